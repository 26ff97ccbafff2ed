"""From an answer's body to Python values, by the rules of PHP's ``json_decode($body, true)``."""

from __future__ import annotations

import json
import re
from itertools import accumulate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# PHP 8.2 decodes 511 nested arrays, and refuses 512.
MAX_DEPTH = 511

_BOM = b"\xef\xbb\xbf"
_NO_BRACKETS = bytes(set(range(256)) - set(b'[]{}"'))
_STEPS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
# Escapes in pairs, so that the second half of `\\` begins nothing.
_ESCAPES = re.compile(rb"\\u[dD][89abAB]..\\u[dD][c-fC-F]|\\u([dD][89a-fA-F])|\\.", re.DOTALL)


def json_decode(body: bytes) -> Any:
    """Decode JSON as PHP does.

    Two things are better than in PHP: whole numbers beyond 64 bits stay exact, and a byte order
    mark is skipped. Keys are strings, also where PHP makes them integers.

    Args:
        body: UTF-8.

    Returns:
        dict, list, str, int, float, bool or None.

    Raises:
        ValueError: PHP's ``json_decode`` would refuse it: no JSON, NaN, a lone surrogate, invalid
            UTF-8, or nesting beyond PHP's limit.
    """
    body = body.removeprefix(_BOM)
    if body.count(b"[") + body.count(b"{") > MAX_DEPTH and _depth(body) > MAX_DEPTH:
        raise ValueError("nested too deep")
    # One byte is found many times as fast as two; PHP writes a backslash before slashes, too.
    if b"\\" in body and b"\\u" in body and (b"\\ud" in body or b"\\uD" in body):
        for match in _ESCAPES.finditer(body):
            if match[1]:
                raise ValueError("a lone surrogate")
    text = body.decode("utf-8")
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError:
        raise
    except (ValueError, RecursionError):
        # A number of over 4,300 digits, or our caller is near Python's recursion limit.
        return _decode_slowly(text)


def _refuse(constant: str) -> Any:
    raise json.JSONDecodeError(f"{constant} is no JSON", constant, 0)


def _long_whole(digits: str) -> int:
    from decimal import Decimal

    return int(digits) if len(digits) < 4000 else int(Decimal(digits))


_DECODER = json.JSONDecoder(parse_constant=_refuse, strict=True)
_SLOW_DECODER = json.JSONDecoder(parse_constant=_refuse, parse_int=_long_whole, strict=True)


def _decode_slowly(text: str) -> Any:
    """Decode on a thread of its own, whose stack is empty."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(_SLOW_DECODER.decode, text).result()


def _depth(body: bytes) -> int:
    """How deep the brackets outside of strings nest."""
    bare = body.replace(b"\\\\", b"").replace(b'\\"', b"").translate(None, _NO_BRACKETS)
    # Two quotes side by side enclose nothing, or separate two strings: what is left stays inside or
    # outside. That leaves little to the expression, whose list of pieces takes memory.
    few = bare.replace(b'""', b"")
    brackets = re.sub(rb'"[^"]*"', b"", few).replace(b'"', b"")
    return max(accumulate(map(_STEPS.__getitem__, brackets)), default=0)

"""From an answer's body to Python values, by the rules of PHP's ``json_decode($body, true)``."""

from __future__ import annotations

import json
import re
import sys
from itertools import accumulate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# PHP 8.2 decodes 511 nested arrays, and refuses 512.
MAX_DEPTH = 511

# Python's own limit, beyond which numbers can neither be read nor written in linear time.
_MAX_DIGITS = 4300
_LONG = re.compile(rb"[0-9]{4301}")

_BOM = b"\xef\xbb\xbf"
_NO_BRACKETS = bytes(set(range(256)) - set(b'[]{}"'))
_STEPS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
# Escapes in pairs, so that the second half of `\\` begins nothing.
_ESCAPES = re.compile(rb"\\u[dD][89abAB]..\\u[dD][c-fC-F]|\\u([dD][89a-fA-F])|\\.", re.DOTALL)


def json_decode(body: bytes) -> Any:
    """Decode JSON as PHP does.

    Two things are better than in PHP: whole numbers beyond 64 bits stay exact (up to 4,300 digits,
    the most that Python writes down; longer ones are infinite, as in PHP), and a byte order mark is
    skipped. Keys are strings, also where PHP makes them integers.

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
    if _has_lone_surrogate(body):
        raise ValueError("a lone surrogate")
    text = body.decode("utf-8")
    if not 0 < _digits_read() <= _MAX_DIGITS and _LONG.search(body):
        return _decode_slowly(text)
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError:
        raise
    except (ValueError, RecursionError):
        # A number of many digits, or our caller is near Python's recursion limit.
        return _decode_slowly(text)


def _has_lone_surrogate(body: bytes) -> bool:
    # One byte is found many times as fast as two; PHP writes a backslash before slashes, too.
    if b"\\" in body and b"\\u" in body and (b"\\ud" in body or b"\\uD" in body):
        return any(match[1] for match in _ESCAPES.finditer(body))
    return False


def _digits_read() -> int:
    """How many digits Python reads and writes; 0 is no limit, and before 3.10.7 there was none."""
    limit = getattr(sys, "get_int_max_str_digits", None)
    return limit() if limit else 0


def _refuse(constant: str) -> Any:
    raise json.JSONDecodeError(f"{constant} is no JSON", constant, 0)


def _whole(digits: str) -> float:
    """A whole number; beyond what Python writes down it is infinite, as in PHP."""
    try:
        return int(digits) if len(digits) <= _MAX_DIGITS else float(digits)
    except ValueError:
        # The program has set a lower limit.
        return float(digits)


_DECODER = json.JSONDecoder(parse_constant=_refuse, strict=True)
_SLOW_DECODER = json.JSONDecoder(parse_constant=_refuse, parse_int=_whole, strict=True)


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

"""Text and bytes: PHP's strings are bytes, which ``str`` holds as UTF-8.

Bytes that are no UTF-8 are lone surrogates in the text, as ``surrogateescape`` makes them.
"""

from __future__ import annotations

from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.conversion import to_string


def to_bytes(value: Any) -> bytes:
    """A value's text as PHP's bytes.

    Raises:
        TypeError: PHP's; an array is no text.
    """
    return _s(value).encode("utf-8", "surrogateescape")


def from_bytes(data: bytes) -> str:
    """PHP's bytes as text."""
    return data.decode("utf-8", "surrogateescape")


def _s(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, (list, dict)):
        raise errors.TypeError("must be of type string, array given")
    return to_string(value)


def compare_bytes(first: str, second: str) -> int:
    """-1, 0 or 1: the order of the bytes."""
    if first.isascii() and second.isascii():
        return (first > second) - (first < second)
    one, two = to_bytes(first), to_bytes(second)
    return (one > two) - (one < two)


def strlen(value: Any) -> int:
    """``strlen()``: bytes."""
    text = _s(value)
    return len(text) if text.isascii() else len(to_bytes(text))

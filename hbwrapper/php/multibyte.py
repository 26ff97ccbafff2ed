"""PHP's ``mb_`` functions, which count characters."""

from __future__ import annotations

import re
from typing import Any

from hbwrapper.php.numerics import to_int
from hbwrapper.php.strings import STR_PAD_RIGHT, _offset, _padded, _span
from hbwrapper.php.text import _s, from_bytes, to_bytes

MB_CASE_UPPER, MB_CASE_LOWER, MB_CASE_TITLE = 0, 1, 2


def mb_strlen(value: Any, encoding: Any = None) -> int:
    """``mb_strlen()``: characters."""
    return len(_s(value))


def mb_substr(value: Any, offset: Any, length: Any = None, encoding: Any = None) -> str:
    """``mb_substr()``: counted in characters."""
    text = _s(value)
    begin, end = _span(len(text), to_int(offset), None if length is None else to_int(length))
    return text[begin:end]


def mb_strpos(text: Any, part: Any, offset: Any = 0, encoding: Any = None) -> int | bool:
    """``mb_strpos()``: the first place in characters, or False."""
    text = _s(text)
    at = text.find(_s(part), _offset(len(text), offset, "mb_strpos"))
    return at if at >= 0 else False


def mb_str_pad(
    value: Any, length: Any, pad: Any = " ", kind: Any = STR_PAD_RIGHT, encoding: Any = None
) -> str:
    """``mb_str_pad()``: widths count characters."""
    text = _s(value)
    return str(_padded(text, _s(pad), to_int(length) - len(text), to_int(kind)))


def mb_str_split(value: Any, length: Any = 1, encoding: Any = None) -> list[str]:
    """``mb_str_split()``: parts of so many characters."""
    text, size = _s(value), to_int(length)
    return [text[i : i + size] for i in range(0, len(text), size)]


def mb_strtolower(value: Any, encoding: Any = None) -> str:
    """``mb_strtolower()``."""
    return _s(value).lower()


def mb_strtoupper(value: Any, encoding: Any = None) -> str:
    """``mb_strtoupper()``."""
    return _s(value).upper()


def mb_convert_case(value: Any, mode: Any, encoding: Any = None) -> str:
    """``mb_convert_case()``: upper, lower or title."""
    text = _s(value)
    if mode == MB_CASE_UPPER:
        return text.upper()
    if mode == MB_CASE_LOWER:
        return text.lower()
    return re.sub(r"[^\W_](?:[^\W_]|['\u2019](?=\w))*", lambda m: m[0].capitalize(), text)


def mb_strwidth(value: Any, encoding: Any = None) -> int:
    """``mb_strwidth()``: East Asian wide characters count 2."""
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(c) in "WF" else 1 for c in _s(value))


def mb_strimwidth(
    value: Any, start: Any, width: Any, marker: Any = "", encoding: Any = None
) -> str:
    """``mb_strimwidth()``."""
    text, end = _s(value)[to_int(start) :], _s(marker)
    if mb_strwidth(text) <= to_int(width):
        return text
    room = to_int(width) - mb_strwidth(end)
    out = ""
    for char in text:
        if mb_strwidth(out + char) > room:
            break
        out += char
    return out + end


def mb_convert_encoding(value: Any, to: Any, source: Any = "UTF-8") -> str:
    """``mb_convert_encoding()`` of one text between encodings that Python knows."""
    return from_bytes(to_bytes(value).decode(_s(source), "replace").encode(_s(to), "replace"))

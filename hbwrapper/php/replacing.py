"""PHP's functions that put text in the place of other text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.arrays import elements, from_pairs, pairs
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import to_int
from hbwrapper.php.strings import _span
from hbwrapper.php.text import _s, from_bytes, strlen, to_bytes


def _replace(
    search: Any, replacement: Any, subject: Any, swap: Callable[[str, str, str], str]
) -> Any:
    if isinstance(subject, (list, dict)):
        found = enumerate(subject) if isinstance(subject, list) else subject.items()
        done = {
            k: v if isinstance(v, (list, dict)) else _replace(search, replacement, v, swap)
            for k, v in found
        }
        return list(done.values()) if isinstance(subject, list) else done
    text = _s(subject)
    if not isinstance(search, (list, dict)):
        if isinstance(replacement, (list, dict)):
            raise errors.TypeError(
                "str_replace(): Argument #2 ($replace) must be of type string when argument #1 "
                "($search) is a string"
            )
        return swap(text, _s(search), _s(replacement))
    wanted = list(search.values() if isinstance(search, dict) else search)
    if isinstance(replacement, (list, dict)):
        given = list(replacement.values() if isinstance(replacement, dict) else replacement)
        given += [""] * (len(wanted) - len(given))
    else:
        given = [replacement] * len(wanted)
    for one, other in zip(wanted, given, strict=False):
        text = swap(text, to_string(one), to_string(other))
    return text


def str_replace(search: Any, replacement: Any, subject: Any) -> Any:
    """``str_replace()``: of texts or arrays of them, in texts or arrays of them."""
    return _replace(search, replacement, subject, lambda t, a, b: t.replace(a, b) if a else t)


def str_ireplace(search: Any, replacement: Any, subject: Any) -> Any:
    """``str_ireplace()``."""

    def swap(text: str, one: str, other: str) -> str:
        if not one:
            return text
        return re.sub(re.escape(one), lambda _: other, text, flags=re.IGNORECASE | re.ASCII)

    return _replace(search, replacement, subject, swap)


def strtr(value: Any, one: Any, other: Any = None) -> str:
    """``strtr()``: by an array, the longest first; or character by character (bytes)."""
    text = _s(value)
    if isinstance(one, (list, dict)):
        found = dict(enumerate(one)) if isinstance(one, list) else one
        table = {to_string(k): to_string(v) for k, v in found.items() if to_string(k) != ""}
        if not table:
            return text
        names = sorted(table, key=strlen, reverse=True)
        return re.sub("|".join(map(re.escape, names)), lambda m: table[m[0]], text)
    first, second = to_bytes(one), to_bytes(other)
    size = min(len(first), len(second))
    return from_bytes(to_bytes(text).translate(bytes.maketrans(first[:size], second[:size])))


def substr_replace(value: Any, replacement: Any, offset: Any, length: Any = None) -> Any:
    """``substr_replace()``: counted in bytes.

    Args:
        value: A text, or an array of texts.
        replacement: What to put there; an array has one for each text.
        offset: Where; an array has one for each text.
        length: How many bytes go; None is all; an array has one for each text.
    """
    if not isinstance(value, (list, dict)):
        if isinstance(offset, (list, dict)) or isinstance(length, (list, dict)):
            raise errors.TypeError(
                "substr_replace(): Argument #3 ($offset) cannot be an array when working on a "
                "single string"
            )
        given = next(iter(elements(replacement)), "") if _many(replacement) else replacement
        return _spliced(value, given, offset, length)
    replacements, offsets, lengths = (
        iter(elements(given)) if _many(given) else itertools.repeat(given)
        for given in (replacement, offset, length)
    )
    return from_pairs(
        (
            name,
            _spliced(text, next(replacements, ""), next(offsets, 0), next(lengths, strlen(text))),
        )
        for name, text in pairs(value)
    )


def _many(value: Any) -> bool:
    return isinstance(value, (list, dict))


def _spliced(value: Any, replacement: Any, offset: Any, length: Any) -> str:
    data = to_bytes(value)
    begin, end = _span(len(data), to_int(offset), None if length is None else to_int(length))
    return from_bytes(data[:begin] + to_bytes(replacement) + data[end:])


def wordwrap(value: Any, width: Any = 75, line_break: Any = "\n", cut: Any = False) -> str:
    """``wordwrap()``: counted in bytes."""
    text, end, size = to_bytes(value), to_bytes(line_break), to_int(width)
    if not text:
        return ""
    if not end:
        raise errors.ValueError("wordwrap(): Argument #3 ($break) cannot be empty")
    if size == 0 and cut:
        raise errors.ValueError(
            "wordwrap(): Argument #4 ($cut_long_words) cannot be true when argument #2 ($width) "
            "is 0"
        )
    out = bytearray()
    start = space = at = 0
    while at < len(text):
        if text[at : at + len(end)] == end:
            out += text[start : at + len(end)]
            at += len(end) - 1
            start = space = at + 1
        elif text[at : at + 1] == b" ":
            if at - start >= size:
                out += text[start:at] + end
                start = at + 1
            space = at
        elif at - start >= size and cut and start >= space:
            out += text[start:at] + end
            start = space = at
        elif at - start >= size and start < space:
            out += text[start:space] + end
            start = space = space + 1
        at += 1
    return from_bytes(bytes(out) + text[start:])

"""PHP's string functions, which count bytes."""

from __future__ import annotations

import builtins
import re
from collections.abc import Callable
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import to_int
from hbwrapper.php.text import _s, from_bytes, strlen, to_bytes

_UPPER = {c: c - 32 for c in range(builtins.ord("a"), builtins.ord("z") + 1)}


_LOWER = {c: c + 32 for c in range(builtins.ord("A"), builtins.ord("Z") + 1)}


_BLANKS = " \n\r\t\v\0"


STR_PAD_LEFT, STR_PAD_RIGHT, STR_PAD_BOTH = 0, 1, 2


def strtolower(value: Any) -> str:
    """``strtolower()``: of A to Z alone."""
    return _s(value).translate(_LOWER)


def strtoupper(value: Any) -> str:
    """``strtoupper()``: of a to z alone."""
    return _s(value).translate(_UPPER)


def ucfirst(value: Any) -> str:
    """``ucfirst()``."""
    text = _s(value)
    return strtoupper(text[:1]) + text[1:]


def lcfirst(value: Any) -> str:
    """``lcfirst()``."""
    text = _s(value)
    return strtolower(text[:1]) + text[1:]


def ucwords(value: Any, separators: Any = " \t\r\n\f\v") -> str:
    """``ucwords()``."""
    begins = True
    out = []
    for char in _s(value):
        out.append(strtoupper(char) if begins else char)
        begins = char in separators
    return "".join(out)


def _trimmed(characters: Any) -> str:
    text = _s(characters)
    return re.sub(
        r"(.)\.\.(.)",
        lambda m: (
            "".join(map(builtins.chr, range(builtins.ord(m[1]), builtins.ord(m[2]) + 1)))
            if m[1] <= m[2]
            else m[0]
        ),
        text,
        flags=re.DOTALL,
    )


def trim(value: Any, characters: Any = _BLANKS) -> str:
    """``trim()``; ``a..z`` in the characters is a range."""
    return _s(value).strip(_trimmed(characters)) if characters != "" else _s(value)


def ltrim(value: Any, characters: Any = _BLANKS) -> str:
    """``ltrim()``."""
    return _s(value).lstrip(_trimmed(characters)) if characters != "" else _s(value)


def rtrim(value: Any, characters: Any = _BLANKS) -> str:
    """``rtrim()``."""
    return _s(value).rstrip(_trimmed(characters)) if characters != "" else _s(value)


chop = rtrim


def _span(size: int, offset: int, length: int | None) -> tuple[int, int]:
    begin = max(0, size + offset) if offset < 0 else min(offset, size)
    if length is None:
        return begin, size
    end = size + length if length < 0 else begin + length
    return begin, max(begin, min(end, size))


def substr(value: Any, offset: Any, length: Any = None) -> str:
    """``substr()``: counted in bytes."""
    text = _s(value)
    amount = None if length is None else to_int(length)
    if text.isascii():
        begin, end = _span(len(text), to_int(offset), amount)
        return text[begin:end]
    data = to_bytes(text)
    begin, end = _span(len(data), to_int(offset), amount)
    return from_bytes(data[begin:end])


def _offset(size: int, offset: Any, name: str) -> int:
    at = to_int(offset)
    if at < 0:
        at += size
    if not 0 <= at <= size:
        raise errors.ValueError(
            f"{name}(): Argument #3 ($offset) must be contained in argument #1 ($haystack)"
        )
    return at


def strpos(text: Any, part: Any, offset: Any = 0) -> int | bool:
    """``strpos()``: the first place in bytes, or False."""
    data = to_bytes(text)
    at = data.find(to_bytes(part), _offset(len(data), offset, "strpos"))
    return at if at >= 0 else False


def stripos(text: Any, part: Any, offset: Any = 0) -> int | bool:
    """``stripos()``."""
    return strpos(strtolower(text), strtolower(part), offset)


def strrpos(text: Any, part: Any, offset: Any = 0) -> int | bool:
    """``strrpos()``: the last place in bytes, or False."""
    data, wanted, begin = to_bytes(text), to_bytes(part), to_int(offset)
    if begin >= 0:
        at = data.rfind(wanted, _offset(len(data), begin, "strrpos"))
    else:
        _offset(len(data), begin, "strrpos")
        at = data.rfind(wanted, 0, min(len(data), len(data) + begin + len(wanted)))
    return at if at >= 0 else False


def strripos(text: Any, part: Any, offset: Any = 0) -> int | bool:
    """``strripos()``."""
    return strrpos(strtolower(text), strtolower(part), offset)


def strstr(text: Any, part: Any, before: Any = False) -> str | bool:
    """``strstr()``: from the part to the end, or False."""
    whole = _s(text)
    at = whole.find(_s(part))
    if at < 0:
        return False
    return whole[:at] if before else whole[at:]


def stristr(text: Any, part: Any, before: Any = False) -> str | bool:
    """``stristr()``."""
    whole = _s(text)
    at = strtolower(whole).find(strtolower(part))
    if at < 0:
        return False
    return whole[:at] if before else whole[at:]


def strrchr(text: Any, part: Any) -> str | bool:
    """``strrchr()``: from the last place of the part's first character on."""
    whole = _s(text)
    at = whole.rfind(_s(part)[:1])
    return whole[at:] if at >= 0 else False


def strpbrk(text: Any, characters: Any) -> str | bool:
    """``strpbrk()``."""
    whole, wanted = _s(text), _s(characters)
    return next((whole[i:] for i, c in enumerate(whole) if c in wanted), False)


def str_contains(text: Any, part: Any) -> bool:
    """``str_contains()``."""
    return _s(part) in _s(text)


def str_starts_with(text: Any, part: Any) -> bool:
    """``str_starts_with()``."""
    return _s(text).startswith(_s(part))


def str_ends_with(text: Any, part: Any) -> bool:
    """``str_ends_with()``."""
    return _s(text).endswith(_s(part))


def substr_count(text: Any, part: Any) -> int:
    """``substr_count()``."""
    if part == "":
        raise errors.ValueError("substr_count(): Argument #2 ($needle) cannot be empty")
    return _s(text).count(_s(part))


def str_repeat(text: Any, times: Any) -> str:
    """``str_repeat()``."""
    if to_int(times) < 0:
        raise errors.ValueError(
            "str_repeat(): Argument #2 ($times) must be greater than or equal to 0"
        )
    return _s(text) * to_int(times)


def str_pad(value: Any, length: Any, pad: Any = " ", kind: Any = STR_PAD_RIGHT) -> str:
    """``str_pad()``: widths count bytes."""
    data, filling = to_bytes(value), to_bytes(pad)
    if not filling:
        raise errors.ValueError("str_pad(): Argument #3 ($pad_string) must be a non-empty string")
    return from_bytes(_padded(data, filling, to_int(length) - len(data), to_int(kind)))


def _padded(data: Any, filling: Any, missing: int, kind: int) -> Any:
    if missing <= 0:
        return data
    left = {STR_PAD_LEFT: missing, STR_PAD_BOTH: missing // 2}.get(kind, 0)
    right = missing - left
    times = missing // len(filling) + 1
    return (filling * times)[:left] + data + (filling * times)[:right]


def strrev(value: Any) -> str:
    """``strrev()``: the bytes turned round."""
    return from_bytes(to_bytes(value)[::-1])


def explode(separator: Any, value: Any, limit: Any = None) -> list[str]:
    """``explode()``.

    Raises:
        ValueError: PHP's; the separator is empty.
    """
    separator, text = _s(separator), _s(value)
    if separator == "":
        raise errors.ValueError("explode(): Argument #1 ($separator) cannot be empty")
    if limit is None:
        return text.split(separator)
    amount = to_int(limit)
    if amount < 0:
        return text.split(separator)[:amount]
    return text.split(separator, max(amount, 1) - 1)


def implode(separator: Any, array: Any = None) -> str:
    """``implode()``, also with its arguments in the old order or without a separator."""
    if isinstance(separator, (list, dict)):
        separator, array = ("" if array is None else array), separator
    if not isinstance(array, (list, dict)):
        raise errors.TypeError("implode(): Argument #2 ($array) must be of type ?array")
    found = array.values() if isinstance(array, dict) else array
    return _s(separator).join(map(to_string, found))


join = implode


def str_split(value: Any, length: Any = 1) -> list[str]:
    """``str_split()``: parts of so many bytes."""
    data, size = to_bytes(value), to_int(length)
    if size < 1:
        raise errors.ValueError("str_split(): Argument #2 ($length) must be greater than 0")
    return [from_bytes(data[i : i + size]) for i in range(0, len(data), size)]


def chunk_split(value: Any, length: Any = 76, separator: Any = "\r\n") -> str:
    """``chunk_split()``."""
    data, size, end = to_bytes(value), to_int(length), to_bytes(separator)
    return from_bytes(b"".join(data[i : i + size] + end for i in range(0, len(data), size)) or end)


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


def substr_replace(value: Any, replacement: Any, offset: Any, length: Any = None) -> str:
    """``substr_replace()`` of one text: counted in bytes."""
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


def str_word_count(value: Any, form: Any = 0) -> Any:
    """``str_word_count()``: runs of letters, ``'`` and ``-``: how many, or they, or their places."""
    text = _s(value)
    start = len(text) - len(text.lstrip("'-"))
    found = list(re.compile(r"[A-Za-z'-]+").finditer(text.rstrip("-"), start))
    if form == 1:
        return [match[0] for match in found]
    if form == 2:
        return {
            len(text[: match.start()].encode("utf-8", "surrogateescape")): match[0]
            for match in found
        }
    return len(found)


def ord_(value: Any) -> int:
    """``ord()``: the first byte."""
    data = to_bytes(value)
    return data[0] if data else 0


def chr__(code: Any) -> str:
    """``chr()``: a byte."""
    return from_bytes(bytes([to_int(code) % 256]))


ord = ord_


chr = chr__

"""PHP's string functions, which count bytes."""

from __future__ import annotations

import builtins
import re
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import to_int
from hbwrapper.php.text import _s, from_bytes, to_bytes

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
    # PHP's texts end with a NUL byte, which stands for the empty part.
    first = to_bytes(part)[:1] or b"\0"
    data = to_bytes(whole)
    at = data.rfind(first)
    return from_bytes(data[at:]) if at >= 0 else False


def strpbrk(text: Any, characters: Any) -> str | bool:
    """``strpbrk()``.

    Raises:
        ValueError: PHP's; there are no characters.
    """
    whole, wanted = _s(text), _s(characters)
    if wanted == "":
        raise errors.ValueError("strpbrk(): Argument #2 ($characters) must be a non-empty string")
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
    if to_int(length) <= len(data):
        return from_bytes(data)
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
    """``chunk_split()``.

    Raises:
        ValueError: PHP's; a length below 1.
    """
    data, size, end = to_bytes(value), to_int(length), to_bytes(separator)
    if size < 1:
        raise errors.ValueError("chunk_split(): Argument #2 ($length) must be greater than 0")
    if size > len(data):
        return from_bytes(data + end)
    return from_bytes(b"".join(data[i : i + size] + end for i in range(0, len(data), size)) or end)


def str_word_count(value: Any, form: Any = 0) -> Any:
    """``str_word_count()``: runs of letters, ``'`` and ``-``: how many, or they, or their places."""
    text = _s(value)
    # The first character may not be one of these, the last no hyphen.
    start = int(text[:1] in ("'", "-"))
    found = list(re.compile(r"[A-Za-z'-]+").finditer(text.removesuffix("-"), start))
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


def _mask(characters: Any) -> set[int]:
    return set(to_bytes(_trimmed(characters)))


def _part(value: Any, offset: Any, length: Any) -> bytes:
    data = to_bytes(value)
    begin, end = _span(len(data), to_int(offset), None if length is None else to_int(length))
    return data[begin:end]


def strspn(value: Any, characters: Any, offset: Any = 0, length: Any = None) -> int:
    """``strspn()``: how many bytes at the beginning are among the characters."""
    wanted, count = set(to_bytes(characters)), 0
    for byte in _part(value, offset, length):
        if byte not in wanted:
            break
        count += 1
    return count


def strcspn(value: Any, characters: Any, offset: Any = 0, length: Any = None) -> int:
    """``strcspn()``: how many bytes at the beginning are not among the characters."""
    # Without characters PHP stops at the NUL byte that ends them.
    wanted, count = set(to_bytes(characters)) or {0}, 0
    for byte in _part(value, offset, length):
        if byte in wanted:
            break
        count += 1
    return count


def count_chars(value: Any, mode: Any = 0) -> Any:
    """``count_chars()``: how often each byte is there.

    Args:
        value: The text.
        mode: 0 of all bytes, 1 of those that are there, 2 of those that are not; 3 a text of those
            that are there, 4 of those that are not.

    Raises:
        ValueError: PHP's; another mode.
    """
    kind, data = to_int(mode), to_bytes(value)
    counts = {byte: data.count(byte) for byte in range(256)}
    if kind == 0:
        return list(counts.values())
    if kind in (1, 2):
        return {byte: n for byte, n in counts.items() if (n > 0) == (kind == 1)}
    if kind in (3, 4):
        return from_bytes(bytes(byte for byte, n in counts.items() if (n > 0) == (kind == 3)))
    raise errors.ValueError(
        "count_chars(): Argument #2 ($mode) must be between 0 and 4 (inclusive)"
    )


_ROT13 = bytes.maketrans(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    b"NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm",
)


def str_rot13(value: Any) -> str:
    """``str_rot13()``."""
    return from_bytes(to_bytes(value).translate(_ROT13))


def str_shuffle(value: Any) -> str:
    """``str_shuffle()``; another sequence than PHP's."""
    import random

    data = bytearray(to_bytes(value))
    random.shuffle(data)
    return from_bytes(bytes(data))

"""PHP's string functions: bytes under ``str``, UTF-8 where they are text.

Bytes that are no UTF-8 are lone surrogates in the text, as ``surrogateescape`` makes them.
"""

from __future__ import annotations

import builtins as _builtins
import html as _html
import math as _math
import re as _re
from collections.abc import Callable
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.convert import to_string
from hbwrapper.php.values import to_int

# PHP has functions of these names, below.
chr_, _code = _builtins.chr, _builtins.ord
_UPPER = {c: c - 32 for c in range(_code("a"), _code("z") + 1)}
_LOWER = {c: c + 32 for c in range(_code("A"), _code("Z") + 1)}
_BLANKS = " \n\r\t\v\0"
STR_PAD_LEFT, STR_PAD_RIGHT, STR_PAD_BOTH = 0, 1, 2
ENT_NOQUOTES, ENT_COMPAT, ENT_QUOTES, ENT_HTML401, ENT_HTML5 = 0, 2, 3, 0, 48
MB_CASE_UPPER, MB_CASE_LOWER, MB_CASE_TITLE = 0, 1, 2


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


def mb_strlen(value: Any, encoding: Any = None) -> int:
    """``mb_strlen()``: characters."""
    return len(_s(value))


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
    return _re.sub(
        r"(.)\.\.(.)",
        lambda m: "".join(map(chr_, range(_code(m[1]), _code(m[2]) + 1))) if m[1] <= m[2] else m[0],
        text,
        flags=_re.DOTALL,
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


def mb_substr(value: Any, offset: Any, length: Any = None, encoding: Any = None) -> str:
    """``mb_substr()``: counted in characters."""
    text = _s(value)
    begin, end = _span(len(text), to_int(offset), None if length is None else to_int(length))
    return text[begin:end]


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


def mb_strpos(text: Any, part: Any, offset: Any = 0, encoding: Any = None) -> int | bool:
    """``mb_strpos()``: the first place in characters, or False."""
    text = _s(text)
    at = text.find(_s(part), _offset(len(text), offset, "mb_strpos"))
    return at if at >= 0 else False


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


def mb_str_pad(
    value: Any, length: Any, pad: Any = " ", kind: Any = STR_PAD_RIGHT, encoding: Any = None
) -> str:
    """``mb_str_pad()``: widths count characters."""
    text = _s(value)
    return str(_padded(text, _s(pad), to_int(length) - len(text), to_int(kind)))


def strrev(value: Any) -> str:
    """``strrev()``: the bytes turned round."""
    return from_bytes(to_bytes(value)[::-1])


def nl2br(value: Any) -> str:
    """``nl2br()``."""
    return _re.sub(r"\r\n|\n\r|\n|\r", lambda m: "<br />" + m[0], _s(value))


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


def mb_str_split(value: Any, length: Any = 1, encoding: Any = None) -> list[str]:
    """``mb_str_split()``: parts of so many characters."""
    text, size = _s(value), to_int(length)
    return [text[i : i + size] for i in range(0, len(text), size)]


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
        return _re.sub(_re.escape(one), lambda _: other, text, flags=_re.IGNORECASE | _re.ASCII)

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
        return _re.sub("|".join(map(_re.escape, names)), lambda m: table[m[0]], text)
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


def strcmp(first: Any, second: Any) -> int:
    """``strcmp()``."""
    return compare_bytes(_s(first), _s(second))


def strcasecmp(first: Any, second: Any) -> int:
    """``strcasecmp()``: the difference of the first bytes that differ, or of the lengths."""
    one, two = to_bytes(strtolower(first)), to_bytes(strtolower(second))
    for a, b in zip(one, two, strict=False):
        if a != b:
            return a - b
    return len(one) - len(two)


def strncmp(first: Any, second: Any, length: Any) -> int:
    """``strncmp()``."""
    one, two, size = to_bytes(first), to_bytes(second), to_int(length)
    return (one[:size] > two[:size]) - (one[:size] < two[:size])


def strncasecmp(first: Any, second: Any, length: Any) -> int:
    """``strncasecmp()``."""
    size = to_int(length)
    return strcasecmp(from_bytes(to_bytes(first)[:size]), from_bytes(to_bytes(second)[:size]))


_CHUNK = _re.compile(r"[0-9]+|[^0-9]+")


def _natural(first: str, second: str) -> int:
    one, two = to_bytes(first), to_bytes(second)
    a = b = 0
    if not one or not two:
        return (len(one) > 0) - (len(two) > 0)
    # PHP leaves out zeros in front of the first number.
    while a + 1 < len(one) and one[a] == 48 and chr_(one[a + 1]).isdigit():
        a += 1
    while b + 1 < len(two) and two[b] == 48 and chr_(two[b + 1]).isdigit():
        b += 1
    while True:
        while a < len(one) and one[a] in b" \t\n\r\v\f":
            a += 1
        while b < len(two) and two[b] in b" \t\n\r\v\f":
            b += 1
        if a >= len(one) or b >= len(two):
            return (a < len(one)) - (b < len(two))
        if 48 <= one[a] <= 57 and 48 <= two[b] <= 57:
            found = _digits(one, two, a, b)
            if found[0]:
                return found[0]
            a, b = found[1], found[2]
            continue
        if one[a] != two[b]:
            return -1 if one[a] < two[b] else 1
        a += 1
        b += 1


def _digits(one: bytes, two: bytes, a: int, b: int) -> tuple[int, int, int]:
    def run(data: bytes, at: int) -> int:
        while at < len(data) and 48 <= data[at] <= 57:
            at += 1
        return at

    end_a, end_b = run(one, a), run(two, b)
    left, right = one[a:end_a], two[b:end_b]
    if left[:1] == b"0" or right[:1] == b"0":
        # Fractions: digit by digit from the left.
        for x, y in zip(left, right, strict=False):
            if x != y:
                return (-1 if x < y else 1), end_a, end_b
        return (len(left) > len(right)) - (len(left) < len(right)), end_a, end_b
    if len(left) != len(right):
        return (-1 if len(left) < len(right) else 1), end_a, end_b
    return (left > right) - (left < right), end_a, end_b


def strnatcmp(first: Any, second: Any) -> int:
    """``strnatcmp()``: numbers in the text by their value."""
    return _natural(_s(first), _s(second))


def strnatcasecmp(first: Any, second: Any) -> int:
    """``strnatcasecmp()``."""
    return _natural(strtoupper(first), strtoupper(second))


def similar_text(first: Any, second: Any) -> int:
    """``similar_text()``: how many bytes the two have in common."""
    return _similar(to_bytes(first), to_bytes(second))


def _similar(one: bytes, two: bytes) -> int:
    best = at = other = 0
    for i in range(len(one)):
        for j in range(len(two)):
            size = 0
            while i + size < len(one) and j + size < len(two) and one[i + size] == two[j + size]:
                size += 1
            if size > best:
                best, at, other = size, i, j
    if not best:
        return 0
    return best + _similar(one[:at], two[:other]) + _similar(one[at + best :], two[other + best :])


def levenshtein(first: Any, second: Any) -> int:
    """``levenshtein()`` of bytes."""
    one, two = to_bytes(first), to_bytes(second)
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(two, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]


def str_word_count(value: Any, form: Any = 0) -> Any:
    """``str_word_count()``: runs of letters, ``'`` and ``-``: how many, or they, or their places."""
    text = _s(value)
    start = len(text) - len(text.lstrip("'-"))
    found = list(_re.compile(r"[A-Za-z'-]+").finditer(text.rstrip("-"), start))
    if form == 1:
        return [match[0] for match in found]
    if form == 2:
        return {
            len(text[: match.start()].encode("utf-8", "surrogateescape")): match[0]
            for match in found
        }
    return len(found)


def addslashes(value: Any) -> str:
    """``addslashes()``."""
    return _re.sub(r"(['\"\\])", r"\\\1", _s(value)).replace("\0", "\\0")


def stripslashes(value: Any) -> str:
    """``stripslashes()``."""
    return _re.sub(r"\\(.?)", lambda m: "\0" if m[1] == "0" else m[1], _s(value), flags=_re.DOTALL)


def quotemeta(value: Any) -> str:
    """``quotemeta()``."""
    return _re.sub(r"([.\\+*?\[^\]$()])", r"\\\1", _s(value))


def htmlspecialchars(value: Any, flags: Any = 11, encoding: Any = None, again: Any = True) -> str:
    """``htmlspecialchars()``; bytes that are no UTF-8 become U+FFFD, as PHP 8.1 has it."""
    text = _re.sub("[\udc80-\udcff]", "\ufffd", _s(value))
    if again:
        text = text.replace("&", "&amp;")
    else:
        text = _re.sub(r"&(?!(?:#\d+|#[xX][0-9a-fA-F]+|\w+);)", "&amp;", text)
    text = text.replace("<", "&lt;").replace(">", "&gt;")
    if to_int(flags) & 2:
        text = text.replace('"', "&quot;")
    if to_int(flags) & 1:
        text = text.replace("'", "&apos;" if to_int(flags) & 48 else "&#039;")
    return text


def htmlentities(value: Any, flags: Any = 11, encoding: Any = None, again: Any = True) -> str:
    """``htmlentities()``: HTML 4.01's entities."""
    from html.entities import codepoint2name

    text = htmlspecialchars(value, flags, encoding, again)
    return "".join(
        f"&{codepoint2name[_code(c)]};" if _code(c) > 127 and _code(c) in codepoint2name else c
        for c in text
    )


def htmlspecialchars_decode(value: Any, flags: Any = 11) -> str:
    """``htmlspecialchars_decode()``."""
    flags = to_int(flags)
    names = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
    if flags & 2:
        names["&quot;"] = '"'
    if flags & 1:
        names |= {"&#039;": "'", "&#39;": "'", "&#x27;": "'"}
        if flags & 48:
            names["&apos;"] = "'"
    return _re.sub("|".join(map(_re.escape, names)), lambda m: names[m[0]], _s(value))


def html_entity_decode(value: Any, flags: Any = 11, encoding: Any = None) -> str:
    """``html_entity_decode()``: entities that end with ``;``."""
    from html.entities import name2codepoint

    flags = to_int(flags)

    def decoded(match: _re.Match[str]) -> str:
        name = match[1]
        if name == "apos":
            return "'" if flags & 1 and flags & 48 else match[0]
        if name == "quot" and not flags & 2:
            return match[0]
        if name[0] == "#":
            code = int("0" + name[1:], 0) if name[1] in "xX" else int(name[1:])
            if (code == 39 and not flags & 1) or (code == 34 and not flags & 2):
                return match[0]
            return _html.unescape(match[0])
        if flags & 48:
            return _html.unescape(match[0])
        return chr_(name2codepoint[name]) if name in name2codepoint else match[0]

    return _re.sub(r"&(#\d+|#[xX][0-9a-fA-F]+|\w+);", decoded, _s(value))


def strip_tags(value: Any) -> str:
    """``strip_tags()`` without exceptions.

    Raises:
        NotImplementedError: A ``<`` without ``>``: PHP's answer depends on quotes in it.
    """
    text = _re.sub(r"<!--.*?-->", "", _s(value), flags=_re.DOTALL)
    text = _re.sub(r"""<(?=[^\s<])(?:"[^"]*"|'[^']*'|[^'"<>])*>""", "", text)
    if _re.search(r"<(?=\S)", text):
        raise NotImplementedError("strip_tags() on a tag that is not closed")
    return text


def ord_(value: Any) -> int:
    """``ord()``: the first byte."""
    data = to_bytes(value)
    return data[0] if data else 0


def chr__(code: Any) -> str:
    """``chr()``: a byte."""
    return from_bytes(bytes([to_int(code) % 256]))


def bin2hex(value: Any) -> str:
    """``bin2hex()``."""
    return to_bytes(value).hex()


def hex2bin(value: Any) -> str | bool:
    """``hex2bin()``, or False."""
    text = _s(value)
    if not _re.fullmatch(r"(?:[0-9a-fA-F]{2})*", text):
        return False
    return from_bytes(bytes.fromhex(text))


def md5(value: Any) -> str:
    """``md5()``."""
    import hashlib

    return hashlib.md5(to_bytes(value), usedforsecurity=False).hexdigest()


def sha1(value: Any) -> str:
    """``sha1()``."""
    import hashlib

    return hashlib.sha1(to_bytes(value), usedforsecurity=False).hexdigest()


def crc32(value: Any) -> int:
    """``crc32()``."""
    import zlib

    return zlib.crc32(to_bytes(value))


def _algorithm(name: Any) -> str:
    import hashlib

    low = _s(name).lower().replace("sha3-", "sha3_")
    if low not in hashlib.algorithms_available:
        raise NotImplementedError(f"hash algorithm {name}")
    return low


def hash_(name: Any, value: Any) -> str:
    """``hash()``."""
    import hashlib

    if _s(name).lower() == "crc32b":
        return format(crc32(value), "08x")
    return hashlib.new(_algorithm(name), to_bytes(value)).hexdigest()


def hash_hmac(name: Any, value: Any, secret: Any) -> str:
    """``hash_hmac()``."""
    import hmac

    return hmac.new(to_bytes(secret), to_bytes(value), _algorithm(name)).hexdigest()


def base64_encode(value: Any) -> str:
    """``base64_encode()``."""
    import base64

    return base64.b64encode(to_bytes(value)).decode()


def base64_decode(value: Any, strict: Any = False) -> str | bool:
    """``base64_decode()``: what is no base64 is passed over, or with strict gives False."""
    import base64

    text = _s(value)
    if strict:
        text = _re.sub(r"[ \t\r\n]", "", text)
        if not _re.fullmatch(r"[A-Za-z0-9+/]*={0,2}", text) or len(text.rstrip("=")) % 4 == 1:
            return False
        if text.endswith("=") and len(text) % 4:
            return False
    found = _re.sub(r"[^A-Za-z0-9+/]", "", text)
    if len(found) % 4 == 1:
        found = found[:-1]
    return from_bytes(base64.b64decode(found + "=" * (-len(found) % 4)))


def urlencode(value: Any) -> str:
    """``urlencode()``: blanks as ``+``, ``~`` as ``%7E``."""
    from urllib.parse import quote_plus

    return quote_plus(to_bytes(value)).replace("~", "%7E")


def rawurlencode(value: Any) -> str:
    """``rawurlencode()``."""
    from urllib.parse import quote

    return quote(to_bytes(value), safe="")


def urldecode(value: Any) -> str:
    """``urldecode()``."""
    return rawurldecode(_s(value).replace("+", " "))


def rawurldecode(value: Any) -> str:
    """``rawurldecode()``."""
    from urllib.parse import unquote_to_bytes

    return from_bytes(unquote_to_bytes(to_bytes(value)))


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
    return _re.sub(r"[^\W_](?:[^\W_]|['\u2019](?=\w))*", lambda m: m[0].capitalize(), text)


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


def utf8_encode(value: Any) -> str:
    """``utf8_encode()``: Latin-1 to UTF-8."""
    return to_bytes(value).decode("latin-1")


def utf8_decode(value: Any) -> str:
    """``utf8_decode()``: UTF-8 to Latin-1; what it lacks becomes ``?``."""
    text = _re.sub("[\udc80-\udcff]", "?", _s(value))
    return from_bytes(text.encode("latin-1", "replace"))


def mb_convert_encoding(value: Any, to: Any, source: Any = "UTF-8") -> str:
    """``mb_convert_encoding()`` of one text between encodings that Python knows."""
    return from_bytes(to_bytes(value).decode(_s(source), "replace").encode(_s(to), "replace"))


def _ctype(pattern: str) -> Callable[[Any], bool]:
    check = _re.compile(pattern)

    def test(value: Any) -> bool:
        return isinstance(value, str) and check.fullmatch(value) is not None

    return test


ctype_digit = _ctype(r"[0-9]+")
ctype_alpha = _ctype(r"[A-Za-z]+")
ctype_alnum = _ctype(r"[A-Za-z0-9]+")
ctype_upper = _ctype(r"[A-Z]+")
ctype_lower = _ctype(r"[a-z]+")
ctype_space = _ctype(r"[ \t\n\r\v\f]+")
ctype_punct = _ctype(r"[!-/:-@\[-`{-~]+")
ctype_xdigit = _ctype(r"[0-9A-Fa-f]+")


def uniqid(prefix: Any = "", more: Any = False) -> str:
    """``uniqid()``: the time in microseconds."""
    import time

    now = time.time()
    tail = f"{now % 1 * 10:.8f}" if more else ""
    return f"{_s(prefix)}{int(now):08x}{int(now % 1 * 1e6):05x}{tail}"


def escapeshellarg(value: Any) -> str:
    """``escapeshellarg()``."""
    return "'" + _s(value).replace("'", "'\\''") + "'"


def str_getcsv(value: Any, separator: Any = ",", enclosure: Any = '"', escape: Any = "") -> Any:
    """``str_getcsv()``; the escape character is taken as none."""
    from hbwrapper.php.files import read_csv

    return read_csv(_s(value), _s(separator), _s(enclosure))


def version_compare(first: Any, second: Any, operator: Any = None) -> Any:
    """``version_compare()``."""
    one, two = _version(_s(first)), _version(_s(second))
    result = 0
    for i in range(max(len(one), len(two))):
        a, b = one[i : i + 1] or ["#"], two[i : i + 1] or ["#"]
        if len(one) <= i or len(two) <= i:
            longer = b[0] if len(one) <= i else a[0]
            sign = -1 if len(one) <= i else 1
            result = sign if longer.isdigit() else -sign if _rank(longer) < _rank("#N#") else sign
            break
        if a[0].isdigit() and b[0].isdigit():
            result = (int(a[0]) > int(b[0])) - (int(a[0]) < int(b[0]))
        else:
            left = "#N#" if a[0].isdigit() else a[0]
            right = "#N#" if b[0].isdigit() else b[0]
            result = (_rank(left) > _rank(right)) - (_rank(left) < _rank(right))
        if result:
            break
    if operator is None:
        return result
    names = {"<": -1, "lt": -1, ">": 1, "gt": 1, "==": 0, "eq": 0}
    if operator in names:
        return result == names[operator]
    opposite = {">=": -1, "ge": -1, "<=": 1, "le": 1, "!=": 0, "<>": 0, "ne": 0}
    if operator in opposite:
        return result != opposite[operator]
    raise errors.ValueError(
        "version_compare(): Argument #3 ($operator) must be a valid comparison operator"
    )


def _version(text: str) -> list[str]:
    text = _re.sub(r"[-_+]", ".", text)
    text = _re.sub(r"(\d)([^\d.])", r"\1.\2", text)
    text = _re.sub(r"([^\d.])(\d)", r"\1.\2", text)
    return [part for part in text.split(".") if part]


def _rank(name: str) -> int:
    ranks = [("dev", 0), ("alpha", 1), ("a", 1), ("beta", 2), ("b", 2), ("RC", 3), ("rc", 3),
             ("#", 4), ("pl", 5), ("p", 5)]  # fmt: skip
    if name == "#N#":
        return 4
    return next((rank for start, rank in ranks if name.startswith(start)), -1)


def filter_var(value: Any, rule: Any = 516) -> Any:
    """``filter_var()`` for whole numbers, booleans and mail addresses.

    Raises:
        NotImplementedError: Another filter.
    """
    text = _s(value).strip(" \t\n\r\v\0")
    if rule == 257:
        return int(text) if _re.fullmatch(r"[+-]?(0|[1-9]\d*)", text) else False
    if rule == 258:
        return text.lower() in ("1", "true", "on", "yes")
    if rule == 274:
        found = _re.fullmatch(
            r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            r"@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+",
            text,
        )
        return text if found and len(text.split("@")[0]) <= 64 else False
    raise NotImplementedError(f"filter_var() with filter {rule}")


FILTER_VALIDATE_INT, FILTER_VALIDATE_BOOLEAN, FILTER_VALIDATE_EMAIL = 257, 258, 274


# printf

_CONVERSION = _re.compile(
    r"%(?:(\d+)\$)?((?:[-+ 0]|'.)*)(\d+)?(?:\.(\d+)?)?([a-zA-Z%])", _re.DOTALL
)


def sprintf(pattern: Any, *values: Any) -> str:
    """``sprintf()``.

    Raises:
        ArgumentCountError: PHP's; too few values.
        ValueError: PHP's; an unknown conversion.
    """
    following = 0

    def convert(match: _re.Match[str]) -> str:
        nonlocal following
        kind = match[5]
        if match[0] == "%%":
            return "%"
        if kind == "%":
            return "%"
        if match[1]:
            at = int(match[1]) - 1
        else:
            at, following = following, following + 1
        if at >= len(values):
            raise errors.ArgumentCountError(
                f"{at + 2} arguments are required, {len(values) + 1} given"
            )
        has_point = "." in match[0].replace("'.", "")
        precision = int(match[4]) if match[4] else (0 if has_point else None)
        return _conversion(kind, match[2], int(match[3] or 0), precision, values[at])

    text = _s(pattern)
    out = _CONVERSION.sub(convert, text)
    rest = _CONVERSION.sub("", text)
    if "%" in rest:
        raise errors.ValueError("Missing format specifier at end of string")
    return out


def _conversion(kind: str, flags: str, width: int, precision: int | None, value: Any) -> str:
    from hbwrapper.php.values import to_float

    left, plus, filling = False, False, " "
    for flag in _re.findall(r"'.|[-+ 0]", flags, _re.DOTALL):
        if flag == "-":
            left = True
        elif flag == "+":
            plus = True
        else:
            filling = flag[-1]
    if kind == "s":
        data = to_bytes(to_string(value))
        if precision is not None:
            data = data[:precision]
    elif kind in "di":
        whole = to_int(value)
        data = f"{whole:+d}".encode() if plus else str(whole).encode()
    elif kind == "u":
        data = str(to_int(value) % 2**64).encode()
    elif kind in "fFeEgGhH":
        data = _decimal(kind, to_float(value), 6 if precision is None else precision, plus).encode()
    elif kind in "xXob":
        data = format(to_int(value) % 2**64, kind).encode()
    elif kind == "c":
        return chr__(value)
    else:
        raise errors.ValueError(f'Unknown format specifier "{kind}"')
    missing = width - len(data)
    if missing <= 0:
        return from_bytes(data)
    pad = filling.encode("utf-8", "surrogateescape")
    if left:
        # PHP does not pad numbers with zeros on the right.
        return from_bytes(data + (pad if kind == "s" or pad != b"0" else b"0") * missing)
    if pad == b"0" and kind in "dfFeE" and data[:1] in (b"-", b"+"):
        return from_bytes(data[:1] + pad * missing + data[1:])
    return from_bytes(pad * missing + data)


def _decimal(kind: str, value: float, precision: int, plus: bool) -> str:
    if _math.isnan(value):
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "-Inf" if value < 0 else "+Inf" if plus else "Inf"
    precision = min(precision, 53)
    if value == 0:
        # PHP shows no sign of -0.
        value = 0.0
    if kind in "fF":
        text = f"{value:.{precision}f}"
    elif kind in "eE":
        text = f"{value:.{precision}{kind}}"
        text = _re.sub(r"([eE][+-])0*(\d)", r"\1\2", text)
    else:
        text = f"{value:.{precision or 1}{'G' if kind in 'GH' else 'g'}}"
        text = _re.sub(r"([eE][+-])0*(\d)", r"\1\2", text)
        if "e" in text.lower() and "." not in text:
            text = _re.sub(r"(\d)([eE])", r"\1.0\2", text)
    return f"+{text}" if plus and not text.startswith("-") else text


def vsprintf(pattern: Any, array: Any) -> str:
    """``vsprintf()``."""
    return sprintf(pattern, *(array.values() if isinstance(array, dict) else array))


def printf(pattern: Any, *values: Any) -> int:
    """``printf()``: how many bytes were printed."""
    return _printed(sprintf(pattern, *values))


def vprintf(pattern: Any, array: Any) -> int:
    """``vprintf()``."""
    return _printed(vsprintf(pattern, array))


def _printed(text: str) -> int:
    import sys

    sys.stdout.write(text)
    return strlen(text)


def echo(value: Any) -> int:
    """``print`` inside an expression: always 1."""
    import sys

    sys.stdout.write(to_string(value))
    return 1


def number_format(value: Any, decimals: Any = 0, point: Any = ".", separator: Any = ",") -> str:
    """``number_format()``."""
    from hbwrapper.php.values import number
    from hbwrapper.php.values import round as php_round

    places = max(0, to_int(decimals))
    rounded = php_round(number(value), places)
    text = f"{abs(rounded):.{places}f}"
    if not _math.isfinite(rounded):
        return str(float(rounded))
    whole, _, fraction = text.partition(".")
    grouped = f"{int(whole):,}".replace(",", "\0").replace("\0", _s(separator))
    if fraction:
        grouped += _s(point) + fraction
    negative = rounded < 0 and _re.search(r"[1-9]", text)
    return f"-{grouped}" if negative else grouped


ord = ord_
chr = chr__
hash = hash_

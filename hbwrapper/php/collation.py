"""PHP's orders and distances of texts."""

from __future__ import annotations

import re
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.numerics import to_bool, to_int
from hbwrapper.php.strings import strtolower, strtoupper
from hbwrapper.php.text import _s, compare_bytes, from_bytes, to_bytes


def strcmp(first: Any, second: Any) -> int:
    """``strcmp()``: the difference of the first bytes that differ; of the lengths the sign."""
    return _difference(to_bytes(first), to_bytes(second))


def _difference(one: bytes, two: bytes) -> int:
    for a, b in zip(one, two, strict=False):
        if a != b:
            return a - b
    return (len(one) > len(two)) - (len(one) < len(two))


def strcasecmp(first: Any, second: Any) -> int:
    """``strcasecmp()``: as ``strcmp``, of small letters."""
    return _difference(to_bytes(strtolower(first)), to_bytes(strtolower(second)))


def _length(length: Any, name: str) -> int:
    size = to_int(length)
    if size < 0:
        raise errors.ValueError(
            f"{name}(): Argument #3 ($length) must be greater than or equal to 0"
        )
    return size


def strncmp(first: Any, second: Any, length: Any) -> int:
    """``strncmp()``: of so many bytes.

    Raises:
        ValueError: PHP's; a negative length.
    """
    size = _length(length, "strncmp")
    return _difference(to_bytes(first)[:size], to_bytes(second)[:size])


def strncasecmp(first: Any, second: Any, length: Any) -> int:
    """``strncasecmp()``: of so many bytes, in small letters.

    Raises:
        ValueError: PHP's; a negative length.
    """
    size = _length(length, "strncasecmp")
    return strcasecmp(from_bytes(to_bytes(first)[:size]), from_bytes(to_bytes(second)[:size]))


def strcoll(first: Any, second: Any) -> int:
    """``strcoll()`` in the C locale."""
    return compare_bytes(_s(first), _s(second))


def substr_compare(
    text: Any, part: Any, offset: Any, length: Any = None, any_case: Any = False
) -> int:
    """``substr_compare()``: a text from an offset on, and another.

    Raises:
        ValueError: PHP's; the offset is not in the text, or the length is negative.
    """
    data, other, at = to_bytes(text), to_bytes(part), to_int(offset)
    if length is not None and to_int(length) == 0:
        return 0
    if length is not None and to_int(length) < 0:
        raise errors.ValueError(
            "substr_compare(): Argument #4 ($length) must be greater than or equal to 0"
        )
    if at < 0:
        at = max(0, at + len(data))
    if at > len(data):
        raise errors.ValueError(
            "substr_compare(): Argument #3 ($offset) must be contained in argument #1 ($main_str)"
        )
    size = max(len(other), len(data) - at) if length is None else to_int(length)
    one, two = data[at:][:size], other[:size]
    if to_bool(any_case):
        one, two = one.lower(), two.lower()
    return _difference(one, two)


def soundex(value: Any) -> str:
    """``soundex()``: how an English word sounds, in four signs."""
    codes = dict(zip("BFPVCGJKQSXZDTLMNR", "111122222222334556", strict=True))
    out, last = "", ""
    for char in to_bytes(value).decode("latin-1").upper():
        if not ("A" <= char <= "Z"):
            continue
        code = codes.get(char, "")
        if not out:
            out, last = char, code
            continue
        if code and code != last:
            out += code
        if char not in "HW":
            last = code
    return (out + "0000")[:4]


_CHUNK = re.compile(r"[0-9]+|[^0-9]+")


def _natural(first: str, second: str) -> int:
    one, two = to_bytes(first), to_bytes(second)
    a = b = 0
    if not one or not two:
        return (len(one) > 0) - (len(two) > 0)
    # PHP leaves out zeros in front of the first number.
    while a + 1 < len(one) and one[a] == 48 and chr(one[a + 1]).isdigit():
        a += 1
    while b + 1 < len(two) and two[b] == 48 and chr(two[b + 1]).isdigit():
        b += 1
    while True:
        if a >= len(one) or b >= len(two):
            return (a < len(one)) - (b < len(two))
        while a < len(one) and one[a] in b" \t\n\r\v\f":
            a += 1
        while b < len(two) and two[b] in b" \t\n\r\v\f":
            b += 1
        # Behind its end a text of PHP's has a NUL byte.
        left, right = (one + b"\0")[a], (two + b"\0")[b]
        if 48 <= left <= 57 and 48 <= right <= 57:
            found = _digits(one, two, a, b)
            if found[0]:
                return found[0]
            a, b = found[1], found[2]
            continue
        if left != right:
            return -1 if left < right else 1
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


def _compared(one: list[str], two: list[str]) -> int:
    result = 0
    for i in range(max(len(one), len(two))):
        a, b = one[i : i + 1] or ["#"], two[i : i + 1] or ["#"]
        if len(one) <= i or len(two) <= i:
            longer = b[0] if len(one) <= i else a[0]
            sign = -1 if len(one) <= i else 1
            return sign if longer.isdigit() or _rank(longer) >= _rank("#N#") else -sign
        if a[0].isdigit() and b[0].isdigit():
            result = (int(a[0]) > int(b[0])) - (int(a[0]) < int(b[0]))
        else:
            left = "#N#" if a[0].isdigit() else a[0]
            right = "#N#" if b[0].isdigit() else b[0]
            result = (_rank(left) > _rank(right)) - (_rank(left) < _rank(right))
        if result:
            return result
    return result


def version_compare(first: Any, second: Any, operator: Any = None) -> Any:
    """``version_compare()``."""
    if _s(first) == "" or _s(second) == "":
        result = (_s(first) != "") - (_s(second) != "")
    else:
        result = _compared(_version(_s(first)), _version(_s(second)))
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
    text = re.sub(r"[-_+]", ".", text)
    text = re.sub(r"(\d)([^\d.])", r"\1.\2", text)
    text = re.sub(r"([^\d.])(\d)", r"\1.\2", text)
    return [part for part in text.split(".") if part]


def _rank(name: str) -> int:
    ranks = [("dev", 0), ("alpha", 1), ("a", 1), ("beta", 2), ("b", 2), ("RC", 3), ("rc", 3),
             ("#", 4), ("pl", 5), ("p", 5)]  # fmt: skip
    if name == "#N#":
        return 4
    return next((rank for start, rank in ranks if name.startswith(start)), -1)

"""PHP's ``preg_`` functions."""

from __future__ import annotations

import functools
import re
from typing import Any

from hbwrapper.php.arrays import from_pairs, pairs
from hbwrapper.php.callables import fitted
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import to_int
from hbwrapper.php.regex import translate

PREG_PATTERN_ORDER, PREG_SET_ORDER, PREG_SPLIT_NO_EMPTY, PREG_SPLIT_DELIM_CAPTURE = 1, 2, 1, 2


@functools.lru_cache(256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(translate(pattern))


def _groups(match: re.Match[str], trailing: bool) -> Any:
    """PHP's array of a match: names beside numbers; unmatched groups are empty."""
    names = {number: name for name, number in match.re.groupindex.items()}
    last = match.re.groups
    while not trailing and last and match[last] is None:
        last -= 1
    if not names:
        return [match[i] or "" for i in range(last + 1)]
    found: dict[Any, Any] = {}
    for i in range(last + 1):
        if i in names:
            found[names[i]] = match[i] or ""
        found[i] = match[i] or ""
    return found


def preg_groups(pattern: Any, text: Any) -> Any:
    """What ``preg_match`` writes into its third argument."""
    match = _compiled(pattern).search(to_string(text))
    return _groups(match, False) if match else []


def preg_match(pattern: Any, text: Any) -> int:
    """``preg_match()``: 1 or 0."""
    return int(_compiled(pattern).search(to_string(text)) is not None)


def preg_all_groups(pattern: Any, text: Any, flags: Any = PREG_PATTERN_ORDER) -> Any:
    """What ``preg_match_all`` writes into its third argument."""
    compiled = _compiled(pattern)
    found = list(compiled.finditer(to_string(text)))
    if to_int(flags) & PREG_SET_ORDER:
        return [_groups(match, False) for match in found]
    rows = [_groups(match, True) for match in found]
    if not compiled.groupindex:
        return [[row[i] for row in rows] for i in range(compiled.groups + 1)]
    names = {number: name for name, number in compiled.groupindex.items()}
    result: dict[Any, Any] = {}
    for i in range(compiled.groups + 1):
        if i in names:
            result[names[i]] = [row[i] for row in rows]
        result[i] = [row[i] for row in rows]
    return result


def preg_match_all(pattern: Any, text: Any) -> int:
    """``preg_match_all()``: how often."""
    return len(list(_compiled(pattern).finditer(to_string(text))))


def matches(groups: Any) -> int:
    """How often ``preg_match_all`` found its pattern."""
    if not groups:
        return 0
    first = groups[0]
    return len(first)


def _template(text: str) -> list[str | int]:
    parts: list[str | int] = []
    at = 0
    for match in re.finditer(r"\\\\|(?:\\|\$)(\d{1,2})|\$\{(\d{1,2})\}", text):
        parts.append(text[at : match.start()])
        number = match[1] or match[2]
        parts.append("\\" if number is None else int(number))
        at = match.end()
    return [*parts, text[at:]]


def _replaced(pattern: Any, text: str, limit: int, replacement: Any) -> str:
    count = max(limit, 0)
    if callable(replacement):
        return _compiled(pattern).sub(
            lambda m: to_string(replacement(_groups(m, False))), text, count=count
        )
    template = _template(to_string(replacement))

    def filled(match: re.Match[str]) -> str:
        out = []
        for part in template:
            if isinstance(part, int):
                out.append((match[part] or "") if part <= match.re.groups else "")
            else:
                out.append(part)
        return "".join(out)

    return _compiled(pattern).sub(filled, text, count=count)


def preg_replace(pattern: Any, replacement: Any, subject: Any, limit: Any = -1) -> Any:
    """``preg_replace()``: of patterns or arrays of them, in texts or arrays of them."""
    if isinstance(subject, list):
        return [preg_replace(pattern, replacement, part, limit) for part in subject]
    if isinstance(subject, dict):
        return {k: preg_replace(pattern, replacement, v, limit) for k, v in subject.items()}
    text = to_string(subject)
    if not isinstance(pattern, (list, dict)):
        return _replaced(pattern, text, to_int(limit), replacement)
    patterns = list(pattern.values() if isinstance(pattern, dict) else pattern)
    if isinstance(replacement, (list, dict)):
        given = list(replacement.values() if isinstance(replacement, dict) else replacement)
        given += [""] * (len(patterns) - len(given))
    else:
        given = [replacement] * len(patterns)
    for one, other in zip(patterns, given, strict=False):
        text = _replaced(one, text, to_int(limit), other)
    return text


def preg_replace_callback(pattern: Any, function: Any, subject: Any, limit: Any = -1) -> Any:
    """``preg_replace_callback()``."""
    return preg_replace(pattern, fitted(function, 1), subject, limit)


def preg_split(pattern: Any, subject: Any, limit: Any = -1, flags: Any = 0) -> list[Any]:
    """``preg_split()``."""
    text = to_string(subject)
    amount = -1 if limit is None else to_int(limit)
    skip, keep = to_int(flags) & PREG_SPLIT_NO_EMPTY, to_int(flags) & PREG_SPLIT_DELIM_CAPTURE
    out: list[Any] = []
    begin = 0
    for match in _compiled(pattern).finditer(text):
        if amount > 0 and len(out) >= amount - 1:
            break
        if match.start() == match.end() and match.start() in (begin, len(text)):
            # PHP never splits off nothing at an empty match.
            continue
        piece = text[begin : match.start()]
        if piece or not skip:
            out.append(piece)
        if keep:
            out += [g for g in match.groups() if g or (g is not None and not skip)]
        begin = match.end()
    if begin < len(text) or not skip:
        out.append(text[begin:])
    return out


def preg_grep(pattern: Any, array: Any) -> Any:
    """``preg_grep()``: the keys stay."""
    compiled = _compiled(pattern)
    return from_pairs((k, v) for k, v in pairs(array) if compiled.search(to_string(v)))


def preg_quote(text: Any, delimiter: Any = None) -> str:
    """``preg_quote()``."""
    quoted = re.sub(r"([.\\+*?\[^\]$(){}=!<>|:\-#/])" if delimiter == "/" else
                    r"([.\\+*?\[^\]$(){}=!<>|:\-#])", r"\\\1", to_string(text))  # fmt: skip
    if delimiter not in (None, "/", ""):
        quoted = quoted.replace(delimiter, "\\" + delimiter)
    return quoted.replace("\0", "\\000")

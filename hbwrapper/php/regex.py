"""PHP's regular expressions (PCRE) on Python's ``re``.

What ``re`` reads differently is rewritten; what it does not have is refused, never guessed.
"""

from __future__ import annotations

import functools
import re
from typing import Any

from hbwrapper.php.convert import to_string
from hbwrapper.php.values import to_int

PREG_PATTERN_ORDER, PREG_SET_ORDER, PREG_SPLIT_NO_EMPTY, PREG_SPLIT_DELIM_CAPTURE = 1, 2, 1, 2
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}
_POSIX = {
    "alpha": "a-zA-Z", "digit": "0-9", "alnum": "a-zA-Z0-9", "upper": "A-Z", "lower": "a-z",
    "space": r" \t\n\r\f\v", "punct": r"!-/:-@\[-`{-~", "xdigit": "0-9A-Fa-f", "word": r"\w",
}  # fmt: skip
_REFUSED = (
    (r"\(\?(?:R|\d|&|P>)", "recursion"),
    (r"\(\?\|", "a branch reset"),
    (r"\(\*", "a verb"),
    (r"\\[KGXRC]", "an escape that Python lacks"),
    (r"\\[pP]", "a Unicode property"),
    (r"\\g", "a relative reference"),
    (r"\(\?>|[*+?}]\+", "a possessive group"),
)


def translate(pattern: str) -> str:
    """PHP's ``/…/flags`` as a pattern for ``re``, with its flags as ``(?…)`` in front.

    Raises:
        ValueError: It has no delimiters, or something that Python's ``re`` lacks.
    """
    text = pattern.lstrip()
    if not text or text[0].isalnum() or text[0] == "\\":
        raise ValueError("delimiter must not be alphanumeric or backslash")
    end = _CLOSING.get(text[0], text[0])
    at = text.rfind(end)
    if at < 1:
        raise ValueError(f"no ending delimiter {end!r}")
    body, modifiers = text[1:at], text[at + 1 :].strip()
    flags = ""
    for letter in modifiers:
        if letter in "imsx":
            flags += letter
        elif letter not in "uDSU" or letter == "U":
            raise ValueError(f"the modifier {letter}")
    bare = re.sub(r"\\\\", "", body)
    outside = re.sub(r"\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]", "C", bare, flags=re.DOTALL)
    for refused, what in _REFUSED:
        if re.search(refused, outside):
            raise ValueError(what)
    if text[0] not in _CLOSING:
        body = body.replace("\\" + text[0], re.escape(text[0]) if text[0] in "|.*+?^$" else text[0])
    out = _rewritten(body, "u" in modifiers, "D" in modifiers, "m" in flags)
    source = f"(?{'' if 'u' in modifiers else 'a'}{flags})" if flags or "u" not in modifiers else ""
    try:
        re.compile(source + out)
    except re.error as error:
        raise ValueError(str(error)) from error
    return source + out


def _rewritten(body: str, unicode: bool, only_end: bool, lines: bool) -> str:
    out: list[str] = []
    inside = False
    at = 0
    while at < len(body):
        char = body[at]
        pair = body[at : at + 2]
        if char == "\\":
            out.append(_escape(pair, body, at))
            if pair == "\\x" and body[at + 2 : at + 3] == "{":
                at = body.index("}", at) + 1
                continue
            at += 2
            continue
        if inside:
            if pair == "[:" and (close := body.find(":]", at)) > 0:
                name = body[at + 2 : close]
                if name not in _POSIX:
                    raise ValueError(f"the class [:{name}:]")
                out.append(_POSIX[name])
                at = close + 2
                continue
            if char == "]":
                inside = False
            out.append("\\[" if char == "[" else char)
        elif char == "[":
            inside = True
            out.append(char)
            if body[at + 1 : at + 2] == "^":
                out.append("^")
                at += 1
            if body[at + 1 : at + 2] == "]":
                out.append("\\]")
                at += 1
        elif body.startswith("(?<", at) and body[at + 3 : at + 4] not in ("=", "!"):
            out.append("(?P<")
            at += 2
        elif char == "$" and not lines:
            out.append(r"\Z" if only_end else r"(?=\n?\Z)")
        elif not unicode and ord(char) > 127:
            # PHP matches bytes here; a character in a class would be several.
            out.append(re.escape(char))
        else:
            out.append(char)
        at += 1
    return "".join(out)


def _escape(pair: str, body: str, at: int) -> str:
    special = {
        "\\h": r"[ \t]", "\\H": r"[^ \t]", "\\z": r"\Z", "\\Z": r"(?=\n?\Z)", "\\e": r"\x1b",
        "\\/": "/", "\\N": r"[^\n]", "\\'": "'", '\\"': '"',
    }  # fmt: skip
    if pair == "\\x" and body[at + 2 : at + 3] == "{":
        code = int(body[at + 3 : body.index("}", at)], 16)
        return re.escape(chr(code))
    if pair in special:
        inside = body.count("[", 0, at) > body.count("]", 0, at)
        return " \\t" if pair == "\\h" and inside else special[pair]
    if pair == "\\Q":
        raise ValueError("\\Q…\\E")
    if len(pair) == 2 and not pair[1].isalnum():
        return "\\" + pair[1]
    return pair


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
    from hbwrapper.php.arrays import fitted

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
    from hbwrapper.php.arrays import from_pairs, pairs

    compiled = _compiled(pattern)
    return from_pairs((k, v) for k, v in pairs(array) if compiled.search(to_string(v)))


def preg_quote(text: Any, delimiter: Any = None) -> str:
    """``preg_quote()``."""
    quoted = re.sub(r"([.\\+*?\[^\]$(){}=!<>|:\-#/])" if delimiter == "/" else
                    r"([.\\+*?\[^\]$(){}=!<>|:\-#])", r"\\\1", to_string(text))  # fmt: skip
    if delimiter not in (None, "/", ""):
        quoted = quoted.replace(delimiter, "\\" + delimiter)
    return quoted.replace("\0", "\\000")

"""PHP's regular expressions (PCRE) on Python's ``re``.

What ``re`` reads differently is rewritten; what it does not have is refused, never guessed.
"""

from __future__ import annotations

import re

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

"""PHP's regular expressions (PCRE) on Python's ``re``, or the package ``regex`` for what that lacks.

What they read differently is rewritten; what neither has is refused, never guessed.
"""

from __future__ import annotations

import functools
import importlib
import re
from typing import Any, NamedTuple

_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}
_POSIX = {
    "alpha": "a-zA-Z", "digit": "0-9", "alnum": "a-zA-Z0-9", "upper": "A-Z", "lower": "a-z",
    "space": r" \t\n\r\f\v", "punct": r"!-/:-@\[-`{-~", "xdigit": "0-9A-Fa-f", "word": r"\w",
    "blank": r" \t", "cntrl": r"\x00-\x1f\x7f", "print": " -~", "graph": "!-~",
}  # fmt: skip
# What Python's re lacks, by what it is.
_LACKING = (
    (r"\(\?(?:R|[+-]?\d|&|P>)", "recursion"),
    (r"\(\?\|", "a branch reset"),
    (r"\(\*", "a verb"),
    (r"\\[KGXRC]", "an escape that Python lacks"),
    (r"\\[pP]", "a Unicode property"),
    (r"\\g", "a relative reference"),
    (r"\(\?>|[*+?}]\+", "a possessive group"),
    (r".\(\?[imsxUJ-]+\)", "an option in the middle"),
)
# What the package regex lacks, too.
_REFUSED = (
    (r"\\C", "a single byte"),
    (r"\(\*(?!PRUNE\)|SKIP\)|FAIL\)|F\))", "a verb"),
    (r"\(\?C", "a callout"),
    (r"\(\?\((?:DEFINE|R)", "a definition"),
)
_QUANTIFIER = re.compile(r"[*+?]|\{\d+(?:,\d*)?\}")


class Pattern(NamedTuple):
    """A compiled pattern.

    Attributes:
        compiled: Of ``re`` or ``regex``.
        unicode: Does it match characters (the modifier u) or bytes?
        anchored: Does it match at the place where the search begins alone (the modifier A)?
    """

    compiled: Any
    unicode: bool
    anchored: bool


class _Parts(NamedTuple):
    body: str
    modifiers: str
    delimiter: str


def _taken_apart(pattern: str) -> _Parts:
    """Body and modifiers of ``/…/flags``.

    Raises:
        ValueError: It has no delimiters, or a modifier that PCRE or this does not know.
    """
    text = pattern.lstrip()
    if not text or text[0].isalnum() or text[0] == "\\":
        raise ValueError("delimiter must not be alphanumeric or backslash")
    closing = _CLOSING.get(text[0], text[0])
    at = text.rfind(closing)
    if at < 1:
        raise ValueError(f"no ending delimiter {closing!r}")
    modifiers = text[at + 1 :].strip()
    for letter in modifiers:
        if letter not in "imsxuADSUX":
            raise ValueError(f"the modifier {letter}")
    return _Parts(_quoted_parts(text[1:at]), modifiers, text[0])


def _quoted_parts(body: str) -> str:
    r"""The body with ``\Q…\E`` resolved."""

    def quoted(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0]
        return re.sub(r"([^A-Za-z0-9_])", r"\\\1", match[1])

    return re.sub(r"\\Q(.*?)(?:\\E|\Z)|\\.", quoted, body, flags=re.DOTALL)


def _outside(body: str) -> str:
    """The body without escaped backslashes and without what stands in classes."""
    bare = re.sub(r"\\\\", "", body)
    return re.sub(r"\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]", "C", bare, flags=re.DOTALL)


def _undelimited(parts: _Parts) -> str:
    """The body, in which the delimiter needs no backslash any more."""
    mark = parts.delimiter
    if mark in _CLOSING:
        return parts.body
    bare = re.escape(mark) if mark in "|.*+?^$" else mark
    return re.sub(r"\\(.)", lambda m: bare if m[1] == mark else m[0], parts.body, flags=re.DOTALL)


def translate(pattern: str) -> str:
    """PHP's ``/…/flags`` as a pattern for ``re``, with its flags as ``(?…)`` in front.

    Raises:
        ValueError: It has no delimiters, or something that Python's ``re`` lacks.
    """
    parts = _taken_apart(pattern)
    for letter in "UA":
        if letter in parts.modifiers:
            raise ValueError(f"the modifier {letter}")
    for lacking, what in _LACKING:
        if re.search(lacking, _outside(parts.body), re.DOTALL):
            raise ValueError(what)
    flags = "".join(letter for letter in parts.modifiers if letter in "imsx")
    unicode = "u" in parts.modifiers
    out = _Rewriter(parts, unicode, for_re=True).text()
    source = f"(?{'' if unicode else 'a'}{flags})" if flags or not unicode else ""
    try:
        re.compile(source + out)
    except (re.error, OverflowError) as error:
        raise ValueError(str(error)) from error
    return source + out


@functools.lru_cache(512)
def compile_pattern(pattern: str) -> Pattern:
    """PHP's ``/…/flags`` compiled.

    Raises:
        ValueError: It is no pattern, or has something that neither ``re`` nor ``regex`` has.
        NotImplementedError: It needs the package ``regex``, which is not installed.
    """
    parts = _taken_apart(pattern)
    unicode, anchored = "u" in parts.modifiers, "A" in parts.modifiers
    plain = pattern
    if not unicode and not pattern.isascii():
        # PHP matches bytes.
        plain = byte_text(pattern)
        parts = _taken_apart(plain)
    if "U" not in parts.modifiers and not anchored:
        try:
            return Pattern(re.compile(translate(plain)), unicode, False)
        except ValueError:
            pass
    return Pattern(_by_regex(parts, unicode), unicode, anchored)


def byte_text(text: str) -> str:
    """The bytes of a text, each as a character."""
    return text.encode("utf-8", "surrogateescape").decode("latin-1")


def from_byte_text(text: str) -> str:
    """A text of the bytes that are its characters."""
    return text.encode("latin-1").decode("utf-8", "surrogateescape")


def _by_regex(parts: _Parts, unicode: bool) -> Any:
    outside = _outside(parts.body)
    for refused, what in _REFUSED:
        if re.search(refused, outside):
            raise ValueError(what)
    try:
        regex: Any = importlib.import_module("regex")
    except ImportError:
        raise NotImplementedError(
            "this pattern needs the package regex: pip install regex"
        ) from None
    body = _Rewriter(parts, unicode, for_re=False).text()
    flags = regex.VERSION1 | (regex.UNICODE if unicode else regex.ASCII)
    for letter, flag in (("i", regex.I), ("m", regex.M), ("s", regex.S), ("x", regex.X)):
        flags |= flag if letter in parts.modifiers else 0
    try:
        return regex.compile(body, flags)
    except (regex.error, OverflowError) as error:
        raise ValueError(str(error)) from error


class _Rewriter:
    """One pattern's body on its way to Python's spelling."""

    def __init__(self, parts: _Parts, unicode: bool, for_re: bool) -> None:
        self._body = _undelimited(parts)
        self._unicode = unicode
        self._for_re = for_re
        self._only_end = "D" in parts.modifiers
        self._lines = "m" in parts.modifiers
        self._ungreedy = "U" in parts.modifiers
        self._groups = 0
        self._out: list[str] = []

    def text(self) -> str:
        """The body as Python reads it.

        Raises:
            ValueError: It has something that Python lacks.
        """
        body, at = self._body, 0
        while at < len(body):
            if body[at] == "\\":
                at = self._escape(at, inside=False)
            elif body[at] == "[":
                at = self._class(at)
            else:
                at = self._char(at)
        return "".join(self._out)

    def _char(self, at: int) -> int:
        body, char = self._body, self._body[at]
        if body.startswith("(?<", at) and body[at + 3 : at + 4] not in ("=", "!"):
            self._groups += 1
            self._out.append("(?P<")
            return at + 3
        if body.startswith("(?'", at):
            end = body.index("'", at + 3)
            self._groups += 1
            self._out.append(f"(?P<{body[at + 3 : end]}>")
            return end + 1
        if char == "(":
            named = body.startswith("(?P<", at)
            self._groups += named or body[at + 1 : at + 2] not in ("?", "*")
        if char == "$" and not self._lines:
            self._out.append(r"\Z" if self._only_end else r"(?=\n?\Z)")
        elif self._ungreedy and (found := _QUANTIFIER.match(body, at)) and self._is_quantifier(at):
            lazy = body[found.end() : found.end() + 1] == "?"
            self._out.append(found[0] + ("" if lazy else "?"))
            return found.end() + lazy
        elif not self._unicode and ord(char) > 127:
            self._out.append(re.escape(char))
        else:
            self._out.append(char)
        return at + 1

    def _is_quantifier(self, at: int) -> bool:
        return at > 0 and self._body[at - 1] not in "(|"

    def _class(self, at: int) -> int:
        """A class in brackets; behind its end."""
        body = self._body
        self._out.append("[")
        at += 1
        if body[at : at + 1] == "^":
            self._out.append("^")
            at += 1
        first = True
        while at < len(body) and (first or body[at] != "]"):
            char = body[at]
            if char == "\\":
                at = self._escape(at, inside=True)
            elif body.startswith("[:", at) and (end := body.find(":]", at)) > 0:
                name = body[at + 2 : end]
                if name not in _POSIX:
                    raise ValueError(f"the class [:{name}:]")
                self._out.append(_POSIX[name])
                at = end + 2
            else:
                # What these packages read as sets of sets.
                special = char in "[]" or body[at : at + 2] in ("&&", "||", "~~", "--")
                self._out.append("\\" + char if special else char)
                at += 1
            first = False
        self._out.append("]")
        return at + 1

    def _escape(self, at: int, inside: bool) -> int:
        """An escape; behind its end."""
        body = self._body
        pair = body[at : at + 2]
        plain = {
            "\\h": r" \t" if inside else r"[ \t]", "\\H": r"[^ \t]", "\\z": r"\Z",
            "\\Z": r"(?=\n?\Z)", "\\e": r"\x1b", "\\N": r"[^\n]", "\\a": r"\x07",
        }  # fmt: skip
        if pair == "\\x" and body[at + 2 : at + 3] == "{":
            end = body.index("}", at)
            self._out.append(re.escape(chr(int(body[at + 3 : end], 16))))
            return end + 1
        if pair == "\\x":
            digits = re.compile(r"[0-9A-Fa-f]{0,2}").match(body, at + 2)
            found = digits[0] if digits else ""
            self._out.append(f"\\x{int(found or '0', 16):02x}")
            return at + 2 + len(found)
        if pair == "\\g" and not inside:
            return self._reference(at)
        if pair in ("\\k", "\\p", "\\P") and not inside:
            return self._named(at)
        if pair in plain:
            self._out.append(plain[pair])
        elif len(pair) == 2 and not pair[1].isalnum():
            # Outside of ASCII nothing needs a backslash.
            self._out.append("\\" + pair[1] if pair[1].isascii() else re.escape(pair[1]))
        else:
            self._out.append(pair)
        return at + 2

    def _reference(self, at: int) -> int:
        match = re.compile(r"\\g\{?([+-]?\d+)\}?").match(self._body, at)
        if match is None:
            named = re.compile(r"\\g(?:\{(\w+)\}|<(\w+)>|'(\w+)')").match(self._body, at)
            if named is None:
                raise ValueError("a reference")
            label = named[1]
            if label is None:
                raise ValueError("a call of a group")
            self._out.append(f"(?P={label})")
            return named.end()
        number = int(match[1])
        if match[1].startswith("-"):
            number += self._groups + 1
        self._out.append(f"(?:\\{number})")
        return match.end()

    def _named(self, at: int) -> int:
        match = re.compile(r"\\k(?:<(\w+)>|'(\w+)'|\{(\w+)\})").match(self._body, at)
        if match is not None:
            self._out.append(f"(?P={match[1] or match[2] or match[3]})")
            return match.end()
        found = re.compile(r"\\[pP](?:\{\^?[\w&]+\}|\w)").match(self._body, at)
        if found is None:
            raise ValueError("a Unicode property")
        self._out.append(found[0])
        return found.end()

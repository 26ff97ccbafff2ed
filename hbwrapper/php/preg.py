"""PHP's ``preg_`` functions.

Without the modifier u they match bytes, and offsets always count bytes, as in PHP. A pattern that is
none, or that has something which Python lacks, raises ValueError, where PHP warns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.arrays import elements, from_pairs, pairs
from hbwrapper.php.callables import fitted
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import to_int
from hbwrapper.php.regex import Pattern, byte_text, compile_pattern, from_byte_text
from hbwrapper.php.text import _s, to_bytes

PREG_PATTERN_ORDER, PREG_SET_ORDER, PREG_OFFSET_CAPTURE, PREG_UNMATCHED_AS_NULL = 1, 2, 256, 512
PREG_SPLIT_NO_EMPTY, PREG_SPLIT_DELIM_CAPTURE, PREG_SPLIT_OFFSET_CAPTURE = 1, 2, 4
PREG_GREP_INVERT = 1
PREG_NO_ERROR, PREG_INTERNAL_ERROR, PREG_BAD_UTF8_ERROR = 0, 1, 4
_last = 0


class _Subject:
    """A text that a pattern is matched against: as characters, or each byte as one."""

    def __init__(self, pattern: Pattern, text: str) -> None:
        self.pattern = pattern
        self.bytes = not pattern.unicode and not text.isascii()
        self.text = byte_text(text) if self.bytes else text

    def shown(self, part: str) -> str:
        """A part of it as PHP's text."""
        return from_byte_text(part) if self.bytes else part

    def offset(self, at: int) -> int:
        """A place in it in bytes."""
        return len(to_bytes(self.text[:at])) if self.pattern.unicode else at

    def place(self, offset: int) -> int:
        """A place in bytes as a place in it."""
        size = len(to_bytes(self.text)) if self.pattern.unicode else len(self.text)
        at = max(0, size + offset) if offset < 0 else offset
        if not self.pattern.unicode:
            return at
        return len(to_bytes(self.text)[:at].decode("utf-8", "surrogateescape"))

    def all(self, begin: int = 0) -> Iterator[Any]:
        """Its matches from a place on."""
        if not self.pattern.anchored:
            yield from self.pattern.compiled.finditer(self.text, begin)
            return
        while (match := self.pattern.compiled.match(self.text, begin)) is not None:
            yield match
            if match.end() == match.start():
                return
            begin = match.end()

    def first(self, begin: int = 0) -> Any:
        """Its first match from a place on, or None."""
        if self.pattern.anchored:
            return self.pattern.compiled.match(self.text, begin)
        return self.pattern.compiled.search(self.text, begin)

    def group(self, match: Any, number: int, flags: int) -> Any:
        """A group of a match, as the flags say."""
        text = match[number]
        if text is not None:
            value: Any = self.shown(text)
        else:
            value = None if flags & PREG_UNMATCHED_AS_NULL else ""
        if flags & PREG_OFFSET_CAPTURE:
            at = match.start(number)
            return [value, self.offset(at) if at >= 0 else -1]
        return value

    def groups(self, match: Any, flags: int = 0, trailing: bool = False) -> Any:
        """PHP's array of a match: names beside numbers; of the last groups those that matched."""
        names = {number: name for name, number in match.re.groupindex.items()}
        last = match.re.groups
        keeps = trailing or flags & PREG_UNMATCHED_AS_NULL
        while not keeps and last and match[last] is None:
            last -= 1
        found: dict[Any, Any] = {}
        for number in range(last + 1):
            if number in names:
                found[names[number]] = self.group(match, number, flags)
            found[number] = self.group(match, number, flags)
        return found if names else list(found.values())


def _subject(pattern: Any, text: Any) -> _Subject | None:
    """The text ready to be matched; None where it is no UTF-8 and should be."""
    global _last
    compiled, subject = compile_pattern(_s(pattern)), _s(text)
    _last = 0
    if compiled.unicode and re.search("[\ud800-\udfff]", subject):
        _last = PREG_BAD_UTF8_ERROR
        return None
    return _Subject(compiled, subject)


def preg_last_error() -> int:
    """``preg_last_error()``: PREG_BAD_UTF8_ERROR of a text that is no UTF-8, else 0."""
    return _last


def preg_last_error_msg() -> str:
    """``preg_last_error_msg()``."""
    return {
        0: "No error", 4: "Malformed UTF-8 characters, possibly incorrectly encoded",
    }[_last]  # fmt: skip


def preg_groups(pattern: Any, text: Any, flags: Any = 0, offset: Any = 0) -> Any:
    """What ``preg_match`` writes into its third argument.

    Args:
        pattern: PHP's, with delimiters.
        text: The text.
        flags: PREG_OFFSET_CAPTURE, PREG_UNMATCHED_AS_NULL.
        offset: The byte at which the search begins.
    """
    subject = _subject(pattern, text)
    if subject is None:
        return []
    match = subject.first(subject.place(to_int(offset)))
    return subject.groups(match, to_int(flags)) if match else []


def preg_match(pattern: Any, text: Any, flags: Any = 0, offset: Any = 0) -> int | bool:
    """``preg_match()``: 1 or 0; False where the text is no UTF-8 and should be.

    Args:
        pattern: PHP's, with delimiters.
        text: The text.
        flags: As of ``preg_groups``; here they change nothing.
        offset: The byte at which the search begins.
    """
    subject = _subject(pattern, text)
    if subject is None:
        return False
    return int(subject.first(subject.place(to_int(offset))) is not None)


def preg_all_groups(
    pattern: Any, text: Any, flags: Any = PREG_PATTERN_ORDER, offset: Any = 0
) -> Any:
    """What ``preg_match_all`` writes into its third argument.

    Args:
        pattern: PHP's, with delimiters.
        text: The text.
        flags: PREG_PATTERN_ORDER or PREG_SET_ORDER, and those of ``preg_groups``.
        offset: The byte at which the search begins.
    """
    subject, bits = _subject(pattern, text), to_int(flags)
    if subject is None:
        return []
    found = list(subject.all(subject.place(to_int(offset))))
    if bits & PREG_SET_ORDER:
        return [subject.groups(match, bits) for match in found]
    rows = [subject.groups(match, bits, trailing=True) for match in found]
    compiled = subject.pattern.compiled
    names = {number: name for name, number in compiled.groupindex.items()}
    result: dict[Any, Any] = {}
    for number in range(compiled.groups + 1):
        if number in names:
            result[names[number]] = [row[number] for row in rows]
        result[number] = [row[number] for row in rows]
    return result if names else list(result.values())


def preg_match_all(pattern: Any, text: Any, flags: Any = 0, offset: Any = 0) -> int | bool:
    """``preg_match_all()``: how often; False where the text is no UTF-8 and should be.

    Args:
        pattern: PHP's, with delimiters.
        text: The text.
        flags: As of ``preg_all_groups``; here they change nothing.
        offset: The byte at which the search begins.
    """
    subject = _subject(pattern, text)
    if subject is None:
        return False
    return sum(1 for _ in subject.all(subject.place(to_int(offset))))


def matches(groups: Any) -> int:
    """How often ``preg_match_all`` found its pattern; or, of ``preg_match``, whether it did."""
    if not groups:
        return 0
    first = groups[0]
    return len(first)


_REFERENCE = re.compile(r"\\\\|(?:\\|\$)(\d{1,2})|\$\{(\d{1,2})\}")


def _template(text: str) -> list[str | int]:
    parts: list[str | int] = []
    at = 0
    for match in _REFERENCE.finditer(text):
        parts.append(text[at : match.start()])
        number = match[1] or match[2]
        parts.append("\\" if number is None else int(number))
        at = match.end()
    return [*parts, text[at:]]


def _replaced(
    pattern: Any, text: str, limit: int, replacement: Any, flags: int = 0
) -> tuple[Any, int]:
    """The text with its matches replaced, and how many there were."""
    subject = _subject(pattern, text)
    if subject is None:
        return None, 0
    call = None if isinstance(replacement, str) else replacement
    template = _template(replacement) if isinstance(replacement, str) else []
    out: list[str] = []
    at = count = 0
    for match in subject.all():
        if limit >= 0 and count >= limit:
            break
        count += 1
        out.append(subject.shown(subject.text[at : match.start()]))
        if call is not None:
            out.append(to_string(call(subject.groups(match, flags))))
        else:
            for part in template:
                if isinstance(part, str):
                    out.append(part)
                elif part <= match.re.groups and match[part] is not None:
                    out.append(subject.shown(match[part]))
        at = match.end()
    out.append(subject.shown(subject.text[at:]))
    return "".join(out), count


def _replace_all(
    pattern: Any, replacement: Any, subject: Any, limit: Any, flags: int = 0, only: bool = False
) -> Any:
    """``preg_replace`` and its like; with ``only`` of what changed alone."""
    if isinstance(subject, (list, dict)):
        found = [
            (name, _replace_all(pattern, replacement, text, limit, flags, only))
            for name, text in pairs(subject)
        ]
        return from_pairs((name, text) for name, text in found if text is not None)
    text: Any = _s(subject)
    most = -1 if limit is None else to_int(limit)
    if isinstance(pattern, (list, dict)):
        patterns = list(elements(pattern))
        if isinstance(replacement, (list, dict)):
            given = list(elements(replacement))
            given += [""] * (len(patterns) - len(given))
        else:
            given = [replacement] * len(patterns)
    else:
        if isinstance(replacement, (list, dict)):
            raise errors.TypeError(
                "preg_replace(): Argument #1 ($pattern) must be of type array when argument #2 "
                "($replacement) is an array, string given"
            )
        patterns, given = [pattern], [replacement]
    total = 0
    for one, other in zip(patterns, given, strict=False):
        chosen = other if isinstance(other, _Call) else to_string(other)
        text, count = _replaced(one, text, most, chosen, flags)
        total += count
        if text is None:
            return None
    return None if only and not total else text


class _Call:
    """A callback, whose name may be a text."""

    def __init__(self, function: Any) -> None:
        self.function = fitted(function, 1)

    def __call__(self, groups: Any) -> Any:
        return self.function(groups)


def preg_replace(pattern: Any, replacement: Any, subject: Any, limit: Any = -1) -> Any:
    r"""``preg_replace()``: of patterns or arrays of them, in texts or arrays of them.

    Args:
        pattern: PHP's, with delimiters; or an array.
        replacement: Text with ``$1`` and ``\1``; or an array.
        subject: The text; or an array.
        limit: How often at most; -1 is always.
    """
    return _replace_all(pattern, replacement, subject, limit)


def preg_filter(pattern: Any, replacement: Any, subject: Any, limit: Any = -1) -> Any:
    """``preg_filter()``: as ``preg_replace``, of what changed alone.

    Args:
        pattern: PHP's, with delimiters; or an array.
        replacement: Text with ``$1``; or an array.
        subject: The text; or an array.
        limit: How often at most.
    """
    return _replace_all(pattern, replacement, subject, limit, only=True)


def preg_replace_callback(
    pattern: Any, function: Any, subject: Any, limit: Any = -1, flags: Any = 0
) -> Any:
    """``preg_replace_callback()``.

    Args:
        pattern: PHP's, with delimiters; or an array.
        function: It is given the groups of a match.
        subject: The text; or an array.
        limit: How often at most.
        flags: As of ``preg_groups``.
    """
    return _replace_all(pattern, _Call(function), subject, limit, to_int(flags))


def preg_replace_callback_array(
    functions: Any, subject: Any, limit: Any = -1, flags: Any = 0
) -> Any:
    """``preg_replace_callback_array()``.

    Args:
        functions: Patterns, with the function of each.
        subject: The text; or an array.
        limit: How often at most.
        flags: As of ``preg_groups``.
    """
    for pattern, function in pairs(functions):
        subject = preg_replace_callback(to_string(pattern), function, subject, limit, flags)
    return subject


def replacements(pattern: Any, subject: Any, limit: Any = -1) -> int:
    """How often ``preg_replace`` replaces: what PHP writes into its fifth argument.

    Args:
        pattern: PHP's, with delimiters.
        subject: The text.
        limit: How often at most.
    """
    return _replaced(pattern, _s(subject), to_int(limit), "")[1]


def preg_split(pattern: Any, subject: Any, limit: Any = -1, flags: Any = 0) -> Any:
    """``preg_split()``.

    Args:
        pattern: PHP's, with delimiters.
        subject: The text.
        limit: How many pieces at most; -1 and 0 are all.
        flags: PREG_SPLIT_NO_EMPTY, PREG_SPLIT_DELIM_CAPTURE, PREG_SPLIT_OFFSET_CAPTURE.

    Returns:
        The pieces; False where the text is no UTF-8 and should be.
    """
    found = _subject(pattern, subject)
    if found is None:
        return False
    left = -1 if limit is None else to_int(limit) or -1
    bits = to_int(flags)
    skips, offsets = bits & PREG_SPLIT_NO_EMPTY, bits & PREG_SPLIT_OFFSET_CAPTURE
    out: list[Any] = []

    def add(begin: int, end: int) -> None:
        piece = found.shown(found.text[begin:end])
        out.append([piece, found.offset(begin)] if offsets else piece)

    begin = 0
    for match in found.all():
        if left != -1 and left <= 1:
            break
        if not skips or match.start() != begin:
            add(begin, match.start())
            left -= left > 0
        if bits & PREG_SPLIT_DELIM_CAPTURE:
            numbers = range(1, match.re.groups + 1)
            most = max((n for n in numbers if match.start(n) >= 0), default=0)
            for number in range(1, most + 1):
                first, last = match.span(number)
                if last > first or (not skips and first >= 0):
                    add(first, last)
                elif not skips:
                    out.append(["", -1] if offsets else "")
        begin = match.end()
    if not skips or begin < len(found.text):
        add(begin, len(found.text))
    return out


def preg_grep(pattern: Any, array: Any, flags: Any = 0) -> Any:
    """``preg_grep()``: what matches (with PREG_GREP_INVERT what does not); the keys stay.

    Args:
        pattern: PHP's, with delimiters.
        array: Texts.
        flags: PREG_GREP_INVERT.
    """
    wanted = not to_int(flags) & PREG_GREP_INVERT

    def matched(value: Any) -> bool:
        subject = _subject(pattern, to_string(value))
        return subject is not None and (subject.first() is not None) == wanted

    return from_pairs((name, value) for name, value in pairs(array) if matched(value))


def preg_quote(text: Any, delimiter: Any = None) -> str:
    """``preg_quote()``: text for use in a pattern.

    Args:
        text: The text.
        delimiter: The pattern's, which gets a backslash, too.
    """
    extra = _s(delimiter)[:1] if delimiter is not None else ""
    quoted = re.sub(r"([.\\+*?\[^\]$(){}=!<>|:\-#" + re.escape(extra) + "])", r"\\\1", _s(text))
    return quoted.replace("\0", "\\000")

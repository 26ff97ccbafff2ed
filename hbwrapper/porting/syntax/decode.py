"""What PHP's spellings of numbers and texts stand for."""

from __future__ import annotations

import re

_SIMPLE = {
    b"n": b"\n", b"t": b"\t", b"r": b"\r", b"v": b"\v", b"e": b"\x1b", b"f": b"\f",
    b"\\": b"\\", b"$": b"$",
}  # fmt: skip
_ESCAPE = re.compile(rb"\\(x[0-9A-Fa-f]{1,2}|u\{[0-9A-Fa-f]+\}|[0-7]{1,3}|[ntrvef\\$\"`])")
_SINGLE = re.compile(rb"\\([\\'])")


def text(data: bytes) -> str:
    """Bytes as text; what is not UTF-8 stays as surrogate escapes."""
    return data.decode("utf-8", "surrogateescape")


def single_quoted(body: bytes) -> str:
    """The value of what stands between single quotes."""
    return text(_SINGLE.sub(rb"\1", body))


def escapes(raw: bytes, quote: bytes) -> bytes:
    """Source of a text with variables, with its escape sequences replaced.

    Args:
        raw: The source.
        quote: The sign that a backslash also escapes: of the quotes around it; empty in heredocs.
    """

    def replace(match: re.Match[bytes]) -> bytes:
        body = match[1]
        if body in _SIMPLE:
            return _SIMPLE[body]
        if body == quote:
            return quote
        if body[:1] == b"x":
            return bytes([int(body[1:], 16)])
        if body[:1] == b"u":
            return _code_point(body, match[0])
        if body.isdigit():
            return bytes([int(body, 8) & 255])
        return match[0]

    return _ESCAPE.sub(replace, raw)


def _code_point(body: bytes, source: bytes) -> bytes:
    number = int(body[2:-1], 16)
    return chr(number).encode("utf-8", "surrogatepass") if number <= 0x10FFFF else source


def integer(spelling: str) -> int | float:
    """The value of an integer literal: a float beyond 64 bits."""
    digits = spelling.replace("_", "").lower()
    if re.fullmatch(r"0[0-7]+", digits):
        value = int(digits, 8)
    elif digits.startswith(("0x", "0b", "0o")):
        value = int(digits, 0)
    else:
        # int() refuses thousands of digits.
        value = int(digits) if len(digits) < 400 else 10**400
    if value <= 2**63 - 1:
        return value
    try:
        return float(value)
    except OverflowError:
        return float("inf")


def python_spelling(spelling: str) -> str:
    """How Python spells an integer that is not written in base ten; empty for others."""
    digits = spelling.replace("_", "").lower()
    if re.fullmatch(r"0[0-7]*[1-7][0-7]*", digits):
        return "0o" + digits[1:]
    return digits if digits.startswith(("0x", "0b", "0o")) else ""


def heredoc(data: bytes, start: int, end: int) -> tuple[int, int, int]:
    """The part of a heredoc that is its text, and how far it is indented.

    Args:
        data: The file.
        start: The byte behind the opening mark.
        end: The byte behind the closing mark.

    Returns:
        First byte, the byte behind the last one, and the closing mark's indentation.
    """
    first = data.index(b"\n", start) + 1
    last = data.rfind(b"\n", 0, end)
    closing = data[last + 1 : end]
    indent = len(closing) - len(closing.lstrip(b" \t"))
    if last > first and data[last - 1 : last] == b"\r":
        last -= 1
    return first, max(last, first), indent


def dedent(raw: bytes, indent: int, at_line_start: bool) -> bytes:
    """Source without the indentation that the closing mark has."""
    if not indent:
        return raw
    cut = re.sub(rb"\n[ \t]{1,%d}" % indent, b"\n", raw)
    return re.sub(rb"^[ \t]{1,%d}" % indent, b"", cut) if at_line_start else cut

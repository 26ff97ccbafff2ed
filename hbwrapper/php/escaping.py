"""Text as HTML, quotes and the shell want it."""

from __future__ import annotations

import html
import re
from typing import Any

from hbwrapper.php.arrays import elements
from hbwrapper.php.numerics import to_int
from hbwrapper.php.strings import _mask
from hbwrapper.php.text import _s, from_bytes, to_bytes

ENT_NOQUOTES, ENT_COMPAT, ENT_QUOTES, ENT_HTML401, ENT_HTML5 = 0, 2, 3, 0, 48


def nl2br(value: Any) -> str:
    """``nl2br()``."""
    return re.sub(r"\r\n|\n\r|\n|\r", lambda m: "<br />" + m[0], _s(value))


def addslashes(value: Any) -> str:
    """``addslashes()``."""
    return re.sub(r"(['\"\\])", r"\\\1", _s(value)).replace("\0", "\\0")


def stripslashes(value: Any) -> str:
    """``stripslashes()``."""
    return re.sub(r"\\(.?)", lambda m: "\0" if m[1] == "0" else m[1], _s(value), flags=re.DOTALL)


def quotemeta(value: Any) -> str:
    """``quotemeta()``."""
    return re.sub(r"([.\\+*?\[^\]$()])", r"\\\1", _s(value))


def htmlspecialchars(value: Any, flags: Any = 11, encoding: Any = None, again: Any = True) -> str:
    """``htmlspecialchars()``; bytes that are no UTF-8 become U+FFFD, as PHP 8.1 has it."""
    text = re.sub("[\udc80-\udcff]", "\ufffd", _s(value))
    if again:
        text = text.replace("&", "&amp;")
    else:
        text = re.sub(r"&(?!(?:#\d+|#[xX][0-9a-fA-F]+|\w+);)", "&amp;", text)
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
        f"&{codepoint2name[ord(c)]};" if ord(c) > 127 and ord(c) in codepoint2name else c
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
    return re.sub("|".join(map(re.escape, names)), lambda m: names[m[0]], _s(value))


def html_entity_decode(value: Any, flags: Any = 11, encoding: Any = None) -> str:
    """``html_entity_decode()``: entities that end with ``;``."""
    from html.entities import name2codepoint

    flags = to_int(flags)

    def decoded(match: re.Match[str]) -> str:
        name = match[1]
        if name == "apos":
            return "'" if flags & 1 and flags & 48 else match[0]
        if name == "quot" and not flags & 2:
            return match[0]
        if name[0] == "#":
            code = int("0" + name[1:], 0) if name[1] in "xX" else int(name[1:])
            if (code == 39 and not flags & 1) or (code == 34 and not flags & 2):
                return match[0]
            return html.unescape(match[0])
        if flags & 48:
            return html.unescape(match[0])
        return chr(name2codepoint[name]) if name in name2codepoint else match[0]

    return re.sub(r"&(#\d+|#[xX][0-9a-fA-F]+|\w+);", decoded, _s(value))


def strip_tags(value: Any, allowed: Any = None) -> str:
    """``strip_tags()``: without HTML's and PHP's tags and comments.

    Args:
        value: The text; a tag that is not closed takes the rest with it.
        allowed: Tags that stay, ``"<a><b>"`` or ``["a", "b"]``.
    """
    names = allowed
    if isinstance(allowed, (list, dict)):
        names = "".join(f"<{_s(name)}>" for name in elements(allowed))
    keeps = {name.lower() for name in re.findall(r"<\s*/?([^\s>/]+)[^>]*>", _s(names or ""))}
    return from_bytes(_Stripper(to_bytes(value), keeps).result())


class _Stripper:
    """One ``strip_tags``, byte by byte, by the states of PHP's own."""

    def __init__(self, data: bytes, keeps: set[str]) -> None:
        # PHP's texts are read without NUL bytes.
        self._data = data.replace(b"\0", b"")
        self._keeps = keeps

    def result(self) -> bytes:
        data, out, at = self._data, bytearray(), 0
        while at < len(data):
            if data[at] != 60 or (at + 1 < len(data) and chr(data[at + 1]).isspace()):
                out.append(data[at])
                at += 1
                continue
            if data[at + 1 : at + 2] == b"?":
                at = self._php(at + 2)
            elif data[at + 1 : at + 4] == b"!--":
                end = data.find(b"-->", at + 4)
                at = len(data) if end < 0 else end + 3
            else:
                end = self._tag(at + 1)
                if end <= len(data) and self._stays(data[at:end]):
                    out += data[at:end]
                at = end
        return bytes(out)

    def _tag(self, at: int) -> int:
        """Behind a tag's end, which is no ``>`` in quotes; a tag in a tag ends before it."""
        quote, depth = 0, 0
        while at < len(self._data):
            byte = self._data[at]
            if quote:
                quote = 0 if byte == quote else quote
            elif byte in b"\"'":
                quote = byte
            elif byte == 60:
                depth += 1
            elif byte == 62:
                if not depth:
                    return at + 1
                depth -= 1
            at += 1
        return len(self._data) + 1

    def _php(self, at: int) -> int:
        """Behind the end of ``<?php … ?>``: the ``>`` behind a ``?`` that no quotes enclose."""
        quote = 0
        while at < len(self._data):
            byte = self._data[at]
            if quote:
                quote = 0 if byte == quote and self._data[at - 1] != 92 else quote
            elif byte in b"\"'" and self._data[at - 1] != 92:
                quote = byte
            elif byte == 62 and self._data[at - 1] == 63:
                return at + 1
            at += 1
        return len(self._data)

    def _stays(self, tag: bytes) -> bool:
        name = re.match(rb"<\s*/?\s*([^\s>/]+)", tag)
        return name is not None and name[1].decode("latin-1").lower() in self._keeps


def escapeshellarg(value: Any) -> str:
    """``escapeshellarg()``."""
    return "'" + _s(value).replace("'", "'\\''") + "'"


_C_ESCAPES = {7: "\\a", 8: "\\b", 9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r"}
_C_NAMES = {"a": 7, "b": 8, "t": 9, "n": 10, "v": 11, "f": 12, "r": 13}


def addcslashes(value: Any, characters: Any) -> str:
    """``addcslashes()``: a backslash in front of the characters, of others than text an octal number.

    Args:
        value: The text.
        characters: Which ones; ``a..z`` is a range.
    """
    wanted = _mask(stripcslashes(characters))
    out = bytearray()
    for byte in to_bytes(value):
        if byte not in wanted:
            out.append(byte)
        elif byte in _C_ESCAPES:
            out += _C_ESCAPES[byte].encode()
        elif byte < 32 or byte > 126:
            out += b"\\%03o" % byte
        else:
            out += b"\\" + bytes([byte])
    return from_bytes(bytes(out))


def stripcslashes(value: Any) -> str:
    """``stripcslashes()``: the escapes of C resolved."""

    def resolved(match: re.Match[bytes]) -> bytes:
        part = match[1]
        if part[:1] == b"x" and len(part) > 1:
            return bytes([int(part[1:], 16)])
        if part[:1] in b"01234567" and part:
            return bytes([int(part, 8) % 256])
        name = part.decode("latin-1")
        if name == "":
            return b"\\"
        return bytes([_C_NAMES[name]]) if name in _C_NAMES else part

    pattern = rb"\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.|\Z)"
    return from_bytes(re.sub(pattern, resolved, to_bytes(value), flags=re.DOTALL))

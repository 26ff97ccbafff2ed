"""Text as HTML, quotes and the shell want it."""

from __future__ import annotations

import html
import re
from typing import Any

from hbwrapper.php.numerics import to_int
from hbwrapper.php.text import _s

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


def strip_tags(value: Any) -> str:
    """``strip_tags()`` without exceptions.

    Raises:
        NotImplementedError: A ``<`` without ``>``: PHP's answer depends on quotes in it.
    """
    text = re.sub(r"<!--.*?-->", "", _s(value), flags=re.DOTALL)
    text = re.sub(r"""<(?=[^\s<])(?:"[^"]*"|'[^']*'|[^'"<>])*>""", "", text)
    if re.search(r"<(?=\S)", text):
        raise NotImplementedError("strip_tags() on a tag that is not closed")
    return text


def escapeshellarg(value: Any) -> str:
    """``escapeshellarg()``."""
    return "'" + _s(value).replace("'", "'\\''") + "'"

"""Records of CSV, as PHP reads and writes them."""

from __future__ import annotations

from typing import Any

from hbwrapper.php.text import _s


def str_getcsv(value: Any, separator: Any = ",", enclosure: Any = '"', escape: Any = "\\") -> Any:
    """``str_getcsv()``: the fields of one record.

    Args:
        value: The record, with or without its line end.
        separator: Stands between fields.
        enclosure: Stands around a field; doubled in it, it means itself.
        escape: Behind it an enclosure does not end the field; both stay.
    """
    return read_csv(_s(value), _s(separator), _s(enclosure), _s(escape))


def _csv_field(text: str, separator: str, enclosure: str, escape: str) -> str:
    special = (separator, enclosure, escape, "\n", "\r", "\t", " ")
    if not any(char and char in text for char in special):
        return text
    out = []
    escaped = False
    for char in text:
        if escape and char == escape and escape != enclosure:
            escaped = True
        elif not escaped and char == enclosure:
            out.append(enclosure)
        else:
            escaped = False
        out.append(char)
    return f"{enclosure}{''.join(out)}{enclosure}"


def read_csv(text: str, separator: str = ",", enclosure: str = '"', escape: str = "") -> Any:
    """The fields of a CSV record; ``[null]`` of an empty one.

    Args:
        text: The record, with or without its line end.
        separator: Stands between fields.
        enclosure: Stands around a field.
        escape: Behind it an enclosure does not end the field.
    """
    body = text.removesuffix("\n").removesuffix("\r")
    if body == "":
        return [None]
    fields: list[Any] = []
    at = 0
    while True:
        begin = at
        while at < len(body) and body[at] in " \t" and body[at] != separator:
            at += 1
        if enclosure and body[at : at + 1] == enclosure:
            field, at = _enclosed(text, at + 1, enclosure, "" if escape == enclosure else escape)
        else:
            field, at = "", begin
        end = body.find(separator, at)
        rest = body[at : end if end >= 0 else len(body)]
        fields.append(field + rest.removesuffix("\n").removesuffix("\r"))
        if end < 0:
            return fields
        at = end + len(separator)


def _enclosed(text: str, at: int, enclosure: str, escape: str) -> tuple[str, int]:
    """A field from behind its first enclosure to behind its last one."""
    out: list[str] = []
    begin = at
    while at < len(text):
        char = text[at]
        if escape and char == escape and at + 1 < len(text):
            out.append(text[at : at + 2] if text[at + 1] != escape else char)
            at += 2 if text[at + 1] != escape else 1
        elif char == enclosure:
            if text[at + 1 : at + 2] != enclosure:
                return "".join(out), at + 1
            out.append(enclosure)
            at += 2
        else:
            out.append(char)
            at += 1
    # Nothing closes it; of nothing at all PHP makes a NUL byte.
    return ("".join(out) if at > begin else "\0"), at

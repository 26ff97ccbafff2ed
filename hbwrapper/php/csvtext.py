"""Records of CSV, as PHP reads and writes them."""

from __future__ import annotations

from typing import Any

from hbwrapper.php.text import _s


def str_getcsv(value: Any, separator: Any = ",", enclosure: Any = '"', escape: Any = "") -> Any:
    """``str_getcsv()``; the escape character is taken as none."""
    return read_csv(_s(value), _s(separator), _s(enclosure))


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


def read_csv(text: str, separator: str = ",", enclosure: str = '"') -> Any:
    """The fields of a CSV record; ``[null]`` of an empty one."""
    if text == "":
        return [None]
    fields = []
    at = 0
    while True:
        begin = at
        while at < len(text) and text[at] in " \t" and text[at] != separator:
            at += 1
        if text[at : at + 1] == enclosure:
            at += 1
            out = []
            while at < len(text):
                if text[at] == enclosure:
                    if text[at + 1 : at + 2] == enclosure:
                        out.append(enclosure)
                        at += 2
                        continue
                    at += 1
                    break
                out.append(text[at])
                at += 1
            end = text.find(separator, at)
            rest = text[at : end if end >= 0 else len(text)]
            fields.append("".join(out) + rest)
        else:
            end = text.find(separator, begin)
            fields.append(text[begin : end if end >= 0 else len(text)])
        if end < 0:
            return fields
        at = end + len(separator)

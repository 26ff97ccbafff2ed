"""Which calls words are said of: for ``hbwrapper calls WORD …``."""

from __future__ import annotations

import re

from .meanings import meaning

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from . import Call

# getClientTickets is three words, client_id two.
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
# Shorter words are too often in the middle of others: "ip" in "description".
_ANYWHERE = 4


def ranked(pattern: str, calls: Iterable[Call]) -> list[Call]:
    """The calls that each word of ``pattern`` is said of, as ``catalogue.search`` tells."""
    wanted = pattern.casefold().split()
    found: list[tuple[int, Call]] = []
    for call in calls:
        texts = (call.name, f"{call.name} {call.category} {call.summary}", _said(call, wanted))
        for rank, text in enumerate(texts):
            if all(_says(text, word) for word in wanted):
                found.append((rank, call))
                break
    return [call for _, call in sorted(found, key=lambda item: item[0])]


def _said(call: Call, wanted: list[str]) -> str:
    """Everything that is said of a call."""
    if not wanted:
        return ""
    parameters = [" ".join((name, *meaning(call, name))) for name in call.parameters]
    values = [value for listed in call.values.values() for value in listed]
    return " ".join([call.name, call.category, call.summary, call.note, *parameters, *values])


def _says(text: str, word: str) -> bool:
    if len(word) >= _ANYWHERE and word in text.casefold():
        return True
    return any(part.casefold().startswith(word) for part in _WORD.findall(text))

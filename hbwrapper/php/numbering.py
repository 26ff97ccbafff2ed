"""The numbers of PHP's objects, which ``var_dump`` shows."""

from __future__ import annotations

import weakref
from typing import Any

# PHP numbers its objects; the number of one that is gone goes to the next.
_handles: dict[int, tuple[int, Any]] = {}
_free: list[int] = []
_numbered = 0


def handle(value: Any) -> int:
    """The number of an object that ``var_dump`` shows behind ``#``."""
    global _numbered
    known = _handles.get(id(value))
    if known is not None:
        return known[0]
    if _free:
        number = _free.pop()
    else:
        _numbered += 1
        number = _numbered
    place = id(value)

    def gone(_: Any) -> None:
        _handles.pop(place, None)
        _free.append(number)

    try:
        _handles[place] = number, weakref.ref(value, gone)
    except TypeError:
        # What cannot be watched keeps no number.
        _free.append(number)
    return number

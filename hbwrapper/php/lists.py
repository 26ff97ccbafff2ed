"""Lists from the shapes in which HostBill answers them."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_ID = re.compile(r"-?[0-9]+\Z")


def to_list(value: Any) -> list[Any]:
    """A list of records, whichever shape they came in.

    HostBill answers one record or many as a list, as an object whose keys are ids, as a single
    object, as ``[]`` for none, and as ``false`` or ``null`` for none.

    Args:
        value: A part of a decoded answer.

    Returns:
        The items of a list; the values of an object whose keys are all whole numbers; otherwise
        the value itself in a list; nothing for None, False and ``""``.
    """
    if isinstance(value, (list, tuple)):
        return list(value)
    if isinstance(value, dict):
        if all(isinstance(key, int) or _ID.match(str(key)) for key in value):
            return list(value.values())
        return [value]
    if value is None or value is False or value == "":
        return []
    return [value]

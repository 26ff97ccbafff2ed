"""Answers of the calls that are played without state: of the documented shape, and saying so."""

from __future__ import annotations

import copy
import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from .listing import PER_PAGE

if TYPE_CHECKING:
    from hbwrapper.catalogue import Call


@cache
def _answers() -> dict[str, Any]:
    text = files(__package__).joinpath("canned.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def answer(call: Call) -> dict[str, Any] | None:
    """The canned answer of a call that is documented.

    Returns:
        The answer without ``success``; None where HostBill documents ``null``.
    """
    found = copy.deepcopy(_answers()[call.name])
    if found is None:
        return None
    if call.paged and "totalpages" not in found:
        sorter = {"perpage": PER_PAGE, "totalpages": 1, "sorterrecords": 1, "sorterpage": 1}
        found.setdefault("sorter", sorter)
    said = f"The sandbox answers {call.name} alike every time and keeps nothing of it"
    return {**found, "info": [*found.get("info", []), said]}

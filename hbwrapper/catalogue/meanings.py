"""What parameters mean: a short phrase for each, and its kind.

They lie in ``meanings.json``, which only help, completion and pages read::

    {"common": {"page": "number: which page; the first is 0"},
     "calls": {"getProducts editOrderPage": {"id": "id: the order page"}}}

A parameter means what is said of it for its call, else what is common to all calls that have one of
this name. Calls may be named by patterns (``proxmox*``).
"""

from __future__ import annotations

from typing import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from . import Call

# A parameter is a switch or a choice because of its documented values, a list because it is one.
KINDS = frozenset(
    (
        *("amount", "base64", "choice", "date", "datetime", "email", "id", "ip", "map", "number"),
        *("percentage", "rate", "secret", "switch", "text", "time"),
    )
)


class Meaning(NamedTuple):
    """What a parameter means.

    Attributes:
        kind: ``id``, ``date``, ``amount`` and so on; ``list of ids`` where it takes a list.
        phrase: ``the invoice``.
    """

    kind: str
    phrase: str


_data: dict[str, dict[str, Any]] = {}
# What is said of the parameters of a call in particular.
_own: dict[str, dict[str, str]] = {}


def _load() -> dict[str, dict[str, Any]]:
    if not _data:
        from . import data

        _data.update(data("meanings.json"))
    return _data


def meaning(call: Call, parameter: str) -> Meaning:
    """What a parameter of a call means.

    Args:
        call: A documented call.
        parameter: One of its parameters.

    Returns:
        Its kind and a phrase.

    Raises:
        KeyError: The call has no such parameter.
    """
    if call.name not in _own:
        _own[call.name] = {}
        for group in said_of(call.name, _load()["calls"]):
            _own[call.name] |= group
    written = _own[call.name].get(parameter) or _load()["common"].get(parameter)
    if written is None and not call.page:
        # A call of the installation's own, of which nobody says more.
        written = "value: "
    if written is None or parameter not in call.parameters:
        raise KeyError(parameter)
    kind, _, phrase = written.partition(": ")
    if call.is_switch(parameter):
        kind = "switch"
    elif parameter in call.values and parameter not in call.lists:
        kind = "choice"
    if parameter in call.lists or parameter.endswith("[]"):
        kind = f"list of {kind}s"
    return Meaning(kind, phrase)


def said_of(name: str, calls: dict[str, dict[str, str]]) -> Iterator[dict[str, str]]:
    """What is said of the parameters of one call, from each group that names it."""
    from fnmatch import fnmatchcase

    for patterns, group in calls.items():
        if any(
            name == pattern or ("*" in pattern and fnmatchcase(name, pattern))
            for pattern in patterns.split()
        ):
            yield group

"""A call's parameters against the catalogue: what is required, known, and of a documented value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .context import Params, Refused, wrong

if TYPE_CHECKING:
    from hbwrapper.catalogue import Call

# What the catalogue writes for a key that the caller chooses: n, k, variable, CATEGORY_ID.
_CHOSEN = re.compile(r"n|k|variable|[A-Z_]+")


def check(call: Call, params: Params) -> list[str]:
    """Check one call's parameters.

    Args:
        call: What is documented of it.
        params: Its parameters as PHP reads them.

    Returns:
        The given parameters that the documentation does not know; HostBill ignores them.

    Raises:
        Refused: A required one is missing, or a value is none of the documented ones.
    """
    for parameter in call.required:
        if not _found(params, _keys(parameter)):
            raise Refused(f"Missing parameter: {parameter}")
    for parameter in call.values:
        values = call.accepted(parameter)
        for value in _found(params, _keys(parameter)):
            for one in _scalars(value):
                if values and one not in values and one != "":
                    raise wrong(parameter, f"it is one of {', '.join(filter(None, values))}")
    if call.open_params:
        return []
    known = {_keys(parameter)[0] for parameter in call.parameters}
    return [name for name in params if name not in known]


def _keys(parameter: str) -> list[str]:
    """``filter[status]`` as its keys; ``[]`` at the end counts for nothing."""
    return [key for key in re.split(r"[\[\]]+", parameter) if key]


def _found(value: Any, keys: list[str], *, nested: bool = False) -> list[Any]:
    """What lies under these keys, in each entry of an array where the key is the caller's."""
    if not keys:
        return [value]
    if isinstance(value, list):
        value = dict(enumerate(value))
    if not isinstance(value, dict):
        return []
    key, *rest = keys
    if key in value:
        return _found(value[key], rest, nested=True)
    if nested and _CHOSEN.fullmatch(key):
        return [found for item in value.values() for found in _found(item, rest, nested=True)]
    return []


def _scalars(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = list(value.values())
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else [value]

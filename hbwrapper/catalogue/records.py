"""Where the records lie in an answer: HostBill's shapes of a list."""

from __future__ import annotations

from ..errors import ResponseError
from . import get

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    # The keys that lead to a list of records: ("categories", "categories").
    Path: TypeAlias = tuple[str, ...]

_ENVELOPE = frozenset(
    ("success", "call", "server_time", "sorter", "totalpages", "info", "error", "errors")
)


def candidates(answer: dict[str, Any]) -> list[str]:
    """The keys of an answer under which records may lie."""
    return [
        key
        for key, value in answer.items()
        if key not in _ENVELOPE and isinstance(value, (list, dict))
    ]


def paths(answer: dict[str, Any], name: str) -> list[Path]:
    """Where the records of the call ``name`` may lie: one path where the catalogue knows."""
    keys = candidates(answer)
    call = get(name)
    if call is not None and call.records and (call.records[0] in answer or not keys):
        return [call.records]
    return [(key,) for key in keys]


def at(answer: dict[str, Any], path: Path, name: str) -> list[Any]:
    """The records of the call ``name`` under a path, in whichever shape they come.

    Raises:
        ResponseError: A text or a number is there.
    """
    value: Any = answer.get(path[0])
    inner = path[1] if len(path) > 1 else None
    if isinstance(value, dict) and len(value) == 1 and inner is None:
        # `categories.categories`: a list alone in a map.
        key, held = next(iter(value.items()))
        if not key.isdecimal() if isinstance(held, list) else key == path[0]:
            inner = key
    if isinstance(value, dict) and inner is not None:
        # Without the inner key, a map by id may be the records all the same.
        value = value.get(inner, value if all(map(str.isdecimal, value)) else None)
    if isinstance(value, dict):
        # A record alone, or a map by id.
        return [value] if "id" in value else list(value.values())
    if isinstance(value, list):
        return value
    if value:
        raise ResponseError(f"{name}: {path[0]} is {value!r:.40} in the answer, and no list")
    return []

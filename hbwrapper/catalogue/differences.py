"""Where an answer differs from its documented shape."""

from __future__ import annotations

import re

from .shapes import COUNTED, KINDS, Choice, Map, Record, Rows, Value, shape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from .shapes import Shape

# What every answer may have.
_ENVELOPE = frozenset(("success", "call", "server_time", "info", "error"))


def differences(of: str | Shape, answer: Any, *, either: bool = False) -> list[str]:
    """Compare an answer with the documented shape.

    Args:
        of: The documented call that gave it, or a shape.
        answer: The decoded answer.
        either: Take ids, numbers and switches as text or as number, as installations differ;
            False takes them as the documented samples have them.

    Returns:
        A line for each difference: where it is, and what it is. Empty where there is none.

    Raises:
        KeyError: The call is not documented.
    """
    documented = shape(of) if isinstance(of, str) else of
    if isinstance(answer, dict) and isinstance(documented, Record):
        documented = Record(documented.keys, documented.unsure | {"info"})
        extra = _ENVELOPE - documented.keys.keys()
        answer = {key: value for key, value in answer.items() if key not in extra}
    return list(_compare(documented, answer, "", either))


def _compare(expected: Any, value: Any, at: str, either: bool) -> Iterator[str]:
    if isinstance(expected, Record):
        yield from _record(expected, value, at, either)
    elif isinstance(expected, Map):
        yield from _map(expected, value, at, either)
    elif isinstance(expected, Rows):
        yield from _rows(expected, value, at, either)
    elif isinstance(expected, Choice):
        tried = [list(_compare(one, value, at, either)) for one in expected.shapes]
        if all(tried):
            # Of those, the one that was meant is the nearest.
            yield from min(tried, key=len)
    else:
        yield from _value(expected, value, at, either)


def _record(expected: Record, value: Any, at: str, either: bool) -> Iterator[str]:
    if value == [] and expected.keys.keys() == expected.unsure:
        # PHP writes an empty map as a list.
        return
    if not isinstance(value, dict):
        yield f"{at or 'the answer'}: {_named(value)} instead of a map"
        return
    for key, part in expected.keys.items():
        if key in value:
            yield from _compare(part, value[key], _below(at, key), either)
        elif key not in expected.unsure:
            yield f"{_below(at, key)}: missing"
    for key in value:
        if key not in expected.keys:
            yield f"{_below(at, key)}: not documented"


def _map(expected: Map, value: Any, at: str, either: bool) -> Iterator[str]:
    if value == []:
        return
    if not isinstance(value, dict):
        yield f"{at or 'the answer'}: {_named(value)} instead of a map"
        return
    for key, item in value.items():
        if expected.by == "<id>" and not re.fullmatch(r"-?\d+", str(key)):
            yield f"{_below(at, key)}: the key is no id"
        yield from _compare(expected.item, item, _below(at, key), either)


def _rows(expected: Rows, value: Any, at: str, either: bool) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{at or 'the answer'}: {_named(value)} instead of a list"
        return
    if len(expected.items) == 1:
        for number, item in enumerate(value):
            yield from _compare(expected.items[0], item, f"{at}[{number}]", either)
    elif len(value) != len(expected.items):
        yield f"{at}: {len(value)} values instead of {len(expected.items)}"
    else:
        for number, (part, item) in enumerate(zip(expected.items, value, strict=True)):
            yield from _compare(part, item, f"{at}[{number}]", either)


def _value(expected: Value, value: Any, at: str, either: bool) -> Iterator[str]:
    at = at or "the answer"
    if expected.kind == "any":
        return
    if expected.kind == "literal":
        if value != expected.example or type(value) is not type(expected.example):
            yield f"{at}: {value!r:.40} instead of {expected.example!r}"
    elif expected.kind == "bool":
        if not isinstance(value, bool):
            yield f"{at}: {_named(value)} instead of true or false"
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        if not expected.native and not (either and expected.kind in COUNTED):
            yield f"{at}: a number instead of a text ({expected.kind})"
        elif expected.kind in ("id", "switch") and value != int(value):
            yield f"{at}: {value} is no {expected.kind}"
    elif not isinstance(value, str):
        wanted = "a number" if expected.native else "a text"
        yield f"{at}: {_named(value)} instead of {wanted} ({expected.kind})"
    elif expected.native and not (either and expected.kind in COUNTED):
        yield f"{at}: a text instead of a number ({expected.kind})"
    else:
        pattern = KINDS[expected.kind]
        if pattern is not None and not pattern.fullmatch(value):
            yield f"{at}: {value!r:.40} is no {expected.kind}"


def _below(at: str, key: Any) -> str:
    return f"{at}.{key}" if at else str(key)


def _named(value: Any) -> str:
    if isinstance(value, dict):
        return "a map"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, str):
        return "a text"
    return "null" if value is None else str(value).lower()

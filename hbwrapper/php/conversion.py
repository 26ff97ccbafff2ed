"""Values as PHP turns them into text, keys and declared types."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from hbwrapper.numbers import float_to_string
from hbwrapper.php import exceptions as errors
from hbwrapper.php.numerics import INT_MAX, INT_MIN, _truncated, beyond, numeric, to_bool
from hbwrapper.php.objects import class_name, debug_type, is_handle
from hbwrapper.php.properties import converts

_INT_KEY = re.compile(r"(?:0|-?[1-9][0-9]*)\Z")


def key(value: Any) -> int | str:
    """A value as an array's key: "5" is 5, 1.7 is 1, true is 1, null is the empty text."""
    if type(value) is int:
        return value
    if isinstance(value, str):
        if _INT_KEY.match(value) and INT_MIN <= int(value) <= INT_MAX:
            return int(value)
        return value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, float):
        return _truncated(value)
    if value is None:
        return ""
    if is_handle(value):
        return int(value.number)
    raise errors.TypeError("Illegal offset type")


def coerce(value: Any, kind: type, null: bool = False) -> Any:
    """An argument or result as a declared scalar type takes it.

    Args:
        value: What was given.
        kind: int, float, str or bool.
        null: Does the declaration allow null?

    Raises:
        TypeError: PHP's; the value does not fit.
    """
    names = {int: "int", float: "float", str: "string", bool: "bool"}
    return coerce_union(value, f"?{names[kind]}" if null else names[kind])


def coerce_union(value: Any, kind: str, what: str = "") -> Any:
    """A value as a declared type takes it, by the rules of PHP's weak mode.

    Args:
        value: What was given.
        kind: PHP's type, ``"int|string"``, ``"?float"``. Classes are not looked at.
        what: What the value is for, as the error names it: ``"property Client::$id"``.

    Raises:
        TypeError: PHP's; the value does not fit.
    """
    parts = kind.removeprefix("?").split("|")
    if value is None:
        if kind.startswith("?") or "null" in parts or "mixed" in parts:
            return None
    elif _fits(value, parts):
        return value
    elif _is_text(value):
        for part in ("int", "float", "string", "bool"):
            if part in parts:
                converted = _WEAK[part](value, parts)
                if converted is not None:
                    return converted
    elif "string" in parts and has_own_text(value):
        return to_string(value)
    elif not isinstance(value, (bool, int, float, str, list, dict)) and any(
        part not in _BUILT_IN for part in parts
    ):
        return value
    given = debug_type(value)
    if what.startswith("property"):
        raise errors.TypeError(f"Cannot assign {given} to {what} of type {kind}")
    raise errors.TypeError(f"{what}{': ' if what else ''}must be of type {kind}, {given} given")


converts(coerce_union)
_BUILT_IN = frozenset(
    ["int", "float", "string", "bool", "array", "null", "iterable", "callable", "false", "true"]
)


def _is_text(value: Any) -> bool:
    return isinstance(value, (bool, int, float, str))


def _fits(value: Any, parts: list[str]) -> bool:
    """Is a value of one of the types as it is?"""
    if "mixed" in parts:
        return True
    if isinstance(value, bool):
        return "bool" in parts or str(value).lower() in parts
    if isinstance(value, (list, dict)):
        return "array" in parts or "iterable" in parts or "callable" in parts
    if isinstance(value, str):
        return "string" in parts or "callable" in parts
    if isinstance(value, (int, float)):
        return ("int" if isinstance(value, int) else "float") in parts
    return "object" in parts or ("callable" in parts and callable(value))


def _weak_int(value: Any, parts: list[str]) -> Any:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str):
        found = numeric(value)
        if found is None or (isinstance(found, float) and "float" in parts):
            return None
        value = found
    if isinstance(value, int):
        return value
    if value.is_integer() and INT_MIN <= value <= INT_MAX:
        return int(value)
    # PHP warns that digits are lost, and goes on.
    return int(value) if INT_MIN <= value <= INT_MAX else None


def _weak_float(value: Any, parts: list[str]) -> Any:
    if isinstance(value, str):
        found = numeric(value)
        return None if found is None else float(found)
    return float(value)


_WEAK: dict[str, Callable[[Any, list[str]], Any]] = {
    "int": _weak_int,
    "float": _weak_float,
    "string": lambda value, parts: to_string(value),
    "bool": lambda value, parts: to_bool(value),
}


def to_string(value: Any) -> str:
    """Turn a value into text as PHP's ``(string)`` and ``echo`` do.

    Args:
        value: null, a boolean, a number, text, an array or an object with ``__toString`` or
            ``__str__``.

    Returns:
        ``""`` for null and false, ``"1"`` for true, ``"Array"`` for arrays; dates, Decimal and
        others of Python's types as a call sends them.

    Raises:
        Error: PHP's; an object that says nothing of its text.
    """
    if isinstance(value, str):
        return value
    if value is None or value is False:
        return ""
    if value is True:
        return "1"
    if isinstance(value, int):
        # Beyond 64 bits PHP has a float.
        return (
            int.__repr__(value) if INT_MIN <= value <= INT_MAX else float_to_string(beyond(value))
        )
    if isinstance(value, float):
        return float_to_string(value)
    if isinstance(value, (list, tuple, dict)):
        return "Array"
    if isinstance(value, errors.Throwable) and type(value).__str__ is errors.Throwable.__str__:
        return _trace(value)
    method = getattr(type(value), "__toString", None)
    if callable(method):
        return str(method(value))
    simple = plain(value)
    if simple is not value:
        return to_string(simple)
    if not has_text(value):
        raise errors.Error(f"Object of class {class_name(value)} could not be converted to string")
    return str(value)


def _trace(error: errors.Throwable) -> str:
    shown = f"{class_name(error)}: {error}" if str(error) else class_name(error)
    return f"{shown} in {error.getFile()}:{error.getLine()}\nStack trace:\n#0 {{main}}"


def has_own_text(value: Any) -> bool:
    """Does an object's class say what its text is, and not Python alone?"""
    kinds = type(value).__mro__[:-1]
    return any("__str__" in vars(kind) or "__toString" in vars(kind) for kind in kinds)


def has_text(value: Any) -> bool:
    """Does an object say of itself what its text is?"""
    kind: Any = type(value)
    return hasattr(kind, "__toString") or kind.__str__ is not object.__str__


def plain(value: Any) -> Any:
    """A value of a type that PHP does not have, as the text that a call sends of it.

    Args:
        value: Anything.

    Returns:
        Text for bytes, dates, UUIDs, Decimal and other numbers, an Enum's value; else ``value``.
    """
    from datetime import date
    from enum import Enum
    from numbers import Number
    from uuid import UUID

    from hbwrapper.wire.encode import scalar

    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, (str, bool, int, float)):
        return value
    if not isinstance(value, (bytes, bytearray, date, Number, UUID)):
        return value
    try:
        sent = scalar(value, "", "query")
    except (TypeError, ValueError):
        return value
    return sent.decode("utf-8", "surrogateescape") if isinstance(sent, bytes) else value

"""Values as PHP turns them into text, keys and declared types."""

from __future__ import annotations

import re
from typing import Any

from hbwrapper.numbers import float_to_string
from hbwrapper.php import exceptions as errors
from hbwrapper.php.numerics import INT_MAX, INT_MIN, _truncated, is_numeric, number, to_bool
from hbwrapper.php.objects import class_name, debug_type

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
    if value is None and null:
        return None
    if kind is bool and isinstance(value, (bool, int, float, str)):
        return to_bool(value)
    if kind is str:
        if isinstance(value, str):
            return value
        if isinstance(value, (bool, int, float)) or (
            value is not None
            and "__str__" in {n for c in type(value).__mro__[:-1] for n in vars(c)}
            and not isinstance(value, (list, dict))
        ):
            return to_string(value)
    if kind is int:
        if type(value) is int:
            return value
        if isinstance(value, bool):
            return int(value)
        if isinstance(value, str) and is_numeric(value):
            value = number(value)
        if type(value) is int:
            return value
        if isinstance(value, float) and value.is_integer():
            return int(value)
    if kind is float:
        if isinstance(value, str) and is_numeric(value):
            return float(number(value))
        if isinstance(value, (bool, int, float)):
            return float(value)
    names = {int: "int", float: "float", str: "string", bool: "bool"}
    raise errors.TypeError(f"must be of type {names[kind]}, {debug_type(value)} given")


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
        return int.__repr__(value)
    if isinstance(value, float):
        return float_to_string(value)
    if isinstance(value, (list, tuple, dict)):
        return "Array"
    method = getattr(type(value), "__toString", None)
    if callable(method):
        return str(method(value))
    simple = plain(value)
    if simple is not value:
        return to_string(simple)
    if not has_text(value):
        raise errors.Error(f"Object of class {class_name(value)} could not be converted to string")
    return str(value)


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

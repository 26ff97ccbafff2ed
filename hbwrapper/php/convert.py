"""Values as PHP turns them into text."""

from __future__ import annotations

from hbwrapper.numbers import float_to_string

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


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
        from hbwrapper.php.exceptions import Error
        from hbwrapper.php.values import class_name

        raise Error(f"Object of class {class_name(value)} could not be converted to string")
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

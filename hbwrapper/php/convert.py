"""Values as PHP turns them into text."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def float_to_string(number: float, precision: int = 14) -> str:
    """Write a float as PHP's ``(string)`` does with its ``precision`` setting.

    Args:
        number: Any float.
        precision: Significant digits; 14 is PHP's default.

    Returns:
        ``0.3``, ``-0``, ``1.0E+25``, ``INF``, ``NAN``.
    """
    mantissa, exponential, exponent = f"{number:.{precision}G}".partition("E")
    if not exponential:
        return mantissa
    if number.is_integer() and abs(number) < 1e15:
        digits = f"{abs(number):.0f}"
        if digits[precision - 1] == "0" and digits[precision:].rstrip("0") == "5":
            # PHP rounds such a half down to the even digit, and leaves the zeros at the end.
            mantissa = f"{mantissa.partition('.')[0]}.{digits[1:precision]}"
    if "." not in mantissa:
        mantissa += ".0"
    return f"{mantissa}E{exponent[0]}{exponent[1:].lstrip('0')}"


def float_to_repr(number: float) -> str:
    """Write a float as ``var_dump`` and ``json_encode`` do: with as few digits as it takes.

    Returns:
        ``0.1``, ``1``, ``1.0E+17``, ``INF``.
    """
    digits, _, exponent = f"{number!r}".partition("e")
    if digits in ("inf", "-inf", "nan"):
        return digits.upper()
    sign = "-" if digits[0] == "-" else ""
    whole, _, fraction = digits.lstrip("-").partition(".")
    point = len(whole) + int(exponent or 0)
    all_digits = whole + ("" if fraction == "0" else fraction)
    significant = all_digits.lstrip("0")
    point -= len(all_digits) - len(significant)
    significant = significant.rstrip("0")
    if not significant:
        return f"{sign}0"
    if not -3 <= point <= 17:
        scale = point - 1
        mantissa = f"{significant[0]}.{significant[1:] or '0'}"
        return f"{sign}{mantissa}E{'-' if scale < 0 else '+'}{abs(scale)}"
    if point <= 0:
        return f"{sign}0.{'0' * -point}{significant}"
    padded = significant.ljust(point, "0")
    return f"{sign}{padded[:point]}" + (f".{padded[point:]}" if padded[point:] else "")


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

    from hbwrapper.encode import scalar

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

"""Values as PHP turns them into numbers and booleans."""

from __future__ import annotations

import math
import re
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.objects import debug_type

INT_MAX = 2**63 - 1


INT_MIN = -(2**63)


_NUMBER = re.compile(r"[ \t\n\r\v\f]*([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)")


def to_bool(value: Any) -> bool:
    """``(bool)``: "0" is false, "0.0" and " " are true."""
    if isinstance(value, str):
        return value not in ("", "0")
    if value is None or isinstance(value, (bool, int, float, list, tuple, dict)):
        return bool(value)
    return True


def to_int(value: Any) -> int:
    """``(int)``: of text, the number that it begins with."""
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return _truncated(value)
    if isinstance(value, str):
        match = _NUMBER.match(value)
        if not match:
            return 0
        if re.fullmatch(r"[+-]?\d+", match[1]):
            return max(INT_MIN, min(INT_MAX, int(match[1])))
        found = float(match[1])
        # What is beyond 64 bits wraps round as a number, and not as text.
        return 0 if math.isinf(found) else max(INT_MIN, min(INT_MAX, int(found)))
    number = getattr(type(value), "php_resource", None) and value.number
    return number or int(to_bool(value))


def _truncated(number: float) -> int:
    if math.isnan(number) or math.isinf(number):
        return 0
    whole = int(number)
    if INT_MIN <= whole <= INT_MAX:
        return whole
    # PHP keeps the low 64 bits.
    whole %= 2**64
    return whole - 2**64 if whole > INT_MAX else whole


def to_float(value: Any) -> float:
    """``(float)``."""
    if isinstance(value, (int, float)):
        return float(value)
    if isinstance(value, str):
        match = _NUMBER.match(value)
        return float(match[1]) if match else 0.0
    return 1.0 if to_bool(value) else 0.0


def number(value: Any) -> int | float:
    """A value as arithmetic takes it.

    Raises:
        TypeError: PHP's; arrays, and text that does not begin with a number.
    """
    if isinstance(value, (bool, int)):
        return int(value)
    if isinstance(value, float):
        return value
    if value is None:
        return 0
    if isinstance(value, str):
        match = _NUMBER.match(value)
        if match:
            if re.fullmatch(r"[+-]?\d+", match[1]) and INT_MIN <= int(match[1]) <= INT_MAX:
                return int(match[1])
            return float(match[1])
        raise errors.TypeError("Unsupported operand types: string and number")
    raise errors.TypeError(f"Unsupported operand types: {debug_type(value)}")


_NUMERIC = re.compile(
    r"[ \t\n\r\v\f]*([+-]?(?:[0-9]+(\.[0-9]*)?|(\.[0-9]+))([eE][+-]?[0-9]+)?)[ \t\n\r\v\f]*\Z"
)


def is_numeric(value: Any) -> bool:
    """PHP's ``is_numeric``: a number, or text that is one (blanks around it allowed)."""
    if isinstance(value, str):
        return _NUMERIC.match(value) is not None
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def numeric(text: str) -> int | float | None:
    """The number that numeric text is; None where it is none.

    Whole numbers beyond 64 bits are floats, as in PHP.
    """
    match = _NUMERIC.match(text)
    if match is None:
        return None
    number, fraction, bare_fraction, exponent = match.groups()
    # 20 digits are beyond 64 bits, and thousands beyond what int() takes.
    if fraction is None and bare_fraction is None and exponent is None:
        digits = number.lstrip("+-").lstrip("0")
        if len(digits) < 20 and int(digits or 0) <= INT_MAX + (number[0] == "-"):
            return int(number)
    return float(number)


def beyond(value: int) -> float:
    """The float that PHP has for a whole number beyond 64 bits."""
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf

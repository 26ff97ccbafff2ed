"""PHP's arithmetic operators, where Python's differ."""

from __future__ import annotations

import builtins
import math
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.arrays import is_object, union
from hbwrapper.php.numerics import INT_MAX, INT_MIN, is_numeric, number, to_int
from hbwrapper.php.objects import debug_type
from hbwrapper.php.text import from_bytes, to_bytes


def _operands(first: Any, second: Any, sign: str) -> tuple[int | float, int | float]:
    """Two values as numbers.

    Raises:
        TypeError: PHP's; arrays, objects, and text that does not begin with a number.
    """
    try:
        return number(first), number(second)
    except errors.TypeError:
        kinds = f"{debug_type(first)} {sign} {debug_type(second)}"
        raise errors.TypeError(f"Unsupported operand types: {kinds}") from None


def _whole(value: float) -> int | float:
    """An int; beyond 64 bits PHP goes on with a float."""
    if isinstance(value, int) and not INT_MIN <= value <= INT_MAX:
        return float(value)
    return value


def add(first: Any, second: Any) -> Any:
    """``+``: of numbers their sum, of arrays their union.

    Raises:
        TypeError: PHP's; it cannot be added.
    """
    if isinstance(first, (list, dict)) and isinstance(second, (list, dict)):
        return union(first, second)
    one, two = _operands(first, second, "+")
    return _whole(one + two)


def subtract(first: Any, second: Any) -> int | float:
    """``-``.

    Raises:
        TypeError: PHP's; it cannot be subtracted.
    """
    one, two = _operands(first, second, "-")
    return _whole(one - two)


def multiply(first: Any, second: Any) -> int | float:
    """``*``.

    Raises:
        TypeError: PHP's; it cannot be multiplied.
    """
    one, two = _operands(first, second, "*")
    return _whole(one * two)


def negate(value: Any) -> int | float:
    """``-$value``.

    Raises:
        TypeError: PHP's; it is no number.
    """
    return multiply(value, -1)


def divide(first: Any, second: Any) -> int | float:
    """``/``: an int where the division of two ints leaves no rest.

    Raises:
        DivisionByZeroError: PHP's.
        TypeError: PHP's; it cannot be divided.
    """
    one, two = _operands(first, second, "/")
    if two == 0:
        raise errors.DivisionByZeroError("Division by zero")
    if isinstance(one, int) and isinstance(two, int) and one % two == 0:
        return _whole(one // two)
    return one / two


def mod(first: Any, second: Any) -> int:
    """``%``: of ints, with the sign of the first.

    Raises:
        DivisionByZeroError: PHP's.
        TypeError: PHP's; it has no remainder.
    """
    one, two = map(to_int, _operands(first, second, "%"))
    if two == 0:
        raise errors.DivisionByZeroError("Modulo by zero")
    rest = builtins.abs(one) % builtins.abs(two)
    return -rest if one < 0 else rest


def power(first: Any, second: Any) -> int | float:
    """``**``.

    Raises:
        TypeError: PHP's; it has no power.
    """
    one, two = _operands(first, second, "**")
    if isinstance(one, int) and isinstance(two, int) and two >= 0:
        return _whole_power(one, two)
    return _float_power(one, two)


def _whole_power(base: int, exponent: int) -> int | float:
    """By squares, as PHP does it, which goes on with floats where an int overflows."""
    result = 1
    while exponent:
        if exponent % 2:
            exponent -= 1
            product = result * base
            if not INT_MIN <= product <= INT_MAX:
                return float(result) * float(base) * _float_power(base, exponent)
            result = product
        else:
            exponent //= 2
            square = base * base
            if square > INT_MAX:
                return float(result) * _float_power(float(base) * float(base), exponent)
            base = square
    return result


def _float_power(one: float, two: float) -> float:
    try:
        result = float(one) ** float(two)
    except OverflowError:
        return -math.inf if one < 0 and two % 2 == 1 else math.inf
    except ZeroDivisionError:
        return math.inf
    return result if isinstance(result, float) else math.nan


def increment(value: Any) -> Any:
    """``++``: text that is no number counts on in letters, "az" to "ba".

    Raises:
        TypeError: PHP's; arrays and objects do not count.
    """
    if value is None:
        return 1
    if isinstance(value, bool):
        return value
    if isinstance(value, (list, dict)) or is_object(value):
        raise errors.TypeError(f"Cannot increment {debug_type(value)}")
    if isinstance(value, str) and not is_numeric(value):
        return _next_text(value)
    return _whole(number(value) + 1)


def decrement(value: Any) -> Any:
    """``--``: null and text that is no number stay as they are, the empty text is -1.

    Raises:
        TypeError: PHP's; arrays and objects do not count.
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, (list, dict)) or is_object(value):
        raise errors.TypeError(f"Cannot decrement {debug_type(value)}")
    if isinstance(value, str) and not is_numeric(value):
        return value if value else -1
    return _whole(number(value) - 1)


def _next_text(text: str) -> str:
    if text == "":
        return "1"
    chars = list(text)
    for at in range(len(chars) - 1, -1, -1):
        first = {"z": "a", "Z": "A", "9": "0"}.get(chars[at])
        if first is None:
            if chars[at].isascii() and chars[at].isalnum():
                chars[at] = chr(ord(chars[at]) + 1)
            return "".join(chars)
        chars[at] = first
    return {"0": "1"}.get(chars[0], chars[0]) + "".join(chars)


def shift_left(value: Any, by: Any) -> int:
    """``$value << $by``: 64 bits are left of it.

    Raises:
        ArithmeticError: PHP's; it shifts the other way.
    """
    whole, count = map(to_int, _operands(value, by, "<<"))
    if count < 0:
        raise errors.ArithmeticError("Bit shift by negative number")
    return _fit(whole << min(count, 64))


def shift_right(value: Any, by: Any) -> int:
    """``$value >> $by``.

    Raises:
        ArithmeticError: PHP's; it shifts the other way.
    """
    whole, count = map(to_int, _operands(value, by, ">>"))
    if count < 0:
        raise errors.ArithmeticError("Bit shift by negative number")
    return whole >> min(count, 64)


def step(owner: Any, name: str, by: int) -> Any:
    """``++$this->n`` inside an expression."""
    value = _whole(number(getattr(owner, name)) + by)
    setattr(owner, name, value)
    return value


def step_after(owner: Any, name: str, by: int) -> Any:
    """``$this->n++`` inside an expression: the value before."""
    value = number(getattr(owner, name))
    setattr(owner, name, _whole(value + by))
    return value


def _fit(value: int) -> int:
    """The low 64 bits as PHP's int."""
    value &= 2**64 - 1
    return value - 2**64 if value >> 63 else value


def bit_not(value: Any) -> Any:
    """``~``: of a text, each byte's.

    Raises:
        TypeError: PHP's; it has no bits.
    """
    if isinstance(value, str):
        return from_bytes(bytes(255 - byte for byte in to_bytes(value)))
    if value is None or isinstance(value, (bool, list, dict)) or is_object(value):
        raise errors.TypeError(f"Cannot perform bitwise not on {debug_type(value)}")
    return ~to_int(value)


def bit_and(first: Any, second: Any) -> Any:
    """``&``: of two texts, byte by byte, as far as the shorter one."""
    if isinstance(first, str) and isinstance(second, str):
        return from_bytes(
            bytes(a & b for a, b in zip(to_bytes(first), to_bytes(second), strict=False))
        )
    one, two = _operands(first, second, "&")
    return _fit(to_int(one) & to_int(two))


def bit_or(first: Any, second: Any) -> Any:
    """``|``: of two texts, byte by byte; the longer one's end stays."""
    if isinstance(first, str) and isinstance(second, str):
        one, two = to_bytes(first), to_bytes(second)
        longer = one if len(one) > len(two) else two
        mixed = bytes(a | b for a, b in zip(one, two, strict=False))
        return from_bytes(mixed + longer[len(mixed) :])
    left, right = _operands(first, second, "|")
    return _fit(to_int(left) | to_int(right))


def bit_xor(first: Any, second: Any) -> Any:
    """``^``: of two texts, byte by byte, as far as the shorter one."""
    if isinstance(first, str) and isinstance(second, str):
        return from_bytes(
            bytes(a ^ b for a, b in zip(to_bytes(first), to_bytes(second), strict=False))
        )
    one, two = _operands(first, second, "^")
    return _fit(to_int(one) ^ to_int(two))

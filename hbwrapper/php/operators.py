"""PHP's arithmetic operators, where Python's differ."""

from __future__ import annotations

import builtins
import math
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.arrays import is_object, union
from hbwrapper.php.numerics import _NUMBER, INT_MAX, INT_MIN, number, to_int
from hbwrapper.php.objects import debug_type
from hbwrapper.php.text import from_bytes, to_bytes


def add(first: Any, second: Any) -> Any:
    """``+``: of numbers their sum, of arrays their union."""
    if isinstance(first, (list, dict)) and isinstance(second, (list, dict)):
        return union(first, second)
    return number(first) + number(second)


def divide(first: Any, second: Any) -> int | float:
    """``/``: an int where the division of two ints leaves no rest.

    Raises:
        DivisionByZeroError: PHP's.
    """
    one, two = number(first), number(second)
    if two == 0:
        raise errors.DivisionByZeroError("Division by zero")
    if isinstance(one, int) and isinstance(two, int) and one % two == 0:
        return one // two
    return one / two


def mod(first: Any, second: Any) -> int:
    """``%``: of ints, with the sign of the first.

    Raises:
        DivisionByZeroError: PHP's.
    """
    one, two = to_int(number(first)), to_int(number(second))
    if two == 0:
        raise errors.DivisionByZeroError("Modulo by zero")
    rest = builtins.abs(one) % builtins.abs(two)
    return -rest if one < 0 else rest


def power(first: Any, second: Any) -> int | float:
    """``**``."""
    one, two = number(first), number(second)
    if isinstance(one, int) and isinstance(two, int) and two >= 0:
        whole: int = one**two
        return whole if INT_MIN <= whole <= INT_MAX else float(whole)
    try:
        result = float(one) ** float(two)
    except OverflowError:
        return math.inf
    except ZeroDivisionError:
        return math.inf
    return result if isinstance(result, float) else math.nan


def increment(value: Any) -> Any:
    """``++``: text that is no number counts on in letters, "az" to "ba"."""
    if value is None:
        return 1
    if isinstance(value, (bool, list, dict)):
        return value
    if isinstance(value, str) and not _NUMBER.fullmatch(value):
        return _next_text(value)
    return number(value) + 1


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


def decrement(value: Any) -> Any:
    """``--``: null and text that is no number stay as they are, the empty text is -1."""
    if value is None or isinstance(value, (bool, list, dict)):
        return value
    if isinstance(value, str) and not _NUMBER.fullmatch(value):
        return value if value else -1
    return number(value) - 1


def shift_left(number: int, by: int) -> int:
    """``$number << $by``: 64 bits are left of it."""
    if by < 0:
        raise errors.ArithmeticError("Bit shift by negative number")
    bits = (number << min(by, 64)) & (2**64 - 1)
    return bits - 2**64 if bits >> 63 else bits


def step(owner: Any, name: str, by: int) -> Any:
    """``++$this->n`` inside an expression."""
    value = number(getattr(owner, name)) + by
    setattr(owner, name, value)
    return value


def step_after(owner: Any, name: str, by: int) -> Any:
    """``$this->n++`` inside an expression: the value before."""
    value = number(getattr(owner, name))
    setattr(owner, name, value + by)
    return value


def _bits(value: Any) -> int:
    """A value as the bits of an int."""
    return to_int(number(value))


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
    return ~_bits(value)


def bit_and(first: Any, second: Any) -> Any:
    """``&``: of two texts, byte by byte, as far as the shorter one."""
    if isinstance(first, str) and isinstance(second, str):
        return from_bytes(
            bytes(a & b for a, b in zip(to_bytes(first), to_bytes(second), strict=False))
        )
    return _fit(_bits(first) & _bits(second))


def bit_or(first: Any, second: Any) -> Any:
    """``|``: of two texts, byte by byte; the longer one's end stays."""
    if isinstance(first, str) and isinstance(second, str):
        one, two = to_bytes(first), to_bytes(second)
        longer = one if len(one) > len(two) else two
        mixed = bytes(a | b for a, b in zip(one, two, strict=False))
        return from_bytes(mixed + longer[len(mixed) :])
    return _fit(_bits(first) | _bits(second))


def bit_xor(first: Any, second: Any) -> Any:
    """``^``: of two texts, byte by byte, as far as the shorter one."""
    if isinstance(first, str) and isinstance(second, str):
        return from_bytes(
            bytes(a ^ b for a, b in zip(to_bytes(first), to_bytes(second), strict=False))
        )
    return _fit(_bits(first) ^ _bits(second))

"""PHP's mathematics."""

from __future__ import annotations

import builtins
import math
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.arrays import is_object
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import INT_MIN, is_numeric, number, to_float, to_int
from hbwrapper.php.objects import debug_type
from hbwrapper.php.operators import power


def is_nan(value: Any) -> bool:
    """``is_nan()``."""
    return math.isnan(to_float(value))


def is_infinite(value: Any) -> bool:
    """``is_infinite()``."""
    return math.isinf(to_float(value))


def is_finite(value: Any) -> bool:
    """``is_finite()``."""
    return math.isfinite(to_float(value))


def floor(value: Any) -> float:
    """``floor()``: a float."""
    value = _argument(value, "floor")
    if not math.isfinite(value) or value == 0:
        return float(value)
    return float(math.floor(value))


def _argument(value: Any, name: str) -> int | float:
    """A number of any kind; a text that is none is PHP's TypeError."""
    if isinstance(value, str) and not is_numeric(value):
        raise errors.TypeError(
            f"{name}(): Argument #1 ($num) must be of type int|float, string given"
        )
    if isinstance(value, (list, dict)) or is_object(value):
        given = debug_type(value)
        raise errors.TypeError(
            f"{name}(): Argument #1 ($num) must be of type int|float, {given} given"
        )
    return number(value)


def ceil(value: Any) -> float:
    """``ceil()``: a float; -0.5 gives -0."""
    value = _argument(value, "ceil")
    if not math.isfinite(value) or value == 0:
        return float(value)
    result = float(math.ceil(value))
    return -0.0 if result == 0 and value < 0 else result


def round(value: Any, precision: Any = 0, mode: int = 1) -> float:
    """``round()``: half away from zero, of the number as it is written (PHP's pre-rounding).

    An int stays a float here, as in PHP 8.
    """
    found, places = _argument(value, "round"), to_int(precision)
    if (isinstance(found, int) and places >= 0) or not math.isfinite(found) or found == 0:
        return float(found)
    return _round(float(found), places, mode)


def _round(value: float, places: int, mode: int) -> float:
    magnitude = math.floor(math.log10(abs(value)))
    precision_places = 14 - magnitude
    # Nothing is as fine, or as coarse, as that.
    if places > 330:
        return value
    if places < -330:
        return 0.0
    factor = 10.0 ** min(abs(places), 308)
    if precision_places > places and precision_places - 15 < places:
        use = max(-4 * 15, min(4 * 15, precision_places))
        wide = value * 10.0**use if use >= 0 else value / 10.0**-use
        wide = _half(wide, mode)
        use = max(-4 * 15, places - use)
        if abs(wide) >= 1e15:
            return value
        scaled = wide * 10.0**use if use >= 0 else wide / 10.0**-use
    else:
        scaled = value * factor if places >= 0 else value / factor
        if abs(scaled) >= 1e15:
            return value
    scaled = _half(scaled, mode)
    if abs(places) < 23:
        return scaled / factor if places > 0 else scaled * factor
    return float(f"{scaled:15f}e{-places}")


def _half(value: float, mode: int) -> float:
    whole = math.floor(abs(value))
    rest = abs(value) - whole
    up = rest > 0.5
    if rest == 0.5:
        up = {1: True, 2: False, 3: whole % 2 == 1, 4: whole % 2 == 0}[mode]
    return math.copysign(whole + up, value)


def intdiv(first: Any, second: Any) -> int:
    """``intdiv()``: towards zero.

    Raises:
        DivisionByZeroError: PHP's.
        ArithmeticError: PHP's; the result is beyond 64 bits.
    """
    one, two = to_int(first), to_int(second)
    if two == 0:
        raise errors.DivisionByZeroError("Division by zero")
    if one == INT_MIN and two == -1:
        raise errors.ArithmeticError("Division of PHP_INT_MIN by -1 is not an integer")
    whole = builtins.abs(one) // builtins.abs(two)
    return whole if (one < 0) == (two < 0) else -whole


def fmod(first: Any, second: Any) -> float:
    """``fmod()``."""
    one, two = to_float(first), to_float(second)
    return math.fmod(one, two) if two and math.isfinite(one) else math.nan


def fdiv(first: Any, second: Any) -> float:
    """``fdiv()``: division by zero gives INF or NAN."""
    one, two = to_float(first), to_float(second)
    if two == 0:
        if one == 0 or math.isnan(one):
            return math.nan
        return math.copysign(math.inf, one) * math.copysign(1, two)
    return one / two


def abs_(value: Any) -> int | float:
    """``abs()``; of the smallest int a float."""
    found = _argument(value, "abs")
    return float(2**63) if found == INT_MIN and isinstance(found, int) else builtins.abs(found)


abs = abs_


def sqrt(value: Any) -> float:
    """``sqrt()``."""
    value = to_float(value)
    return math.sqrt(value) if value >= 0 else math.nan


def pow(first: Any, second: Any) -> int | float:
    """``pow()``."""
    return power(first, second)


def pi() -> float:
    """``pi()``."""
    return math.pi


def exp(value: Any) -> float:
    """``exp()``."""
    try:
        return math.exp(to_float(value))
    except OverflowError:
        return math.inf


def log(value: Any, base: Any = None) -> float:
    """``log()``."""
    value = to_float(value)
    if value <= 0:
        return -math.inf if value == 0 else math.nan
    return math.log(value) if base is None else math.log(value) / math.log(to_float(base))


def log10(value: Any) -> float:
    """``log10()``."""
    value = to_float(value)
    return math.log10(value) if value > 0 else (-math.inf if value == 0 else math.nan)


def log2(value: Any) -> float:
    """``log($x, 2)``."""
    return math.log2(to_float(value))


def dechex(value: Any) -> str:
    """``dechex()``."""
    return format(to_int(value) % 2**64, "x")


def decbin(value: Any) -> str:
    """``decbin()``."""
    return format(to_int(value) % 2**64, "b")


def decoct(value: Any) -> str:
    """``decoct()``."""
    return format(to_int(value) % 2**64, "o")


def _from_base(value: Any, base: int) -> int:
    digits = [c for c in to_string(value) if c.isascii() and c.isalnum() and int(c, 36) < base]
    return int("".join(digits) or "0", base)


def hexdec(value: Any) -> int:
    """``hexdec()``."""
    return _from_base(value, 16)


def bindec(value: Any) -> int:
    """``bindec()``."""
    return _from_base(value, 2)


def octdec(value: Any) -> int:
    """``octdec()``."""
    return _from_base(value, 8)


def random_int(low: Any, high: Any) -> int:
    """``random_int()``."""
    import secrets

    return to_int(low) + secrets.randbelow(to_int(high) - to_int(low) + 1)


def rand(low: Any = 0, high: Any = 2147483647) -> int:
    """``rand()`` and ``mt_rand()``; another sequence than PHP's."""
    import random

    return random.randint(to_int(low), to_int(high))  # noqa: S311 - the script's own choice


mt_rand = rand


def sin(value: Any) -> float:
    """``sin()``."""
    return math.sin(to_float(value))


def cos(value: Any) -> float:
    """``cos()``."""
    return math.cos(to_float(value))


def tan(value: Any) -> float:
    """``tan()``."""
    return math.tan(to_float(value))


def atan(value: Any) -> float:
    """``atan()``."""
    return math.atan(to_float(value))


def atan2(first: Any, second: Any) -> float:
    """``atan2()``."""
    return math.atan2(to_float(first), to_float(second))


def deg2rad(value: Any) -> float:
    """``deg2rad()``."""
    return to_float(value) / 180 * math.pi


def rad2deg(value: Any) -> float:
    """``rad2deg()``."""
    return to_float(value) / math.pi * 180


PHP_ROUND_HALF_UP, PHP_ROUND_HALF_DOWN, PHP_ROUND_HALF_EVEN, PHP_ROUND_HALF_ODD = 1, 2, 3, 4


def hypot(first: Any, second: Any) -> float:
    """``hypot()``."""
    import math

    return math.hypot(number(first), number(second))


def base_convert(value: Any, from_base: Any, to_base: Any) -> str:
    """``base_convert()``: digits of other bases are passed over.

    Raises:
        ValueError: PHP's; a base that is not 2 to 36.
    """
    low, high = to_int(from_base), to_int(to_base)
    for place, (name, base) in enumerate((("from_base", low), ("to_base", high)), 2):
        if not 2 <= base <= 36:
            raise errors.ValueError(
                f"base_convert(): Argument #{place} (${name}) must be between 2 and 36 (inclusive)"
            )
    whole = _from_base(value, low)
    digits = ""
    while whole:
        whole, digit = divmod(whole, high)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits or "0"


def asin(value: Any) -> float:
    """``asin()``."""
    return math.asin(to_float(value)) if -1 <= to_float(value) <= 1 else math.nan


def acos(value: Any) -> float:
    """``acos()``."""
    return math.acos(to_float(value)) if -1 <= to_float(value) <= 1 else math.nan


def sinh(value: Any) -> float:
    """``sinh()``."""
    try:
        return math.sinh(to_float(value))
    except OverflowError:
        return math.copysign(math.inf, to_float(value))


def cosh(value: Any) -> float:
    """``cosh()``."""
    try:
        return math.cosh(to_float(value))
    except OverflowError:
        return math.inf


def tanh(value: Any) -> float:
    """``tanh()``."""
    return math.tanh(to_float(value))


def asinh(value: Any) -> float:
    """``asinh()``."""
    return math.asinh(to_float(value))


def acosh(value: Any) -> float:
    """``acosh()``."""
    return math.acosh(to_float(value)) if to_float(value) >= 1 else math.nan


def atanh(value: Any) -> float:
    """``atanh()``."""
    found = to_float(value)
    if builtins.abs(found) == 1:
        return math.copysign(math.inf, found)
    return math.atanh(found) if -1 < found < 1 else math.nan


def expm1(value: Any) -> float:
    """``expm1()``."""
    try:
        return math.expm1(to_float(value))
    except OverflowError:
        return math.inf


def log1p(value: Any) -> float:
    """``log1p()``."""
    found = to_float(value)
    if found <= -1:
        return -math.inf if found == -1 else math.nan
    return math.log1p(found)


def getrandmax() -> int:
    """``getrandmax()``."""
    return 2147483647


mt_getrandmax = getrandmax


def mt_srand(seed: Any = None, mode: Any = 0) -> None:
    """``mt_srand()``: the sequence is Python's, not PHP's."""
    import random

    random.seed(None if seed is None else to_int(seed))


srand = mt_srand


def lcg_value() -> float:
    """``lcg_value()``: a float from 0 to 1."""
    import random

    return random.random()  # noqa: S311 - the script's own choice

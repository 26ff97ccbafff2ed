"""Conversions and arithmetic by PHP's rules, where Python's differ."""

from __future__ import annotations

import builtins as _builtins
import keyword as _keyword
import math as _math
import re as _re
from collections.abc import Mapping
from typing import Any

from hbwrapper.php import exceptions as errors

INT_MAX = 2**63 - 1
INT_MIN = -(2**63)
_NUMBER = _re.compile(r"[ \t\n\r\v\f]*([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)")
_INT_KEY = _re.compile(r"(?:0|-?[1-9][0-9]*)\Z")


class StdClass:
    """PHP's stdClass: an object with any attributes."""

    def __init__(self, /, **values: Any) -> None:
        self.__dict__.update(values)

    # A port writes $row->class as row.class_; the property keeps its name.

    def __getattr__(self, name: str) -> Any:
        bare = name.removesuffix("_")
        if bare in self.__dict__:
            return self.__dict__[bare]
        raise AttributeError(f"stdClass has no property {bare}")

    def __setattr__(self, name: str, value: Any) -> None:
        bare = name.removesuffix("_")
        self.__dict__[bare if _keyword.iskeyword(bare) or bare in self.__dict__ else name] = value


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
        if _re.fullmatch(r"[+-]?\d+", match[1]):
            return max(INT_MIN, min(INT_MAX, int(match[1])))
        found = float(match[1])
        # What is beyond 64 bits wraps round as a number, and not as text.
        return 0 if _math.isinf(found) else max(INT_MIN, min(INT_MAX, int(found)))
    return 1 if to_bool(value) else 0


def _truncated(number: float) -> int:
    if _math.isnan(number) or _math.isinf(number):
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


def to_array(value: Any) -> Any:
    """``(array)``."""
    if isinstance(value, (list, dict)):
        return value
    if value is None:
        return []
    if isinstance(value, (str, int, float)):
        return [value]
    if isinstance(value, tuple):
        return list(value)
    return dict(vars(value))


def to_object(value: Any) -> Any:
    """``(object)``."""
    if isinstance(value, (list, dict)):
        from hbwrapper.php.arrays import copy, pairs

        return StdClass(**{str(name): copy(held) for name, held in pairs(value)})
    if value is None:
        return StdClass()
    if isinstance(value, (str, int, float)):
        return StdClass(scalar=value)
    return value


def to_objects(value: Any) -> Any:
    """A decoded JSON text as ``json_decode`` gives it without true: objects for its maps."""
    if isinstance(value, list):
        return [to_objects(inner) for inner in value]
    if isinstance(value, dict):
        return StdClass(**{str(name): to_objects(inner) for name, inner in value.items()})
    return value


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
    from hbwrapper.php.compare import is_numeric
    from hbwrapper.php.convert import to_string

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


def debug_type(value: Any) -> str:
    """``get_debug_type()``."""
    if value is None:
        return "null"
    for kind, name in ((bool, "bool"), (int, "int"), (float, "float"), (str, "string"),
                       ((list, dict), "array")):  # fmt: skip
        if isinstance(value, kind):
            return name
    return type(value).__name__


def gettype(value: Any) -> str:
    """``gettype()``."""
    names = {"null": "NULL", "bool": "boolean", "int": "integer", "float": "double",
             "string": "string", "array": "array"}  # fmt: skip
    return names.get(debug_type(value), "object")


def get_debug_type(value: Any) -> str:
    """``get_debug_type()``."""
    return debug_type(value)


def class_name(value: Any) -> str:
    """``get_class()``: hbwrapper's errors are PHP's plain Exception."""
    from hbwrapper.errors import HBWrapperError

    if isinstance(value, HBWrapperError):
        return "Exception"
    return "stdClass" if isinstance(value, StdClass) else type(value).__name__


def get_class(value: Any) -> str:
    """``get_class()``."""
    return class_name(value)


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
            if _re.fullmatch(r"[+-]?\d+", match[1]) and INT_MIN <= int(match[1]) <= INT_MAX:
                return int(match[1])
            return float(match[1])
        raise errors.TypeError("Unsupported operand types: string and number")
    raise errors.TypeError(f"Unsupported operand types: {debug_type(value)}")


def add(first: Any, second: Any) -> Any:
    """``+``: of numbers their sum, of arrays their union."""
    if isinstance(first, (list, dict)) and isinstance(second, (list, dict)):
        from hbwrapper.php.arrays import union

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
    rest = _builtins.abs(one) % _builtins.abs(two)
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
        return _math.inf
    except ZeroDivisionError:
        return _math.inf
    return result if isinstance(result, float) else _math.nan


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


def identical(first: Any, second: Any) -> bool:
    """``===``: of arrays, the same pairs in the same order."""
    if isinstance(first, (list, dict)) and isinstance(second, (list, dict)):
        from hbwrapper.php.arrays import pairs

        one, two = pairs(first), pairs(second)
        return len(one) == len(two) and all(
            a[0] == b[0] and identical(a[1], b[1]) for a, b in zip(one, two, strict=True)
        )
    if isinstance(first, (bool, int, float, str)) or first is None:
        return type(first) is type(second) and bool(first == second)
    return first is second


def clone(value: Any) -> Any:
    """``clone``: a shallow copy; PHP copies the arrays in it."""
    import copy as _copy

    from hbwrapper.php.arrays import copy as copy_array

    twin = _copy.copy(value)
    for name, held in vars(twin).items():
        setattr(twin, name, copy_array(held))
    return twin


def method(owner: Any, name: str) -> Any:
    """A method whose name is in a variable, in any capitalisation."""
    found = getattr(owner, name, None)
    if found is not None:
        return found
    for other in dir(owner):
        if other.lower() == str(name).lower():
            return getattr(owner, other)
    raise errors.Error(f"Call to undefined method {type(owner).__name__}::{name}()")


def method_exists(owner: Any, name: str) -> bool:
    """``method_exists()``."""
    return callable(getattr(owner if isinstance(owner, type) else type(owner), name, None))


def property_exists(owner: Any, name: str) -> bool:
    """``property_exists()``."""
    return hasattr(owner, name)


def unset_property(owner: Any, name: str) -> None:
    """``unset($object->name)``."""
    vars(owner).pop(name, None)


def get_object_vars(owner: Any) -> dict[str, Any]:
    """``get_object_vars()``."""
    return dict(vars(owner))


def call_user_func(function: Any, *arguments: Any) -> Any:
    """``call_user_func()``: what the function does not take is dropped."""
    from hbwrapper.php.arrays import fitted

    return fitted(function, len(arguments))(*arguments)


def call_user_func_array(function: Any, arguments: Any) -> Any:
    """``call_user_func_array()``; text keys name parameters."""
    from hbwrapper.php.arrays import fitted, pairs

    positional = [v for k, v in pairs(arguments) if isinstance(k, int)]
    named = {k: v for k, v in pairs(arguments) if isinstance(k, str)}
    return fitted(function, len(positional))(*positional, **named)


def arguments(value: Any) -> list[Any]:
    """What ``...$x`` passes: the values."""
    from hbwrapper.php.arrays import elements

    return list(elements(value))


def is_int(value: Any) -> bool:
    """``is_int()``."""
    return type(value) is int


is_integer = is_long = is_int


def is_string(value: Any) -> bool:
    """``is_string()``."""
    return isinstance(value, str)


def is_array(value: Any) -> bool:
    """``is_array()``."""
    return isinstance(value, (list, dict))


def is_object(value: Any) -> bool:
    """``is_object()``."""
    return value is not None and not isinstance(value, (bool, int, float, str, list, dict))


def is_scalar(value: Any) -> bool:
    """``is_scalar()``."""
    return isinstance(value, (bool, int, float, str))


def is_iterable(value: Any) -> bool:
    """``is_iterable()``."""
    return isinstance(value, (list, dict)) or hasattr(value, "__next__")


def is_countable(value: Any) -> bool:
    """``is_countable()``."""
    return isinstance(value, (list, dict, Mapping)) or hasattr(value, "count")


def is_nan(value: Any) -> bool:
    """``is_nan()``."""
    return _math.isnan(to_float(value))


def is_infinite(value: Any) -> bool:
    """``is_infinite()``."""
    return _math.isinf(to_float(value))


def is_finite(value: Any) -> bool:
    """``is_finite()``."""
    return _math.isfinite(to_float(value))


# Mathematics


def floor(value: Any) -> float:
    """``floor()``: a float."""
    value = number(value)
    return float(_math.floor(value)) if _math.isfinite(value) else float(value)


def ceil(value: Any) -> float:
    """``ceil()``: a float; -0.5 gives -0."""
    value = number(value)
    if not _math.isfinite(value):
        return float(value)
    result = float(_math.ceil(value))
    return -0.0 if result == 0 and value < 0 else result


def round(value: Any, precision: Any = 0, mode: int = 1) -> float:
    """``round()``: half away from zero, of the number as it is written (PHP's pre-rounding).

    An int stays a float here, as in PHP 8.
    """
    found, places = number(value), to_int(precision)
    if (isinstance(found, int) and places >= 0) or not _math.isfinite(found) or found == 0:
        return float(found)
    return _round(float(found), places, mode)


def _round(value: float, places: int, mode: int) -> float:
    magnitude = _math.floor(_math.log10(abs(value)))
    precision_places = 14 - magnitude
    factor = 10.0 ** abs(places)
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
    whole = _math.floor(abs(value))
    rest = abs(value) - whole
    up = rest > 0.5
    if rest == 0.5:
        up = {1: True, 2: False, 3: whole % 2 == 1, 4: whole % 2 == 0}[mode]
    return _math.copysign(whole + up, value)


def intdiv(first: Any, second: Any) -> int:
    """``intdiv()``: towards zero.

    Raises:
        DivisionByZeroError: PHP's.
    """
    one, two = to_int(first), to_int(second)
    if two == 0:
        raise errors.DivisionByZeroError("Division by zero")
    whole = _builtins.abs(one) // _builtins.abs(two)
    return whole if (one < 0) == (two < 0) else -whole


def fmod(first: Any, second: Any) -> float:
    """``fmod()``."""
    one, two = to_float(first), to_float(second)
    return _math.fmod(one, two) if two and _math.isfinite(one) else _math.nan


def fdiv(first: Any, second: Any) -> float:
    """``fdiv()``: division by zero gives INF or NAN."""
    one, two = to_float(first), to_float(second)
    if two == 0:
        if one == 0 or _math.isnan(one):
            return _math.nan
        return _math.copysign(_math.inf, one) * _math.copysign(1, two)
    return one / two


def abs_(value: Any) -> int | float:
    """``abs()``."""
    return _builtins.abs(number(value))


abs = abs_


def sqrt(value: Any) -> float:
    """``sqrt()``."""
    value = to_float(value)
    return _math.sqrt(value) if value >= 0 else _math.nan


def pow(first: Any, second: Any) -> int | float:
    """``pow()``."""
    return power(first, second)


def pi() -> float:
    """``pi()``."""
    return _math.pi


def exp(value: Any) -> float:
    """``exp()``."""
    try:
        return _math.exp(to_float(value))
    except OverflowError:
        return _math.inf


def log(value: Any, base: Any = None) -> float:
    """``log()``."""
    value = to_float(value)
    if value <= 0:
        return -_math.inf if value == 0 else _math.nan
    return _math.log(value) if base is None else _math.log(value) / _math.log(to_float(base))


def log10(value: Any) -> float:
    """``log10()``."""
    value = to_float(value)
    return _math.log10(value) if value > 0 else (-_math.inf if value == 0 else _math.nan)


def log2(value: Any) -> float:
    """``log($x, 2)``."""
    return _math.log2(to_float(value))


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
    from hbwrapper.php.convert import to_string

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
    return _math.sin(to_float(value))


def cos(value: Any) -> float:
    """``cos()``."""
    return _math.cos(to_float(value))


def tan(value: Any) -> float:
    """``tan()``."""
    return _math.tan(to_float(value))


def atan(value: Any) -> float:
    """``atan()``."""
    return _math.atan(to_float(value))


def atan2(first: Any, second: Any) -> float:
    """``atan2()``."""
    return _math.atan2(to_float(first), to_float(second))


def deg2rad(value: Any) -> float:
    """``deg2rad()``."""
    return to_float(value) / 180 * _math.pi


def rad2deg(value: Any) -> float:
    """``rad2deg()``."""
    return to_float(value) / _math.pi * 180


def intval(value: Any, base: Any = 10) -> int:
    """``intval()``; the base counts for texts: 16, 8, 2, or 0 for what the prefix says."""
    base = to_int(base)
    if base == 10 or not isinstance(value, str):
        return to_int(value)
    text = value.strip(" \t\n\r\v\f").lower()
    sign = -1 if text.startswith("-") else 1
    text = text.lstrip("+-") if text[:1] in ("+", "-") else text
    for prefix, of in (("0x", 16), ("0b", 2), ("0o", 8), ("0", 8)):
        if text.startswith(prefix) and (base == of or base == 0):
            base, text = of, text.removeprefix(prefix)
            break
    base = base or 10
    number = 0
    for char in text:
        digit = "0123456789abcdefghijklmnopqrstuvwxyz".find(char)
        if not 0 <= digit < base:
            break
        number = number * base + digit
    return max(min(sign * number, 2**63 - 1), -(2**63))


def strval(value: Any) -> str:
    """``strval()``, to be passed on as a function."""
    from hbwrapper.php.convert import to_string

    return to_string(value)


floatval = doubleval = to_float
boolval = to_bool


def is_bool(value: Any) -> bool:
    """``is_bool()``, to be passed on as a function."""
    return isinstance(value, bool)


def is_float(value: Any) -> bool:
    """``is_float()``, to be passed on as a function."""
    return isinstance(value, float)


is_double = is_float


def is_null(value: Any) -> bool:
    """``is_null()``, to be passed on as a function."""
    return value is None


def is_callable(value: Any) -> bool:
    """``is_callable()``, to be passed on as a function."""
    return callable(value)


PHP_ROUND_HALF_UP, PHP_ROUND_HALF_DOWN, PHP_ROUND_HALF_EVEN, PHP_ROUND_HALF_ODD = 1, 2, 3, 4

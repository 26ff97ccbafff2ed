"""What PHP tells of a value's type, and its conversions as functions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.arrays import to_array, to_object
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import to_bool, to_float, to_int
from hbwrapper.php.objects import debug_type, is_handle


def gettype(value: Any) -> str:
    """``gettype()``."""
    names = {"null": "NULL", "bool": "boolean", "int": "integer", "float": "double",
             "string": "string", "array": "array"}  # fmt: skip
    shown = debug_type(value)
    if shown.startswith("resource ("):
        return "resource" if is_handle(value) and value.kind != "Unknown" else "resource (closed)"
    return names.get(shown, "object")


def get_debug_type(value: Any) -> str:
    """``get_debug_type()``."""
    return debug_type(value)


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


def is_scalar(value: Any) -> bool:
    """``is_scalar()``."""
    return isinstance(value, (bool, int, float, str))


def is_iterable(value: Any) -> bool:
    """``is_iterable()``."""
    return (
        isinstance(value, (list, dict))
        or hasattr(type(value), "__next__")
        or (any(hasattr(type(value), name) for name in ("getIterator", "valid")))
    )


def is_countable(value: Any) -> bool:
    """``is_countable()``."""
    return isinstance(value, (list, dict, Mapping)) or hasattr(type(value), "count")


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
    return to_string(value)


def floatval(value: Any) -> float:
    """``floatval()``."""
    return to_float(value)


doubleval = floatval


def boolval(value: Any) -> bool:
    """``boolval()``."""
    return to_bool(value)


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


def settype(value: Any, kind: Any) -> Any:
    """``settype($value, $kind)``: the value that PHP writes into its first argument.

    Raises:
        ValueError: PHP's; no such type.
    """
    convert: dict[str, Callable[[Any], Any]] = {
        "int": to_int, "integer": to_int, "float": to_float, "double": to_float,
        "string": to_string, "bool": to_bool, "boolean": to_bool, "array": to_array,
        "object": to_object, "null": lambda value: None,
    }  # fmt: skip
    name = to_string(kind).lower()
    if name not in convert:
        raise errors.ValueError("settype(): Argument #2 ($type) must be a valid type")
    return convert[name](value)

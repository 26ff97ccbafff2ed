"""PHP's comparison, by the rules of PHP 8 (php.net, "Comparison Operators")."""

from __future__ import annotations

import math
import re
from typing import Any

from hbwrapper.php.conversion import has_text, key, plain, to_string
from hbwrapper.php.numerics import numeric

_WHOLE = re.compile(r"[ \t\n\r\v\f]*[+-]?[0-9]+[ \t\n\r\v\f]*\Z")
# PHP's answer for values that have no order: the first is the greater, whichever is first.
_NO_ORDER = 1


def identical(first: Any, second: Any) -> bool:
    """``===``: the same type and value; of arrays, the same pairs in the same order."""
    if _is_array(first) and _is_array(second):
        one, two = _keyed(first), _keyed(second)
        return len(one) == len(two) and all(
            a == b and identical(one[a], two[b]) for a, b in zip(one, two, strict=True)
        )
    if isinstance(first, str) and isinstance(second, str):
        # Of settings that hide what they are, too: they are a kind of str.
        return first == second
    if isinstance(first, (bool, int, float)) or first is None:
        return type(first) is type(second) and bool(first == second)
    return first is second


def empty(value: Any) -> bool:
    """PHP's ``empty`` of a value: null, false, 0, ``""``, ``"0"`` and ``[]`` are empty."""
    if isinstance(value, str):
        return value in ("", "0")
    if value is None or isinstance(value, (bool, int, float, list, tuple, dict)):
        return not value
    return plain(value) in ("", "0")


def loose_equal(one: Any, other: Any) -> bool:
    """PHP's ``==``.

    Args:
        one: A value: null, boolean, number, text, array (list, tuple or dict) or object.
        other: Another.

    Returns:
        ``"17" == 17``, ``"1e3" == "1000"``, ``null == []`` are true; ``"abc" == 0`` is false since
        PHP 8.
    """
    return loose_compare(one, other) == 0


def loose_compare(one: Any, other: Any) -> int:
    """PHP's ``<=>``: -1, 0 or 1.

    Args:
        one: A value, as for ``loose_equal``.
        other: Another.

    Returns:
        1 as well for values that have no order, as in PHP.
    """
    if isinstance(one, str) and isinstance(other, str):
        return _texts(one, other)
    if isinstance(one, bool) or isinstance(other, bool) or one is None or other is None:
        if isinstance(one, str) and other is None:
            return int(one != "")
        if isinstance(other, str) and one is None:
            return -int(other != "")
        return _sign(not empty(one), not empty(other))
    if _is_number(one) and _is_number(other):
        return _numbers(one, other)
    if _is_number(one) and isinstance(other, str):
        return _number_and_text(one, other)
    if isinstance(one, str) and _is_number(other):
        return _turned(_number_and_text(other, one), one, other)
    simple, other_simple = plain(one), plain(other)
    if simple is not one or other_simple is not other:
        return loose_compare(simple, other_simple)
    return _containers(one, other)


def _turned(result: int, one: object, other: object) -> int:
    # NaN is the greater on either side.
    return _NO_ORDER if other != other or one != one else -result  # noqa: PLR0124


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float))


def _is_array(value: Any) -> bool:
    return isinstance(value, (list, tuple, dict))


def _sign(one: Any, other: Any) -> int:
    if one == other:
        return 0
    return -1 if one < other else 1


def _numbers(one: float, other: float) -> int:
    if type(one) is not type(other):
        one, other = _float(one), _float(other)
    return _sign(one, other)


def _float(number: float) -> float:
    try:
        return float(number)
    except OverflowError:
        return float("inf") if number > 0 else float("-inf")


def _number_and_text(number: float, text: str) -> int:
    if number != number:  # noqa: PLR0124 - NaN
        return _NO_ORDER
    value = numeric(text)
    if value is not None:
        return _numbers(number, value)
    return _bytes(to_string(number), text)


def _texts(one: str, other: str) -> int:
    if one == other:
        return 0
    first, second = numeric(one), numeric(other)
    if first is None or second is None:
        return _bytes(one, other)
    beyond, other_beyond = _beyond(one, first), _beyond(other, second)
    if isinstance(first, float) and isinstance(second, float):
        # Digits that floats lost decide where two whole numbers are beyond 64 bits.
        if first == second and ((beyond and other_beyond) or math.isinf(first)):
            return _bytes(one, other)
    elif beyond or other_beyond:
        # No number of 64 bits is as great.
        return beyond or -other_beyond
    return _numbers(first, second)


def _beyond(text: str, number: float) -> int:
    """1 or -1 for a whole number too great or too small for 64 bits; else 0."""
    if isinstance(number, int) or _WHOLE.match(text) is None:
        return 0
    return 1 if number > 0 else -1


def _bytes(one: str, other: str) -> int:
    return _sign(
        one.encode("utf-8", "surrogatepass"),
        other.encode("utf-8", "surrogatepass"),
    )


def _containers(one: Any, other: Any) -> int:
    if _is_array(one) and _is_array(other):
        return _arrays(one, other)
    if _is_array(one):
        return -1 if _is_object(other) else 1
    if _is_array(other):
        return 1 if _is_object(one) else -1
    return _objects(one, other)


def _is_object(value: Any) -> bool:
    return not (isinstance(value, str) or _is_number(value) or _is_array(value) or value is None)


def _arrays(one: Any, other: Any) -> int:
    if len(one) != len(other):
        return _sign(len(one), len(other))
    first, second = _keyed(one), _keyed(other)
    for name, value in first.items():
        if name not in second:
            return _NO_ORDER
        if result := loose_compare(value, second[name]):
            return result
    return 0


def _keyed(array: Any) -> dict[int | str, Any]:
    if isinstance(array, dict):
        return {key(name): value for name, value in array.items()}
    return dict(enumerate(array))


def _objects(one: Any, other: Any) -> int:
    if one is other:
        return 0
    if _is_object(one) and _is_object(other):
        if hasattr(type(one), "moment") and hasattr(type(other), "moment"):
            # Dates.
            return _sign(one.moment, other.moment)
        if type(one) is not type(other) or not hasattr(one, "__dict__"):
            return 0 if one == other else _NO_ORDER
        return _arrays(vars(one), vars(other))
    if isinstance(other, str):
        return _bytes(to_string(one), other) if has_text(one) else 1
    if isinstance(one, str):
        return _bytes(one, to_string(other)) if has_text(other) else -1
    # PHP takes an object for 1.
    return _numbers(1, other) if _is_object(one) else _numbers(one, 1)

"""PHP's sorting, and the greatest and the least. What sorts gives the sorted array back."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.array_lookup import array_values
from hbwrapper.php.arrays import _renumbered, elements, from_pairs, pairs
from hbwrapper.php.callables import fitted
from hbwrapper.php.collation import strnatcasecmp, strnatcmp
from hbwrapper.php.comparison import loose_compare
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import number, to_bool, to_int
from hbwrapper.php.text import compare_bytes


def _loose_number(value: Any) -> Any:
    try:
        return number(value)
    except errors.TypeError:
        return 0


SORT_REGULAR, SORT_NUMERIC, SORT_STRING, SORT_NATURAL, SORT_FLAG_CASE = 0, 1, 2, 6, 8


SORT_DESC, SORT_ASC = 3, 4


def _order(flags: Any) -> Callable[[Any, Any], int]:
    def numeric(a: Any, b: Any) -> int:
        one, two = _loose_number(a), _loose_number(b)
        return int(one > two) - int(one < two)

    def text(a: Any, b: Any) -> int:
        return compare_bytes(to_string(a), to_string(b))

    def folded(a: Any, b: Any) -> int:
        return compare_bytes(to_string(a).lower(), to_string(b).lower())

    flags = to_int(flags)
    orders: dict[int, Callable[[Any, Any], int]] = {
        0: loose_compare, 1: numeric, 2: text, 10: folded, 6: strnatcmp, 14: strnatcasecmp,
    }  # fmt: skip
    return orders.get(flags, loose_compare)


def _sorted(
    found: list[Any], order: Callable[[Any, Any], Any], by: Callable[[Any], Any]
) -> list[Any]:
    return sorted(found, key=functools.cmp_to_key(lambda a, b: _sign(order(by(a), by(b)))))


def _sign(result: Any) -> int:
    if isinstance(result, bool):
        return int(result)
    value = number(result)
    # A float between -1 and 1 is 0, as PHP cuts it.
    return to_int(value)


def sort(array: Any, flags: Any = 0) -> list[Any]:
    """``sort()``."""
    return _sorted(array_values(array), _order(flags), lambda v: v)


def rsort(array: Any, flags: Any = 0) -> list[Any]:
    """``rsort()``: equal ones keep their order."""
    order = _order(flags)
    return _sorted(array_values(array), lambda a, b: order(b, a), lambda v: v)


def usort(array: Any, order: Any) -> list[Any]:
    """``usort()``."""
    return _sorted(array_values(array), _stable(order), lambda v: v)


def _stable(order: Any) -> Callable[[Any, Any], Any]:
    order = fitted(order, 2)

    def compare(a: Any, b: Any) -> Any:
        result = order(a, b)
        if result is False:
            # PHP asks again the other way round where a function says false for "not greater".
            return -1 if to_bool(order(b, a)) else 0
        return result

    return compare


def asort(array: Any, flags: Any = 0) -> Any:
    """``asort()``."""
    return _ordered(array, _sorted(pairs(array), _order(flags), lambda p: p[1]))


def arsort(array: Any, flags: Any = 0) -> Any:
    """``arsort()``."""
    order = _order(flags)
    return _ordered(array, _sorted(pairs(array), lambda a, b: order(b, a), lambda p: p[1]))


def ksort(array: Any, flags: Any = 0) -> Any:
    """``ksort()``."""
    return _ordered(array, _sorted(pairs(array), _order(flags), lambda p: p[0]))


def krsort(array: Any, flags: Any = 0) -> Any:
    """``krsort()``."""
    order = _order(flags)
    return _ordered(array, _sorted(pairs(array), lambda a, b: order(b, a), lambda p: p[0]))


def uasort(array: Any, order: Any) -> Any:
    """``uasort()``."""
    return _ordered(array, _sorted(pairs(array), _stable(order), lambda p: p[1]))


def uksort(array: Any, order: Any) -> Any:
    """``uksort()``."""
    return _ordered(array, _sorted(pairs(array), _stable(order), lambda p: p[0]))


def natsort(array: Any) -> Any:
    """``natsort()``."""
    return asort(array, SORT_NATURAL)


def natcasesort(array: Any) -> Any:
    """``natcasesort()``."""
    return asort(array, SORT_NATURAL | SORT_FLAG_CASE)


def _ordered(array: Any, found: list[tuple[Any, Any]]) -> Any:
    # A dict stays a dict: the port may count on it.
    return dict(found) if isinstance(array, dict) else from_pairs(found)


def array_multisort(*arguments: Any) -> list[Any]:
    """``array_multisort()``: sort arrays of one length together, the first by its values first.

    Args:
        arguments: Arrays, each with SORT_ASC or SORT_DESC and flags of ``sort`` behind it.

    Returns:
        The sorted arrays, in the order of the arguments. Text keys stay, others are counted anew.

    Raises:
        ValueError: PHP's; the arrays differ in length.
    """
    arrays: list[Any] = []
    orders: list[Callable[[Any, Any], int]] = []
    for argument in arguments:
        if isinstance(argument, (list, dict)):
            arrays.append(argument)
            orders.append(_order(SORT_REGULAR))
        elif argument == SORT_DESC:
            orders[-1] = _turned(orders[-1])
        elif argument != SORT_ASC:
            orders[-1] = _order(argument)
    if len({len(array) for array in arrays}) > 1:
        raise errors.ValueError("Array sizes are inconsistent")
    columns = [pairs(array) for array in arrays]
    rows = list(zip(*columns, strict=True))

    def compare(one: Any, other: Any) -> int:
        for order, a, b in zip(orders, one, other, strict=True):
            result = _sign(order(a[1], b[1]))
            if result:
                return result
        return 0

    rows.sort(key=functools.cmp_to_key(compare))
    return [_renumbered(row[at] for row in rows) for at in range(len(arrays))]


def _turned(order: Callable[[Any, Any], int]) -> Callable[[Any, Any], int]:
    return lambda a, b: order(b, a)


def shuffle(array: Any) -> list[Any]:
    """``shuffle()``; another sequence than PHP's."""
    import random

    result = array_values(array)
    random.shuffle(result)
    return result


def _extreme(arguments: tuple[Any, ...], sign: int) -> Any:
    found = list(elements(arguments[0])) if len(arguments) == 1 else list(arguments)
    if not found:
        name = "max" if sign > 0 else "min"
        raise errors.ValueError(f"{name}(): Argument #1 ($value) must contain at least one element")
    best = found[0]
    for value in found[1:]:
        if (loose_compare(value, best) * sign) > 0:
            best = value
    return best


def max(*arguments: Any) -> Any:
    """``max()``: the first of equal ones."""
    return _extreme(arguments, 1)


def min(*arguments: Any) -> Any:
    """``min()``: the first of equal ones."""
    return _extreme(arguments, -1)

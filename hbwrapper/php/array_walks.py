"""PHP's functions that walk over an array."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hbwrapper.php.arrays import elements, from_pairs, items, pairs
from hbwrapper.php.callables import fitted
from hbwrapper.php.conversion import key
from hbwrapper.php.numerics import to_bool
from hbwrapper.php.operators import add, multiply
from hbwrapper.php.sorting import _loose_number


def array_map(function: Any, array: Any, *others: Any) -> Any:
    """``array_map()``: the keys stay where there is one array."""
    if not others:
        if function is None:
            return array
        function = fitted(function, 1)
        return from_pairs((k, function(v)) for k, v in pairs(array))
    if function is not None:
        function = fitted(function, 1 + len(others))
    columns = [list(elements(a)) for a in (array, *others)]
    size = max(map(len, columns))
    rows = [[c[i] if i < len(c) else None for c in columns] for i in range(size)]
    return rows if function is None else [function(*row) for row in rows]


def array_filter(array: Any, function: Any = None, mode: Any = 0) -> Any:
    """``array_filter()``: the keys stay."""
    if function is None:
        return from_pairs((k, v) for k, v in pairs(array) if to_bool(v))
    if mode == ARRAY_FILTER_USE_KEY:
        return from_pairs((k, v) for k, v in pairs(array) if to_bool(fitted(function, 1)(k)))
    if mode == ARRAY_FILTER_USE_BOTH:
        function = fitted(function, 2)
        return from_pairs((k, v) for k, v in pairs(array) if to_bool(function(v, k)))
    function = fitted(function, 1)
    return from_pairs((k, v) for k, v in pairs(array) if to_bool(function(v)))


ARRAY_FILTER_USE_BOTH = 1


ARRAY_FILTER_USE_KEY = 2


def array_reduce(array: Any, function: Any, initial: Any = None) -> Any:
    """``array_reduce()``."""
    function = fitted(function, 2)
    for value in elements(array):
        initial = function(initial, value)
    return initial


def array_sum(array: Any) -> Any:
    """``array_sum()``."""
    total: Any = 0
    for value in elements(array):
        if not isinstance(value, (list, dict)):
            total = add(total, _loose_number(value))
    return total


def array_product(array: Any) -> Any:
    """``array_product()``."""
    total: Any = 1
    for value in elements(array):
        if not isinstance(value, (list, dict)):
            total = multiply(total, _loose_number(value))
    return total


def reset(array: Any) -> Any:
    """``reset()``: the first element, False where there is none."""
    found = list(elements(array))
    return found[0] if found else False


current = reset


def end(array: Any) -> Any:
    """``end()``: the last element, False where there is none."""
    found = list(elements(array))
    return found[-1] if found else False


def array_walk(array: Any, call: Callable[..., Any], *extra: Any) -> bool:
    """``array_walk()`` with a function that changes nothing."""
    call = fitted(call, 2 + len(extra))
    for name, value in pairs(array):
        call(value, name, *extra)
    return True


def iterator_to_array(value: Any, preserve: Any = True) -> Any:
    """``iterator_to_array()``: the keys stay unless ``preserve`` is false."""
    if not to_bool(preserve):
        return list(elements(value))
    return from_pairs((key(name), item) for name, item in items(value))


def iterator_count(value: Any) -> int:
    """``iterator_count()``."""
    return sum(1 for _ in elements(value))


def iterator_apply(value: Any, call: Any, arguments: Any = None) -> int:
    """``iterator_apply()``: call a function for each, until one says something else than true."""
    given = list(elements(arguments)) if arguments is not None else []
    call, count = fitted(call, len(given)), 0
    for _ in elements(value):
        count += 1
        if call(*given) is not True:
            break
    return count


def array_walk_recursive(array: Any, call: Callable[..., Any], *extra: Any) -> bool:
    """``array_walk_recursive()`` with a function that changes nothing."""
    call = fitted(call, 2 + len(extra))
    for name, value in pairs(array):
        if isinstance(value, (list, dict)):
            array_walk_recursive(value, call, *extra)
        else:
            call(value, name, *extra)
    return True

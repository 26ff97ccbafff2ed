"""PHP's functions that build arrays from arrays, and take elements out of them."""

from __future__ import annotations

import builtins
import math
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.array_lookup import array_key_exists
from hbwrapper.php.arrays import (
    _MISSING,
    END,
    Array,
    _element,
    _following,
    _renumbered,
    array_merge,
    copy,
    elements,
    from_pairs,
    pairs,
    put,
    to_array,
)
from hbwrapper.php.conversion import key, to_string
from hbwrapper.php.numerics import numeric, to_float, to_int
from hbwrapper.php.strings import strtolower, strtoupper
from hbwrapper.php.text import from_bytes, to_bytes


def array_merge_recursive(*arrays: Any) -> Any:
    """``array_merge_recursive()``: arrays under the same text are merged; int keys count on."""
    result: Any = []
    for array in arrays:
        result = _merge_into(result, array)
    return result


def _merge_into(result: Any, array: Any) -> Any:
    for name, value in pairs(array):
        if isinstance(name, int):
            result = put(result, copy(value), END)
            continue
        if not array_key_exists(name, result):
            result = put(result, copy(value), name)
            continue
        mine = result[name]
        first = [None] if mine is None else to_array(mine)
        if isinstance(value, (list, dict)):
            result[name] = _merge_into(first, value)
        elif value is None:
            result[name] = put(first, None, END)
        else:
            result[name] = _merge_into(first, to_array(value))
    return result


def array_replace(array: Any, *others: Any) -> Any:
    """``array_replace()``."""
    result = dict(pairs(array))
    for other in others:
        result.update(pairs(other))
    return from_pairs(result.items())


def array_combine(names: Any, held: Any) -> dict[Any, Any]:
    """``array_combine()``.

    Raises:
        ValueError: PHP's; the arrays differ in length.
    """
    if len(names) != len(held):
        raise errors.ValueError(
            "array_combine(): Argument #1 ($keys) and argument #2 ($values) must have the same "
            "number of elements"
        )
    return {_text_key(k): v for k, v in zip(elements(names), elements(held), strict=True)}


def _text_key(value: Any) -> Any:
    return value if type(value) is int else key(to_string(value))


def array_fill(start: Any, amount: Any, value: Any) -> Any:
    """``array_fill()``."""
    first = to_int(start)
    return from_pairs((first + i, copy(value)) for i in builtins.range(to_int(amount)))


def array_fill_keys(names: Any, value: Any) -> dict[Any, Any]:
    """``array_fill_keys()``."""
    return {_text_key(k): copy(value) for k in elements(names)}


def array_flip(array: Any) -> dict[Any, Any]:
    """``array_flip()``."""
    # PHP warns of what is no key, and passes over it.
    return {key(v): k for k, v in pairs(array) if type(v) is int or isinstance(v, str)}


def array_pad(array: Any, size: Any, value: Any) -> Any:
    """``array_pad()``."""
    size = to_int(size)
    missing = abs(size) - len(array)
    if missing <= 0:
        return array
    filling = [value] * missing
    return array_merge(array, filling) if size > 0 else array_merge(filling, array)


def range(start: Any, end: Any, step: Any = 1) -> list[Any]:
    """``range()`` of numbers or of single bytes.

    Raises:
        ValueError: PHP's; the step is 0 or larger than the range, or the range has no end.
    """
    size = abs(to_float(step))
    precise = isinstance(step, float) and not step.is_integer()
    if isinstance(start, str) and isinstance(end, str) and start and end:
        kinds = {type(numeric(v)) for v in (start, end)}
        if float not in kinds and not precise and int not in kinds:
            return [from_bytes(bytes([code])) for code in _letters(start, end, int(size))]
        precise = precise or float in kinds
    elif any(isinstance(v, str) and isinstance(numeric(v), float) for v in (start, end)):
        precise = True
    if precise or isinstance(start, float) or isinstance(end, float):
        return _floats(to_float(start), to_float(end), size)
    low, high = to_int(start), to_int(end)
    _check_step(high - low, int(size))
    gap = int(size)
    codes = (
        builtins.range(low, high + 1, gap) if low <= high else builtins.range(low, high - 1, -gap)
    )
    _check_size(len(codes), low, high)
    return list(codes)


def _check_step(distance: float, size: float) -> None:
    if (distance and size > abs(distance)) or size <= 0:
        raise errors.ValueError("range(): Argument #3 ($step) must not exceed the specified range")


def _check_size(amount: float, low: float, high: float) -> None:
    if amount >= 2**27:
        raise errors.ValueError(
            f"The supplied range exceeds the maximum array size: start={low:.0f} end={high:.0f}"
        )


def _letters(start: str, end: str, gap: int) -> builtins.range:
    one, two = to_bytes(start)[0], to_bytes(end)[0]
    _check_step(two - one, gap)
    return builtins.range(one, two + 1, gap) if one <= two else builtins.range(one, two - 1, -gap)


def _floats(low: float, high: float, size: float) -> list[float]:
    if math.isinf(low) or math.isinf(high) or math.isnan(low) or math.isnan(high):
        shown = [str(v).replace("-0", "0") if math.isfinite(v) else str(v) for v in (low, high)]
        raise errors.ValueError(f"Invalid range supplied: start={shown[0]} end={shown[1]}")
    _check_step(high - low, size)
    amount = abs(high - low) / size
    _check_size(amount, low, high)
    sign = size if low <= high else -size
    # PHP adds a half step's worth of rounding.
    return [low + i * sign for i in builtins.range(int(amount + 1e-9) + 1)]


def array_slice(array: Any, offset: Any, length: Any = None, preserve: Any = False) -> Any:
    """``array_slice()``."""
    found = pairs(array)
    begin, end = _bounds(len(found), offset, length)
    cut = found[begin:end]
    if preserve:
        return from_pairs(cut)
    return _renumbered(cut)


def _bounds(size: int, offset: Any, length: Any) -> tuple[int, int]:
    begin = to_int(offset)
    begin = max(0, size + begin) if begin < 0 else min(begin, size)
    if length is None:
        return begin, size
    end = to_int(length)
    end = size + end if end < 0 else begin + end
    return begin, max(begin, min(end, size))


def array_splice(array: Any, offset: Any, length: Any = None, replacement: Any = ()) -> Any:
    """``array_splice()``: the array is changed in place; what is cut out comes back."""
    found = pairs(array)
    begin, end = _bounds(len(found), offset, length)
    inserted = (
        list(elements(replacement))
        if isinstance(replacement, (list, dict, tuple))
        else [replacement]
    )
    cut = found[begin:end]
    rest = [*found[:begin], *((0, v) for v in inserted), *found[end:]]
    _refill(array, _renumbered(rest))
    return _renumbered(cut)


def _refill(array: Any, content: Any) -> None:
    if isinstance(array, list):
        array[:] = content
        return
    array.clear()
    array.update(pairs(content))
    if isinstance(array, Array):
        array.following = None


def array_push(array: Any, *added: Any) -> int:
    """``array_push()``, in place."""
    for value in added:
        put(array, value, END)
    return len(array)


def array_pop(array: Any) -> Any:
    """``array_pop()``, in place."""
    if not array:
        return None
    if isinstance(array, list):
        return array.pop()
    name, value = array.popitem()
    if isinstance(array, Array):
        was = array.following if array.following is not None else _following({**array, name: 0})
        # PHP counts on from where it was, but for the element that is gone.
        array.following = was - 1 if key(name) == was - 1 else was
    return value


def array_shift(array: Any) -> Any:
    """``array_shift()``, in place."""
    if not array:
        return None
    if isinstance(array, list):
        return array.pop(0)
    found = pairs(array)
    _refill(array, _renumbered(found[1:]))
    return found[0][1]


def array_unshift(array: Any, *added: Any) -> int:
    """``array_unshift()``, in place."""
    if isinstance(array, list):
        array[:0] = added
    else:
        _refill(array, _renumbered([*((0, v) for v in added), *pairs(array)]))
    return len(array)


def array_column(array: Any, column: Any, index: Any = None) -> Any:
    """``array_column()``."""
    result: Any = []
    for row in elements(array):
        value = row if column is None else _column(row, column)
        if value is _MISSING:
            continue
        name = _MISSING if index is None else _column(row, index)
        result = put(result, value, END if name is _MISSING else name)
    return result


def _column(row: Any, name: Any) -> Any:
    return (
        _element(row, name) if isinstance(row, (list, dict)) else getattr(row, str(name), _MISSING)
    )


def array_reverse(array: Any, preserve: Any = False) -> Any:
    """``array_reverse()``."""
    found = pairs(array)[::-1]
    return from_pairs(found) if preserve else _renumbered(found)


def array_count_values(array: Any) -> dict[Any, Any]:
    """``array_count_values()``."""
    result: dict[Any, Any] = {}
    for value in elements(array):
        if type(value) is not int and not isinstance(value, str):
            # PHP warns, and passes over it.
            continue
        name = key(value)
        result[name] = result.get(name, 0) + 1
    return result


def array_replace_recursive(first: Any, *others: Any) -> Any:
    """``array_replace_recursive()``."""
    result = dict(pairs(first))
    for other in others:
        for name, value in pairs(other):
            mine = result.get(name)
            both = isinstance(mine, (list, dict)) and isinstance(value, (list, dict))
            result[name] = array_replace_recursive(mine, value) if both else value
    return from_pairs(result.items())


def array_chunk(array: Any, size: Any, preserve: Any = False) -> list[Any]:
    """``array_chunk()``."""
    found = pairs(array)
    width = to_int(size)
    if width < 1:
        raise errors.ValueError("array_chunk(): Argument #2 ($length) must be greater than 0")
    parts = [found[i : i + width] for i in builtins.range(0, len(found), width)]
    return [from_pairs(p) if preserve else [v for _, v in p] for p in parts]


def array_change_key_case(array: Any, case: Any = 0) -> Any:
    """``array_change_key_case()``."""
    change = strtoupper if to_int(case) else strtolower
    return from_pairs((change(k) if isinstance(k, str) else k, v) for k, v in pairs(array))


def array_rand(array: Any, amount: Any = 1) -> Any:
    """``array_rand()``."""
    import random

    names = [k for k, _ in pairs(array)]
    if amount == 1:
        return random.choice(names)  # noqa: S311 - the script's own choice
    picked = set(random.sample(builtins.range(len(names)), to_int(amount)))
    return [k for i, k in enumerate(names) if i in picked]


CASE_LOWER, CASE_UPPER = 0, 1

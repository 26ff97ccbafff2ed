"""PHP's arrays on Python's lists and dicts.

A list stands for an array whose keys are 0, 1, 2 and so on; a dict for any other. Keys of a dict
are ints and text; text that PHP would read as an int ("5") is found under both, because decoded
JSON has it as text. Writing functions give the array back: a list may have to become a dict.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.convert import to_string
from hbwrapper.php.values import key, number, to_bool, to_int

# PHP has functions of these names, below.
_range, _most, _least = range, max, min


class _End:
    """``[]``: behind the last element."""

    def __repr__(self) -> str:
        return "END"


END = _End()


class Array(dict[Any, Any]):
    """A dict that remembers the highest int key it ever had, as PHP's arrays do.

    Only arrays that lost elements need it: the next ``$x[] = …`` counts on.
    """

    following = 0


def pairs(array: Any) -> list[tuple[Any, Any]]:
    """Keys and values, the keys as PHP has them.

    Raises:
        TypeError: PHP's; the value is no array.
    """
    if isinstance(array, (list, tuple)):
        return list(enumerate(array))
    if isinstance(array, dict):
        return [(key(k), v) for k, v in array.items()]
    raise errors.TypeError(f"must be of type array, {type(array).__name__} given")


def items(value: Any) -> Iterable[tuple[Any, Any]]:
    """What ``foreach ($x as $k => $v)`` sees; nothing of what is no array."""
    if isinstance(value, (list, tuple, dict)):
        return pairs(value)
    if value is None or isinstance(value, (bool, int, float, str)):
        return []
    if hasattr(value, "__iter__"):
        return enumerate(value)
    return list(vars(value).items())


def elements(value: Any) -> Iterable[Any]:
    """What ``foreach ($x as $v)`` sees; nothing of what is no array."""
    if isinstance(value, (list, tuple)):
        return list(value)
    if isinstance(value, dict):
        return list(value.values())
    if value is None or isinstance(value, (bool, int, float, str)):
        return []
    if hasattr(value, "__iter__"):
        return value  # type: ignore[no-any-return]
    return list(vars(value).values())


def from_pairs(found: Iterable[tuple[Any, Any]]) -> Any:
    """A list where the keys are 0, 1, 2 and so on in this order, else a dict."""
    result = dict(found)
    return list(result.values()) if all(k == i for i, k in enumerate(result)) else result


def _find(array: dict[Any, Any], name: Any) -> Any:
    """The key under which the dict has an element; the normal form where it has none."""
    if name in array:
        return name
    if type(name) is int and str(name) in array:
        return str(name)
    return name


_MISSING = object()


def _element(value: Any, name: Any) -> Any:
    if isinstance(value, dict):
        if type(name) is not str or name not in value:
            name = _find(value, key(name))
        return value.get(name, _MISSING)
    if isinstance(value, (list, tuple)):
        name = key(name)
        return value[name] if type(name) is int and 0 <= name < len(value) else _MISSING
    if isinstance(value, str):
        if isinstance(name, str):
            if not (name.isascii() and name.lstrip("-").isdigit()):
                return _MISSING
            name = int(name)
        data = value.encode("utf-8", "surrogateescape")
        at = to_int(name)
        return (
            data[at : at + 1 or None].decode("utf-8", "surrogateescape")
            if -len(data) <= at < len(data)
            else _MISSING
        )
    if (
        value is not None
        and not isinstance(value, (bool, int, float))
        and hasattr(value, "__getitem__")
    ):
        return value[name]
    return _MISSING


def get(value: Any, *names: Any, default: Any = None) -> Any:
    """``$value['a']['b'] ?? $default``: a missing or null element is the default."""
    for name in names:
        value = _element(value, name)
        if value is _MISSING or value is None:
            return default
    return value


def item(value: Any, name: Any) -> Any:
    """``$value[$name]``.

    Raises:
        KeyError: There is none. PHP would warn, and go on with null.
    """
    found = _element(value, name)
    if found is _MISSING:
        raise KeyError(name)
    return found


def char_at(text: str, at: Any) -> str:
    """``$text[$at]``: a byte.

    Raises:
        IndexError: The text is shorter. PHP would warn.
    """
    found = _element(text, to_int(at))
    if found is _MISSING:
        raise IndexError(f"text has no offset {at}")
    return str(found)


def _as_dict(array: Any) -> dict[Any, Any]:
    return array if isinstance(array, dict) else dict(enumerate(array))


def _following(array: dict[Any, Any]) -> int:
    highest = -1
    for name in array:
        name = key(name)
        if type(name) is int and name > highest:
            highest = name
    return _most(highest + 1, array.following if isinstance(array, Array) else 0)


def _with_byte(text: str, value: Any, at: int) -> str:
    """``$text[$at] = $value``."""
    data = bytearray(text.encode("utf-8", "surrogateescape"))
    new = to_string(value).encode("utf-8", "surrogateescape")
    if at < 0:
        at += len(data)
    if at < 0 or not new:
        raise errors.Error("Cannot assign an empty string to a string offset")
    data.extend(b" " * (at + 1 - len(data)))
    data[at] = new[0]
    return data.decode("utf-8", "surrogateescape")


def put(array: Any, value: Any, *path: Any) -> Any:
    """``$array[…][…] = $value``; missing arrays on the way are made.

    Args:
        array: The array; null is a new one.
        value: What to put there.
        path: The keys; END stands for ``[]``.

    Returns:
        The array: the same object, changed, unless a list had to become a dict.

    Raises:
        Error: PHP's; something on the way is no array.
    """
    if array is None:
        array = []
    elif not isinstance(array, (list, dict)):
        if array is False:
            array = []
        elif isinstance(array, str) and array and len(path) == 1 and path[0] is not END:
            return _with_byte(array, value, to_int(path[0]))
        else:
            raise errors.Error("Cannot use a scalar value as an array")
    name, *rest = path
    if name is END:
        inner = put(None, value, *rest) if rest else value
        if isinstance(array, list):
            array.append(inner)
        else:
            array[_following(array)] = inner
        return array
    name = key(name)
    if isinstance(array, list):
        if type(name) is int and 0 <= name < len(array):
            array[name] = put(array[name], value, *rest) if rest else value
            return array
        if name == len(array):
            array.append(put(None, value, *rest) if rest else value)
            return array
        array = dict(enumerate(array))
    name = _find(array, name)
    array[name] = put(array.get(name), value, *rest) if rest else value
    return array


def unset(array: Any, *path: Any) -> Any:
    """``unset($array[…][…])``.

    Returns:
        The array; a list that loses an element becomes a dict.
    """
    if not isinstance(array, (list, dict)):
        return array
    name, *rest = path
    name = key(name)
    if isinstance(array, list):
        if not (type(name) is int and 0 <= name < len(array)):
            return array
        if rest:
            array[name] = unset(array[name], *rest)
            return array
        array = dict(enumerate(array))
    name = _find(array, name)
    if name not in array:
        return array
    if rest:
        array[name] = unset(array[name], *rest)
        return array
    result = array
    if not isinstance(array, Array) and type(key(name)) is int:
        result = Array(array)
    if isinstance(result, Array):
        result.following = _following(array)
    del result[name]
    return result


def copy(value: Any) -> Any:
    """An array as an assignment copies it: the arrays in it too, the objects in it not."""
    if isinstance(value, list):
        return [copy(v) if isinstance(v, (list, dict)) else v for v in value]
    if isinstance(value, dict):
        result = Array() if isinstance(value, Array) else {}
        if isinstance(result, Array) and isinstance(value, Array):
            result.following = value.following
        for name, held in value.items():
            result[name] = copy(held) if isinstance(held, (list, dict)) else held
        return result
    return value


def union(first: Any, second: Any) -> Any:
    """``$first + $second``."""
    result = dict(pairs(first))
    for name, value in pairs(second):
        result.setdefault(name, value)
    return from_pairs(result.items())


def merged(*parts: Any) -> Any:
    """``[...$a, 'k' => 1]``: int keys count on, text keys overwrite."""
    return array_merge(*parts)


def merged_dict(*parts: Any) -> dict[Any, Any]:
    """``merged`` as a dict, whatever the keys."""
    return dict(pairs(array_merge(*parts)))


def count(value: Any, mode: int = 0) -> int:
    """``count()``.

    Raises:
        TypeError: PHP's; the value cannot be counted.
    """
    if isinstance(value, (list, dict)):
        if mode == 1:
            return len(value) + sum(
                count(v, 1) for v in elements(value) if isinstance(v, (list, dict))
            )
        return len(value)
    if callable(getattr(value, "count", None)) and not isinstance(value, (str, tuple)):
        return to_int(value.count())
    raise errors.TypeError(
        f"count(): Argument #1 ($value) must be of type Countable|array, {_shown(value)} given"
    )


def _shown(value: Any) -> str:
    from hbwrapper.php.values import debug_type

    return debug_type(value)


sizeof = count


def array_keys(array: Any, search: Any = _MISSING, strict: Any = False) -> list[Any]:
    """``array_keys()``."""
    found = pairs(array)
    if search is _MISSING:
        return [k for k, _ in found]
    same = _same(strict)
    return [k for k, v in found if same(v, search)]


def _same(strict: Any) -> Callable[[Any, Any], bool]:
    from hbwrapper.php.compare import loose_equal
    from hbwrapper.php.values import identical

    return identical if strict else loose_equal


def array_values(array: Any) -> list[Any]:
    """``array_values()``."""
    return [v for _, v in pairs(array)]


def array_merge(*arrays: Any) -> Any:
    """``array_merge()``."""
    result: dict[Any, Any] = {}
    following = 0
    for array in arrays:
        for name, value in pairs(array):
            if isinstance(name, int):
                result[following] = value
                following += 1
            else:
                result[name] = value
    return from_pairs(result.items())


def array_merge_recursive(*arrays: Any) -> Any:
    """``array_merge_recursive()``."""
    result: dict[Any, Any] = {}
    following = 0
    for array in arrays:
        for name, value in pairs(array):
            if isinstance(name, int):
                result[following] = value
                following += 1
            elif name in result:
                first = result[name] if isinstance(result[name], (list, dict)) else [result[name]]
                second = value if isinstance(value, (list, dict)) else [value]
                result[name] = array_merge_recursive(first, second)
            else:
                result[name] = value
    return from_pairs(result.items())


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
    from hbwrapper.php.convert import to_string

    return value if type(value) is int else key(to_string(value))


def array_fill(start: Any, amount: Any, value: Any) -> Any:
    """``array_fill()``."""
    first = to_int(start)
    return from_pairs((first + i, copy(value)) for i in _range(to_int(amount)))


def array_fill_keys(names: Any, value: Any) -> dict[Any, Any]:
    """``array_fill_keys()``."""
    return {_text_key(k): copy(value) for k in elements(names)}


def array_flip(array: Any) -> dict[Any, Any]:
    """``array_flip()``."""
    return {key(v): k for k, v in pairs(array)}


def array_pad(array: Any, size: Any, value: Any) -> Any:
    """``array_pad()``."""
    size = to_int(size)
    missing = abs(size) - len(array)
    if missing <= 0:
        return array
    filling = [value] * missing
    return array_merge(array, filling) if size > 0 else array_merge(filling, array)


def range(start: Any, end: Any, step: Any = 1) -> list[Any]:
    """``range()`` of numbers or of single letters.

    Raises:
        ValueError: PHP's; the step is 0 or larger than the range.
    """
    letters = [
        isinstance(v, str) and v != "" and not v.lstrip("-").replace(".", "", 1).isdigit()
        for v in (start, end)
    ]
    if all(letters):
        one, two, gap = ord(start[0]), ord(end[0]), abs(to_int(step)) or 1
        codes = _range(one, two + 1, gap) if one <= two else _range(one, two - 1, -gap)
        return [chr(code) for code in codes]
    low, high = (
        0 if letter else number(v) for letter, v in zip(letters, (start, end), strict=True)
    )
    by = abs(number(step))
    if by == 0 or (low != high and by > abs(high - low)):
        raise errors.ValueError("range(): Argument #3 ($step) must not exceed the specified range")
    if isinstance(by, float) and by.is_integer() and type(low) is int and type(high) is int:
        by = int(by)
    steps = int(abs(high - low) / by + 1e-9)
    sign = by if low <= high else -by
    if any(isinstance(n, float) for n in (low, high, by)):
        return [float(low) + i * sign for i in _range(steps + 1)]
    return [low + i * sign for i in _range(steps + 1)]


def array_slice(array: Any, offset: Any, length: Any = None, preserve: Any = False) -> Any:
    """``array_slice()``."""
    found = pairs(array)
    begin, end = _bounds(len(found), offset, length)
    cut = found[begin:end]
    if preserve:
        return from_pairs(cut)
    return _renumbered(cut)


def _renumbered(found: Iterable[tuple[Any, Any]]) -> Any:
    result: dict[Any, Any] = {}
    following = 0
    for name, value in found:
        if isinstance(name, int):
            result[following] = value
            following += 1
        else:
            result[name] = value
    return from_pairs(result.items())


def _bounds(size: int, offset: Any, length: Any) -> tuple[int, int]:
    begin = to_int(offset)
    begin = _most(0, size + begin) if begin < 0 else _least(begin, size)
    if length is None:
        return begin, size
    end = to_int(length)
    end = size + end if end < 0 else begin + end
    return begin, _most(begin, _least(end, size))


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
        array.following = 0


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
    value = array.popitem()[1]
    if isinstance(array, Array):
        array.following = 0
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
    size = _most(map(len, columns))
    rows = [[c[i] if i < len(c) else None for c in columns] for i in _range(size)]
    return rows if function is None else [function(*row) for row in rows]


def array_filter(array: Any, function: Any = None, mode: Any = 0) -> Any:
    """``array_filter()``: the keys stay."""
    if function is None:
        return from_pairs((k, v) for k, v in pairs(array) if to_bool(v))
    if mode == ARRAY_FILTER_USE_KEY:
        return from_pairs((k, v) for k, v in pairs(array) if to_bool(function(k)))
    if mode == ARRAY_FILTER_USE_BOTH:
        function = fitted(function, 2)
        return from_pairs((k, v) for k, v in pairs(array) if to_bool(function(v, k)))
    function = fitted(function, 1)
    return from_pairs((k, v) for k, v in pairs(array) if to_bool(function(v)))


ARRAY_FILTER_USE_BOTH = 1
ARRAY_FILTER_USE_KEY = 2
COUNT_RECURSIVE = 1


def array_reduce(array: Any, function: Any, initial: Any = None) -> Any:
    """``array_reduce()``."""
    function = fitted(function, 2)
    for value in elements(array):
        initial = function(initial, value)
    return initial


def array_column(array: Any, column: Any, index: Any = None) -> Any:
    """``array_column()``."""
    result: Any = []
    for row in elements(array):
        value = row if column is None else _column(row, column)
        if value is _MISSING:
            continue
        name = _MISSING if index is None else _column(row, index)
        result = put(result, value, END if name is _MISSING or name is None else name)
    return result


def _column(row: Any, name: Any) -> Any:
    return (
        _element(row, name) if isinstance(row, (list, dict)) else getattr(row, str(name), _MISSING)
    )


def array_unique(array: Any, flags: Any = 2) -> Any:
    """``array_unique()``: the first of equal ones stays, with its key."""
    from hbwrapper.php.compare import loose_equal
    from hbwrapper.php.convert import to_string

    if flags == 2:
        seen: set[str] = set()
        result = []
        for name, value in pairs(array):
            text = to_string(value)
            if text not in seen:
                seen.add(text)
                result.append((name, value))
        return from_pairs(result)
    kept: list[tuple[Any, Any]] = []
    for name, value in pairs(array):
        if not any(loose_equal(value, other) for _, other in kept):
            kept.append((name, value))
    return from_pairs(kept)


def array_reverse(array: Any, preserve: Any = False) -> Any:
    """``array_reverse()``."""
    found = pairs(array)[::-1]
    return from_pairs(found) if preserve else _renumbered(found)


def array_count_values(array: Any) -> dict[Any, Any]:
    """``array_count_values()``."""
    result: dict[Any, Any] = {}
    for value in elements(array):
        name = key(value)
        result[name] = result.get(name, 0) + 1
    return result


def array_sum(array: Any) -> Any:
    """``array_sum()``."""
    total: Any = 0
    for value in elements(array):
        if not isinstance(value, (list, dict)):
            total += _loose_number(value)
    return total


def array_product(array: Any) -> Any:
    """``array_product()``."""
    total: Any = 1
    for value in elements(array):
        if not isinstance(value, (list, dict)):
            total *= _loose_number(value)
    return total


def _loose_number(value: Any) -> Any:
    try:
        return number(value)
    except errors.TypeError:
        return 0


def array_search(needle: Any, array: Any, strict: Any = False) -> Any:
    """``array_search()``: the key, or False."""
    same = _same(strict)
    return next((k for k, v in pairs(array) if same(v, needle)), False)


def in_array(needle: Any, array: Any, strict: Any = False) -> bool:
    """``in_array()``."""
    same = _same(strict)
    return any(same(v, needle) for _, v in pairs(array))


def array_key_exists(name: Any, array: Any) -> bool:
    """``array_key_exists()``: true for a null element, too."""
    return _element(array, "" if name is None else name) is not _MISSING


key_exists = array_key_exists


def array_key_first(array: Any) -> Any:
    """``array_key_first()``."""
    return next((k for k, _ in pairs(array)), None)


def array_key_last(array: Any) -> Any:
    """``array_key_last()``."""
    found = pairs(array)
    return found[-1][0] if found else None


def array_is_list(array: Any) -> bool:
    """``array_is_list()``."""
    return all(k == i for i, (k, _) in enumerate(pairs(array)))


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


def fitted(function: Callable[..., Any] | str, count: int) -> Callable[..., Any]:
    """The function, called with no more arguments than it takes: PHP drops the others.

    A text names a function of PHP's.
    """
    if isinstance(function, str):
        from hbwrapper import php

        found = getattr(php, function.lower(), None)
        if found is None:
            raise errors.Error(f"Call to undefined function {function}()")
        call: Callable[..., Any] = found
    else:
        call = function
    try:
        parameters = inspect.signature(call).parameters.values()
    except ValueError:
        return call
    if any(parameter.kind is parameter.VAR_POSITIONAL for parameter in parameters):
        return call
    takes = sum(p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD) for p in parameters)
    return call if takes >= count else lambda *given: call(*given[:takes])


def array_udiff(first: Any, *others: Any) -> Any:
    """``array_udiff()``; the last argument compares."""
    compare = others[-1]
    return from_pairs(
        (name, value)
        for name, value in pairs(first)
        if not any(to_int(compare(value, v)) == 0 for o in others[:-1] for _, v in pairs(o))
    )


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
    parts = [found[i : i + width] for i in _range(0, len(found), width)]
    return [from_pairs(p) if preserve else [v for _, v in p] for p in parts]


def _text(value: Any) -> str:
    from hbwrapper.php.convert import to_string

    return "Array" if isinstance(value, (list, dict)) else to_string(value)


def array_diff(array: Any, *others: Any) -> Any:
    """``array_diff()``: compared as text."""
    gone = {_text(v) for other in others for v in elements(other)}
    return from_pairs((k, v) for k, v in pairs(array) if _text(v) not in gone)


def array_intersect(array: Any, *others: Any) -> Any:
    """``array_intersect()``: compared as text."""
    sets = [{_text(v) for v in elements(other)} for other in others]
    return from_pairs((k, v) for k, v in pairs(array) if all(_text(v) in s for s in sets))


def array_diff_key(array: Any, *others: Any) -> Any:
    """``array_diff_key()``."""
    gone = {k for other in others for k, _ in pairs(other)}
    return from_pairs((k, v) for k, v in pairs(array) if k not in gone)


def array_intersect_key(array: Any, *others: Any) -> Any:
    """``array_intersect_key()``."""
    sets = [{k for k, _ in pairs(other)} for other in others]
    return from_pairs((k, v) for k, v in pairs(array) if all(k in s for s in sets))


def array_diff_assoc(array: Any, *others: Any) -> Any:
    """``array_diff_assoc()``."""
    gone = {(k, _text(v)) for other in others for k, v in pairs(other)}
    return from_pairs((k, v) for k, v in pairs(array) if (k, _text(v)) not in gone)


def array_intersect_assoc(array: Any, *others: Any) -> Any:
    """``array_intersect_assoc()``."""
    sets = [{(k, _text(v)) for k, v in pairs(other)} for other in others]
    return from_pairs((k, v) for k, v in pairs(array) if all((k, _text(v)) in s for s in sets))


def array_change_key_case(array: Any, case: Any = 0) -> Any:
    """``array_change_key_case()``."""
    change = str.upper if case == 1 else str.lower
    return from_pairs((change(k) if isinstance(k, str) else k, v) for k, v in pairs(array))


def array_rand(array: Any, amount: Any = 1) -> Any:
    """``array_rand()``."""
    import random

    names = [k for k, _ in pairs(array)]
    if amount == 1:
        return random.choice(names)  # noqa: S311 - the script's own choice
    picked = set(random.sample(_range(len(names)), to_int(amount)))
    return [k for i, k in enumerate(names) if i in picked]


def iterator_to_array(value: Any, preserve: Any = True) -> Any:
    """``iterator_to_array()``."""
    return list(elements(value))


# Sorting. All give the sorted array back.

SORT_REGULAR, SORT_NUMERIC, SORT_STRING, SORT_NATURAL, SORT_FLAG_CASE = 0, 1, 2, 6, 8
SORT_DESC, SORT_ASC = 3, 4


def _order(flags: Any) -> Callable[[Any, Any], int]:
    from hbwrapper.php.compare import loose_compare
    from hbwrapper.php.convert import to_string
    from hbwrapper.php.strings import compare_bytes, strnatcasecmp, strnatcmp

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


def shuffle(array: Any) -> list[Any]:
    """``shuffle()``; another sequence than PHP's."""
    import random

    result = array_values(array)
    random.shuffle(result)
    return result


def _extreme(arguments: tuple[Any, ...], sign: int) -> Any:
    from hbwrapper.php.compare import loose_compare

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


def iterate(value: Any) -> Iterator[Any]:
    """An iterator over the values."""
    return iter(elements(value))

"""PHP's arrays on Python's lists and dicts.

A list stands for an array whose keys are 0, 1, 2 and so on; a dict for any other. Keys of a dict
are ints and text; text that PHP would read as an int ("5") is found under both, because decoded
JSON has it as text. Writing functions give the array back: a list may have to become a dict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.comparison import identical, loose_equal
from hbwrapper.php.conversion import key, to_string
from hbwrapper.php.numerics import to_int
from hbwrapper.php.objects import StdClass, debug_type


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
    return max(highest + 1, array.following if isinstance(array, Array) else 0)


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


COUNT_RECURSIVE = 1


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


def iterate(value: Any) -> Iterator[Any]:
    """An iterator over the values."""
    return iter(elements(value))

"""PHP's arrays on Python's lists and dicts.

A list stands for an array whose keys are 0, 1, 2 and so on; a dict for any other. Keys of a dict
are ints and text; text that PHP would read as an int ("5") is found under both, because decoded
JSON has it as text. Writing functions give the array back: a list may have to become a dict.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from hbwrapper.php import exceptions as errors
from hbwrapper.php.conversion import key, to_string
from hbwrapper.php.numerics import INT_MAX, to_bool, to_int
from hbwrapper.php.objects import (
    Object,
    StdClass,
    class_name,
    debug_type,
    is_handle,
    members,
    visible,
)
from hbwrapper.php.properties import Property, type_name


class _End:
    """``[]``: behind the last element."""

    def __repr__(self) -> str:
        return "END"


END = _End()


class Array(dict[Any, Any]):
    """A dict that knows the key of the next ``$x[] = …`` where it is not one more than the highest.

    PHP's arrays remember it when elements are taken out.
    """

    following: int | None = None

    def __setitem__(self, name: Any, value: Any) -> None:
        super().__setitem__(name, value)
        if self.following is not None and type(name) is int and name >= self.following:
            self.following = name + 1


class Yielded(NamedTuple):
    """What ``yield $key => $value`` gives; ``foreach`` takes it apart."""

    key: Any
    value: Any


def pairs(array: Any) -> list[tuple[Any, Any]]:
    """Keys and values, the keys as PHP has them.

    Raises:
        TypeError: PHP's; the value is no array.
    """
    if isinstance(array, (list, tuple)):
        return list(enumerate(array))
    if isinstance(array, dict):
        return [(key(k), v) for k, v in array.items()]
    raise errors.TypeError(f"must be of type array, {debug_type(array)} given")


def items(value: Any, scope: type | None = None) -> Iterable[tuple[Any, Any]]:
    """What ``foreach ($x as $k => $v)`` sees; nothing of what is no array and no object.

    Args:
        value: An array, a generator, an Iterator or IteratorAggregate, or an object, whose
            properties are gone through.
        scope: The class in whose code the loop stands: it decides which properties are seen.
    """
    if isinstance(value, (list, tuple, dict)):
        return pairs(value)
    if value is None or isinstance(value, (bool, int, float, str)):
        return []
    if hasattr(type(value), "getIterator"):
        return items(value.getIterator())
    if all(hasattr(type(value), name) for name in ("rewind", "valid", "current", "key", "next")):
        return _stepped(value)
    if hasattr(type(value), "__iter__"):
        return _numbered(value)
    return _properties(value, scope)


def _stepped(iterator: Any) -> Iterator[tuple[Any, Any]]:
    """An object of PHP's Iterator."""
    iterator.rewind()
    while to_bool(iterator.valid()):
        value = iterator.current()
        yield iterator.key(), value
        iterator.next()


def _numbered(values: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    """A generator's values; those without a key of their own are counted."""
    number = 0
    for value in values:
        if isinstance(value, Yielded):
            yield value.key, value.value
            if type(value.key) is int and value.key >= number:
                number = value.key + 1
        else:
            yield number, value
            number += 1


def _properties(value: Any, scope: type | None) -> Iterator[tuple[str, Any]]:
    """An object's properties, those too that come while they are gone through."""
    done: set[str] = set()
    while fresh := [name for name, _ in visible(value, scope) if name not in done]:
        for name in fresh:
            done.add(name)
            now = dict(visible(value, scope))
            if name in now:
                yield name, now[name]


def elements(value: Any, scope: type | None = None) -> Iterable[Any]:
    """What ``foreach ($x as $v)`` sees; nothing of what is no array and no object."""
    if isinstance(value, (list, tuple)):
        return list(value)
    if isinstance(value, dict):
        return list(value.values())
    if value is None or isinstance(value, (bool, int, float, str)):
        return []
    return (item for _, item in items(value, scope))


def from_pairs(found: Iterable[tuple[Any, Any]]) -> Any:
    """A list where the keys are 0, 1, 2 and so on in this order, else a dict."""
    result = Array(found)
    return list(result.values()) if all(k == i for i, k in enumerate(result)) else result


def php_keys(value: Any) -> Any:
    """A decoded answer with PHP's keys at every depth: ``"17"`` is 17.

    Args:
        value: Lists, dicts and scalars, as a call gives them.

    Returns:
        The same with new arrays; whose keys are 0, 1, 2 and so on is a list.
    """
    if isinstance(value, dict):
        return from_pairs((key(name), php_keys(item)) for name, item in value.items())
    if isinstance(value, (list, tuple)):
        return [php_keys(item) for item in value]
    return value


def to_array(value: Any) -> Any:
    """``(array)``: of an object its properties; the names of hidden ones as PHP writes them."""
    if isinstance(value, (list, dict)):
        return value
    if value is None:
        return []
    if isinstance(value, (str, int, float)):
        return [value]
    if isinstance(value, tuple):
        return list(value)
    if callable(value) and not isinstance(value, Object):
        return [value]
    return from_pairs((key(_hidden(p, name)), item) for p, name, item in members(value))


def _hidden(declared: Property | None, name: str) -> str:
    if declared is None or declared.visibility == "public":
        return name
    owner = "*" if declared.visibility == "protected" else type_name(declared.owner)
    return f"\0{owner}\0{name}"


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


def _find(array: dict[Any, Any], name: Any) -> Any:
    """The key under which the dict has an element; the normal form where it has none."""
    if name in array:
        return name
    if type(name) is int and str(name) in array:
        return str(name)
    return name


_MISSING = object()
_LEADING = re.compile(r"\s*[+-]?\d+")


def _element(value: Any, name: Any) -> Any:
    if isinstance(value, dict):
        if type(name) is not str or name not in value:
            name = _find(value, key(name))
        return value.get(name, _MISSING)
    if isinstance(value, (list, tuple)):
        name = key(name)
        return value[name] if type(name) is int and 0 <= name < len(value) else _MISSING
    if isinstance(value, str):
        return _byte(value, name)
    if value is None or isinstance(value, (bool, int, float)):
        return _MISSING
    if hasattr(type(value), "__getitem__"):
        return value[name]
    raise errors.Error(f"Cannot use object of type {class_name(value)} as array")


def _byte(text: str, name: Any) -> Any:
    if isinstance(name, str):
        if not (name.isascii() and re.fullmatch(r"-?\d+", name)):
            return _MISSING
        name = int(name)
    if isinstance(name, (list, dict)):
        return _MISSING
    data = text.encode("utf-8", "surrogateescape")
    at = to_int(name)
    if not -len(data) <= at < len(data):
        return _MISSING
    return data[at : at + 1 or None].decode("utf-8", "surrogateescape")


def get(value: Any, *names: Any, default: Any = None) -> Any:
    """``$value['a']['b'] ?? $default``: a missing or null element is the default."""
    for name in names:
        if hasattr(type(value), "offsetExists"):
            value = value.offsetGet(name) if to_bool(value.offsetExists(name)) else None
        else:
            value = _element(value, name)
        if value is _MISSING or value is None:
            return default
    return value


def item(value: Any, name: Any) -> Any:
    """``$value[$name]``.

    Raises:
        KeyError: There is none. PHP would warn, and go on with null.
        TypeError: PHP's; a text has no such offset.
    """
    found = _element(value, name)
    if found is not _MISSING:
        return found
    if isinstance(value, str):
        if isinstance(name, str) and (match := _LEADING.match(name)):
            return item(value, int(match[0]))
        if isinstance(name, (str, list, dict)):
            raise errors.TypeError(f"Cannot access offset of type {_kind(name)} on string")
    raise KeyError(name)


def _kind(value: Any) -> str:
    return class_name(value) if is_object(value) else debug_type(value)


def is_object(value: Any) -> bool:
    """``is_object()``."""
    if value is None or isinstance(value, (bool, int, float, str, list, dict)):
        return False
    return not is_handle(value)


def _as_dict(array: Any) -> dict[Any, Any]:
    return array if isinstance(array, dict) else dict(enumerate(array))


def _following(array: dict[Any, Any]) -> int:
    """The key of the next ``[]``: one more than the highest that there was, of none 0."""
    if isinstance(array, Array) and array.following is not None:
        return array.following
    numbers = [name for name in map(key, array) if type(name) is int]
    return max(numbers) + 1 if numbers else 0


def append(array: Any, value: Any) -> Any:
    """``$array[] = $value``; the array."""
    return put(array, value, END)


def _with_byte(text: str, value: Any, name: Any) -> str:
    """``$text[$at] = $value``."""
    if name is END:
        raise errors.Error("[] operator not supported for strings")
    if isinstance(name, str) and not _LEADING.match(name):
        raise errors.TypeError(f"Cannot access offset of type {_kind(name)} on string")
    at = to_int(name)
    data = bytearray(text.encode("utf-8", "surrogateescape"))
    new = to_string(value).encode("utf-8", "surrogateescape")
    if not new:
        raise errors.Error("Cannot assign an empty string to a string offset")
    if at < -len(data):
        return text
    if at < 0:
        at += len(data)
    data.extend(b" " * (at + 1 - len(data)))
    data[at] = new[0]
    return data.decode("utf-8", "surrogateescape")


def put(array: Any, value: Any, *path: Any) -> Any:
    """``$array[…][…] = $value``; missing arrays on the way are made.

    Args:
        array: The array; null is a new one. An object takes it by its ``offsetSet``.
        value: What to put there.
        path: The keys; END stands for ``[]``.

    Returns:
        The array: the same object, changed, unless a list had to become a dict.

    Raises:
        Error: PHP's; something on the way is no array.
    """
    name, *rest = path
    if array is None or array is False:
        array = []
    elif not isinstance(array, (list, dict)):
        return _put_elsewhere(array, value, name, rest)
    if name is END:
        inner = put(None, value, *rest) if rest else value
        if isinstance(array, list):
            array.append(inner)
        else:
            at = _following(array)
            if at > INT_MAX:
                raise errors.Error(
                    "Cannot add element to the array as the next element is already occupied"
                )
            if isinstance(array, Array):
                array.following = at
            array[at] = inner
        return array
    name = key(name)
    if isinstance(array, list):
        if type(name) is int and 0 <= name < len(array):
            array[name] = put(array[name], value, *rest) if rest else value
            return array
        if name == len(array):
            array.append(put(None, value, *rest) if rest else value)
            return array
        array = Array(enumerate(array))
    name = _find(array, name)
    array[name] = put(array.get(name), value, *rest) if rest else value
    return array


def _put_elsewhere(owner: Any, value: Any, name: Any, rest: list[Any]) -> Any:
    if isinstance(owner, str) and not rest and (owner or name is not END):
        if owner == "":
            return put([], value, name)
        return _with_byte(owner, value, name)
    if hasattr(type(owner), "offsetSet"):
        if rest:
            inner = owner.offsetGet(None if name is END else name)
            value = put(inner, value, *rest)
            if value is inner and is_object(inner):
                return owner
        owner.offsetSet(None if name is END else name, value)
        return owner
    if is_object(owner):
        raise errors.Error(f"Cannot use object of type {class_name(owner)} as array")
    raise errors.Error("Cannot use a scalar value as an array")


def unset(array: Any, *path: Any) -> Any:
    """``unset($array[…][…])``.

    Returns:
        The array; a list that loses an element becomes a dict.

    Raises:
        Error: PHP's; a text loses no byte.
    """
    name, *rest = path
    if not isinstance(array, (list, dict)):
        if hasattr(type(array), "offsetUnset"):
            if rest:
                unset(array.offsetGet(name), *rest)
            else:
                array.offsetUnset(name)
        elif isinstance(array, str):
            raise errors.Error("Cannot unset string offsets")
        elif is_object(array):
            raise errors.Error(f"Cannot use object of type {class_name(array)} as array")
        return array
    name = key(name)
    if isinstance(array, list):
        if not (type(name) is int and 0 <= name < len(array)):
            return array
        if rest:
            array[name] = unset(array[name], *rest)
            return array
        array = Array(enumerate(array))
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
        result: dict[Any, Any] = {}
        if isinstance(value, Array):
            result = Array()
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

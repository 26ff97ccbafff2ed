"""What PHP tells of an array: how many elements, which keys, whether a value is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.arrays import _MISSING, _element, elements, item, pairs
from hbwrapper.php.comparison import identical, loose_equal
from hbwrapper.php.numerics import to_int
from hbwrapper.php.objects import debug_type


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
    if callable(getattr(type(value), "count", None)) and not isinstance(value, (str, tuple)):
        return to_int(value.count())
    raise errors.TypeError(
        f"count(): Argument #1 ($value) must be of type Countable|array, {debug_type(value)} given"
    )


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


def char_at(text: str, at: Any) -> str:
    """``$text[$at]``: a byte.

    Raises:
        IndexError: The text is shorter. PHP would warn.
        TypeError: PHP's; the place is a word.
    """
    if isinstance(at, (str, list, dict)):
        return str(item(text, at))
    found = _element(text, to_int(at))
    if found is _MISSING:
        raise IndexError(f"text has no offset {at}")
    return str(found)

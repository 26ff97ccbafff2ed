"""PHP's arrays as sets: what they share, what they do not."""

from __future__ import annotations

from typing import Any

from hbwrapper.php.arrays import elements, from_pairs, pairs
from hbwrapper.php.callables import fitted
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import to_int
from hbwrapper.php.sorting import _order, _sorted


def array_unique(array: Any, flags: Any = 2) -> Any:
    """``array_unique()``: the first of equal ones stays, with its key."""
    if flags == 2:
        seen: set[str] = set()
        result = []
        for name, value in pairs(array):
            text = to_string(value)
            if text not in seen:
                seen.add(text)
                result.append((name, value))
        return from_pairs(result)
    # PHP sorts, and of neighbours that are equal the first stays.
    order = _order(flags)
    gone: set[Any] = set()
    last: tuple[Any, Any] | None = None
    for name, value in _sorted(pairs(array), order, lambda pair: pair[1]):
        if last is not None and order(last[1], value) == 0:
            gone.add(name)
        else:
            last = (name, value)
    return from_pairs((name, value) for name, value in pairs(array) if name not in gone)


def array_udiff(first: Any, *others: Any) -> Any:
    """``array_udiff()``; the last argument compares."""
    compare = fitted(others[-1], 2)
    return from_pairs(
        (name, value)
        for name, value in pairs(first)
        if not any(to_int(compare(value, v)) == 0 for o in others[:-1] for _, v in pairs(o))
    )


def _text(value: Any) -> str:
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


def _by(call: Any) -> Any:
    """A program's comparison as a test of equality."""
    compare = fitted(call, 2)
    return lambda one, other: to_int(compare(one, other)) == 0


def _same_text(one: Any, other: Any) -> bool:
    return _text(one) == _text(other)


def _anything(one: Any, other: Any) -> bool:
    return True


def _compared(first: Any, others: Any, same_value: Any, same_key: Any, keeps: bool) -> Any:
    """The pairs of an array that all of the others have too (keeps), or that none of them has."""

    def has(other: Any, name: Any, value: Any) -> bool:
        return any(same_key(name, k) and same_value(value, v) for k, v in pairs(other))

    if keeps:
        return from_pairs(
            (k, v) for k, v in pairs(first) if all(has(other, k, v) for other in others)
        )
    return from_pairs(
        (k, v) for k, v in pairs(first) if not any(has(other, k, v) for other in others)
    )


def array_udiff_assoc(first: Any, *others: Any) -> Any:
    """``array_udiff_assoc()``; the last argument compares values."""
    return _compared(first, others[:-1], _by(others[-1]), _same_text, False)


def array_udiff_uassoc(first: Any, *others: Any) -> Any:
    """``array_udiff_uassoc()``; the last two arguments compare values and keys."""
    return _compared(first, others[:-2], _by(others[-2]), _by(others[-1]), False)


def array_diff_uassoc(first: Any, *others: Any) -> Any:
    """``array_diff_uassoc()``; the last argument compares keys."""
    return _compared(first, others[:-1], _same_text, _by(others[-1]), False)


def array_diff_ukey(first: Any, *others: Any) -> Any:
    """``array_diff_ukey()``; the last argument compares keys."""
    return _compared(first, others[:-1], _anything, _by(others[-1]), False)


def array_uintersect(first: Any, *others: Any) -> Any:
    """``array_uintersect()``; the last argument compares values."""
    return _compared(first, others[:-1], _by(others[-1]), _anything, True)


def array_uintersect_assoc(first: Any, *others: Any) -> Any:
    """``array_uintersect_assoc()``; the last argument compares values."""
    return _compared(first, others[:-1], _by(others[-1]), _same_text, True)


def array_uintersect_uassoc(first: Any, *others: Any) -> Any:
    """``array_uintersect_uassoc()``; the last two arguments compare values and keys."""
    return _compared(first, others[:-2], _by(others[-2]), _by(others[-1]), True)


def array_intersect_uassoc(first: Any, *others: Any) -> Any:
    """``array_intersect_uassoc()``; the last argument compares keys."""
    return _compared(first, others[:-1], _same_text, _by(others[-1]), True)


def array_intersect_ukey(first: Any, *others: Any) -> Any:
    """``array_intersect_ukey()``; the last argument compares keys."""
    return _compared(first, others[:-1], _anything, _by(others[-1]), True)

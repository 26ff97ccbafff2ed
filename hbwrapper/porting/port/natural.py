"""PHP's functions as plain Python, where the arguments' types prove that it means the same.

Each takes the translated arguments, and gives None where the exact form must be written.
"""

from __future__ import annotations

from collections.abc import Callable

from . import convert
from . import python as py
from .python import Expr, Result
from .types import (
    BOOL,
    EMPTY_,
    INT_,
    KEY,
    KEY_,
    LIST_,
    NAT,
    NAT_,
    NUM,
    OBJECT_,
    STR,
    Type,
    join,
    list_of,
)  # fmt: skip

Natural = Callable[[list[Result]], "Result | None"]


def count(a: list[Result]) -> Result | None:
    """``len()`` of an array."""
    if len(a) == 1 and a[0].type.is_array:
        return Result(py.call(py.name("len"), a[0].expr), NAT)
    return None


def strlen(a: list[Result]) -> Result | None:
    """``len()`` of a number's text."""
    if a[0].type.is_int:
        return Result(py.call(py.name("len"), convert.to_string(a[0]).expr), NAT)
    return None


def implode(a: list[Result]) -> Result | None:
    """``join()``."""
    if len(a) != 2 or not a[0].type.is_str or not a[1].type.is_array:
        return None
    items: Expr = a[1].expr
    if a[1].type.is_dict:
        items = py.method(items, "values")
    elif not a[1].type.within(LIST_ | EMPTY_):
        return None
    item = a[1].type.item
    if item.is_str:
        return Result(py.method(a[0].expr, "join", items), STR)
    if item.is_key:
        made = py.call(py.name("map"), py.name("str"), items)
        return Result(py.method(a[0].expr, "join", made), STR)
    return None


def explode(a: list[Result]) -> Result | None:
    """``split()`` by a text that is not empty."""
    if len(a) == 2 and py.text_of(a[0].expr) and a[1].type.is_str:
        return Result(py.method(a[1].expr, "split", a[0].expr), list_of(STR), fresh=True)
    return None


def contains(a: list[Result]) -> Result | None:
    """``in``."""
    literals = all(py.text_of(each.expr) is not None for each in a)
    if len(a) == 2 and a[0].type.is_str and a[1].type.is_str and not literals:
        return Result(py.compare(a[1].expr, "in", a[0].expr), BOOL)
    return None


def _text_method(name: str) -> Natural:
    def natural(a: list[Result]) -> Result | None:
        if len(a) == 2 and a[0].type.is_str and a[1].type.is_str:
            return Result(py.method(a[0].expr, name, a[1].expr), BOOL)
        return None

    return natural


def repeat(a: list[Result]) -> Result | None:
    """``text * times``."""
    if len(a) == 2 and a[0].type.is_str and a[1].type.within(NAT_):
        return Result(py.binary(a[0].expr, "*", a[1].expr), STR)
    return None


def key_exists(a: list[Result]) -> Result | None:
    """``key in array``."""
    if len(a) == 2 and a[1].type.is_dict:
        at = convert.key(a[0])
        if at.type.within(KEY_) and (a[0].type.is_key or py.text_of(a[0].expr) is not None):
            return Result(py.compare(at.expr, "in", a[1].expr), BOOL)
    return None


def array_keys(a: list[Result]) -> Result | None:
    """``list(array)``."""
    if len(a) == 1 and a[0].type.is_dict:
        return Result(py.call(py.name("list"), a[0].expr), list_of(KEY), fresh=True)
    return None


def array_values(a: list[Result]) -> Result | None:
    """``list(array.values())``."""
    if len(a) == 1 and a[0].type.is_dict:
        values = py.call(py.name("list"), py.method(a[0].expr, "values"))
        return Result(values, list_of(a[0].type.item), fresh=True, shares=True)
    return None


def array_sum(a: list[Result]) -> Result | None:
    """``sum()`` of numbers."""
    if len(a) != 1 or not a[0].type.item.is_number:
        return None
    item = a[0].type.item
    of = Type(item.kinds | NAT_) if item.is_int else NUM
    if a[0].type.within(LIST_ | EMPTY_):
        return Result(py.call(py.name("sum"), a[0].expr), of)
    if a[0].type.is_dict:
        return Result(py.call(py.name("sum"), py.method(a[0].expr, "values")), of)
    return None


def _extreme(name: str) -> Natural:
    def natural(a: list[Result]) -> Result | None:
        # Not of floats: NaN is neither more nor less.
        if len(a) > 1 and all(x.type.is_int for x in a):
            of = a[0].type
            for each in a[1:]:
                of = join(of, each.type)
            return Result(py.call(py.name(name), *(x.expr for x in a)), of)
        return None

    return natural


def absolute(a: list[Result]) -> Result | None:
    """``abs()``."""
    if len(a) == 1 and a[0].type.is_number:
        of = NAT if a[0].type.is_int else a[0].type
        return Result(py.call(py.name("abs"), a[0].expr), of)
    return None


def in_array(a: list[Result]) -> Result | None:
    """``in``, for a strict search among what Python tells apart as PHP does."""
    if len(a) != 3 or not py.is_const(a[2].expr, True):
        return None
    if not a[1].type.within(LIST_ | EMPTY_):
        return None
    plain = INT_ | STR.kinds
    if py.text_of(a[0].expr) is not None or (
        a[0].type.within(plain) and a[1].type.item.within(plain)
    ):
        return Result(py.compare(a[0].expr, "in", a[1].expr), BOOL)
    return None


def _is_instance(kinds: Expr) -> Natural:
    return lambda a: Result(py.call(py.name("isinstance"), a[0].expr, kinds), BOOL)


def is_null(a: list[Result]) -> Result | None:
    """``is None``."""
    return Result(py.is_none(a[0].expr), BOOL)


def is_callable(a: list[Result]) -> Result | None:
    """``callable()`` of what is an object."""
    if len(a) == 1 and a[0].type.within(OBJECT_):
        return Result(py.call(py.name("callable"), a[0].expr), BOOL)
    return None


def _cast(made: Callable[[Result], Result]) -> Natural:
    return lambda a: made(a[0]) if len(a) == 1 else None


FORMS: dict[str, Natural] = {
    "count": count,
    "sizeof": count,
    "strlen": strlen,
    "implode": implode,
    "join": implode,
    "explode": explode,
    "str_contains": contains,
    "str_starts_with": _text_method("startswith"),
    "str_ends_with": _text_method("endswith"),
    "str_repeat": repeat,
    "array_key_exists": key_exists,
    "key_exists": key_exists,
    "array_keys": array_keys,
    "array_values": array_values,
    "array_sum": array_sum,
    "max": _extreme("max"),
    "min": _extreme("min"),
    "abs": absolute,
    "in_array": in_array,
    "is_array": _is_instance(py.make_tuple([py.name("list"), py.name("dict")])),
    "is_string": _is_instance(py.name("str")),
    "is_bool": _is_instance(py.name("bool")),
    "is_float": _is_instance(py.name("float")),
    "is_double": _is_instance(py.name("float")),
    "is_null": is_null,
    "is_callable": is_callable,
    "intval": _cast(convert.to_int),
    "floatval": _cast(convert.to_float),
    "doubleval": _cast(convert.to_float),
    "strval": _cast(convert.to_string),
    "boolval": _cast(convert.to_bool),
}

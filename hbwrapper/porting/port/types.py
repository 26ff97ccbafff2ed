"""What is known of a value's type: a small lattice, from NEVER (nothing seen yet) to ANY."""

from __future__ import annotations

from typing import NamedTuple


class Type(NamedTuple):
    """A type.

    Attributes:
        kind: never, null, bool, int, float, num (int or float), str, key (int or str: an array's
            key), empty (an array that has no element yet), list, dict, array (a Python list or
            dict), object, any. A value of kind list or dict is surely a Python list or dict.
        elem: The elements' type, of arrays.
        name: The class, of objects.
    """

    kind: str
    elem: Type | None = None
    name: str = ""

    @property
    def is_array(self) -> bool:
        """Surely a list or a dict."""
        return self.kind in ("empty", "list", "dict", "array")

    @property
    def may_be_array(self) -> bool:
        """Can the value be a list or a dict?"""
        return self.is_array or self.kind in ("any", "never")

    @property
    def is_number(self) -> bool:
        """Surely an int or a float."""
        return self.kind in ("int", "float", "num")

    @property
    def item(self) -> Type:
        """The elements' type; ANY where nothing is known."""
        if self.elem is None:
            return NEVER if self.kind in ("never", "empty") else ANY
        return self.elem


NEVER = Type("never")
NULL = Type("null")
BOOL = Type("bool")
INT = Type("int")
FLOAT = Type("float")
NUM = Type("num")
STR = Type("str")
KEY = Type("key")
EMPTY = Type("empty")
ANY = Type("any")
OBJECT = Type("object")
ARRAY = Type("array", ANY)

_DEPTH = 4
_KINDS = {
    frozenset(("int", "float")): NUM,
    frozenset(("int", "num")): NUM,
    frozenset(("float", "num")): NUM,
    frozenset(("int", "str")): KEY,
    frozenset(("int", "key")): KEY,
    frozenset(("str", "key")): KEY,
}


def list_of(elem: Type) -> Type:
    """A Python list."""
    return Type("list", _cut(elem, _DEPTH))


def dict_of(elem: Type) -> Type:
    """A Python dict."""
    return Type("dict", _cut(elem, _DEPTH))


def array_of(elem: Type) -> Type:
    """A Python list or dict."""
    return Type("array", _cut(elem, _DEPTH))


def join(first: Type, second: Type) -> Type:
    """The type of a value that has either."""
    if first == second or second.kind == "never":
        return first
    if first.kind == "never":
        return second
    if first.is_array and second.is_array:
        elem = join(first.elem or NEVER, second.elem or NEVER)
        kinds = {first.kind, second.kind} - {"empty"}
        kind = kinds.pop() if len(kinds) == 1 else "array"
        return Type(kind, _cut(elem, _DEPTH))
    if first.kind == second.kind == "object":
        return OBJECT
    if {first.kind, second.kind} == {"null", "object"}:
        # An object's type allows null: nothing natural in Python tells them apart.
        return first if first.kind == "object" else second
    return _KINDS.get(frozenset((first.kind, second.kind)), ANY)


def _cut(of: Type, depth: int) -> Type:
    # Without a limit, `$a = [$a]` in a loop would nest for ever.
    if of.elem is None:
        return of
    if depth == 0:
        return ANY
    return Type(of.kind, _cut(of.elem, depth - 1), of.name)


def unknown(of: Type) -> Type:
    """A slot that never held anything is read as ANY."""
    return ANY if of.kind == "never" else of

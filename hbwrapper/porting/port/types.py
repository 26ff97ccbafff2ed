"""What is known of a value: the kinds that it may be of, a lattice from NEVER to ANY."""

from __future__ import annotations

from typing import NamedTuple

# Kinds. A number that is at least 0, and one that may be less; a text that is a key as it is, and one
# that PHP might take for a number as a key; an array without elements, which is a list or a dict.
NULL_, BOOL_, NAT_, NEG_, FLOAT_, WORD_, TEXT_, EMPTY_, LIST_, DICT_, OBJECT_ = (
    1 << bit for bit in range(11)
)
INT_ = NAT_ | NEG_
NUMBER_ = INT_ | FLOAT_
STR_ = WORD_ | TEXT_
KEY_ = INT_ | WORD_
ARRAY_ = EMPTY_ | LIST_ | DICT_
SCALAR_ = BOOL_ | NUMBER_ | STR_
ANY_ = (1 << 11) - 1
_DEPTH = 4


class Type(NamedTuple):
    """A type.

    Attributes:
        kinds: A bit for each kind that the value may be of.
        elem: The elements' type, where the value may be an array; None: nothing is known.
        cls: The class of objects, with its namespace, in lower case; empty: not known.
        sources: The calls of HostBill's API whose answers the value may be a part of, by the byte
            that they begin at: their keys are texts even where PHP has numbers.
    """

    kinds: int
    elem: Type | None = None
    cls: str = ""
    sources: frozenset[int] = frozenset()

    def within(self, kinds: int) -> bool:
        """Is the value surely of these kinds?"""
        return self.kinds != 0 and not self.kinds & ~kinds

    def may(self, kinds: int) -> bool:
        """Can the value be of one of these kinds? True where nothing is known yet."""
        return self.kinds == 0 or bool(self.kinds & kinds)

    @property
    def is_never(self) -> bool:
        """Has nothing been seen yet?"""
        return self.kinds == 0

    @property
    def is_any(self) -> bool:
        """Is nothing known?"""
        return self.kinds == ANY_

    @property
    def is_int(self) -> bool:
        """Surely an int."""
        return self.within(INT_)

    @property
    def is_number(self) -> bool:
        """Surely an int or a float."""
        return self.within(NUMBER_)

    @property
    def is_str(self) -> bool:
        """Surely a text."""
        return self.within(STR_)

    @property
    def is_bool(self) -> bool:
        """Surely a bool."""
        return self.within(BOOL_)

    @property
    def is_array(self) -> bool:
        """Surely a list or a dict."""
        return self.within(ARRAY_)

    @property
    def is_list(self) -> bool:
        """Surely a list; an empty array may be one."""
        return self.within(LIST_)

    @property
    def is_dict(self) -> bool:
        """Surely a dict."""
        return self.within(DICT_)

    @property
    def is_key(self) -> bool:
        """Surely a key as PHP has it: an int, or a text that is no number."""
        return self.within(KEY_)

    @property
    def item(self) -> Type:
        """The elements' type."""
        if self.elem is not None:
            return self.elem
        if not self.kinds or self.within(EMPTY_ | NULL_):
            return NEVER
        return Type(ANY_, sources=self.sources)

    def without(self, kinds: int) -> Type:
        """The type of a value that is of none of these kinds."""
        return self._replace(kinds=self.kinds & ~kinds)


NEVER = Type(0)
NULL = Type(NULL_)
BOOL = Type(BOOL_)
NAT = Type(NAT_)
INT = Type(INT_)
FLOAT = Type(FLOAT_)
NUM = Type(NUMBER_)
WORD = Type(WORD_)
STR = Type(STR_)
KEY = Type(KEY_)
EMPTY = Type(EMPTY_)
ANY = Type(ANY_)
OBJECT = Type(OBJECT_)


def list_of(elem: Type) -> Type:
    """A Python list."""
    return Type(LIST_, _cut(elem, _DEPTH))


def dict_of(elem: Type) -> Type:
    """A Python dict."""
    return Type(DICT_, _cut(elem, _DEPTH))


def array_of(elem: Type) -> Type:
    """A Python list or dict."""
    return Type(LIST_ | DICT_, _cut(elem, _DEPTH))


def object_of(cls: str) -> Type:
    """An object of a class, by its full name."""
    return Type(OBJECT_, None, cls.lower())


def optional(of: Type) -> Type:
    """The value, or null."""
    return join(of, NULL)


def join(first: Type, second: Type) -> Type:
    """The type of a value that has either."""
    if first == second or second.kinds == 0:
        return first
    if first.kinds == 0:
        return second
    kinds = first.kinds | second.kinds
    sources = first.sources | second.sources
    if first.is_any or second.is_any:
        return Type(ANY_, sources=sources)
    return Type(kinds, _elem(first, second), _cls(first, second), sources)


def _elem(first: Type, second: Type) -> Type | None:
    arrays = [each for each in (first, second) if each.kinds & ARRAY_]
    if not arrays:
        return None
    elem = NEVER
    for each in arrays:
        if each.elem is None and each.kinds & (LIST_ | DICT_):
            return None
        elem = join(elem, each.elem or NEVER)
    return _cut(elem, _DEPTH) if elem.kinds else None


def _cls(first: Type, second: Type) -> str:
    classes = {each.cls for each in (first, second) if each.kinds & OBJECT_}
    return classes.pop() if len(classes) == 1 else ""


def _cut(of: Type, depth: int) -> Type:
    # Without a limit, `$a = [$a]` in a loop would nest for ever.
    if of.elem is None:
        return of
    if depth == 0:
        return Type(ANY_, sources=of.sources)
    return of._replace(elem=_cut(of.elem, depth - 1))


def normal(of: Type) -> Type:
    """The type of a slot: an empty array that is put there is made as what the others are."""
    shape = of.kinds & (LIST_ | DICT_)
    kinds = of.kinds
    if shape and kinds != ANY_:
        kinds &= ~EMPTY_
    elem = of.elem if of.elem is None else normal(of.elem)
    return of if kinds == of.kinds and elem == of.elem else of._replace(kinds=kinds, elem=elem)


def settled(of: Type) -> Type:
    """A slot that never held anything is read as ANY."""
    return of if of.kinds else ANY


ARRAY = array_of(ANY)

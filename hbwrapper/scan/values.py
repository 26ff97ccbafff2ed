"""What a PHP expression is known to hold, as far as a scan needs it.

Values are immutable, as PHP's arrays are: an assignment to an element makes a new one. Where two
branches meet, ``join`` keeps what either may have left. Sizes are bounded, so that no program,
however odd, makes a value grow without end; what is cut off counts as unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, Union

MAX_TEXT = 4096  # characters of a text; no query string of interest is longer
MAX_SIZE = 4000  # elements of an array, nested ones included
MAX_CHOICES = 24


@dataclass(frozen=True)
class Unknown:
    """Anything at all."""


@dataclass(frozen=True)
class Const:
    """null, a boolean or a number."""

    value: bool | float | None


@dataclass(frozen=True)
class Named:
    """A constant which the file does not define; as an array key, PHP 5's unquoted text."""

    name: str


@dataclass(frozen=True)
class Text:
    """A string: literal pieces, and values where it is not literal.

    Attributes:
        parts: The pieces in order; two literal ones never follow each other.
        at: Byte offset of the literal it began with.
    """

    parts: tuple[str | Value, ...]
    at: int = field(default=-1, compare=False)

    @property
    def literal(self) -> str | None:
        """The text, where all of it is literal."""
        if not self.parts:
            return ""
        return self.parts[0] if len(self.parts) == 1 and isinstance(self.parts[0], str) else None

    @property
    def skeleton(self) -> str:
        """The text with a NUL for every piece that is not literal."""
        return "".join(part if isinstance(part, str) else "\0" for part in self.parts)


@dataclass(frozen=True)
class Entry:
    """One element of an array.

    Attributes:
        value: What it holds.
        at: Byte offset of the expression it was given.
        direct: Was that expression a literal?
        maybe: Is it set on some ways through the program only?
    """

    value: Value
    at: int = field(compare=False)
    direct: bool = False
    maybe: bool = False


@dataclass(frozen=True)
class Array:
    """A PHP array, or an object of no class.

    Attributes:
        items: Key (numbers as text) to element.
        bases: Values whose elements, not known here, it also holds.
        open: May it hold elements of unknown keys?
        size: Elements, nested ones included.
    """

    items: Mapping[str, Entry] = field(default_factory=dict)
    bases: tuple[Value, ...] = ()
    open: bool = False
    size: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Client:
    """An instance of HBWrapper or ApiWrapper: ``kind`` says which."""

    kind: str


@dataclass(frozen=True)
class Instance:
    """An object of a class of the same file."""

    cls: str


@dataclass(frozen=True)
class Function:
    """A closure, or a function by its key."""

    key: str


@dataclass(frozen=True)
class Handle:
    """A cURL handle, told apart by where it was made."""

    at: int


@dataclass(frozen=True)
class Context:
    """A stream context with its options."""

    options: Value


@dataclass(frozen=True)
class Form:
    """``http_build_query`` of a value."""

    value: Value


@dataclass(frozen=True)
class Param:
    """What the caller of a function passes."""

    function: str
    index: int


@dataclass(frozen=True)
class Item:
    """The element ``key`` of a parameter, or ``None`` for an unknown one."""

    base: Value
    key: str | None


@dataclass(frozen=True)
class KeyOf:
    """Any key of an array: the key variable of a foreach."""

    base: Value


@dataclass(frozen=True)
class Result:
    """The answer of calls, or what stands in it.

    Attributes:
        calls: Byte offsets of the calls.
        path: The keys that led here; None for an element of any key.
    """

    calls: frozenset[int]
    path: tuple[str | None, ...] = ()


@dataclass(frozen=True)
class Choice:
    """One of several values."""

    members: tuple[Value, ...]


Value: TypeAlias = Union[  # noqa: UP007
    Unknown, Const, Named, Text, Array, Client, Instance, Function, Handle, Context, Form, Param,
    Item, KeyOf, Result, Choice,
]  # fmt: skip

UNKNOWN = Unknown()
NULL = Const(None)
EMPTY = Array()


def members(value: Value) -> tuple[Value, ...]:
    """The alternatives of a value; itself where there is one."""
    return value.members if isinstance(value, Choice) else (value,)


def choice(values: Iterable[Value]) -> Value:
    """One of ``values``; arrays among them become one array, unless they name different calls."""
    found: list[Value] = []
    for value in values:
        for member in members(value):
            if member in found:
                continue
            for place, old in enumerate(found):
                if isinstance(old, Array) and isinstance(member, Array) and _same_call(old, member):
                    found[place] = _join_arrays(old, member)
                    break
            else:
                found.append(member)
    if len(found) > MAX_CHOICES:
        found = [*(member for member in found[:MAX_CHOICES] if member != UNKNOWN), UNKNOWN]
    if not found:
        return UNKNOWN
    return found[0] if len(found) == 1 else Choice(tuple(found))


def _same_call(left: Array, right: Array) -> bool:
    names = [each.items["call"].value for each in (left, right) if "call" in each.items]
    return len(names) < 2 or names[0] == names[1]


def join(left: Value, right: Value) -> Value:
    """What a variable may hold after two branches meet."""
    if left is right or left == right:
        return left
    return choice((left, right))


def array(items: Mapping[str, Entry], bases: tuple[Value, ...] = (), open: bool = False) -> Array:
    """An array of bounded size: beyond it, elements are unknown."""
    size = 1 + sum(_size(entry.value) for entry in items.values()) + sum(map(_size, bases))
    if size > MAX_SIZE:
        kept: dict[str, Entry] = {}
        size = 1
        for key, entry in items.items():
            size += _size(entry.value)
            if size > MAX_SIZE:
                break
            kept[key] = entry
        return Array(kept, (), True, min(size, MAX_SIZE))
    return Array(items, bases, open, size)


def _size(value: Value) -> int:
    if isinstance(value, Array):
        return value.size
    if isinstance(value, Choice):
        return sum(map(_size, value.members))
    if isinstance(value, Text):
        return 1 + sum(_size(part) for part in value.parts if not isinstance(part, str))
    if isinstance(value, (Form, KeyOf)):
        return 1 + _size(value.value if isinstance(value, Form) else value.base)
    if isinstance(value, Item):
        return 1 + _size(value.base)
    if isinstance(value, Context):
        return 1 + _size(value.options)
    return 1


def _join_arrays(left: Array, right: Array) -> Array:
    items: dict[str, Entry] = {}
    for key in (*left.items, *(key for key in right.items if key not in left.items)):
        a, b = left.items.get(key), right.items.get(key)
        if a is not None and b is not None:
            items[key] = (
                a
                if a is b
                else Entry(join(a.value, b.value), a.at, a.direct and b.direct, a.maybe or b.maybe)
            )
        else:
            only = right.items[key] if a is None else a
            items[key] = Entry(only.value, only.at, only.direct, maybe=True)
    bases = left.bases + tuple(base for base in right.bases if base not in left.bases)
    return array(items, bases, left.open or right.open)


def key_text(key: Value) -> str | None:
    """An array key as text; None where it is not known."""
    if isinstance(key, Text):
        return key.literal
    if isinstance(key, Named):
        return key.name
    if isinstance(key, Const):
        return "" if key.value is None else str(int(key.value))
    return None


def set_item(base: Value, key: Value | None, entry: Entry) -> Value:
    """``base`` after ``base[key] = entry``; ``key`` None appends."""
    arrays = [member for member in members(base) if isinstance(member, Array)]
    if arrays:
        target = arrays[0]
    elif isinstance(base, (Param, Item)):
        target = Array({}, (base,))
    elif isinstance(base, (Const, Unknown)):
        # An element of nothing makes an array; one of anything else may join what is there.
        target = EMPTY if base != UNKNOWN else Array(open=True)
    else:
        return base
    if key is None:
        number = 1 + max((int(k) for k in target.items if k.isdigit() and len(k) < 18), default=-1)
        name: str | None = str(number)
    else:
        names = [key_text(member) for member in members(key)]
        name = names[0] if len(names) == 1 else None
        if isinstance(key, KeyOf):
            # foreach ($a as $k => $v) $b[$k] = $v: all of $a goes into $b.
            return merge(target, key.base)
    if name is None:
        return Array(target.items, target.bases, True, target.size)
    if name not in target.items and target.size >= MAX_SIZE:
        return Array(target.items, target.bases, True, target.size)
    return array({**target.items, name: entry}, target.bases, target.open)


def merge(left: Value, right: Value) -> Array:
    """The elements of both, the right one's value where both have a key."""
    items: dict[str, Entry] = {}
    bases: list[Value] = []
    open_ = False
    for side in (left, right):
        alternatives = members(side)
        for member in alternatives:
            if isinstance(member, Array):
                for key, entry in member.items.items():
                    if key.isdigit() and key in items:
                        key = str(len(items))
                    old = items.get(key)
                    if old is not None and entry.maybe:
                        entry = Entry(join(old.value, entry.value), entry.at, entry.direct)
                    elif len(alternatives) > 1 and not entry.maybe:
                        entry = Entry(entry.value, entry.at, entry.direct, maybe=True)
                    items[key] = entry
                bases.extend(member.bases)
                open_ = open_ or member.open
            elif isinstance(member, (Param, Item)):
                bases.append(member)
            elif member != NULL:
                open_ = True
    return array(items, tuple(bases), open_)


def lookup(base: Value, key: str | None) -> Value:
    """``base[key]``; ``key`` None is an element of unknown key."""
    found: list[Value] = []
    for member in members(base):
        if isinstance(member, Array):
            if key is None:
                found += [entry.value for entry in member.items.values()]
                if member.open or not member.items:
                    found.append(UNKNOWN)
                found += [lookup(base, None) for base in member.bases]
                continue
            entry = member.items.get(key)
            if entry is not None:
                found.append(entry.value)
            if entry is None or entry.maybe:
                found += [lookup(base, key) for base in member.bases]
                if entry is None and not member.bases:
                    found.append(UNKNOWN if member.open else NULL)
        elif isinstance(member, (Param, Item)):
            deep = isinstance(member, Item) and isinstance(member.base, Item)
            found.append(UNKNOWN if deep else Item(member, key))
        elif isinstance(member, Result):
            path = member.path if len(member.path) >= 8 else (*member.path, key)
            found.append(Result(member.calls, path))
        elif isinstance(member, Context):
            found.append(lookup(member.options, key))
        elif member != NULL:
            found.append(UNKNOWN)
    return choice(found)


def concat(values: Iterable[Value]) -> Value:
    """The texts of ``values`` one after the other."""
    parts: list[str | Value] = []
    at = -1
    length = 0
    for value in values:
        if isinstance(value, Text):
            new: tuple[str | Value, ...] = value.parts
            at = value.at if at < 0 else at
        elif isinstance(value, Const):
            new = (_number(value.value),)
        elif isinstance(value, Choice) and any(isinstance(m, Array) for m in value.members):
            new = (UNKNOWN,)
        else:
            new = (UNKNOWN if isinstance(value, (Array, Named)) else value,)
        for part in new:
            if isinstance(part, str):
                length += len(part)
                if parts and isinstance(parts[-1], str):
                    parts[-1] += part
                elif part:
                    parts.append(part)
            else:
                length += _size(part)
                if not (part == UNKNOWN and parts and parts[-1] == UNKNOWN):
                    parts.append(part)
        if length > MAX_TEXT:
            return UNKNOWN
    return Text(tuple(parts), at)


def _number(value: bool | float | None) -> str:
    if value is None or value is False:
        return ""
    return "1" if value is True else f"{value:.14g}" if isinstance(value, float) else str(value)


def texts(value: Value) -> Iterator[Text]:
    """The alternatives of ``value`` that are text."""
    for member in members(value):
        if isinstance(member, Text):
            yield member


def substitute(value: Value, argument: Callable[[Param], Value | None], depth: int = 0) -> Value:
    """``value`` with what was passed in the place of parameters.

    Args:
        value: What a function does or returns.
        argument: What stands for a parameter; None leaves it.
        depth: How deep in a value this is.
    """
    if depth > 12:
        return UNKNOWN

    def inner(value: Value) -> Value:
        return substitute(value, argument, depth + 1)

    if isinstance(value, Param):
        passed = argument(value)
        return value if passed is None else passed
    if isinstance(value, Item):
        return lookup(inner(value.base), value.key)
    if isinstance(value, Choice):
        return choice(map(inner, value.members))
    if isinstance(value, Form):
        return Form(inner(value.value))
    if isinstance(value, KeyOf):
        return KeyOf(inner(value.base))
    if isinstance(value, Context):
        return Context(inner(value.options))
    if isinstance(value, Text):
        return concat(
            [
                Text((part,), value.at) if isinstance(part, str) else inner(part)
                for part in value.parts
            ]
        )
    if isinstance(value, Array):
        items = {
            key: Entry(inner(entry.value), entry.at, entry.direct, entry.maybe)
            for key, entry in value.items.items()
        }
        own: Value = array(items, (), value.open)
        for base in value.bases:
            own = merge(inner(base), own)
        return own
    return value

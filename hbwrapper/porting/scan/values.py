"""What a PHP expression is known to hold, as far as a scan needs it.

Values are immutable, as PHP's arrays are: an assignment to an element makes a new one. Where two
branches meet, ``join`` keeps what either may have left. Sizes are bounded, so that no program,
however odd, makes a value grow without end; what is cut off counts as unknown.
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, Union

MAX_TEXT = 4096  # characters of a text; no query string of interest is longer
MAX_SIZE = 2000  # elements of an array, nested ones included
MAX_CHOICES = 24
MAX_NAMES = 256  # texts among which to choose; a table of all documented calls has 246


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
    """An array.

    Attributes:
        items: The elements whose keys are known, in order.
        bases: Parameters whose elements are in it as well, unless ``items`` has the same key.
        rest: What elements of unknown keys hold; None where there are no such elements.
        size: Elements, nested ones included.
        next: The key of the element that is appended next.
    """

    items: Mapping[str, Entry] = field(default_factory=dict)
    bases: tuple[Value, ...] = ()
    rest: Value | None = None
    size: int = field(default=1, compare=False)
    next: int = field(default=0, compare=False)


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
ANY_ARRAY = Array(rest=UNKNOWN)


def members(value: Value) -> tuple[Value, ...]:
    """The alternatives of a value; itself where there is one."""
    return value.members if isinstance(value, Choice) else (value,)


def choice(values: Iterable[Value]) -> Value:
    """One of ``values``; arrays among them become one array, unless they name different calls."""
    values = list(values)
    if len(values) == 1:
        return values[0]
    found: list[Value | list[Array]] = []
    seen: set[Value] = set()
    for value in values:
        for member in members(value):
            if isinstance(member, Array):
                alike = (each for each in found if isinstance(each, list))
                group = next((each for each in alike if _same_call(each[0], member)), None)
                if group is not None:
                    group.append(member)
                    continue
                new: Value | list[Array] = [member]
            elif _seen(member, seen, found):
                continue
            else:
                new = member
            if len(found) >= (MAX_NAMES if isinstance(member, Text) else MAX_CHOICES):
                # No more kinds of values are told apart.
                new = UNKNOWN
                if _seen(new, seen, found):
                    continue
            found.append(new)
    alternatives = [_join_arrays(each) if isinstance(each, list) else each for each in found]
    if not alternatives:
        return UNKNOWN
    return alternatives[0] if len(alternatives) == 1 else Choice(tuple(alternatives))


def _seen(value: Value, seen: set[Value], found: list[Value | list[Array]]) -> bool:
    try:
        known = value in seen
        seen.add(value)
    except TypeError:  # It has an array in it.
        known = value in found
    return known


def _same_call(left: Array, right: Array) -> bool:
    names = [each.items["call"].value for each in (left, right) if "call" in each.items]
    return len(names) < 2 or names[0] == names[1]


def join(left: Value, right: Value) -> Value:
    """What a variable may hold after two branches meet."""
    return left if left is right or left == right else choice((left, right))


def join_rests(rests: Iterable[Value | None]) -> Value | None:
    """What elements of unknown keys hold, of several arrays."""
    found = [rest for rest in rests if rest is not None]
    return choice(found) if found else None


def array(
    items: Mapping[str, Entry], bases: tuple[Value, ...] = (), rest: Value | None = None
) -> Array:
    """An array of bounded size: beyond it, elements are unknown."""
    size = 1 + sum(map(_size, bases)) + (0 if rest is None else _size(rest))
    following = 0
    kept: dict[str, Entry] = {}
    for key, entry in items.items():
        size += _size(entry.value)
        if size > MAX_SIZE:
            return Array(kept, (), UNKNOWN, MAX_SIZE, following)
        kept[key] = entry
        following = max(following, _following(key))
    return Array(kept, bases, rest, size, following)


def _following(key: str) -> int:
    """The number after ``key``; 0 if that is none."""
    return int(key) + 1 if key.isdecimal() and len(key) < 18 else 0


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


def _join_arrays(arrays: Sequence[Array]) -> Array:
    """The elements that any of ``arrays`` has; those that not all have may be missing."""
    first, *others = arrays
    arrays = [first, *(each for each in others if each is not first)]
    if len(arrays) == 1:
        return first
    found: dict[str, list[Entry]] = {}
    same = _in_common(arrays)
    shorter, longer = sorted(arrays, key=lambda each: len(each.items))[:: len(arrays) - 1]
    if same == len(shorter.items) and (shorter.bases, shorter.rest) == (longer.bases, longer.rest):
        added = dict(itertools.islice(longer.items.items(), same, None))
        for key, entry in added.items():
            added[key] = _join_entries([entry], everywhere=False)
        return Array({**longer.items, **added}, longer.bases, longer.rest, longer.size, longer.next)
    for each in arrays:
        for key, entry in itertools.islice(each.items.items(), same, None):
            found.setdefault(key, []).append(entry)
    items = dict(itertools.islice(first.items.items(), same))
    for key, entries in found.items():
        items[key] = _join_entries(entries, everywhere=len(entries) == len(arrays))
    bases = tuple(dict.fromkeys(base for each in arrays for base in each.bases))
    rest = join_rests(each.rest for each in arrays)
    return array(items, bases, rest)


def _in_common(arrays: Sequence[Array]) -> int:
    """How many elements two arrays have in common before they differ."""
    if len(arrays) != 2:
        return 0
    left, right = arrays[0].items, arrays[1].items
    same_keys = map(operator.eq, left, right)
    same_entries = map(operator.is_, left.values(), right.values())
    both = map(operator.and_, same_keys, same_entries)
    return next((index for index, same in enumerate(both) if not same), min(len(left), len(right)))


def _join_entries(entries: Sequence[Entry], *, everywhere: bool) -> Entry:
    first = entries[0]
    if everywhere and all(each is first for each in entries):
        return first
    return Entry(
        choice(each.value for each in entries),
        first.at,
        all(each.direct for each in entries),
        not everywhere or any(each.maybe for each in entries),
    )


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
    arrays = [_as_array(member) for member in members(base)]
    filled = [_set(each, key, entry) for each in arrays if each is not None]
    return choice(filled) if filled else base


def _as_array(base: Value) -> Array | None:
    """What ``base`` is when it gets an element; None if that cannot be told."""
    if isinstance(base, Array):
        return base
    if isinstance(base, (Param, Item)):
        return Array({}, (base,))
    if base == UNKNOWN:
        return ANY_ARRAY
    # An element of nothing makes an array; one of anything else may join what is there.
    return EMPTY if isinstance(base, Const) else None


def _set(target: Array, key: Value | None, entry: Entry) -> Array:
    if key is None:
        name: str | None = str(target.next)
    else:
        names = [key_text(member) for member in members(key)]
        name = names[0] if len(names) == 1 else None
        if isinstance(key, KeyOf):
            # foreach ($a as $k => $v) $b[$k] = $v: all of $a goes into $b.
            return merge(target, key.base)
    old = None if name is None else target.items.get(name)
    size = target.size + _size(entry.value) - (0 if old is None else _size(old.value))
    if name is None or size > MAX_SIZE:
        rest = choice([entry.value] if target.rest is None else [target.rest, entry.value])
        if size > MAX_SIZE or _size(rest) > MAX_SIZE:
            rest = UNKNOWN
        return Array(target.items, target.bases, rest, target.size, target.next)
    following = max(target.next, _following(name))
    return Array({**target.items, name: entry}, target.bases, target.rest, size, following)


def merge(left: Value, right: Value) -> Array:
    """The elements of both, the right one's value where both have a key."""
    items: dict[str, Entry] = {}
    bases: list[Value] = []
    rest: Value | None = None
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
                rest = join_rests((rest, member.rest))
            elif isinstance(member, (Param, Item)):
                bases.append(member)
            elif member != NULL:
                rest = UNKNOWN
    return array(items, tuple(dict.fromkeys(bases)), rest)


def lookup(base: Value, key: str | None) -> Value:
    """``base[key]``; ``key`` None is an element of unknown key."""
    found: list[Value] = []
    for member in members(base):
        if isinstance(member, Array):
            if key is None:
                found += [entry.value for entry in member.items.values()]
                found += [lookup(base, None) for base in member.bases]
                if member.rest is not None:
                    found.append(member.rest)
                elif not member.items:
                    found.append(UNKNOWN)
                continue
            entry = member.items.get(key)
            if entry is not None:
                found.append(entry.value)
            if entry is None or entry.maybe:
                found += [lookup(base, key) for base in member.bases]
                if member.rest is not None:
                    found.append(member.rest)
                elif entry is None and not member.bases:
                    found.append(NULL)
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
        rest = None if value.rest is None else inner(value.rest)
        own: Value = array(items, (), rest)
        for base in value.bases:
            own = merge(inner(base), own)
        return own
    return value

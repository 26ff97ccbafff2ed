"""What is written down while a file is interpreted: calls, secrets, remarks.

A function that makes a call whose name is one of its parameters is a helper: the ledger keeps a
*summary* of it, and applies the summary wherever the helper is called.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hbwrapper.secrets import is_credential

from .notes import HELPER, Note
from .values import (
    NULL,
    UNKNOWN,
    Array,
    Const,
    Entry,
    Item,
    KeyOf,
    Param,
    Text,
    Value,
    join,
    lookup,
    members,
    substitute,
    texts,
)

if TYPE_CHECKING:
    from tree_sitter import Node

HBWRAPPER = "HBWrapper"
APIWRAPPER = "ApiWrapper"
RAW = "raw HTTP"

MAX_SUMMARIES = 32  # of one function; generated code has thousands
_NAME = re.compile(r"[A-Za-z_\x80-\U0010ffff][\w\x80-\U0010ffff]*", re.ASCII)

Span = tuple[int, int]


@dataclass(frozen=True)
class Channel:
    """How a call is sent.

    Attributes:
        kind: HBWRAPPER, APIWRAPPER or RAW.
        multipart: Is an array given to cURL as it is, which mangles nested arrays?
        notes: What else there is to say of it.
    """

    kind: str
    multipart: bool = False
    notes: tuple[Note, ...] = ()

    @classmethod
    def client(cls, kind: str, *notes: Note) -> Channel:
        """The channel of HBWrapper or ApiWrapper."""
        return cls(kind, kind == HBWRAPPER, notes)


@dataclass
class Call:
    """A call found in a file.

    Attributes:
        at: Byte offset of where its name stands.
        name: The call's name; None where it cannot be seen.
        dynamic: Is the name anything but a literal at that place?
        params: What is passed.
        channel: How it is sent.
        notes: Remarks on it as a whole.
    """

    at: int
    name: str | None
    dynamic: bool
    params: Value
    channel: Channel
    notes: list[Note]


@dataclass(frozen=True)
class Summary:
    """A call that a function makes under a name which its caller gives.

    Attributes:
        name: Param or Item: where the name comes from.
        params: What is passed, with Params in it.
        channel: How it is sent.
    """

    name: Value
    params: Value
    channel: Channel


@dataclass
class Argument:
    """An argument of a call: its value, its place in the source, its name where it has one.

    ``target`` is the variable that it is, which a parameter by reference may change.
    """

    value: Value
    start: int = -1
    end: int = -1
    spread: bool = False
    name: str = ""
    target: Node | None = None


@dataclass
class Ledger:
    """Everything written down in one pass over a file.

    Attributes:
        calls: The calls by place and name.
        summaries: What helpers do, by the function's key. Kept from pass to pass.
        keys: Byte offset of a secret to its text, which is never shown. Kept from pass to pass.
        remarks: What is said of the call at a byte offset: where that was seen, and what.
        pending: Arrays with a call and a key, not seen sent, by where the call's name stands.
        changed: Was a summary added in this pass?
    """

    calls: dict[tuple[int, str | None], Call] = field(default_factory=dict)
    summaries: dict[str, list[Summary]] = field(default_factory=dict)
    keys: dict[int, str] = field(default_factory=dict)
    remarks: dict[int, dict[tuple[int, Note], None]] = field(default_factory=dict)
    pending: dict[int, Array] = field(default_factory=dict)
    changed: bool = False

    def begin_pass(self) -> None:
        """Start over; what functions do is kept."""
        self.calls.clear()
        self.remarks.clear()
        self.pending.clear()
        self.changed = False

    def call(
        self,
        name: Value,
        params: Value,
        channel: Channel,
        at: int,
        *,
        literals: Iterable[Span],
        function: str | None,
        helper: bool = True,
    ) -> frozenset[int]:
        """Write down a call, once for each name it may have.

        Args:
            name: The call's name.
            params: What is passed.
            channel: How it is sent.
            at: Where the call is, if its name does not say so itself.
            literals: A name that is written within one of these stands at the call.
            function: The function around it.
            helper: Write down names that only the function's callers know, as unknown.

        Returns:
            Where the calls that were written down are.
        """
        spans = tuple(literals)
        notes = channel.notes
        found: list[tuple[int, str | None, bool]] = []
        for member in _names(name):
            literal = member.literal if isinstance(member, Text) else None
            if isinstance(member, Text) and literal is not None and _NAME.fullmatch(literal):
                direct = any(start <= member.at < end for start, end in spans)
                place = member.at if direct and channel.kind == RAW else at
                found.append((place, literal, not direct))
                continue
            if isinstance(member, (Param, Item)) and function is not None:
                self._summarise(function, Summary(member, params, channel))
                if not helper:
                    continue
                notes = (*notes, HELPER)
            found.append((at, None, True))
        for place, text, dynamic in found:
            self.pending.pop(place, None)
            new = Call(place, text, dynamic, params, channel, [])
            known = self.calls.setdefault((place, text), new)
            if known is not new:
                known.params = join(known.params, params)
                known.dynamic = known.dynamic and dynamic
            known.notes += [note for note in notes if note not in known.notes]
        self.pending.pop(at, None)
        return frozenset(place for place, _, _ in found)

    def fields(
        self, fields: Value, channel: Channel, at: int, *, function: str | None
    ) -> frozenset[int]:
        """Write down a call whose name is the field ``call`` among its parameters."""
        places: frozenset[int] = frozenset()
        for member in members(fields):
            name = lookup(member, "call")
            if name == NULL:
                continue
            entry = member.items.get("call") if isinstance(member, Array) else None
            places |= self.call(
                name,
                member,
                channel,
                entry.at if entry is not None and channel.kind == RAW else at,
                literals=_literals(entry),
                function=function,
            )
        return places

    def apply(
        self, key: str, arguments: list[Argument], at: int, function: str | None
    ) -> frozenset[int]:
        """Apply the summaries of the function ``key``, which is called at ``at``."""
        places: frozenset[int] = frozenset()

        def argument(param: Param) -> Value | None:
            return passed(param, key, arguments)

        for summary in self.summaries.get(key, ())[:MAX_SUMMARIES]:
            entry = _named_by(summary.name, argument)
            places |= self.call(
                substitute(summary.name, argument),
                substitute(summary.params, argument),
                summary.channel,
                entry.at if entry is not None and entry.direct else at,
                literals=(
                    [(each.start, each.end) for each in arguments]
                    if entry is None
                    else _literals(entry)
                ),
                function=function,
                helper=False,
            )
        return places

    def _summarise(self, function: str, summary: Summary) -> None:
        known = self.summaries.setdefault(function, [])
        if summary not in known and len(known) < MAX_SUMMARIES:
            known.append(summary)
            self.changed = True

    def await_sending(self, value: Value) -> None:
        """Remember an array that holds a call and a key, should it never be seen sent."""
        for member in members(value):
            if (
                isinstance(member, Array)
                and "call" in member.items
                and ("api_id" in member.items or "api_key" in member.items)
            ):
                self.pending[member.items["call"].at] = member

    def assigned(self, name: str | None, value: Value) -> None:
        """Note an API ID or key, if ``name`` says that ``value`` is one."""
        if name is not None and is_credential(name):
            self.secret(value)

    def secret(self, value: Value) -> None:
        """Note an API ID or key that stands in the source."""
        for text in texts(value):
            if text.at >= 0 and text.literal and text.literal.strip():
                self.keys[text.at] = text.literal

    def remark(self, calls: frozenset[int], at: int, note: Note) -> None:
        """Say something of calls that was seen at ``at``."""
        for call in calls:
            self.remarks.setdefault(call, {})[at, note] = None


def _names(name: Value) -> Iterator[Value]:
    """The names that a call may have; of a key variable, the array's keys."""
    for member in members(name):
        base = member.base if isinstance(member, KeyOf) else None
        if not isinstance(base, Array):
            yield member
            continue
        yield from (Text((key,)) for key in base.items)
        if base.rest is not None or base.bases or not base.items:
            yield UNKNOWN


def _literals(entry: Entry | None) -> list[Span]:
    """Where the literals stand that an array's element was given."""
    if entry is None or not entry.direct:
        return []
    return [(text.at, text.at + 1) for text in texts(entry.value)]


def _named_by(name: Value, argument: Callable[[Param], Value | None]) -> Entry | None:
    """The element of an argument that names a call: ``helper(['call' => 'getClients'])``."""
    if isinstance(name, Item) and isinstance(name.base, Param) and name.key is not None:
        for member in members(argument(name.base) or UNKNOWN):
            if isinstance(member, Array) and name.key in member.items:
                return member.items[name.key]
    return None


def passed(param: Param, key: str, arguments: list[Argument]) -> Value | None:
    """What a caller of the function ``key`` passes as ``param``; None: another function's."""
    if param.function != key:
        return None
    for index, argument in enumerate(arguments):
        if argument.spread:
            return UNKNOWN
        if index == param.index:
            return argument.value
    return Const(None)

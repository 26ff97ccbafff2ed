"""What a scan of one file writes down: calls, keys, remarks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from .values import (
    EMPTY,
    NULL,
    UNKNOWN,
    Array,
    Const,
    Entry,
    Item,
    Param,
    Text,
    Value,
    join,
    lookup,
    members,
    substitute,
)

HBWRAPPER = "HBWrapper"
APIWRAPPER = "ApiWrapper"
RAW = "raw HTTP"
HELPER = "the name is a parameter: where this file calls the helper with a name, it is listed too"

RESERVED = ("call", "outputformat", "api_id", "api_key")
_NAME = re.compile(r"[A-Za-z_\x80-\U0010ffff][\w\x80-\U0010ffff]*", re.ASCII)
_KEY_NAME = re.compile(r"(?:.*[^a-z])?(?:hb|hostbill)?api[_-]?(?:key|id)", re.IGNORECASE)


@dataclass
class Call:
    """A call found in a file.

    Attributes:
        at: Byte offset of where its name stands.
        kind: HBWRAPPER, APIWRAPPER or RAW.
        name: The call's name; None where it cannot be seen.
        dynamic: Is the name anything but a literal at that place?
        params: What is passed.
        form: Is it encoded by ``http_build_query``? (RAW only)
        notes: Remarks on it as a whole.
    """

    at: int
    kind: str
    name: str | None
    dynamic: bool
    params: Value
    form: bool = False
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Template:
    """A call whose name a function takes as a parameter.

    Attributes:
        name: Param or Item: where the name comes from.
        kind: As of Call.
        params: What is passed, with Params in it.
        form: As of Call.
        notes: As of Call.
    """

    name: Value
    kind: str
    params: Value
    form: bool
    notes: tuple[str, ...]


@dataclass
class Argument:
    """An argument of a function call: its value and its place in the source."""

    value: Value
    start: int
    end: int
    spread: bool = False


class Ledger:
    """Everything written down on one way through a file."""

    def __init__(self) -> None:
        self.calls: dict[tuple[int, str | None], Call] = {}
        # Per function: the calls whose names its callers give.
        self.templates: dict[str, list[Template]] = {}
        # Byte offset of a secret to its text, which is never shown.
        self.keys: dict[int, str] = {}
        self.remarks: dict[int, dict[tuple[int, str], None]] = {}
        # Arrays with a call and a key which may yet be sent: by where the call's name stands.
        self.pending: dict[int, Array] = {}
        self.changed = False

    def begin(self) -> None:
        """Start over; what functions do is kept."""
        self.calls.clear()
        self.remarks.clear()
        self.pending.clear()
        self.changed = False

    def call(
        self,
        name: Value,
        kind: str,
        params: Value,
        at: int,
        *,
        direct: Callable[[Text], bool],
        function: str | None,
        form: bool = False,
        notes: tuple[str, ...] = (),
        quiet: bool = False,
    ) -> frozenset[int]:
        """Write down a call, once for each name it may have.

        Args:
            name: The call's name.
            kind: HBWRAPPER, APIWRAPPER or RAW.
            params: What is passed.
            at: Where the call is, if its name does not say so itself.
            direct: Is this name a literal at the place of the call?
            function: The function it stands in.
            form: See Call.
            notes: See Call.
            quiet: Leave out names that only the function's callers know.

        Returns:
            Where the calls that were written down are.
        """
        found: list[tuple[int, str | None, bool]] = []
        for member in members(name):
            literal = member.literal if isinstance(member, Text) else None
            if isinstance(member, Text) and literal is not None and _NAME.fullmatch(literal):
                plain = direct(member)
                found.append((member.at if plain and kind == RAW else at, literal, not plain))
                continue
            if isinstance(member, (Param, Item)) and function is not None:
                self._template(function, Template(member, kind, params, form, notes))
                if quiet:
                    continue
                notes = (*notes, HELPER)
            found.append((at, None, True))
        for place, text, dynamic in found:
            self.pending.pop(place, None)
            old = self.calls.get((place, text))
            if old is None:
                self.calls[place, text] = Call(
                    place, kind, text, dynamic, params, form, list(notes)
                )
            else:
                old.params = join(old.params, params)
                old.dynamic = old.dynamic and dynamic
                old.notes += [note for note in notes if note not in old.notes]
        self.pending.pop(at, None)
        return frozenset(place for place, _, _ in found)

    def fields(
        self,
        fields: Value,
        kind: str,
        at: int,
        *,
        function: str | None,
        form: bool = False,
        notes: tuple[str, ...] = (),
    ) -> frozenset[int]:
        """Write down a call whose name is the field ``call`` among its parameters."""
        places: frozenset[int] = frozenset()
        for member in members(fields):
            name = lookup(member, "call")
            if name == NULL:
                continue
            entry = member.items.get("call") if isinstance(member, Array) else None
            literal = entry is not None and entry.direct
            places |= self.call(
                name,
                kind,
                member,
                entry.at if entry is not None and kind == RAW else at,
                direct=partial(_always, literal),
                function=function,
                form=form,
                notes=notes,
            )
        return places

    def apply(
        self, key: str, arguments: list[Argument], at: int, function: str | None
    ) -> frozenset[int]:
        """Follow a call of the function ``key``, where it makes HostBill calls for its callers."""
        places: frozenset[int] = frozenset()

        def argument(param: Param) -> Value | None:
            return passed(param, key, arguments)

        for template in self.templates.get(key, ())[:32]:
            name = substitute(template.name, argument)
            params = substitute(template.params, argument)
            entry: Entry | None = None
            if isinstance(template.name, Item) and isinstance(template.name.base, Param):
                base = argument(template.name.base)
                for member in members(base if base is not None else UNKNOWN):
                    if isinstance(member, Array) and template.name.key:
                        entry = member.items.get(template.name.key)
            place = entry.at if entry is not None and entry.direct else at

            def direct(text: Text, entry: Entry | None = entry) -> bool:
                if entry is not None:
                    return entry.direct
                return any(each.start <= text.at < each.end for each in arguments)

            places |= self.call(
                name,
                template.kind,
                params,
                place,
                direct=direct,
                function=function,
                form=template.form,
                notes=template.notes,
                quiet=True,
            )
        return places

    def _template(self, function: str, template: Template) -> None:
        known = self.templates.setdefault(function, [])
        if template not in known and len(known) < 32:
            known.append(template)
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

    def key(self, name: str, value: Value) -> None:
        """Note an API ID or key, if ``name`` says that ``value`` is one."""
        if _KEY_NAME.fullmatch(name):
            self.secret(value)

    def secret(self, value: Value) -> None:
        """Note an API ID or key that stands in the source."""
        for member in members(value):
            literal = member.literal if isinstance(member, Text) and member.at >= 0 else None
            if isinstance(member, Text) and literal and literal.strip():
                self.keys[member.at] = literal

    def remark(self, calls: frozenset[int], at: int, text: str) -> None:
        """Say something of calls that was seen at ``at``."""
        for call in calls:
            self.remarks.setdefault(call, {})[at, text] = None


def _always(answer: bool, _: Text) -> bool:
    return answer


def passed(param: Param, key: str, arguments: list[Argument]) -> Value | None:
    """What a caller of the function ``key`` passes as ``param``; None: another function's."""
    if param.function != key:
        return None
    for index, argument in enumerate(arguments):
        if argument.spread:
            return UNKNOWN
        if index == param.index:
            return argument.value
    return Const(None) if param.index >= len(arguments) else UNKNOWN


@dataclass
class Parameters:
    """The parameters of a call by name.

    Attributes:
        names: Bracketed names in order (``filter[status]``, ``ids[]``).
        complete: Can there be no others?
        nested: Names of top-level parameters that are arrays.
        nulls: Names of parameters that are null.
        falses: Names of parameters that are false.
        files: Names of parameters whose text begins with ``@``.
    """

    names: list[str]
    complete: bool
    nested: list[str]
    nulls: list[str]
    falses: list[str]
    files: list[str]


def parameters(params: Value) -> Parameters:
    """The names in what is passed to a call, without HostBill's own fields."""
    seen = Parameters([], True, [], [], [], [])

    def add(name: str) -> None:
        if name not in seen.names:
            if len(seen.names) >= 1000:
                seen.complete = False
            else:
                seen.names.append(name)

    def walk(value: Value, prefix: str) -> None:
        for member in members(value):
            if member in (NULL, EMPTY):
                continue
            if not isinstance(member, Array):
                seen.complete = False
                continue
            if not prefix:
                seen.complete = seen.complete and not (member.open or member.bases)
            for key, entry in member.items.items():
                if not prefix and key in RESERVED:
                    continue
                if not prefix:
                    name = key
                elif key.isdigit() and not _has_array(entry.value):
                    name = f"{prefix}[]"
                elif prefix.endswith("[]"):
                    name = f"{prefix[:-2]}[{key}]"
                else:
                    name = f"{prefix}[{key}]"
                leaf(name, entry, top=not prefix)
            if prefix and (member.open or member.bases):
                add(prefix if prefix.endswith("[]") else f"{prefix}[]")

    def leaf(name: str, entry: Entry, *, top: bool) -> None:
        nested = False
        for member in members(entry.value):
            if isinstance(member, Array):
                if not member.items and not member.open and not member.bases:
                    add(name)
                    continue
                nested = True
                scalar_list = name.endswith("[]") and not any(
                    _has_array(each.value) for each in member.items.values()
                )
                if top and not scalar_list and name not in seen.nested:
                    seen.nested.append(name)
                if name.endswith("[]") and scalar_list:
                    add(name)
                else:
                    walk(member, name)
            else:
                if member == NULL:
                    seen.nulls.append(name)
                elif isinstance(member, Const) and member.value is False:
                    seen.falses.append(name)
                elif (
                    isinstance(member, Text)
                    and member.parts
                    and isinstance(member.parts[0], str)
                    and member.parts[0].startswith("@")
                ):
                    seen.files.append(name)
                if not nested:
                    add(name)

    walk(params, "")
    return seen


def _has_array(value: Value) -> bool:
    return any(isinstance(member, Array) for member in members(value))

"""What is known at a point of the program, in a function, and of the file as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from .ledger import APIWRAPPER, HBWRAPPER
from .request import Request
from .values import (
    Client,
    Function,
    Handle,
    Instance,
    Value,
    choice,
    join,
    members,
)

CLIENTS = {"hbwrapper": HBWRAPPER, "apiwrapper": APIWRAPPER}

_Key = TypeVar("_Key")


class State:
    """The abstract state: what variables hold at one point of a function.

    A branch keeps only what it sets itself, so that parting and meeting costs no more than what
    happens in between.

    Args:
        below: The state that this one begins as. It must not change as long as this one is used.

    Attributes:
        reachable: Is this point ever reached?
    """

    __slots__ = ("_below", "_set", "reachable")

    def __init__(self, below: State | None = None) -> None:
        self._below = below
        self._set: dict[str, Value] = {}
        self.reachable: bool = below is None or below.reachable

    def get(self, name: str) -> Value | None:
        """What a variable holds, or a property that was set in this function (``class->name``)."""
        state: State | None = self
        while state is not None:
            if name in state._set:
                return state._set[name]
            state = state._below
        return None

    def set(self, name: str, value: Value) -> None:
        """Have a variable hold ``value`` from here on."""
        self._set[name] = value

    def meet(self, branches: Sequence[State]) -> None:
        """Go on where branches of this state, or of one that is equal to it, meet.

        A variable that one of them sets counts as set.
        """
        reached = [state for state in branches if state.reachable]
        self.reachable = bool(reached)
        reached = reached or list(branches[:1])
        changes: dict[str, list[Value]] = {}
        for state in reached:
            for name, value in state._set.items():
                changes.setdefault(name, []).append(value)
        for name, values in changes.items():
            old = self.get(name) if len(values) < len(reached) else None
            self._set[name] = (
                values[0]
                if old is None and len(values) == 1
                else choice(values if old is None else [old, *values])
            )


@dataclass
class Frame:
    """The function being interpreted.

    Attributes:
        function: Its key: ``name``, ``class::name`` or a closure's; None for the file itself.
        cls: The class around it.
        state: The state at the point that has been reached.
        globals: Its variables that are the file's.
        requests: Requests by where their cURL handle was made.
        depth: Branches and loops around that point.
        any_variable: May variables have been set by what cannot be followed (``extract``)?
    """

    function: str | None = None
    cls: str | None = None
    state: State = field(default_factory=State)
    globals: set[str] = field(default_factory=set)
    requests: dict[int, Request] = field(default_factory=dict)
    depth: int = 0
    any_variable: bool = False


@dataclass
class Class:
    """A class of the file.

    Attributes:
        parents: Its parent and its traits.
        methods: The names of its methods.
    """

    parents: list[str] = field(default_factory=list)
    methods: set[str] = field(default_factory=set)


@dataclass
class Program:
    """What holds anywhere in the file. Names of classes and functions are in lower case.

    It is learnt in one pass over the file and used in the next, until a pass learns nothing new.

    Attributes:
        imports: Alias to class, from ``use``.
        classes: By name.
        functions: The parameters' names, by the function's key.
        returns: What a function returns, by its key.
        properties: What properties and class constants hold, by class and name.
        globals: What the file's variables hold.
        shared: The names of those that functions ask for.
        constants: By name.
        arguments: What callers pass, by the function's key and position.
        defaults: Default values, by the function's key and position.
        by_reference: What a function leaves in its parameters by reference, by its key and
            position.
        requests: Requests as their function left them, by where the cURL handle was made.
        changed: Was something learnt in this pass?
    """

    imports: dict[str, str] = field(default_factory=dict)
    classes: dict[str, Class] = field(default_factory=dict)
    functions: dict[str, list[str]] = field(default_factory=dict)
    returns: dict[str, Value] = field(default_factory=dict)
    properties: dict[tuple[str, str], Value] = field(default_factory=dict)
    globals: dict[str, Value] = field(default_factory=dict)
    shared: set[str] = field(default_factory=set)
    constants: dict[str, Value] = field(default_factory=dict)
    arguments: dict[tuple[str, int], Value] = field(default_factory=dict)
    defaults: dict[tuple[str, int], Value] = field(default_factory=dict)
    by_reference: dict[tuple[str, int], Value] = field(default_factory=dict)
    requests: dict[int, Request] = field(default_factory=dict)
    changed: bool = False

    def learn(self, table: dict[_Key, Value], key: _Key, value: Value) -> None:
        """Join ``value`` to what a table has."""
        old = table.get(key)
        new = value if old is None else join(old, value)
        if old is None or new != old:
            table[key] = new
            self.changed = True

    def share(self, name: str) -> None:
        """Have a variable of the file known to functions."""
        if name not in self.shared:
            self.shared.add(name)
            self.changed = True

    def class_name(self, text: str) -> str:
        """The class that a name in the source means, without its namespace.

        An ApiWrapper of a namespace keeps it: HostBill's own has none, and others have the name too.
        """
        qualified = text.lower()
        if "\\" not in qualified:
            return self.imports.get(qualified, qualified).lower()
        last = qualified.rpartition("\\")[2]
        foreign = last == "apiwrapper" and qualified != f"\\{last}"
        return qualified.lstrip("\\") if foreign else last

    def ancestry(self, cls: str | None) -> Iterator[str]:
        """A class, its parents and its traits, as far as the file shows them."""
        seen: set[str] = set()
        rest = [] if cls is None else [cls]
        while rest:
            name = rest.pop(0)
            if name not in seen:
                seen.add(name)
                yield name
                if name in self.classes:
                    rest += self.classes[name].parents

    def client_kind(self, cls: str | None) -> str | None:
        """HBWRAPPER or APIWRAPPER, if ``cls`` is one of the two or extends it."""
        return next((CLIENTS[name] for name in self.ancestry(cls) if name in CLIENTS), None)

    def method(self, cls: str | None, *names: str) -> str | None:
        """The key of the first of these methods that a class of the file has or inherits."""
        for method in names:
            for owner in self.ancestry(cls):
                if owner in self.classes and method in self.classes[owner].methods:
                    return f"{owner}::{method}"
        return None

    def property(self, cls: str, name: str) -> Value | None:
        """What a property or constant of a class or of its ancestors holds."""
        owners = ((owner, name) for owner in self.ancestry(cls))
        return next((self.properties[key] for key in owners if key in self.properties), None)


def lasting(value: Value) -> Value:
    """Of a value, what is of use elsewhere in the file than where it was made."""
    return choice(
        member
        for member in members(value)
        if isinstance(member, (Client, Instance, Function, Handle))
    )

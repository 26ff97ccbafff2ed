"""The names of the parameters that a call is given."""

from __future__ import annotations

from dataclasses import dataclass, field

from hbwrapper.wire.encode import RESERVED

from .values import EMPTY, NULL, Array, Const, Entry, Text, Value, members

# Beyond them, a call's parameters are not told one by one.
MAX_NAMES = 1000


@dataclass
class Parameters:
    """The parameters of a call by name.

    Attributes:
        names: Bracketed names in order (``filter[status]``, ``ids[]``).
        complete: Can there be no others?
        nested: Names of top-level parameters that are arrays.
        empty: Names of parameters that are null or false.
        files: Names of parameters whose text begins with ``@``.
    """

    names: list[str] = field(default_factory=list)
    complete: bool = True
    nested: list[str] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def add(self, name: str) -> None:
        """Take up a name."""
        if len(self.names) >= MAX_NAMES:
            self.complete = False
        elif name not in self.names:
            self.names.append(name)


def parameters(params: Value) -> Parameters:
    """The names in what is passed to a call, without HostBill's own fields."""
    found = Parameters()
    for member in members(params):
        if isinstance(member, Array):
            found.complete = found.complete and member.rest is None and not member.bases
            for key, entry in member.items.items():
                if key not in RESERVED:
                    _parameter(found, key, entry, top=True)
        elif member != NULL:
            found.complete = False
    return found


def _parameter(found: Parameters, name: str, entry: Entry, *, top: bool = False) -> None:
    alternatives = members(entry.value)
    arrays = [each for each in alternatives if isinstance(each, Array) and each != EMPTY]
    for array in arrays:
        in_list = name.endswith("[]") and not _holds_arrays(array)
        if top and not in_list and name not in found.nested:
            found.nested.append(name)
        if in_list:
            found.add(name)
        else:
            _elements(found, name, array)
    if not arrays:
        found.add(name)
    for member in alternatives:
        if isinstance(member, Const) and (member.value is None or member.value is False):
            found.empty.append(name)
        elif isinstance(member, Text) and member.skeleton.startswith("@"):
            found.files.append(name)


def _elements(found: Parameters, name: str, array: Array) -> None:
    stem = name.removesuffix("[]")
    for key, entry in array.items.items():
        scalar = not any(isinstance(member, Array) for member in members(entry.value))
        _parameter(found, f"{name}[]" if key.isdigit() and scalar else f"{stem}[{key}]", entry)
    if array.rest is not None or array.bases:
        # Keys that are not seen: `filter` stands for any of its elements.
        found.add(stem)


def _holds_arrays(array: Array) -> bool:
    return any(
        isinstance(member, Array)
        for entry in array.items.values()
        for member in members(entry.value)
    )

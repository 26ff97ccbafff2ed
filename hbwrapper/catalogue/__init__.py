"""The calls HostBill documents: what each takes, and what it gives back.

The facts are from HostBill's API documentation; they lie in ``catalogue.json``, which is read when
first needed. An installation may know more calls (``getAPIMethods`` lists them), and every name
stays callable, known here or not.

What only help needs lies apart, so that a call does not wait for it: what parameters mean in
``meanings.json``, what comes back in ``answers.json``.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

# Calls nobody documents are reads only if their names say so.
_READ_NAME = re.compile("(?:get|list)[A-Z]")
_DOCUMENTATION = "https://api2.hostbillapp.com"
# How the documentation writes "on"; and what PHP code sends for on and off.
_ON = ("1", "on", "true")
_SENT = ("1", "0", "", "true", "false")


class Call:
    """What is documented about one call.

    Attributes:
        name: ``getClientTickets``.
        category: The documentation's category: ``clients``.
        summary: What the call does, in one line.
        write: Does it change anything? Writes are never repeated.
        required: The parameters without which HostBill refuses the call, in the documented order.
        optional: The other parameters.
        open_params: Does it take parameters that are not listed here, because an installation or a
            module defines them or the documentation at hand lists some only?
        conditional: Those of ``optional`` that are required under a condition, and which:
            ``with method=POP``, ``unless client_id``.
        lists: The parameters that take a list.
        values: The documented values by parameter.
        open_values: The parameters of ``values`` that take other values too: an installation
            defines them, or the documentation at hand lists some only.
        paged: Does it answer page by page, and take ``page``?
        records: Where the list of records lies in the answer, as keys; empty where there is none.
        page: The address of HostBill's own page of the call.
        note: What else to know; empty where there is nothing.
        incomplete: What the documentation at hand leaves out: ``parameters``, ``values``, ``answer``.
    """

    __slots__ = (
        "category",
        "conditional",
        "incomplete",
        "lists",
        "name",
        "note",
        "open_params",
        "open_values",
        "optional",
        "page",
        "paged",
        "records",
        "required",
        "summary",
        "values",
        "write",
    )

    name: str
    category: str
    summary: str
    write: bool
    required: tuple[str, ...]
    optional: tuple[str, ...]
    conditional: dict[str, str]
    lists: tuple[str, ...]
    values: dict[str, tuple[str, ...]]
    open_values: tuple[str, ...]
    open_params: bool
    paged: bool
    records: tuple[str, ...]
    page: str
    note: str
    incomplete: tuple[str, ...]

    def __init__(self, name: str, entry: dict[str, Any]) -> None:
        self.name = name
        self.category = entry["category"]
        self.summary = entry["summary"]
        self.write = entry.get("write", False)
        self.required = tuple(entry.get("required", ()))
        self.optional = tuple(entry.get("optional", ()))
        self.conditional = dict(entry.get("conditional", {}))
        self.lists = tuple(entry.get("lists", ()))
        self.values = {key: tuple(values) for key, values in entry.get("values", {}).items()}
        self.open_values = tuple(entry.get("open_values", ()))
        self.paged = entry.get("paged", False)
        self.records = tuple(entry.get("records", ()))
        self.page = entry.get("page", f"{_DOCUMENTATION}/{self.category}/{name}.html")
        self.note = entry.get("note", "")
        self.incomplete = tuple(entry.get("incomplete", ()))
        self.open_params = entry.get("open_params", False) or "parameters" in self.incomplete

    def __repr__(self) -> str:
        return f"<{self.name}: {self.summary}>"

    def is_switch(self, parameter: str) -> bool:
        """Does a parameter switch something on or off?

        HostBill documents ``1`` and ``0`` for it, or ``1``, ``on`` or ``true`` alone. No value for
        "off" is documented then; PHP code sends ``0`` or an empty text.
        """
        values = self.values.get(parameter, ())
        return parameter not in self.open_values and (
            (len(values) == 1 and values[0] in _ON) or set(values) == {"0", "1"}
        )

    def accepted(self, parameter: str) -> tuple[str, ...]:
        """The values that a parameter takes, as they are sent.

        Args:
            parameter: One of ``parameters``.

        Returns:
            The documented values; for a switch also those that PHP code sends for on and off. Empty
            where the parameter takes any value.
        """
        if parameter in self.open_values:
            return ()
        values = self.values.get(parameter, ())
        return tuple(dict.fromkeys((*values, *_SENT))) if self.is_switch(parameter) else values

    @property
    def parameters(self) -> tuple[str, ...]:
        """All parameters, the required ones first."""
        return (*self.required, *self.optional)


_entries: dict[str, dict[str, Any]] = {}


def _load() -> dict[str, dict[str, Any]]:
    if not _entries:
        _entries.update(data("catalogue.json"))
    return _entries


def data(name: str) -> Any:
    """What is in one of the catalogue's files, ``answers.json``; out of a zip file too."""
    import json
    import os

    # importlib.resources does the same, and takes longer to import than all this takes.
    loader: Any = globals()["__loader__"]
    return json.loads(loader.get_data(os.path.join(os.path.dirname(__file__), name)))


def documented() -> tuple[str, ...]:
    """The names of all documented calls, in alphabetical order."""
    return tuple(_load())


def names() -> tuple[str, ...]:
    """The names of all known calls: the documented ones, then those of HOSTBILL_CALLS."""
    return tuple(_known())


def get(name: str) -> Call | None:
    """What is known of the call ``name``; None for one that neither documentation nor file has."""
    entry = _load().get(name) or _known().get(name)
    return None if entry is None else Call(name, entry)


def calls() -> Iterator[Call]:
    """All known calls, in the order of ``names``."""
    return (Call(name, entry) for name, entry in _known().items())


def _known() -> dict[str, dict[str, Any]]:
    from .installation import entries

    # What is documented stays as it is.
    own = {name: entry for name, entry in entries().items() if name not in _load()}
    return {**_load(), **{name: {**entry, "write": is_write(name)} for name, entry in own.items()}}


def is_write(name: str) -> bool:
    """Does the call ``name`` change anything?

    Returns:
        What the catalogue says; for a call it does not know, False only for ``get`` or ``list``
        followed by a capital letter.
    """
    entry = _load().get(name)
    if entry is None:
        return _READ_NAME.match(name) is None
    return bool(entry.get("write", False))


def fields(name: str) -> tuple[str, ...]:
    """The names of the fields that the records of a call have, as far as they are documented.

    Args:
        name: A call's name, documented or not.

    Returns:
        The keys of a record in the list that the call gives back; of what it gives back alone
        (``details``) where there is no list; else the answer's own. Empty where nothing is known.
    """
    from .shapes import fields as fields_of

    return fields_of(name)


def search(pattern: str) -> list[Call]:
    """The calls that each word of ``pattern`` is said of.

    Args:
        pattern: Words or their beginnings, in any capitalisation; the empty text finds all calls.

    Returns:
        Those that have the words in their name come first, then those that have them in category
        and summary, then those whose notes and parameters say them.
    """
    from .searching import ranked

    return ranked(pattern, calls())


def similar(name: str) -> list[str]:
    """The documented names that may be meant by ``name``, likeliest first; at most three.

    Args:
        name: ``getClientTicket``, a misspelling; ``getInvoice``, a name that code in the wild has.

    Returns:
        ``['getClientTickets', …]``; empty where none is near, or where ``name`` is documented.
    """
    if name in _load():
        return []
    from difflib import get_close_matches

    asked = name.casefold()
    guessed = [
        call
        for call, entry in _load().items()
        if asked in map(str.casefold, entry.get("guesses", ()))
    ]
    known = {call.casefold(): call for call in _load()}
    near = [known[match] for match in get_close_matches(asked, known, 3, 0.85)]
    return list(dict.fromkeys((*guessed, *near)))[:3]

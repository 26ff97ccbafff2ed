"""The shape of each call's answer: which keys it has, how they nest, and what kinds of values.

The shapes lie in ``answers.json``, which only help, completion and tests read. A shape is written
as the answer itself, with words for values::

    "getClients": {"clients": [{"id": "id", "email": "email", "services": "#number: 3"}],
                   "sorter?": "sorter"}

========================  =======================================================================
``"id"``                  a kind of value (see :data:`KINDS`), written as text
``"#id"``                 the same, written as a number
``"date | 0000-00-00"``   one or the other: what is no kind stands for itself (``''`` is the
                          empty text, ``false``, ``true``, ``null`` and ``[]`` are JSON's)
``"text: Open"``          after the colon, an example of ours
``"client"``              a shape of that name, written once under ``shapes``
``"client?"``             the same, and none of its keys is sure
``"key?": …``             this key may be missing: not all documented rows have it, or none has and
                          it is known from installations or from calls alike
``"...": "client"``       all keys of that shape stand here; those written out come before them
``[…]``                   a list of such values
``{"<id>": …}``           a map by id (``[]`` where it is empty, as PHP writes it); ``<name>`` is
                          any other key
========================  =======================================================================

``success``, ``call`` and ``server_time``, which every answer has, are left out.
"""

from __future__ import annotations

import json
import re
from typing import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    Shape: TypeAlias = "Record | Rows | Map | Value | Choice"

# What a value of each kind looks like as text; None where anything does.
KINDS: dict[str, re.Pattern[str] | None] = {
    "amount": re.compile(r"-?\d+(?:\.\d+)?"),
    "base64": None,
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "datetime": re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"),
    "email": re.compile(r"[^@\s]+@[^@\s]+|"),
    "id": re.compile(r"-?\d+"),
    "ip": re.compile(r"[\d.]+|[\da-fA-F:]+|"),
    "number": re.compile(r"-?\d+(?:\.\d+)?"),
    "rate": re.compile(r"-?\d+(?:\.\d+)?"),
    "secret": None,
    "switch": re.compile(r"[01]"),
    "text": None,
    "url": re.compile(r"https?://.+"),
}
# Those that installations write as text or as number: they come from whole numbers in a database.
COUNTED = frozenset(("id", "number", "switch"))
_LITERALS: dict[str, Any] = {"false": False, "true": True, "null": None, "[]": []}
_PLACES = ("<id>", "<name>")


class Value(NamedTuple):
    """A value that is no list and no map.

    Attributes:
        kind: One of :data:`KINDS`, or ``bool``, ``any``, or ``literal``.
        native: Is it written as a number?
        example: An example of ours; with ``literal`` the value itself. None leaves it to the kind.
        given: Is there an example?
    """

    kind: str
    native: bool = False
    example: Any = None
    given: bool = False


class Record(NamedTuple):
    """Keys and their shapes.

    Attributes:
        keys: The shape of each key.
        unsure: The keys that may be missing.
    """

    keys: dict[str, Any]
    unsure: frozenset[str]


class Rows(NamedTuple):
    """A list; ``items`` has one shape, or one for each place of a pair."""

    items: tuple[Any, ...]


class Map(NamedTuple):
    """A map by ``<id>`` or ``<name>``, empty as ``[]``."""

    by: str
    item: Any


class Choice(NamedTuple):
    """One shape or another, the usual one first; ``example`` is the one to show."""

    shapes: tuple[Any, ...]
    example: Any


_data: dict[str, dict[str, Any]] = {}


def _load() -> dict[str, dict[str, Any]]:
    if not _data:
        from . import data

        _data.update(data("answers.json"))
    return _data


def shape(name: str) -> Shape:
    """The shape of what the call ``name`` gives back, without what every answer has.

    Args:
        name: A documented call.

    Returns:
        A Record; or a Value, where the documented answer is ``null`` or nothing is known of it.

    Raises:
        KeyError: The call is not documented.
    """
    return parse(_load()["answers"][name], _load()["shapes"])


def parse(written: Any, named: dict[str, Any], *, sure: bool = True) -> Shape:
    """Read a shape as it is written in ``answers.json``.

    Args:
        written: The JSON value.
        named: The shapes that it may name.
        sure: False where what it is part of is not sure.

    Returns:
        The shape, with named ones put in.

    Raises:
        ValueError: A word is no kind, no literal and no named shape.
    """
    if isinstance(written, list):
        return Rows(tuple(parse(item, named, sure=sure) for item in written))
    if isinstance(written, dict):
        if len(written) == 1 and (by := next(iter(written))) in _PLACES:
            return Map(by, parse(written[by], named, sure=sure))
        return _record(written, named, sure=sure)
    kinds, colon, example = written.partition(": ")
    words = kinds.split(" | ")
    shapes = [_word(word, example, bool(colon), named, sure=sure) for word in words]
    if len(shapes) == 1:
        return shapes[0]
    literal = next((one for word, one in zip(words, shapes, strict=True) if word == example), None)
    if literal is None and colon and not example and "''" in words:
        literal = Value("literal", example="")
    return Choice(tuple(shapes), literal if literal is not None else shapes[0])


def _record(written: dict[str, Any], named: dict[str, Any], *, sure: bool) -> Record:
    keys: dict[str, Any] = {}
    unsure: set[str] = set()
    for key, value in written.items():
        if key == "...":
            base = _record(named[value], named, sure=sure)
            keys |= {key: one for key, one in base.keys.items() if key not in keys}
            unsure |= base.unsure - {key.removesuffix("?") for key in written}
            continue
        keys[key.removesuffix("?")] = parse(value, named, sure=sure)
        if key.endswith("?") or not sure:
            unsure.add(key.removesuffix("?"))
    return Record(keys, frozenset(unsure))


def _word(word: str, example: str, given: bool, named: dict[str, Any], *, sure: bool) -> Shape:
    """One of the alternatives of a text."""
    kind = word.removeprefix("#")
    if kind in KINDS or kind in ("bool", "any"):
        native = word.startswith("#") or kind in ("bool", "any")
        if given and native:
            return Value(kind, native, json.loads(example), True)
        return Value(kind, native, example if given else None, given)
    if word in _LITERALS:
        return Value("literal", example=_LITERALS[word])
    if word in ("0000-00-00", "0000-00-00 00:00:00"):
        return Value("literal", example=word)
    if len(word) > 1 and word[0] == word[-1] == "'":
        return Value("literal", example=word[1:-1])
    name = word.removesuffix("?")
    if name not in named:
        raise ValueError(f"{word!r} is no kind, no value and no shape")
    return parse(named[name], named, sure=sure and name == word)


def parts(documented: Shape) -> Iterator[tuple[str, Any]]:
    """Each part of a shape, and what leads to it.

    Args:
        documented: A shape.

    Yields:
        ``("invoice.client", Record(…))``; the shape itself under the empty text, and then what is
        in it, depth first.
    """
    todo: list[tuple[str, Any]] = [("", documented)]
    while todo:
        at, part = todo.pop()
        yield at, part
        if isinstance(part, Record):
            inner = [(f"{at}.{key}" if at else key, one) for key, one in part.keys.items()]
            todo += reversed(inner)
        elif isinstance(part, Map):
            todo.append((at, part.item))
        elif isinstance(part, (Rows, Choice)):
            todo += [(at, one) for one in reversed(part[0])]


def unsure(documented: Shape) -> list[str]:
    """The keys that may be missing.

    Args:
        documented: A shape.

    Returns:
        Their paths, ``invoice.notes``; ``invoice.*`` for all keys of one that has no sure key. What
        is below one of them is left out.
    """
    found: list[str] = []
    for at, part in parts(documented):
        above = tuple(path.removesuffix("*").removesuffix(".") + "." for path in found)
        if not isinstance(part, Record) or f"{at}.".startswith(above):
            continue
        if at and part.unsure == part.keys.keys():
            found.append(f"{at}.*")
        else:
            found += [f"{at}.{key}" if at else key for key in part.keys if key in part.unsure]
    return list(dict.fromkeys(found))


def fields(name: str) -> tuple[str, ...]:
    """What :func:`hbwrapper.catalogue.fields` returns."""
    from . import get

    call = get(name)
    if call is None or name not in _load()["answers"]:
        return ()
    part: Any = shape(name)
    if call.records:
        for key in call.records:
            part = part.keys.get(key) if isinstance(part, Record) else None
    elif isinstance(part, Record):
        held = [one for key, one in part.keys.items() if key != "info"]
        if len(held) == 1 and isinstance(held[0], Record):
            part = held[0]
    while not isinstance(part, Record):
        if isinstance(part, Rows) and len(part.items) == 1:
            (part,) = part.items
        elif isinstance(part, Map):
            part = part.item
        elif isinstance(part, Choice):
            part = part.shapes[0]
        else:
            return ()
    return tuple(part.keys)

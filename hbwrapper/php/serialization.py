"""PHP's ``serialize`` and ``unserialize``."""

from __future__ import annotations

from typing import Any

from hbwrapper.numbers import float_to_repr
from hbwrapper.php import exceptions as errors
from hbwrapper.php.arrays import elements, from_pairs, get, pairs, to_array
from hbwrapper.php.callables import find_class, find_method
from hbwrapper.php.conversion import key
from hbwrapper.php.enums import Enum
from hbwrapper.php.numerics import to_bool
from hbwrapper.php.objects import StdClass, class_name
from hbwrapper.php.properties import fill
from hbwrapper.php.text import from_bytes, to_bytes


class _Writer:
    """One ``serialize``: the values are numbered, and an object that comes again is its number."""

    def __init__(self) -> None:
        self._count = 0
        self._numbers: dict[int, int] = {}
        # As long as an object lives, its identity is its own.
        self._kept: list[Any] = []

    def write(self, value: Any) -> bytes:
        self._count += 1
        if value is None:
            return b"N;"
        if isinstance(value, bool):
            return b"b:%d;" % value
        if isinstance(value, int):
            return b"i:%d;" % value
        if isinstance(value, float):
            return f"d:{float_to_repr(value)};".encode()
        if isinstance(value, str):
            return _text(value)
        if isinstance(value, (list, tuple, dict)):
            return b"a:%d:{%s}" % (len(value), self._fields(pairs(value)))
        return self._object(value)

    def _fields(self, found: Any) -> bytes:
        return b"".join(
            (b"i:%d;" % name if isinstance(name, int) else _text(name)) + self.write(item)
            for name, item in found
        )

    def _object(self, value: Any) -> bytes:
        known = self._numbers.get(id(value))
        if known is not None:
            return b"r:%d;" % known
        self._numbers[id(value)] = self._count
        self._kept.append(value)
        name = to_bytes(class_name(value))
        if isinstance(value, Enum):
            case = name + b":" + to_bytes(value.name)
            return b'E:%d:"%s";' % (len(case), case)
        if callable(value) and not hasattr(type(value), "php_properties"):
            raise errors.Exception("Serialization of 'Closure' is not allowed")
        own = getattr(type(value), "php_serialize", None)
        if own is not None:
            found = pairs(own(value))
        elif hasattr(type(value), "php_shown"):
            found = pairs(value.php_shown())
        else:
            found = pairs(to_array(value))
            sleep = find_method(value, "__sleep")
            if sleep is not None:
                bare = {str(label).rpartition("\0")[2]: (label, item) for label, item in found}
                found = [bare[label] for label in elements(sleep()) if label in bare]
        # The names of an object's properties are texts.
        shown = found if own is not None else [(str(label), item) for label, item in found]
        return b'O:%d:"%s":%d:{%s}' % (len(name), name, len(shown), self._fields(shown))


def _text(value: str) -> bytes:
    data = to_bytes(value)
    return b's:%d:"%s";' % (len(data), data)


def serialize(value: Any) -> str:
    """``serialize()``.

    Raises:
        Exception: PHP's; a closure has no text.
    """
    return from_bytes(_Writer().write(value))


class _Broken(Exception):
    """The text is none that ``serialize`` wrote."""


class _Serialized:
    """One ``unserialize``."""

    def __init__(self, data: bytes, allowed: Any) -> None:
        self._data = data
        self._at = 0
        self._allowed = allowed
        self._slots: list[Any] = []
        self._woken: list[Any] = []

    def whole(self) -> Any:
        value = self._read()
        for made in self._woken:
            wake = find_method(made, "__wakeup")
            if wake is not None:
                wake()
        return value

    def _until(self, mark: bytes) -> bytes:
        end = self._data.find(mark, self._at)
        if end < 0:
            raise _Broken
        part, self._at = self._data[self._at : end], end + len(mark)
        return part

    def _expect(self, mark: bytes) -> None:
        if self._data[self._at : self._at + len(mark)] != mark:
            raise _Broken
        self._at += len(mark)

    def _string(self) -> str:
        size = int(self._until(b":"))
        self._expect(b'"')
        part, self._at = self._data[self._at : self._at + size], self._at + size
        self._expect(b'"')
        if size < 0 or len(part) != size:
            raise _Broken
        return from_bytes(part)

    def _read(self, slot: bool = True) -> Any:
        kind = self._data[self._at : self._at + 2]
        self._at += 2
        place = len(self._slots)
        if slot:
            self._slots.append(None)
        value = self._value(kind, place)
        if slot:
            self._slots[place] = value
        return value

    def _value(self, kind: bytes, place: int) -> Any:
        if kind == b"N;":
            return None
        if kind == b"b:":
            return self._until(b";") == b"1"
        if kind == b"i:":
            return int(self._until(b";"))
        if kind == b"d:":
            return float(self._until(b";").replace(b"INF", b"inf").replace(b"NAN", b"nan"))
        if kind == b"s:":
            text = self._string()
            self._expect(b";")
            return text
        if kind == b"a:":
            return from_pairs((key(name), item) for name, item in self._fields())
        if kind in (b"r:", b"R:"):
            return self._slots[int(self._until(b";")) - 1]
        if kind == b"E:":
            name, _, case = self._string().partition(":")
            self._expect(b";")
            found = find_class(name)
            return next(c for c in getattr(found, "php_cases", ()) if c.name == case)
        if kind == b"O:":
            return self._object(place)
        raise _Broken

    def _fields(self) -> list[tuple[Any, Any]]:
        count = int(self._until(b":"))
        self._expect(b"{")
        found = [(self._read(slot=False), self._read()) for _ in range(count)]
        self._expect(b"}")
        return found

    def _object(self, place: int) -> Any:
        name = self._string()
        self._expect(b":")
        allowed = self._allowed is True or (
            isinstance(self._allowed, (list, dict))
            and name.lower() in (str(item).lower() for item in elements(self._allowed))
        )
        found = (find_class(name) if allowed else None) or StdClass
        made = object.__new__(found)
        if hasattr(found, "php_properties"):
            fill(made)
        self._slots[place] = made
        fields = self._fields()
        if hasattr(found, "php_unserialize"):
            made.php_unserialize(from_pairs(fields))
            return made
        attributes = {_php_name(p): p.attribute for p in getattr(found, "php_properties", ())}
        for label, item in fields:
            bare = str(label)
            vars(made)[attributes.get(bare, bare.rpartition("\0")[2])] = item
        self._woken.append(made)
        return made


def _php_name(declared: Any) -> str:
    if declared.visibility == "public":
        return str(declared.name)
    owner = "*" if declared.visibility == "protected" else class_name(declared.owner)
    if declared.visibility == "private":
        owner = declared.owner.__dict__.get("php_name", declared.owner.__name__)
    return f"\0{owner}\0{declared.name}"


def unserialize(text: Any, options: Any = None) -> Any:
    """``unserialize()``: the value, or False.

    Args:
        text: What ``serialize`` wrote. Objects are made without their constructor.
        options: ``allowed_classes``: names, true for all (as in PHP) or false for none; objects of
            others become stdClass.
    """
    allowed = get(options, "allowed_classes", default=True) if options is not None else True
    if isinstance(allowed, bool) or not isinstance(allowed, (list, dict)):
        allowed = to_bool(allowed)
    try:
        return _Serialized(to_bytes(text), allowed).whole()
    except (_Broken, ValueError, StopIteration, IndexError):
        # PHP gives a notice, too.
        return False

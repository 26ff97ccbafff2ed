"""The properties that PHP's classes declare: names, visibility, types, defaults."""

from __future__ import annotations

import ast
import inspect
import types
import typing
import weakref
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from hbwrapper.errors import HBWrapperError
from hbwrapper.php.numbering import handle


class _Unset:
    """A typed property that nobody has written yet."""

    def __repr__(self) -> str:
        return "UNSET"


UNSET = _Unset()


class Named:
    """The annotation of a property whose Python name says too little.

    Args:
        text: ``"private from"``: the visibility, ``readonly`` if it is, and PHP's name.
        kind: PHP's declared type, ``"?int"``; without it the property is of any type.
    """

    def __init__(self, text: str, kind: str = "") -> None:
        *words, self.name = text.split()
        self.readonly = "readonly" in words
        shown = [word for word in words if word != "readonly"]
        self.visibility = shown[0] if shown else "public"
        self.kind = kind

    def __call__(self) -> None:
        """Nothing: type checkers of old Pythons want annotations that can be called."""


class Case:
    """A case of an enum: ``HEARTS = php.Case("H")``.

    Args:
        value: Its value; without one it is a name alone.
        name: PHP's name, where Python cannot have it.
    """

    def __init__(self, value: Any = UNSET, name: str = "") -> None:
        self.value = value
        self.name = name


class Later:
    """A default that a new object works out: ``host: Any = php.Later(lambda: DB_HOST)``.

    Args:
        function: It gives the default, and is asked once for each class.
    """

    def __init__(self, function: Callable[[], Any]) -> None:
        self.function = function


class Property(NamedTuple):
    """A declared property.

    Attributes:
        attribute: Its name in Python.
        name: Its name in PHP.
        visibility: ``public``, ``protected`` or ``private``.
        owner: The class that declares it.
        default: What a new object has; UNSET where it has nothing.
        kind: PHP's declared type; empty where it takes anything.
        readonly: Can it be written but once?
    """

    attribute: str
    name: str
    visibility: str
    owner: type
    default: Any
    kind: str
    readonly: bool

    def seen_by(self, scope: type | None) -> bool:
        """Can the code of a class (None: code outside of classes) see it?"""
        if self.visibility == "public":
            return True
        if scope is None:
            return False
        if self.visibility == "private":
            return scope is self.owner
        return issubclass(scope, self.owner) or issubclass(self.owner, scope)


_SCALARS = {"int": "int", "float": "float", "str": "string", "bool": "bool", "None": "null"}


def _as_it_is(value: Any, kind: str, what: str) -> Any:
    return value


# Set by the module that knows how: a value, a declared type, and what it is for.
_convert: Callable[[Any, str, str], Any] = _as_it_is


def converts(function: Callable[[Any, str, str], Any]) -> Callable[[Any, str, str], Any]:
    """Let a function convert what is written into typed properties."""
    global _convert
    _convert = function
    return function


# Set by the module of PHP's exceptions, which are objects themselves.
_error: Callable[[str], BaseException] = AttributeError


def object_error(message: str) -> BaseException:
    """PHP's Error of a message."""
    return _error(message)


def raises(error: Callable[[str], BaseException]) -> None:
    """Let objects raise PHP's Error."""
    global _error
    _error = error


class _Typed:
    """A property that converts what is written, as PHP's typed properties do."""

    def __init__(self, declared: Property, convert: bool) -> None:
        self._declared = declared
        self._converts = convert

    def __get__(self, owner: Any, kind: Any = None) -> Any:
        if owner is None:
            return self._declared.default
        try:
            return owner.__dict__[self._declared.attribute]
        except KeyError:
            shown = f"{type_name(self._declared.owner)}::${self._declared.name}"
            raise _error(
                f"Typed property {shown} must not be accessed before initialization"
            ) from None

    def __set__(self, owner: Any, value: Any) -> None:
        declared = self._declared
        if declared.readonly and declared.attribute in owner.__dict__:
            shown = f"{type_name(declared.owner)}::${declared.name}"
            raise _error(f"Cannot modify readonly property {shown}")
        if self._converts:
            shown = f"property {type_name(declared.owner)}::${declared.name}"
            value = _convert(value, declared.kind, shown)
        owner.__dict__[declared.attribute] = value

    def __delete__(self, owner: Any) -> None:
        owner.__dict__.pop(self._declared.attribute, None)


def _annotation(value: Any) -> tuple[Named | None, str]:
    """A property's ``Named``, if it has one, and its type in PHP's words."""
    if isinstance(value, Named):
        return value, value.kind
    if isinstance(value, str):
        if "Named(" in value:
            call = ast.parse(value.strip(), mode="eval").body
            if isinstance(call, ast.Call):
                named = Named(*(ast.literal_eval(argument) for argument in call.args))
                return named, named.kind
        return None, _php_type([part.strip() for part in value.split("|")])
    if isinstance(value, types.UnionType) or typing.get_origin(value) is typing.Union:
        return None, _php_type([_spelled(part) for part in typing.get_args(value)])
    return None, _php_type([_spelled(value)])


def _spelled(kind: Any) -> str:
    if kind is None or kind is type(None):
        return "None"
    return getattr(kind, "__name__", str(kind)) if isinstance(kind, type) else "Any"


def _php_type(parts: list[str]) -> str:
    """PHP's type of Python's; empty for Any. What is no scalar is not converted, and so not named."""
    if any(part.rpartition(".")[2] in ("Any", "object") for part in parts):
        return ""
    named = [_SCALARS.get(part) or _other_type(part) for part in parts]
    rest = [part for part in named if part != "null"]
    if len(rest) == 1 and len(named) == 2:
        return f"?{rest[0]}"
    return "|".join(named)


def _other_type(part: str) -> str:
    """PHP's name of a type that is no scalar: a class's own, an array's, or anything."""
    if part.startswith(("list", "dict")):
        return "array"
    return part if part[:1].isupper() else "mixed"


def _declared(cls: type) -> Iterator[Property]:
    """The properties that a class itself declares."""
    mangled = f"_{cls.__name__.lstrip('_')}__"
    for attribute, annotation in inspect.get_annotations(cls).items():
        if "ClassVar" in str(annotation) or isinstance(cls.__dict__.get(attribute), Case):
            continue
        named, kind = _annotation(annotation)
        if named is not None:
            name, visibility = named.name, named.visibility
        elif attribute.startswith(mangled):
            name, visibility = attribute.removeprefix(mangled), "private"
        elif attribute.startswith("_"):
            name, visibility = attribute[1:], "protected"
        else:
            name, visibility = attribute, "public"
        default = cls.__dict__.get(attribute, UNSET if kind else None)
        yield Property(
            attribute, name, visibility, cls, default, kind, bool(named and named.readonly)
        )


# Classes by their name in small letters; the newest of a name counts.
_classes: weakref.WeakValueDictionary[str, type] = weakref.WeakValueDictionary()


def declare(cls: Any) -> None:
    """Read the properties that a class declares, and note the class's name."""
    own = list(_declared(cls))
    inherited: dict[str, Property] = {}
    for parent in reversed(cls.__mro__[1:]):
        for declared in parent.__dict__.get("php_properties", ()):
            inherited[declared.attribute] = declared
    merged = {**inherited, **{declared.attribute: declared for declared in own}}
    cls.php_properties = tuple(merged.values())
    for declared in own:
        scalar = any(part in _SCALARS.values() for part in _parts(declared.kind))
        if declared.kind or declared.readonly:
            setattr(cls, declared.attribute, _Typed(declared, scalar))
        elif declared.attribute in cls.__dict__:
            delattr(cls, declared.attribute)
    _classes[type_name(cls).lower()] = cls


def _parts(kind: str) -> list[str]:
    return kind.replace("?", "null|").split("|")


def fill(instance: Any) -> None:
    """Give a new object its declared properties, in PHP's order."""
    attributes = instance.__dict__
    for declared in type(instance).php_properties:
        if declared.default is not UNSET:
            attributes[declared.attribute] = _own(declared.default)
        if isinstance(declared.default, Later):
            attributes[declared.attribute] = declared.default.function()
    handle(instance)


def _own(value: Any) -> Any:
    """A default of one's own: arrays are copied."""
    if isinstance(value, list):
        return [_own(item) for item in value]
    if isinstance(value, dict):
        return type(value)((name, _own(item)) for name, item in value.items())
    return value


def type_name(cls: type) -> str:
    """A class's name in PHP: with its namespace, which ``php_name`` says."""
    named = cls.__dict__.get("php_name")
    if isinstance(named, str):
        return named
    if issubclass(cls, HBWrapperError):
        # hbwrapper's errors are PHP's plain Exception.
        return "Exception"
    if cls is types.SimpleNamespace:
        return "stdClass"
    if issubclass(cls, (types.FunctionType, types.MethodType, types.BuiltinFunctionType)):
        return "Closure"
    return "Generator" if issubclass(cls, types.GeneratorType) else cls.__name__


def known_class(name: str) -> type | None:
    """A ported class by its name in PHP, in any capitalisation; None where there is none."""
    return _classes.get(name.lstrip("\\").lower())

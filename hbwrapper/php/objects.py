"""PHP's objects: declared properties with their visibility, classes by name, handles.

A ported class derives from ``Object``. Its instance properties are annotated class attributes:

    class Client(php.Object):
        id: int = 0                                  # public
        _email: str | None = None                    # protected
        __key: Any = None                            # private
        from_: php.Named("public from") = None       # a name that Python's cannot be

Static properties and constants are class attributes without an annotation.
"""

from __future__ import annotations

import keyword
import types
from typing import Any

from hbwrapper.php.numbering import handle
from hbwrapper.php.properties import Property, declare, fill, object_error, type_name


class Object:
    """What ported classes derive from."""

    php_properties: tuple[Property, ...] = ()

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        declare(cls)
        if "php_set" in cls.__dict__:
            cls.__setattr__ = _magic_set  # type: ignore[method-assign]

    def __new__(cls, *arguments: Any, **named: Any) -> Any:
        """A new object with its declared properties."""
        self = super().__new__(cls)
        fill(self)
        return self

    def __hostbill_fields__(self) -> dict[str, Any]:
        """The parameters that it is where it is given to a call: its public properties."""
        return dict(visible(self))

    def __getattr__(self, name: str) -> Any:
        # Only of what is not there: a missing property is null, as in PHP, which warns.
        if name.startswith(("__", "php_")):
            raise AttributeError(f"{type_name(type(self))} has no {name}")
        bare = _bare(name)
        if bare != name and bare in self.__dict__:
            return self.__dict__[bare]
        getter = getattr(type(self), "php_get", None)
        if getter is not None and _enter(self, "get", bare):
            try:
                return getter(self, bare)
            finally:
                _leave(self, "get", bare)
        call = getattr(type(self), "php_call", None)
        if call is not None and getter is None:
            return lambda *arguments: call(self, bare, list(arguments))
        return None

    def __getitem__(self, name: Any) -> Any:
        return _offset(self, "offsetGet")(name)

    def __setitem__(self, name: Any, value: Any) -> None:
        _offset(self, "offsetSet")(name, value)

    def __delitem__(self, name: Any) -> None:
        _offset(self, "offsetUnset")(name)

    def __contains__(self, name: Any) -> bool:
        return bool(_offset(self, "offsetExists")(name))


def _offset(owner: Any, method: str) -> Any:
    """A method of ArrayAccess."""
    if not hasattr(type(owner), method):
        raise object_error(f"Cannot use object of type {class_name(owner)} as array")
    return getattr(owner, method)


def _bare(attribute: str) -> str:
    """PHP's name of an undeclared property: a port writes ``class_`` for ``class``."""
    bare = attribute.removesuffix("_")
    return bare if keyword.iskeyword(bare) else attribute


# Which objects' __get and __set run for which names: in them the property itself is meant.
_running: set[tuple[int, str, str]] = set()


def _enter(owner: Any, what: str, name: str) -> bool:
    guard = (id(owner), what, name)
    if guard in _running:
        return False
    _running.add(guard)
    return True


def _leave(owner: Any, what: str, name: str) -> None:
    _running.discard((id(owner), what, name))


def _magic_set(self: Any, name: str, value: Any) -> None:
    bare = _bare(name)
    known = name in self.__dict__ or any(p.attribute == name for p in type(self).php_properties)
    if known or not _enter(self, "set", bare):
        object.__setattr__(self, name, value)
        return
    try:
        type(self).php_set(self, bare, value)
    finally:
        _leave(self, "set", bare)


class StdClass:
    """PHP's stdClass: an object with any attributes."""

    php_name = "stdClass"

    def __init__(self, /, **values: Any) -> None:
        self.__dict__.update(values)
        handle(self)

    # A port writes $row->class as row.class_; the property keeps its name.

    def __getattr__(self, name: str) -> Any:
        bare = name.removesuffix("_")
        if bare in self.__dict__:
            return self.__dict__[bare]
        if name.startswith("__"):
            raise AttributeError(f"stdClass has no {name}")
        # A missing property is null, as in PHP, which warns.
        return None

    def __setattr__(self, name: str, value: Any) -> None:
        bare = name.removesuffix("_")
        self.__dict__[bare if keyword.iskeyword(bare) or bare in self.__dict__ else name] = value

    def __delattr__(self, name: str) -> None:
        self.__dict__.pop(name if name in self.__dict__ else name.removesuffix("_"), None)

    def __hostbill_fields__(self) -> dict[str, Any]:
        """The parameters that it is where it is given to a call: its properties."""
        return self.__dict__


def members(value: Any) -> list[tuple[Property | None, str, Any]]:
    """An object's properties in PHP's order.

    Returns:
        What declares each (None where nothing does), its PHP name, and its value.
    """
    attributes = getattr(value, "__dict__", {})
    declared = getattr(type(value), "php_properties", ())
    if not declared:
        if isinstance(value, Object):
            return [(None, _bare(name), item) for name, item in attributes.items()]
        return [(None, name, item) for name, item in attributes.items()]
    shown: list[tuple[Property | None, str, Any]] = [
        (p, p.name, attributes[p.attribute]) for p in declared if p.attribute in attributes
    ]
    known = {p.attribute for p in declared}
    shown += [(None, _bare(n), item) for n, item in attributes.items() if n not in known]
    return shown


def visible(value: Any, scope: type | None = None) -> list[tuple[str, Any]]:
    """PHP's names and values of the properties that the code of a class (None: any) sees."""
    return [
        (name, item)
        for declared, name, item in members(value)
        if declared is None or declared.seen_by(scope)
    ]


def class_name(value: Any) -> str:
    """The name of an object's class."""
    return type_name(type(value))


def owner_name(declared: Property, value: Any) -> str:
    """The class that PHP says to declare a property of an object."""
    if declared.owner.__name__ == "Throwable":
        root = type(value).__mro__[: type(value).__mro__.index(declared.owner)][-1]
        return type_name(root)
    return type_name(declared.owner)


def debug_type(value: Any) -> str:
    """``get_debug_type()``."""
    if value is None:
        return "null"
    for kind, name in ((bool, "bool"), (int, "int"), (float, "float"), (str, "string"),
                       ((list, dict), "array")):  # fmt: skip
        if isinstance(value, kind):
            return name
    if is_handle(value):
        return "resource (closed)" if value.kind == "Unknown" else f"resource ({value.kind})"
    return class_name(value)


def is_handle(value: Any) -> bool:
    """Is it what PHP calls a resource: an open file?"""
    return hasattr(type(value), "php_resource")


class _Functions(type):
    def __instancecheck__(cls, value: Any) -> bool:
        return isinstance(value, (types.FunctionType, types.MethodType, types.BuiltinFunctionType))


class Closure(metaclass=_Functions):
    """PHP's Closure: every function of Python's is one."""

    @staticmethod
    def fromCallable(value: Any) -> Any:
        """A closure is a function already."""
        return value

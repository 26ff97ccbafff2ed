"""What a class's name stands for in Python."""

from __future__ import annotations

from hbwrapper.porting.syntax import nodes as n

from . import python as py
from .context import Port, Unsupported
from .python import Expr
from .scopes import Scope

HOSTBILL = ("hbwrapper", "apiwrapper")
EXCEPTIONS = {
    name.lower(): name
    for name in [
        "Exception",
        "Throwable",
        "Error",
        "ErrorException",
        "TypeError",
        "ValueError",
        "ArithmeticError",
        "DivisionByZeroError",
        "RuntimeException",
        "LogicException",
        "InvalidArgumentException",
        "DomainException",
        "LengthException",
        "OutOfRangeException",
        "OutOfBoundsException",
        "RangeException",
        "OverflowException",
        "UnderflowException",
        "UnexpectedValueException",
        "BadFunctionCallException",
        "BadMethodCallException",
        "JsonException",
        "ArgumentCountError",
        "UnhandledMatchError",
        "AssertionError",
    ]
}
DATES = {
    name.lower(): name
    for name in [
        "DateTime",
        "DateTimeImmutable",
        "DateTimeZone",
        "DateInterval",
        "DateTimeInterface",
        "DatePeriod",
    ]
}
# Interfaces of PHP's that a class of the file may implement.
INTERFACES = {
    name.lower(): name
    for name in [
        "Countable",
        "ArrayAccess",
        "IteratorAggregate",
        "Iterator",
        "Traversable",
        "JsonSerializable",
        "Stringable",
    ]
}
OTHERS = {
    "stdclass": "StdClass",
    "arrayobject": "ArrayObject",
    "arrayiterator": "ArrayIterator",
    "closure": "Closure",
}


def class_label(name: n.Name) -> str:
    """A class's name as PHP's ``::class`` has it."""
    return name.full


def builtin(name: n.Name) -> str | None:
    """The name in ``hbwrapper.php`` of a class of PHP's own."""
    low = (name.full if "\\" in name.written else name.last).lower()
    for table in (EXCEPTIONS, DATES, OTHERS, INTERFACES):
        if low in table:
            from hbwrapper import php

            return table[low] if hasattr(php, table[low]) else None
    return None


def is_hostbill(port: Port, name: n.Name) -> str:
    """Hbwrapper or apiwrapper, where the name means HostBill's class; else empty."""
    low = name.last.lower()
    return low if low in HOSTBILL and port.class_named(name) is None else ""


def static_method(scope: Scope) -> bool:
    """Is the code inside a static method?"""
    while scope.kind in ("closure", "arrow") and scope.parent:
        scope = scope.parent
    return bool(scope.function and scope.function.static)


def parent(port: Port) -> Expr:
    """``super()``: a closure has no object of its own, so that it names the class and the object."""
    if port.scope.kind == "method" or port.scope.cls is None:
        return py.call(py.name("super"))
    return py.call(py.name("super"), py.name(port.names.cls(port.scope.cls)), py.name("self"))


def class_expr(port: Port, name: n.Name) -> Expr:
    """A class in Python.

    Raises:
        Unsupported: Nothing that is known here has this name.
    """
    cls = port.scope.cls
    if name.full == "self":
        if cls is None:
            raise Unsupported(name, "self outside of a class")
        return py.name(port.names.cls(cls))
    if name.full == "static":
        if static_method(port.scope):
            return py.name("cls")
        return py.call(py.name("type"), py.name("self"))
    if name.full == "parent":
        return class_expr(port, cls.node.parents[0]) if cls and cls.node.parents else parent(port)
    own = port.class_named(name)
    if own is not None:
        return py.name(port.names.cls(own))
    hostbill = is_hostbill(port, name)
    if hostbill:
        return py.imported("HBWrapper" if hostbill == "hbwrapper" else "ApiWrapper")
    label = builtin(name)
    if label is not None:
        return py.php(label)
    raise Unsupported(name, f"the class {name.written.lstrip(chr(92))}, which is not defined here")


def caught(port: Port, name: n.Name) -> list[Expr]:
    """The classes for ``isinstance`` and ``except``: PHP's Exception includes HBWrapper's."""
    low = name.last.lower()
    if low in ("exception", "throwable") and port.class_named(name) is None:
        own: list[Expr] = [py.php(EXCEPTIONS[low])]
        return [*own, py.imported("HBWrapperError")] if port.uses_hostbill else own
    return [class_expr(port, name)]

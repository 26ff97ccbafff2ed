"""Writing into elements: ``$a['x'][] = …``, ``unset($a['x'])``."""

from __future__ import annotations

from dataclasses import dataclass

from hbwrapper.porting.syntax import nodes as n

from . import convert
from . import python as py
from .access import attribute, property_type, static_place, superglobal
from .context import Existing, Port, Unsupported
from .python import Expr, Result, Stmt
from .scopes import variable as variable_name
from .types import (
    ANY,
    ARRAY_,
    DICT_,
    EMPTY,
    EMPTY_,
    LIST_,
    NAT_,
    NEVER,
    NULL_,
    OBJECT_,
    SCALAR_,
    Type,
    array_of,
    dict_of,
    list_of,
)  # fmt: skip


@dataclass
class Place:
    """A variable or property, and the keys of an element in it.

    Attributes:
        expr: The variable or property.
        type: What is known of it.
        keys: The keys; None for ``[]``.
        node: Its source, to note what is put there.
    """

    expr: Expr
    type: Type
    keys: list[Result | None]
    node: n.Expression


def place(port: Port, target: n.Expression, before: list[Stmt]) -> Place:
    """Where an element is; what must run first is added to ``before``."""
    nodes: list[n.Expression | None] = []
    base = target
    while isinstance(base, n.Index):
        nodes.insert(0, base.key)
        base = base.base
        alias = port.aliases.get((port.scope.home, variable_name(base) or ""))
        base = alias if alias is not None else base
    expr, of = root(port, base, before)
    keys = [None if key is None else port.expression(key) for key in nodes]
    before += port.sequence([key for key in keys if key is not None])
    return Place(expr, of, keys, base)


def root(port: Port, node: n.Expression, before: list[Stmt]) -> tuple[Expr, Type]:
    """A variable or property as a target, and its type."""
    name = variable_name(node)
    if name is not None:
        if name == "this":
            return py.name("self"), port.expression(node).type
        held = superglobal(name)
        if held is not None:
            return held, dict_of(ANY)
        if name == "GLOBALS":
            raise Unsupported(node, "$GLOBALS as a whole")
        return port.variable(name), port.type_of(port.slot(name))
    if isinstance(node, n.Property):
        return _property(port, node, before)
    if isinstance(node, n.StaticProperty):
        return static_place(port, node)
    if isinstance(node, (n.MethodCall, n.Call, n.StaticCall)):
        value = port.expression(node)
        before += value.before
        if value.type.within(OBJECT_):
            return py.name(port.hold(value.expr, before).id), value.type
    if isinstance(node, n.DynamicVariable):
        raise Unsupported(node, "a variable variable")
    raise Unsupported(node, "an assignment to this")


def _property(port: Port, node: n.Property, before: list[Stmt]) -> tuple[Expr, Type]:
    if not isinstance(node.name, str):
        raise Unsupported(node, "an element of a property with a computed name")
    owner = port.expression(node.object)
    before += owner.before
    if owner.type.within(SCALAR_ | ARRAY_ | NULL_) and port.settled:
        raise Unsupported(node, "a property of what is no object")
    label = attribute(port, owner.type, node.name, node.object)
    if label is None:
        raise Unsupported(node, "a property that the class and another one declare")
    expr = owner.expr
    if not py.is_plain(expr):
        expr = port.hold(expr, before, "owner")
    return py.attr(expr, label), property_type(port, owner.type, node.name, node.object)


def note(port: Port, node: n.Expression, of: Type) -> None:
    """Note what is put into a variable or property."""
    name = variable_name(node)
    if name is not None:
        if name != "this" and superglobal(name) is None:
            port.see_variable(name, of)
    elif isinstance(node, (n.Property, n.StaticProperty)) and isinstance(node.name, str):
        port.see(("prop", node.name), of)


def nested(keys: list[Result | None], of: Type) -> Type:
    """The type of an array that has a value under these keys."""
    for key in reversed(keys):
        of = list_of(of) if key is None else dict_of(of)
    return of


def put(port: Port, target: n.Expression, value: Result, *, push: bool = False) -> list[Stmt]:
    """``target = value`` for an element; with ``push``, behind the target's last one."""
    before: list[Stmt] = []
    where = place(port, target, before)
    if push:
        where.keys.append(None)
    if before and not py.is_fixed(value.expr) and not py.is_plain(value.expr):
        value = Result(port.hold(value.expr, value.before), value.type, value.before)
    shape = nested(where.keys, value.type)
    if isinstance(target, Existing):
        shape = NEVER if where.type.is_never else _shape(where, value.type)
    note(port, where.node, shape)
    return [
        *value.before,
        *before,
        *_put(port, where, value, existing_=isinstance(target, Existing)),
    ]


def _put(port: Port, where: Place, value: Result, *, existing_: bool = False) -> list[Stmt]:
    of = where.type
    if of.is_never:
        of = nested(where.keys, value.type)
    source = where.expr
    cls = port.declared.classes.get(of.cls) if of.within(OBJECT_) else None
    if cls is not None and len(where.keys) == 1:
        at = py.const(None) if where.keys[0] is None else where.keys[0].expr
        if port.declared.find_method(cls, "offsetset"):
            return [py.do(py.method(source, "offsetSet", at, value.expr))]
    for index, key in enumerate(where.keys):
        if key is None or py.text_of(convert.key(key).expr) is None:
            port.tell(of)
        if index == len(where.keys) - 1:
            if key is None and of.is_list:
                return [py.do(py.method(source, "append", value.expr))]
            if key is not None and (of.is_dict or (of.is_list and existing_)):
                return [py.assign(py.item(source, convert.key(key).expr), value.expr)]
            break
        following = where.keys[index + 1]
        inner = of.item
        fits = inner.is_list if following is None else inner.is_dict
        if key is None or not of.is_dict or not fits:
            break
        empty: Expr = py.make_list([]) if following is None else py.make_dict([])
        source = py.method(source, "setdefault", convert.key(key).expr, empty)
        of = inner
    keys = [py.php("END") if key is None else key.expr for key in where.keys]
    made = py.php_call("put", where.expr, value.expr, *keys)
    return [py.assign(where.expr, made)]


class Computed(Exception):
    """An element that must be found by PHP's rules when the program runs."""

    def __init__(self, where: Place) -> None:
        super().__init__()
        self.where = where


def existing(port: Port, node: n.Expression, of: Type, before: list[Stmt]) -> tuple[Expr, Type]:
    """An existing variable, property or element as a target, and its type.

    Args:
        port: The translation.
        node: The target.
        of: The type of what will be put there.
        before: What must run first is added here.

    Raises:
        Computed: It is an element that must be found when the program runs.
    """
    if not isinstance(node, n.Index):
        note(port, node, of)
        return root(port, node, before)
    where = place(port, node, before)
    if any(key is None for key in where.keys):
        raise Unsupported(node, "[] on the left of an operator")
    note(port, where.node, _shape(where, of))
    source, known = where.expr, where.type
    for key in where.keys:
        assert key is not None  # noqa: S101
        at = convert.key(key)
        if py.text_of(at.expr) is None:
            port.tell(known)
        list_ok = known.within(LIST_ | EMPTY_) and at.type.within(NAT_)
        if not (known.is_dict or known.is_never or list_ok):
            raise Computed(where)
        source = py.item(source, at.expr)
        known = known.item if known.is_array else ANY
    return source, known


def _shape(where: Place, of: Type) -> Type:
    """What an existing element's new value says about the whole: never its shape."""
    known = where.type
    shapes = []
    for _ in where.keys:
        shapes.append(known)
        known = known.item if known.is_array else NEVER
    for shape in reversed(shapes):
        if shape.within(LIST_):
            of = list_of(of)
        elif shape.within(DICT_ | EMPTY_) or shape.is_never:
            of = dict_of(of)
        elif not shape.may(ARRAY_):
            return shape
        else:
            of = array_of(of)
    return of


def unset(port: Port, node: n.Expression) -> list[Stmt]:
    """``unset($x['k'])``."""
    name = variable_name(node)
    if name is not None:
        port.aliases.pop((port.scope.home, name), None)
        note(port, node, Type(NULL_))
        return [py.assign(port.variable(name), py.const(None))]
    before: list[Stmt] = []
    if isinstance(node, n.Property):
        owner = port.expression(node.object)
        label: Expr
        if isinstance(node.name, str):
            found = attribute(port, owner.type, node.name, node.object)
            port.see(("prop", node.name), Type(NULL_))
            label = py.const(found or node.name)
        else:
            label = port.expression(node.name).expr
        return [*owner.before, py.do(py.php_call("unset_property", owner.expr, label))]
    if not isinstance(node, n.Index):
        raise Unsupported(node, "unset() of this")
    where = place(port, node, before)
    if any(key is None for key in where.keys):
        raise Unsupported(node, "unset() of []")
    keys = [key for key in where.keys if key is not None]
    port.tell(where.type)
    cls = port.declared.classes.get(where.type.cls) if where.type.within(OBJECT_) else None
    if cls is not None and len(keys) == 1 and port.declared.find_method(cls, "offsetunset"):
        return [*before, py.do(py.method(where.expr, "offsetUnset", keys[0].expr))]
    if len(keys) == 1 and where.type.is_dict:
        note(port, where.node, EMPTY)
        at = convert.key(keys[0])
        if at.type.kinds and py.is_fixed(at.expr):
            return [*before, py.do(py.method(where.expr, "pop", at.expr, py.const(None)))]
    else:
        shape = NEVER
        for _ in keys:
            shape = array_of(shape)
        note(port, where.node, shape)
    made = py.php_call("unset", where.expr, *(key.expr for key in keys))
    return [*before, py.assign(where.expr, made)]

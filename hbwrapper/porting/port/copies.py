"""When PHP's copy of an array must be written out.

PHP copies an array whenever it is assigned. Python shares it. A copy is written where one of the
two may be changed later.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from hbwrapper.porting.syntax import nodes as n

from . import python as py
from .context import Port
from .declare import Function
from .python import Result
from .scopes import ANY_DEPTH, Scope, changed_after, origin, property_name, variable
from .types import ARRAY_, DICT_, EMPTY, EMPTY_, LIST_, Type


def copied(port: Port, node: n.Node, value: Result, want: Type, changed: int) -> Result:
    """The value, copied where a later change would show in PHP's other copy.

    Args:
        port: The translation.
        node: Its source.
        value: The value.
        want: The type of where it goes: decides what an empty array is.
        changed: How deep what is stored there is changed somewhere: 0 not at all, 1 its elements,
            2 the elements of these.
    """
    if value.type.within(EMPTY_) and want.is_dict:
        if isinstance(value.expr, (ast.List, ast.Dict)):
            return Result(py.make_dict([]), EMPTY, value.before, fresh=True)
        made = py.call(py.name("dict"), value.expr)
        return Result(made, want, value.before, fresh=True)
    if value.type.kinds & EMPTY_ and value.type.kinds & DICT_ and want.is_dict:
        # An empty list among dicts.
        of = value.type.without(EMPTY_)
        inner = copied(
            port, node, Result(value.expr, of, fresh=value.fresh, shares=value.shares), of, changed
        )
        return Result(py.call(py.name("dict"), inner.expr), of, value.before, fresh=True)
    if not value.type.may(ARRAY_):
        return value
    flat = value.type.is_array and not value.type.item.may(ARRAY_)
    if value.type.item.is_never and value.type.is_array:
        flat = True
    if value.fresh:
        if not value.shares or flat or (changed < 2 and not _elements_change(port, node)):
            return value
    elif not changed and not source_changes(port, node):
        return value
    elif flat and (value.type.within(LIST_) or value.type.within(DICT_)):
        return Result(py.method(value.expr, "copy"), value.type, value.before, fresh=True)
    return Result(py.php_call("copy", value.expr), value.type, value.before, fresh=True)


def want(port: Port, target: n.Node) -> Type:
    """The type of what a target holds."""
    name, prop = variable(target), property_name(target)
    if name is not None:
        return port.type_of(port.slot(name))
    if prop is not None:
        return port.type_of(("prop", prop))
    if isinstance(target, n.Index):
        outer = want(port, target.base)
        return outer.item if outer.is_array else Type(0)
    return Type(0)


def changes(port: Port, target: n.Node) -> int:
    """How deep is what is stored here changed somewhere? 0 for not at all."""
    name = variable(target)
    if name is not None:
        scope = port.scope.home
        if name in scope.globals or name in scope.statics:
            return ANY_DEPTH
        return max(scope.deep.get(name, 0), 1) if name in scope.changes else 0
    depth = 0
    while isinstance(target, n.Index):
        target = target.base
        depth += 1
    name, prop = variable(target), property_name(target)
    if name is not None:
        return max(port.scope.deep.get(name, 0) - depth, 0)
    if prop is not None:
        return max(port.scopes.deep_properties.get(prop, 0) - depth, 0)
    return ANY_DEPTH


def _called(port: Port, node: n.Node) -> Sequence[Function]:
    """The functions of the file that a call may reach."""
    if isinstance(node, n.Call):
        own = port.function(node.function) if isinstance(node.function, n.Name) else None
        return [own] if own else []
    if isinstance(node, (n.MethodCall, n.StaticCall)) and isinstance(node.name, str):
        return port.declared.methods.get(node.name.lower(), [])
    return []


def _elements_change(port: Port, node: n.Node) -> bool:
    """Can arrays in a fresh array change where they came from: in a variable, in a property?"""
    for inner in n.walk(node, functions=False):
        name = variable(inner)
        if name and port.scope.deep.get(name, 0) > 1 and changed_after(port.scope, name, node):
            return True
        for function in _called(port, inner):
            if any(_deep_property(port, part) for part in n.walk(function.node)):
                return True
        if _deep_property(port, inner):
            return True
    return False


def _deep_property(port: Port, node: n.Node) -> bool:
    return port.scopes.deep_properties.get(property_name(node) or "", 0) > 1


def source_changes(port: Port, node: n.Node) -> bool:
    """Can the variable or property that the value comes from change later?"""
    inner = origin(node)
    name, prop = variable(inner), property_name(inner)
    if name is not None:
        return name != "this" and (
            changed_after(port.scope, name, node) or _origin_changes(port, name, node)
        )
    if prop is not None:
        return prop in port.scopes.changed_properties
    if isinstance(inner, n.Ternary):
        parts = [inner.test if inner.then is None else inner.then, inner.other]
        return any(source_changes(port, part) for part in parts)
    if isinstance(inner, n.Binary):
        return source_changes(port, inner.left) or source_changes(port, inner.right)
    if isinstance(inner, n.Match):
        return any(source_changes(port, arm.value) for arm in inner.arms)
    if isinstance(inner, n.Assign):
        return source_changes(port, inner.target)
    if isinstance(inner, (n.Cast, n.Silence)):
        return source_changes(port, inner.value)
    return any(_result_changes(port, inner, function) for function in _called(port, inner))


def _origin_changes(port: Port, name: str, node: n.Node) -> bool:
    """Was the variable given by a loop over an array whose elements' elements change later?"""
    for loop in port.scope.assigns.get(name, []):
        if not isinstance(loop, n.Foreach):
            continue
        source = origin(loop.subject)
        held = variable(source)
        deep = held is not None and port.scope.deep.get(held, 0) > 1
        if deep and changed_after(port.scope, held or "", node):
            return True
        if _deep_property(port, source):
            return True
    return False


def _result_changes(port: Port, call: n.Node, function: Function) -> bool:
    """Does the function give away a property, or an argument, that changes later?"""
    scope: Scope | None = port.scopes.by_node.get(function.node)
    arguments = getattr(call, "arguments", [])
    for inner in n.walk(function.node, functions=False):
        if not isinstance(inner, n.Return) or inner.value is None:
            continue
        value = origin(inner.value)
        name = variable(value)
        if name is None:
            if property_name(value) in port.scopes.changed_properties:
                return True
            continue
        if scope is None:
            continue
        if name in scope.globals | scope.statics and name in scope.changes:
            return True
        if name in scope.params and any(source_changes(port, a.value) for a in arguments):
            return True
    return False

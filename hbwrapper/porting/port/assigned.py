"""Assignments inside expressions, where their value is used."""

from __future__ import annotations

import ast

from hbwrapper.porting.syntax import nodes as n

from . import python as py
from .assign import assign, fixed_keys, new_value, operator, spread_out, step
from .context import Port, Unsupported
from .copies import changes, want
from .elements import note
from .literals import stored
from .python import Result, Stmt
from .scopes import variable as variable_name
from .types import ANY, INT, NAT, settled


def _may_bind(port: Port, name: str) -> bool:
    """May a walrus assign the variable here?"""
    static = port.is_static(name) or (port.scope.home, name) in port.aliases
    return not static and not (port.scope.kind == "arrow" and name not in port.scope.params)


def as_value(port: Port, node: n.Assign) -> Result:
    """An assignment used as a value."""
    target = node.target
    name = variable_name(target)
    if isinstance(target, n.ListPattern):
        value = port.expression(node.value)
        out = list(value.before)
        held = port.hold(value.expr, out, "parts")
        return Result(held, value.type, [*out, *spread_out(port, target, Result(held, value.type))])
    if name is not None and name != "this" and _may_bind(port, name):
        code = stored(port, node.value, want(port, target), changes(port, target))
        port.see_variable(name, code.type)
        return Result(py.walrus(port.names.variable(name), code.expr), code.type, code.before)
    if port.scope.kind == "arrow":
        raise Unsupported(node, "an assignment inside an arrow function")
    code = stored(port, node.value, want(port, target), changes(port, target))
    plain = isinstance(target, n.Property) and variable_name(target.object) == "this"
    if plain or isinstance(target, n.StaticProperty):
        lines = assign(port, target, code)
        back = port.expression(target)
        if py.is_plain(back.expr) and not back.before:
            return Result(back.expr, code.type, lines)
    out = list(code.before)
    fixed = code.expr if py.is_fixed(code.expr) else port.hold(code.expr, out)
    lines = assign(port, target, Result(fixed, code.type))
    return Result(fixed, code.type, [*out, *lines])


def operator_as_value(port: Port, node: n.AssignOperator) -> Result:
    """``$x += 1`` used as a value."""
    name = variable_name(node.target)
    if name is not None and _may_bind(port, name) and node.operator != "??":
        held = port.expression(node.target)
        value = new_value(port, node, held)
        port.see_variable(name, value.type)
        return Result(py.walrus(port.names.variable(name), value.expr), value.type, value.before)
    if port.scope.kind == "arrow":
        raise Unsupported(node, "an assignment inside an arrow function")
    before: list[Stmt] = []
    target = fixed_keys(port, node.target, before)
    lines = operator(port, n.AssignOperator(node.at, node.operator, target, node.value))
    back = port.expression(target)
    return Result(back.expr, back.type, [*before, *lines, *back.before])


def step_as_value(port: Port, node: n.Step) -> Result:
    """``$i++`` used as a value."""
    name = variable_name(node.target)
    before: list[Stmt] = []
    target = fixed_keys(port, node.target, before)
    held = port.expression(target)
    of = held.type
    if of.is_never:
        of = NAT
    amount = 1 if node.operator == "++" else -1
    if of.is_number:
        after = NAT if of.within(NAT.kinds) and amount == 1 else INT if of.is_int else of
        note(port, target if not isinstance(target, n.Index) else n.Literal(node.at, None), after)
        if isinstance(held.expr, ast.Attribute) and not held.before:
            # An attribute of an object, of a class, or of a function that keeps a static variable.
            stepped = py.php_call(
                "step" if node.prefix else "step_after",
                held.expr.value, py.const(held.expr.attr), py.const(amount),
            )  # fmt: skip
            if not held.expr.attr.startswith("__"):
                return Result(stepped, after, before)
        if name is not None and _may_bind(port, name):
            sign, back = ("+", "-") if amount == 1 else ("-", "+")
            one = py.const(1)
            now = py.walrus(port.names.variable(name), py.binary(held.expr, sign, one))
            return Result(now if node.prefix else py.binary(now, back, one), after)
    if port.scope.kind == "arrow":
        raise Unsupported(node, f"{node.operator} inside an arrow function")
    before += held.before
    lines = step(port, n.Step(node.at, node.operator, target, node.prefix))
    if node.prefix:
        back_value = port.expression(target)
        return Result(back_value.expr, settled(back_value.type), [*before, *lines])
    old = port.hold(held.expr, before)
    return Result(old, of if of.is_number else ANY, [*before, *lines])

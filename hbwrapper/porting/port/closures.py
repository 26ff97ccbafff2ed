"""Closures: a lambda where the body is one expression, else a function in front of the statement."""

from __future__ import annotations

import ast

from hbwrapper.porting.syntax import nodes as n

from . import python as py
from .context import Port, Unsupported
from .functions import Written, body_of, bound_names, parameter_of
from .python import Expr, Result, Stmt
from .scopes import LOOPS, Scope, assigned_in, changed_after
from .types import ARRAY_, OBJECT


def arrow(port: Port, node: n.ArrowFunction) -> Result:
    """``fn ($x) => …``."""
    assert node.body is not None  # noqa: S101
    result = node.body.statements[0]
    assert isinstance(result, n.Return)  # noqa: S101
    assert result.value is not None  # noqa: S101
    outer, scope = port.scope, port.scopes.by_node[node]
    scope.cls = outer.cls
    written = Written()
    with port.inside(scope):
        for parameter in node.parameters:
            parameter_of(port, scope, parameter, written)
        value = port.expression(result.value)
    before: list[Stmt] = []
    free = sorted(
        x for x in scope.reads if x not in scope.params and x != "this" and x in outer.names
    )
    for name in free:
        if _rebound_after(port, name, node):
            _capture(port, name, node, written, before)
    if value.before or any(not _is_list_of_rest(each, written) for each in written.begin):
        label = port.fresh("function")
        lines = [*written.begin, *value.before, ast.Return(value.expr)]
        return Result(py.name(label), OBJECT, [*before, py.def_(label, written.arguments(), lines)])
    body = _on_rest(value.expr, written)
    return Result(py.lambda_(written.arguments(), body), OBJECT, before)


def _is_list_of_rest(line: Stmt, written: Written) -> bool:
    """Is this ``rest = list(rest)``, which a lambda can do where it needs it?"""
    return (
        isinstance(line, ast.Assign)
        and bool(written.rest)
        and py.same(line.value, py.call(py.name("list"), py.name(written.rest)))
    )


def _on_rest(value: Expr, written: Written) -> Expr:
    if not written.begin:
        return value
    made = py.walrus(written.rest, py.call(py.name("list"), py.name(written.rest)))
    return py.item(py.make_tuple([made, value]), py.const(1))


def _capture(port: Port, name: str, node: n.Node, written: Written, before: list[Stmt]) -> None:
    """Keep the value that a variable has now."""
    python = port.names.variable(name)
    value: Expr = port.variable(name)
    if port.type_of(port.slot(name)).may(ARRAY_) and changed_after(port.scope, name, node):
        value = port.hold(py.php_call("copy", value), before, f"{python.rstrip('_')}_kept")
    written.keep(python, value)


def _rebound_after(port: Port, name: str, node: n.Node) -> bool:
    """Is the variable assigned again while the closure lives? PHP's closure keeps the old value."""
    scope = port.scope
    if scope.kind == "arrow" and name not in scope.params:
        return False
    if name in scope.statics:
        return True
    assigns = scope.assigns.get(name, [])
    if any(each.at.start > node.at.start for each in assigns) or changed_after(scope, name, node):
        return True
    loops = [each for each in scope.ancestors(node) if isinstance(each, LOOPS)]
    return any(assigned_in(scope, name, loop) for loop in loops)


# What a callback does for the function it is given to.
_LABELS = {
    "usort": "compare", "uasort": "compare", "uksort": "compare", "array_filter": "keep",
    "array_map": "convert", "array_reduce": "combine", "preg_replace_callback": "replacement",
}  # fmt: skip


def closure(port: Port, node: n.Closure, label: str = "") -> Result:
    """``function ($x) use ($y) {…}``: a lambda where the body is one expression, else a function."""
    outer, scope = port.scope, port.scopes.by_node[node]
    scope.cls = outer.cls
    if scope.statics:
        raise Unsupported(node, "a static variable in a closure")
    written = Written()
    before: list[Stmt] = []
    shared = _uses(port, node, scope, written, before)
    plain = not shared and not label
    with port.inside(scope):
        for parameter in node.parameters:
            parameter_of(port, scope, parameter, written)
        only = _only_result(node)
        if plain and only is not None and not written.begin:
            value = port.expression(only)
            small = sum(1 for _ in ast.walk(value.expr)) < 40
            if not value.before and small:
                return Result(py.lambda_(written.arguments(), value.expr), OBJECT, before)
    label = label or port.fresh(_LABELS.get(_called_with(outer, node), "function"))
    with port.inside(scope):
        body = body_of(port, node, scope, written)
    if shared:
        bound = bound_names(body)
        names = [port.names.variable(name) for name in shared]
        names = [name for name in names if name in bound]
        if names:
            body.insert(0, ast.Global(names) if outer.kind == "module" else ast.Nonlocal(names))
    return Result(py.name(label), OBJECT, [*before, py.def_(label, written.arguments(), body)])


def _only_result(node: n.Closure) -> n.Expression | None:
    """The value that a closure's body consists of; None where there is more."""
    body = node.body
    if body is None or len(body.statements) != 1 or body.comments:
        return None
    only = body.statements[0]
    if not isinstance(only, n.Return) or only.comments or only.trailing:
        return None
    return only.value


def _uses(
    port: Port, node: n.Closure, scope: Scope, written: Written, before: list[Stmt]
) -> list[str]:
    """The variables that a closure takes from around it; those it shares are given back."""
    shared = []
    for used in node.uses:
        inner = ("var", node, used.name)
        outer_slot = port.slot(used.name)
        if used.by_ref:
            port.see(inner, port.type_of(outer_slot))
            port.see(outer_slot, port.type_of(inner))
            shared.append(used.name)
            continue
        port.see(inner, port.type_of(outer_slot))
        changed = used.name in scope.changes
        own = used.name in scope.assigns or changed
        if own and changed and port.type_of(outer_slot).may(ARRAY_):
            raise Unsupported(node, "a closure that changes its own copy of an array")
        if own or _rebound_after(port, used.name, node):
            _capture(port, used.name, node, written, before)
    return shared


def _called_with(scope: Scope, node: n.Node) -> str:
    """The function that has this closure as its argument."""
    argument = scope.around.get(node)
    call = scope.around.get(argument) if argument is not None else None
    if isinstance(call, n.Call) and isinstance(call.function, n.Name):
        return call.function.last.lower()
    return ""

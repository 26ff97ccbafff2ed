"""Functions: their parameters, bodies and results; closures."""

from __future__ import annotations

import ast

from hbwrapper.porting.syntax import nodes as n

from . import convert
from . import python as py
from .blocks import block
from .context import Port, Unsupported
from .copies import ANY_DEPTH, copied
from .literals import stored
from .python import Expr, Result, Stmt
from .scopes import LOOPS, Scope, assigned_in, changed_after
from .types import (
    ANY, ARRAY, ARRAY_, BOOL, DICT_, EMPTY_, LIST_, NULL, OBJECT, Type, join, list_of, object_of, settled,
)  # fmt: skip


class Written:
    """A function's parts in Python.

    Attributes:
        names: Its parameters.
        defaults: What they are where they are not given.
        rest: The one that takes all others.
        begin: What its body begins with.
    """

    def __init__(self) -> None:
        self.names: list[str] = []
        self.defaults: dict[str, Expr] = {}
        self.rest = ""
        self.only: list[str] = []
        self.begin: list[Stmt] = []

    def arguments(self) -> ast.arguments:
        """The parameters."""
        return py.arguments(self.names, self.defaults, rest=self.rest, only=self.only)

    def keep(self, name: str, value: Expr) -> None:
        """A value that the function keeps: no caller's extra argument must replace it."""
        self.only.append(name)
        self.defaults[name] = value


def definition(port: Port, node: n.Function, label: str) -> ast.FunctionDef:
    """``def label(…):`` of a function or method."""
    scope = port.scopes.by_node[node]
    written = Written()
    with port.inside(scope):
        if scope.kind == "method" and scope.function:
            if not scope.function.static:
                written.names.append("self")
            elif uses_static(node):
                written.names.append("cls")
        for parameter in node.parameters:
            _parameter(port, scope, parameter, written)
        _check_optional(node, written)
        body = _body(port, node, scope, written)
    return py.def_(label, written.arguments(), body)


def _check_optional(node: n.Function, written: Written) -> None:
    """Python wants parameters with a default last; PHP's earlier defaults are never used."""
    seen_required = False
    for name in reversed(written.names):
        if name not in written.defaults:
            seen_required = True
        elif seen_required:
            del written.defaults[name]


def _body(port: Port, node: n.Function, scope: Scope, written: Written) -> list[Stmt]:
    body = block(port, node.body) if node.body is not None else []
    head = undefined(port, scope)
    if scope.function and scope.function.refs and not py.ends(body):
        body = [*(body if py.says_something(body) else []), *returned(port, None)]
    if not py.ends(body):
        port.see(("return", node), NULL)
    if scope.function and scope.function.generator and not _yields(body):
        raise Unsupported(node, "a generator that yields nothing")
    lines = [*written.begin, *head, *body]
    shared = [port.names.variable(name) for name in sorted(scope.globals) if name not in scope.params]
    bound = bound_names(lines)
    globals_ = [name for name in shared if name in bound]
    if globals_:
        lines.insert(0, ast.Global(globals_))
    return py.block(lines)


def _yields(body: list[Stmt]) -> bool:
    return any(isinstance(each, (ast.Yield, ast.YieldFrom)) for line in body for each in ast.walk(line))


def bound_names(lines: list[Stmt]) -> set[str]:
    """The names that statements bind, without those of functions inside."""
    bound: set[str] = set()
    stack: list[ast.AST] = list(lines)
    while stack:
        node = stack.pop()
        if isinstance(node, (ast.Assign, ast.AugAssign, ast.For, ast.NamedExpr, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                parts = target.elts if isinstance(target, ast.Tuple) else [target]
                bound |= {each.id for each in parts if isinstance(each, ast.Name)}
        elif isinstance(node, ast.ExceptHandler) and node.name:
            bound.add(node.name)
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            bound.add(node.name)
            continue
        if not isinstance(node, ast.Lambda):
            stack.extend(ast.iter_child_nodes(node))
    return bound


def undefined(port: Port, scope: Scope) -> list[Stmt]:
    """Variables that may be looked at before they have a value: PHP has null, or a new array."""
    lines: list[Stmt] = []
    for name in sorted(scope.unset):
        if (scope, name) in port.aliases:
            continue
        of = port.type_of(port.slot(name, scope))
        if of.within(DICT_) and _only_changed(scope, name):
            begin: Expr = py.make_dict([])
        elif of.within(LIST_ | EMPTY_) and _only_changed(scope, name):
            begin = py.make_list([])
        else:
            begin = py.const(None)
            port.see(port.slot(name, scope), NULL)
        lines.append(py.assign(py.name(port.names.variable(name)), begin))
    return lines


def _only_changed(scope: Scope, name: str) -> bool:
    """Is the variable an array that begins with its first element, and never looked at before?"""
    changes = scope.changes.get(name, [])
    if not changes:
        return False
    first = min(each.at.start for each in changes)
    for read in scope.reads.get(name, []):
        if read.at.start < first:
            return False
    if any(assign.at.start < first for assign in scope.assigns.get(name, [])):
        return False
    around = [each for each in scope.ancestors(changes[0]) if isinstance(each, (n.If, n.Switch, n.Try, *LOOPS))]
    return not around or not _looked_at(scope, name)


def _looked_at(scope: Scope, name: str) -> bool:
    for read in scope.reads.get(name, []):
        around = scope.around.get(read)
        while isinstance(around, n.Index):
            around = scope.around.get(around)
        if isinstance(around, (n.Isset, n.Empty, n.Silence, n.Unary, n.Ternary, n.Branch)):
            return True
        if isinstance(around, n.Binary) and around.operator in ("??", "===", "!==", "==", "!=", "&&", "||"):
            return True
    return False


# Parameters


def _parameter(port: Port, scope: Scope, parameter: n.Parameter, written: Written) -> None:
    if parameter.by_ref and scope.kind in ("closure", "arrow"):
        raise Unsupported(parameter, "a reference parameter of a closure")
    name = parameter.name
    python = port.names.variable(name)
    slot = port.slot(name)
    hints = [each.lower() for each in parameter.type.names] if parameter.type else []
    if parameter.variadic:
        _variadic(port, parameter, hints, python, written)
        return
    given = port.type_of(("param", scope.node, name))
    written.names.append(python)
    if parameter.default is not None:
        given = join(given, _default(port, scope, parameter, given, hints, written))
    if scope.kind in ("closure", "arrow"):
        given = ANY
    value = Result(py.name(python), settled(given) if port.settled or given.kinds else given)
    scalars = convert.coerced(value, hints, strict=port.declared.strict)
    if not py.same(scalars.expr, value.expr):
        written.begin.append(py.assign(py.name(python), scalars.expr))
    if scalars is not value:
        port.see(slot, scalars.type)
    else:
        port.see(slot, _hinted(port, parameter.type, given))
        _copy_changed(port, scope, parameter, written)
    if parameter.promoted:
        _promote(port, scope, parameter, written)


def _hinted(port: Port, hint: n.TypeHint | None, given: Type) -> Type:
    """What a declared class or ``array`` says of an argument."""
    if hint is None:
        return settled(given) if port.settled else given
    names = [each.lower() for each in hint.names if each.lower() != "null"]
    of = given
    if names == ["array"] and not given.is_array:
        of = ARRAY
    elif len(names) == 1 and len(hint.classes) == 1:
        label = hint.classes[0]
        if port.declared.classes.get(label.full.lower()) is not None:
            of = object_of(label.full)
        elif label.last.lower() in ("hbwrapper", "apiwrapper"):
            of = object_of(label.last)
    elif names == ["self"] and port.scope.cls:
        of = object_of(port.scope.cls.full)
    if "null" in hint.names and of is not given:
        of = join(of, NULL)
    return settled(of) if port.settled else of


def _variadic(
    port: Port, parameter: n.Parameter, hints: list[str], python: str, written: Written
) -> None:
    written.rest = python
    each = port.names.fresh(port.scope, "each")
    value = convert.coerced(Result(py.name(each), ANY), hints, strict=port.declared.strict)
    made: Expr = py.call(py.name("list"), py.name(python))
    if not py.same(value.expr, py.name(each)):
        loop = ast.comprehension(py.name(each), py.name(python), [], 0)
        made = ast.ListComp(value.expr, [loop])
    written.begin.append(py.assign(py.name(python), made))
    port.see(port.slot(parameter.name), list_of(value.type))


def _default(
    port: Port, scope: Scope, parameter: n.Parameter, given: Type, hints: list[str], written: Written
) -> Type:
    """The value of a parameter that is not given."""
    assert parameter.default is not None  # noqa: S101
    python = port.names.variable(parameter.name)
    becomes = port.type_of(port.slot(parameter.name))
    like = becomes if becomes.is_dict else given
    # Python works defaults out in the class's body, where the class has no name yet.
    port.in_class_body = scope.kind == "method"
    value = stored(port, parameter.default, like, 0)
    if value.type.is_array or not _is_early(value.expr):
        # Python would keep one array for all calls.
        port.in_class_body = False
        again = stored(port, parameter.default, like, 0)
        missing = py.is_none(py.name(python))
        set_ = [*again.before, py.assign(py.name(python), again.expr)]
        if "null" in hints:
            written.defaults[python] = py.php("END")
            missing = py.compare(py.name(python), "is", py.php("END"))
        else:
            written.defaults[python] = py.const(None)
        written.begin.append(py.if_(missing, set_))
    else:
        written.defaults[python] = value.expr
    port.in_class_body = False
    if value.type.within(NULL.kinds) and hints and "null" not in hints:
        hints.append("null")
    return value.type


def _is_early(value: Expr) -> bool:
    """May the value be worked out where the function is defined?"""
    calls = [each for each in ast.walk(value) if isinstance(each, ast.Call)]
    return all(isinstance(each.func, ast.Name) and each.func.id == "float" for each in calls)


def _copy_changed(port: Port, scope: Scope, parameter: n.Parameter, written: Written) -> None:
    name = parameter.name
    if name not in scope.changes or parameter.by_ref:
        return
    python = port.names.variable(name)
    of = port.type_of(port.slot(name))
    copy = copied(port, parameter, Result(py.name(python), of), of, ANY_DEPTH)
    if not py.same(copy.expr, py.name(python)):
        written.begin.append(py.assign(py.name(python), copy.expr))


def _promote(port: Port, scope: Scope, parameter: n.Parameter, written: Written) -> None:
    name = parameter.name
    of = port.type_of(port.slot(name))
    port.see(("prop", name), of)
    info = scope.cls.properties.get(name) if scope.cls else None
    value = copied(
        port, parameter, Result(py.name(port.names.variable(name)), of), port.type_of(("prop", name)),
        int(name in port.scopes.changed_properties),
    )  # fmt: skip
    target = py.attr(py.name("self"), port.names.attribute(name, info))
    written.begin.append(py.assign(target, value.expr))


def uses_static(node: n.Function) -> bool:
    """Does a static method speak of the class it was called through?"""
    return any(
        isinstance(inner, n.Name) and inner.full == "static" for inner in n.walk(node)
    )


# Results


def return_(port: Port, node: n.Return) -> list[Stmt]:
    """``return``."""
    scope = port.scope
    if scope.kind == "module":
        return [py.do(py.call(py.attr(py.imported("sys"), "exit")))]
    slot = ("return", scope.node)
    if node.value is None:
        port.see(slot, NULL)
        return returned(port, None)
    value = _result(port, node.value, port.type_of(slot))
    if not (scope.function and scope.function.generator):
        hints = scope.node.returns.names if isinstance(scope.node, n.Function) and scope.node.returns else []
        lowered = [each.lower() for each in hints]
        before = value.before
        fresh, shares = value.fresh, value.shares
        value = convert.coerced(value, lowered, strict=port.declared.strict)
        value = Result(value.expr, value.type, before, fresh=fresh, shares=shares)
    port.see(slot, value.type)
    return [*value.before, *returned(port, value.expr)]


def _result(port: Port, node: n.Expression, want: Type) -> Result:
    """A result: a local variable dies with the function, so it needs no copy."""
    if isinstance(node, n.Array):
        return stored(port, node, want, 0)
    value = port.expression(node)
    if value.type.within(EMPTY_) and want.is_dict:
        return copied(port, node, value, want, 0)
    if not value.fresh and value.type.may(ARRAY_):
        name = node.name if isinstance(node, n.Variable) else None
        scope = port.scope
        local = name is not None and name not in scope.params and scope.owns(name)
        if not local:
            port.see(("shared", scope.node), BOOL)
    return value


def returned(port: Port, value: Expr | None) -> list[Stmt]:
    """The ``return`` of a function, with its reference parameters' values."""
    function = port.scope.function
    if function is None or not function.refs:
        plain = value is None or (
            py.is_const(value, None) and not (function and function.returns_value)
        )
        return [ast.Return(None if plain and value is None else value)]
    values: list[Expr] = [port.variable(function.params[index]) for index in function.refs]
    if function.returns_value or function.generator:
        values.insert(0, value if value is not None else py.const(None))
    return [ast.Return(values[0] if len(values) == 1 else py.make_tuple(values))]


# Closures


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
            _parameter(port, scope, parameter, written)
        value = port.expression(result.value)
    before: list[Stmt] = []
    free = sorted(x for x in scope.reads if x not in scope.params and x != "this" and x in outer.names)
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
    return isinstance(line, ast.Assign) and bool(written.rest) and py.same(
        line.value, py.call(py.name("list"), py.name(written.rest))
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
            _parameter(port, scope, parameter, written)
        only = _only_result(node)
        if plain and only is not None and not written.begin:
            value = port.expression(only)
            small = sum(1 for _ in ast.walk(value.expr)) < 40
            if not value.before and small:
                return Result(py.lambda_(written.arguments(), value.expr), OBJECT, before)
    label = label or port.fresh(_LABELS.get(_called_with(outer, node), "function"))
    with port.inside(scope):
        body = _body(port, node, scope, written)
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



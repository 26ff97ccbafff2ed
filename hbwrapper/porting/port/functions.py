"""Functions: their parameters, bodies and results; closures."""

from __future__ import annotations

import ast

from hbwrapper.porting.syntax import nodes as n

from . import convert
from . import python as py
from .blocks import block
from .context import Port, Unsupported
from .copies import copied
from .literals import stored
from .python import Expr, Result, Stmt
from .scopes import ANY_DEPTH, LOOPS, Scope
from .types import (
    ANY,
    ARRAY,
    ARRAY_,
    BOOL,
    DICT_,
    EMPTY_,
    LIST_,
    NULL,
    Type,
    join,
    list_of,
    object_of,
    settled,
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
            parameter_of(port, scope, parameter, written)
        _check_optional(node, written)
        body = body_of(port, node, scope, written)
    return py.def_(label, written.arguments(), body)


def _check_optional(node: n.Function, written: Written) -> None:
    """Python wants parameters with a default last; PHP's earlier defaults are never used."""
    seen_required = False
    for name in reversed(written.names):
        if name not in written.defaults:
            seen_required = True
        elif seen_required:
            del written.defaults[name]


def body_of(port: Port, node: n.Function, scope: Scope, written: Written) -> list[Stmt]:
    """The body of a function, with what must stand at its head."""
    body = block(port, node.body) if node.body is not None else []
    head = undefined(port, scope)
    if scope.function and scope.function.refs and not py.ends(body):
        body = [*(body if py.says_something(body) else []), *returned(port, None)]
    if not py.ends(body):
        port.see(("return", node), NULL)
    if scope.function and scope.function.generator and not _yields(body):
        raise Unsupported(node, "a generator that yields nothing")
    lines = [*written.begin, *head, *body]
    shared = [
        port.names.variable(name) for name in sorted(scope.globals) if name not in scope.params
    ]
    bound = bound_names(lines) if shared else set()
    globals_ = [name for name in shared if name in bound]
    if globals_:
        lines.insert(0, ast.Global(globals_))
    return py.block(lines)


def _yields(body: list[Stmt]) -> bool:
    return any(
        isinstance(each, (ast.Yield, ast.YieldFrom)) for line in body for each in ast.walk(line)
    )


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
    around = [
        each
        for each in scope.ancestors(changes[0])
        if isinstance(each, (n.If, n.Switch, n.Try, *LOOPS))
    ]
    return not around or not _looked_at(scope, name)


def _looked_at(scope: Scope, name: str) -> bool:
    for read in scope.reads.get(name, []):
        around = scope.around.get(read)
        while isinstance(around, n.Index):
            around = scope.around.get(around)
        if isinstance(around, (n.Isset, n.Empty, n.Silence, n.Unary, n.Ternary, n.Branch)):
            return True
        if isinstance(around, n.Binary) and around.operator in (
            "??",
            "===",
            "!==",
            "==",
            "!=",
            "&&",
            "||",
        ):
            return True
    return False


# Parameters


def parameter_of(port: Port, scope: Scope, parameter: n.Parameter, written: Written) -> None:
    """Write a parameter, and what its declared type makes of an argument."""
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
    port: Port,
    scope: Scope,
    parameter: n.Parameter,
    given: Type,
    hints: list[str],
    written: Written,
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
    return any(isinstance(inner, n.Name) and inner.full == "static" for inner in n.walk(node))


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
        hints = (
            scope.node.returns.names
            if isinstance(scope.node, n.Function) and scope.node.returns
            else []
        )
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

"""Statements, without loops, functions and classes."""

from __future__ import annotations

import ast

from hbwrapper.porting.syntax import nodes as n

from . import calls, comments, convert, curl, known, specials
from . import python as py
from .arguments import gives_reference
from .assign import assign, assignment, operator, step
from .blocks import block, body
from .classnames import caught
from .closures import arrow, closure
from .context import Port, Unsupported
from .copies import changes, want
from .declare import guarded_function
from .echo import echo, echo_all
from .elements import unset
from .literals import stored
from .operators import condition, tested
from .python import Expr, Result, Stmt
from .scopes import LOOPS
from .scopes import variable as variable_name
from .types import ANY, NEVER, OBJECT, join, object_of


def expression_statement(port: Port, node: n.ExpressionStatement) -> list[Stmt]:
    """An expression for its effect."""
    return effect(port, node.expression)


def effect(port: Port, node: n.Expression) -> list[Stmt]:
    """The statements that an expression is when nobody wants its value."""
    match node:
        case n.Assign():
            return _assignment(port, node)
        case n.AssignOperator():
            return operator(port, node)
        case n.AssignReference():
            return _reference(port, node)
        case n.Step():
            return step(port, node)
        case n.Silence():
            return _silent(port, node.value)
        case n.Print():
            return echo_all(port, [node.value])
        case n.Exit():
            return exit_(port, node)
        case n.Throw():
            value = port.expression(node.value)
            return [*value.before, py.raise_(value.expr)]
        case n.Include():
            return _include(port, node)
        case n.Call():
            lines = _call(port, node)
            return lines if lines is not None else _value(port, node)
        case n.Binary(operator="&&" | "||"):
            return _guarded(port, node)
        case n.Ternary():
            return _ternary(port, node)
        case _:
            return _value(port, node)


def _value(port: Port, node: n.Expression) -> list[Stmt]:
    value = port.expression(node)
    if value.before and isinstance(value.expr, (ast.Name, ast.Constant)):
        return list(value.before)
    if isinstance(value.expr, ast.NamedExpr):
        target: Expr = py.name(value.expr.target.id)
        return [*value.before, py.assign(target, value.expr.value)]
    return [*value.before, py.do(value.expr)]


def _silent(port: Port, node: n.Expression) -> list[Stmt]:
    if isinstance(node, n.AssignOperator):
        return operator(port, node, silent=True)
    if isinstance(node, n.Step):
        return step(port, node, silent=True)
    return effect(port, node)


def _guarded(port: Port, node: n.Binary) -> list[Stmt]:
    """``$ok or die('no');``."""
    test = tested(port, node.left)
    if node.operator == "||":
        test = convert.negate(test)
    checked = convert.condition(test)
    return [*test.before, py.if_(checked, py.block(effect(port, node.right)))]


def _ternary(port: Port, node: n.Ternary) -> list[Stmt]:
    test = condition(port, node.test)
    other = py.block(effect(port, node.other))
    if node.then is None:
        return [*test.before, py.if_(py.negated(test.expr), other)]
    return [*test.before, py.if_(test.expr, py.block(effect(port, node.then)), other)]


# Assignments with forms of their own


def _assignment(port: Port, node: n.Assign) -> list[Stmt]:
    name = variable_name(node.target)
    named = isinstance(node.value, n.Call) and isinstance(node.value.function, n.Name)
    if named and isinstance(node.value, n.Call) and not curl.is_exact(port):
        lines = curl.assignment(port, node, node.value)
        if lines is not None:
            return lines
    if name is not None and _is_only_assignment(port, name):
        made = _function_value(port, node, name)
        if made is not None:
            return made
    return assignment(port, node)


def _is_only_assignment(port: Port, name: str) -> bool:
    scope = port.scope
    if scope.kind == "arrow" or (scope.home, name) in port.aliases:
        return False
    own = name not in scope.globals | scope.statics
    return own and len(scope.assigns.get(name, [])) == 1 and name not in scope.unset


def _function_value(port: Port, node: n.Assign, name: str) -> list[Stmt] | None:
    """A closure in a variable: a function of that name."""
    label = port.names.variable(name)
    if isinstance(node.value, n.Closure):
        port.see_variable(name, OBJECT)
        return closure(port, node.value, label).before
    if not isinstance(node.value, n.ArrowFunction):
        return None
    made = arrow(port, node.value)
    port.see_variable(name, OBJECT)
    if not isinstance(made.expr, ast.Lambda):
        return [*made.before, py.assign(py.name(label), made.expr)]
    body_ = [ast.Return(made.expr.body)]
    return [*made.before, py.def_(label, made.expr.args, list(body_))]


def _reference(port: Port, node: n.AssignReference) -> list[Stmt]:
    """``$a = &$b``: another name for what ends with its function."""
    value = node.value
    if isinstance(value, (n.New, n.Call, n.MethodCall, n.StaticCall, n.Clone)):
        if gives_reference(port, value) and not port.expression(value).type.within(OBJECT.kinds):
            raise Unsupported(node, "a reference to what a function gives")
        return assign(
            port,
            node.target,
            stored(port, value, want(port, node.target), changes(port, node.target)),
        )
    given = port.expression(value) if isinstance(value, (n.Variable, n.Property)) else None
    if given is not None and given.type.within(OBJECT.kinds):
        return assign(port, node.target, given)
    name = variable_name(node.target)
    if name is None or not _may_alias(port, node, name):
        raise Unsupported(node, "a reference")
    port.aliases[(port.scope.home, name)] = value
    if isinstance(value, (n.Variable, n.Index, n.Property)) and port.settled:
        return []
    return []


def _may_alias(port: Port, node: n.AssignReference, name: str) -> bool:
    """Is the name a second one for a place that stays where it is, up to the function's end?"""
    scope = port.scope
    if scope.kind == "arrow" or not scope.owns(name) or name in scope.params or name in scope.unset:
        return False
    inside = [
        each
        for each in scope.ancestors(node)
        if not isinstance(each, (n.Block, n.ExpressionStatement))
    ]
    if any(not isinstance(each, (n.Function, n.Program)) for each in inside):
        return False
    if any(each.at.start < node.at.start for each in scope.reads.get(name, [])):
        return False
    base = node.value
    while isinstance(base, n.Index):
        if isinstance(base.key, n.Variable):
            later = scope.assigns.get(base.key.name, [])
            if any(each.at.start > node.at.start for each in later):
                return False
        elif not isinstance(base.key, (n.String, n.Literal)):
            return False
        base = base.base
    held = variable_name(base)
    if held is not None:
        if any(
            isinstance(e, n.Assign)
            and e.at.start > node.at.start
            and variable_name(e.target) == held
            and not isinstance(base, n.Variable)
            for e in scope.assigns.get(held, [])
        ):
            return False
        return (scope.owns(held) and scope.kind != "module") or held not in scope.shared
    return (
        isinstance(base, n.Property)
        and variable_name(base.object) == "this"
        and isinstance(base.name, str)
    )


# Calls that are statements in Python


_IDLE = ("error_reporting", "ini_set", "set_time_limit", "ob_implicit_flush", "ignore_user_abort",
         "mb_internal_encoding", "gc_enable", "gc_collect_cycles", "setlocale")  # fmt: skip
# What ini_set() can change without a trace in what a script prints.
_IDLE_SETTINGS = frozenset((
    "display_errors", "display_startup_errors", "error_reporting", "error_log", "html_errors",
    "log_errors", "max_execution_time", "memory_limit", "default_socket_timeout",
    "output_buffering", "implicit_flush", "zlib.output_compression",
))  # fmt: skip


def _call(port: Port, node: n.Call) -> list[Stmt] | None:
    if not isinstance(node.function, n.Name) or port.function(node.function) is not None:
        return None
    low = node.function.last.lower()
    if low == "define":
        return specials.define(port, node)
    if low in _IDLE:
        return _idle(port, node, low)
    if low.startswith("curl_") and not curl.is_exact(port):
        return curl.statement(port, node, low)
    if low == "array_push" and len(node.arguments) == 2 and not node.arguments[1].spread:
        return calls.push(port, node)
    if low in known.SORTS:
        return calls.sort(port, node, low)
    if low == "printf":
        return _printf(port, node)
    if low in ("fwrite", "fputs") and len(node.arguments) == 2:
        return _write(port, node)
    return None


def _idle(port: Port, node: n.Call, low: str) -> list[Stmt]:
    if low == "ini_set":
        setting = node.arguments[0].value if node.arguments else None
        if not isinstance(setting, n.String) or setting.value not in _IDLE_SETTINGS:
            raise Unsupported(node, "a setting of PHP")
    source = " ".join(port.source(node.at).split())
    return [py.Note([f"# {source} has no meaning in Python"])]


def _printf(port: Port, node: n.Call) -> list[Stmt]:
    pattern = node.arguments[0].value if node.arguments else None
    ended = isinstance(pattern, n.String) and pattern.value.endswith("\n")
    arguments = list(node.arguments)
    if ended and isinstance(pattern, n.String):
        # print() ends the line.
        arguments[0] = n.Argument(pattern.at, n.String(pattern.at, pattern.value[:-1]))
    made = port.expression(n.Call(node.at, n.Name(node.at, "sprintf", "sprintf"), arguments))
    if ended:
        return [*made.before, py.do(py.call(py.name("print"), made.expr))]
    return echo(made)


def _write(port: Port, node: n.Call) -> list[Stmt] | None:
    stream = node.arguments[0].value
    label = stream.name.last if isinstance(stream, n.Constant) else ""
    if label not in ("STDERR", "STDOUT"):
        return None
    value = port.expression(node.arguments[1].value)
    if label == "STDOUT":
        return echo(convert.to_string(value))
    return echo(convert.to_string(value), file=py.attr(py.imported("sys"), "stderr"))


def _include(port: Port, node: n.Include) -> list[Stmt]:
    source = port.source(node.at).lower()
    if "class.hbwrapper" in source or "hbwrapper.php" in source:
        return []
    raise Unsupported(node, "an included file")


def exit_(port: Port, node: n.Exit) -> list[Stmt]:
    """``exit`` and ``die``."""
    leave = py.attr(py.imported("sys"), "exit")
    if port.exit_is_seen:
        value = [] if node.value is None else [port.expression(node.value)]
        before = port.sequence(value)
        return [*before, py.do(py.php_call("exit", *(each.expr for each in value)))]
    if node.value is None:
        return [py.do(py.call(leave))]
    given = port.expression(node.value)
    if given.type.is_int:
        return [*given.before, py.do(py.call(leave, given.expr))]
    if given.type.is_str:
        return [*echo(given), py.do(py.call(leave))]
    return [*given.before, py.do(py.php_call("exit", given.expr))]


# Branches


def if_(port: Port, node: n.If) -> list[Stmt]:
    """``if``."""
    name = guarded_function(node)
    if name:
        # A function that PHP has by now, or one that nothing else defines.
        known_already = known.find(name) is not None
        return [] if known_already else block(port, node.branches[0].body)
    return _branches(port, node.branches, node.otherwise)


def _branches(port: Port, branches: list[n.Branch], otherwise: n.Block | None) -> list[Stmt]:
    first, rest = branches[0], branches[1:]
    test = condition(port, first.test)
    then = body(port, first.body)
    other: list[Stmt] = []
    if rest:
        other = _branches(port, rest, otherwise)
        if rest[0].comments:
            notes = comments.notes(rest[0].comments)
            then = [*then, *notes]
    elif otherwise is not None:
        other = body(port, otherwise)
    return [*test.before, py.if_(test.expr, then, other)]


def try_(port: Port, node: n.Try) -> list[Stmt]:
    """``try``."""
    inner = body(port, node.body)
    handlers = [_handler(port, catch) for catch in node.catches]
    final = body(port, node.final) if node.final is not None else []
    if final and port.exit_is_seen and py.says_something(final):
        # PHP's exit runs no finally.
        final = [py.if_(py.negated(py.php_call("exiting")), final)]
    return [ast.Try(inner, handlers, [], final)]


def _handler(port: Port, node: n.Catch) -> ast.ExceptHandler:
    kinds: list[Expr] = []
    for name in node.classes:
        kinds += [kind for kind in caught(port, name) if not any(py.same(kind, k) for k in kinds)]
    kind = kinds[0] if len(kinds) == 1 else py.make_tuple(kinds)
    if not node.name:
        return ast.ExceptHandler(kind, None, body(port, node.body))
    of = NEVER
    for name in node.classes:
        cls = port.class_named(name)
        of = join(of, object_of(cls.full if cls else "exception"))
    port.see_variable(node.name, of)
    inner = body(port, node.body)
    reads = port.scope.reads.get(node.name, [])
    within = [each for each in reads if node.at.start <= each.at.start < node.at.end]
    keeps = any(
        each.at.start >= node.at.end and not _in_other_catch(port, each, node.name)
        for each in reads
    )
    shared = not port.scope.owns(node.name)
    held = port.variable(node.name)
    if keeps or shared or not isinstance(held, ast.Name):
        # Python forgets the name behind the handler.
        label = port.fresh("error")
        return ast.ExceptHandler(kind, label, [py.assign(held, py.name(label)), *inner])
    return ast.ExceptHandler(kind, held.id if within else None, inner)


def _in_other_catch(port: Port, node: n.Node, name: str) -> bool:
    return any(
        isinstance(each, n.Catch) and each.name == name for each in port.scope.ancestors(node)
    )


# Others


def echo_statement(port: Port, node: n.Echo) -> list[Stmt]:
    """``echo``."""
    return echo_all(port, node.values)


def html(port: Port, node: n.Html) -> list[Stmt]:
    """Text outside ``<?php … ?>``."""
    return echo(convert.text(node.text))


def unset_statement(port: Port, node: n.Unset) -> list[Stmt]:
    """``unset(…)``."""
    return [line for target in node.targets for line in unset(port, target)]


def constants(port: Port, node: n.ConstantDeclaration) -> list[Stmt]:
    """``const NAME = value;``."""
    lines: list[Stmt] = []
    for each in node.constants:
        value = stored(port, each.value, NEVER, 0)
        port.see(("const", each.full), value.type)
        lines += [*value.before, py.assign(py.name(port.names.constant(each.full)), value.expr)]
    return lines


def static(port: Port, node: n.Static) -> list[Stmt]:
    """``static $n = 0;``: kept by the function; in the script itself a plain assignment."""
    lines: list[Stmt] = []
    if port.scope.kind == "module":
        if any(isinstance(each, LOOPS) for each in port.scope.ancestors(node)):
            raise Unsupported(node, "a static variable in a loop outside functions")
        for each in node.variables:
            target = n.Variable(each.at, each.name)
            value: n.Expression = each.value if each.value is not None else n.Literal(each.at, None)
            lines += assignment(port, n.Assign(each.at, target, value))
    return lines


def global_(port: Port, node: n.Global) -> list[Stmt]:
    """``global``: Python wants it at the head of the function."""
    for name in node.names:
        if not isinstance(name, str):
            raise Unsupported(node, "global with a computed name")
        scope = port.scope
        used = (each for each in n.walk(scope.node) if isinstance(each, n.Variable))
        before = any(each.name == name and each.at.start < node.at.start for each in used)
        if scope.kind != "module" and (name in scope.params or name in scope.uses or before):
            raise Unsupported(node, "global for a variable that has a value of its own before")
    return []


def _delegated(port: Port, value: Result) -> Expr:
    """What a generator goes on with, by its keys where a loop may ask for them."""
    if value.type.cls == "generator":
        return value.expr
    if not port.keys_are_read:
        return py.php_call("elements", value.expr)
    pair = [py.name("key"), py.name("value")]
    loop = ast.comprehension(py.make_tuple(pair), py.php_call("items", value.expr), [], 0)
    return ast.GeneratorExp(py.php_call("Yielded", *pair), [loop])


def statement_yield(port: Port, node: n.Yield | n.YieldFrom) -> Result:
    """``yield``."""
    if isinstance(node, n.YieldFrom):
        value = port.expression(node.value)
        return value.with_(ast.YieldFrom(_delegated(port, value)), ANY)
    if node.value is None:
        return Result(ast.Yield(py.const(None)), ANY)
    given = stored(port, node.value, NEVER, 0)
    if node.key is None:
        return given.with_(ast.Yield(given.expr), ANY)
    key = port.expression(node.key)
    before = port.sequence([key, given])
    pair = py.php_call("Yielded", key.expr, given.expr)
    return Result(ast.Yield(pair), ANY, before)

"""Which function translates which kind of node. A type checker says which kind has none."""

from __future__ import annotations

from typing import assert_never

from hbwrapper.porting.syntax import nodes as n

from . import python as py
from .access import class_constant, dynamic_variable, index, property_, static_property, variable
from .assigned import as_value, operator_as_value, step_as_value
from .blocks import block, refuse
from .callables import callable_of
from .calls import call
from .classes import class_, class_lines, function
from .closures import arrow, closure
from .context import Port, Translators, Unsupported
from .echo import echo_all
from .foreach import foreach
from .functions import return_
from .literals import array, constant, literal, magic, template, text
from .loops import break_, continue_, do_while, for_, while_
from .methods import clone, method_call, new, static_call
from .operators import (
    binary,
    cast,
    empty,
    instance_of,
    isset_all,
    match,
    silence,
    ternary,
    unary,
)  # fmt: skip
from .python import Result, Stmt
from .statements import (
    constants,
    echo_statement,
    exit_,
    expression_statement,
    global_,
    html,
    if_,
    statement_yield,
    static,
    try_,
    unset_statement,
)  # fmt: skip
from .switch import switch
from .types import NAT, NEVER


def expression(port: Port, node: n.Expression) -> Result:
    """Translate an expression."""
    if isinstance(node, n.LiteralKind):
        return _literal(port, node)
    if isinstance(node, n.AccessKind):
        return _access(port, node)
    if isinstance(node, n.CallKind):
        return _call(port, node)
    if isinstance(node, n.OperatorKind):
        return _operator(port, node)
    if isinstance(node, n.EffectKind):
        return _effect(port, node)
    if isinstance(node, n.Unreadable):
        raise Unsupported(node, "what could not be read")
    assert_never(node)


def _literal(port: Port, node: n.LiteralKind) -> Result:
    match node:
        case n.Literal():
            return literal(port, node)
        case n.String():
            return text(port, node)
        case n.Template():
            return template(port, node)
        case n.ShellCommand():
            raise Unsupported(node, "a shell command")
        case n.Array():
            return array(port, node)
        case n.ListPattern():
            raise Unsupported(node, "list() inside an expression")
        case n.MagicConstant():
            return magic(port, node)
        case n.Constant():
            return constant(port, node)
        case _:
            assert_never(node)


def _access(port: Port, node: n.AccessKind) -> Result:
    match node:
        case n.Variable():
            return variable(port, node)
        case n.DynamicVariable():
            return dynamic_variable(port, node)
        case n.Index():
            return index(port, node)
        case n.Property():
            return property_(port, node)
        case n.StaticProperty():
            return static_property(port, node)
        case n.ClassConstant():
            return class_constant(port, node)
        case _:
            assert_never(node)


def _call(port: Port, node: n.CallKind) -> Result:
    match node:
        case n.Call():
            return call(port, node)
        case n.MethodCall():
            return method_call(port, node)
        case n.StaticCall():
            return static_call(port, node)
        case n.New():
            return new(port, node)
        case n.CallableOf():
            return callable_of(port, node)
        case n.Closure():
            return closure(port, node)
        case n.ArrowFunction():
            return arrow(port, node)
        case n.Clone():
            return clone(port, node)
        case _:
            assert_never(node)


def _operator(port: Port, node: n.OperatorKind) -> Result:
    match node:
        case n.Binary():
            return binary(port, node)
        case n.Unary():
            return unary(port, node)
        case n.Cast():
            return cast(port, node)
        case n.InstanceOf():
            return instance_of(port, node)
        case n.Ternary():
            return ternary(port, node)
        case n.Match():
            return match_(port, node)
        case n.Isset():
            return isset_all(port, node)
        case n.Empty():
            return empty(port, node)
        case n.Silence():
            return silence(port, node)
        case _:
            assert_never(node)


match_ = match


def _effect(port: Port, node: n.EffectKind) -> Result:
    match node:
        case n.Assign():
            return as_value(port, node)
        case n.AssignReference():
            raise Unsupported(node, "a reference")
        case n.AssignOperator():
            return operator_as_value(port, node)
        case n.Step():
            return step_as_value(port, node)
        case n.Print():
            return Result(py.const(1), NAT, echo_all(port, [node.value]))
        case n.Include():
            raise Unsupported(node, "an included file")
        case n.Eval():
            raise Unsupported(node, "eval()")
        case n.Exit():
            return Result(py.const(None), NEVER, exit_(port, node))
        case n.Throw():
            value = port.expression(node.value)
            return value.with_(py.php_call("throw", value.expr), NEVER)
        case n.Yield() | n.YieldFrom():
            if port.scope.kind in ("module", "arrow"):
                raise Unsupported(node, "yield outside a function")
            return statement_yield(port, node)
        case _:
            assert_never(node)


def statement(port: Port, node: n.Statement) -> list[Stmt]:
    """Translate a statement; what has no translation becomes a ``raise``."""
    port.line = node.at.line
    try:
        return _statement(port, node)
    except Unsupported as problem:
        return refuse(port, node, problem)


def _statement(port: Port, node: n.Statement) -> list[Stmt]:
    if isinstance(node, n.SimpleKind):
        return _simple(port, node)
    if isinstance(node, n.FlowKind):
        return _flow(port, node)
    if isinstance(node, n.DeclarationKind):
        return _declaration(port, node)
    if isinstance(node, n.Unreadable):
        raise Unsupported(node, "what could not be read")
    assert_never(node)


def _simple(port: Port, node: n.SimpleKind) -> list[Stmt]:
    match node:
        case n.ExpressionStatement():
            return expression_statement(port, node)
        case n.Echo():
            return echo_statement(port, node)
        case n.Html():
            return html(port, node)
        case n.Nested():
            return block(port, node.body)
        case n.Return():
            return return_(port, node)
        case n.Global():
            return global_(port, node)
        case n.Static():
            return static(port, node)
        case n.Unset():
            return unset_statement(port, node)
        case n.Declare():
            return block(port, node.body) if node.body is not None else []
        case n.Label() | n.Goto():
            raise Unsupported(node, "goto")
        case n.HaltCompiler():
            return []
        case _:
            assert_never(node)


def _flow(port: Port, node: n.FlowKind) -> list[Stmt]:
    match node:
        case n.If():
            return if_(port, node)
        case n.While():
            return while_(port, node)
        case n.DoWhile():
            return do_while(port, node)
        case n.For():
            return for_(port, node)
        case n.Foreach():
            return foreach(port, node)
        case n.Switch():
            return switch(port, node)
        case n.Break():
            return break_(port, node)
        case n.Continue():
            return continue_(port, node)
        case n.Try():
            return try_(port, node)
        case _:
            assert_never(node)


def _declaration(port: Port, node: n.DeclarationKind) -> list[Stmt]:
    match node:
        case n.NamespaceDeclaration():
            return block(port, node.body) if node.body is not None else []
        case n.UseDeclaration():
            return []
        case n.ConstantDeclaration():
            return constants(port, node)
        case n.FunctionDeclaration():
            return function(port, node)
        case n.ClassDeclaration():
            return class_(port, node)
        case _:
            assert_never(node)


TRANSLATORS = Translators(expression, statement, class_lines)

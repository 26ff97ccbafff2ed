"""Loops, ``break`` and ``continue``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager

from hbwrapper.porting.syntax import nodes as n

from . import python as py
from .blocks import body as written_body
from .context import Loop, Port, Unsupported
from .operators import condition
from .python import Expr, Result, Stmt
from .scopes import assigned_in
from .scopes import variable as variable_name
from .statements import effect
from .types import INT, NAT, NAT_

# Leaving


def break_(port: Port, node: n.Break) -> list[Stmt]:
    """``break``."""
    return _leave(port, node, node.levels, "break")


def continue_(port: Port, node: n.Continue) -> list[Stmt]:
    """``continue``."""
    return _leave(port, node, node.levels, "continue")


def _word(word: str) -> Stmt:
    return ast.Break() if word == "break" else ast.Continue()


def _leave(port: Port, node: n.Stated, level: int, word: str) -> list[Stmt]:
    if level > len(port.loops):
        raise Unsupported(node, f"{word} outside a loop")
    target = port.loops[-level]
    if target.kind in ("switch", "once"):
        # In PHP, `continue` on a switch is `break`.
        word = "break"
    inner = [loop for loop in port.loops[len(port.loops) - level + 1 :] if loop.kind != "switch"]
    if not inner:
        if target.kind == "switch":
            raise Unsupported(node, f"{word} in the middle of a switch")
        lines = target.before_break() if word == "break" else target.before_continue()
        return [*lines, _word(word)]
    flag = port.fresh("leave" if word == "break" else "skip")
    for loop in inner:
        loop.flags.append((flag, loop is inner[0], word))
    return [py.assign(py.name(flag), py.const(True)), *inner[-1].before_break(), ast.Break()]


def looped(
    port: Port, lines: list[Stmt], loop: Loop, start: list[Stmt] | None = None
) -> list[Stmt]:
    """A loop, with what its inner ``break 2`` needs before and behind it."""
    flags = list(dict.fromkeys(loop.flags))
    names = list(dict.fromkeys(name for name, _, _ in flags))
    before: list[Stmt] = [py.assign(py.name(name), py.const(False)) for name in names]
    after: list[Stmt] = []
    outer = next((each for each in reversed(port.loops) if each.kind != "switch"), None)
    for name, last, word in flags:
        if not last:
            more = outer.before_break() if outer else []
            after.append(py.if_(py.name(name), [*more, ast.Break()]))
        elif outer is not None:
            more = outer.before_break() if word == "break" else outer.before_continue()
            after.append(py.if_(py.name(name), [*more, _word(word)]))
    return [*before, *(start or []), *lines, *after]


@contextmanager
def inside(port: Port, loop: Loop) -> Iterator[None]:
    """Translate what is in a loop."""
    port.loops.append(loop)
    try:
        yield
    finally:
        port.loops.pop()


def _body(port: Port, loop: Loop, node: n.Block) -> list[Stmt]:
    with inside(port, loop):
        return written_body(port, node)


# while, do, for


def while_(port: Port, node: n.While) -> list[Stmt]:
    """``while``."""
    test = condition(port, node.test)
    loop = Loop("loop")
    inner = _body(port, loop, node.body)
    return looped(port, _while(test, inner), loop)


def _while(test: Result, inner: list[Stmt]) -> list[Stmt]:
    if not test.before:
        return [py.while_(test.expr, inner)]
    leave = py.if_(py.negated(test.expr), [ast.Break()])
    return [py.while_(py.const(True), [*test.before, leave, *inner])]


def do_while(port: Port, node: n.DoWhile) -> list[Stmt]:
    """``do … while``: the test stands at the end of the loop, and in front of each ``continue``."""

    def leave() -> list[Stmt]:
        test = condition(port, node.test)
        negated = py.negated(test.expr)
        if py.is_const(negated, False):
            return list(test.before)
        if py.is_const(negated, True):
            return [*test.before, ast.Break()]
        return [*test.before, py.if_(negated, [ast.Break()])]

    loop = Loop("loop", before_continue=leave)
    inner = _body(port, loop, node.body)
    return looped(port, [py.while_(py.const(True), [*_bare(inner), *leave()])], loop)


def _bare(inner: list[Stmt]) -> list[Stmt]:
    """A block without the ``pass`` that stands for nothing."""
    return [each for each in inner if not isinstance(each, ast.Pass)]


def for_(port: Port, node: n.For) -> list[Stmt]:
    """``for``: ``range()`` where nothing can differ, else ``while``."""
    counted = _range(port, node)
    if counted is not None:
        return counted
    start = [line for each in node.start for line in effect(port, each)]
    tests = [condition(port, each) for each in node.tests]

    def step() -> list[Stmt]:
        return [line for each in node.step for line in effect(port, each)]

    loop = Loop("loop", before_continue=step)
    inner = _body(port, loop, node.body)
    run = [*_bare(inner), *step()]
    test = Result(py.const(True))
    if tests:
        # Only the last one decides; the others are worked out.
        more = [line for each in tests[:-1] for line in (*each.before, py.do(each.expr))]
        test = Result(tests[-1].expr, before=[*more, *tests[-1].before])
    return looped(port, _while(test, py.block(run)), loop, start)


def _range(port: Port, node: n.For) -> list[Stmt] | None:
    """``for ($i = 0; $i < $n; $i++)`` as ``for i in range(n)``."""
    parts = _counted(node)
    if parts is None:
        return None
    name, first_node, operator, bound, down = parts
    if not _is_fixed(port, node, name, bound) or not _dies(port, node, name):
        return None
    first, last = port.expression(first_node), port.expression(bound)
    if first.before or last.before:
        return None
    known = first.type.is_int and last.type.is_int
    if not known and not (first.type.is_never or last.type.is_never):
        return None
    port.see_variable(name, NAT if first.type.within(NAT_) and not down else INT)
    end = _bound(last.expr, {"<=": 1, ">=": -1}.get(operator, 0))
    if down:
        arguments: list[Expr] = [first.expr, end, py.number(-1)]
    else:
        arguments = [end] if py.int_of(first.expr) == 0 else [first.expr, end]
    loop = Loop("loop")
    source = py.call(py.name("range"), *arguments)
    return looped(port, [py.for_(port.variable(name), source, _body(port, loop, node.body))], loop)


def _bound(value: Expr, more: int) -> Expr:
    plain = py.int_of(value)
    if plain is not None:
        return py.number(plain + more)
    if not more:
        return value
    return py.binary(value, "+" if more > 0 else "-", py.const(1))


def _counted(node: n.For) -> tuple[str, n.Expression, str, n.Expression, bool] | None:
    """Variable, start, operator, bound and direction of a loop that counts."""
    if (len(node.start), len(node.tests), len(node.step)) != (1, 1, 1):
        return None
    start, test, step = node.start[0], node.tests[0], node.step[0]
    if not (
        isinstance(start, n.Assign) and isinstance(test, n.Binary) and isinstance(step, n.Step)
    ):
        return None
    name = variable_name(start.target)
    down = test.operator in (">", ">=")
    fits = (
        name is not None
        and variable_name(test.left) == name
        and variable_name(step.target) == name
        and test.operator in ("<", "<=", ">", ">=")
        and step.operator == ("--" if down else "++")
    )
    return (str(name), start.value, test.operator, test.right, down) if fits else None


def _is_fixed(port: Port, node: n.For, name: str, bound: n.Expression) -> bool:
    """Do the counter and the bound stay as they are while the body runs?"""
    scope = port.scope
    if not scope.owns(name) or assigned_in(scope, name, node.body) or scope.kind == "arrow":
        return False
    for inner in n.walk(bound):
        held = variable_name(inner)
        if held is not None and (
            held == name or assigned_in(scope, held, node.body) or not scope.owns(held)
        ):
            return False
        if isinstance(inner, n.Call):
            label = inner.function.last.lower() if isinstance(inner.function, n.Name) else ""
            if label not in ("count", "sizeof", "strlen"):
                return False
        if isinstance(inner, (n.MethodCall, n.StaticCall, n.New, n.Property, n.StaticProperty)):
            return False
        if isinstance(inner, (n.Assign, n.Step, n.AssignOperator)):
            return False
    return True


def _dies(port: Port, node: n.For, name: str) -> bool:
    """Is the loop's variable not read behind the loop before it is assigned again?"""
    scope = port.scope
    breakable = (n.While, n.DoWhile, n.For, n.Foreach, n.Switch)
    around = [each for each in scope.ancestors(node) if isinstance(each, breakable)]
    for read in scope.reads.get(name, []):
        if node.at.start <= read.at.start < node.at.end or _set_again(port, read, name, node):
            continue
        if read.at.start > node.at.start:
            return _is_set_here(port, read, node) and not around
        together = any(each.at.start <= read.at.start < each.at.end for each in around)
        target = scope.around.get(read)
        if together and not (isinstance(target, n.Assign) and target.target is read):
            return False
    return True


def _set_again(port: Port, read: n.Node, name: str, loop: n.Node) -> bool:
    """Is the read in another loop, which assigns the variable first?"""
    for each in port.scope.ancestors(read):
        if each.at.start <= loop.at.start < each.at.end:
            return False
        if isinstance(each, n.For) and each.start:
            first = each.start[0]
            if isinstance(first, n.Assign) and variable_name(first.target) == name:
                return True
        if isinstance(each, n.Foreach) and read.at.start >= each.subject.at.end:
            targets = [each.value, *([each.key] if each.key else [])]
            if any(variable_name(t) == name for target in targets for t in n.walk(target)):
                return True
    return False


def _is_set_here(port: Port, read: n.Node, loop: n.Node) -> bool:
    """Is the read the target of an assignment in the loop's own block?"""
    around = port.scope.around.get(read)
    if not (isinstance(around, n.Assign) and around.target is read):
        return False
    statement = port.scope.around.get(around)
    if not isinstance(statement, n.ExpressionStatement):
        return False
    return port.scope.around.get(statement) is port.scope.around.get(loop)


__all__ = ["break_", "continue_", "do_while", "for_", "inside", "looped", "while_"]

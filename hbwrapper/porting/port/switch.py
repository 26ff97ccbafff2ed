"""``switch``: a chain of ``if``s, or a loop that runs once where a ``break`` stands in the middle."""

from __future__ import annotations

import ast
from typing import NamedTuple

from hbwrapper.porting.syntax import nodes as n

from . import convert
from . import python as py
from .blocks import block
from .comments import notes
from .context import Loop, Port, Unsupported
from .loops import inside, looped
from .operators import condition
from .python import Expr, Result, Stmt
from .scopes import assigned_in
from .scopes import variable as variable_name
from .types import BOOL

_BREAKABLE = (n.While, n.DoWhile, n.For, n.Foreach, n.Switch)


class Group(NamedTuple):
    """The cases that share a body: their values (None: default), and the last one's index."""

    labels: list[n.Expression | None]
    last: int


def switch(port: Port, node: n.Switch) -> list[Stmt]:
    """``switch``."""
    subject = port.expression(node.subject)
    lines = list(subject.before)
    boolean = isinstance(node.subject, n.Literal) and isinstance(node.subject.value, bool)
    name = variable_name(node.subject)
    fixed = boolean or isinstance(node.subject, (n.String, n.Literal)) or (
        name is not None and not assigned_in(port.scope, name, node) and not port.is_static(name)
    )  # fmt: skip
    subject = Result(subject.expr, subject.type)
    if not fixed:
        subject = Result(port.hold(subject.expr, lines, "subject"), subject.type)
    groups = _groups(node)
    _check_default(node, groups)
    simple = not any(_leaves(each) for group in groups for each in _falling(node.cases, group.last))
    loop = Loop("switch" if simple else "once")
    with inside(port, loop):
        chain = _chain(port, node, subject, groups)
    if loop.kind == "once":
        run = [*chain, *([] if py.ends(chain) else [ast.Break()])]
        return [*lines, *looped(port, [py.while_(py.const(True), run)], loop)]
    return [*lines, *chain]


def _groups(node: n.Switch) -> list[Group]:
    groups = []
    labels: list[n.Expression | None] = []
    for index, case in enumerate(node.cases):
        labels.append(case.value)
        if case.body.statements or index + 1 == len(node.cases):
            groups.append(Group(labels, index))
            labels = []
    return groups


def _check_default(node: n.Switch, groups: list[Group]) -> None:
    at = next((i for i, group in enumerate(groups) if None in group.labels), None)
    if at is None or at == len(groups) - 1:
        return
    open_default = not _closed(node.cases[groups[at].last].body)
    if open_default or (at and not _closed(node.cases[groups[at - 1].last].body)):
        raise Unsupported(node, "a default in the middle of a switch that others fall into")


def _chain(port: Port, node: n.Switch, subject: Result, groups: list[Group]) -> list[Stmt]:
    default: list[Stmt] = []
    tested: list[tuple[Result, list[Stmt]]] = []
    for group in groups:
        run = py.block(_written(port, node, group))
        if None in group.labels:
            default = run
            continue
        labels = [label for label in group.labels if label is not None]
        tested.append((_tests(port, subject, labels), run))
    chain = default
    for test, run in reversed(tested):
        chain = [*test.before, py.if_(test.expr, run, chain)]
    return chain


def _written(port: Port, node: n.Switch, group: Group) -> list[Stmt]:
    """The statements of a case, with those of the cases it falls into, without the last break."""
    statements = list(_falling(node.cases, group.last))
    case = node.cases[group.last]
    last = statements[-1] if statements else None
    behind: list[n.Comment] = []
    if isinstance(last, n.Break) and last.levels == 1:
        statements.pop()
        behind = [*last.comments, *last.trailing]
    made = n.Block(case.body.at, statements, [*behind, *case.body.comments])
    return [*notes(case.comments), *block(port, made)]


def _tests(port: Port, subject: Result, labels: list[n.Expression]) -> Result:
    tests = [_test(port, subject, label) for label in labels]
    before = [line for test in tests for line in test.before]
    exprs = [test.expr for test in tests]
    together = _one_of(exprs)
    return Result(together if together is not None else py.either(*exprs), BOOL, before)


def _test(port: Port, subject: Result, label: n.Expression) -> Result:
    if py.is_const(subject.expr, True):
        return condition(port, label)
    value = port.expression(label)
    made = convert.equal(Result(subject.expr, subject.type), value, negated=False)
    return Result(convert.condition(made), BOOL, made.before)


def _one_of(tests: list[Expr]) -> Expr | None:
    """``x == 1 or x == 2`` as ``x in (1, 2)``."""
    if len(tests) < 2:
        return None
    values: list[Expr] = []
    for test in tests:
        first = tests[0]
        if not (isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.Eq)):
            return None
        if not isinstance(first, ast.Compare) or not py.same(test.left, first.left):
            return None
        values.append(test.comparators[0])
    assert isinstance(tests[0], ast.Compare)  # noqa: S101
    return py.compare(tests[0].left, "in", py.make_tuple(values))


def _falling(cases: list[n.Case], index: int) -> list[n.Stated]:
    out: list[n.Stated] = []
    for case in cases[index:]:
        out += case.body.statements
        if _closed(case.body):
            break
    return out


def _closed(body: n.Block) -> bool:
    """Does the body surely end before it would fall into the next case?"""
    if not body.statements:
        return False
    last = body.statements[-1]
    if isinstance(last, (n.Break, n.Continue, n.Return)):
        return True
    if isinstance(last, n.ExpressionStatement):
        return isinstance(last.expression, (n.Throw, n.Exit))
    if isinstance(last, n.Nested):
        return _closed(last.body)
    if isinstance(last, n.If):
        blocks = [branch.body for branch in last.branches]
        return last.otherwise is not None and all(_closed(b) for b in (*blocks, last.otherwise))
    return False


def _leaves(node: n.Node, depth: int = 1, *, last: bool = True) -> bool:
    """Is there a ``break`` of the switch inside the statement?"""
    if isinstance(node, (n.Break, n.Continue)):
        return node.levels == depth and not (last and isinstance(node, n.Break))
    if isinstance(node, (n.Function, n.ClassDeclaration)):
        return False
    deeper = depth + 1 if isinstance(node, _BREAKABLE) else depth
    return any(_leaves(child, deeper, last=False) for child in n.children(node))

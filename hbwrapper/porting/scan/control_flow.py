"""Branches and loops: where states part and meet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from . import differences
from .assignment import assign
from .interpreter import Interpreter, handles
from .ledger import Argument
from .php_functions import models
from .state import State
from .syntax import children, field
from .values import (
    NULL,
    UNKNOWN,
    Array,
    Item,
    KeyOf,
    Param,
    Value,
    choice,
    join,
    lookup,
    members,
)

if TYPE_CHECKING:
    from tree_sitter import Node


def _branches(
    interpreter: Interpreter, before: State, branches: Sequence[Callable[[], None]], *, other: bool
) -> None:
    """Follow branches from the same state, and join what they leave.

    Args:
        interpreter: Whose state it is.
        before: The state they begin with.
        branches: What to follow.
        other: May none of them run?
    """
    frame = interpreter.frame
    ends = [State(before)] if other else []
    frame.depth += 1
    for branch in branches:
        frame.state = State(before)
        branch()
        ends.append(frame.state)
    frame.depth -= 1
    before.meet(ends)
    frame.state = before


def _loop(interpreter: Interpreter, body: Callable[[], None], *, at_least_once: bool) -> None:
    _branches(interpreter, interpreter.state, [body], other=not at_least_once)


@handles("if_statement")
def if_statement(interpreter: Interpreter, node: Node) -> None:
    """``if``, ``elseif``, ``else``."""
    condition(interpreter, field(node, "condition"))
    branches = [partial(interpreter.execute, [field(node, "body")])]
    has_else = False
    for clause in node.children_by_field_name("alternative"):
        if clause.type == "else_if_clause":
            condition(interpreter, field(clause, "condition"))
        else:
            has_else = True
        branches.append(partial(interpreter.execute, [field(clause, "body")]))
    _branches(interpreter, interpreter.state, branches, other=not has_else)
    _broken_pieces(interpreter, node)


def _broken_pieces(interpreter: Interpreter, node: Node) -> None:
    """Broken code stands beside the fields of a statement."""
    interpreter.execute(child for child in node.named_children if child.type == "ERROR")


@handles("while_statement")
def while_statement(interpreter: Interpreter, node: Node) -> None:
    """``while``."""
    condition(interpreter, field(node, "condition"))
    body = partial(interpreter.execute, [field(node, "body")])
    _loop(interpreter, body, at_least_once=False)


@handles("do_statement")
def do_statement(interpreter: Interpreter, node: Node) -> None:
    """``do … while``."""
    interpreter.execute([field(node, "body")])
    condition(interpreter, field(node, "condition"))


@handles("for_statement")
def for_statement(interpreter: Interpreter, node: Node) -> None:
    """``for``."""
    bodies = node.children_by_field_name("body")
    updates = node.children_by_field_name("update")
    for child in node.named_children:
        if child not in bodies and child not in updates:
            condition(interpreter, child)
    _loop(interpreter, partial(interpreter.execute, [*bodies, *updates]), at_least_once=False)


@handles("foreach_statement")
def foreach_statement(interpreter: Interpreter, node: Node) -> None:
    """``foreach``."""
    bodies = node.children_by_field_name("body")
    parts = [child for child in children(node) if child not in bodies]
    subject = interpreter.evaluate(parts[0]) if parts else UNKNOWN

    def once() -> None:
        for target in parts[1:2]:
            variables = children(target) if target.type == "pair" else [target]
            if len(variables) == 2:
                assign(interpreter, variables[0], _any_key(interpreter, subject, target), target)
            if variables:
                assign(interpreter, variables[-1], lookup(subject, None), target)
        interpreter.execute(bodies)

    filled = isinstance(subject, Array) and bool(subject.items)
    _loop(interpreter, once, at_least_once=filled)


def _any_key(interpreter: Interpreter, subject: Value, node: Node) -> Value:
    differences.keys_walked(interpreter, subject, node)
    return choice(
        KeyOf(member) for member in members(subject) if isinstance(member, (Array, Param, Item))
    )


@handles("switch_statement")
def switch_statement(interpreter: Interpreter, node: Node) -> None:
    """``switch``."""
    subject = interpreter.evaluate(field(node, "condition"))
    cases = children(field(node, "body"))
    for case in cases:
        value = field(case, "value")
        if value is not None:
            differences.compared(interpreter, subject, interpreter.evaluate(value), value)
    _branches(
        interpreter,
        interpreter.state,
        [partial(interpreter.execute, case.named_children) for case in cases],
        other=all(case.type != "default_statement" for case in cases),
    )


@handles("match_expression")
def match_expression(interpreter: Interpreter, node: Node) -> Value:
    """``match``, which compares strictly."""
    interpreter.evaluate(field(node, "condition"))
    found: list[Value] = []
    for arm in children(field(node, "body")):
        interpreter.evaluate(field(arm, "conditional_expressions"))
        found.append(interpreter.evaluate(field(arm, "return_expression")))
    return choice(found)


@handles("conditional_expression")
def conditional_expression(interpreter: Interpreter, node: Node) -> Value:
    """``a ? b : c`` and ``a ?: c``."""
    tested = condition(interpreter, field(node, "condition"))
    body = field(node, "body")
    first = tested if body is None else interpreter.evaluate(body)
    return join(first, interpreter.evaluate(field(node, "alternative")))


@handles("try_statement")
def try_statement(interpreter: Interpreter, node: Node) -> None:
    """``try``, with handlers that begin anywhere between its begin and its end."""
    frame = interpreter.frame
    before = frame.state
    frame.state = State(before)
    interpreter.execute([field(node, "body")])
    ends = [frame.state]
    for clause in node.named_children:
        if clause.type == "catch_clause":
            frame.state = State(before)
            frame.state.meet([State(before), ends[0]])
            frame.state.reachable = before.reachable
            frame.depth += 1
            name = field(clause, "name")
            if name is not None:
                assign(interpreter, name, UNKNOWN, name)
            interpreter.execute([field(clause, "body")])
            frame.depth -= 1
            ends.append(frame.state)
    before.meet(ends)
    frame.state = before
    for clause in node.named_children:
        if clause.type == "finally_clause":
            interpreter.execute([field(clause, "body")])
    _broken_pieces(interpreter, node)


@handles("return_statement")
def return_statement(interpreter: Interpreter, node: Node) -> None:
    """``return``."""
    result = children(node)
    value = interpreter.evaluate(result[0]) if result else NULL
    if interpreter.frame.function is not None:
        interpreter.program.learn(interpreter.program.returns, interpreter.frame.function, value)
    interpreter.state.reachable = False


@handles("exit_statement")
def exit_statement(interpreter: Interpreter, node: Node) -> None:
    """``exit``."""
    interpreter.execute(node.named_children)
    interpreter.state.reachable = False


@handles("throw_expression")
def throw_expression(interpreter: Interpreter, node: Node) -> None:
    """``throw``."""
    interpreter.execute(node.named_children)
    _stop(interpreter, node)


@models("die", "exit")
def die(interpreter: Interpreter, arguments: list[Argument], node: Node) -> None:
    """``die()``, which the parser takes for a function."""
    _stop(interpreter, node)


def _stop(interpreter: Interpreter, node: Node) -> None:
    # `$x ?? throw …` goes on where it does not throw.
    if node.parent is not None and node.parent.type == "expression_statement":
        interpreter.state.reachable = False


def condition(interpreter: Interpreter, node: Node | None) -> Value:
    """Follow an expression that is used as true or false."""
    value = interpreter.evaluate(node)
    if node is not None:
        differences.tested(interpreter, value, node)
    return value

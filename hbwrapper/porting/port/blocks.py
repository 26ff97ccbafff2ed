"""Blocks of statements, with their comments and blank lines; what has no translation."""

from __future__ import annotations

from hbwrapper.porting.syntax import nodes as n
from hbwrapper.secrets import without_literals

from . import comments
from . import python as py
from .context import Port, Problem, Unsupported
from .python import Blank, Stmt


def block(port: Port, node: n.Block) -> list[Stmt]:
    """The statements of a block; it may be empty."""
    out: list[Stmt] = []
    for statement in node.statements:
        out += with_comments(port, statement, first=not out)
    return [*out, *comments.notes(node.comments)]


def with_comments(port: Port, node: n.Stated, *, first: bool = False) -> list[Stmt]:
    """A statement with the comments around it."""
    written = port.statement(node)
    lines: list[Stmt] = [*comments.notes(node.comments)]
    if node.comments and written and _apart(node):
        lines.append(Blank())
    lines += written
    if node.trailing:
        behind = comments.trailing(node.trailing)
        simple = written and not hasattr(written[-1], "body")
        lines += behind if simple or not written else []
        if not simple and written:
            lines = [*behind, *lines]
    if node.blank_before and lines and not first:
        lines.insert(0, Blank())
    return lines


def _apart(node: n.Stated) -> bool:
    """Does an empty line stand between the last comment and the statement?"""
    last = node.comments[-1]
    return last.own_line and last.at.end_line + 1 < node.at.line and last.at.start < node.at.start


def body(port: Port, node: n.Block) -> list[Stmt]:
    """The statements of a block, which must not be empty."""
    return py.block(block(port, node))


def refuse(port: Port, node: n.Node, problem: Unsupported) -> list[Stmt]:
    """The line that stands for what has no translation."""
    first, last = node.at.line, node.at.end_line
    source = port.source(node.at)
    lines = source.split("\n")
    at = problem.node.at.line
    line = lines[at - first].strip() if first < at < first + len(lines) else lines[0].strip()
    if not first <= at <= last:
        at = first
    port.problems.append(Problem(at, without_literals(line), problem.reason))
    where = f"line {first}" if first == last else f"lines {first}-{last}"
    message = f"{where}: {problem.reason}: {without_literals(line)}"
    return [py.raise_(py.call(py.name("NotImplementedError"), py.const(message)))]

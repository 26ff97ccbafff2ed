"""From the bytes of a file to its nodes."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

# Importing a module of these registers what it builds.
from . import declarations, expressions, functions, source, statements, texts
from . import nodes as n
from .builder import Builder

if TYPE_CHECKING:
    from tree_sitter import Node

_MODULES = (declarations, expressions, functions, statements, texts)
# Some levels of a PHP expression are several calls deep here.
_STACK = 8000


@contextlib.contextmanager
def deep_stack() -> Iterator[None]:
    """Room for what is nested as deeply as ``MAX_DEPTH`` allows."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _STACK))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)


def parse(data: bytes) -> n.Program:
    """The nodes of PHP source. It never fails: what cannot be read is ``Unreadable``.

    Args:
        data: The bytes of a file.

    Raises:
        MissingExtra: The ``port`` extra is not installed.
    """
    data = source.without_mark(data)
    part = source.program_part(data)
    return from_tree(source.parse_tree(part).root_node, part, halted=len(part) < len(data))


def from_tree(root: Node, data: bytes, halted: bool = False) -> n.Program:
    """The nodes of a tree that tree-sitter has made.

    Args:
        root: The tree's root.
        data: The bytes it was made of.
        halted: Was ``__halt_compiler`` behind them?
    """
    comments, errors = _survey(root, data)
    builder = Builder(data, comments)
    with deep_stack():
        body = functions.statements(builder, root.children, builder.at(root))
    body.comments += builder.comments_before(len(data) + 1)
    if halted:
        end = n.At(data.count(b"\n") + 1, data.count(b"\n") + 1, len(data), len(data))
        body.statements.append(n.HaltCompiler(end))
    if builder.too_deep is not None:
        errors = sorted([*errors, builder.too_deep], key=lambda fault: fault.start)
    return n.Program(builder.at(root), body, errors, data.startswith(b"#!"))


def _survey(root: Node, data: bytes) -> tuple[list[Node], list[n.SyntaxFault]]:
    """All comments, and the places where the parser lost its way, in order."""
    comments: list[Node] = []
    errors: list[n.SyntaxFault] = []
    cursor = root.walk()
    while True:
        node = cursor.node
        if node is not None and node.type == "comment":
            comments.append(node)
        elif node is not None and (node.is_error or node.is_missing):
            found = data[node.start_byte : node.end_byte].decode("utf-8", "replace").strip()
            text = node.type if node.is_missing else found.split("\n")[0][:40]
            errors.append(
                n.SyntaxFault(node.start_point[0] + 1, node.start_byte, text, node.is_missing)
            )
        if cursor.goto_first_child() or cursor.goto_next_sibling():
            continue
        while cursor.goto_parent():
            if cursor.goto_next_sibling():
                break
        else:
            return comments, errors

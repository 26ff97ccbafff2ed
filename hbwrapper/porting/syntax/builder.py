"""The state of building a program's nodes from tree-sitter's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from . import decode
from . import nodes as n

if TYPE_CHECKING:
    from tree_sitter import Node

# Deeper than people write; Python's own stack is the limit of what reads the nodes.
MAX_DEPTH = 200
_RESERVED = ("self", "parent", "static")

BuildExpression = Callable[["Builder", "Node"], n.Expression]
BuildStatement = Callable[["Builder", "Node"], "n.Statement | None"]
EXPRESSIONS: dict[str, BuildExpression] = {}
STATEMENTS: dict[str, BuildStatement] = {}
E = TypeVar("E", bound=Callable[["Builder", "Node"], n.Expression])
S = TypeVar("S", bound=Callable[["Builder", "Node"], "n.Statement | None"])


def builds(*kinds: str) -> Callable[[E], E]:
    """Register a function that builds these kinds of expression."""

    def register(function: E) -> E:
        for kind in kinds:
            EXPRESSIONS[kind] = function
        return function

    return register


def states(*kinds: str) -> Callable[[S], S]:
    """Register a function that builds these kinds of statement."""

    def register(function: S) -> S:
        for kind in kinds:
            STATEMENTS[kind] = function
        return function

    return register


class Builder:
    """Builds nodes, and keeps what depends on the place: comments, namespace, imports.

    Attributes:
        data: The file.
        too_deep: The first place that is nested deeper than is read; None if there is none.
    """

    def __init__(self, data: bytes, comments: list[Node]) -> None:
        self.data = data
        self.namespace = ""
        self.imports: dict[str, dict[str, str]] = {"class": {}, "function": {}, "const": {}}
        self.too_deep: n.SyntaxFault | None = None
        self._comments = comments
        self._next = 0
        self._depth = 0

    # Source

    def at(self, node: Node) -> n.At:
        """Where a node stands."""
        end = node.end_point
        last = end[0] if end[1] or end[0] == node.start_point[0] else end[0] - 1
        return n.At(node.start_point[0] + 1, last + 1, node.start_byte, node.end_byte)

    def text(self, node: Node) -> str:
        """A node's source."""
        return decode.text(self.data[node.start_byte : node.end_byte])

    # Building

    def expression(self, node: Node) -> n.Expression:
        """An expression; parentheses leave no trace."""
        self._depth += 1
        entered = 1
        try:
            while node.type == "parenthesized_expression" and self._depth <= MAX_DEPTH:
                inner = named(node)
                if len(inner) != 1:
                    break
                node = inner[0]
                self._depth += 1
                entered += 1
            if self._depth > MAX_DEPTH:
                return self._deep(node)
            build = EXPRESSIONS.get(node.type)
            return self.unreadable(node) if build is None else build(self, node)
        finally:
            self._depth -= entered

    def statement(self, node: Node) -> n.Statement | None:
        """A statement, without its comments; None for what stands for nothing."""
        self._depth += 1
        try:
            if self._depth > MAX_DEPTH:
                return self._deep(node)
            build = STATEMENTS.get(node.type)
            return self.unreadable(node) if build is None else build(self, node)
        finally:
            self._depth -= 1

    def _deep(self, node: Node) -> n.Unreadable:
        if self.too_deep is None:
            line = node.start_point[0] + 1
            self.too_deep = n.SyntaxFault(line, node.start_byte, "nested too deeply", False)
        return n.Unreadable(self.at(node), "", [])

    def required(self, node: Node, field: str) -> n.Expression:
        """The expression in a field; an unreadable one where the source has none."""
        child = node.child_by_field_name(field)
        return self.unreadable(node) if child is None else self.expression(child)

    def optional(self, node: Node, field: str) -> n.Expression | None:
        """The expression in a field, if there is one."""
        child = node.child_by_field_name(field)
        return None if child is None else self.expression(child)

    def unreadable(self, node: Node) -> n.Unreadable:
        """What could not be read, with the pieces that can be."""
        parts: list[n.Node] = []
        if node.type == "ERROR" or node.type not in EXPRESSIONS.keys() | STATEMENTS.keys():
            for child in node.children:
                if child.type == "comment":
                    continue
                if child.type in EXPRESSIONS:
                    parts.append(self.expression(child))
                elif child.type in STATEMENTS:
                    built = self.statement(child)
                    parts += [] if built is None else [built]
                elif child.is_named and child.child_count:
                    parts.append(self.unreadable(child))
                else:
                    parts.append(n.Token(self.at(child), self.text(child)))
        return n.Unreadable(self.at(node), self.text(node), parts)

    # Names

    def name(self, node: Node, kind: str) -> n.Name:
        """A name of a class, function or const, resolved."""
        written = self.text(node)
        return n.Name(self.at(node), written, self.full(written, kind))

    def full(self, written: str, kind: str) -> str:
        """A name with its namespace, without a first backslash."""
        if written.startswith("\\"):
            return written[1:]
        low = written.lower()
        if kind == "class" and low in _RESERVED:
            return low
        if low.startswith("namespace\\"):
            return self.qualified(written[10:])
        first, slash, rest = written.partition("\\")
        imports = self.imports["class" if slash else kind]
        alias = imports.get(first if kind == "const" and not slash else first.lower())
        if alias is not None:
            return alias + slash + rest
        return self.qualified(written)

    def qualified(self, name: str) -> str:
        """A name declared here, with the namespace in front."""
        return f"{self.namespace}\\{name}" if self.namespace else name

    # Comments

    def comments_before(self, start: int) -> list[n.Comment]:
        """The comments that no node has yet and that begin before this byte."""
        taken = []
        while self._next < len(self._comments) and self._comments[self._next].start_byte < start:
            taken.append(self.comment(self._comments[self._next]))
            self._next += 1
        return taken

    def comments_behind(self, row: int, end: int) -> list[n.Comment]:
        """The comments that follow in the row a node ends in."""
        taken: list[n.Comment] = []
        while self._next < len(self._comments):
            node = self._comments[self._next]
            if node.start_point[0] != row or node.start_byte < end:
                break
            between = self.data[end : node.start_byte]
            if between.strip(b" \t;,"):
                break
            taken.append(self.comment(node, own_line=False))
            self._next += 1
            if node.end_point[0] != row:
                break
        return taken

    def comment(self, node: Node, own_line: bool = True) -> n.Comment:
        """A comment."""
        start = self.data.rfind(b"\n", 0, node.start_byte)
        before = self.data[self.data.rfind(b"\n", 0, max(start, 0)) + 1 : max(start, 0)]
        source = self.text(node).rstrip("\r\n")
        return n.Comment(self.at(node), source, own_line, start > 0 and not before.strip())


def named(node: Node) -> list[Node]:
    """The named children, without comments."""
    return [child for child in node.named_children if child.type != "comment"]


def has(node: Node, kind: str) -> bool:
    """Has the node a child of this kind?"""
    return any(child.type == kind for child in node.children)

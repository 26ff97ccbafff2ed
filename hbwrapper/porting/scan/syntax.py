"""Small questions to tree-sitter's nodes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tree_sitter import Node

_TAG = re.compile(r"@(var|param|return)\s+(?:\$(\w+)\s+)?([\w\\|?]+)(?:\s+&?\$(\w+))?")


class Tag(NamedTuple):
    """A tag of a PHPDoc comment: ``@param HBWrapper|null $hb``."""

    tag: str
    types: list[str]
    variable: str


def doc_tags(comment: str) -> Iterator[Tag]:
    """The tags of a PHPDoc comment that name types."""
    for tag, before, types, after in _TAG.findall(comment):
        yield Tag(tag, re.findall(r"[\w\\]+", types), before or after)


def children(node: Node | None) -> list[Node]:
    """The named children without comments."""
    return [] if node is None else [c for c in node.named_children if c.type != "comment"]


def field(node: Node, name: str) -> Node | None:
    """The child in the field ``name``."""
    return node.child_by_field_name(name)


def operator(node: Node) -> str:
    """The operator of an expression, in lower case."""
    found = node.child_by_field_name("operator")
    return found.type.lower() if found is not None else ""


def unwrapped(node: Node) -> Node:
    """An expression without the parentheses around it."""
    while node.type in ("parenthesized_expression", "argument") and len(children(node)) == 1:
        node = children(node)[0]
    return node


def is_string(node: Node) -> bool:
    """Is an expression a string literal?"""
    return unwrapped(node).type in ("string", "encapsed_string", "heredoc", "nowdoc")

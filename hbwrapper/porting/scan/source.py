"""What ``scan`` still reads by tree-sitter's own nodes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hbwrapper.porting.syntax.source import MissingExtra, SourceError, parser

if TYPE_CHECKING:
    from tree_sitter import Node

__all__ = ["MissingExtra", "SourceError", "errors", "parser", "to_utf8"]


def to_utf8(data: bytes) -> bytes:
    r"""The bytes of a PHP file as UTF-8, without a byte order mark.

    What is not UTF-8 is taken as Windows-1252, in which old PHP files are mostly written, and
    where that has no meaning as Latin-1. Line ends become ``\n``.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            text = data.decode("latin-1")
        data = text.encode("utf-8")
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def errors(root: Node) -> Iterator[Node]:
    """The nodes where the parser lost its way, in the order of the source."""
    stack = [root]
    while stack:
        node = stack.pop()
        if node.is_error or node.is_missing:
            yield node
        elif node.has_error:
            stack.extend(reversed(node.children))

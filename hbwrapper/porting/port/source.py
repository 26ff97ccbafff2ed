"""Reading PHP source: files of any encoding, and tree-sitter's parser.

``port`` and ``scan`` share this module. tree-sitter is loaded when the first file is parsed.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tree_sitter import Node, Parser, Tree


class SourceError(Exception):
    """A file cannot be read or is not PHP, or a package is missing. The text is for the user."""


class MissingExtra(SourceError):
    """tree-sitter or its PHP grammar is not installed."""


class Source(NamedTuple):
    """A PHP file.

    Attributes:
        path: Where it was read from.
        data: Its text as UTF-8; what positions of the tree count in.
        tree: tree-sitter's tree of ``data``.
    """

    path: Path
    data: bytes
    tree: Tree


@functools.cache
def parser() -> Parser:
    """tree-sitter's parser for PHP with HTML around it.

    Raises:
        MissingExtra: The ``port`` extra is not installed.
    """
    try:
        import tree_sitter
        import tree_sitter_php
    except ImportError as error:
        raise MissingExtra(
            f"{error.name} is not installed: pip install 'hbwrapper[port]'"
        ) from error
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_php.language_php()))


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


def parse(data: bytes) -> Tree:
    """tree-sitter's tree of PHP source in UTF-8. It never fails: errors are nodes.

    Raises:
        MissingExtra: The ``port`` extra is not installed.
    """
    return parser().parse(data)


def read(path: str | Path) -> Source:
    """Read and parse a file.

    Raises:
        SourceError: The file cannot be read.
        MissingExtra: The ``port`` extra is not installed.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror or error}") from error
    data = to_utf8(data)
    return Source(path, data, parse(data))


def errors(root: Node) -> Iterator[Node]:
    """The nodes where the parser lost its way, in the order of the source."""
    stack = [root]
    while stack:
        node = stack.pop()
        if node.is_error or node.is_missing:
            yield node
        elif node.has_error:
            stack.extend(reversed(node.children))


def text(node: Node) -> str:
    """The source text of a node."""
    return (node.text or b"").decode("utf-8")


def line(node: Node) -> int:
    """The line a node begins in, counted from 1."""
    return node.start_point[0] + 1

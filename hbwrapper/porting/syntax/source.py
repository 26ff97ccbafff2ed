"""Reading PHP files, and tree-sitter's parser, which is loaded when the first file is parsed."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tree_sitter import Parser, Tree

_HALT = re.compile(rb"[;}/]\s*(__halt_compiler\b)", re.IGNORECASE)


class SourceError(Exception):
    """A file cannot be read or is not PHP, or a package is missing. The text is for the user."""


class MissingExtra(SourceError):
    """tree-sitter or its PHP grammar is not installed."""


class Source(NamedTuple):
    """A PHP file.

    Attributes:
        path: Where it was read from.
        data: Its bytes, without a byte order mark; what positions count in.
    """

    path: Path
    data: bytes


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
            f"{error.name} is not installed: pip install tree-sitter tree-sitter-php ruff"
        ) from error
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_php.language_php()))


def parse_tree(data: bytes) -> Tree:
    """tree-sitter's tree of PHP source. It never fails: errors are nodes.

    Raises:
        MissingExtra: The ``port`` extra is not installed.
    """
    return parser().parse(data)


def without_mark(data: bytes) -> bytes:
    """The bytes of a file without a byte order mark."""
    return data.removeprefix(b"\xef\xbb\xbf")


def program_part(data: bytes) -> bytes:
    """The bytes up to ``__halt_compiler``: what follows is data."""
    halt = _HALT.search(data)
    return data if halt is None else data[: halt.start(1)]


def read(path: str | Path) -> Source:
    """Read a file.

    Raises:
        SourceError: The file cannot be read.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror or error}") from error
    return Source(path, without_mark(data))

"""What all nodes have in common, and what is no expression of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class At(NamedTuple):
    """Where a node stands.

    Attributes:
        line: Its first line, counted from 1.
        end_line: Its last line.
        start: Its first byte, counted from 0.
        end: The byte behind its last one.
    """

    line: int
    end_line: int
    start: int
    end: int


@dataclass(eq=False, slots=True)
class Node:
    """A piece of PHP source."""

    at: At


@dataclass(eq=False, slots=True)
class Comment(Node):
    """A comment, with its marks."""

    text: str
    own_line: bool = True
    blank_before: bool = False


@dataclass(eq=False, slots=True)
class Name(Node):
    r"""The name of a class, function or constant.

    Attributes:
        written: As it stands in the source.
        full: With its namespace, as ``namespace`` and ``use`` resolve it, without a first ``\``;
            ``self``, ``parent`` and ``static`` stay as they are, in lower case.
    """

    written: str
    full: str

    @property
    def last(self) -> str:
        r"""The part behind the last ``\``."""
        return self.full.rpartition("\\")[2]


@dataclass(eq=False, slots=True)
class TypeHint(Node):
    """A declared type: the names in it, as written and in lower case for PHP's own.

    Attributes:
        names: The alternatives; ``?int`` is ``null`` and ``int``.
        classes: The class names among them, resolved.
        intersection: Is it ``A&B``?
    """

    names: list[str]
    classes: list[Name] = field(default_factory=list)
    intersection: bool = False


@dataclass(eq=False, slots=True)
class Stated(Node):
    """What all statements have.

    Attributes:
        comments: The comments in front of it.
        trailing: The comments behind it in its last line.
        blank_before: Does an empty line stand in front of it, or of its first comment?
    """

    comments: list[Comment] = field(default_factory=list, kw_only=True)
    trailing: list[Comment] = field(default_factory=list, kw_only=True)
    blank_before: bool = field(default=False, kw_only=True)


@dataclass(eq=False, slots=True)
class Block(Node):
    """Statements in order.

    Attributes:
        comments: The comments behind the last one.
    """

    statements: list[Stated]
    comments: list[Comment] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Unreadable(Stated):
    """What the parser could not make sense of.

    Attributes:
        text: The source.
        parts: The nodes in it that could be read, and the signs between them, in order.
    """

    text: str
    parts: list[Node]


@dataclass(eq=False, slots=True)
class Token(Node):
    """A sign or word of source that could not be read: ``->``, ``(``, ``new``."""

    text: str


class SyntaxFault(NamedTuple):
    """A place that is not PHP.

    Attributes:
        line: Where it begins.
        start: Its first byte.
        text: The source there, or what is missing.
        missing: Is something missing there?
    """

    line: int
    start: int
    text: str
    missing: bool

"""Statements."""

from __future__ import annotations

from dataclasses import dataclass, field

from .base import Block, Comment, Name, Node, Stated
from .expressions import Expression


@dataclass(eq=False, slots=True)
class ExpressionStatement(Stated):
    """An expression for its effect."""

    expression: Expression


@dataclass(eq=False, slots=True)
class Echo(Stated):
    """``echo`` or ``<?=``."""

    values: list[Expression]


@dataclass(eq=False, slots=True)
class Html(Stated):
    """Text outside ``<?php … ?>``."""

    text: str


@dataclass(eq=False, slots=True)
class Nested(Stated):
    """``{…}`` on its own."""

    body: Block


@dataclass(eq=False, slots=True)
class Branch(Node):
    """A condition and what it guards."""

    test: Expression
    body: Block
    comments: list[Comment] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class If(Stated):
    """``if``, its ``elseif``s, and its ``else``."""

    branches: list[Branch]
    otherwise: Block | None


@dataclass(eq=False, slots=True)
class While(Stated):
    """``while``."""

    test: Expression
    body: Block


@dataclass(eq=False, slots=True)
class DoWhile(Stated):
    """``do … while``."""

    body: Block
    test: Expression


@dataclass(eq=False, slots=True)
class For(Stated):
    """``for``."""

    start: list[Expression]
    tests: list[Expression]
    step: list[Expression]
    body: Block


@dataclass(eq=False, slots=True)
class Foreach(Stated):
    """``foreach``."""

    subject: Expression
    key: Expression | None
    value: Expression
    by_ref: bool
    body: Block


@dataclass(eq=False, slots=True)
class Case(Node):
    """A case of ``switch``; no value for ``default``."""

    value: Expression | None
    body: Block
    comments: list[Comment] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Switch(Stated):
    """``switch``."""

    subject: Expression
    cases: list[Case]


@dataclass(eq=False, slots=True)
class Break(Stated):
    """``break``, out of as many loops."""

    levels: int


@dataclass(eq=False, slots=True)
class Continue(Stated):
    """``continue``, with the loop so many levels out."""

    levels: int


@dataclass(eq=False, slots=True)
class Return(Stated):
    """``return``."""

    value: Expression | None


@dataclass(eq=False, slots=True)
class Global(Stated):
    """``global``: names, or expressions for computed ones."""

    names: list[str | Expression]


@dataclass(eq=False, slots=True)
class StaticVariable(Node):
    """A variable that keeps its value between calls."""

    name: str
    value: Expression | None


@dataclass(eq=False, slots=True)
class Static(Stated):
    """``static $name = value;``."""

    variables: list[StaticVariable]


@dataclass(eq=False, slots=True)
class Unset(Stated):
    """``unset(…)``."""

    targets: list[Expression]


@dataclass(eq=False, slots=True)
class Catch(Node):
    """``catch (A | B $name) {…}``; the name may be empty."""

    classes: list[Name]
    name: str
    body: Block
    comments: list[Comment] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Try(Stated):
    """``try``."""

    body: Block
    catches: list[Catch]
    final: Block | None


@dataclass(eq=False, slots=True)
class Declare(Stated):
    """``declare(…)``: what it declares, with what was written."""

    directives: dict[str, str]
    body: Block | None


@dataclass(eq=False, slots=True)
class Label(Stated):
    """``name:``."""

    name: str


@dataclass(eq=False, slots=True)
class Goto(Stated):
    """``goto name``."""

    name: str


@dataclass(eq=False, slots=True)
class HaltCompiler(Stated):
    """``__halt_compiler();``: what follows is data, which is not in the tree."""

"""Namespaces, imports, constants, functions and classes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from .base import Block, Comment, Name, Node, Stated, TypeHint, Unreadable
from .expressions import Expression, Function


@dataclass(eq=False, slots=True)
class NamespaceDeclaration(Stated):
    """``namespace``; no body where it holds up to the next one."""

    name: str
    body: Block | None


@dataclass(eq=False, slots=True)
class UseDeclaration(Stated):
    """``use`` at the top of a file: alias and full name, for classes, functions or constants."""

    kind: str
    names: dict[str, str]


@dataclass(eq=False, slots=True)
class ConstantValue(Node):
    """A name and its value."""

    name: str
    full: str
    value: Expression


@dataclass(eq=False, slots=True)
class ConstantDeclaration(Stated):
    """``const NAME = value;`` outside classes."""

    constants: list[ConstantValue]


@dataclass(eq=False, slots=True)
class FunctionDeclaration(Stated):
    """A function with a name."""

    function: Function
    full: str


@dataclass(eq=False, slots=True)
class ClassConstants(Stated):
    """``const`` in a class."""

    visibility: str
    constants: list[ConstantValue]


@dataclass(eq=False, slots=True)
class PropertyValue(Node):
    """A declared property."""

    name: str
    value: Expression | None


@dataclass(eq=False, slots=True)
class Properties(Stated):
    """Declared properties of one visibility and type; ``hooks`` tells that one has get or set."""

    visibility: str
    static: bool
    readonly: bool
    type: TypeHint | None
    properties: list[PropertyValue]
    hooks: bool = False


@dataclass(eq=False, slots=True)
class Method(Stated):
    """A method of a class."""

    function: Function
    visibility: str
    abstract: bool
    final: bool


@dataclass(eq=False, slots=True)
class TraitRule(Node):
    """``A::m insteadof B`` or ``A::m as protected n``."""

    trait: Name | None
    method: str
    instead_of: list[Name]
    alias: str
    visibility: str


@dataclass(eq=False, slots=True)
class TraitUse(Stated):
    """``use`` in a class."""

    traits: list[Name]
    rules: list[TraitRule]


@dataclass(eq=False, slots=True)
class EnumCase(Stated):
    """``case`` in an enum."""

    name: str
    value: Expression | None


@dataclass(eq=False, slots=True)
class ClassDeclaration(Stated):
    """A class, interface, trait or enum.

    Attributes:
        kind: class, interface, trait or enum.
        name: Its name; empty for an anonymous class.
        full: Its name with the namespace.
        parents: What it extends: one for a class, any number for an interface.
        interfaces: What it implements.
        backed: The type of a backed enum's values: int or string.
        end_comments: The comments behind the last member.
    """

    kind: str
    name: str
    full: str
    parents: list[Name]
    interfaces: list[Name]
    members: list[Member]
    abstract: bool = False
    final: bool = False
    readonly: bool = False
    backed: str = ""
    end_comments: list[Comment] = field(default_factory=list)


Member: TypeAlias = ClassConstants | Properties | Method | TraitUse | EnumCase | Unreadable

"""What PHP source consists of: one class a kind of node.

Everything is decoded: numbers and texts are values, ``and`` is ``&&``, ``<>`` is ``!=``, ``if: …
endif`` is an ``If``, text outside ``<?php … ?>`` is ``Html``. There are no nodes for parentheses.
Texts hold bytes that are not UTF-8 as Python's surrogate escapes.

``Expression``, ``Statement`` and ``Member`` are unions of all kinds, in groups; a type checker says
which kind a ``match`` leaves out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import TypeAlias, cast

from .base import At, Block, Comment, Name, Node, Stated, SyntaxFault, Token, TypeHint, Unreadable
from .declarations import (
    ClassConstants,
    ClassDeclaration,
    ConstantDeclaration,
    ConstantValue,
    EnumCase,
    FunctionDeclaration,
    Member,
    Method,
    NamespaceDeclaration,
    Properties,
    PropertyValue,
    TraitRule,
    TraitUse,
    UseDeclaration,
)
from .expressions import (
    AccessKind,
    Argument,
    Array,
    ArrowFunction,
    Assign,
    AssignOperator,
    AssignReference,
    Binary,
    Call,
    CallableOf,
    CallKind,
    Cast,
    ClassConstant,
    Clone,
    Closure,
    ClosureUse,
    Constant,
    DynamicVariable,
    EffectKind,
    Empty,
    Eval,
    Exit,
    Expression,
    Function,
    Include,
    Index,
    InstanceOf,
    Isset,
    Item,
    ListPattern,
    Literal,
    LiteralKind,
    MagicConstant,
    Match,
    MatchArm,
    MethodCall,
    New,
    OperatorKind,
    Parameter,
    Print,
    Property,
    ShellCommand,
    Silence,
    StaticCall,
    StaticProperty,
    Step,
    String,
    Template,
    Ternary,
    Throw,
    Unary,
    Variable,
    Yield,
    YieldFrom,
)
from .statements import (
    Branch,
    Break,
    Case,
    Catch,
    Continue,
    Declare,
    DoWhile,
    Echo,
    ExpressionStatement,
    For,
    Foreach,
    Global,
    Goto,
    HaltCompiler,
    Html,
    If,
    Label,
    Nested,
    Return,
    Static,
    StaticVariable,
    Switch,
    Try,
    Unset,
    While,
)

SimpleKind: TypeAlias = (
    ExpressionStatement
    | Echo
    | Html
    | Nested
    | Return
    | Global
    | Static
    | Unset
    | Declare
    | Label
    | Goto
    | HaltCompiler
)
FlowKind: TypeAlias = If | While | DoWhile | For | Foreach | Switch | Break | Continue | Try
DeclarationKind: TypeAlias = (
    NamespaceDeclaration
    | UseDeclaration
    | ConstantDeclaration
    | FunctionDeclaration
    | ClassDeclaration
)
Statement: TypeAlias = SimpleKind | FlowKind | DeclarationKind | Unreadable


@dataclass(eq=False, slots=True)
class Program(Node):
    """A file.

    Attributes:
        body: Its statements.
        errors: Where the parser lost its way, in order.
        shebang: Does it begin with ``#!``?
    """

    body: Block
    errors: list[SyntaxFault] = field(default_factory=list)
    shebang: bool = False


def as_statement(node: Stated) -> Statement:
    """A statement of a block, as the union of all kinds."""
    return cast(Statement, node)


_FIELDS: dict[type, tuple[str, ...]] = {}


def _fields(kind: type) -> tuple[str, ...]:
    names = _FIELDS.get(kind)
    if names is None:
        hidden = ("at", "comments", "trailing")
        names = _FIELDS[kind] = tuple(f.name for f in fields(kind) if f.name not in hidden)
    return names


def children(node: Node) -> list[Node]:
    """The nodes directly in a node, in the order of its fields, without comments."""
    out: list[Node] = []
    for name in _fields(type(node)):
        value = getattr(node, name)
        if isinstance(value, Node):
            out.append(value)
        elif isinstance(value, list):
            out += [each for each in value if isinstance(each, Node)]
    return out


def walk(node: Node, *, functions: bool = True) -> Iterator[Node]:
    """A node and everything in it, outer nodes first.

    Args:
        node: Where to begin.
        functions: Also what is inside nested functions and classes?
    """
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        if functions or current is node or not isinstance(current, (Function, ClassDeclaration)):
            stack.extend(reversed(children(current)))


__all__ = [
    "AccessKind",
    "Argument",
    "Array",
    "ArrowFunction",
    "Assign",
    "AssignOperator",
    "AssignReference",
    "At",
    "Binary",
    "Block",
    "Branch",
    "Break",
    "Call",
    "CallKind",
    "CallableOf",
    "Case",
    "Cast",
    "Catch",
    "ClassConstant",
    "ClassConstants",
    "ClassDeclaration",
    "Clone",
    "Closure",
    "ClosureUse",
    "Comment",
    "Constant",
    "ConstantDeclaration",
    "ConstantValue",
    "Continue",
    "DeclarationKind",
    "Declare",
    "DoWhile",
    "DynamicVariable",
    "Echo",
    "EffectKind",
    "Empty",
    "EnumCase",
    "Eval",
    "Exit",
    "Expression",
    "ExpressionStatement",
    "FlowKind",
    "For",
    "Foreach",
    "Function",
    "FunctionDeclaration",
    "Global",
    "Goto",
    "HaltCompiler",
    "Html",
    "If",
    "Include",
    "Index",
    "InstanceOf",
    "Isset",
    "Item",
    "Label",
    "ListPattern",
    "Literal",
    "LiteralKind",
    "MagicConstant",
    "Match",
    "MatchArm",
    "Member",
    "Method",
    "MethodCall",
    "Name",
    "NamespaceDeclaration",
    "Nested",
    "New",
    "Node",
    "OperatorKind",
    "Parameter",
    "Print",
    "Program",
    "Properties",
    "Property",
    "PropertyValue",
    "Return",
    "ShellCommand",
    "Silence",
    "SimpleKind",
    "Stated",
    "Statement",
    "Static",
    "StaticCall",
    "StaticProperty",
    "StaticVariable",
    "Step",
    "String",
    "Switch",
    "SyntaxFault",
    "Template",
    "Ternary",
    "Throw",
    "Token",
    "TraitRule",
    "TraitUse",
    "Try",
    "TypeHint",
    "Unary",
    "Unreadable",
    "Unset",
    "UseDeclaration",
    "Variable",
    "While",
    "Yield",
    "YieldFrom",
    "as_statement",
    "children",
    "walk",
]

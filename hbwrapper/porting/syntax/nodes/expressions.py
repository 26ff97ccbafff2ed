"""Expressions, and the functions among them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from .base import Block, Comment, Name, Node, Stated, TypeHint, Unreadable

# Literals


@dataclass(eq=False, slots=True)
class Literal(Node):
    """null, true, false or a number.

    Attributes:
        value: Its value; an integer beyond 64 bits is a float already.
        spelled: How Python spells an integer in another base than ten (``0x1f``).
    """

    value: bool | int | float | None
    spelled: str = ""


@dataclass(eq=False, slots=True)
class String(Node):
    """A text without variables in it."""

    value: str
    quoted: bool = True


@dataclass(eq=False, slots=True)
class Template(Node):
    """A text with expressions in it; ``String`` and other expressions in turn."""

    parts: list[Expression]


@dataclass(eq=False, slots=True)
class ShellCommand(Node):
    """A command in backticks."""

    parts: list[Expression]


@dataclass(eq=False, slots=True)
class Item(Node):
    """An element of an array literal or of a ``list()``."""

    value: Expression
    key: Expression | None = None
    by_ref: bool = False
    spread: bool = False
    comments: list[Comment] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Array(Node):
    """``[…]`` or ``array(…)``."""

    items: list[Item]


@dataclass(eq=False, slots=True)
class ListPattern(Node):
    """``list(…)`` or ``[…]`` as a target; a gap is None."""

    items: list[Item | None]


# Names of values


@dataclass(eq=False, slots=True)
class Variable(Node):
    """``$name``, without the sign."""

    name: str


@dataclass(eq=False, slots=True)
class DynamicVariable(Node):
    """``$$name`` or ``${expression}``."""

    name: Expression


@dataclass(eq=False, slots=True)
class Constant(Node):
    """A constant, or a word that PHP 5 took for text."""

    name: Name


@dataclass(eq=False, slots=True)
class MagicConstant(Node):
    """``__FILE__``, ``__CLASS__`` and their like, in capitals."""

    name: str


@dataclass(eq=False, slots=True)
class Index(Node):
    """``$base[$key]``; no key for ``$base[]``."""

    base: Expression
    key: Expression | None


@dataclass(eq=False, slots=True)
class Property(Node):
    """``$object->name``."""

    object: Expression
    name: str | Expression
    nullsafe: bool = False


@dataclass(eq=False, slots=True)
class StaticProperty(Node):
    """``Cls::$name``."""

    cls: Name | Expression
    name: str | Expression


@dataclass(eq=False, slots=True)
class ClassConstant(Node):
    """``Cls::NAME``; ``Cls::class`` has the name ``class``."""

    cls: Name | Expression
    name: str | Expression


# Calls


@dataclass(eq=False, slots=True)
class Argument(Node):
    """An argument of a call."""

    value: Expression
    name: str = ""
    spread: bool = False


@dataclass(eq=False, slots=True)
class Call(Node):
    """``function(…)``; isset, empty, unset, exit and eval are nodes of their own."""

    function: Name | Expression
    arguments: list[Argument]


@dataclass(eq=False, slots=True)
class MethodCall(Node):
    """``$object->name(…)``."""

    object: Expression
    name: str | Expression
    arguments: list[Argument]
    nullsafe: bool = False


@dataclass(eq=False, slots=True)
class StaticCall(Node):
    """``Cls::name(…)``."""

    cls: Name | Expression
    name: str | Expression
    arguments: list[Argument]


@dataclass(eq=False, slots=True)
class New(Node):
    """``new Cls(…)``; ``cls`` is a ``ClassDeclaration`` for an anonymous class."""

    cls: Name | Expression | Stated
    arguments: list[Argument]


@dataclass(eq=False, slots=True)
class CallableOf(Node):
    """``function(...)``: what the call would call."""

    call: Call | MethodCall | StaticCall


# Operators


@dataclass(eq=False, slots=True)
class Binary(Node):
    """``left operator right``; ``instanceof`` is a node of its own."""

    operator: str
    left: Expression
    right: Expression


@dataclass(eq=False, slots=True)
class Unary(Node):
    """``!``, ``-``, ``+`` or ``~`` in front of a value."""

    operator: str
    value: Expression


@dataclass(eq=False, slots=True)
class Cast(Node):
    """A cast: to int, float, string, bool, array, object or unset."""

    to: str
    value: Expression


@dataclass(eq=False, slots=True)
class InstanceOf(Node):
    """``value instanceof Cls``."""

    value: Expression
    cls: Name | Expression


@dataclass(eq=False, slots=True)
class Ternary(Node):
    """``test ? then : other``; no ``then`` for ``test ?: other``."""

    test: Expression
    then: Expression | None
    other: Expression


@dataclass(eq=False, slots=True)
class MatchArm(Node):
    """An arm of ``match``; no tests for ``default``."""

    tests: list[Expression] | None
    value: Expression
    comments: list[Comment] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Match(Node):
    """``match (subject) {…}``."""

    subject: Expression
    arms: list[MatchArm]


@dataclass(eq=False, slots=True)
class Isset(Node):
    """``isset(…)``."""

    targets: list[Expression]


@dataclass(eq=False, slots=True)
class Empty(Node):
    """``empty(…)``."""

    value: Expression


@dataclass(eq=False, slots=True)
class Silence(Node):
    """``@`` in front of an expression."""

    value: Expression


@dataclass(eq=False, slots=True)
class Clone(Node):
    """``clone``."""

    value: Expression


# Expressions that change something


@dataclass(eq=False, slots=True)
class Assign(Node):
    """``target = value``."""

    target: Expression
    value: Expression


@dataclass(eq=False, slots=True)
class AssignReference(Node):
    """``target = &value``."""

    target: Expression
    value: Expression


@dataclass(eq=False, slots=True)
class AssignOperator(Node):
    """``target operator= value``; the operator is without the ``=``."""

    operator: str
    target: Expression
    value: Expression


@dataclass(eq=False, slots=True)
class Step(Node):
    """``++`` or ``--``, in front or behind."""

    operator: str
    target: Expression
    prefix: bool


@dataclass(eq=False, slots=True)
class Print(Node):
    """``print``."""

    value: Expression


@dataclass(eq=False, slots=True)
class Include(Node):
    """``include``, ``include_once``, ``require`` or ``require_once``."""

    kind: str
    path: Expression


@dataclass(eq=False, slots=True)
class Eval(Node):
    """``eval``."""

    code: Expression


@dataclass(eq=False, slots=True)
class Exit(Node):
    """``exit`` or ``die``."""

    value: Expression | None


@dataclass(eq=False, slots=True)
class Throw(Node):
    """``throw``."""

    value: Expression


@dataclass(eq=False, slots=True)
class Yield(Node):
    """``yield``, with or without a key and a value."""

    key: Expression | None
    value: Expression | None


@dataclass(eq=False, slots=True)
class YieldFrom(Node):
    """``yield from``."""

    value: Expression


# Functions


@dataclass(eq=False, slots=True)
class Parameter(Node):
    """A parameter of a function.

    Attributes:
        promoted: The visibility of the property that it becomes, or the empty text.
    """

    name: str
    type: TypeHint | None = None
    default: Expression | None = None
    by_ref: bool = False
    variadic: bool = False
    promoted: str = ""
    readonly: bool = False


@dataclass(eq=False, slots=True)
class Function(Node):
    """What functions, methods, closures and arrow functions share.

    Attributes:
        body: None where there is none: in an interface, or abstract.
    """

    name: str
    parameters: list[Parameter]
    body: Block | None
    returns: TypeHint | None = None
    by_ref: bool = False
    static: bool = False


@dataclass(eq=False, slots=True)
class ClosureUse(Node):
    """A variable that a closure takes from around it."""

    name: str
    by_ref: bool


@dataclass(eq=False, slots=True)
class Closure(Function):
    """``function (…) use (…) {…}``."""

    uses: list[ClosureUse] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class ArrowFunction(Function):
    """``fn (…) => value``; its body is one ``Return``."""


LiteralKind: TypeAlias = (
    Literal | String | Template | ShellCommand | Array | ListPattern | MagicConstant | Constant
)
AccessKind: TypeAlias = (
    Variable | DynamicVariable | Index | Property | StaticProperty | ClassConstant
)
CallKind: TypeAlias = (
    Call | MethodCall | StaticCall | New | CallableOf | Closure | ArrowFunction | Clone
)
OperatorKind: TypeAlias = (
    Binary | Unary | Cast | InstanceOf | Ternary | Match | Isset | Empty | Silence
)
EffectKind: TypeAlias = (
    Assign
    | AssignReference
    | AssignOperator
    | Step
    | Print
    | Include
    | Eval
    | Exit
    | Throw
    | Yield
    | YieldFrom
)
Expression: TypeAlias = LiteralKind | AccessKind | CallKind | OperatorKind | EffectKind | Unreadable

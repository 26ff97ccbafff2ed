"""Python's syntax trees: short ways to make them, and the kinds of our own that the writer knows."""

from __future__ import annotations

import ast
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from .types import ANY, Type

Expr: TypeAlias = ast.expr
Stmt: TypeAlias = ast.stmt
LOAD = ast.Load()
STORE = ast.Store()


class Note(ast.stmt):
    """Comment lines between statements."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self.lines = lines


class Trailing(ast.stmt):
    """A comment behind the statement before it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Blank(ast.stmt):
    """An empty line."""


class Spelled(ast.Constant):
    """An int in another base than ten."""

    spelling: str = ""


class LongList(ast.List):
    """A list with an element a line."""

    notes: Sequence[list[str]] = ()


class LongDict(ast.Dict):
    """A dict with an element a line."""

    notes: Sequence[list[str]] = ()


class Ordered(ast.Compare):
    """A comparison of what is surely ordered, so that the opposite of ``<`` is ``>=``."""


class PhpName(ast.Attribute):
    """A name of ``hbwrapper.php``: the last pass imports it."""


class Imported(ast.Name):
    """A name of ``hbwrapper``, or a module of Python's: the last pass imports it."""


@dataclass(slots=True)
class Result:
    """A translated expression.

    Attributes:
        expr: Its value in Python.
        type: Its type.
        before: What must run first.
        truth: A shorter expression with the same truth, for conditions.
        fresh: Is an array in it surely not shared with a variable?
        shares: May the arrays in a fresh array be shared all the same?
    """

    expr: Expr
    type: Type = ANY
    before: list[Stmt] = field(default_factory=list)
    truth: Expr | None = None
    fresh: bool = False
    shares: bool = False

    def with_(self, expr: Expr, of: Type) -> Result:
        """Another expression, made of this one."""
        return Result(expr, of, self.before)


def name(text: str) -> ast.Name:
    """A name."""
    return ast.Name(text, LOAD)


def php(text: str) -> PhpName:
    """A name of ``hbwrapper.php``."""
    return PhpName(ast.Name("php", LOAD), text, LOAD)


def php_call(text: str, *arguments: Expr, **keywords: Expr) -> ast.Call:
    """A call of a function of ``hbwrapper.php``."""
    return call(php(text), *arguments, **keywords)


def imported(text: str) -> Imported:
    """A name that must be imported."""
    return Imported(text, LOAD)


def const(value: object) -> ast.Constant:
    """A literal: None, a bool, a number or a text."""
    return ast.Constant(value)  # type: ignore[arg-type]


def number(value: float) -> Expr:
    """A number: what has no literal is computed."""
    if math.isnan(value):
        return call(name("float"), const("nan"))
    if value in (float("inf"), float("-inf")):
        return call(name("float"), const("inf" if value > 0 else "-inf"))
    if value < 0 or str(value).startswith("-"):
        return ast.UnaryOp(ast.USub(), const(-value))
    return const(value)


def attr(base: Expr, text: str) -> ast.Attribute:
    """``base.text``."""
    return ast.Attribute(base, text, LOAD)


def item(base: Expr, key: Expr) -> ast.Subscript:
    """``base[key]``."""
    return ast.Subscript(base, key, LOAD)


def call(function: Expr, *arguments: Expr, **keywords: Expr) -> ast.Call:
    """``function(…)``."""
    return ast.Call(function, list(arguments), [ast.keyword(k, v) for k, v in keywords.items()])


def method(base: Expr, text: str, *arguments: Expr) -> ast.Call:
    """``base.text(…)``."""
    return call(attr(base, text), *arguments)


def star(value: Expr) -> ast.Starred:
    """``*value``."""
    return ast.Starred(value, LOAD)


_BINARY: dict[str, ast.operator] = {
    "+": ast.Add(), "-": ast.Sub(), "*": ast.Mult(), "/": ast.Div(), "%": ast.Mod(), "**": ast.Pow(),
    "&": ast.BitAnd(), "|": ast.BitOr(), "^": ast.BitXor(), "<<": ast.LShift(), ">>": ast.RShift(),
}  # fmt: skip
_COMPARE: dict[str, ast.cmpop] = {
    "==": ast.Eq(), "!=": ast.NotEq(), "<": ast.Lt(), "<=": ast.LtE(), ">": ast.Gt(), ">=": ast.GtE(),
    "is": ast.Is(), "is not": ast.IsNot(), "in": ast.In(), "not in": ast.NotIn(),
}  # fmt: skip
_OPPOSITE: dict[type[ast.cmpop], ast.cmpop] = {
    ast.Eq: ast.NotEq(), ast.NotEq: ast.Eq(), ast.Is: ast.IsNot(), ast.IsNot: ast.Is(),
    ast.In: ast.NotIn(), ast.NotIn: ast.In(),
}  # fmt: skip
_OPPOSITE_ORDER: dict[type[ast.cmpop], ast.cmpop] = {
    ast.Lt: ast.GtE(), ast.GtE: ast.Lt(), ast.Gt: ast.LtE(), ast.LtE: ast.Gt(),
}  # fmt: skip


def binary(left: Expr, operator: str, right: Expr) -> ast.BinOp:
    """``left operator right``."""
    return ast.BinOp(left, _BINARY[operator], right)


def operation(operator: str) -> ast.operator:
    """An operator, for ``+=`` and its like."""
    return _BINARY[operator]


def compare(left: Expr, operator: str, right: Expr) -> ast.Compare:
    """``left operator right``, true or false."""
    return ast.Compare(left, [_COMPARE[operator]], [right])


def is_none(value: Expr) -> ast.Compare:
    """``value is None``."""
    return compare(value, "is", const(None))


def not_none(value: Expr) -> ast.Compare:
    """``value is not None``."""
    return compare(value, "is not", const(None))


def ordered(left: Expr, operator: str, right: Expr) -> Ordered:
    """``left operator right`` of what is surely ordered: not of numbers that may be NaN."""
    return Ordered(left, [_COMPARE[operator]], [right])


def negated(value: Expr) -> Expr:
    """``not value``."""
    if isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.Not):
        return value.operand
    if isinstance(value, ast.Constant) and isinstance(value.value, bool):
        return const(not value.value)
    if isinstance(value, ast.Compare) and len(value.ops) == 1:
        opposite = _OPPOSITE.get(type(value.ops[0]))
        if opposite is None and isinstance(value, Ordered):
            opposite = _OPPOSITE_ORDER.get(type(value.ops[0]))
        if opposite is not None:
            return type(value)(value.left, [opposite], value.comparators)
    return ast.UnaryOp(ast.Not(), value)


def both(*values: Expr) -> Expr:
    """``a and b``."""
    return values[0] if len(values) == 1 else ast.BoolOp(ast.And(), _flat(values, ast.And))


def either(*values: Expr) -> Expr:
    """``a or b``."""
    return values[0] if len(values) == 1 else ast.BoolOp(ast.Or(), _flat(values, ast.Or))


def _flat(values: Iterable[Expr], kind: type[ast.boolop]) -> list[Expr]:
    out: list[Expr] = []
    for index, value in enumerate(values):
        inner = isinstance(value, ast.BoolOp) and isinstance(value.op, kind) and index == 0
        out.extend(value.values if inner and isinstance(value, ast.BoolOp) else [value])
    return out


def if_else(test: Expr, then: Expr, other: Expr) -> ast.IfExp:
    """``then if test else other``."""
    return ast.IfExp(test, then, other)


def walrus(target: str, value: Expr) -> ast.NamedExpr:
    """``(target := value)``."""
    return ast.NamedExpr(ast.Name(target, STORE), value)


def make_list(values: Sequence[Expr]) -> ast.List:
    """``[…]``."""
    return ast.List(list(values), LOAD)


def make_dict(pairs: Sequence[tuple[Expr | None, Expr]]) -> ast.Dict:
    """``{…}``; no key for ``**value``."""
    return ast.Dict([k for k, _ in pairs], [v for _, v in pairs])


def make_tuple(values: Sequence[Expr]) -> ast.Tuple:
    """``(…, …)``."""
    return ast.Tuple(list(values), LOAD)


def arguments(
    names: Sequence[str], defaults: dict[str, Expr], *, rest: str = "", only: Sequence[str] = ()
) -> ast.arguments:
    """A function's parameters.

    Args:
        names: Those by position.
        defaults: What they are where they are not given.
        rest: The one that takes all others.
        only: Those by name only; all have a default.
    """
    return ast.arguments(
        posonlyargs=[],
        args=[ast.arg(each) for each in names],
        vararg=ast.arg(rest) if rest else None,
        kwonlyargs=[ast.arg(each) for each in only],
        kw_defaults=[defaults[each] for each in only],
        kwarg=None,
        defaults=[defaults[each] for each in names if each in defaults],
    )


def lambda_(parameters: ast.arguments, body: Expr) -> ast.Lambda:
    """``lambda …: body``."""
    return ast.Lambda(parameters, body)


# Statements


def assign(target: Expr, value: Expr) -> Stmt:
    """``target = value``; nothing is gained by ``x = x``."""
    return ast.Assign([target], value)


def do(value: Expr) -> ast.Expr:
    """An expression for its effect."""
    return ast.Expr(value)


def if_(test: Expr, then: list[Stmt], other: list[Stmt] | None = None) -> ast.If:
    """``if test: …``."""
    return ast.If(test, then, other or [])


def while_(test: Expr, body: list[Stmt]) -> ast.While:
    """``while test: …``."""
    return ast.While(test, body, [])


def for_(target: Expr, source: Expr, body: list[Stmt]) -> ast.For:
    """``for target in source: …``."""
    return ast.For(target, source, body, [])


def def_(
    label: str, parameters: ast.arguments, body: list[Stmt], decorators: Sequence[str] = ()
) -> ast.FunctionDef:
    """``def label(…): …``."""
    made = ast.FunctionDef(label, parameters, body, [name(each) for each in decorators])
    made.returns = None
    return made


def raise_(value: Expr) -> ast.Raise:
    """``raise value``."""
    return ast.Raise(value, None)


def says_something(body: Sequence[Stmt]) -> bool:
    """Is there a statement among these that runs?"""
    return any(not isinstance(each, (Note, Blank, Trailing)) for each in body)


def block(body: list[Stmt]) -> list[Stmt]:
    """Statements as a block, which must not be empty."""
    return body if says_something(body) else [*body, ast.Pass()]


def ends(body: Sequence[Stmt]) -> bool:
    """Does the block surely not run on behind its end?"""
    for each in reversed(body):
        if isinstance(each, (Note, Blank, Trailing)):
            continue
        if isinstance(each, ast.If):
            return bool(each.orelse) and ends(each.body) and ends(each.orelse)
        return isinstance(each, (ast.Return, ast.Raise, ast.Break, ast.Continue))
    return False


def same(first: ast.AST, second: ast.AST) -> bool:
    """Are two trees the same Python?"""
    if first is second:
        return True
    if type(first) is not type(second):
        return False
    if isinstance(first, ast.Name):
        return first.id == getattr(second, "id", None)
    return ast.dump(first) == ast.dump(second)


def is_const(value: Expr, *values: object) -> bool:
    """Is the expression one of these literals?"""
    return isinstance(value, ast.Constant) and any(
        value.value is each or (type(value.value) is type(each) and value.value == each)
        for each in values
    )


def text_of(value: Expr) -> str | None:
    """The value of a text literal; None for anything else."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return value.value
    return None


def int_of(value: Expr) -> int | None:
    """The value of an int literal, also of a negative one; None for anything else."""
    if isinstance(value, ast.Constant) and type(value.value) is int:
        return value.value
    if isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.USub):
        inner = int_of(value.operand)
        return None if inner is None else -inner
    return None


def number_of(value: Expr) -> float | int | None:
    """The value of a number literal that is not negative; None for anything else."""
    if isinstance(value, ast.Constant) and type(value.value) in (int, float):
        assert isinstance(value.value, (int, float))  # noqa: S101
        return value.value
    return None


def is_plain(value: Expr) -> bool:
    """Has the expression no effect, so that it may be written twice, or run without need?"""
    if isinstance(value, (ast.Constant, ast.Name)):
        return True
    if isinstance(value, ast.Attribute):
        return isinstance(value.value, ast.Name)
    if isinstance(value, ast.UnaryOp):
        return is_plain(value.operand)
    if isinstance(value, (ast.List, ast.Tuple)):
        return all(is_plain(each) for each in value.elts)
    if isinstance(value, ast.Dict):
        parts = [*value.values, *(k for k in value.keys if k is not None)]
        return all(is_plain(each) for each in parts) and None not in value.keys
    return False


def is_fixed(value: Expr) -> bool:
    """Is the value the same whenever it is worked out?"""
    if isinstance(value, ast.UnaryOp):
        return is_fixed(value.operand)
    return isinstance(value, (ast.Constant, ast.Lambda))

"""PHP's conversions and comparisons, in plain Python where the types prove that it means the same."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from . import python as py
from .python import Expr, Result
from .types import (
    ARRAY_,
    BOOL,
    BOOL_,
    FLOAT,
    FLOAT_,
    INT,
    INT_,
    KEY,
    KEY_,
    NAT,
    NULL_,
    NUM,
    NUMBER_,
    OBJECT_,
    STR,
    STR_,
    WORD,
    Type,
)  # fmt: skip

DATES = ("datetime", "datetimeimmutable", "datetimeinterface")
_NATURAL_TRUTH = BOOL_ | NUMBER_ | NULL_ | ARRAY_ | OBJECT_


# Texts


def is_int_text(value: str) -> bool:
    """Does PHP take the text for an integer key?"""
    body = value.removeprefix("-")
    if not body.isascii() or not body.isdigit() or (body[0] == "0" and value != "0"):
        return False
    return len(body) < 20 and -(2**63) <= int(value) < 2**63


def text(value: str) -> Result:
    """A text literal."""
    return Result(py.const(value), STR if is_int_text(value) else WORD)


def may_be_number(value: str) -> bool:
    """Might PHP compare the text as a number?"""
    body = value.strip(" \t\n\r\v\f")
    return not body or body[0].isdigit() or body[0] in "+-."


def to_string(value: Result) -> Result:
    """``(string)``."""
    if value.type.is_str:
        return value
    if py.is_const(value.expr, None):
        return text("")
    if value.type.is_key:
        return value.with_(py.call(py.name("str"), value.expr), STR)
    return value.with_(py.php_call("to_string", value.expr), STR)


def joined(parts: Sequence[Result]) -> Result:
    """Texts and values in one text, each value converted as PHP does."""
    values: list[Expr] = []
    for part in parts:
        value = to_string(part)
        plain = py.text_of(value.expr)
        last = values[-1] if values else None
        if plain is not None and last is not None and py.text_of(last) is not None:
            values[-1] = py.const((py.text_of(last) or "") + plain)
        elif plain != "":
            converted = part.type.within(KEY_ | STR_)
            values.append(part.expr if converted else value.expr)
    before = [each for part in parts for each in part.before]
    if not values:
        return text("")
    if len(values) == 1:
        only = py.text_of(values[0])
        if only is not None:
            return text(only)
        of = next((p for p in parts if p.expr is values[0]), None)
        made = to_string(of) if of else Result(values[0], STR)
        return Result(made.expr, made.type, before)
    pieces: list[Expr] = [
        each if py.text_of(each) is not None else ast.FormattedValue(each, -1, None)
        for each in values
    ]
    return Result(ast.JoinedStr(pieces), STR, before)


def printed(value: Result) -> Expr:
    """An argument for ``print``, which converts int and text as PHP does."""
    return value.expr if value.type.within(KEY_ | STR_) else to_string(value).expr


# Truth


def condition(value: Result) -> Expr:
    """An expression whose truth in Python is the value's truth in PHP."""
    if value.truth is not None:
        return value.truth
    if value.type.within(_NATURAL_TRUTH):
        return value.expr
    return py.php_call("to_bool", value.expr)


def to_bool(value: Result) -> Result:
    """``(bool)``."""
    if value.type.is_bool:
        return value
    test = condition(value)
    if isinstance(test, ast.Compare) or (
        isinstance(test, ast.Call) and test.func.__class__ is py.PhpName
    ):
        return Result(test, BOOL, value.before)
    return Result(py.call(py.name("bool"), test), BOOL, value.before, truth=test)


def negate(value: Result) -> Result:
    """``!``."""
    return Result(py.negated(condition(value)), BOOL, value.before)


# Numbers


def to_int(value: Result) -> Result:
    """``(int)``."""
    if value.type.is_int:
        return value
    if value.type.is_bool:
        return value.with_(py.call(py.name("int"), value.expr), NAT)
    return value.with_(py.php_call("to_int", value.expr), INT)


def to_float(value: Result) -> Result:
    """``(float)``."""
    if value.type.within(FLOAT_):
        return value
    if value.type.within(NUMBER_ | BOOL_):
        return value.with_(py.call(py.name("float"), value.expr), FLOAT)
    return value.with_(py.php_call("to_float", value.expr), FLOAT)


def to_number(value: Result) -> Result:
    """What arithmetic makes of a value."""
    if value.type.is_number:
        return value
    return value.with_(py.php_call("number", value.expr), NUM)


def key(value: Result) -> Result:
    """A value as an array's key: "5" is 5, true is 1, null is the empty text."""
    if value.type.is_key:
        return value
    plain = py.text_of(value.expr)
    if plain is not None:
        return value.with_(py.number(int(plain)), NAT if plain[0] != "-" else INT)
    if isinstance(value.expr, ast.Constant):
        literal = value.expr.value
        if literal is None:
            return value.with_(py.const(""), WORD)
        if isinstance(literal, bool):
            return value.with_(py.const(int(literal)), NAT)
        if isinstance(literal, float) and literal < 1e15:
            return value.with_(py.const(int(literal)), NAT)
    return value.with_(py.php_call("key", value.expr), KEY)


_PYTHON = {"int": "int", "float": "float", "string": "str", "bool": "bool"}
_HINTS = {"int": INT, "float": FLOAT, "string": STR, "bool": BOOL}


def scalar_hint(names: Sequence[str]) -> str:
    """The one scalar type that a declaration names, beside null; empty for others."""
    own = [each for each in names if each != "null"]
    return own[0] if len(own) == 1 and own[0] in _HINTS else ""


def hinted(hint: str) -> Type:
    """The type that a scalar declaration means."""
    return _HINTS[hint]


def coerced(value: Result, names: Sequence[str], *, strict: bool) -> Result:
    """A value as a declared type takes it.

    Args:
        value: The value.
        names: The declared types, in lower case.
        strict: Does the file declare ``strict_types``? Then only an int becomes a float.
    """
    hint = scalar_hint(names)
    if not hint:
        return _coerced_union(value, names, strict)
    of, null = _HINTS[hint], "null" in names
    wanted = of.kinds | (NULL_ if null else 0)
    if value.type.within(wanted):
        return value
    if value.type.is_int and of is FLOAT:
        return value.with_(py.call(py.name("float"), value.expr), FLOAT)
    after = Type(wanted)
    if (strict and of is not FLOAT) or value.type.is_never:
        return Result(value.expr, after, value.before, fresh=value.fresh)
    more = {"null": py.const(True)} if null else {}
    return value.with_(py.php_call("coerce", value.expr, py.name(_PYTHON[hint]), **more), after)


_UNION = {
    "int": INT_,
    "float": FLOAT_,
    "string": STR_,
    "bool": BOOL_,
    "null": NULL_,
    "false": BOOL_,
}


def _coerced_union(value: Result, names: Sequence[str], strict: bool) -> Result:
    """``int|string`` and its like."""
    if len(names) < 2 or any(each not in _UNION for each in names):
        return value
    wanted = 0
    for each in names:
        wanted |= _UNION[each]
    if strict or value.type.within(wanted) or not wanted & SCALARS:
        return value
    made = py.php_call("coerce_union", value.expr, py.const("|".join(names)))
    return value.with_(made, Type(wanted))


SCALARS = BOOL_ | NUMBER_ | STR_


# Comparison


def identical(first: Result, second: Result, *, negated: bool) -> Result:
    """``===``."""
    before = [*first.before, *second.before]
    if isinstance(first.expr, ast.Constant) and py.is_const(first.expr, None, True, False):
        first, second = second, first
    if isinstance(second.expr, ast.Constant) and py.is_const(second.expr, None, True, False):
        word = "is not" if negated else "is"
        if isinstance(first.expr, ast.Constant):
            same = first.expr.value is second.expr.value
            return Result(py.const(same != negated), BOOL, before)
        return Result(py.compare(first.expr, word, second.expr), BOOL, before)
    plain = INT_ | STR_ | NULL_
    natural = (
        py.text_of(first.expr) is not None
        or py.text_of(second.expr) is not None
        or (first.type.within(plain) and second.type.within(plain))
        or (first.type.within(FLOAT_) and second.type.within(FLOAT_))
        or (first.type.is_bool and second.type.is_bool)
    )
    if natural:
        sign = "!=" if negated else "=="
        return Result(py.compare(first.expr, sign, second.expr), BOOL, before)
    test: Expr = py.php_call("identical", first.expr, second.expr)
    return Result(py.negated(test) if negated else test, BOOL, before)


def equal(first: Result, second: Result, *, negated: bool) -> Result:
    """``==``."""
    before = [*first.before, *second.before]
    sign = "!=" if negated else "=="
    if _equal_naturally(first, second) or _equal_naturally(second, first):
        return Result(py.compare(first.expr, sign, second.expr), BOOL, before)
    for one, other in ((first, second), (second, first)):
        if py.is_const(one.expr, True, False):
            wanted = py.is_const(one.expr, True) != negated
            test = to_bool(other) if wanted else negate(other)
            return Result(test.expr, BOOL, before, truth=test.truth)
        if py.is_const(one.expr, None) and other.type.is_str:
            return Result(py.compare(other.expr, sign, py.const("")), BOOL, before)
    made: Expr = py.php_call("loose_equal", first.expr, second.expr)
    return Result(py.negated(made) if negated else made, BOOL, before)


def _equal_naturally(first: Result, second: Result) -> bool:
    if isinstance(first.expr, ast.Constant) and isinstance(second.expr, ast.Constant):
        return False
    if first.type.is_number and second.type.is_number:
        return True
    if first.type.is_bool and second.type.is_bool:
        return True
    if first.type.cls in DATES and second.type.cls in DATES:
        return first.type.within(OBJECT_) and second.type.within(OBJECT_)
    plain = py.text_of(first.expr)
    if plain is None or may_be_number(plain):
        return False
    return second.type.within(INT_ | STR_ | NULL_ | ARRAY_)


def order(first: Result, second: Result, operator: str) -> Result:
    """``<`` and its like."""
    before = [*first.before, *second.before]
    if first.type.is_int and second.type.is_int:
        return Result(py.ordered(first.expr, operator, second.expr), BOOL, before)
    dates = first.type.cls in DATES and second.type.cls in DATES
    if (first.type.is_number and second.type.is_number) or dates:
        return Result(py.compare(first.expr, operator, second.expr), BOOL, before)
    if operator in (">", ">="):
        # PHP swaps the operands; it matters for arrays that cannot be compared.
        made = py.php_call("loose_compare", second.expr, first.expr)
        return Result(py.ordered(made, operator.replace(">", "<"), py.const(0)), BOOL, before)
    made = py.php_call("loose_compare", first.expr, second.expr)
    return Result(py.ordered(made, operator, py.const(0)), BOOL, before)

"""PHP's conversions, written in Python where the type is known."""

from __future__ import annotations

from hbwrapper.porting.port.context import ATOM, COMPARE, NOT, Code, Context, Unsupported
from hbwrapper.porting.port.types import BOOL, FLOAT, INT, KEY, NUM, STR


def to_string(ctx: Context, code: Code) -> Code:
    """``(string)``."""
    kind = code.type.kind
    if kind == "str":
        return code
    if code.type.name == "answer" and ctx.current is not None:
        raise Unsupported(ctx.current, "the text of an answer, which is decoded at once")
    if kind in ("int", "key"):
        return Code(f"str({code.text})", STR)
    if kind == "null" and code.text == "None":
        return Code('""', STR)
    return Code(f"{ctx.php('to_string')}({code.text})", STR)


def printable(ctx: Context, code: Code) -> str:
    """An argument for ``print``, which converts int and str as PHP does."""
    return code.text if code.type.kind in ("int", "key", "str") else to_string(ctx, code).text


def condition(ctx: Context, code: Code) -> Code:
    """An expression whose Python truth is the value's PHP truth."""
    kind = code.type.kind
    if code.test:
        return Code(code.test, BOOL, code.level)
    if kind in ("bool", "int", "float", "num", "null", "list", "dict", "array", "empty", "object"):
        return code
    return Code(f"{ctx.php('to_bool')}({code.text})", BOOL)


def to_bool(ctx: Context, code: Code) -> Code:
    """``(bool)``."""
    if code.type.kind == "bool":
        return code
    test = condition(ctx, code)
    if test.type.kind == "bool" and not code.test:
        return test
    return Code(f"bool({test.text})", BOOL)


def negate(ctx: Context, code: Code) -> Code:
    """``!``."""
    test = condition(ctx, code)
    source = test.text
    if source.startswith("not ") and test.level == NOT:
        inner = source[4:]
        return Code(f"bool({inner})", BOOL, ATOM, test=inner)
    if test.level == COMPARE:
        endings = [(" is not None", " is None")]
        if source.startswith("php.loose_compare("):
            # An int: nothing without an order.
            endings += [(" < 0", " >= 0"), (" <= 0", " > 0")]
        for ending, opposite in endings:
            if source.endswith(ending):
                return Code(source.removesuffix(ending) + opposite, BOOL, COMPARE)
    if test.level == COMPARE and " and " not in source and " or " not in source:
        for positive, negative in (
            (" is not ", " is "), (" is ", " is not "), (" not in ", " in "), (" in ", " not in "),
            (" == ", " != "), (" != ", " == "),
        ):  # fmt: skip
            if (
                source.count(positive) == 1
                and '"' not in source.replace('""', "")
                and ("'" not in source)
            ):
                return Code(source.replace(positive, negative), BOOL, COMPARE)
    return Code(f"not {test.at(NOT)}", BOOL, NOT)


def to_int(ctx: Context, code: Code) -> Code:
    """``(int)``."""
    if code.type.kind == "int":
        return code
    if code.type.kind == "bool":
        return Code(f"int({code.text})", INT)
    return Code(f"{ctx.php('to_int')}({code.text})", INT)


def to_float(ctx: Context, code: Code) -> Code:
    """``(float)``."""
    if code.type.kind == "float":
        return code
    if code.type.kind in ("int", "num", "bool"):
        return Code(f"float({code.text})", FLOAT)
    return Code(f"{ctx.php('to_float')}({code.text})", FLOAT)


def to_number(ctx: Context, code: Code) -> Code:
    """What arithmetic makes of a value."""
    if code.type.is_number:
        return code
    return Code(f"{ctx.php('number')}({code.text})", NUM)


def key(ctx: Context, code: Code) -> Code:
    """A value as an array's key: "5" is 5, true is 1, null is the empty string."""
    from hbwrapper.porting.port.literals import is_string_literal, literal_value

    if code.type.kind in ("int", "key"):
        return code
    if is_string_literal(code.text):
        value = literal_value(code.text)
        if value == str_int(value):
            return Code(value, INT)
        return code
    if code.type.kind == "float" and code.text.replace(".", "").isdigit():
        return Code(str(int(float(code.text))), INT)
    if code.text in ("True", "False"):
        return Code("1" if code.text == "True" else "0", INT)
    if code.text == "None":
        return Code('""', STR)
    return Code(f"{ctx.php('key')}({code.text})", KEY)


def str_int(value: str) -> str | None:
    """The text, if PHP takes it for an integer key."""
    body = value.removeprefix("-")
    if not body.isascii() or not body.isdigit() or (body[0] == "0" and value != "0"):
        return None
    return value if -(2**63) <= int(value) < 2**63 else None

"""Operators, casts and conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hbwrapper.porting.port import context as c
from hbwrapper.porting.port.arrays import coalesce, soft, stored
from hbwrapper.porting.port.context import (
    Code,
    Context,
    Unsupported,
    children,
    handles,
    required,
    variable,
)
from hbwrapper.porting.port.convert import (
    condition,
    negate,
    to_bool,
    to_float,
    to_int,
    to_number,
    to_string,
)
from hbwrapper.porting.port.literals import fstring, is_string_literal, literal_value
from hbwrapper.porting.port.source import text
from hbwrapper.porting.port.types import (
    ANY,
    ARRAY,
    BOOL,
    FLOAT,
    INT,
    NEVER,
    NUM,
    Type,
    array_of,
    join,
)

if TYPE_CHECKING:
    from tree_sitter import Node

_SWAP = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
_BITS = {"&": c.BITAND, "|": c.BITOR, "^": c.BITXOR, "<<": c.SHIFT, ">>": c.SHIFT}


@handles("parenthesized_expression")
def _parentheses(ctx: Context, node: Node) -> Code:
    from hbwrapper.porting.port.arrays import keep_comments

    keep_comments(ctx, node)
    return ctx.expr(children(node)[0])


@handles("binary_expression")
def _binary(ctx: Context, node: Node) -> Code:
    operator = text(required(node, "operator")).lower()
    left, right = required(node, "left"), required(node, "right")
    if operator == ".":
        return fstring(ctx, [p for side in (left, right) for p in _pieces(ctx, side)])
    if operator == "??":
        return coalesce(ctx, node, left, right)
    if operator == "**" and left.type in ("unary_op_expression", "cast_expression"):
        # tree-sitter reads -$a ** 2 as (-$a) ** 2.
        inner = children(left)[-1]
        power = binary(ctx, node, operator, ctx.expr(inner), ctx.expr(right))
        return (_unary_of if left.type == "unary_op_expression" else _cast_of)(ctx, left, power)
    if operator == "instanceof":
        from hbwrapper.porting.port.objects import instance_of

        return instance_of(ctx, left, right)
    if operator in ("&&", "and", "||", "or"):
        word, level = ("and", c.AND) if operator in ("&&", "and") else ("or", c.OR)
        if right.type == "throw_expression" or right.type == "exit_statement":
            raise Unsupported(node, "throw or exit inside an expression")
        first, second = condition(ctx, ctx.expr(left)), condition(ctx, ctx.expr(right))
        source = f"{first.at(level)} {word} {second.at(level + 1)}"
        if first.type.kind == "bool" and second.type.kind == "bool":
            return Code(source, BOOL, level)
        return Code(f"bool({source})", BOOL, c.ATOM, test=source)
    if operator == "xor":
        first, second = to_bool(ctx, ctx.expr(left)), to_bool(ctx, ctx.expr(right))
        return Code(f"{first.at(c.COMPARE + 1)} != {second.at(c.COMPARE + 1)}", BOOL, c.COMPARE)
    first, second = ctx.expr(left), ctx.expr(right)
    return binary(ctx, node, operator, first, second)


def _pieces(ctx: Context, node: Node) -> list[str | Code]:
    """The operands of a chain of dots."""
    if node.type == "binary_expression" and text(required(node, "operator")) == ".":
        left, right = required(node, "left"), required(node, "right")
        return [*_pieces(ctx, left), *_pieces(ctx, right)]
    if node.type == "parenthesized_expression" and children(node)[0].type == "binary_expression":
        inner = children(node)[0]
        if text(required(inner, "operator")) == ".":
            return _pieces(ctx, inner)
    return [ctx.expr(node)]


def binary(ctx: Context, node: Node, operator: str, first: Code, second: Code) -> Code:
    """An operator that evaluates both sides."""
    if operator in ("===", "!=="):
        return identical(ctx, first, second, operator == "!==")
    if operator in ("==", "!=", "<>"):
        return equal(ctx, first, second, operator != "==")
    if operator in ("<", ">", "<=", ">="):
        return _order(ctx, first, second, operator)
    if operator == "<=>":
        return Code(f"{ctx.php('loose_compare')}({first.text}, {second.text})", INT)
    if operator in ("+", "-", "*"):
        return _arithmetic(ctx, operator, first, second)
    if operator == "/":
        if first.type.kind == "float" or second.type.kind == "float":
            if _nonzero(second) and first.type.is_number and second.type.is_number:
                return Code(f"{first.at(c.TERM)} / {second.at(c.TERM + 1)}", FLOAT, c.TERM)
            of = FLOAT
        else:
            of = NUM
        return Code(f"{ctx.php('divide')}({first.text}, {second.text})", of)
    if operator == "%":
        if (
            first.type.kind == "int"
            and _nonzero(second)
            and second.type.kind == "int"
            and (_natural(first.text) and second.text.isdigit())
        ):
            return Code(f"{first.at(c.TERM)} % {second.text}", INT, c.TERM)
        return Code(f"{ctx.php('mod')}({first.text}, {second.text})", INT)
    if operator == "**":
        if first.type.kind == "int" and second.text.isdigit():
            return Code(f"{first.at(c.ATOM)} ** {second.text}", INT, c.POWER)
        return Code(f"{ctx.php('power')}({first.text}, {second.text})", NUM)
    if operator in _BITS:
        level = _BITS[operator]
        if first.type.kind == "str" and second.type.kind == "str":
            raise Unsupported(node, "a bit operation on strings")
        one, two = to_int(ctx, first), to_int(ctx, second)
        if operator == "<<" and not (
            one.text.isdigit() and two.text.isdigit() and int(two.text) < 32
        ):
            return Code(f"{ctx.php('shift_left')}({one.text}, {two.text})", INT)
        return Code(f"{one.at(level)} {operator} {two.at(level + 1)}", INT, level)
    raise Unsupported(node, f"operator {operator}")


def _natural(source: str) -> bool:
    return source.startswith("len(") or source.isdigit()


def _nonzero(code: Code) -> bool:
    return code.text.replace(".", "", 1).isdigit() and float(code.text) != 0


def _arithmetic(ctx: Context, operator: str, first: Code, second: Code) -> Code:
    level = c.TERM if operator == "*" else c.SUM
    arrays = first.type.may_be_array and second.type.may_be_array
    if operator == "+" and first.type.is_array and second.type.is_array:
        elem = join(first.type.elem or NEVER, second.type.elem or NEVER)
        return Code(
            f"{ctx.php('union')}({first.text}, {second.text})",
            Type("dict" if first.type.kind == "dict" else "array", elem),
            fresh=True,
            shares=True,
        )
    if operator == "+" and arrays:
        of = NUM if first.type.is_number or second.type.is_number else ANY
        return Code(f"{ctx.php('add')}({first.text}, {second.text})", of)
    one, two = to_number(ctx, first), to_number(ctx, second)
    of = NUM
    if one.type.kind == "int" and two.type.kind == "int":
        of = INT
    elif "float" in (one.type.kind, two.type.kind):
        of = FLOAT
    return Code(f"{one.at(level)} {operator} {two.at(level + 1)}", of, level)


def identical(ctx: Context, first: Code, second: Code, negated: bool) -> Code:
    """``===``."""
    if first.text in ("None", "True", "False"):
        first, second = second, first
    level = c.COMPARE + 1
    if second.text in ("None", "True", "False"):
        word = "is not" if negated else "is"
        return Code(f"{first.at(level)} {word} {second.text}", BOOL, c.COMPARE)
    kinds = {first.type.kind, second.type.kind}
    sign = "!=" if negated else "=="
    if (
        is_string_literal(first.text)
        or is_string_literal(second.text)
        or (len(kinds) == 1 and kinds <= {"int", "str", "float", "bool", "key"})
    ):
        return Code(f"{first.at(level)} {sign} {second.at(level)}", BOOL, c.COMPARE)
    source = f"{ctx.php('identical')}({first.text}, {second.text})"
    return Code(f"not {source}", BOOL, c.NOT) if negated else Code(source, BOOL)


def equal(ctx: Context, first: Code, second: Code, negated: bool) -> Code:
    """``==``."""
    kinds = {first.type.kind, second.type.kind}
    sign = "!=" if negated else "=="
    level = c.COMPARE + 1
    natural = kinds <= {"int", "float", "num"} or kinds == {"bool"} or _dates(first, second)
    if kinds == {"str"} or kinds == {"key", "str"} or kinds == {"int", "str"}:
        natural = _no_number(first.text) or _no_number(second.text)
    if natural and not (_constant(first.text) and _constant(second.text)):
        return Code(f"{first.at(level)} {sign} {second.at(level)}", BOOL, c.COMPARE)
    for one, other in ((first, second), (second, first)):
        if one.text in ("True", "False"):
            test = condition(ctx, other)
            if (one.text == "True") != negated:
                return to_bool(ctx, other)
            return negate(ctx, Code(test.text, test.type, test.level))
        if one.text == "None" and other.type.kind in ("str",):
            return Code(f'{other.at(level)} {sign} ""', BOOL, c.COMPARE)
    source = f"{ctx.php('loose_equal')}({first.text}, {second.text})"
    return Code(f"not {source}", BOOL, c.NOT) if negated else Code(source, BOOL)


def _constant(source: str) -> bool:
    return is_string_literal(source) or source.replace(".", "", 1).isdigit()


def _dates(first: Code, second: Code) -> bool:
    return all(code.type.name in ("DateTime", "DateTimeImmutable") for code in (first, second))


def _no_number(source: str) -> bool:
    """Is the text a string literal that PHP would never compare as a number?"""
    if not is_string_literal(source):
        return False
    value = literal_value(source).strip(" \t\n\r\v\f")
    return not (value[:1].isdigit() or value[:1] in ("+", "-", "."))


def _order(ctx: Context, first: Code, second: Code, operator: str) -> Code:
    level = c.COMPARE + 1
    if (first.type.is_number and second.type.is_number) or _dates(first, second):
        return Code(f"{first.at(level)} {operator} {second.at(level)}", BOOL, c.COMPARE)
    if operator in (">", ">="):
        # PHP swaps the operands; it matters for arrays that cannot be compared.
        turned = operator.replace(">", "<")
        source = f"{ctx.php('loose_compare')}({second.text}, {first.text}) {turned} 0"
    else:
        source = f"{ctx.php('loose_compare')}({first.text}, {second.text}) {operator} 0"
    return Code(source, BOOL, c.COMPARE)


@handles("unary_op_expression")
def _unary(ctx: Context, node: Node) -> Code:
    operator = text(node.children[0])
    argument = children(node)[-1]
    if operator == "!":
        inner = argument
        while inner.type == "parenthesized_expression":
            inner = children(inner)[0]
        return negate(ctx, ctx.expr(inner))
    return _unary_of(ctx, node, ctx.expr(argument))


def _unary_of(ctx: Context, node: Node, code: Code) -> Code:
    """``!``, ``~``, ``-`` and ``+`` on a translated operand."""
    operator = text(node.children[0])
    if operator == "!":
        return negate(ctx, code)
    if operator == "~":
        return Code(f"~{to_int(ctx, code).at(c.UNARY)}", INT, c.UNARY)
    if operator in ("-", "+"):
        number = to_number(ctx, code)
        if operator == "+":
            return number
        return Code(f"-{number.at(c.UNARY)}", number.type, c.UNARY)
    raise Unsupported(node, f"operator {operator}")


@handles("conditional_expression")
def _conditional(ctx: Context, node: Node) -> Code:
    test = required(node, "condition")
    body = node.child_by_field_name("body")
    other = ctx.expr(required(node, "alternative"))
    if body is None:
        code = ctx.expr(test)
        if code.type.kind in (
            "int",
            "float",
            "num",
            "bool",
            "list",
            "dict",
            "array",
            "empty",
            "null",
        ):
            of = other.type if code.type.kind in ("null", "empty") else join(code.type, other.type)
            return Code(f"{code.at(c.OR)} or {other.at(c.OR + 1)}", of, c.OR)
        of = join(code.type, other.type)
        if variable(test):
            return Code(
                f"{code.text} if {condition(ctx, code).text} else {other.at(c.TERNARY)}",
                of,
                c.TERNARY,
            )
        name = ctx.fresh_name("value")
        ctx.see(ctx.slot(name), code.type)
        held = condition(ctx, Code(f"({name} := {code.text})", code.type))
        return Code(f"{name} if {held.text} else {other.at(c.TERNARY)}", of, c.TERNARY)
    first = ctx.expr(body)
    checked = condition(ctx, ctx.expr(test))
    return Code(
        f"{first.at(c.TERNARY + 1)} if {checked.at(c.TERNARY + 1)} else {other.at(c.TERNARY)}",
        join(first.type, other.type),
        c.TERNARY,
        fresh=first.fresh and other.fresh,
        shares=first.shares or other.shares,
    )


@handles("cast_expression")
def _cast(ctx: Context, node: Node) -> Code:
    return _cast_of(ctx, node, ctx.expr(required(node, "value")))


def _cast_of(ctx: Context, node: Node, code: Code) -> Code:
    """A cast of a translated operand."""
    kind = text(required(node, "type")).strip().lower()
    if kind in ("int", "integer"):
        return to_int(ctx, code)
    if kind in ("float", "double", "real"):
        return to_float(ctx, code)
    if kind in ("string", "binary"):
        return to_string(ctx, code)
    if kind in ("bool", "boolean"):
        return to_bool(ctx, code)
    if kind == "array":
        if code.type.is_array:
            return code
        of = ARRAY if code.type.kind in ("any", "never", "object", "null") else array_of(code.type)
        return Code(f"{ctx.php('to_array')}({code.text})", of, fresh=code.fresh, shares=code.shares)
    if kind == "object":
        return Code(f"{ctx.php('to_object')}({code.text})", ANY)
    if kind == "unset":
        return Code("None", ANY)
    raise Unsupported(node, f"cast to {kind}")


@handles("error_suppression_expression")
def _silence(ctx: Context, node: Node) -> Code:
    inner = children(node)[0]
    if inner.type in ("subscript_expression", "member_access_expression", "variable_name"):
        return soft(ctx, inner)
    if inner.type == "function_call_expression":
        return ctx.expr(inner)
    raise Unsupported(node, "@ in front of this")


@handles("update_expression")
def _update(ctx: Context, node: Node) -> Code:
    """``$i++`` inside an expression."""
    target = required(node, "argument")
    operator = text(required(node, "operator"))
    name = variable(target)
    first_is_operator = text(node.children[0]) in ("++", "--")
    if name is None:
        return _update_attribute(ctx, node, target, operator, first_is_operator)
    code = ctx.expr(target)
    if not code.type.is_number:
        ctx.see(ctx.slot(name), ANY if code.type.kind != "never" else INT)
        if code.type.kind != "never":
            raise Unsupported(node, f"{operator} on what may be no number")
    ctx.see(ctx.slot(name), code.type if code.type.is_number else INT)
    if "." in code.text:
        # A static variable is an attribute of its function.
        owner, _, attribute = code.text.rpartition(".")
        step = ctx.php("step" if first_is_operator else "step_after")
        return Code(f'{step}({owner}, "{attribute}", {1 if operator == "++" else -1})', code.type)
    _may_bind(ctx, node, name)
    sign, back = ("+", "-") if operator == "++" else ("-", "+")
    walrus = f"({code.text} := {code.text} {sign} 1)"
    if first_is_operator:
        return Code(walrus, code.type)
    return Code(f"{walrus} {back} 1", code.type, c.SUM)


def _update_attribute(ctx: Context, node: Node, target: Node, operator: str, first: bool) -> Code:
    if target.type not in ("member_access_expression", "scoped_property_access_expression"):
        raise Unsupported(node, f"{operator} on an element inside an expression")
    code = ctx.expr(target)
    owner, _, attribute = code.text.rpartition(".")
    slot = ("prop", text(required(target, "name")).lstrip("$"))
    ctx.see(slot, INT if code.type.kind == "never" else code.type)
    if not code.type.is_number and code.type.kind != "never":
        raise Unsupported(node, f"{operator} on what may be no number")
    step = 1 if operator == "++" else -1
    name = "step" if first else "step_after"
    return Code(f'{ctx.php(name)}({owner}, "{attribute}", {step})', code.type)


def _may_bind(ctx: Context, node: Node, name: str) -> None:
    """A walrus binds in the function it stands in: not so for what closures share."""
    if "." in ctx.variable(name):
        raise Unsupported(node, "an assignment to a static variable inside an expression")
    if ctx.scope.kind == "lambda" and name not in ctx.scope.params:
        raise Unsupported(node, "an assignment inside an arrow function")


@handles("assignment_expression")
def _assignment(ctx: Context, node: Node) -> Code:
    """An assignment used as a value."""
    left, right = required(node, "left"), required(node, "right")
    name = variable(left)
    if name is None:
        raise Unsupported(node, "an assignment to an element or property inside an expression")
    from hbwrapper.porting.port.assign import changes

    _may_bind(ctx, node, name)
    slot = ctx.slot(name)
    code = stored(ctx, right, ctx.type_of(slot), changes(ctx, left))
    ctx.see(slot, code.type)
    return Code(f"({ctx.name(name)} := {code.text})", code.type)


@handles("augmented_assignment_expression")
def _augmented(ctx: Context, node: Node) -> Code:
    left = required(node, "left")
    name = variable(left)
    if name is None:
        raise Unsupported(node, "an assignment to an element or property inside an expression")
    _may_bind(ctx, node, name)
    code = augmented(ctx, node)
    ctx.see(ctx.slot(name), code.type)
    return Code(f"({ctx.name(name)} := {code.text})", code.type)


def augmented(ctx: Context, node: Node, silent: bool = False) -> Code:
    """The new value of ``$x += 1``."""
    left, right = required(node, "left"), required(node, "right")
    operator = text(required(node, "operator"))[:-1]
    if operator == "??":
        return coalesce(ctx, node, left, right)
    first = soft(ctx, left) if silent else ctx.expr(left)
    if operator == ".":
        return fstring(ctx, [first, *_pieces(ctx, right)])
    return binary(ctx, node, operator, first, ctx.expr(right))


@handles("match_expression")
def _match(ctx: Context, node: Node) -> Code:
    """``match`` as a chain of conditional expressions."""
    subject = children(required(node, "condition"))[0]
    of = NEVER
    arms: list[tuple[str, Code]] = []
    default: Code | None = None
    value = ctx.expr(subject)
    held = value
    name = ""
    if subject.type not in ("variable_name", "boolean", "string", "integer"):
        name = ctx.fresh_name("subject")
        ctx.see(ctx.slot(name), value.type)
        held = Code(name, value.type)
    for arm in children(required(node, "body")):
        if arm.type == "match_default_expression":
            result = required(arm, "return_expression")
            if result.type == "throw_expression":
                default = _raised(ctx, result)
            else:
                default = ctx.expr(result)
                of = join(of, default.type)
            continue
        tests = []
        for test in children(required(arm, "conditional_expressions")):
            wanted = ctx.expr(test)
            if value.text == "True":
                checked = (
                    condition(ctx, wanted)
                    if wanted.type.kind == "bool"
                    else Code(f"{wanted.at(c.COMPARE + 1)} is True", BOOL, c.COMPARE)
                )
                tests.append(checked.at(c.OR + 1))
            else:
                subject_code = held
                if name and not arms and not tests:
                    subject_code = Code(f"({name} := {value.text})", value.type)
                tests.append(identical(ctx, subject_code, wanted, False).at(c.OR + 1))
        given = required(arm, "return_expression")
        code = _raised(ctx, given) if given.type == "throw_expression" else ctx.expr(given)
        if given.type != "throw_expression":
            of = join(of, code.type)
        arms.append((" or ".join(tests), code))
    if default is None:
        default = Code(f"{ctx.php('unhandled_match')}({held.text})", NEVER)
    source = default.at(c.TERNARY)
    for tested, code in reversed(arms):
        source = f"{code.at(c.TERNARY + 1)} if {tested} else {source}"
    return Code(source, of, c.TERNARY)


def _raised(ctx: Context, node: Node) -> Code:
    return Code(f"{ctx.php('throw')}({ctx.expr(children(node)[0]).text})", NEVER)


@handles("throw_expression")
def _throw(ctx: Context, node: Node) -> Code:
    return _raised(ctx, node)


@handles("print_intrinsic")
def _print(ctx: Context, node: Node) -> Code:
    from hbwrapper.porting.port.convert import printable

    code = ctx.expr(children(node)[0])
    return Code(f"{ctx.php('echo')}({printable(ctx, code)})", INT)


@handles("clone_expression")
def _clone(ctx: Context, node: Node) -> Code:
    code = ctx.expr(children(node)[0])
    return Code(f"{ctx.php('clone')}({code.text})", code.type)


@handles("exit_statement")
def _exit(ctx: Context, node: Node) -> Code:
    raise Unsupported(node, "exit inside an expression")

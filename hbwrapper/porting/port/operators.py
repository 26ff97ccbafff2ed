"""Operators, casts and conditions."""

from __future__ import annotations

import ast

from hbwrapper.porting.syntax import nodes as n

from . import convert
from . import python as py
from .access import get, isset, path, soft
from .classnames import caught
from .context import Port, Unsupported
from .python import Expr, Result, Stmt
from .types import (
    ANY,
    ANY_,
    ARRAY,
    ARRAY_,
    BOOL,
    BOOL_,
    EMPTY_,
    FLOAT,
    FLOAT_,
    INT,
    NAT,
    NAT_,
    NEVER,
    NULL_,
    NUM,
    NUMBER_,
    OBJECT_,
    STR,
    STR_,
    Type,
    array_of,
    join,
    list_of,
)  # fmt: skip

_ORDER = ("<", ">", "<=", ">=")
_SMALL_FACTOR = 1 << 31
_EXACT = {"+": "add", "-": "subtract", "*": "multiply"}
_BITS = {"&": "bit_and", "|": "bit_or", "^": "bit_xor"}


# Conditions


def tested(port: Port, node: n.Expression) -> Result:
    """A value that the script looks at without needing it: what is missing is null."""
    if isinstance(node, (n.Index, n.Property, n.StaticProperty)):
        return soft(port, node)
    return port.expression(node)


def condition(port: Port, node: n.Expression) -> Result:
    """An expression whose truth in Python is the value's truth in PHP."""
    value = tested(port, node)
    return Result(convert.condition(value), BOOL, value.before)


# Binary operators


def binary(port: Port, node: n.Binary) -> Result:
    """``left operator right``; a chain that leans to the left is followed without going deeper."""
    chain = [node]
    while isinstance(chain[-1].left, n.Binary):
        chain.append(chain[-1].left)
    chain.reverse()
    first, operator = chain[0].left, chain[0].operator
    if operator in ("&&", "||"):
        value = tested(port, first)
    elif operator == "??":
        value = coalesce(port, chain[0])
        chain.pop(0)
    elif operator in ("==", "!=", "===", "!==") and _looks(chain[0].right):
        value = tested(port, first)
    else:
        value = port.expression(first)
    index = 0
    while index < len(chain):
        link = chain[index]
        if link.operator == ".":
            rights = []
            while index < len(chain) and chain[index].operator == ".":
                rights.append(chain[index].right)
                index += 1
            value = concatenated(port, value, rights)
            continue
        value = _combined(port, link, value)
        index += 1
    return value


def _looks(node: n.Expression) -> bool:
    """Is a value that may be missing compared with null, false or the empty text?"""
    if isinstance(node, n.Literal):
        return node.value is None or node.value is False
    return isinstance(node, n.String) and not node.value


def _combined(port: Port, node: n.Binary, first: Result) -> Result:
    operator = node.operator
    if operator in ("&&", "||"):
        return logical(port, operator, first, node.right)
    if operator == "??":
        return _or_else(port, first, node.right)
    if operator in ("==", "!=", "===", "!==") and _looks(node.left):
        second = tested(port, node.right)
    else:
        second = port.expression(node.right)
    before = port.sequence([first, second])
    made = operate(port, node, operator, first, second)
    made.before = [*before, *made.before]
    return made


def concatenated(port: Port, first: Result, rights: list[n.Expression]) -> Result:
    """A chain of dots."""
    parts = [first]
    for right in rights:
        flat = [right]
        while isinstance(flat[0], n.Binary) and flat[0].operator == ".":
            flat[:1] = [flat[0].left, flat[0].right]
        for each in flat:
            inner = each.parts if isinstance(each, n.Template) else [each]
            parts += [port.expression(part) for part in inner]
    before = port.sequence(parts)
    made = convert.joined(_opened(parts))
    return Result(made.expr, made.type, before)


def _opened(parts: list[Result]) -> list[Result]:
    """A joined text at the beginning, as the parts it is made of."""
    first = parts[0].expr
    if not isinstance(first, ast.JoinedStr):
        return parts
    out = []
    for value in first.values:
        inner = value.value if isinstance(value, ast.FormattedValue) else value
        assert isinstance(inner, ast.expr)  # noqa: S101
        # What stands in an f-string is a text already, or an int that becomes one.
        plain = py.text_of(inner)
        out.append(convert.text(plain) if plain is not None else Result(inner, STR))
    return [*out, *parts[1:]]


def logical(port: Port, operator: str, first: Result, right: n.Expression) -> Result:
    """``&&`` and ``||``: the right side runs only where it decides."""
    second = tested(port, right)
    one, two = convert.condition(first), convert.condition(second)
    join_ = py.both if operator == "&&" else py.either
    if second.before:
        name = port.fresh("test")
        run = [*second.before, py.assign(py.name(name), two)]
        guard = py.name(name) if operator == "&&" else py.negated(py.name(name))
        before = [*first.before, py.assign(py.name(name), one), py.if_(guard, run)]
        return Result(py.call(py.name("bool"), py.name(name)), BOOL, before, truth=py.name(name))
    made = join_(one, two)
    if first.type.is_bool and second.type.is_bool and not (first.truth or second.truth):
        return Result(made, BOOL, first.before)
    return Result(py.call(py.name("bool"), made), BOOL, first.before, truth=made)


def operate(port: Port, node: n.Node, operator: str, first: Result, second: Result) -> Result:
    """An operator that evaluates both sides."""
    if operator in ("===", "!=="):
        return convert.identical(first, second, negated=operator == "!==")
    if operator in ("==", "!="):
        return convert.equal(first, second, negated=operator == "!=")
    if operator in _ORDER:
        return convert.order(first, second, operator)
    if operator == "<=>":
        return Result(py.php_call("loose_compare", first.expr, second.expr), INT)
    if operator == "xor":
        one, two = convert.to_bool(first), convert.to_bool(second)
        return Result(py.compare(one.expr, "!=", two.expr), BOOL)
    if operator in ("+", "-", "*"):
        return _arithmetic(port, operator, first, second)
    if operator in ("/", "%", "**"):
        return _division(operator, first, second)
    if operator in ("<<", ">>", *_BITS):
        return _bits(operator, first, second)
    if operator == ".":
        return convert.joined([first, second])
    raise Unsupported(node, f"the operator {operator}")


def _arithmetic(port: Port, operator: str, first: Result, second: Result) -> Result:
    if operator == "+" and first.type.is_array and second.type.is_array:
        port.tell(first.type)
        port.tell(second.type)
        elem = join(first.type.item, second.type.item)
        of = Type(1 << 9, elem) if first.type.is_dict else array_of(elem)
        made = py.php_call("union", first.expr, second.expr)
        return Result(made, of, fresh=True, shares=True)
    if operator == "+" and first.type.may(ARRAY_) and second.type.may(ARRAY_):
        port.tell(first.type)
        port.tell(second.type)
        of = NUM if first.type.is_number or second.type.is_number else ANY
        return Result(py.php_call("add", first.expr, second.expr), of)
    if not (first.type.is_number and second.type.is_number) or (
        operator == "*" and not _small_product(first, second)
    ):
        return Result(py.php_call(_EXACT[operator], first.expr, second.expr), NUM)
    one, two = first, second
    of = NUM
    if one.type.is_int and two.type.is_int:
        natural = one.type.within(NAT_) and two.type.within(NAT_) and operator != "-"
        of = NAT if natural else INT
    elif one.type.within(FLOAT_) or two.type.within(FLOAT_):
        of = FLOAT
    return Result(py.binary(one.expr, operator, two.expr), of)


def _small_product(first: Result, second: Result) -> bool:
    """Is a product a float, or one of a small literal? Others may pass 64 bits, and become floats."""
    factors = (py.number_of(first.expr), py.number_of(second.expr))
    small = any(factor is not None and factor < _SMALL_FACTOR for factor in factors)
    return small or first.type.within(FLOAT_) or second.type.within(FLOAT_)


def _division(operator: str, first: Result, second: Result) -> Result:
    divisor = py.number_of(second.expr)
    if operator == "/":
        floats = first.type.within(FLOAT_) or second.type.within(FLOAT_)
        if floats and divisor and first.type.is_number:
            return Result(py.binary(first.expr, "/", second.expr), FLOAT)
        made = py.php_call("divide", first.expr, second.expr)
        return Result(made, FLOAT if floats else NUM)
    if operator == "%":
        if first.type.within(NAT_) and isinstance(divisor, int) and divisor:
            return Result(py.binary(first.expr, "%", second.expr), NAT)
        return Result(py.php_call("mod", first.expr, second.expr), INT)
    base = py.number_of(first.expr)
    small = isinstance(base, int) and isinstance(divisor, int) and base < 100 and divisor < 9
    if first.type.is_int and isinstance(divisor, int) and (divisor <= 2 or small):
        of = NAT if first.type.within(NAT_) else INT
        return Result(py.binary(first.expr, "**", second.expr), of)
    return Result(py.php_call("power", first.expr, second.expr), NUM)


def _bits(operator: str, first: Result, second: Result) -> Result:
    if operator in _BITS and first.type.may(STR_) and second.type.may(STR_):
        of = STR if first.type.is_str and second.type.is_str else ANY
        return Result(py.php_call(_BITS[operator], first.expr, second.expr), of)
    one, two = convert.to_int(first), convert.to_int(second)
    left, right = py.int_of(one.expr), py.int_of(two.expr)
    if operator == "<<" and not (
        left is not None and left >= 0 and right is not None and 0 <= right < 32
    ):
        return Result(py.php_call("shift_left", first.expr, second.expr), INT)
    if operator == ">>" and not (right is not None and right >= 0):
        return Result(py.php_call("shift_right", first.expr, second.expr), INT)
    of = NAT if one.type.within(NAT_) and two.type.within(NAT_) else INT
    return Result(py.binary(one.expr, operator, two.expr), of)


# Other operators


def unary(port: Port, node: n.Unary) -> Result:
    """``!``, ``-``, ``+`` and ``~``."""
    if node.operator == "!":
        return convert.negate(tested(port, node.value))
    value = port.expression(node.value)
    if node.operator == "~":
        if value.type.is_int:
            return value.with_(ast.UnaryOp(ast.Invert(), value.expr), INT)
        of = STR if value.type.is_str else ANY if value.type.may(STR_) else INT
        return value.with_(py.php_call("bit_not", value.expr), of)
    if node.operator == "+":
        return convert.to_number(value)
    if not value.type.is_number:
        return value.with_(py.php_call("negate", value.expr), NUM)
    number = value
    of = INT if number.type.is_int else number.type
    if of.within(FLOAT_ | NUMBER_) and not of.is_int:
        # -0 of an int is 0.
        of = FLOAT if number.type.within(FLOAT_) else NUM
    return number.with_(ast.UnaryOp(ast.USub(), number.expr), of)


def cast(port: Port, node: n.Cast) -> Result:
    """A cast."""
    value = port.expression(node.value)
    made = cast_of(node, value)
    made.before = value.before
    return made


def cast_of(node: n.Cast, value: Result) -> Result:
    """A cast of a translated value."""
    simple = {
        "int": convert.to_int,
        "float": convert.to_float,
        "string": convert.to_string,
        "bool": convert.to_bool,
    }
    if node.to in simple:
        return simple[node.to](value)
    if node.to == "array":
        if value.type.is_array:
            return value
        known = not value.type.may(OBJECT_ | NULL_ | ARRAY_)
        of = list_of(value.type) if known else ARRAY
        made = py.php_call("to_array", value.expr)
        return Result(made, of, fresh=value.fresh, shares=value.shares)
    if node.to == "object":
        return Result(py.php_call("to_object", value.expr), ANY)
    raise Unsupported(node, f"a cast to {node.to}")


def instance_of(port: Port, node: n.InstanceOf) -> Result:
    """``instanceof``."""
    value = port.expression(node.value)
    if not isinstance(node.cls, n.Name):
        cls = port.expression(node.cls)
        before = port.sequence([value, cls])
        return Result(py.php_call("is_a", value.expr, cls.expr), BOOL, before)
    if node.cls.last.lower() == "closure":
        return Result(py.call(py.name("callable"), value.expr), BOOL, value.before)
    classes = caught(port, node.cls)
    kinds = classes[0] if len(classes) == 1 else py.make_tuple(classes)
    return Result(py.call(py.name("isinstance"), value.expr, kinds), BOOL, value.before)


def isset_all(port: Port, node: n.Isset) -> Result:
    """``isset(…)``: the next one is looked at only where the one before is set."""
    value = isset(port, node.targets[0])
    for target in node.targets[1:]:
        second = isset(port, target)
        if second.before:
            raise Unsupported(target, "what isset() would have to work out first")
        value = Result(py.both(value.expr, second.expr), BOOL, value.before)
    return value


def empty(port: Port, node: n.Empty) -> Result:
    """``empty(…)``."""
    return convert.negate(soft(port, node.value))


def silence(port: Port, node: n.Silence) -> Result:
    """``@``: nothing is said in Python anyway."""
    return soft(port, node.value)


# Conditional expressions


def ternary(port: Port, node: n.Ternary) -> Result:
    """``test ? then : other`` and ``test ?: other``."""
    test = tested(port, node.test)
    if node.then is None:
        return _elvis(port, node, test)
    then, other = port.expression(node.then), port.expression(node.other)
    of = join(then.type, other.type)
    checked = convert.condition(test)
    fresh, shares = then.fresh and other.fresh, then.shares or other.shares
    if not (then.before or other.before):
        made = py.if_else(checked, then.expr, other.expr)
        return Result(made, of, test.before, fresh=fresh, shares=shares)
    name = py.name(port.fresh("value"))
    yes: list[Stmt] = [*then.before, py.assign(name, then.expr)]
    no: list[Stmt] = [*other.before, py.assign(name, other.expr)]
    return Result(name, of, [*test.before, py.if_(checked, yes, no)], fresh=fresh, shares=shares)


def held(port: Port, value: Result, stem: str = "value") -> tuple[Expr, Expr]:
    """A value that is looked at and then used: what looks at it, and what uses it."""
    if py.is_plain(value.expr):
        return value.expr, value.expr
    name = port.fresh(stem)
    return py.walrus(name, value.expr), py.name(name)


def _elvis(port: Port, node: n.Ternary, value: Result) -> Result:
    other = port.expression(node.other)
    of = join(value.type.without(NULL_ | EMPTY_), other.type) if value.type.kinds != ANY_ else ANY
    if other.before:
        name = py.name(port.fresh("value"))
        test = convert.condition(Result(name, value.type))
        no = [*other.before, py.assign(name, other.expr)]
        before = [*value.before, py.assign(name, value.expr), py.if_(py.negated(test), no)]
        return Result(name, of, before)
    if value.truth is None and value.type.within(BOOL_ | NUMBER_ | NULL_ | ARRAY_):
        return Result(py.either(value.expr, other.expr), of, value.before)
    first, then = held(port, value)
    test = convert.condition(Result(first, value.type))
    return Result(py.if_else(test, then, other.expr), of, value.before)


def coalesce(port: Port, node: n.Binary) -> Result:
    """``$a['x'] ?? $b``."""
    if isinstance(node.left, n.Index):
        other = port.expression(node.right)
        if py.is_plain(other.expr) and not other.before:
            root, keys = path(port, node.left)
            before = port.sequence([root, *keys])
            default = None if py.is_const(other.expr, None) else other.expr
            value = get(port, root, keys, default)
            of = (
                join(value.type.without(NULL_), other.type) if not value.type.is_any else value.type
            )
            if isinstance(value.expr, ast.Call) and isinstance(value.expr.func, py.PhpName):
                return Result(value.expr, of, before)
            return Result(value.expr, of, before)
    return _or_else(port, soft(port, node.left), node.right)


def _or_else(port: Port, value: Result, right: n.Expression) -> Result:
    other = port.expression(right)
    if value.type.within(NULL_):
        return Result(other.expr, other.type, [*value.before, *other.before])
    if py.is_const(other.expr, None):
        return value
    of = join(value.type.without(NULL_), other.type) if not value.type.is_any else ANY
    if other.before:
        name = py.name(port.fresh("value"))
        no = [*other.before, py.assign(name, other.expr)]
        before = [*value.before, py.assign(name, value.expr), py.if_(py.is_none(name), no)]
        return Result(name, of, before)
    first, then = held(port, value)
    return Result(py.if_else(py.not_none(first), then, other.expr), of, value.before)


def match(port: Port, node: n.Match) -> Result:
    """``match`` as a chain of conditional expressions, or of ``if``s where an arm needs statements."""
    always = isinstance(node.subject, n.Literal) and node.subject.value is True
    subject = port.expression(node.subject)
    before = subject.before
    if not always and not py.is_plain(subject.expr):
        subject = Result(port.hold(subject.expr, before, "subject"), subject.type)
    subject.before = []
    arms: list[tuple[Result, Result]] = []
    default: Result | None = None
    of = NEVER
    for arm in node.arms:
        value = port.expression(arm.value)
        of = join(of, value.type)
        if arm.tests is None:
            default = value
        else:
            arms.append((_arm_test(port, subject, arm.tests, always), value))
    if default is None:
        default = Result(py.php_call("unhandled_match", subject.expr), NEVER)
    if not any(each.before for arm_ in arms for each in arm_) and not default.before:
        made = default.expr
        for test, value in reversed(arms):
            made = py.if_else(test.expr, value.expr, made)
        return Result(made, of, before)
    name = py.name(port.fresh("value"))
    block: list[Stmt] = [*default.before, py.assign(name, default.expr)]
    for test, value in reversed(arms):
        run = [*value.before, py.assign(name, value.expr)]
        block = [*test.before, py.if_(test.expr, run, block)]
    return Result(name, of, [*before, *block])


def _arm_test(port: Port, subject: Result, tests: list[n.Expression], always: bool) -> Result:
    made = []
    before: list[Stmt] = []
    for each in tests:
        wanted = port.expression(each)
        before += wanted.before
        wanted.before = []
        if not always:
            test = convert.identical(Result(subject.expr, subject.type), wanted, negated=False).expr
        elif wanted.type.is_bool:
            test = convert.condition(wanted)
        else:
            subject_is_true = Result(py.const(True), BOOL)
            test = convert.identical(wanted, subject_is_true, negated=False).expr
        made.append(test)
    return Result(py.either(*made), BOOL, before)

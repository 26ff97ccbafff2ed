"""From Python's syntax trees to lines of source: precedence, quotes, comments and blank lines.

``ast.unparse`` knows neither comments nor how f-strings were quoted before Python 3.12, so this
writes the kinds of node that a port is made of. ruff gives the result its layout.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence

from .python import Blank, Imported, LongDict, LongList, Note, Ordered, PhpName, Spelled, Trailing

# Precedences of Python, from loose to tight.
(
    NAMED, LAMBDA, TERNARY, OR, AND, NOT, COMPARE, BITOR, BITXOR, BITAND, SHIFT, SUM, TERM, UNARY,
    POWER, ATOM,
) = range(16)  # fmt: skip

_BINARY: dict[type[ast.operator], tuple[str, int]] = {
    ast.Add: ("+", SUM), ast.Sub: ("-", SUM), ast.Mult: ("*", TERM), ast.Div: ("/", TERM),
    ast.Mod: ("%", TERM), ast.Pow: ("**", POWER), ast.BitAnd: ("&", BITAND), ast.BitOr: ("|", BITOR),
    ast.BitXor: ("^", BITXOR), ast.LShift: ("<<", SHIFT), ast.RShift: (">>", SHIFT),
    ast.FloorDiv: ("//", TERM),
}  # fmt: skip
_COMPARE: dict[type[ast.cmpop], str] = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.Is: "is", ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in",
}  # fmt: skip
_UNARY: dict[type[ast.unaryop], str] = {ast.USub: "-", ast.UAdd: "+", ast.Invert: "~"}
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_INVISIBLE = "\u2028\u2029\x85\xa0\u200b\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\xad"

Written = tuple[str, int]


def escaped(value: str, quote: str) -> str:
    """The inside of a literal in these quotes."""
    out = []
    for char in value:
        if char in _ESCAPES:
            out.append(_ESCAPES[char])
        elif char == quote:
            out.append("\\" + quote)
        elif ord(char) < 32 or 127 <= ord(char) < 160:
            out.append(f"\\x{ord(char):02x}")
        elif 0xD800 <= ord(char) <= 0xDFFF or char in _INVISIBLE:
            out.append(f"\\u{ord(char):04x}")
        else:
            out.append(char)
    return "".join(out)


def text_literal(value: str) -> str:
    """A text, in double quotes unless that needs more escapes."""
    quote = '"' if "'" in value or '"' not in value else "'"
    return quote + escaped(value, quote) + quote


# Expressions


def expression(node: ast.expr, level: int = NAMED) -> str:
    """The source of an expression, in parentheses where an operator of this level needs them."""
    source, own = _EXPRESSIONS[type(node)](node)
    return source if own >= level else f"({source})"


def _constant(node: ast.Constant) -> Written:
    value = node.value
    if isinstance(value, str):
        return text_literal(value), ATOM
    if isinstance(value, float):
        return repr(value), ATOM
    return repr(value), ATOM


def _attribute(node: ast.Attribute) -> Written:
    base = expression(node.value, ATOM)
    if isinstance(node.value, ast.Constant) and type(node.value.value) is int:
        base = f"({base})"
    return f"{base}.{node.attr}", ATOM


def _subscript(node: ast.Subscript) -> Written:
    return f"{expression(node.value, ATOM)}[{expression(node.slice, LAMBDA)}]", ATOM


def _slice(node: ast.Slice) -> Written:
    lower = expression(node.lower, TERNARY) if node.lower else ""
    upper = expression(node.upper, TERNARY) if node.upper else ""
    step = ":" + expression(node.step, TERNARY) if node.step else ""
    return f"{lower}:{upper}{step}", NAMED


def _call(node: ast.Call) -> Written:
    parts = [expression(each, LAMBDA) for each in node.args]
    if len(node.args) == 1 and not node.keywords and isinstance(node.args[0], ast.GeneratorExp):
        parts = [_EXPRESSIONS[ast.GeneratorExp](node.args[0])[0][1:-1]]
    for keyword in node.keywords:
        value = expression(keyword.value, LAMBDA)
        parts.append(f"{keyword.arg}={value}" if keyword.arg else f"**{value}")
    return f"{expression(node.func, ATOM)}({', '.join(parts)})", ATOM


def _starred(node: ast.Starred) -> Written:
    return f"*{expression(node.value, BITOR)}", LAMBDA


def _binop(node: ast.BinOp) -> Written:
    sign, level = _BINARY[type(node.op)]
    if sign == "**":
        return f"{expression(node.left, ATOM)} ** {expression(node.right, UNARY)}", level
    # A chain of a thousand sums leans to the left: no call deeper for each.
    rights = []
    left: ast.expr = node
    while isinstance(left, ast.BinOp) and _BINARY[type(left.op)][1] == level and level != POWER:
        rights.append(f" {_BINARY[type(left.op)][0]} {expression(left.right, level + 1)}")
        left = left.left
    return expression(left, level) + "".join(reversed(rights)), level


def _unaryop(node: ast.UnaryOp) -> Written:
    if isinstance(node.op, ast.Not):
        return f"not {expression(node.operand, NOT)}", NOT
    return f"{_UNARY[type(node.op)]}{expression(node.operand, UNARY)}", UNARY


def _boolop(node: ast.BoolOp) -> Written:
    word, level = ("and", AND) if isinstance(node.op, ast.And) else ("or", OR)
    return f" {word} ".join(expression(each, level + 1) for each in node.values), level


def _compare(node: ast.Compare) -> Written:
    parts = [expression(node.left, COMPARE + 1)]
    for operator, right in zip(node.ops, node.comparators, strict=True):
        parts.append(f"{_COMPARE[type(operator)]} {expression(right, COMPARE + 1)}")
    return " ".join(parts), COMPARE


def _ifexp(node: ast.IfExp) -> Written:
    then, test = expression(node.body, TERNARY + 1), expression(node.test, TERNARY + 1)
    return f"{then} if {test} else {expression(node.orelse, TERNARY)}", TERNARY


def _lambda(node: ast.Lambda) -> Written:
    listed = parameters(node.args)
    return f"lambda{' ' if listed else ''}{listed}: {expression(node.body, LAMBDA)}", LAMBDA


def _namedexpr(node: ast.NamedExpr) -> Written:
    return f"({expression(node.target)} := {expression(node.value, LAMBDA)})", ATOM


def _list(node: ast.List) -> Written:
    return f"[{', '.join(expression(each, LAMBDA) for each in node.elts)}]", ATOM


def _tuple(node: ast.Tuple) -> Written:
    inner = ", ".join(expression(each, LAMBDA) for each in node.elts)
    return f"({inner}{',' if len(node.elts) == 1 else ''})", ATOM


def _pair(key: ast.expr | None, value: ast.expr) -> str:
    if key is None:
        return f"**{expression(value, BITOR)}"
    return f"{expression(key, LAMBDA)}: {expression(value, LAMBDA)}"


def _dict(node: ast.Dict) -> Written:
    pairs = [_pair(k, v) for k, v in zip(node.keys, node.values, strict=True)]
    return "{" + ", ".join(pairs) + "}", ATOM


def _long(opening: str, parts: list[str], notes: Sequence[list[str]], closing: str) -> Written:
    # A trailing comma tells the formatter to keep an element a line, as the source has it.
    lines = [opening]
    for index, part in enumerate(parts):
        lines.extend(notes[index] if index < len(notes) else ())
        lines.append(f"{part},")
    return "\n".join([*lines, closing]), ATOM


def _long_list(node: LongList) -> Written:
    return _long("[", [expression(each, LAMBDA) for each in node.elts], node.notes, "]")


def _long_dict(node: LongDict) -> Written:
    pairs = [_pair(k, v) for k, v in zip(node.keys, node.values, strict=True)]
    return _long("{", pairs, node.notes, "}")


def _yield(node: ast.Yield) -> Written:
    return f"yield {expression(node.value, TERNARY)}" if node.value else "yield", NAMED


def _yield_from(node: ast.YieldFrom) -> Written:
    return f"yield from {expression(node.value, TERNARY)}", NAMED


def _comprehension(element: str, generators: list[ast.comprehension]) -> str:
    parts = [element]
    for each in generators:
        parts.append(f"for {target(each.target)} in {expression(each.iter, OR)}")
        parts += [f"if {expression(test, OR)}" for test in each.ifs]
    return " ".join(parts)


def _listcomp(node: ast.ListComp) -> Written:
    return f"[{_comprehension(expression(node.elt, LAMBDA), node.generators)}]", ATOM


def _generator(node: ast.GeneratorExp) -> Written:
    return f"({_comprehension(expression(node.elt, LAMBDA), node.generators)})", ATOM


def _dictcomp(node: ast.DictComp) -> Written:
    return "{" + _comprehension(_pair(node.key, node.value), node.generators) + "}", ATOM


def _joined(node: ast.JoinedStr) -> Written:
    texts = [each.value for each in node.values if isinstance(each, ast.Constant)]
    joined = "".join(each for each in texts if isinstance(each, str))
    values = [
        expression(v.value, TERNARY) for v in node.values if isinstance(v, ast.FormattedValue)
    ]
    quote = "'" if '"' in joined and "'" not in joined else '"'
    if not all(_fits(value) for value in values):
        return _formatted(node), ATOM
    out = []
    rest = iter(values)
    for part in node.values:
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            out.append(escaped(part.value, quote).replace("{", "{{").replace("}", "}}"))
        else:
            out.append(_embedded(next(rest), quote))
    return f"f{quote}{''.join(out)}{quote}", ATOM


def _embedded(value: str, quote: str) -> str:
    other = "'" if quote == '"' else '"'
    value = value.replace(quote, other)
    return "{" + (" " if value.startswith("{") else "") + value + "}"


def _fits(value: str) -> bool:
    # Before Python 3.12 an f-string's expressions have no backslash and no quote of its own.
    return not (
        "\\" in value
        or "#" in value
        or ("'" in value and '"' in value)
        or ":=" in value
        or "lambda" in value
        or "\n" in value
    )


def _formatted(node: ast.JoinedStr) -> str:
    pattern = ""
    values = []
    for part in node.values:
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            pattern += part.value.replace("{", "{{").replace("}", "}}")
        elif isinstance(part, ast.FormattedValue):
            pattern += "{}"
            values.append(expression(part.value, LAMBDA))
    return f"{text_literal(pattern)}.format({', '.join(values)})"


_EXPRESSIONS: dict[type[ast.expr], Callable[..., Written]] = {
    ast.Name: lambda node: (node.id, ATOM),
    ast.Constant: _constant,
    Spelled: lambda node: (node.spelling, ATOM),
    ast.Attribute: _attribute,
    ast.Subscript: _subscript,
    ast.Slice: _slice,
    ast.Call: _call,
    ast.Starred: _starred,
    ast.BinOp: _binop,
    ast.UnaryOp: _unaryop,
    ast.BoolOp: _boolop,
    ast.Compare: _compare,
    Ordered: _compare,
    PhpName: _attribute,
    Imported: lambda node: (node.id, ATOM),
    ast.IfExp: _ifexp,
    ast.Lambda: _lambda,
    ast.NamedExpr: _namedexpr,
    ast.List: _list,
    ast.Tuple: _tuple,
    ast.Dict: _dict,
    LongList: _long_list,
    LongDict: _long_dict,
    ast.Yield: _yield,
    ast.YieldFrom: _yield_from,
    ast.ListComp: _listcomp,
    ast.GeneratorExp: _generator,
    ast.DictComp: _dictcomp,
    ast.JoinedStr: _joined,
}


def parameters(node: ast.arguments) -> str:
    """The parameters of a function."""
    out = []
    optional = len(node.args) - len(node.defaults)
    for index, each in enumerate(node.args):
        given = node.defaults[index - optional] if index >= optional else None
        out.append(each.arg if given is None else f"{each.arg}={expression(given, LAMBDA)}")
    if node.vararg:
        out.append(f"*{node.vararg.arg}")
    elif node.kwonlyargs:
        out.append("*")
    for each, default in zip(node.kwonlyargs, node.kw_defaults, strict=True):
        out.append(each.arg if default is None else f"{each.arg}={expression(default, LAMBDA)}")
    return ", ".join(out)


def target(node: ast.expr) -> str:
    """The source of what is assigned to: a tuple needs no parentheses."""
    if isinstance(node, ast.Tuple) and node.elts:
        return ", ".join(target(each) for each in node.elts) + ("," if len(node.elts) == 1 else "")
    return expression(node)


# Statements


def statements(body: Sequence[ast.stmt]) -> list[str]:
    """The lines of statements."""
    lines: list[str] = []
    for node in body:
        if isinstance(node, Trailing):
            if lines and not lines[-1].lstrip().startswith("#") and lines[-1]:
                lines[-1] += "  " + node.text
            else:
                lines.append(node.text)
        else:
            lines.extend(_STATEMENTS[type(node)](node))
    return lines


def _inside(body: Sequence[ast.stmt]) -> list[str]:
    return ["    " + line if line else "" for line in statements(body)]


def _value(node: ast.expr) -> str:
    if isinstance(node, ast.Tuple) and len(node.elts) > 1:
        return ", ".join(expression(each, LAMBDA) for each in node.elts)
    if isinstance(node, (ast.Yield, ast.YieldFrom)):
        return expression(node)
    return expression(node, LAMBDA)


def _assign(node: ast.Assign) -> list[str]:
    return [" = ".join([*(target(each) for each in node.targets), _value(node.value)])]


def _aug_assign(node: ast.AugAssign) -> list[str]:
    return [f"{target(node.target)} {_BINARY[type(node.op)][0]}= {_value(node.value)}"]


def _ann_assign(node: ast.AnnAssign) -> list[str]:
    value = f" = {_value(node.value)}" if node.value else ""
    return [f"{target(node.target)}: {expression(node.annotation)}{value}"]


def _if(node: ast.If) -> list[str]:
    lines = [f"if {expression(node.test)}:", *_inside(node.body)]
    other = node.orelse
    while len(other) == 1 and isinstance(other[0], ast.If):
        lines += [f"elif {expression(other[0].test)}:", *_inside(other[0].body)]
        other = other[0].orelse
    return [*lines, "else:", *_inside(other)] if other else lines


def _for(node: ast.For) -> list[str]:
    head = f"for {target(node.target)} in {_value(node.iter)}:"
    return [head, *_inside(node.body), *(["else:", *_inside(node.orelse)] if node.orelse else [])]


def _try(node: ast.Try) -> list[str]:
    lines = ["try:", *_inside(node.body)]
    for handler in node.handlers:
        kind = f" {expression(handler.type)}" if handler.type else ""
        bound = f" as {handler.name}" if handler.name else ""
        lines += [f"except{kind}{bound}:", *_inside(handler.body)]
    if node.finalbody:
        lines += ["finally:", *_inside(node.finalbody)]
    return lines


def _raise(node: ast.Raise) -> list[str]:
    cause = f" from {expression(node.cause)}" if node.cause else ""
    return [f"raise {expression(node.exc)}{cause}" if node.exc else "raise"]


def _function(node: ast.FunctionDef) -> list[str]:
    lines = [f"@{expression(each)}" for each in node.decorator_list]
    return [*lines, f"def {node.name}({parameters(node.args)}):", *_inside(node.body)]


def _class(node: ast.ClassDef) -> list[str]:
    bases = f"({', '.join(expression(each) for each in node.bases)})" if node.bases else ""
    lines = [f"@{expression(each)}" for each in node.decorator_list]
    return [*lines, f"class {node.name}{bases}:", *_inside(node.body)]


def _import_from(node: ast.ImportFrom) -> list[str]:
    return [f"from {node.module} import {', '.join(each.name for each in node.names)}"]


_STATEMENTS: dict[type[ast.stmt], Callable[..., list[str]]] = {
    Note: lambda node: node.lines,
    Blank: lambda node: [""],
    ast.Assign: _assign,
    ast.AugAssign: _aug_assign,
    ast.AnnAssign: _ann_assign,
    ast.Expr: lambda node: [_value(node.value)],
    ast.If: _if,
    ast.While: lambda node: [f"while {expression(node.test)}:", *_inside(node.body)],
    ast.For: _for,
    ast.Try: _try,
    ast.Return: lambda node: [f"return {_value(node.value)}" if node.value else "return"],
    ast.Raise: _raise,
    ast.Break: lambda node: ["break"],
    ast.Continue: lambda node: ["continue"],
    ast.Pass: lambda node: ["pass"],
    ast.Global: lambda node: [f"global {', '.join(node.names)}"],
    ast.Nonlocal: lambda node: [f"nonlocal {', '.join(node.names)}"],
    ast.Delete: lambda node: [f"del {', '.join(expression(each) for each in node.targets)}"],
    ast.FunctionDef: _function,
    ast.ClassDef: _class,
    ast.Import: lambda node: [f"import {', '.join(each.name for each in node.names)}"],
    ast.ImportFrom: _import_from,
}

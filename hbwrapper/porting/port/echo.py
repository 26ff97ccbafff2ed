"""``echo``: ``print``, without its line end where PHP's text has none."""

from __future__ import annotations

import ast

from hbwrapper.porting.syntax import nodes as n

from . import convert, known
from . import python as py
from .context import Port
from .declare import Function
from .operators import concatenated
from .python import Expr, Result, Stmt


def echo(value: Result, **keywords: Expr) -> list[Stmt]:
    """Print a text as PHP does; ``file`` says where to."""
    shown = convert.printed(value)
    plain = py.text_of(shown)
    if plain == "":
        return list(value.before)
    ended = _without_line_end(shown)
    printer = py.name("print")
    if ended is None:
        made = py.call(printer, shown, end=py.const(""), **keywords)
    elif py.text_of(ended) == "":
        made = py.call(printer, **keywords)
    else:
        made = py.call(printer, ended, **keywords)
    return [*value.before, py.do(made)]


def _without_line_end(value: Expr) -> Expr | None:
    """The text without the line end behind it, which ``print`` adds; None where it has none."""
    plain = py.text_of(value)
    if plain is not None:
        return py.const(plain[:-1]) if plain.endswith("\n") else None
    if not isinstance(value, ast.JoinedStr):
        return None
    last = value.values[-1]
    end = py.text_of(last) if isinstance(last, ast.Constant) else None
    if end is None or not end.endswith("\n"):
        return None
    rest = value.values[:-1]
    if end != "\n":
        return ast.JoinedStr([*rest, py.const(end[:-1])])
    if len(rest) == 1 and isinstance(rest[0], ast.FormattedValue):
        return rest[0].value
    return ast.JoinedStr(rest)


def echo_all(port: Port, values: list[n.Expression]) -> list[Stmt]:
    """``echo $a, $b;``: in one, where nothing else is printed between."""
    if len(values) == 1:
        return echo(_shown(port, values[0]))
    if any(prints(port, value) for value in values):
        lines: list[Stmt] = []
        group: list[n.Expression] = []
        for value in values:
            if prints(port, value) and group:
                lines += echo(_together(port, group))
                group = []
            group.append(value)
        return [*lines, *echo(_together(port, group))]
    return echo(_together(port, values))


def _shown(port: Port, node: n.Expression) -> Result:
    value = port.expression(node)
    made = convert.printed(value)
    return value if made is value.expr else Result(made, convert.text("").type, value.before)


def _together(port: Port, values: list[n.Expression]) -> Result:
    return concatenated(port, Result(py.const(""), convert.text("").type), values)


def prints(port: Port, node: n.Node, seen: tuple[Function, ...] = ()) -> bool:
    """Can the evaluation print something itself?"""
    for inner in n.walk(node, functions=False):
        if isinstance(inner, (n.Echo, n.Print, n.Html, n.Include, n.Exit)):
            return True
        for function in _reached(port, inner):
            if function is None:
                return True
            body = function.node.body
            if function not in seen and body is not None and prints(port, body, (*seen, function)):
                return True
    return False


def _reached(port: Port, node: n.Node) -> list[Function | None]:
    """The functions that a node may call; None for one that may print, or that nobody knows."""
    if isinstance(node, n.New):
        return list(port.declared.methods.get("__construct", []))
    if isinstance(node, (n.MethodCall, n.StaticCall)):
        if not isinstance(node.name, str):
            return [None]
        return list(port.declared.methods.get(node.name.lower(), []))
    if not isinstance(node, n.Call):
        return []
    if not isinstance(node.function, n.Name):
        return [None]
    own = port.function(node.function)
    if own is not None:
        return [own]
    record = known.FUNCTIONS.get(node.function.last.lower())
    return [None] if record is not None and record.prints else []

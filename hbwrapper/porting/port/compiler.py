"""What PHP's compiler refuses in a file that its parser takes."""

from __future__ import annotations

from hbwrapper.porting.syntax import nodes as n


def error(program: n.Program) -> tuple[int, str] | None:
    """The first thing that PHP's compiler refuses.

    Returns:
        Its line and what is wrong; None where PHP compiles the file, as far as it is known here.
    """
    inside: set[n.Node] = set()
    for node in n.walk(program):
        if isinstance(node, n.Function):
            wrong = _names(node)
            if wrong:
                return node.at.line, wrong
            inside.update(each for each in n.walk(node) if isinstance(each, (n.Yield, n.YieldFrom)))
        elif isinstance(node, (n.Yield, n.YieldFrom)) and node not in inside:
            return node.at.line, "yield outside of a function"
    return None


def _names(function: n.Function) -> str:
    """What is wrong with the names of a function's parameters; empty: nothing."""
    names = [parameter.name for parameter in function.parameters]
    uses = [each.name for each in function.uses] if isinstance(function, n.Closure) else []
    if "this" in [*names, *uses]:
        return "$this cannot be a parameter"
    for name in names:
        if names.count(name) > 1:
            return f"two parameters ${name}"
    for name in uses:
        if uses.count(name) > 1 or name in names:
            return f"${name} is taken from outside and is a parameter too"
    return ""

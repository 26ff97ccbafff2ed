"""Closures: a lambda where the body is one expression, else a function in front of the statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hbwrapper.porting.port import context as c
from hbwrapper.porting.port.context import Code, Context, Unsupported, children, required, variable
from hbwrapper.porting.port.scope import changed_after
from hbwrapper.porting.port.source import text
from hbwrapper.porting.port.types import ANY, OBJECT

if TYPE_CHECKING:
    from tree_sitter import Node


def arrow(ctx: Context, node: Node) -> Code:
    """``fn($x) => …``."""
    outer = ctx.scope
    ctx.scope = ctx.scopes[node.id]
    ctx.scope.cls = outer.cls
    try:
        parameters = _parameters(ctx, node)
        before = len(ctx.before)
        body = ctx.expr(required(node, "body"))
        if len(ctx.before) != before:
            raise Unsupported(node, "a closure in an arrow function")
    finally:
        ctx.scope = outer
    late = [name for name in _free(ctx, node) if _rebound_after(ctx, name, node)]
    parameters += _kept([_captured(ctx, name, node) for name in late], parameters)
    space = " " if parameters else ""
    return Code(f"lambda{space}{', '.join(parameters)}: {body.at(c.TERNARY)}", OBJECT, c.LAMBDA)


def _captured(ctx: Context, name: str, node: Node) -> str:
    """A value that the closure keeps, as a parameter's default."""
    value = ctx.name(name)
    if ctx.type_of(ctx.slot(name)).may_be_array and changed_after(ctx.scope, name, node):
        kept = ctx.fresh_name(f"{name}_kept")
        ctx.before.append(f"{kept} = {ctx.php('copy')}({value})")
        value = kept
    return f"{ctx.name(name)}={value}"


def _kept(captured: list[str], parameters: list[str]) -> list[str]:
    """Captured values as parameters by name: no caller's extra argument must replace one."""
    if not captured or any(parameter.startswith("*") for parameter in parameters):
        return captured
    return ["*", *captured]


def _free(ctx: Context, node: Node) -> list[str]:
    scope = ctx.scopes[node.id]
    return sorted(
        n for n in scope.reads if n not in scope.params and n != "this" and n in ctx.scope.names
    )


def _rebound_after(ctx: Context, name: str, node: Node) -> bool:
    """Is the variable assigned again while the closure lives? PHP's closure keeps the old value."""
    scope = ctx.scope
    if scope.kind == "lambda":
        return False
    assigns = scope.assigns.get(name, [])
    if any(at.start_byte > node.start_byte for at in assigns) or changed_after(scope, name, node):
        return True
    from hbwrapper.porting.port.scope import LOOPS, ancestors, assigned_in

    return any(a.type in LOOPS and assigned_in(scope, name, a) for a in ancestors(node, scope.node))


def _parameters(ctx: Context, node: Node) -> list[str]:
    found = node.child_by_field_name("parameters")
    out = []
    for parameter in children(found) if found else []:
        name = variable(parameter.child_by_field_name("name"))
        if name is None or any(x.type == "reference_modifier" for x in parameter.children):
            raise Unsupported(parameter, "a reference parameter of a closure")
        ctx.see(ctx.slot(name), ANY)
        default = parameter.child_by_field_name("default_value")
        if parameter.type == "variadic_parameter":
            out.append(f"*{ctx.name(name)}")
        elif default is not None:
            out.append(f"{ctx.name(name)}={ctx.expr(default).text}")
        else:
            out.append(ctx.name(name))
    return out


def closure(ctx: Context, node: Node, name: str = "") -> Code:
    """``function ($x) use ($y) {…}``."""
    from hbwrapper.porting.port.classes import function_lines

    outer = ctx.scope
    by_value: list[str] = []
    by_reference: list[str] = []
    for clause in node.children:
        if clause.type == "anonymous_function_use_clause":
            for used in clause.named_children:
                if used.type == "by_ref":
                    by_reference.append(text(used.named_children[0])[1:])
                elif variable(used):
                    by_value.append(text(used)[1:])
    scope = ctx.scopes[node.id]
    scope.cls = outer.cls
    if scope.statics:
        raise Unsupported(node, "a static variable in a closure")
    captured = []
    for used_name in by_value:
        ctx.see(("var", node.id, used_name), ctx.type_of(ctx.slot(used_name)))
        own = used_name in scope.assigns or used_name in scope.changes
        if own or _rebound_after(ctx, used_name, node):
            if own and ctx.type_of(ctx.slot(used_name)).may_be_array and used_name in scope.changes:
                raise Unsupported(node, "a closure that changes its own copy of an array")
            captured.append(_captured(ctx, used_name, node))
    for used_name in by_reference:
        shared = ctx.type_of(ctx.slot(used_name))
        ctx.see(("var", node.id, used_name), shared)
        ctx.see(ctx.slot(used_name), ctx.type_of(("var", node.id, used_name)))
    body = required(node, "body")
    statements = children(body)
    if (
        not name
        and not _has_scalar_hint(node)
        and len(statements) == 1
        and statements[0].type == "return_statement"
        and children(statements[0])
        and not (by_reference or any(x.type == "comment" for x in body.named_children))
    ):
        ctx.scope = scope
        before = len(ctx.before)
        imports = len(ctx.comments)
        try:
            parameters = _parameters(ctx, node)
            parameters += _kept(captured, parameters)
            code = ctx.expr(children(statements[0])[0])
        finally:
            ctx.scope = outer
        if len(ctx.before) == before and len(ctx.comments) == imports and len(code.text) < 80:
            space = " " if parameters else ""
            return Code(
                f"lambda{space}{', '.join(parameters)}: {code.at(c.TERNARY)}", OBJECT, c.LAMBDA
            )
        del ctx.before[before:]
        del ctx.comments[imports:]
    label = name or ctx.fresh_name(_LABELS.get(_called_with(node), "function"))
    keyword = "global" if outer.kind == "module" else "nonlocal"
    changed = [n for n in by_reference if n in scope.assigns or n in scope.changes]
    variadic = any(
        child.type == "variadic_parameter" for child in children(required(node, "parameters"))
    )
    captured = captured if variadic else _kept(captured, [])
    lines = function_lines(
        ctx,
        node,
        scope,
        label,
        extra=captured,
        head=[],
        shared=(keyword, [ctx.name(n) for n in changed]),
    )
    ctx.before.extend(lines)
    return Code(label, OBJECT)


def _has_scalar_hint(node: Node) -> bool:
    """Does a parameter's declared type convert what is given?"""
    from hbwrapper.porting.port.classes import scalar_hint

    parameters = node.child_by_field_name("parameters")
    return any(
        scalar_hint(parameter.child_by_field_name("type"))
        for parameter in (children(parameters) if parameters else [])
    )


# What a callback does for the function it is given to.
_LABELS = {
    "usort": "compare", "uasort": "compare", "uksort": "compare", "array_filter": "keep",
    "array_map": "convert", "array_reduce": "combine", "preg_replace_callback": "replacement",
}  # fmt: skip


def _called_with(node: Node) -> str:
    """The function that has this closure as its argument."""
    call = node
    while call.parent is not None and call.parent.type in ("argument", "arguments"):
        call = call.parent
    function = call.parent.child_by_field_name("function") if call.parent else None
    return text(function).lower() if function is not None else ""

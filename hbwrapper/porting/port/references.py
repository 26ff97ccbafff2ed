"""Reference parameters: the function gives the new values back, the caller assigns them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hbwrapper.porting.port.context import Code, Context, Function, Unsupported, required, variable
from hbwrapper.porting.port.objects import arguments, class_ref, find_method, result_type
from hbwrapper.porting.port.scope import call_arguments
from hbwrapper.porting.port.source import text
from hbwrapper.porting.port.types import unknown

if TYPE_CHECKING:
    from tree_sitter import Node


def returned(ctx: Context, code: Code | None) -> list[str]:
    """The ``return`` of a function, with its reference parameters' values."""
    function = ctx.scope.function
    if function is None or not function.refs:
        if code is None or (code.text == "None" and not (function and function.returns_value)):
            return ["return" if code is None else f"return {code.text}"]
        return [f"return {code.text}"]
    names = [ctx.variable(function.params[index]) for index in function.refs]
    if function.returns_value:
        names.insert(0, code.text if code else "None")
    return [f"return {', '.join(names)}"]


def _function(ctx: Context, node: Node) -> tuple[Function, str] | None:
    """The user's function that a call reaches, and the call's text before the arguments."""
    if node.type == "function_call_expression":
        name = node.child_by_field_name("function")
        function = ctx.functions.get(text(name).lstrip("\\").lower()) if name else None
        return (function, ctx.function_name(function.name)) if function else None
    name = required(node, "name")
    own = ctx.methods.get(text(name).lower(), [])
    function = next((f for f in own if f.refs), None)
    if function is None or name.type != "name":
        return None
    if node.type == "member_call_expression":
        owner = ctx.expr(required(node, "object"))
        found = find_method(ctx, owner.type.name, text(name).lower())
        if len(own) > 1 and found is None:
            raise Unsupported(node, "a reference parameter of a method that several classes have")
        function = found or function
        return function, f"{owner.text}.{ctx.attribute(function.name)}"
    owner_name = class_ref(ctx, required(node, "scope"))
    return function, f"{owner_name}.{ctx.attribute(function.name)}"


def reference_call(ctx: Context, node: Node, left: Node | str | None) -> list[str] | None:
    """A call with reference parameters as a statement; None where there are none.

    Args:
        ctx: The translation.
        node: The call.
        left: Where its result goes: a target, ``"return"`` or None.
    """
    from hbwrapper.porting.port.assign import target_text

    found = _function(ctx, node)
    if found is None or not found[0].refs:
        return None
    function, start = found
    nodes = call_arguments(node)
    if any(index >= len(nodes) for index in function.refs):
        raise Unsupported(node, "a reference parameter that is left out")
    args = arguments(ctx, node, function)
    targets = []
    for index in function.refs:
        of = unknown(ctx.type_of(("var", function.node.id, function.params[index])))
        targets.append(target_text(ctx, nodes[index], of)[0])
    call = f"{start}({args})"
    if not function.returns_value:
        if left is not None:
            raise Unsupported(node, "the result of a function that has none")
        return [f"{', '.join(targets)} = {call}"]
    if left is None:
        return [f"_, {', '.join(targets)} = {call}"]
    of = result_type(ctx, [function])
    if isinstance(left, str):
        held = ctx.fresh_name("result")
        ctx.see(("return", ctx.scope.node.id), of)
        return [f"{held}, {', '.join(targets)} = {call}", f"return {held}"]
    if variable(left) is None:
        raise Unsupported(node, "a function with reference parameters, assigned to an element")
    place = target_text(ctx, left, of)[0]
    return [f"{place}, {', '.join(targets)} = {call}"]

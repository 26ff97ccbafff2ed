"""Arrays: literals, reading and testing elements, and when PHP's copy must be written out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hbwrapper.porting.port.context import (
    ATOM,
    COMPARE,
    TERNARY,
    Code,
    Context,
    Function,
    Unsupported,
    children,
    handles,
    variable,
)
from hbwrapper.porting.port.convert import key
from hbwrapper.porting.port.scope import call_arguments, changed_after, origin, property_name, walk
from hbwrapper.porting.port.source import text
from hbwrapper.porting.port.types import (
    ANY,
    BOOL,
    EMPTY,
    NEVER,
    STR,
    Type,
    dict_of,
    join,
    list_of,
    unknown,
)

if TYPE_CHECKING:
    from tree_sitter import Node


@handles("array_creation_expression")
def _array(ctx: Context, node: Node) -> Code:
    return array_literal(ctx, node, NEVER)


def array_literal(ctx: Context, node: Node, want: Type, changed: int = 0) -> Code:
    """An array in the source; ``want`` decides what an empty one is.

    ``changed``: how deep the array is changed later.
    """
    deep = max(changed - 1, 0)
    elements = children(node)
    keep_comments(ctx, node)
    if not elements:
        return Code("{}" if want.kind == "dict" else "[]", EMPTY, fresh=True)
    keyed = any(len(children(e)) > 1 for e in elements if e.type == "array_element_initializer")
    spread = any(is_spread(e) for e in elements)
    if spread:
        return _spread(ctx, elements, keyed, want)
    elem = NEVER
    if not keyed and want.kind != "dict":
        items = []
        for element in elements:
            code = element_value(ctx, children(element)[0], want.item, deep)
            elem = join(elem, code.type)
            items.append(code.at(TERNARY))
        return Code(f"[{_joined(items, node)}]", list_of(elem), fresh=True)
    pairs = []
    following: int | None = 0
    for element in elements:
        parts = children(element)
        code = element_value(ctx, parts[-1], want.item, deep)
        elem = join(elem, code.type)
        if len(parts) == 1:
            if following is None:
                return _built(ctx, elements, want)
            name = str(following)
            following += 1
        else:
            found = key(ctx, _key_code(ctx, parts[0]))
            name = found.at(TERNARY)
            if found.type.kind == "int":
                if name.lstrip("-").isdigit() and following is not None:
                    following = max(following, int(name) + 1) if int(name) >= 0 else following
                else:
                    following = None
            elif not is_quoted(name):
                following = None
        pairs.append(f"{name}: {code.at(TERNARY)}")
    return Code("{" + _joined(pairs, node) + "}", dict_of(elem), fresh=True)


def is_quoted(name: str) -> bool:
    """Does the Python text begin a string literal?"""
    return name[:1] in "\"'"


def _joined(items: list[str], node: Node) -> str:
    # A trailing comma tells the formatter to keep an element a line, as the source has it.
    many_lines = node.start_point[0] != node.end_point[0] and len(items) > 1
    return ", ".join(items) + ("," if many_lines else "")


def _key_code(ctx: Context, node: Node) -> Code:
    return ctx.expr(node)


def is_spread(element: Node) -> bool:
    """Is the element ``...$x``?"""
    return element.type == "variadic_unpacking" or any(
        c.type == "variadic_unpacking" for c in element.named_children
    )


def _spread(ctx: Context, elements: list[Node], keyed: bool, want: Type) -> Code:
    sources = []
    elem = NEVER
    for element in elements:
        node = element
        if node.type != "variadic_unpacking" and is_spread(node):
            node = node.named_children[0]
        if node.type == "variadic_unpacking":
            code = ctx.expr(node.named_children[0])
            sources.append((True, code))
            elem = join(elem, code.type.item if code.type.is_array else ANY)
        else:
            parts = children(element)
            if len(parts) > 1:
                return _built(ctx, elements, want)
            code = element_value(ctx, parts[0], want.item)
            sources.append((False, code))
            elem = join(elem, code.type)
    if all(not s or c.type.kind in ("list", "empty") for s, c in sources) and want.kind != "dict":
        inner = ", ".join(f"*{c.at(ATOM)}" if s else c.at(TERNARY) for s, c in sources)
        return Code(f"[{inner}]", list_of(elem), fresh=True, shares=True)
    return _built(ctx, elements, want)


def _built(ctx: Context, elements: list[Node], want: Type) -> Code:
    parts = []
    elem = NEVER
    for element in elements:
        node = (
            element.named_children[0]
            if element.type != "variadic_unpacking" and is_spread(element)
            else element
        )
        if node.type == "variadic_unpacking":
            code = ctx.expr(node.named_children[0])
            elem = join(elem, code.type.item if code.type.is_array else ANY)
            parts.append(code.text)
            continue
        pair = children(element)
        code = element_value(ctx, pair[-1], want.item)
        elem = join(elem, code.type)
        if len(pair) == 1:
            parts.append(f"[{code.text}]")
        else:
            parts.append("{" + f"{key(ctx, ctx.expr(pair[0])).text}: {code.text}" + "}")
    kind = "dict" if want.kind == "dict" else "array"
    name = "merged_dict" if kind == "dict" else "merged"
    return Code(f"{ctx.php(name)}({', '.join(parts)})", Type(kind, elem), fresh=True, shares=True)


def keep_comments(ctx: Context, node: Node) -> None:
    """Keep the comments inside an expression: they move in front of the statement."""
    for child in node.named_children:
        if child.type == "comment":
            ctx.comments.append(text(child))


def element_value(ctx: Context, node: Node, want: Type, deep: int = 0) -> Code:
    """A value on its way into an array."""
    if node.type == "by_ref" or node.type == "reference_modifier":
        raise Unsupported(node, "a reference in an array")
    return stored(ctx, node, want, deep)


# How deep an array is changed, where that may be at any depth.
ANY_DEPTH = 9


def stored(ctx: Context, node: Node, want: Type, changed: int) -> Code:
    """A value on its way into a variable or element.

    ``changed``: how deep what is stored there is changed somewhere: 0 not at all, 1 its elements,
    2 the elements of these.
    """
    if node.type == "array_creation_expression":
        code = array_literal(ctx, node, want, changed)
        return copied(ctx, node, code, want, changed) if code.shares else code
    code = ctx.expr(node)
    return copied(ctx, node, code, want, changed)


def copied(ctx: Context, node: Node, code: Code, want: Type, changed: int) -> Code:
    """The value, copied where a later change would show in PHP's other copy."""
    if code.type.kind == "empty" and want.kind == "dict" and code.text not in ("{}", "[]"):
        return Code(f"dict({code.text})", want, fresh=True)
    if code.type.kind == "empty" and want.kind == "dict":
        return Code("{}", EMPTY, fresh=True)
    if not code.type.may_be_array:
        return code
    flat = code.type.is_array and not code.type.item.may_be_array
    if code.fresh:
        if not code.shares or flat or (changed < 2 and not _elements_change(ctx, node)):
            return code
    elif not changed and not _source_changes(ctx, node):
        return code
    elif code.type.kind in ("list", "dict") and flat:
        return Code(f"{code.at(ATOM)}.copy()", code.type, fresh=True)
    return Code(f"{ctx.php('copy')}({code.text})", code.type, fresh=True)


_CALLS = ("function_call_expression", "member_call_expression", "scoped_call_expression")


def _called(ctx: Context, node: Node) -> list[Function]:
    """The functions of the file that a call may reach."""
    name = node.child_by_field_name("function") or node.child_by_field_name("name")
    low = text(name).lstrip("\\").lower() if name is not None else ""
    if node.type == "function_call_expression":
        return [ctx.functions[low]] if low in ctx.functions else []
    return ctx.methods.get(low, [])


def _elements_change(ctx: Context, node: Node) -> bool:
    """Can arrays in a fresh array change where they came from: in a variable, in a property?"""
    for inner in walk(node):
        name = variable(inner)
        if name and ctx.scope.deep.get(name, 0) > 1 and changed_after(ctx.scope, name, node):
            return True
        if inner.type in _CALLS and any(
            _deep_property(ctx, part) for f in _called(ctx, inner) for part in walk(f.node)
        ):
            return True
        if _deep_property(ctx, inner):
            return True
    return False


def _deep_property(ctx: Context, node: Node) -> bool:
    return ctx.deep_properties.get(property_name(node) or "", 0) > 1


def _source_changes(ctx: Context, node: Node) -> bool:
    """Can the variable or property that the value comes from change later?"""
    inner = origin(node)
    if name := variable(inner):
        return name != "this" and (
            changed_after(ctx.scope, name, node) or _origin_changes(ctx, name, node)
        )
    if prop := property_name(inner):
        return prop in ctx.changed_properties
    if inner.type in ("conditional_expression", "binary_expression", "match_expression"):
        return any(_source_changes(ctx, c) for c in children(inner))
    if inner.type == "assignment_expression":
        left = inner.child_by_field_name("left")
        return left is not None and _source_changes(ctx, left)
    if inner.type in _CALLS:
        return any(_result_changes(ctx, inner, function) for function in _called(ctx, inner))
    return False


def _origin_changes(ctx: Context, name: str, node: Node) -> bool:
    """Was the variable given by a loop over an array whose elements' elements change later?"""
    for loop in ctx.scope.assigns.get(name, []):
        if loop.type != "foreach_statement":
            continue
        source = origin(children(loop)[0])
        held = variable(source)
        if (
            held and ctx.scope.deep.get(held, 0) > 1 and changed_after(ctx.scope, held, node)
        ) or _deep_property(ctx, source):
            return True
    return False


def _result_changes(ctx: Context, call: Node, function: Function) -> bool:
    """Does the function give away a property, or an argument, that changes later?"""
    for inner in walk(function.node):
        if inner.type != "return_statement" or not children(inner):
            continue
        value = origin(children(inner)[0])
        name = variable(value)
        if name is None:
            if property_name(value) in ctx.changed_properties:
                return True
            continue
        scope = ctx.scopes[function.node.id]
        if name in scope.globals | scope.statics and name in scope.changes:
            return True
        if name in scope.params and any(
            _source_changes(ctx, given) for given in call_arguments(call)
        ):
            return True
    return False


@handles("subscript_expression")
def _subscript(ctx: Context, node: Node) -> Code:
    parts = children(node)
    if len(parts) < 2:
        raise Unsupported(node, "[] without a key is for writing only")
    return read_item(ctx, ctx.expr(parts[0]), ctx.expr(parts[1]), node)


def read_item(ctx: Context, base: Code, at: Code, node: Node) -> Code:
    """``$base[$at]``."""
    if base.type.kind == "str":
        return Code(f"{ctx.php('char_at')}({base.text}, {at.text})", STR)
    if base.type.kind in ("int", "float", "bool", "num") and ctx.settled:
        raise Unsupported(node, f"an element of {base.type.kind}")
    if base.type.kind == "null":
        # More is known of the variable once the rest has been walked.
        base = Code(base.text, ANY, base.level)
    of = unknown(base.type.item) if base.type.is_array else ANY
    found = key(ctx, at)
    parts = children(node)
    minus = found.text.startswith("-") or (
        len(parts) > 1
        and parts[1].type == "binary_expression"
        and text(parts[1].children[1]) == "-"
    )
    computed = not is_quoted(found.text) and not found.text.isdigit()
    if (minus and base.type.kind != "dict") or (computed and base.type.kind in ("any", "never")):
        return Code(f"{ctx.php('item')}({base.text}, {at.text})", of)
    return Code(f"{base.at(ATOM)}[{found.text}]", of)


# isset, empty, ?? and @ look without touching.


def path(ctx: Context, node: Node) -> tuple[Code, list[Code]] | None:
    """The root and the keys of ``$a['x']['y']``; None where there are no keys.

    A step through an object (``$a['x']->y``) is part of the root.
    """
    keys: list[Code] = []
    while node.type == "subscript_expression":
        parts = children(node)
        if len(parts) < 2:
            return None
        at = ctx.expr(parts[1])
        keys.insert(0, at)
        node = parts[0]
    if node.type in ("member_access_expression", "nullsafe_member_access_expression"):
        return member(ctx, node), keys
    return (ctx.expr(node), keys)


def member(ctx: Context, node: Node) -> Code:
    """A property that may be missing."""
    parts = children(node)
    name = text(parts[1])
    if parts[1].type != "name":
        at = ctx.expr(parts[1])
        return Code(f"getattr({soft(ctx, parts[0]).text}, {at.text}, None)", ANY)
    if variable(parts[0]) == "this" and ctx.scope.cls and name in ctx.scope.cls.properties:
        return ctx.expr(node)
    base = (
        member(ctx, parts[0])
        if parts[0].type in ("member_access_expression", "nullsafe_member_access_expression")
        else soft(ctx, parts[0])
    )
    return Code(f'getattr({base.text}, "{ctx.attribute(name)}", None)', ANY)


def soft(ctx: Context, node: Node) -> Code:
    """An expression which is None where a key is missing on the way."""
    while node.type == "parenthesized_expression":
        node = children(node)[0]
    if node.type in ("member_access_expression", "nullsafe_member_access_expression"):
        return member(ctx, node)
    if node.type != "subscript_expression":
        return ctx.expr(node)
    found = path(ctx, node)
    if found is None:
        raise Unsupported(node, "[] without a key")
    root, keys = found
    if len(keys) == 1 and root.type.kind == "dict":
        return Code(f"{root.at(ATOM)}.get({key(ctx, keys[0]).text})", ANY)
    names = ", ".join(k.text for k in keys)
    return Code(f"{ctx.php('get')}({root.text}, {names})", ANY)


def isset(ctx: Context, node: Node) -> Code:
    """``isset($a['x'])``."""
    code = soft(ctx, node)
    return Code(f"{code.at(COMPARE + 1)} is not None", BOOL, COMPARE)


def empty(ctx: Context, node: Node) -> Code:
    """``empty($a['x'])``."""
    from hbwrapper.porting.port.convert import negate

    return negate(ctx, soft(ctx, node))


def coalesce(ctx: Context, node: Node, left: Node, right: Node) -> Code:
    """``$a['x'] ?? $b``."""
    found = path(ctx, left) if left.type == "subscript_expression" else None
    other = ctx.expr(right)
    if found and found[1] and _plain(right):
        root, keys = found
        of = ANY
        if root.type.is_array and len(keys) == 1:
            item = root.type.item
            of = join(item, other.type) if item.kind != "any" else ANY
        names = ", ".join(k.text for k in keys)
        default = "" if other.text == "None" else f", default={other.text}"
        return Code(f"{ctx.php('get')}({root.text}, {names}{default})", of)
    code = soft(ctx, left)
    of = ANY if code.type.kind in ("any", "null") else join(code.type, other.type)
    if code.type.kind == "null":
        return other
    if other.text == "None":
        return code
    if variable(left):
        return Code(
            f"{code.text} if {code.text} is not None else {other.at(TERNARY + 1)}", of, TERNARY
        )
    name = ctx.fresh_name("value")
    ctx.see(ctx.slot(name), ANY)
    return Code(
        f"{name} if ({name} := {code.text}) is not None else {other.at(TERNARY + 1)}", of, TERNARY
    )


def _plain(node: Node) -> bool:
    """Has the expression no effect and no failure, so that it may run without need?"""
    if node.type in ("string", "integer", "float", "boolean", "null", "variable_name", "name"):
        return True
    if node.type == "unary_op_expression":
        return all(_plain(c) for c in children(node))
    if node.type == "array_creation_expression":
        return all(_plain(c) for e in children(node) for c in children(e))
    return False


@handles("list_literal")
def _list(ctx: Context, node: Node) -> Code:
    raise Unsupported(node, "list() inside an expression")

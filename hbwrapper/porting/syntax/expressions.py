"""Building expressions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import decode
from . import nodes as n
from .builder import Builder, builds, has, named

if TYPE_CHECKING:
    from tree_sitter import Node

_SPELLINGS = {"and": "&&", "or": "||", "<>": "!="}
_CASTS = {
    "int": "int", "integer": "int", "float": "float", "double": "float", "real": "float",
    "string": "string", "binary": "string", "bool": "bool", "boolean": "bool",
    "array": "array", "object": "object", "unset": "unset",
}  # fmt: skip
_MAGIC = frozenset(
    ["__FILE__", "__DIR__", "__LINE__", "__CLASS__", "__FUNCTION__", "__METHOD__",
     "__NAMESPACE__", "__TRAIT__"]
)  # fmt: skip
_YIELD_FROM = re.compile(r"yield\s+from\b", re.IGNORECASE)
_CLASS_NAMES = ("name", "qualified_name", "relative_name", "relative_scope")


# Literals


@builds("integer")
def _integer(b: Builder, node: Node) -> n.Expression:
    source = b.text(node)
    value = decode.integer(source)
    spelled = decode.python_spelling(source) if isinstance(value, int) else ""
    return n.Literal(b.at(node), value, spelled)


@builds("float")
def _float(b: Builder, node: Node) -> n.Expression:
    try:
        return n.Literal(b.at(node), float(b.text(node).replace("_", "")))
    except ValueError:
        return b.unreadable(node)


@builds("boolean")
def _boolean(b: Builder, node: Node) -> n.Expression:
    return n.Literal(b.at(node), b.text(node).lower() == "true")


@builds("null")
def _null(b: Builder, node: Node) -> n.Expression:
    return n.Literal(b.at(node), None)


@builds("array_creation_expression")
def _array(b: Builder, node: Node) -> n.Expression:
    items = []
    for element in named(node):
        before = b.comments_before(element.start_byte)
        item = _item(b, element)
        item.comments = [*before, *b.comments_before(element.end_byte)]
        item.comments += b.comments_behind(element.end_point[0], element.end_byte)
        items.append(item)
    return n.Array(b.at(node), items)


def _item(b: Builder, node: Node) -> n.Item:
    parts = named(node) if node.type == "array_element_initializer" else [node]
    if not parts:
        return n.Item(b.at(node), b.unreadable(node))
    value = parts[-1]
    key = b.expression(parts[0]) if len(parts) > 1 else None
    by_ref, spread = value.type == "by_ref", value.type == "variadic_unpacking"
    if by_ref or spread:
        inner = named(value)
        value = inner[-1] if inner else value
    return n.Item(b.at(node), b.expression(value), key, by_ref, spread)


@builds("list_literal")
def pattern(b: Builder, node: Node) -> n.ListPattern:
    """``list(…)`` or ``[…]`` as a target."""
    items: list[n.Item | None] = []
    key: Node | None = None
    value: Node | None = None
    began = False
    for child in node.children:
        if child.type in ("[", "("):
            began = True
        elif child.type in (",", "]", ")"):
            if value is not None or child.type == ",":
                items.append(_pattern_item(b, key, value))
            key = value = None
        elif child.type == "=>":
            key = value
        elif child.is_named and began and child.type != "comment":
            value = child
    while items and items[-1] is None:
        items.pop()
    return n.ListPattern(b.at(node), items)


def _pattern_item(b: Builder, key: Node | None, value: Node | None) -> n.Item | None:
    if value is None:
        return None
    if value.type == "array_element_initializer":
        item = _item(b, value)
        item.value = as_target(item.value)
        return item
    by_ref = value.type == "by_ref"
    inner = named(value)[-1] if by_ref and named(value) else value
    built_key = b.expression(key) if key is not None else None
    return n.Item(b.at(value), as_target(b.expression(inner)), built_key, by_ref)


def as_target(node: n.Expression) -> n.Expression:
    """An expression that is assigned to: there, ``[…]`` is a list of targets."""
    if not isinstance(node, n.Array):
        return node
    items: list[n.Item | None] = []
    for item in node.items:
        item.value = as_target(item.value)
        items.append(item)
    return n.ListPattern(node.at, items)


# Names


@builds("name", "qualified_name", "relative_name")
def _constant(b: Builder, node: Node) -> n.Expression:
    source = b.text(node)
    if source.upper() in _MAGIC:
        if source.upper() == "__LINE__":
            return n.Literal(b.at(node), node.start_point[0] + 1)
        if source.upper() == "__NAMESPACE__":
            return n.String(b.at(node), b.namespace)
        return n.MagicConstant(b.at(node), source.upper())
    low = source.lstrip("\\").lower()
    if low in ("exit", "die"):
        return n.Exit(b.at(node), None)
    if low in ("true", "false", "null"):
        return n.Literal(b.at(node), {"true": True, "false": False}.get(low))
    return n.Constant(b.at(node), b.name(node, "const"))


@builds("relative_scope")
def _scope(b: Builder, node: Node) -> n.Expression:
    return n.Constant(b.at(node), b.name(node, "class"))


@builds("variable_name")
def _variable(b: Builder, node: Node) -> n.Expression:
    return n.Variable(b.at(node), b.text(node)[1:])


@builds("dynamic_variable_name")
def _dynamic(b: Builder, node: Node) -> n.Expression:
    inner = named(node)
    if not inner:
        return b.unreadable(node)
    return n.DynamicVariable(b.at(node), b.expression(inner[0]))


@builds("subscript_expression")
def _index(b: Builder, node: Node) -> n.Expression:
    parts = named(node)
    if not parts:
        return b.unreadable(node)
    key = b.expression(parts[1]) if len(parts) > 1 else None
    return n.Index(b.at(node), b.expression(parts[0]), key)


@builds("member_access_expression", "nullsafe_member_access_expression")
def _property(b: Builder, node: Node) -> n.Expression:
    return n.Property(
        b.at(node), b.required(node, "object"), _member(b, node), node.type.startswith("nullsafe")
    )


def _member(b: Builder, node: Node) -> str | n.Expression:
    """The name of a member, or the expression that gives it."""
    name = node.child_by_field_name("name")
    if name is None:
        return b.unreadable(node)
    return b.text(name) if name.type == "name" else b.expression(name)


def class_of(b: Builder, node: Node | None, around: Node) -> n.Name | n.Expression:
    """A class by its name, or the expression that gives it."""
    if node is None:
        return b.unreadable(around)
    return b.name(node, "class") if node.type in _CLASS_NAMES else b.expression(node)


@builds("scoped_property_access_expression")
def _static_property(b: Builder, node: Node) -> n.Expression:
    name = node.child_by_field_name("name")
    named_so: str | n.Expression = b.unreadable(node)
    if name is not None and name.type == "variable_name":
        named_so = b.text(name)[1:]
    elif name is not None:
        inner = named(name)
        named_so = b.expression(inner[0] if inner else name)
    cls = class_of(b, node.child_by_field_name("scope"), node)
    return n.StaticProperty(b.at(node), cls, named_so)


@builds("class_constant_access_expression")
def _class_constant(b: Builder, node: Node) -> n.Expression:
    parts = named(node)
    if len(parts) < 2:
        return b.unreadable(node)
    name = b.text(parts[1]) if parts[1].type == "name" else b.expression(parts[1])
    return n.ClassConstant(b.at(node), class_of(b, parts[0], node), name)


# Calls


def _arguments(b: Builder, node: Node | None) -> list[n.Argument]:
    out = []
    for argument in named(node) if node is not None else []:
        label = argument.child_by_field_name("name") if argument.type == "argument" else None
        parts = [c for c in named(argument) if c.type != "reference_modifier" and c != label]
        value = parts[-1] if argument.type == "argument" and parts else argument
        spread = value.type == "variadic_unpacking"
        if spread:
            inner = named(value)
            value = inner[0] if inner else value
        name = b.text(label) if label is not None else ""
        out.append(n.Argument(b.at(argument), b.expression(value), name, spread))
    return out


def _has_placeholder(node: Node | None) -> bool:
    return node is not None and has(node, "variadic_placeholder")


def _call_or_callable(
    node: Node, call: n.Call | n.MethodCall | n.StaticCall
) -> n.Call | n.MethodCall | n.StaticCall | n.CallableOf:
    if _has_placeholder(node.child_by_field_name("arguments")):
        call.arguments = []
        return n.CallableOf(call.at, call)
    return call


@builds("function_call_expression")
def _call(b: Builder, node: Node) -> n.Expression:
    function = node.child_by_field_name("function")
    if function is None:
        return b.unreadable(node)
    arguments = _arguments(b, node.child_by_field_name("arguments"))
    if function.type not in ("name", "qualified_name", "relative_name"):
        made = n.Call(b.at(node), b.expression(function), arguments)
        return _call_or_callable(node, made)
    values = [argument.value for argument in arguments]
    low = b.text(function).lstrip("\\").lower()
    if low == "isset" and values:
        return n.Isset(b.at(node), values)
    if low == "empty" and values:
        return n.Empty(b.at(node), values[0])
    if low == "eval" and values:
        return n.Eval(b.at(node), values[0])
    if low in ("exit", "die"):
        return n.Exit(b.at(node), values[0] if values else None)
    made = n.Call(b.at(node), b.name(function, "function"), arguments)
    return _call_or_callable(node, made)


@builds("member_call_expression", "nullsafe_member_call_expression")
def _method(b: Builder, node: Node) -> n.Expression:
    owner, name = b.required(node, "object"), _member(b, node)
    arguments = _arguments(b, node.child_by_field_name("arguments"))
    nullsafe = node.type.startswith("nullsafe")
    return _call_or_callable(node, n.MethodCall(b.at(node), owner, name, arguments, nullsafe))


@builds("scoped_call_expression")
def _static_call(b: Builder, node: Node) -> n.Expression:
    cls = class_of(b, node.child_by_field_name("scope"), node)
    arguments = _arguments(b, node.child_by_field_name("arguments"))
    return _call_or_callable(node, n.StaticCall(b.at(node), cls, _member(b, node), arguments))


@builds("object_creation_expression")
def _new(b: Builder, node: Node) -> n.Expression:
    from_list = next((c for c in node.children if c.type == "arguments"), None)
    parts = [c for c in named(node) if c.type not in ("arguments", "attribute_list")]
    if not parts:
        return b.unreadable(node)
    if parts[0].type == "anonymous_class":
        built = b.statement(parts[0])
        if not isinstance(built, n.ClassDeclaration):
            return b.unreadable(node)
        inner = next((c for c in parts[0].children if c.type == "arguments"), None)
        return n.New(b.at(node), built, _arguments(b, inner))
    return n.New(b.at(node), class_of(b, parts[0], node), _arguments(b, from_list))


@builds("clone_expression")
def _clone(b: Builder, node: Node) -> n.Expression:
    return n.Clone(b.at(node), _only(b, node))


def _only(b: Builder, node: Node) -> n.Expression:
    inner = named(node)
    return b.expression(inner[-1]) if inner else b.unreadable(node)


# Operators


def _operator(node: Node) -> str:
    found = node.child_by_field_name("operator")
    low = found.type.lower() if found is not None else ""
    return _SPELLINGS.get(low, low)


@builds("binary_expression")
def _binary(b: Builder, node: Node) -> n.Expression:
    # A chain of a thousand dots leans to the left: it is built without going deeper.
    chain = [node]
    while True:
        left = chain[-1].child_by_field_name("left")
        if left is None or left.type != "binary_expression":
            break
        chain.append(left)
    built = b.required(chain[-1], "left")
    for link in reversed(chain):
        built = _binary_of(b, link, built)
    return built


def _binary_of(b: Builder, node: Node, left: n.Expression) -> n.Expression:
    operator = _operator(node)
    right = node.child_by_field_name("right")
    if operator == "instanceof":
        return n.InstanceOf(b.at(node), left, class_of(b, right, node))
    value = b.required(node, "right")
    if operator == "**" and isinstance(left, (n.Unary, n.Cast)):
        # tree-sitter reads -$a ** 2 as (-$a) ** 2.
        source = node.child_by_field_name("left")
        if source is not None and source.type != "parenthesized_expression":
            left.value = n.Binary(b.at(node), operator, left.value, value)
            return left
    if operator == "**" and isinstance(left, n.Literal) and _signed(node):
        assert isinstance(left.value, (int, float))  # noqa: S101
        base = n.Literal(left.at, -left.value)
        return n.Unary(b.at(node), "-", n.Binary(b.at(node), operator, base, value))
    return n.Binary(b.at(node), operator, left, value)


def _signed(node: Node) -> bool:
    left = node.child_by_field_name("left")
    return left is not None and left.type == "unary_op_expression"


@builds("unary_op_expression")
def _unary(b: Builder, node: Node) -> n.Expression:
    value = _only(b, node)
    operator = b.text(node.children[0]) if node.children else ""
    if operator == "-" and isinstance(value, n.Literal) and type(value.value) in (int, float):
        inner = named(node)[-1]
        if inner.type in ("integer", "float"):
            assert isinstance(value.value, (int, float))  # noqa: S101
            return n.Literal(b.at(node), -value.value)
    return n.Unary(b.at(node), operator, value)


@builds("cast_expression")
def _cast(b: Builder, node: Node) -> n.Expression:
    kind = node.child_by_field_name("type")
    low = b.text(kind).strip().lower() if kind is not None else ""
    value = b.required(node, "value")
    return n.Cast(b.at(node), _CASTS.get(low, low), value)


@builds("conditional_expression")
def _ternary(b: Builder, node: Node) -> n.Expression:
    test, then = b.required(node, "condition"), b.optional(node, "body")
    return n.Ternary(b.at(node), test, then, b.required(node, "alternative"))


@builds("match_expression")
def _match(b: Builder, node: Node) -> n.Expression:
    subject = b.required(node, "condition")
    block = node.child_by_field_name("body")
    arms = []
    for arm in named(block) if block is not None else []:
        comments = b.comments_before(arm.start_byte)
        listed = arm.child_by_field_name("conditional_expressions")
        tests = None
        if arm.type == "match_conditional_expression":
            tests = [b.expression(t) for t in named(listed)] if listed is not None else []
        value = b.required(arm, "return_expression")
        comments += b.comments_behind(arm.end_point[0], arm.end_byte)
        arms.append(n.MatchArm(b.at(arm), tests, value, comments))
    return n.Match(b.at(node), subject, arms)


@builds("error_suppression_expression")
def _silence(b: Builder, node: Node) -> n.Expression:
    return n.Silence(b.at(node), _only(b, node))


# Effects


@builds("assignment_expression", "reference_assignment_expression")
def _assign(b: Builder, node: Node) -> n.Expression:
    target = as_target(b.required(node, "left"))
    value = b.required(node, "right")
    by_ref = node.type != "assignment_expression" or has(node, "reference_modifier")
    return (n.AssignReference if by_ref else n.Assign)(b.at(node), target, value)


@builds("augmented_assignment_expression")
def _augmented(b: Builder, node: Node) -> n.Expression:
    operator = _operator(node).removesuffix("=")
    return n.AssignOperator(
        b.at(node), operator, b.required(node, "left"), b.required(node, "right")
    )


@builds("update_expression")
def _step(b: Builder, node: Node) -> n.Expression:
    prefix = bool(node.children) and node.children[0].type in ("++", "--")
    return n.Step(b.at(node), _operator(node), b.required(node, "argument"), prefix)


@builds("print_intrinsic")
def _print(b: Builder, node: Node) -> n.Expression:
    return n.Print(b.at(node), _only(b, node))


@builds(
    "include_expression", "include_once_expression", "require_expression", "require_once_expression"
)
def _include(b: Builder, node: Node) -> n.Expression:
    return n.Include(b.at(node), node.type.removesuffix("_expression"), _only(b, node))


@builds("throw_expression")
def _throw(b: Builder, node: Node) -> n.Expression:
    return n.Throw(b.at(node), _only(b, node))


@builds("exit_statement")
def _exit(b: Builder, node: Node) -> n.Expression:
    inner = named(node)
    return n.Exit(b.at(node), b.expression(inner[0]) if inner else None)


@builds("yield_expression")
def _yield(b: Builder, node: Node) -> n.Expression:
    inner = named(node)
    if _YIELD_FROM.match(b.text(node)):
        return n.YieldFrom(b.at(node), _only(b, node))
    if not inner:
        return n.Yield(b.at(node), None, None)
    parts = named(inner[0]) if inner[0].type == "array_element_initializer" else inner
    key = b.expression(parts[0]) if len(parts) > 1 else None
    return n.Yield(b.at(node), key, b.expression(parts[-1]))

"""Building functions, closures and their parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import nodes as n
from .builder import Builder, builds, has, named, states

if TYPE_CHECKING:
    from tree_sitter import Node

_OWN_TYPES = ("primitive_type", "bottom_type", "cast_type")


def type_hint(b: Builder, node: Node | None) -> n.TypeHint | None:
    """A declared type."""
    if node is None:
        return None
    hint = n.TypeHint(b.at(node), [])
    hint.intersection = _collect(b, node, hint)
    return hint


def _collect(b: Builder, node: Node, hint: n.TypeHint) -> bool:
    kind = node.type
    if kind == "optional_type":
        hint.names.append("null")
    if kind in ("named_type", "name", "qualified_name", "relative_name", "relative_scope"):
        inner = named(node)
        name = b.name(inner[0] if kind == "named_type" and inner else node, "class")
        low = name.written.lower()
        if low in ("mixed", "false", "true", "null", "iterable", "object", "never"):
            hint.names.append(low)
        else:
            hint.names.append(name.full)
            hint.classes.append(name)
        return False
    if kind in _OWN_TYPES or not named(node):
        hint.names.append(b.text(node).lower())
        return False
    for part in named(node):
        kind = "intersection_type" if _collect(b, part, hint) else kind
    return kind == "intersection_type"


def parameters(b: Builder, node: Node) -> list[n.Parameter]:
    """The parameters of a function."""
    listed = node.child_by_field_name("parameters")
    out = []
    for child in named(listed) if listed is not None else []:
        name = child.child_by_field_name("name")
        if name is None:
            continue
        by_ref = has(child, "reference_modifier") or name.type == "by_ref"
        out.append(
            n.Parameter(
                b.at(child),
                b.text(name).lstrip("&").strip()[1:],
                type_hint(b, child.child_by_field_name("type")),
                b.optional(child, "default_value"),
                by_ref,
                child.type == "variadic_parameter",
                _promoted(b, child),
                has(child, "readonly_modifier"),
            )
        )
    return out


def _promoted(b: Builder, node: Node) -> str:
    if node.type != "property_promotion_parameter":
        return ""
    visibility = next((c for c in node.children if c.type == "visibility_modifier"), None)
    return b.text(visibility).lower() if visibility is not None else "public"


def function(b: Builder, node: Node) -> n.Function:
    """A function or method."""
    name = node.child_by_field_name("name")
    body = node.child_by_field_name("body")
    return n.Function(
        b.at(node),
        b.text(name) if name is not None else "",
        parameters(b, node),
        block(b, body) if body is not None else None,
        type_hint(b, node.child_by_field_name("return_type")),
        has(node, "reference_modifier"),
        has(node, "static_modifier"),
    )


@builds("anonymous_function", "anonymous_function_creation_expression")
def _closure(b: Builder, node: Node) -> n.Expression:
    uses = []
    for clause in node.children:
        if clause.type == "anonymous_function_use_clause":
            for used in named(clause):
                name = b.text(used).lstrip("&").strip()[1:]
                uses.append(n.ClosureUse(b.at(used), name, used.type == "by_ref"))
    made = function(b, node)
    return n.Closure(
        made.at, "", made.parameters, made.body, made.returns, made.by_ref, made.static, uses
    )


@builds("arrow_function")
def _arrow(b: Builder, node: Node) -> n.Expression:
    body = b.required(node, "body")
    return n.ArrowFunction(
        b.at(node),
        "",
        parameters(b, node),
        n.Block(body.at, [n.Return(body.at, body)]),
        type_hint(b, node.child_by_field_name("return_type")),
        has(node, "reference_modifier"),
        has(node, "static_modifier"),
    )


@states("function_definition")
def _function(b: Builder, node: Node) -> n.Statement:
    made = function(b, node)
    return n.FunctionDeclaration(b.at(node), made, b.qualified(made.name))


# Blocks


def block(b: Builder, node: Node) -> n.Block:
    """The statements of a block, or the one statement that stands for it."""
    if node.type in ("compound_statement", "colon_block"):
        made = statements(b, node.children, b.at(node))
        made.comments += b.comments_before(node.end_byte)
        return made
    return statements(b, [node], b.at(node))


def statements(b: Builder, nodes: list[Node], at: n.At) -> n.Block:
    """Statements in order, with their comments."""
    made = n.Block(at, [])
    last_line: int | None = None
    echo = False
    for node in nodes:
        if node.type in ("php_tag", "php_end_tag", "comment") or not node.is_named:
            echo = node.type == "php_tag" and b.text(node) == "<?="
            last_line = None if node.type == "php_tag" else last_line
            continue
        before = b.comments_before(node.start_byte)
        built = _echoed(b, node) if echo else b.statement(node)
        inside = b.comments_before(node.end_byte)
        echo = node.type == "text_interpolation" and _opens_echo(b, node)
        if built is None:
            made.comments += [*before, *inside]
            continue
        if isinstance(built, n.Stated):
            built.comments = [*made.comments, *before, *built.comments, *inside]
            made.comments = []
            first = min([built.at.line, *(c.at.line for c in built.comments)])
            built.blank_before = last_line is not None and first > last_line + 1
            built.trailing += b.comments_behind(node.end_point[0], node.end_byte)
        made.statements.append(built)
        last_line = None if isinstance(built, n.Html) else built.at.end_line
    return made


def _opens_echo(b: Builder, node: Node) -> bool:
    tags = [child for child in node.children if child.type == "php_tag"]
    return bool(tags) and b.text(tags[-1]) == "<?="


def _echoed(b: Builder, node: Node) -> n.Statement | None:
    """The statement behind ``<?=``."""
    inner = named(node)
    if node.type != "expression_statement" or not inner:
        return b.statement(node)
    return n.Echo(b.at(node), sequence(b, inner[0]))


def sequence(b: Builder, node: Node) -> list[n.Expression]:
    """The expressions between commas."""
    if node.type != "sequence_expression":
        return [b.expression(node)]
    return [made for child in named(node) for made in sequence(b, child)]

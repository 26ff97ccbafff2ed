"""Building namespaces, imports, constants and classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import nodes as n
from .builder import Builder, has, named, states
from .functions import block, function, type_hint

if TYPE_CHECKING:
    from tree_sitter import Node


@states("namespace_definition")
def _namespace(b: Builder, node: Node) -> n.Statement:
    name = node.child_by_field_name("name")
    b.namespace = b.text(name) if name is not None else ""
    b.imports = {"class": {}, "function": {}, "const": {}}
    body = node.child_by_field_name("body")
    made = n.NamespaceDeclaration(b.at(node), b.namespace, None)
    if body is not None:
        made.body = block(b, body)
        b.namespace = ""
        b.imports = {"class": {}, "function": {}, "const": {}}
    return made


@states("namespace_use_declaration")
def _use(b: Builder, node: Node) -> n.Statement:
    kind = _kind(b, node, "class")
    made = n.UseDeclaration(b.at(node), kind, {})
    prefix = ""
    clauses = []
    for child in named(node):
        if child.type == "namespace_name":
            prefix = b.text(child).strip("\\") + "\\"
        elif child.type == "namespace_use_group":
            clauses += [c for c in named(child) if c.type == "namespace_use_clause"]
        elif child.type == "namespace_use_clause":
            clauses.append(child)
    for clause in clauses:
        own = _kind(b, clause, kind)
        alias = clause.child_by_field_name("alias")
        names = [c for c in named(clause) if c != alias]
        if not names:
            continue
        full = prefix + b.text(names[0]).lstrip("\\")
        short = b.text(alias) if alias is not None else full.rpartition("\\")[2]
        b.imports[own][short if own == "const" else short.lower()] = full
        made.names[short] = full
    return made


def _kind(b: Builder, node: Node, default: str) -> str:
    found = node.child_by_field_name("type")
    return b.text(found).lower() if found is not None else default


@states("const_declaration")
def _constants(b: Builder, node: Node) -> n.Statement:
    return n.ConstantDeclaration(b.at(node), _constant_values(b, node, own=False))


def _constant_values(b: Builder, node: Node, own: bool) -> list[n.ConstantValue]:
    out = []
    for element in named(node):
        parts = named(element)
        if element.type == "const_element" and len(parts) >= 2:
            name = b.text(parts[0])
            full = name if own else b.qualified(name)
            out.append(n.ConstantValue(b.at(element), name, full, b.expression(parts[-1])))
    return out


# Classes


@states(
    "class_declaration", "interface_declaration", "trait_declaration", "enum_declaration",
    "anonymous_class",
)  # fmt: skip
def _class(b: Builder, node: Node) -> n.Statement:
    kind = node.type.removesuffix("_declaration").replace("anonymous_class", "class")
    name = node.child_by_field_name("name")
    own = b.text(name) if name is not None else ""
    made = n.ClassDeclaration(b.at(node), kind, own, b.qualified(own) if own else "", [], [], [])
    for child in node.children:
        if child.type == "base_clause":
            made.parents = [b.name(c, "class") for c in named(child)]
        elif child.type == "class_interface_clause":
            made.interfaces = [b.name(c, "class") for c in named(child)]
        elif child.type == "primitive_type":
            made.backed = b.text(child).lower()
    made.abstract = has(node, "abstract_modifier")
    made.final = has(node, "final_modifier")
    made.readonly = has(node, "readonly_modifier")
    body = node.child_by_field_name("body")
    if body is not None:
        _members(b, body, made)
    return made


def _members(b: Builder, body: Node, made: n.ClassDeclaration) -> None:
    last_line: int | None = None
    for node in named(body):
        before = b.comments_before(node.start_byte)
        member = _member(b, node)
        member.comments = [*before, *b.comments_before(node.end_byte)]
        first = min([member.at.line, *(c.at.line for c in member.comments)])
        member.blank_before = last_line is not None and first > last_line + 1
        member.trailing = b.comments_behind(node.end_point[0], node.end_byte)
        made.members.append(member)
        last_line = member.at.end_line
    made.end_comments = b.comments_before(body.end_byte)


def _member(b: Builder, node: Node) -> n.Member:
    if node.type == "const_declaration":
        return n.ClassConstants(
            b.at(node), _visibility(b, node), _constant_values(b, node, own=True)
        )
    if node.type == "property_declaration":
        return _properties(b, node)
    if node.type == "method_declaration":
        return n.Method(
            b.at(node),
            function(b, node),
            _visibility(b, node),
            has(node, "abstract_modifier"),
            has(node, "final_modifier"),
        )
    if node.type == "use_declaration":
        return _traits(b, node)
    if node.type == "enum_case":
        name = node.child_by_field_name("name")
        label = b.text(name) if name is not None else ""
        return n.EnumCase(b.at(node), label, b.optional(node, "value"))
    return b.unreadable(node)


def _visibility(b: Builder, node: Node) -> str:
    found = [c for c in node.children if c.type == "visibility_modifier"]
    return b.text(found[0]).lower() if found else "public"


def _properties(b: Builder, node: Node) -> n.Properties:
    made = n.Properties(
        b.at(node),
        _visibility(b, node),
        has(node, "static_modifier"),
        has(node, "readonly_modifier"),
        type_hint(b, node.child_by_field_name("type")),
        [],
        has(node, "property_hook_list"),
    )
    for element in named(node):
        name = element.child_by_field_name("name")
        parts = named(element)
        if element.type != "property_element" or not parts:
            continue
        label = b.text(name if name is not None else parts[0])[1:]
        value = element.child_by_field_name("default_value")
        if value is None and len(parts) > 1:
            # Grammars before 0.24 wrap it.
            value = named(parts[1])[0] if parts[1].type == "property_initializer" else parts[1]
        built = b.expression(value) if value is not None else None
        made.properties.append(n.PropertyValue(b.at(element), label, built))
    return made


def _traits(b: Builder, node: Node) -> n.TraitUse:
    made = n.TraitUse(b.at(node), [], [])
    for child in named(node):
        if child.type == "use_list":
            made.rules += [_rule(b, clause) for clause in named(child)]
        else:
            made.traits.append(b.name(child, "class"))
    return made


def _rule(b: Builder, node: Node) -> n.TraitRule:
    parts = named(node)
    rule = n.TraitRule(b.at(node), None, "", [], "", "")
    for index, part in enumerate(parts):
        if index == 0 and part.type == "class_constant_access_expression":
            inner = named(part)
            rule.trait, rule.method = b.name(inner[0], "class"), b.text(inner[-1])
        elif index == 0:
            rule.method = b.text(part)
        elif part.type == "visibility_modifier":
            rule.visibility = b.text(part).lower()
        elif node.type == "use_instead_of_clause":
            rule.instead_of.append(b.name(part, "class"))
        else:
            rule.alias = b.text(part)
    return rule

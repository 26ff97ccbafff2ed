"""Building statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import decode
from . import nodes as n
from .builder import Builder, has, named, states
from .expressions import as_target
from .functions import block, sequence, statements

if TYPE_CHECKING:
    from tree_sitter import Node


@states("expression_statement")
def _expression(b: Builder, node: Node) -> n.Statement | None:
    inner = named(node)
    if not inner:
        return None
    if inner[0].type == "name" and b.text(inner[0]).lower() == "__halt_compiler":
        return n.HaltCompiler(b.at(node))
    return n.ExpressionStatement(b.at(node), b.expression(inner[0]))


@states("exit_statement", "throw_expression")
def _as_statement(b: Builder, node: Node) -> n.Statement:
    return n.ExpressionStatement(b.at(node), b.expression(node))


@states("echo_statement")
def _echo(b: Builder, node: Node) -> n.Statement:
    return n.Echo(b.at(node), [made for child in named(node) for made in sequence(b, child)])


@states("text")
def _text(b: Builder, node: Node) -> n.Statement | None:
    """Text in front of the first ``<?php``; a line that names the interpreter is none of it."""
    source = b.data[node.start_byte : node.end_byte]
    if node.start_byte == 0 and source.startswith(b"#!"):
        source = source.partition(b"\n")[2]
    return n.Html(b.at(node), decode.text(source)) if source else None


@states("text_interpolation")
def _html(b: Builder, node: Node) -> n.Statement | None:
    """Text between ``?>`` and ``<?php``: PHP eats the line end behind ``?>``."""
    begin, end = node.start_byte, node.end_byte
    closed = False
    for part in node.children:
        if part.type == "php_end_tag":
            begin, closed = part.end_byte, True
            begin = part.start_byte + 2
        elif part.type == "php_tag":
            end = part.start_byte
    if not has(node, "php_tag"):
        # tree-sitter leaves out blank text at the end.
        end = len(b.data)
    source = b.data[begin:end]
    if closed:
        source = (
            source.removeprefix(b"\r\n") if source[:2] == b"\r\n" else source.removeprefix(b"\n")
        )
    return n.Html(b.at(node), decode.text(source)) if source else None


@states("empty_statement")
def _nothing(b: Builder, node: Node) -> n.Statement | None:
    return None


@states("compound_statement")
def _nested(b: Builder, node: Node) -> n.Statement:
    return n.Nested(b.at(node), block(b, node))


# Branches and loops


def _body(b: Builder, node: Node, keyword: str = "") -> n.Block:
    """The block of a statement, with the HTML that tree-sitter has beside it."""
    body = node.child_by_field_name("body")
    if body is None:
        return n.Block(b.at(node), [])
    made = block(b, body)
    if body.type == "colon_block":
        beside = []
        for child in node.children:
            if child.start_byte < body.end_byte:
                continue
            if child.type != "text_interpolation":
                break
            beside.append(child)
        made.statements += statements(b, beside, made.at).statements
    return made


@states("if_statement")
def _if(b: Builder, node: Node) -> n.Statement:
    first = n.Branch(b.at(node), b.required(node, "condition"), _body(b, node))
    made = n.If(b.at(node), [first], None)
    _alternatives(b, node, made)
    return made


def _alternatives(b: Builder, node: Node, made: n.If) -> None:
    while True:
        nested: Node | None = None
        for clause in node.children:
            if clause.type == "else_if_clause":
                comments = b.comments_before(clause.start_byte)
                test = b.required(clause, "condition")
                body = _body(b, clause)
                _html_behind(b, node, clause, body)
                made.branches.append(n.Branch(b.at(clause), test, body, comments))
            elif clause.type == "else_clause":
                comments = b.comments_before(clause.start_byte)
                inner = clause.child_by_field_name("body")
                if inner is not None and inner.type == "if_statement":
                    test = b.required(inner, "condition")
                    made.branches.append(n.Branch(b.at(inner), test, _body(b, inner), comments))
                    nested = inner
                else:
                    made.otherwise = _body(b, clause)
                    _html_behind(b, node, clause, made.otherwise)
                    made.otherwise.comments = [*comments, *made.otherwise.comments]
        if nested is None:
            return
        node = nested


def _html_behind(b: Builder, node: Node, clause: Node, body: n.Block) -> None:
    """HTML between an ``else:`` and its ``endif``: beside the clause in tree-sitter's tree."""
    beside = []
    behind = False
    for child in node.children:
        if child == clause:
            behind = True
        elif behind and child.type == "text_interpolation":
            beside.append(child)
        elif behind:
            break
    inner = clause.child_by_field_name("body")
    if inner is not None and inner.type == "colon_block":
        body.statements += statements(b, beside, body.at).statements


@states("while_statement")
def _while(b: Builder, node: Node) -> n.Statement:
    return n.While(b.at(node), b.required(node, "condition"), _body(b, node))


@states("do_statement")
def _do(b: Builder, node: Node) -> n.Statement:
    body = _body(b, node)
    return n.DoWhile(b.at(node), body, b.required(node, "condition"))


@states("for_statement")
def _for(b: Builder, node: Node) -> n.Statement:
    parts: list[list[n.Expression]] = [[]]
    inside = False
    rest: list[Node] = []
    colon = False
    for child in node.children:
        if colon:
            rest.append(child)
        elif child.type == "(" and not inside:
            inside = True
        elif child.type == ")" and inside:
            inside = False
        elif child.type == ":" and not inside:
            colon = True
        elif child.type == ";" and inside:
            parts.append([])
        elif child.is_named and inside and child.type != "comment":
            parts[-1].extend(sequence(b, child))
    while len(parts) < 3:
        parts.append([])
    if colon:
        body = statements(b, [c for c in rest if c.type != "endfor"], b.at(node))
    else:
        body = _body(b, node)
    return n.For(b.at(node), parts[0], parts[1], parts[2], body)


@states("foreach_statement")
def _foreach(b: Builder, node: Node) -> n.Statement:
    body = node.child_by_field_name("body")
    parts = [c for c in named(node) if c != body and c.type != "text_interpolation"]
    if len(parts) < 2:
        return b.unreadable(node)
    subject = b.expression(parts[0])
    target = parts[1]
    key = None
    if target.type == "pair":
        pair = named(target)
        if len(pair) < 2:
            return b.unreadable(node)
        key, target = as_target(b.expression(pair[0])), pair[1]
    by_ref = target.type == "by_ref"
    if by_ref and named(target):
        target = named(target)[-1]
    value = as_target(b.expression(target))
    return n.Foreach(b.at(node), subject, key, value, by_ref, _body(b, node))


@states("switch_statement")
def _switch(b: Builder, node: Node) -> n.Statement:
    subject = b.required(node, "condition")
    cases: list[n.Case] = []
    body = node.child_by_field_name("body")
    for part in named(body) if body is not None else []:
        if part.type in ("case_statement", "default_statement"):
            comments = b.comments_before(part.start_byte)
            cases.append(_case(b, part, comments))
        elif cases:
            # HTML at the end of a case: tree-sitter has it behind the case, not in it.
            more = statements(b, [part], b.at(part))
            cases[-1].body.statements += more.statements
    return n.Switch(b.at(node), subject, cases)


def _case(b: Builder, node: Node, comments: list[n.Comment]) -> n.Case:
    value = node.child_by_field_name("value")
    built = b.expression(value) if value is not None else None
    behind = False
    inner = []
    for child in node.children:
        if child.type in (":", ";") and not behind:
            behind = True
        elif behind and child != value:
            inner.append(child)
    body = statements(b, inner, b.at(node))
    body.comments += b.comments_before(node.end_byte)
    return n.Case(b.at(node), built, body, comments)


@states("break_statement", "continue_statement")
def _leave(b: Builder, node: Node) -> n.Statement:
    inner = named(node)
    levels = b.expression(inner[0]) if inner else None
    value = levels.value if isinstance(levels, n.Literal) else 1
    kind = n.Break if node.type == "break_statement" else n.Continue
    return kind(b.at(node), value if type(value) is int and value > 0 else 1)


@states("return_statement")
def _return(b: Builder, node: Node) -> n.Statement:
    inner = named(node)
    return n.Return(b.at(node), b.expression(inner[0]) if inner else None)


@states("try_statement")
def _try(b: Builder, node: Node) -> n.Statement:
    made = n.Try(b.at(node), _body(b, node), [], None)
    for clause in named(node):
        if clause.type == "catch_clause":
            comments = b.comments_before(clause.start_byte)
            listed = clause.child_by_field_name("type")
            names = [named(c)[0] if c.type == "named_type" and named(c) else c for c in named(listed)] if listed is not None else []  # fmt: skip
            name = clause.child_by_field_name("name")
            made.catches.append(
                n.Catch(
                    b.at(clause),
                    [b.name(each, "class") for each in names],
                    b.text(name)[1:] if name is not None else "",
                    _body(b, clause),
                    comments,
                )
            )
        elif clause.type == "finally_clause":
            comments = b.comments_before(clause.start_byte)
            made.final = _body(b, clause)
            made.final.comments = [*comments, *made.final.comments]
    return made


# Others


@states("global_declaration")
def _global(b: Builder, node: Node) -> n.Statement:
    names: list[str | n.Expression] = []
    for child in named(node):
        built = b.expression(child)
        names.append(built.name if isinstance(built, n.Variable) else built)
    return n.Global(b.at(node), names)


@states("function_static_declaration")
def _static(b: Builder, node: Node) -> n.Statement:
    variables = []
    for child in named(node):
        name = child.child_by_field_name("name")
        if name is not None:
            kept = n.StaticVariable(b.at(child), b.text(name)[1:], b.optional(child, "value"))
            variables.append(kept)
    return n.Static(b.at(node), variables)


@states("unset_statement")
def _unset(b: Builder, node: Node) -> n.Statement:
    return n.Unset(b.at(node), [b.expression(child) for child in named(node)])


@states("declare_statement")
def _declare(b: Builder, node: Node) -> n.Statement:
    directives = {}
    body = None
    for child in named(node):
        if child.type == "declare_directive":
            name, _, value = b.text(child).partition("=")
            directives[name.strip().lower()] = value.strip()
        else:
            body = block(b, child)
    return n.Declare(b.at(node), directives, body)


@states("named_label_statement")
def _label(b: Builder, node: Node) -> n.Statement:
    inner = named(node)
    return n.Label(b.at(node), b.text(inner[0]) if inner else "")


@states("goto_statement")
def _goto(b: Builder, node: Node) -> n.Statement:
    inner = named(node)
    return n.Goto(b.at(node), b.text(inner[0]) if inner else "")

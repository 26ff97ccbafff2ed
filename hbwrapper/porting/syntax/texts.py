"""Building texts: quoted ones, heredocs, and those with expressions in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import decode
from . import nodes as n
from .builder import Builder, builds, named

if TYPE_CHECKING:
    from tree_sitter import Node

_TEXT = ("string_content", "escape_sequence", "nowdoc_string")
_SIGNS = ("{", "}", "${", '"', 'b"', "`")


@builds("string")
def _string(b: Builder, node: Node) -> n.Expression:
    source = b.data[node.start_byte : node.end_byte]
    if source[:1] in b"bB":
        source = source[1:]
    return n.String(b.at(node), decode.single_quoted(source[1:-1]))


@builds("encapsed_string")
def _quoted(b: Builder, node: Node) -> n.Expression:
    start = b.data.index(b'"', node.start_byte) + 1
    return _joined(b, node, _parts(b, node, start, node.end_byte - 1, b'"', 0))


@builds("shell_command_expression")
def _command(b: Builder, node: Node) -> n.Expression:
    parts = _parts(b, node, node.start_byte + 1, node.end_byte - 1, b"`", 0)
    return n.ShellCommand(b.at(node), parts)


@builds("heredoc", "nowdoc")
def _heredoc(b: Builder, node: Node) -> n.Expression:
    opening, closing = node.child_by_field_name("identifier"), node.child_by_field_name("end_tag")
    if opening is None or closing is None:
        return b.unreadable(node)
    start, end, indent = decode.heredoc(b.data, opening.end_byte, closing.end_byte)
    if node.type == "nowdoc":
        raw = decode.dedent(b.data[start:end], indent, True)
        return n.String(b.at(node), decode.text(raw))
    body = node.child_by_field_name("value")
    return _joined(b, node, _parts(b, body, start, end, b"", indent))


def _joined(b: Builder, node: Node, parts: list[n.Expression]) -> n.Expression:
    if not parts:
        return n.String(b.at(node), "")
    if len(parts) == 1 and isinstance(parts[0], n.String):
        return n.String(b.at(node), parts[0].value)
    return n.Template(b.at(node), parts)


def _parts(
    b: Builder, node: Node | None, start: int, end: int, quote: bytes, indent: int
) -> list[n.Expression]:
    """Text and expressions in turn; the text is what stands between the expressions."""
    out: list[n.Expression] = []
    at = begin = start

    def take(until: int) -> None:
        raw = b.data[at:until]
        if raw:
            raw = decode.escapes(decode.dedent(raw, indent, at == begin), quote)
            where = n.At(b.data.count(b"\n", 0, at) + 1, 0, at, until)
            out.append(n.String(where, decode.text(raw)))

    for child in node.children if node is not None else []:
        if child.type in _TEXT or child.start_byte < start or child.end_byte > end:
            continue
        take(child.start_byte)
        at = child.end_byte
        if child.type not in _SIGNS and child.is_named:
            out.append(_embedded(b, child))
    take(end)
    return [part for part in out if not (isinstance(part, n.String) and not part.value)]


def _embedded(b: Builder, node: Node) -> n.Expression:
    """An expression inside a text, where ``$x[key]`` needs no quotes."""
    inner = named(node)
    if node.type == "dynamic_variable_name" and len(inner) == 1:
        if inner[0].type == "name":
            return n.Variable(b.at(node), b.text(inner[0]))
        if inner[0].type == "subscript_expression" and named(inner[0])[0].type == "name":
            base, *keys = named(inner[0])
            key = b.expression(keys[0]) if keys else None
            return n.Index(b.at(node), n.Variable(b.at(base), b.text(base)), key)
    braces = b.data[node.start_byte - 1 : node.start_byte] == b"{"
    if node.type == "subscript_expression" and len(inner) == 2 and not braces:
        return n.Index(b.at(node), b.expression(inner[0]), _bare_key(b, inner[1]))
    return b.expression(node)


def _bare_key(b: Builder, node: Node) -> n.Expression:
    source = b.text(node)
    if node.type == "name":
        return n.String(b.at(node), source, quoted=False)
    if node.type in ("integer", "unary_op_expression"):
        digits = source.removeprefix("-")
        if digits.isdigit() and (digits == "0" or digits[0] != "0") and len(digits) < 19:
            return n.Literal(b.at(node), int(source))
        return n.String(b.at(node), source, quoted=False)
    return b.expression(node)

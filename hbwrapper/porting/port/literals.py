"""Literals: numbers, strings, heredocs, interpolation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hbwrapper.porting.port.context import ATOM, SUM, Code, Context, Unsupported, handles
from hbwrapper.porting.port.source import text
from hbwrapper.porting.port.types import BOOL, FLOAT, INT, NULL, STR

if TYPE_CHECKING:
    from tree_sitter import Node

_SIMPLE = {
    "n": "\n", "t": "\t", "r": "\r", "v": "\v", "e": "\x1b", "f": "\f",
    "\\": "\\", "$": "$", '"': '"',
}  # fmt: skip


def python_string(value: str) -> str:
    """A Python literal, in double quotes unless that needs more escapes."""
    return (
        '"' + escaped(value, '"') + '"'
        if "'" in value or '"' not in value
        else ("'" + escaped(value, "'") + "'")
    )


def escaped(value: str, quote: str) -> str:
    """The inside of a Python literal."""
    out = []
    for char in value:
        if char == "\\":
            out.append("\\\\")
        elif char == quote:
            out.append("\\" + quote)
        elif char == "\n":
            out.append("\\n")
        elif char == "\t":
            out.append("\\t")
        elif char == "\r":
            out.append("\\r")
        elif ord(char) < 32 or ord(char) == 127:
            out.append(f"\\x{ord(char):02x}")
        elif 0xD800 <= ord(char) <= 0xDFFF or char in "\u2028\u2029\x85\xa0\u200b\ufeff":
            out.append(f"\\u{ord(char):04x}")
        else:
            out.append(char)
    return "".join(out)


def unescape(sequence: str) -> bytes:
    """The bytes that an escape sequence of a double-quoted string stands for."""
    body = sequence[1:]
    if body in _SIMPLE:
        return _SIMPLE[body].encode()
    if match := re.fullmatch(r"x([0-9A-Fa-f]{1,2})", body):
        return bytes([int(match[1], 16)])
    if match := re.fullmatch(r"u\{([0-9A-Fa-f]+)\}", body):
        return chr(int(match[1], 16)).encode("utf-8", "surrogatepass")
    if re.fullmatch(r"[0-7]{1,3}", body):
        return bytes([int(body, 8) & 255])
    return sequence.encode()


def single_quoted(node: Node) -> str:
    """The value of a single-quoted string."""
    return re.sub(r"\\([\\'])", r"\1", text(node)[1:-1].removeprefix("'"))


@handles("string")
def _string(ctx: Context, node: Node) -> Code:
    source = text(node)
    if source[:1] in "bB":
        source = source[1:]
    value = re.sub(r"\\([\\'])", r"\1", source[1:-1])
    return Code(python_string(value), STR)


@handles("integer")
def _integer(ctx: Context, node: Node) -> Code:
    digits = text(node).replace("_", "").lower()
    if re.fullmatch(r"0[0-7]+", digits):
        value = int(digits, 8)
    else:
        value = int(digits, 0) if digits.strip("0") else 0
    if value > 2**63 - 1:
        return Code(repr(float(value)), FLOAT)
    return Code(str(value) if digits.isdigit() and digits[0] != "0" else _spelled(digits), INT)


def _spelled(digits: str) -> str:
    if re.fullmatch(r"0+", digits):
        return "0"
    if re.fullmatch(r"0[0-7]+", digits):
        return "0o" + digits[1:]
    return digits


@handles("float")
def _float(ctx: Context, node: Node) -> Code:
    digits = text(node).replace("_", "")
    value = float(digits)
    if value in (float("inf"),):
        return Code('float("inf")', FLOAT)
    return Code(repr(value), FLOAT)


@handles("boolean")
def _boolean(ctx: Context, node: Node) -> Code:
    return Code("True" if text(node).lower() == "true" else "False", BOOL)


@handles("null")
def _null(ctx: Context, node: Node) -> Code:
    return Code("None", NULL)


@handles("nowdoc")
def _nowdoc(ctx: Context, node: Node) -> Code:
    return Code(
        python_string("".join(part for part in _dedent(ctx, node) if isinstance(part, str))), STR
    )


@handles("heredoc")
def _heredoc(ctx: Context, node: Node) -> Code:
    return interpolated(ctx, node, _dedent(ctx, node))


@handles("encapsed_string")
def _encapsed(ctx: Context, node: Node) -> Code:
    source = text(node)
    start = node.start_byte + source.index('"') + 1
    return interpolated(ctx, node, _parts(ctx, node, start, node.end_byte - 1))


def _parts(ctx: Context, node: Node, start: int, end: int) -> list[str | Node]:
    """Text and expressions in turn. Text comes from the bytes between the expressions."""
    data = ctx.root.text or b""
    base = ctx.root.start_byte
    out: list[str | Node] = []
    raw = b""
    at = start
    heredoc = node.type != "encapsed_string"
    for child in _inner(node):
        if child.start_byte < start or child.end_byte > end:
            continue
        raw += data[at - base : child.start_byte - base]
        at = child.end_byte
        source = text(child)
        if child.type == "escape_sequence":
            # In a heredoc \" stays as it is written.
            raw += source.encode() if heredoc and source == '\\"' else unescape(source)
        elif child.type in ("string_content", "nowdoc_string"):
            raw += source.encode()
        elif child.type in ("{", "}"):
            continue
        else:
            if raw:
                out.append(raw.decode("utf-8", "surrogateescape"))
                raw = b""
            out.append(child)
    raw += data[at - base : end - base]
    if raw:
        out.append(raw.decode("utf-8", "surrogateescape"))
    return out


def _inner(node: Node) -> list[Node]:
    body = node.child_by_field_name("value") if node.type in ("heredoc", "nowdoc") else node
    return [] if body is None else [c for c in body.children if c.type not in ('"', 'b"')]


def _dedent(ctx: Context, node: Node) -> list[str | Node]:
    """The parts of a heredoc or nowdoc, without the closing mark's indentation."""
    data = ctx.root.text or b""
    base = ctx.root.start_byte
    end_tag = node.child_by_field_name("end_tag")
    identifier = node.child_by_field_name("identifier")
    if end_tag is None or identifier is None:
        raise Unsupported(node, "heredoc")
    start = data.index(b"\n", identifier.end_byte - base) + 1
    last = data.rindex(b"\n", 0, end_tag.end_byte - base)
    while data[last + 1 : end_tag.end_byte - base].strip() == b"":
        last = data.rindex(b"\n", 0, last)
    closing = data[last + 1 : end_tag.end_byte - base]
    indent = len(closing) - len(closing.lstrip())
    if last < start:
        return []
    parts: list[str | Node]
    if node.type == "nowdoc":
        parts = [data[start:last].decode()]
    else:
        parts = _heredoc_parts(ctx, node, start + base, last + base)
    if indent:
        parts = _cut_indent(parts, indent)
    return [part for part in parts if part != ""]


def _heredoc_parts(ctx: Context, node: Node, start: int, end: int) -> list[str | Node]:
    return _parts(ctx, node, start, end)


def _cut_indent(parts: list[str | Node], indent: int) -> list[str | Node]:
    out: list[str | Node] = []
    for index, part in enumerate(parts):
        if isinstance(part, str):
            cut = re.sub(rf"\n[ \t]{{1,{indent}}}", "\n", part)
            if index == 0:
                cut = re.sub(rf"^[ \t]{{1,{indent}}}", "", cut)
            out.append(cut)
        else:
            out.append(part)
    return out


def interpolated(ctx: Context, node: Node, parts: list[str | Node]) -> Code:
    """A string with expressions in it: an f-string, or a plain literal."""
    codes: list[str | Code] = []
    for part in parts:
        if isinstance(part, str):
            codes.append(part)
        else:
            codes.append(_embedded(ctx, part))
    return fstring(ctx, codes)


def _embedded(ctx: Context, node: Node) -> Code:
    if node.type == "subscript_expression":
        base, *keys = [c for c in node.named_children if c.type != "comment"]
        if len(keys) == 1 and keys[0].type == "name":
            from hbwrapper.porting.port.arrays import read_item

            # "$x[key]": the key needs no quotes inside a string.
            return read_item(ctx, ctx.expr(base), Code(python_string(text(keys[0])), STR), node)
    return ctx.expr(node)


def fstring(ctx: Context, parts: list[str | Code]) -> Code:
    """Join text and values, converting each value as PHP does."""
    from hbwrapper.porting.port.convert import to_string

    merged: list[str | Code] = []
    flat = [p for part in parts for p in (part.parts if isinstance(part, Code) else ()) or (part,)]
    for part in flat:
        if isinstance(part, Code) and is_string_literal(part.text):
            part = literal_value(part.text)
        if isinstance(part, str) and merged and isinstance(merged[-1], str):
            merged[-1] += part
        elif part != "":
            merged.append(part)
    if not merged:
        return Code('""', STR)
    if len(merged) == 1:
        only = merged[0]
        return Code(python_string(only), STR) if isinstance(only, str) else to_string(ctx, only)
    values = [
        part
        if isinstance(part, str)
        else (part.at(1) if part.type.kind in ("int", "str", "key") else to_string(ctx, part).at(1))
        for part in merged
    ]
    joined = "".join(part for part in merged if isinstance(part, str))
    quote = "'" if '"' in joined and "'" not in joined else '"'
    if any(
        isinstance(part, Code) and _hard(value) for part, value in zip(merged, values, strict=True)
    ):
        return Code(
            " + ".join(
                python_string(part) if isinstance(part, str) else to_string(ctx, part).at(SUM)
                for part in merged
            ),
            STR,
            SUM,
            parts=tuple(merged),
        )
    out = []
    for part, value in zip(merged, values, strict=True):
        if isinstance(part, str):
            out.append(escaped(part, quote).replace("{", "{{").replace("}", "}}"))
        else:
            if quote in value:
                other = "'" if quote == '"' else '"'
                value = value.replace(quote, other)
            if value.startswith("{"):
                value = f" {value}"
            out.append("{" + value + "}")
    return Code(f"f{quote}{''.join(out)}{quote}", STR, ATOM, parts=tuple(merged))


def _hard(value: str) -> bool:
    # Before Python 3.12 an f-string's expressions have no backslash and no quote of its own.
    return (
        "\\" in value
        or "#" in value
        or ("'" in value and '"' in value)
        or "lambda" in value
        or ":=" in value
        or "\n" in value
    )


def is_string_literal(source: str) -> bool:
    """Is this Python text one plain string literal?"""
    return re.fullmatch(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'', source) is not None


def literal_value(source: str) -> str:
    """The value of a plain Python string literal."""
    import ast

    value = ast.literal_eval(source)
    assert isinstance(value, str)  # noqa: S101
    return value

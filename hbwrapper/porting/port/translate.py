"""From a PHP file to Python source."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING, NamedTuple

# Importing a module of these registers its translations.
from hbwrapper.porting.port import (
    arrays,
    classes,
    functions,
    literals,
    loops,
    objects,
    operators,
    statements,
)
from hbwrapper.porting.port.context import Class, Context, children
from hbwrapper.porting.port.scope import declare, walk
from hbwrapper.porting.port.source import MissingExtra, Source, SourceError, errors, line, text
from hbwrapper.porting.port.types import NEVER, join

if TYPE_CHECKING:
    from tree_sitter import Node

_MODULES = (arrays, classes, functions, literals, loops, objects, operators, statements)
_WALKS = 12


class Problem(NamedTuple):
    """A piece of PHP that has no translation.

    Attributes:
        line: Where it stands, counted from 1.
        php: The PHP line, with secrets hidden.
        reason: Why.
    """

    line: int
    php: str
    reason: str


class Result(NamedTuple):
    """A translated file: Python source, and what has no translation."""

    python: str
    problems: list[Problem]


def translate(source: Source) -> Result:
    """Translate a PHP file.

    Raises:
        SourceError: The file has no PHP, a syntax error, or is nested too deeply.
        MissingExtra: ruff is not installed.
    """
    try:
        return _translated(source)
    except (RecursionError, MemoryError):
        # Without its cause, whose traceback is as deep.
        raise SourceError(f"{source.path}: this is nested too deeply") from None


def _translated(source: Source) -> Result:
    root = source.tree.root_node
    _check(source, root)
    ctx = Context(root)
    ctx.uses_hostbill = (
        re.search(rb"hbwrapper|apiwrapper|curl_init", source.data, re.IGNORECASE) is not None
    )
    declare(ctx)
    _constants(ctx)
    ctx.taken = _taken(ctx)
    lines: list[str] = []
    for walk_number in range(_WALKS):
        ctx.settled = walk_number >= _WALKS - 2
        lines = _walk(ctx)
        found = {slot: join(ctx.types.get(slot, NEVER), of) for slot, of in ctx.found.items()}
        if found == ctx.types:
            if ctx.settled:
                break
            ctx.settled = True
            lines = _walk(ctx)
            found = {slot: join(ctx.types.get(slot, NEVER), of) for slot, of in ctx.found.items()}
            if found == ctx.types:
                break
        ctx.types = {**ctx.types, **found}
    from hbwrapper.secrets import without_literals

    problems = [Problem(at, without_literals(php), reason) for at, _, php, reason in ctx.problems]
    try:
        python = _formatted(_header(ctx) + lines)
    except (SourceError, SyntaxError) as error:
        if isinstance(error, MissingExtra):
            raise
        raise SourceError(f"{source.path}: {error}") from error
    if source.data.startswith(b"#!"):
        python = f"#!/usr/bin/env python3\n{python}"
    return Result(python, sorted(problems))


def _check(source: Source, root: Node) -> None:
    if not any(node.type == "php_tag" for node in walk(root, into=True)):
        raise SourceError(f"{source.path}: this is not PHP: it has no <?php")
    broken = next(errors(root), None)
    if broken is not None:
        found = text(broken).strip().split("\n")[0][:40]
        what = f"missing {broken.type}" if broken.is_missing else f"at {found!r}" if found else ""
        raise SourceError(f"{source.path}: line {line(broken)}: syntax error {what}".rstrip())


def _constants(ctx: Context) -> None:
    for node in walk(ctx.root, into=True):
        if node.type == "const_declaration" and node.parent and node.parent.type in (
            "program", "namespace_definition", "compound_statement"
        ):  # fmt: skip
            for element in children(node):
                if element.type == "const_element":
                    ctx.constants[text(element.named_children[0])] = NEVER
                    ctx.constant_lines[text(element.named_children[0])] = node.start_byte
        elif node.type == "function_call_expression":
            name = node.child_by_field_name("function")
            if name is not None and text(name).lower() == "define":
                match = re.match(r"\w+\s*\(\s*['\"](\w+)['\"]", text(node))
                if match:
                    ctx.constants[match[1]] = NEVER
                    ctx.constant_lines.setdefault(match[1], node.start_byte)


def _taken(ctx: Context) -> frozenset[str]:
    """Names of functions and classes, which variables share a space with in Python."""
    names = {f.name for f in ctx.functions.values()} | {cls.name for cls in ctx.classes.values()}
    return frozenset(names)


def _walk(ctx: Context) -> list[str]:
    ctx.reset()
    ctx.scope = ctx.scopes[ctx.root.id]
    nodes = _hoisted(ctx, ctx.root.children)
    head = classes.undefined(ctx, ctx.scope)
    return [*head, *([""] if head else []), *statements.block(ctx, nodes)]


def _hoisted(ctx: Context, nodes: list[Node]) -> list[Node]:
    """The statements with functions and classes in front of their first use, as PHP allows."""
    definitions = [
        n
        for n in nodes
        if n.type in ("function_definition", "class_declaration", "interface_declaration")
    ]
    if not definitions:
        return nodes
    used: set[str] = set()
    early = False
    names = {_name(n).lower(): n for n in definitions}
    seen: set[int] = set()
    for node in nodes:
        if node in definitions:
            seen.add(node.id)
            continue
        for inner in walk(node, into=True):
            if inner.type in ("name", "string_content") and text(inner).lower() in names:
                used.add(text(inner).lower())
                if names[text(inner).lower()].id not in seen:
                    early = True
        # A function that is called here may call one that stands behind it.
        if seen and any(d.id not in seen for d in definitions) and used:
            early = True
    order = _parents_first(ctx, definitions)
    if not early and order == definitions:
        return nodes
    moved: list[Node] = []
    rest: list[Node] = []
    pending: list[Node] = []
    with_notes: dict[int, list[Node]] = {}
    for node in nodes:
        if node.type == "comment":
            pending.append(node)
            continue
        if node in definitions:
            near = [
                p for p in pending if p.end_point[0] + 1 >= node.start_point[0] or len(pending) == 1
            ]
            keep = [p for p in pending if p not in near]
            rest += keep
            with_notes[node.id] = near
        else:
            rest += [*pending, node]
        pending = []
    rest += pending
    for node in order:
        moved += [*with_notes.get(node.id, []), node]
    start = 0
    while start < len(rest) and (
        (
            rest[start].type
            in ("php_tag", "comment", "declare_statement", "namespace_use_declaration", "text")
            and rest[start].type != "text"
        )
        or _is_setup(rest[start])
    ):
        start += 1
    return [*rest[:start], *moved, *rest[start:]]


def _is_setup(node: Node) -> bool:
    """Does the statement only include, or define a constant?"""
    source = text(node).lstrip("@").lower()
    return node.type == "const_declaration" or source.startswith(
        ("include", "require", "define(", "error_reporting(", "ini_set(")
    )


def _name(node: Node) -> str:
    found = node.child_by_field_name("name")
    return text(found) if found is not None else ""


def _parents_first(ctx: Context, definitions: list[Node]) -> list[Node]:
    out: list[Node] = []

    def add(node: Node) -> None:
        if node in out:
            return
        if node.type != "function_definition":
            for clause in node.named_children:
                if clause.type in ("base_clause", "class_interface_clause"):
                    for found in clause.named_children:
                        cls: Class | None = ctx.classes.get(text(found).lower())
                        if cls is not None and cls.node in definitions and cls.node != node:
                            add(cls.node)
        out.append(node)

    for node in definitions:
        add(node)
    return out


def _header(ctx: Context) -> list[str]:
    lines = ["import sys"] if "sys" in ctx.imports else []
    if "typing.ClassVar" in ctx.imports:
        lines.append("from typing import ClassVar")
    if lines:
        lines.append("")
    if ctx.bytes_output:
        ctx.imports.add("php")
    names = sorted(
        (n for n in ctx.imports if n != "sys" and "." not in n), key=lambda n: (n.islower(), n)
    )
    if names:
        lines.append(f"from hbwrapper import {', '.join(names)}")
    direct = sorted(n.removeprefix("php.") for n in ctx.imports if n.startswith("php."))
    if direct:
        lines.append(f"from hbwrapper.php import {', '.join(direct)}")
    if ctx.bytes_output:
        lines += ["", "php.byte_output()"]
    return [*lines, ""] if lines else lines


def _formatted(lines: list[str]) -> str:
    """The source as ruff corrects and formats it."""
    source = "\n".join(lines) + "\n"
    try:
        from ruff import find_ruff_bin  # type: ignore[import-untyped]

        ruff = str(find_ruff_bin())
    except (ImportError, FileNotFoundError) as error:
        raise MissingExtra("ruff is not installed: pip install 'hbwrapper[port]'") from error
    options = ["--isolated", "--no-cache", "--quiet", "--target-version", "py310", "-"]
    # What these two rules' corrections change is nothing here: `for x in y: yield x`, list(y)[0].
    more = ["check", "--select", "UP028,RUF015", "--fix", "--unsafe-fixes", "--exit-zero"]
    for command in (["check", "--fix", "--exit-zero"], more, ["format"]):
        done = subprocess.run(  # noqa: S603 - ruff's own path, our own arguments
            [ruff, *command, *options],
            input=source.encode("utf-8", "surrogateescape"),
            capture_output=True,
            check=False,
        )
        if done.returncode:
            message = done.stderr.decode(errors="replace").strip().split("\n")[0]
            raise SourceError(
                f"this has no translation that is Python ({message}); please report it"
            )
        source = done.stdout.decode("utf-8", "surrogateescape")
    compile(source, "<translation>", "exec")
    return source

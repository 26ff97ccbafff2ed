"""From a PHP file to Python source, in passes.

1. build: the source as typed nodes (``syntax``)
2. declare: functions, classes and constants; the variables of each function, and which of them
   may have no value
3. settle the types: translate until a walk finds no type that the walks before did not
4. translate: the last walk, with the types settled
5. write: imports, source text, layout
"""

from __future__ import annotations

import re
from typing import NamedTuple

from hbwrapper.porting import syntax
from hbwrapper.porting.syntax import Source, SourceError
from hbwrapper.porting.syntax import nodes as n

from . import compiler, write
from . import python as py
from .blocks import with_comments
from .comments import notes
from .context import Port, Problem
from .declare import declare
from .dispatch import TRANSLATORS
from .flow import find_unset
from .functions import undefined
from .imports import with_imports
from .layout import LayoutError, formatted
from .order import hoisted
from .python import Blank, Stmt
from .scopes import find_scopes
from .types import NEVER, join

_WALKS = 14
_HOSTBILL = re.compile(rb"hbwrapper|apiwrapper|curl_init", re.IGNORECASE)


class PortFault(Exception):
    """The porter itself failed. The text is for the user, and asks for a report."""


class Result(NamedTuple):
    """A translated file: Python source, and what has no translation."""

    python: str
    problems: list[Problem]


def translate(source: Source) -> Result:
    """Translate a PHP file.

    Raises:
        SourceError: The file has no PHP, a syntax error, or is nested too deeply.
        MissingExtra: tree-sitter or ruff is not installed.
        PortFault: The porter itself failed.
    """
    program = build(source)
    port = prepared(program, source)
    with syntax.deep_stack():
        try:
            body = settle(port)
            lines = write.statements(with_imports(port.names, body))
        except RecursionError:
            # Without its cause, whose traceback is as deep.
            raise SourceError(f"{source.path}: this is nested too deeply") from None
        except Exception as error:
            raise _fault(source, port.line, error) from error
    try:
        python = formatted(lines)
    except (LayoutError, SyntaxError, ValueError) as error:
        raise _fault(source, port.line, error) from error
    if program.shebang:
        python = f"#!/usr/bin/env python3\n{python}"
    return Result(python, sorted(port.problems))


def _fault(source: Source, line: int, error: Exception) -> PortFault:
    what = f"{type(error).__name__}: {error}".split("\n")[0]
    return PortFault(
        f"{source.path}: line {line}: the porter itself failed ({what}); please report it with this line"
    )


def build(source: Source) -> n.Program:
    """The program's nodes.

    Raises:
        SourceError: The file has no PHP, a syntax error, or is nested too deeply.
    """
    if not re.search(rb"<\?(php|=)", source.data, re.IGNORECASE):
        raise SourceError(f"{source.path}: this is not PHP: it has no <?php")
    program = syntax.parse(source.data)
    if program.errors:
        fault = program.errors[0]
        if fault.text == "nested too deeply":
            raise SourceError(f"{source.path}: this is nested too deeply")
        what = (
            f"missing {fault.text}" if fault.missing else f"at {fault.text!r}" if fault.text else ""
        )
        raise SourceError(f"{source.path}: line {fault.line}: syntax error {what}".rstrip())
    wrong = compiler.error(program)
    if wrong is not None:
        raise SourceError(f"{source.path}: line {wrong[0]}: PHP refuses this: {wrong[1]}")
    return program


def prepared(program: n.Program, source: Source) -> Port:
    """A translation of the program that has not begun."""
    declared = declare(program)
    scopes = find_scopes(program, declared)
    find_unset(scopes, declared)
    uses_hostbill = _HOSTBILL.search(source.data) is not None
    return Port(program, declared, scopes, TRANSLATORS, uses_hostbill, source.data)


def settle(port: Port) -> list[Stmt]:
    """Translate until the types are final; the last translation."""
    body: list[Stmt] = []
    for number in range(_WALKS):
        port.settled |= number >= _WALKS - 2
        answers, exact = set(port.answers), set(port.exact_curl)
        body = walk(port)
        found = {slot: join(port.types.get(slot, NEVER), of) for slot, of in port.found.items()}
        news = {slot: of for slot, of in found.items() if port.types.get(slot) != of}
        port.types.update(news)
        if not news and answers == port.answers and exact == port.exact_curl:
            if port.settled:
                break
            port.settled = True
    return body


def walk(port: Port) -> list[Stmt]:
    """One translation of the whole program."""
    port.begin()
    body: list[Stmt] = []
    for statement in hoisted(port.declared, port.program.body.statements):
        body += with_comments(port, statement, first=not body)
    body += notes(port.program.body.comments)
    head = undefined(port, port.scope)
    if port.uses_function_names:
        # Functions of the file are found by their names.
        head.insert(0, py.do(py.php_call("functions", py.call(py.name("globals")))))
    return [*head, *([Blank()] if head else []), *body]

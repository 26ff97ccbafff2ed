"""What the parser could not make sense of: ``$hb->getX(['id' =>`` at the end of a file."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from .interpreter import Interpreter, handles
from .invocation import Invocation, call_member, method_name
from .ledger import Argument
from .names import class_of
from .syntax import children, is_string
from .values import ANY_ARRAY, UNKNOWN, Client, Entry, Value, set_item

if TYPE_CHECKING:
    from tree_sitter import Node


@handles("ERROR")
def error(interpreter: Interpreter, node: Node) -> None:
    """Follow the pieces, and calls without an end."""
    pieces = [child for child in node.children if child.type != "comment"]
    value: Value = UNKNOWN
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        if piece.type in ("->", "?->", "::") and _is_call(pieces[index + 1 : index + 3]):
            name, rest = pieces[index + 1], pieces[index + 2 :]
            if piece.type == "::":
                value = _singleton(interpreter, pieces[index - 1], name) if index else UNKNOWN
            else:
                value = call_member(
                    interpreter,
                    value,
                    Invocation(
                        method_name(interpreter, name),
                        [Argument(_fragments(interpreter, rest))],
                        name.start_byte,
                        ((name.start_byte, name.end_byte),),
                    ),
                )
            interpreter.execute(each for each in rest[:1] if each.type == "arguments")
            index += 3
            continue
        if piece.is_named and piece.type not in ("name", "string", "integer"):
            value = interpreter.evaluate_shallow(piece)
        elif piece.type in (";", "{", "}"):
            value = UNKNOWN
        index += 1


def _is_call(pieces: list[Node]) -> bool:
    return (
        len(pieces) == 2
        and pieces[0].type in ("name", "variable_name")
        and pieces[1].type in ("(", "arguments")
    )


def _singleton(interpreter: Interpreter, cls: Node, method: Node) -> Value:
    kind = interpreter.program.client_kind(class_of(interpreter, cls))
    if kind is None or interpreter.text(method).lower() != "singleton":
        return UNKNOWN
    return Client(kind)


def _fragments(interpreter: Interpreter, pieces: list[Node]) -> Value:
    """The keys in what is left of an argument list."""
    made: Value = ANY_ARRAY
    for piece, after in itertools.pairwise([*pieces, None]):
        if piece is None or piece.type == ";":
            break
        key: Node | None = None
        if piece.type == "array_element_initializer" and len(children(piece)) == 2:
            key = children(piece)[0]
        elif after is not None and after.type == "=>":
            key = piece
        if key is not None and is_string(key):
            entry = Entry(UNKNOWN, key.start_byte)
            made = set_item(made, interpreter.evaluate(key), entry)
    return made

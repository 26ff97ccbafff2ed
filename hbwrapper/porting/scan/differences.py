"""PHP's rules that the code around a call relies on, and that Python does not have.

The answer of a call is followed as a ``Result``: which call it came from, and by which keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .notes import ARITHMETIC, EMPTY_MAP, KEYS, LOOSE, ORDER, TRUTH, Note
from .values import UNKNOWN, Result, Text, Value, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tree_sitter import Node

    from .interpreter import Interpreter


def tested(interpreter: Interpreter, value: Value, node: Node) -> None:
    """A value is used as true or false."""
    _remark(interpreter, _fields(value), node, TRUTH)


def ordered(interpreter: Interpreter, value: Value, node: Node) -> None:
    """A value is compared by size."""
    _remark(interpreter, _fields(value), node, ORDER)


def calculated(interpreter: Interpreter, value: Value, node: Node) -> None:
    """A value is calculated with."""
    _remark(interpreter, _fields(value), node, ARITHMETIC)


def compared(interpreter: Interpreter, left: Value, right: Value, node: Node) -> None:
    """Two values are compared by ``==``."""
    for value, other in ((left, right), (right, left)):
        if not all(_compares_as_text(each) for each in members(other)):
            compared_values = (r for r in _results(value) if r.path and r.path[-1] != "success")
            _remark(interpreter, compared_values, node, LOOSE)


def keys_walked(interpreter: Interpreter, value: Value, node: Node) -> None:
    """The keys of a value are walked through."""
    inner = [result for result in _results(value) if result.path]
    _remark(interpreter, inner, node, KEYS)
    _remark(interpreter, inner, node, EMPTY_MAP)


def key_used(interpreter: Interpreter, value: Value, key: Value, node: Node) -> None:
    """An element of a value is taken by a variable key."""
    if key == UNKNOWN:
        _remark(interpreter, (result for result in _results(value) if result.path), node, KEYS)


def _results(value: Value) -> Iterator[Result]:
    for member in members(value):
        if isinstance(member, Result):
            yield member


def _fields(value: Value) -> Iterator[Result]:
    """What is a field of a record, as far as its path tells."""
    for result in _results(value):
        if result.path and result.path[-1] not in ("success", None):
            yield result


def _remark(
    interpreter: Interpreter, results: Iterator[Result] | list[Result], node: Node, note: Note
) -> None:
    for result in results:
        interpreter.ledger.remark(result.calls, node.start_byte, note)


def _compares_as_text(value: Value) -> bool:
    """Is it a text that equals another one only where they are the same?"""
    return (
        isinstance(value, Text)
        and value.literal is not None
        and value.literal.strip() != ""
        and not _numeric(value.literal)
    )


def _numeric(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True

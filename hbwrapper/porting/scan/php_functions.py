"""Models of PHP's own functions: what they do to values, as far as a scan needs it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from . import differences
from .ledger import Argument
from .values import (
    EMPTY,
    UNKNOWN,
    Array,
    Entry,
    Form,
    Param,
    Text,
    Value,
    concat,
    key_text,
    lookup,
    members,
    merge,
    set_item,
)

if TYPE_CHECKING:
    from tree_sitter import Node

    from .interpreter import Interpreter

Model: TypeAlias = "Callable[[Interpreter, list[Argument], Node], Value | None]"
_M = TypeVar("_M", bound=Model)

MODELS: dict[str, Model] = {}
_PLACEHOLDER = re.compile(r"%(?:(\d{1,3})\$)?[-+ 0-9.']*([a-zA-Z%])")


def models(*names: str) -> Callable[[_M], _M]:
    """Register a function as the model of PHP functions."""

    def register(model: _M) -> _M:
        MODELS.update(dict.fromkeys(names, model))
        return model

    return register


@models(
    "trim", "rtrim", "ltrim", "chop", "strval", "substr", "utf8_encode", "stripslashes",
    "urlencode", "rawurlencode", "urldecode", "json_decode", "array_filter",
    "array_values", "array_unique", "array_reverse", "iterator_to_array", "addslashes",
    "mb_substr", "html_entity_decode", "htmlspecialchars_decode",
)  # fmt: skip
def same(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """What leaves its first argument, for the purpose of a scan, as it is."""
    return arguments[0].value if arguments else UNKNOWN


@models("current", "reset", "end", "array_shift", "array_pop", "next", "prev")
def element(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """An element of an array."""
    return lookup(arguments[0].value, None) if arguments else UNKNOWN


@models("define")
def define(interpreter: Interpreter, arguments: list[Argument], node: Node) -> None:
    """``define('A', 1)``."""
    name = key_text(arguments[0].value) if len(arguments) > 1 else None
    if name is not None:
        interpreter.ledger.assigned(name, arguments[1].value)
        interpreter.program.learn(interpreter.program.constants, name, arguments[1].value)


@models("constant")
def constant(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """``constant('A')``."""
    name = key_text(arguments[0].value) if arguments else None
    return interpreter.program.constants.get(name or "", UNKNOWN)


@models("empty")
def empty(interpreter: Interpreter, arguments: list[Argument], node: Node) -> None:
    """``empty($a)``."""
    for argument in arguments:
        differences.tested(interpreter, argument.value, node)


@models("array_merge", "array_replace", "array_merge_recursive", "array_replace_recursive")
def array_merge(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """Arrays put together."""
    made: Value = EMPTY
    for argument in arguments:
        made = merge(made, UNKNOWN if argument.spread else argument.value)
    interpreter.ledger.await_sending(made)
    return made


@models("extract", "parse_str")
def extract(interpreter: Interpreter, arguments: list[Argument], node: Node) -> None:
    """What sets variables whose names are not seen."""
    interpreter.frame.any_variable = True


@models("compact")
def compact(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """``compact('a', ['b', 'c'])``."""
    from .expressions import variable

    made: Value = EMPTY
    for argument in arguments:
        names = [Entry(argument.value, argument.start)]
        if isinstance(argument.value, Array):
            names = list(argument.value.items.values())
        for name in names:
            text = key_text(name.value)
            if text is None:
                made = merge(made, UNKNOWN)
            else:
                value = variable(interpreter, text)
                made = set_item(made, name.value, Entry(value, name.at))
    interpreter.ledger.await_sending(made)
    return made


@models("sprintf")
def sprintf(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """``sprintf('call=%s', $name)``."""
    template = arguments[0].value if arguments else UNKNOWN
    if not isinstance(template, Text) or template.literal is None:
        return concat([template])
    pieces: list[Value] = []
    position = end = 0
    for match in _PLACEHOLDER.finditer(template.literal):
        pieces.append(Text((template.literal[end : match.start()],), template.at))
        end = match.end()
        if match[2] == "%":
            pieces.append(Text(("%",)))
            continue
        position += not match[1]
        index = int(match[1] or position)
        pieces.append(arguments[index].value if 0 < index < len(arguments) else UNKNOWN)
    return concat([*pieces, Text((template.literal[end:],), template.at)])


@models("implode", "join")
def implode(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """``implode('&', $pairs)``."""
    if len(arguments) != 2:
        return UNKNOWN
    glue, pieces = arguments[0].value, arguments[1].value
    if isinstance(glue, (Array, Param)):
        glue, pieces = pieces, glue
    found: list[Value] = []
    for member in members(pieces):
        for item in member.items.values() if isinstance(member, Array) else ():
            found += [glue, item.value] if found else [item.value]
    return concat(found) if found else UNKNOWN


@models("http_build_query")
def http_build_query(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """A form's body."""
    return Form(arguments[0].value) if arguments else UNKNOWN

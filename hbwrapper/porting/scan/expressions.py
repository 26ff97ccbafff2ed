"""Literals, variables, arrays, members and operators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import differences
from .assignment import entry, if_null
from .control_flow import condition
from .interpreter import Interpreter, handles
from .names import class_of
from .state import State, lasting
from .syntax import children, field, operator
from .values import (
    EMPTY,
    NULL,
    UNKNOWN,
    Array,
    Const,
    Instance,
    Item,
    Named,
    Param,
    Text,
    Value,
    choice,
    concat,
    key_text,
    lookup,
    members,
    merge,
    set_item,
)

if TYPE_CHECKING:
    from tree_sitter import Node

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "f": "\f", "e": "\x1b", "0": "\0"}


@handles(
    "parenthesized_expression",
    "expression_statement",
    "error_suppression_expression",
    "clone_expression",
    "argument",
    "by_ref",
    "variadic_unpacking",
)
def inner(interpreter: Interpreter, node: Node) -> Value:
    """What is the same as the expression in it."""
    values = [interpreter.evaluate(child) for child in children(node)]
    return values[0] if len(values) == 1 else UNKNOWN


# -- literals ------------------------------------------------------------------------------


@handles("integer")
def integer(interpreter: Interpreter, node: Node) -> Value:
    """``10``, ``0x1F``, ``0b1``, ``017``, ``1_000``."""
    text = interpreter.text(node).replace("_", "").lower()
    if len(text) > 100:
        return UNKNOWN
    try:
        octal = len(text) > 1 and text[0] == "0" and text.isdigit()
        return Const(int(text, 8) if octal else int(text, 0))
    except ValueError:
        return UNKNOWN


@handles("float")
def float_(interpreter: Interpreter, node: Node) -> Value:
    """``1.5``."""
    try:
        return Const(float(interpreter.text(node).replace("_", "")))
    except ValueError:
        return UNKNOWN


@handles("boolean")
def boolean(interpreter: Interpreter, node: Node) -> Value:
    """``true``, in any capitalisation."""
    return Const(interpreter.text(node).lower() == "true")


@handles("null")
def null(interpreter: Interpreter, node: Node) -> Value:
    """``null``."""
    return NULL


@handles("string")
def string(interpreter: Interpreter, node: Node) -> Value:
    """A text in single quotes."""
    pieces = ((child.type, interpreter.text(child)) for child in node.named_children)
    text = "".join(piece[-1] if kind == "escape_sequence" else piece for kind, piece in pieces)
    return _text(text, node)


@handles("nowdoc")
def nowdoc(interpreter: Interpreter, node: Node) -> Value:
    """A text between ``<<<'X'`` and ``X``."""
    body = field(node, "value")
    return _text("" if body is None else interpreter.text(body), node)


def _text(text: str, node: Node) -> Text:
    return Text((text,) if text else (), node.start_byte)


@handles("encapsed_string")
def encapsed_string(interpreter: Interpreter, node: Node) -> Value:
    """A text in double quotes, with variables in it."""
    value = concat(_piece(interpreter, child) for child in node.named_children)
    return Text(value.parts, node.start_byte) if isinstance(value, Text) else value


@handles("heredoc")
def heredoc(interpreter: Interpreter, node: Node) -> Value:
    """A text between ``<<<X`` and ``X``."""
    body = field(node, "value")
    return UNKNOWN if body is None else encapsed_string(interpreter, body)


def _piece(interpreter: Interpreter, node: Node) -> Value:
    if node.type == "string_content":
        return Text((interpreter.text(node),))
    if node.type == "escape_sequence":
        text = interpreter.text(node)[1:]
        return Text((_ESCAPES.get(text, text if len(text) == 1 else "?"),))
    return interpreter.evaluate(node)


@handles("array_creation_expression")
def array_creation_expression(interpreter: Interpreter, node: Node) -> Value:
    """``array(…)`` and ``[…]``."""
    made: Value = EMPTY
    for element in children(node):
        if element.type != "array_element_initializer":
            interpreter.evaluate(element)
            continue
        parts = children(element)
        if not parts:
            continue
        content = parts[-1]
        if content.type == "variadic_unpacking":
            made = merge(made, interpreter.evaluate(content))
            continue
        keyed = len(parts) > 1 and any(child.type == "=>" for child in element.children)
        key = interpreter.evaluate(parts[0]) if keyed else None
        value = interpreter.evaluate(content)
        if key is not None:
            interpreter.ledger.assigned(key_text(key), value)
        made = set_item(made, key, entry(value, content))
    interpreter.ledger.await_sending(made)
    return made


# -- names ---------------------------------------------------------------------------------


@handles("variable_name")
def variable_name(interpreter: Interpreter, node: Node) -> Value:
    """``$a``."""
    return variable(interpreter, interpreter.text(node)[1:])


def variable(interpreter: Interpreter, name: str) -> Value:
    """What a variable holds."""
    frame = interpreter.frame
    if name == "this" and frame.cls is not None:
        return Instance(frame.cls)
    known = frame.state.get(name)
    if known is not None:
        return known
    if frame.function is None or name in frame.globals:
        return lasting(interpreter.program.globals.get(name, UNKNOWN))
    return UNKNOWN


@handles("name", "qualified_name")
def constant(interpreter: Interpreter, node: Node) -> Value:
    """A constant; PHP 5 takes an unknown one for its name."""
    name = interpreter.text(node).rpartition("\\")[2]
    return interpreter.program.constants.get(name, Named(name))


@handles("class_constant_access_expression")
def class_constant(interpreter: Interpreter, node: Node) -> Value:
    """``A::B``, ``A::class``."""
    parts = children(node)
    if len(parts) != 2:
        return UNKNOWN
    cls, name = class_of(interpreter, parts[0]), interpreter.text(parts[1])
    if cls is None:
        return UNKNOWN
    if name.lower() == "class":
        return Text((cls,))
    return interpreter.program.property(cls, f"const {name}") or UNKNOWN


@handles("subscript_expression")
def subscript_expression(interpreter: Interpreter, node: Node) -> Value:
    """``$a['x']``."""
    parts = children(node)
    base = interpreter.evaluate(parts[0]) if parts else UNKNOWN
    if len(parts) < 2:
        return UNKNOWN
    key = interpreter.evaluate(parts[1])
    name = key_text(key)
    if interpreter.text(parts[0]) == "$GLOBALS" and name is not None:
        interpreter.program.share(name)
        own = interpreter.state.get(name) if interpreter.frame.function is None else None
        return own or interpreter.program.globals.get(name, UNKNOWN)
    if parts[1].type == "variable_name":
        differences.key_used(interpreter, base, key, node)
    names = dict.fromkeys(key_text(member) for member in members(key))
    return choice(lookup(base, each) for each in names)


@handles("member_access_expression", "nullsafe_member_access_expression")
def member_access_expression(interpreter: Interpreter, node: Node) -> Value:
    """``$a->b`` and ``$a?->b``."""
    name = field(node, "name")
    base = interpreter.evaluate(field(node, "object"))
    if name is None or name.type != "name":
        interpreter.evaluate(name)
        return UNKNOWN
    text = interpreter.text(name)
    return choice(_property(interpreter, member, text) for member in members(base))


@handles("scoped_property_access_expression")
def scoped_property_access_expression(interpreter: Interpreter, node: Node) -> Value:
    """``A::$b``."""
    name, cls = field(node, "name"), class_of(interpreter, field(node, "scope"))
    if name is None or name.type != "variable_name" or cls is None:
        return UNKNOWN
    return _property(interpreter, Instance(cls), interpreter.text(name)[1:])


def _property(interpreter: Interpreter, base: Value, name: str) -> Value:
    if not isinstance(base, Instance):
        return lookup(base, name)
    local = interpreter.state.get(f"{base.cls}->{name}")
    return local or interpreter.program.property(base.cls, name) or UNKNOWN


# -- operators -----------------------------------------------------------------------------


@handles("cast_expression")
def cast_expression(interpreter: Interpreter, node: Node) -> Value:
    """``(array) $a``."""
    value = interpreter.evaluate(field(node, "value"))
    target = field(node, "type")
    name = "" if target is None else interpreter.text(target).strip().lower()
    return value if name in ("array", "object", "string", "binary") else UNKNOWN


@handles("unary_op_expression")
def unary_op_expression(interpreter: Interpreter, node: Node) -> Value:
    """``!a``, ``-a``."""
    argument = field(node, "argument")
    if operator(node) == "!":
        value = condition(interpreter, argument)
        return Const(not value.value) if isinstance(value, Const) else UNKNOWN
    value = interpreter.evaluate(argument)
    differences.calculated(interpreter, value, node)
    if operator(node) == "-" and isinstance(value, Const) and value.value is not None:
        return Const(-value.value)
    return UNKNOWN


@handles("binary_expression")
def binary_expression(interpreter: Interpreter, node: Node) -> Value:
    """An operator with something left and right of it."""
    sign = operator(node)
    if sign == ".":
        return concat(interpreter.evaluate(each) for each in _concatenated(node))
    left_node, right_node = field(node, "left"), field(node, "right")
    if sign in ("&&", "||", "and", "or", "xor"):
        condition(interpreter, left_node)
        # `defined('X') or die()` ends nothing for what follows.
        before = interpreter.state
        interpreter.frame.state = State(before)
        condition(interpreter, right_node)
        before.meet([State(before), interpreter.state])
        interpreter.frame.state = before
        return UNKNOWN
    left, right = interpreter.evaluate(left_node), interpreter.evaluate(right_node)
    if sign == "??":
        return if_null(left, right)
    if sign == "+" and _adds_arrays(left, right):
        return merge(right, left)
    if sign in ("==", "!=", "<>"):
        differences.compared(interpreter, left, right, node)
    elif sign in ("<", ">", "<=", ">=", "<=>"):
        differences.ordered(interpreter, left, node)
        differences.ordered(interpreter, right, node)
    elif sign in ("+", "-", "*", "/", "%", "**"):
        differences.calculated(interpreter, left, node)
        differences.calculated(interpreter, right, node)
    return UNKNOWN


def _concatenated(node: Node) -> list[Node]:
    """The operands of ``a . b . c``, which nests to the left, in generated code a thousand deep."""
    operands: list[Node] = []
    while node.type == "binary_expression" and operator(node) == ".":
        left, right = field(node, "left"), field(node, "right")
        if left is None or right is None:
            break
        operands.append(right)
        node = left
    return [node, *reversed(operands)]


def _adds_arrays(left: Value, right: Value) -> bool:
    if isinstance(left, Array) or isinstance(right, Array):
        return True
    return isinstance(left, (Param, Item)) and isinstance(right, (Param, Item))

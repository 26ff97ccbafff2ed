"""Assignments: to variables, elements, properties and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import differences
from .interpreter import Interpreter, handles
from .names import class_of, documented_client
from .state import lasting
from .syntax import children, doc_tags, field, is_string, operator
from .values import (
    EMPTY,
    NULL,
    UNKNOWN,
    Array,
    Client,
    Entry,
    Instance,
    Text,
    Value,
    array,
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


@handles("assignment_expression", "reference_assignment_expression")
def assignment_expression(interpreter: Interpreter, node: Node) -> Value:
    """``=`` and ``=&``."""
    target, source = field(node, "left"), field(node, "right")
    value = interpreter.evaluate(source)
    if target is not None and source is not None:
        if value == UNKNOWN and target.type == "variable_name":
            value = _as_documented(interpreter, node, interpreter.text(target)[1:]) or value
        if node.type == "reference_assignment_expression" and _holds_array(interpreter, source):
            # Either name may add elements to the array of both.
            value = merge(value, UNKNOWN)
            assign(interpreter, source, value, source)
        assign(interpreter, target, value, source)
    return value


def _as_documented(interpreter: Interpreter, node: Node, name: str) -> Value | None:
    """The client that ``/** @var HBWrapper $hb */`` above an assignment promises."""
    statement = node.parent
    if statement is None or statement.type != "expression_statement":
        return None
    comment = statement.prev_named_sibling
    if comment is None or comment.type != "comment":
        return None
    tags = [each for each in doc_tags(interpreter.text(comment)) if each.tag == "var"]
    if not any(each.variable in ("", name) for each in tags):
        return None
    return documented_client(interpreter, comment, "var")


def _holds_array(interpreter: Interpreter, source: Node) -> bool:
    return source.type == "variable_name" and any(
        isinstance(member, Array) for member in members(interpreter.evaluate(source))
    )


@handles("augmented_assignment_expression")
def augmented_assignment_expression(interpreter: Interpreter, node: Node) -> Value:
    """``.=``, ``??=``, ``+=`` and the like."""
    target, source = field(node, "left"), field(node, "right")
    if target is None or source is None:
        return UNKNOWN
    old, value = interpreter.evaluate(target), interpreter.evaluate(source)
    sign = operator(node)
    if sign == ".=":
        value = concat([old, value])
    elif sign == "??=":
        value = if_null(old, value)
    elif sign == "+=" and (isinstance(old, Array) or isinstance(value, Array)):
        value = merge(value, old)
    else:
        if sign in ("+=", "-=", "*=", "/="):
            differences.calculated(interpreter, value, node)
        value = UNKNOWN
    assign(interpreter, target, value, source)
    return value


def if_null(left: Value, right: Value) -> Value:
    """``left ?? right``."""
    return choice([*(member for member in members(left) if member != NULL), right])


@handles("update_expression")
def update_expression(interpreter: Interpreter, node: Node) -> None:
    """``++`` and ``--``."""
    target = field(node, "argument")
    if target is not None:
        interpreter.evaluate(target)
        assign(interpreter, target, UNKNOWN, target)


def assign(interpreter: Interpreter, target: Node, value: Value, source: Node) -> None:
    """Put ``value``, which the expression ``source`` gave, into ``target``."""
    kind = target.type
    if kind == "variable_name":
        set_variable(interpreter, interpreter.text(target)[1:], value)
    elif kind == "subscript_expression":
        _set_element(interpreter, target, value, source)
    elif kind in ("member_access_expression", "nullsafe_member_access_expression"):
        _set_member(interpreter, target, value, source)
    elif kind == "scoped_property_access_expression":
        cls, name = class_of(interpreter, field(target, "scope")), field(target, "name")
        if cls is not None and name is not None:
            _set_property(interpreter, cls, interpreter.text(name).lstrip("$"), value)
    elif kind in ("list_literal", "array_creation_expression"):
        _destructure(interpreter, target, value, source)
    elif kind == "dynamic_variable_name":
        # Any variable may have been set: `foreach ($_POST as $k => $v) $$k = $v;`
        interpreter.evaluate(target)
        interpreter.frame.any_variable = True
    elif kind in ("by_ref", "parenthesized_expression"):
        for child in children(target):
            assign(interpreter, child, value, source)
    else:
        interpreter.evaluate(target)


def set_variable(interpreter: Interpreter, name: str, value: Value) -> None:
    """Have a variable hold ``value`` from here on."""
    interpreter.ledger.assigned(name, value)
    interpreter.state.set(name, value)
    frame = interpreter.frame
    if name in frame.globals or (frame.function is None and lasting(value) != UNKNOWN):
        interpreter.program.learn(interpreter.program.globals, name, value)


def _set_element(interpreter: Interpreter, target: Node, value: Value, source: Node) -> None:
    parts = children(target)
    if not parts:
        return
    key = interpreter.evaluate(parts[1]) if len(parts) > 1 else None
    name = None if key is None else key_text(key)
    interpreter.ledger.assigned(name, value)
    if interpreter.text(parts[0]) == "$GLOBALS" and name is not None:
        interpreter.program.learn(interpreter.program.globals, name, value)
        return
    made = set_item(_array_to_fill(interpreter, parts[0]), key, entry(value, source))
    interpreter.ledger.await_sending(made)
    assign(interpreter, parts[0], made, source)


def entry(value: Value, source: Node) -> Entry:
    """An array's element that the expression ``source`` gave."""
    return Entry(value, source.start_byte, is_string(source))


def _array_to_fill(interpreter: Interpreter, target: Node) -> Value:
    """The array that ``$a['x'] = 1`` puts an element into; a new one, if ``$a`` is not set."""
    base = interpreter.evaluate(target)
    return EMPTY if base == UNKNOWN and _is_not_set(interpreter, target) else base


def _is_not_set(interpreter: Interpreter, target: Node) -> bool:
    while target.type == "subscript_expression" and children(target):
        target = children(target)[0]
    return (
        target.type == "variable_name"
        and interpreter.state.get(interpreter.text(target)[1:]) is None
        and not interpreter.frame.any_variable
    )


def _set_member(interpreter: Interpreter, target: Node, value: Value, source: Node) -> None:
    holder, name_node = field(target, "object"), field(target, "name")
    if holder is None or name_node is None:
        return
    named = name_node.type == "name"
    key = Text((interpreter.text(name_node),)) if named else interpreter.evaluate(name_node)
    name = key_text(key)
    base = interpreter.evaluate(holder)
    objects = [member for member in members(base) if isinstance(member, (Instance, Client))]
    for member in objects:
        if isinstance(member, Instance) and name is not None:
            _set_property(interpreter, member.cls, name, value)
    if not objects:
        interpreter.ledger.assigned(name, value)
        assign(interpreter, holder, set_item(base, key, entry(value, source)), source)


def _set_property(interpreter: Interpreter, cls: str, name: str, value: Value) -> None:
    interpreter.ledger.assigned(name, value)
    interpreter.state.set(f"{cls}->{name}", value)
    program = interpreter.program
    owners = program.ancestry(cls)
    owner = next((owner for owner in owners if (owner, name) in program.properties), cls)
    program.learn(program.properties, (owner, name), value)


def _destructure(interpreter: Interpreter, target: Node, value: Value, source: Node) -> None:
    """``list($a, , 'k' => $b) = …``."""
    index = 0
    key: Node | None = None
    variable: Node | None = None
    for child in target.children:
        if child.type in (",", "]", ")"):
            if variable is not None:
                name = str(index) if key is None else key_text(interpreter.evaluate(key))
                assign(interpreter, variable, lookup(value, name), source)
            index += key is None
            key = variable = None
        elif child.type == "=>":
            key, variable = variable, None
        elif child.type == "array_element_initializer":
            parts = children(child)
            key = parts[0] if len(parts) == 2 else None
            variable = parts[-1] if parts else None
        elif child.is_named and child.type != "comment":
            variable = child


@handles("unset_statement")
def unset_statement(interpreter: Interpreter, node: Node) -> None:
    """``unset``."""
    for target in children(node):
        parts = children(target)
        if target.type == "subscript_expression" and len(parts) == 2:
            base = interpreter.evaluate(parts[0])
            name = key_text(interpreter.evaluate(parts[1]))
            if isinstance(base, Array) and name in base.items:
                rest = {key: item for key, item in base.items.items() if key != name}
                assign(interpreter, parts[0], array(rest, base.bases, base.rest), target)
        elif target.type == "variable_name":
            interpreter.state.set(interpreter.text(target)[1:], NULL)


@handles("global_declaration")
def global_declaration(interpreter: Interpreter, node: Node) -> None:
    """``global $a;``."""
    for child in children(node):
        if child.type == "variable_name":
            name = interpreter.text(child)[1:]
            interpreter.frame.globals.add(name)
            interpreter.program.share(name)
            value = interpreter.program.globals.get(name, UNKNOWN)
            interpreter.state.set(name, value)


@handles("function_static_declaration")
def function_static_declaration(interpreter: Interpreter, node: Node) -> None:
    """``static $a = null;``, which a function finds again as it left it."""
    for declaration in children(node):
        name_node = field(declaration, "name")
        if name_node is not None:
            name = interpreter.text(name_node)[1:]
            initial = field(declaration, "value")
            value = NULL if initial is None else interpreter.evaluate(initial)
            interpreter.state.set(name, value)

"""Classes, functions, constants and ``use``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import sending
from .expressions import variable
from .interpreter import Interpreter, handles
from .names import client_of_type, documented_client, instance_of_type
from .state import CLIENTS, Class, Frame, State
from .syntax import children, doc_tags, field
from .values import (
    NULL,
    UNKNOWN,
    Client,
    Entry,
    Function,
    Param,
    Text,
    Value,
    array,
    choice,
    join,
)

if TYPE_CHECKING:
    from tree_sitter import Node


@handles("comment")
def comment(interpreter: Interpreter, node: Node) -> None:
    """``/** @var HBWrapper $hb */``, for a variable of which nothing else is known."""
    for tag in doc_tags(interpreter.text(node)):
        client = documented_client(interpreter, node, "var")
        if client is not None and tag.variable and interpreter.state.get(tag.variable) is None:
            interpreter.state.set(tag.variable, client)


@handles("namespace_use_declaration")
def use(interpreter: Interpreter, node: Node) -> None:
    r"""``use A\B as C;``, ``use A\{B, C};``."""
    prefix = ""
    for clause in children(node):
        if clause.type == "namespace_name":
            prefix = f"{interpreter.text(clause)}\\"
        elif clause.type == "namespace_use_group":
            for inner in children(clause):
                _import(interpreter, inner, prefix)
        else:
            _import(interpreter, clause, "")


def _import(interpreter: Interpreter, clause: Node, prefix: str) -> None:
    if clause.type != "namespace_use_clause" or not children(clause):
        return
    alias = field(clause, "alias")
    qualified = prefix + interpreter.text(children(clause)[0]).lstrip("\\")
    name = qualified.rpartition("\\")[2]
    known_as = name if alias is None else interpreter.text(alias)
    foreign = name.lower() == "apiwrapper" and qualified != name
    interpreter.program.imports[known_as.lower()] = qualified if foreign else name


@handles("const_declaration")
def const_declaration(interpreter: Interpreter, node: Node) -> None:
    """``const A = 1;`` in a file or in a class."""
    program, frame = interpreter.program, interpreter.frame
    for element in children(node):
        parts = children(element)
        if element.type == "const_element" and len(parts) >= 2:
            name, value = interpreter.text(parts[0]), interpreter.evaluate(parts[-1])
            interpreter.ledger.assigned(name, value)
            if frame.cls is not None and frame.function is None:
                program.learn(program.properties, (frame.cls, f"const {name}"), value)
            else:
                program.learn(program.constants, name, value)


# -- classes -------------------------------------------------------------------------------


@handles("class_declaration", "trait_declaration", "interface_declaration", "enum_declaration")
def class_declaration(interpreter: Interpreter, node: Node) -> None:
    """``class A extends B { … }`` and the like."""
    name = field(node, "name")
    declare_class(interpreter, node, "" if name is None else interpreter.text(name).lower())


def declare_class(interpreter: Interpreter, node: Node, name: str) -> None:
    """Follow the body of a class, whose name is given in lower case."""
    if name in CLIENTS:
        # The client itself: what it sends is what others call.
        return
    cls = interpreter.program.classes.setdefault(name, Class())
    for clause in node.named_children:
        if clause.type == "base_clause":
            _inherit(interpreter, cls, clause)
    outer = interpreter.frame
    interpreter.frame = Frame(cls=name)
    body = field(node, "body")
    for member in body.named_children if body is not None else ():
        if member.type == "use_declaration":
            _inherit(interpreter, cls, member)
        elif member.type == "property_declaration":
            _properties(interpreter, member, name)
        else:
            interpreter.execute([member])
    interpreter.frame = outer


def _inherit(interpreter: Interpreter, cls: Class, clause: Node) -> None:
    """``extends A``, and ``use T;`` in a class."""
    for parent in children(clause):
        if parent.type in ("name", "qualified_name"):
            name = interpreter.program.class_name(interpreter.text(parent))
            if name not in cls.parents:
                cls.parents.append(name)


def _properties(interpreter: Interpreter, node: Node, cls: str) -> None:
    """``protected ?HBWrapper $a, $b = 1;``."""
    program = interpreter.program
    promised = (
        client_of_type(interpreter, field(node, "type"))
        or documented_client(interpreter, node.prev_named_sibling, "var")
        or instance_of_type(interpreter, field(node, "type"))
    )
    for element in children(node):
        name_node = field(element, "name")
        if element.type != "property_element" or name_node is None:
            interpreter.execute([element] if element.type == "property_hook_list" else [])
            continue
        default = field(element, "default_value")
        value = NULL if default is None else interpreter.evaluate(default)
        name = interpreter.text(name_node)[1:]
        interpreter.ledger.assigned(name, value)
        if promised is not None:
            value = promised
        if value != NULL or (cls, name) not in program.properties:
            program.learn(program.properties, (cls, name), value)


@handles("enum_case")
def enum_case(interpreter: Interpreter, node: Node) -> None:
    """``case A = 'a';``, an object with the properties ``name`` and ``value``."""
    program, cls, name_node = interpreter.program, interpreter.frame.cls, field(node, "name")
    if cls is None or name_node is None:
        return
    name = interpreter.text(name_node)
    value_node = field(node, "value")
    value = NULL if value_node is None else interpreter.evaluate(value_node)
    entries = {"name": Entry(Text((name,)), node.start_byte)}
    entries["value"] = Entry(value, node.start_byte)
    program.learn(program.properties, (cls, f"const {name}"), array(entries))
    for each, entry in entries.items():
        program.learn(program.properties, (cls, each), entry.value)


# -- functions -----------------------------------------------------------------------------


@handles("method_declaration")
def method_declaration(interpreter: Interpreter, node: Node) -> None:
    """A method."""
    name, cls = field(node, "name"), interpreter.frame.cls
    if name is None or cls is None:
        interpreter.execute(node.named_children)
        return
    method = interpreter.text(name).lower()
    interpreter.program.classes[cls].methods.add(method)
    _function(interpreter, node, Frame(f"{cls}::{method}", cls))


@handles("function_definition")
def function_definition(interpreter: Interpreter, node: Node) -> None:
    """A function with a name."""
    name = field(node, "name")
    if name is None:
        interpreter.execute(node.named_children)
    else:
        _function(interpreter, node, Frame(interpreter.text(name).lower()))


@handles("anonymous_function", "anonymous_function_creation_expression")
def anonymous_function(interpreter: Interpreter, node: Node) -> Value:
    """``function () use ($a) { … }``."""
    state = State()
    for clause in node.named_children:
        if clause.type == "anonymous_function_use_clause":
            for used in children(clause):
                name = interpreter.text(used).lstrip("& $")
                state.set(name, variable(interpreter, name))
    made = _closure(interpreter, node, state)
    for clause in node.named_children:
        for used in children(clause) if clause.type == "anonymous_function_use_clause" else ():
            if used.type == "by_ref":
                name = interpreter.text(used).lstrip("& $")
                before = variable(interpreter, name)
                interpreter.state.set(name, join(before, state.get(name) or UNKNOWN))
    return made


@handles("arrow_function")
def arrow_function(interpreter: Interpreter, node: Node) -> Value:
    """``fn () => …``."""
    return _closure(interpreter, node, State(interpreter.state))


def _closure(interpreter: Interpreter, node: Node, state: State) -> Value:
    key = f"{{closure}}@{node.start_byte}"
    _function(interpreter, node, Frame(key, interpreter.frame.cls, state))
    return Function(key)


def _function(interpreter: Interpreter, node: Node, frame: Frame) -> None:
    """Follow a function's body in ``frame``."""
    program, key = interpreter.program, frame.function or ""
    outer = interpreter.frame
    interpreter.frame = frame
    parameters = children(field(node, "parameters"))
    program.functions[key] = [_parameter_name(interpreter, each) for each in parameters]
    for index, each in enumerate(parameters):
        _parameter(interpreter, each, key, index, node.prev_sibling)
    promised = client_of_type(interpreter, field(node, "return_type"))
    for client in (promised, documented_client(interpreter, node.prev_sibling, "return")):
        if client is not None:
            program.learn(program.returns, key, client)
    body = field(node, "body")
    if node.type == "arrow_function":
        program.learn(program.returns, key, interpreter.evaluate(body))
    else:
        interpreter.execute([body])
    interpreter.execute(child for child in node.named_children if child.type == "ERROR")
    for index, each in enumerate(parameters):
        if any(child.type == "reference_modifier" for child in each.children):
            value = interpreter.state.get(program.functions[key][index])
            program.learn(program.by_reference, (key, index), value or UNKNOWN)
    sending.leave_function(interpreter)
    interpreter.frame = outer


def _parameter_name(interpreter: Interpreter, node: Node) -> str:
    name = field(node, "name")
    return "" if name is None else interpreter.text(name).lstrip("&.$")


def _parameter(
    interpreter: Interpreter, node: Node, key: str, index: int, doc_comment: Node | None
) -> None:
    program = interpreter.program
    name = program.functions[key][index]
    default = field(node, "default_value")
    if default is not None:
        program.defaults[key, index] = interpreter.evaluate(default)
    client: Client | None = client_of_type(interpreter, field(node, "type")) or documented_client(
        interpreter, doc_comment, "param", name
    )
    value: Value = Param(key, index)
    if client is not None:
        value = client
    elif node.type == "variadic_parameter":
        value = UNKNOWN
    elif (instance := instance_of_type(interpreter, field(node, "type"))) is not None:
        value = instance
    elif (key, index) in program.arguments:
        value = choice([program.arguments[key, index], value])
    interpreter.state.set(name, value)
    cls = interpreter.frame.cls
    if node.type == "property_promotion_parameter" and cls is not None:
        program.learn(program.properties, (cls, name), value)

"""Calls of functions, methods and classes: what of them is a HostBill call."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from . import differences, sending
from .assignment import assign
from .declarations import declare_class
from .interpreter import Interpreter, handles
from .ledger import APIWRAPPER, HBWRAPPER, Argument, Channel, Span, passed
from .names import class_of
from .notes import STATIC, Note
from .php_functions import MODELS, models
from .state import CLIENTS, lasting
from .syntax import children, field
from .values import (
    ANY_ARRAY,
    EMPTY,
    NULL,
    UNKNOWN,
    Array,
    Client,
    Const,
    Entry,
    Function,
    Instance,
    Item,
    Param,
    Result,
    Text,
    Value,
    array,
    choice,
    key_text,
    lookup,
    members,
    substitute,
    texts,
)

if TYPE_CHECKING:
    from tree_sitter import Node

# HBWrapper's own methods, in lower case; every other name is a remote call.
_LOCAL = {"setapi", "singleton", "setapiurl", "login", "isloggedin", "__construct"}
# Functions that compare loosely, with the position of the argument that has them not.
_LOOSE_SEARCH = {"in_array": 2, "array_search": 2, "array_keys": 2}


_VARIABLES = ("variable_name", "subscript_expression", "member_access_expression")


@dataclass(frozen=True)
class Invocation:
    """A method that is called.

    Attributes:
        name: Its name.
        arguments: What it is given.
        at: Byte offset of where its name stands.
        literals: A name written within one of these is a literal there.
        notes: What there is to say of it.
    """

    name: Value
    arguments: list[Argument]
    at: int
    literals: tuple[Span, ...]
    notes: tuple[Note, ...] = ()


def _arguments(interpreter: Interpreter, node: Node | None) -> list[Argument]:
    found: list[Argument] = []
    for child in children(node):
        if child.type == "ERROR":
            interpreter.evaluate(child)
            continue
        content = (children(child) if child.type == "argument" else []) or [child]
        value = interpreter.evaluate(content[-1])
        spread = content[-1].type in ("variadic_unpacking", "variadic_placeholder")
        name_node = field(child, "name")
        name = "" if name_node is None else interpreter.text(name_node)
        target = content[-1] if content[-1].type in _VARIABLES else None
        found.append(Argument(value, child.start_byte, child.end_byte, spread, name, target))
    return found


# -- methods -------------------------------------------------------------------------------


@handles("member_call_expression", "nullsafe_member_call_expression")
def member_call(interpreter: Interpreter, node: Node) -> Value:
    """``$a->b(…)``."""
    target = interpreter.evaluate(field(node, "object"))
    return call_member(interpreter, target, _invocation(interpreter, node))


def _invocation(interpreter: Interpreter, node: Node) -> Invocation:
    arguments = _arguments(interpreter, field(node, "arguments"))
    name = field(node, "name") or node
    value = method_name(interpreter, name)
    return Invocation(value, arguments, name.start_byte, ((name.start_byte, name.end_byte),))


def method_name(interpreter: Interpreter, node: Node) -> Value:
    """The name that stands right of ``->``, or is held by what stands there."""
    in_braces = node.prev_sibling is not None and node.prev_sibling.type == "{"
    if node.type == "name" and not in_braces:
        return Text((interpreter.text(node),), node.start_byte)
    return interpreter.evaluate(node)


def call_member(interpreter: Interpreter, target: Value, invocation: Invocation) -> Value:
    """Call a method of what ``target`` holds."""
    results: list[Value] = []
    for member in members(target):
        if isinstance(member, Client):
            results.append(_remote(interpreter, member.kind, invocation))
        elif isinstance(member, Instance):
            results.append(_method(interpreter, member.cls, invocation, "__call"))
        else:
            results.append(_elsewhere(interpreter, invocation))
    return choice(results)


def _elsewhere(interpreter: Interpreter, invocation: Invocation) -> Value:
    return sending.unknown_function(interpreter, invocation.arguments, invocation.at)


@handles("scoped_call_expression")
def scoped_call(interpreter: Interpreter, node: Node) -> Value:
    """``A::b(…)``."""
    scope = field(node, "scope")
    cls = class_of(interpreter, scope)
    invocation = _invocation(interpreter, node)
    if cls is None:
        return _elsewhere(interpreter, invocation)
    if cls in CLIENTS:
        inside = scope is not None and scope.type == "relative_scope"
        if not inside and interpreter.program.client_kind(interpreter.frame.cls) is None:
            invocation = replace(invocation, notes=(STATIC,))
        return _remote(interpreter, CLIENTS[cls], invocation)
    return _method(interpreter, cls, invocation, "__callstatic", "__call")


def _method(interpreter: Interpreter, cls: str, invocation: Invocation, *magic: str) -> Value:
    """A method of a class of the file, or what its ``__call`` makes of it."""
    program = interpreter.program
    kind = program.client_kind(cls)
    any_method = program.method(cls, *magic)
    results: list[Value] = []
    names: list[Value] = [*texts(invocation.name)]
    for name in names or [invocation.name]:
        literal = (name.literal or "") if isinstance(name, Text) else ""
        own = program.method(cls, literal.lower())
        if own is not None:
            results.append(call_function(interpreter, own, invocation.arguments, invocation.at))
        elif any_method is not None:
            given = _magic_arguments(name, invocation)
            results.append(call_function(interpreter, any_method, given, invocation.at))
        elif kind is not None:
            results.append(_remote(interpreter, kind, replace(invocation, name=name)))
        else:
            results.append(_elsewhere(interpreter, invocation))
    return choice(results)


def _magic_arguments(name: Value, invocation: Invocation) -> list[Argument]:
    """What ``__call($name, $arguments)`` gets."""
    items = {
        str(index): Entry(argument.value, argument.start)
        for index, argument in enumerate(invocation.arguments)
    }
    start, end = invocation.literals[0] if invocation.literals else (-1, -1)
    return [Argument(name, start, end), Argument(array(items))]


def _remote(interpreter: Interpreter, kind: str, invocation: Invocation) -> Value:
    """A method of HBWrapper or ApiWrapper."""
    ledger, arguments = interpreter.ledger, invocation.arguments
    literal = invocation.name.literal if isinstance(invocation.name, Text) else None
    method = (literal or "").lower()
    if kind == HBWRAPPER and method == "singleton":
        return Client(kind)
    if kind == HBWRAPPER and method == "setapi":
        for argument in arguments[1:3]:
            ledger.secret(argument.value)
    if method == "__construct" or (kind == HBWRAPPER and method in _LOCAL):
        return UNKNOWN
    params = arguments[0].value if arguments else EMPTY
    if arguments and arguments[0].spread:
        params = lookup(params, "0")
    channel = Channel.client(kind, *invocation.notes)
    function = interpreter.frame.function
    if kind == APIWRAPPER and method == "request":
        if not any(isinstance(member, (Array, Param, Item)) for member in members(params)):
            params = ANY_ARRAY
        places = ledger.fields(params, channel, invocation.at, function=function)
    else:
        places = ledger.call(
            invocation.name,
            params,
            channel,
            invocation.at,
            literals=invocation.literals,
            function=function,
        )
    return Result(places) if places else UNKNOWN


@handles("object_creation_expression")
def object_creation(interpreter: Interpreter, node: Node) -> Value:
    """``new A(…)``, ``new class(…) { … }``."""
    parts = children(node)
    if not parts:
        return UNKNOWN
    anonymous = parts[0].type == "anonymous_class"
    clauses = parts[0].named_children if anonymous else parts
    lists = [clause for clause in clauses if clause.type == "arguments"]
    arguments = [argument for each in lists for argument in _arguments(interpreter, each)]
    if anonymous:
        cls: str | None = f"@{parts[0].start_byte}"
        declare_class(interpreter, parts[0], cls or "")
    else:
        cls = class_of(interpreter, parts[0])
    if cls is None:
        return UNKNOWN
    if cls in CLIENTS:
        return Client(CLIENTS[cls])
    if cls in ("stdclass", "arrayobject"):
        return arguments[0].value if arguments else EMPTY
    program = interpreter.program
    # PHP 4's constructors are named after the class.
    constructor = program.method(cls, "__construct", cls)
    if constructor is not None:
        call_function(interpreter, constructor, arguments, node.start_byte)
    if cls in program.classes or program.client_kind(cls) is not None:
        return Instance(cls)
    return sending.unknown_function(interpreter, arguments, node.start_byte)


# -- functions -----------------------------------------------------------------------------


def call_function(interpreter: Interpreter, key: str, arguments: list[Argument], at: int) -> Value:
    """A call of a function of the file."""
    program = interpreter.program
    arguments = _in_order(interpreter, key, arguments)
    for index, argument in enumerate(arguments):
        if argument.spread:
            break
        value = lasting(argument.value)
        if value != UNKNOWN:
            program.learn(program.arguments, (key, index), value)
    while not any(argument.spread for argument in arguments):
        default = program.defaults.get((key, len(arguments)))
        if default is None:
            break
        arguments.append(Argument(default))
    places = interpreter.ledger.apply(key, arguments, at, interpreter.frame.function)
    returned = substitute(
        program.returns.get(key, UNKNOWN), lambda param: passed(param, key, arguments)
    )
    for index, argument in enumerate(arguments):
        left = program.by_reference.get((key, index))
        if left is not None and argument.target is not None:
            changed = substitute(left, lambda param: passed(param, key, arguments))
            assign(interpreter, argument.target, changed, argument.target)
    if places:
        # The answer is that of the call made here, not of all that go through the helper.
        others = [member for member in members(returned) if not isinstance(member, Result)]
        paths = {m.path: None for m in members(returned) if isinstance(m, Result)} or {(): None}
        return choice([*(Result(places, path) for path in paths), *others])
    sent = sending.unknown_function(interpreter, arguments, at)
    return returned if sent == UNKNOWN else sent


def _in_order(interpreter: Interpreter, key: str, arguments: list[Argument]) -> list[Argument]:
    """Arguments by position, named ones put where the function has them."""
    parameters = interpreter.program.functions.get(key, [])
    ordered = [argument for argument in arguments if not argument.name]
    for argument in arguments:
        if argument.name in parameters:
            index = parameters.index(argument.name)
            while len(ordered) <= index:
                default = interpreter.program.defaults.get((key, len(ordered)), NULL)
                ordered.append(Argument(default))
            ordered[index] = argument
    return ordered


@handles("function_call_expression")
def function_call(interpreter: Interpreter, node: Node) -> Value:
    """``f(…)`` and ``$f(…)``."""
    function, arguments_node = field(node, "function"), field(node, "arguments")
    if function is None or function.type not in ("name", "qualified_name"):
        called = interpreter.evaluate(function)
        arguments = _arguments(interpreter, arguments_node)
        return call_value(interpreter, called, arguments, node)
    name = interpreter.text(function).rpartition("\\")[2].lower()
    arguments = _arguments(interpreter, arguments_node)
    if name in MODELS:
        return MODELS[name](interpreter, arguments, node) or UNKNOWN
    if name in interpreter.program.functions:
        return call_function(interpreter, name, arguments, function.start_byte)
    if name in _LOOSE_SEARCH:
        _searched(interpreter, arguments, _LOOSE_SEARCH[name], node)
    for argument in arguments:
        # array_map([$hb, 'getX'], …): it is called with who knows what.
        if _callable(argument.value):
            call_value(interpreter, argument.value, [Argument(UNKNOWN)], node)
    return sending.unknown_function(interpreter, arguments, node.start_byte)


def _searched(interpreter: Interpreter, arguments: list[Argument], strict: int, node: Node) -> None:
    if len(arguments) > strict and arguments[strict].value == Const(True):
        return
    if len(arguments) >= 2:
        element = lookup(arguments[1].value, None)
        differences.compared(interpreter, arguments[0].value, element, node)


def _callable(value: Value) -> bool:
    if isinstance(value, Array) and len(value.items) == 2:
        target, name = lookup(value, "0"), lookup(value, "1")
        return isinstance(target, (Client, Instance)) and any(True for _ in texts(name))
    return any(isinstance(member, Function) for member in members(value))


def call_value(
    interpreter: Interpreter, called: Value, arguments: list[Argument], node: Node
) -> Value:
    """A call of a value: a closure, ``[$object, 'method']`` or the name of a function."""
    at = node.start_byte
    results: list[Value] = []
    for member in members(called):
        key = member.key if isinstance(member, Function) else ""
        if isinstance(member, Text):
            key = (member.literal or "").lower()
        if key in interpreter.program.functions:
            results.append(call_function(interpreter, key, arguments, at))
        elif isinstance(member, Array) and len(member.items) == 2 and "1" in member.items:
            method = member.items["1"]
            place = method.at if method.direct else at
            literals = ((method.at, method.at + 1),) if method.direct else ()
            invocation = Invocation(method.value, arguments, place, literals)
            results.append(_call_pair(interpreter, lookup(member, "0"), invocation))
        elif isinstance(member, Text) and "::" in (member.literal or ""):
            cls, _, method_text = (member.literal or "").partition("::")
            name = Text((method_text,), member.at)
            pair = Invocation(name, arguments, at, ((member.at, member.at + 1),))
            results.append(_call_pair(interpreter, Text((cls,)), pair))
        else:
            results.append(sending.unknown_function(interpreter, arguments, at))
    return choice(results)


def _call_pair(interpreter: Interpreter, target: Value, invocation: Invocation) -> Value:
    """``[$object, 'method']``, or ``['Class', 'method']``."""
    literal = target.literal if isinstance(target, Text) else None
    if not literal:
        return call_member(interpreter, target, invocation)
    cls = interpreter.program.class_name(literal)
    if cls in CLIENTS:
        return _remote(interpreter, CLIENTS[cls], invocation)
    return _method(interpreter, cls, invocation, "__callstatic", "__call")


@models("class_alias")
def class_alias(interpreter: Interpreter, arguments: list[Argument], node: Node) -> None:
    """``class_alias('HBWrapper', 'HB')``."""
    names = [key_text(argument.value) for argument in arguments[:2]]
    if len(names) == 2 and names[0] and names[1]:
        program = interpreter.program
        alias = names[1].rpartition("\\")[2].lower()
        program.imports[alias] = program.class_name(names[0])


@models("call_user_func")
def call_user_func(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """``call_user_func([$hb, 'getClients'], […])``."""
    if not arguments:
        return UNKNOWN
    return call_value(interpreter, arguments[0].value, arguments[1:], node)


@models("call_user_func_array")
def call_user_func_array(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """``call_user_func_array([$hb, 'getClients'], [[…]])``."""
    if len(arguments) < 2:
        return UNKNOWN
    given = arguments[1].value
    inner = [Argument(lookup(given, "0"))]
    if isinstance(given, Array) and given.rest is None and not given.bases:
        inner = [Argument(entry.value, entry.at, entry.at + 1) for entry in given.items.values()]
    return call_value(interpreter, arguments[0].value, inner, node)

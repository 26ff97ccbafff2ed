"""One PHP file, followed statement by statement.

The reader walks through a file as PHP would run it, with values that are known in part
(``values``): both branches of an ``if`` and no loop twice. What functions return, properties hold
and globals are is only known at the end, so the file is walked again until nothing new is
learnt. The calls of the last way through are the result.

What it does not understand it skips over, looking into it for calls all the same.
"""

from __future__ import annotations

import itertools
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from . import http
from .ledger import APIWRAPPER, HBWRAPPER, RAW, Argument, Ledger, passed
from .values import (
    EMPTY,
    NULL,
    UNKNOWN,
    Array,
    Client,
    Const,
    Context,
    Entry,
    Form,
    Function,
    Handle,
    Instance,
    Item,
    KeyOf,
    Named,
    Param,
    Result,
    Text,
    Value,
    array,
    choice,
    concat,
    join,
    key_text,
    lookup,
    members,
    merge,
    set_item,
    substitute,
    texts,
)

if TYPE_CHECKING:
    from tree_sitter import Node

PASSES = 4
_CLIENTS = {"hbwrapper": HBWRAPPER, "apiwrapper": APIWRAPPER}
# HBWrapper's own methods, in lower case; every other name is a remote call.
_LOCAL = {"setapi", "singleton", "setapiurl", "login", "isloggedin", "__construct"}
_DOC = re.compile(r"@(var|param|return)\s+([\w\\|?]+)(?:\s+&?\$(\w+))?")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "f": "\f", "e": "\x1b", "0": "\0"}

# Functions whose result is, for the purpose of a scan, their first argument.
_SAME = {
    "trim", "rtrim", "ltrim", "chop", "strval", "substr", "utf8_encode", "stripslashes",
    "urlencode", "rawurlencode", "urldecode", "json_decode", "array_filter", "array_map",
    "array_values", "array_unique", "array_reverse", "clone", "iterator_to_array", "addslashes",
    "mb_substr", "html_entity_decode", "htmlspecialchars_decode", "current", "reset", "end",
}  # fmt: skip
_ELEMENT = {"current", "reset", "end", "array_shift", "array_pop", "next", "prev"}
_FETCH = {"file_get_contents", "fopen", "file", "readfile", "simplexml_load_file"}
_LOOSE_SEARCH = {"in_array": 2, "array_search": 2, "array_keys": 2}

LOOSE = "compared loosely: ids are text in Python, and '1' == 1 is False (php.loose_equal)"
ORDER = "compared by size: text against a number is a TypeError in Python"
ARITHMETIC = "calculated with: amounts are text, which PHP turns into numbers and Python does not"
TRUTH = "used as a condition: '0' is false in PHP and true in Python"
KEYS = "keys taken from a result: PHP has numbers where Python has text ('1', not 1)"
EMPTY_MAP = "walked through with its keys: an empty map comes as [], which has no .items()"
REDIRECTS = "PHP follows redirects here; hbwrapper does not"
UNVERIFIED = "TLS verification is switched off in PHP; hbwrapper verifies unless verify=False"
STATIC = "a static call is an Error in PHP"


class OutOfTime(Exception):
    """The time for this file is spent."""


@dataclass
class Class:
    """A class of the file: names are in lower case."""

    name: str
    parents: list[str] = field(default_factory=list)
    methods: set[str] = field(default_factory=set)


class Env:
    """The variables at one point of a function, and whether that point is ever reached."""

    __slots__ = ("dead", "vars")

    def __init__(self, vars: dict[str, Value] | None = None) -> None:
        self.vars: dict[str, Value] = vars if vars is not None else {}
        self.dead = False

    def copy(self) -> Env:
        """The same variables, to be changed apart."""
        new = Env(dict(self.vars))
        new.dead = self.dead
        return new


@dataclass
class Scope:
    """The function being walked through.

    Attributes:
        key: The function; None for the file itself.
        cls: The class around it.
        env: Its variables where the walk is.
        shared: Its variables that are the file's (``global``).
        requests: cURL handles by where they were made.
        depth: Branches and loops around the walk.
        open: May variables have come from what cannot be seen (``extract``)?
    """

    key: str | None
    cls: str | None
    env: Env
    shared: set[str] = field(default_factory=set)
    requests: dict[int, http.Request] = field(default_factory=dict)
    depth: int = 0
    open: bool = False


class Reader:
    """Walks through one file.

    Args:
        data: The source in UTF-8.
        deadline: When to give up, by ``time.monotonic``.
    """

    def __init__(self, data: bytes, deadline: float = float("inf")) -> None:
        self.data = data
        self.deadline = deadline
        self.mentions_api = b"admin/api.php" in data.lower()
        self.ledger = Ledger()
        # Where the program nests too deeply to be followed.
        self.too_deep: list[int] = []
        self._ticks = 0
        self._handlers: dict[str, Callable[[Node], Value] | None] = {}
        # What is learnt on one way through the file and used on the next.
        self.imports: dict[str, str] = {}
        self.classes: dict[str, Class] = {}
        self.functions: set[str] = set()
        self.returns: dict[str, Value] = {}
        self.properties: dict[tuple[str, str], Value] = {}
        self.globals: dict[str, Value] = {}
        # Names of globals that functions ask for.
        self.shared: set[str] = set()
        self.constants: dict[str, Value] = {}
        self.arguments: dict[tuple[str, int], Value] = {}
        self.defaults: dict[tuple[str, int], Value] = {}
        self.requests: dict[int, http.Request] = {}
        self.scope = Scope(None, None, Env())

    def read(self, root: Node) -> None:
        """Walk through the file until nothing new is learnt.

        Raises:
            OutOfTime: The deadline has passed. What was found until then is in ``ledger``.
        """
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(max(limit, 4000))
        try:
            for _ in range(PASSES):
                self.ledger.begin()
                self.scope = Scope(None, None, Env())
                self._children(root)
                self._end_of_scope()
                for name in sorted(self.shared):
                    self._learn(self.globals, name, self.scope.env.vars.get(name, UNKNOWN))
                self._unsent()
                if not self.ledger.changed:
                    break
        finally:
            sys.setrecursionlimit(limit)

    # -- the walk --------------------------------------------------------------------------

    def visit(self, node: Node | None) -> Value:
        """Follow a statement or an expression; returns what an expression holds."""
        if node is None:
            return UNKNOWN
        self._ticks += 1
        if not self._ticks % 256 and time.monotonic() > self.deadline:
            raise OutOfTime
        kind = node.type
        try:
            handler = self._handlers[kind]
        except KeyError:
            handler = self._handlers[kind] = getattr(self, f"_on_{kind}", None)
        if handler is not None:
            return handler(node)
        self._children(node)
        return UNKNOWN

    def _children(self, node: Node) -> None:
        for child in node.named_children:
            self._statement(child)

    def _statement(self, node: Node) -> None:
        try:
            self.visit(node)
        except RecursionError:
            self.too_deep.append(node.start_byte)

    def _text(self, node: Node) -> str:
        return self.data[node.start_byte : node.end_byte].decode("utf-8", "replace")

    def _learn(self, table: dict[Any, Value], key: Any, value: Value) -> None:
        old = table.get(key)
        new = value if old is None else join(old, value)
        if old is None or new != old:
            table[key] = new
            self.ledger.changed = True

    def _share(self, name: str) -> None:
        if name not in self.shared:
            self.shared.add(name)
            self.ledger.changed = True

    @property
    def env(self) -> Env:
        """The variables where the walk is."""
        return self.scope.env

    # -- branches --------------------------------------------------------------------------

    def _branches(
        self, before: Env, branches: Sequence[Callable[[], None]], *, other: bool
    ) -> None:
        """Follow branches one by one from the same state, and join what they leave.

        Args:
            before: The state they begin with.
            branches: What to follow.
            other: May none of them run?
        """
        ends: list[Env] = [before.copy()] if other else []
        self.scope.depth += 1
        for branch in branches:
            self.scope.env = before.copy()
            branch()
            ends.append(self.scope.env)
        self.scope.depth -= 1
        self.scope.env = _join_envs(ends)

    def _on_if_statement(self, node: Node) -> Value:
        self._condition(node.child_by_field_name("condition"))
        branches = [partial(self._branch, node.child_by_field_name("body"))]
        other = True
        before = self.env.copy()
        for clause in node.children_by_field_name("alternative"):
            if clause.type == "else_if_clause":
                self.scope.env = before.copy()
                self._condition(clause.child_by_field_name("condition"))
                before = self.env.copy()
            else:
                other = False
            branches.append(partial(self._branch, clause.child_by_field_name("body")))
        # Broken code keeps the rest of an if beside its fields.
        stray = [c for c in node.named_children if c.type == "ERROR"]
        self._branches(before, branches, other=other)
        for child in stray:
            self._statement(child)
        return UNKNOWN

    def _branch(self, node: Node | None) -> None:
        if node is not None:
            self._statement(node)

    def _on_while_statement(self, node: Node) -> Value:
        self._condition(node.child_by_field_name("condition"))
        body = node.child_by_field_name("body")
        self._branches(self.env, [lambda: self._branch(body)], other=True)
        return UNKNOWN

    def _on_do_statement(self, node: Node) -> Value:
        self._branch(node.child_by_field_name("body"))
        self._condition(node.child_by_field_name("condition"))
        return UNKNOWN

    def _on_for_statement(self, node: Node) -> Value:
        body = node.child_by_field_name("body")
        rest = [c for c in node.named_children if body is None or c.id != body.id]
        updates = {c.id for c in node.children_by_field_name("update")}
        for child in rest:
            if child.id not in updates:
                self._condition(child)

        def run() -> None:
            self._branch(body)
            for child in rest:
                if child.id in updates:
                    self.visit(child)

        self._branches(self.env, [run], other=True)
        return UNKNOWN

    def _on_foreach_statement(self, node: Node) -> Value:
        body = node.child_by_field_name("body")
        parts = [
            c
            for c in node.named_children
            if c.type != "comment" and (body is None or c.id != body.id)
        ]
        subject = self.visit(parts[0]) if parts else UNKNOWN
        target = parts[1] if len(parts) > 1 else None
        certain = isinstance(subject, Array) and bool(subject.items)

        def run() -> None:
            if target is None:
                pass
            elif target.type == "pair":
                names = [c for c in target.named_children if c.type != "comment"]
                if len(names) == 2:
                    self._assign(names[0], self._key_of(subject, target), target)
                    self._assign(names[1], lookup(subject, None), target)
            else:
                self._assign(target, lookup(subject, None), target)
            self._branch(body)

        self._branches(self.env, [run], other=not certain)
        return UNKNOWN

    def _key_of(self, subject: Value, node: Node) -> Value:
        keys: list[Value] = []
        for member in members(subject):
            if isinstance(member, Result):
                if member.path:
                    self.ledger.remark(member.calls, node.start_byte, KEYS)
                    self.ledger.remark(member.calls, node.start_byte, EMPTY_MAP)
                keys.append(UNKNOWN)
            elif isinstance(member, (Array, Param, Item)):
                keys.append(KeyOf(member))
        return choice(keys)

    def _on_switch_statement(self, node: Node) -> Value:
        subject = self.visit(node.child_by_field_name("condition"))
        block = node.child_by_field_name("body")
        branches: list[Callable[[], None]] = []
        other = True
        for case in block.named_children if block is not None else ():
            value = case.child_by_field_name("value")
            if value is not None:
                self._compared(subject, self.visit(value), value)
            other = other and case.type != "default_statement"
            branches.append(partial(self._children, case))
        self._branches(self.env, branches, other=other)
        return UNKNOWN

    def _on_match_expression(self, node: Node) -> Value:
        self.visit(node.child_by_field_name("condition"))
        block = node.child_by_field_name("body")
        found: list[Value] = []
        for arm in block.named_children if block is not None else ():
            conditions = arm.child_by_field_name("conditional_expressions")
            if conditions is not None:
                self._children(conditions)
            value = arm.child_by_field_name("return_expression")
            if value is not None:
                found.append(self.visit(value))
        return choice(found)

    def _on_try_statement(self, node: Node) -> Value:
        before = self.env.copy()
        body = node.child_by_field_name("body")
        self._branch(body)
        after = self.env
        ends = [after]
        for clause in node.named_children:
            if clause.type == "catch_clause":
                started = _join_envs([before.copy(), after.copy()])
                started.dead = before.dead
                self.scope.env = started
                name = clause.child_by_field_name("name")
                if name is not None:
                    self._assign(name, UNKNOWN, name)
                self.scope.depth += 1
                self._branch(clause.child_by_field_name("body"))
                self.scope.depth -= 1
                ends.append(self.scope.env)
        self.scope.env = _join_envs(ends)
        for clause in node.named_children:
            if clause.type == "finally_clause":
                self._branch(clause.child_by_field_name("body"))
            elif clause.type == "ERROR":
                self._statement(clause)
        return UNKNOWN

    def _on_conditional_expression(self, node: Node) -> Value:
        condition = self._condition(node.child_by_field_name("condition"))
        body = node.child_by_field_name("body")
        first = self.visit(body) if body is not None else condition
        return join(first, self.visit(node.child_by_field_name("alternative")))

    def _ends(self, node: Node) -> Value:
        self._children(node)
        self.env.dead = True
        return UNKNOWN

    _on_exit_statement = _ends

    def _on_throw_expression(self, node: Node) -> Value:
        self._children(node)
        # `$x ?? throw …` goes on where it does not throw.
        if node.parent is not None and node.parent.type == "expression_statement":
            self.env.dead = True
        return UNKNOWN

    def _call_die(self, arguments: list[Argument], node: Node) -> Value:
        if node.parent is not None and node.parent.type == "expression_statement":
            self.env.dead = True
        return UNKNOWN

    _call_exit = _call_die

    def _on_return_statement(self, node: Node) -> Value:
        inner = _named(node)
        value = self.visit(inner[0]) if inner else NULL
        if self.scope.key is not None:
            self._learn(self.returns, self.scope.key, value)
        self.env.dead = True
        return UNKNOWN

    # -- conditions and comparisons --------------------------------------------------------

    def _condition(self, node: Node | None) -> Value:
        value = self.visit(node)
        if node is not None:
            for member in members(value):
                if isinstance(member, Result) and _is_scalar(member):
                    self.ledger.remark(member.calls, node.start_byte, TRUTH)
        return value

    def _compared(self, left: Value, right: Value, node: Node) -> None:
        for value, other in ((left, right), (right, left)):
            for member in members(value):
                if not isinstance(member, Result) or not member.path:
                    continue
                if member.path[-1] == "success":
                    continue
                if all(
                    isinstance(each, Text)
                    and each.literal is not None
                    and each.literal.strip()
                    and not _numeric(each.literal)
                    for each in members(other)
                ):
                    continue
                self.ledger.remark(member.calls, node.start_byte, LOOSE)

    def _mention(self, value: Value, node: Node, text: str) -> None:
        for member in members(value):
            if isinstance(member, Result) and member.path and _is_scalar(member):
                self.ledger.remark(member.calls, node.start_byte, text)

    # -- expressions -----------------------------------------------------------------------

    def _inner(self, node: Node) -> Value:
        inner = _named(node)
        value: Value = UNKNOWN
        for child in inner:
            value = self.visit(child)
        return value if len(inner) == 1 else UNKNOWN

    _on_parenthesized_expression = _inner
    _on_expression_statement = _inner
    _on_error_suppression_expression = _inner
    _on_clone_expression = _inner
    _on_argument = _inner
    _on_by_ref = _inner

    def _on_comment(self, node: Node) -> Value:
        for tag, kinds, name in _DOC.findall(self._text(node)):
            kind = self._documented(kinds)
            if tag == "var" and name and kind is not None and name not in self.env.vars:
                self.env.vars[name] = Client(kind)
        return UNKNOWN

    def _documented(self, kinds: str) -> str | None:
        for each in kinds.split("|"):
            kind = self._client_kind(self._class_name(each.lstrip("?")))
            if kind is not None:
                return kind
        return None

    def _on_integer(self, node: Node) -> Value:
        text = self._text(node).replace("_", "").lower()
        try:
            if len(text) > 1 and text[0] == "0" and text.isdigit():
                return Const(int(text, 8))
            return Const(int(text, 0)) if len(text) < 100 else UNKNOWN
        except ValueError:
            return UNKNOWN

    def _on_float(self, node: Node) -> Value:
        try:
            return Const(float(self._text(node).replace("_", "")))
        except ValueError:
            return UNKNOWN

    def _on_boolean(self, node: Node) -> Value:
        return Const(self._text(node).lower() == "true")

    def _on_null(self, node: Node) -> Value:
        return NULL

    def _on_string(self, node: Node) -> Value:
        text = "".join(
            self._text(c)[-1] if c.type == "escape_sequence" else self._text(c)
            for c in node.named_children
        )
        return Text((text,) if text else (), node.start_byte)

    def _on_nowdoc(self, node: Node) -> Value:
        body = node.child_by_field_name("value")
        text = self._text(body) if body is not None else ""
        return Text((text,) if text else (), node.start_byte)

    def _on_encapsed_string(self, node: Node) -> Value:
        value = concat([self._piece(child) for child in node.named_children])
        return Text(value.parts, node.start_byte) if isinstance(value, Text) else value

    def _on_heredoc(self, node: Node) -> Value:
        body = node.child_by_field_name("value")
        return self._on_encapsed_string(body) if body is not None else UNKNOWN

    def _piece(self, node: Node) -> Value:
        if node.type == "string_content":
            return Text((self._text(node),))
        if node.type == "escape_sequence":
            text = self._text(node)[1:]
            return Text((_ESCAPES.get(text, text if len(text) == 1 else "?"),))
        return self.visit(node)

    def _on_name(self, node: Node) -> Value:
        name = self._text(node)
        return self.constants.get(name, Named(name))

    def _on_qualified_name(self, node: Node) -> Value:
        name = self._text(node).rpartition("\\")[2]
        return self.constants.get(name, Named(name))

    def _on_class_constant_access_expression(self, node: Node) -> Value:
        parts = _named(node)
        if len(parts) != 2:
            return UNKNOWN
        name = self._text(parts[1])
        for cls in self._line_of(self._scope_class(parts[0])):
            found = self.properties.get((cls, f"const {name}"))
            if found is not None:
                return found
        if name.lower() == "class":
            return Text((self._class_name(self._text(parts[0])),))
        return UNKNOWN

    def _on_variable_name(self, node: Node) -> Value:
        return self._variable(self._text(node)[1:])

    def _variable(self, name: str) -> Value:
        if name == "this" and self.scope.cls is not None:
            return Instance(self.scope.cls)
        found = self.env.vars.get(name)
        if found is not None:
            return found
        if self.scope.key is None or name in self.scope.shared:
            return _lasting(self.globals.get(name, UNKNOWN))
        return UNKNOWN

    def _on_array_creation_expression(self, node: Node) -> Value:
        made: Value = EMPTY
        for element in node.named_children:
            if element.type != "array_element_initializer":
                if element.type == "ERROR":
                    self.visit(element)
                continue
            parts = _named(element)
            if not parts:
                continue
            if parts[0].type == "variadic_unpacking":
                made = merge(made, self._inner(parts[0]))
                continue
            keyed = any(child.type == "=>" for child in element.children)
            value_node = parts[-1]
            key = self.visit(parts[0]) if keyed and len(parts) > 1 else None
            value = self.visit(value_node)
            entry = Entry(value, value_node.start_byte, _is_literal(value_node))
            if key is not None:
                self._key(key, value)
            made = set_item(made, key, entry)
        self.ledger.await_sending(made)
        return made

    def _key(self, key: Value, value: Value) -> None:
        name = key_text(key)
        if name is not None:
            self.ledger.key(name, value)

    def _on_subscript_expression(self, node: Node) -> Value:
        parts = _named(node)
        if not parts:
            return UNKNOWN
        base = self.visit(parts[0])
        if len(parts) < 2:
            return UNKNOWN
        key = self._subscript(parts[1])
        if self._text(parts[0]) == "$GLOBALS" and key_text(key) is not None:
            name = key_text(key) or ""
            self._share(name)
            if self.scope.key is None and name in self.env.vars:
                return self.env.vars[name]
            return self.globals.get(name, UNKNOWN)
        for member in members(base):
            if (
                isinstance(member, Result)
                and member.path
                and key == UNKNOWN
                and parts[1].type == "variable_name"
            ):
                self.ledger.remark(member.calls, node.start_byte, KEYS)
        names = {key_text(member) for member in members(key)}
        return choice([lookup(base, name) for name in sorted(names, key=str)])

    def _subscript(self, node: Node) -> Value:
        # "$a[key]" inside a string, and PHP 5's $a[key].
        return self.visit(node)

    def _on_member_access_expression(self, node: Node) -> Value:
        name = node.child_by_field_name("name")
        target = node.child_by_field_name("object")
        base = self.visit(target)
        if name is None or name.type != "name":
            self.visit(name)
            return UNKNOWN
        return choice([self._property(member, self._text(name)) for member in members(base)])

    _on_nullsafe_member_access_expression = _on_member_access_expression

    def _property(self, base: Value, name: str) -> Value:
        if not isinstance(base, Instance):
            return lookup(base, name)
        local = self.env.vars.get(f"{base.cls}->{name}")
        if local is not None:
            return local
        for cls in self._line_of(base.cls):
            found = self.properties.get((cls, name))
            if found is not None:
                return found
        return UNKNOWN

    def _on_scoped_property_access_expression(self, node: Node) -> Value:
        name = node.child_by_field_name("name")
        cls = self._scope_class(node.child_by_field_name("scope"))
        if name is None or name.type != "variable_name" or cls is None:
            return UNKNOWN
        return self._property(Instance(cls), self._text(name)[1:])

    def _on_cast_expression(self, node: Node) -> Value:
        value = self.visit(node.child_by_field_name("value"))
        kind = node.child_by_field_name("type")
        cast = self._text(kind).strip().lower() if kind is not None else ""
        if cast in ("array", "object", "string", "binary"):
            return value
        if cast == "unset":
            return NULL
        return UNKNOWN

    def _on_unary_op_expression(self, node: Node) -> Value:
        argument = node.child_by_field_name("argument")
        operator = node.child_by_field_name("operator")
        sign = operator.type if operator is not None else ""
        if sign == "!":
            value = self._condition(argument)
            if isinstance(value, Const):
                return Const(not value.value)
            return UNKNOWN
        value = self.visit(argument)
        if argument is not None:
            self._mention(value, argument, ARITHMETIC)
        if sign == "-" and isinstance(value, Const) and isinstance(value.value, (int, float)):
            return Const(-value.value)
        return UNKNOWN

    def _on_binary_expression(self, node: Node) -> Value:
        # `a . b . c . …` nests to the left, in generated code a thousand deep.
        chain: list[Node] = []
        first: Node = node
        while first.type == "binary_expression" and _operator(first) == ".":
            right = first.child_by_field_name("right")
            left = first.child_by_field_name("left")
            if right is None or left is None:
                break
            chain.append(right)
            first = left
        if chain:
            value = self.visit(first)
            return concat([value, *[self.visit(each) for each in reversed(chain)]])
        left_node = node.child_by_field_name("left")
        right_node = node.child_by_field_name("right")
        sign = _operator(node)
        if sign in ("&&", "||", "and", "or", "xor"):
            self._condition(left_node)
            # `defined('X') or die()` ends nothing for what follows.
            before = self.env.copy()
            self._condition(right_node)
            self.scope.env = _join_envs([before, self.env])
            return UNKNOWN
        left_value = self.visit(left_node)
        right_value = self.visit(right_node)
        if sign == "??":
            kept = [member for member in members(left_value) if member != NULL]
            return choice([*kept, right_value])
        if sign == "+":
            arrays = (Array, Param, Item)
            if isinstance(left_value, Array) or isinstance(right_value, Array):
                return merge(right_value, left_value)
            if isinstance(left_value, arrays) and isinstance(right_value, arrays):
                return merge(right_value, left_value)
        if sign in ("==", "!=", "<>"):
            self._compared(left_value, right_value, node)
        elif sign in ("<", ">", "<=", ">=", "<=>"):
            self._mention(left_value, node, ORDER)
            self._mention(right_value, node, ORDER)
        elif sign in ("+", "-", "*", "/", "%", "**"):
            self._mention(left_value, node, ARITHMETIC)
            self._mention(right_value, node, ARITHMETIC)
        return UNKNOWN

    # -- assignments -----------------------------------------------------------------------

    def _on_assignment_expression(self, node: Node) -> Value:
        left = node.child_by_field_name("left")
        right = node.child_by_field_name("right")
        value = self.visit(right)
        if left is not None and right is not None:
            self._assign(left, value, right)
        return value

    _on_reference_assignment_expression = _on_assignment_expression

    def _on_augmented_assignment_expression(self, node: Node) -> Value:
        left = node.child_by_field_name("left")
        right = node.child_by_field_name("right")
        if left is None or right is None:
            self._children(node)
            return UNKNOWN
        old = self.visit(left)
        value = self.visit(right)
        sign = _operator(node)
        if sign == ".=":
            value = concat([old, value])
        elif sign == "??=":
            value = choice([*(member for member in members(old) if member != NULL), value])
        elif sign == "+=" and (isinstance(old, Array) or isinstance(value, Array)):
            value = merge(value, old)
        else:
            if sign in ("+=", "-=", "*=", "/="):
                self._mention(value, node, ARITHMETIC)
            value = UNKNOWN
        self._assign(left, value, right)
        return value

    def _on_update_expression(self, node: Node) -> Value:
        argument = node.child_by_field_name("argument")
        if argument is not None:
            self.visit(argument)
            self._assign(argument, UNKNOWN, argument)
        return UNKNOWN

    def _assign(self, target: Node, value: Value, source: Node) -> None:
        """Put ``value``, which the expression ``source`` gave, into ``target``."""
        kind = target.type
        if kind == "variable_name":
            name = self._text(target)[1:]
            self.ledger.key(name, value)
            self._set_variable(name, value)
        elif kind == "subscript_expression":
            parts = _named(target)
            if not parts:
                return
            key = self._subscript(parts[1]) if len(parts) > 1 else None
            if key is not None:
                self._key(key, value)
            if self._text(parts[0]) == "$GLOBALS" and key is not None:
                self._learn(self.globals, key_text(key) or "", value)
                return
            entry = Entry(value, source.start_byte, _is_literal(source))
            base = EMPTY if self._unset(parts[0]) else self.visit(parts[0])
            made = set_item(base, key, entry)
            self.ledger.await_sending(made)
            self._assign(parts[0], made, source)
        elif kind in ("member_access_expression", "nullsafe_member_access_expression"):
            holder = target.child_by_field_name("object")
            field_name = target.child_by_field_name("name")
            if holder is None or field_name is None or field_name.type != "name":
                return
            name = self._text(field_name)
            self.ledger.key(name, value)
            base = self.visit(holder)
            for member in members(base):
                if isinstance(member, Instance):
                    self._set_property(member.cls, name, value)
            if not any(isinstance(m, (Instance, Client)) for m in members(base)):
                entry = Entry(value, source.start_byte, _is_literal(source))
                self._assign(holder, set_item(base, Text((name,)), entry), source)
        elif kind == "scoped_property_access_expression":
            cls = self._scope_class(target.child_by_field_name("scope"))
            field_name = target.child_by_field_name("name")
            if cls is not None and field_name is not None:
                name = self._text(field_name).lstrip("$")
                self.ledger.key(name, value)
                self._set_property(cls, name, value)
        elif kind in ("list_literal", "array_creation_expression"):
            self._destructure(target, value, source)
        elif kind in ("by_ref", "parenthesized_expression"):
            for child in _named(target):
                self._assign(child, value, source)
        else:
            self.visit(target)

    def _unset(self, target: Node) -> bool:
        """Is this a variable that holds nothing yet, so that `$a['x'] = 1` makes an array?"""
        name = self._text(target)[1:]
        return (
            target.type == "variable_name"
            and not self.scope.open
            and name not in self.env.vars
            and self._variable(name) == UNKNOWN
        )

    def _set_variable(self, name: str, value: Value) -> None:
        self.env.vars[name] = value
        if name in self.scope.shared or (self.scope.key is None and _lasting(value) != UNKNOWN):
            self._learn(self.globals, name, value)

    def _set_property(self, cls: str, name: str, value: Value) -> None:
        self.env.vars[f"{cls}->{name}"] = value
        owner = next((c for c in self._line_of(cls) if (c, name) in self.properties), cls)
        self._learn(self.properties, (owner, name), value)

    def _destructure(self, target: Node, value: Value, source: Node) -> None:
        index = 0
        key: str | None = None
        pending: Node | None = None

        def settle() -> None:
            nonlocal index, key, pending
            if pending is not None:
                self._assign(pending, lookup(value, str(index) if key is None else key), source)
            if key is None:
                index += 1
            key = pending = None

        for child in target.children:
            if child.type in (",", "]", ")"):
                settle()
            elif child.type == "=>":
                key = key_text(self.visit(pending)) if pending is not None else None
                pending = None
            elif child.type == "array_element_initializer":
                parts = _named(child)
                if len(parts) == 2:
                    key = key_text(self.visit(parts[0]))
                pending = parts[-1] if parts else None
            elif child.is_named and child.type != "comment":
                pending = child

    def _on_unset_statement(self, node: Node) -> Value:
        for target in _named(node):
            parts = _named(target)
            if target.type == "subscript_expression" and len(parts) == 2:
                base = self.visit(parts[0])
                name = key_text(self.visit(parts[1]))
                if isinstance(base, Array) and name in base.items:
                    items = {k: v for k, v in base.items.items() if k != name}
                    self._assign(parts[0], array(items, base.bases, base.open), target)
            elif target.type == "variable_name":
                self.env.vars[self._text(target)[1:]] = NULL
        return UNKNOWN

    def _on_global_declaration(self, node: Node) -> Value:
        for child in _named(node):
            if child.type == "variable_name":
                name = self._text(child)[1:]
                self.scope.shared.add(name)
                self._share(name)
                self.env.vars[name] = self.globals.get(name, UNKNOWN)
        return UNKNOWN

    def _on_function_static_declaration(self, node: Node) -> Value:
        for each in _named(node):
            name = each.child_by_field_name("name")
            value = each.child_by_field_name("value")
            if name is None:
                continue
            text = self._text(name)[1:]
            key = (f"static {self.scope.key}", text)
            self._learn(self.properties, key, self.visit(value) if value is not None else NULL)
            self.env.vars[text] = self.properties[key]
        return UNKNOWN

    def _on_const_declaration(self, node: Node) -> Value:
        for element in node.named_children:
            if element.type != "const_element":
                continue
            parts = _named(element)
            if len(parts) >= 2:
                name, value = self._text(parts[0]), self.visit(parts[-1])
                self.ledger.key(name, value)
                if self.scope.cls is not None and self.scope.key is None:
                    self._learn(self.properties, (self.scope.cls, f"const {name}"), value)
                else:
                    self._learn(self.constants, name, value)
        return UNKNOWN

    # -- classes and functions -------------------------------------------------------------

    def _on_namespace_use_declaration(self, node: Node) -> Value:
        for clause in node.named_children:
            if clause.type == "namespace_use_clause":
                alias = clause.child_by_field_name("alias")
                parts = _named(clause)
                if parts:
                    full = self._text(parts[0]).rpartition("\\")[2]
                    self.imports[(self._text(alias) if alias else full).lower()] = full
            elif clause.type == "namespace_use_group":
                self._on_namespace_use_declaration(clause)
        return UNKNOWN

    def _class_name(self, text: str) -> str:
        """The class a name means, in lower case and without its namespace."""
        last = text.rpartition("\\")[2]
        return self.imports.get(last.lower(), last).lower()

    def _client_kind(self, cls: str | None) -> str | None:
        """HBWRAPPER or APIWRAPPER, if ``cls`` is one of the two or extends it."""
        for name in self._line_of(cls):
            if name in _CLIENTS:
                return _CLIENTS[name]
        return None

    def _line_of(self, cls: str | None) -> Iterator[str]:
        """A class, its parents and its traits, as far as the file shows them."""
        seen: set[str] = set()
        rest = [cls] if cls is not None else []
        while rest:
            name = rest.pop(0)
            if name not in seen:
                seen.add(name)
                yield name
                known = self.classes.get(name)
                rest += known.parents if known is not None else []

    def _scope_class(self, node: Node | None) -> str | None:
        """The class that stands left of ``::``."""
        if node is None:
            return None
        text = self._text(node)
        if node.type == "relative_scope":
            if text.lower() == "parent":
                known = self.classes.get(self.scope.cls or "")
                return known.parents[0] if known is not None and known.parents else None
            return self.scope.cls
        if node.type in ("name", "qualified_name"):
            return self._class_name(text)
        for member in members(self.visit(node)):
            if isinstance(member, Instance):
                return member.cls
            if isinstance(member, Client):
                return member.kind.lower()
            if isinstance(member, Text) and member.literal:
                return self._class_name(member.literal)
        return None

    def _on_class_declaration(self, node: Node) -> Value:
        name = node.child_by_field_name("name")
        self._class(node, self._text(name).lower() if name is not None else f"@{node.start_byte}")
        return UNKNOWN

    _on_trait_declaration = _on_class_declaration
    _on_interface_declaration = _on_class_declaration
    _on_enum_declaration = _on_class_declaration

    def _class(self, node: Node, name: str) -> None:
        if name in _CLIENTS:
            # The client itself: what it sends is what others call.
            return
        known = self.classes.setdefault(name, Class(name))
        for child in node.named_children:
            if child.type == "base_clause":
                for parent in _named(child):
                    cls = self._class_name(self._text(parent))
                    if cls not in known.parents:
                        known.parents.insert(0, cls)
        body = node.child_by_field_name("body")
        if body is None:
            return
        outer = self.scope
        self.scope = Scope(None, name, Env())
        documented: str | None = None
        for child in body.named_children:
            if child.type == "comment":
                documented = next(
                    (
                        kind
                        for tag, kinds, _ in _DOC.findall(self._text(child))
                        if tag == "var" and (kind := self._documented(kinds))
                    ),
                    None,
                )
                continue
            if child.type == "use_declaration":
                for used in _named(child):
                    if used.type in ("name", "qualified_name"):
                        cls = self._class_name(self._text(used))
                        if cls not in known.parents:
                            known.parents.append(cls)
            elif child.type == "property_declaration":
                self._properties(child, name, documented)
            else:
                self._statement(child)
            documented = None
        self.scope = outer

    def _properties(self, node: Node, cls: str, documented: str | None) -> None:
        typed = self._type_kind(node.child_by_field_name("type")) or documented
        for element in node.named_children:
            if element.type != "property_element":
                if element.type == "property_hook_list":
                    self._children(element)
                continue
            name = element.child_by_field_name("name")
            default = element.child_by_field_name("default_value")
            if name is None:
                continue
            text = self._text(name)[1:]
            value = self.visit(default) if default is not None else NULL
            self.ledger.key(text, value)
            if typed is not None:
                value = Client(typed)
            if value != NULL or (cls, text) not in self.properties:
                self._learn(self.properties, (cls, text), value)

    def _type_kind(self, node: Node | None) -> str | None:
        if node is None:
            return None
        for name in re.findall(r"[\w\\]+", self._text(node)):
            kind = self._client_kind(self._class_name(name))
            if kind is not None:
                return kind
        return None

    def _on_method_declaration(self, node: Node) -> Value:
        name = node.child_by_field_name("name")
        cls = self.scope.cls
        if name is not None and cls is not None:
            method = self._text(name).lower()
            self.classes.setdefault(cls, Class(cls)).methods.add(method)
            self._function(node, f"{cls}::{method}", Env())
        else:
            self._children(node)
        return UNKNOWN

    def _on_function_definition(self, node: Node) -> Value:
        name = node.child_by_field_name("name")
        if name is None:
            self._children(node)
            return UNKNOWN
        key = self._text(name).lower()
        self.functions.add(key)
        cls, self.scope.cls = self.scope.cls, None
        self._function(node, key, Env())
        self.scope.cls = cls
        return UNKNOWN

    def _on_anonymous_function(self, node: Node) -> Value:
        env = Env()
        for child in node.named_children:
            if child.type == "anonymous_function_use_clause":
                for used in _named(child):
                    for each in _named(used) if used.type == "by_ref" else [used]:
                        text = self._text(each)[1:]
                        env.vars[text] = self._variable(text)
        key = f"{{closure}}@{node.start_byte}"
        self._function(node, key, env)
        return Function(key)

    _on_anonymous_function_creation_expression = _on_anonymous_function

    def _on_arrow_function(self, node: Node) -> Value:
        key = f"{{closure}}@{node.start_byte}"
        self._function(node, key, self.env.copy())
        return Function(key)

    def _function(self, node: Node, key: str, env: Env) -> None:
        outer = self.scope
        self.scope = Scope(key, outer.cls, env)
        documented: dict[str, str] = {}
        before = node.prev_sibling
        if before is not None and before.type == "comment":
            for tag, kinds, name in _DOC.findall(self._text(before)):
                kind = self._documented(kinds)
                if kind is not None and tag == "param":
                    documented[name] = kind
                elif kind is not None and tag == "return":
                    self._learn(self.returns, key, Client(kind))
        parameters = node.child_by_field_name("parameters")
        for index, each in enumerate(_named(parameters) if parameters is not None else ()):
            self._parameter(each, key, index, env, documented)
        typed = self._type_kind(node.child_by_field_name("return_type"))
        if typed is not None:
            self._learn(self.returns, key, Client(typed))
        body = node.child_by_field_name("body")
        if body is not None:
            if node.type == "arrow_function":
                self._learn(self.returns, key, self.visit(body))
            else:
                self._statement(body)
        for child in node.named_children:
            if child.type == "ERROR":
                self._statement(child)
        self._end_of_scope()
        self.scope = outer

    def _parameter(
        self, node: Node, key: str, index: int, env: Env, documented: dict[str, str]
    ) -> None:
        name = node.child_by_field_name("name")
        if name is None:
            return
        text = self._text(name).lstrip("&.").lstrip("$")
        default = node.child_by_field_name("default_value")
        if default is not None:
            self.defaults[key, index] = self.visit(default)
        kind = self._type_kind(node.child_by_field_name("type")) or documented.get(text)
        value: Value = Param(key, index)
        if kind is not None:
            value = Client(kind)
        elif node.type == "variadic_parameter":
            value = UNKNOWN
        else:
            given = self.arguments.get((key, index))
            if given is not None:
                value = choice([given, value])
        env.vars[text] = value
        if node.type == "property_promotion_parameter" and self.scope.cls is not None:
            self._learn(self.properties, (self.scope.cls, text), value)

    def _end_of_scope(self) -> None:
        """Requests that were prepared and whose sending was not seen."""
        for at, request in self.scope.requests.items():
            if at >= 0:
                self.requests[at] = request.copy()
            if not request.sent and request.body != NULL:
                self._send(request, at)

    def _unsent(self) -> None:
        """Arrays with a call and a key that went somewhere else, to be sent there."""
        for at, fields in list(self.ledger.pending.items()):
            if at in self.ledger.pending and not any(at == place for place, _ in self.ledger.calls):
                self.ledger.fields(fields, RAW, at, function=None, form=True)

    # -- calls -----------------------------------------------------------------------------

    def _arguments(self, node: Node | None) -> list[Argument]:
        found: list[Argument] = []
        for child in _named(node) if node is not None else ():
            inner = _named(child)
            spread = bool(inner) and inner[-1].type == "variadic_unpacking"
            if child.type == "ERROR":
                self.visit(child)
                continue
            if spread:
                value = self._inner(inner[-1])
            elif child.type == "argument" and inner:
                value = self.visit(inner[-1])
            else:
                value = self.visit(child)
            found.append(Argument(value, child.start_byte, child.end_byte, spread))
        return found

    def _on_member_call_expression(self, node: Node) -> Value:
        target = self.visit(node.child_by_field_name("object"))
        name_node = node.child_by_field_name("name")
        arguments = self._arguments(node.child_by_field_name("arguments"))
        if name_node is None:
            return UNKNOWN
        return self._method(target, name_node, arguments)

    _on_nullsafe_member_call_expression = _on_member_call_expression

    def _method(self, target: Value, name_node: Node, arguments: list[Argument]) -> Value:
        literal = name_node.type == "name"
        name = (
            Text((self._text(name_node),), name_node.start_byte)
            if literal
            else self.visit(name_node)
        )
        results: list[Value] = []
        for member in members(target):
            if isinstance(member, Client):
                results.append(self._remote(member.kind, name, name_node, arguments))
            elif isinstance(member, Instance):
                results.append(self._on_instance(member.cls, name, name_node, arguments))
            else:
                if isinstance(member, Function) and name_node.type == "name":
                    results.append(self._invoke(member.key, arguments, name_node))
                results.append(self._other_call(arguments, name_node))
        return choice(results)

    def _on_instance(
        self, cls: str, name: Value, name_node: Node, arguments: list[Argument]
    ) -> Value:
        results: list[Value] = []
        for text in texts(name):
            method = (text.literal or "").lower()
            owner = self._owner(cls, method)
            if owner is not None:
                results.append(self._invoke(f"{owner}::{method}", arguments, name_node))
                continue
            kind = self._client_kind(cls)
            magic = self._owner(cls, "__call")
            if magic is not None:
                inner = [
                    Argument(text, name_node.start_byte, name_node.end_byte),
                    Argument(
                        array(
                            {
                                str(i): Entry(each.value, each.start)
                                for i, each in enumerate(arguments)
                            }
                        ),
                        name_node.end_byte,
                        name_node.end_byte,
                    ),
                ]
                results.append(self._invoke(f"{magic}::__call", inner, name_node))
            elif kind is not None:
                results.append(self._remote(kind, text, name_node, arguments))
            else:
                results.append(self._other_call(arguments, name_node))
        if not results:
            kind = self._client_kind(cls)
            if kind is not None and self._owner(cls, "__call") is None:
                return self._remote(kind, name, name_node, arguments)
            return self._other_call(arguments, name_node)
        return choice(results)

    def _owner(self, cls: str | None, method: str) -> str | None:
        for name in self._line_of(cls):
            known = self.classes.get(name)
            if known is not None and method in known.methods:
                return name
        return None

    def _remote(
        self, kind: str, name: Value, node: Node, arguments: list[Argument], static: bool = False
    ) -> Value:
        """A call on HBWrapper or ApiWrapper."""
        literal = name.literal if isinstance(name, Text) else None
        lower = literal.lower() if literal is not None else ""
        if lower == "setapi" and kind == HBWRAPPER:
            for argument in arguments[1:3]:
                self.ledger.secret(argument.value)
            return NULL
        if lower == "singleton" and kind == HBWRAPPER:
            return Client(kind)
        if lower == "__construct" or (kind == HBWRAPPER and lower in _LOCAL):
            return UNKNOWN
        first = arguments[0].value if arguments else EMPTY
        if arguments and arguments[0].spread:
            first = lookup(first, "0")
        if lower == "request" and kind == APIWRAPPER:
            places = self.ledger.fields(
                first if _fields_like(first) else Array(open=True),
                kind,
                node.start_byte,
                function=self.scope.key,
            )
            return Result(places) if places else UNKNOWN
        plain = node.type == "name"
        places = self.ledger.call(
            name,
            kind,
            first,
            node.start_byte,
            direct=lambda text: plain or text.at == node.start_byte,
            function=self.scope.key,
            notes=(STATIC,) if static else (),
        )
        return Result(places)

    def _on_scoped_call_expression(self, node: Node) -> Value:
        scope_node = node.child_by_field_name("scope")
        name_node = node.child_by_field_name("name")
        cls = self._scope_class(scope_node)
        arguments = self._arguments(node.child_by_field_name("arguments"))
        if name_node is None or cls is None:
            return self._other_call(arguments, node)
        literal = name_node.type == "name"
        name = (
            Text((self._text(name_node),), name_node.start_byte)
            if literal
            else self.visit(name_node)
        )
        kind = self._client_kind(cls)
        method = (name.literal or "").lower() if isinstance(name, Text) else ""
        if cls in _CLIENTS:
            inside = scope_node is not None and scope_node.type == "relative_scope"
            inside = inside or self._client_kind(self.scope.cls) is not None
            return self._remote(_CLIENTS[cls], name, name_node, arguments, static=not inside)
        if self._owner(cls, method) is None and kind is not None:
            return self._remote(kind, name, name_node, arguments)
        return self._on_instance(cls, name, name_node, arguments)

    def _on_object_creation_expression(self, node: Node) -> Value:
        parts = _named(node)
        arguments: list[Argument] = []
        for part in parts:
            if part.type == "arguments":
                arguments = self._arguments(part)
        if not parts:
            return UNKNOWN
        if parts[0].type == "anonymous_class":
            name = f"@{parts[0].start_byte}"
            for part in parts[0].named_children:
                if part.type == "arguments":
                    arguments = self._arguments(part)
            self._class(parts[0], name)
        else:
            found = self._scope_class(parts[0])
            if found is None:
                return UNKNOWN
            name = found
        if name in _CLIENTS:
            return Client(_CLIENTS[name])
        if name in ("stdclass", "arrayobject"):
            return arguments[0].value if arguments else EMPTY
        constructor = self._owner(name, "__construct") or (
            name if name in self.classes and name in self.classes[name].methods else None
        )
        if constructor is not None:
            method = "__construct" if self._owner(name, "__construct") else name
            self._invoke(f"{constructor}::{method}", arguments, node)
        if name in self.classes or self._client_kind(name) is not None:
            return Instance(name)
        return self._other_call(arguments, node)

    def _invoke(self, key: str, arguments: list[Argument], node: Node) -> Value:
        """A call of a function of the file."""
        for index, argument in enumerate(arguments):
            if argument.spread:
                break
            lasting = _lasting(argument.value)
            if lasting != UNKNOWN:
                self._learn(self.arguments, (key, index), lasting)
        full = self._with_defaults(key, arguments)
        places = self.ledger.apply(key, full, node.start_byte, self.scope.key)
        returned = self.returns.get(key, UNKNOWN)
        value = substitute(returned, lambda param: passed(param, key, full))
        if places:
            own = [m for m in members(value) if not isinstance(m, Result)]
            paths = {m.path for m in members(value) if isinstance(m, Result)} or {()}
            return choice([*(Result(places, path) for path in sorted(paths, key=str)), *own])
        sent = self._other_call(arguments, node)
        return value if sent == UNKNOWN else sent

    def _with_defaults(self, key: str, arguments: list[Argument]) -> list[Argument]:
        full = list(arguments)
        while not any(each.spread for each in full):
            default = self.defaults.get((key, len(full)))
            if default is None:
                break
            full.append(Argument(default, -1, -1))
        return full

    def _on_function_call_expression(self, node: Node) -> Value:
        function = node.child_by_field_name("function")
        arguments_node = node.child_by_field_name("arguments")
        if function is None:
            self._children(node)
            return UNKNOWN
        if function.type not in ("name", "qualified_name"):
            called = self.visit(function)
            arguments = self._arguments(arguments_node)
            results = [self._callable(m, arguments, function) for m in members(called)]
            return choice(results)
        name = self._text(function).rpartition("\\")[2].lower()
        special = getattr(self, f"_call_{name}", None)
        arguments = self._arguments(arguments_node)
        if special is not None:
            result: Value = special(arguments, node)
            return result
        if name in self.functions:
            return self._invoke(name, arguments, function)
        if name in _FETCH:
            return self._fetch(arguments, node)
        first = arguments[0].value if arguments else UNKNOWN
        if name in _LOOSE_SEARCH and len(arguments) >= 2:
            strict = len(arguments) > _LOOSE_SEARCH[name] and arguments[-1].value == Const(True)
            if not strict:
                self._compared(first, lookup(arguments[1].value, None), node)
                self._compared(lookup(arguments[1].value, None), first, node)
        if name in _ELEMENT:
            return lookup(first, None)
        for argument in arguments:
            if self._is_callable(argument.value):
                # array_map([$hb, 'getX'], …): called with who knows what.
                self._callable(argument.value, [Argument(UNKNOWN, -1, -1)], node)
            for member in members(argument.value):
                if isinstance(member, Function):
                    self._invoke(member.key, [], node)
        if name in _SAME:
            return first
        return self._other_call(arguments, node)

    def _is_callable(self, value: Value) -> bool:
        return (
            isinstance(value, Array)
            and len(value.items) == 2
            and isinstance(lookup(value, "0"), (Client, Instance))
            and any(True for _ in texts(lookup(value, "1")))
        )

    def _callable(self, called: Value, arguments: list[Argument], node: Node) -> Value:
        """A call of a value: a closure, ``[$object, 'method']`` or the name of a function."""
        if isinstance(called, Function):
            return self._invoke(called.key, arguments, node)
        if isinstance(called, Array) and len(called.items) == 2:
            target, name = lookup(called, "0"), lookup(called, "1")
            entry = called.items.get("1")
            results: list[Value] = []
            for member in members(target):
                if isinstance(member, Client):
                    at = entry.at if entry is not None and entry.direct else node.start_byte
                    results.append(self._by_name(member.kind, name, at, entry, arguments))
                elif isinstance(member, Instance):
                    for text in texts(name):
                        owner = self._owner(member.cls, (text.literal or "").lower())
                        if owner is not None:
                            key = f"{owner}::{(text.literal or '').lower()}"
                            results.append(self._invoke(key, arguments, node))
            return choice(results)
        if isinstance(called, Text) and called.literal and called.literal.lower() in self.functions:
            return self._invoke(called.literal.lower(), arguments, node)
        return self._other_call(arguments, node)

    def _by_name(
        self, kind: str, name: Value, at: int, entry: Entry | None, arguments: list[Argument]
    ) -> Value:
        first = arguments[0].value if arguments else EMPTY
        if isinstance(name, Text) and (name.literal or "").lower() in _LOCAL:
            return Client(kind) if (name.literal or "").lower() == "singleton" else UNKNOWN
        places = self.ledger.call(
            name,
            kind,
            first,
            at,
            direct=lambda text: entry is not None and entry.direct,
            function=self.scope.key,
        )
        return Result(places)

    def _call_call_user_func(self, arguments: list[Argument], node: Node) -> Value:
        if not arguments:
            return UNKNOWN
        results = [self._callable(m, arguments[1:], node) for m in members(arguments[0].value)]
        return choice(results)

    def _call_call_user_func_array(self, arguments: list[Argument], node: Node) -> Value:
        if len(arguments) < 2:
            return UNKNOWN
        inner: list[Argument] = []
        for member in members(arguments[1].value):
            if isinstance(member, Array) and not member.open and not member.bases:
                inner = [
                    Argument(entry.value, entry.at, entry.at + 1) for entry in member.items.values()
                ]
            else:
                inner = [Argument(lookup(arguments[1].value, "0"), -1, -1)]
        results = [self._callable(m, inner, node) for m in members(arguments[0].value)]
        return choice(results)

    def _call_define(self, arguments: list[Argument], node: Node) -> Value:
        if len(arguments) >= 2 and isinstance(arguments[0].value, Text):
            name = arguments[0].value.literal
            if name:
                self.ledger.key(name, arguments[1].value)
                self._learn(self.constants, name, arguments[1].value)
        return UNKNOWN

    def _call_constant(self, arguments: list[Argument], node: Node) -> Value:
        if arguments and isinstance(arguments[0].value, Text):
            return self.constants.get(arguments[0].value.literal or "", UNKNOWN)
        return UNKNOWN

    def _call_empty(self, arguments: list[Argument], node: Node) -> Value:
        for argument in arguments:
            self._mention(argument.value, node, TRUTH)
        return UNKNOWN

    def _call_array_merge(self, arguments: list[Argument], node: Node) -> Value:
        made: Value = EMPTY
        for argument in arguments:
            made = merge(made, UNKNOWN if argument.spread else argument.value)
        self.ledger.await_sending(made)
        return made

    _call_array_replace = _call_array_merge
    _call_array_merge_recursive = _call_array_merge
    _call_array_replace_recursive = _call_array_merge

    def _call_extract(self, arguments: list[Argument], node: Node) -> Value:
        self.scope.open = True
        return UNKNOWN

    _call_parse_str = _call_extract

    def _call_compact(self, arguments: list[Argument], node: Node) -> Value:
        made: Value = EMPTY
        for argument in arguments:
            given = argument.value
            names = (
                [(entry.value, entry.at) for entry in given.items.values()]
                if isinstance(given, Array)
                else [(given, argument.start)]
            )
            for name, at in names:
                text = key_text(name)
                if text is None:
                    made = merge(made, UNKNOWN)
                else:
                    made = set_item(made, name, Entry(self._variable(text), at))
        self.ledger.await_sending(made)
        return made

    def _call_sprintf(self, arguments: list[Argument], node: Node) -> Value:
        if not arguments or not isinstance(arguments[0].value, Text):
            return UNKNOWN
        pattern = arguments[0].value.literal
        if pattern is None:
            return concat([arguments[0].value])
        pieces: list[Value] = []
        index = 1
        end = 0
        for match in re.finditer(r"%(?:(\d+)\$)?[-+ 0-9.']*([a-zA-Z%])", pattern):
            pieces.append(Text((pattern[end : match.start()],), arguments[0].value.at))
            end = match.end()
            if match[2] == "%":
                pieces.append(Text(("%",)))
                continue
            place = int(match[1]) if match[1] and len(match[1]) < 4 else index
            index += 0 if match[1] else 1
            pieces.append(arguments[place].value if 0 < place < len(arguments) else UNKNOWN)
        pieces.append(Text((pattern[end:],), arguments[0].value.at))
        return concat(pieces)

    def _call_implode(self, arguments: list[Argument], node: Node) -> Value:
        if len(arguments) != 2:
            return UNKNOWN
        glue, pieces = arguments[0].value, arguments[1].value
        if isinstance(glue, (Array, Param)) and isinstance(pieces, Text):
            glue, pieces = pieces, glue
        found: list[Value] = []
        for member in members(pieces):
            if isinstance(member, Array):
                for entry in member.items.values():
                    found += [glue, entry.value] if found else [entry.value]
        return concat(found) if found else UNKNOWN

    _call_join = _call_implode

    def _call_http_build_query(self, arguments: list[Argument], node: Node) -> Value:
        return Form(arguments[0].value) if arguments else UNKNOWN

    def _call_curl_init(self, arguments: list[Argument], node: Node) -> Value:
        request = http.Request()
        if arguments and arguments[0].value != NULL:
            request.url = arguments[0].value
        self.scope.requests[node.start_byte] = request
        return Handle(node.start_byte)

    def _requests(self, value: Value) -> Iterator[http.Request]:
        for member in members(value):
            if isinstance(member, Handle):
                if member.at not in self.scope.requests:
                    known = self.requests.get(member.at)
                    self.scope.requests[member.at] = known.copy() if known else http.Request()
                yield self.scope.requests[member.at]

    def _call_curl_setopt(self, arguments: list[Argument], node: Node) -> Value:
        if len(arguments) >= 3 and isinstance(arguments[1].value, Named):
            for request in self._known_requests(arguments[0].value):
                request.option(
                    arguments[1].value.name, arguments[2].value, maybe=self.scope.depth > 0
                )
        return UNKNOWN

    def _call_curl_setopt_array(self, arguments: list[Argument], node: Node) -> Value:
        if len(arguments) >= 2:
            for request in self._known_requests(arguments[0].value):
                request.options(arguments[1].value)
        return UNKNOWN

    def _known_requests(self, handle: Value) -> list[http.Request]:
        """The requests of a handle; one made elsewhere gets a request of this function."""
        found = list(self._requests(handle))
        if not found:
            found = [self.scope.requests.setdefault(-1, http.Request())]
        return found

    def _call_curl_exec(self, arguments: list[Argument], node: Node) -> Value:
        places: frozenset[int] = frozenset()
        if arguments:
            for request in self._known_requests(arguments[0].value):
                places |= self._send(request, node.start_byte)
                request.sent = True
        return Result(places) if places else UNKNOWN

    def _call_curl_multi_add_handle(self, arguments: list[Argument], node: Node) -> Value:
        return self._call_curl_exec(arguments[1:], node)

    def _call_stream_context_create(self, arguments: list[Argument], node: Node) -> Value:
        return Context(arguments[0].value) if arguments else UNKNOWN

    def _fetch(self, arguments: list[Argument], node: Node) -> Value:
        if not arguments:
            return UNKNOWN
        request = http.Request(arguments[0].value, redirects=True)
        for argument in arguments[1:]:
            for member in members(argument.value):
                if isinstance(member, Context):
                    request.stream(member)
        places = self._send(request, node.start_byte)
        return Result(places) if places else UNKNOWN

    def _other_call(self, arguments: list[Argument], node: Node) -> Value:
        """A function that is not known may send a request: with a URL and fields, it does."""
        urls = [a.value for a in arguments if http.points_to_api(a.value)]
        bodies: list[Value] = []
        for argument in arguments:
            for member in members(argument.value):
                if isinstance(member, Array):
                    bodies += [member, *(e.value for e in member.items.values())]
                elif isinstance(member, Form):
                    bodies.append(member)
        if not urls:
            return UNKNOWN
        places: frozenset[int] = frozenset()
        for url in urls:
            found = [b for b in bodies if http.has_key(http.form_fields(b), ["call"])]
            for body in found or [NULL]:
                request = http.Request(url, Form(body) if isinstance(body, Array) else body)
                if found or http.has_key(request.fields(), ["call"]):
                    places |= self._send(request, node.start_byte)
        return Result(places) if places else UNKNOWN

    def _send(self, request: http.Request, at: int) -> frozenset[int]:
        """Write down a request that PHP sends by itself, if it goes to HostBill."""
        fields = request.fields()
        ours = http.points_to_api(request.url) or http.has_key(fields, ("api_id", "api_key"))
        if not ours and self.mentions_api and http.has_key(fields, ("call",)):
            ours = all(not isinstance(m, Text) or m.literal is None for m in members(request.url))
        if not ours:
            return frozenset()
        for member in members(fields):
            if isinstance(member, Array):
                for name in ("api_id", "api_key"):
                    if name in member.items:
                        self.ledger.secret(member.items[name].value)
        notes = []
        if request.unverified:
            notes.append(UNVERIFIED)
        if request.redirects:
            notes.append(REDIRECTS)
        return self.ledger.fields(
            fields,
            RAW,
            at,
            function=self.scope.key,
            form=not request.multipart,
            notes=tuple(notes),
        )

    # -- what the parser could not make sense of -------------------------------------------

    def _on_ERROR(self, node: Node) -> Value:
        """Calls without an end: ``$hb->getX(['id' =>`` at the end of the file."""
        children = [c for c in node.children if c.type != "comment"]
        value: Value = UNKNOWN
        index = 0
        while index < len(children):
            child = children[index]
            if child.type in ("->", "?->", "::") and index + 2 < len(children):
                name, after = children[index + 1], children[index + 2]
                if name.type in ("name", "variable_name") and after.type in ("(", "arguments"):
                    if child.type == "::" and index:
                        cls = self._scope_class(children[index - 1])
                        singleton = self._text(name).lower() == "singleton"
                        kind = self._client_kind(cls)
                        value = Client(kind) if kind is not None and singleton else UNKNOWN
                    else:
                        value = self._method(
                            value, name, [Argument(self._fragments(children[index + 2 :]), -1, -1)]
                        )
                    index += 2
                    continue
            if child.is_named and child.type not in ("name", "string", "integer"):
                try:
                    value = self.visit(child)
                except RecursionError:
                    self.too_deep.append(child.start_byte)
            elif child.type in (";", "{", "}"):
                value = UNKNOWN
            index += 1
        return UNKNOWN

    def _fragments(self, children: list[Node]) -> Value:
        """The keys in what is left of an argument list."""
        made: Value = Array(open=True)
        for child, after in itertools.pairwise(children):
            if child.type == ";":
                break
            if after.type == "=>" and child.type in ("string", "encapsed_string"):
                made = set_item(made, self.visit(child), Entry(UNKNOWN, child.start_byte))
        return made


def _named(node: Node) -> list[Node]:
    return [child for child in node.named_children if child.type != "comment"]


def _operator(node: Node) -> str:
    operator = node.child_by_field_name("operator")
    return operator.type.lower() if operator is not None else ""


def _is_literal(node: Node) -> bool:
    while node.type in ("parenthesized_expression", "argument") and len(_named(node)) == 1:
        node = _named(node)[0]
    return node.type in ("string", "encapsed_string", "heredoc", "nowdoc")


def _numeric(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _is_scalar(result: Result) -> bool:
    """Is this a field of a record, as far as its path tells?"""
    return bool(result.path) and result.path[-1] != "success" and result.path[-1] is not None


def _fields_like(value: Value) -> bool:
    return any(isinstance(member, (Array, Param, Item)) for member in members(value))


def _lasting(value: Value) -> Value:
    """Of a value, what is of use elsewhere in the file than where it was made."""
    kept = [
        member
        for member in members(value)
        if isinstance(member, (Client, Instance, Function, Handle))
    ]
    return choice(kept) if kept else UNKNOWN


def _join_envs(envs: list[Env]) -> Env:
    live = [env for env in envs if not env.dead]
    if not live:
        if envs:
            return envs[0]
        return Env()
    if len(live) == 1:
        return live[0]
    joined = Env(dict(live[0].vars))
    for env in live[1:]:
        if env.vars is live[0].vars:
            continue
        for name in {**joined.vars, **env.vars}:
            left, right = joined.vars.get(name), env.vars.get(name)
            if left is None or right is None:
                joined.vars[name] = env.vars[name] if left is None else left
            elif left is not right:
                joined.vars[name] = join(left, right)
    return joined

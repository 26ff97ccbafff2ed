"""The state of a translation, which every part of it is given.

A file is translated several times. Each walk collects the types of variables, properties,
parameters and results, beginning with "nothing seen yet", until a walk finds nothing new; the last
one's statements are the result.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from hbwrapper.porting.syntax import nodes as n

from . import python as py
from .declare import Class, Declarations, Function
from .names import Names
from .python import Expr, Result, Stmt
from .scopes import Scope, Scopes
from .types import ANY, NEVER, Type, join, normal, object_of

Slot = tuple[object, ...]


class Held(n.Variable):
    """A value that has a name in the output already."""

    def __init__(self, at: n.At, name: str, of: Type) -> None:
        super().__init__(at, name)
        self.type = of


class Existing(n.Index):
    """An element that is there: writing it says nothing new of the array's shape."""


class Unsupported(Exception):
    """A construct has no translation.

    Attributes:
        node: Where.
        reason: Why, for the list at the end.
    """

    def __init__(self, node: n.Node, reason: str) -> None:
        super().__init__(reason)
        self.node = node
        self.reason = reason


@dataclass
class Loop:
    """A loop or switch around the statement being written.

    Attributes:
        kind: loop, or switch (an if-chain, which ``break`` must not see), or once (a switch
            written as a loop that runs once).
        before_continue: What to repeat before each ``continue``.
        before_break: What to repeat before each ``break``.
        flags: Names set by a ``break`` or ``continue`` for an outer loop: is this the last loop that
            it leaves, and which word it is.
    """

    kind: str
    before_continue: Callable[[], list[Stmt]] = list
    before_break: Callable[[], list[Stmt]] = list
    flags: list[tuple[str, bool, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Translators:
    """The functions that translate; see ``dispatch``."""

    expression: Callable[[Port, n.Expression], Result]
    statement: Callable[[Port, n.Statement], list[Stmt]]
    class_lines: Callable[[Port, n.ClassDeclaration], list[Stmt]]


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


def _moves_pointers(program: n.Program) -> bool:
    """Does the file move the pointer of an array?"""
    return any(
        isinstance(node, n.Call)
        and isinstance(node.function, n.Name)
        and node.function.last.lower() in ("next", "prev", "end", "each")
        for node in n.walk(program)
    )


def _sees_exit(program: n.Program) -> bool:
    """Would a ``finally`` of the file, or a function for the end, see Python's way to exit?"""
    sees = False
    for node in n.walk(program):
        if isinstance(node, n.Try) and node.final is not None:
            return True
        if isinstance(node, n.Call) and isinstance(node.function, n.Name):
            low = node.function.last.lower()
            sees |= low in ("register_shutdown_function", "ob_start")
    return sees


class Port:
    """The state of a translation.

    Attributes:
        types: What the walks before found, by slot: ("var", scope, name), ("return", function), …
        found: What this walk finds.
        answers: The calls of the API whose answers need PHP's keys.
        exact_curl: The functions whose cURL has no plain form, and is written as it is.
        problems: What has no translation.
        settled: Are the types final, so that what is refused now is refused?
        in_class_body: Is a value written that Python works out in a class's body?
        exit_is_seen: Must ``exit`` be told from an exception?
        keys_are_read: Does a loop of the file ask for keys?
        moves_pointers: Does the file move the pointer of an array?
        uses_function_names: Are functions of the file found by their names when it runs?
        line: The line of the statement being translated.
    """

    def __init__(
        self,
        program: n.Program,
        declared: Declarations,
        scopes: Scopes,
        translators: Translators,
        uses_hostbill: bool,
        data: bytes,
    ) -> None:
        self.program = program
        self.declared = declared
        self.scopes = scopes
        self.names = Names(declared, scopes)
        self.uses_hostbill = uses_hostbill
        self.data = data
        self._translators = translators
        self.types: dict[Slot, Type] = {}
        self.answers: set[int] = set()
        self.exact_curl: set[n.Node] = set()
        self.settled = False
        self.uses_function_names = False
        self.moves_pointers = _moves_pointers(program)
        self.exit_is_seen = _sees_exit(program)
        self.keys_are_read = any(
            isinstance(node, n.Foreach) and node.key is not None for node in n.walk(program)
        )
        self.begin()

    def begin(self) -> None:
        """Begin a walk."""
        self.found: dict[Slot, Type] = {}
        self.problems: list[Problem] = []
        self.scope: Scope = self.scopes.by_node[self.program]
        self.loops: list[Loop] = []
        self.finals: int = 0
        self.curl: dict[str, object] = {}
        self.in_class_body = False
        self.aliases: dict[tuple[Scope, str], n.Expression] = {}
        self.line = 1
        self.names.forget()

    # Translating

    def expression(self, node: n.Expression) -> Result:
        """Translate an expression.

        Raises:
            Unsupported: It has no translation.
        """
        return self._translators.expression(self, node)

    def statement(self, node: n.Stated) -> list[Stmt]:
        """Translate a statement; what has no translation becomes a ``raise``."""
        return self._translators.statement(self, n.as_statement(node))

    def class_lines(self, node: n.ClassDeclaration) -> list[Stmt]:
        """Translate a class."""
        return self._translators.class_lines(self, node)

    def source(self, at: n.At) -> str:
        """PHP's source at a place."""
        return self.data[at.start : at.end].decode("utf-8", "replace")

    @contextmanager
    def inside(self, scope: Scope) -> Iterator[None]:
        """Translate in another function."""
        outer = self.scope, self.loops, self.curl, self.in_class_body, self.finals
        self.scope, self.loops, self.curl, self.in_class_body, self.finals = scope, [], {}, False, 0
        try:
            yield
        finally:
            self.scope, self.loops, self.curl, self.in_class_body, self.finals = outer

    # Types

    def see(self, slot: Slot, of: Type) -> None:
        """Note that a slot has held a value of this type."""
        self.found[slot] = join(self.found.get(slot, NEVER), of)

    def type_of(self, slot: Slot) -> Type:
        """What the walks before found."""
        return normal(self.types.get(slot, NEVER))

    def slot(self, name: str, scope: Scope | None = None) -> Slot:
        """The slot of a variable."""
        scope = scope or self.scope
        while scope.kind == "arrow" and name not in scope.params and scope.parent:
            scope = scope.parent
        if name in scope.globals:
            scope = scope.top
        return ("var", scope.node, name)

    def see_variable(self, name: str, of: Type) -> None:
        """Note that a variable has held a value of this type."""
        self.see(self.slot(name), of)

    def tell(self, of: Type) -> None:
        """The program can tell this value's text keys from numbers."""
        self.answers |= of.sources

    def see_arguments(self, function: Function) -> None:
        """Note that a call may also reach this function: its parameters can be anything."""
        for name in function.params:
            self.see(("param", function.node, name), ANY)

    def result_type(self, functions: Sequence[Function]) -> Type:
        """What these functions return."""
        of = NEVER
        for function in functions:
            own = self.type_of(("return", function.node))
            of = join(of, object_of("generator") if function.generator else own)
        return of

    def is_fresh(self, functions: Sequence[Function]) -> bool:
        """Do these functions give away no array that something else holds?"""
        return all(self.type_of(("shared", each.node)).is_never for each in functions)

    # Names

    def variable(self, name: str) -> Expr:
        """What stands for a variable: its name, or where a static one is kept."""
        scope = self.scope
        while scope.kind == "arrow" and name not in scope.params and scope.parent:
            scope = scope.parent
        if name in scope.statics and scope.function:
            function = scope.function
            if function.cls:
                owner = py.name(self.names.cls(function.cls))
                return py.attr(owner, f"_{function.name}_{name}")
            return py.attr(py.name(self.names.function(function)), self.names.method(name))
        return py.name(self.names.variable(name))

    def is_static(self, name: str) -> bool:
        """Does a variable live on as an attribute?"""
        return isinstance(self.variable(name), ast.Attribute)

    def fresh(self, stem: str) -> str:
        """A name that no variable has."""
        return self.names.fresh(self.scope, stem)

    def function(self, name: n.Name) -> Function | None:
        """The function of the file that a name means: the namespace's, else the global one."""
        return self.declared.functions.get(name.full.lower()) or (
            None
            if "\\" in name.written.strip("\\")
            else self.declared.functions.get(name.last.lower())
        )

    def class_named(self, name: n.Name) -> Class | None:
        """The class of the file that a name means."""
        if name.full == "self" or name.full == "static":
            return self.scope.cls
        if name.full == "parent":
            return self.parent_class(self.scope.cls)
        return self.declared.classes.get(name.full.lower())

    def parent_class(self, cls: Class | None) -> Class | None:
        """The class of the file that a class extends."""
        return self.declared.classes.get(cls.parents[0]) if cls and cls.parents else None

    # Order

    def sequence(self, results: Sequence[Result]) -> list[Stmt]:
        """What must run before these values, which are worked out in order.

        Where a later value needs statements of its own, the earlier ones get names first.
        """
        last = max((i for i, each in enumerate(results) if each.before), default=-1)
        out: list[Stmt] = []
        for index, each in enumerate(results):
            out += each.before
            each.before = []
            if index < last and not py.is_fixed(each.expr) and not isinstance(each.expr, ast.Name):
                inner = each.expr.value if isinstance(each.expr, ast.Starred) else each.expr
                name = self.hold(inner, out)
                each.expr = py.star(name) if isinstance(each.expr, ast.Starred) else name
                each.truth = None
        return out

    def hold(self, value: Expr, out: list[Stmt], stem: str = "value") -> ast.Name:
        """Give a value a name."""
        name = self.fresh(stem)
        out.append(py.assign(py.name(name), value))
        return py.name(name)

    def twice(self, value: Result, stem: str = "value") -> Result:
        """A value that may be written twice: what is worked out gets a name."""
        if py.is_plain(value.expr):
            return value
        out = list(value.before)
        name = self.hold(value.expr, out, stem)
        return Result(name, value.type, out, fresh=value.fresh, shares=value.shares)

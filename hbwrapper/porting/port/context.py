"""What the translation of one file knows while it walks the tree.

A file is walked several times. Each walk collects the types of variables, properties, parameters
and results, starting from "nothing seen yet", until a walk finds nothing new; the last one's
text is the result.
"""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from hbwrapper.porting.port.source import line, text
from hbwrapper.porting.port.types import ANY, NEVER, Type, join

if TYPE_CHECKING:
    from tree_sitter import Node

# Precedences of Python, for parentheses.
WALRUS, LAMBDA, TERNARY, OR, AND, NOT, COMPARE, BITOR, BITXOR, BITAND, SHIFT, SUM, TERM, UNARY = (
    range(14)
)
POWER, ATOM = 14, 15

# Names that the output itself uses.
MODULES = frozenset(("php", "sys", "HBWrapper", "ApiWrapper", "CURLFile", "HBWrapperError"))


# PHP's functions, but for those that Python has under the same name.
DIRECT: set[str] = set()


class Unsupported(Exception):
    """A construct has no translation.

    Attributes:
        node: Where.
        reason: Why, for the list at the end.
    """

    def __init__(self, node: Node, reason: str) -> None:
        super().__init__(reason)
        self.node = node
        self.reason = reason


class Code(NamedTuple):
    """A Python expression.

    Attributes:
        text: The source.
        type: Its value's type.
        level: The precedence of its outermost operator.
        test: A shorter text with the same truth, for conditions; empty: there is none.
        fresh: Is an array in it surely not shared with a variable?
        shares: May the arrays in a fresh array be shared all the same?
        parts: What a joined text is made of, so that it can be joined with more.
    """

    text: str
    type: Type = ANY
    level: int = ATOM
    test: str = ""
    fresh: bool = False
    shares: bool = False
    parts: tuple[str | Code, ...] = ()

    def at(self, level: int) -> str:
        """The text, in parentheses where an operator of this precedence needs them."""
        return self.text if self.level >= level else f"({self.text})"


@dataclass
class Function:
    """A function or method of the file."""

    node: Node
    name: str
    cls: str = ""
    params: list[str] = field(default_factory=list)
    variadic: bool = False
    refs: list[int] = field(default_factory=list)
    returns_value: bool = False
    generator: bool = False
    static: bool = False


@dataclass
class Class:
    """A class of the file."""

    node: Node
    name: str
    parent: str = ""
    methods: dict[str, Function] = field(default_factory=dict)
    statics: set[str] = field(default_factory=set)
    properties: set[str] = field(default_factory=set)
    constants: set[str] = field(default_factory=set)


@dataclass
class Scope:
    """A function's variables, or the script's."""

    node: Node
    kind: str  # module, function, method, closure, lambda
    parent: Scope | None = None
    function: Function | None = None
    cls: Class | None = None
    names: set[str] = field(default_factory=set)
    assigns: dict[str, list[Node]] = field(default_factory=dict)
    changes: dict[str, list[Node]] = field(default_factory=dict)
    reads: dict[str, list[Node]] = field(default_factory=dict)
    deep: dict[str, int] = field(default_factory=dict)
    tested: set[str] = field(default_factory=set)
    shared: set[str] = field(default_factory=set)
    params: set[str] = field(default_factory=set)
    globals: set[str] = field(default_factory=set)
    statics: set[str] = field(default_factory=set)
    closures: int = 0


Handler = Callable[["Context", "Node"], Code]
HANDLERS: dict[str, Handler] = {}
H = TypeVar("H", bound=Handler)


def handles(*kinds: str) -> Callable[[H], H]:
    """Register a function as the translation of these kinds of expression."""

    def register(function: H) -> H:
        for kind in kinds:
            HANDLERS[kind] = function
        return function

    return register


class Context:
    """The state of a translation.

    Attributes:
        types: What the walk before found, by slot: ("var", scope, name), ("return", function), …
        found: What this walk finds.
        lines: The output of the block being written.
        before: Lines that must stand before the statement being written (nested functions).
        problems: What has no translation: (line, last line, PHP text, reason).
    """

    def __init__(self, root: Node) -> None:
        self.root = root
        self.types: dict[tuple[object, ...], Type] = {}
        self.found: dict[tuple[object, ...], Type] = {}
        self.functions: dict[str, Function] = {}
        self.classes: dict[str, Class] = {}
        self.methods: dict[str, list[Function]] = {}
        self.constants: dict[str, Type] = {}
        self.variables: set[str] = set()
        self.constant_lines: dict[str, int] = {}
        self.changed_properties: set[str] = set()
        self.deep_properties: dict[str, int] = {}
        self.strict = False
        self.scopes: dict[int, Scope] = {}
        self.scope: Scope = Scope(root, "module")
        self.reset()

    def reset(self) -> None:
        """Begin a walk."""
        self.found = {}
        self.before: list[str] = []
        self.problems: list[tuple[int, int, str, str]] = []
        self.imports: set[str] = set()
        self.bytes_output = False
        self.loops: list[Loop] = []
        self.curl: dict[str, dict[str, Code]] = {}
        self.comments: list[str] = []
        self.temporaries: dict[int, set[str]] = {}

    # Types

    def see(self, slot: tuple[object, ...], of: Type) -> None:
        """Note that a slot has held a value of this type."""
        self.found[slot] = join(self.found.get(slot, NEVER), of)

    def type_of(self, slot: tuple[object, ...]) -> Type:
        """What the walk before found."""
        return self.types.get(slot, NEVER)

    def slot(self, name: str, scope: Scope | None = None) -> tuple[object, ...]:
        """The slot of a variable."""
        scope = scope or self.scope
        while scope.kind == "lambda" and name not in scope.params and scope.parent:
            scope = scope.parent
        if name in scope.globals:
            while scope.parent:
                scope = scope.parent
        return ("var", scope.node.id, name)

    # Names

    def name(self, name: str) -> str:
        """A PHP variable's name in Python."""
        if name == "this":
            return "self"
        if (
            keyword.iskeyword(name)
            or hasattr(builtins, name)
            or name in MODULES
            or name in ("self", "match", "case", "type")
            or name in self.taken
        ):
            return self._free(name)
        return name

    def _free(self, name: str) -> str:
        """The name with as many underscores behind it as it takes."""
        name += "_"
        while name in self.variables or name in self.taken:
            name += "_"
        return name

    taken: frozenset[str] = frozenset()
    uses_hostbill = False
    settled = False
    current: Node | None = None
    in_class_body = False

    def php_name(self, name: str) -> str:
        """A name of hbwrapper.php, without importing it."""
        return f"php.{name}"

    def see_arguments(self, function: Function, node: Node) -> None:
        """Note that a call may also reach this function: its parameters can be anything."""
        for name in function.params:
            self.see(("param", function.node.id, name), ANY)

    def constant(self, name: str) -> str:
        """A constant's name in Python; a variable or builtin may have the same one."""
        if name in self.variables or keyword.iskeyword(name) or hasattr(builtins, name):
            return name + "_"
        return name

    def attribute(self, name: str) -> str:
        """The name of a property or method in Python."""
        return name + "_" if keyword.iskeyword(name) else name

    def fresh_name(self, stem: str) -> str:
        """A name that no variable has."""
        scope = self.scope
        while scope.kind == "lambda" and scope.parent:
            scope = scope.parent
        used = self.temporaries.setdefault(scope.node.id, set())
        name = stem
        number = 1
        while name in self.variables or name in self.taken or name in used:
            number += 1
            name = f"{stem}_{number}"
        used.add(name)
        return name

    def variable(self, name: str) -> str:
        """What stands for a variable: its name, or where a static one is kept."""
        scope = self.scope
        while scope.kind == "lambda" and name not in scope.params and scope.parent:
            scope = scope.parent
        if name in scope.statics and scope.function:
            if scope.cls:
                return f"{scope.cls.name}._{scope.function.name}_{name}"
            return f"{self.function_name(scope.function.name)}.{self.attribute(name)}"
        return self.name(name)

    def function_name(self, name: str) -> str:
        """A function's name in Python: one of its own, where Python has the name already."""
        if keyword.iskeyword(name) or hasattr(builtins, name) or name in MODULES:
            name += "_function"
            while name in self.variables or name in self.taken:
                name += "_"
        return name

    def php(self, name: str) -> str:
        """A name of hbwrapper.php: PHP's own functions by themselves, where nothing else is so called."""
        if name in DIRECT and name not in self.variables and name not in self.taken:
            self.imports.add(f"php.{name}")
            return name
        self.imports.add("php")
        return f"php.{name}"

    def use(self, name: str) -> str:
        """A name of hbwrapper, or the module sys."""
        self.imports.add(name)
        return name

    # Walking

    def expr(self, node: Node) -> Code:
        """Translate an expression.

        Raises:
            Unsupported: It has no translation.
        """
        handler = HANDLERS.get(node.type)
        if handler is None:
            raise Unsupported(node, node.type.replace("_", " "))
        return handler(self, node)


@dataclass
class Loop:
    """A loop or switch around the statement being written.

    Attributes:
        kind: loop, or switch (an if-chain, which ``break`` must not see), or once (a switch
            written as a loop that runs once).
        before_continue: Lines to repeat before each ``continue``.
        flags: Names set by a ``break`` or ``continue`` for an outer loop, with what to do.
    """

    kind: str
    before_continue: list[str] = field(default_factory=list)
    before_break: list[str] = field(default_factory=list)
    flags: list[tuple[str, int, str]] = field(default_factory=list)


def children(node: Node) -> list[Node]:
    """The named children, without comments."""
    return [child for child in node.named_children if child.type != "comment"]


def required(node: Node, name: str) -> Node:
    """A child by its field's name."""
    child = node.child_by_field_name(name)
    if child is None:
        raise Unsupported(node, f"{node.type.replace('_', ' ')} without {name}")
    return child


def variable(node: Node | None) -> str | None:
    """The name in ``$name``, or None for anything else."""
    if node is not None and node.type == "variable_name":
        return text(node)[1:]
    return None


def quote(node: Node) -> tuple[int, int, str]:
    """First line, last line and the first line's text of a node."""
    return line(node), node.end_point[0] + 1, text(node).split("\n", 1)[0].strip()

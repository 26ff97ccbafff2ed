"""Which variables a function has, and where they are assigned, changed and read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from hbwrapper.porting.syntax import nodes as n

from . import known
from .declare import Class, Declarations, Function

LOOPS = (n.While, n.DoWhile, n.For, n.Foreach)
ANY_DEPTH = 9


@dataclass(eq=False)
class Scope:
    """A function's variables, or the script's.

    Attributes:
        kind: module, function, method, closure or arrow.
        around: The node that a node is in, up to the function.
        assigns: Where a variable is assigned as a whole.
        changes: Where a part of a variable's array is changed.
        deep: How deep that part is.
        shared: What closures or other functions also write: by reference, or as a global.
        unset: What may be read before it has a value; see ``flow``.
    """

    node: n.Node
    kind: str
    parent: Scope | None = None
    function: Function | None = None
    cls: Class | None = None
    params: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    around: dict[n.Node, n.Node] = field(default_factory=dict)
    assigns: dict[str, list[n.Node]] = field(default_factory=dict)
    changes: dict[str, list[n.Node]] = field(default_factory=dict)
    reads: dict[str, list[n.Node]] = field(default_factory=dict)
    deep: dict[str, int] = field(default_factory=dict)
    shared: set[str] = field(default_factory=set)
    globals: set[str] = field(default_factory=set)
    statics: set[str] = field(default_factory=set)
    uses: dict[str, bool] = field(default_factory=dict)
    unset: set[str] = field(default_factory=set)

    def ancestors(self, node: n.Node) -> Iterator[n.Node]:
        """The nodes around a node, up to the function it is in."""
        while node in self.around:
            node = self.around[node]
            yield node

    @property
    def top(self) -> Scope:
        """The script's scope."""
        scope = self
        while scope.parent:
            scope = scope.parent
        return scope

    @property
    def home(self) -> Scope:
        """The scope that an arrow function's own variables live in: around it."""
        scope = self
        while scope.kind == "arrow" and scope.parent:
            scope = scope.parent
        return scope

    def owns(self, name: str) -> bool:
        """Is the variable the function's alone?"""
        return name not in self.globals | self.statics | self.shared


@dataclass
class Scopes:
    """The scopes of a file, and what is changed of properties anywhere."""

    by_node: dict[n.Node, Scope] = field(default_factory=dict)
    variables: set[str] = field(default_factory=set)
    changed_properties: set[str] = field(default_factory=set)
    deep_properties: dict[str, int] = field(default_factory=dict)


def find_scopes(program: n.Program, declared: Declarations) -> Scopes:
    """All scopes of a file."""
    scopes = Scopes()
    top = Scope(program, "module")
    scopes.by_node[program] = top
    _Collector(scopes, declared, top).collect(program)
    for scope in scopes.by_node.values():
        scopes.variables |= scope.names
    return scopes


def origin(node: n.Node) -> n.Node:
    """What an element is an element of: ``$a`` of ``$a['x'][1]``."""
    while isinstance(node, n.Index):
        node = node.base
    return node


def property_name(node: n.Node) -> str | None:
    """The name of the property that ``$this->name`` or ``self::$name`` is."""
    if isinstance(node, (n.Property, n.StaticProperty)) and isinstance(node.name, str):
        return node.name
    return None


def variable(node: n.Node | None) -> str | None:
    """The name of a variable; None for anything else."""
    return node.name if isinstance(node, n.Variable) else None


class _Collector:
    """Walks one function, and begins another one for each function inside."""

    def __init__(self, scopes: Scopes, declared: Declarations, scope: Scope) -> None:
        self.scopes = scopes
        self.declared = declared
        self.scope = scope
        self.cls = scope.cls
        self.visits: dict[type, Callable[[n.Node], None]] = {
            n.Variable: self._variable, n.Global: self._global, n.StaticVariable: self._static,
            n.Assign: self._assign, n.AssignReference: self._assign_reference,
            n.AssignOperator: self._change, n.Step: self._change, n.Foreach: self._foreach,
            n.Catch: self._catch, n.Unset: self._unset, n.Call: self._call,
            n.MethodCall: self._method, n.StaticCall: self._method, n.New: self._new,
        }  # fmt: skip

    def collect(self, node: n.Node) -> None:
        """Walk the children of a node."""
        for child in n.children(node):
            self.scope.around[child] = node
            self._visit(child)

    def _visit(self, node: n.Node) -> None:
        if isinstance(node, n.ClassDeclaration):
            self._class(node)
            return
        if isinstance(node, n.FunctionDeclaration):
            self._function(node.function, "function", None)
            return
        if isinstance(node, n.ArrowFunction):
            self._arrow(node)
            return
        if isinstance(node, n.Closure):
            self._closure(node)
            return
        visit = self.visits.get(type(node))
        if visit is not None:
            visit(node)
        self.collect(node)

    # Functions

    def _class(self, node: n.ClassDeclaration) -> None:
        cls = self.declared.classes_by_node[node]
        for member in cls.members:
            if isinstance(member, n.Method):
                self._function(member.function, "method", cls)
            elif isinstance(member, (n.Properties, n.ClassConstants, n.EnumCase)):
                self.collect(member)

    def _function(self, node: n.Function, kind: str, cls: Class | None) -> None:
        scope = Scope(node, kind, self.scope, self.declared.functions_by_node.get(node), cls)
        self._begin(scope, node)
        _Collector(self.scopes, self.declared, scope).collect(node)

    def _begin(self, scope: Scope, node: n.Function) -> None:
        scope.params = {each.name for each in node.parameters}
        scope.names |= scope.params
        self.scopes.by_node[node] = scope

    def _arrow(self, node: n.ArrowFunction) -> None:
        scope = Scope(node, "arrow", self.scope, None, self.cls)
        self._begin(scope, node)
        _Collector(self.scopes, self.declared, scope).collect(node)
        # What it reads, it reads from around it.
        for name in scope.names - scope.params:
            self.scope.names.add(name)
            self.scope.reads.setdefault(name, []).extend(scope.reads.get(name, []))
        self.scope.around.update(scope.around)

    def _closure(self, node: n.Closure) -> None:
        scope = Scope(node, "closure", self.scope, None, self.cls)
        self._begin(scope, node)
        for used in node.uses:
            scope.uses[used.name] = used.by_ref
            scope.names.add(used.name)
            self.scope.names.add(used.name)
            self.scope.reads.setdefault(used.name, []).append(used)
            self.scope.around[used] = node
            if used.by_ref:
                scope.shared.add(used.name)
                self.scope.shared.add(used.name)
                self._note(self.scope.changes, used.name, node)
                self._note(self.scope.assigns, used.name, node)
        _Collector(self.scopes, self.declared, scope).collect(node)

    @staticmethod
    def _note(where: dict[str, list[n.Node]], name: str, node: n.Node) -> None:
        where.setdefault(name, []).append(node)

    # Variables

    def _variable(self, node: n.Node) -> None:
        assert isinstance(node, n.Variable)  # noqa: S101
        self.scope.names.add(node.name)
        self._note(self.scope.reads, node.name, node)

    def _global(self, node: n.Node) -> None:
        assert isinstance(node, n.Global)  # noqa: S101
        if self.scope.kind == "module":
            return
        for name in node.names:
            if isinstance(name, str):
                self.scope.globals.add(name)
                self.scope.names.add(name)
                self.scope.top.shared.add(name)
                self.scope.top.names.add(name)

    def _static(self, node: n.Node) -> None:
        assert isinstance(node, n.StaticVariable)  # noqa: S101
        self.scope.names.add(node.name)
        self._note(self.scope.assigns, node.name, node)
        if self.scope.kind != "module":
            self.scope.statics.add(node.name)

    def _assign(self, node: n.Node) -> None:
        assert isinstance(node, n.Assign)  # noqa: S101
        self.target(node.target, node)

    def _assign_reference(self, node: n.Node) -> None:
        assert isinstance(node, n.AssignReference)  # noqa: S101
        self.target(node.target, node)
        self.root_change(node.value, node, 1)

    def _change(self, node: n.Node) -> None:
        assert isinstance(node, (n.AssignOperator, n.Step))  # noqa: S101
        self.target(node.target, node)

    def _foreach(self, node: n.Node) -> None:
        assert isinstance(node, n.Foreach)  # noqa: S101
        if node.by_ref:
            self.root_change(node.subject, node, 2)
        if node.key is not None:
            self.target(node.key, node)
        self.target(node.value, node)

    def _catch(self, node: n.Node) -> None:
        assert isinstance(node, n.Catch)  # noqa: S101
        if node.name:
            self.scope.names.add(node.name)
            self._note(self.scope.assigns, node.name, node)

    def _unset(self, node: n.Node) -> None:
        assert isinstance(node, n.Unset)  # noqa: S101
        for each in node.targets:
            name = variable(each)
            if name is not None:
                self._note(self.scope.assigns, name, node)
            else:
                self.root_change(each, node, 0)

    # Calls

    def _call(self, node: n.Node) -> None:
        assert isinstance(node, n.Call)  # noqa: S101
        if not isinstance(node.function, n.Name):
            return
        own = self.declared.functions.get(node.function.full.lower())
        own = own or self.declared.functions.get(node.function.last.lower())
        low = node.function.last.lower()
        if own is not None:
            self._refs(node, node.arguments, own)
            return
        if low == "compact":
            for argument in node.arguments:
                if isinstance(argument.value, n.String):
                    self.scope.names.add(argument.value.value)
                    self._note(self.scope.reads, argument.value.value, argument.value)
        record = known.FUNCTIONS.get(low)
        if record is None:
            return
        for index in record.changes:
            if index < len(node.arguments):
                self.root_change(node.arguments[index].value, node, 1)
        for index in record.sets:
            if index < len(node.arguments):
                self.target(node.arguments[index].value, node)

    def _method(self, node: n.Node) -> None:
        assert isinstance(node, (n.MethodCall, n.StaticCall))  # noqa: S101
        if isinstance(node.name, str):
            for method in self.declared.methods.get(node.name.lower(), []):
                self._refs(node, node.arguments, method)

    def _new(self, node: n.Node) -> None:
        assert isinstance(node, n.New)  # noqa: S101
        if isinstance(node.cls, n.Name):
            cls = self.declared.classes.get(node.cls.full.lower())
            method = self.declared.find_method(cls, "__construct")
            if method is not None:
                self._refs(node, node.arguments, method)

    def _refs(self, node: n.Node, arguments: list[n.Argument], function: Function) -> None:
        for index in function.refs:
            if index < len(arguments):
                value = arguments[index].value
                self.target(value, node)
                name = variable(value)
                if name is not None:
                    self._note(self.scope.changes, name, node)
                    self.scope.deep[name] = ANY_DEPTH

    # Targets

    def target(self, node: n.Node, at: n.Node) -> None:
        """Note that something is assigned to a target."""
        name = variable(node)
        if name is not None:
            self.scope.names.add(name)
            self._note(self.scope.assigns, name, at)
        elif isinstance(node, n.ListPattern):
            for item in node.items:
                if item is not None:
                    self.target(item.value, at)
        else:
            self.root_change(node, at, 0)

    def root_change(self, node: n.Node, at: n.Node, more: int) -> None:
        """Note that a part of what a target begins with is changed, and how deep."""
        depth = more
        while isinstance(node, n.Index):
            node = node.base
            depth += 1
        name = variable(node)
        prop = property_name(node)
        if name is not None:
            self._note(self.scope.changes, name, at)
            self.scope.deep[name] = max(depth, self.scope.deep.get(name, 0))
        elif prop is not None and depth:
            self.scopes.changed_properties.add(prop)
            deep = self.scopes.deep_properties
            deep[prop] = max(depth, deep.get(prop, 0))


# Questions


def changed_after(scope: Scope, name: str, node: n.Node) -> bool:
    """Can a part of the variable's array be changed after this node has run?"""
    changes = scope.changes.get(name, [])
    if not changes:
        return False
    if not scope.owns(name):
        return True
    loops = [each for each in scope.ancestors(node) if isinstance(each, LOOPS)]
    for change in changes:
        if change.at.start > node.at.start:
            return True
        for loop in loops:
            if inside(change, loop) and not _renewed(scope, name, loop, change):
                return True
    return False


def inside(node: n.Node, around: n.Node) -> bool:
    """Does a node begin inside another one?"""
    return around.at.start <= node.at.start < around.at.end


def _renewed(scope: Scope, name: str, loop: n.Node, change: n.Node) -> bool:
    """Does every turn of the loop assign the whole variable before the change?"""
    for assign in scope.assigns.get(name, []):
        if assign is loop:
            return True
        if not (isinstance(assign, n.Assign) and variable(assign.target) == name):
            continue
        statement = scope.around.get(assign)
        if not isinstance(statement, n.ExpressionStatement):
            continue
        if not (inside(assign, loop) and assign.at.start < change.at.start):
            continue
        block = scope.around.get(statement)
        inner = []
        for each in scope.ancestors(assign):
            if each is loop:
                break
            inner.append(each)
        if block is getattr(loop, "body", None):
            return True
        if not any(isinstance(each, LOOPS) for each in inner) and block in list(
            scope.ancestors(change)
        ):
            return True
    return False


def assigned_in(scope: Scope, name: str, node: n.Node) -> bool:
    """Is the variable assigned or changed inside this node?"""
    return any(
        inside(each, node) for each in (*scope.assigns.get(name, []), *scope.changes.get(name, []))
    )

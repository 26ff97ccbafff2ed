"""Which variables may be read before they have a value. PHP has null there, Python an error."""

from __future__ import annotations

from collections.abc import Callable

from hbwrapper.porting.syntax import nodes as n

from . import known
from .declare import Declarations
from .scopes import Scope, Scopes

Names = set[str]


def find_unset(scopes: Scopes, declared: Declarations) -> None:
    """Fill ``Scope.unset`` of every scope."""
    for node, scope in scopes.by_node.items():
        if scope.kind == "arrow":
            continue
        flow = _Flow(scope, declared)
        have = set(scope.params) | set(scope.uses)
        body = node.body if isinstance(node, (n.Program, n.Function)) else None
        if body is not None:
            flow.block(body, have)
        given = scope.params | scope.globals | scope.statics | set(scope.uses) | {"this"}
        scope.unset = (flow.unset & scope.names) - given - known.SUPERGLOBALS
        if scope.kind == "module":
            scope.unset -= {"argv", "argc"}
            # Functions speak of globals that the script itself never does.
            scope.unset |= {
                name
                for name in scope.shared
                if not scope.reads.get(name) and not scope.assigns.get(name)
            } - known.SUPERGLOBALS


class _Flow:
    """Follows a function with the set of names that surely have a value."""

    def __init__(self, scope: Scope, declared: Declarations) -> None:
        self.scope = scope
        self.declared = declared
        self.unset: Names = set()
        self.breaks: list[list[Names]] = []
        self.statements: dict[type, Callable[..., bool]] = {
            n.If: self._if, n.While: self._while, n.DoWhile: self._do, n.For: self._for,
            n.Foreach: self._foreach, n.Switch: self._switch, n.Try: self._try,
            n.Break: self._break, n.Continue: self._leave, n.Return: self._return,
            n.Nested: lambda s, have: self.block(s.body, have), n.Unset: self._unset,
            n.NamespaceDeclaration: lambda s, have: s.body is None or self.block(s.body, have),
            n.FunctionDeclaration: lambda s, have: True, n.ClassDeclaration: lambda s, have: True,
            n.Global: lambda s, have: True, n.Static: self._static,
        }  # fmt: skip
        self.expressions: dict[type, Callable[..., None]] = {
            n.Variable: lambda e, have: self.read(e.name, have), n.Assign: self._assign,
            n.AssignReference: self._assign, n.AssignOperator: self._operator, n.Step: self._step,
            n.Binary: self._binary, n.Ternary: self._ternary, n.Match: self._match,
            n.Closure: self._closure, n.ArrowFunction: self._arrow, n.Call: self._call,
            n.MethodCall: self._user, n.StaticCall: self._user, n.New: self._user,
            n.ClassDeclaration: lambda e, have: None,
        }  # fmt: skip

    def read(self, name: str, have: Names) -> None:
        """A variable is read here."""
        if name not in have:
            self.unset.add(name)

    # Statements. Each says whether the program can go on behind it.

    def block(self, block: n.Block, have: Names) -> bool:
        """Follow statements in order."""
        return all(self.statement(statement, have) for statement in block.statements)

    def statement(self, node: n.Node, have: Names) -> bool:
        """Follow one statement."""
        follow = self.statements.get(type(node))
        if follow is not None:
            return follow(node, have)
        for child in n.children(node):
            self.expression(child, have)
        if isinstance(node, n.ExpressionStatement):
            return not isinstance(node.expression, (n.Exit, n.Throw))
        return True

    @staticmethod
    def _meet(have: Names, ends: list[Names]) -> bool:
        """Go on with what every one of these ways has."""
        if not ends:
            return False
        have.clear()
        have |= set.intersection(*ends)
        return True

    def _if(self, node: n.If, have: Names) -> bool:
        ends = []
        for branch in node.branches:
            self.expression(branch.test, have)
            end = set(have)
            if self.block(branch.body, end):
                ends.append(end)
        end = set(have)
        if node.otherwise is None or self.block(node.otherwise, end):
            ends.append(end)
        return self._meet(have, ends)

    def _loop(self, body: n.Block, have: Names) -> Names:
        self.breaks.append([])
        end = set(have)
        self.block(body, end)
        self.breaks.pop()
        return end

    def _while(self, node: n.While, have: Names) -> bool:
        self.expression(node.test, have)
        self._loop(node.body, have)
        return True

    def _do(self, node: n.DoWhile, have: Names) -> bool:
        leaves = any(
            isinstance(each, (n.Break, n.Continue)) for each in n.walk(node.body, functions=False)
        )
        end = self._loop(node.body, have)
        if not leaves:
            have |= end
        self.expression(node.test, end)
        return True

    def _for(self, node: n.For, have: Names) -> bool:
        for each in (*node.start, *node.tests):
            self.expression(each, have)
        end = self._loop(node.body, have)
        for each in node.step:
            self.expression(each, end)
        return True

    def _foreach(self, node: n.Foreach, have: Names) -> bool:
        self.expression(node.subject, have)
        inner = set(have)
        if node.key is not None:
            self.target(node.key, inner)
        self.target(node.value, inner)
        self._loop(node.body, inner)
        return True

    def _switch(self, node: n.Switch, have: Names) -> bool:
        self.expression(node.subject, have)
        self.breaks.append([])
        falling: Names | None = None
        default = False
        for case in node.cases:
            if case.value is not None:
                self.expression(case.value, set(have))
            default |= case.value is None
            start = set(have) if falling is None else have & falling
            falling = start if self.block(case.body, start) else None
        ends = self.breaks.pop()
        if falling is not None:
            ends.append(falling)
        if not default:
            ends.append(set(have))
        return self._meet(have, ends)

    def _try(self, node: n.Try, have: Names) -> bool:
        ends = []
        start = set(have)
        if self.block(node.body, start):
            ends.append(start)
        for catch in node.catches:
            end = set(have) | ({catch.name} if catch.name else set())
            if self.block(catch.body, end):
                ends.append(end)
        goes_on = True
        if node.final is not None:
            final = set(have)
            goes_on = self.block(node.final, final)
            ends = [end | final for end in ends]
        return self._meet(have, ends) and goes_on

    def _break(self, node: n.Break, have: Names) -> bool:
        if node.levels <= len(self.breaks):
            self.breaks[-node.levels].append(set(have))
        return False

    def _leave(self, node: n.Continue, have: Names) -> bool:
        # On a switch, `continue` is `break`.
        if node.levels <= len(self.breaks):
            self.breaks[-node.levels].append(set(have))
        return False

    def _return(self, node: n.Return, have: Names) -> bool:
        if node.value is not None:
            self.expression(node.value, have)
        return False

    def _unset(self, node: n.Unset, have: Names) -> bool:
        for each in node.targets:
            if not isinstance(each, n.Variable):
                self.expression(each, have)
            else:
                have.add(each.name)
        return True

    def _static(self, node: n.Static, have: Names) -> bool:
        have |= {each.name for each in node.variables}
        return True

    # Expressions

    def expression(self, node: n.Node, have: Names) -> None:
        """Follow an expression in the order of its evaluation."""
        follow = self.expressions.get(type(node))
        if follow is not None:
            follow(node, have)
            return
        for child in n.children(node):
            self.expression(child, have)

    def target(self, node: n.Node, have: Names) -> None:
        """Something is assigned here."""
        if isinstance(node, n.Variable):
            have.add(node.name)
        elif isinstance(node, n.ListPattern):
            for item in node.items:
                if item is not None:
                    if item.key is not None:
                        self.expression(item.key, have)
                    self.target(item.value, have)
        else:
            # An element: its array must be there, or becomes a new one.
            for child in n.children(node):
                self.expression(child, have)
            base = node
            while isinstance(base, n.Index):
                base = base.base
            if isinstance(base, n.Variable):
                have.add(base.name)

    def _assign(self, node: n.Assign | n.AssignReference, have: Names) -> None:
        self.expression(node.value, have)
        self.target(node.target, have)

    def _operator(self, node: n.AssignOperator, have: Names) -> None:
        self.expression(node.target, have)
        value = set(have) if node.operator == "??" else have
        self.expression(node.value, value)
        self.target(node.target, have)

    def _step(self, node: n.Step, have: Names) -> None:
        self.expression(node.target, have)
        self.target(node.target, have)

    def _binary(self, node: n.Binary, have: Names) -> None:
        chain: list[n.Binary] = [node]
        while isinstance(chain[-1].left, n.Binary):
            chain.append(chain[-1].left)
        self.expression(chain[-1].left, have)
        for link in reversed(chain):
            maybe = link.operator in ("&&", "||", "??")
            self.expression(link.right, set(have) if maybe else have)

    def _ternary(self, node: n.Ternary, have: Names) -> None:
        self.expression(node.test, have)
        for each in (node.then, node.other):
            if each is not None:
                self.expression(each, set(have))

    def _match(self, node: n.Match, have: Names) -> None:
        self.expression(node.subject, have)
        for arm in node.arms:
            for each in (*(arm.tests or ()), arm.value):
                self.expression(each, set(have))

    def _closure(self, node: n.Closure, have: Names) -> None:
        for used in node.uses:
            self.read(used.name, have)
            have.add(used.name)

    def _arrow(self, node: n.ArrowFunction, have: Names) -> None:
        if node.body is not None:
            self.block(node.body, have | {each.name for each in node.parameters})

    def _call(self, node: n.Call, have: Names) -> None:
        record = None
        if isinstance(node.function, n.Name):
            low = node.function.last.lower()
            if low == "compact":
                for argument in node.arguments:
                    if isinstance(argument.value, n.String):
                        self.read(argument.value.value, have)
            if node.function.full.lower() not in self.declared.functions:
                record = known.FUNCTIONS.get(low)
        else:
            self.expression(node.function, have)
        for index, argument in enumerate(node.arguments):
            if record is not None and index in record.sets:
                self.target(argument.value, have)
            else:
                self.expression(argument.value, have)
        if record is None or record.callables:
            self._others(have)

    def _user(self, node: n.Node, have: Names) -> None:
        for child in n.children(node):
            self.expression(child, have)
        self._others(have)

    def _others(self, have: Names) -> None:
        """A function of the file may run: it may read what the script shares with it."""
        if self.scope.kind == "module":
            for name in self.scope.shared:
                self.read(name, have)

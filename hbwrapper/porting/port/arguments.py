"""The arguments of calls: of the file's own functions, of PHP's, and of methods that nobody knows."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from hbwrapper.porting.syntax import nodes as n

from . import known
from . import python as py
from .callables import callable_value, wants_callable
from .context import Port, Slot, Unsupported
from .copies import copied
from .declare import Function
from .elements import Computed, existing
from .literals import stored
from .operators import tested
from .python import Expr, Result, Stmt
from .scopes import variable as variable_name
from .types import ANY, LIST_, NEVER, settled


class Given:
    """Translated arguments.

    Attributes:
        before: What must run first.
        values: Those by position.
        named: Those by name.
    """

    def __init__(self) -> None:
        self.before: list[Stmt] = []
        self.results: list[Result] = []
        self.named: dict[str, Result] = {}

    @property
    def values(self) -> list[Expr]:
        """The arguments by position."""
        return [each.expr for each in self.results]

    @property
    def keywords(self) -> dict[str, Expr]:
        """The arguments by name."""
        return {name: each.expr for name, each in self.named.items()}

    def finish(self, port: Port, owner: Result | None = None) -> Given:
        """Settle the order in which they are worked out."""
        first = [owner] if owner is not None else []
        self.before = port.sequence([*first, *self.results, *self.named.values()])
        return self

    def called(self, function: Expr) -> ast.Call:
        """The call of a function with them."""
        return py.call(function, *self.values, **self.keywords)


def parameter_slot(function: Function, name: str) -> Slot:
    """Where the types of a parameter's arguments are noted."""
    return ("param", function.node, name)


def spread(port: Port, node: n.Argument) -> Result:
    """``...$x``."""
    value = port.expression(node.value)
    if value.type.within(LIST_):
        return Result(py.star(value.expr), value.type.item, value.before)
    port.tell(value.type)
    made = py.php_call("arguments", value.expr)
    return Result(py.star(made), ANY, value.before)


def of_function(
    port: Port, arguments: Sequence[n.Argument], function: Function, owner: Result | None = None
) -> Given:
    """The arguments of a call of the file's own function."""
    given = Given()
    parameters = function.node.parameters
    for index, argument in enumerate(arguments):
        if argument.spread:
            for parameter in parameters[index:]:
                port.see(parameter_slot(function, parameter.name), ANY)
            given.results.append(spread(port, argument))
            continue
        name = _taken_by(function, argument, index)
        if not name:
            # PHP evaluates arguments that nobody takes, and forgets them.
            extra = port.expression(argument.value)
            if not py.is_plain(extra.expr) or extra.before:
                raise Unsupported(argument, "an argument more than the function has")
            continue
        slot = parameter_slot(function, name)
        if wants_callable(port, function, name, argument.value):
            value = callable_value(port, argument.value)
        else:
            value = stored(port, argument.value, port.type_of(slot), 0)
        port.see(slot, value.type)
        if argument.name:
            given.named[port.names.variable(name)] = value
        else:
            given.results.append(value)
    _check_required(port, arguments, function)
    return given.finish(port, owner)


def _taken_by(function: Function, argument: n.Argument, index: int) -> str:
    """The parameter that takes an argument; empty for none."""
    if argument.name:
        return argument.name
    names = function.params
    if index < len(names):
        return names[index]
    return names[-1] if function.variadic and names else ""


def _check_required(port: Port, arguments: Sequence[n.Argument], function: Function) -> None:
    if any(each.spread or each.name for each in arguments):
        return
    required = [p for p in function.node.parameters if p.default is None and not p.variadic]
    if len(arguments) < len(required) and not function.reads_arguments:
        # PHP throws when it comes here, and so does Python.
        return


def of_unknown(
    port: Port,
    arguments: Sequence[n.Argument],
    owner: Result | None = None,
    *,
    only_read: bool = False,
) -> Given:
    """The arguments of a method that nobody knows; ``only_read`` where it surely keeps no array."""
    given = Given()
    for argument in arguments:
        if argument.spread:
            given.results.append(spread(port, argument))
            continue
        value = stored(port, argument.value, NEVER, 0)
        if not only_read:
            value = copied(port, argument.value, value, NEVER, 0)
        if argument.name:
            given.named[argument.name] = value
        else:
            given.results.append(value)
    return given.finish(port, owner)


def of_php(port: Port, node: n.Call, low: str, record: known.Known) -> Given:
    """The arguments of a function of PHP's."""
    given = Given()
    for index, argument in enumerate(node.arguments):
        if argument.name:
            raise Unsupported(argument, f"a named argument of {low}()")
        if argument.spread:
            value = port.expression(argument.value)
            port.tell(value.type)
            elements = (
                value.expr if value.type.within(LIST_) else py.php_call("elements", value.expr)
            )
            given.results.append(Result(py.star(elements), ANY, value.before))
        elif index in record.callables:
            given.results.append(callable_value(port, argument.value))
        elif index in record.looks:
            given.results.append(tested(port, argument.value))
        else:
            given.results.append(port.expression(argument.value))
    given.finish(port)
    if record.tells:
        for each in given.results:
            port.tell(each.type)
    return given


# Reference parameters: the function gives the new values back, the caller assigns them


def with_references(
    port: Port, node: n.Node, arguments: Sequence[n.Argument], function: Function, callee: Expr,
    before: list[Stmt],
) -> Result:  # fmt: skip
    """A call of a function with reference parameters.

    The call is a statement of its own, which assigns the new values; the result has a name.
    """
    if function.generator:
        raise Unsupported(node, "a reference parameter of a generator")
    left_out = any(index >= len(arguments) or arguments[index].spread for index in function.refs)
    if left_out and not all(_optional(function, index) for index in function.refs):
        raise Unsupported(node, "a reference parameter that is left out")
    given = of_function(port, arguments, function)
    targets: list[Expr] = []
    after: list[Stmt] = []
    for index in function.refs:
        if index >= len(arguments):
            targets.append(py.name("_"))
            continue
        targets.append(_target(port, arguments[index].value, function, index, before, after))
    call = given.called(callee)
    value: Expr = py.const(None)
    of = NEVER
    if function.returns_value or function.generator:
        held = port.fresh("result")
        targets.insert(0, py.name(held))
        value, of = py.name(held), port.result_type([function])
    left = targets[0] if len(targets) == 1 else py.make_tuple(targets)
    lines = [*before, *given.before, py.assign(left, call), *after]
    fresh = port.is_fresh([function])
    return Result(value, of, lines, fresh=fresh, shares=True)


def _optional(function: Function, index: int) -> bool:
    return function.node.parameters[index].default is not None


def gives_reference(port: Port, node: n.Expression) -> bool:
    """Does the function of the file that is called say that it returns a reference?"""
    if isinstance(node, n.Call) and isinstance(node.function, n.Name):
        own = port.function(node.function)
        return own is not None and own.node.by_ref
    if isinstance(node, (n.MethodCall, n.StaticCall)) and isinstance(node.name, str):
        return any(each.node.by_ref for each in port.declared.methods.get(node.name.lower(), []))
    return False


def _target(
    port: Port,
    node: n.Expression,
    function: Function,
    index: int,
    before: list[Stmt],
    after: list[Stmt],
) -> Expr:
    """Where a reference parameter's new value goes."""
    of = settled(port.type_of(("var", function.node, function.params[index])))
    if isinstance(node, (n.Variable, n.Index, n.Property, n.StaticProperty)):
        if isinstance(node, n.Index) and node.key is None:
            raise Unsupported(node, "a new element as a reference argument")
        if variable_name(node) == "this":
            return py.name("_")
        alias = port.aliases.get((port.scope.home, variable_name(node) or ""))
        try:
            return existing(port, alias if alias is not None else node, of, before)[0]
        except Computed as computed:
            where = computed.where
            held = port.fresh("changed")
            keys = [key.expr for key in where.keys if key is not None]
            made = py.php_call("put", where.expr, py.name(held), *keys)
            after.append(py.assign(where.expr, made))
            return py.name(held)
    if gives_reference(port, node):
        raise Unsupported(node, "a reference to what a function gives")
    # PHP gives a temporary value away, and forgets what becomes of it.
    return py.name("_")

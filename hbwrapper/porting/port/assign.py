"""Assignments, as statements and inside expressions."""

from __future__ import annotations

import ast
from collections.abc import Callable

from hbwrapper.porting.syntax import nodes as n

from . import convert
from . import python as py
from .access import attribute, read_item, soft
from .context import Held, Port, Unsupported
from .copies import changes, copied, want
from .declare import PropertyInfo
from .elements import Computed, existing, note, put, root
from .literals import stored
from .operators import concatenated, operate
from .python import Expr, Result, Stmt
from .scopes import variable as variable_name
from .types import ANY, ARRAY_, INT, NAT, NEVER, NULL_, OBJECT_, SCALAR_, Type, settled

Written = Callable[[Port, n.Assign], "list[Stmt] | None"]


# As statements


def assignment(port: Port, node: n.Assign) -> list[Stmt]:
    """``$x = …;``."""
    target, value = node.target, node.value
    if isinstance(target, n.ListPattern):
        return destructure(port, target, value)
    if isinstance(value, n.Assign) and not isinstance(value.target, n.ListPattern):
        lines = assignment(port, value)
        inner = value.target
        again = port.expression(inner)
        if not py.is_plain(again.expr):
            return _chained(port, node, value)
        code = copied(port, inner, again, want(port, target), changes(port, target))
        return [*lines, *assign(port, target, code)]
    code = stored(port, value, want(port, target), changes(port, target))
    return assign(port, target, code, order=True)


def _chained(port: Port, node: n.Assign, inner: n.Assign) -> list[Stmt]:
    """``$a['x'] = $b['y'] = f();``: the value gets a name."""
    value = port.expression(inner)
    code = copied(port, inner.target, value, want(port, node.target), changes(port, node.target))
    return assign(port, node.target, code)


def assign(port: Port, target: n.Expression, value: Result, *, order: bool = False) -> list[Stmt]:
    """Put a value where the target says; with ``order``, the target's keys are worked out first."""
    name = variable_name(target)
    if name is not None:
        return _variable(port, target, name, value)
    if isinstance(target, n.ListPattern):
        out = list(value.before)
        held = value.expr if py.is_plain(value.expr) else port.hold(value.expr, out, "parts")
        return [*out, *spread_out(port, target, Result(held, value.type))]
    if isinstance(target, n.Property):
        return _property(port, target, value)
    if isinstance(target, n.StaticProperty):
        before: list[Stmt] = []
        place_, _ = root(port, target, before)
        value = _typed(port, _static_info(port, target), value)
        note(port, target, value.type)
        return [*value.before, *before, py.assign(place_, value.expr)]
    if isinstance(target, n.Index):
        if order and _has_effects(target):
            return _keys_first(port, target, value)
        return put(port, target, value)
    if isinstance(target, n.DynamicVariable):
        raise Unsupported(target, "a variable variable")
    raise Unsupported(target, "an assignment to this")


def _has_effects(node: n.Expression) -> bool:
    """Do the keys of an element do something?"""
    return any(
        isinstance(each, (n.Step, n.Assign, n.AssignOperator, n.Call, n.MethodCall, n.StaticCall))
        for each in n.walk(node, functions=False)
    )


def _keys_first(port: Port, target: n.Index, value: Result) -> list[Stmt]:
    """``$a[$i++] = $i``: PHP works out the key first, Python the value."""
    changed = {
        variable_name(each.target)
        for each in n.walk(target, functions=False)
        if isinstance(each, (n.Step, n.Assign, n.AssignOperator))
    }
    names = {each.id for each in ast.walk(value.expr) if isinstance(each, ast.Name)}
    if names & {port.names.variable(each) for each in changed if each}:
        raise Unsupported(target, "a value that depends on what the key changes")
    return put(port, target, value)


def _variable(port: Port, target: n.Expression, name: str, value: Result) -> list[Stmt]:
    if name == "this":
        raise Unsupported(target, "$this on the left")
    alias = port.aliases.get((port.scope.home, name))
    if alias is not None:
        return assign(port, alias, value)
    note(port, target, value.type)
    if unused(port, name):
        plain = isinstance(value.expr, (ast.Call, ast.NamedExpr))
        return [*value.before, py.do(value.expr)] if plain else list(value.before)
    held, _ = root(port, target, [])
    if py.same(held, value.expr):
        return list(value.before)
    return [*value.before, py.assign(held, value.expr)]


def unused(port: Port, name: str) -> bool:
    """Is a function's variable assigned, and never read?"""
    scope = port.scope
    if scope.kind in ("module", "arrow") or name in scope.params or not scope.owns(name):
        return False
    for read in scope.reads.get(name, []):
        around = scope.around.get(read)
        if not (isinstance(around, n.Assign) and around.target is read):
            return False
        if not isinstance(scope.around.get(around), n.ExpressionStatement):
            return False
    return bool(scope.reads.get(name))


def _info(port: Port, owner: Type, node: n.Property) -> PropertyInfo | None:
    cls = port.declared.classes.get(owner.cls)
    if variable_name(node.object) == "this":
        cls = port.scope.cls
    name = str(node.name)
    if cls is not None and port.scope.cls is not None and port.scope.cls in port.declared.line(cls):
        own = port.scope.cls.properties.get(name)
        if own is not None:
            return own
    return port.declared.property(cls, name)


def _static_info(port: Port, node: n.StaticProperty) -> PropertyInfo | None:
    cls = port.class_named(node.cls) if isinstance(node.cls, n.Name) else None
    return port.declared.property(cls, str(node.name))


def _typed(port: Port, info: PropertyInfo | None, value: Result) -> Result:
    """What a property's declared type makes of a value."""
    if info is None or info.type is None:
        return value
    return convert.coerced(
        value, [each.lower() for each in info.type.names], strict=port.declared.strict
    )


def _property(port: Port, target: n.Property, value: Result) -> list[Stmt]:
    owner = port.expression(target.object)
    if owner.type.within(SCALAR_ | ARRAY_ | NULL_) and port.settled and not owner.type.may(OBJECT_):
        raise Unsupported(target, "a property of what is no object")
    before = [*value.before, *owner.before]
    if owner.before and not py.is_plain(value.expr):
        before = list(value.before)
        value = Result(port.hold(value.expr, before), value.type)
        before += owner.before
    if isinstance(target.name, str):
        info = _info(port, owner.type, target)
        value = _typed(port, info, Result(value.expr, value.type))
        port.see(("prop", target.name), value.type)
        label = attribute(port, owner.type, target.name, target.object)
        unknown_type = info is None and _declared_typed(port, target.name, owner.type)
        if label is not None and not unknown_type and not _magic_set(port, owner.type, info):
            return [*before, py.assign(py.attr(owner.expr, label), value.expr)]
        name: Expr = py.const(target.name)
    else:
        computed = port.expression(target.name)
        before += computed.before
        name = computed.expr
    scope = [py.name(port.names.cls(port.scope.cls))] if port.scope.cls else []
    made = py.php_call("set_property", owner.expr, name, value.expr, *scope)
    return [*before, py.do(made)]


def _declared_typed(port: Port, name: str, owner: Type) -> bool:
    """May an object of which nothing is known have a declared type for this property?"""
    if owner.cls:
        return False
    return any(
        name in each.properties
        and each.properties[name].type is not None
        and convert.scalar_hint(
            [x.lower() for x in (each.properties[name].type or n.TypeHint(each.node.at, [])).names]
        )
        for each in port.declared.classes.values()
    )


def _is_asked(port: Port, node: n.Property) -> bool:
    """Must the class be asked to write the property: by ``__set``, or because of its type?"""
    owner = port.expression(node.object).type
    if not isinstance(node.name, str):
        return True
    info = _info(port, owner, node)
    typed = info is not None and info.type is not None and convert.scalar_hint(_kinds(info.type))
    return bool(typed) or _magic_set(port, owner, info)


def _kinds(hint: n.TypeHint) -> list[str]:
    return [each.lower() for each in hint.names]


def _magic_set(port: Port, owner: Type, info: PropertyInfo | None) -> bool:
    """Must ``__set`` be asked?"""
    if "__set" not in port.declared.methods:
        return False
    if info is not None:
        return False
    cls = port.declared.classes.get(owner.cls)
    return cls is None or port.declared.find_method(cls, "__set") is not None


# Operators that assign


def operator(port: Port, node: n.AssignOperator, *, silent: bool = False) -> list[Stmt]:
    """``$x += …;``; ``silent`` where a missing ``$x`` is null without a word."""
    target = node.target
    if node.operator == "??":
        return _coalesce(port, node)
    alias = port.aliases.get((port.scope.home, variable_name(target) or ""))
    if alias is not None:
        node = n.AssignOperator(node.at, node.operator, alias, node.value)
        target = alias
    before: list[Stmt] = []
    target = fixed_keys(port, target, before)
    held = soft(port, target) if silent else port.expression(target)
    if isinstance(target, n.Property) and _is_asked(port, target):
        return [*before, *assign(port, target, new_value(port, node, held))]
    before += held.before
    value = new_value(port, node, Result(held.expr, held.type))
    try:
        spot, known = existing(port, target, value.type, before)
    except Computed as computed:
        return [*value.before, *before, *_computed(computed, value.expr)]
    before += value.before
    added = _added(port, node, known)
    if added is not None:
        sign = "+" if node.operator == "." else node.operator
        return [*before, ast.AugAssign(spot, py.operation(sign), added)]  # type: ignore[arg-type]
    return [*before, py.assign(spot, value.expr)]


def fixed_keys(port: Port, target: n.Expression, before: list[Stmt]) -> n.Expression:
    """The target of an operator, whose keys are worked out once."""
    if not isinstance(target, n.Index) or not _has_effects(target):
        return target
    base = (
        fixed_keys(port, target.base, before) if isinstance(target.base, n.Index) else target.base
    )
    if target.key is None or not _has_effects(target.key):
        return n.Index(target.at, base, target.key)
    key = port.expression(target.key)
    before += key.before
    name = port.fresh("key")
    before.append(py.assign(py.name(name), key.expr))
    return n.Index(target.at, base, Held(target.key.at, name, key.type))


def new_value(port: Port, node: n.AssignOperator, held: Result) -> Result:
    """What an operator makes of a target's value."""
    if node.operator == ".":
        return concatenated(port, held, [node.value])
    right = port.expression(node.value)
    before = port.sequence([held, right])
    made = operate(port, node, node.operator, held, right)
    made.before = before
    return made


def _added(port: Port, node: n.AssignOperator, known: Type) -> Expr | None:
    """The right side, where Python's own operator means the same."""
    if node.operator == "." and known.is_str:
        value = concatenated(port, Result(py.const(""), Type(1 << 5)), [node.value])
        return None if value.before else value.expr
    if node.operator in ("+", "-", "*") and known.is_number:
        right = port.expression(node.value)
        if right.before or not right.type.is_number:
            return None
        return right.expr
    return None


def _computed(computed: Computed, value: Expr) -> list[Stmt]:
    where = computed.where
    keys = [key.expr for key in where.keys if key is not None]
    return [py.assign(where.expr, py.php_call("put", where.expr, value, *keys))]


def _coalesce(port: Port, node: n.AssignOperator) -> list[Stmt]:
    before: list[Stmt] = []
    target = fixed_keys(port, node.target, before)
    value = stored(port, node.value, want(port, target), changes(port, target))
    test = soft(port, target)
    lines = assign(port, target, value)
    return [*before, *test.before, py.if_(py.is_none(test.expr), lines)]


def step(port: Port, node: n.Step, *, silent: bool = False) -> list[Stmt]:
    """``$i++;``; ``silent`` where a missing ``$i`` is null without a word."""
    before: list[Stmt] = []
    target = fixed_keys(port, node.target, before)
    alias = port.aliases.get((port.scope.home, variable_name(target) or ""))
    target = alias if alias is not None else target
    if isinstance(target, n.Property) and _is_asked(port, target):
        added = n.AssignOperator(node.at, node.operator[0], target, n.Literal(node.at, 1))
        return operator(port, added, silent=silent)
    held = soft(port, target) if silent else port.expression(target)
    known = held.type
    more = NAT if known.within(NAT.kinds) and node.operator == "++" else INT
    of = more if known.is_int or known.is_never else known if known.is_number else ANY
    name = "increment" if node.operator == "++" else "decrement"
    try:
        spot, _ = existing(port, target, of, before)
    except Computed as computed:
        where = computed.where
        keys = [key.expr for key in where.keys if key is not None]
        now = py.php_call("get", where.expr, *keys)
        return [*before, *_computed(computed, py.php_call(name, now))]
    if (known.is_number or known.is_never) and not silent:
        one = py.const(1)
        return [*before, ast.AugAssign(spot, py.operation(node.operator[0]), one)]  # type: ignore[arg-type]
    value = held.expr if silent else spot
    return [*before, *held.before, py.assign(spot, py.php_call(name, value))]


# list() and [$a, $b] = …


def destructure(port: Port, left: n.ListPattern, right: n.Expression) -> list[Stmt]:
    """``[$a, 'k' => $b] = …``."""
    swapped = _swapped(port, left, right)
    if swapped is not None:
        return swapped
    value = port.expression(right)
    out = list(value.before)
    names = {variable_name(item.value) for item in left.items if item is not None}
    name = variable_name(right)
    if name is None or name in names:
        value = Result(port.hold(value.expr, out, "parts"), value.type)
    return [*out, *spread_out(port, left, value)]


def _swapped(port: Port, left: n.ListPattern, right: n.Expression) -> list[Stmt] | None:
    """``[$a, $b] = [$b, $a]`` as a tuple's assignment."""
    if not isinstance(right, n.Array) or len(right.items) != len(left.items):
        return None
    targets = [item.value for item in left.items if item is not None and item.key is None]
    names = [variable_name(target) for target in targets]
    plain = all(item.key is None and not item.spread and not item.by_ref for item in right.items)
    if len(targets) != len(right.items) or not plain or not all(names):
        return None
    if any(port.is_static(name) for name in names if name):
        return None
    values = [
        stored(port, item.value, NEVER, changes(port, target))
        for item, target in zip(right.items, targets, strict=True)
    ]
    before = port.sequence(values)
    for value, name in zip(values, names, strict=True):
        port.see_variable(name or "", value.type)
    made = py.make_tuple([port.variable(name or "") for name in names])
    return [*before, py.assign(made, py.make_tuple([value.expr for value in values]))]


def spread_out(port: Port, left: n.ListPattern, value: Result) -> list[Stmt]:
    """Assign the parts of a value that has a name."""
    lines: list[Stmt] = []
    following = 0
    for item in left.items:
        if item is None:
            following += 1
            continue
        if item.by_ref:
            raise Unsupported(item, "a reference in list()")
        if item.key is None:
            at = Result(py.const(following), NAT)
            following += 1
        else:
            at = port.expression(item.key)
            lines += at.before
            at.before = []
        part = _part(port, value, at, left)
        if isinstance(item.value, n.ListPattern):
            held = port.hold(part.expr, lines, "parts")
            lines += spread_out(port, item.value, Result(held, part.type))
        else:
            part = copied(port, left, part, NEVER, changes(port, item.value))
            lines += assign(port, item.value, part)
    return lines


def _part(port: Port, value: Result, at: Result, node: n.Node) -> Result:
    if value.type.is_list or value.type.is_dict:
        return read_item(port, value, at, node, as_base=False)
    port.tell(value.type)
    item = value.type.item if value.type.is_array else ANY
    return Result(py.php_call("get", value.expr, at.expr), settled(item))

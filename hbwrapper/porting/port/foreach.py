"""``foreach``."""

from __future__ import annotations

import ast

from hbwrapper.porting.syntax import nodes as n

from . import python as py
from .assign import assign, spread_out
from .blocks import body as written_body
from .context import Existing, Held, Loop, Port, Unsupported
from .copies import changes, copied
from .elements import Computed, existing, note
from .loops import inside, looped
from .operators import tested
from .python import Expr, Result, Stmt
from .scopes import ANY_DEPTH, origin, property_name
from .scopes import variable as variable_name
from .types import (
    ANY,
    ANY_,
    ARRAY_,
    DICT_,
    EMPTY_,
    KEY,
    LIST_,
    NAT,
    OBJECT_,
    Type,
    array_of,
)  # fmt: skip


def foreach(port: Port, node: n.Foreach) -> list[Stmt]:
    """``foreach``."""
    if node.by_ref:
        return _by_reference(port, node)
    source = tested(port, node.subject)
    of = source.type
    item = of.item if of.is_array else Type(0) if of.is_never else Type(ANY_, sources=of.sources)
    first: list[Stmt] = []
    key = None
    if node.key is not None:
        key_type = NAT if of.within(LIST_ | EMPTY_) else KEY
        if of.may(OBJECT_) and not of.is_never:
            key_type = ANY
        port.tell(of)
        key = _target(port, node.key, key_type, "key", first)
    value = _target(port, node.value, item, "item", first)
    if item.may(ARRAY_) and not first and _read_behind_change(port, node):
        first.append(py.assign(value, py.php_call("copy", value)))
    head, target = _head(port, node, source, key, value)
    loop = Loop("loop")
    with inside(port, loop):
        inner = written_body(port, node.body)
    extended = _extended(port, node, inner, first, head)
    if extended is not None:
        return [*source.before, *extended]
    if first and not py.says_something([each for each in inner if not isinstance(each, ast.Pass)]):
        inner = [each for each in inner if not isinstance(each, ast.Pass)]
    made = py.for_(target, head, py.block([*first, *inner]))
    return [*source.before, *looped(port, [made], loop)]


def _head(
    port: Port, node: n.Foreach, source: Result, key: Expr | None, value: Expr
) -> tuple[Expr, Expr]:
    """What the loop runs over, and what it assigns."""
    of, expr = source.type, source.expr
    snapshot = _changes_inside(port, node)
    both = py.make_tuple([key, value]) if key is not None else value
    if of.within(LIST_ | EMPTY_):
        items = py.method(expr, "copy") if snapshot else expr
        return (py.call(py.name("enumerate"), items) if key is not None else items), both
    if of.within(DICT_):
        if key is not None and _unread(port, node.value):
            return (py.call(py.name("list"), expr) if snapshot else expr), key
        view: Expr = py.method(expr, "items" if key is not None else "values")
        return (py.call(py.name("list"), view) if snapshot else view), both
    scope = []
    if port.scope.cls is not None and of.may(OBJECT_):
        scope = [py.name(port.names.cls(port.scope.cls))] if _own_object(port, of) else []
    return py.php_call("items" if key is not None else "elements", expr, *scope), both


def _own_object(port: Port, of: Type) -> bool:
    """May the loop run over an object whose private properties the code may see?"""
    cls = port.declared.classes.get(of.cls)
    return of.within(OBJECT_) and cls is not None and port.scope.cls in port.declared.line(cls)


def _extended(
    port: Port, node: n.Foreach, inner: list[Stmt], first: list[Stmt], head: Expr
) -> list[Stmt] | None:
    """``foreach ($rows as $row) $all[] = $row;`` as ``extend()``."""
    name = variable_name(node.value)
    if first or node.key is not None or len(inner) != 1 or name is None:
        return None
    only = inner[0]
    if not (isinstance(only, ast.Expr) and isinstance(only.value, ast.Call)):
        return None
    call = only.value
    appends = isinstance(call.func, ast.Attribute) and call.func.attr == "append"
    if not appends or len(call.args) != 1 or not py.same(call.args[0], port.variable(name)):
        return None
    assert isinstance(call.func, ast.Attribute)  # noqa: S101
    if not isinstance(call.func.value, ast.Name) or not _read_only_inside(port, node, name):
        return None
    return [py.do(py.method(call.func.value, "extend", head))]


def _read_only_inside(port: Port, node: n.Foreach, name: str) -> bool:
    return port.scope.owns(name) and all(
        node.at.start <= read.at.start < node.at.end for read in port.scope.reads.get(name, [])
    )


def _unread(port: Port, node: n.Expression) -> bool:
    name = variable_name(node)
    if name is None:
        return False
    return all(read is node for read in port.scope.reads.get(name, [])) and port.scope.owns(name)


def _target(port: Port, node: n.Expression, of: Type, stem: str, lines: list[Stmt]) -> Expr:
    """A name for the loop; anything else than a variable is assigned in the body."""
    name = variable_name(node)
    plain = name is not None and (port.scope.home, name) not in port.aliases
    if plain and name is not None and not port.is_static(name):
        port.see_variable(name, of)
        python = port.variable(name)
        if of.kinds & EMPTY_ and port.type_of(port.slot(name)).is_dict:
            lines.append(py.assign(python, py.call(py.name("dict"), python)))
        elif changes(port, node) and of.may(ARRAY_):
            held = port.type_of(port.slot(name))
            copy = copied(port, node, Result(python, of), held, ANY_DEPTH)
            if not py.same(copy.expr, python):
                lines.append(py.assign(python, copy.expr))
        return python
    held_name = py.name(port.fresh(stem))
    value = Result(held_name, of)
    if isinstance(node, n.ListPattern):
        lines.extend(spread_out(port, node, value))
    else:
        lines.extend(assign(port, node, value))
    return held_name


def _changes_inside(port: Port, node: n.Foreach) -> bool:
    """Does the loop's body change what the loop runs over? PHP's loop would not notice."""
    of = origin(node.subject)
    name, prop = variable_name(of), property_name(of)
    if name is not None and name != "this":
        body = node.body.at
        alias = port.aliases.get((port.scope.home, variable_name(node.value) or ""))
        if alias is not None and variable_name(origin(alias)) == name:
            # The last element is a reference: PHP's loop sees what it becomes.
            return False
        return name in port.scope.shared or any(
            body.start <= each.at.start < body.end for each in port.scope.changes.get(name, [])
        )
    return prop is not None and prop in port.scopes.changed_properties


def _read_behind_change(port: Port, node: n.Foreach) -> bool:
    """Is the loop's variable read after the element that it came from was changed from inside?"""
    depth = 1
    source: n.Node = node.subject
    while isinstance(source, n.Index):
        source = source.base
        depth += 1
    names = {name for inner in n.walk(node.value) if (name := variable_name(inner))}
    prop, held = property_name(source), variable_name(source)
    if prop is not None:
        return port.scopes.deep_properties.get(prop, 0) > depth and bool(names)
    if held is None or port.scope.deep.get(held, 0) <= depth:
        return False
    ends = [each.at.end for each in port.scope.changes[held] if each.at.start >= node.at.start]
    return bool(ends) and any(
        read.at.start >= min(ends) for used in names for read in port.scope.reads.get(used, [])
    )


# By reference


def _by_reference(port: Port, node: n.Foreach) -> list[Stmt]:
    """``foreach ($rows as &$row)``: each turn ends with putting the value back."""
    name = variable_name(node.value)
    if name is None or not isinstance(
        node.subject, (n.Variable, n.Property, n.Index, n.StaticProperty)
    ):
        raise Unsupported(node, "a reference into a temporary value")
    if port.expression(node.subject).type.within(OBJECT_):
        raise Unsupported(node, "a loop by reference over an object")
    if _changes_the_array(port, node):
        raise Unsupported(node, "a loop by reference that changes the array itself")
    port.aliases.pop((port.scope.home, name), None)
    source = port.expression(node.subject)
    of = source.type
    before = list(source.before)
    port.see_variable(name, of.item if of.is_array else Type(0) if of.is_never else ANY)
    key_name = variable_name(node.key)
    key: Expr = port.variable(key_name) if key_name else py.name(port.fresh("key"))
    if key_name:
        port.see_variable(key_name, NAT if of.within(LIST_) else KEY)
    port.tell(of)
    held = port.variable(name)
    value_type = port.type_of(port.slot(name))
    back, head = _back(port, node, source, key, held, value_type, before)
    loop = Loop("loop", before_continue=lambda: [back], before_break=lambda: [back])
    first: list[Stmt] = []
    copy = copied(port, node.value, Result(held, value_type), value_type, ANY_DEPTH)
    if value_type.may(ARRAY_) and not py.same(copy.expr, held) and name in port.scope.changes:
        first.append(py.assign(held, copy.expr))
    with inside(port, loop):
        inner = written_body(port, node.body)
    last = [] if py.ends(inner) else [back]
    run = [*first, *(each for each in inner if not isinstance(each, ast.Pass)), *last]
    made = py.for_(py.make_tuple([key, held]), head, py.block(run))
    lines = [*before, *looped(port, [made], loop)]
    _leave_alias(port, node, name, key, of)
    return lines


def _back(
    port: Port,
    node: n.Foreach,
    source: Result,
    key: Expr,
    held: Expr,
    value_type: Type,
    before: list[Stmt],
) -> tuple[Stmt, Expr]:
    """The statement that puts a value back, and what the loop runs over."""
    of = source.type
    if of.within(LIST_) or of.within(DICT_):
        whole = Type(of.kinds, value_type)
        note(port, origin_of(node.subject), _around(node.subject, whole))
        head = (
            py.call(py.name("enumerate"), source.expr)
            if of.within(LIST_)
            else py.method(source.expr, "items")
        )
        return py.assign(py.item(source.expr, key), held), head
    head = py.php_call("items", source.expr)
    made = py.php_call("put", source.expr, held, key)
    try:
        place, _ = existing(port, node.subject, ANY if of.is_any else of, before)
    except Computed as computed:
        where = computed.where
        keys = [each.expr for each in where.keys if each is not None]
        put = py.php_call("put", where.expr, held, *keys, key)
        note(port, where.node, array_of(ANY))
        return py.assign(where.expr, put), head
    return py.assign(place, made), head


def origin_of(node: n.Expression) -> n.Expression:
    """The variable or property that an element path begins with."""
    while isinstance(node, n.Index):
        node = node.base
    return node


def _around(node: n.Expression, of: Type) -> Type:
    while isinstance(node, n.Index):
        of = array_of(of)
        node = node.base
    return of


def _leave_alias(port: Port, node: n.Foreach, name: str, key: Expr, of: Type) -> None:
    """Behind the loop, the variable still is the last element."""
    scope = port.scope
    later = [
        each
        for each in scope.reads.get(name, [])
        if each.at.start >= node.at.end and not _reassigned(port, each, name)
    ]
    if not later or isinstance(
        scope.around.get(min(later, key=lambda each: each.at.start)), n.Unset
    ):
        return
    top = all(isinstance(each, (n.Block, n.Function, n.Program)) for each in scope.ancestors(node))
    if (
        not top
        or not isinstance(key, ast.Name)
        or not isinstance(node.subject, (n.Variable, n.Property))
    ):
        raise Unsupported(node, "a reference used behind its loop")
    at = Held(node.at, key.id, KEY if of.within(DICT_) else NAT)
    port.aliases[(scope.home, name)] = Existing(node.at, node.subject, at)


def _reassigned(port: Port, read: n.Node, name: str) -> bool:
    """Is the read inside another loop by reference, which makes it a new reference?"""
    return any(
        isinstance(each, n.Foreach) and each.by_ref and variable_name(each.value) == name
        for each in port.scope.ancestors(read)
    )


def _changes_the_array(port: Port, node: n.Foreach) -> bool:
    name = variable_name(origin(node.subject))
    if name is None:
        return False
    body = node.body.at
    own = [*port.scope.changes.get(name, []), *port.scope.assigns.get(name, [])]
    return any(body.start <= each.at.start < body.end for each in own)

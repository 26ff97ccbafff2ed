"""Literals, and constants by their names."""

from __future__ import annotations

from hbwrapper.porting.syntax import nodes as n

from . import constants, convert
from . import python as py
from .comments import lines
from .context import Port, Unsupported
from .copies import copied
from .python import Expr, Result
from .types import (
    ANY,
    BOOL,
    DICT_,
    EMPTY,
    EMPTY_,
    FLOAT,
    LIST_,
    NEVER,
    NULL,
    STR,
    Type,
    array_of,
    dict_of,
    join,
    list_of,
)  # fmt: skip


def literal(port: Port, node: n.Literal) -> Result:
    """null, true, false or a number."""
    value = node.value
    if value is None:
        return Result(py.const(None), NULL)
    if isinstance(value, bool):
        return Result(py.const(value), BOOL)
    if isinstance(value, float):
        return Result(py.number(value), FLOAT)
    if node.spelled:
        spelled = py.Spelled(value)
        spelled.spelling = node.spelled
        return Result(spelled, constants.whole(value))
    return Result(py.number(value), constants.whole(value))


def text(port: Port, node: n.String) -> Result:
    """A text."""
    return convert.text(node.value)


def template(port: Port, node: n.Template) -> Result:
    """A text with expressions in it."""
    parts = [port.expression(part) for part in node.parts]
    before = port.sequence(parts)
    made = convert.joined(parts)
    return Result(made.expr, made.type, before)


# Arrays


def stored(port: Port, node: n.Expression, want: Type, changed: int) -> Result:
    """A value on its way into a variable or element; see ``copies.copied``."""
    if isinstance(node, n.Array):
        value = array(port, node, want, changed)
        return copied(port, node, value, want, changed) if value.shares else value
    if want.is_dict:
        node = _with_dicts(node)
    return copied(port, node, port.expression(node), want, changed)


class EmptyDict(n.Array):
    """``[]`` where what it may be instead is a dict."""


def _with_dicts(node: n.Expression) -> n.Expression:
    """A choice between values, with a dict in place of an empty array."""
    if isinstance(node, n.Array) and not node.items:
        return EmptyDict(node.at, [])
    if isinstance(node, n.Ternary):
        then = None if node.then is None else _with_dicts(node.then)
        return n.Ternary(node.at, node.test, then, _with_dicts(node.other))
    if isinstance(node, n.Binary) and node.operator == "??":
        return n.Binary(node.at, node.operator, node.left, _with_dicts(node.right))
    return node


def array(port: Port, node: n.Array, want: Type = NEVER, changed: int = 0) -> Result:
    """An array; ``want`` decides what an empty one is, ``changed`` is how deep it is changed later."""
    if isinstance(node, EmptyDict):
        return Result(py.make_dict([]), Type(DICT_, NEVER), fresh=True)
    if not node.items:
        made: Expr = py.make_dict([]) if want.is_dict else py.make_list([])
        return Result(made, EMPTY, fresh=True)
    if any(item.by_ref for item in node.items):
        raise Unsupported(node, "a reference in an array")
    keyed = any(item.key is not None for item in node.items)
    values = [_value(port, item, want, max(changed - 1, 0)) for item in node.items]
    keys = [None if item.key is None else port.expression(item.key) for item in node.items]
    ordered = [each for k, v in zip(keys, values, strict=True) for each in (k, v) if each]
    before = port.sequence(ordered)
    elem = NEVER
    for item, value in zip(node.items, values, strict=True):
        of = value.type
        if item.spread:
            of = of.item if of.is_array else ANY
        elem = join(elem, of)
    if any(item.spread for item in node.items):
        return _spread(port, node, keys, values, elem, want, before)
    if not keyed and not want.is_dict:
        made = _list(node, [value.expr for value in values])
        return Result(made, list_of(elem), before, fresh=True)
    return _dict(node, keys, values, elem, want, before)


def _value(port: Port, item: n.Item, want: Type, deep: int) -> Result:
    if item.spread:
        return port.expression(item.value)
    return stored(port, item.value, want.item if want.is_array else NEVER, deep)


def _notes(node: n.Array) -> list[list[str]]:
    return [[each for c in item.comments for each in lines(c)] for item in node.items]


def _is_long(node: n.Array) -> bool:
    return (node.at.line != node.at.end_line and len(node.items) > 1) or any(
        item.comments for item in node.items
    )


def _list(node: n.Array, values: list[Expr]) -> Expr:
    if not _is_long(node):
        return py.make_list(values)
    made = py.LongList(values, py.LOAD)
    made.notes = _notes(node)
    return made


def _dict(
    node: n.Array,
    keys: list[Result | None],
    values: list[Result],
    elem: Type,
    want: Type,
    before: list[py.Stmt],
) -> Result:
    pairs: list[tuple[Expr | None, Expr]] = []
    following: int | None = None
    counted = True
    for given, value in zip(keys, values, strict=True):
        if given is None:
            if not counted:
                return _built(keys, values, node, elem, want, before)
            following = 0 if following is None else following + 1
            pairs.append((py.number(following), value.expr))
            continue
        at = convert.key(given)
        if not _replaces(pairs, at.expr, value.expr):
            pairs.append((at.expr, value.expr))
        number = py.int_of(at.expr)
        if number is not None:
            # PHP goes on behind the highest number, also a negative one.
            following = number if following is None else max(following, number)
        elif py.text_of(at.expr) is None:
            counted = False
    if not _is_long(node):
        return Result(py.make_dict(pairs), dict_of(elem), before, fresh=True)
    made = py.LongDict([k for k, _ in pairs], [v for _, v in pairs])
    made.notes = _notes(node)
    return Result(made, dict_of(elem), before, fresh=True)


def _replaces(pairs: list[tuple[Expr | None, Expr]], key: Expr, value: Expr) -> bool:
    """A key that is there already keeps its place, with the new value."""
    for index, (other, old) in enumerate(pairs):
        if other is not None and py.is_fixed(key) and py.same(other, key) and py.is_plain(old):
            pairs[index] = (key, value)
            return True
    return False


def _spread(
    port: Port,
    node: n.Array,
    keys: list[Result | None],
    values: list[Result],
    elem: Type,
    want: Type,
    before: list[py.Stmt],
) -> Result:
    lists = all(
        value.type.within(LIST_ | EMPTY_)
        for item, value in zip(node.items, values, strict=True)
        if item.spread
    )
    for item, value in zip(node.items, values, strict=True):
        if item.spread:
            port.tell(value.type)
    if lists and not want.is_dict and all(key is None for key in keys):
        parts = [
            py.star(value.expr) if item.spread else value.expr
            for item, value in zip(node.items, values, strict=True)
        ]
        return Result(py.make_list(parts), list_of(elem), before, fresh=True, shares=True)
    return _built(keys, values, node, elem, want, before)


def _built(
    keys: list[Result | None],
    values: list[Result],
    node: n.Array,
    elem: Type,
    want: Type,
    before: list[py.Stmt],
) -> Result:
    parts: list[Expr] = []
    for item, given, value in zip(node.items, keys, values, strict=True):
        if item.spread:
            parts.append(value.expr)
        elif given is None:
            parts.append(py.make_list([value.expr]))
        else:
            parts.append(py.make_dict([(convert.key(given).expr, value.expr)]))
    made = py.php_call("merged_dict" if want.is_dict else "merged", *parts)
    of = Type(DICT_, elem) if want.is_dict else array_of(elem)
    return Result(made, of, before, fresh=True, shares=True)


# Constants


def constant(port: Port, node: n.Constant) -> Result:
    """A constant of the file's own, or of PHP's."""
    for name in (node.name.full, node.name.last):
        if name in port.declared.constants:
            if name in port.declared.dynamic_constants:
                return Result(py.php_call("constant", py.const(name)), ANY)
            of = port.type_of(("const", name))
            return Result(py.name(port.names.constant(name)), of)
    name = node.name.last
    found = constants.find(name)
    if found is not None:
        return found
    if name in ("STDIN", "STDOUT", "STDERR"):
        return Result(py.php(name), Type(1 << 10, None, "handle"))
    around = port.scope.around.get(node)
    if isinstance(around, (n.Index, n.Item)) and name.isidentifier():
        # PHP 5: an unquoted key is its own name.
        return convert.text(name)
    raise Unsupported(node, f"the constant {name}, which is not defined here")


def magic(port: Port, node: n.MagicConstant) -> Result:
    """``__FILE__`` and its like."""
    here = py.php_call("realpath", py.name("__file__"))
    if node.name == "__FILE__":
        return Result(here, STR)
    if node.name == "__DIR__":
        return Result(py.php_call("dirname", here), STR)
    scope = port.scope
    function, cls = scope.function, scope.cls
    own = function.full if function else "{closure}" if scope.kind in ("closure", "arrow") else ""
    owner = cls.full if cls else ""
    value = {"__FUNCTION__": own, "__CLASS__": owner, "__TRAIT__": ""}.get(node.name)
    if value is None:
        value = f"{owner}::{own}" if owner and own else own
    return convert.text(value)

"""Calls of functions: the file's own, and PHP's."""

from __future__ import annotations

import ast
import functools
import inspect
import re

from hbwrapper.porting.syntax import nodes as n

from . import curl, known, specials
from . import python as py
from .arguments import of_function, of_php, of_unknown, with_references
from .assign import assign
from .context import Port, Unsupported
from .copies import copied
from .elements import note, put
from .literals import stored
from .python import Result, Stmt
from .scopes import variable as variable_name
from .types import (
    ANY,
    ARRAY,
    ARRAY_,
    BOOL,
    DICT_,
    EMPTY_,
    INT_,
    LIST_,
    NAT,
    NEVER,
    OBJECT_,
    STR_,
    Type,
    array_of,
    join,
    list_of,
    optional,
)  # fmt: skip

_FILES = ("file_get_contents", "fopen", "file", "readfile", "copy")
_URL = re.compile(r"https?://|api\.php|http_build_query", re.IGNORECASE)


def call(port: Port, node: n.Call) -> Result:
    """``function(…)``."""
    if not isinstance(node.function, n.Name):
        return computed(port, node, node.function)
    own = port.function(node.function)
    if own is not None:
        callee = py.name(port.names.function(own))
        if own.refs:
            return with_references(port, node, node.arguments, own, callee, [])
        given = of_function(port, node.arguments, own)
        fresh = port.is_fresh([own])
        of = port.result_type([own])
        return Result(given.called(callee), of, given.before, fresh=fresh, shares=True)
    name, low = node.function.last, node.function.last.lower()
    special = specials.FORMS.get(low)
    if special is not None:
        return special(port, node)
    if low.startswith("curl_") and not curl.is_exact(port):
        return curl.value(port, node, low)
    record = known.find(low)
    if record is None:
        written = node.function.written.lstrip("\\")
        raise Unsupported(node, f"the function {written}(), which is not known here")
    if low in known.SORTS:
        return Result(py.const(True), BOOL, sort(port, node, low))
    if low in known.CHANGERS:
        return changer(port, node, low)
    if low in _FILES and node.arguments:
        _check_url(port, node, name, node.arguments[0].value)
    return php_function(port, node, low, record)


def php_function(port: Port, node: n.Call, low: str, record: known.Known) -> Result:
    """A function of PHP's, in its plain form or the exact one."""
    given = of_php(port, node, low, record)
    stars = any(isinstance(each, ast.Starred) for each in given.values)
    if record.natural is not None and not stars and given.results:
        made = record.natural(given.results)
        if made is not None:
            made.before = [*given.before, *made.before]
            return made
    if not stars:
        check_arguments(node, low, len(given.values))
    of = record.result(given.results) if record.result and not stars else record.returns
    for index in record.sets:
        if index < len(node.arguments):
            raise Unsupported(node, f"{low}() with an argument that it changes")
    made_call = py.call(py.php(low), *given.values)
    return Result(made_call, of, given.before, fresh=not record.keeps, shares=record.shares)


def check_arguments(node: n.Node, low: str, count: int) -> None:
    """hbwrapper.php's functions may take fewer arguments than PHP's."""
    wrong = _wrong_arguments(low, count)
    if wrong:
        raise Unsupported(node, wrong)


@functools.cache
def _wrong_arguments(low: str, count: int) -> str:
    from hbwrapper import php

    function = getattr(php, low, None)
    if function is None:
        return f"the function {low}(), which is not known here"
    try:
        inspect.signature(function).bind(*[None] * count)
    except (TypeError, ValueError) as error:
        return f"{low}() with these arguments: {error}"
    return ""


def _check_url(port: Port, node: n.Call, name: str, path: n.Expression) -> None:
    """A request by a file function: what it would ask is not to be guessed."""
    sources: list[n.Node] = [path]
    held = variable_name(path)
    if held is not None:
        assigns = port.scope.assigns.get(held, [])
        sources += [each for each in assigns if isinstance(each, (n.Assign, n.AssignOperator))]
    if any(_URL.search(port.source(each.at)) for each in sources):
        raise Unsupported(node, f"{name}() of a URL: ApiWrapper(url, id, key).request() asks")


# Functions that change the array they are given


def sort(port: Port, node: n.Call, low: str) -> list[Stmt]:
    """A sort as a statement: it gives the sorted array back."""
    if not node.arguments:
        raise Unsupported(node, f"{low}() without an argument")
    if low == "array_multisort":
        return specials.multisort(port, node)
    target = node.arguments[0].value
    given = of_php(port, node, low, known.FUNCTIONS[low])
    array = given.results[0]
    of = array.type
    plain = low in ("sort", "rsort") and len(given.results) == 1
    if plain and of.within(LIST_) and of.item.within(INT_):
        more = {"reverse": py.const(True)} if low == "rsort" else {}
        return [*given.before, py.do(py.call(py.attr(array.expr, "sort"), **more))]
    item = of.item if of.is_array else ANY
    if low in known.RELISTS:
        sorted_type = list_of(item)
    else:
        dict_like = of.within(DICT_ | EMPTY_) or of.is_never
        sorted_type = of if dict_like else array_of(item)
        port.tell(of)
    check_arguments(node, low, len(given.values))
    made = Result(py.call(py.php(low), *given.values), sorted_type, fresh=True)
    return [*given.before, *assign(port, target, made)]


def changer(port: Port, node: n.Call, low: str) -> Result:
    """array_pop and its like: they change the list or dict they are given."""
    if not node.arguments or any(each.spread for each in node.arguments[:1]):
        raise Unsupported(node, f"{low}() without an argument")
    target_node = node.arguments[0].value
    target = port.expression(target_node)
    port.tell(target.type)
    rest: list[Result] = []
    for argument in node.arguments[1:]:
        if argument.spread:
            inner = port.expression(argument.value)
            rest.append(Result(py.star(py.php_call("elements", inner.expr)), ANY, inner.before))
        else:
            value = port.expression(argument.value)
            rest.append(copied(port, argument.value, value, NEVER, 0))
    before = port.sequence([target, *rest])
    made = py.call(py.php(low), target.expr, *(each.expr for each in rest))
    if low == "array_splice":
        note_target(port, target_node, target.type)
        if len(rest) > 2:
            note_target(port, target_node, list_of(ANY))
        return Result(made, ARRAY, before, fresh=True)
    if low in ("array_push", "array_unshift"):
        elem = NEVER
        for each in rest:
            elem = join(elem, each.type)
        note_target(port, target_node, list_of(elem))
        return Result(made, NAT, before)
    if target.type.is_never:
        return Result(made, NEVER, before)
    item = optional(target.type.item) if target.type.is_array else ANY
    return Result(made, item, before)


def note_target(port: Port, node: n.Expression, of: Type) -> None:
    """Note what a change of ``$a['x']`` puts where."""
    while isinstance(node, n.Index):
        of = Type(LIST_, of) if node.key is None else Type(DICT_, of)
        node = node.base
    note(port, node, of)


def push(port: Port, node: n.Call) -> list[Stmt]:
    """``array_push($a, $x);`` as ``$a[] = $x;``."""
    value = stored(port, node.arguments[1].value, NEVER, 0)
    return put(port, node.arguments[0].value, value, push=True)


# Functions in variables


def computed(port: Port, node: n.Call, function: n.Expression) -> Result:
    """``$f(…)``."""
    callee = port.expression(function)
    if (
        callee.type.is_array
        or callee.type.is_str
        or (
            callee.type.may(STR_ | ARRAY_)
            and not callee.type.within(OBJECT_)
            and _named_in_texts(port)
        )
    ):
        port.uses_function_names = True
        callee = callee.with_(py.php_call("callable", callee.expr), Type(OBJECT_))
    given = of_unknown(port, node.arguments, callee)
    if _gives_too_much(port, node):
        made = py.call(py.php("call_user_func"), callee.expr, *given.values, **given.keywords)
        return Result(made, ANY, given.before)
    return Result(given.called(callee.expr), ANY, given.before)


def _named_in_texts(port: Port) -> bool:
    declared = port.declared
    names = {f.name.lower() for f in declared.functions.values()} | set(declared.methods)
    return bool(names & declared.texts)


def _gives_too_much(port: Port, node: n.Call) -> bool:
    """Does a closure of the file, or a function named in a text, take fewer arguments than this?"""
    given = len(node.arguments)
    for scope in port.scopes.by_node.values():
        function = scope.node
        if not isinstance(function, n.Function):
            continue
        named = scope.function is not None and scope.function.name.lower() in port.declared.texts
        if scope.kind not in ("closure", "arrow") and not named:
            continue
        taken = function.parameters
        if len(taken) < given and not any(each.variadic for each in taken):
            return True
    return False

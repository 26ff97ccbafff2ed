"""Functions of PHP's that are more than a call: they assign, ask for names, or print."""

from __future__ import annotations

import ast
from collections.abc import Callable

from hbwrapper.porting.syntax import nodes as n

from . import constants, convert, known
from . import python as py
from .arguments import of_php
from .assign import assign
from .callables import callable_value
from .context import Port, Unsupported
from .copies import copied
from .literals import stored
from .python import Expr, Result, Stmt
from .scopes import variable as variable_name
from .types import ANY, ARRAY, BOOL, NAT, NEVER, STR, Type, dict_of, join

Special = Callable[[Port, n.Call], Result]


def _compact(port: Port, node: n.Call) -> Result:
    pairs: list[tuple[Expr | None, Expr]] = []
    elem = NEVER
    maybe = False
    for argument in node.arguments:
        if not isinstance(argument.value, n.String):
            raise Unsupported(node, "compact() with computed names")
        name = argument.value.value
        read = n.Variable(argument.at, name)
        value = port.expression(read)
        maybe |= name in port.scope.unset
        value = copied(port, argument.value, value, NEVER, int(name in port.scope.changes))
        elem = join(elem, value.type)
        pairs.append((py.const(name), value.expr))
    made: Expr = py.make_dict(pairs)
    if maybe:
        # What has no value is left out.
        pair = py.make_tuple([py.name("key"), py.name("value")])
        items = ast.comprehension(
            pair, py.method(made, "items"), [py.not_none(py.name("value"))], 0
        )
        made = ast.DictComp(py.name("key"), py.name("value"), [items])
    return Result(made, dict_of(elem), fresh=True)


# Regular expressions


def check_pattern(port: Port, node: n.Expression) -> None:
    """A pattern that is written here must have a translation."""
    from hbwrapper.php.regex import translate

    if isinstance(node, n.String):
        try:
            translate(node.value)
        except ValueError as error:
            raise Unsupported(node, f"a pattern: {error}") from error
    elif isinstance(node, n.Array):
        for item in node.items:
            check_pattern(port, item.value)


def _bind(port: Port, target: n.Expression, value: Result) -> tuple[Expr, list[Stmt]]:
    """An assignment as an expression where Python has one, else in front."""
    name = variable_name(target)
    arrow = port.scope.kind == "arrow" and name not in port.scope.params
    alias = (port.scope.home, name or "") in port.aliases
    if name is not None and not port.is_static(name) and not arrow and not alias:
        port.see_variable(name, value.type)
        return py.walrus(port.names.variable(name), value.expr), []
    out: list[Stmt] = []
    held = port.hold(value.expr, out, "matches")
    return held, [*out, *assign(port, target, Result(held, value.type))]


def _preg_match(port: Port, node: n.Call) -> Result:
    check_pattern(port, node.arguments[0].value)
    values = [port.expression(each.value) for each in node.arguments[:2]]
    more = [port.expression(each.value) for each in node.arguments[3:]]
    before = port.sequence([*values, *more])
    parts = [each.expr for each in values]
    if len(node.arguments) < 3:
        return Result(py.call(py.php("preg_match"), *parts), NAT, before)
    groups = py.php_call("preg_groups", *parts, *(each.expr for each in more))
    held, lines = _bind(port, node.arguments[2].value, Result(groups, ARRAY))
    made = py.call(py.name("int"), py.call(py.name("bool"), _bare(held)))
    return Result(made, NAT, [*before, *lines], truth=held)


def _bare(value: Expr) -> Expr:
    return value


def _preg_match_all(port: Port, node: n.Call) -> Result:
    check_pattern(port, node.arguments[0].value)
    values = [port.expression(each.value) for i, each in enumerate(node.arguments) if i != 2]
    before = port.sequence(values)
    parts = [each.expr for each in values]
    if len(node.arguments) < 3:
        return Result(py.call(py.php("preg_match_all"), *parts), NAT, before)
    groups = py.php_call("preg_all_groups", *parts)
    held, lines = _bind(port, node.arguments[2].value, Result(groups, ARRAY))
    return Result(py.php_call("matches", held), NAT, [*before, *lines])


def _preg(low: str) -> Special:
    def special(port: Port, node: n.Call) -> Result:
        if node.arguments:
            check_pattern(port, node.arguments[0].value)
        if len(node.arguments) > 4:
            raise Unsupported(node, f"{low}() with a count")
        return _plain(port, node, low)

    return special


def _plain(port: Port, node: n.Call, low: str) -> Result:
    record = known.FUNCTIONS[low]
    given = of_php(port, node, low, record)
    of = record.result(given.results) if record.result else record.returns
    return Result(py.call(py.php(low), *given.values), of, given.before, fresh=True)


def _str_replace(low: str) -> Special:
    def special(port: Port, node: n.Call) -> Result:
        if len(node.arguments) > 3:
            raise Unsupported(node, f"{low}() with a count")
        return _plain(port, node, low)

    return special


# Names


def _func_get_args(port: Port, node: n.Call) -> Result:
    raise Unsupported(node, "func_get_args()")


def _function_exists(port: Port, node: n.Call) -> Result:
    value = node.arguments[0].value if node.arguments else None
    if isinstance(value, n.String):
        low = value.value.lower().lstrip("\\")
        if low in port.declared.functions or known.find(low) or low in _EXIST:
            return Result(py.const(True), BOOL)
    raise Unsupported(node, "function_exists()")


_EXIST = ("curl_init", "curl_exec", "json_encode", "mb_strlen", "isset", "compact")


def _defined(port: Port, node: n.Call) -> Result:
    value = node.arguments[0].value if node.arguments else None
    if not isinstance(value, n.String):
        raise Unsupported(node, "defined() of a computed name")
    if value.value in port.declared.dynamic_constants:
        return Result(py.php_call("defined", py.const(value.value)), BOOL)
    declared = port.declared.constants.get(value.value)
    if declared is None:
        if "::" in value.value:
            raise Unsupported(node, "defined() of a class's constant")
        return Result(py.const(constants.find(value.value) is not None), BOOL)
    there = declared < node.at.start
    if not there and port.scope.kind != "module":
        raise Unsupported(node, "defined() in a function, of a constant that is defined below")
    return Result(py.const(there), BOOL)


def _constant(port: Port, node: n.Call) -> Result:
    value = node.arguments[0].value if node.arguments else None
    if isinstance(value, n.String):
        cls, colons, name = value.value.rpartition("::")
        if colons:
            owner = n.Name(node.at, cls, cls.lstrip("\\"))
            return port.expression(n.ClassConstant(node.at, owner, name))
        if value.value in port.declared.constants:
            label = n.Name(node.at, value.value, value.value)
            return port.expression(n.Constant(node.at, label))
    raise Unsupported(node, "constant()")


def define(port: Port, node: n.Call) -> list[Stmt]:
    """``define('NAME', …);``."""
    label = node.arguments[0].value if node.arguments else None
    if len(node.arguments) < 2 or not isinstance(label, n.String):
        raise Unsupported(node, "define() of a computed name")
    value = stored(port, node.arguments[1].value, NEVER, 0)
    name = label.value.lstrip("\\")
    if not name or name in port.declared.dynamic_constants:
        return [*value.before, py.do(py.php_call("define", py.const(name), value.expr))]
    port.see(("const", name), value.type)
    return [*value.before, py.assign(py.name(port.names.constant(name)), value.expr)]


def _define(port: Port, node: n.Call) -> Result:
    return Result(py.const(True), BOOL, define(port, node))


# Arrays


def _pointer(port: Port, node: n.Call) -> Result:
    """key() and current(): of the first element, where nothing moves the array's pointer."""
    assert isinstance(node.function, n.Name)  # noqa: S101
    low = node.function.last.lower()
    if port.moves_pointers:
        raise Unsupported(node, f"{low}() of an array whose pointer moves")
    return _plain(port, node, "array_key_first" if low == "key" else "current")


def _array_walk(port: Port, node: n.Call) -> Result:
    function = node.arguments[1].value if len(node.arguments) > 1 else None
    if not isinstance(function, (n.Closure, n.ArrowFunction)):
        raise Unsupported(node, "array_walk() with a named function")
    return _plain(port, node, "array_walk")


def multisort(port: Port, node: n.Call) -> list[Stmt]:
    """array_multisort(): every array that it sorts is assigned."""
    raise Unsupported(node, "array_multisort()")


def _refused(words: str) -> Special:
    def special(port: Port, node: n.Call) -> Result:
        raise Unsupported(node, words)

    return special


# Texts


def _print_r(low: str) -> Special:
    def special(port: Port, node: n.Call) -> Result:
        given = of_php(port, node, low, known.FUNCTIONS[low])
        text = len(given.values) == 2 and py.is_const(given.values[1], True, 1)
        values = [given.values[0], py.const(True)] if text else given.values
        of = STR if text else BOOL if low == "print_r" else ANY
        return Result(py.call(py.php(low), *values), of, given.before)

    return special


def _json_decode(port: Port, node: n.Call) -> Result:
    values = [port.expression(each.value) for each in node.arguments]
    before = port.sequence(values)
    if not values:
        raise Unsupported(node, "json_decode() without an argument")
    first = values[0]
    arrays = len(values) > 1 and py.is_const(values[1].expr, True, 1)
    if first.type.cls == "answer":
        # hbwrapper has decoded it already.
        if not arrays:
            return Result(py.php_call("to_objects", first.expr), ANY, before, fresh=True)
        of = Type(ANY.kinds, sources=first.type.sources)
        return Result(first.expr, of, before, fresh=first.fresh)
    given = [each.expr for each in values[1:]]
    if arrays and len(values) == 2:
        given = []
    elif len(values) == 1:
        given = [py.const(False)]
    return Result(py.call(py.php("json_decode"), first.expr, *given), ANY, before, fresh=True)


def _get_class(port: Port, node: n.Call) -> Result:
    if node.arguments:
        return _plain(port, node, "get_class")
    if port.scope.cls is None:
        raise Unsupported(node, "get_class() outside of a class")
    return convert.text(port.scope.cls.full)


def _get_object_vars(port: Port, node: n.Call) -> Result:
    value = port.expression(node.arguments[0].value)
    scope = [py.name(port.names.cls(port.scope.cls))] if port.scope.cls else []
    made = py.call(py.php("get_object_vars"), value.expr, *scope)
    return Result(made, dict_of(ANY), value.before, fresh=True, shares=True)


def _call_user_func(low: str) -> Special:
    def special(port: Port, node: n.Call) -> Result:
        if not node.arguments:
            raise Unsupported(node, f"{low}() without an argument")
        function = callable_value(port, node.arguments[0].value)
        rest = [port.expression(each.value) for each in node.arguments[1:]]
        if any(each.spread or each.name for each in node.arguments):
            raise Unsupported(node, f"{low}() with these arguments")
        before = port.sequence([function, *rest])
        made = py.call(py.php(low), function.expr, *(each.expr for each in rest))
        return Result(made, ANY, before)

    return special


def _settype(port: Port, node: n.Call) -> Result:
    kind = node.arguments[1].value if len(node.arguments) > 1 else None
    casts = {"int": "int", "integer": "int", "float": "float", "double": "float", "string": "string",
             "bool": "bool", "boolean": "bool", "array": "array"}  # fmt: skip
    if not isinstance(kind, n.String) or kind.value.lower() not in casts:
        raise Unsupported(node, "settype()")
    target = node.arguments[0].value
    value = port.expression(n.Cast(node.at, casts[kind.value.lower()], target))
    return Result(py.const(True), BOOL, assign(port, target, value))


def _parse_str(port: Port, node: n.Call) -> Result:
    if len(node.arguments) != 2:
        raise Unsupported(node, "parse_str() with one argument")
    value = port.expression(node.arguments[0].value)
    made = Result(py.call(py.php("parse_str"), value.expr), dict_of(ANY), value.before, fresh=True)
    return Result(py.const(None), Type(1), assign(port, node.arguments[1].value, made))


FORMS: dict[str, Special] = {
    "compact": _compact,
    "preg_match": _preg_match,
    "preg_match_all": _preg_match_all,
    "preg_replace": _preg("preg_replace"),
    "preg_split": _preg("preg_split"),
    "preg_replace_callback": _preg("preg_replace_callback"),
    "preg_grep": _preg("preg_grep"),
    "str_replace": _str_replace("str_replace"),
    "str_ireplace": _str_replace("str_ireplace"),
    "func_get_args": _func_get_args,
    "func_num_args": _refused("func_num_args()"),
    "function_exists": _function_exists,
    "defined": _defined,
    "define": _define,
    "constant": _constant,
    "print_r": _print_r("print_r"),
    "var_export": _print_r("var_export"),
    "json_decode": _json_decode,
    "key": _pointer,
    "current": _pointer,
    "get_class": _get_class,
    "get_object_vars": _get_object_vars,
    "call_user_func": _call_user_func("call_user_func"),
    "call_user_func_array": _call_user_func("call_user_func_array"),
    "array_walk": _array_walk,
    "settype": _settype,
    "parse_str": _parse_str,
    "extract": _refused("extract()"),
    "get_defined_vars": _refused("get_defined_vars()"),
    "next": _refused("next(), which moves an array's pointer"),
    "prev": _refused("prev(), which moves an array's pointer"),
    "each": _refused("each(), which moves an array's pointer"),
    "spl_autoload_register": _refused("autoloading"),
    "ini_set": _refused("a setting of PHP"),
    "create_function": _refused("create_function()"),
}
__all__ = ["FORMS", "check_pattern", "define", "multisort"]

"""Functions as values: by name, as an object and its method, closures."""

from __future__ import annotations

from hbwrapper.porting.syntax import nodes as n

from . import known
from . import python as py
from .classnames import class_expr
from .context import Port, Unsupported
from .declare import Class, Function
from .python import Result
from .scopes import variable as variable_name
from .types import OBJECT, OBJECT_


def callable_value(port: Port, node: n.Expression) -> Result:
    """What is given where a function is wanted."""
    if isinstance(node, n.String):
        return _named(port, node, node.value)
    if isinstance(node, n.Array) and len(node.items) == 2:
        first, second = node.items[0].value, node.items[1].value
        if node.items[0].key is None and isinstance(second, n.String):
            return _method(port, node, first, second.value)
    value = port.expression(node)
    if py.is_const(value.expr, None):
        return value
    if value.type.within(OBJECT_) or isinstance(node, (n.Closure, n.ArrowFunction, n.CallableOf)):
        return value
    unknown = value.type.may(OBJECT_) and not value.type.is_array and not value.type.is_str
    if unknown and not _may_be_named(port):
        return value
    port.uses_function_names = True
    return Result(py.php_call("callable", value.expr), OBJECT, value.before)


def _may_be_named(port: Port) -> bool:
    """May a text of the file name a function of the file, or an array a method?"""
    declared = port.declared
    names = {f.name.lower() for f in declared.functions.values()} | set(declared.methods)
    return bool(names & declared.texts)


def _named(port: Port, node: n.Node, name: str) -> Result:
    low = name.lower().lstrip("\\")
    own = port.declared.functions.get(low)
    if own is not None:
        if own.refs:
            raise Unsupported(node, f"{own.name}(), which has reference parameters, as a value")
        port.see_arguments(own)
        return Result(py.name(port.names.function(own)), OBJECT)
    if "::" in name:
        cls, _, method = name.partition("::")
        return _static(port, node, port.declared.classes.get(cls.lower().lstrip("\\")), cls, method)
    if known.find(low) is not None:
        return Result(py.php(low), OBJECT)
    raise Unsupported(node, f"the function {name}(), which is not known here")


def _method(port: Port, node: n.Node, first: n.Expression, method: str) -> Result:
    if isinstance(first, n.String):
        cls = port.declared.classes.get(first.value.lower().lstrip("\\"))
        if first.value.lower() in ("self", "static", "parent"):
            cls = port.scope.cls
        return _static(port, node, cls, first.value, method)
    if isinstance(first, n.MagicConstant) and first.name == "__CLASS__":
        return _static(port, node, port.scope.cls, "", method)
    if isinstance(first, n.ClassConstant) and isinstance(first.cls, n.Name):
        return _static(port, node, port.class_named(first.cls), first.cls.written, method)
    if "::" in method:
        raise Unsupported(node, f"the callable [object, '{method}']")
    owner = port.expression(first)
    label = method_label(port, owner, first, method) if method.isidentifier() else None
    for function in port.declared.methods.get(method.lower(), []):
        port.see_arguments(function)
    if label is None:
        found = py.php_call("method", owner.expr, py.const(method))
        return Result(found, OBJECT, owner.before)
    return Result(py.attr(owner.expr, label), OBJECT, owner.before)


def _static(port: Port, node: n.Node, cls: Class | None, written: str, method: str) -> Result:
    method = method.removeprefix("parent::")
    function = port.declared.find_method(cls, method.lower())
    if cls is None or function is None:
        raise Unsupported(node, f"the class {written}, which is not defined here")
    port.see_arguments(function)
    label = port.names.method(function.name, function.visibility)
    if not function.static:
        if port.scope.cls is not None and cls in port.declared.line(port.scope.cls):
            return Result(py.attr(py.name("self"), label), OBJECT)
        raise Unsupported(node, f"{written}::{method}, which needs an object")
    return Result(py.attr(py.name(port.names.cls(cls)), label), OBJECT)


def method_label(port: Port, owner: Result, node: n.Expression, method: str) -> str | None:
    """The attribute that a method is; None where only the running program can tell."""
    this = variable_name(node) == "this"
    cls = port.scope.cls if this else port.declared.classes.get(owner.type.cls)
    found = port.declared.find_method(cls, method.lower())
    if found is None and cls is None:
        own = port.declared.methods.get(method.lower(), [])
        if any(each.visibility == "private" for each in own):
            return None
        return port.names.method(own[0].name if own else method)
    if found is not None and found.visibility == "private" and found.cls is not port.scope.cls:
        return None
    if found is None:
        return port.names.method(method)
    return port.names.method(found.name, found.visibility)


def wants_callable(port: Port, function: Function, name: str, value: n.Expression) -> bool:
    """Is a function's name, or an object and its method, given where a function is wanted?"""
    if not isinstance(value, (n.String, n.Array)):
        return False
    for parameter in function.node.parameters:
        if parameter.name == name and parameter.type is not None:
            kinds = [each.lower() for each in parameter.type.names]
            if "callable" in kinds or "closure" in kinds:
                return True
    if isinstance(value, n.String) and not _names_a_function(port, value.value):
        return False
    if isinstance(value, n.Array) and len(value.items) != 2:
        return False
    return any(_calls(inner, name) for inner in n.walk(function.node))


def _names_a_function(port: Port, text: str) -> bool:
    low = text.lower()
    return low in port.declared.functions or low in known.FUNCTIONS or "::" in text


def _calls(node: n.Node, name: str) -> bool:
    """Does this expression call the variable, or give it to a function that calls it?"""
    if not isinstance(node, n.Call):
        return False
    if variable_name(node.function) == name:
        return True
    if not isinstance(node.function, n.Name):
        return False
    record = known.FUNCTIONS.get(node.function.last.lower())
    return record is not None and any(
        index < len(node.arguments) and variable_name(node.arguments[index].value) == name
        for index in record.callables
    )


def callable_of(port: Port, node: n.CallableOf) -> Result:
    """``strlen(...)``: the function itself."""
    call = node.call
    if isinstance(call, n.Call):
        if not isinstance(call.function, n.Name):
            return callable_value(port, call.function)
        own = port.function(call.function)
        return _named(port, node, own.full if own else call.function.last)
    if isinstance(call, n.MethodCall):
        owner = port.expression(call.object)
        if isinstance(call.name, str):
            label = method_label(port, owner, call.object, call.name)
            for function in port.declared.methods.get(call.name.lower(), []):
                port.see_arguments(function)
            if label is not None:
                return Result(py.attr(owner.expr, label), OBJECT, owner.before)
            name: py.Expr = py.const(call.name)
        else:
            name = port.expression(call.name).expr
        return Result(py.php_call("method", owner.expr, name), OBJECT, owner.before)
    if isinstance(call.cls, n.Name) and isinstance(call.name, str):
        cls = port.class_named(call.cls)
        found = port.declared.find_method(cls, call.name.lower())
        if found is not None:
            port.see_arguments(found)
            label = port.names.method(found.name, found.visibility)
            owner_expr = class_expr(port, call.cls) if found.static else py.name("self")
            return Result(py.attr(owner_expr, label), OBJECT)
    raise Unsupported(node, "a first-class callable of this")

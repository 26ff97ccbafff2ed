"""Calls of methods, and ``new``."""

from __future__ import annotations

from collections.abc import Sequence

from hbwrapper import catalogue
from hbwrapper.porting.syntax import nodes as n

from . import convert
from . import python as py
from .arguments import of_function, of_unknown, with_references
from .callables import method_label
from .classnames import DATES, EXCEPTIONS, builtin, class_expr, is_hostbill, parent, static_method
from .context import Port, Unsupported
from .declare import Class, Function
from .python import Expr, Result
from .scopes import variable as variable_name
from .types import (
    ANY,
    ANY_,
    BOOL,
    INT,
    NEVER,
    NULL,
    OBJECT,
    STR,
    Type,
    list_of,
    object_of,
    optional,
)

# Methods of HBWrapper itself, by PHP's rule: in any capitalisation.
_LOCAL = {"setapi": "setAPI", "singleton": "singleton", "setapiurl": "setAPIUrl", "login": "LogIn",
          "isloggedin": "isLoggedIn"}  # fmt: skip
_DATE_METHODS: dict[str, tuple[str, Type | None]] = {
    "format": ("format", STR), "gettimestamp": ("getTimestamp", INT), "modify": ("modify", None),
    "add": ("add", None), "sub": ("sub", None), "settime": ("setTime", None), "setdate": ("setDate", None),
    "settimestamp": ("setTimestamp", None), "settimezone": ("setTimezone", None),
    "gettimezone": ("getTimezone", object_of("DateTimeZone")), "getname": ("getName", STR),
    "diff": ("diff", object_of("DateInterval")), "getoffset": ("getOffset", INT),
    "setisodate": ("setISODate", None),
}  # fmt: skip


def method_call(port: Port, node: n.MethodCall) -> Result:
    """``$object->name(…)``."""
    owner = port.expression(node.object)
    if not node.nullsafe:
        return _method(port, node, owner)
    owner = port.twice(owner)
    made = _method(port, node, Result(owner.expr, owner.type))
    if made.before:
        raise Unsupported(node, "what a ?-> call would have to work out first")
    test = py.not_none(owner.expr)
    value = py.if_else(test, made.expr, py.const(None))
    return Result(value, optional(made.type), owner.before)


def _method(port: Port, node: n.MethodCall, owner: Result) -> Result:
    if not isinstance(node.name, str):
        return _computed(port, node, owner)
    low = node.name.lower()
    if (
        owner.type.cls in ("hbwrapper", "apiwrapper")
        and owner.type.cls not in port.declared.classes
    ):
        return _hostbill(port, node, owner, node.name)
    exception = _exception_method(port, owner, low)
    if exception is not None:
        return exception
    if owner.type.cls in {each.lower() for each in DATES.values()}:
        return _date_method(port, node, owner, low)
    this = variable_name(node.object) == "this"
    cls = port.scope.cls if this else port.declared.classes.get(owner.type.cls)
    if cls is not None:
        return _known(port, node, owner, cls, low)
    own = [
        each
        for each in port.declared.methods.get(low, [])
        if each.visibility != "private" or each.cls is port.scope.cls
    ]
    if own:
        return _of_several(port, node, owner, own)
    return _unknown(port, node, owner, low)


def _computed(port: Port, node: n.MethodCall, owner: Result) -> Result:
    assert not isinstance(node.name, str)  # noqa: S101
    name = port.expression(node.name)
    hostbill = owner.type.cls in ("hbwrapper", "apiwrapper")
    if name.type.cls == "closure" or isinstance(node.name, (n.Closure, n.ArrowFunction)):
        raise Unsupported(node, "a closure as a method")
    before = port.sequence([owner, name])
    given = of_unknown(port, node.arguments, only_read=hostbill)
    if hostbill:
        label = convert.to_string(name).expr
        callee: Expr = py.call(py.name("getattr"), owner.expr, label)
        sources = frozenset([node.at.start])
        value = _answer(port, node, given.called(callee))
        return Result(value, Type(ANY_, sources=sources), [*before, *given.before], fresh=True)
    for functions in port.declared.methods.values():
        for function in functions:
            port.see_arguments(function)
    callee = py.php_call("method", owner.expr, name.expr)
    return Result(given.called(callee), ANY, [*before, *given.before])


def _answer(port: Port, node: n.Node, value: Expr) -> Expr:
    """An answer of HostBill, with PHP's keys where the program can tell the difference."""
    return py.php_call("php_keys", value) if node.at.start in port.answers else value


def _hostbill(port: Port, node: n.MethodCall, owner: Result, called: str) -> Result:
    hbwrapper = owner.type.cls == "hbwrapper"
    called = _LOCAL.get(called.lower(), called) if hbwrapper else called
    given = of_unknown(port, node.arguments, owner, only_read=True)
    callee = py.attr(owner.expr, port.names.method(called))
    made = given.called(callee)
    if hbwrapper and called in _LOCAL.values():
        of = object_of("hbwrapper") if called == "singleton" else BOOL
        return Result(made, of, given.before)
    if port.answers and node.at.start in port.answers:
        return Result(py.php_call("php_keys", made), ANY, given.before, fresh=True)
    of = Type(ANY_, sources=frozenset([node.at.start]))
    return Result(made, of, given.before, fresh=True)


def _exception_method(port: Port, owner: Result, low: str) -> Result | None:
    if low in port.declared.methods or owner.type.cls in {each.lower() for each in DATES.values()}:
        return None
    if low == "getmessage":
        own_text = "__tostring" in port.declared.methods
        if own_text or (port.uses_hostbill and owner.type.cls in ("", "exception", "throwable")):
            return owner.with_(py.php_call("error_message", owner.expr), STR)
        return owner.with_(py.call(py.name("str"), owner.expr), STR)
    if low == "getcode":
        return owner.with_(py.php_call("error_code", owner.expr), ANY)
    if low == "getprevious":
        return owner.with_(py.attr(owner.expr, "__cause__"), ANY)
    return None


def _date_method(port: Port, node: n.MethodCall, owner: Result, low: str) -> Result:
    spelled = _DATE_METHODS.get(low)
    if spelled is None:
        raise Unsupported(node, f"the method {node.name} of {owner.type.cls}")
    given = of_unknown(port, node.arguments, owner)
    of = spelled[1] if spelled[1] is not None else owner.type
    return Result(given.called(py.attr(owner.expr, spelled[0])), of, given.before)


def _known(port: Port, node: n.MethodCall, owner: Result, cls: Class, low: str) -> Result:
    """A method of an object whose class the file declares."""
    function = _accessible(port, cls, low)
    private = port.scope.cls.methods.get(low) if port.scope.cls else None
    if (
        private is not None
        and private.visibility == "private"
        and port.scope.cls in port.declared.line(cls)
    ):
        function = private
    if function is None:
        children = [c.methods[low] for c in port.declared.children(cls) if low in c.methods]
        if children:
            return _of_several(port, node, owner, children)
        prop = port.declared.property(cls, str(node.name))
        if prop is None and port.declared.find_method(cls, "__call"):
            return _by_magic(port, node, owner)
        root = port.declared.root_of(cls)
        if root in EXCEPTIONS or (root and root not in ("hbwrapper", "apiwrapper")):
            given = of_unknown(port, node.arguments, owner)
            label = port.names.method(str(node.name))
            return Result(given.called(py.attr(owner.expr, label)), ANY, given.before)
        if root:
            return _hostbill(
                port, node, Result(owner.expr, object_of(root), owner.before), str(node.name)
            )
        raise Unsupported(node, f"the method {node.name}, which its class does not have")
    label = port.names.method(function.name, function.visibility)
    overriding = [c.methods[low] for c in port.declared.children(cls) if low in c.methods]
    reached = [function, *(each for each in overriding if function.visibility != "private")]
    return _called(port, node, owner, reached, label)


def _accessible(port: Port, cls: Class, low: str) -> Function | None:
    """A method by PHP's rule; a private one is there for its own class alone."""
    for each in port.declared.line(cls):
        found = each.methods.get(low)
        if found is not None and (found.visibility != "private" or each is port.scope.cls):
            return found
    return None


def _by_magic(port: Port, node: n.MethodCall, owner: Result) -> Result:
    given = of_unknown(port, node.arguments, owner)
    label = port.names.method(str(node.name))
    return Result(given.called(py.attr(owner.expr, label)), ANY, given.before)


def _of_several(port: Port, node: n.MethodCall, owner: Result, own: Sequence[Function]) -> Result:
    """A method that some classes of the file have, of an object that may be of any."""
    if any(each.refs for each in own) and len(own) > 1:
        raise Unsupported(node, "a reference parameter of a method that several classes have")
    label = method_label(port, owner, node.object, str(node.name))
    return _called(port, node, owner, own, label or port.names.method(str(node.name)))


def _called(
    port: Port, node: n.MethodCall, owner: Result, reached: Sequence[Function], label: str
) -> Result:
    function = reached[0]
    if any(each.refs != function.refs for each in reached):
        raise Unsupported(node, "a reference parameter of a method that several classes have")
    if function.refs:
        before = list(owner.before)
        callee = py.attr(owner.expr, label)
        return with_references(port, node, node.arguments, function, callee, before)
    given = of_function(port, node.arguments, function, owner)
    for other in reached[1:]:
        _see_as(port, node, other)
    made = given.called(py.attr(owner.expr, label))
    of = port.result_type(reached)
    return Result(made, of, given.before, fresh=port.is_fresh(reached), shares=True)


def _see_as(port: Port, node: n.MethodCall | n.StaticCall, function: Function) -> None:
    """The same arguments may also reach this method."""
    port.see_arguments(function)


def _unknown(port: Port, node: n.MethodCall, owner: Result, low: str) -> Result:
    """A method of an object of which nothing is known."""
    called = str(node.name)
    if low in _DATE_METHODS:
        given = of_unknown(port, node.arguments, owner)
        of = NEVER if owner.type.is_never and not port.settled else ANY
        return Result(given.called(py.attr(owner.expr, _DATE_METHODS[low][0])), of, given.before)
    unknown = owner.type.is_any or owner.type.is_never or not owner.type.cls
    if unknown and port.uses_hostbill and catalogue.get(called) is not None:
        given = of_unknown(port, node.arguments, owner)
        value = _answer(port, node, given.called(py.attr(owner.expr, port.names.method(called))))
        of = Type(ANY_, sources=frozenset([node.at.start]))
        return Result(value, of, given.before)
    if owner.type.is_never and not port.settled:
        return Result(py.const(None), NEVER)
    if unknown and "__call" in port.declared.methods:
        return _by_magic(port, node, owner)
    raise Unsupported(node, f"the method {called} of an unknown class")


# Static methods


def static_call(port: Port, node: n.StaticCall) -> Result:
    """``Cls::name(…)``."""
    if not isinstance(node.name, str):
        raise Unsupported(node, "a static method with a computed name")
    low = node.name.lower()
    if not isinstance(node.cls, n.Name):
        owner = port.expression(node.cls)
        own = port.declared.methods.get(low, [])
        if owner.type.is_str or not own:
            raise Unsupported(node, "a static method of a computed class")
        given = of_function(port, node.arguments, own[0], owner)
        callee = py.attr(owner.expr, port.names.method(own[0].name))
        return Result(given.called(callee), port.result_type(own), given.before)
    if is_hostbill(port, node.cls) == "hbwrapper":
        return _static_hostbill(port, node, low)
    cls = port.class_named(node.cls)
    function = port.declared.find_method(cls, low)
    if node.cls.full == "parent" and low == "__construct":
        return _parent_constructor(port, node, function)
    if function is None:
        return _static_unknown(port, node, cls, low)
    return _static_known(port, node, cls, function)


def _static_hostbill(port: Port, node: n.StaticCall, low: str) -> Result:
    if low not in _LOCAL:
        raise Unsupported(node, f"HBWrapper::{node.name} is an error in PHP")
    given = of_unknown(port, node.arguments, only_read=True)
    callee = py.attr(py.imported("HBWrapper"), _LOCAL[low])
    of = object_of("hbwrapper") if low == "singleton" else NULL
    return Result(given.called(callee), of, given.before)


def _parent_constructor(port: Port, node: n.StaticCall, function: Function | None) -> Result:
    callee = py.attr(parent(port), "__init__")
    if function is not None:
        given = of_function(port, node.arguments, function)
        return Result(given.called(callee), NULL, given.before)
    cls = port.scope.cls
    root = port.declared.root_of(cls) if cls else ""
    if not root:
        raise Unsupported(node, "the constructor of an unknown class")
    given = of_unknown(port, node.arguments)
    return Result(given.called(callee), NULL, given.before)


def _static_unknown(port: Port, node: n.StaticCall, cls: Class | None, low: str) -> Result:
    assert isinstance(node.cls, n.Name)  # noqa: S101
    if cls is not None and cls.node.kind == "enum":
        return _enum_method(port, node, cls, low)
    if cls is not None and port.declared.find_method(cls, "__callstatic"):
        given = of_unknown(port, node.arguments)
        callee: Expr = py.php_call("method", py.name(port.names.cls(cls)), py.const(node.name))
        return Result(given.called(callee), ANY, given.before)
    label = builtin(node.cls)
    date = label in ("DateTime", "DateTimeImmutable")
    if date and low == "createfromformat":
        given = of_unknown(port, node.arguments)
        callee = py.attr(py.php(str(label)), "createFromFormat")
        return Result(given.called(callee), object_of(str(label)), given.before)
    root = port.declared.root_of(cls) if cls else ""
    if node.cls.full == "parent" and (root or port.scope.cls):
        given = of_unknown(port, node.arguments)
        callee = py.attr(parent(port), port.names.method(str(node.name)))
        if root or (port.scope.cls and port.declared.root_of(port.scope.cls)):
            return Result(given.called(callee), ANY, given.before)
    if cls is None and not label:
        class_expr(port, node.cls)
    raise Unsupported(node, f"the method {node.name} of an unknown class")


def _enum_method(port: Port, node: n.StaticCall, cls: Class, low: str) -> Result:
    given = of_unknown(port, node.arguments)
    name = py.name(port.names.cls(cls))
    of = object_of(cls.full)
    if low == "cases":
        return Result(py.method(name, "cases"), list_of(of), given.before, fresh=True)
    if low in ("from", "tryfrom"):
        function = "enum_from" if low == "from" else "enum_try_from"
        made = py.php_call(function, name, *given.values)
        return Result(made, of if low == "from" else optional(of), given.before)
    raise Unsupported(node, f"the method {node.name} of an enum")


def _static_known(port: Port, node: n.StaticCall, cls: Class | None, function: Function) -> Result:
    assert isinstance(node.cls, n.Name)  # noqa: S101
    label = port.names.method(function.name, function.visibility)
    reached = [function]
    if node.cls.full == "static" and cls is not None:
        low = function.name.lower()
        reached += [c.methods[low] for c in port.declared.children(cls) if low in c.methods]
    if function.static:
        owner: Expr = class_expr(port, node.cls)
        if node.cls.full == "parent":
            above = port.parent_class(port.scope.cls)
            named = above is not None and static_method(port.scope)
            owner = py.name(port.names.cls(above)) if named and above else parent(port)
    elif node.cls.full == "parent":
        owner = parent(port)
    elif static_method(port.scope) or port.scope.cls is None:
        raise Unsupported(node, f"{node.cls.written}::{node.name}(), which needs an object")
    elif node.cls.full == "static":
        owner = py.name("self")
    else:
        # PHP calls the method of that very class, whatever the object is.
        return _of_class(port, node, cls, function, label)
    if function.refs:
        return with_references(port, node, node.arguments, function, py.attr(owner, label), [])
    given = of_function(port, node.arguments, function)
    for other in reached[1:]:
        _see_as(port, node, other)
    made = given.called(py.attr(owner, label))
    return Result(
        made, port.result_type(reached), given.before, fresh=port.is_fresh(reached), shares=True
    )


def _of_class(
    port: Port, node: n.StaticCall, cls: Class | None, function: Function, label: str
) -> Result:
    low = function.name.lower()
    current = port.scope.cls
    redefined = any(low in c.methods for c in port.declared.children(current)) if current else True
    if function.refs:
        return with_references(
            port, node, node.arguments, function, py.attr(py.name("self"), label), []
        )
    given = of_function(port, node.arguments, function)
    of, fresh = port.type_of(("return", function.node)), port.is_fresh([function])
    if (not redefined or function.visibility == "private") and current is cls:
        made = given.called(py.attr(py.name("self"), label))
    else:
        owner = py.name(port.names.cls(function.cls or cls or port.declared.classes[""]))
        callee = py.attr(owner, label)
        made = py.call(callee, py.name("self"), *given.values, **given.keywords)
    return Result(made, of, given.before, fresh=fresh, shares=True)


# new


def new(port: Port, node: n.New) -> Result:
    """``new Cls(…)``."""
    if isinstance(node.cls, n.ClassDeclaration):
        return _anonymous(port, node, node.cls)
    if not isinstance(node.cls, n.Name):
        return _new_computed(port, node)
    hostbill = is_hostbill(port, node.cls)
    if hostbill:
        return _new_hostbill(port, node, hostbill)
    if node.cls.last.lower() == "curlfile" and port.class_named(node.cls) is None:
        given = of_unknown(port, node.arguments)
        return Result(given.called(py.imported("CURLFile")), OBJECT, given.before)
    cls = port.class_named(node.cls)
    if cls is None and _gives_elements(port, node):
        value = port.expression(node.arguments[0].value)
        return value.with_(py.php_call("copy", value.expr), value.type)
    callee = class_expr(port, node.cls)
    if cls is None:
        given = of_unknown(port, node.arguments)
        label = builtin(node.cls) or ""
        return Result(given.called(callee), object_of(label), given.before, fresh=True)
    if node.cls.full == "parent":
        above = port.parent_class(port.scope.cls)
        callee = py.name(port.names.cls(above)) if above else callee
    return _new_known(port, node, cls, callee)


def _gives_elements(port: Port, node: n.New) -> bool:
    """Is this the ArrayIterator that getIterator() gives? A loop takes the array itself."""
    function = port.scope.function
    named = isinstance(node.cls, n.Name) and node.cls.last.lower() == "arrayiterator"
    in_place = function is not None and function.name.lower() == "getiterator"
    return named and in_place and len(node.arguments) == 1


def _new_known(port: Port, node: n.New, cls: Class, callee: Expr) -> Result:
    if cls.node.abstract or cls.node.kind != "class":
        low_static = isinstance(node.cls, n.Name) and node.cls.full == "static"
        if port.settled and not low_static:
            raise Unsupported(node, f"new {cls.name}, which has no objects")
    function = port.declared.find_method(cls, "__construct")
    of = object_of(cls.full)
    if function is None:
        given = of_unknown(port, node.arguments)
        values = given.values if port.declared.root_of(cls) else []
        return Result(py.call(callee, *values, **given.keywords), of, given.before)
    if function.refs:
        raise Unsupported(node, "a constructor with reference parameters")
    given = of_function(port, node.arguments, function)
    return Result(given.called(callee), of, given.before)


def _new_hostbill(port: Port, node: n.New, hostbill: str) -> Result:
    given = of_unknown(port, node.arguments if hostbill == "hbwrapper" else [])
    callee = py.imported("HBWrapper" if hostbill == "hbwrapper" else "ApiWrapper")
    return Result(given.called(callee), object_of(hostbill), given.before)


def _new_computed(port: Port, node: n.New) -> Result:
    assert not isinstance(node.cls, (n.Name, n.ClassDeclaration))  # noqa: S101
    value = port.expression(node.cls)  # type: ignore[arg-type]
    given = of_unknown(port, node.arguments, value)
    for function in port.declared.methods.get("__construct", []):
        port.see_arguments(function)
    found = py.php_call("class_by_name", value.expr)
    return Result(given.called(found), ANY, given.before)


def _anonymous(port: Port, node: n.New, declaration: n.ClassDeclaration) -> Result:
    lines = port.class_lines(declaration)
    cls = port.declared.classes_by_node[declaration]
    made = _new_known(port, node, cls, py.name(port.names.cls(cls)))
    made.before = [*lines, *made.before]
    return made


def clone(port: Port, node: n.Clone) -> Result:
    """``clone``."""
    value = port.expression(node.value)
    return value.with_(py.php_call("clone", value.expr), value.type)

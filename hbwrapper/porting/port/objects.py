"""Variables, constants, properties, method calls, new: everything with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hbwrapper.porting.port import context as c
from hbwrapper.porting.port.arrays import copied, is_spread, stored
from hbwrapper.porting.port.context import (
    Code,
    Context,
    Function,
    Unsupported,
    children,
    handles,
    required,
    variable,
)
from hbwrapper.porting.port.convert import to_string
from hbwrapper.porting.port.scope import call_arguments, walk
from hbwrapper.porting.port.source import line, text
from hbwrapper.porting.port.types import (
    ANY,
    BOOL,
    FLOAT,
    INT,
    NULL,
    OBJECT,
    STR,
    Type,
    dict_of,
    list_of,
)

if TYPE_CHECKING:
    from tree_sitter import Node

HOSTBILL = ("hbwrapper", "apiwrapper")
# Methods of HBWrapper itself, by PHP's rule: in any capitalisation.
LOCAL = {"setapi": "setAPI", "singleton": "singleton", "setapiurl": "setAPIUrl", "login": "LogIn",
         "isloggedin": "isLoggedIn"}  # fmt: skip
EXCEPTIONS = {
    name.lower(): name
    for name in [
        "Exception",
        "Throwable",
        "Error",
        "ErrorException",
        "TypeError",
        "ValueError",
        "ArithmeticError",
        "DivisionByZeroError",
        "RuntimeException",
        "LogicException",
        "InvalidArgumentException",
        "DomainException",
        "LengthException",
        "OutOfRangeException",
        "OutOfBoundsException",
        "RangeException",
        "OverflowException",
        "UnderflowException",
        "UnexpectedValueException",
        "BadFunctionCallException",
        "BadMethodCallException",
        "JsonException",
        "ArgumentCountError",
        "UnhandledMatchError",
    ]
}
DATES = {"datetime": "DateTime", "datetimeimmutable": "DateTimeImmutable",
         "datetimezone": "DateTimeZone", "dateinterval": "DateInterval",
         "datetimeinterface": "DateTimeInterface", "dateperiod": "DatePeriod"}  # fmt: skip
OTHERS = {"stdclass": "StdClass", "arrayobject": "", "arrayiterator": ""}
SUPERGLOBALS = ("_GET", "_POST", "_REQUEST", "_SESSION", "_COOKIE", "_FILES", "GLOBALS")

_INT_CONSTANTS = {
    "PHP_INT_MAX": "9223372036854775807", "PHP_INT_SIZE": "8", "PHP_INT_MIN": "-9223372036854775808",
    "SORT_REGULAR": "0", "SORT_NUMERIC": "1", "SORT_STRING": "2", "SORT_FLAG_CASE": "8", "SORT_NATURAL": "6",
    "COUNT_RECURSIVE": "1", "JSON_PRETTY_PRINT": "128", "JSON_UNESCAPED_SLASHES": "64",
    "JSON_UNESCAPED_UNICODE": "256", "JSON_THROW_ON_ERROR": "4194304", "JSON_FORCE_OBJECT": "16",
    "JSON_NUMERIC_CHECK": "32", "JSON_PRESERVE_ZERO_FRACTION": "1024", "JSON_ERROR_NONE": "0",
    "JSON_HEX_TAG": "1", "JSON_HEX_AMP": "2", "JSON_HEX_APOS": "4", "JSON_HEX_QUOT": "8",
    "JSON_PARTIAL_OUTPUT_ON_ERROR": "512", "JSON_INVALID_UTF8_SUBSTITUTE": "2097152",
    "JSON_BIGINT_AS_STRING": "2", "JSON_OBJECT_AS_ARRAY": "1", "JSON_ERROR_SYNTAX": "4",
    "STR_PAD_LEFT": "0", "STR_PAD_RIGHT": "1", "STR_PAD_BOTH": "2", "ARRAY_FILTER_USE_KEY": "2",
    "ARRAY_FILTER_USE_BOTH": "1", "PREG_SPLIT_NO_EMPTY": "1", "PREG_SPLIT_DELIM_CAPTURE": "2",
    "PREG_SET_ORDER": "2", "PREG_PATTERN_ORDER": "1", "FILE_APPEND": "8", "LOCK_EX": "2", "LOCK_SH": "1",
    "LOCK_UN": "3", "FILE_IGNORE_NEW_LINES": "2", "FILE_SKIP_EMPTY_LINES": "4", "PHP_ROUND_HALF_UP": "1",
    "PHP_ROUND_HALF_DOWN": "2", "PHP_ROUND_HALF_EVEN": "3", "PHP_ROUND_HALF_ODD": "4", "ENT_QUOTES": "3",
    "ENT_COMPAT": "2", "ENT_NOQUOTES": "0", "ENT_HTML5": "48", "ENT_HTML401": "0", "E_ALL": "32767",
    "E_ERROR": "1", "E_WARNING": "2", "E_NOTICE": "8", "E_STRICT": "2048", "E_DEPRECATED": "8192",
    "E_USER_ERROR": "256", "E_USER_WARNING": "512", "E_USER_NOTICE": "1024", "SEEK_SET": "0", "SEEK_CUR": "1", "SEEK_END": "2",
    "PHP_QUERY_RFC1738": "1", "PHP_QUERY_RFC3986": "2", "LC_ALL": "6", "EXTR_SKIP": "1", "PATHINFO_EXTENSION": "4",
    "PATHINFO_FILENAME": "8", "PATHINFO_BASENAME": "2", "PATHINFO_DIRNAME": "1", "SORT_ASC": "4", "SORT_DESC": "3",
    "DEBUG_BACKTRACE_IGNORE_ARGS": "2", "MB_CASE_UPPER": "0", "MB_CASE_LOWER": "1", "MB_CASE_TITLE": "2",
    "PHP_MAJOR_VERSION": "8", "PHP_MINOR_VERSION": "2", "CAL_GREGORIAN": "0", "PREG_OFFSET_CAPTURE": "256",
    "FILTER_VALIDATE_INT": "257", "FILTER_VALIDATE_EMAIL": "274", "FILTER_VALIDATE_BOOLEAN": "258",
}  # fmt: skip
_CONSTANTS = {
    "PHP_EOL": Code('"\\n"', STR), "NAN": Code('float("nan")', FLOAT), "INF": Code('float("inf")', FLOAT),
    "M_PI": Code("3.141592653589793", FLOAT), "M_E": Code("2.718281828459045", FLOAT),
    "PHP_FLOAT_EPSILON": Code("2.220446049250313e-16", FLOAT), "DIRECTORY_SEPARATOR": Code('"/"', STR),
    "PHP_FLOAT_MAX": Code("1.7976931348623157e308", FLOAT),
    "DATE_ATOM": Code('"Y-m-d\\\\TH:i:sP"', STR), "DATE_ISO8601": Code('"Y-m-d\\\\TH:i:sO"', STR),
    "DATE_RFC2822": Code('"D, d M Y H:i:s O"', STR), "DATE_COOKIE": Code('"l, d-M-Y H:i:s T"', STR),
}  # fmt: skip


@handles("variable_name")
def _variable(ctx: Context, node: Node) -> Code:
    name = text(node)[1:]
    if name in SUPERGLOBALS:
        raise Unsupported(node, f"${name}")
    top = ctx.scope.kind == "module"
    if name == "this":
        return Code("self", Type("object", None, ctx.scope.cls.name if ctx.scope.cls else ""))
    if name == "argv" and top and "argv" not in ctx.scope.assigns:
        return Code(f"{ctx.use('sys')}.argv", list_of(STR))
    if name == "argc" and top and "argc" not in ctx.scope.assigns:
        return Code(f"len({ctx.use('sys')}.argv)", INT)
    if name == "_SERVER":
        return Code(f"{ctx.php('server')}()", dict_of(ANY), fresh=True)
    if name == "_ENV":
        return Code(f"{ctx.php('getenv')}()", dict_of(STR), fresh=True)
    return Code(ctx.variable(name), ctx.type_of(ctx.slot(name)))


@handles("dynamic_variable_name")
def _dynamic(ctx: Context, node: Node) -> Code:
    inner = children(node)
    if inner and inner[0].type == "name" and text(node).startswith("${"):
        # "${name}" inside a string.
        name = text(inner[0])
        return Code(ctx.name(name), ctx.type_of(ctx.slot(name)))
    raise Unsupported(node, "a variable variable")


@handles("name", "qualified_name")
def _constant(ctx: Context, node: Node) -> Code:
    name = text(node).lstrip("\\")
    if name.lower() in ("true", "false"):
        return Code(name.capitalize(), BOOL)
    if name.lower() == "null":
        return Code("None", NULL)
    if name in ctx.constants:
        return Code(ctx.constant(name), ctx.type_of(("const", name)))
    if name in _INT_CONSTANTS:
        from hbwrapper import php

        if not hasattr(php, name):
            level = c.UNARY if _INT_CONSTANTS[name].startswith("-") else c.ATOM
            return Code(_INT_CONSTANTS[name], INT, level)
        return Code(ctx.php(name), INT)
    if name in _CONSTANTS:
        return _CONSTANTS[name]
    if name == "PHP_SAPI":
        return Code('"cli"', STR)
    if name == "PHP_VERSION":
        return Code(ctx.php("PHP_VERSION"), STR)
    if name in ("PHP_OS", "PHP_OS_FAMILY"):
        return Code(f"{ctx.php('os_name')}()", STR)
    if name in ("STDIN", "STDOUT", "STDERR"):
        return Code(f"{ctx.php(name)}", Type("object", None, "handle"))
    if name == "__LINE__":
        return Code(str(line(node)), INT)
    if name == "__FILE__":
        return Code(f"{ctx.php('realpath')}(__file__)", STR)
    if name == "__DIR__":
        return Code(f"{ctx.php('dirname')}({ctx.php('realpath')}(__file__))", STR)
    if name in ("__FUNCTION__", "__METHOD__", "__CLASS__"):
        function, cls = ctx.scope.function, ctx.scope.cls
        own = function.name if function else "{closure}" if ctx.scope.kind == "closure" else ""
        owner = cls.name if cls else ""
        value = {"__FUNCTION__": own, "__CLASS__": owner}.get(name)
        if value is None:
            value = f"{owner}::{own}" if owner else own
        return Code(f'"{value}"', STR)
    if name.startswith("CURL"):
        raise Unsupported(node, f"the constant {name}")
    if (
        node.parent
        and node.parent.type in ("subscript_expression", "array_element_initializer")
        and name.isidentifier()
    ):
        # PHP 5: an unquoted key is its own name.
        return Code(f'"{name}"', STR)
    raise Unsupported(node, f"the constant {name}, which is not defined here")


def class_ref(ctx: Context, node: Node) -> str:
    """A class's name in Python."""
    name = text(node).lstrip("\\")
    low = name.lower().rsplit("\\", 1)[-1]
    if low == "self":
        return ctx.scope.cls.name if ctx.scope.cls else "self"
    if low == "static":
        return "type(self)" if not _is_static(ctx) else "cls"
    if low == "parent":
        return "super()"
    if low in ctx.classes:
        return ctx.classes[low].name
    if low in EXCEPTIONS:
        return ctx.php(f"{EXCEPTIONS[low]}")
    if low in DATES:
        return ctx.php(DATES[low])
    if low == "hbwrapper":
        return ctx.use("HBWrapper")
    if low == "apiwrapper":
        return ctx.use("ApiWrapper")
    if low == "stdclass":
        return ctx.php("StdClass")
    raise Unsupported(node, f"the class {name}, which is not defined here")


def _is_static(ctx: Context) -> bool:
    scope = ctx.scope
    while scope.kind in ("closure", "lambda") and scope.parent:
        scope = scope.parent
    return bool(scope.function and scope.function.static)


def instance_of(ctx: Context, left: Node, right: Node) -> Code:
    """``instanceof``."""
    if right.type not in ("name", "qualified_name", "relative_scope"):
        raise Unsupported(right, "instanceof with a computed class")
    name = text(right).lstrip("\\").lower()
    if name == "closure":
        return Code(f"callable({ctx.expr(left).text})", BOOL)
    return Code(f"isinstance({ctx.expr(left).text}, {caught(ctx, right)})", BOOL)


def caught(ctx: Context, node: Node) -> str:
    """The class for ``isinstance`` and ``except``: PHP's Exception includes HBWrapper's."""
    name = text(node).lstrip("\\").lower()
    if name in ("exception", "throwable") and name not in ctx.classes:
        own = ctx.php(EXCEPTIONS[name])
        if ctx.uses_hostbill:
            return f"({own}, {ctx.use('HBWrapperError')})"
        return own
    return class_ref(ctx, node)


@handles("member_access_expression")
def _member(ctx: Context, node: Node) -> Code:
    base, name = required(node, "object"), required(node, "name")
    if name.type != "name":
        at = ctx.expr(name)
        return Code(f"getattr({ctx.expr(base).text}, {at.text})", ANY)
    owner = ctx.expr(base)
    prop = text(name)
    own = owner.type.name.lower()
    if own in ctx.classes or variable(base) == "this":
        return Code(f"{owner.at(c.ATOM)}.{attribute(ctx, prop)}", ctx.type_of(("prop", prop)))
    return Code(f"{owner.at(c.ATOM)}.{attribute(ctx, prop)}", ANY)


def attribute(ctx: Context, name: str) -> str:
    """A property's name: one that is also a method's gets an underscore, Python has one space."""
    if name.lower() in ctx.methods and any(f.name == name for f in ctx.methods[name.lower()]):
        return name + "_"
    return ctx.attribute(name)


@handles("nullsafe_member_access_expression")
def _safe_member(ctx: Context, node: Node) -> Code:
    base, name = required(node, "object"), required(node, "name")
    owner = ctx.expr(base)
    if variable(base):
        return Code(
            f"{owner.text}.{attribute(ctx, text(name))} if {owner.text} is not None else None",
            ANY,
            c.TERNARY,
        )
    held = ctx.fresh_name("value")
    return Code(
        f"{held}.{attribute(ctx, text(name))} if ({held} := {owner.text}) is not None else None",
        ANY,
        c.TERNARY,
    )


@handles("nullsafe_member_call_expression")
def _safe_call(ctx: Context, node: Node) -> Code:
    base, name = required(node, "object"), required(node, "name")
    owner = ctx.expr(base)
    args = arguments(ctx, node, None)
    if variable(base):
        return Code(
            f"{owner.text}.{ctx.attribute(text(name))}({args}) if {owner.text} is not None else None",
            ANY,
            c.TERNARY,
        )
    held = ctx.fresh_name("value")
    return Code(
        f"{held}.{ctx.attribute(text(name))}({args}) if ({held} := {owner.text}) is not None else None",
        ANY,
        c.TERNARY,
    )


@handles("scoped_property_access_expression")
def _static_property(ctx: Context, node: Node) -> Code:
    scope, name = required(node, "scope"), required(node, "name")
    prop = variable(name)
    if prop is None:
        raise Unsupported(node, "a static property with a computed name")
    owner = (
        class_ref(ctx, scope) if scope.type != "variable_name" else f"type({ctx.expr(scope).text})"
    )
    of = ctx.type_of(("prop", prop)) if owner not in ("HBWrapper",) else ANY
    if owner in ("cls", "type(self)", "super()") and ctx.scope.cls:
        declaring = [cls.name for cls in ctx.classes.values() if prop in cls.statics]
        if len(declaring) == 1:
            # One for the class and all that extend it.
            owner = declaring[0]
        elif _is_written(node):
            raise Unsupported(node, "a static property that several classes declare")
    elif owner != "HBWrapper":
        owner = _declaring(ctx, owner, prop)
    return Code(f"{owner}.{attribute(ctx, prop)}", of)


def _is_written(node: Node) -> bool:
    while node.parent is not None and node.parent.type == "subscript_expression":
        node = node.parent
    around = node.parent
    return around is not None and (
        around.type == "update_expression"
        or (
            around.type.endswith("assignment_expression")
            and around.child_by_field_name("left") == node
        )
    )


def _declaring(ctx: Context, name: str, prop: str) -> str:
    """The class that declares a static property: PHP's subclasses share it."""
    cls = ctx.classes.get(name.lower())
    while cls and prop not in cls.statics and cls.parent:
        cls = ctx.classes.get(cls.parent.lower())
    return cls.name if cls else name


@handles("class_constant_access_expression")
def _class_constant(ctx: Context, node: Node) -> Code:
    scope, name = children(node)
    if text(name).lower() == "class":
        if scope.type == "variable_name":
            return Code(f"{ctx.php('class_name')}({ctx.expr(scope).text})", STR)
        if text(scope).lower() == "static":
            return Code(f"{class_ref(ctx, scope)}.__name__", STR)
        if text(scope).lower() == "self":
            return Code(f'"{class_ref(ctx, scope)}"', STR)
        return Code(f'"{text(scope).lstrip(chr(92))}"', STR)
    if (
        text(scope).lower() in ("datetime", "datetimeinterface")
        and f"DATE_{text(name)}" in _CONSTANTS
    ):
        return _CONSTANTS[f"DATE_{text(name)}"]
    owner = class_ref(ctx, scope) if scope.type != "variable_name" else ctx.expr(scope).text
    cls = ctx.scope.cls
    if cls and scope.type != "variable_name" and text(scope).lower() in ("self", "static"):
        declaring = cls
        while text(name) not in declaring.constants and declaring.parent.lower() in ctx.classes:
            declaring = ctx.classes[declaring.parent.lower()]
        if ctx.in_class_body and declaring is not cls:
            owner = declaring.name
    if ctx.in_class_body and owner == (cls.name if cls else "") and text(scope).lower() == "self":
        return Code(ctx.attribute(text(name)), ctx.type_of(("classconst", text(name))))
    return Code(f"{owner}.{ctx.attribute(text(name))}", ctx.type_of(("classconst", text(name))))


# Calls


def arguments(ctx: Context, node: Node, function: Function | None, only_read: bool = False) -> str:
    """The arguments of a call of the user's own function or of an unknown method.

    ``only_read``: what is called surely changes and keeps no array.
    """
    found = node.child_by_field_name("arguments")
    if found is None:
        found = next((x for x in node.named_children if x.type == "arguments"), None)
    out = []
    index = 0
    for argument in children(found) if found else []:
        if argument.type == "variadic_placeholder":
            raise Unsupported(node, "a first-class callable")
        if argument.type == "comment":
            continue
        if is_spread(argument) or argument.type == "variadic_unpacking":
            inner = (
                argument if argument.type == "variadic_unpacking" else argument.named_children[0]
            )
            code = ctx.expr(inner.named_children[0])
            if code.type.kind == "list":
                out.append(f"*{code.at(c.ATOM)}")
            else:
                out.append(f"*{ctx.php('arguments')}({code.text})")
            continue
        label = argument.child_by_field_name("name")
        parts = [x for x in children(argument) if x.type != "reference_modifier"]
        value = parts[-1]
        want = Type("never")
        name = text(label) if label is not None else ""
        if function is not None:
            if not name and index < len(function.params):
                name = function.params[index]
            elif not name and function.variadic and function.params:
                name = function.params[-1]
            elif not name:
                # PHP evaluates arguments that nobody takes, and forgets them.
                if value.type not in ("variable_name", "string", "integer"):
                    raise Unsupported(argument, "an argument more than the function has")
                continue
            want = ctx.type_of(_parameter(function, name))
        if function is not None and _wants_callable(function, name, value):
            from hbwrapper.porting.port.functions import callable_code

            code = callable_code(ctx, value)
        else:
            code = stored(ctx, value, want, 0)
        if function is None and not only_read:
            code = copied(ctx, value, code, want, 0)
        if function is not None:
            ctx.see(_parameter(function, name), code.type)
        if label is not None:
            # The file's own functions have Python's names for their parameters.
            named = ctx.name(text(label)) if function is not None else text(label)
            out.append(f"{named}={code.text}")
        else:
            out.append(code.at(c.TERNARY))
        index += 1
    return ", ".join(out)


def _wants_callable(function: Function, name: str, value: Node) -> bool:
    """Is a function's name, or an object and its method, given where ``callable`` is declared?"""
    if value.type not in ("string", "array_creation_expression"):
        return False
    parameters = function.node.child_by_field_name("parameters")
    for parameter in children(parameters) if parameters else []:
        hint = parameter.child_by_field_name("type")
        if (
            hint is not None
            and variable(parameter.child_by_field_name("name")) == name
            and text(hint).lower().strip("?\\") in ("callable", "closure")
        ):
            return True
    body = function.node.child_by_field_name("body")
    return body is not None and any(_calls(inner, name) for inner in walk(body, into=True))


def _calls(node: Node, name: str) -> bool:
    """Does this expression call the variable, or give it to a function that calls it?"""
    from hbwrapper.porting.port.functions import CALLABLES

    if node.type != "function_call_expression":
        return False
    function = required(node, "function")
    if variable(function) == name:
        return True
    given = call_arguments(node)
    at = CALLABLES.get(text(function).lstrip("\\").lower())
    return at is not None and at < len(given) and variable(given[at]) == name


def _parameter(function: Function, name: str) -> tuple[object, ...]:
    return ("param", function.node.id, name)


@handles("member_call_expression")
def _method(ctx: Context, node: Node) -> Code:
    base, name = required(node, "object"), required(node, "name")
    owner = ctx.expr(base)
    if name.type != "name":
        if (
            name.type in ("variable_name", "string", "encapsed_string", "binary_expression")
            or name.type == "parenthesized_expression"
        ):
            found = ctx.expr(name)
            if is_hostbill(owner):
                return Code(
                    f"getattr({owner.text}, {to_string(ctx, found).text})({arguments(ctx, node, None, only_read=True)})",
                    ANY,
                    fresh=True,
                )
            return Code(
                f"{ctx.php('method')}({owner.text}, {found.text})({arguments(ctx, node, None)})",
                ANY,
            )
        raise Unsupported(node, "a method with a computed name")
    called = text(name)
    low = called.lower()
    if is_hostbill(owner):
        called = LOCAL.get(low, called) if owner.type.name == "hbwrapper" else called
        of = Type("object", None, "hbwrapper") if called == "singleton" else ANY
        return Code(
            f"{owner.at(c.ATOM)}.{ctx.attribute(called)}"
            f"({arguments(ctx, node, None, only_read=True)})",
            of,
            fresh=True,
        )
    exception = _exception_method(ctx, owner, low)
    if exception:
        return exception
    own = ctx.methods.get(low, [])
    if owner.type.name.lower() in ctx.classes:
        found_one = find_method(ctx, owner.type.name, low)
        own = [found_one] if found_one else own
    if owner.type.name in DATES.values():
        from hbwrapper.porting.port.functions import date_method

        return date_method(ctx, owner, called, node)
    function = own[0] if own else None
    if function and function.refs:
        raise Unsupported(node, "a method with reference parameters inside an expression")
    args = arguments(ctx, node, function)
    for other in own[1:]:
        ctx.see_arguments(other, node)
    if not own and owner.type.name in ("handle",):
        raise Unsupported(node, f"the method {called}")
    if not own:
        if low in (
            "format",
            "modify",
            "gettimestamp",
            "settimestamp",
            "settime",
            "setdate",
            "add",
            "sub",
            "diff",
            "settimezone",
        ):
            first_walk = owner.type.kind == "never" and not ctx.settled
            of = Type("never") if first_walk else ANY
            return Code(f"{owner.at(c.ATOM)}.{called}({args})", of)
        if _is_call(ctx, owner, called):
            return Code(f"{owner.at(c.ATOM)}.{ctx.attribute(called)}({args})", ANY)
        raise Unsupported(node, f"the method {called} of an unknown class")
    of = result_type(ctx, own)
    method = ctx.attribute(own[0].name if own else called)
    return Code(f"{owner.at(c.ATOM)}.{method}({args})", of, fresh=_fresh(ctx, own), shares=True)


def _is_call(ctx: Context, owner: Code, called: str) -> bool:
    """Does an object of unknown class stand for HostBill, or has its class ``__call``?"""
    from hbwrapper import catalogue

    if find_method(ctx, owner.type.name, "__call"):
        return True
    unknown = owner.type.kind in ("any", "never") or owner.type == OBJECT
    return unknown and ctx.uses_hostbill and catalogue.get(called) is not None


def result_type(ctx: Context, functions: list[Function]) -> Type:
    """What these functions return."""
    from hbwrapper.porting.port.types import NEVER, join

    of = NEVER
    for function in functions:
        of = join(of, ctx.type_of(("return", function.node.id)))
    return of


def _fresh(ctx: Context, functions: list[Function]) -> bool:
    return all(ctx.type_of(("shared", f.node.id)).kind == "never" for f in functions)


def is_hostbill(code: Code) -> bool:
    """Is the object an HBWrapper or ApiWrapper?"""
    return code.type.name in HOSTBILL


def _exception_method(ctx: Context, owner: Code, low: str) -> Code | None:
    if low in ctx.methods:
        return None
    if low == "getmessage":
        if ctx.uses_hostbill and owner.type.name in ("", "Exception", "Throwable"):
            return Code(f"{ctx.php('error_message')}({owner.text})", STR)
        return Code(f"str({owner.text})", STR)
    if low == "getcode":
        return Code(f"{ctx.php('error_code')}({owner.text})", ANY)
    if low == "getprevious":
        return Code(f"{owner.at(c.ATOM)}.__cause__", ANY)
    return None


def find_method(ctx: Context, cls_name: str, low: str) -> Function | None:
    """A method by PHP's rule, in the class or its parents."""
    cls = ctx.classes.get(cls_name.lower())
    while cls:
        if low in cls.methods:
            return cls.methods[low]
        cls = ctx.classes.get(cls.parent.lower()) if cls.parent else None
    return None


@handles("scoped_call_expression")
def _static_call(ctx: Context, node: Node) -> Code:
    scope, name = required(node, "scope"), required(node, "name")
    if name.type != "name":
        raise Unsupported(node, "a static method with a computed name")
    called, low = text(name), text(name).lower()
    owner = (
        class_ref(ctx, scope) if scope.type != "variable_name" else f"type({ctx.expr(scope).text})"
    )
    if owner == "HBWrapper":
        of = Type("object", None, "hbwrapper") if low == "singleton" else NULL
        if low not in LOCAL:
            raise Unsupported(node, f"HBWrapper::{called} is an error in PHP")
        return Code(f"HBWrapper.{LOCAL[low]}({arguments(ctx, node, None)})", of)
    base = ctx.scope.cls.parent if owner == "super()" and ctx.scope.cls else owner
    if owner in ("cls", "type(self)") and ctx.scope.cls:
        base = ctx.scope.cls.name
    function = find_method(ctx, base, low)
    if low == "__construct":
        if function is None and base.rsplit("\\")[-1].lower() in EXCEPTIONS:
            return Code(f"super().__init__({arguments(ctx, node, None)})", NULL)
        if function is None:
            raise Unsupported(node, "the constructor of an unknown class")
        return Code(f"super().__init__({arguments(ctx, node, function)})", NULL)
    if owner in (ctx.php_name("DateTime"), ctx.php_name("DateTimeImmutable")):
        if low in ("createfromformat",):
            return Code(
                f"{owner}.createFromFormat({arguments(ctx, node, None)})",
                Type("object", None, owner[4:]),
            )
        raise Unsupported(node, f"{owner}::{called}")
    if function is None:
        raise Unsupported(node, f"the method {called} of an unknown class")
    if function.refs:
        raise Unsupported(node, "a method with reference parameters inside an expression")
    args = arguments(ctx, node, function)
    if owner == "super()":
        source = f"super().{ctx.attribute(function.name)}({args})"
    elif not function.static:
        # A call through the class that keeps the object.
        source = f"self.{ctx.attribute(function.name)}({args})"
        if owner != "type(self)" and ctx.scope.cls and owner != ctx.scope.cls.name:
            source = f"{owner}.{ctx.attribute(function.name)}(self{', ' if args else ''}{args})"
    else:
        source = f"{owner}.{ctx.attribute(function.name)}({args})"
    return Code(source, result_type(ctx, [function]), fresh=_fresh(ctx, [function]), shares=True)


@handles("object_creation_expression")
def _new(ctx: Context, node: Node) -> Code:
    parts = [x for x in children(node) if x.type != "arguments"]
    if not parts or parts[0].type in ("anonymous_class", "class_declaration"):
        raise Unsupported(node, "an anonymous class")
    name = parts[0]
    if name.type == "variable_name":
        raise Unsupported(node, "new with a computed class")
    low = text(name).lstrip("\\").lower().rsplit("\\", 1)[-1]
    if low in HOSTBILL and low not in ctx.classes:
        args = arguments(ctx, node, None) if low == "hbwrapper" else ""
        return Code(f"{class_ref(ctx, name)}({args})", Type("object", None, low))
    if low == "curlfile":
        return Code(f"{ctx.use('CURLFile')}({arguments(ctx, node, None)})", OBJECT)
    cls = class_ref(ctx, name)
    own = low if low in ctx.classes else ""
    if not own and ctx.scope.cls and low in ("self", "static"):
        own = ctx.scope.cls.name.lower()
    function = find_method(ctx, own, "__construct") if own else None
    of = (
        Type("object", None, ctx.classes[own].name)
        if own
        else Type("object", None, DATES.get(low, ""))
    )
    if low == "static":
        cls = class_ref(ctx, name)
    if function and function.refs:
        raise Unsupported(node, "a constructor with reference parameters")
    return Code(f"{cls}({arguments(ctx, node, function)})", of)


@handles("anonymous_function")
def _closure(ctx: Context, node: Node) -> Code:
    from hbwrapper.porting.port.closures import closure

    return closure(ctx, node)


@handles("arrow_function")
def _arrow(ctx: Context, node: Node) -> Code:
    from hbwrapper.porting.port.closures import arrow

    return arrow(ctx, node)

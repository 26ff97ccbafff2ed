"""Raw cURL: a POST to admin/api.php becomes an ApiWrapper request.

``curl_init`` and ``curl_setopt`` leave no line behind; what they set is used where ``curl_exec``
stands.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from hbwrapper.porting.syntax import nodes as n

from . import python as py
from .assign import assign
from .context import Port, Unsupported
from .python import Expr, Result, Stmt
from .scopes import variable as variable_name
from .types import INT, OBJECT_, STR, Type

_IGNORED = frozenset(
    [
        "CURLOPT_POST",
        "CURLOPT_RETURNTRANSFER",
        "CURLOPT_HEADER",
        "CURLOPT_CONNECTTIMEOUT",
        "CURLOPT_USERAGENT",
        "CURLOPT_SSL_VERIFYHOST",
        "CURLOPT_FOLLOWLOCATION",
        "CURLOPT_MAXREDIRS",
        "CURLOPT_FRESH_CONNECT",
        "CURLOPT_FORBID_REUSE",
        "CURLOPT_ENCODING",
        "CURLOPT_HTTP_VERSION",
        "CURLOPT_VERBOSE",
        "CURLOPT_FAILONERROR",
        "CURLOPT_IPRESOLVE",
        "CURLOPT_SSLVERSION",
        "CURLOPT_NOSIGNAL",
        "CURLOPT_BINARYTRANSFER",
        "CURLOPT_AUTOREFERER",
        "CURLOPT_HTTPGET",
        "CURLOPT_CUSTOMREQUEST",
        "CURLOPT_HTTPHEADER",
        "CURLOPT_REFERER",
    ]
)


@dataclass
class Handle:
    """What a cURL handle has been told.

    Attributes:
        options: By name.
        error: The variable that holds what went wrong.
    """

    options: dict[str, Result] = field(default_factory=dict)
    error: str = ""


def _handle(port: Port, node: n.Expression) -> Handle:
    found = port.curl.get(variable_name(node) or port.source(node.at))
    if not isinstance(found, Handle):
        raise Unsupported(node, "a cURL handle from elsewhere")
    return found


def assignment(port: Port, node: n.Assign, call: n.Call) -> list[Stmt] | None:
    """``$ch = curl_init();`` and ``$data = curl_exec($ch);``."""
    assert isinstance(call.function, n.Name)  # noqa: S101
    low = call.function.last.lower()
    if low == "curl_init":
        handle = Handle()
        port.curl[variable_name(node.target) or port.source(node.target.at)] = handle
        if call.arguments:
            return _option(port, handle, "CURLOPT_URL", call.arguments[0].value)
        return []
    if low != "curl_exec" or not call.arguments:
        return None
    handle = _handle(port, call.arguments[0].value)
    value = _request(port, call, handle)
    name = variable_name(node.target)
    if not _looks_at_failure(port, call.arguments[0].value, name):
        return assign(port, node.target, value)
    if name is None:
        raise Unsupported(node.target, "an answer kept elsewhere than in a variable")
    handle.error = port.fresh("curl_error")
    first = assign(port, node.target, value)
    failed = ast.ExceptHandler(
        py.imported("HBWrapperError"),
        "failure",
        [
            py.assign(py.name(handle.error), py.name("failure")),
            py.assign(port.variable(name), py.const(False)),
        ],
    )
    return [
        *value.before,
        py.assign(py.name(handle.error), py.const(None)),
        ast.Try(first, [failed], [], []),
    ]


def _looks_at_failure(port: Port, handle: n.Expression, name: str | None) -> bool:
    """Does the script ask whether the exchange worked?"""
    for node in n.walk(port.scope.node):
        if isinstance(node, n.Call) and isinstance(node.function, n.Name):
            low = node.function.last.lower()
            same = bool(node.arguments) and variable_name(node.arguments[0].value) == variable_name(
                handle
            )
            if low in ("curl_error", "curl_errno", "curl_getinfo") and same:
                return True
            asked = variable_name(node.arguments[0].value) if node.arguments else ""
            if low in ("is_string", "is_bool") and asked == name:
                return True
        if isinstance(node, n.Binary) and node.operator in ("===", "!==", "==", "!="):
            sides = (node.left, node.right)
            false = any(isinstance(each, n.Literal) and each.value is False for each in sides)
            if false and any(variable_name(each) == name for each in sides):
                return True
        if isinstance(node, (n.Unary, n.Empty)) and variable_name(node.value) == name:
            return True
        if isinstance(node, (n.Branch, n.Ternary)) and variable_name(node.test) == name:
            return True
    return False


def _request(port: Port, node: n.Node, handle: Handle) -> Result:
    options = handle.options
    if "CURLOPT_URL" not in options or "CURLOPT_POSTFIELDS" not in options:
        raise Unsupported(node, "a cURL call without CURLOPT_URL or CURLOPT_POSTFIELDS")
    fields = options["CURLOPT_POSTFIELDS"].expr
    more: dict[str, Expr] = {}
    if "CURLOPT_TIMEOUT" in options:
        more["timeout"] = options["CURLOPT_TIMEOUT"].expr
    verify = options.get("CURLOPT_SSL_VERIFYPEER")
    if verify is not None and py.is_const(verify.expr, False, 0):
        more["verify"] = py.const(False)
    elif "CURLOPT_CAINFO" in options:
        more["verify"] = options["CURLOPT_CAINFO"].expr
    api_id, api_key = (py.item(fields, py.const(each)) for each in ("api_id", "api_key"))
    wrapper = py.call(
        py.imported("ApiWrapper"), options["CURLOPT_URL"].expr, api_id, api_key, **more
    )
    made: Expr = py.method(wrapper, "request", fields)
    of = Type(OBJECT_, None, "answer", frozenset([node.at.start]))
    if node.at.start in port.answers:
        made = py.php_call("php_keys", made)
        of = Type(OBJECT_, None, "answer")
    return Result(made, of, fresh=True)


def statement(port: Port, node: n.Call, low: str) -> list[Stmt]:
    """A cURL function as a statement."""
    values = [argument.value for argument in node.arguments]
    if low == "curl_close" and values:
        _handle(port, values[0])
        return []
    if low == "curl_setopt" and len(values) == 3:
        return _option(port, _handle(port, values[0]), port.source(values[1].at), values[2])
    if low == "curl_setopt_array" and len(values) == 2:
        handle = _handle(port, values[0])
        if not isinstance(values[1], n.Array):
            raise Unsupported(node, "cURL options that are not written here")
        lines: list[Stmt] = []
        for item in values[1].items:
            name = port.source(item.key.at) if item.key is not None else ""
            lines += _option(port, handle, name, item.value)
        return lines
    raise Unsupported(node, f"{low}()")


def _option(port: Port, handle: Handle, name: str, value: n.Expression) -> list[Stmt]:
    name = name.strip("\\")
    if name in _IGNORED:
        _check_ignored(port, name, value)
        return []
    if name == "CURLOPT_POSTFIELDS":
        return _fields(port, handle, value)
    if name in ("CURLOPT_URL", "CURLOPT_TIMEOUT", "CURLOPT_SSL_VERIFYPEER", "CURLOPT_CAINFO"):
        given = port.expression(value)
        if given.before:
            raise Unsupported(value, "what this option would have to work out first")
        handle.options[name] = given
        return []
    raise Unsupported(value, f"the cURL option {name}")


def _check_ignored(port: Port, name: str, value: n.Expression) -> None:
    plain = value.value if isinstance(value, (n.String, n.Literal)) else None
    if name == "CURLOPT_CUSTOMREQUEST" and str(plain).upper() != "POST":
        raise Unsupported(value, "a request that is no POST")
    if name == "CURLOPT_RETURNTRANSFER" and plain in (0, False) and isinstance(value, n.Literal):
        raise Unsupported(value, "an answer that is printed as it comes")
    if name == "CURLOPT_HEADER" and not (isinstance(value, n.Literal) and plain in (0, False)):
        raise Unsupported(value, "an answer with its headers")
    if name == "CURLOPT_HTTPHEADER":
        items = value.items if isinstance(value, n.Array) else None
        texts = [i.value.value.lower() for i in items or () if isinstance(i.value, n.String)]
        known = (
            "content-type: application/x-www-form-urlencoded",
            "accept:",
            "expect:",
            "connection:",
        )
        if items is None or len(texts) != len(items) or not all(t.startswith(known) for t in texts):
            raise Unsupported(value, "headers of a request")


def _fields(port: Port, handle: Handle, value: n.Expression) -> list[Stmt]:
    source = _array_behind(port, value)
    given = port.expression(source)
    if isinstance(source, n.Variable):
        handle.options["CURLOPT_POSTFIELDS"] = given
        return []
    lines = list(given.before)
    held = port.hold(given.expr, lines, "fields")
    handle.options["CURLOPT_POSTFIELDS"] = Result(held, given.type)
    return lines


def _array_behind(port: Port, value: n.Expression) -> n.Expression:
    """The array behind ``http_build_query($post)``, also through a variable."""
    inner = _queried(value)
    if inner is not None:
        return inner
    name = variable_name(value)
    if name is not None:
        assigns = [each for each in port.scope.assigns.get(name, []) if isinstance(each, n.Assign)]
        if len(assigns) == 1 and len(port.scope.assigns[name]) == 1:
            inner = _queried(assigns[0].value)
            if inner is not None:
                return inner
        if any(isinstance(each, n.AssignOperator) for each in port.scope.assigns.get(name, [])):
            raise Unsupported(value, "a query written as text")
    if isinstance(value, (n.String, n.Template, n.Binary)):
        raise Unsupported(value, "a query written as text")
    return value


def _queried(node: n.Expression) -> n.Expression | None:
    if not isinstance(node, n.Call) or not isinstance(node.function, n.Name) or not node.arguments:
        return None
    low = node.function.last.lower()
    return node.arguments[0].value if low == "http_build_query" else None


def value(port: Port, node: n.Call, low: str) -> Result:
    """A cURL function inside an expression."""
    first = node.arguments[0].value if node.arguments else None
    if low == "curl_exec" and first is not None:
        return _request(port, node, _handle(port, first))
    if low in ("curl_error", "curl_errno") and first is not None:
        handle = _handle(port, first)
        if not handle.error:
            raise Unsupported(node, f"{low}() before curl_exec()")
        made = py.php_call(low, py.name(handle.error))
        return Result(made, STR if low == "curl_error" else INT)
    raise Unsupported(node, f"{low}()")

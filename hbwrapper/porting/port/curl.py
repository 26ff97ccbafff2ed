"""Raw cURL: a POST to admin/api.php becomes an ApiWrapper request.

``curl_init`` and ``curl_setopt`` leave no line behind; what they set is used where ``curl_exec``
stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from hbwrapper.porting.syntax import nodes as n

from . import known
from . import python as py
from .assign import assign
from .context import Port, Unsupported
from .python import Expr, Result, Stmt
from .scopes import variable as variable_name
from .types import OBJECT_, Type

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
    """What a cURL handle has been told: options by name."""

    options: dict[str, Result] = field(default_factory=dict)


def unfit(port: Port, node: n.Node, reason: str) -> Unsupported:
    """CURL has no plain form here: the next walk writes it as it is."""
    if known.find("curl_exec") is not None:
        port.exact_curl.add(port.scope.home.node)
    return Unsupported(node, reason)


def is_exact(port: Port) -> bool:
    """Is this function's cURL written as it is?"""
    return port.scope.home.node in port.exact_curl


def _handle(port: Port, node: n.Expression) -> Handle:
    found = port.curl.get(variable_name(node) or port.source(node.at))
    if not isinstance(found, Handle):
        raise unfit(port, node, "a cURL handle from elsewhere")
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
    name = variable_name(node.target)
    if name is None or not _only_decoded(port, name):
        raise unfit(port, node, "an answer that is looked at before it is decoded")
    return assign(port, node.target, _request(port, call, handle))


def _only_decoded(port: Port, name: str) -> bool:
    """Is json_decode() all that reads the answer?"""
    for read in port.scope.reads.get(name, []):
        around = port.scope.around.get(read)
        if isinstance(around, n.Assign) and around.target is read:
            continue
        if not _is_decoded(port, read):
            return False
    return port.scope.owns(name)


def _is_decoded(port: Port, node: n.Node) -> bool:
    """Is the value the argument of json_decode()?"""
    argument = port.scope.around.get(node)
    call = port.scope.around.get(argument) if argument is not None else None
    return (
        isinstance(call, n.Call)
        and isinstance(call.function, n.Name)
        and call.function.last.lower() == "json_decode"
        and call.arguments[0] is argument
    )


def _request(port: Port, node: n.Node, handle: Handle) -> Result:
    options = handle.options
    if "CURLOPT_URL" not in options or "CURLOPT_POSTFIELDS" not in options:
        raise unfit(port, node, "a cURL call without CURLOPT_URL or CURLOPT_POSTFIELDS")
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
            raise unfit(port, node, "cURL options that are not written here")
        lines: list[Stmt] = []
        for item in values[1].items:
            name = port.source(item.key.at) if item.key is not None else ""
            lines += _option(port, handle, name, item.value)
        return lines
    raise unfit(port, node, f"{low}()")


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
            raise unfit(port, value, "what this option would have to work out first")
        handle.options[name] = given
        return []
    raise unfit(port, value, f"the cURL option {name}")


def _check_ignored(port: Port, name: str, value: n.Expression) -> None:
    plain = value.value if isinstance(value, (n.String, n.Literal)) else None
    if name == "CURLOPT_CUSTOMREQUEST" and str(plain).upper() != "POST":
        raise unfit(port, value, "a request that is no POST")
    if name == "CURLOPT_RETURNTRANSFER" and plain in (0, False) and isinstance(value, n.Literal):
        raise unfit(port, value, "an answer that is printed as it comes")
    if name == "CURLOPT_HEADER" and not (isinstance(value, n.Literal) and plain in (0, False)):
        raise unfit(port, value, "an answer with its headers")
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
            raise unfit(port, value, "headers of a request")


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
            raise unfit(port, value, "a query written as text")
    if isinstance(value, (n.String, n.Template, n.Binary)):
        raise unfit(port, value, "a query written as text")
    return value


def _queried(node: n.Expression) -> n.Expression | None:
    if not isinstance(node, n.Call) or not isinstance(node.function, n.Name) or not node.arguments:
        return None
    low = node.function.last.lower()
    return node.arguments[0].value if low == "http_build_query" else None


def value(port: Port, node: n.Call, low: str) -> Result:
    """A cURL function inside an expression."""
    if low == "curl_exec" and node.arguments and _is_decoded(port, node):
        return _request(port, node, _handle(port, node.arguments[0].value))
    raise unfit(port, node, f"{low}()")

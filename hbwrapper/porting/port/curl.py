"""Raw cURL: a POST to admin/api.php becomes an ApiWrapper request.

``curl_init`` and ``curl_setopt`` leave no line behind; what they set is used where
``curl_exec`` stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hbwrapper.porting.port.assign import assign
from hbwrapper.porting.port.context import Code, Context, Unsupported, children, required, variable
from hbwrapper.porting.port.scope import call_arguments, walk
from hbwrapper.porting.port.source import text
from hbwrapper.porting.port.types import STR, Type

if TYPE_CHECKING:
    from tree_sitter import Node

ANSWER = Type("object", None, "answer")
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
        "CURLOPT_NOBODY",
        "CURLOPT_HTTPHEADER",
        "CURLOPT_CUSTOMREQUEST",
    ]
)


def _handle(ctx: Context, node: Node) -> dict[str, Code]:
    name = text(node)
    if name not in ctx.curl:
        raise Unsupported(node, "a cURL handle from elsewhere")
    return ctx.curl[name]


def curl_assignment(ctx: Context, left: Node, right: Node) -> list[str] | None:
    """``$ch = curl_init();`` and ``$data = curl_exec($ch);``."""
    name = text(required(right, "function")).lower()
    nodes = call_arguments(right)
    if name == "curl_init":
        ctx.curl[text(left)] = {}
        if nodes:
            return _option(ctx, ctx.curl[text(left)], "CURLOPT_URL", nodes[0], left)
        return []
    if name == "curl_exec":
        options = _handle(ctx, nodes[0])
        call = _request(ctx, right, options)
        if not _looks_at_failure(ctx, nodes[0], left):
            return assign(ctx, left, Code(call, ANSWER, fresh=True))
        error = ctx.fresh_name("curl_error")
        ctx.see(ctx.slot(error), STR)
        options["error"] = Code(error, STR)
        first = assign(ctx, left, Code(call, ANSWER, fresh=True))
        name = variable(left) or ""
        if not name:
            raise Unsupported(left, "an answer kept elsewhere than in a variable")
        failed = ctx.use("HBWrapperError")
        return [
            f'{error} = ""',
            "try:",
            *("    " + part for part in first),
            f"except {failed} as failure:",
            f"    {error} = str(failure)",
            f"    {ctx.variable(name)} = False",
        ]
    return None


def _looks_at_failure(ctx: Context, handle: Node, left: Node) -> bool:
    """Does the script ask whether the exchange worked?"""
    name = variable(left)
    for node in walk(ctx.scope.node):
        if node.type == "function_call_expression":
            called = text(required(node, "function")).lower()
            arguments = call_arguments(node)
            if (
                called in ("curl_error", "curl_errno")
                and arguments
                and text(arguments[0]) == text(handle)
            ):
                return True
        if node.type == "binary_expression" and text(required(node, "operator")) in (
            "===",
            "!==",
            "==",
            "!=",
        ):
            sides = [required(node, "left"), required(node, "right")]
            if any(variable(s) == name for s in sides) and any(
                text(s).lower() == "false" for s in sides
            ):
                return True
        if node.type == "unary_op_expression" and variable(children(node)[-1]) == name:
            return True
    return False


def _request(ctx: Context, node: Node, options: dict[str, Code]) -> str:
    if "CURLOPT_URL" not in options or "CURLOPT_POSTFIELDS" not in options:
        raise Unsupported(node, "a cURL call without CURLOPT_URL or CURLOPT_POSTFIELDS")
    fields = options["CURLOPT_POSTFIELDS"].text
    more = ""
    if "CURLOPT_TIMEOUT" in options:
        more += f", timeout={options['CURLOPT_TIMEOUT'].text}"
    if options.get("CURLOPT_SSL_VERIFYPEER", Code("True")).text in ("False", "0"):
        more += ", verify=False"
    elif "CURLOPT_CAINFO" in options:
        more += f", verify={options['CURLOPT_CAINFO'].text}"
    wrapper = ctx.use("ApiWrapper")
    url = options["CURLOPT_URL"].text
    return f'{wrapper}({url}, {fields}["api_id"], {fields}["api_key"]{more}).request({fields})'


def curl_lines(ctx: Context, node: Node, name: str, nodes: list[Node]) -> list[str]:
    """A cURL function as a statement."""
    if name == "curl_close":
        _handle(ctx, nodes[0])
        return []
    if name == "curl_setopt":
        return _option(ctx, _handle(ctx, nodes[0]), text(nodes[1]), nodes[2], nodes[0])
    if name == "curl_setopt_array":
        options = _handle(ctx, nodes[0])
        if nodes[1].type != "array_creation_expression":
            raise Unsupported(node, "cURL options that are not written here")
        lines = []
        for element in children(nodes[1]):
            option, value = children(element)
            lines += _option(ctx, options, text(option), value, nodes[0])
        return lines
    raise Unsupported(node, f"{name}()")


def _option(
    ctx: Context, options: dict[str, Code], name: str, value: Node, handle: Node
) -> list[str]:
    if name in _IGNORED:
        if name == "CURLOPT_CUSTOMREQUEST" and text(value).strip("'\"").upper() != "POST":
            raise Unsupported(value, "a request that is no POST")
        if name == "CURLOPT_RETURNTRANSFER" and text(value).lower() in ("0", "false"):
            raise Unsupported(value, "an answer that is printed as it comes")
        if name == "CURLOPT_HEADER" and text(value).lower() not in ("0", "false"):
            raise Unsupported(value, "an answer with its headers")
        return []
    if name == "CURLOPT_POSTFIELDS":
        source = _fields(ctx, value)
        if source.type == "variable_name":
            options[name] = ctx.expr(source)
            return []
        held = ctx.fresh_name("fields")
        code = ctx.expr(source)
        options[name] = Code(held, code.type)
        return [f"{held} = {code.text}"]
    if name in ("CURLOPT_URL", "CURLOPT_TIMEOUT", "CURLOPT_SSL_VERIFYPEER", "CURLOPT_CAINFO"):
        options[name] = ctx.expr(value)
        return []
    raise Unsupported(value, f"the cURL option {name}")


def _fields(ctx: Context, value: Node) -> Node:
    """The array behind ``http_build_query($post)``, also through a variable."""
    node = value
    while node.type == "parenthesized_expression":
        node = children(node)[0]
    if (
        node.type == "function_call_expression"
        and text(required(node, "function")).lower() == "http_build_query"
    ):
        arguments = call_arguments(node)
        return arguments[0]
    if name := variable(node):
        assigns = [a for a in ctx.scope.assigns.get(name, []) if a.type == "assignment_expression"]
        if len(assigns) == 1:
            right = required(assigns[0], "right")
            if right.type == "function_call_expression" and (
                text(required(right, "function")).lower() == "http_build_query"
            ):
                return call_arguments(right)[0]
    if node.type in ("encapsed_string", "string") or (
        node.type == "binary_expression" and text(required(node, "operator")) == "."
    ):
        raise Unsupported(value, "a query written as text")
    return node


def curl_call(ctx: Context, node: Node, name: str, nodes: list[Node]) -> Code:
    """A cURL function inside an expression."""
    if name == "curl_exec":
        return Code(_request(ctx, node, _handle(ctx, nodes[0])), ANSWER, fresh=True)
    if name in ("curl_error", "curl_errno"):
        error = _handle(ctx, nodes[0]).get("error")
        if error is None:
            raise Unsupported(node, f"{name}() before curl_exec()")
        return error if name == "curl_error" else Code(f'int({error.text} != "")', Type("int"))
    raise Unsupported(node, f"{name}()")

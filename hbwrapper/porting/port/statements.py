"""Statements, without loops, functions and classes."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING

from hbwrapper.porting.port import context as c
from hbwrapper.porting.port.arrays import copied, stored
from hbwrapper.porting.port.assign import assign, assignment, update, write
from hbwrapper.porting.port.context import (
    Code,
    Context,
    Unsupported,
    children,
    quote,
    required,
    variable,
)
from hbwrapper.porting.port.convert import condition
from hbwrapper.porting.port.functions import echo
from hbwrapper.porting.port.literals import fstring, is_string_literal, literal_value, python_string
from hbwrapper.porting.port.objects import caught
from hbwrapper.porting.port.scope import (
    CHANGERS,
    ancestors,
    call_arguments,
    guarded_function,
    origin,
)
from hbwrapper.porting.port.source import line, text
from hbwrapper.porting.port.types import ANY, BOOL, NEVER, NULL, STR, Type, array_of, list_of

if TYPE_CHECKING:
    from tree_sitter import Node

Statement = Callable[[Context, "Node"], list[str]]


def indent(lines: list[str]) -> list[str]:
    """The lines one level in."""
    return ["    " + line_ if line_ else "" for line_ in lines]


def body(ctx: Context, node: Node | list[Node] | None) -> list[str]:
    """The indented lines of a block, or of the statements that stand for it."""
    if node is None:
        return ["    pass"]
    if isinstance(node, list):
        nodes = node
    else:
        nodes = node.children if node.type in ("compound_statement", "colon_block") else [node]
        if node.type == "colon_block":
            nodes = [*nodes, *_text_behind(node)]
    lines = block(ctx, nodes)
    if not any(part.strip() and not part.lstrip().startswith("#") for part in lines):
        lines.append("pass")
    return indent(lines)


def _text_behind(node: Node) -> list[Node]:
    """HTML at the end of ``if: … endif``: tree-sitter has it beside the block, not in it."""
    while node.parent is not None and node.next_sibling is None:
        if node.parent.type not in ("else_clause", "else_if_clause"):
            return []
        node = node.parent
    found = []
    following = node.next_sibling
    while following is not None and following.type == "text_interpolation":
        found.append(following)
        following = following.next_sibling
    return found


def block(ctx: Context, nodes: list[Node]) -> list[str]:
    """Statements in order, with their comments and blank lines."""
    lines: list[str] = []
    last_end: int | None = None
    for node in nodes:
        if not node.is_named or node.type in ("php_tag", "php_end_tag"):
            if node.type == "php_tag" or node.type == "php_end_tag":
                last_end = None
            continue
        start = node.start_point[0]
        if node.type == "comment":
            trailing = (
                last_end is not None and start == last_end and lines and "\n" not in text(node)
            )
            if trailing and not lines[-1].endswith(":") and not lines[-1].lstrip().startswith("#"):
                lines[-1] += "  " + comment(text(node))[0]
                continue
            if last_end is not None and start > last_end + 1 and lines:
                lines.append("")
            lines.extend(comment(text(node)))
            last_end = end_line(node)
            continue
        new = statement(ctx, node)
        if last_end is not None and start > last_end + 1 and lines and new:
            lines.append("")
        lines.extend(new)
        if new or node.type != "text_interpolation":
            last_end = end_line(node)
    return lines


def end_line(node: Node) -> int:
    """The line in which a node's last character stands, counted from 0."""
    return node.end_point[0] - (1 if node.end_point[1] == 0 else 0)


def comment(source: str) -> list[str]:
    """A PHP comment as Python comments."""
    if source.startswith("/*"):
        inner = source.removeprefix("/*").removeprefix("*").removesuffix("*/")
        lines = [part.strip().removeprefix("*").strip() for part in inner.strip().split("\n")]
        while lines and not lines[0]:
            lines.pop(0)
        while lines and not lines[-1]:
            lines.pop()
    else:
        lines = [source.removeprefix("//").removeprefix("#").strip()]
    return [("# " + part).rstrip() for part in lines]


def statement(ctx: Context, node: Node) -> list[str]:
    """One statement, or the line that says that it has no translation."""
    outer_before, outer_comments = ctx.before, ctx.comments
    ctx.before, ctx.comments = [], []
    imports = set(ctx.imports)
    outer_node, ctx.current = ctx.current, node
    try:
        handler = STATEMENTS.get(node.type)
        if handler is None:
            raise Unsupported(node, node.type.replace("_", " "))
        lines = handler(ctx, node)
        if ctx.settled:
            _check(node, [*ctx.before, *lines])
        notes = [part for source in ctx.comments for part in comment(source)]
        return [*notes, *ctx.before, *lines]
    except Unsupported as problem:
        ctx.imports = imports
        return refuse(ctx, node, problem)
    except (LookupError, ValueError, TypeError, AttributeError):
        # tree-sitter reads more than PHP does; nothing here expects that.
        ctx.imports = imports
        return refuse(ctx, node, Unsupported(node, "a form that is not understood"))
    finally:
        ctx.before, ctx.comments = outer_before, outer_comments
        ctx.current = outer_node


def _check(node: Node, lines: list[str]) -> None:
    """Is it Python? What is not has a construct where Python allows none."""
    try:
        ast.parse("\n".join(lines))
    except SyntaxError as error:
        raise Unsupported(node, f"what would be in Python: {error.msg}") from error


def refuse(ctx: Context, node: Node, problem: Unsupported) -> list[str]:
    """The line that stands for what has no translation."""
    first, last, source = quote(node)
    at = line(problem.node)
    if at != first:
        source = text(node).split("\n")[at - first].strip()
    ctx.problems.append((at, last, source, problem.reason))
    where = f"line {first}" if first == last else f"lines {first}-{last}"
    from hbwrapper.secrets import without_literals

    message = f"{where}: {problem.reason}: {without_literals(source)}"
    return [f"raise NotImplementedError({python_string(message)})"]


# Handlers


def _expression(ctx: Context, node: Node) -> list[str]:
    inner = children(node)
    if not inner:
        return []
    expression = inner[0]
    while expression.type == "parenthesized_expression":
        expression = children(expression)[0]
    from_tag = node.prev_named_sibling
    if (
        from_tag is not None
        and from_tag.type in ("text_interpolation", "php_tag")
        and text(from_tag).endswith("<?=")
    ):
        return _echo_parts(ctx, [expression])
    return expression_lines(ctx, expression)


def expression_lines(ctx: Context, node: Node) -> list[str]:
    """An expression for its effect."""
    kind = node.type
    if kind == "assignment_expression":
        return assignment(ctx, node)
    if kind == "augmented_assignment_expression":
        return write(ctx, node)
    if kind == "update_expression":
        return update(ctx, node)
    if kind == "reference_assignment_expression":
        raise Unsupported(node, "a reference")
    if kind == "throw_expression":
        return _throw(ctx, node)
    if kind in ("include_expression", "include_once_expression", "require_expression",
                "require_once_expression"):  # fmt: skip
        return _include(ctx, node)
    if kind == "print_intrinsic":
        return _echo_parts(ctx, [children(node)[0]])
    if kind == "error_suppression_expression":
        quiet = children(node)[0]
        if quiet.type == "augmented_assignment_expression":
            return write(ctx, quiet, silent=True)
        if quiet.type == "update_expression":
            return update(ctx, quiet, silent=True)
        return expression_lines(ctx, quiet)
    if kind == "function_call_expression":
        found = _call_lines(ctx, node)
        if found is not None:
            return found
    if kind in ("member_call_expression", "scoped_call_expression"):
        from hbwrapper.porting.port.references import reference_call

        found = reference_call(ctx, node, None)
        if found is not None:
            return found
    if kind == "binary_expression":
        operator = text(required(node, "operator")).lower()
        left, right = required(node, "left"), required(node, "right")
        if operator in ("||", "or", "&&", "and"):
            from hbwrapper.porting.port.convert import negate

            code = ctx.expr(left)
            test = condition(ctx, code) if operator in ("&&", "and") else negate(ctx, code)
            test_text = test.test or test.text
            before = ctx.before
            ctx.before = []
            inner = statement_of(ctx, right)
            inner = ctx.before + inner
            ctx.before = before
            return [f"if {test_text}:", *indent(inner)]
    if kind == "conditional_expression" and node.child_by_field_name("body") is not None:
        first = statement_of(ctx, required(node, "body"))
        second = statement_of(ctx, required(node, "alternative"))
        test = condition(ctx, ctx.expr(required(node, "condition")))
        return [f"if {test.text}:", *indent(first), "else:", *indent(second)]
    if kind == "exit_statement":
        return _exit(ctx, node)
    if kind == "yield_expression":
        return _yield(ctx, node)
    code = ctx.expr(node)
    if code.text.startswith("(") and ":=" in code.text and code.text.endswith(")"):
        return [code.text]
    return [code.text]


def _yield(ctx: Context, node: Node) -> list[str]:
    """``yield $x;``: as a statement, without a key."""
    inner = children(node)
    if any(part.type == "from" or text(part) == "from" for part in node.children):
        return [f"yield from {ctx.php('elements')}({ctx.expr(inner[-1]).text})"]
    if not inner:
        return ["yield None"]
    value = inner[0]
    if value.type == "array_element_initializer" and len(children(value)) == 1:
        value = children(value)[0]
    if value.type in ("pair", "array_element_initializer"):
        raise Unsupported(node, "yield with a key")
    return [f"yield {stored(ctx, value, NEVER, 0).text}"]


def statement_of(ctx: Context, node: Node) -> list[str]:
    """An expression that stands where PHP has `or die(…)`."""
    while node.type == "parenthesized_expression":
        node = children(node)[0]
    return expression_lines(ctx, node)


def _call_lines(ctx: Context, node: Node) -> list[str] | None:
    """Calls that are statements in Python: sort, array_push, define, exit."""
    function = node.child_by_field_name("function")
    name = text(function).lstrip("\\").lower() if function is not None else ""
    nodes = call_arguments(node)
    if name in ctx.functions:
        from hbwrapper.porting.port.references import reference_call

        return reference_call(ctx, node, None)
    if name in ("die", "exit"):
        return _exit_with(ctx, nodes)
    if name == "define" and len(nodes) >= 2 and nodes[0].type == "string":
        return _define(ctx, node, nodes)
    if name in ("error_reporting", "ini_set", "set_time_limit", "ob_implicit_flush",
                "ignore_user_abort", "mb_internal_encoding", "spl_autoload_register"):  # fmt: skip
        if name == "spl_autoload_register":
            raise Unsupported(node, "autoloading")
        if name == "ini_set" and (not nodes or text(nodes[0]).strip("'\"") not in _IDLE_SETTINGS):
            raise Unsupported(node, "a setting of PHP")
        return [f"# {' '.join(text(node).split())} has no meaning in Python"]
    if name == "date_default_timezone_set":
        return [f"{ctx.php('date_default_timezone_set')}({ctx.expr(nodes[0]).text})"]
    if name.startswith("curl_"):
        from hbwrapper.porting.port.curl import curl_lines

        return curl_lines(ctx, node, name, nodes)
    if name in ("array_push", "array_unshift") and len(nodes) == 2 and name == "array_push":
        value = stored(ctx, nodes[1], NEVER, 0)
        return assign(ctx, nodes[0], value, push=True)
    if name in CHANGERS - {
        "array_pop",
        "array_shift",
        "array_push",
        "array_unshift",
        "array_splice",
    }:
        return _sort(ctx, node, name, nodes)
    if name == "array_unshift" or name == "array_push" or name == "array_splice":
        code = ctx.expr(node)
        return [code.text]
    if name == "settype":
        raise Unsupported(node, "settype()")
    if name in ("print_r", "var_export") and len(nodes) == 1:
        return [f"{ctx.php(name)}({ctx.expr(nodes[0]).text})"]
    if name == "printf":
        from hbwrapper.porting.port.functions import argument_codes, call

        codes = argument_codes(ctx, node, "sprintf", nodes)
        pattern = codes[0].text if codes else ""
        if is_string_literal(pattern) and literal_value(pattern).endswith("\n"):
            # print() ends the line.
            codes[0] = Code(python_string(literal_value(pattern)[:-1]), STR)
            return [f"print({call(ctx, 'sprintf', codes, nodes).text})"]
        return echo(ctx, call(ctx, "sprintf", codes, nodes))
    if name in ("fwrite", "fputs") and len(nodes) == 2 and text(nodes[0]) in ("STDERR", "STDOUT"):
        value = fstring(ctx, [ctx.expr(nodes[1])])
        printed = echo(ctx, value)
        if text(nodes[0]) == "STDOUT":
            return printed
        return [
            part[:-1] + ("" if part == "print()" else ", ") + f"file={ctx.use('sys')}.stderr)"
            for part in printed
        ]
    return None


# What ini_set() can change without a trace in what a script prints.
_IDLE_SETTINGS = frozenset((
    "display_errors", "display_startup_errors", "error_reporting", "error_log", "html_errors",
    "log_errors", "max_execution_time", "memory_limit", "default_socket_timeout",
    "output_buffering", "implicit_flush", "zlib.output_compression",
))  # fmt: skip


def _sort(ctx: Context, node: Node, name: str, nodes: list[Node]) -> list[str]:
    from hbwrapper.porting.port.functions import argument_codes

    codes = argument_codes(ctx, node, name, nodes)
    target = codes[0]
    lists = name in ("sort", "rsort", "usort", "shuffle")
    if name == "array_walk":
        return _walk(ctx, node, codes, nodes)
    if (
        name == "sort"
        and len(codes) == 1
        and target.type.kind == "list"
        and target.type.item.kind in ("int", "float")
    ):
        return [f"{target.at(c.ATOM)}.sort()"]
    if (
        name == "rsort"
        and len(codes) == 1
        and target.type.kind == "list"
        and target.type.item.kind in ("int", "float")
    ):
        return [f"{target.at(c.ATOM)}.sort(reverse=True)"]
    item = target.type.item if target.type.is_array else ANY
    of = (
        list_of(item)
        if lists
        else (target.type if target.type.kind in ("dict", "empty", "never") else array_of(item))
    )
    if not lists and target.type.kind == "list":
        of = array_of(item)
    inner = ", ".join(code.text for code in codes)
    return assign(ctx, nodes[0], Code(f"{ctx.php(name)}({inner})", of, fresh=True))


def _walk(ctx: Context, node: Node, codes: list[Code], nodes: list[Node]) -> list[str]:
    """array_walk(): a loop, where it has no reference parameter."""
    function = nodes[1] if len(nodes) > 1 else None
    if function is None or function.type not in ("anonymous_function", "arrow_function"):
        raise Unsupported(node, "array_walk() with a named function")
    inner = ", ".join(code.text for code in codes)
    return [f"{ctx.php('array_walk')}({inner})"]


def _define(ctx: Context, node: Node, nodes: list[Node]) -> list[str]:
    name = ctx.expr(nodes[0]).text.strip("\"'")
    code = stored(ctx, nodes[1], NEVER, 0)
    if not name.isidentifier():
        raise Unsupported(node, "a constant with such a name")
    ctx.see(("const", name), code.type)
    if ctx.scope.kind != "module":
        raise Unsupported(node, "define() inside a function")
    return [f"{ctx.constant(name)} = {code.text}"]


def _const(ctx: Context, node: Node) -> list[str]:
    lines = []
    for element in children(node):
        if element.type != "const_element":
            continue
        name, value = children(element)
        code = stored(ctx, value, NEVER, 0)
        ctx.see(("const", text(name)), code.type)
        lines.append(f"{ctx.constant(text(name))} = {code.text}")
    return lines


def _include(ctx: Context, node: Node) -> list[str]:
    source = text(node)
    if "class.hbwrapper" in source.lower() or "hbwrapper.php" in source.lower():
        return []
    raise Unsupported(node, "an included file")


def _echo(ctx: Context, node: Node) -> list[str]:
    parts: list[Node] = []

    def flatten(inner: Node) -> None:
        if inner.type == "sequence_expression":
            for child in children(inner):
                flatten(child)
        else:
            parts.append(inner)

    for child in children(node):
        flatten(child)
    return _echo_parts(ctx, parts)


def _echo_parts(ctx: Context, parts: list[Node]) -> list[str]:
    if len(parts) == 1:
        part = parts[0]
        while part.type == "parenthesized_expression":
            part = children(part)[0]
        code = ctx.expr(part)
        plain = _prints(ctx, part) or code.type.kind in ("int", "key")
        return echo(ctx, code if plain else fstring(ctx, [code]))
    if any(_prints(ctx, part) for part in parts):
        lines = []
        group: list[Code] = []
        for part in parts:
            if _prints(ctx, part) and group:
                lines += echo(ctx, fstring(ctx, list(group)))
                group = []
            group.append(ctx.expr(part))
        return [*lines, *echo(ctx, fstring(ctx, list(group)))]
    return echo(ctx, fstring(ctx, [ctx.expr(part) for part in parts]))


_PRINTERS = frozenset(
    [
        "printf",
        "vprintf",
        "print_r",
        "var_dump",
        "var_export",
        "readfile",
        "passthru",
        "system",
        "fpassthru",
        "debug_zval_refcount",
        "call_user_func",
        "call_user_func_array",
        "array_map",
        "array_walk",
        "array_filter",
        "usort",
        "fwrite",
        "fputs",
        "fputcsv",
    ]
)


def _prints(ctx: Context, node: Node, seen: tuple[str, ...] = ()) -> bool:
    """Can the evaluation print something itself?"""
    from hbwrapper.porting.port.scope import walk

    for inner in walk(node):
        if inner.type in (
            "echo_statement",
            "print_intrinsic",
            "text_interpolation",
            "include_expression",
        ):
            return True
        if inner.type not in ("member_call_expression", "scoped_call_expression", "function_call_expression",
                              "object_creation_expression"):  # fmt: skip
            continue
        if inner.type == "object_creation_expression":
            functions = ctx.methods.get("__construct", [])
        elif inner.type == "function_call_expression":
            function = inner.child_by_field_name("function")
            if function is None or function.type != "name":
                return True
            low = text(function).lower()
            if low in _PRINTERS:
                return True
            functions = [ctx.functions[low]] if low in ctx.functions else []
        else:
            name = text(required(inner, "name")).lower()
            functions = ctx.methods.get(name, [])
        for called in functions:
            key = f"{called.cls}::{called.name}"
            found = called.node.child_by_field_name("body")
            if key not in seen and found is not None and _prints(ctx, found, (*seen, key)):
                return True
    return False


def _throw(ctx: Context, node: Node) -> list[str]:
    code = ctx.expr(children(node)[0])
    return [f"raise {code.text}"]


def _return(ctx: Context, node: Node) -> list[str]:
    from hbwrapper.porting.port.references import returned

    inner = children(node)
    scope = ctx.scope
    if scope.kind == "module":
        return [f"{ctx.use('sys')}.exit()"]
    if not inner:
        ctx.see(("return", scope.node.id), NULL)
        return returned(ctx, None)
    slot = ("return", scope.node.id)
    value = inner[0]
    if value.type == "assignment_expression" and variable(required(value, "left")) is None:
        lines = assignment(ctx, value)
        return [*lines, *returned(ctx, ctx.expr(required(value, "left")))]
    if scope.function and not scope.function.refs:
        from hbwrapper.porting.port.references import reference_call

        if value.type in ("function_call_expression", "member_call_expression"):
            found = reference_call(ctx, value, "return")
            if found is not None:
                return found
    want = ctx.type_of(slot)
    code = stored_return(ctx, value, want)
    code = coerce_return(ctx, code)
    ctx.see(slot, code.type)
    return returned(ctx, code)


def stored_return(ctx: Context, value: Node, want: Type) -> Code:
    """A result: a local variable dies with the function, so it needs no copy."""
    from hbwrapper.porting.port.arrays import array_literal

    if value.type == "array_creation_expression":
        return array_literal(ctx, value, want)
    code = ctx.expr(value)
    if code.type.kind == "empty" and want.kind == "dict":
        return copied(ctx, value, code, want, 0)
    if not code.fresh and code.type.may_be_array:
        name = variable(origin(value))
        scope = ctx.scope
        local = (
            name is not None
            and name not in scope.params | scope.globals | scope.statics | scope.shared
            and origin(value) is value
        )
        if not local:
            ctx.see(("shared", scope.node.id), BOOL)
    return code


def coerce_return(ctx: Context, code: Code) -> Code:
    """What a declared result type makes of a value."""
    from hbwrapper.porting.port.classes import coerced, scalar_hint

    if ctx.scope.function and ctx.scope.function.generator:
        return code
    hint = scalar_hint(ctx.scope.node.child_by_field_name("return_type"))
    return coerced(ctx, code, hint)


def _exit(ctx: Context, node: Node) -> list[str]:
    return _exit_with(ctx, children(node))


def _exit_with(ctx: Context, inner: list[Node]) -> list[str]:
    system = ctx.use("sys")
    if not inner:
        return [f"{system}.exit()"]
    value = inner[0]
    while value.type == "parenthesized_expression":
        value = children(value)[0]
    code = ctx.expr(value)
    if code.type.kind == "int":
        return [f"{system}.exit({code.text})"]
    if code.type.kind == "str":
        return [*echo(ctx, code), f"{system}.exit()"]
    ctx.imports.discard("sys")
    return [f"{ctx.php('exit')}({code.text})"]


def _if(ctx: Context, node: Node) -> list[str]:
    missing = guarded_function(node)
    if missing is not None:
        from hbwrapper.porting.port.functions import RETURNS

        # A function that PHP has by now, or one that nothing else defines.
        return [] if missing in RETURNS else block(ctx, required(node, "body").children)
    test = condition(ctx, ctx.expr(required(node, "condition")))
    lines = [f"if {_bare(test)}:", *body(ctx, node.child_by_field_name("body"))]
    for clause in node.named_children:
        if clause.type == "else_if_clause":
            before = ctx.before
            ctx.before = []
            other = condition(ctx, ctx.expr(required(clause, "condition")))
            if ctx.before:
                raise Unsupported(clause, "a closure in this condition")
            ctx.before = before
            lines += [f"elif {_bare(other)}:", *body(ctx, clause.child_by_field_name("body"))]
        elif clause.type == "else_clause":
            inner = clause.child_by_field_name("body")
            if inner is not None and inner.type == "if_statement":
                nested = _nested_if(ctx, inner)
                if nested is not None:
                    lines += nested
                    continue
            lines += ["else:", *body(ctx, inner)]
    return lines


def _nested_if(ctx: Context, node: Node) -> list[str] | None:
    """``else if``."""
    outer = ctx.before, list(ctx.comments)
    ctx.before = []
    lines = _if(ctx, node)
    if ctx.before:
        ctx.before, ctx.comments = outer
        return None
    ctx.before = outer[0]
    return ["el" + lines[0], *lines[1:]]


def _bare(code: Code) -> str:
    return code.text


def _try(ctx: Context, node: Node) -> list[str]:
    lines = ["try:", *body(ctx, node.child_by_field_name("body"))]
    for clause in children(node):
        if clause.type == "catch_clause":
            lines += _catch(ctx, clause)
        elif clause.type == "finally_clause":
            lines += ["finally:", *body(ctx, clause.child_by_field_name("body"))]
    return lines


def _catch(ctx: Context, clause: Node) -> list[str]:
    names = []
    single = ""
    for found in children(required(clause, "type")):
        cls = found.named_children[0] if found.type == "named_type" else found
        source = caught(ctx, cls)
        low = text(cls).lower()
        if low in ctx.classes:
            single = ctx.classes[low].name
        names += source.strip("()").split(", ") if source.startswith("(") else [source]
    names = list(dict.fromkeys(names))
    classes = names[0] if len(names) == 1 else "(" + ", ".join(names) + ")"
    variable_node = clause.child_by_field_name("name")
    inner = clause.child_by_field_name("body")
    if variable_node is None:
        return [f"except {classes}:", *body(ctx, inner)]
    name = text(variable_node)[1:]
    of = Type("object", None, single if len(names) == 1 else "Exception")
    ctx.see(ctx.slot(name), of)
    reads = [n for n in ctx.scope.reads.get(name, []) if n.start_byte >= clause.start_byte]
    inside = [n for n in reads if n.end_byte <= clause.end_byte and n != variable_node]
    after = [
        n
        for n in reads
        if n.start_byte >= clause.end_byte
        and not any(
            a.type == "catch_clause" and variable(a.child_by_field_name("name")) == name
            for a in ancestors(n, ctx.scope.node)
        )
    ]
    lines = body(ctx, inner)
    python = ctx.name(name)
    if after or name in ctx.scope.globals:
        held = ctx.fresh_name("error")
        return [f"except {classes} as {held}:", f"    {python} = {held}", *lines]
    bare = not inside and not any(f" {python}" in part or f"({python}" in part for part in lines)
    return [f"except {classes}:" if bare else f"except {classes} as {python}:", *lines]


def _unset(ctx: Context, node: Node) -> list[str]:
    from hbwrapper.porting.port.assign import unset

    return [line_ for child in children(node) for line_ in unset(ctx, child)]


def _first_text(ctx: Context, node: Node) -> list[str]:
    """Text in front of the first ``<?php``; a line that says what runs the script is none of it."""
    source = text(node)
    if node.start_byte == 0 and source.startswith("#!"):
        source = source.partition("\n")[2]
    return echo(ctx, Code(python_string(source), STR)) if source else []


def _html(ctx: Context, node: Node) -> list[str]:
    """Text outside ``<?php … ?>``: PHP eats the line end after ``?>``."""
    data = ctx.root.text or b""
    base = ctx.root.start_byte
    begin, end = 0, node.end_byte - base
    for part in node.children:
        if part.type == "php_end_tag":
            begin = part.start_byte - base + 2
        elif part.type == "php_tag":
            end = part.start_byte - base
    if node.next_sibling is None and node.parent is not None and node.parent.type == "program":
        # tree-sitter leaves out blank text at the end.
        end = len(data)
    source = data[begin:end]
    if begin:
        source = source.removeprefix(b"\n")
    return echo(ctx, Code(python_string(source.decode()), STR))


def _nothing(ctx: Context, node: Node) -> list[str]:
    return []


def _compound(ctx: Context, node: Node) -> list[str]:
    return block(ctx, node.children)


def _global(ctx: Context, node: Node) -> list[str]:
    # Written at the head of the function, where Python wants it.
    return []


def _use(ctx: Context, node: Node) -> list[str]:
    return []


def _namespace(ctx: Context, node: Node) -> list[str]:
    inner = node.child_by_field_name("body")
    return block(ctx, inner.children) if inner is not None else []


def _goto(ctx: Context, node: Node) -> list[str]:
    raise Unsupported(node, "goto")


STATEMENTS: dict[str, Statement] = {
    "expression_statement": _expression,
    "echo_statement": _echo,
    "return_statement": _return,
    "exit_statement": _exit,
    "if_statement": _if,
    "try_statement": _try,
    "unset_statement": _unset,
    "text": _first_text,
    "text_interpolation": _html,
    "empty_statement": _nothing,
    "declare_statement": _nothing,
    "compound_statement": _compound,
    "global_declaration": _global,
    "function_static_declaration": _global,
    "const_declaration": _const,
    "namespace_use_declaration": _use,
    "namespace_definition": _namespace,
    "goto_statement": _goto,
}

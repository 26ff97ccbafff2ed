"""PHP's functions: what becomes natural Python, and what a call of hbwrapper.php."""

from __future__ import annotations

import builtins
import inspect
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from hbwrapper.porting.port import context as c
from hbwrapper.porting.port.arrays import copied, empty, is_spread, isset
from hbwrapper.porting.port.context import (
    Code,
    Context,
    Unsupported,
    children,
    handles,
    required,
    variable,
)
from hbwrapper.porting.port.convert import printable, to_bool, to_float, to_int, to_string
from hbwrapper.porting.port.literals import is_string_literal, literal_value, python_string
from hbwrapper.porting.port.objects import _fresh, arguments
from hbwrapper.porting.port.scope import CHANGERS, call_arguments
from hbwrapper.porting.port.source import text
from hbwrapper.porting.port.types import (
    ANY,
    ARRAY,
    BOOL,
    FLOAT,
    INT,
    KEY,
    NEVER,
    NULL,
    NUM,
    STR,
    Type,
    array_of,
    dict_of,
    join,
    list_of,
)

if TYPE_CHECKING:
    from tree_sitter import Node

# Functions that hbwrapper.php has under PHP's name, by what they return.
_RETURNS: dict[str, tuple[Type, str]] = {
    "int": (INT, """strlen mb_strlen substr_count similar_text levenshtein strcmp strcasecmp strncmp
        strncasecmp strnatcmp strnatcasecmp count sizeof intdiv time mktime gmmktime crc32
        preg_match ord str_word_count array_push array_unshift memory_get_usage
        memory_get_peak_usage printf vprintf random_int rand mt_rand getmypid json_last_error
        cal_days_in_month mb_strwidth fprintf"""),
    "float": (FLOAT, """floor ceil round sqrt pi log log10 log2 exp sin cos tan atan atan2 fmod microtime hypot
        deg2rad rad2deg fdiv floatval doubleval"""),
    "num": (NUM, "abs array_sum array_product"),
    "bool": (BOOL, """str_contains str_starts_with str_ends_with is_numeric is_int is_integer is_long is_string
        is_bool is_float is_double is_array is_null is_object is_callable is_scalar is_iterable
        is_countable is_nan is_infinite is_finite in_array array_key_exists key_exists checkdate
        ctype_digit ctype_alpha ctype_alnum ctype_upper ctype_lower ctype_space ctype_punct
        ctype_xdigit file_exists is_file is_dir is_readable is_writable unlink mkdir rmdir rename
        fclose feof array_is_list rewind fflush flock touch class_exists method_exists
        property_exists date_default_timezone_set"""),
    "str": (STR, """strtolower strtoupper ucfirst lcfirst ucwords trim ltrim rtrim chop substr str_repeat
        str_pad strrev nl2br htmlspecialchars html_entity_decode htmlspecialchars_decode
        htmlentities addslashes stripslashes strip_tags wordwrap implode join sprintf vsprintf
        number_format date gmdate chr dechex decbin decoct bin2hex md5 sha1 hash base64_encode
        urlencode rawurlencode urldecode rawurldecode http_build_query gettype get_debug_type
        mb_strtolower mb_strtoupper mb_substr mb_str_pad mb_convert_case quotemeta preg_quote
        strtr basename dirname uniqid php_sapi_name phpversion date_default_timezone_get
        mb_convert_encoding utf8_encode utf8_decode strval chunk_split substr_replace
        json_last_error_msg date_format sys_get_temp_dir mb_strimwidth hash_hmac get_class escapeshellarg"""),
    "list": (list_of(ANY), "array_values"),
    "strs": (list_of(STR), "explode str_split mb_str_split"),
    "keys": (list_of(KEY), "array_keys"),
    "dict": (dict_of(ANY), "getopt array_flip array_count_values array_fill_keys array_combine get_object_vars getdate"),
    "array": (ARRAY, """array_merge array_merge_recursive array_replace array_unique array_reverse array_slice
        array_pad array_fill array_diff array_diff_key array_diff_assoc array_intersect
        array_intersect_key array_intersect_assoc array_column range array_change_key_case
        array_chunk array_udiff array_replace_recursive"""),
    "any": (ANY, """strpos stripos strrpos strripos mb_strpos strstr stristr strrchr strpbrk array_search max
        min array_pop array_shift end reset current array_key_first array_key_last json_encode
        json_decode strtotime preg_replace preg_split preg_match_all preg_grep str_replace
        str_ireplace base64_decode hex2bin file_get_contents file_put_contents fopen fgets fgetcsv
        fgetc fread fwrite fputs fputcsv stream_get_contents file getenv pow parse_url pathinfo
        str_getcsv array_rand bindec hexdec octdec tempnam filesize filemtime realpath scandir
        glob filter_var print_r var_export date_create usleep sleep error_log gethostname
        iterator_to_array fseek ftell version_compare"""),
}  # fmt: skip
RETURNS = {name: of for of, names in _RETURNS.values() for name in names.split()}
RETURNS["date_create"] = Type("object", None, "DateTime")
RETURNS["date_diff"] = Type("object", None, "DateInterval")
RETURNS["intval"] = INT
RETURNS["boolval"] = BOOL
RETURNS["version_compare"] = ANY
RETURNS["var_dump"] = NULL

# Which of these may cut inside a character, so that the output must pass any byte through.
_BYTES = frozenset(
    [
        "substr",
        "str_split",
        "chr",
        "strrev",
        "chunk_split",
        "substr_replace",
        "base64_decode",
        "hex2bin",
        "file_get_contents",
        "fgets",
        "fread",
        "fgetcsv",
        "file",
        "urldecode",
        "rawurldecode",
        "stream_get_contents",
    ]
)

# Positions of callables among the arguments.
CALLABLES = {
    "array_map": 0, "array_filter": 1, "usort": 1, "uasort": 1, "uksort": 1, "array_walk": 1,
    "array_reduce": 1, "call_user_func": 0, "call_user_func_array": 0, "preg_replace_callback": 1,
    "is_callable": 0, "array_udiff": 2, "array_uintersect": 2, "iterator_apply": 1,
}  # fmt: skip
_FRESH_ARRAYS = ("list", "dict", "array", "empty")
_TYPED = {
    "array_map",
    "array_filter",
    "array_reduce",
    "call_user_func",
    "call_user_func_array",
    "preg_replace_callback",
}
_SAME = frozenset(
    [
        "array_unique",
        "array_reverse",
        "array_slice",
        "array_diff",
        "array_diff_key",
        "array_diff_assoc",
        "array_intersect",
        "array_intersect_key",
        "array_filter",
    ]
)

c.DIRECT.update(name for name in {*RETURNS, *_TYPED, *CHANGERS} if not hasattr(builtins, name))

Natural = Callable[[Context, list[Code]], "Code | None"]


@handles("function_call_expression")
def _call(ctx: Context, node: Node) -> Code:
    function = node.child_by_field_name("function")
    if function is None:
        raise Unsupported(node, "a call")
    if function.type not in ("name", "qualified_name"):
        return _computed(ctx, node, function)
    name = text(function).lstrip("\\")
    low = name.lower()
    if low in ctx.functions:
        own = ctx.functions[low]
        if own.refs:
            raise Unsupported(
                node, f"{own.name}(), which has reference parameters, inside an expression"
            )
        args = arguments(ctx, node, own)
        return Code(
            f"{ctx.function_name(own.name)}({args})",
            ctx.type_of(("return", own.node.id)),
            fresh=_fresh(ctx, [own]),
            shares=True,
        )
    nodes = call_arguments(node)
    special = _SPECIAL.get(low)
    if special:
        return special(ctx, node, nodes)
    if low in CHANGERS:
        return _changer(ctx, node, low, nodes)
    if low.startswith("curl_"):
        from hbwrapper.porting.port.curl import curl_call

        return curl_call(ctx, node, low, nodes)
    if low not in RETURNS and low not in _TYPED:
        raise Unsupported(node, f"the function {name}(), which is not known here")
    if low in ("file_get_contents", "fopen", "file", "readfile", "copy") and nodes:
        _check_url(ctx, node, low, nodes[0])
    codes = argument_codes(ctx, node, low, nodes)
    _check_arguments(node, low, codes)
    return call(ctx, low, codes, nodes)


def _check_url(ctx: Context, node: Node, low: str, path: Node) -> None:
    """A request by a file function: what it would ask is not to be guessed."""
    sources = [path]
    if name := variable(path):
        sources += [
            at
            for at in ctx.scope.assigns.get(name, [])
            if at.type.endswith("assignment_expression")
        ]
    for source in sources:
        if re.search(r"https?://|api\.php|http_build_query", text(source), re.IGNORECASE):
            raise Unsupported(node, f"{low}() of a URL: ApiWrapper(url, id, key).request() asks")


def _check_arguments(node: Node, low: str, codes: list[Code]) -> None:
    """hbwrapper.php's functions may take fewer arguments than PHP's."""
    from hbwrapper import php

    if any(code.text.startswith("*") for code in codes):
        return
    try:
        inspect.signature(getattr(php, low)).bind(*codes)
    except TypeError as error:
        raise Unsupported(node, f"{low}() with these arguments: {error}") from error


def argument_codes(ctx: Context, node: Node, low: str, nodes: list[Node]) -> list[Code]:
    """The arguments of a function of PHP's."""
    codes = []
    found = node.child_by_field_name("arguments")
    given = children(found) if found else []
    for index, (argument, value) in enumerate(zip(given, nodes, strict=True)):
        if argument.child_by_field_name("name") is not None:
            raise Unsupported(argument, f"a named argument of {low}()")
        if argument.type == "variadic_placeholder":
            raise Unsupported(node, "a first-class callable")
        if argument.type == "variadic_unpacking" or is_spread(argument):
            inner = (
                argument if argument.type == "variadic_unpacking" else argument.named_children[0]
            )
            codes.append(
                Code(f"*{ctx.php('elements')}({ctx.expr(inner.named_children[0]).text})", ANY)
            )
        elif CALLABLES.get(low) == index:
            codes.append(callable_code(ctx, value))
        else:
            codes.append(ctx.expr(value))
    return codes


def call(ctx: Context, low: str, codes: list[Code], nodes: list[Node]) -> Code:
    """A function of PHP's on translated arguments."""
    natural = _NATURAL.get(low)
    if natural and not any(code.text.startswith("*") for code in codes):
        code = natural(ctx, codes)
        if code is not None:
            return code
    if low in _BYTES:
        ctx.bytes_output = True
    of = _result(low, codes)
    inner = ", ".join(code.text if code.level > c.WALRUS else f"({code.text})" for code in codes)
    return Code(
        f"{ctx.php(low)}({inner})",
        of,
        fresh=low
        not in (
            "max",
            "min",
            "current",
            "end",
            "reset",
            "array_pop",
            "array_shift",
            "call_user_func",
            "call_user_func_array",
        ),
        shares=low.startswith("array_")
        and low not in ("array_flip", "array_count_values", "array_keys"),
    )


def _result(low: str, codes: list[Code]) -> Type:
    first = codes[0].type if codes else ANY
    if low in _SAME:
        if low in ("array_slice", "array_reverse") and first.kind == "list" and len(codes) < 4:
            return first
        return array_of(first.item) if first.is_array else ARRAY
    if low == "array_values" and first.is_array:
        return list_of(first.item)
    if low in ("array_pop", "array_shift", "end", "reset", "current", "max", "min"):
        if low in ("max", "min") and len(codes) > 1 and all(code.type.is_number for code in codes):
            of = NEVER
            for code in codes:
                of = join(of, code.type)
            return of
        return ANY
    if low == "array_merge" and codes:
        kinds = {code.type.kind for code in codes}
        elem = NEVER
        for code in codes:
            elem = join(elem, code.type.item if code.type.is_array else ANY)
        return list_of(elem) if kinds <= {"list", "empty"} else array_of(elem)
    if low == "array_map" and len(codes) == 2:
        return list_of(ANY) if first.kind == "list" or codes[1].type.kind == "list" else ARRAY
    if low == "range" and codes and all(code.type.kind == "int" for code in codes):
        return list_of(INT)
    if (
        low in ("str_replace", "str_ireplace")
        and len(codes) > 2
        and codes[2].type.kind in ("str", "int")
    ):
        return STR
    if low == "preg_replace" and len(codes) > 2 and codes[2].type.kind == "str":
        return ANY
    if low == "array_sum" and first.is_array and first.item.kind in ("int", "float"):
        return first.item if first.item.kind == "int" else NUM
    if low == "abs" and first.is_number:
        return first
    if low == "array_count_values":
        return dict_of(INT)
    if low == "array_column":
        return ARRAY if len(codes) > 2 else list_of(ANY)
    if low == "array_fill_keys":
        return dict_of(codes[1].type if len(codes) > 1 else ANY)
    if low == "array_combine":
        return dict_of(codes[1].type.item if len(codes) > 1 and codes[1].type.is_array else ANY)
    if low == "array_flip":
        return dict_of(KEY)
    if low in ("array_diff", "array_unique"):
        return ARRAY
    if low == "array_chunk":
        return list_of(ARRAY)
    if low in ("fgets", "file_get_contents"):
        return ANY
    if low == "str_word_count" and len(codes) > 1:
        return ARRAY
    if low == "microtime" and not (codes and codes[0].text == "True"):
        return STR
    if low == "print_r" or low == "var_export":
        return STR
    return RETURNS.get(low, ANY)


def callable_code(ctx: Context, node: Node) -> Code:
    """A callable argument."""
    if node.type == "string":
        name = literal_value(ctx.expr(node).text)
        low = name.lower()
        if low in ctx.functions:
            ctx.see_arguments(ctx.functions[low], node)
            own = ctx.functions[low]
            return Code(ctx.function_name(own.name))
        if low in RETURNS:
            return Code(ctx.php(low))
        if "::" in name:
            cls, _, method = name.partition("::")
            return _method_callable(ctx, node, cls, method)
        raise Unsupported(node, f"the function {name}(), which is not known here")
    if node.type == "array_creation_expression":
        parts = [children(e)[0] for e in children(node)]
        if len(parts) == 2 and parts[1].type == "string":
            method = literal_value(ctx.expr(parts[1]).text)
            if parts[0].type == "string":
                return _method_callable(ctx, node, literal_value(ctx.expr(parts[0]).text), method)
            if parts[0].type == "class_constant_access_expression":
                return _method_callable(ctx, node, text(children(parts[0])[0]), method)
            for function in ctx.methods.get(method.lower(), []):
                ctx.see_arguments(function, node)
            return Code(f"{ctx.expr(parts[0]).at(c.ATOM)}.{ctx.attribute(method)}")
        raise Unsupported(node, "a callable of this form")
    return ctx.expr(node)


def _method_callable(ctx: Context, node: Node, cls: str, method: str) -> Code:
    if cls.lower() in ("self", "static") and ctx.scope.cls:
        cls = ctx.scope.cls.name
    if cls.lower() not in ctx.classes:
        raise Unsupported(node, f"the class {cls}, which is not defined here")
    for function in ctx.methods.get(method.lower(), []):
        ctx.see_arguments(function, node)
    return Code(f"{ctx.classes[cls.lower()].name}.{ctx.attribute(method)}")


def _computed(ctx: Context, node: Node, function: Node) -> Code:
    inner = function
    while inner.type == "parenthesized_expression":
        inner = children(inner)[0]
    code = ctx.expr(inner)
    args = arguments(ctx, node, None)
    if code.type.kind == "str" or code.type.is_array:
        raise Unsupported(node, "a call by a computed name")
    if inner.type in (
        "variable_name",
        "member_access_expression",
        "subscript_expression",
        "anonymous_function",
    ):
        if _gives_too_much(ctx, node):
            separator = ", " if args else ""
            return Code(f"{ctx.php('call_user_func')}({code.text}{separator}{args})", ANY)
        return Code(f"{code.at(c.ATOM)}({args})", ANY)
    return Code(f"({code.text})({args})", ANY)


def _gives_too_much(ctx: Context, node: Node) -> bool:
    """Does a closure of the file, or a function named in a text, take fewer arguments than this?"""
    given = len(call_arguments(node))
    for scope in ctx.scopes.values():
        named = scope.function is not None and re.search(
            rf"['\"]{re.escape(scope.function.name)}['\"]", text(ctx.root)
        )
        if scope.kind not in ("closure", "lambda") and not named:
            continue
        parameters = scope.node.child_by_field_name("parameters")
        taken = children(parameters) if parameters else []
        if len(taken) < given and not any(p.type == "variadic_parameter" for p in taken):
            return True
    return False


# Functions with a form of their own


def _isset(ctx: Context, node: Node, nodes: list[Node]) -> Code:
    tests = [isset(ctx, n) for n in nodes]
    if len(tests) == 1:
        return tests[0]
    return Code(" and ".join(t.at(c.AND) for t in tests), BOOL, c.AND)


def _empty(ctx: Context, node: Node, nodes: list[Node]) -> Code:
    return empty(ctx, nodes[0])


def _compact(ctx: Context, node: Node, nodes: list[Node]) -> Code:
    pairs = []
    elem = NEVER
    for n in nodes:
        if n.type != "string":
            raise Unsupported(node, "compact() with computed names")
        name = literal_value(ctx.expr(n).text)
        of = ctx.type_of(ctx.slot(name))
        elem = join(elem, of)
        value = copied(ctx, n, Code(ctx.name(name), of), NEVER, name in ctx.scope.changes)
        pairs.append(f"{python_string(name)}: {value.text}")
    return Code("{" + ", ".join(pairs) + "}", dict_of(elem), fresh=True)


def _preg_match(ctx: Context, node: Node, nodes: list[Node]) -> Code:
    _check_pattern(ctx, nodes[0])
    codes = [ctx.expr(n) for n in nodes[:2]]
    if len(nodes) > 3:
        raise Unsupported(node, "preg_match() with flags")
    if len(nodes) == 3:
        name = variable(nodes[2])
        if name is None or name in ctx.scope.statics:
            raise Unsupported(node, "preg_match() into an element")
        ctx.see(ctx.slot(name), ARRAY)
        source = f"({ctx.name(name)} := {ctx.php('preg_groups')}({codes[0].text}, {codes[1].text}))"
        return Code(f"int(bool({source[1:-1]}))", INT, test=source)
    return Code(f"{ctx.php('preg_match')}({codes[0].text}, {codes[1].text})", INT)


def _preg_match_all(ctx: Context, node: Node, nodes: list[Node]) -> Code:
    _check_pattern(ctx, nodes[0])
    codes = [ctx.expr(n) for n in nodes]
    if len(nodes) < 3:
        return Code(f"{ctx.php('preg_match_all')}({', '.join(x.text for x in codes)})", INT)
    name = variable(nodes[2])
    if name is None:
        raise Unsupported(node, "preg_match_all() into an element")
    ctx.see(ctx.slot(name), ARRAY)
    args = [codes[0].text, codes[1].text] + [x.text for x in codes[3:]]
    held = f"{ctx.name(name)} := {ctx.php('preg_all_groups')}({', '.join(args)})"
    return Code(f"{ctx.php('matches')}({held})", INT)


def _check_pattern(ctx: Context, node: Node) -> None:
    from hbwrapper.php.regex import translate

    code = ctx.expr(node)
    if is_string_literal(code.text):
        try:
            translate(literal_value(code.text))
        except ValueError as error:
            raise Unsupported(node, f"a pattern: {error}") from error
    elif node.type != "variable_name":
        # hbwrapper.php translates it when it runs, and says so where it cannot.
        pass


def _preg(name: str) -> Callable[[Context, Node, list[Node]], Code]:
    def handle(ctx: Context, node: Node, nodes: list[Node]) -> Code:
        patterns = [nodes[0]]
        if nodes[0].type == "array_creation_expression":
            patterns = [children(e)[-1] for e in children(nodes[0])]
        for pattern in patterns:
            _check_pattern(ctx, pattern)
        if len(nodes) > 4:
            raise Unsupported(node, f"{name}() with a count")
        return call(ctx, name, argument_codes(ctx, node, name, nodes), nodes)

    return handle


def _str_replace(ctx: Context, node: Node, nodes: list[Node]) -> Code:
    if len(nodes) > 3:
        raise Unsupported(node, "str_replace() with a count")
    return call(ctx, "str_replace", argument_codes(ctx, node, "str_replace", nodes), nodes)


def _func_get_args(ctx: Context, node: Node, nodes: list[Node]) -> Code:
    raise Unsupported(node, "func_get_args()")


def _function_exists(ctx: Context, node: Node, nodes: list[Node]) -> Code:
    if nodes[0].type == "string":
        name = literal_value(ctx.expr(nodes[0]).text).lower()
        if name in ctx.functions or name in RETURNS:
            return Code("True", BOOL)
        if name in ("curl_init", "curl_exec", "json_encode", "mb_strlen"):
            return Code("True", BOOL)
    raise Unsupported(node, "function_exists()")


def _defined(ctx: Context, node: Node, nodes: list[Node]) -> Code:
    if nodes[0].type == "string":
        name = literal_value(ctx.expr(nodes[0]).text)
        if name not in ctx.constants:
            return Code("False", BOOL)
        declared = ctx.constant_lines.get(name, 0)
        return Code("True" if declared < node.start_byte else "False", BOOL)
    raise Unsupported(node, "defined()")


def _pointer(ctx: Context, node: Node, nodes: list[Node]) -> Code:
    """key() and current(): of the first element, where nothing moves the array's pointer."""
    name = text(required(node, "function")).lstrip("\\").lower()
    if re.search(rb"\b(?:next|prev|end|each)\s*\(", ctx.root.text or b"", re.IGNORECASE):
        raise Unsupported(node, f"{name}() of an array whose pointer moves")
    if name == "key":
        return call(ctx, "array_key_first", argument_codes(ctx, node, "key", nodes), nodes)
    return call(ctx, name, argument_codes(ctx, node, name, nodes), nodes)


def _constant_of(ctx: Context, node: Node, nodes: list[Node]) -> Code:
    """constant('NAME') of the file's own."""
    if nodes and nodes[0].type == "string":
        name = literal_value(ctx.expr(nodes[0]).text)
        if name in ctx.constants:
            return Code(ctx.constant(name), ctx.type_of(("const", name)))
    raise Unsupported(node, "constant()")


def _print_r(name: str) -> Callable[[Context, Node, list[Node]], Code]:
    def handle(ctx: Context, node: Node, nodes: list[Node]) -> Code:
        codes = [ctx.expr(n) for n in nodes]
        if len(codes) == 2 and codes[1].text == "True":
            # hbwrapper.php gives the text; the printing is the statement's.
            return Code(f"{ctx.php(name)}({codes[0].text}, True)", STR)
        return Code(f"{ctx.php(name)}({', '.join(x.text for x in codes)})", ANY)

    return handle


def _json_decode(ctx: Context, node: Node, nodes: list[Node]) -> Code:
    codes = [ctx.expr(n) for n in nodes]
    arrays = len(codes) > 1 and codes[1].text in ("True", "1")
    if codes[0].type.name == "answer":
        if not arrays:
            return Code(f"{ctx.php('to_objects')}({codes[0].text})", ANY, fresh=True)
        # hbwrapper has decoded it already.
        return Code(codes[0].text, ANY, codes[0].level, fresh=codes[0].fresh)
    objects = len(codes) == 1 or codes[1].text in ("False", "None", "0")
    if not arrays and not objects:
        raise Unsupported(node, "json_decode() to arrays or objects, as a value says")
    if objects:
        flags = f", flags={codes[3].text}" if len(codes) == 4 else ""
        if len(codes) == 3:
            raise Unsupported(node, "json_decode() with a depth")
        inner = f"{ctx.php('json_decode')}({codes[0].text}{flags})"
        return Code(f"{ctx.php('to_objects')}({inner})", ANY, fresh=True)
    if len(codes) == 2:
        return Code(f"{ctx.php('json_decode')}({codes[0].text})", ANY, fresh=True)
    if len(codes) == 4:
        return Code(
            f"{ctx.php('json_decode')}({codes[0].text}, flags={codes[3].text})", ANY, fresh=True
        )
    raise Unsupported(node, "json_decode() with a depth")


def _unknown_name(ctx: Context, node: Node, nodes: list[Node]) -> Code:
    function = node.child_by_field_name("function")
    raise Unsupported(node, f"{text(function) if function else 'a function'}()")


def _die(ctx: Context, node: Node, nodes: list[Node]) -> Code:
    raise Unsupported(node, "exit inside an expression")


_SPECIAL: dict[str, Callable[[Context, Node, list[Node]], Code]] = {
    "isset": _isset,
    "empty": _empty,
    "compact": _compact,
    "preg_match": _preg_match,
    "preg_match_all": _preg_match_all,
    "preg_replace": _preg("preg_replace"),
    "preg_split": _preg("preg_split"),
    "preg_replace_callback": _preg("preg_replace_callback"),
    "preg_grep": _preg("preg_grep"),
    "str_replace": _str_replace,
    "func_get_args": _func_get_args,
    "function_exists": _function_exists,
    "defined": _defined,
    "print_r": _print_r("print_r"),
    "var_export": _print_r("var_export"),
    "json_decode": _json_decode,
    "key": _pointer,
    "current": _pointer,
    "constant": _constant_of,
    "extract": _unknown_name,
    "eval": _unknown_name,
    "die": _die,
    "exit": _die,
}


def _changer(ctx: Context, node: Node, low: str, nodes: list[Node]) -> Code:
    """array_pop and its like: they change the array they are given."""
    if not nodes:
        raise Unsupported(node, f"{low}() without an argument")
    if low not in ("array_pop", "array_shift", "array_push", "array_unshift", "array_splice"):
        raise Unsupported(node, f"{low}() inside an expression")
    target = ctx.expr(nodes[0])
    if low == "array_splice":
        # A list stays a list; what a dict becomes is decided when the program runs.
        codes = [target, *(ctx.expr(n) for n in nodes[1:])]
        see_target(ctx, nodes[0], target.type)
        return Code(f"{ctx.php(low)}({', '.join(x.text for x in codes)})", ARRAY, fresh=True)
    if low in ("array_push", "array_unshift"):
        values = [copied(ctx, n, ctx.expr(n), NEVER, 0) for n in nodes[1:]]
        elem = NEVER
        for value in values:
            elem = join(elem, value.type)
        see_target(ctx, nodes[0], list_of(elem))
        inner = ", ".join(x.text for x in [target, *values])
        return Code(f"{ctx.php(low)}({inner})", INT)
    if target.type.kind == "never":
        return Code(f"{ctx.php(low)}({target.text})", NEVER)
    return Code(f"{ctx.php(low)}({target.text})", ANY)


def see_target(ctx: Context, node: Node, of: Type) -> None:
    """Note what a write through ``$a['x'][…]`` puts where."""
    while node.type == "subscript_expression":
        parts = children(node)
        of = list_of(of) if len(parts) < 2 else dict_of(of)
        node = parts[0]
    if name := variable(node):
        ctx.see(ctx.slot(name), of)
    elif node.type in ("member_access_expression", "scoped_property_access_expression"):
        found = node.child_by_field_name("name")
        if found is not None:
            ctx.see(("prop", text(found).lstrip("$")), of)


# Natural Python, where the types allow it


def _is(kind: str, *codes: Code) -> bool:
    return all(code.type.kind == kind for code in codes)


def _count(ctx: Context, a: list[Code]) -> Code | None:
    if len(a) == 1 and a[0].type.is_array:
        return Code(f"len({a[0].text})", INT)
    return None


def _strlen(ctx: Context, a: list[Code]) -> Code | None:
    if a[0].type.kind == "int":
        return Code(f"len({to_string(ctx, a[0]).text})", INT)
    return None


def _upper(method: str) -> Natural:
    return lambda ctx, a: None


def _implode(ctx: Context, a: list[Code]) -> Code | None:
    if len(a) == 2 and a[0].type.kind == "str" and a[1].type.is_array:
        item = a[1].type.item.kind
        source = a[1]
        if a[1].type.kind == "dict":
            source = Code(f"{a[1].at(c.ATOM)}.values()")
        elif a[1].type.kind not in ("list", "empty"):
            return None
        if item == "str":
            return Code(f"{a[0].at(c.ATOM)}.join({source.text})", STR)
        if item in ("int", "key"):
            return Code(f"{a[0].at(c.ATOM)}.join(map(str, {source.text}))", STR)
    return None


def _explode(ctx: Context, a: list[Code]) -> Code | None:
    if (
        len(a) == 2
        and is_string_literal(a[0].text)
        and literal_value(a[0].text)
        and _is("str", a[1])
    ):
        return Code(f"{a[1].at(c.ATOM)}.split({a[0].text})", list_of(STR), fresh=True)
    return None


def _contains(ctx: Context, a: list[Code]) -> Code | None:
    if len(a) == 2 and _is("str", *a) and not all(is_string_literal(x.text) for x in a):
        return Code(f"{a[1].at(c.COMPARE + 1)} in {a[0].at(c.COMPARE + 1)}", BOOL, c.COMPARE)
    return None


def _method(name: str) -> Natural:
    def natural(ctx: Context, a: list[Code]) -> Code | None:
        if len(a) == 2 and _is("str", *a):
            return Code(f"{a[0].at(c.ATOM)}.{name}({a[1].text})", BOOL)
        return None

    return natural


def _repeat(ctx: Context, a: list[Code]) -> Code | None:
    if len(a) == 2 and _is("str", a[0]) and a[1].text.isdigit():
        return Code(f"{a[0].at(c.TERM)} * {a[1].at(c.TERM + 1)}", STR, c.TERM)
    return None


def _key_exists(ctx: Context, a: list[Code]) -> Code | None:
    if len(a) == 2 and a[1].type.kind == "dict" and a[0].type.kind in ("int", "key"):
        return Code(f"{a[0].at(c.COMPARE + 1)} in {a[1].at(c.COMPARE + 1)}", BOOL, c.COMPARE)
    if len(a) == 2 and a[1].type.kind == "dict" and is_string_literal(a[0].text):
        from hbwrapper.porting.port.convert import key

        return Code(f"{key(ctx, a[0]).text} in {a[1].at(c.COMPARE + 1)}", BOOL, c.COMPARE)
    return None


def _array_keys(ctx: Context, a: list[Code]) -> Code | None:
    if len(a) == 1 and a[0].type.kind == "dict":
        return Code(f"list({a[0].text})", list_of(KEY), fresh=True)
    return None


def _array_values(ctx: Context, a: list[Code]) -> Code | None:
    if len(a) == 1 and a[0].type.kind == "dict":
        return Code(
            f"list({a[0].at(c.ATOM)}.values())", list_of(a[0].type.item), fresh=True, shares=True
        )
    return None


def _array_sum(ctx: Context, a: list[Code]) -> Code | None:
    if a[0].type.kind == "list" and a[0].type.item.is_number:
        of = INT if a[0].type.item.kind == "int" else NUM
        return Code(f"sum({a[0].text})", of)
    if a[0].type.kind == "dict" and a[0].type.item.is_number:
        of = INT if a[0].type.item.kind == "int" else NUM
        return Code(f"sum({a[0].at(c.ATOM)}.values())", of)
    return None


def _extreme(name: str) -> Natural:
    def natural(ctx: Context, a: list[Code]) -> Code | None:
        if len(a) > 1 and (_is("int", *a) or _is("float", *a)):
            return Code(f"{name}({', '.join(x.text for x in a)})", a[0].type)
        return None

    return natural


def _abs(ctx: Context, a: list[Code]) -> Code | None:
    return Code(f"abs({a[0].text})", a[0].type) if a[0].type.is_number else None


def _in_array(ctx: Context, a: list[Code]) -> Code | None:
    if len(a) == 3 and a[2].text == "True" and a[1].type.kind == "list":
        kinds = {a[0].type.kind, a[1].type.item.kind}
        if is_string_literal(a[0].text) or kinds in ({"str"}, {"int"}):
            return Code(f"{a[0].at(c.COMPARE + 1)} in {a[1].at(c.COMPARE + 1)}", BOOL, c.COMPARE)
    if (
        len(a) == 3
        and a[2].text == "True"
        and a[1].type.kind == "list"
        and a[1].type.item.kind == "str"
    ):
        return Code(f"{a[0].at(c.COMPARE + 1)} in {a[1].at(c.COMPARE + 1)}", BOOL, c.COMPARE)
    return None


def _is_type(check: str, kind: str) -> Natural:
    def natural(ctx: Context, a: list[Code]) -> Code | None:
        return Code(
            check.format(a[0].at(c.COMPARE + 1)), BOOL, c.COMPARE if " is " in check else c.ATOM
        )

    return natural


def _cast(convert: Callable[[Context, Code], Code]) -> Natural:
    return lambda ctx, a: convert(ctx, a[0]) if len(a) == 1 else None


def _getenv(ctx: Context, a: list[Code]) -> Code | None:
    return None


_NATURAL: dict[str, Natural] = {
    "count": _count,
    "sizeof": _count,
    "strlen": _strlen,
    "implode": _implode,
    "join": _implode,
    "explode": _explode,
    "str_contains": _contains,
    "str_starts_with": _method("startswith"),
    "str_ends_with": _method("endswith"),
    "str_repeat": _repeat,
    "array_key_exists": _key_exists,
    "key_exists": _key_exists,
    "array_keys": _array_keys,
    "array_values": _array_values,
    "array_sum": _array_sum,
    "max": _extreme("max"),
    "min": _extreme("min"),
    "abs": _abs,
    "in_array": _in_array,
    "is_array": _is_type("isinstance({}, (list, dict))", "array"),
    "is_string": _is_type("isinstance({}, str)", "str"),
    "is_bool": _is_type("isinstance({}, bool)", "bool"),
    "is_float": _is_type("isinstance({}, float)", "float"),
    "is_double": _is_type("isinstance({}, float)", "float"),
    "is_null": _is_type("{} is None", "null"),
    "is_callable": _is_type("callable({})", ""),
    "intval": _cast(to_int),
    "floatval": _cast(to_float),
    "doubleval": _cast(to_float),
    "strval": _cast(to_string),
    "boolval": _cast(to_bool),
}


def date_method(ctx: Context, owner: Code, called: str, node: Node) -> Code:
    """A method of DateTime and its like."""
    known = {"format": STR, "gettimestamp": INT, "modify": owner.type, "add": owner.type, "sub": owner.type,
             "settime": owner.type, "setdate": owner.type, "settimestamp": owner.type,
             "settimezone": owner.type, "gettimezone": Type("object", None, "DateTimeZone"), "getname": STR,
             "diff": Type("object", None, "DateInterval"), "getoffset": INT}  # fmt: skip
    spelled = {n.lower(): n for n in ("format", "getTimestamp", "modify", "add", "sub", "setTime", "setDate",
                                      "setTimestamp", "setTimezone", "getTimezone", "getName", "diff", "getOffset")}  # fmt: skip
    low = called.lower()
    if low not in known:
        raise Unsupported(node, f"the method {called} of {owner.type.name}")
    return Code(f"{owner.at(c.ATOM)}.{spelled[low]}({arguments(ctx, node, None)})", known[low])


def echo(ctx: Context, code: Code) -> list[str]:
    """``echo``: ``print``, without its line end where PHP's text has none."""
    source = code.text
    if is_string_literal(source):
        value = literal_value(source)
        if value == "":
            return []
        if value.endswith("\n"):
            return [f"print({python_string(value[:-1])})" if value != "\n" else "print()"]
    elif (
        source.startswith(("f'", 'f"'))
        and source.endswith(('\\n"', "\\n'"))
        and code.level == c.ATOM
    ):
        trimmed = source[:-3] + source[-1]
        if not source[:-3].endswith("\\"):
            if (
                trimmed.startswith(("f'{", 'f"{'))
                and trimmed.count("{") == 1
                and trimmed[-2] == "}"
            ):
                return [f"print({trimmed[3:-2]})"]
            return [f"print({trimmed})"]
    elif source.endswith(' + "\\n"'):
        return [f"print({source[:-7]})"]
    return [f'print({printable(ctx, code)}, end="")']

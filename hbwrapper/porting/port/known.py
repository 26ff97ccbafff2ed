"""What is known of PHP's functions: one record for each, which the scopes and the translation read."""

from __future__ import annotations

import builtins
import functools
from collections.abc import Callable
from dataclasses import dataclass

from hbwrapper.php import names

from .natural import FORMS, Natural
from .python import Result
from .types import (
    ANY,
    ARRAY,
    BOOL,
    EMPTY_,
    FLOAT,
    INT,
    KEY,
    LIST_,
    NAT,
    NEVER,
    NULL,
    NUM,
    STR,
    STR_,
    Type,
    array_of,
    dict_of,
    join,
    list_of,
    object_of,
)  # fmt: skip

Results = Callable[[list[Result]], Type]


@dataclass(frozen=True)
class Known:
    """A function of PHP's that ``hbwrapper.php`` has under the same name.

    Attributes:
        returns: What it returns.
        result: What it returns for these arguments, where more can be said.
        sets: The positions of arguments that it assigns.
        changes: The positions of arrays that it changes.
        callables: The positions of functions among its arguments.
        prints: May it print something itself?
        cuts: May it cut inside a character, so that the output must pass any byte through?
        tells: Can it tell a text key from a number, so that an answer needs PHP's keys?
        looks: The positions of arguments whose elements may be missing without a word.
        keeps: Does it give a part of its argument back, so that the result is not new?
        shares: Does a new array that it gives hold the argument's inner arrays?
        natural: Its plain form in Python, where the arguments' types allow one.
    """

    returns: Type = ANY
    result: Results | None = None
    sets: tuple[int, ...] = ()
    changes: tuple[int, ...] = ()
    callables: tuple[int, ...] = ()
    prints: bool = False
    cuts: bool = False
    tells: bool = False
    looks: tuple[int, ...] = ()
    keeps: bool = False
    shares: bool = False
    natural: Natural | None = None


_RETURNS: list[tuple[Type, str]] = [
    (NAT, """strlen mb_strlen substr_count similar_text levenshtein count sizeof time crc32 ord str_word_count
        array_push array_unshift memory_get_usage memory_get_peak_usage printf vprintf random_int rand mt_rand
        getmypid json_last_error cal_days_in_month mb_strwidth fprintf preg_match"""),
    (INT, """strcmp strcasecmp strncmp strncasecmp strnatcmp strnatcasecmp intdiv mktime gmmktime intval"""),
    (FLOAT, """floor ceil round sqrt pi log log10 log2 exp sin cos tan asin acos sinh cosh tanh atan atan2 fmod
        hypot deg2rad rad2deg fdiv floatval doubleval"""),
    (NUM, "abs array_sum array_product"),
    (BOOL, """str_contains str_starts_with str_ends_with is_numeric is_int is_integer is_long is_string is_bool
        is_float is_double is_array is_null is_object is_callable is_scalar is_iterable is_countable is_nan
        is_infinite is_finite in_array array_key_exists key_exists checkdate ctype_digit ctype_alpha ctype_alnum
        ctype_upper ctype_lower ctype_space ctype_punct ctype_xdigit file_exists is_file is_dir is_readable
        is_writable unlink mkdir rmdir rename fclose feof array_is_list rewind fflush flock touch
        date_default_timezone_set boolval settype mail"""),
    (STR, """strtolower strtoupper ucfirst lcfirst ucwords trim ltrim rtrim chop substr str_repeat str_pad strrev
        nl2br htmlspecialchars html_entity_decode htmlspecialchars_decode htmlentities addslashes stripslashes
        strip_tags wordwrap implode join sprintf vsprintf number_format date gmdate chr dechex decbin decoct bin2hex
        md5 sha1 hash base64_encode urlencode rawurlencode urldecode rawurldecode http_build_query gettype
        get_debug_type mb_strtolower mb_strtoupper mb_substr mb_str_pad mb_convert_case quotemeta preg_quote strtr
        basename dirname uniqid php_sapi_name phpversion date_default_timezone_get mb_convert_encoding utf8_encode
        utf8_decode strval chunk_split json_last_error_msg date_format sys_get_temp_dir mb_strimwidth hash_hmac
        get_class escapeshellarg serialize"""),
    (list_of(ANY), "array_values"),
    (list_of(STR), "explode str_split mb_str_split"),
    (list_of(KEY), "array_keys"),
    (dict_of(ANY), "getopt array_flip array_count_values array_fill_keys array_combine get_object_vars getdate"),
    (ARRAY, """array_merge array_merge_recursive array_replace array_unique array_reverse array_slice array_pad
        array_fill array_diff array_diff_key array_diff_assoc array_intersect array_intersect_key
        array_intersect_assoc array_column range array_change_key_case array_chunk array_udiff
        array_replace_recursive array_filter array_map array_splice preg_grep"""),
    (ANY, """strpos stripos strrpos strripos mb_strpos strstr stristr strrchr strpbrk array_search max min array_pop
        array_shift end reset current array_key_first array_key_last json_encode json_decode strtotime preg_replace
        preg_split preg_match_all str_replace str_ireplace base64_decode hex2bin file_get_contents
        file_put_contents fopen fgets fgetcsv fgetc fread fwrite fputs fputcsv stream_get_contents file getenv pow
        parse_url pathinfo str_getcsv array_rand bindec hexdec octdec tempnam filesize filemtime realpath scandir
        glob filter_var print_r var_export usleep sleep error_log gethostname iterator_to_array fseek ftell
        version_compare microtime substr_replace array_reduce call_user_func call_user_func_array
        preg_replace_callback array_walk unserialize"""),
    (NULL, "var_dump"),
    (object_of("DateTime"), "date_create"),
    (object_of("DateInterval"), "date_diff"),
    (ARRAY, "sort rsort usort uasort uksort ksort krsort asort arsort shuffle natsort natcasesort"),
]  # fmt: skip

SORTS = frozenset(
    [
        "sort",
        "rsort",
        "usort",
        "uasort",
        "uksort",
        "ksort",
        "krsort",
        "asort",
        "arsort",
        "shuffle",
        "natsort",
        "natcasesort",
        "array_multisort",
    ]
)
# These change the list or dict they are given; a sort gives a new one, which is assigned.
CHANGERS = frozenset(["array_push", "array_pop", "array_shift", "array_unshift", "array_splice"])
RELISTS = frozenset(("sort", "rsort", "usort", "shuffle"))

_SETS = {"preg_match": (2,), "preg_match_all": (2,), "settype": (0,), "parse_str": (1,), "str_replace": (3,),
         "str_ireplace": (3,), "preg_replace": (4,), "preg_replace_callback": (4,), "is_callable": (2,),
         "similar_text": (2,)}  # fmt: skip
_CALLABLES = {
    "array_map": (0,), "array_filter": (1,), "usort": (1,), "uasort": (1,), "uksort": (1,), "array_walk": (1,),
    "array_reduce": (1,), "call_user_func": (0,), "call_user_func_array": (0,), "preg_replace_callback": (1,),
    "array_udiff": (2,), "array_uintersect": (2,), "iterator_apply": (1,), "register_shutdown_function": (0,),
    "set_error_handler": (0,), "set_exception_handler": (0,), "array_walk_recursive": (1,),
}  # fmt: skip
_PRINTS = [
    "printf",
    "vprintf",
    "print_r",
    "var_dump",
    "var_export",
    "readfile",
    "passthru",
    "system",
    "fpassthru",
    "fwrite",
    "fputs",
    "fputcsv",
    "array_map",
    "array_walk",
    "array_filter",
    "usort",
    "uasort",
    "uksort",
    "call_user_func",
    "call_user_func_array",
    "array_reduce",
    "preg_replace_callback",
]
_CUTS = [
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
_TELLS = [
    "array_keys",
    "array_flip",
    "array_merge",
    "array_merge_recursive",
    "array_slice",
    "array_splice",
    "array_search",
    "array_key_exists",
    "key_exists",
    "array_key_first",
    "array_key_last",
    "key",
    "var_dump",
    "var_export",
    "json_encode",
    "serialize",
    "array_map",
    "array_filter",
    "array_walk",
    "array_reverse",
    "array_pad",
    "array_shift",
    "array_unshift",
    "array_push",
    "array_pop",
    "array_replace",
    "array_replace_recursive",
    "array_diff_key",
    "array_diff_assoc",
    "array_intersect_key",
    "array_intersect_assoc",
    "ksort",
    "krsort",
    "uksort",
    "array_is_list",
    "asort",
    "arsort",
    "uasort",
    "array_unique",
    "array_diff",
    "array_intersect",
    "array_chunk",
    "array_change_key_case",
    "array_combine",
    "array_column",
]
_LOOKS = [
    "count",
    "sizeof",
    "is_array",
    "is_string",
    "is_int",
    "is_integer",
    "is_long",
    "is_bool",
    "is_float",
    "is_double",
    "is_numeric",
    "is_null",
    "is_object",
    "is_callable",
    "is_scalar",
    "is_iterable",
    "is_countable",
    "trim",
    "strlen",
]
_KEEPS = [
    "max",
    "min",
    "current",
    "end",
    "reset",
    "array_pop",
    "array_shift",
    "call_user_func",
    "call_user_func_array",
]
_NEW = [
    "array_flip",
    "array_count_values",
    "array_keys",
    "array_sum",
    "array_product",
    "array_key_exists",
]


# What a function returns, where its arguments say more than the table


def _item(a: list[Result]) -> Type:
    return a[0].type.item if a and a[0].type.is_array else ANY


def _same(a: list[Result]) -> Type:
    return array_of(_item(a)) if a and a[0].type.is_array else ARRAY


def _part(a: list[Result]) -> Type:
    if a and a[0].type.within(LIST_ | EMPTY_) and len(a) < 4:
        return list_of(_item(a))
    return _same(a)


def _merged(a: list[Result]) -> Type:
    elem = NEVER
    for each in a:
        elem = join(elem, each.type.item if each.type.is_array else ANY)
    lists = all(each.type.within(LIST_ | EMPTY_) for each in a)
    return list_of(elem) if lists and a else array_of(elem)


def _mapped(a: list[Result]) -> Type:
    if len(a) == 2:
        return list_of(ANY) if a[1].type.within(LIST_ | EMPTY_) else ARRAY
    return list_of(ANY)


def _filtered(a: list[Result]) -> Type:
    return array_of(_item(a)) if a and a[0].type.is_array else ARRAY


def _ranged(a: list[Result]) -> Type:
    if a and all(each.type.is_int for each in a):
        return list_of(NAT if all(each.type.within(NAT.kinds) for each in a) else INT)
    return list_of(ANY)


def _replaced(a: list[Result]) -> Type:
    return STR if len(a) > 2 and a[2].type.within(STR_ | INT.kinds) else ANY


def _largest(a: list[Result]) -> Type:
    if len(a) > 1 and all(each.type.is_number for each in a):
        of = NEVER
        for each in a:
            of = join(of, each.type)
        return of
    return ANY


def _summed(a: list[Result]) -> Type:
    return _item(a) if a and _item(a).is_int else NUM


def _second(a: list[Result]) -> Type:
    return dict_of(a[1].type if len(a) > 1 else ANY)


def _combined(a: list[Result]) -> Type:
    return dict_of(a[1].type.item if len(a) > 1 and a[1].type.is_array else ANY)


_RESULTS: dict[str, Results] = {
    **dict.fromkeys(("array_slice", "array_reverse"), _part),
    **dict.fromkeys(("array_diff_key", "array_diff_assoc", "array_intersect", "array_intersect_key"), _same),
    "array_filter": _filtered,
    "array_values": lambda a: list_of(_item(a)),
    "array_merge": _merged,
    "array_map": _mapped,
    "range": _ranged,
    "str_replace": _replaced,
    "str_ireplace": _replaced,
    "max": _largest,
    "min": _largest,
    "array_sum": _summed,
    "abs": lambda a: a[0].type if a and a[0].type.is_number else NUM,
    "array_count_values": lambda a: dict_of(NAT),
    "array_column": lambda a: ARRAY if len(a) > 2 else list_of(ANY),
    "array_fill_keys": _second,
    "array_combine": _combined,
    "array_flip": lambda a: dict_of(KEY),
    "array_chunk": lambda a: list_of(ARRAY),
    "str_word_count": lambda a: ARRAY if len(a) > 1 else NAT,
    "microtime": lambda a: FLOAT if a else STR,
    "print_r": lambda a: STR if len(a) > 1 else BOOL,
    "var_export": lambda a: STR if len(a) > 1 else NULL,
    "date_create": lambda a: join(object_of("DateTime"), BOOL),
}  # fmt: skip
_RESULTS["date_create"] = lambda a: object_of("DateTime")


def _record(low: str, returns: Type) -> Known:
    return Known(
        returns,
        _RESULTS.get(low),
        sets=_SETS.get(low, ()),
        changes=(0,) if low in SORTS or low in CHANGERS or low == "array_walk" else (),
        callables=_CALLABLES.get(low, ()),
        prints=low in _PRINTS,
        cuts=low in _CUTS,
        tells=low in _TELLS,
        looks=(0,) if low in _LOOKS else (),
        keeps=low in _KEEPS,
        shares=low.startswith("array_") and low not in _NEW,
        natural=FORMS.get(low),
    )


FUNCTIONS: dict[str, Known] = {
    low: _record(low, returns) for returns, names in _RETURNS for low in names.split()
}

# Names of hbwrapper.php that are no functions of PHP's, or mean something else there.
_OURS = frozenset(
    [
        "key",
        "copy",
        "get",
        "put",
        "item",
        "items",
        "elements",
        "union",
        "merged",
        "merged_dict",
        "char_at",
        "add",
        "divide",
        "mod",
        "power",
        "number",
        "identical",
        "loose_equal",
        "loose_compare",
        "to_string",
        "to_bool",
        "to_int",
        "to_float",
        "to_array",
        "to_object",
        "to_objects",
        "server",
        "os_name",
        "method",
        "clone",
        "throw",
        "echo",
        "step",
        "step_after",
        "increment",
        "decrement",
        "exit",
        "preg_groups",
        "preg_all_groups",
        "matches",
        "unset",
        "error_message",
        "error_code",
        "coerce",
        "byte_output",
        "arguments",
        "class_name",
        "unhandled_match",
        "shift_left",
        "unset_property",
    ]
)


@functools.cache
def find(low: str) -> Known | None:
    """What is known of a function; also of one that ``hbwrapper.php`` has and the table has not."""
    record = FUNCTIONS.get(low)
    if record is not None or low in _OURS or low.startswith("_") or not low.isidentifier():
        return record
    return _record(low, ANY) if low in names.FUNCTIONS else None


# PHP's functions that Python has not under the same name are called without `php.` in front.
def is_direct(low: str) -> bool:
    """May a function of PHP's be imported by its name?"""
    return low in FUNCTIONS and not hasattr(builtins, low)


SUPERGLOBALS = frozenset(
    ("_GET", "_POST", "_REQUEST", "_SESSION", "_COOKIE", "_FILES", "_SERVER", "_ENV", "GLOBALS")
)

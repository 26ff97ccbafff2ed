"""Functions of hbwrapper.php against PHP's own, with values that hypothesis thinks of."""

from __future__ import annotations

import contextlib
import io
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hbwrapper import php

SOME = settings(
    max_examples=60,
    # The same values each time: a run that fails by chance says nothing of the change at hand.
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

texts = st.text(st.sampled_from("abAB01 .,-_%/\\'\"<>&éż\n\0[]"), max_size=10)
words = st.sampled_from(
    [
        "",
        "a",
        "ab",
        "A",
        "abc",
        "0",
        "00",
        "1",
        "12",
        "1e1",
        " 1",
        "1 ",
        "1x",
        "-1",
        "x1",
        "a b",
        "é",
        "17",
        "b12",
        "b2",
    ]
)
ints = st.integers(-12, 12)
floats = st.sampled_from(
    [0.0, -0.0, 0.5, 1.5, -2.5, 2.0, 1e15, 1e25, 0.1 + 0.2, 123456.789, 1.005, -1.5e-7]
)
scalars = st.none() | st.booleans() | ints | floats | words
keys = st.integers(-4, 6) | st.sampled_from(["a", "b", "A", "k", "", "01", "x y"])
lists = st.lists(scalars, max_size=5)
dicts = st.dictionaries(keys, scalars, max_size=5)
arrays = lists | dicts
nested = st.recursive(
    arrays,
    lambda inner: (
        st.lists(inner | scalars, max_size=3) | st.dictionaries(keys, inner | scalars, max_size=3)
    ),
    max_leaves=5,
)
# Behind a negative key, what PHP 8.2 counts on from depends on how the array was made.
counted = nested.filter(lambda array: "-" not in repr(array))
versions = st.sampled_from(
    ["1", "1.0", "1.0.0", "2.1-dev", "2.1a3", "2.1RC1", "2.1pl1", "5.2", "10.1", "", "1.x"]
)
flags = st.sampled_from([0, 1, 2, 6, 10, 14])
url_texts = st.text(st.sampled_from("ab:/?#@[]=&.80%+ -"), max_size=14) | st.sampled_from(
    ["http://u:p@h:80/p?q#f", "//h/p", "mailto:a@b", "a[]=1&a[b]=2", "x.y=1&c d=%20"]
)
# Text in UTF-8 alone: json_encode has its say on the rest.
json_texts = st.text(
    st.sampled_from('{}[]":,0123456789.-eEtrufalsn \\/\n'), max_size=12
) | st.sampled_from(
    [
        '{"17":{"x":1}}',
        "[1,2.0,1e3]",
        "-0",
        "12345678901234567890",
        '{"":0,"a":{"b":[]}}',
        '"\\ud83d\\ude00"',
        "-0.0",
        "1E400",
    ]
)

FUNCTIONS: dict[str, tuple[Any, ...]] = {
    # arrays
    "array_merge": (nested, nested), "array_merge_recursive": (counted, counted),
    "array_replace": (nested, nested), "array_replace_recursive": (nested, nested),
    "array_slice": (arrays, ints, st.none() | ints, st.booleans()), "array_pad": (arrays, ints, scalars),
    "array_chunk": (arrays, ints, st.booleans()), "array_fill": (ints, st.integers(0, 6), scalars),
    "array_fill_keys": (lists, scalars), "array_flip": (st.lists(ints | words) | st.dictionaries(keys, ints | words),),
    "array_reverse": (nested, st.booleans()), "array_count_values": (st.lists(ints | words, max_size=6),),
    "array_unique": (arrays, flags), "array_sum": (lists.filter(lambda v: None not in v),), "array_product": (st.lists(ints | floats),),
    "array_search": (scalars, arrays, st.booleans()), "in_array": (scalars, arrays, st.booleans()),
    "array_keys": (arrays,), "array_values": (nested,), "array_diff": (lists, lists), "array_intersect": (dicts, lists),
    "array_diff_assoc": (dicts, dicts), "array_intersect_assoc": (dicts, dicts), "array_diff_key": (dicts, dicts),
    "array_intersect_key": (dicts, dicts), "array_change_key_case": (dicts, st.sampled_from([0, 1])),
    "array_combine": (lists, lists), "array_column": (st.lists(dicts, max_size=4), keys, st.none() | keys),
    "array_key_first": (arrays,), "array_key_last": (arrays,), "array_is_list": (arrays,), "count": (nested, st.sampled_from([0, 1])),
    "range": (ints | st.sampled_from(["a", "e", "z", "A", "5", "0", ""]), ints | st.sampled_from(["a", "e", "z", "A", "5", ""]), st.integers(1, 4)),
    "max": (scalars, scalars), "min": (scalars, scalars), "array_key_exists": (keys | st.none() | st.booleans(), dicts),
    "implode": (texts, arrays), "array_flip_": (dicts,),
    "http_build_query": (nested,),
    # text
    "trim": (texts,), "rtrim": (texts, texts), "ltrim": (texts, texts), "ucfirst": (texts,), "ucwords": (texts,), "lcfirst": (texts,),
    "strtolower": (texts,), "strtoupper": (texts,), "strlen": (texts,), "substr": (texts, ints, st.none() | ints), "substr_count": (texts, texts),
    "substr_replace": (texts, texts, ints, st.none() | ints), "substr_compare": (texts, texts, ints),
    "strpos": (texts, texts, ints), "stripos": (texts, texts, ints), "strrpos": (texts, texts, ints), "strripos": (texts, texts, ints),
    "strstr": (texts, texts, st.booleans()), "stristr": (texts, texts), "strrchr": (texts, texts), "strpbrk": (texts, texts),
    "str_contains": (texts, texts), "str_starts_with": (texts, texts), "str_ends_with": (texts, texts), "strrev": (texts,),
    "str_pad": (texts, st.integers(0, 14), texts, st.sampled_from([0, 1, 2])), "str_repeat": (texts, st.integers(-1, 4)),
    "str_split": (texts, st.integers(0, 4)), "chunk_split": (texts, st.integers(0, 4), texts), "nl2br": (texts,), "wordwrap": (texts, st.integers(0, 6), st.sampled_from(["\n", "--", ""]), st.booleans()),
    "explode": (texts, texts, ints), "strtr": (texts, texts, texts), "str_word_count": (texts, st.sampled_from([0, 1, 2])),
    "str_replace": (st.lists(texts, max_size=3) | texts, texts, texts), "str_ireplace": (texts, texts, texts),
    "strcmp": (texts, texts), "strcasecmp": (texts, texts), "strncmp": (texts, texts, st.integers(0, 5)), "strncasecmp": (texts, texts, st.integers(0, 5)),
    "strnatcmp": (texts, texts), "strnatcasecmp": (words, words), "similar_text": (texts, texts), "levenshtein": (texts, texts),
    "soundex": (texts,), "count_chars": (texts, st.sampled_from([1, 3])), "str_rot13": (texts,),
    "strspn": (texts, texts), "strcspn": (texts, texts), "addslashes": (texts,), "stripslashes": (texts,), "quotemeta": (texts,), "addcslashes": (texts, words), "stripcslashes": (texts,),
    "htmlspecialchars": (texts, st.sampled_from([0, 2, 3, 11, 51]), st.none(), st.booleans()), "htmlspecialchars_decode": (texts,), "html_entity_decode": (texts,),
    "strip_tags": (texts,), "bin2hex": (texts,), "hex2bin": (words,), "base64_encode": (texts,), "base64_decode": (texts, st.booleans()),
    "urlencode": (texts,), "rawurlencode": (texts,), "urldecode": (texts,), "rawurldecode": (texts,), "crc32": (texts,), "md5": (texts,), "ord": (texts,), "chr": (ints,),
    "ctype_alpha": (texts,), "ctype_punct": (texts,), "ctype_space": (texts,), "version_compare": (versions, versions),
    "sprintf": (st.sampled_from(["%d|%5d|%-5d|%05d|%+d", "%s|%5s|%-5s|%'x5s|%.2s", "%x|%X|%o|%b|%c|%u", "%f|%.2f|%8.3f|%e|%.1e|%g|%G"]), *[st.one_of(ints, floats, words)] * 8),
    "number_format": (ints | floats, st.integers(0, 4), st.none() | st.sampled_from([",", ".", ""]), st.none() | st.sampled_from([",", " ", ""])),
    "str_getcsv": (st.text(st.sampled_from('ab, ;'), max_size=10),), "preg_quote": (texts, st.none() | st.sampled_from(["/", "#", "a"])),
    "parse_url": (url_texts,), "ucwords_": (texts,),
    # numbers and types
    "round": (ints | floats, st.integers(-2, 4)), "floor": (ints | floats,), "ceil": (ints | floats,), "abs": (ints | floats,), "intdiv": (ints, ints), "fmod": (floats, floats),
    "pow": (ints, st.integers(-3, 70)), "base_convert": (words, st.integers(2, 36), st.integers(2, 36)), "bindec": (words,), "hexdec": (words,), "octdec": (words,),
    "dechex": (ints,), "intval": (scalars, st.sampled_from([10, 0, 2, 16, 8])), "floatval": (scalars,), "boolval": (scalars,), "strval": (scalars,), "is_numeric": (scalars,),
    "gettype": (nested | scalars,), "get_debug_type": (scalars,), "settype_": (scalars,),
    # whole values
    "json_encode": (nested | scalars, st.sampled_from([0, 128, 16, 32, 64, 1024, 128 | 64])), "serialize": (nested | scalars,),
    "print_r": (nested | scalars, st.just(True)), "var_export": (nested | scalars, st.just(True)),
    "mb_substr": (texts, ints, st.none() | ints), "mb_strlen": (texts,), "mb_strpos": (texts, texts), "mb_strtoupper": (texts,), "mb_str_split": (texts, st.integers(1, 3)),
    "checkdate": (ints, ints, st.integers(-2, 4000)), "date": (st.sampled_from(["Y-m-d H:i:s", "D jS M y z W o N w t L B", "c", "r", "U u v e T P"]), st.integers(-(10**10), 10**10)),
}  # fmt: skip


def normal(value: Any) -> Any:
    """Arrays as pairs in their order, whatever holds them; -0.0 and 0.0 apart."""
    if isinstance(value, (list, tuple)):
        value = dict(enumerate(value))
    if isinstance(value, dict):
        return [(name, normal(item)) for name, item in value.items()]
    return (type(value).__name__, repr(value))


def ours(name: str, arguments: tuple[Any, ...]) -> Any:
    """What our function gives, or PHP's name of what it raises."""
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            return normal(getattr(php, name)(*arguments))
        except php.Error as error:
            return f"raises {php.get_class(error)}"


def phps(worker: Any, name: str, arguments: tuple[Any, ...]) -> Any:
    found = worker("call", name, list(arguments))
    return normal(found["value"]) if "value" in found else f"raises {found['raises']}"


@pytest.mark.parametrize("name", [name for name in FUNCTIONS if not name.endswith("_")])
def test_a_function_gives_what_phps_gives(worker: Any, name: str) -> None:
    @SOME
    @given(st.tuples(*FUNCTIONS[name]))
    def check(arguments: tuple[Any, ...]) -> None:
        assert ours(name, arguments) == phps(worker, name, arguments), arguments

    check()


@SOME
@given(json_texts, st.booleans())
def test_json_is_decoded_as_php_does(worker: Any, text: str, arrays: bool) -> None:
    decoded = php.json_decode(text, True)
    wanted = worker("decoded", text)
    assert normal(decoded) == normal(wanted["value"])
    assert bool(php.json_last_error()) == bool(wanted["error"])


@SOME
@given(nested | scalars)
def test_what_was_serialized_comes_back(worker: Any, value: Any) -> None:
    text = worker("serialize_text", value)
    assert normal(php.unserialize(text)) == normal(worker("call", "unserialize", [text])["value"])


@SOME
@given(url_texts)
def test_a_query_is_read_as_php_does(worker: Any, text: str) -> None:
    assert normal(php.parse_str(text)) == normal(worker("parse_str", text))


OPERATORS = {
    "+": php.add, "-": php.subtract, "*": php.multiply, "/": php.divide, "%": php.mod,
    "**": php.power, "&": php.bit_and, "|": php.bit_or, "^": php.bit_xor, "<<": php.shift_left,
    ">>": php.shift_right,
}  # fmt: skip


@pytest.mark.parametrize("sign", OPERATORS)
def test_an_operator_gives_what_phps_gives(worker: Any, sign: str) -> None:
    @SOME
    @given(scalars | arrays, scalars | arrays)
    def check(first: Any, second: Any) -> None:
        try:
            got = normal(OPERATORS[sign](first, second))
        except php.Error as error:
            got = f"raises {php.get_class(error)}: {error.getMessage()}"
        wanted = worker("operator", sign, first, second)
        shown = normal(wanted["value"]) if "value" in wanted else f"raises {wanted['raises']}"
        assert got == shown, (first, second)

    check()


def test_arrays_are_sorted_together_as_in_php() -> None:
    first, second = [3, "10", 1, 3], ["b", "a", "c", "a"]
    assert php.array_multisort(first, php.SORT_DESC, second) == [
        ["10", 3, 3, 1],
        ["a", "a", "b", "c"],
    ]
    assert php.array_multisort({"x": 2, 5: 1}) == [{0: 1, "x": 2}]
    with pytest.raises(php.ValueError, match="inconsistent"):
        php.array_multisort([1], [1, 2])


def test_sets_are_compared_by_functions() -> None:
    one, two = {"a": 1, "b": 2, 0: 3}, {"A": 1, "b": 3}
    assert php.array_diff_ukey(one, two, "strcasecmp") == [3]
    assert php.array_intersect_ukey(one, two, "strcasecmp") == {"a": 1, "b": 2}
    assert php.array_uintersect(one, two, lambda a, b: a - b) == {"a": 1, 0: 3}
    assert php.array_udiff_assoc(one, two, lambda a, b: a - b) == {"a": 1, "b": 2, 0: 3}
    assert php.array_diff_uassoc(one, two, "strcasecmp") == {"b": 2, 0: 3}
    assert php.settype("5x", "integer") == 5


def test_whole_numbers_beyond_64_bits_print_as_phps_floats() -> None:
    assert php.to_string(2**63) == "9.2233720368548E+18"
    assert php.to_string(-(10**400)) == "-INF"
    assert php.json_encode(2**64) == php.json_encode(2.0**64)
    assert php.var_export(2**63, True) == "9.223372036854776E+18"
    assert php.to_string(2**63 - 1) == "9223372036854775807"


@pytest.mark.parametrize(
    "record",
    [
        'a,"b"\n',
        "a,b\r\n",
        '"a ""b"" c",,d',
        '"a\\"b",c',
        'a"b,c',
        ' "a" ,b ',
        '"a\nb",c',
        "",
        "\n",
        '"',
    ],
)
def test_records_of_csv_are_taken_apart_as_in_php(worker: Any, record: str) -> None:
    assert normal(php.str_getcsv(record)) == normal(worker("call", "str_getcsv", [record])["value"])

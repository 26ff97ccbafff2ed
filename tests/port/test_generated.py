"""Generated programs: what PHP prints, the port prints."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from both import MARK, by_php, by_python
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

# Variables keep their type: what PHP does where types do not fit is an error on both sides.
INTS, TEXTS, LISTS, MAPS = ["$i", "$n"], ["$s", "$t"], ["$list", "$more"], ["$map", "$other"]

Strings = st.SearchStrategy[str]
element = st.one_of(
    st.builds("{}[{}]".format, st.sampled_from(LISTS), st.integers(0, 4)),
    st.builds("{}['{}']".format, st.sampled_from(MAPS), st.sampled_from("abc")),
)


def deeper(number: Strings, text: Strings, test: Strings) -> tuple[Strings, Strings, Strings]:
    """Expressions whose parts are the given ones."""
    numbers = st.one_of(
        number,
        st.builds("({} {} {})".format, number, st.sampled_from(["+", "-", "*"]), number),
        st.builds("({} % {})".format, number, st.integers(1, 7)),
        st.builds("count({})".format, st.sampled_from([*LISTS, *MAPS])),
        st.builds("strlen({})".format, text),
        st.builds("({} ?? {})".format, element, number),
        st.builds("array_sum({})".format, st.sampled_from([*LISTS, *MAPS])),
        st.builds("(int) {}".format, text),
        st.builds("max({}, {})".format, number, number),
        st.builds("({} ? {} : {})".format, test, number, number),
        st.builds("twice({})".format, number),
        st.builds("rate({})".format, test),
        st.builds("({}[{}] ?? {})".format, st.sampled_from(MAPS), text, number),
        st.builds("((count({}) - 3) % {})".format, st.sampled_from(LISTS), st.integers(2, 4)),
        st.builds("$o->plus({})".format, number),
    )
    texts = st.one_of(
        text,
        st.builds("({} . {})".format, text, st.one_of(text, number)),
        st.builds('"<{{{}}} {}>"'.format, st.sampled_from(INTS), st.sampled_from(TEXTS)),
        st.builds("strtoupper({})".format, text),
        st.builds("substr({}, {})".format, text, st.integers(-3, 3)),
        st.builds("implode('-', {})".format, st.sampled_from([*LISTS, *MAPS])),
        st.builds("str_replace('a', 'xy', {})".format, text),
        st.builds("sprintf('%03d/%s', {}, {})".format, number, text),
        st.builds("({} ?: 'none')".format, text),
    )
    tests = st.one_of(
        test,
        st.builds("{} == {}".format, text, number),
        st.builds("isset({})".format, element),
        st.builds("empty({})".format, st.one_of(element, st.sampled_from([*INTS, *TEXTS, *LISTS]))),
        st.builds("in_array({}, {})".format, number, st.sampled_from([*LISTS, *MAPS])),
        st.builds("!({})".format, test),
        st.builds("!(rate({}) > {})".format, test, number),
        st.builds("!({} <= {})".format, number, number),
        st.builds("isset({}[{}])".format, st.sampled_from(MAPS), text),
        st.builds("array_key_exists({}, {})".format, text, st.sampled_from(MAPS)),
        st.builds("rate({}) {} rate({})".format, test, st.sampled_from(["==", "!==", "<"]), test),
        st.builds("({} {} {})".format, test, st.sampled_from(["&&", "||", "and", "xor"]), test),
    )
    return numbers, texts, tests


number: Strings = st.one_of(st.integers(-9, 9).map(str), st.sampled_from(INTS))
text: Strings = st.one_of(st.sampled_from(["'a'", "''", "'b c'", "'7'"]), st.sampled_from(TEXTS))
test: Strings = st.one_of(
    st.builds("{} {} {}".format, number, st.sampled_from(["<", "==", ">=", "!==", "<>"]), number),
    st.builds("{} {} {}".format, text, st.sampled_from(["==", "===", "!="]), text),
)
for _ in range(2):
    number, text, test = deeper(number, text, test)
simple = st.one_of(
    st.builds("{} = {};".format, st.sampled_from(INTS), number),
    st.builds("{} {} {};".format, st.sampled_from(INTS), st.sampled_from(["+=", "-="]), number),
    st.builds("{}{};".format, st.sampled_from(INTS), st.sampled_from(["++", "--"])),
    st.builds("{} = {};".format, st.sampled_from(TEXTS), text),
    st.builds("{} .= {};".format, st.sampled_from(TEXTS), text),
    st.builds("{}[] = {};".format, st.sampled_from(LISTS), number),
    st.builds("{}['{}'] = {};".format, st.sampled_from(MAPS), st.sampled_from("abcd"), number),
    st.builds("{}[{}] = {};".format, st.sampled_from(MAPS), number, number),
    st.builds("{}[{}] = {};".format, st.sampled_from(MAPS), text, number),
    st.builds("unset({}[{}]);".format, st.sampled_from(MAPS), text),
    st.builds("$o->size = {}; $o->put({});".format, number, text),
    st.builds("$o->made[] = {};".format, st.one_of(number, text)),
    st.just("echo json_encode($o), count(get_object_vars($o)), \"\\n\";"),
    st.builds("unset({});".format, element),
    st.builds("{} = {};".format, st.sampled_from(LISTS), st.sampled_from(LISTS)),
    st.builds("{} = {};".format, st.sampled_from(MAPS), st.sampled_from(MAPS)),
    st.builds("{} = array_map(fn($x) => $x + {}, {});".format, st.just("$list"), number,
              st.sampled_from(LISTS)),
    st.builds("{}({});".format, st.sampled_from(["sort", "rsort"]), st.sampled_from(LISTS)),
    st.builds("{}({});".format, st.sampled_from(["ksort", "arsort"]), st.sampled_from(MAPS)),
    st.builds("$list = array_slice($more, {});".format, st.integers(-2, 2)),
    st.builds("array_pop({});".format, st.sampled_from(LISTS)),
    st.builds("echo {}, \"\\n\";".format, st.one_of(number, text)),
    st.builds("add($more, {});".format, number),
)  # fmt: skip


def block(lines: list[str]) -> str:
    return "{\n" + "\n".join(lines) + "\n}"


statement = st.recursive(
    simple,
    lambda inner: st.one_of(
        st.builds("if ({}) {}".format, test, st.lists(inner, max_size=3).map(block)),
        st.builds("if ({}) {} else {}".format, test, st.lists(inner, max_size=2).map(block),
                  st.lists(inner, max_size=2).map(block)),
        st.builds("foreach ({} as $k => $v) {}".format, st.sampled_from([*LISTS, *MAPS]),
                  st.lists(inner, max_size=2).map(lambda x: block([*x, 'echo "$k=$v ";']))),
        # A variable of its own each: two loops on one might never end.
        st.builds("for ($j{0} = 0; $j{0} < {1}; $j{0}++) {{\n{2}\necho $j{0}, ' ';\n}}".format,
                  st.integers(1, 10**9), st.integers(0, 3),
                  st.lists(inner, max_size=2).map("\n".join)),
        st.builds("switch ({}) {{ case 1: {} break; case 'a': default: {} }}".format,
                  st.one_of(number, text), inner, inner),
        st.builds("try {{ if ({}) throw new RuntimeException({}); {} }} catch (Exception $e) "
                  "{{ echo $e->getMessage(), \"\\n\"; }}".format, test, text, inner),
    ),
    max_leaves=5,
)  # fmt: skip

HEAD = """
$i = 1; $n = 5; $s = 'a1'; $t = '';
$list = [3, 1, 2]; $more = [];
$map = ['a' => 1, 'b' => 2]; $other = []; $o = new Box(1);
"""
FUNCTIONS = """<?php
function twice($x)
{
    return $x * 2;
}

function rate($yes)
{
    return $yes ? 2 : 0;
}

class Box
{
    public $size = 0;
    protected $name = '';
    private $kept = [];

    public function __construct($size)
    {
        $this->size = $size;
    }

    public function put($text)
    {
        $this->name .= $text;
        $this->kept[$text] = $this->plus(1);
    }

    public function plus($number)
    {
        return $this->size + $number;
    }
}

function add(array &$to, $what)
{
    $to[] = $what;
}
"""
TAIL = "var_dump($i, $n, $s, $t, $list, $more, $map, $other); print_r($o);"


def program(lines: list[str]) -> str:
    return "\n".join([FUNCTIONS, HEAD, *lines, TAIL, f'echo "{MARK}\\n";', ""])


def assert_same(php: str, programs: list[list[str]]) -> None:
    scripts = [program(lines) for lines in programs]
    # One run of PHP for all: each program is a function's body's text of its own.
    whole = FUNCTIONS + "\n".join(
        f"(function () {{\n{script.removeprefix(FUNCTIONS)}\n}})();" for script in scripts
    )
    *expected, after = by_php(php, whole).split(f"{MARK}\n")
    assert after == ""
    for script, wanted in zip(scripts, expected, strict=True):
        got = by_python(script).removesuffix(f"{MARK}\n")
        assert got == wanted, script


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
def test_a_generated_program_prints_what_php_prints(php: str, scale: Callable[[int], int]) -> None:
    @settings(
        max_examples=scale(120),
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @given(st.lists(st.lists(statement, min_size=2, max_size=8), min_size=3, max_size=4))
    def run(programs: list[list[str]]) -> None:
        assert_same(php, programs)

    run()

"""PHP source as nodes, looked at from the outside."""

from __future__ import annotations

import dataclasses
import subprocess
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from hbwrapper.porting import syntax
from hbwrapper.porting.syntax import nodes as n

CORPUS = sorted((Path(__file__).parent.parent / "port" / "corpus").glob("*.php"))
ROOM = (
    n.base, n.expressions, n.statements, n.declarations,
)  # fmt: skip


def parse(source: str | bytes) -> n.Program:
    data = source.encode() if isinstance(source, str) else source
    return syntax.parse(b"<?php\n" + data)


def statement(source: str | bytes) -> Any:
    program = parse(source)
    assert program.errors == []
    assert len(program.body.statements) == 1
    return program.body.statements[0]


def expression(source: str | bytes) -> Any:
    made = statement(source)
    assert isinstance(made, n.ExpressionStatement)
    return made.expression


def shape(node: Any) -> Any:
    """A node as plain values: the name of its kind, and its fields that say something."""
    if isinstance(node, list):
        return [shape(each) for each in node]
    if not isinstance(node, n.Node):
        return node
    if isinstance(node, n.Variable):
        return f"${node.name}"
    if isinstance(node, (n.Literal, n.String)):
        return node.value
    if isinstance(node, n.Name):
        return node.full
    hidden = ("at", "comments", "trailing", "blank_before")
    values = [getattr(node, f.name) for f in dataclasses.fields(node) if f.name not in hidden]
    return (type(node).__name__, *(shape(value) for value in values))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_every_construct_of_the_corpus_is_read(path: Path) -> None:
    program = syntax.parse(path.read_bytes())
    assert program.errors == []
    assert [node.at.line for node in n.walk(program) if isinstance(node, n.Unreadable)] == []


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1_000", 1000), ("0x1F", 31), ("0b101", 5), ("0o17", 15), ("017", 15), ("00", 0), ("1.5e3", 1500.0),
        (".5", 0.5), ("1.", 1.0), ("9223372036854775807", 2**63 - 1), ("9223372036854775808", 2.0**63),
        ("-9223372036854775808", -(2.0**63)), ("1e999", float("inf")), ("9" * 5000, float("inf")),
        ("0x" + "F" * 20, float(0xFFFFFFFFFFFFFFFFFFFF)), ("TRUE", True), ("Null", None), ("-5", -5),
        ("\\true", True),
    ],
)  # fmt: skip
def test_numbers_and_words_are_values(source: str, value: object) -> None:
    made = expression(f"{source};")
    assert isinstance(made, n.Literal)
    assert repr(made.value) == repr(value)


@pytest.mark.parametrize("source", ["0x1F", "0b101", "017"])
def test_a_number_in_another_base_keeps_its_spelling(source: str) -> None:
    made = expression(f"{source};")
    assert int(made.spelled, 0) == made.value


TEXTS = [
    r"'a\'b\\c\n'", r'"\n\t\r\v\e\f\\\$\"\'\x41\u{1F600}\101\777\q\8"', "b'x'", "<<<A\n  a\n   b\n  A",
    "<<<'A'\n  a\\n\n\n    b $x\n  A", "<<<\"A\"\nC:\\\\path \\\"q\\\" \\x41\nA", "<<<A\nA", "<<<A\n\nA", "<<<A\n a\n\nA",
    "'za\xc5\xbc'", '"\\xc3\\xa9"', "'a\r\nb'", "<<<A\r\na\r\nb\r\nA",
]  # fmt: skip


@pytest.mark.parametrize("source", TEXTS)
def test_a_text_has_the_bytes_that_php_gives_it(php: str, source: str) -> None:
    data = source.encode("latin-1") if "\xc5" in source else source.encode()
    script = b"<?php\n$x = 'v'; echo bin2hex(" + data + b"\n);"
    done = subprocess.run([php], input=script, capture_output=True, check=True)
    made = expression(data + b";" if not data.endswith(b"A") else data + b"\n;")
    assert isinstance(made, n.String)
    assert made.value.encode("utf-8", "surrogateescape").hex() == done.stdout.decode()


@settings(
    max_examples=30, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(st.lists(st.text("abx0189ufn\\{}$'\"`\n é", max_size=12), min_size=20, max_size=20))
def test_random_texts_have_the_bytes_that_php_gives_them(php: str, texts: list[str]) -> None:
    quoted = []
    for body in texts:
        if not body.replace("\\\\", "").endswith("\\") and '"' not in body and "$" not in body:
            quoted.append(f'"{body}"')
        single = body.replace("\\", "\\\\").replace("'", "\\'")
        quoted.append(f"'{single}'")
    script = "<?php\n" + "".join(
        f'try {{ echo bin2hex({q}), "\\n"; }} catch (Error $e) {{}}\n' for q in quoted
    )
    done = subprocess.run([php], input=script.encode(), capture_output=True, check=False)
    if done.returncode:
        return  # a \u{...} that PHP refuses
    wanted = done.stdout.decode().split("\n")[:-1]
    got = [expression(f"{q};").value.encode("utf-8", "surrogateescape").hex() for q in quoted]
    assert got == wanted


def test_a_file_that_is_not_utf8_keeps_its_bytes() -> None:
    made = expression(b"'za\xbf\xf3';")
    assert made.value.encode("utf-8", "surrogateescape") == b"za\xbf\xf3"


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ('"a $b c";', ["a ", "$b", " c"]),
        ('"$a[k] $a[0] $a[-1] $a[01] $a[$i]";',
         [("Index", "$a", "k"), " ", ("Index", "$a", 0), " ", ("Index", "$a", -1), " ", ("Index", "$a", "01"),
          " ", ("Index", "$a", "$i")]),
        ('"{$a[\'k\']} ${b} ${c[\'x\']}";', [("Index", "$a", "k"), " ", "$b", " ", ("Index", "$c", "x")]),
        ('"$a->b->c";', [("Property", "$a", "b", False), "->c"]),
        ("<<<A\n  a\n   $b\n\n  c\n  A;", ["a\n ", "$b", "\n\nc"]),
        ('"{$a}{$b}";', ["$a", "$b"]),
    ],
)  # fmt: skip
def test_expressions_in_a_text_are_parts_of_it(source: str, parts: list[object]) -> None:
    made = expression(source)
    assert isinstance(made, n.Template)
    assert shape(made.parts) == parts


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("(((($a))));", "$a"),
        ("$a and $b;", ("Binary", "&&", "$a", "$b")),
        ("$a <> $b;", ("Binary", "!=", "$a", "$b")),
        ("-$a ** 2;", ("Unary", "-", ("Binary", "**", "$a", 2))),
        ("-2 ** 2;", ("Unary", "-", ("Binary", "**", 2, 2))),
        ("(-2) ** 2;", ("Binary", "**", -2, 2)),
        ("(integer) $a;", ("Cast", "int", "$a")),
        ("$a ?: $b;", ("Ternary", "$a", None, "$b")),
        ("!$a = f();", ("Unary", "!", ("Assign", "$a", ("Call", "f", [])))),
        ("[$a, , [$b]] = $c;",
         ("Assign", ("ListPattern", [("Item", "$a", None, False, False), None,
                                     ("Item", ("ListPattern", [("Item", "$b", None, False, False)]), None, False, False)]), "$c")),
        ("list('k' => $a) = $c;",
         ("Assign", ("ListPattern", [("Item", "$a", "k", False, False)]), "$c")),
        ("$a = &$b;", ("AssignReference", "$a", "$b")),
        ("$a ??= 1;", ("AssignOperator", "??", "$a", 1)),
        ("--$a;", ("Step", "--", "$a", True)),
        ("$a or die('x');", ("Binary", "||", "$a", ("Exit", "x"))),
        ("die;", ("Exit", None)),
        ("isset($a, $b[1]);", ("Isset", ["$a", ("Index", "$b", 1)])),
        ("strlen(...);", ("CallableOf", ("Call", "strlen", []))),
        ("$o?->m(x: 1, ...$y);",
         ("MethodCall", "$o", "m", [("Argument", 1, "x", False), ("Argument", "$y", "", True)], True)),
        ("A::$b;", ("StaticProperty", "A", "b")),
        ("$$x;", ("DynamicVariable", "$x")),
        ("static::class;", ("ClassConstant", "static", "class")),
        ("yield 1 => 2;", ("Yield", 1, 2)),
        ("yield from $a;", ("YieldFrom", "$a")),
        ("__LINE__;", 2),
        ("`ls $a`;", ("ShellCommand", ["ls ", "$a"])),
        ("$x instanceof A;", ("InstanceOf", "$x", "A")),
    ],
)  # fmt: skip
def test_an_expression_has_one_shape(source: str, made: object) -> None:
    assert shape(expression(source)) == made


def test_a_chain_of_thousands_of_dots_is_read() -> None:
    made = expression("$a" + " . $b" * 5000 + ";")
    assert sum(isinstance(node, n.Binary) for node in n.walk(made)) == 5000


@pytest.mark.parametrize(
    "source",
    [
        "if ($a) { echo 1; } elseif ($b) { echo 2; } else { echo 3; }",
        "if ($a): echo 1; elseif ($b): echo 2; else: echo 3; endif;",
        "if ($a) echo 1; else if ($b) echo 2; else echo 3;",
    ],
)
def test_all_spellings_of_if_have_one_shape(source: str) -> None:
    made = statement(source)
    assert isinstance(made, n.If)
    assert [shape(branch.test) for branch in made.branches] == ["$a", "$b"]
    assert [shape(branch.body.statements) for branch in made.branches] == [
        [("Echo", [1])],
        [("Echo", [2])],
    ]
    assert made.otherwise is not None
    assert shape(made.otherwise.statements) == [("Echo", [3])]


HTML = [
    "<h1>\n<?php if ($a): ?>\n  <b>1</b>\n<?php elseif ($b): ?>\n 2\n<?php else: ?>\n 3\n<?php endif ?>\nend\n",
    "a<?php foreach ([1, 2] as $x): ?> <?= $x, '!' ?>\n\n<?php endforeach ?>z\n\n",
    "<?php for ($i = 0; $i < 2; $i++): ?>\n row <?= $i ?> \n<?php endfor; while ($c): ?>c<?php endwhile ?>",
    "<?php switch ($b): ?>\n<?php case 1: ?> one\n<?php break; case 2: ?> two <?php endswitch ?> \r\n ?><?php ",
    "#!/usr/bin/php\n<?php function f() { ?> in <?php } f() ?>\n\n\nx",
]  # fmt: skip


def test_text_around_php_is_html() -> None:
    def texts(source: str) -> list[str]:
        return [x.text for x in n.walk(syntax.parse(source.encode())) if isinstance(x, n.Html)]

    assert texts(HTML[0]) == ["<h1>\n", "  <b>1</b>\n", " 2\n", " 3\n", "end\n"]
    assert texts(HTML[1]) == ["a", " ", "\n", "z\n\n"]
    assert texts(HTML[2]) == [" row ", " \n", "c"]
    assert texts(HTML[3]) == [" one\n", " two ", " \r\n ?>"]
    assert texts(HTML[4]) == [" in ", "\n\nx"]


def test_names_are_resolved() -> None:
    program = syntax.parse(
        b"<?php namespace App; use Vendor\\Lib as L, Other\\Thing; use function a\\b; use const C\\D;\n"
        b"use Group\\{One, function two, const Three as Drei};\n"
        b"new L\\X; new Thing; new \\Top; new Own; new namespace\\N; b(); f(); D; E; new One; two(); Drei;"
        b"self::X; class K extends Thing {} function g() {} const Z = 1;"
    )
    assert program.errors == []
    names = [x.full for x in n.walk(program) if isinstance(x, n.Name)]
    assert names == [
        "Vendor\\Lib\\X", "Other\\Thing", "Top", "App\\Own", "App\\N", "a\\b", "App\\f", "C\\D", "App\\E",
        "Group\\One", "Group\\two", "Group\\Three", "self", "Other\\Thing",
    ]  # fmt: skip
    declared = [getattr(x, "full", "") for x in program.body.statements[-3:]]
    assert declared == ["App\\K", "App\\g", ""]


def test_comments_and_blank_lines_stay_with_their_statements() -> None:
    program = parse(
        "// first\n\n/* second */\n$a = 1; // behind\n\n# third\nif ($a /* in */) {\n  // inner\n  f();\n  // end\n}\n"
        "$b = [\n  // one\n  1,  // behind one\n  2,\n];\n// last\n"
    )
    first, second, third = program.body.statements
    assert [c.text for c in first.comments] == ["// first", "/* second */"]
    assert [c.blank_before for c in first.comments] == [False, True]
    assert [c.text for c in first.trailing] == ["// behind"]
    assert [c.text for c in second.comments] == ["# third"]
    assert (first.blank_before, second.blank_before, third.blank_before) == (False, True, False)
    assert isinstance(second, n.If)
    block = second.branches[0].body
    assert [c.text for c in block.statements[0].comments] == ["/* in */", "// inner"]
    assert [c.text for c in block.comments] == ["// end"]
    array = next(x for x in n.walk(third) if isinstance(x, n.Array))
    assert [[c.text for c in item.comments] for item in array.items] == [
        ["// one", "// behind one"],
        [],
    ]
    assert [c.text for c in program.body.comments] == ["// last"]


def test_a_class_holds_its_members() -> None:
    made = statement(
        "abstract class A extends \\B implements C, D { use T, U { T::a insteadof U; U::b as protected c; }\n"
        "const X = 1; private static ?int $n = 2, $m; abstract protected function &f(int|string $a = 1, ...$b): ?self;\n"
        "function __construct(private readonly int $p = 3) {} }"
    )
    assert isinstance(made, n.ClassDeclaration)
    assert (made.kind, made.name, made.abstract) == ("class", "A", True)
    assert shape(made.parents) == ["B"]
    assert shape(made.interfaces) == ["C", "D"]
    use, constants, properties, method, constructor = made.members
    assert isinstance(use, n.TraitUse)
    assert [(r.method, shape(r.instead_of), r.alias, r.visibility) for r in use.rules] == [
        ("a", ["U"], "", ""), ("b", [], "c", "protected"),
    ]  # fmt: skip
    assert isinstance(constants, n.ClassConstants)
    assert isinstance(properties, n.Properties)
    assert (properties.visibility, properties.static) == ("private", True)
    assert properties.type is not None
    assert properties.type.names == ["null", "int"]
    assert isinstance(method, n.Method)
    assert (method.visibility, method.abstract, method.function.by_ref) == ("protected", True, True)
    assert [(p.name, p.variadic) for p in method.function.parameters] == [("a", False), ("b", True)]
    assert isinstance(constructor, n.Method)
    assert constructor.function.parameters[0].promoted == "private"
    assert constructor.function.parameters[0].readonly


def test_enums_interfaces_and_traits_are_classes_of_another_kind() -> None:
    program = parse(
        "enum S: string { case A = 'a'; const B = self::A; } interface I extends J, K {} trait T { public $x; }"
    )
    kinds = [(c.kind, c.name) for c in program.body.statements if isinstance(c, n.ClassDeclaration)]
    assert kinds == [("enum", "S"), ("interface", "I"), ("trait", "T")]


def test_a_broken_file_gives_what_can_be_read() -> None:
    program = parse("$a = 1;\n$hb->getX(['id' => 5\n")
    assert program.errors
    assert program.errors[0].line >= 2
    assert any(isinstance(x, n.Assign) for x in n.walk(program))
    assert any(isinstance(x, n.String) and x.value == "id" for x in n.walk(program))


@pytest.mark.parametrize(
    "source",
    ["$a = " + "[" * 900 + "]" * 900 + ";", "if (1) {" * 3000 + "}" * 3000, "$a = " + "(" * 9000 + "1" + ")" * 9000 + ";",
     "$a = " + "!" * 3000 + "1;"],
    ids=["arrays", "blocks", "parentheses", "signs"],
)  # fmt: skip
def test_deep_nesting_is_a_fault_and_no_crash(source: str) -> None:
    program = parse(source)
    assert [fault.text for fault in program.errors] == ["nested too deeply"]


def test_what_follows_halt_compiler_is_data() -> None:
    program = parse("f(); __halt_compiler(); <?php broken ( data")
    assert program.errors == []
    assert isinstance(program.body.statements[-1], n.HaltCompiler)


def test_positions_count_bytes_and_lines() -> None:
    program = syntax.parse("<?php // é\n\n$a = 'ü';\n".encode())
    made = program.body.statements[0]
    assert (made.at.line, made.at.end_line) == (3, 3)
    assert "<?php // é\n\n$a = 'ü';\n".encode()[made.at.start : made.at.end] == "$a = 'ü';".encode()


def test_every_kind_of_node_is_in_one_union() -> None:
    kinds = {
        kind
        for module in ROOM
        for kind in vars(module).values()
        if isinstance(kind, type)
        and issubclass(kind, n.Node)
        and kind.__module__ == module.__name__
    }
    parts = {n.Node, n.Stated, n.Comment, n.Name, n.TypeHint, n.Item, n.Argument, n.MatchArm, n.Parameter,
             n.Function, n.ClosureUse, n.Block, n.Branch, n.Case, n.StaticVariable, n.Catch, n.ConstantValue,
             n.PropertyValue, n.TraitRule, n.Token}  # fmt: skip
    listed = [*get_args(n.Expression), *get_args(n.Statement), *get_args(n.Member)]
    assert set(listed) == kinds - parts
    assert sorted({k.__name__ for k in listed if listed.count(k) > 1}) == ["Unreadable"]


@settings(max_examples=60, deadline=None, phases=[Phase.generate])
@given(st.data())
def test_any_bytes_are_read_without_a_crash(data: st.DataObject) -> None:
    source = bytearray(data.draw(st.sampled_from(CORPUS)).read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(source)))
        source[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=4))
    program = syntax.parse(bytes(source))
    assert all(isinstance(node, n.Node) for node in n.walk(program))

"""``hbwrapper port`` from the outside."""

from __future__ import annotations

import argparse
import contextlib
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from hbwrapper.porting.port import command, translate
from hbwrapper.porting.syntax import Source, SourceError


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(arguments))


SAMPLE = """<?php
include 'class.hbwrapper.php';

// Tickets of a client
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$params = ['id' => 1];
$result = HBWrapper::singleton()->getClientTickets($params);

print_r($result);
"""


def test_the_documented_sample_reads_as_a_person_would_write_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.php").write_text(SAMPLE)
    assert run(str(tmp_path / "a.php")) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out == (
        "from hbwrapper import HBWrapper\n"
        "from hbwrapper.php import print_r\n\n"
        "# Tickets of a client\n"
        'HBWrapper.setAPI("https://billing.example.com/admin/api.php", "API ID", "API Key")\n'
        'params = {"id": 1}\n'
        "result = HBWrapper.singleton().getClientTickets(params)\n\n"
        "print_r(result)\n"
    )


def test_the_output_goes_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.php").write_text(SAMPLE)
    assert run(str(tmp_path / "a.php"), "-o", str(tmp_path / "a.py")) == 0
    assert capsys.readouterr().out == ""
    assert "getClientTickets(params)" in (tmp_path / "a.py").read_text()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.php", "a.py"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"just text\n", ["a.php", "not PHP"]),
        (b"<?php\n$a = ;\n", ["a.php", "line 2", "syntax error"]),
        (b"<?php if ($a) {\n", ["a.php", "syntax error"]),
        (None, ["a.php", "No such file"]),
    ],
)
def test_bad_input_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes | None, words: list[str]
) -> None:
    if data is not None:
        (tmp_path / "a.php").write_bytes(data)
    assert run(str(tmp_path / "a.php"), "-o", str(tmp_path / "a.py")) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert all(word in error for word in words), error
    assert not (tmp_path / "a.py").exists()


def test_an_output_that_cannot_be_written_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.php").write_text(SAMPLE)
    assert run(str(tmp_path / "a.php"), "-o", str(tmp_path / "no" / "a.py")) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "No such file" in error


@pytest.mark.parametrize(
    ("module", "said"),
    [
        ("tree_sitter_php", "pip install tree-sitter tree-sitter-php ruff"),
        ("ruff", "ruff is not installed: pip install ruff"),
    ],
)
def test_a_missing_extra_is_named(tmp_path: Path, module: str, said: str) -> None:
    (tmp_path / "a.php").write_text(SAMPLE)
    (tmp_path / f"{module}.py").write_text(f"raise ImportError('no', name='{module}')\n")
    code = (
        f"import sys, argparse; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from hbwrapper.porting.port import command\n"
        f"sys.exit(command.run(argparse.Namespace(file={str(tmp_path / 'a.php')!r}, output=None)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert said in done.stderr


WITHOUT_TRANSLATION = """<?php
// The database
$db = new PDO('mysql:host=localhost', 'user', 'hunter2hunter2');
$rows = mysql_query("SELECT 1");
echo "after\\n";
include 'other.php';
eval('echo 1;');
goto end;
$$name = 1;
end:
"""


def test_what_has_no_translation_is_quoted_in_its_place_and_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.php").write_text(WITHOUT_TRANSLATION)
    assert run(str(tmp_path / "a.php")) == 0
    printed = capsys.readouterr()
    assert printed.out.count("raise NotImplementedError(") == 7
    for php in (
        "new PDO",
        "mysql_query",
        "other.php",
        "eval(",
        "goto end",
        "$$name",
    ):
        assert php in printed.out
        assert php in printed.err
    assert "hunter2" not in printed.out + printed.err
    assert 'print("after")' in printed.out
    assert "# The database" in printed.out
    compile(printed.out, "a.py", "exec")


def test_keys_in_quoted_lines_are_hidden(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.php").write_text(
        "<?php\nmystery(array('api_key' => 'sesame-of-tests', 'password' => \"open-of-tests\"));\n"
    )
    assert run(str(tmp_path / "a.php")) == 0
    printed = capsys.readouterr()
    assert "of-tests" not in printed.err
    assert "of-tests" not in printed.out
    assert "mystery" in printed.err


@pytest.mark.parametrize(
    "php",
    [
        'mystery("https://h.example/admin/api.php?api_id=a&api_key=of-tests&call=x");',
        "mystery('call=getClients&api_key=of-tests');",
        'mystery("Authorization: Bearer of-tests-00");',
        "mystery('https://me:of-tests@h.example/');",
        "new SoapClient('x', array('login' => 'a', 'password' => 'of-tests'));",
        "mysql_connect('localhost', 'root', 'of-tests');",
        "HBWrapper::setAPI(mystery(), 'id',\n'of-tests');",
    ],
)
def test_no_key_is_in_a_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], php: str
) -> None:
    (tmp_path / "a.php").write_text(f"<?php\n{php}\n")
    assert run(str(tmp_path / "a.php")) == 0
    printed = capsys.readouterr()
    assert "line 2" in printed.err
    assert "of-tests" not in printed.err + printed.out


def test_files_of_other_encodings_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.php").write_bytes(b"\xef\xbb\xbf<?php\r\necho 'Z\xc3\xb3\xc5\x82w';\r\n")
    assert run(str(tmp_path / "a.php")) == 0
    assert capsys.readouterr().out == 'print("Zółw", end="")\n'
    (tmp_path / "a.php").write_bytes(b"<?php echo 'caf\xe9';\n")
    assert run(str(tmp_path / "a.php")) == 0
    assert 'print("caf\\udce9", end="")\n' in capsys.readouterr().out


def test_a_file_that_is_there_is_not_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.php").write_text(SAMPLE)
    (tmp_path / "a.py").write_text("# work by hand\n")
    assert run(str(tmp_path / "a.php"), "-o", str(tmp_path / "a.py")) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "a.py is there already" in error
    assert (tmp_path / "a.py").read_text() == "# work by hand\n"
    assert run(str(tmp_path / "a.php"), "-o", "/dev/null") == 0


def test_the_output_may_be_read_by_those_who_may_read_the_php(tmp_path: Path) -> None:
    (tmp_path / "a.php").write_text(SAMPLE)
    (tmp_path / "a.php").chmod(0o600)
    assert run(str(tmp_path / "a.php"), "-o", str(tmp_path / "a.py")) == 0
    assert (tmp_path / "a.py").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "source",
    [
        "<?php $a = " + "(" * 20000 + "1" + ")" * 20000 + ";\n",
        "<?php " + "if (1) {" * 3000 + "echo 1;" + "}" * 3000 + "\n",
        "<?php $a = " + "[" * 900 + "]" * 900 + ";\n",
        "<?php $a = " + "!" * 3000 + "1;\n",
    ],
    ids=["parentheses", "blocks", "arrays", "signs"],
)
def test_deep_nesting_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], source: str
) -> None:
    (tmp_path / "a.php").write_text(source)
    assert run(str(tmp_path / "a.php")) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "a.php: this is nested too deeply" in printed.err


REFUSED = [
    ("$f = function (&$x) { $x++; };", "a reference parameter"),
    ("$f = function () { static $n = 0; return ++$n; };", "a static variable in a closure"),
    ("$a[$i++] = $i;", "what the key changes"),
    ("ini_set('precision', 17);", "a setting of PHP"),
    ("$r = file_get_contents('https://billing.example.com/admin/api.php?call=x');", "of a URL"),
    ("$r = file_get_contents($url = 'x' . http_build_query($p));", "of a URL"),
    ("if ($x instanceof Countable) {}", "the class Countable"),
    ("class A { function __get($n) {} function __call($n, $a) {} }", "__get and __call"),
    ("end($a); echo key($a);", "pointer"),
]


@pytest.mark.parametrize(("source", "words"), REFUSED)
def test_what_would_be_a_guess_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], source: str, words: str
) -> None:
    (tmp_path / "a.php").write_text(f"<?php\n{source}\n")
    assert run(str(tmp_path / "a.php")) == 0
    printed = capsys.readouterr()
    assert words in printed.err
    assert "raise NotImplementedError(" in printed.out
    compile(printed.out, "a.py", "exec")


def test_a_fault_of_the_porter_is_named_as_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(port: translate.Port) -> None:
        port.line = 3
        raise LookupError("of tests")

    monkeypatch.setattr(translate, "settle", fail)
    (tmp_path / "a.php").write_text(SAMPLE)
    assert run(str(tmp_path / "a.php"), "-o", str(tmp_path / "a.py")) == 70
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    for word in ("a.php: line 3", "LookupError: of tests", "please report"):
        assert word in printed.err
    assert not (tmp_path / "a.py").exists()


@pytest.mark.parametrize(
    "comment",
    ["// -*- coding: utf-7 -*-", "# coding: unicode_escape", "/* File encoding: ISO-8859-1 */"],
)
def test_a_comment_names_no_encoding_of_the_port(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], comment: str
) -> None:
    (tmp_path / "a.php").write_text(f"<?php\n{comment}\n// \\x0aprint(1)\necho 'Grüße';\n")
    assert run(str(tmp_path / "a.php")) == 0
    ported = tmp_path / "a.py"
    ported.write_text(capsys.readouterr().out, encoding="utf-8")
    done = subprocess.run([sys.executable, str(ported)], capture_output=True, check=True)
    assert done.stdout.decode() == "Grüße"


def test_settings_that_python_has_not_become_comments(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.php").write_text("<?php\nini_set(\n    'memory_limit',\n    '1G'\n);\necho 1;\n")
    assert run(str(tmp_path / "a.php")) == 0
    assert capsys.readouterr().out == (
        "# ini_set( 'memory_limit', '1G' ) has no meaning in Python\nprint(1, end=\"\")\n"
    )


CORPUS = [path.read_text() for path in sorted((Path(__file__).parent / "corpus").glob("*.php"))]
TOKENS = re.compile(r"\w+|\s+|[^\w\s]")
STRANGE = [
    "&", "...", "static", "unset(", "$this", "[]", "=>", "??", "match(1){1=>2}", "yield 1", "$$x",
    "new class{}", "list($a,$b)", "&$x", "@", "throw", "global $z;", "++", "**", ".=", "parent::x()",
    "$x?->y()", '"{$a[1]->b}"', "`ls`", "goto a;", "?>html<?php", "trait T{}", "const A=1;", "break 2;",
    "$f(...)", "preg_match('/a/',$b,$c['d'])", "foreach($a as $b=>&$c){}", "switch(1){default:}",
    "curl_exec($ch)", "HBWrapper::singleton()->x()", "func_get_args()", "instanceof", "\x00", "é",
]  # fmt: skip


def test_broken_scripts_never_end_in_a_traceback(
    monkeypatch: pytest.MonkeyPatch, scale: Callable[[int], int]
) -> None:
    # Formatting takes most of the time, and has nothing to do with it.
    monkeypatch.setattr(translate, "formatted", "\n".join)

    @settings(
        max_examples=scale(1000),
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def run(data: st.DataObject) -> None:
        parts = TOKENS.findall(data.draw(st.sampled_from(CORPUS)))
        for _ in range(data.draw(st.integers(1, 4))):
            at = data.draw(st.integers(0, len(parts) - 1))
            end = at + data.draw(st.integers(0, 4))
            parts[at:end] = data.draw(st.lists(st.sampled_from([*STRANGE, " ", ";"]), max_size=2))
            parts = parts or [" "]
        text = "".join(parts).encode()
        with contextlib.suppress(SourceError):
            translate.translate(Source(Path("a.php"), text))

    run()

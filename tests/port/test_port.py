"""``hbwrapper port`` from the outside."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import pytest

from hbwrapper.port import command


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


def test_a_missing_extra_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.php").write_text(SAMPLE)
    (tmp_path / "tree_sitter_php.py").write_text(
        "raise ImportError('no', name='tree_sitter_php')\n"
    )
    code = (
        f"import sys, argparse; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from hbwrapper.port import command\n"
        f"sys.exit(command.run(argparse.Namespace(file={str(tmp_path / 'a.php')!r}, output=None)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "pip install 'hbwrapper[port]'" in done.stderr


WITHOUT_TRANSLATION = """<?php
// The database
$db = new PDO('mysql:host=localhost', 'user', 'hunter2hunter2');
$rows = mysql_query("SELECT 1");
echo "after\\n";
session_start();
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
    assert printed.out.count("raise NotImplementedError(") == 8
    for php in (
        "new PDO",
        "mysql_query",
        "session_start",
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


def test_files_of_other_encodings_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.php").write_bytes(b"\xef\xbb\xbf<?php\r\necho 'Z\xc3\xb3\xc5\x82w';\r\n")
    assert run(str(tmp_path / "a.php")) == 0
    assert capsys.readouterr().out == 'print("Zółw", end="")\n'
    (tmp_path / "a.php").write_bytes(b"<?php echo 'caf\xe9';\n")
    assert run(str(tmp_path / "a.php")) == 0
    assert capsys.readouterr().out == 'print("café", end="")\n'

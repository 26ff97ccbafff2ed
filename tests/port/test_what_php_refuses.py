"""What PHP's compiler refuses is no fault of the porter's; what Python has no like of is refused by name."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from hbwrapper.porting.port.translate import translate
from hbwrapper.porting.syntax import SourceError, read

NO_PHP = [
    ("function f($a, $b, $a) {}", "two parameters $a"),
    ("class A { function m($this) {} }", "$this cannot be a parameter"),
    ("$f = function ($a) use ($a) {};", "$a is taken from outside"),
    ("$f = function () use ($a, $a) {};", "$a is taken from outside"),
    ("echo 1;\nyield 2;", "yield outside of a function"),
]


@pytest.mark.parametrize(("script", "reason"), NO_PHP)
def test_what_php_does_not_compile_is_an_error_that_names_the_line(
    php: str, tmp_path: Path, script: str, reason: str
) -> None:
    path = tmp_path / "script.php"
    path.write_text(f"<?php\n{script}\n", encoding="utf-8")
    by_php = subprocess.run([php, "-l", str(path)], capture_output=True, check=False)
    assert by_php.returncode == 255
    with pytest.raises(SourceError, match=r"script\.php: line [23]: PHP refuses this: ") as error:
        translate(read(path))
    assert reason in str(error.value)


REFUSED = [
    ("function f($a) { global $a; echo $a; }", "global for a variable"),
    ("function f() { $a = 1; global $a; echo $a; }", "global for a variable"),
    ("class A { function m() { return call_user_func([$this, 'B::m']); } }", "'B::m'"),
]


@pytest.mark.parametrize(("script", "reason"), REFUSED)
def test_what_has_no_translation_is_refused_by_name(
    tmp_path: Path, script: str, reason: str
) -> None:
    path = tmp_path / "script.php"
    path.write_text(f"<?php\n{script}\n", encoding="utf-8")
    problems = translate(read(path)).problems
    assert [reason in problem.reason for problem in problems] == [True]

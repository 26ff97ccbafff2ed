"""What mypy and pyright say about programs that use hbwrapper.

``good.py`` and ``bad.py`` are the programs, ``mypy.txt`` and ``pyright.txt`` what was said, by
the versions named in their first lines; other versions must find the same kinds of faults in the
same lines. After a change that is meant:

    python tests/types/test_types.py
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PROGRAMS = ["good.py", "bad.py"]

# (program, line, severity, rule, message)
Finding = tuple[str, int, str, str, str]


@cache
def mypy() -> tuple[str, list[Finding]]:
    command = [sys.executable, "-m", "mypy"]
    version = subprocess.run(
        [*command, "--version"], capture_output=True, text=True, check=True, timeout=60
    ).stdout.split()[1]
    options = ["--config-file=", "--strict", "--python-version=3.10", "--no-color-output"]
    options += ["--no-error-summary", f"--cache-dir={os.devnull}"]
    said = run([*command, *options, *PROGRAMS])
    findings = []
    for line in said.splitlines():
        found = re.fullmatch(r"([\w.]+):(\d+): (\w+): (.*?)(?:  \[([\w-]+)\])?", line)
        assert found, said
        program, number, severity, message, rule = found.groups()
        if severity == "error" or "Revealed type" in message:
            findings.append((program, int(number), severity, rule or "", message))
    return f"mypy {version}", findings


@cache
def pyright() -> tuple[str, list[Finding]]:
    pytest.importorskip("pyright")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonversion=3.10"]
    said = run([*command, f"--pythonpath={sys.executable}", *PROGRAMS])
    try:
        report = json.loads(said)
    except ValueError:
        reason = f"pyright does not start here: {said.strip()[-300:]}"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    findings = [
        (
            Path(one["file"]).name,
            one["range"]["start"]["line"] + 1,
            one["severity"],
            one.get("rule", ""),
            " | ".join(line.strip() for line in one["message"].splitlines()),
        )
        for one in report["generalDiagnostics"]
    ]
    return f"pyright {report['version']}", findings


def run(command: list[str]) -> str:
    environment = {**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    done = subprocess.run(
        command, check=False, cwd=HERE, capture_output=True, text=True, timeout=240, env=environment
    )
    return done.stdout or done.stderr


CHECKERS: dict[str, Callable[[], tuple[str, list[Finding]]]] = {"mypy": mypy, "pyright": pyright}


def written(version: str, findings: list[Finding]) -> list[str]:
    lines = [
        f"{program}:{line}: {severity}{f' [{rule}]' if rule else ''}: {message}"
        for program, line, severity, rule, message in sorted(findings)
    ]
    return [version, *lines]


@pytest.mark.parametrize("checker", CHECKERS)
def test_what_checkers_say_is_what_was_recorded(checker: str) -> None:
    said = written(*CHECKERS[checker]())
    recorded = (HERE / f"{checker}.txt").read_text(encoding="utf-8").splitlines()
    if said[0] != recorded[0]:
        # Wording changes from version to version.
        said, recorded = (
            sorted({re.sub(r"(: \w+)[ :].*", r"\1", line) for line in lines[1:]})
            for lines in (said, recorded)
        )
    assert said == recorded


@pytest.mark.parametrize("checker", CHECKERS)
def test_each_faulty_statement_is_an_error_and_no_other(checker: str) -> None:
    _, findings = CHECKERS[checker]()
    body = ast.parse((HERE / "bad.py").read_text(encoding="utf-8")).body
    first = next(n for n, one in enumerate(body) if ast.unparse(one) == "own = ApiWrapper()")
    faulty = {one.lineno for one in body[first + 1 :]}
    assert len(faulty) > 25
    errors = {(program, line) for program, line, severity, *_ in findings if severity == "error"}
    assert errors == {("bad.py", line) for line in faulty}


if __name__ == "__main__":
    for name, checker in CHECKERS.items():
        text = "\n".join(written(*checker())) + "\n"
        (HERE / f"{name}.txt").write_text(text, encoding="utf-8")

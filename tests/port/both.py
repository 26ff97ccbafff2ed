"""Running PHP expressions and programs on both sides."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
from pathlib import Path

from hbwrapper.porting.port.translate import translate
from hbwrapper.porting.syntax import Source

MARK = "\x1e"


def expressions(found: list[str]) -> str:
    """A script that dumps each expression, or names what it throws."""
    lines = ["<?php"]
    for expression in found:
        lines += [
            "try {", f"    var_dump({expression});", "} catch (Throwable $e) {",
            "    echo get_class($e), \"\\n\";", "}", f'echo "{MARK}\\n";',
        ]  # fmt: skip
    return "\n".join(lines) + "\n"


def by_php(php: str, script: str) -> str:
    done = subprocess.run(
        [php, "-d", "display_errors=stderr", "-d", "precision=14"],
        input=script.encode("utf-8", "surrogateescape"), capture_output=True, timeout=60,
        check=False, env={**os.environ, "TZ": "UTC"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout.decode(errors="replace")[-500:] + done.stderr.decode()
    return done.stdout.decode("utf-8", "surrogateescape")


def by_python(script: str) -> str:
    data = script.encode("utf-8", "surrogateescape")
    result = translate(Source(Path("script.php"), data))
    assert result.problems == []
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(result.python, "script.py", "exec"), {"__name__": "__main__"})
        except BaseException as error:
            raise AssertionError(f"{error!r} in\n{result.python}") from error
    return printed.getvalue()


def assert_same(php: str, found: list[str]) -> None:
    """Every expression gives the same dump on both sides."""
    script = expressions(found)
    wanted, got = by_php(php, script).split(MARK), by_python(script).split(MARK)
    assert len(wanted) == len(found) + 1, wanted[-1]
    assert len(got) == len(found) + 1, got[-1]
    different = [
        (expression, one.strip("\n"), other.strip("\n"))
        for expression, one, other in zip(found, wanted, got, strict=False)
        if one != other
    ]
    assert different == []

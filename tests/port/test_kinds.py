"""Small scripts, each of one kind of thing that PHP does, under PHP and ported: the same text.

A script stands for a kind that a port once got wrong, or refused without need.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hbwrapper.porting.port.translate import translate
from hbwrapper.porting.syntax import read
from hbwrapper.sandbox import Sandbox

HERE = Path(__file__).parent
SCRIPTS = sorted((HERE / "kinds").glob("*.php"))


def run(command: list[str], sandbox: Sandbox, folder: Path) -> bytes:
    settings = {
        "HOSTBILL_API_URL": sandbox.url,
        "HOSTBILL_API_ID": sandbox.api_id,
        "HOSTBILL_API_KEY": sandbox.api_key,
        "TZ": "UTC",
        # Where a port warns, PHP is silent: setAPI's surplus argument.
        "PYTHONWARNINGS": "ignore",
    }
    done = subprocess.run(
        command, capture_output=True, env={**os.environ, **settings}, cwd=folder, timeout=60, check=False
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr.decode(errors="replace")
    return done.stdout


@pytest.mark.parametrize("path", [pytest.param(p, id=p.stem) for p in SCRIPTS])
def test_a_port_prints_what_php_prints(php: str, tmp_path: Path, path: Path) -> None:
    (tmp_path / "class.hbwrapper.php").write_text("<?php\n")
    script = tmp_path / "script.php"
    script.write_bytes(path.read_bytes())
    result = translate(read(script))
    assert result.problems == []
    ported = tmp_path / "script.py"
    ported.write_text(result.python)
    prepended = f"auto_prepend_file={HERE / 'hbwrapper.php'}"
    by_php = [php, "-d", prepended, "-d", "display_errors=stderr", str(script), "7"]
    with Sandbox(clock="2026-03-04T05:06:07") as sandbox:
        wanted = run(by_php, sandbox, tmp_path)
        assert run([sys.executable, str(ported), "7"], sandbox, tmp_path) == wanted

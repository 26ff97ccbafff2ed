"""The command starts at once: it loads what it needs, when it needs it."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from hbwrapper.cli import main
code = main(sys.argv[1:])
heavy = {"requests", "urllib3", "rich", "werkzeug", "ssl", "tree_sitter"} & set(sys.modules)
print(sorted(heavy), file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        ["calls", "-h"],
        ["calls", "ticket"],
        ["describe", "getClients"],
        ["completion", "bash"],
        ["help", "getClients"],
        ["--dry-run", "--sandbox", "getClients", "id=1"],
    ],
)
def test_nothing_heavy_is_loaded_before_a_call(arguments):
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 0
    assert ran.stderr == "[]\n"
    assert ran.stdout

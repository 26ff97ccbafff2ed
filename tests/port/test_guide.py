"""The porting guide, followed word for word."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FENCE = re.compile(r"^```(\w+)(?: (\w+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RAISE = re.compile(r"raise NotImplementedError\(\n.*\n\)\n")


@pytest.fixture(scope="module")
def page() -> list[tuple[str, str, str]]:
    text = (HERE.parents[1] / "docs" / "porting.md").read_text(encoding="utf-8")
    return [(m[1], m[2] or "", m[3]) for m in FENCE.finditer(text)]


def test_the_guide_leads_from_the_php_to_a_port_that_does_the_same(
    php: str, tmp_path: Path, page: list[tuple[str, str, str]]
) -> None:
    def code(language: str, mark: str = "") -> list[str]:
        return [found for of, marked, found in page if (of, marked) == (language, mark)]

    shutil.copy(HERE / "hbwrapper.php", tmp_path / "class.hbwrapper.php")
    (tmp_path / "remind.php").write_text("<?php\n" + code("php")[0])
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:{Path(php).parent}:{os.environ['PATH']}",
        "COLUMNS": "80",
    }

    def shell(command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-euc", command], cwd=tmp_path, env=environment, capture_output=True,
            text=True, timeout=120, check=True,
        )  # fmt: skip

    scan, port = code("sh")
    scanned, refused = code("text")
    assert shell(scan).stdout == scanned
    assert shell(port).stderr == refused
    ported, by_hand = code("python")
    script = tmp_path / "remind.py"
    # The page's lines are a little longer than the port's.
    assert shell("ruff format --isolated --line-length 100 - <remind.py").stdout == ported
    repaired, count = RAISE.subn(lambda _: by_hand, script.read_text())
    assert count == 1
    script.write_text(repaired)
    (tmp_path / "test_proof.py").write_text(code("python", "pytest")[0])
    shell(f"{sys.executable} -m pytest -q -p no:cacheprovider -W error test_proof.py")
    # The proof must be able to fail.
    script.write_text(repaired.replace("We are on it.", "We are off."))
    with pytest.raises(subprocess.CalledProcessError):
        shell(f"{sys.executable} -m pytest -q -p no:cacheprovider -W error test_proof.py")

"""Every example of the documentation and the README, run against the sandbox."""

from __future__ import annotations

import contextlib
import io
import itertools
import os
import re
import subprocess
import sys
import warnings
from pathlib import Path
from typing import NamedTuple

import pytest

from hbwrapper.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
# docs/porting.md has a test of its own.
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
PAGES = [page for page in PAGES if page.name not in ("porting.md", "command-line-help.md")]
SETTINGS = ("https://billing.example.com/admin/api.php", "API ID", "API Key")
# What users of a recipe have, and a machine without network may not.
OPTIONAL = ("pandas", "pyarrow", "celery", "dask", "distributed")
FENCE = re.compile(r"^```(\S+)(?: (\w+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    language: str
    mark: str
    code: str
    output: str | None


def blocks(page: Path) -> list[Block]:
    """The code of a page, each with the ``text`` block that follows it at once."""
    text = page.read_text(encoding="utf-8")
    found: list[Block] = []
    end = -1
    for match in FENCE.finditer(text):
        language, mark, code = match[1], match[2] or "", match[3]
        if language == "text" and found and not text[end : match.start()].strip():
            found[-1] = found[-1]._replace(output=code)
        elif language in ("python", "sh", "php"):
            found.append(Block(language, mark, code, None))
        end = match.end()
    return found


def with_settings(code: str, sandbox: Sandbox) -> str:
    for old, new in zip(SETTINGS, (sandbox.url, sandbox.api_id, sandbox.api_key), strict=True):
        code = code.replace(old, new)
    return code


@pytest.fixture
def sandbox(monkeypatch):
    with Sandbox(clock="2026-11-01T12:00:00") as found:
        monkeypatch.setenv("HOSTBILL_API_URL", found.url)
        monkeypatch.setenv("HOSTBILL_API_ID", found.api_id)
        monkeypatch.setenv("HOSTBILL_API_KEY", found.api_key)
        yield found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_python_examples_do_what_the_page_says(page, sandbox, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    if page.name == "README.md":
        names = {"url": sandbox.url, "id": sandbox.api_id, "key": sandbox.api_key}
    elif page.name == "index.md":
        from hbwrapper import HBWrapper

        names = {
            "url": sandbox.url,
            "id": sandbox.api_id,
            "key": sandbox.api_key,
            "HBWrapper": HBWrapper,
        }
    else:
        names = {}
    names["__name__"] = "__main__"
    for number, block in enumerate(blocks(page)):
        if block.language != "python" or block.mark == "pytest":
            continue
        printed = io.StringIO()
        code = compile(with_settings(block.code, sandbox), f"{page.name}, block {number}", "exec")
        with contextlib.redirect_stdout(printed), warnings.catch_warnings():
            # Other libraries' deprecations are not ours.
            warnings.simplefilter("ignore", DeprecationWarning)
            try:
                exec(code, names)
            except ModuleNotFoundError as error:
                if str(error.name).partition(".")[0] not in OPTIONAL or os.environ.get("CI"):
                    raise
                pytest.skip(f"{page.name} needs {error.name}")
        if block.output is not None:
            assert printed.getvalue() == block.output


@pytest.mark.parametrize(
    "page", [p for p in PAGES if any(b.language == "sh" for b in blocks(p))], ids=lambda p: p.stem
)
def test_shell_examples_run(page, sandbox, tmp_path):
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "COLUMNS": "80",
    }
    for block in blocks(page):
        if block.language != "sh" or block.mark == "norun":
            continue
        # The README's blocks install the package; a test of the release does that.
        lines = [line for line in block.code.splitlines() if not INSTALLS.match(line)]
        ran = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", with_settings("\n".join(lines), sandbox)],
            cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, f"{block.code}\n{ran.stdout}\n{ran.stderr}"
        if block.output is not None:
            assert ran.stdout == block.output


INSTALLS = re.compile(r"python3 -m venv|\. \.venv|pip install|pytest$")


def test_pytest_examples_pass(tmp_path):
    marked = [block.code for page in PAGES for block in blocks(page) if block.mark == "pytest"]
    assert marked
    for number, code in enumerate(marked):
        (tmp_path / f"test_example_{number}.py").write_text(code)
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "error", "."],
        cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout


CLASSES = ROOT / "tests" / "port" / "hbwrapper.php"


def test_php_and_python_print_the_same_side_by_side(php, sandbox, tmp_path):
    """The three samples of ``from-php.md``."""
    found = blocks(ROOT / "docs" / "from-php.md")
    pairs = [
        (one, other)
        for one, other in itertools.pairwise(found)
        if (one.language, other.language) == ("php", "python")
    ]
    assert len(pairs) == 3
    (tmp_path / "class.hbwrapper.php").write_text("<?php\n")
    for by_php, by_python in pairs:
        script = tmp_path / "script.php"
        script.write_text("<?php\n" + with_settings(by_php.code, sandbox))
        ran = subprocess.run(
            [php, "-d", f"auto_prepend_file={CLASSES}", "-d", f"include_path={tmp_path}", script],
            capture_output=True, timeout=60, check=True,
        )  # fmt: skip
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(with_settings(by_python.code, sandbox), {"__name__": "__main__"})
        assert printed.getvalue().encode() == ran.stdout != b""


@pytest.mark.parametrize(
    "page", [p for p in PAGES if any(b.language == "php" for b in blocks(p))], ids=lambda p: p.stem
)
def test_php_examples_are_php(php, page, tmp_path):
    for block in blocks(page):
        if block.language == "php":
            script = tmp_path / "script.php"
            script.write_text("<?php\n" + block.code)
            subprocess.run([php, "-l", script], capture_output=True, timeout=60, check=True)

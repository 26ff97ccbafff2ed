"""Every example of the documentation and the README, run against the sandbox."""

from __future__ import annotations

import ast
import contextlib
import io
import itertools
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from typing import NamedTuple

import pytest

from hbwrapper.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
# The porting guide is followed by a test of its own; the pages of calls are generated.
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
PAGES = [page for page in PAGES if page.name not in ("porting.md", "command-line-help.md")]
SETTINGS = ("https://billing.example.com/admin/api.php", "API ID", "API Key")
FENCE = re.compile(
    r"^(?P<indent> *)```(?P<language>\S+)(?: (?P<mark>\S+))?\n(?P<code>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)
EXAMPLES = ("python", "sh", "php")
# What is shown and no example: drawings, files, and what Sphinx fills in.
SHOWN = ("text", "none", "ini", "{toctree}", "{include}", "{literalinclude}", "{eval-rst}")
# The README's two commands install the package; CI runs them as they are.
INSTALLS = re.compile(r"python3 -m venv|\. \.venv|pip install|pytest$")
MEASURES = re.compile(r"python tests/benchmarks/")


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
        language, mark, code = match["language"], match["mark"] or "", match["code"]
        code = re.sub(f"^{match['indent']}", "", code, flags=re.MULTILINE)
        if language == "{code-block}":
            language, mark, code = mark, "", re.sub(r"\A(:.*\n)+\n", "", code)
        if language == "text" and found and not text[end : match.start()].strip():
            found[-1] = found[-1]._replace(output=code)
        elif language in EXAMPLES:
            found.append(Block(language, mark, code, None))
        else:
            assert language in SHOWN, f"{page.name} has a block that no test runs: {language}"
        end = match.end()
    return found


def having(language: str) -> list[Path]:
    return [page for page in PAGES if any(block.language == language for block in blocks(page))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_block_of_a_page_escapes_the_tests(page):
    text = page.read_text(encoding="utf-8")
    fences = len(re.findall(r"^\s*(?:[-*>] +)?(?:```|~~~)", text, re.MULTILINE))
    assert fences == 2 * len(FENCE.findall(text))
    for block in blocks(page):
        if block.mark == "norun":
            lines = block.code.splitlines()
            assert block.language == "sh"
            assert all(INSTALLS.match(line) or MEASURES.match(line) for line in lines), block.code
        elif block.mark == "compiled":  # it needs a package that is too large to test with
            assert block.language == "python"
            assert imports(block) & {"django", "fastapi", "ray"}
            compile(block.code, page.name, "exec")
        else:
            assert block.mark in ("", "pytest")


def imports(block: Block) -> set[str]:
    """The packages that an example imports."""
    packages = set()
    for node in ast.walk(ast.parse(block.code)):
        if isinstance(node, ast.Import):
            packages |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            packages.add(node.module.partition(".")[0])
    return packages


def imported(page: Path) -> set[str]:
    """The packages that the examples of a page need when they run."""
    return {
        package
        for block in blocks(page)
        if block.language == "python" and block.mark != "compiled"
        for package in imports(block)
    }


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


@pytest.mark.parametrize("page", having("python"), ids=lambda page: page.stem)
def test_python_examples_do_what_the_page_says(page, sandbox, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    profiles = tmp_path / "config" / "hbwrapper" / "config.ini"
    profiles.parent.mkdir(parents=True)
    profiles.touch(mode=0o600)
    profiles.write_text(
        f"[staging]\nurl={sandbox.url}\napi_id={sandbox.api_id}\napi_key={sandbox.api_key}\n"
    )
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for package in sorted(imported(page)):
        pytest.importorskip(package)
    names = {}
    if page.name == "README.md":  # as PHP's beside them, without the settings' values
        names |= {"url": sandbox.url, "id": sandbox.api_id, "key": sandbox.api_key}
    names["__name__"] = "__main__"
    for number, block in enumerate(blocks(page)):
        if block.language != "python" or block.mark in ("compiled", "pytest"):
            continue
        printed = io.StringIO()
        code = compile(with_settings(block.code, sandbox), f"{page.name}, block {number}", "exec")
        with contextlib.redirect_stdout(printed), warnings.catch_warnings():
            # Other libraries' deprecations are not ours.
            warnings.simplefilter("ignore", DeprecationWarning)
            exec(code, names)
        if block.output is not None:
            assert printed.getvalue() == block.output


@pytest.mark.parametrize("page", having("sh"), ids=lambda page: page.stem)
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
        lines = [line for line in block.code.splitlines() if not INSTALLS.match(line)]
        status, printed, said = shell(
            with_settings("\n".join(lines), sandbox), cwd=tmp_path, env=environment
        )
        assert status == 0, f"{block.code}\n{printed}\n{said}"
        if block.output is not None:
            assert printed == block.output


def shell(code: str, **options: object) -> tuple[int, str, str]:
    """Run Bash, and end what it leaves running."""
    # To files: a pipe stays open as long as anything it started.
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as printed,
        tempfile.TemporaryFile("w+", encoding="utf-8") as said,
        subprocess.Popen(
            ["bash", "-euo", "pipefail", "-c", code],
            stdout=printed, stderr=said, start_new_session=True, **options,
        ) as process,
    ):  # fmt: skip
        try:
            process.wait(timeout=120)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        printed.seek(0)
        said.seek(0)
        return process.returncode, printed.read(), said.read()


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


def side_by_side(page: Path) -> list[tuple[str, str]]:
    """The three samples of a page, in PHP and in Python."""
    pairs = [
        (one.code, other.code)
        for one, other in itertools.pairwise(blocks(page))
        if (one.language, other.language) == ("php", "python")
    ]
    assert len(pairs) == 3
    return pairs


def run_php(php: str, code: str, folder: Path) -> bytes:
    (folder / "class.hbwrapper.php").write_text("<?php\n")
    script = folder / "script.php"
    script.write_text("<?php\n" + code)
    return subprocess.run(
        [php, "-d", f"auto_prepend_file={CLASSES}", "-d", f"include_path={folder}", script],
        capture_output=True, timeout=60, check=True,
    ).stdout  # fmt: skip


def test_php_and_python_print_the_same_side_by_side(php, sandbox, tmp_path):
    for by_php, by_python in side_by_side(ROOT / "docs" / "from-php.md"):
        wanted = run_php(php, with_settings(by_php, sandbox), tmp_path)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(with_settings(by_python, sandbox), {"__name__": "__main__"})
        assert printed.getvalue().encode() == wanted != b""


def test_the_readme_s_php_and_python_return_the_same(php, sandbox, tmp_path):
    settings = {"url": sandbox.url, "id": sandbox.api_id, "key": sandbox.api_key}
    before = "".join(f"${name} = {value!r};\n" for name, value in settings.items())
    for by_php, by_python in side_by_side(ROOT / "README.md"):
        printed = run_php(php, f'{before}{by_php}\necho "\\n", json_encode($return);', tmp_path)
        names = {"__name__": "__main__", **settings}
        exec(by_python, names)
        assert names["result"] == json.loads(printed.splitlines()[-1])
        assert names["result"]["tickets"]


@pytest.mark.parametrize("page", having("php"), ids=lambda page: page.stem)
def test_php_examples_are_php(php, page, tmp_path):
    for block in blocks(page):
        if block.language == "php":
            script = tmp_path / "script.php"
            script.write_text("<?php\n" + block.code)
            subprocess.run([php, "-l", script], capture_output=True, timeout=60, check=True)

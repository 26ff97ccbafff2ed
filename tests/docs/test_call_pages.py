"""The pages of calls: each example makes its call, and the same in Python, in PHP and in a shell."""

from __future__ import annotations

import contextlib
import io
import json
import re
import subprocess
from pathlib import Path

import pytest

from hbwrapper import ApiError, HBWrapper, ResponseError, catalogue
from hbwrapper.catalogue.differences import differences
from hbwrapper.cli import main
from hbwrapper.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
CLASSES = ROOT / "tests" / "port" / "hbwrapper.php"
BLOCK = re.compile(
    r"^```\{code-block\} (\w+)\n:caption: [^\n]*\n\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
# Their documented answer is null.
NULL = {"ipamAssignIP", "ipamUnassignIP", "listClientCreditCards", "module"}
# `hbwrapper` as a function that tells what the shell made of its arguments.
TELL = "hbwrapper() { printf '%s\\0' \"$@\"; printf '\\n\\0'; }\n"


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """Call → language → code, as the generated pages show it; reads first."""
    folder = tmp_path_factory.mktemp("docs")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "docs"))
        patch.setenv("COLUMNS", "80")
        import generate

        generate.write(folder)
    found: dict[str, dict[str, str]] = {}
    for page in (folder / "calls").glob("*.md"):
        for section in page.read_text(encoding="utf-8").split("\n## ")[1:]:
            found[section.partition("\n")[0]] = dict(BLOCK.findall(section))
    return dict(sorted(found.items(), key=lambda item: catalogue.is_write(item[0])))


def by_python(examples: dict[str, dict[str, str]], php: str, folder: Path) -> None:
    hb = HBWrapper.singleton()
    for name, example in examples.items():
        once, _, paged = example["python"].partition(f"\nhb.{name}.records(")
        # HBWrapper refuses an answer of null, as PHP's does; some calls document it.
        with contextlib.suppress(ResponseError):
            exec(once, {"hb": hb})
        # What an example names need not exist.
        with contextlib.suppress(ApiError):
            list(eval(f"hb.{name}.records({paged}", {"hb": hb}) if paged else ())


def by_shell(examples: dict[str, dict[str, str]], php: str, folder: Path) -> None:
    script = TELL + "".join(example["sh"] for example in examples.values())
    told = subprocess.run(
        ["bash", "-euc", script], capture_output=True, text=True, check=True, timeout=60
    ).stdout
    commands = told.split("\n\0")[:-1]
    assert len(commands) >= len(examples)
    for words in commands:
        with contextlib.redirect_stdout(io.StringIO()):
            assert main([*words.split("\0")[:-1], "--yes"]) in (0, 1), words


def by_php(examples: dict[str, dict[str, str]], php: str, folder: Path) -> None:
    lines = "".join(example["php"] for example in examples.values())
    settings = ", ".join(f"getenv('HOSTBILL_API_{name}')" for name in ("URL", "ID", "KEY"))
    script = folder / "script.php"
    lines = re.sub(
        r"^(\$hb->.*?;)$", r"try { \1 } catch (Exception) {}", lines, flags=re.MULTILINE | re.DOTALL
    )
    script.write_text(
        f"<?php\nHBWrapper::setAPI({settings});\n$hb = HBWrapper::singleton();\n{lines}"
    )
    subprocess.run(
        [php, "-d", f"auto_prepend_file={CLASSES}", script],
        capture_output=True,
        check=True,
        timeout=60,
    )


def firsts(log: Path) -> dict[str, dict[str, object]]:
    """Call → the parameters that it was first made with."""
    found: dict[str, dict[str, object]] = {}
    for line in log.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        found.setdefault(entry["call"], entry["params"])
    return found


def test_every_call_has_an_example_in_each_language(examples):
    assert set(examples) == set(catalogue.names())
    unknown = {"inventoryListProducts", "inventoryListShipping"}
    for name, example in examples.items():
        answer = () if name in unknown | NULL else ("json",)
        assert tuple(example) == ("python", "sh", "php", *answer), name


def test_answers_have_their_documented_shape(examples):
    for name, example in examples.items():
        if "json" in example:
            assert differences(name, json.loads(example["json"])) == []


def test_python_shell_and_php_make_the_same_calls(examples, php, tmp_path, monkeypatch):
    made = {}
    for language in ("python", "sh", "php"):
        folder = tmp_path / language
        folder.mkdir()
        log = folder / "log.jsonl"
        with Sandbox(clock="2026-11-01T12:00:00", log=log) as sandbox:
            HBWrapper.setAPI(sandbox.url, sandbox.api_id, sandbox.api_key)
            for name, value in (
                ("URL", sandbox.url),
                ("ID", sandbox.api_id),
                ("KEY", sandbox.api_key),
            ):
                monkeypatch.setenv(f"HOSTBILL_API_{name}", value)
            {"python": by_python, "sh": by_shell, "php": by_php}[language](examples, php, folder)
        made[language] = firsts(log)
    assert list(made["php"]) == list(examples)
    assert made["python"] == made["php"]
    assert made["sh"] == made["php"]

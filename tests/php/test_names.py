"""The table of hbwrapper.php's names, and the page that lists them."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import hbwrapper.php as room
from hbwrapper import php

ROOT = Path(__file__).resolve().parents[2]
TOOL = runpy.run_path(str(ROOT / "tests" / "tools" / "php_names.py"))


def test_the_table_and_the_page_are_what_the_modules_say() -> None:
    for path, text in TOOL["texts"]().items():
        assert path.read_text() == text, f"run tests/tools/php_names.py: {path.name} is stale"


def test_every_name_of_the_table_can_be_had() -> None:
    names = [name for name in dir(php) if not name.startswith("_")]
    assert len(names) > 400
    assert all(getattr(php, name) is not None or name == "END" for name in names)


def test_no_module_of_the_room_is_above_500_lines() -> None:
    folder = Path(room.__file__).parent
    long = [p.name for p in folder.glob("*.py") if len(p.read_text().splitlines()) > 500]
    assert [name for name in long if name != "names.py"] == []


def test_a_name_loads_no_more_than_it_needs() -> None:
    code = (
        "import sys\nfrom hbwrapper import php\nphp.to_string(1)\n"
        "print([m for m in sys.modules if m.startswith('hbwrapper.php.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "hbwrapper.php.conversion" in done.stdout
    assert "hbwrapper.php.datetimes" not in done.stdout
    assert "hbwrapper.php.arrays" not in done.stdout


def test_every_function_says_what_it_does() -> None:
    undocumented = [
        name
        for name in dir(php)
        if not name.startswith("_")
        and callable(getattr(php, name))
        and getattr(getattr(php, name), "__module__", "").startswith("hbwrapper.php")
        and not (getattr(php, name).__doc__ or "").strip()
    ]
    assert undocumented == []


def test_what_is_said_to_be_a_function_of_phps_is_one(request: pytest.FixtureRequest) -> None:
    from hbwrapper.php.names import FUNCTIONS

    binary = request.getfixturevalue("php")
    ours = sorted(
        name
        for name in dir(php)
        if callable(getattr(php, name)) and not isinstance(getattr(php, name), type)
    )
    script = "echo json_encode(array_values(array_filter(json_decode(stream_get_contents(STDIN)), 'function_exists')));"
    done = subprocess.run(
        [binary, "-r", script], input=json.dumps(ours), capture_output=True, text=True, check=True
    )
    phps = set(json.loads(done.stdout))
    # PHP 8.3's.
    assert FUNCTIONS - phps - {"mb_str_pad"} == frozenset()
    # Ours by these names are something else: an array's copy, and a value as a key.
    assert phps - FUNCTIONS == {"copy", "key"}

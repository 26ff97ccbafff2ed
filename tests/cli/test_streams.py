"""Standard streams that are closed, full, or speak another encoding."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys

import pytest

EVERYTHING = [
    "--help",
    "--version",
    "calls",
    "calls -h",
    "describe addClient",
    "completion zsh",
    "help getClients",
    "getX",
    "getX --format csv",
    "--dry-run getX",
]

needs_full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")


def shell(command, unbuffered=""):
    """Run ``hbwrapper`` and whatever follows in a shell."""
    return subprocess.run(
        f"{shlex.quote(sys.executable)} -m hbwrapper {command}",
        shell=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        # An empty one is none.
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
    )


@needs_full
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", EVERYTHING)
def test_output_that_cannot_be_written_is_said(canned, command, unbuffered):
    ran = shell(f"{command} > /dev/full", unbuffered)
    assert ran.returncode == 74
    assert ran.stderr == "hbwrapper: the output cannot be written: No space left on device\n"


@pytest.mark.parametrize("command", EVERYTHING)
def test_nothing_is_done_where_there_is_no_output(canned, command):
    ran = shell(f"{command} >&-")
    assert ran.returncode == 74
    assert ran.stderr == "hbwrapper: standard output is closed\n"
    assert canned.forms == []


@pytest.mark.parametrize("command", EVERYTHING)
def test_readable_letters_are_printed_wherever_the_process_runs(canned, command, monkeypatch):
    canned.answer = lambda form: {"success": True, "client": {"name": "Zoë 漢字"}}
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setenv("LC_ALL", "C")
    ran = shell(command)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ("Zoë 漢字" in ran.stdout) == command.startswith("getX")
    assert ("password=…" in ran.stdout) == command.startswith("describe")


@pytest.mark.parametrize(
    "away",
    [pytest.param("2> /dev/full", marks=needs_full), "2>&-", "2>&1 > /dev/null | true; exit 2"],
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_messages_that_nobody_can_read_change_nothing_else(canned, away, unbuffered):
    ran = shell(f"getX =1 {away}", unbuffered)
    assert (ran.returncode, ran.stdout, ran.stderr) == (2, "", "")
    canned.answer = lambda form: {"success": False}
    if ";" not in away:
        ran = shell(f"getX --format jsonl {away}", unbuffered)
        assert (ran.returncode, ran.stdout) == (1, "")


def test_json_on_standard_input_is_utf_8_wherever_the_process_runs(canned, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    file = tmp_path / "in.json"
    for mark in (b"", b"\xef\xbb\xbf"):
        file.write_bytes(mark + '{"a": "Zoë"}'.encode())
        assert shell(f"getX --json - < {shlex.quote(str(file))}").returncode == 0
        assert canned.raw[-1].startswith(b"a=Zo%C3%AB&")


def test_standard_input_that_cannot_be_read_is_said(canned, tmp_path):
    file = tmp_path / "in.json"
    file.write_bytes(b'{"a": "\xff"}')
    for source, said in [
        ("<&-", "standard input is closed"),
        (f"< {shlex.quote(str(file))}", "standard input is no UTF-8 text"),
    ]:
        ran = shell(f"getX --json - {source}")
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr == f"hbwrapper: --json: {said}\n"
    assert canned.forms == []

"""The command as a shell sees it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from hbwrapper.cli import COMMANDS, main
from hbwrapper.sandbox import Sandbox


def run(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "hbwrapper", *arguments],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_the_readme_s_first_call_prints_the_decoded_answer():
    ran = run("--sandbox", "getClientTickets", "id=1")
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["tickets"][0]["client_id"] == "1"


@pytest.fixture(scope="module")
def server():
    with Sandbox(clients=30) as found:
        yield found


@pytest.fixture
def sandbox(server, monkeypatch):
    monkeypatch.setenv("HOSTBILL_API_URL", server.url)
    monkeypatch.setenv("HOSTBILL_API_ID", server.api_id)
    monkeypatch.setenv("HOSTBILL_API_KEY", server.api_key)
    return server


def test_settings_come_from_the_environment(sandbox, capsys):
    assert main(["getClientDetails", "id=2"]) == 0
    assert json.loads(capsys.readouterr().out)["client"]["id"] == "2"


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "table", "print_r"])
def test_a_refusal_is_exit_1_with_the_error_on_stderr_alone(sandbox, capsys, form):
    assert main(["getClientDetails", "id=999999", "--format", form]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "hbwrapper: getClientDetails: Wrong parameter\n"


@pytest.mark.parametrize(
    "arguments",
    [[], ["--nonsense"], ["getClients", "id"], ["getClients", "=1"], ["getClients", "a=1", "a=2"],
     ["getClients", "api_key=x"], ["describe"], ["sandbox", "--port", "x"], ["getClients"]],
)  # fmt: skip
def test_bad_usage_is_exit_2_with_one_line_and_nothing_on_stdout(arguments, capsys):
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "hbwrapper" in printed.err


def test_no_answer_is_exit_3(monkeypatch, capsys):
    monkeypatch.setenv("HOSTBILL_API_URL", "http://127.0.0.1:1/admin/api.php")
    monkeypatch.setenv("HOSTBILL_API_ID", "i")
    monkeypatch.setenv("HOSTBILL_API_KEY", "k")
    assert main(["getClients"]) == 3
    assert "Nothing was sent" in capsys.readouterr().err


def test_an_unreadable_answer_is_exit_4(sandbox, monkeypatch, capsys):
    monkeypatch.setenv("HOSTBILL_API_URL", sandbox.url.replace("api.php", "other.php"))
    assert main(["getClients"]) == 4
    assert "HTTP 404" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_fits_80_columns(capsys, command):
    assert main([word for word in (command, "--help") if word]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_calls_are_found_and_described(capsys):
    assert main(["calls", "ticket"]) == 0
    assert "getClientTickets" in capsys.readouterr().out
    assert main(["describe", "getClientTickets"]) == 0
    assert "filter[status]" in capsys.readouterr().out


def test_the_sandbox_prints_what_a_shell_exports(capsys):
    process = subprocess.Popen(
        [sys.executable, "-m", "hbwrapper", "sandbox"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        lines = dict(process.stdout.readline().strip().split("=", 1) for _ in range(3))
        assert sorted(lines) == ["HOSTBILL_API_ID", "HOSTBILL_API_KEY", "HOSTBILL_API_URL"]
        process.terminate()

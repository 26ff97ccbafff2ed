"""``configure`` writes the configuration, ``profiles`` lists it."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from canned_server import KEY
from test_terminal import Terminal

from hbwrapper.cli import main


def configure(*options, answers):
    return subprocess.run(
        [sys.executable, "-m", "hbwrapper", "configure", *options],
        input="".join(f"{answer}\n" for answer in answers),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={name: value for name, value in os.environ.items() if "HOSTBILL" not in name},
    )


def test_what_is_written_can_be_used_and_only_its_owner_may_read_it(
    unset, no_configuration, capsys
):
    unset.answer = lambda form: {"success": True, "version": "2026-10-01"}
    ran = configure(answers=[unset.url, "id-of-tests", KEY])
    assert (ran.returncode, ran.stdout) == (0, "")
    assert "HostBill 2026-10-01 answered" in ran.stderr
    assert KEY not in ran.stderr
    assert [form["call"] for form in unset.forms] == ["getHostBillversion"]
    assert no_configuration.stat().st_mode & 0o777 == 0o600
    assert no_configuration.parent.stat().st_mode & 0o777 == 0o700
    assert main(["getClients"]) == 0
    assert unset.forms[-1]["api_key"] == KEY


def test_other_sections_and_comments_stay(unset, config, capsys):
    file = config(
        "# mine\n[default]\nurl = https://a.example/admin/api.php\napi_id = 1\napi_key = old\n"
        "verify = false\n\n# theirs\n[other]\nurl = https://b.example/\napi_id = 2\napi_key = x\n"
    )
    ran = configure("--url", unset.url, "--no-test", answers=["id", "new"])
    assert ran.returncode == 0
    assert "has [default] already" in ran.stderr
    assert unset.forms == []
    assert file.read_text(encoding="utf-8") == (
        f"# mine\n[default]\nurl = {unset.url}\napi_id = id\napi_key = new\n"
        "\n# theirs\n[other]\nurl = https://b.example/\napi_id = 2\napi_key = x\n"
    )
    assert configure("--profile", "third", "--url", unset.url, "--no-test", answers=["i", "k"])
    assert file.read_text(encoding="utf-8").endswith(
        f"api_key = x\n\n[third]\nurl = {unset.url}\napi_id = i\napi_key = k\n"
    )


def test_a_command_can_give_the_key(unset, no_configuration):
    command = f"echo {KEY}"
    ran = configure("--url", unset.url, "--key-command", command, answers=["id"])
    assert ran.returncode == 0
    assert unset.forms[0]["api_key"] == KEY
    assert KEY not in no_configuration.read_text(encoding="utf-8").replace(command, "")


@pytest.mark.parametrize(
    ("answer", "code"), [({"success": False, "error": ["no"]}, 1), (None, 3), (b"<html>", 4)]
)
def test_what_does_not_work_is_not_written(unset, no_configuration, answer, code):
    unset.answer = lambda form: answer
    ran = configure(answers=[unset.url, "id-of-tests", KEY])
    assert ran.returncode == code
    assert "nothing was written; --no-test writes without a call" in ran.stderr
    assert KEY not in ran.stderr
    assert not no_configuration.exists()


@pytest.mark.parametrize(
    ("options", "answers", "said"),
    [
        ([], [], "URL of the installation: no answer"),
        ([], ["billing.example.com"], "has no scheme"),
        ([], ["https://a.example/x.php", ""], "API ID: no answer"),
        ([], ["https://a.example/x.php", "id", ""], "API key: no answer"),
        (["--profile", "a]b"], [], "a section's name has no brackets"),
    ],
)
def test_an_answer_that_cannot_be_used_is_told(no_configuration, options, answers, said):
    ran = configure(*options, answers=answers)
    assert ran.returncode == 2
    assert said in ran.stderr
    assert not no_configuration.exists()


def test_a_configuration_that_others_may_read_is_not_touched(config, unset):
    file = config("[default]\n", mode=0o644)
    ran = configure(answers=[unset.url, "id", "key"])
    assert ran.returncode == 2
    assert "chmod 600" in ran.stderr
    assert file.read_text(encoding="utf-8") == "[default]\n"


def test_the_installation_s_own_url_is_completed(no_configuration):
    ran = configure("--no-test", answers=["https://billing.example.com/", "id", "key"])
    assert "HostBill's API is at /admin/api.php" in ran.stderr
    assert "url = https://billing.example.com/admin/api.php\n" in no_configuration.read_text(
        encoding="utf-8"
    )


@pytest.mark.usefixtures("terminal")
def test_on_a_terminal_the_key_is_not_shown(unset, no_configuration):
    unset.answer = lambda form: {"success": False}
    terminal = Terminal("configure", "--profile", "work")
    for question, answer in {
        "URL of the installation: ": unset.url,
        "API ID: ": "an-id",
        "API key (not shown): ": KEY,
        "Write it all the same? [y/N]: ": "y",
    }.items():
        terminal.until(question)
        terminal.type(f"{answer}\n")
    assert terminal.end()[0] == 0
    assert KEY not in terminal.seen
    assert f"api_key = {KEY}" in no_configuration.read_text(encoding="utf-8")


def test_profiles_are_listed_without_keys(config, capsys, monkeypatch):
    config(
        "[default]\nurl = https://u:pw@a.example/admin/api.php\napi_id = the-id\napi_key = the-key\n"
        "[staging]\nurl = https://b.example/admin/api.php\napi_id = i\nkey_command = pass show x\n"
        "[broken]\nurl = https://c.example/admin/api.php\n"
    )
    assert main(["profiles", "--format", "json"]) == 0
    out = capsys.readouterr().out
    assert json.loads(out) == [
        {"profile": "default", "url": "https://a.example/admin/api.php", "key": "api_key", "used": True},
        {"profile": "staging", "url": "https://b.example/admin/api.php", "key": "key_command",
         "used": False},
        {"profile": "broken", "url": "https://c.example/admin/api.php",
         "key": "cannot be used: api_id is missing", "used": False},
    ]  # fmt: skip
    monkeypatch.setenv("HOSTBILL_PROFILE", "staging")
    assert main(["profiles"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines if line.endswith("if nothing is said")] == ["staging"]
    monkeypatch.delenv("HOSTBILL_PROFILE")
    monkeypatch.setenv("HOSTBILL_API_URL", "https://d.example/admin/api.php")
    assert main(["profiles"]) == 0
    printed = capsys.readouterr().out
    assert "incomplete: HOSTBILL_API_ID, HOSTBILL_API_KEY not set" in printed
    for secret in ("the-key", "the-id", "pw@", "pass show"):
        assert secret not in printed + out


def test_without_profiles_it_says_how_to_write_one(capsys):
    assert main(["profiles"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "hbwrapper configure" in printed.err

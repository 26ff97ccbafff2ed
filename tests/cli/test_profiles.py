"""Which installation is called, and with whose key."""

from __future__ import annotations

import os
import sys

import pytest

from hbwrapper.cli import main

SECRET = "k3y-from-the-configuration"


def ask(server, *arguments):
    """The ID and key that a call came with."""
    assert main([*arguments, "getX"]) == 0
    return server.forms[-1]["api_id"], server.forms[-1]["api_key"]


def refused(capsys, *arguments):
    assert main([*arguments, "getX"]) == 2
    err = capsys.readouterr().err
    assert len(err.splitlines()) == 1
    assert SECRET not in err
    return err


def test_the_default_profile_is_used_where_nothing_is_said(unset, config):
    config(f"[default]\nurl = {unset.url}\napi_id = 7\napi_key = {SECRET}%x\n")
    assert ask(unset) == ("7", f"{SECRET}%x")


def test_the_environment_comes_before_the_default_and_after_a_named_profile(canned, config):
    config(
        f"[default]\nurl=https://other.example/admin/api.php\napi_id=d\napi_key={SECRET}\n"
        f"[test]\nurl={canned.url}\napi_id=t\napi_key={SECRET}\n"
    )
    assert ask(canned)[0] == "id-of-tests"
    assert ask(canned, "--profile", "test") == ("t", SECRET)


def test_the_environment_is_never_completed_from_elsewhere(unset, config, capsys, monkeypatch):
    config(f"[default]\nurl={unset.url}\napi_id=d\napi_key={SECRET}\n")
    monkeypatch.setenv("HOSTBILL_API_URL", unset.url)
    err = refused(capsys)
    assert "HOSTBILL_API_ID and HOSTBILL_API_KEY not set" in err
    assert unset.forms == []


def test_a_url_takes_the_key_that_is_kept_for_it(canned, config, capsys):
    other = canned.url.replace("127.0.0.1", "localhost")
    config(f"[a]\nurl={other}\napi_id=a\napi_key={SECRET}\n")
    assert ask(canned, "--url", canned.url)[0] == "id-of-tests"
    assert ask(canned, "--url", canned.url.replace("http:", "HTTP:"))[0] == "id-of-tests"
    assert ask(canned, "--url", other)[0] == "a"
    assert "no key is known for https://x.example" in refused(capsys, "--url", "https://x.example/")
    err = refused(capsys, "--url", canned.url, "--profile", "a")
    assert "its key goes nowhere else" in err
    assert len(canned.forms) == 3


def test_a_url_that_two_profiles_have_needs_the_profile(unset, config, capsys):
    section = f"url={unset.url}\napi_id=a\napi_key={SECRET}\n"
    config(f"[a]\n{section}[b]\n{section}")
    assert "a, b" in refused(capsys, "--url", unset.url)


def test_a_key_in_a_file_of_its_own(unset, config, capsys, tmp_path):
    path = config(f"[default]\nurl={unset.url}\napi_id=d\nkey_file=key.txt\n")
    key = path.with_name("key.txt")
    assert "No such file" in refused(capsys)
    key.write_text(f"{SECRET}\nmore\n", encoding="utf-8")
    key.chmod(0o640)
    assert "key.txt is open to others: chmod 600" in refused(capsys)
    key.chmod(0o600)
    assert ask(unset) == ("d", SECRET)
    key.write_text("", encoding="utf-8")
    assert "the key is empty" in refused(capsys)


def test_a_key_from_a_command(unset, config, capsys, tmp_path):
    section = f"[default]\nurl={unset.url}\napi_id=d\nkey_command="
    config(f"{section}printf '%%s\\n' '{SECRET} $HOME' second\n".replace("%%", "%"))
    assert ask(unset) == ("d", f"{SECRET} $HOME")
    config(f"{section}sh -c 'echo {SECRET}; exit 3'\n")
    assert "key_command sh failed with exit code 3" in refused(capsys)
    config(f"{section}no-such-program-at-all {SECRET}\n")
    assert "No such file" in refused(capsys)
    config(f"{section}true\n")
    assert "the key is empty" in refused(capsys)
    config(f"{section}'{SECRET}\n")
    assert "No closing quotation" in refused(capsys)


def test_a_tilde_is_the_home_folder(unset, config, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    section = f"[default]\nurl={unset.url}\napi_id=d\n"
    program = tmp_path / "print key"
    program.write_text(f"#!/bin/sh\necho {SECRET}1\n", encoding="utf-8")
    program.chmod(0o700)
    config(f"{section}key_command='~/print key'\n")
    assert ask(unset) == ("d", f"{SECRET}1")
    key = tmp_path / "key"
    key.write_text(f"{SECRET}2", encoding="utf-8")
    key.chmod(0o600)
    config(f"{section}key_file=~/key\n")
    assert ask(unset) == ("d", f"{SECRET}2")


def test_a_url_on_the_command_line_holds_no_password(canned, capsys):
    url = canned.url.replace("//", f"//user:{SECRET}@")
    err = refused(capsys, "--url", url)
    assert "--url holds user info" in err
    assert canned.forms == []


def test_timeout_and_trust_come_from_the_profile(unset, config, capsys):
    section = f"[default]\nurl={unset.url}\napi_id=d\napi_key={SECRET}\n"
    config(f"{section}timeout = 1e-9\n")
    assert main(["getX"]) == 3
    assert main(["getX", "--timeout", "20"]) == 0
    config(f"{section}verify = nowhere.pem\n".replace("http:", "https:"))
    assert main(["getX"]) in (2, 3)
    assert "nowhere.pem" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[default]\n", "url is missing"),
        ("[default]\nurl=https://x.example/\n", "api_id is missing"),
        ("[default]\nurl=https://x.example/\napi_id=1\n", "the key as one of api_key, key_file"),
        (f"[default]\nurl=https://x.example/\napi_id=1\napi_key={SECRET}\nkey_file=x\n", "as one of"),
        (f"[default]\nurl=x.example\napi_id=1\napi_key={SECRET}\n", "has no scheme"),
        (f"[default]\nurl=https://x.example/\napi_id=1\napikey={SECRET}\n", "unknown 'apikey'"),
        (f"[default]\napi_key {SECRET}\n", "line 2 is no name = value"),
        (f"api_key={SECRET}\n", "line 1 is no name = value"),
        (f"[a]\napi_key={SECRET}\napi_key={SECRET}\n", "line 3: api_key stands twice"),
        ("[a]\n[a]\n", "line 2: [a] stands twice"),
        (f"[default]\nurl=https://x.example/\napi_id=1\napi_key={SECRET}\ntimeout=soon\n", "timeout"),
        (f"[work]\nurl=https://x.example/\napi_id=1\napi_key={SECRET}\n", "choose a --profile: work"),
    ],
)  # fmt: skip
def test_a_configuration_that_cannot_be_used_is_explained(config, capsys, text, said):
    config(text)
    assert said in refused(capsys)


def test_no_text_and_no_settings_are_explained(config, capsys):
    assert "config.ini" in refused(capsys)
    config("").write_bytes(b"\xff")
    assert "is no UTF-8 text" in refused(capsys)


def test_an_unknown_profile_is_told_which_there_are(config, capsys):
    assert "there is none" in refused(capsys, "--profile", "x")
    config("[work]\n[home]\n")
    assert "no profile 'x'" in (err := refused(capsys, "--profile", "x"))
    assert "work, home" in err


@pytest.mark.parametrize("mode", [0o600, 0o400, 0o640, 0o604, 0o620, 0o601])
@pytest.mark.parametrize("key", [f"api_key={SECRET}", f"key_command=echo {SECRET}"])
def test_a_configuration_is_for_its_owner_alone(unset, config, capsys, mode, key):
    path = config(f"[default]\nurl={unset.url}\napi_id=d\n{key}\n", mode)
    if mode & 0o077:
        assert f"{path} is open to others: chmod 600 {path}" in refused(capsys)
        assert unset.forms == []
    else:
        assert ask(unset) == ("d", SECRET)


def test_a_link_counts_as_what_it_leads_to(unset, config, capsys, tmp_path):
    path = config(f"[default]\nurl={unset.url}\napi_id=d\napi_key={SECRET}\n", 0o640)
    real = path.rename(tmp_path / "dotfiles.ini")
    path.symlink_to(real)
    assert "is open to others" in refused(capsys)
    real.chmod(0o600)
    assert ask(unset) == ("d", SECRET)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_configuration_of_another_user_is_refused(config, capsys):
    os.chown(config(f"[default]\napi_key={SECRET}\n"), 12345, 12345)
    assert "belongs to another user" in refused(capsys)


def test_nothing_runs_for_the_key_where_nothing_is_sent(unset, config, tmp_path, capsys):
    mark = tmp_path / "ran"
    config(f"[default]\nurl={unset.url}\napi_id=d\nkey_command=touch {mark}\n")
    assert main(["--dry-run", "getX"]) == 0
    assert not mark.exists()


def test_the_environment_chooses_a_profile(unset, config, monkeypatch):
    config(
        f"[default]\nurl=https://other.example/admin/api.php\napi_id=d\napi_key={SECRET}\n"
        f"[a]\nurl={unset.url}\napi_id=a\napi_key={SECRET}\n"
        f"[b]\nurl={unset.url}\napi_id=b\napi_key={SECRET}\n"
    )
    monkeypatch.setenv("HOSTBILL_PROFILE", "a")
    assert ask(unset) == ("a", SECRET)
    assert ask(unset, "--profile", "b") == ("b", SECRET)
    assert ask(unset, "--url", unset.url) == ("a", SECRET)


def test_a_profile_of_the_environment_that_there_is_not_is_refused(config, capsys, monkeypatch):
    config(f"[default]\nurl=https://other.example/\napi_id=d\napi_key={SECRET}\n")
    monkeypatch.setenv("HOSTBILL_PROFILE", "nowhere")
    assert "no profile 'nowhere'" in refused(capsys)


def test_a_profile_and_settings_in_the_environment_are_refused_together(
    canned, config, capsys, monkeypatch
):
    config(f"[a]\nurl={canned.url}\napi_id=a\napi_key={SECRET}\n")
    monkeypatch.setenv("HOSTBILL_PROFILE", "a")
    said = refused(capsys)
    assert "HOSTBILL_PROFILE chooses the profile a" in said
    assert "HOSTBILL_API_KEY" in said
    assert canned.forms == []
    assert ask(canned, "--profile", "a") == ("a", SECRET)


def test_a_command_in_a_sandbox_calls_the_sandbox_whatever_profile_is_chosen(config, monkeypatch):
    config(f"[a]\nurl=https://other.example/\napi_id=a\napi_key={SECRET}\n")
    monkeypatch.setenv("HOSTBILL_PROFILE", "a")
    command = [sys.executable, "-m", "hbwrapper", "getClientDetails", "id=1"]
    assert main(["sandbox", "--", *command]) == 0

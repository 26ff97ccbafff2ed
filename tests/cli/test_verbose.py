"""``-v`` tells how each call went, and no secret."""

from __future__ import annotations

import re

import pytest
from canned_server import KEY

from hbwrapper.cli import main
from hbwrapper.sandbox import Sandbox

SECRET = "hunter2-hunter2"


def test_the_first_call_connects_and_the_others_use_its_connection(paged, capsys):
    assert main(["-v", "getClients", "--all", "--format", "jsonl"]) == 0
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 5
    lines = printed.err.splitlines()
    assert len(lines) == 3
    port = paged.url.split(":")[2].partition("/")[0]
    assert f"getClients: looking up 127.0.0.1; connecting to 127.0.0.1 port {port}" in lines[0]
    for line in lines[1:]:
        assert "getClients: on an open connection; reply 200, " in line
        assert re.search(r"after \d+(\.\d)? ms$", line)


def test_tls_is_told(capsys, monkeypatch):
    with Sandbox(clients=1, tls=True) as sandbox:
        monkeypatch.setenv("HOSTBILL_API_URL", sandbox.url)
        monkeypatch.setenv("HOSTBILL_API_ID", sandbox.api_id)
        monkeypatch.setenv("HOSTBILL_API_KEY", sandbox.api_key)
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(sandbox.ca_file))
        assert main(["getClients", "-v"]) == 0
    assert re.search(r"; TLSv1\.3 TLS_\w+ in \d", capsys.readouterr().err)


def test_no_parameter_and_no_secret_is_told(canned, capsys, monkeypatch):
    monkeypatch.setenv(
        "HOSTBILL_API_URL", canned.url.replace("//", f"//user:{SECRET}@") + "?t=token7"
    )
    assert main(["-v", "addClient", f"password={SECRET}", "firstname=Ann"]) == 0
    err = capsys.readouterr().err
    assert "addClient: " in err
    for secret in (SECRET, KEY, "id-of-tests", "Ann", "token7"):
        assert secret not in err


def test_many_calls_at_a_time_are_told_each(canned, capsys, tmp_path):
    file = tmp_path / "in.csv"
    file.write_text("id\n" + "".join(f"{n}\n" for n in range(12)), encoding="utf-8")
    assert main(["-v", "getX", "--each", str(file), "--workers", "3"]) == 0
    assert capsys.readouterr().err.count("reply 200") == 12


@pytest.mark.parametrize("answer", [None, b"<html>"])
def test_a_failure_is_told_too(canned, capsys, answer):
    canned.answer = lambda form: answer
    assert main(["-v", "getX"]) in (3, 4)
    assert "getX: looking up 127.0.0.1; connecting to" in capsys.readouterr().err


def test_nothing_is_told_after_the_command(canned, capsys):
    assert main(["-v", "getX"]) == 0
    capsys.readouterr()
    assert main(["getX"]) == 0
    assert capsys.readouterr().err == ""

"""An installation's own calls: listed, written down, and known to help, completion and types."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import hbwrapper
from hbwrapper import catalogue
from hbwrapper.cli import main

COLLECTION = {
    "info": {"name": "HostBill", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/"},
    "item": [
        {
            "name": "Reports",
            "item": [
                {
                    "name": "Monthly report",
                    "request": {
                        "method": "POST",
                        "description": {"content": "What was sold\x1b[2J.\nMore."},
                        "url": {
                            "raw": "https://x.example/admin/api.php?api_id=1",
                            "query": [{"key": "api_id", "value": "1"}, {"key": "call", "value": "getSales"}],
                        },
                        "body": {
                            "mode": "urlencoded",
                            "urlencoded": [
                                {"key": "month", "value": "", "description": "1 to 12"},
                                {"key": "class", "value": ""},
                                {"key": "filter[status]", "value": "x"},
                            ],
                        },
                    },
                },
                {"name": "No request"},
            ],
        },
        {"request": {"url": "https://x.example/admin/api.php?call=getClients&page=0"}},
        {"request": {"url": "https://x.example/admin/api.php?call=../../x"}},
        {"request": {"url": "https://x.example/other"}},
        "text",
    ],
}  # fmt: skip


@pytest.fixture
def installation(canned):
    """One that has two calls of its own, and lacks the rest."""
    names = ["getClients", "getSales", "syncBooks", "not a name", "<b>"]
    canned.answer = lambda form: {"success": True, "methods": names}
    return canned


@pytest.fixture
def collection(tmp_path):
    file = tmp_path / "hostbill.json"
    file.write_text(json.dumps(COLLECTION), encoding="utf-8")
    return file


def test_what_is_new_and_what_is_missing(installation, capsys):
    assert main(["discover", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["new"] == ["getSales", "syncBooks"]
    assert report["count"] == 3
    assert set(report["missing"]) == set(catalogue.documented()) - {"getClients"}
    assert [form["call"] for form in installation.forms] == ["getAPIMethods"]
    assert main(["discover"]) == 0
    out = capsys.readouterr().out
    assert f"{installation.url}: 3 calls\n\nnot documented: 2\n  getSales\n  syncBooks\n" in out


@pytest.mark.parametrize(
    ("methods", "new"),
    [
        ({"0": "getSales"}, ["getSales"]),
        (
            {"reports": ["getSales", "syncBooks"], "clients": ["getClients"]},
            ["getSales", "syncBooks"],
        ),
        ([{"name": "getSales", "params": []}], ["getSales"]),
        ({"getSales": {"month": ""}, "syncBooks": "text"}, ["getSales", "syncBooks"]),
    ],
)
def test_the_list_may_have_other_shapes(canned, capsys, methods, new):
    canned.answer = lambda form: {"success": True, "methods": methods}
    assert main(["discover", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["new"] == new


@pytest.mark.parametrize(
    ("answer", "code", "said"),
    [
        ({"success": False, "error": ["not permitted"]}, 1, "getAPIMethods: not permitted"),
        ({"success": True, "methods": []}, 4, "the answer lists no call"),
        ({"success": True}, 4, "the answer lists no call"),
        (None, 3, "closed the connection"),
    ],
)
def test_without_a_list_it_says_so(canned, capsys, answer, code, said):
    canned.answer = lambda form: answer
    assert main(["discover"]) == code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err


def test_help_and_completion_know_the_calls_of_the_file(
    installation, capsys, tmp_path, monkeypatch, collection
):
    file = tmp_path / "hostbill_calls.json"
    assert main(["discover", "--postman", str(collection), "-o", str(file)]) == 0
    assert installation.forms == []
    assert f"export HOSTBILL_CALLS={file}" in capsys.readouterr().err
    assert catalogue.get("getSales") is None
    monkeypatch.setenv("HOSTBILL_CALLS", str(file))
    assert main(["describe", "getSales"]) == 0
    out = capsys.readouterr().out
    assert "What was sold\ufffd[2J." in out
    assert "category Reports" in out
    assert "month" in out
    assert "page:" not in out
    assert main(["calls", "sold"]) == 0
    assert "getSales" in capsys.readouterr().out
    assert {"getSales", "getClients"} <= set(catalogue.names())
    assert "getSales" not in catalogue.documented()
    # What is sent does not depend on the file.
    assert main(["getSales", "month=1", "unknown=2"]) == 0
    assert installation.forms[-1]["unknown"] == "2"


def test_a_call_of_the_file_is_a_read_only_if_its_name_says_so(tmp_path, monkeypatch):
    file = tmp_path / "calls.json"
    calls = {
        "getSales": {"write": True},
        "syncBooks": {"write": False},
        "addClient": {"write": False},
    }
    file.write_text(json.dumps({"hbwrapper calls": 1, "calls": calls}), encoding="utf-8")
    monkeypatch.setenv("HOSTBILL_CALLS", str(file))
    for name, write in {"getSales": False, "syncBooks": True, "addClient": True}.items():
        assert catalogue.is_write(name) is write
        assert catalogue.get(name).write is write
    assert catalogue.get("addClient").required


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "line 1: "),
        ("[]", "not what `hbwrapper discover -o` writes"),
        ('{"hbwrapper calls": 1, "calls": []}', "`calls` is no object"),
        ('{"hbwrapper calls": 1, "calls": {"getX": 1}}', "`calls`, getX: it is no object"),
        ('{"hbwrapper calls": 1, "calls": {"getX": {"optional": [1]}}}', "`optional` is no list"),
        ('{"hbwrapper calls": 1, "calls": {"getX": {"summary": 1}}}', "`summary` is no text"),
        ("[" * 100_000, "is no JSON"),
        (None, "No such file"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_and_calls_go_on(
    canned, capsys, tmp_path, monkeypatch, text, said
):
    file = tmp_path / "calls.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    monkeypatch.setenv("HOSTBILL_CALLS", str(file))
    assert main(["getUnknown"]) == 0
    assert len(canned.forms) == 1
    err = capsys.readouterr().err.splitlines()
    assert len(err) == 1
    assert err[0].startswith("hbwrapper: warning: HOSTBILL_CALLS: ")
    assert said in err[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{\n{", "line 2: "),
        ("[]", "no Postman collection: it has no list `item`"),
        ('{"item": []}', "none of its requests has the parameter `call`"),
        (None, "No such file"),
    ],
)
def test_a_collection_of_something_else_is_told(capsys, tmp_path, text, said):
    file = tmp_path / "c.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert main(["discover", "--postman", str(file)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err
    assert str(file) in printed.err


PROGRAM = """\
from hbwrapper import ApiWrapper

api = ApiWrapper()
reveal_type(api.getSales(month=1, class_="x"))
api.getSales({"month": 2, "filter[status]": "x"})
for record in api.getSales.records():
    print(record["id"])
api.getClients(pagee=1)
"""


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_type_checkers_know_them(tmp_path, collection, checker):
    pytest.importorskip(checker)
    pytest.importorskip(checker)
    folder = tmp_path / "typings"
    assert main(["discover", "--postman", str(collection), "--stubs", str(folder)]) == 0
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    if checker == "mypy":
        subprocess.run(
            [
                sys.executable,
                "-m",
                "venv",
                "--without-pip",
                "--system-site-packages",
                tmp_path / "v",
            ],
            check=True,
        )
        site = next((tmp_path / "v").glob("lib/python*/site-packages"))
        (folder / "hbwrapper-stubs").rename(site / "hbwrapper-stubs")
        # Side by side, as pip installs them.
        (site / "hbwrapper").symlink_to(Path(hbwrapper.__file__).parent)
        python = str(tmp_path / "v" / "bin" / "python")
        command = [sys.executable, "-m", "mypy", "--python-executable", python, "program.py"]
    else:
        command = [sys.executable, "-m", "pyright", "program.py"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    lines = [line for line in ran.stdout.splitlines() if "program.py:" in line]
    assert any(":4" in line and "dict[str, Any]" in line for line in lines), ran.stdout + ran.stderr
    assert [line for line in lines if "error" in line and ":8" not in line] == []
    assert any(":8" in line and "error" in line for line in lines)

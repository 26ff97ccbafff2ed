"""A call for each line of a file."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time

import pytest

from hbwrapper.cli import main

SECRET = "hunter2-hunter2"


@pytest.fixture
def file(tmp_path):
    def write(content, name="in.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


def lines(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_line_of_a_csv_file_is_a_call(canned, capsys, file):
    path = file('\ufeffid,note,filter[a]\r\n1,"a\nb",\r\n\r\n2,"x,y",Zoë\r\n')
    assert main(["addX", "common=c", "--each", path]) == 0
    own = ("call", "outputformat", "api_id", "api_key")
    sent = [{k: v for k, v in form.items() if k not in own} for form in canned.forms]
    assert [form["id"] for form in sent] == ["1", "2"]
    assert sent[0] == {"common": "c", "id": "1", "note": "a\nb", "filter[a]": ""}
    result = {"success": True}
    assert lines(capsys) == [
        {"line": 2, "outcome": "done", "result": result},
        {"line": 5, "outcome": "done", "result": result},
    ]


def test_each_line_of_a_jsonl_file_is_a_call(canned, capsys, file):
    path = file('{"id": 1}\n\n{"f": {"a": "x\u2028y"}, "price": 1.50}\n', "in.jsonl")
    assert main(["addX", "--each", path, "--format", "jsonl"]) == 0
    assert canned.forms[1]["price"] == "1.50"
    assert b"f%5Ba%5D=x%E2%80%A8y" in canned.raw[1]
    assert [line["line"] for line in lines(capsys)] == [1, 3]


def outcome_of(form):
    return {"ok": {"success": True}, "no": {"success": False, "error": [f"not {form['id']}"]},
            "html": b"<h1>x</h1>", "gone": None}[form["id"].rstrip("0123456789")]  # fmt: skip


@pytest.mark.parametrize("workers", ["1", "5"])
def test_outcomes_come_in_the_order_of_the_lines_whatever_they_are(canned, capsys, file, workers):
    def answer(form):
        time.sleep(0.05 if form["id"] == "ok1" else 0)
        return outcome_of(form)

    canned.answer = answer
    path = file(
        "id,password\n"
        + "".join(f"{one},{SECRET}\n" for one in ("ok1", "no", "html", "gone", "ok2"))
    )
    assert main(["addX", "--each", path, "--workers", workers]) == 4
    printed = capsys.readouterr()
    assert SECRET not in printed.out + printed.err
    found = [json.loads(line) for line in printed.out.splitlines()]
    assert [line["line"] for line in found] == [2, 3, 4, 5, 6]
    assert [line["outcome"] for line in found] == ["done", "refused", "unknown", "unknown", "done"]
    assert found[1]["error"] == "addX: not no"
    assert found[1]["result"]["success"] is False
    assert "result" not in found[2]
    assert sorted(form["id"] for form in canned.forms) == ["gone", "html", "no", "ok1", "ok2"]


@pytest.mark.parametrize(
    ("ids", "code"), [(["ok"], 0), (["ok", "no"], 1), (["no", "gone"], 3), (["html", "ok"], 4)]
)
def test_the_exit_code_is_the_worst(canned, file, ids, code):
    canned.answer = outcome_of
    assert main(["addX", "--each", file("id\n" + "\n".join(ids))]) == code


def test_what_cannot_reach_the_server_is_unsent(canned, capsys, file, monkeypatch):
    monkeypatch.setenv("HOSTBILL_API_URL", "http://127.0.0.1:1/admin/api.php")
    assert main(["addX", "--each", file("id\n1\n")]) == 3
    assert lines(capsys)[0]["outcome"] == "unsent"


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        ("", "in.csv", "in.csv has no line"),
        ("id\n\n", "in.csv", "in.csv has no line"),
        ("\n\n", "in.jsonl", "in.jsonl has no line"),
        ("id,id\n1,2\n", "in.csv", "line 1: two columns are named id"),
        ("id,\n1,2\n", "in.csv", "line 1: a parameter has no name"),
        ("id;name\n1;2\n", "in.csv", "line 1: 'id;name' is no name"),
        ("id, name\n1,2\n", "in.csv", "line 1: ' name' is no name"),
        ("id,api_key\n1,2\n", "in.csv", "line 1: api_key cannot be given"),
        ("id,a\n1,2\n3\n", "in.csv", "line 3 has 1 values; the first line names 2"),
        (f"id\n1\n{SECRET},4\n", "in.csv", "line 3 has 2 values"),
        ('id\n1\n"2\n', "in.csv", "line 3: unexpected end of data"),
        ('id\n1\n"2"x\n', "in.csv", "line 3"),
        (b"id\n1\n\xff\n", "in.csv", "line 3 is no UTF-8 text"),
        ("id,common\n1,2\n", "in.csv", "line 2: common is given on the command line too"),
        (f'{{"id": 1}}\n{{"id": {SECRET}}}\n', "in.jsonl", "line 2: Expecting value at column 8"),
        ('{"id": 1}\n[2]\n', "in.jsonl", "line 2: parameters are an object"),
        ('{"id": 1, "id": 2}\n', "in.jsonl", "line 1: id is given twice"),
        ('{"f": {"a": 1}, "f[a]": 2}\n', "in.jsonl", "line 1: f[a] is given twice"),
        ('{"call": "x"}\n', "in.jsonl", "line 1: call cannot be given"),
        ('{"a": "\\ud800"}\n', "in.jsonl", "line 1: a cannot be sent"),
        ("id\n1\n", "in.txt", "must end in .csv or .jsonl"),
    ],
)  # fmt: skip
def test_a_bad_line_is_found_before_anything_is_sent(canned, capsys, file, content, name, said):
    assert main(["addX", "common=c", "--each", file(content, name)]) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert len(printed.err.splitlines()) == 1
    assert SECRET not in printed.err
    assert printed.out == ""
    assert canned.forms == []


@pytest.mark.parametrize("more", [["--all"], ["--format", "csv"], ["--format", "json"]])
def test_each_does_not_go_with_other_shapes(canned, file, more):
    assert main(["addX", "--each", file("id\n1\n"), *more]) == 2
    assert main(["addX", "--each", "/nowhere.csv"]) == 2
    assert canned.forms == []


def test_a_dry_run_shows_every_request(canned, capsys, file):
    assert main(["addX", "a=1", "--dry-run", "--each", file(f"pin\n{SECRET}\n{SECRET}\n")]) == 0
    out = capsys.readouterr().out
    assert out.count("a=1\npin=[hidden]\ncall=addX\n") == 2
    assert SECRET not in out
    assert canned.forms == []


def test_memory_and_threads_stay_bounded(canned, capsys, file):
    most, now, lock = 0, 0, threading.Lock()

    def answer(form):
        nonlocal most, now
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.005)
        with lock:
            now -= 1
        return {"success": True}

    canned.answer = answer
    path = file("id\n" + "".join(f"{n}\n" for n in range(60)))
    assert main(["addX", "--workers", "3", "--each", path]) == 0
    assert len(lines(capsys)) == 60
    assert 1 < most <= 3


def test_ctrl_c_waits_for_what_is_under_way_and_starts_nothing_more(canned, file):
    reached, go_on = threading.Event(), threading.Event()

    def answer(form):
        if form["id"] == "5":
            reached.set()
            go_on.wait(20)
        return {"success": True}

    canned.answer = answer
    path = file("id\n" + "".join(f"{n}\n" for n in range(1, 50)))
    process = subprocess.Popen(
        [sys.executable, "-m", "hbwrapper", "addX", "--each", path],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert reached.wait(30)
    process.send_signal(signal.SIGINT)
    assert "stopping" in process.stderr.readline() + process.stderr.readline()
    go_on.set()
    out, _ = process.communicate(timeout=30)
    assert process.returncode == 130
    assert [json.loads(line)["line"] for line in out.splitlines()] == [2, 3, 4, 5, 6]
    assert len(canned.forms) == 5


def test_ctrl_c_twice_ends_at_once(canned, file):
    reached, go_on = threading.Event(), threading.Event()
    canned.answer = lambda form: reached.set() or (go_on.wait(30) and None)
    process = subprocess.Popen(
        [sys.executable, "-m", "hbwrapper", "addX", "--each", file("id\n1\n2\n")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert reached.wait(30)
    process.send_signal(signal.SIGINT)
    process.stderr.readline()
    process.stderr.readline()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)
    go_on.set()
    assert process.returncode == 130
    assert len(canned.forms) == 1

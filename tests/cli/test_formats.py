"""What is printed, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import signal
import subprocess
import sys
import threading

import pytest

from hbwrapper.cli import main

ANSWERS = {
    "list": {"success": True, "clients": [{"a": 1}, {"b": "x"}], "sorter": {"totalpages": 1}},
    "by id": {"success": True, "products": {"7": {"a": 1}, "9": {"a": 2}}},
    "one": {"success": True, "client": {"a": 1, "b": {"c": None}}, "call": "x", "server_time": 1},
    "several": {"success": True, "a": {"x": 1}, "b": []},
    "refused": {"success": False, "error": ["no"]},
}


@pytest.mark.parametrize(
    ("answer", "records"),
    [
        ("list", [{"a": 1}, {"b": "x"}]),
        ("by id", [{"a": 1}, {"a": 2}]),
        ("one", [{"a": 1, "b": {"c": None}}]),
        ("several", [ANSWERS["several"]]),
        ("refused", []),
    ],
)
def test_the_records_of_a_single_call_are_found(canned, capsys, answer, records):
    canned.answer = lambda form: ANSWERS[answer]
    main(["getX", "--format", "jsonl"])
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == records


def test_records_lie_where_the_catalogue_or_the_user_says(canned, capsys):
    canned.answer = lambda form: {"success": True, "main": {"id": 0}, "currencies": [{"id": 1}]}
    assert main(["getCurrencies", "--format", "jsonl"]) == 0
    assert capsys.readouterr().out == '{"id": 1}\n'
    assert main(["getX", "--format", "jsonl", "--records", "currencies"]) == 0
    assert capsys.readouterr().out == '{"id": 1}\n'
    assert main(["getX", "--format", "jsonl", "--records", "nothing"]) == 4
    assert "it has success, main, currencies" in capsys.readouterr().err
    assert main(["getX", "--all"]) == 4
    assert "Candidates: main, currencies. Say it: --records KEY" in capsys.readouterr().err


def test_json_is_the_whole_answer_and_print_r_prints_it_as_php_does(canned, capsys):
    canned.answer = lambda form: ANSWERS["one"]
    assert main(["getX"]) == 0
    assert json.loads(capsys.readouterr().out) == ANSWERS["one"]
    assert main(["getX", "--format", "print_r"]) == 0
    assert capsys.readouterr().out.startswith(
        "Array\n(\n    [success] => 1\n    [client] => Array\n"
    )


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (ANSWERS["one"], 0), (ANSWERS["refused"], 1), ({}, 1), (b"null", 1), (b"<html>", 4),
        (b"", 4), (None, 3),
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "table", "print_r"])
def test_the_exit_code_is_the_same_in_every_format(canned, capsys, form, answer, code):
    canned.answer = lambda _: answer
    assert main(["addX", "--format", form]) == code
    printed = capsys.readouterr()
    # What does not say whether it is a success is printed as it came.
    assert bool(printed.out) == (code < 3 and answer != ANSWERS["refused"])
    assert bool(printed.err) == (code > 0)


@pytest.mark.parametrize("workers", ["1", "3"])
def test_all_pages_come_in_every_format_with_every_column(paged, capsys, workers):
    def printed(form):
        assert main(["getClients", "--all", "--workers", workers, "--format", form]) == 0
        return capsys.readouterr().out

    found = json.loads(printed("json"))
    assert [client["id"] for client in found] == ["1", "2", "3", "4", "5"]
    assert [json.loads(line) for line in printed("jsonl").splitlines()] == found
    rows = list(csv.DictReader(io.StringIO(printed("csv"), newline="")))
    assert list(rows[0]) == ["id", "name", "tags", "vip"]
    assert [row["name"] for row in rows] == ["Ann", 'Bob, the "builder"', "Zoë", "", "line\nbreak"]
    assert json.loads(rows[2]["tags"]) == found[2]["tags"]
    assert rows[4]["vip"] == "true"
    table = printed("table").splitlines()
    assert table[0].split() == ["id", "name", "tags", "vip"]
    assert len(table) == 7
    assert printed("print_r").count("=> Array") == 7


def test_no_records_are_an_empty_array_and_no_line(canned, capsys):
    canned.answer = lambda form: {"success": True, "clients": []}
    for form, text in {"json": "[]\n", "jsonl": "", "csv": "", "table": ""}.items():
        assert main(["getClients", "--all", "--format", form]) == 0
        assert capsys.readouterr().out == text


def test_what_came_before_a_refusal_is_printed_whole(paged, capsys):
    pages = paged.answer
    paged.answer = lambda form: pages(form) if form["page"] != "1" else {"success": False}
    assert main(["getClients", "--all"]) == 1
    assert [client["id"] for client in json.loads(capsys.readouterr().out)] == ["1", "2"]


def test_control_characters_are_escaped_in_json_and_kept_for_pipes_elsewhere(canned, capsys):
    evil = "\x1b]0;title\x07\x9b31m\u202e[red]"
    canned.answer = lambda form: {"success": True, "client": {"name": evil}}
    assert main(["getX"]) == 0
    out = capsys.readouterr().out
    assert json.loads(out)["client"]["name"] == evil
    assert not set(out) & set("\x1b\x07\x9b\u202e")
    assert main(["getX", "--format", "csv"]) == 0
    assert capsys.readouterr().out == f"name\n{evil}\n"
    # A table is for people, wherever it goes.
    assert main(["getX", "--format", "table"]) == 0
    assert not set(capsys.readouterr().out) & set("\x1b\x07\x9b\u202e")


def test_a_table_shows_a_cell_of_several_lines_in_one(canned, capsys):
    canned.answer = lambda form: {"success": True, "rows": [{"a": "x\r\ny\tz", "b": "1"}] * 2}
    assert main(["getX", "--format", "table"]) == 0
    assert capsys.readouterr().out == "a      b\n-----  -\nx y z  1\nx y z  1\n"


def test_error_texts_stay_on_one_line_and_move_no_cursor(canned, capsys):
    canned.answer = lambda form: {"success": False, "error": ["one\n\x1b[2Jtwo"]}
    assert main(["getX"]) == 1
    err = capsys.readouterr().err
    assert "\x1b" not in err
    assert len(err.splitlines()) == 1


def test_a_reader_that_has_enough_ends_it_quietly(canned):
    canned.answer = lambda form: {
        "success": True,
        "clients": [{"id": form["page"], "text": "x" * 100_000}],
        "sorter": {"totalpages": 1000},
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "hbwrapper", "getClients", "--all", "--format", "jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(30) == 141
    process.stderr.close()


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
@pytest.mark.parametrize("workers", ["1", "3"])
def test_ctrl_c_leaves_whole_records_behind(canned, form, workers):
    reached, go_on = threading.Event(), threading.Event()

    def answer(given):
        page = int(given["page"])
        if page == 3:
            reached.set()
            go_on.wait(20)
        return {
            "success": True,
            "clients": [{"id": f"{page}-{n}", "text": "x" * 1000} for n in range(20)],
            "sorter": {"totalpages": 5},
        }

    canned.answer = answer
    process = subprocess.Popen(
        [sys.executable, "-m", "hbwrapper", "getClients", "--all", "--format", form,
         "--workers", workers],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )  # fmt: skip
    # The interrupt comes when records of the third page are printed and the fourth is awaited. CSV
    # prints none before it knows all columns.
    out = b""
    while form != "csv" and b"2-0" not in out:
        out += process.stdout.read(65536)
    assert reached.wait(30)
    process.send_signal(signal.SIGINT)
    # Threads that fetch ahead are waited for.
    answering = threading.Timer(1, go_on.set)
    answering.start()
    rest, err = process.communicate(timeout=40)
    answering.join()
    assert process.returncode == 130
    assert err == b""
    text = (out + rest).decode()
    if form == "json":
        records = json.loads(text)
    elif form == "jsonl":
        records = [json.loads(line) for line in text.splitlines()]
    else:
        records = list(csv.DictReader(io.StringIO(text, newline="")))
    ids = [f"{page}-{n}" for page in range(5) for n in range(20)]
    least = 40 if form != "csv" else 60 if workers == "1" else 0
    assert least <= len(records) < 100
    assert [record["id"] for record in records] == ids[: len(records)]
    assert all(len(record["text"]) == 1000 for record in records)


def test_ctrl_c_during_a_write_says_that_it_may_have_run(canned):
    reached, go_on = threading.Event(), threading.Event()
    canned.answer = lambda form: reached.set() or (go_on.wait(20) and None)
    process = subprocess.Popen(
        [sys.executable, "-m", "hbwrapper", "addClient"], stderr=subprocess.PIPE, text=True
    )
    assert reached.wait(30)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    go_on.set()
    assert process.returncode == 130
    assert err == "hbwrapper: interrupted; addClient may have run\n"


def test_warnings_are_one_line(canned, monkeypatch, capsys):
    monkeypatch.setenv("HOSTBILL_API_URL", "http://nowhere.invalid/admin/api.php")
    assert main(["getX", "--timeout", "20"]) == 3
    err = capsys.readouterr().err.splitlines()
    assert len(err) == 2
    assert err[0].startswith("hbwrapper: warning: ")


def test_a_text_where_the_records_should_be_is_an_unreadable_answer(canned, capsys):
    canned.answer = lambda form: {"success": True, "clients": "none"}
    assert main(["getClients", "--format", "csv"]) == 4
    assert "getClients: clients is 'none' in the answer, and no list" in capsys.readouterr().err

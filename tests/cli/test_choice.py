"""Which records are printed, in what order, and what of them."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from hbwrapper.cli import main

CLIENTS = [
    {"id": "2", "name": "Bob", "credit": "10.00", "open": True, "group": {"id": 7}},
    {"id": 10, "name": "Ann", "credit": "9.50", "open": False, "group": {"id": 8}},
    {"id": "1", "name": None, "credit": "-1", "open": True, "tags": ["a", "b"]},
    {"id": "3", "name": "bea", "credit": "", "open": False},
]


@pytest.fixture
def printed(canned, capsys):
    """Runs ``getClients`` over two pages; the records that come out."""

    def answer(form):
        page = int(form.get("page", "0"))
        return {
            "success": True,
            "clients": CLIENTS[2 * page : 2 * page + 2],
            "sorter": {"totalpages": 2},
        }

    canned.answer = answer

    def run(*options, code=0):
        assert main(["getClients", "--all", *options]) == code
        return json.loads(capsys.readouterr().out)

    return run


def ids(records):
    return [str(record["id"]) for record in records]


@pytest.mark.parametrize(
    ("test", "left"),
    [
        ("name=Bob", ["2"]),
        ("name != Bob", ["10", "1", "3"]),
        ("id=1", ["1"]),
        ("id=10.0", ["10"]),
        ("credit>9", ["2", "10"]),
        ("credit>=10", ["2"]),
        ("credit<0", ["1", "3"]),
        ("open=true", ["2", "1"]),
        ("open=0", ["10", "3"]),
        ("group.id=8", ["10"]),
        ("group.id!=8", ["2", "1", "3"]),
        ("tags.1=b", ["1"]),
        ("name=", ["1"]),
        ("name==bea", ["3"]),
    ],
)
def test_where_takes_text_and_numbers_alike(printed, test, left):
    assert ids(printed("--where", test)) == left


def test_two_tests_must_both_hold(printed):
    assert ids(printed("--where", "open=1", "--where", "credit>0")) == ["2"]


def test_sort_takes_numbers_by_their_size_and_what_is_missing_last(printed):
    assert ids(printed("--sort", "id")) == ["1", "2", "3", "10"]
    assert ids(printed("--sort", "-id")) == ["10", "3", "2", "1"]
    assert ids(printed("--sort", "name")) == ["10", "3", "2", "1"]
    assert ids(printed("--sort", "-name")) == ["2", "3", "10", "1"]
    assert ids(printed("--sort", "-id", "--limit", "2")) == ["10", "3"]


def test_limit_asks_for_no_page_more_than_it_needs(printed, canned):
    assert ids(printed("--limit", "2")) == ["2", "10"]
    assert len(canned.forms) == 1
    assert ids(printed("--limit", "3")) == ["2", "10", "1"]
    assert len(canned.forms) == 3


def test_fields_in_the_order_that_was_asked_for(printed, capsys):
    records = printed("--fields", "name, group.id,id", "--limit", "3")
    assert records[0] == {"name": "Bob", "group.id": 7, "id": "2"}
    assert list(records[0]) == ["name", "group.id", "id"]
    assert records[2] == {"name": None, "group.id": None, "id": "1"}
    assert main(["getClients", "--all", "--fields", "id,name", "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == ["id,name", "2,Bob"]


def test_they_choose_of_a_single_answer_too(canned, capsys):
    canned.answer = lambda form: {"success": True, "client": {"id": "7", "name": "x"}}
    assert main(["getClientDetails", "id=7", "--fields", "name"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"name": "x"}]


@pytest.mark.parametrize("option", ["--fields", "--sort", "--where"])
def test_a_field_that_no_record_has_is_told(canned, capsys, option):
    canned.answer = lambda form: {"success": True, "clients": [{"id": "1", "email": "x"}]}
    value = "emial=x" if option == "--where" else "emial"
    assert main(["getClients", "--all", option, value]) == 4
    assert "no record has the field emial; did you mean email?" in capsys.readouterr().err
    assert main(["getClients", "--all", option, value.replace("emial", "zzz")]) == 4
    assert "there are id, email" in capsys.readouterr().err


def test_a_query_over_one_answer_and_over_all_records(printed, canned, capsys):
    assert printed("--query", "[?open].id") == ["2", "1"]
    assert printed("--query", "length(@)") == 4
    assert main(["getClients", "--query", "clients[].{n: name}", "--format", "csv"]) == 0
    assert capsys.readouterr().out == "n\nBob\nAnn\n"
    assert main(["getClients", "--query", "success"]) == 0
    assert capsys.readouterr().out == "true\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--query", "[?"], "--query: "),
        (["--query", "nofunction(@)"], "--query: "),
        (["--where", "status"], "--where takes a test: status=Active"),
        (["--fields", "id,,x"], "names are separated by commas"),
        (["--limit", "0"], "--limit"),
        (["--query", "x", "--fields", "id"], "--query does the work of"),
        (["--each", "in.csv", "--fields", "id"], "--each prints the outcome of each line"),
    ],
)
def test_what_cannot_be_understood_is_told_before_anything_is_sent(canned, capsys, options, said):
    code = main(["getClients", *options])
    printed = capsys.readouterr()
    assert said in printed.err
    assert len(printed.err.splitlines()) == 1
    if options == ["--query", "nofunction(@)"]:
        # jmespath looks functions up when it calls them.
        assert code == 4
    else:
        assert code == 2
        assert canned.forms == []


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("jmespath", ["getX", "--query", "a"]),
        ("filelock", ["getX", "--each", "in.csv", "--journal", "run.jsonl"]),
        ("argcomplete", ["completion", "bash"]),
        ("vcr", ["record", "c.yaml", "--", "getX"]),
    ],
)
def test_a_library_that_is_missing_is_named(canned, tmp_path, module, arguments):
    (tmp_path / "in.csv").write_text("id\n1\n", encoding="utf-8")
    program = (
        f"import sys; sys.modules[{module!r}] = None\n"
        f"from hbwrapper.cli import main; sys.exit(main({arguments!r}))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert len(ran.stderr.splitlines()) == 1
    package = "vcrpy" if module == "vcr" else module
    assert ran.stderr.endswith(f"pip install {package}\n")
    assert canned.forms == []

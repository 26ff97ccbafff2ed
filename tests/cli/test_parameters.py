"""From words on the command line to fields of a form."""

from __future__ import annotations

import io
import json
import sys

import pytest

from hbwrapper.cli import main

SECRET = "hunter2-hunter2"


def sent(canned, *arguments):
    assert main([*arguments]) == 0
    form = canned.forms[-1]
    return {
        name: form[name]
        for name in list(form)[: -len(("call", "outputformat", "api_id", "api_key"))]
    }


def test_words_are_parameters_and_options_may_stand_anywhere(canned):
    found = sent(
        canned, "getClientTickets", "id=1", "--format", "jsonl", "filter[status]=a=b", "x="
    )
    assert found == {"id": "1", "filter[status]": "a=b", "x": ""}


def test_an_at_sign_in_a_value_is_text_unless_it_comes_first(canned):
    assert sent(canned, "getX", "email=jane@example.com") == {"email": "jane@example.com"}


def test_a_file_s_text_is_sent_as_it_is(canned, tmp_path):
    file = tmp_path / "reply=1.txt"
    file.write_bytes("Zoë\r\nsays\n".encode())
    assert main(["getX", f"body=@{file}"]) == 0
    assert b"body=Zo%C3%AB%0D%0Asays%0A&" in canned.raw[-1]


def test_an_upload_is_sent_as_a_file(canned, tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"\0\xff")
    assert main(["getX", "id=1", f"file@{file}"]) == 0
    assert b'name="file"; filename="a.pdf"' in canned.raw[-1]
    assert b"\r\n\r\n\0\xff\r\n" in canned.raw[-1]


@pytest.mark.parametrize(
    "arguments",
    [["a[b][]=1", "x=2", "a[b][]=3"], ["--json", '{"a[b][]": [1, 3], "x": 2}']],
)
def test_a_list_is_a_name_that_is_repeated(canned, arguments):
    found = sent(canned, "addX", *arguments)
    assert found == {"a[b][0]": "1", "a[b][1]": "3", "x": "2"}


def test_a_name_may_look_like_an_option_after_two_hyphens(canned):
    assert sent(canned, "getX", "--", "--x=1", "-y=2") == {"--x": "1", "-y": "2"}


def test_json_gives_nested_parameters_and_keeps_digits(canned):
    text = '{"price": 1.10, "n": 123456789012345678901234567890, "f": {"a": [1, "@x"]}, "no": null}'
    found = sent(canned, "getX", "--json", text, "id=1")
    assert found == {
        "price": "1.10",
        "n": "123456789012345678901234567890",
        "f[a][0]": "1",
        "f[a][1]": "@x",
        "id": "1",
    }


def test_json_comes_from_standard_input(canned, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"password": "p"}'))
    assert sent(canned, "getX", "--json", "-") == {"password": "p"}


def test_calls_of_any_name_are_sent(canned):
    for name in ("keys", "_private", "request", "timeout", "get X", "LogIn"):
        assert main(["--yes", name]) == 0
        assert canned.forms[-1]["call"] == name


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["id=1", "id=2"], "id is given twice"),
        (["ids=1", "ids[]=2"], "ids is given twice"),
        (["ids[]=1", "ids=2"], "ids is given twice"),
        (["--json", '{"ids[]": [1]}', "ids[]=2"], "ids is given twice"),
        (["--json", '{"ids[]": [1], "ids": 2}'], "ids is given twice"),
        (["[]=1"], "a parameter has no name"),
        (["call[]=1"], "call cannot be given"),
        (["--json", '{"id": 1}', "id=2"], "id is given twice"),
        (["--json", '{"id": 1, "id": 2}'], "id is given twice"),
        (["--json", '{"f": {"a": 1}}', "f[a]=2"], "f[a] is given twice"),
        (["call=x"], "call cannot be given"),
        (["api_id=x"], "api_id cannot be given"),
        (["api_key[x]=x"], "api_key[x] cannot be given"),
        (["api.key=x"], "api.key cannot be given"),
        (["--json", '{"outputformat": "xml"}'], "outputformat cannot be given"),
        ([f"password {SECRET}"], "argument 1 after the call's name is no parameter"),
        (["id=1", SECRET], "argument 2 after the call's name is no parameter"),
        (["=x"], "argument 1 after"),
        (["x=@/nowhere/at/all"], "No such file"),
        (["x@/nowhere/at/all"], "No such file"),
        (["x=@/nowhere\0"], "null"),
        (["--json", f"[{json.dumps(SECRET)}]"], "parameters are an object"),
        (["--json", f'{{"password": {SECRET}}}'], "no JSON"),
        (["--json", '{"x": NaN}'], "NaN is no JSON"),
        (["--json", '{"x": "\\ud800"}'], "half a surrogate pair"),
        (["--json", '{"x":' + "[" * 100_000], "--json"),
        (["--workers", "2"], "--workers goes with"),
        (["--journal", "x"], "--journal goes with"),
        (["--workers", "0", "--all"], "--workers"),
        (["--format", "xml"], "--format"),
        (["--records", "x"], "--records goes with"),
        (["--sandbox", "--url", "https://x.example"], "excludes"),
        (["--key", SECRET], "the key is never an argument"),
        ([f"--key={SECRET}"], "the key is never an argument"),
        (["--api-key", SECRET], "the key is never an argument"),
        ([f"--apikey={SECRET}"], "unknown option --apikey;"),
        (["--timeout", "-1"], "timeout must be a number"),
        (["--timeout", "nan"], "timeout must be a number"),
        (["--timeout", "inf"], "timeout must be a number"),
        (["--timeout", "3000000"], "timeout must be a number"),
        (["x\udcff=1"], "half a surrogate pair"),
    ],
)  # fmt: skip
def test_bad_usage_sends_nothing_and_says_why_in_one_line(canned, capsys, arguments, said):
    assert main(["getX", *arguments]) == 2
    printed = capsys.readouterr()
    assert canned.forms == []
    assert printed.out == ""
    assert said in printed.err
    assert len(printed.err.splitlines()) == 1
    assert SECRET not in printed.err


@pytest.mark.parametrize("name", ["addClient", "addX", "x", "find"])
@pytest.mark.parametrize("more", [[], ["--yes"], ["--workers", "3"], ["--records", "items"]])
def test_a_write_is_never_made_for_each_page(canned, capsys, name, more):
    canned.answer = lambda form: {"success": True, "items": [1]}
    assert main(["--all", name, *more]) == 2
    assert f"{name} is a write" in capsys.readouterr().err
    assert canned.forms == []


def test_a_call_s_name_is_text(canned, capsys):
    assert main(["get\udcff"]) == 2
    assert "the call's name is no text" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["id=1"], ["--sandbox", "calls"], ["--url", "https://x.example", "describe"]]
)
def test_a_call_s_name_is_neither_a_parameter_nor_a_command(canned, capsys, arguments):
    assert main(arguments) == 2
    assert canned.forms == []


def test_a_dry_run_shows_the_request_without_secrets_and_sends_nothing(
    canned, capsys, monkeypatch, tmp_path
):
    monkeypatch.setenv("HOSTBILL_API_URL", "https://user:word@x.example/admin/api.php?token=abc")
    file = tmp_path / "a.txt"
    file.write_bytes(b"12345")
    arguments = ["addClient", "email=a b@x.example", f"password={SECRET}", f"c[cvv]={SECRET}"]
    assert main(["--dry-run", *arguments, f"f@{file}"]) == 0
    assert capsys.readouterr().out == (
        "POST https://x.example/admin/api.php\n"
        "Content-Type: multipart/form-data\n"
        "\n"
        "email=a+b%40x.example\n"
        "password=[hidden]\n"
        "c%5Bcvv%5D=[hidden]\n"
        "f=<a.txt, application/octet-stream, 5 bytes>\n"
        "call=addClient\n"
        "outputformat=json\n"
        "api_id=[hidden]\n"
        "api_key=[hidden]\n"
    )
    assert canned.forms == []


def test_a_misspelt_write_is_told_before_it_is_sent(canned, capsys):
    canned.answer = lambda form: canned_order.append(capsys.readouterr().err) or {"success": True}
    canned_order: list[str] = []
    assert main(["addClints"]) == 0
    assert "did you mean addClient" in canned_order[0]


def test_a_misspelt_read_is_told_only_if_hostbill_refuses(canned, capsys):
    assert main(["getClintDetails"]) == 0
    assert capsys.readouterr().err == ""
    canned.answer = lambda form: {"success": False, "error": ["what?"]}
    assert main(["getClintDetails"]) == 1
    assert "did you mean getClientDetails" in capsys.readouterr().err

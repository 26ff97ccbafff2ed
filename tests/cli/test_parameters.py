"""From words on the command line to fields of a form."""

from __future__ import annotations

import io
import json
import sys
import time

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
        (["x=@/nowhere/at/all"], '--json \'{"x": "@...'),
        (["x=@/dev/zero"], "'/dev/zero' has more than 67,108,864 characters"),
        (["x@/dev/zero"], "'/dev/zero' is a device, not a file"),
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


@pytest.mark.parametrize("name", ["addClient", "addX", "doSomething"])
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


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("addClints", "did you mean addClient"),
        ("getClintDetails", "did you mean getClientDetails"),
        ("getclients", "did you mean getClients"),
        ("list", "neither a command nor a known call; did you mean calls?"),
        ("descrbe", "did you mean describe?"),
        ("completions", "did you mean completion?"),
        ("frobnicate", "neither a command nor a known call. Nothing was sent"),
    ],
)
def test_a_misspelt_name_is_not_sent_unless_the_user_is_sure(canned, capsys, name, said):
    assert main([name]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert len(err.splitlines()) == 1
    assert canned.forms == []
    assert main([name, "--yes"]) == 0
    assert capsys.readouterr().err.startswith(f"hbwrapper: {name} is ")
    assert canned.forms[0]["call"] == name


@pytest.mark.parametrize("name", ["getReportOfOurOwn", "module", "search"])
def test_an_installation_s_own_call_is_sent_as_a_documented_one_is(canned, capsys, name):
    assert main([name]) == 0
    assert capsys.readouterr().err == ""
    assert canned.forms[0]["call"] == name


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["getClients", "--pagee", "2"],
            "unknown option --pagee; parameters have no dashes: page=",
        ),
        (["getClients", "--page=2"], "parameters have no dashes: page=VALUE"),
        (["getClients", "--formt", "csv"], "did you mean --format"),
        (["calls", "--hepl"], "did you mean --help?"),
        (["scan", "--exclud", "x", "y"], "did you mean --exclude?"),
        (["describe", "getClients", "more"], "too many arguments"),
    ],
)
def test_a_misspelt_option_is_told(canned, capsys, arguments, said):
    assert main(arguments) == 2
    assert said in capsys.readouterr().err
    assert canned.forms == []


def test_a_misspelt_parameter_is_told_before_the_call_is_sent(canned, capsys):
    said: list[str] = []
    canned.answer = lambda form: said.append(capsys.readouterr().err) or {"success": True}
    assert main(["addClient", "firstnam=Ann", "email=a@b.example", "shoe_size=44"]) == 0
    assert said == [
        "hbwrapper: firstnam is no documented parameter of addClient; did you mean firstname?\n"
    ]
    assert canned.forms[0]["firstnam"] == "Ann"


def test_parameters_of_patterns_and_unknown_ones_are_not_doubted(canned, capsys):
    assert main(["getClientTickets", "id=1", "filter[status]=Open", "x=1"]) == 0
    assert main(["addOrder", "product=1", "custom[7][9]=x", "addons[3][qty]=1"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["getClientTickets", "id=1", "filter[statuss]=Open"]) == 0
    assert "did you mean filter[status]?" in capsys.readouterr().err


def test_misspelt_columns_are_told_once(canned, capsys, tmp_path):
    file = tmp_path / "in.csv"
    file.write_text("firstnam,email\n" + "a,b\n" * 3, encoding="utf-8")
    assert main(["addClient", "--each", str(file)]) == 0
    assert capsys.readouterr().err.count("did you mean firstname?") == 1


@pytest.mark.parametrize(
    "arguments",
    [["getClientTickets", "--help"], ["--help", "getClientTickets", "id=1"],
     ["getClientTickets", "id=1", "-h"], ["help", "getClientTickets"]],
)  # fmt: skip
def test_help_describes_a_call(canned, capsys, arguments):
    assert main(["describe", "getClientTickets"]) == 0
    described = capsys.readouterr().out
    assert main(arguments) == 0
    assert capsys.readouterr().out == described
    assert canned.forms == []


def test_help_of_commands_and_of_nothing(capsys):
    assert main(["--help"]) == 0
    whole = capsys.readouterr().out
    assert main(["help"]) == 0
    assert capsys.readouterr().out == whole
    assert main(["help", "scan"]) == 0
    assert capsys.readouterr().out.startswith("usage: hbwrapper scan")
    assert main(["help", "descrbe"]) == 2
    assert "did you mean describe?" in capsys.readouterr().err


def test_a_hundred_thousand_columns_are_read_at_once(canned, capsys, tmp_path):
    file = tmp_path / "in.csv"
    names = ",".join(f"c{n}" for n in range(100_000))
    file.write_text(f"{names}\n{','.join('1' * 100_000)}\n", encoding="utf-8")
    before = time.monotonic()
    assert main(["addX", "--each", str(file), "--dry-run"]) == 0
    assert time.monotonic() - before < 30
    capsys.readouterr()
    file.write_text(f"{names},c7\n", encoding="utf-8")
    assert main(["addX", "--each", str(file)]) == 2
    assert "two columns are named c7" in capsys.readouterr().err

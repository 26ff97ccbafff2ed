"""``hbwrapper record`` makes cassettes that replay, and that hold no secret."""

from __future__ import annotations

import json

import pytest
import vcr
from canned_server import KEY

from hbwrapper import ApiWrapper
from hbwrapper.cli import main
from hbwrapper.testing import vcr_config


@pytest.fixture
def client(canned):
    canned.answer = lambda form: {
        "success": True,
        "client": {"id": form["id"], "email": "ann@shop.example.org", "lastname": "Quintessenz"},
    }
    return canned


def replayed(cassette, **params):
    api = ApiWrapper("https://nowhere.invalid/x.php", "any", "key")
    with vcr.VCR(**vcr_config(record_mode="none")).use_cassette(str(cassette)):
        return api.getClientDetails(**params)


def test_a_call_is_printed_and_can_be_replayed(client, capsys, tmp_path):
    cassette = tmp_path / "c.yaml"
    assert main(["record", str(cassette), "--", "getClientDetails", "id=7"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["client"]["email"] == "ann@shop.example.org"
    assert "1 call recorded" in printed.err
    text = cassette.read_text(encoding="utf-8")
    for secret in (KEY, "id-of-tests", "ann@", "Quintessenz", client.url):
        assert secret not in text
    answer = replayed(cassette, id=7)
    assert answer["client"]["id"] == "7"
    assert answer["client"]["email"].endswith("@persons.example")


def test_more_calls_are_added_and_none_is_lost(client, capsys, tmp_path):
    cassette = tmp_path / "c.yaml"
    assert main(["record", str(cassette), "--", "getClientDetails", "id=7"]) == 0
    before = cassette.read_text(encoding="utf-8")
    assert main(["record", str(cassette), "--", "getClientDetails", "id=8"]) == 2
    assert "--append adds to it" in capsys.readouterr().err
    assert cassette.read_text(encoding="utf-8") == before
    assert main(["record", "--append", str(cassette), "--", "getClientDetails", "id=8"]) == 0
    assert "1 call recorded" in capsys.readouterr().err
    assert [replayed(cassette, id=number)["client"]["id"] for number in (7, 8)] == ["7", "8"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("a: [", "line 1 is no YAML"), ("just text", "no cassette"), ("- 1", "no cassette"), ("", "no cassette")],
)  # fmt: skip
def test_a_broken_cassette_is_left_as_it_is(client, capsys, tmp_path, text, said):
    cassette = tmp_path / "c.yaml"
    cassette.write_text(text, encoding="utf-8")
    assert main(["record", "--append", str(cassette), "--", "getClientDetails", "id=8"]) == 2
    assert said in capsys.readouterr().err
    assert cassette.read_text(encoding="utf-8") == text
    assert client.forms == []


def test_what_goes_wrong_is_said_as_without_a_cassette(client, capsys, tmp_path):
    cassette = tmp_path / "c.yaml"
    client.answer = lambda form: {"success": False, "error": ["no such client"]}
    assert main(["record", str(cassette), "--", "getClientDetails", "id=8"]) == 1
    assert "no such client" in capsys.readouterr().err
    assert replayed(cassette, id=8)["success"] is False
    assert main(["record", str(tmp_path / "d.yaml"), "--", "getClientDetail"]) == 2
    client.answer = lambda form: None
    assert main(["record", str(tmp_path / "e.yaml"), "--", "getX"]) == 3
    assert "nothing was recorded" in capsys.readouterr().err

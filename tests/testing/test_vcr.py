"""Cassettes: what is recorded can be replayed, and may be committed."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap

import pytest
import vcr
import vcr.errors
import vcr.request

from hbwrapper import ApiWrapper, CURLFile
from hbwrapper.sandbox import Sandbox
from hbwrapper.testing import vcr_config

PASSWORD = "hunter2-hunter2"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def recorded(tmp_path):
    """A cassette of some calls; the clients that were in the answers, and the secrets."""
    cassette = tmp_path / "calls.yaml"
    with Sandbox(clients=30) as sandbox:
        url = sandbox.url.replace("//", "//user:url-word@")
        api = ApiWrapper(url, sandbox.api_id, sandbox.api_key)
        with vcr.VCR(**vcr_config()).use_cassette(str(cassette)):
            first = api.getClients()
            details = api.getClientDetails(id=2)
            api.addClient(
                firstname="Zoë", lastname="Quintessenz", email="zoe@quint.example.org",
                password=PASSWORD, password2=PASSWORD, country="DE",
            )  # fmt: skip
        secrets = [sandbox.api_key, PASSWORD, "url-word", sandbox.url]
    return cassette, [*first["clients"], details["client"]], secrets


def test_no_secret_and_no_person_is_in_a_cassette(recorded):
    cassette, clients, secrets = recorded
    text = cassette.read_text(encoding="utf-8")
    for secret in secrets:
        assert secret not in text
    for client in clients:
        for key in ("email", "lastname", "phonenumber", "address1", "postcode"):
            if client.get(key):
                assert client[key] not in text
    assert "Quintessenz" not in text
    assert "zoe%40quint" not in text
    assert "call=addClient" in text


def test_replay_needs_neither_server_nor_settings(recorded):
    cassette, clients, _ = recorded
    program = textwrap.dedent(
        """
        import json, sys
        import vcr
        from hbwrapper import ApiWrapper
        from hbwrapper.testing import vcr_config

        api = ApiWrapper("https://nowhere.invalid/x.php", "any", "key")
        with vcr.VCR(**vcr_config(record_mode="none")).use_cassette(sys.argv[1]):
            listed = api.getClients()
            details = api.getClientDetails({"id": "2"})
            # As the test that made it calls it, and as the answers have it.
            added = api.addClient(firstname="Zoë", lastname="Quintessenz",
                                  email="zoe@quint.example.org", password="another",
                                  password2="another", country="DE")
        print(json.dumps([listed, details, added]))
        """
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(cassette)], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    listed, details, added = json.loads(ran.stdout)
    assert [client["id"] for client in listed["clients"]] == [c["id"] for c in clients[:-1]]
    assert added["success"] is True
    # The same person is the same in both answers.
    same = next(client for client in listed["clients"] if client["id"] == "2")
    assert same["email"] == details["client"]["email"]
    assert same["lastname"] == details["client"]["lastname"]


def test_other_parameters_are_another_call(recorded):
    cassette, _, _ = recorded
    api = ApiWrapper("https://nowhere.invalid/x.php", "any", "key")
    settings = vcr_config(record_mode="none")
    error = vcr.errors.CannotOverwriteExistingCassetteException
    with vcr.VCR(**settings).use_cassette(str(cassette)), pytest.raises(error):
        api.getClientDetails(id=3)


def test_an_upload_is_matched_by_its_content(tmp_path):
    cassette, file = tmp_path / "calls.yaml", tmp_path / "a.txt"
    file.write_text("content")

    def upload(api):
        return api.addClientFile({"client_id": 1, "file": CURLFile(str(file)), "name": "x",
                                  "filename": "a.txt", "data": "eA=="})  # fmt: skip

    with Sandbox(clients=2) as sandbox:
        api = ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)
        with vcr.VCR(**vcr_config()).use_cassette(str(cassette)):
            first = upload(api)
    assert "a.txt%3B+application%2Foctet-stream%3B+sha256" in cassette.read_text()
    away = ApiWrapper("https://nowhere.invalid/x.php", "any", "key")
    with vcr.VCR(**vcr_config(record_mode="none")).use_cassette(str(cassette)):
        assert upload(away) == first


def test_a_page_that_repeats_the_key_is_recorded_without_it():
    settings = vcr_config()
    headers = {"Content-Type": FORM, "Authorization": "Basic x"}
    body = b"call=getX&api_id=the-api-id&api_key=the-api-key"
    request = vcr.request.Request("POST", "https://a.example/", body, headers)
    request = settings["before_record_request"](request)
    assert request.body == b"call=getX&api_id=%5Bhidden%5D&api_key=%5Bhidden%5D"
    assert dict(request.headers) == {"Content-Type": FORM}
    response = settings["before_record_response"](
        {
            "body": {"string": b"<p>the-api-key of the-api-id, ann@b.de</p>\xff"},
            "headers": {"Set-Cookie": ["s=1"], "Location": ["https://u:p@a.example/?t=1"]},
        }
    )
    body = response["body"]["string"]
    assert body.startswith(b"<p>[hidden] of [hidden], ")
    assert b"ann@" not in body
    assert body.endswith(b"\xff")
    assert response["headers"] == {"Location": ["https://a.example/"]}


def test_what_is_no_call_is_recorded_as_it_is():
    request = vcr.request.Request(
        "POST", "https://other.example/hook", b"name=Ann", {"Content-Type": FORM}
    )
    request = vcr_config()["before_record_request"](request)
    assert (request.uri, request.body) == ("https://other.example/hook", b"name=Ann")

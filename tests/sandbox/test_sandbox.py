"""The stand-in as a client sees it."""

from __future__ import annotations

import base64
import json
import subprocess
from urllib.parse import urlencode

import pytest

from hbwrapper import ApiWrapper, HBWrapper
from hbwrapper.sandbox import Sandbox
from hbwrapper.sandbox.form import read


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as found:
        yield found


@pytest.fixture
def api(sandbox):
    return ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)


def test_a_ticket_that_was_added_is_read_again(api):
    added = api.addTicket({"client_id": 3, "subject": "S", "body": "B\r\n€"})
    ticket = api.getTicketDetails({"id": added["ticket_id"]})["ticket"]
    assert (ticket["subject"], ticket["body"], ticket["client_id"]) == ("S", "B\r\n€", "3")
    listed = api.getClientTickets({"id": 3, "filter": {"subject": "S"}})["tickets"]
    assert ticket["id"] in [found["id"] for found in listed]


def test_lists_come_in_pages_of_25(api):
    first, last = api.getClients(), api.getClients({"page": 11})
    assert [len(first["clients"]), len(last["clients"])] == [25, 25]
    assert first["sorter"]["totalpages"] == 12
    assert first["clients"][0]["email"] == api.getClientDetails({"id": 1})["client"]["email"]
    assert api.getClients({"page": 12})["clients"] == []


@pytest.mark.parametrize(
    ("call", "params", "error"),
    [
        ("getClientDetails", {}, "Missing parameter: id"),
        ("getClientDetails", {"id": 99999}, "Wrong parameter"),
        ("getTicketDetails", {"id": "x"}, "Wrong parameter"),
        ("addTicket", {"subject": "S", "body": "B"}, "Missing parameter: name"),
        ("noSuchCall", {}, "Unknown call: noSuchCall"),
        (
            "getClientTickets",
            {"id": 1, "sort": "UP"},
            "Wrong parameter: sort, it is one of ASC, DESC",
        ),
    ],
)
def test_what_it_cannot_do_is_refused(api, call, params, error):
    answer = getattr(api, call)(params)
    assert (answer["success"], answer["error"], answer["call"]) == (False, [error], call)


def test_a_wrong_key_is_refused(sandbox):
    answer = ApiWrapper(sandbox.url, sandbox.api_id, "wrong").getClients()
    assert answer["success"] is False
    assert answer["error"] == ["The API ID or key is wrong"]


def test_a_key_may_be_limited_to_calls_and_addresses(sandbox):
    def ask(call, **limits):
        return getattr(ApiWrapper(sandbox.url, *sandbox.add_key(**limits)), call)()

    assert ask("getClients", calls=["getClients"])["success"] is True
    refused = ask("getTickets", calls=["getClients"])
    assert refused["error"] == ["This API key has no permission for getTickets"]
    assert ask("getClients", ips=["127.0.0.0/8"])["success"] is True
    refused = ask("getClients", ips=["192.0.2.1", "10.0.0.0/8"])
    assert refused["error"] == ["This API key cannot be used from 127.0.0.1"]
    with pytest.raises(ValueError, match="elsewhere"):
        sandbox.add_key(ips=["elsewhere"])


def test_a_parameter_it_does_not_know_is_named_in_info(api):
    answer = api.getClientTickets({"id": 1, "fliter": {"status": "Open"}})
    assert answer["success"] is True
    assert answer["info"] == ["The sandbox knows no parameter fliter of getClientTickets"]


def test_a_php_script_talks_to_it(php, sandbox, tmp_path):
    script = tmp_path / "script.php"
    script.write_text(
        f"""<?php
        $handle = curl_init('{sandbox.url}');
        curl_setopt_array($handle, [CURLOPT_RETURNTRANSFER => true, CURLOPT_POSTFIELDS => [
            'call' => 'getClientDetails', 'id' => 7, 'outputformat' => 'json',
            'api_id' => '{sandbox.api_id}', 'api_key' => '{sandbox.api_key}']]);
        echo json_decode(curl_exec($handle), true)['client']['email'];
        """
    )
    printed = subprocess.run(
        [php, str(script)], capture_output=True, text=True, timeout=30, check=False
    )
    HBWrapper.setAPI(sandbox.url, sandbox.api_id, sandbox.api_key)
    assert printed.stdout == HBWrapper.singleton().getClientDetails({"id": 7})["client"]["email"]


FORMS = [
    ([("a", "1"), ("a", "2")], {"a": "2"}),
    ([("a[]", "1"), ("a[]", "2")], {"a": ["1", "2"]}),
    ([("a[x]", "1"), ("a[y][z]", "2")], {"a": {"x": "1", "y": {"z": "2"}}}),
    ([("a[0]", "x"), ("a[5]", "y"), ("a[]", "z")], {"a": {"0": "x", "5": "y", "6": "z"}}),
    ([("a.b", "1"), ("c d", "2")], {"a_b": "1", "c_d": "2"}),
    ([("a[", "1")], {"a_": "1"}),
    ([("a[b", "1")], {"a_b": "1"}),
    ([("a[b]c", "1")], {"a": {"b": "1"}}),
    ([("a[]b", "2")], {"a": ["2"]}),
    ([("", "1")], {}),
    ([("a", "1"), ("a[b]", "2")], {"a": {"b": "2"}}),
    ([("a[b]", "2"), ("a", "1")], {"a": "1"}),
    ([("a[-1]", "x"), ("a[]", "y")], {"a": {"-1": "x", "0": "y"}}),
    ([("a[01]", "x")], {"a": {"01": "x"}}),
    ([("a[x][]", "1"), ("a[x][y]", "2")], {"a": {"x": {"0": "1", "y": "2"}}}),
    ([(f"a{n}", "") for n in range(1001)], {f"a{n}": "" for n in range(1000)}),
]


@pytest.mark.parametrize(("fields", "expected"), FORMS)
def test_forms_are_read_as_php_reads_them(fields, expected):
    assert read(urlencode(fields).encode()) == expected


def test_php_reads_these_forms_so(php):
    """The table above is PHP's own reading."""
    code = 'foreach ($argv as $n => $q) { if ($n) { parse_str(base64_decode($q), $p); echo json_encode($p), "\\n"; } }'
    queries = [base64.b64encode(urlencode(fields).encode()) for fields, _ in FORMS]
    ran = subprocess.run(
        [php, "-d", "display_errors=0", "-r", code, "--", *queries],
        capture_output=True,
        timeout=30,
        check=False,
    )
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [value or {} for value in found] == [expected for _, expected in FORMS]


def test_a_key_may_come_from_where_hostbills_may(sandbox):
    def asked(ips, ip):
        api_id, api_key = sandbox.add_key(ips=ips)
        call = {"call": "getNews", "api_id": api_id, "api_key": api_key}
        return sandbox.hostbill.answer(call, ip=ip)["success"]

    assert asked("all", "203.0.113.9") is True
    assert asked(["192.0.2.7"], "192.0.2.7") is True
    assert asked(["192.0.2.7"], "192.0.2.8") is False
    assert asked(["192.0.2.0/255.255.255.0"], "192.0.2.8") is True
    assert asked(["192.0.2.0/255.255.255.0"], "192.0.3.8") is False
    assert asked(["192.0.2.0/24"], "::ffff:192.0.2.8") is True
    assert asked(["2001:db8::/32"], "2001:db8::1") is True
    assert asked([], "127.0.0.1") is False
    with pytest.raises(ValueError, match="knows no call 'getClient'"):
        sandbox.add_key(calls="getClient")

"""The pytest plugin in users' tests, each run in a pytest of its own."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest


@pytest.fixture
def run(tmp_path):
    """``run(source)``: pytest on a file of tests, as a user of the installed package runs it."""

    def ran(source, *options, **files):
        (tmp_path / "test_it.py").write_text(source)
        for name, content in files.items():
            (tmp_path / f"{name}.py").write_text(content)
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider",
             "-W", "error", *options, "test_it.py"],
            cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        return done.stdout + done.stderr

    return ran


SCRIPT = """
from hbwrapper import HBWrapper

HBWrapper.setAPI("https://billing.example.com/admin/api.php", "my id", "my key")

def close_old_tickets(client):
    hb = HBWrapper.singleton()
    closed = []
    for ticket in hb.getClientTickets({"id": client})["tickets"]:
        if ticket["status"] == "Answered":
            hb.setTicketStatus({"id": ticket["ticket_number"], "status": "Closed"})
            closed.append(ticket["ticket_number"])
    return closed
"""


def test_a_ported_script_runs_against_the_company_in_process(run):
    out = run(
        """
def test_close(hostbill):
    from script import close_old_tickets
    hostbill.reply("getClientTickets", {"tickets": [
        {"ticket_number": "100037", "status": "Answered"},
        {"ticket_number": "100074", "status": "Open"},
    ]})
    assert close_old_tickets(7) == ["100037"]
    assert hostbill.calls == [
        ("getClientTickets", {"id": "7"}),
        ("setTicketStatus", {"id": "100037", "status": "Closed"}),
    ]
    assert hostbill.sandbox.store.where("tickets", ticket_number="100037")[0]["status"] == "Closed"
""",
        script=SCRIPT,
    )
    assert "1 passed" in out, out


def test_answers_failures_and_order(run):
    out = run(
        """
import pytest, requests, requests_mock
from hbwrapper import ApiError, ApiWrapper, HBWrapper, ResponseError, TransportError, check

def test_replies(hostbill):
    hb = HBWrapper.singleton()
    hostbill.reply("getClients", {"clients": []}, {"clients": [1]})
    assert [len(hb.getClients()["clients"]) for _ in range(3)] == [0, 1, 1]
    assert hb.getClients()["success"] is True and hb.getClients()["call"] == "getClients"
    hostbill.reply("getNews", lambda params: {"echo": params})
    assert hb.getNews(page=2)["echo"] == {"page": "2"}
    hostbill.reply("module", None)
    assert ApiWrapper().module(module="x", fn="y") is None
    hostbill.reply("getNews", b"<b>Notice</b>: x on line 3 {}")
    with pytest.raises(ResponseError, match="display_errors"):
        hb.getNews()
    with pytest.raises(TypeError, match="needs an answer"):
        hostbill.reply("getNews")

def test_failures(hostbill):
    hb = HBWrapper.singleton()
    hostbill.fail("addClientCredit")
    assert hb.addClientCredit(client_id=1, amount=5)["error"] == ["Wrong parameter"]
    hostbill.fail("addClientCredit", "No", "Never")
    with pytest.raises(ApiError, match="Never"):
        check(hb.addClientCredit(client_id=1, amount=5))
    hostbill.fail("addClientCredit", status=502)
    with pytest.raises(ResponseError) as caught:
        hb.addClientCredit(client_id=1, amount=5)
    assert caught.value.status == 502
    hostbill.fail("addClientCredit", exc=requests.ConnectTimeout)
    with pytest.raises(TransportError) as caught:
        hb.addClientCredit(client_id=1, amount=5)
    assert caught.value.may_have_run is False
    hostbill.fail("addClientCredit", exc=requests.ReadTimeout)
    with pytest.raises(TransportError) as caught:
        hb.addClientCredit(client_id=1, amount=5)
    assert caught.value.may_have_run is True
    assert len(hostbill.calls) == 5

def test_uploads_and_threads(hostbill, tmp_path):
    from hbwrapper import CURLFile
    path = tmp_path / "a.txt"
    path.write_text("x")
    hb = HBWrapper.singleton()
    hb.anything({"file": CURLFile(str(path)), "a[b]": 1})
    assert hostbill.calls[0].params["a"] == {"b": "1"}
    names = [a["client"]["id"] for a in hb.getClientDetails.map([{"id": n} for n in range(1, 30)])]
    assert names == [str(n) for n in range(1, 30)]

def test_other_requests_are_left_to_the_test(hostbill):
    with pytest.raises(requests_mock.NoMockAddress):
        requests.post("https://example.com/", data={"a": 1})
    hostbill.mocker.get("https://example.com/x", text="y")
    assert requests.get("https://example.com/x").text == "y"
"""
    )
    assert "4 passed" in out, out


def test_settings_singleton_and_environment_are_put_back(run):
    out = run(
        """
import os, pytest
from hbwrapper import ApiWrapper, HBWrapper

os.environ.update(HOSTBILL_API_URL="https://before.test/", HOSTBILL_API_ID="b", HOSTBILL_API_KEY="k")
HBWrapper.setAPI("https://code.test/", "i", "k", verify=False)
FIRST = HBWrapper.singleton()
FIRST.timeout = 7

@pytest.mark.parametrize("turn", [1, 2])
def test_change(turn, hostbill):
    assert (HBWrapper.apiURL, HBWrapper.verify) == (None, None)
    assert HBWrapper.singleton().timeout == 100
    assert ApiWrapper().getClients()["success"]
    HBWrapper.setAPI("https://other.test/", "x", "y")
    HBWrapper.timeout = 3
    ApiWrapper.retries = 5
    HBWrapper.something = 1
    HBWrapper.singleton().timeout = 1
    os.environ["HOSTBILL_API_KEY"] = "changed"
    assert HBWrapper.singleton().getClients()["success"]

def test_after():
    assert (HBWrapper.apiURL, HBWrapper.api_id, HBWrapper.verify) == ("https://code.test/", "i", False)
    assert HBWrapper.singleton() is FIRST and FIRST.timeout == 7
    assert (HBWrapper.timeout, ApiWrapper.retries) == (100, 0)
    assert not hasattr(HBWrapper, "something")
    assert os.environ["HOSTBILL_API_KEY"] == "k"
"""
    )
    assert "3 passed" in out, out


def test_the_server_is_a_real_one(run):
    out = run(
        """
import os, subprocess, sys

def test_it(hostbill_server):
    code = "from hbwrapper import ApiWrapper; print(ApiWrapper().getClientDetails(id=7)['client']['id'])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ran.stdout == "7\\n", ran.stderr
    assert os.environ["HOSTBILL_API_URL"] == hostbill_server.url

def test_after():
    assert "HOSTBILL_API_URL" not in os.environ
"""
    )
    assert "2 passed" in out, out


@pytest.mark.parametrize("declared", [False, True])
def test_the_plugin_loads_neither_requests_nor_werkzeug(run, declared):
    declaration = "pytest_plugins = ['hbwrapper.testing.pytest_plugin']" if declared else ""
    out = run(
        """
import sys

def test_it(request):
    assert request.config.pluginmanager.has_plugin("hbwrapper.testing.pytest_plugin")
    assert "hbwrapper.testing.pytest_plugin" in sys.modules
    # requests_mock's own plugin is not ours to judge.
    assert "requests" not in sys.modules
    assert "werkzeug" not in sys.modules
    assert "sqlite3" not in sys.modules
""",
        "-p", "no:requests_mock", "-p", "no:hypothesispytest", "-p", "no:xdist",
        conftest=declaration,
    )  # fmt: skip
    assert "1 passed" in out, out


def test_a_missing_extra_is_named(run):
    out = run(
        """
import sys, importlib.util, pytest

@pytest.fixture(autouse=True)
def none(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "werkzeug" else True)

def test_it(none, hostbill):
    pass
"""
    )
    assert "this fixture needs werkzeug: pip install werkzeug" in out


@pytest.mark.parametrize("fixtures", ["hostbill, requests_mock", "requests_mock, hostbill"])
def test_the_tests_own_requests_mock_works_beside_it(run, fixtures):
    out = run(
        f"""
import requests
from hbwrapper import HBWrapper

def test_it({fixtures}):
    requests_mock.get("https://other.test/", text="y")
    assert requests.get("https://other.test/").text == "y"
    assert HBWrapper.singleton().getClients()["success"] is True
    assert hostbill.calls == [("getClients", {{}})]
    assert requests_mock.call_count == 2
"""
    )
    assert "1 passed" in out, out


def test_unittest_cases_threads_and_processes_use_it(run):
    out = run(
        """
import asyncio, unittest, pytest
from hbwrapper import HBWrapper

class Case(unittest.TestCase):
    @pytest.fixture(autouse=True)
    def fake(self, hostbill):
        self.hostbill = hostbill

    def test_call(self):
        self.assertTrue(HBWrapper.singleton().getClients()["success"])
        self.assertEqual(self.hostbill.calls, [("getClients", {})])

def test_threads(hostbill):
    inputs = [{"id": n} for n in range(1, 60)]
    assert len(list(HBWrapper.singleton().getClientDetails.map(inputs, workers=8))) == 59
    assert sorted(int(call.params["id"]) for call in hostbill.calls) == list(range(1, 60))

def test_a_loop(hostbill):
    async def ask():
        return await asyncio.to_thread(HBWrapper.singleton().getClientDetails, {"id": 7})
    assert asyncio.run(ask())["client"]["id"] == "7"

def test_an_upload_of_another_kind_is_left_alone(hostbill, tmp_path):
    import requests
    hostbill.mocker.post("https://other.test/", text="y")
    (tmp_path / "f").write_bytes(b"x")
    with open(tmp_path / "f", "rb") as file:
        assert requests.post("https://other.test/", data=file).text == "y"
""",
        "-n", "2",
    )  # fmt: skip
    assert "4 passed" in out, out


def test_a_mistyped_name_fails_the_test_and_says_what_may_be_meant(run):
    out = run(
        """
def test_reply(hostbill):
    hostbill.reply("getClientTicket", {"tickets": []})

def test_fail(hostbill):
    hostbill.fail("addTickets")

def test_only(hostbill):
    hostbill.only("getClients", "getInvoice")

def test_own(hostbill):
    from hbwrapper import HBWrapper
    hostbill.reply("shopStatus", {"open": 1})
    hostbill.reply("getClientTicket", {"own": 1}, undocumented=True)
    assert HBWrapper.singleton().getClientTicket()["own"] == 1
"""
    )
    assert "3 failed, 1 passed" in out, out
    for said in (
        r"hostbill\.reply\('getClientTicket'\): HostBill documents no such call; did you mean "
        r".*getClientTickets",
        r"hostbill\.fail\('addTickets'\): HostBill documents no such call; did you mean .*addTicket",
        r"hostbill\.only\('getInvoice'\): HostBill documents no such call; did you mean .*getInvoices",
    ):
        assert re.search(said, out), (said, out)
    assert "say undocumented=True" in out
    # The test's own line is shown, and nothing of ours.
    assert "def _check_name" not in out


def test_a_call_that_the_test_did_not_expect_fails_it(run):
    out = run(
        """
from hbwrapper import HBWrapper

def test_direct(hostbill):
    hostbill.only("getClients")
    assert HBWrapper.singleton().getClients()["success"]
    HBWrapper.singleton().deleteClient(id=1)

def test_swallowed(hostbill):
    hostbill.only("getClients")
    try:
        HBWrapper.singleton().deleteClient(id=1)
    except BaseException:
        pass
    assert hostbill.sandbox.store.where("clients", id=1)

def test_nothing_at_all(hostbill):
    hostbill.only()
    HBWrapper.singleton().getNews()

def test_as_it_was(hostbill):
    hostbill.only("getClients", "getNews")
    assert HBWrapper.singleton().getNews()["success"]

def test_after(hostbill):
    assert HBWrapper.singleton().deleteClient(id=1)["success"]
""",
        "-p", "no:xdist",
    )  # fmt: skip
    assert "2 failed, 3 passed" in out, out
    assert "deleteClient was called, and the test expects no call but: getClients" in out
    assert "getNews was called, and the test expects no call but: none" in out
    # The one that the code hid fails when the fixture ends.
    assert "ERROR test_it.py::test_swallowed" in out


def test_what_was_called_instead_is_told(run):
    out = run(
        """
import pytest
from hbwrapper import ApiWrapper, HBWrapper

@pytest.fixture
def made(hostbill):
    hb = HBWrapper.singleton()
    hb.addTicket({"client_id": 3, "subject": "Hello", "body": "B", "notify": True})
    hb.getClientTickets({"id": 7, "filter[status]": "Open"})
    hb.addTicket({"client_id": 4, "subject": "Bye", "body": "B", "password": "canary"})
    return hostbill

def said(made, *args, **params):
    with pytest.raises(AssertionError) as caught:
        made.assert_called(*args, **params)
    return str(caught.value)

def test_it_passes(made):
    assert made.assert_called("addTicket", subject="Hello", notify=True).params["client_id"] == "3"
    assert made.assert_called("addTicket", client_id=4).params["subject"] == "Bye"
    made.assert_called("getClientTickets", {"filter[status]": "Open"}, id=7)
    made.assert_called("getClientTickets", filter={"status": "Open"})
    made.assert_called("addTicket")

def test_another_value(made):
    assert said(made, "addTicket", subject="Hallo") == (
        "addTicket was not called with subject='Hallo'. It was called with:\\n"
        "  {'client_id': '3', 'subject': 'Hello', 'body': 'B', 'notify': '1'}"
        "  (subject is 'Hello', not 'Hallo')\\n"
        "  {'client_id': '4', 'subject': 'Bye', 'body': 'B', 'password': '[hidden]'}"
        "  (subject is 'Bye', not 'Hallo')"
    )

def test_a_missing_one(made):
    assert "(client_id is '3', not '9'; deadline is missing)" in said(
        made, "addTicket", client_id=9, deadline="2026-01-01"
    )

def test_another_call(made):
    assert said(made, "addInvoice", client_id=3).startswith(
        "addInvoice was not called.\\nWhat was called:\\n  addTicket({'client_id': '3'"
    )
    assert "did you mean addTicket" in said(made, "addTickets")

def test_a_secret(made):
    text = said(made, "addTicket", password="canary2")
    assert "canary" not in text

def test_nothing(hostbill):
    assert said(hostbill, "addInvoice") == "addInvoice was not called. Nothing was called."

def test_null_and_false_as_each_class_sends_them(hostbill):
    for made_by in (HBWrapper.singleton(), ApiWrapper()):
        hostbill.calls.clear()
        made_by.getNews({"page": None, "a": False})
        hostbill.assert_called("getNews", page=None, a=False)
        assert "is '1', not" in said_of(hostbill)

def said_of(hostbill):
    hostbill.calls.clear()
    HBWrapper.singleton().getNews({"page": 1, "a": True})
    return said(hostbill, "getNews", page=None, a=False)

def test_lists_are_whole_and_arrays_are_not(hostbill):
    HBWrapper.singleton().mergeTickets({"tickets": [1, 2]})
    hostbill.assert_called("mergeTickets", tickets=[1, 2])
    assert "tickets is ['1', '2'], not ['1']" in said(hostbill, "mergeTickets", tickets=[1])
"""
    )
    assert "8 passed" in out, out


def test_trouble_in_a_tests_process(run):
    out = run(
        """
import time
import pytest, requests
from hbwrapper import ApiWrapper, HBWrapper, RequestTimeout, ResponseError, TransportError

def test_in_order_and_once(hostbill):
    hb = HBWrapper.singleton()
    hostbill.fail("getClients", status=503)
    hostbill.fail("getClients", exc=requests.ConnectTimeout, times=2)
    hostbill.reply("getClients", {"clients": []}, times=1)
    with pytest.raises(ResponseError):
        hb.getClients()
    for _ in range(2):
        with pytest.raises(TransportError) as caught:
            hb.getClients()
        assert caught.value.may_have_run is False
    assert hb.getClients()["clients"] == []
    assert len(hb.getClients()["clients"]) == 25

@pytest.mark.parametrize("drop, more", [("before", 0), ("after", 1)])
def test_dropped(hostbill, drop, more):
    before = len(hostbill.sandbox.store.where("tickets", client_id="1"))
    hostbill.fail("addTicket", drop=drop)
    with pytest.raises(TransportError) as caught:
        HBWrapper.singleton().addTicket(client_id=1, subject="S", body="B")
    assert caught.value.may_have_run is True
    assert len(hostbill.sandbox.store.where("tickets", client_id="1")) == before + more

def test_late(hostbill):
    hostbill.fail("getClients", latency=0.2, times=1)
    began = time.monotonic()
    assert HBWrapper.singleton().getClients()["success"]
    assert time.monotonic() - began >= 0.2
    hostbill.fail("getClients", latency=1000)
    with pytest.raises(RequestTimeout) as caught:
        HBWrapper.singleton().getClients()
    assert caught.value.may_have_run is True

def test_refused(hostbill):
    hb = HBWrapper.singleton()
    hostbill.fail("getClients", wrong_key=True, times=1)
    hostbill.fail("getClients", forbidden=True, times=1)
    hostbill.fail("getClients", notice="Undefined index", times=1)
    assert hb.getClients()["error"] == ["The API ID or key is wrong"]
    assert hb.getClients()["error"] == ["This API key has no permission for getClients"]
    with pytest.raises(ResponseError, match="display_errors"):
        hb.getClients()
    assert hb.getClients()["success"]

def test_clock_and_reset(hostbill):
    hb = HBWrapper.singleton()
    hostbill.clock.set("2031-01-02T03:04:05")
    hostbill.clock.stop()
    hb.addTicket(client_id=1, subject="S", body="B")
    assert hostbill.sandbox.store.where("tickets", subject="S")[0]["date"][:16] == "2031-01-02 03:04"
    hostbill.fail("getNews")
    hostbill.reset()
    assert hostbill.calls == [] and hb.getNews()["success"]
    assert not hostbill.sandbox.store.where("tickets", subject="S")
    assert hostbill.clock.running and hostbill.clock.now().year < 2031
"""
    )
    assert "6 passed" in out, out

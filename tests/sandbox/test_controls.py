"""The controls of the stand-in: its clock, its data, its reset, scripted trouble, a command's run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from datetime import datetime, timedelta, timezone

import pytest

from hbwrapper import ApiWrapper, ResponseError, TransportError
from hbwrapper.sandbox import Sandbox
from hbwrapper.sandbox.app import HostBill
from hbwrapper.sandbox.clock import Clock

NOON = "2026-11-01T12:00:00"


def client_of(sandbox, **options):
    return ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key, **options)


# --- the clock


def test_a_stopped_clock_is_set_and_advanced_and_stands_still():
    clock = Clock(NOON)
    assert (clock.now().isoformat(), clock.running) == ("2026-11-01T12:00:00+00:00", False)
    clock.advance(days=30, hours=1, minutes=1, seconds=1)
    assert clock.now().isoformat() == "2026-12-01T13:01:01+00:00"
    clock.advance(days=-1)
    assert clock.now().isoformat() == "2026-11-30T13:01:01+00:00"
    clock.set("2030-01-01T00:00:00+01:00")
    assert clock.now().isoformat() == clock.now().isoformat() == "2029-12-31T23:00:00+00:00"
    clock.reset()
    assert clock.now().isoformat() == "2026-11-01T12:00:00+00:00"


def test_a_running_clock_goes_on_from_where_it_is_set():
    clock = Clock()
    assert abs(clock.now() - datetime.now(timezone.utc)) < timedelta(minutes=1)
    clock.set("2040-01-01")
    first = clock.now()
    assert first.year == 2040
    while clock.now() == first:
        pass
    clock.advance(days=366)
    assert (clock.now().year, clock.running) == (2041, True)
    clock.stop()
    assert clock.now() == clock.now()
    stopped = clock.now()
    clock.start()
    assert timedelta() <= clock.now() - stopped < timedelta(minutes=1)
    clock.reset()
    assert clock.now().year < 2040


@pytest.mark.parametrize("bad", ["noon", "", "0001-01-01", "9999-12-31"])
def test_what_is_no_time_is_refused_and_changes_nothing(bad):
    clock = Clock(NOON)
    with pytest.raises(ValueError):
        clock.set(bad)
    with pytest.raises(ValueError, match="cannot be put so far"):
        clock.advance(days=1e9)
    assert clock.now().isoformat() == "2026-11-01T12:00:00+00:00"


def test_calls_go_by_the_clock_as_it_is_set():
    with Sandbox(clients=10, clock=NOON) as sandbox:
        api = client_of(sandbox)
        added = api.addTicket(client_id=3, subject="Zebra", body="B")["ticket_id"]
        sandbox.clock.advance(days=3)
        shown = api.getClientTickets(id=3, filter={"subject": "zebra"})["tickets"][0]
        assert (shown["date"], shown["lastreply"]) == ("2026-11-01 12:00:00", "3 days ago")
        sandbox.clock.set("2027-05-05T08:00:00")
        api.addTicketReply(id=added, body="R")
        reply = api.getTicketDetails(id=added)["replies"][0]
        assert reply["date"] == "2027-05-05 08:00:00"
        assert api.getClients()["server_time"] == 1809504000


def overdue(hostbill):
    today = hostbill.clock.now().date().isoformat()
    rows = hostbill.store.where("invoices", status="Unpaid")
    return [row["id"] for row in rows if row["duedate"] < today]


def test_data_goes_with_the_clock_so_that_overdue_means_the_same_next_year():
    one = HostBill(clients=60, clock=NOON)
    other = HostBill(clients=60, clock="2031-03-04T23:00:00")
    assert overdue(one) == overdue(other) != []
    last = other.store.select("SELECT max(date) AS d FROM invoices")[0]["d"]
    assert "2031-02" <= last <= "2031-03-03"
    one.close()
    other.close()


# --- a reset


def test_a_reset_puts_data_and_clock_back_and_keeps_keys():
    with Sandbox(
        clients=10, clock=NOON, seed={"clients": [{"email": "own@example.com"}]}
    ) as sandbox:
        api = client_of(sandbox)
        limited = ApiWrapper(sandbox.url, *sandbox.add_key(calls=["getClients"]))
        before = [
            sandbox.hostbill.store.select(f"SELECT * FROM {t}") for t in ("clients", "invoices")
        ]
        api.deleteClient(id=1)
        api.addClient(email="new@example.com", password="x", password2="x")
        sandbox.clock.advance(days=40)
        sandbox.fail("getNews")
        sandbox.reset()
        after = [
            sandbox.hostbill.store.select(f"SELECT * FROM {t}") for t in ("clients", "invoices")
        ]
        assert after == before
        assert api.getNews()["server_time"] == 1793534400
        assert limited.getClients()["success"] is True
        assert limited.getNews()["success"] is False
        # Ids count on from where they did at first.
        added = api.addClient(email="new@example.com", password="x", password2="x")
        assert added["client_id"] == str(len(before[0]) + 1)


# --- data of one's own

SHOP = {
    "clients": [
        {"id": 1, "firstname": "Renamed"},
        {
            "id": 500,
            "email": "late@example.com",
            "firstname": "Lea",
            "company": True,
            "notes": None,
        },
    ],
    "invoices": [{"id": 900, "client_id": 500, "date": "today-30", "duedate": "today-16"}],
    "invoice_items": [
        {"invoice_id": 900, "description": "Work", "amount": 12.5, "qty": 3, "taxed": 0}
    ],
    "tickets": [
        {"client_id": 500, "subject": "today", "date": "today-2 08:00:00", "tags": ["vip"]}
    ],
}


def test_a_seed_file_adds_rows_and_changes_those_that_are_there(tmp_path):
    file = tmp_path / "shop.json"
    file.write_text(json.dumps(SHOP))
    with Sandbox(clients=10, clock=NOON, seed=file) as sandbox:
        api = client_of(sandbox)
        assert api.getClientDetails(id=1)["client"]["firstname"] == "Renamed"
        assert api.getClientDetails(id=1)["client"]["email"] == "client1@example.com"
        late = api.getClientDetails(id=500)["client"]
        assert (late["company"], late["notes"], late["status"]) == ("1", "", "Active")
        invoice = api.getInvoiceDetails(id=900)["invoice"]
        assert (invoice["duedate"], invoice["total"], invoice["status"]) == (
            "2026-10-16", "37.50", "Unpaid",
        )  # fmt: skip
        ticket = api.getClientTickets(id=500)["tickets"][0]
        assert (ticket["tsubject"], ticket["date"]) == ("today", "2026-10-30 08:00:00")
        shown = api.getTicketDetails(id=ticket["ticket_number"])["ticket"]
        assert shown["tags"] == ["vip"]
        assert api.addInvoicePayment(
            id=900, amount="37.50", paymentmodule=1, fee=0, date="2026-11-01", transnumber="T"
        )["success"]
        assert api.getInvoiceDetails(id=900)["invoice"]["status"] == "Paid"


def test_csv_files_are_a_table_each(tmp_path):
    (tmp_path / "clients.csv").write_text(
        '\ufeffid,email,firstname\n700,"a, b@example.com",Ada\n\n701,c@example.com,"x\ny"\n',
        encoding="utf-8",
    )
    (tmp_path / "domains.csv").write_text("client_id,name,expires\n700,one.example,today+10\n")
    files = [tmp_path / "clients.csv", tmp_path / "domains.csv"]
    hostbill = HostBill(clients=0, clock=NOON, seed=files)
    assert [row["firstname"] for row in hostbill.store.where("clients")] == ["Ada", "x\ny"]
    assert hostbill.store.where("domains")[0]["expires"] == "2026-11-11"
    hostbill.close()


BAD = {
    "a table": ("shop.json", '{"client": []}', "shop.json: there is no table 'client'; did you mean clients?"),
    "a key's table": ("shop.json", '{"api_keys": []}', "shop.json: there is no table 'api_keys'"),
    "a column": (
        "shop.json", '{"clients": [{"id": 1}, {"emial": "x"}]}',
        "shop.json clients[1]: clients has no column 'emial'; did you mean email?",
    ),
    "no JSON": ("shop.json", '{"clients": [}', "shop.json: it is no JSON: Expecting value: line 1 column 14"),
    "deep JSON": ("shop.json", "[" * 200_000, "shop.json: it is no JSON: "),
    "no object": ("shop.json", "[]", "shop.json: it is no object of tables"),
    "no list": ("shop.json", '{"clients": {}}', "shop.json: clients is no list of rows"),
    "no row": ("shop.json", '{"clients": [7]}', "shop.json clients[0]: it is no object"),
    "an amount": (
        "shop.json", '{"invoices": [{"total": "12,50"}]}',
        "shop.json invoices[0]: total is an amount, not '12,50'",
    ),
    "a date": (
        "shop.json", '{"invoices": [{"duedate": "tomorrow"}]}',
        "shop.json invoices[0]: duedate is a date, or today with or without days (today-14), not 'tomorrow'",
    ),
    "a day that is none": (
        "shop.json", '{"invoices": [{"duedate": "2026-02-30"}]}', "duedate is a date, or today",
    ),
    "an id": ("shop.json", '{"clients": [{"id": "x"}]}', "shop.json clients[0]: id is a whole number, not 'x'"),
    "an owner": (
        "shop.json", '{"invoices": [{"client_id": 999}]}',
        "shop.json invoices[0]: there is no client_id 999",
    ),
    "a CSV's column": ("clients.csv", "email,nmae\n", "clients.csv line 1: clients has no column 'nmae'"),
    "a CSV's table": ("client.csv", "id\n1\n", "client.csv: there is no table 'client'; did you mean clients?"),
    "a column twice": ("clients.csv", "email,email\n", "clients.csv line 1: the column email stands there twice"),
    "a short line": (
        "clients.csv", "id,email\n1,a@b.example\n2\n", "clients.csv line 3: 1 values for 2 columns",
    ),
    "a quote": ("clients.csv", 'id,email\n1,"a\n', "clients.csv line 2: unexpected end of data"),
    "another kind": ("clients.xlsx", "", "clients.xlsx: a seed file is .json, or .csv with the name of a table"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_a_seed_that_does_not_fit_is_one_line_that_names_the_place(tmp_path, case):
    name, content, said = BAD[case]
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(ValueError) as caught:
        HostBill(clients=1, seed=tmp_path / name)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_seed_that_is_no_text_is_named(tmp_path):
    (tmp_path / "clients.csv").write_bytes(b"email\n\xff\n")
    with pytest.raises(ValueError, match="clients.csv: it is no UTF-8 from byte 6 on"):
        HostBill(clients=1, seed=tmp_path / "clients.csv")


def test_a_seed_that_does_not_fit_leaves_no_half_made_file(tmp_path):
    file = tmp_path / "shop.db"
    with pytest.raises(ValueError, match="there is no client_id 999"):
        HostBill(clients=1, data=file, seed={"invoices": [{"client_id": 999}]})
    hostbill = HostBill(clients=2, data=file)
    assert len(hostbill.store.where("clients", parent_id="0")) == 2
    hostbill.close()


# --- scripted trouble


def test_trouble_comes_in_order_and_once():
    with Sandbox(clients=10) as sandbox:
        api = client_of(sandbox)
        sandbox.fail("getClients", status=503, times=2)
        sandbox.fail("getClients", "Not now", times=1)
        sandbox.reply("getClients", {"clients": []}, times=1)
        for _ in range(2):
            with pytest.raises(ResponseError) as caught:
                api.getClients()
            assert caught.value.status == 503
        assert api.getClients()["error"] == ["Not now"]
        assert api.getClients()["clients"] == []
        # Then the sandbox's own answers, as for every other call all the while.
        assert len(api.getClients()["clients"]) == 10


def test_the_last_answer_stays_until_another_one_follows():
    with Sandbox(clients=1) as sandbox:
        api = client_of(sandbox)
        sandbox.reply("getNews", {"n": 1}, {"n": 2})
        assert [api.getNews()["n"] for _ in range(4)] == [1, 2, 2, 2]
        sandbox.reply("getNews", {"n": 3})
        assert [api.getNews()["n"] for _ in range(2)] == [3, 3]


def tickets(sandbox):
    return len(sandbox.hostbill.store.where("tickets", client_id="1"))


def test_a_connection_dropped_before_the_call_or_after_it():
    with Sandbox(clients=1) as sandbox:
        api = client_of(sandbox)
        count = tickets(sandbox)
        for drop, more in (("before", 0), ("after", 1)):
            sandbox.fail("addTicket", drop=drop, times=1)
            with pytest.raises(TransportError) as caught:
                api.addTicket(client_id=1, subject="S", body="B")
            assert caught.value.may_have_run is True
            assert tickets(sandbox) == count + more


def test_notices_late_answers_and_refused_keys():
    with Sandbox(clients=1) as sandbox:
        api = client_of(sandbox, timeout=20)
        sandbox.fail("getClients", notice="Undefined index: id", times=1)
        with pytest.raises(ResponseError, match="display_errors"):
            api.getClients()
        sandbox.fail("getClients", wrong_key=True, times=1)
        assert api.getClients()["error"] == ["The API ID or key is wrong"]
        sandbox.fail("getClients", forbidden=True, times=1)
        assert api.getClients()["error"] == ["This API key has no permission for getClients"]
        began = time.monotonic()
        sandbox.fail("getClients", latency=0.4, times=1)
        assert api.getClients()["success"] is True
        assert time.monotonic() - began >= 0.4
        sandbox.fail("addTicket", latency=30, times=1)
        with pytest.raises(TransportError) as caught:
            client_of(sandbox, timeout=0.3).addTicket(client_id=1, subject="S", body="B")
        assert caught.value.may_have_run is True


def test_what_cannot_be_scripted_is_refused():
    with Sandbox(clients=1) as sandbox:
        with pytest.raises(TypeError, match="fails in one way at a time"):
            sandbox.fail("getNews", "no", status=503)
        with pytest.raises(ValueError, match="drop is 'before' or 'after' the call, not 'now'"):
            sandbox.fail("getNews", drop="now")
        with pytest.raises(ValueError, match="times is a number from 1, not 0"):
            sandbox.fail("getNews", times=0)
        with pytest.raises(ValueError, match="latency is in seconds, not -1"):
            sandbox.reply("getNews", {}, latency=-1)
        with pytest.raises(TypeError, match="needs an answer"):
            sandbox.reply("getNews")


def test_retries_meet_a_server_that_recovers():
    with Sandbox(clients=1) as sandbox:
        sandbox.fail("getClients", status=503, times=2)
        assert client_of(sandbox, retries=3).getClients()["success"] is True


# --- numbers


def test_native_numbers_are_ids_counts_and_switches_while_amounts_stay_text():
    text, native = (HostBill(clients=30, clock=NOON, native_numbers=n) for n in (False, True))

    def ask(hostbill, call, **params):
        key = {"api_id": hostbill.api_id, "api_key": hostbill.api_key}
        return hostbill.answer({"call": call, **key, **params})

    client = ask(native, "getClientDetails", id="7")["client"]
    assert (client["id"], client["client_id"], client["company"]) == (7, 7, 0)
    assert client["credit"] == ask(text, "getClientDetails", id="7")["client"]["credit"]
    assert isinstance(client["postcode"], str)
    invoice = ask(native, "getInvoices")["invoices"][0]
    assert isinstance(invoice["id"], int)
    assert isinstance(invoice["total"], str)
    assert ask(text, "getInvoices")["invoices"][0]["id"] == str(invoice["id"])
    text.close()
    native.close()


# --- a command's run


def run(*words, **options):
    return subprocess.run(
        [sys.executable, "-m", "hbwrapper", "sandbox", "--clients", "10", *words],
        capture_output=True, text=True, timeout=60, check=False, **options,
    )  # fmt: skip


ASK = "from hbwrapper import ApiWrapper; print(ApiWrapper().getClientDetails(id=7)['client']['id'])"


def test_a_command_finds_the_sandbox_and_its_exit_code_is_handed_on():
    ran = run("--", sys.executable, "-c", f"{ASK}; raise SystemExit(7)")
    assert (ran.returncode, ran.stdout, ran.stderr) == (7, "7\n", "")
    ran = run("--tls", "--", sys.executable, "-c", ASK)
    assert (ran.returncode, ran.stdout) == (0, "7\n")


def test_a_command_reaches_it_past_a_proxy():
    proxies = {"http_proxy": "http://192.0.2.1:3128", "NO_PROXY": "a.example"}
    ran = run("--", sys.executable, "-c", ASK, env={**os.environ, **proxies})
    assert (ran.returncode, ran.stdout) == (0, "7\n")
    code = "import os; print(os.environ['NO_PROXY'])"
    ran = run("--", sys.executable, "-c", code, env={**os.environ, **proxies})
    assert ran.stdout == "a.example,127.0.0.1,localhost,::1\n"


def test_a_command_that_cannot_run_or_is_killed_ends_as_in_a_shell(tmp_path):
    ran = run("--", "no-such-command")
    assert (ran.returncode, ran.stdout) == (127, "")
    assert ran.stderr == "hbwrapper: no-such-command: No such file or directory\n"
    (tmp_path / "f").write_text("x")
    assert run("--", str(tmp_path / "f")).returncode == 126
    assert run("--", "sh", "-c", "kill -9 $$").returncode == 137


def test_a_command_is_told_of_the_end():
    code = "import signal, time; print('up', flush=True); time.sleep(60)"
    process = subprocess.Popen(
        [sys.executable, "-m", "hbwrapper", "sandbox", "--", sys.executable, "-c", code],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout.readline() == "up\n"
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 128 + signal.SIGTERM
    process.stdout.close()


def test_options_before_the_command_are_the_sandboxs(tmp_path):
    log = tmp_path / "calls.jsonl"
    shop = tmp_path / "shop.json"
    shop.write_text(json.dumps(SHOP))
    ran = run("--log", log, "--clock", NOON, "--seed", shop, "--native-numbers", "--", sys.executable,
              "-c", ASK.replace("id=7", "id=500"))  # fmt: skip
    assert (ran.stdout, ran.stderr) == ("500\n", "")
    line = json.loads(log.read_text())
    assert (line["call"], line["time"][:19]) == ("getClientDetails", NOON)

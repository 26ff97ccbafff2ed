"""A sandbox filled from an installation: another sandbox, whose data was changed."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys

import pytest

from hbwrapper import ApiWrapper, catalogue
from hbwrapper.sandbox import Sandbox

NOON = "2026-11-01T12:00:00"


@pytest.fixture
def live(tmp_path):
    """An installation with real persons, and the log of what it was asked."""
    with Sandbox(clients=12, clock=NOON, log=tmp_path / "live.jsonl") as sandbox:
        api = ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)
        api.setClientDetails(
            id=3, firstname="Wilhelmine", lastname="Rosenzweig", email="w.rosenzweig@firma.example",
            address1="Kanalgasse 9", phonenumber="+43 1 5550199", companyname="Rosenzweig GmbH",
        )  # fmt: skip
        api.addTicket(
            client_id=3, subject="From Wilhelmine Rosenzweig", dept_id=1,
            body="Write to w.rosenzweig@firma.example",
        )  # fmt: skip
        api.editProduct(id=4, name="Special VPS", m="77.70")
        number = api.addInvoice(client_id=3)["invoice_id"]
        api.addInvoiceItem(id=number, line="Work", price="10.00", qty="3", tax="1")
        api.editInvoiceDetails(id=number, taxrate="8.875")
        api.addInvoicePayment(
            id=number, amount="5", paymentmodule=1, fee="0.1", date="2026-10-10", transnumber="X1"
        )
        # Totals of an installation need not be those that we reckon.
        sandbox.hostbill.store.change("invoices", number, total="99.99")
        (tmp_path / "live.jsonl").write_text("")
        sandbox.number = number
        yield sandbox


@pytest.fixture
def run(tmp_path, live):
    """``run('--clients', '5', '--', …)``: a copy of the profile ``live``."""
    folder = tmp_path / "config" / "hbwrapper"
    folder.mkdir(parents=True)

    def ran(*words, key=None):
        text = f"[live]\nurl = {live.url}\napi_id = {(key or (live.api_id,))[0]}\n"
        (folder / "config.ini").write_text(f"{text}api_key = {(key or ('', live.api_key))[1]}\n")
        (folder / "config.ini").chmod(0o600)
        return subprocess.run(
            [sys.executable, "-m", "hbwrapper", "sandbox", "--copy-from", "live", *words],
            capture_output=True, text=True, timeout=120, check=False,
            env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config")},
        )  # fmt: skip

    return ran


def rows(file, table, **values):
    connection = sqlite3.connect(file)
    connection.row_factory = sqlite3.Row
    condition = " AND ".join(f'"{name}" = ?' for name in values) or "1"
    found = connection.execute(
        f"SELECT * FROM {table} WHERE {condition} ORDER BY id", tuple(values.values())
    ).fetchall()
    connection.close()
    return [dict(row) for row in found]


def test_a_copy_has_the_installations_records_with_other_persons(run, live, tmp_path):
    file = tmp_path / "copy.db"
    ran = run("--clients", "5", "--data", str(file), "--", "true")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    # Nothing but reads was sent.
    asked = [
        json.loads(line)["call"] for line in (tmp_path / "live.jsonl").read_text().splitlines()
    ]
    assert asked
    assert not [call for call in asked if catalogue.is_write(call)]
    store = live.hostbill.store
    clients = rows(file, "clients", parent_id="0")
    assert [row["id"] for row in clients] == [1, 2, 3, 4, 5]
    text = file.read_bytes() + b"".join(
        path.read_bytes() for path in tmp_path.glob("copy.db-*") if path.is_file()
    )
    for private in ("Wilhelmine", "Rosenzweig", "firma.example", "Kanalgasse", "5550199"):
        assert private.encode() not in text, private
    for row in store.where("accounts"):
        assert row["password"].encode() not in text
    # The same person stays the same person.
    (ticket,) = [
        row for row in rows(file, "tickets", client_id="3") if row["body"].startswith("Write")
    ]
    copied = clients[2]
    assert copied["email"] in ticket["body"]
    assert copied["lastname"] in ticket["subject"]
    assert copied["email"] == ticket["email"]
    # What is no person's stays as it is, sums included.
    (invoice,) = rows(file, "invoices", id=live.number)
    original = store.where("invoices", id=live.number)[0]
    for name in ("total", "subtotal", "tax", "taxrate", "status", "date", "duedate", "client_id"):
        assert invoice[name] == original[name], name
    assert invoice["total"] == "99.99"
    (item,) = rows(file, "invoice_items", invoice_id=live.number)
    assert (item["amount"], item["qty"], item["description"]) == ("10.00", "3", "Work")
    (payment,) = rows(file, "transactions", invoice_id=live.number)
    assert (payment["amount_in"], payment["fee"], payment["trans_id"]) == ("5.00", "0.10", "X1")
    for table in ("accounts", "domains", "invoices", "tickets"):
        ids = [str(row["id"]) for row in rows(file, table)]
        wanted = [row["id"] for n in "12345" for row in store.where(table, client_id=n)]
        assert sorted(ids, key=int) == sorted(wanted, key=int), table
    assert rows(file, "products", id="4")[0]["name"] == "Special VPS"


def test_scripts_run_on_the_copy(run, live):
    code = (
        "from hbwrapper import ApiWrapper; api = ApiWrapper();"
        "print(len(list(api.getClients.records())), api.getInvoiceDetails(id=NUMBER)['invoice']['total'],"
        " api.addTicket(client_id=3, subject='S', body='B')['success'],"
        " api.getProductDetails(id=4)['product']['m'])"
    ).replace("NUMBER", live.number)
    ran = run("--clients", "4", "--", sys.executable, "-c", code)
    assert (ran.stdout, ran.stderr, ran.returncode) == ("4 99.99 True 77.70\n", "", 0)


def test_what_the_key_may_not_read_is_said_and_left_out(run, live, tmp_path):
    allowed = [
        name for name in catalogue.names() if name.startswith("get") and name != "getTicketDetails"
    ]
    allowed.remove("getOrderPages")
    file = tmp_path / "copy.db"
    ran = run("--clients", "3", "--data", str(file), "--", "true", key=live.add_key(calls=allowed))
    assert ran.returncode == 0
    assert "hbwrapper: getTicketDetails is refused, and what it gives is not copied" in ran.stderr
    assert "hbwrapper: getOrderPages is refused" in ran.stderr
    assert rows(file, "tickets") == rows(file, "products") == []
    assert len(rows(file, "clients", parent_id="0")) == 3
    # Nothing names a record that is not there.
    assert {row["product_id"] for row in rows(file, "accounts")} == {"0"}
    refused = run("--", "true", key=live.add_key(calls=["getNews"]))
    assert refused.returncode == 1
    assert refused.stderr.startswith(
        "hbwrapper: live cannot be copied: This API key has no permission"
    )


def test_an_installation_that_fails_leaves_no_sandbox(run, live, tmp_path):
    live.fail("getInvoiceDetails", drop="before")
    ran = run("--data", str(tmp_path / "copy.db"), "--", "true")
    assert ran.returncode == 3
    assert ran.stderr.startswith("hbwrapper: live cannot be copied: ")
    assert ran.stderr.count("\n") == 1
    assert not (tmp_path / "copy.db").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--seed", "x.json"], "--copy-from and --seed exclude each other"),
        (["--clients", "0"], "--copy-from takes clients: --clients is a number from 1, not 0"),
        (["--data", "{full}"], "holds a sandbox already; --copy-from makes a new one"),
    ],
)
def test_what_does_not_go_together_is_one_line(run, tmp_path, words, said):
    full = tmp_path / "full.db"
    full.write_text("x")
    ran = run(*(word.replace("{full}", str(full)) for word in words), "--", "true")
    assert (ran.returncode, ran.stderr.count("\n")) == (2, 1)
    assert said in ran.stderr
    assert (tmp_path / "live.jsonl").read_text() == ""


def test_an_unknown_profile_is_named(run, tmp_path):
    ran = subprocess.run(
        [sys.executable, "-m", "hbwrapper", "sandbox", "--copy-from", "nowhere", "--", "true"],
        capture_output=True, text=True, timeout=60, check=False,
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config")},
    )  # fmt: skip
    assert (ran.returncode, ran.stderr.count("\n")) == (2, 1)
    assert "nowhere" in ran.stderr

"""Invoice totals, balances and credit add up, whatever is called in whatever order."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from hbwrapper.sandbox.app import HostBill

CENT = Decimal("0.01")
amounts = st.decimals("0.01", "999.99", places=2).map(str)
signed = st.decimals("-200", "500", places=2).map(str)
statuses = st.sampled_from(["Paid", "Unpaid", "Cancelled"])
pick = st.integers(0, 10_000)
# After these an invoice is paid if its money suffices, whatever its status was.
SETTLES = (
    "addInvoiceItem", "addInvoicePayment", "addTransaction", "applyInvoiceCoupon",
    "applyInvoiceCredit", "editInvoiceDetails",
)  # fmt: skip


def total(values):
    return sum(map(Decimal, values), Decimal("0.00"))


class Books(RuleBasedStateMachine):
    """Two clients, and every call that moves money. Only answers are looked at."""

    def __init__(self):
        super().__init__()
        self.hostbill = HostBill(clients=2, clock="2026-11-01T12:00:00")
        # What gave a client credit but an invoice or a payment: what it began with, addClientCredit
        # and credit notes.
        self.given = {client: self.credit(client) for client in "12"}
        # Invoices whose status was set by hand, last of all that happened to them.
        self.by_hand = set()
        # Transactions that belong to no invoice, and never did.
        self.apart = dict.fromkeys("12", Decimal(0))
        # What was listed of invoices when they were last looked into.
        self.looked_into = {}

    def teardown(self):
        self.looked_into = {}
        self.invoices_add_up()
        self.hostbill.close()

    def call(self, name, **params):
        key = {"api_id": self.hostbill.api_id, "api_key": self.hostbill.api_key}
        answer = self.hostbill.answer({"call": name, **key, **params})
        if name in SETTLES and answer["success"]:
            self.by_hand.discard(params.get("invoice_id", params.get("id")))
        return answer

    def all(self, call, key, **params):
        """The records of all pages."""
        found, page = [], 0
        while True:
            answer = self.call(call, page=str(page), **params)
            found += answer[key]
            page += 1
            if page >= answer["sorter"]["totalpages"]:
                assert len(found) == answer["sorter"]["sorterrecords"]
                return found

    def credit(self, client):
        return Decimal(self.call("getClientDetails", id=client)["client"]["credit"])

    def invoice(self, chosen):
        rows = self.all("getInvoices", "invoices")
        return rows[chosen % len(rows)] if rows else None

    def paid(self, invoice):
        rows = self.call("getInvoiceDetails", id=invoice["id"])["transactions"]
        return total(row["in"] for row in rows) - total(row["out"] for row in rows)

    def left(self, invoice):
        return Decimal(invoice["total"]) - self.paid(invoice)

    @initialize()
    def an_invoice(self):
        self.call("addInvoice", client_id="1")

    @rule(client=st.sampled_from("12"))
    def add_invoice(self, client):
        made = self.call("addInvoice", client_id=client)
        shown = self.call("getInvoiceDetails", id=made["invoice_id"])["invoice"]
        assert (shown["status"], shown["total"], shown["items"]) == ("Draft", "0.00", [])

    @rule(
        chosen=pick,
        price=signed,
        qty=st.sampled_from(["1", "2", "3", "0.5", "0.1", "12"]),
        tax=st.sampled_from("01"),
    )
    def add_item(self, chosen, price, qty, tax):
        if invoice := self.invoice(chosen):
            answer = self.call(
                "addInvoiceItem", id=invoice["id"], line="x", price=price, qty=qty, tax=tax
            )
            line = (Decimal(price) * Decimal(qty)).quantize(CENT, ROUND_HALF_UP)
            assert Decimal(str(answer["newline"]["linetotal"])) == line
            shown = self.call("getInvoiceDetails", id=invoice["id"])["invoice"]
            assert Decimal(shown["subtotal"]) == Decimal(invoice["subtotal"]) + line

    @rule(
        chosen=pick,
        rate=st.sampled_from(["0", "19", "23.5", "8.87"]),
        rate2=st.sampled_from(["0", "5"]),
    )
    def tax(self, chosen, rate, rate2):
        if invoice := self.invoice(chosen):
            shown = self.call("editInvoiceDetails", id=invoice["id"], taxrate=rate, taxrate2=rate2)[
                "invoice"
            ]
            assert [Decimal(shown["taxrate"]), Decimal(shown["taxrate2"])] == [
                Decimal(rate),
                Decimal(rate2),
            ]

    @rule(chosen=pick, amount=amounts, fee=st.sampled_from(["0", "0.35"]))
    def pay(self, chosen, amount, fee):
        if invoice := self.invoice(chosen):
            client = invoice["client_id"]
            before, left, paid = self.credit(client), self.left(invoice), self.paid(invoice)
            known = {
                row["id"] for row in self.all("getClientTransactions", "transactions", id=client)
            }
            answer = self.call(
                "addInvoicePayment", id=invoice["id"], amount=amount, paymentmodule="1", fee=fee,
                date="2026-10-30",
            )  # fmt: skip
            assert answer["success"] is (invoice["status"] != "Cancelled")
            if answer["success"]:
                rows = self.all("getClientTransactions", "transactions", id=client)
                new = [row for row in rows if row["id"] not in known]
                assert total(row["in"] for row in new) == Decimal(amount)
                assert total(row["fee"] for row in new) == Decimal(fee)
                assert {row["date"] for row in new} == {"2026-10-30 00:00:00"}
                over = max(Decimal(amount) - max(left, Decimal(0)), Decimal(0))
                assert self.credit(client) == before + over
                assert self.paid(invoice) == paid + Decimal(amount) - over

    @rule(chosen=pick, amount=amounts)
    def apply_credit(self, chosen, amount):
        if invoice := self.invoice(chosen):
            before = self.credit(invoice["client_id"])
            possible = Decimal(amount) <= min(self.left(invoice), before)
            answer = self.call("applyInvoiceCredit", id=invoice["id"], apply_credit=amount)
            assert answer["success"] is (possible and invoice["status"] != "Cancelled")
            used = Decimal(amount) if answer["success"] else 0
            assert self.credit(invoice["client_id"]) == before - used

    @rule(chosen=pick, credit=amounts | st.just("0"))
    def set_credit(self, chosen, credit):
        if invoice := self.invoice(chosen):
            before, known = self.credit(invoice["client_id"]), Decimal(invoice["credit"])
            more = Decimal(credit) - known
            answer = self.call("editInvoiceDetails", id=invoice["id"], credit=credit)
            possible = more <= min(max(self.left(invoice), Decimal(0)), before)
            assert answer["success"] is possible
            assert self.credit(invoice["client_id"]) == before - (more if possible else 0)

    @rule(client=st.sampled_from("12"), amount=signed)
    def add_credit(self, client, amount):
        before = self.credit(client)
        answer = self.call("addClientCredit", client_id=client, amount=amount)
        assert answer["success"] is (before + Decimal(amount) >= 0)
        if answer["success"]:
            self.given[client] += Decimal(amount)

    @rule(chosen=pick, amount=amounts, out=st.booleans())
    def transaction(self, chosen, amount, out):
        if invoice := self.invoice(chosen):
            paid = self.paid(invoice)
            way = {"out" if out else "in": amount}
            assert self.call(
                "addTransaction", client_id=invoice["client_id"], invoice_id=invoice["id"], **way
            )["success"]
            assert self.paid(invoice) == paid + (-1 if out else 1) * Decimal(amount)

    @rule(client=st.sampled_from("12"), amount=amounts)
    def transaction_apart(self, client, amount):
        assert self.call("addTransaction", client_id=client, **{"in": amount})["success"]
        self.apart[client] += Decimal(amount)

    @rule(chosen=pick, status=statuses)
    def status(self, chosen, status):
        if invoice := self.invoice(chosen):
            self.call("setInvoiceStatus", id=invoice["id"], status=status)
            self.by_hand.add(invoice["id"])
            shown = self.call("getInvoiceDetails", id=invoice["id"])["invoice"]
            assert shown["status"] == status

    @rule(chosen=pick)
    def send(self, chosen):
        if invoice := self.invoice(chosen):
            self.call("sendInvoice", id=invoice["id"])
            shown = self.call("getInvoiceDetails", id=invoice["id"])["invoice"]
            assert shown["status"] == {"Draft": "Unpaid"}.get(invoice["status"], invoice["status"])

    @rule(chosen=pick, code=st.sampled_from(["WELCOME10", "FIVEOFF"]))
    def coupon(self, chosen, code):
        if invoice := self.invoice(chosen):
            answer = self.call("applyInvoiceCoupon", id=invoice["id"], applycoupon=code)
            assert answer["success"] is (invoice["status"] in ("Draft", "Unpaid"))
            if answer["success"]:
                subtotal = Decimal(invoice["subtotal"])
                off = (
                    subtotal / 10
                    if code == "WELCOME10"
                    else min(Decimal(5), max(subtotal, Decimal(0)))
                )
                after = self.call("getInvoiceDetails", id=invoice["id"])["invoice"]["subtotal"]
                assert Decimal(after) == subtotal - off.quantize(CENT, ROUND_HALF_UP)

    @rule(chosen=pick, kind=st.sampled_from(["just_note", "note_and_credit"]))
    def credit_note(self, chosen, kind):
        if invoice := self.invoice(chosen):
            client = invoice["client_id"]
            worth = max(self.paid(invoice) + Decimal(invoice["credit"]), Decimal(0))
            answer = self.call("issueCreditNote", id=invoice["id"], cnote_type=kind)
            again = self.call("issueCreditNote", id=invoice["id"], cnote_type=kind)
            assert again["success"] is False
            if answer["success"]:
                assert invoice["status"] == "Paid"
                note = self.call("getInvoiceDetails", id=answer["credit_note_id"])["invoice"]
                assert (note["status"], note["client_id"]) == ("Credited", client)
                # Its money is the client's already.
                assert self.call("deleteInvoice", id=invoice["id"])["success"] is False
                if kind == "note_and_credit":
                    self.given[client] += worth

    @rule(chosen=pick)
    def delete(self, chosen):
        if invoice := self.invoice(chosen):
            before = self.credit(invoice["client_id"])
            back = Decimal(invoice["credit"]) + self.paid(invoice)
            answer = self.call("deleteInvoice", id=invoice["id"])
            if answer["success"]:
                assert self.credit(invoice["client_id"]) == before + back
                gone = self.call("getInvoiceDetails", id=invoice["id"])
                assert gone["error"] == ["Wrong parameter"]
            else:
                assert before + back < 0 or "credit note" in answer["error"][0]

    @rule(product=st.sampled_from(["1", "4", "7"]), cycle=st.sampled_from("ma"))
    def order(self, product, cycle):
        answer = self.call(
            "addOrder",
            client_id="1",
            product=product,
            cycle=cycle,
            confirm="1",
            invoice_generate="1",
            invoice_info="1",
        )
        details = self.call("getOrderDetails", id=answer["order_id"])["details"]
        invoice = self.call("getInvoiceDetails", id=details["invoice_id"])["invoice"]
        prices = self.call("getProductDetails", id=product)["product"]
        wanted = Decimal(prices[cycle]) + Decimal(prices[f"{cycle}_setup"])
        assert Decimal(invoice["total"]) == Decimal(details["total"]) == wanted

    @rule(amount=amounts, qty=st.sampled_from(["1", "4", "0.3"]))
    def estimate(self, amount, qty):
        made = self.call("addEstimate", client_id="2")["estimate_id"]
        line = self.call("addEstimateLine", id=made, description="x", amount=amount, qty=qty)
        invoice = self.call("convertEstimateToInvoice", id=made)["invoice_id"]
        shown = self.call("getInvoiceDetails", id=invoice)["invoice"]["total"]
        wanted = (Decimal(amount) * Decimal(qty)).quantize(CENT, ROUND_HALF_UP)
        assert Decimal(shown) == Decimal(line["estimate"]["total"]) == wanted

    @invariant()
    def invoices_add_up(self):
        for listed in self.all("getInvoices", "invoices"):
            # Each at the end; before, those that look otherwise than before.
            if self.looked_into.get(listed["id"]) == listed:
                continue
            self.looked_into[listed["id"]] = listed
            answer = self.call("getInvoiceDetails", id=listed["id"])
            shown = answer["invoice"]
            assert {name: shown[name] for name in ("total", "credit", "status", "subtotal")} == {
                name: listed[name] for name in ("total", "credit", "status", "subtotal")
            }
            lines = [
                (
                    (Decimal(i["amount"]) * Decimal(i["qty"])).quantize(CENT, ROUND_HALF_UP),
                    i["taxed"],
                )
                for i in shown["items"]
            ]
            subtotal = sum((line for line, _ in lines), Decimal("0.00"))
            taxed = sum((line for line, is_taxed in lines if is_taxed == "1"), Decimal(0))
            tax, tax2 = (
                (taxed * Decimal(shown[rate]) / 100).quantize(CENT, ROUND_HALF_UP)
                for rate in ("taxrate", "taxrate2")
            )
            assert Decimal(shown["subtotal"]) == subtotal
            assert (Decimal(shown["tax"]), Decimal(shown["tax2"])) == (tax, tax2)
            assert Decimal(shown["total"]) == subtotal + tax + tax2 - Decimal(shown["credit"])
            assert Decimal(shown["credit"]) >= 0
            for name in ("subtotal", "tax", "tax2", "total", "credit"):
                assert re.fullmatch(r"-?\d+\.\d\d", shown[name])
                assert shown[name] != "-0.00"
            if listed["id"] not in self.by_hand:
                self.status_fits(shown, answer["transactions"])

    def status_fits(self, invoice, payments):
        paid = total(row["in"] for row in payments) - total(row["out"] for row in payments)
        left = Decimal(invoice["total"]) - paid
        if invoice["status"] == "Paid":
            assert left <= 0
            assert invoice["datepaid"] != "0000-00-00 00:00:00"
        elif invoice["status"] in ("Unpaid", "Draft"):
            came_in = paid > 0 or Decimal(invoice["credit"]) > 0
            assert left > 0 or not came_in
            assert invoice["datepaid"] == "0000-00-00 00:00:00"

    @invariant()
    def credit_adds_up(self):
        """No money comes from nowhere, and none is lost."""
        for client in "12":
            credit = self.credit(client)
            assert credit >= 0
            invoices = self.all("getClientInvoices", "invoices", id=client)
            rows = self.all("getClientTransactions", "transactions", id=client)
            numbers = {invoice["id"] for invoice in invoices}
            assert {row["invoice_id"] for row in rows} <= numbers | {"0"}
            free = [row for row in rows if row["invoice_id"] == "0"]
            over = total(row["in"] for row in free) - total(row["out"] for row in free)
            applied = total(invoice["credit"] for invoice in invoices)
            assert credit == self.given[client] + over - self.apart[client] - applied
            log = self.all("getClientCreditLog", "log", id=client)
            assert total(row["in"] for row in log) - total(row["out"] for row in log) == credit
            if log:
                assert Decimal(log[-1]["balance"]) == credit
            stats = self.call("getClientStats", id=client)["stats"]
            for status in ("Paid", "Unpaid", "Cancelled"):
                of_status = [row["total"] for row in invoices if row["status"] == status]
                assert Decimal(str(stats[f"invoice_{status.lower()}"])) == total(of_status)
                assert stats[status.lower()] == len(of_status)
            listed = self.all("getClientCredits", "client_credits", amount="-1")
            assert [row["credit"] for row in listed if row["id"] == client] == [f"{credit:.2f}"]


def test_money_adds_up_after_every_call(scale):
    Books.TestCase.settings = settings(
        max_examples=scale(3000), stateful_step_count=20, deadline=None, print_blob=True
    )
    Books.TestCase("runTest").runTest()


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "abc", "1e99", "--1"])
def test_what_is_no_amount_is_refused(amount):
    hostbill = HostBill(clients=1)
    key = {"api_id": hostbill.api_id, "api_key": hostbill.api_key}
    answer = hostbill.answer({"call": "addClientCredit", **key, "client_id": "1", "amount": amount})
    assert answer["error"] == ["Wrong parameter: amount, it is no amount"]
    hostbill.close()

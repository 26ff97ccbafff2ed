"""Invoice totals, balances and credit add up, whatever is called in whatever order."""

from __future__ import annotations

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


class Books(RuleBasedStateMachine):
    """Two clients, and every call that moves money."""

    def __init__(self):
        super().__init__()
        self.hostbill = HostBill(clients=2, clock="2026-11-01T12:00:00")
        # What the test itself keeps of the clients' credit.
        self.credit = {
            row["id"]: Decimal(row["credit"])
            for row in self.hostbill.store.where("clients", parent_id="0")
        }

    def teardown(self):
        self.hostbill.close()

    def call(self, name, **params):
        key = {"api_id": self.hostbill.api_id, "api_key": self.hostbill.api_key}
        return self.hostbill.answer({"call": name, **key, **params})

    def some(self, table, chosen):
        rows = self.hostbill.store.select(f"SELECT * FROM {table} ORDER BY id")
        return rows[chosen % len(rows)] if rows else None

    def invoice(self, chosen):
        return self.some("invoices", chosen)

    def paid(self, invoice):
        rows = self.hostbill.store.where("transactions", invoice_id=invoice["id"])
        return sum((Decimal(r["amount_in"]) - Decimal(r["amount_out"]) for r in rows), Decimal(0))

    @initialize()
    def an_invoice(self):
        self.call("addInvoice", client_id="1")

    @rule(client=st.sampled_from("12"))
    def add_invoice(self, client):
        assert self.call("addInvoice", client_id=client)["success"]

    @rule(
        chosen=pick,
        price=signed,
        qty=st.sampled_from(["1", "2", "3", "0.5", "12"]),
        tax=st.sampled_from("01"),
    )
    def add_item(self, chosen, price, qty, tax):
        if invoice := self.invoice(chosen):
            answer = self.call(
                "addInvoiceItem", id=invoice["id"], line="x", price=price, qty=qty, tax=tax
            )
            total = (Decimal(price) * Decimal(qty)).quantize(CENT, ROUND_HALF_UP)
            assert Decimal(str(answer["newline"]["linetotal"])) == total

    @rule(
        chosen=pick,
        rate=st.sampled_from(["0", "19", "23.5", "8.875"]),
        rate2=st.sampled_from(["0", "5"]),
    )
    def tax(self, chosen, rate, rate2):
        if invoice := self.invoice(chosen):
            assert self.call("editInvoiceDetails", id=invoice["id"], taxrate=rate, taxrate2=rate2)[
                "success"
            ]

    @rule(chosen=pick, amount=amounts)
    def pay(self, chosen, amount):
        if invoice := self.invoice(chosen):
            left = Decimal(invoice["total"]) - self.paid(invoice)
            answer = self.call(
                "addInvoicePayment",
                id=invoice["id"],
                amount=amount,
                paymentmodule="1",
                fee="0",
                date="2026-11-01",
            )
            assert answer["success"] is (invoice["status"] != "Cancelled")
            if answer["success"]:
                over = Decimal(amount) - min(Decimal(amount), max(left, Decimal(0)))
                self.credit[invoice["client_id"]] += over

    @rule(chosen=pick, amount=amounts)
    def apply_credit(self, chosen, amount):
        if invoice := self.invoice(chosen):
            left = Decimal(invoice["total"]) - self.paid(invoice)
            possible = Decimal(amount) <= min(left, self.credit[invoice["client_id"]])
            answer = self.call("applyInvoiceCredit", id=invoice["id"], apply_credit=amount)
            assert answer["success"] is (possible and invoice["status"] != "Cancelled")
            if answer["success"]:
                self.credit[invoice["client_id"]] -= Decimal(amount)

    @rule(chosen=pick, credit=amounts)
    def set_credit(self, chosen, credit):
        if invoice := self.invoice(chosen):
            change = Decimal(invoice["credit"]) - Decimal(credit)
            answer = self.call("editInvoiceDetails", id=invoice["id"], credit=credit)
            assert answer["success"] is (self.credit[invoice["client_id"]] + change >= 0)
            if answer["success"]:
                self.credit[invoice["client_id"]] += change

    @rule(client=st.sampled_from("12"), amount=signed)
    def add_credit(self, client, amount):
        answer = self.call("addClientCredit", client_id=client, amount=amount)
        assert answer["success"] is (self.credit[client] + Decimal(amount) >= 0)
        if answer["success"]:
            self.credit[client] += Decimal(amount)

    @rule(chosen=pick, came_in=amounts, out=st.booleans())
    def transaction(self, chosen, came_in, out):
        if invoice := self.invoice(chosen):
            way = {"out" if out else "in": came_in}
            assert self.call(
                "addTransaction", client_id=invoice["client_id"], invoice_id=invoice["id"], **way
            )["success"]

    @rule(chosen=pick, status=statuses)
    def status(self, chosen, status):
        if invoice := self.invoice(chosen):
            self.call("setInvoiceStatus", id=invoice["id"], status=status)
            assert self.hostbill.store.get("invoices", invoice["id"])["status"] == status

    @rule(chosen=pick)
    def send(self, chosen):
        if invoice := self.invoice(chosen):
            self.call("sendInvoice", id=invoice["id"])

    @rule(chosen=pick, code=st.sampled_from(["WELCOME10", "FIVEOFF"]))
    def coupon(self, chosen, code):
        if invoice := self.invoice(chosen):
            self.call("applyInvoiceCoupon", id=invoice["id"], applycoupon=code)

    @rule(chosen=pick, kind=st.sampled_from(["just_note", "note_and_credit"]))
    def credit_note(self, chosen, kind):
        if invoice := self.invoice(chosen):
            worth = max(self.paid(invoice) + Decimal(invoice["credit"]), Decimal(0))
            answer = self.call("issueCreditNote", id=invoice["id"], cnote_type=kind)
            assert answer["success"] is (invoice["status"] == "Paid" and not invoice["credit_note"])
            if answer["success"] and kind == "note_and_credit":
                self.credit[invoice["client_id"]] += worth

    @rule(chosen=pick)
    def delete(self, chosen):
        if invoice := self.invoice(chosen):
            back = Decimal(invoice["credit"]) + self.paid(invoice)
            answer = self.call("deleteInvoice", id=invoice["id"])
            assert answer["success"] is (self.credit[invoice["client_id"]] + back >= 0)
            if answer["success"]:
                self.credit[invoice["client_id"]] += back

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
        assert invoice["total"] == details["total"]

    @rule(chosen=pick, amount=amounts, qty=st.sampled_from(["1", "4"]))
    def estimate(self, chosen, amount, qty):
        made = self.call("addEstimate", client_id="2")["estimate_id"]
        line = self.call("addEstimateLine", id=made, description="x", amount=amount, qty=qty)
        invoice = self.call("convertEstimateToInvoice", id=made)["invoice_id"]
        total = self.call("getInvoiceDetails", id=invoice)["invoice"]["total"]
        assert total == line["estimate"]["total"] == str(Decimal(amount) * Decimal(qty))

    @invariant()
    def invoices_add_up(self):
        for invoice in self.hostbill.store.select("SELECT id FROM invoices"):
            shown = self.call("getInvoiceDetails", id=invoice["id"])["invoice"]
            lines = [
                (
                    (Decimal(i["amount"]) * Decimal(i["qty"])).quantize(CENT, ROUND_HALF_UP),
                    i["taxed"],
                )
                for i in shown["items"]
            ]
            subtotal = sum((total for total, _ in lines), Decimal("0.00"))
            taxed = sum((total for total, is_taxed in lines if is_taxed == "1"), Decimal(0))
            tax, tax2 = (
                (taxed * Decimal(shown[rate]) / 100).quantize(CENT, ROUND_HALF_UP)
                for rate in ("taxrate", "taxrate2")
            )
            assert Decimal(shown["subtotal"]) == subtotal
            assert (Decimal(shown["tax"]), Decimal(shown["tax2"])) == (tax, tax2)
            assert Decimal(shown["total"]) == subtotal + tax + tax2 - Decimal(shown["credit"])
            assert Decimal(shown["credit"]) >= 0

    @invariant()
    def credit_adds_up(self):
        for client, credit in self.credit.items():
            shown = self.call("getClientDetails", id=client)["client"]["credit"]
            assert Decimal(shown) == credit >= 0
            log = self.hostbill.store.where("credit_log", client_id=client)
            moved = sum(
                (Decimal(r["amount_in"]) - Decimal(r["amount_out"]) for r in log), Decimal(0)
            )
            assert moved == credit
            if log:
                assert Decimal(log[-1]["balance"]) == credit

    @invariant()
    def no_payment_exceeds_its_invoice_by_addInvoicePayment(self):
        """Money on deleted invoices is credit; all other money stays where it was put."""
        numbers = {row["id"] for row in self.hostbill.store.select("SELECT id FROM invoices")} | {
            "0"
        }
        assert {
            r["invoice_id"] for r in self.hostbill.store.select("SELECT * FROM transactions")
        } <= numbers


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

"""What one call writes the next one reads, and what a call must refuse: subject by subject."""

from __future__ import annotations

import base64
import json
from decimal import Decimal

import pytest

from hbwrapper.sandbox.app import HostBill

TODAY = "2026-11-01"
NOW = f"{TODAY} 12:00:00"
NO_TIME = "0000-00-00 00:00:00"
CARD = {
    "cardnum": "4111111111111111",
    "cardtype": "Visa",
    "expirymonth": "01",
    "expiryyear": "2030",
}
REFUSED = ["Wrong parameter"]


@pytest.fixture
def call():
    """``call('getNews', …)``: a call on a fresh company; ``call.ok`` for one that succeeds."""
    hostbill = HostBill(clients=20, clock=f"{TODAY}T12:00:00")

    def made(name, /, **params):
        key = {"api_id": hostbill.api_id, "api_key": hostbill.api_key}
        return hostbill.answer({"call": name, **key, **params})

    def ok(name, /, **params):
        answer = made(name, **params)
        assert answer["success"] is True, answer
        return answer

    made.ok, made.store = ok, hostbill.store
    yield made
    hostbill.close()


def invoice_of(call, number):
    return call.ok("getInvoiceDetails", id=number)["invoice"]


def unpaid(call, amount="100.00", client="1", tax="0", status="Unpaid"):
    number = call.ok("addInvoice", client_id=client)["invoice_id"]
    call.ok("addInvoiceItem", id=number, line="x", price=amount, qty="1", tax=tax)
    if status != "Draft":
        call.ok("setInvoiceStatus", id=number, status=status)
    return number


# --- who may


@pytest.mark.parametrize(
    ("password", "status", "email", "accepted"),
    [
        ("sandbox", "Active", "client1@example.com", True),
        ("Sandbox", "Active", "client1@example.com", False),
        ("sandbox ", "Active", "client1@example.com", False),
        ("", "Active", "client1@example.com", False),
        ("sandbox", "Closed", "client1@example.com", False),
        ("sandbox", "Active", "client2@example.com", False),
        ("sandbox", "Active", "nobody@example.com", False),
    ],
)
def test_a_login_needs_the_clients_own_password_and_an_open_account(
    call, password, status, email, accepted
):
    call.store.change("clients", "2", password="another")
    call.store.change("clients", "1", status=status)
    answer = call("verifyClientLogin", email=email, password=password)
    assert answer["success"] is accepted
    if accepted:
        assert (answer["client_id"], answer["mfa_status"]) == ("1", 0)
    else:
        assert answer["error"] == ["Wrong email or password"]


def test_a_changed_password_is_the_one_that_counts(call):
    call.ok("passwordChange", client_id="1", password="new")
    assert (
        call("verifyClientLogin", email="client1@example.com", password="sandbox")["success"]
        is False
    )
    call.ok("verifyClientLogin", email="client1@example.com", password="new")
    call.ok("passwordReset", client_id="1")
    assert (
        call("verifyClientLogin", email="client1@example.com", password="new")["success"] is False
    )


# --- invoices and the money on them


def test_another_clients_invoice_is_not_paid(call):
    mine, other = unpaid(call, client="1"), unpaid(call, client="2")
    answer = call("addTransaction", client_id="1", invoice_id=other, **{"in": "100.00"})
    assert answer["error"] == REFUSED
    assert invoice_of(call, other)["status"] == "Unpaid"
    assert call.store.where("transactions", invoice_id=other) == []
    call.ok("addTransaction", client_id="1", invoice_id=mine, **{"in": "100.00"})
    assert (invoice_of(call, mine)["status"], invoice_of(call, mine)["datepaid"]) == ("Paid", NOW)
    bulk = call("addBulkPayInvoice", invoice_id=unpaid(call), bulkselected=[other])
    assert bulk["error"] == ["Wrong parameter: bulkselected, not an invoice of this client"]


def test_a_transaction_is_booked_as_it_is_given(call):
    number = unpaid(call)
    call.ok(
        "addTransaction", client_id="1", invoice_id=number, fee="0.50", module="2", trans_id="T-1",
        description="By hand", date="2026-10-20", **{"in": "40.00"},
    )  # fmt: skip
    (row,) = call.ok("getInvoiceDetails", id=number)["transactions"]
    assert {name: row[name] for name in ("in", "out", "fee", "module", "trans_id", "date")} == {
        "in": "40.00", "out": "0.00", "fee": "0.50", "module": "2", "trans_id": "T-1",
        "date": "2026-10-20 00:00:00",
    }  # fmt: skip
    assert (row["client_id"], row["description"], row["currency_id"]) == ("1", "By hand", "0")
    kept = call.store.where("transactions", id=row["id"])[0]
    assert (kept["type"], kept["status"], kept["rate"]) == ("invoice", "Success", "1.0000000000")
    assert invoice_of(call, number)["status"] == "Unpaid"
    call.ok("addTransaction", client_id="1", **{"in": "1.00"})
    apart = call.store.where("transactions", client_id="1")[-1]
    assert (apart["invoice_id"], apart["type"], apart["date"]) == ("0", "credit", NOW)
    assert (apart["module"], apart["fee"]) == ("1", "0.00")


@pytest.mark.parametrize(
    "amounts", [{}, {"in": "0"}, {"in": "0", "out": "0"}, {"in": "-1"}, {"in": "5", "out": "-1"}]
)
def test_a_transaction_without_an_amount_is_refused(call, amounts):
    answer = call("addTransaction", client_id="1", **amounts)
    assert answer["success"] is False
    assert answer["error"][0].startswith(("Wrong parameter: in", "Missing parameter"))


def test_money_that_goes_out_makes_a_paid_invoice_unpaid_again(call):
    number = unpaid(call)
    call.ok("addTransaction", client_id="1", invoice_id=number, **{"in": "100.00"})
    call.ok("addTransaction", client_id="1", invoice_id=number, out="0.01", **{"in": "0"})
    shown = invoice_of(call, number)
    assert (shown["status"], shown["datepaid"]) == ("Unpaid", NO_TIME)


def test_a_payment_covers_the_balance_and_the_rest_is_credit(call):
    number = unpaid(call, "100.00", client="1")
    before = Decimal(call.ok("getClientDetails", id="1")["client"]["credit"])
    call.ok("addInvoicePayment", id=number, amount="99.99", paymentmodule="1", fee="0.10",
            date="2026-10-05", transnumber="N1")  # fmt: skip
    assert invoice_of(call, number)["status"] == "Unpaid"
    call.ok("addInvoicePayment", id=number, amount="5.00", paymentmodule="3", fee="0.20",
            date="2026-10-06", transnumber="N2")  # fmt: skip
    assert invoice_of(call, number)["status"] == "Paid"
    rows = call.store.where("transactions", client_id="1")[-3:]
    assert [(row["amount_in"], row["fee"], row["type"], row["invoice_id"]) for row in rows] == [
        ("99.99", "0.10", "invoice", number), ("0.01", "0.20", "invoice", number),
        ("4.99", "0.00", "credit", "0"),
    ]  # fmt: skip
    assert {row["trans_id"] for row in rows[1:]} == {"N2"}
    assert [row["module"] for row in rows] == ["1", "3", "3"]
    assert Decimal(call.ok("getClientDetails", id="1")["client"]["credit"]) == before + Decimal(
        "4.99"
    )
    log = call.store.where("credit_log", client_id="1")[-1]
    assert (log["amount_in"], log["invoice_id"], log["date"]) == ("4.99", number, NOW)
    # The whole of a payment on what is paid is credit, with its fee.
    call.ok("addInvoicePayment", id=number, amount="1.00", paymentmodule="1", fee="0.30", date=TODAY,
            transnumber="N3")  # fmt: skip
    last = call.store.where("transactions", client_id="1")[-1]
    assert (last["amount_in"], last["fee"], last["type"]) == ("1.00", "0.30", "credit")


@pytest.mark.parametrize("amount", ["0", "-5", "x"])
def test_a_payment_is_above_zero(call, amount):
    answer = call("addInvoicePayment", id=unpaid(call), amount=amount, paymentmodule="1", fee="0",
                  date=TODAY, transnumber="N")  # fmt: skip
    assert answer["success"] is False


@pytest.mark.parametrize(
    "name",
    [
        (
            "addInvoicePayment",
            {"amount": "1", "paymentmodule": "1", "fee": "0", "date": TODAY, "transnumber": "N"},
        ),
        ("applyInvoiceCredit", {"apply_credit": "1"}),
        ("applyInvoiceCoupon", {"applycoupon": "FIVEOFF"}),
    ],
)
def test_a_cancelled_invoice_takes_no_money(call, name):
    number = unpaid(call, status="Cancelled")
    call.ok("addClientCredit", client_id="1", amount="50")
    answer = call(name[0], id=number, **name[1])
    assert answer["success"] is False
    assert "Cancelled" in answer["error"][0]
    assert invoice_of(call, number)["total"] == "100.00"


def test_credit_is_taken_no_further_than_there_is_and_than_is_owed(call):
    number = unpaid(call, "10.00", client="3")
    call.ok("addClientCredit", client_id="3", amount="15.00")
    over = call("applyInvoiceCredit", id=number, apply_credit="10.01")
    assert over["error"] == ["Wrong parameter: apply_credit, that is more than what is to be paid"]
    call.ok("applyInvoiceCredit", id=number, apply_credit="10.00")
    shown = invoice_of(call, number)
    assert (shown["credit"], shown["total"], shown["status"]) == ("10.00", "0.00", "Paid")
    assert call.ok("getClientDetails", id="3")["client"]["credit"] == "5.00"
    more = unpaid(call, "10.00", client="3")
    assert call("applyInvoiceCredit", id=more, apply_credit="5.01")["error"] == [
        "The client has less credit than that"
    ]
    call.ok("applyInvoiceCredit", id=more, apply_credit="5.00")
    assert invoice_of(call, more)["total"] == "5.00"
    log = call.store.where("credit_log", client_id="3")
    assert [(row["amount_in"], row["amount_out"], row["balance"]) for row in log[-3:]] == [
        ("15.00", "0.00", "15.00"), ("0.00", "10.00", "5.00"), ("0.00", "5.00", "0.00"),
    ]  # fmt: skip
    assert [row["invoice_id"] for row in log[-3:]] == ["0", number, more]


def code(call, **more):
    params = {"code": "ONCE", "type": "fixed", "value": "3.00", "coupon_type": "invoice",
              "applyto": "price", "cycle": "once", "clients": "all"}  # fmt: skip
    described = call("addPromoCode", **params, **more)
    assert described["success"] is True, described


def test_a_used_up_code_is_refused(call):
    code(call, usage_limit="2")
    for _ in range(2):
        number = unpaid(call)
        call.ok("applyInvoiceCoupon", id=number, applycoupon="ONCE")
        assert invoice_of(call, number)["total"] == "97.00"
    number = unpaid(call)
    answer = call("applyInvoiceCoupon", id=number, applycoupon="ONCE")
    assert answer["error"] == ["Wrong parameter: applycoupon, the code is used up"]
    assert invoice_of(call, number)["total"] == "100.00"
    assert call.ok("getPromoDetailsByCode", code="ONCE")["coupon"]["num_usage"] == "2"


@pytest.mark.parametrize(
    ("columns", "accepted"),
    [
        ({"expires": "2026-10-31"}, False),
        ({"expires": TODAY}, True),
        ({"expires": "0000-00-00"}, True),
        ({"status": "Inactive"}, False),
        ({"max_usage": "0", "num_usage": "99"}, True),
        ({"max_usage": "1", "num_usage": "0"}, True),
        ({"max_usage": "1", "num_usage": "1"}, False),
    ],
)
def test_a_code_counts_while_it_is_valid(call, columns, accepted):
    code(call)
    call.store.change("coupons", call.store.where("coupons", code="ONCE")[0]["id"], **columns)
    number = unpaid(call)
    answer = call("applyInvoiceCoupon", id=number, applycoupon="ONCE")
    assert answer["success"] is accepted
    assert invoice_of(call, number)["total"] == ("97.00" if accepted else "100.00")


def test_a_code_takes_off_a_share_or_an_amount_but_never_more_than_there_is(call):
    number = unpaid(call, "2.00", tax="1")
    call.ok("editInvoiceDetails", id=number, taxrate="10")
    code(call)
    call.ok("applyInvoiceCoupon", id=number, applycoupon="ONCE")
    shown = invoice_of(call, number)
    assert (shown["subtotal"], shown["tax"], shown["total"]) == ("0.00", "0.00", "0.00")
    line = shown["items"][-1]
    assert (line["type"], line["amount"], line["taxed"], line["description"]) == (
        "Discount", "-2.00", "1", "Promo code ONCE",
    )  # fmt: skip
    number = unpaid(call, "33.35")
    call.ok("applyInvoiceCoupon", id=number, applycoupon="WELCOME10")
    assert invoice_of(call, number)["items"][-1]["amount"] == "-3.34"


def test_taxes_keep_all_their_places(call):
    number = unpaid(call, "1000.00", tax="1")
    shown = call.ok("editInvoiceDetails", id=number, taxrate="8.875", taxrate2="0.125")["invoice"]
    assert (shown["taxrate"], shown["taxrate2"]) == ("8.875", "0.125")
    assert (shown["tax"], shown["tax2"], shown["total"]) == ("88.75", "1.25", "1090.00")
    assert call.ok("editInvoiceDetails", id=number, taxrate="19")["invoice"]["taxrate"] == "19.00"
    for bad in ("-1", "100.01", "x", "NaN"):
        assert call("editInvoiceDetails", id=number, taxrate=bad)["success"] is False
    assert call.ok("editInvoiceDetails", id=number, taxrate="100")["invoice"]["tax"] == "1000.00"


def test_both_taxes_are_of_the_taxed_lines_alone(call):
    number = unpaid(call, "10.05", tax="1")
    call.ok("addInvoiceItem", id=number, line="y", price="1.00", qty="3", tax="0")
    shown = call.ok("editInvoiceDetails", id=number, taxrate="10", taxrate2="5")["invoice"]
    assert (shown["subtotal"], shown["tax"], shown["tax2"], shown["total"]) == (
        "13.05", "1.01", "0.50", "14.56",
    )  # fmt: skip
    assert [line["linetotal"] for line in shown["items"]] == [10.05, 3]


@pytest.mark.parametrize("qty", ["0", "-1", "x", "", "1000000", "0.00004", "NaN"])
def test_a_quantity_is_above_zero(call, qty):
    number = unpaid(call)
    answer = call("addInvoiceItem", id=number, line="x", price="1", qty=qty, tax="0")
    assert answer["error"] == ["Wrong parameter: qty, it is no number above zero"]


def test_a_quantity_has_four_places(call):
    number = call.ok("addInvoice", client_id="1")["invoice_id"]
    line = call.ok("addInvoiceItem", id=number, line="x", price="100", qty="0.00005", tax="0")[
        "newline"
    ]
    assert (line["qty"], line["linetotal"]) == ("0.0001", 0.01)
    line = call.ok("addInvoiceItem", id=number, line="x", price="0.01", qty="999999.9999", tax="0")
    assert (line["newline"]["qty"], line["newline"]["linetotal"]) == ("999999.9999", 10000)


@pytest.mark.parametrize(
    ("given", "kept"),
    [("1.005", "1.01"), ("-1.005", "-1.01"), ("1.004", "1.00"), ("1e3", "1000.00"), (" 5 ", "5.00"),
     ("-0.001", "0.00"), ("1000000000000", "1000000000000.00"), ("1000000000000.01", None)],
)  # fmt: skip
def test_amounts_are_rounded_to_cents_away_from_zero(call, given, kept):
    number = call.ok("addInvoice", client_id="1")["invoice_id"]
    answer = call("addInvoiceItem", id=number, line="x", price=given, qty="1", tax="0")
    assert (answer["newline"]["amount"] if answer["success"] else None) == kept


def test_a_paid_invoice_is_credited_once(call):
    number = unpaid(call, "80.00", client="3", tax="1")
    assert call("issueCreditNote", id=number)["error"] == ["The invoice is not Paid"]
    call.ok("editInvoiceDetails", id=number, taxrate="25")
    call.ok("addTransaction", client_id="3", invoice_id=number, **{"in": "100.00"})
    answer = call.ok("issueCreditNote", id=number, cnote_type="note_and_credit")
    note = invoice_of(call, answer["credit_note_id"])
    assert (note["total"], note["tax"], note["status"], note["datepaid"]) == (
        "-100.00", "-20.00", "Credited", NOW,
    )  # fmt: skip
    assert call.ok("getClientDetails", id="3")["client"]["credit"] == "100.00"
    again = call("issueCreditNote", id=number, cnote_type="note_and_credit")
    assert again["error"] == ["The invoice has a credit note"]
    assert call("deleteInvoice", id=number)["success"] is False


def test_a_deleted_invoices_money_becomes_credit(call):
    number = unpaid(call, "50.00", client="3")
    call.ok("addClientCredit", client_id="3", amount="20.00")
    call.ok("applyInvoiceCredit", id=number, apply_credit="20.00")
    call.ok("addTransaction", client_id="3", invoice_id=number, **{"in": "7.00"})
    call.ok("deleteInvoice", id=number)
    assert call.ok("getClientDetails", id="3")["client"]["credit"] == "27.00"
    row = call.store.where("transactions", client_id="3")[-1]
    assert (row["invoice_id"], row["type"]) == ("0", "credit")
    assert call.store.where("invoice_items", invoice_id=number) == []
    owing = unpaid(call, "50.00", client="5")
    call.ok("addTransaction", client_id="5", invoice_id=owing, out="1.00", **{"in": "0"})
    assert call("deleteInvoice", id=owing)["error"] == ["More was paid out than in on this invoice"]


def test_one_invoice_for_many_has_what_each_still_needs(call):
    first, second = unpaid(call, "10.00", client="3"), unpaid(call, "20.00", client="3")
    call.ok("addTransaction", client_id="3", invoice_id=second, **{"in": "5.00"})
    number = str(
        call.ok("addBulkPayInvoice", invoice_id=first, bulkselected=[second])["invoice_id"]
    )
    bulk = invoice_of(call, number)
    assert [(line["item_id"], line["amount"], line["taxed"]) for line in bulk["items"]] == [
        (first, "10.00", "0"), (second, "15.00", "0"),
    ]  # fmt: skip
    assert (bulk["total"], bulk["client_id"], bulk["status"]) == ("25.00", "3", "Unpaid")
    assert [(line["type"], line["description"]) for line in bulk["items"]] == [
        ("Invoice", f"Invoice {first}"), ("Invoice", f"Invoice {second}"),
    ]  # fmt: skip
    paid = unpaid(call, "1.00", client="3", status="Paid")
    assert call("addBulkPayInvoice", invoice_id=first, bulkselected=[paid])["error"] == [
        f"Wrong parameter: bulkselected, invoice {paid} is Paid"
    ]
    gone = call("addBulkPayInvoice", invoice_id=first, bulkselected=["99999"])
    assert gone["success"] is False


def test_a_card_is_charged_what_is_owed_and_no_more(call):
    number = unpaid(call, "30.00", client="3")
    assert call("chargeCreditCard", id=number)["error"] == ["The client has no card"]
    call.ok("addClientCreditCard", id="3", **CARD)
    call.ok("chargeCreditCard", id=number, custom={"amount": "10.00"})
    assert invoice_of(call, number)["status"] == "Unpaid"
    call.ok("chargeCreditCard", id=number, custom={"amount": "50.00"})
    rows = call.store.where("transactions", invoice_id=number)
    assert [(row["amount_in"], row["module"]) for row in rows] == [("10.00", "2"), ("20.00", "2")]
    assert invoice_of(call, number)["status"] == "Paid"
    assert call("chargeCreditCard", id=number)["error"] == ["Nothing is to be paid"]


def test_invoices_are_filtered_by_what_is_on_them_and_edited_by_name(call):
    number = unpaid(call, client="3")
    line = invoice_of(call, number)["items"][0]
    assert (line["type"], line["item_id"]) == ("Other", "0")
    found = call.ok("getInvoices", filter={"type": "Other"})["invoices"]
    assert [row["id"] for row in found] == [number]
    assert call.ok("getInvoices", filter={"type": "Nothing"})["invoices"] == []
    hosted = call.store.where("invoice_items", type="Hosting")[0]
    found = call.ok("getInvoices", filter={"type": "Hosting", "item_id": hosted["item_id"]})[
        "invoices"
    ]
    assert {row["id"] for row in found} == {
        row["invoice_id"] for row in call.store.where("invoice_items", item_id=hosted["item_id"])
    }
    assert call.ok("getInvoices", filter={"type": "Other", "item_id": "7"})["invoices"] == []
    call.ok("editInvoiceDetails", id=number, date="2026-10-01", duedate="2026-10-15",
            payment_module="3", metadata={"a": "1"})  # fmt: skip
    shown = call.ok("editInvoiceDetails", id=number, metadata={"b": "2"})["invoice"]
    assert (shown["date"], shown["duedate"], shown["payment_module"], shown["gateway"]) == (
        "2026-10-01", "2026-10-15", "3", "Cheque",
    )  # fmt: skip
    assert shown["metadata"] == {"a": "1", "b": "2"}
    call.ok("convertInvoice", id=number)
    assert call.ok("convertInvoice", id=number)["invoice"]["paid_id"] == f"2026/{number}"


def test_a_pdf_is_of_each_invoice_that_is_asked_for(call):
    number = unpaid(call, client="3")
    assert list(call.ok("getInvoicesPDF", invoices=[number])["invoices"]) == [number]
    assert call("getInvoicesPDF", invoices=["99999"])["error"] == [
        "Wrong parameter: invoices, there is no invoice 99999"
    ]
    page = base64.b64decode(call.ok("getInvoicesPDF", invoices=[number])["invoices"][number])
    assert page.startswith(b"%PDF-")
    assert f"Invoice {number} ".encode() in page
    found = call.ok("getInvoicesPDF", client_id="3", **{"from": TODAY, "to": TODAY})["invoices"]
    assert list(found) == [number]
    old = call.ok("getInvoicesPDF", client_id="3", **{"from": "2020-01-01", "to": "2020-01-02"})
    assert old["invoices"] == []


def test_refusals_say_why(call):
    number = unpaid(call, "10.00", client="3")

    def why(name, /, **params):
        answer = call(name, **params)
        assert answer["success"] is False, answer
        return answer["error"]

    assert why("applyInvoiceCoupon", id=number, applycoupon="NONE") == [
        "Wrong parameter: applycoupon, there is no such active code"
    ]
    call.store.change("coupons", "2", expires="2026-10-31")
    assert why("applyInvoiceCoupon", id=number, applycoupon="FIVEOFF") == [
        "Wrong parameter: applycoupon, the code has expired"
    ]
    assert why("editInvoiceDetails", id=number, credit="-1") == [
        "Wrong parameter: credit, it is below zero"
    ]
    assert why("editInvoiceDetails", id=number, credit="10.01") == [
        "Wrong parameter: credit, that is more than what is to be paid"
    ]
    assert why("editInvoiceDetails", id=number, credit="1") == [
        "The client has less credit than that"
    ]
    assert why("editInvoiceDetails", id=number, date="2026-13-01") == [
        "Wrong parameter: date, it is no YYYY-MM-DD"
    ]
    for name, more in (
        ("addInvoicePayment", {"amount": "1", "paymentmodule": "1", "fee": "0", "date": TODAY, "transnumber": "N"}),
        ("applyInvoiceCredit", {"apply_credit": "1"}),
    ):  # fmt: skip
        assert why(name, id=unpaid(call, status="Cancelled"), **more) == [
            "The invoice is Cancelled"
        ]
    paid = unpaid(call, "10.00", client="3", status="Paid")
    assert why("applyInvoiceCoupon", id=paid, applycoupon="WELCOME10") == [
        "The invoice is Paid, not Draft or Unpaid"
    ]
    note = call.ok("issueCreditNote", id=paid)["credit_note_id"]
    assert why("deleteInvoice", id=paid) == [f"The invoice has credit note {note}"]
    # A note alone gives no credit.
    assert call.ok("getClientDetails", id="3")["client"]["credit"] == "0.00"


def test_bookings_and_credit_say_what_they_are_for(call):
    number = unpaid(call, "10.00", client="3")
    call.ok("addInvoicePayment", id=number, amount="12", paymentmodule="1", fee="0", date=TODAY,
            transnumber="N")  # fmt: skip
    assert [row["description"] for row in call.store.where("transactions", client_id="3")[-2:]] == [
        f"Payment of invoice {number}", f"Overpayment of invoice {number}",
    ]  # fmt: skip
    more = unpaid(call, "10.00", client="3")
    call.ok("applyInvoiceCredit", id=more, apply_credit="1")
    call.ok("deleteInvoice", id=more)
    note = call.ok("issueCreditNote", id=number, cnote_type="note_and_credit")["credit_note_id"]
    call.ok("addClientCredit", client_id="3", amount="1")
    assert [row["description"] for row in call.store.where("credit_log", client_id="3")] == [
        f"Overpayment of invoice {number}", f"Credit applied to invoice {more}",
        f"Invoice {more} was deleted", f"Credit note {note} for invoice {number}",
        "Credit changed over the API",
    ]  # fmt: skip
    kept = call.store.where("invoices", id=note)[0]
    assert (kept["invoicetype"], kept["payment_module"], kept["date"]) == ("creditnote", "1", TODAY)


def test_an_invoice_that_is_sent_or_set_by_hand_keeps_its_dates(call):
    number = unpaid(call, status="Draft")
    assert invoice_of(call, number)["status"] == "Draft"
    call.ok("sendInvoice", id=number)
    assert invoice_of(call, number)["status"] == "Unpaid"
    call.ok("setInvoiceStatus", id=number, status="Paid")
    assert invoice_of(call, number)["datepaid"] == NOW
    call.ok("sendInvoice", id=number)
    assert invoice_of(call, number)["status"] == "Paid"
    call.ok("setInvoiceStatus", id=number, status="Unpaid")
    assert invoice_of(call, number)["datepaid"] == NO_TIME
    kept = call.store.where("invoices", id=number)[0]
    for name, value in {
        "paid_id": "", "recurring_id": "0", "payment_module": "1", "currency_id": "0", "credit": "0.00",
        "rate": "1.0000000000", "invoicetype": "standardinvoice", "duedate": TODAY, "tax2": "0.00",
    }.items():  # fmt: skip
        assert kept[name] == value, name
    call.ok("editInvoiceDetails", id=number, recurring={"a": "1"}, invoicetype="recurringinvoice")
    call.ok("editInvoiceDetails", id=number, recurring={"b": "2"})
    kept = call.store.where("invoices", id=number)[0]
    assert (json.loads(kept["recurring"]), kept["invoicetype"]) == (
        {"a": "1", "b": "2"},
        "recurringinvoice",
    )


def test_transactions_are_listed_for_all_and_for_one_client(call):
    call.ok("addTransaction", client_id="3", description="Mine", **{"in": "5.55"})
    call.ok("addTransaction", client_id="3", description="Back", out="1.11", **{"in": "0"})
    for rows in (
        call.ok("getTransactions", filter={"in": "5.55"})["transactions"],
        call.ok("getClientTransactions", id="3", filterdatatype={"in": "5.55"})["transactions"],
        call.ok("getClientTransactions", id="3", filter={"description": "mine"})["transactions"],
    ):
        assert [(row["description"], row["in"], row["client_id"]) for row in rows] == [
            ("Mine", "5.55", "3")
        ]
    row = call.ok("getTransactionDetails", id=rows[0]["id"])["transaction"]
    assert (row["in"], row["out"], row["description"]) == ("5.55", "0.00", "Mine")
    assert not {"amount_in", "amount_out", "type", "status"} & row.keys()
    assert call("getTransactionDetails", id="99999")["error"] == REFUSED


# --- estimates


def test_an_estimate_is_invoiced_once(call):
    number = call.ok("addEstimate", client_id="3")["estimate_id"]
    call.ok("addEstimateLine", id=number, description="Work", amount="10.00", qty="2", taxed="1")
    call.ok("editEstimateDetails", id=number, taxrate="8.875", subject="S")
    (line,) = call.ok("getEstimateDetails", id=number)["estimate"]["items"]
    assert (line["type"], line["item_id"], line["linetotal"]) == ("Other", "0", 20)
    made = call.ok("convertEstimateToInvoice", id=number)["invoice_id"]
    shown = invoice_of(call, made)
    assert (shown["total"], shown["taxrate"], shown["client_id"], shown["status"]) == (
        "21.78", "8.875", "3", "Unpaid",
    )  # fmt: skip
    assert (shown["date"], shown["duedate"]) == (TODAY, "2026-12-01")
    assert call.ok("getEstimateDetails", id=number)["estimate"]["status"] == "Invoiced"
    count = len(call.store.where("invoices"))
    assert call("convertEstimateToInvoice", id=number)["error"] == ["The estimate is Invoiced"]
    assert len(call.store.where("invoices")) == count


# --- orders and drafts


def drafted(call, **more):
    number = str(call.ok("createOrderDraft", **more)["draft_id"])
    call.ok("addOrderDraftItem", id=number, product="4", cycle="m", host="a.example")
    return number


def test_a_converted_draft_is_gone_and_its_order_is_the_clients(call):
    number = drafted(call, client_id="3")
    order = str(call.ok("convertOrderDraft", id=number)["order_id"])
    assert call("getOrderDraft", id=number)["error"] == REFUSED
    assert call("convertOrderDraft", id=number)["error"] == REFUSED
    details = call.ok("getOrderDetails", id=order)["details"]
    assert (details["client_id"], details["client"]["id"], details["total"]) == ("3", "3", "12.00")
    (account,) = call.store.where("accounts", order_id=order)
    assert (account["client_id"], account["status"], account["domain"], account["product_id"]) == (
        "3", "Pending", "a.example", "4",
    )  # fmt: skip
    assert (account["billingcycle"], account["next_due"]) == ("Monthly", "2026-12-01")
    for name, value in {
        "server_id": "0", "next_invoice": "2026-12-01", "payment_module": "1", "date_created": TODAY,
        "commitment_date": "0000-00-00", "manual": "0", "firstpayment": "12.00", "total": "12.00",
    }.items():  # fmt: skip
        assert account[name] == value, name
    (line,) = invoice_of(call, details["invoice_id"])["items"]
    assert (line["type"], line["item_id"], line["description"]) == (
        "Hosting",
        account["id"],
        "VPS S",
    )
    assert invoice_of(call, details["invoice_id"])["client_id"] == "3"


def test_a_draft_may_be_kept_and_keeps_its_client(call):
    number = drafted(call, client_id="3")
    call.ok("convertOrderDraft", id=number, keep_draft="1")
    assert call.ok("getOrderDraft", id=number)["draft"]["client_id"] == "3"
    call.ok("editOrderDraft", id=number, client_id="5", confirm="1")
    order = str(call.ok("convertOrderDraft", id=number)["order_id"])
    assert call.ok("getOrderDetails", id=order)["details"]["client_id"] == "5"


def test_a_draft_without_client_or_items_is_not_converted(call):
    empty = str(call.ok("createOrderDraft", client_id="3")["draft_id"])
    assert call("convertOrderDraft", id=empty)["error"] == ["The draft has no items"]
    assert call("convertOrderDraft", id=drafted(call))["error"] == ["The draft has no client"]


def test_a_draft_says_what_it_lacks(call):
    number = str(call.ok("createOrderDraft", client_id="3")["draft_id"])
    for params, said in (
        ({}, "Missing parameter: product"),
        ({"prod_type": "domain"}, "Missing parameter: domain_sld, domain_tld"),
        ({"product": "99"}, "Wrong parameter"),
        ({"product": "1", "billing": {"price": "x"}}, "Wrong parameter: price, it is no amount"),
        ({"product": "1", "billing": {"setup": "x"}}, "Wrong parameter: setup, it is no amount"),
    ):
        assert call("addOrderDraftItem", id=number, **params)["error"] == [said]
    call.ok("addOrderDraftItem", id=number, product="12", cycle="a")
    call.ok("deleteProduct", id="12")
    assert call("convertOrderDraft", id=number)["error"] == ["Product 12 is gone"]
    assert call("editOrderDraftItem", id=number, service="7")["error"] == [
        "Wrong parameter: service, the draft has no such item"
    ]
    assert call("cloneAccount", id="1", qty="101")["error"] == [
        "Wrong parameter: qty, it is 1 to 100"
    ]


def test_a_drafts_domain_becomes_a_domain(call):
    number = str(call.ok("createOrderDraft", client_id="3")["draft_id"])
    call.ok("addOrderDraftItem", id=number, domain_sld="b", domain_tld=".example",
            domain_action="Transfer", billing={"price": "8"})  # fmt: skip
    call.ok("editOrderDraft", id=number, module="2", affiliate_id="1")
    order = str(call.ok("convertOrderDraft", id=number)["order_id"])
    (domain,) = call.store.where("domains", order_id=order)
    for name, value in {
        "name": "b.example", "client_id": "3", "type": "Transfer", "status": "Pending", "period": "1",
        "firstpayment": "8.00", "recurring_amount": "8.00", "next_due": "2027-11-01", "tld_id": "11",
        "expires": "0000-00-00", "next_invoice": "0000-00-00", "reg_module": "3", "payment_module": "1",
        "autorenew": "1", "reglock": "0", "idprotection": "0", "manual": "0", "nameservers": "[]",
        "contacts": "{}", "synch_date": NO_TIME, "date_created": TODAY,
    }.items():  # fmt: skip
        assert domain[name] == value, name
    details = call.ok("getOrderDetails", id=order)["details"]
    assert (details["payment_module"], details["module"]) == ("2", "Credit Card")
    (line,) = invoice_of(call, details["invoice_id"])["items"]
    assert (line["type"], line["item_id"], line["description"], line["amount"]) == (
        "Domain", domain["id"], "b.example", "8.00",
    )  # fmt: skip


def test_a_draft_may_become_a_free_order(call):
    number = drafted(call, client_id="3")
    call.ok("addOrderDraftDiscount", id=number, coupon="custom", type="fixed", value="3")
    assert call.ok("getOrderDraft", id=number)["draft"]["total"] == "9.00"
    order = str(call.ok("convertOrderDraft", id=number, as_free="1")["order_id"])
    details = call.ok("getOrderDetails", id=order)["details"]
    assert (details["total"], invoice_of(call, details["invoice_id"])["total"]) == ("0.00", "0.00")


def test_a_discount_is_a_share_an_amount_or_a_code_and_never_below_zero(call):
    number = drafted(call, client_id="3")

    def total():
        return call.ok("getOrderDraft", id=number)["draft"]["total"]

    call.ok("addOrderDraftDiscount", id=number, coupon="custom", type="percent", value="12.5")
    assert total() == "10.50"
    call.ok("addOrderDraftDiscount", id=number, coupon="custom", type="fixed", value="99")
    assert total() == "0.00"
    call.ok("addOrderDraftDiscount", id=number, coupon="2")
    assert total() == "7.00"
    call.ok("removeOrderDraftDiscount", id=number)
    assert total() == "12.00"
    own = call("addOrderDraftDiscount", id=number, coupon="client")
    assert own["error"] == ["The client has no discount"]
    assert call("addOrderDraftDiscount", id=number, coupon="custom", value="0")["success"] is False
    order = str(call.ok("addOrderDraftDiscount", id=number, coupon="2") and
                call.ok("convertOrderDraft", id=number)["order_id"])  # fmt: skip
    details = call.ok("getOrderDetails", id=order)["details"]
    lines = invoice_of(call, details["invoice_id"])["items"]
    assert [(line["type"], line["amount"]) for line in lines] == [
        ("Hosting", "12.00"), ("Discount", "-5.00"),
    ]  # fmt: skip


def test_a_drafts_items_have_prices_of_their_own(call):
    number = drafted(call, client_id="3")
    call.ok(
        "addOrderDraftItem",
        id=number,
        product="7",
        cycle="a",
        billing={"price": "800", "setup": "25"},
    )
    call.ok("addOrderDraftItem", id=number, domain_sld="b", domain_tld=".example")
    shown = call.ok("getOrderDraft", id=number)["draft"]
    assert shown["total"] == "846.90"
    second = shown["services"]["2"]
    assert (second["price"], second["setup"], second["price_today"], second["cycle"]) == (
        800, 25, 825, "Annually",
    )  # fmt: skip
    assert shown["domains"]["3"]["name"] == "b.example"
    call.ok("editOrderDraftItem", id=number, service="2", billing={"price": "700"}, cycle="m")
    shown = call.ok("getOrderDraft", id=number)["draft"]
    assert (shown["services"]["2"]["price"], shown["services"]["2"]["cycle"]) == (700, "Monthly")
    assert call("editOrderDraftItem", id=number, service="9")["success"] is False
    call.ok("clearOrderDraftItems", id=number)
    assert call.ok("getOrderDraft", id=number)["draft"]["total"] == "0.00"
    call.ok("removeOrderDraft", id=number)
    assert call("getOrderDraft", id=number)["error"] == REFUSED


@pytest.mark.parametrize(
    ("cycle", "name", "due", "total"),
    [("m", "Monthly", "2026-12-01", "139.00"), ("a", "Annually", "2027-11-01", "890.00")],
)
def test_an_order_has_its_account_and_its_invoice_with_set_up(call, cycle, name, due, total):
    answer = call.ok("addOrder", client_id="3", product="7", cycle=cycle, confirm="1",
                     invoice_generate="1", invoice_info="1", module="2")  # fmt: skip
    details = call.ok("getOrderDetails", id=answer["order_id"])["details"]
    assert (details["total"], details["status"], details["payment_module"]) == (
        total,
        "Pending",
        "2",
    )
    assert (details["order_ip"], details["date_created"]) == ("127.0.0.1", NOW)
    assert (details["staff_member_id"], details["currency_id"]) == ("0", "0")
    (account,) = call.store.where("accounts", order_id=answer["order_id"])
    assert (account["billingcycle"], account["next_due"], account["client_id"]) == (name, due, "3")
    assert Decimal(account["total"]) == Decimal(total) - (50 if cycle == "m" else 0)
    invoice = invoice_of(call, details["invoice_id"])
    assert (invoice["total"], invoice["duedate"], invoice["client_id"]) == (
        total,
        "2026-12-01",
        "3",
    )
    assert invoice["items"][0]["item_id"] == account["id"]


def test_an_order_without_an_invoice_has_none(call):
    answer = call.ok("addOrder", client_id="3", product="1", cycle="m", confirm="1",
                     invoice_generate="0", invoice_info="1")  # fmt: skip
    details = call.ok("getOrderDetails", id=answer["order_id"])["details"]
    assert (details["invoice_id"], details["total"]) == ("0", "4.95")


@pytest.mark.parametrize(
    ("name", "status", "account"),
    [
        ("setOrderActive", "Active", "Active"),
        ("setOrderCancel", "Cancelled", "Cancelled"),
        ("setOrderFraud", "Fraud", "Fraud"),
        ("setOrderPending", "Pending", "Pending"),
        ("setOrderStatus", "Active", "Active"),
        ("setOrderStatus", "Cancelled", "Cancelled"),
    ],
)
def test_an_orders_status_goes_to_what_waits_in_it(call, name, status, account):
    number = drafted(call, client_id="3")
    call.ok("addOrderDraftItem", id=number, domain_sld="b", domain_tld=".example")
    order = str(call.ok("convertOrderDraft", id=number)["order_id"])
    other = str(call.ok("convertOrderDraft", id=drafted(call, client_id="3"))["order_id"])
    call.ok(name, id=order, **({"status": status} if name == "setOrderStatus" else {}))
    assert call.ok("getOrderDetails", id=order)["details"]["status"] == status
    assert [row["status"] for row in call.store.where("accounts", order_id=order)] == [account]
    assert [row["status"] for row in call.store.where("domains", order_id=order)] == [account]
    assert [row["status"] for row in call.store.where("accounts", order_id=other)] == ["Pending"]
    # What is settled stays as it is.
    call.ok("setOrderActive", id=other)
    call.ok("setOrderCancel", id=other)
    assert [row["status"] for row in call.store.where("accounts", order_id=other)] == ["Active"]


def test_a_deleted_order_leaves_its_services(call):
    order = str(call.ok("convertOrderDraft", id=drafted(call, client_id="3"))["order_id"])
    (account,) = call.store.where("accounts", order_id=order)
    call.ok("deleteOrder", id=order)
    assert call("getOrderDetails", id=order)["error"] == REFUSED
    assert call.store.where("accounts", id=account["id"])[0]["order_id"] == "0"


def test_a_cloned_account_is_a_draft_of_many(call):
    answer = call.ok("cloneAccount", id="1", hostnames=["a.example", "b.example"])
    shown = call.ok("getOrderDraft", id=str(answer["draft_id"]))["draft"]
    assert [row["domain"] for row in shown["services"].values()] == ["a.example", "b.example"]
    more = call.ok("cloneAccount", id="1", qty="3", draft_id=str(answer["draft_id"]))
    assert more["draft_id"] == answer["draft_id"]
    shown = call.ok("getOrderDraft", id=str(answer["draft_id"]))["draft"]
    assert list(shown["services"]) == ["1", "2", "3", "4", "5"]
    for qty in ("0", "101", "-1"):
        assert call("cloneAccount", id="1", qty=qty)["success"] is False
    orders = call.ok("getClientDraftOrders", client_id=shown["client_id"])["orders"]
    total = 5 * Decimal(call.store.where("accounts", id="1")[0]["total"])
    assert orders[0]["total"] == f"{total:.2f}"


# --- upgrades


def active(call, product="4", cycle="Monthly", total="12.00"):
    number = call.store.where("accounts", status="Active")[0]["id"]
    call.store.change("accounts", number, product_id=product, billingcycle=cycle, total=total)
    return number


@pytest.mark.parametrize("way", ["payment", "status"])
def test_an_upgrade_is_done_once_its_invoice_is_paid(call, way):
    number = active(call)
    checkout = call.ok("orderUpgrade", id=number, new="5", new_billing="m")["checkout"]
    assert (checkout["total"], checkout["newtotal"]) == (12, 24)
    shown = call.ok("getAccountDetails", id=number)["details"]
    assert (shown["product_id"], shown["total"]) == ("4", "12.00")
    order = call.ok("getOrderDetails", id=checkout["order_id"])["details"]
    assert (order["total"], order["status"], order["number"]) == (
        "12.00", "Pending", str(checkout["order_num"]),
    )  # fmt: skip
    if way == "payment":
        call.ok("addInvoicePayment", id=checkout["invoice_id"], amount="12", paymentmodule="1",
                fee="0", date=TODAY, transnumber="N")  # fmt: skip
    else:
        call.ok("setInvoiceStatus", id=checkout["invoice_id"], status="Paid")
    shown = call.ok("getAccountDetails", id=number)["details"]
    assert (shown["product_id"], shown["total"], shown["billingcycle"]) == ("5", "24.00", "Monthly")
    assert call.ok("getOrderDetails", id=checkout["order_id"])["details"]["status"] == "Active"


def test_a_downgrade_costs_nothing_and_is_done_at_once(call):
    number = active(call, product="5", total="24.00")
    checkout = call.ok("orderUpgrade", id=number, new="4", new_billing="m")["checkout"]
    assert (checkout["invoice_id"], checkout["total"], checkout["newtotal"]) == ("0", 0, 12)
    assert call.ok("getAccountDetails", id=number)["details"]["product_id"] == "4"


def test_an_upgrade_may_change_the_cycle_alone_but_not_nothing(call):
    number = active(call)
    assert call("orderUpgrade", id=number, new_billing="m")["error"] == [
        "The account has this product and billing cycle"
    ]
    checkout = call.ok("orderUpgrade", id=number, new_billing="a")["checkout"]
    assert (checkout["total"], checkout["newtotal"]) == (108, 120)
    assert call("orderUpgrade", id=number, new="999", new_billing="a")["error"] == REFUSED
    call.store.change("accounts", number, status="Terminated")
    assert "Terminated" in call("orderUpgrade", id=number, new="5", new_billing="m")["error"][0]


# --- products


def test_products_are_copied_with_their_prices(call):
    made = call.ok(
        "bulkAddProducts",
        products={"0": {"copyof": "9", "name": ".org", "periods": {"1": {"register": "8", "renew": "9.5"}}},
                  "1": {"copyof": "4", "name": "VPS XS"}},
    )["new_products"]  # fmt: skip
    ending = call.ok("getProductDetails", id=made[0])["product"]
    assert (ending["name"], ending["category_id"]) == (".org", "4")
    assert ending["periods"]["1"] == {
        "register": "8.00", "transfer": "11.90", "renew": "9.50", "period": "1",
    }  # fmt: skip
    assert ending["periods"]["2"]["renew"] == "23.80"
    copy = call.ok("getProductDetails", id=made[1])["product"]
    assert (copy["name"], copy["m"], copy["periods"]) == ("VPS XS", "12.00", None)
    # The one that was copied stays as it was.
    assert call.ok("getProductDetails", id="9")["product"]["periods"]["1"]["renew"] == "11.90"


def test_a_product_that_cannot_be_copied_leaves_none(call):
    count = len(call.store.where("products"))
    rows = {"0": {"copyof": "4", "name": "A"}, "1": {"copyof": "999", "name": "B"}}
    answer = call("bulkAddProducts", products=rows)
    assert answer["error"] == ["Wrong parameter: products[1][copyof], there is no such product"]
    assert len(call.store.where("products")) == count


def test_prices_are_set_for_an_ending_and_its_domains_if_wanted(call):
    (domain, *_), before = call.store.where("domains"), "9.90"
    rows = {"0": {"name": ".example", "periods": {"1": {"renew": "15"}}}}
    call.ok("bulkSetPrices", category_id="4", products=rows)
    assert call.ok("getDomainDetails", id=domain["id"])["details"]["recurring_amount"] == before
    rows["0"]["updatedomains"] = "1"
    call.ok("bulkSetPrices", category_id="4", products=rows)
    assert call.ok("getDomainDetails", id=domain["id"])["details"]["recurring_amount"] == "15.00"
    product = call.ok("getProductDetails", id="11")["product"]
    assert product["periods"]["1"] | {"period": "1"} == {
        "register": "9.90", "transfer": "9.90", "renew": "15.00", "period": "1",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"name": ".none"}, "products[0][name], the category has no such product"),
        ({"name": ".com", "periods": {"0": {}}}, "products[0][periods][0], the years are 1 to 10"),
        ({"name": ".com", "periods": {"1": {"renew": "x"}}}, "products[0][periods][1][renew], it is no amount"),
        ({"name": ".com", "periods": {"1": {"renew": "-1"}}}, "products[0][periods][1][renew], it is no amount"),
        ({"name": ".com", "periods": {"1": "x"}}, "products[0][periods][1], it is no array"),
        ({"name": ".com", "periods": "x"}, "products[0][periods], it is no array"),
    ],
)  # fmt: skip
def test_prices_that_are_none_are_named(call, row, said):
    answer = call("bulkSetPrices", category_id="4", products={"0": row})
    assert answer["error"] == [f"Wrong parameter: {said}"]


def field(call, number, product="4"):
    return call.ok("getProductForm", id=number, product_id=product)["field"]


def test_a_form_is_added_edited_and_deleted(call):
    added = call.ok(
        "addProductForm", product_id="5", type="select", name="Control panel", premade="1",
        options="1", config={"initialval": "cp"},
        items={"0": {"name": "CP", "pricing": "1", "m": "5", "a": "50", "m_setup": "1"},
               "1": {"name": "None"}},
    )["field"]  # fmt: skip
    assert field(call, added["id"], "5") == added
    assert (added["variable"], added["options"], added["product_paytype"]) == (
        "control_panel", "1", "Regular",
    )  # fmt: skip
    assert added["config"] == {"defaultvalue": "", "initialval": "cp"}
    assert added["type"] == {"type": "select", "group": "select", "langid": "select"}
    first, second = added["items"]
    assert (first["paytype"], first["m"], first["a"], first["m_setup"]) == (
        "Regular",
        "5.00",
        "50.00",
        "1.00",
    )
    assert (second["paytype"], second["m"], second["variable_id"]) == ("Free", "0.00", "none")
    edited = call.ok(
        "editProductForm", id=added["id"], product_id="5", name="Panel", config={"unique": "1"},
        items={"0": {"id": first["id"], "pricing": "1", "m": "6"}},
    )["field"]  # fmt: skip
    assert (edited["name"], edited["config"]["initialval"], edited["config"]["unique"]) == (
        "Panel",
        "cp",
        "1",
    )
    assert [item["m"] for item in edited["items"]] == ["6.00", "0.00"]
    other = call("editProductForm", id=added["id"], product_id="5", items={"0": {"id": "1"}})
    assert other["error"] == ["Wrong parameter: items[0][id], the form has no such item"]
    assert call("getProductForm", id=added["id"], product_id="4")["success"] is False
    call.ok("deleteProductForm", id=added["id"], product_id="5")
    assert call("getProductForm", id=added["id"], product_id="5")["error"] == REFUSED
    assert call.store.where("form_items", form_id=added["id"]) == []


def test_a_form_without_items_of_its_own_has_one(call):
    added = call.ok("addProductForm", product_id="5", type="input", name="Host name")["field"]
    assert [item["name"] for item in added["items"]] == ["Host name"]


def test_items_are_added_to_a_form_and_removed_alone_or_with_their_group(call):
    one = call.ok("addProductFormItem", id="1", name="Large", variable_id="big", pricing="1",
                  paytype="Regular", m="7.5", a="75")["item_id"]  # fmt: skip
    two = call.ok("addProductFormItem", id="1", name="Larger", variable_id="big", pricing="1",
                  paytype="Once", m1="40", m_setup1="2")["item_id"]  # fmt: skip
    three = call.ok("addProductFormItem", id="1", name="Free of charge")["item_id"]
    items = {item["id"]: item for item in field(call, "1")["items"]}
    assert (items[one]["m"], items[one]["a"], items[one]["paytype"]) == ("7.50", "75.00", "Regular")
    assert (items[two]["m"], items[two]["m_setup"], items[two]["paytype"]) == (
        "40.00",
        "2.00",
        "Once",
    )
    assert (items[three]["variable_id"], items[three]["paytype"]) == ("free_of_charge", "Free")
    assert [item["id"] for item in field(call, "1")["items"]][-3:] == [one, two, three]
    call.ok("deleteProductFormItem", id=one, simple="1")
    assert two in {item["id"] for item in field(call, "1")["items"]}
    one = call.ok("addProductFormItem", id="1", name="Large", variable_id="big")["item_id"]
    call.ok("deleteProductFormItem", id=one)
    left = {item["id"] for item in field(call, "1")["items"]}
    assert not {one, two} & left
    assert three in left
    assert call("deleteProductFormItem", id=one)["error"] == REFUSED
    missing = call("addProductFormItem", id="1", name="X", pricing="1", m="1")
    assert missing["error"] == ["Missing parameter: paytype"]
    bad = call("addProductFormItem", id="1", name="X", pricing="1", paytype="Regular", m="x")
    assert bad["error"] == ["Wrong parameter: m, it is no amount"]


# --- departments, tags, cards, addresses, search


DEPARTMENT = {"method": "POP", "host": "h", "login": "l", "password": "p", "port": "110"}


def test_a_department_takes_tickets_once_it_is_there(call):
    wrong = call("addTicket", client_id="3", subject="S", body="B", dept_id="4")
    assert wrong["error"] == ["Wrong parameter: dept_id, there is no such department"]
    call.ok("addTicketDept", name="Abuse", email="abuse@example.com", **DEPARTMENT)
    made = call.ok("addTicket", client_id="3", subject="S", body="B", dept_id="4")["ticket_id"]
    assert call.ok("getTicketDetails", id=str(made))["ticket"]["deptname"] == "Abuse"
    last = call.ok("getTicketDepts")["depts"][-1]
    assert (last["name"], last["email"], last["tickets"]) == ("Abuse", "abuse@example.com", "1")
    assert "p" not in [value for row in call.store.where("departments") for value in row.values()]
    again = call("addTicketDept", name="Abuse", email="abuse@example.com", **DEPARTMENT)
    assert again["success"] is False
    empty = call("addTicketDept", name="", email="", **DEPARTMENT)
    assert empty["error"] == ["Email cannot be empty", "Department name cannot be empty"]


def test_tags_are_counted(call):
    first, *_ = call.store.where("tickets")
    before = {row["tag"]: row["usage"] for row in call.ok("getTicketsTags")["tags"]}
    for row in call.store.where("tickets")[:3]:
        call.ok("addTicketTag", id=row["ticket_number"], tag="new")
    call.ok("addTicketTag", id=first["ticket_number"], tag="new")
    after = {row["tag"]: row["usage"] for row in call.ok("getTicketsTags")["tags"]}
    assert after == {**before, "new": 3}


def test_a_token_is_kept_as_a_card(call):
    call.ok(
        "storeCardToken",
        client_id="3",
        gateway_id="7",
        token="tok",
        lastfour="4242",
        expdate="1229",
    )
    card = call.ok("getClientCreditCard", id="3")["card"]
    assert (card["token"], card["token_gateway_id"], card["last4"], card["expdate"]) == (
        "tok", "7", "4242", "1229",
    )  # fmt: skip
    assert (card["expirymonth"], card["expiryyear"], card["cardcreated"]) == ("12", "2029", NOW)
    call.ok("tokenizeClientCard", client_id="3", gateway_id="8", token="other")
    card = call.ok("getClientCreditCard", id="3")["card"]
    assert (card["token"], card["token_gateway_id"], card["last4"]) == ("other", "8", "4242")
    assert len(call.store.where("cards", client_id="3")) == 1
    call.ok("tokenizeClientCard", client_id="5", gateway_id="8", token="t")
    assert len(call.store.where("cards", client_id="5")) == 1
    number = unpaid(call, client="5")
    call.ok("chargeCreditCard", id=number)
    for bad in ({"lastfour": "42"}, {"lastfour": "abcd"}, {"expdate": "12/29"}, {"token": ""}):
        params = {"client_id": "3", "gateway_id": "7", "token": "tok", **bad}
        assert call("storeCardToken", **params)["success"] is False, bad


def test_an_address_is_found_and_changed(call):
    (row, *_) = call.ok("ipamListIPs", subnet_id="1")["ips_list"]
    (service,) = call.ok("searchServiceByIP", ip=row["ipaddress"])["services"]
    assert (service["id"], service["ip"], service["client_id"]) == (
        row["account_id"], row["ipaddress"], row["client_id"],
    )  # fmt: skip
    (short,) = call.ok("searchServiceByIPLimited", ip=row["ipaddress"])["services"]
    assert short == {name: service[name] for name in short}
    assert call.ok("searchServiceByIP", ip="203.0.113.1")["services"] == []
    assert call("searchServiceByIP", ip="x")["success"] is False
    call.ok("ipamUpdateIP", ip_id=row["id"], status="reserved", admin_description="A", rdns="a.example",
            mac="02:00:00:00:00:01", wan_ip="198.51.100.1")  # fmt: skip
    changed = call.ok("ipamListIPs", subnet_id="1")["ips_list"][0]
    assert (changed["status"], changed["descripton"], changed["revdns"], changed["changedby"]) == (
        "reserved", "A", "a.example", "api",
    )  # fmt: skip
    assert (changed["wanip"], changed["lastupdate"]) == ("198.51.100.1", NOW)
    assert call("ipamUpdateIP", status="reserved")["error"] == ["Missing parameter: ip, or ip_id"]
    assert call("ipamUpdateIP", ip="203.0.113.1")["error"] == REFUSED


def test_a_search_finds_what_is_there_and_false_for_nothing(call):
    added = call.ok("addClient", email="zebra@example.com", firstname="Zoe", lastname="Quux",
                    password="x", password2="x")["client_id"]  # fmt: skip
    call.ok("addTicket", client_id=added, subject="Quux is late", body="B")
    results = call.ok("search", query="qUUX")["results"]
    assert [row["id"] for row in results["Clients"]] == [added]
    assert [row["subject"] for row in results["Tickets"]] == ["Quux is late"]
    assert results["Domains"] is results["Orders"] is results["RecurringInvoices"] is False
    assert call("search", query=" ")["success"] is False


def test_teams_have_their_staff(call):
    teams = call.ok("listStaffTeams")["teams"]
    assert [team["members"] for team in teams] == ["Sam Support, Billie Books", "Billie Books"]
    assert call.ok("getStaffTeam", id="2")["details"]["staff"] == ["2"]
    assert call("getStaffTeam", id="9")["success"] is False

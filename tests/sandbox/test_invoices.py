"""Invoices: items, taxes, payments, credit, codes, notes; and the estimates they come from."""

from __future__ import annotations

import base64
import json
from decimal import Decimal

import pytest

TODAY = "2026-11-01"
NOW = "2026-11-01 12:00:00"
NO_TIME = "0000-00-00 00:00:00"
CARD = {
    "cardnum": "4111111111111111",
    "cardtype": "Visa",
    "expirymonth": "01",
    "expiryyear": "2030",
}
REFUSED = ["Wrong parameter"]


# --- invoices and the money on them


def test_another_clients_invoice_is_not_paid(call):
    mine, other = call.unpaid(client="1"), call.unpaid(client="2")
    answer = call("addTransaction", client_id="1", invoice_id=other, **{"in": "100.00"})
    assert answer["error"] == REFUSED
    assert call.invoice(other)["status"] == "Unpaid"
    assert call.store.where("transactions", invoice_id=other) == []
    call.ok("addTransaction", client_id="1", invoice_id=mine, **{"in": "100.00"})
    assert (call.invoice(mine)["status"], call.invoice(mine)["datepaid"]) == ("Paid", NOW)
    bulk = call("addBulkPayInvoice", invoice_id=call.unpaid(), bulkselected=[other])
    assert bulk["error"] == ["Wrong parameter: bulkselected, not an invoice of this client"]


def test_a_transaction_is_booked_as_it_is_given(call):
    number = call.unpaid()
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
    assert call.invoice(number)["status"] == "Unpaid"
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
    number = call.unpaid()
    call.ok("addTransaction", client_id="1", invoice_id=number, **{"in": "100.00"})
    call.ok("addTransaction", client_id="1", invoice_id=number, out="0.01", **{"in": "0"})
    shown = call.invoice(number)
    assert (shown["status"], shown["datepaid"]) == ("Unpaid", NO_TIME)


def test_a_payment_covers_the_balance_and_the_rest_is_credit(call):
    number = call.unpaid("100.00", client="1")
    before = Decimal(call.ok("getClientDetails", id="1")["client"]["credit"])
    call.ok("addInvoicePayment", id=number, amount="99.99", paymentmodule="1", fee="0.10",
            date="2026-10-05", transnumber="N1")  # fmt: skip
    assert call.invoice(number)["status"] == "Unpaid"
    call.ok("addInvoicePayment", id=number, amount="5.00", paymentmodule="3", fee="0.20",
            date="2026-10-06", transnumber="N2")  # fmt: skip
    assert call.invoice(number)["status"] == "Paid"
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
    answer = call("addInvoicePayment", id=call.unpaid(), amount=amount, paymentmodule="1", fee="0",
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
    number = call.unpaid(status="Cancelled")
    call.ok("addClientCredit", client_id="1", amount="50")
    answer = call(name[0], id=number, **name[1])
    assert answer["success"] is False
    assert "Cancelled" in answer["error"][0]
    assert call.invoice(number)["total"] == "100.00"


def test_credit_is_taken_no_further_than_there_is_and_than_is_owed(call):
    number = call.unpaid("10.00", client="3")
    call.ok("addClientCredit", client_id="3", amount="15.00")
    over = call("applyInvoiceCredit", id=number, apply_credit="10.01")
    assert over["error"] == ["Wrong parameter: apply_credit, that is more than what is to be paid"]
    call.ok("applyInvoiceCredit", id=number, apply_credit="10.00")
    shown = call.invoice(number)
    assert (shown["credit"], shown["total"], shown["status"]) == ("10.00", "0.00", "Paid")
    assert call.ok("getClientDetails", id="3")["client"]["credit"] == "5.00"
    more = call.unpaid("10.00", client="3")
    assert call("applyInvoiceCredit", id=more, apply_credit="5.01")["error"] == [
        "The client has less credit than that"
    ]
    call.ok("applyInvoiceCredit", id=more, apply_credit="5.00")
    assert call.invoice(more)["total"] == "5.00"
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
        number = call.unpaid()
        call.ok("applyInvoiceCoupon", id=number, applycoupon="ONCE")
        assert call.invoice(number)["total"] == "97.00"
    number = call.unpaid()
    answer = call("applyInvoiceCoupon", id=number, applycoupon="ONCE")
    assert answer["error"] == ["Wrong parameter: applycoupon, the code is used up"]
    assert call.invoice(number)["total"] == "100.00"
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
    number = call.unpaid()
    answer = call("applyInvoiceCoupon", id=number, applycoupon="ONCE")
    assert answer["success"] is accepted
    assert call.invoice(number)["total"] == ("97.00" if accepted else "100.00")


def test_a_code_takes_off_a_share_or_an_amount_but_never_more_than_there_is(call):
    number = call.unpaid("2.00", tax="1")
    call.ok("editInvoiceDetails", id=number, taxrate="10")
    code(call)
    call.ok("applyInvoiceCoupon", id=number, applycoupon="ONCE")
    shown = call.invoice(number)
    assert (shown["subtotal"], shown["tax"], shown["total"]) == ("0.00", "0.00", "0.00")
    line = shown["items"][-1]
    assert (line["type"], line["amount"], line["taxed"], line["description"]) == (
        "Discount", "-2.00", "1", "Promo code ONCE",
    )  # fmt: skip
    number = call.unpaid("33.35")
    call.ok("applyInvoiceCoupon", id=number, applycoupon="WELCOME10")
    assert call.invoice(number)["items"][-1]["amount"] == "-3.34"


def test_taxes_keep_all_their_places(call):
    number = call.unpaid("1000.00", tax="1")
    shown = call.ok("editInvoiceDetails", id=number, taxrate="8.875", taxrate2="0.125")["invoice"]
    assert (shown["taxrate"], shown["taxrate2"]) == ("8.875", "0.125")
    assert (shown["tax"], shown["tax2"], shown["total"]) == ("88.75", "1.25", "1090.00")
    assert call.ok("editInvoiceDetails", id=number, taxrate="19")["invoice"]["taxrate"] == "19.00"
    for bad in ("-1", "100.01", "x", "NaN"):
        assert call("editInvoiceDetails", id=number, taxrate=bad)["success"] is False
    assert call.ok("editInvoiceDetails", id=number, taxrate="100")["invoice"]["tax"] == "1000.00"


def test_both_taxes_are_of_the_taxed_lines_alone(call):
    number = call.unpaid("10.05", tax="1")
    call.ok("addInvoiceItem", id=number, line="y", price="1.00", qty="3", tax="0")
    shown = call.ok("editInvoiceDetails", id=number, taxrate="10", taxrate2="5")["invoice"]
    assert (shown["subtotal"], shown["tax"], shown["tax2"], shown["total"]) == (
        "13.05", "1.01", "0.50", "14.56",
    )  # fmt: skip
    assert [line["linetotal"] for line in shown["items"]] == [10.05, 3]


@pytest.mark.parametrize("qty", ["0", "-1", "x", "", "1000000", "0.00004", "NaN"])
def test_a_quantity_is_above_zero(call, qty):
    number = call.unpaid()
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
    number = call.unpaid("80.00", client="3", tax="1")
    assert call("issueCreditNote", id=number)["error"] == ["The invoice is not Paid"]
    call.ok("editInvoiceDetails", id=number, taxrate="25")
    call.ok("addTransaction", client_id="3", invoice_id=number, **{"in": "100.00"})
    answer = call.ok("issueCreditNote", id=number, cnote_type="note_and_credit")
    note = call.invoice(answer["credit_note_id"])
    assert (note["total"], note["tax"], note["status"], note["datepaid"]) == (
        "-100.00", "-20.00", "Credited", NOW,
    )  # fmt: skip
    assert call.ok("getClientDetails", id="3")["client"]["credit"] == "100.00"
    again = call("issueCreditNote", id=number, cnote_type="note_and_credit")
    assert again["error"] == ["The invoice has a credit note"]
    assert call("deleteInvoice", id=number)["success"] is False


def test_a_deleted_invoices_money_becomes_credit(call):
    number = call.unpaid("50.00", client="3")
    call.ok("addClientCredit", client_id="3", amount="20.00")
    call.ok("applyInvoiceCredit", id=number, apply_credit="20.00")
    call.ok("addTransaction", client_id="3", invoice_id=number, **{"in": "7.00"})
    call.ok("deleteInvoice", id=number)
    assert call.ok("getClientDetails", id="3")["client"]["credit"] == "27.00"
    row = call.store.where("transactions", client_id="3")[-1]
    assert (row["invoice_id"], row["type"]) == ("0", "credit")
    assert call.store.where("invoice_items", invoice_id=number) == []
    owing = call.unpaid("50.00", client="5")
    call.ok("addTransaction", client_id="5", invoice_id=owing, out="1.00", **{"in": "0"})
    assert call("deleteInvoice", id=owing)["error"] == ["More was paid out than in on this invoice"]


def test_one_invoice_for_many_has_what_each_still_needs(call):
    first, second = call.unpaid("10.00", client="3"), call.unpaid("20.00", client="3")
    call.ok("addTransaction", client_id="3", invoice_id=second, **{"in": "5.00"})
    number = str(
        call.ok("addBulkPayInvoice", invoice_id=first, bulkselected=[second])["invoice_id"]
    )
    bulk = call.invoice(number)
    assert [(line["item_id"], line["amount"], line["taxed"]) for line in bulk["items"]] == [
        (first, "10.00", "0"), (second, "15.00", "0"),
    ]  # fmt: skip
    assert (bulk["total"], bulk["client_id"], bulk["status"]) == ("25.00", "3", "Unpaid")
    assert [(line["type"], line["description"]) for line in bulk["items"]] == [
        ("Invoice", f"Invoice {first}"), ("Invoice", f"Invoice {second}"),
    ]  # fmt: skip
    paid = call.unpaid("1.00", client="3", status="Paid")
    assert call("addBulkPayInvoice", invoice_id=first, bulkselected=[paid])["error"] == [
        f"Wrong parameter: bulkselected, invoice {paid} is Paid"
    ]
    gone = call("addBulkPayInvoice", invoice_id=first, bulkselected=["99999"])
    assert gone["success"] is False


def test_a_card_is_charged_what_is_owed_and_no_more(call):
    number = call.unpaid("30.00", client="3")
    assert call("chargeCreditCard", id=number)["error"] == ["The client has no card"]
    call.ok("addClientCreditCard", id="3", **CARD)
    call.ok("chargeCreditCard", id=number, custom={"amount": "10.00"})
    assert call.invoice(number)["status"] == "Unpaid"
    call.ok("chargeCreditCard", id=number, custom={"amount": "50.00"})
    rows = call.store.where("transactions", invoice_id=number)
    assert [(row["amount_in"], row["module"]) for row in rows] == [("10.00", "2"), ("20.00", "2")]
    assert call.invoice(number)["status"] == "Paid"
    assert call("chargeCreditCard", id=number)["error"] == ["Nothing is to be paid"]


def test_invoices_are_filtered_by_what_is_on_them_and_edited_by_name(call):
    number = call.unpaid(client="3")
    line = call.invoice(number)["items"][0]
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
    number = call.unpaid(client="3")
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
    number = call.unpaid("10.00", client="3")

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
        assert why(name, id=call.unpaid(status="Cancelled"), **more) == ["The invoice is Cancelled"]
    paid = call.unpaid("10.00", client="3", status="Paid")
    assert why("applyInvoiceCoupon", id=paid, applycoupon="WELCOME10") == [
        "The invoice is Paid, not Draft or Unpaid"
    ]
    note = call.ok("issueCreditNote", id=paid)["credit_note_id"]
    assert why("deleteInvoice", id=paid) == [f"The invoice has credit note {note}"]
    # A note alone gives no credit.
    assert call.ok("getClientDetails", id="3")["client"]["credit"] == "0.00"


def test_bookings_and_credit_say_what_they_are_for(call):
    number = call.unpaid("10.00", client="3")
    call.ok("addInvoicePayment", id=number, amount="12", paymentmodule="1", fee="0", date=TODAY,
            transnumber="N")  # fmt: skip
    assert [row["description"] for row in call.store.where("transactions", client_id="3")[-2:]] == [
        f"Payment of invoice {number}", f"Overpayment of invoice {number}",
    ]  # fmt: skip
    more = call.unpaid("10.00", client="3")
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
    number = call.unpaid(status="Draft")
    assert call.invoice(number)["status"] == "Draft"
    call.ok("sendInvoice", id=number)
    assert call.invoice(number)["status"] == "Unpaid"
    call.ok("setInvoiceStatus", id=number, status="Paid")
    assert call.invoice(number)["datepaid"] == NOW
    call.ok("sendInvoice", id=number)
    assert call.invoice(number)["status"] == "Paid"
    call.ok("setInvoiceStatus", id=number, status="Unpaid")
    assert call.invoice(number)["datepaid"] == NO_TIME
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
    shown = call.invoice(made)
    assert (shown["total"], shown["taxrate"], shown["client_id"], shown["status"]) == (
        "21.78", "8.875", "3", "Unpaid",
    )  # fmt: skip
    assert (shown["date"], shown["duedate"]) == (TODAY, "2026-12-01")
    assert call.ok("getEstimateDetails", id=number)["estimate"]["status"] == "Invoiced"
    count = len(call.store.where("invoices"))
    assert call("convertEstimateToInvoice", id=number)["error"] == ["The estimate is Invoiced"]
    assert len(call.store.where("invoices")) == count

"""Invoices: items, payments, credit, status, and what is made of them."""

from __future__ import annotations

import base64
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..context import Answer, Context, Refused, plays, wrong
from ..listing import paged, without
from ..money import (
    NOTHING,
    balance,
    cents,
    change_credit,
    line_total,
    new_invoice,
    paid,
    php_number,
    plain,
    quantity,
    recalculate,
)
from ..seed import PAYMENT_MODULES
from .clients import client_of, on_document
from .transactions import book, shown
from .upgrades import upgrade

if TYPE_CHECKING:
    from ..store import Row

_NO_TIME = "0000-00-00 00:00:00"
_LISTED = (
    "SELECT i.id, i.paid_id, i.status, i.client_id, i.date, i.duedate, i.datepaid, i.subtotal,"
    " i.credit, i.tax, i.total, i.payment_module, i.currency_id, i.recurring_id, c.firstname,"
    " c.lastname, c.companyname, c.country, c.group_id, i.id AS number, '0' AS brand_id FROM invoices i"
    " JOIN clients c ON c.id = i.client_id"
)
_HIDDEN = ("companyname", "country", "group_id", "number", "brand_id")


def _list(context: Context, condition: str = "", *values: object) -> Answer:
    page = paged(context, "invoices", f"{_LISTED} {condition}", *values)
    page["invoices"] = [without(invoice, *_HIDDEN) for invoice in page["invoices"]]
    return page


@plays("getInvoices")
def get_invoices(context: Context) -> Answer:
    kinds = dict(context.array("filter"))
    own = {name: str(kinds.pop(name)) for name in ("type", "item_id") if kinds.get(name)}
    if not own:
        return _list(context)
    context.params = {**context.params, "filter": kinds}
    conditions = " AND ".join(f"t.{name} = ?" for name in own)
    return _list(
        context,
        f"WHERE EXISTS (SELECT 1 FROM invoice_items t WHERE t.invoice_id = i.id AND {conditions})",
        *own.values(),
    )


@plays("getClientInvoices")
def get_client_invoices(context: Context) -> Answer:
    return _list(context, "WHERE i.client_id = ?", client_of(context)["id"])


@plays("getInvoiceDetails")
def get_invoice_details(context: Context) -> Answer:
    invoice = context.row("invoices")
    transactions = context.store.where("transactions", invoice_id=invoice["id"])
    return {
        "invoice": _details(context, invoice["id"]),
        "transactions": [shown(row) for row in transactions],
    }


def _has_card(context: Context, client: Row) -> bool:
    return bool(context.store.where("cards", client_id=client["id"]))


def _details(context: Context, number: str, *, of_edit: bool = False) -> Row:
    invoice = context.store.where("invoices", id=number)[0]
    client = context.store.get("clients", invoice["client_id"])
    items = context.store.where("invoice_items", invoice_id=number)
    metadata = json.loads(invoice["metadata"] or "{}")
    return {
        **without(invoice, "invoicetype", "recurring", "credit_note", "metadata"),
        # No documented sample has it; who sets it looks for it.
        **({"metadata": metadata} if metadata else {}),
        "items": [_item(item) for item in items],
        "client": on_document(client, _has_card(context, client) if of_edit else "")
        if client
        else [],
        "gateway": PAYMENT_MODULES.get(invoice["payment_module"], ""),
    }


def _item(item: Row) -> Row:
    return {**item, "linetotal": php_number(line_total(item))}


@plays("addInvoice")
def add_invoice(context: Context) -> Answer:
    client = client_of(context, "client_id")
    number = new_invoice(
        context.store, client["id"], context.today, [], status="Draft",
        currency_id=client["currency_id"],
    )  # fmt: skip
    return {"invoice_id": number}


@plays("addInvoiceItem")
def add_invoice_item(context: Context) -> Answer:
    invoice = context.row("invoices")
    qty = quantity(context.text("qty"))
    if qty is None:
        raise wrong("qty", "it is no number above zero")
    item = context.store.add(
        "invoice_items", invoice_id=invoice["id"], type="Other", item_id="0",
        description=context.text("line"), amount=context.money("price"),
        taxed=context.text("tax"), qty=plain(qty),
    )  # fmt: skip
    recalculate(context.store, invoice["id"])
    settle(context, invoice["id"])
    return {"newline": _item(context.store.where("invoice_items", id=item)[0])}


def settle(context: Context, number: str) -> Row:
    """Mark an invoice paid when nothing is left to be paid, and unpaid when something is."""
    store = context.store
    invoice = store.where("invoices", id=number)[0]
    left = balance(store, invoice)
    came_in = paid(store, invoice) > 0 or Decimal(invoice["credit"]) > 0
    if left <= 0 and came_in and invoice["status"] in ("Unpaid", "Draft"):
        store.change("invoices", number, status="Paid", datepaid=context.now)
        upgrade(context, number)
    elif left > 0 and invoice["status"] == "Paid":
        store.change("invoices", number, status="Unpaid", datepaid=_NO_TIME)
    return store.where("invoices", id=number)[0]


@plays("addInvoicePayment")
def add_invoice_payment(context: Context) -> Answer:
    invoice = context.row("invoices")
    if invoice["status"] == "Cancelled":
        raise Refused("The invoice is Cancelled")
    amount, fee = context.positive("amount"), context.money("fee")
    date = context.date("date", context.now)
    pay(context, invoice, amount, context.text("paymentmodule"), fee=fee, date=date)
    return {"info": ["payment_added"]}


def pay(
    context: Context,
    invoice: Row,
    amount: Decimal,
    module: str,
    *,
    fee: Decimal = NOTHING,
    date: str = "",
) -> None:
    """Book a payment; what exceeds the balance becomes the client's credit."""
    applied = min(amount, max(balance(context.store, invoice), NOTHING))
    if applied:
        book(
            context, invoice["client_id"], invoice["id"], came_in=applied, fee=fee, module=module,
            kind="invoice", trans_id=context.text("transnumber"), date=date,
            description=f"Payment of invoice {invoice['id']}",
        )  # fmt: skip
        fee = NOTHING
    if amount > applied:
        book(
            context, invoice["client_id"], "0", came_in=amount - applied, fee=fee, module=module,
            kind="credit", trans_id=context.text("transnumber"), date=date,
            description=f"Overpayment of invoice {invoice['id']}",
        )  # fmt: skip
        text = f"Overpayment of invoice {invoice['id']}"
        change_credit(
            context.store, invoice["client_id"], amount - applied, context.now, text, invoice["id"]
        )
    settle(context, invoice["id"])


@plays("applyInvoiceCredit")
def apply_invoice_credit(context: Context) -> Answer:
    invoice = context.row("invoices")
    if invoice["status"] == "Cancelled":
        raise Refused("The invoice is Cancelled")
    amount = context.positive("apply_credit")
    if amount > balance(context.store, invoice):
        raise wrong("apply_credit", "that is more than what is to be paid")
    _set_credit(context, invoice, Decimal(invoice["credit"]) + amount)
    return {"info": ["credit_applied"]}


def _set_credit(context: Context, invoice: Row, wanted: Decimal) -> None:
    """Take the difference from the client's credit, or give it back."""
    change = Decimal(invoice["credit"]) - wanted
    text = f"Credit applied to invoice {invoice['id']}"
    if not change_credit(
        context.store, invoice["client_id"], change, context.now, text, invoice["id"]
    ):
        raise Refused("The client has less credit than that")
    context.store.change("invoices", invoice["id"], credit=wanted)
    recalculate(context.store, invoice["id"])
    settle(context, invoice["id"])


@plays("applyInvoiceCoupon")
def apply_invoice_coupon(context: Context) -> Answer:
    invoice = context.row("invoices")
    if invoice["status"] not in ("Draft", "Unpaid"):
        raise Refused(f"The invoice is {invoice['status']}, not Draft or Unpaid")
    coupons = context.store.where("coupons", code=context.text("applycoupon"), status="Active")
    if not coupons:
        raise wrong("applycoupon", "there is no such active code")
    coupon = coupons[0]
    if coupon["expires"] not in ("", "0000-00-00") and coupon["expires"] < context.today:
        raise wrong("applycoupon", "the code has expired")
    if 0 < int(coupon["max_usage"] or "0") <= int(coupon["num_usage"] or "0"):
        raise wrong("applycoupon", "the code is used up")
    value = Decimal(coupon["value"])
    if coupon["type"] == "percent":
        value = cents(Decimal(invoice["subtotal"]) * value / 100)
    value = min(value, max(Decimal(invoice["subtotal"]), NOTHING))
    context.store.add(
        "invoice_items", invoice_id=invoice["id"], type="Discount", item_id=coupon["id"],
        description=f"Promo code {coupon['code']}", amount=-value, taxed="1", qty="1",
    )  # fmt: skip
    context.store.change("coupons", coupon["id"], num_usage=int(coupon["num_usage"] or 0) + 1)
    recalculate(context.store, invoice["id"])
    settle(context, invoice["id"])
    return {"info": ["coupon_applied"]}


@plays("chargeCreditCard")
def charge_credit_card(context: Context) -> Answer:
    invoice = context.row("invoices")
    if not context.store.where("cards", client_id=invoice["client_id"]):
        raise Refused("The client has no card")
    left = balance(context.store, invoice)
    custom = dict(context.array("custom")).get("amount")
    if custom is not None:
        context.params = {**context.params, "amount": custom}
        left = min(left, context.positive("amount"))
    if left <= 0:
        raise Refused("Nothing is to be paid")
    pay(context, invoice, left, "2")
    return {"info": ["card_charged"]}


@plays("setInvoiceStatus")
def set_invoice_status(context: Context) -> Answer:
    invoice, status = context.row("invoices"), context.text("status")
    paid_at = context.now if status == "Paid" else _NO_TIME
    context.store.change("invoices", invoice["id"], status=status, datepaid=paid_at)
    if status == "Paid":
        upgrade(context, invoice["id"])
    return {"info": ["invoice_status_changed"]}


@plays("sendInvoice")
def send_invoice(context: Context) -> Answer:
    invoice = context.row("invoices")
    if invoice["status"] == "Draft":
        context.store.change("invoices", invoice["id"], status="Unpaid")
    return {"info": ["invoice_sent"]}


@plays("editInvoiceDetails")
def edit_invoice_details(context: Context) -> Answer:
    invoice = context.row("invoices")
    changes: dict[str, Any] = context.given("payment_module", "invoicetype")
    for name in ("date", "duedate"):
        if name in context.params:
            changes[name] = context.date(name, invoice[name])
    for name in ("taxrate", "taxrate2"):
        if name in context.params:
            changes[name] = context.percentage(name)
    if isinstance(context.params.get("metadata"), dict):
        known = json.loads(invoice["metadata"] or "{}")
        changes["metadata"] = json.dumps(known | context.params["metadata"])
    if isinstance(context.params.get("recurring"), dict):
        known = json.loads(invoice["recurring"] or "{}")
        changes["recurring"] = json.dumps(known | context.params["recurring"])
    context.store.change("invoices", invoice["id"], **changes)
    if "credit" in context.params:
        # By the new rates.
        invoice = recalculate(context.store, invoice["id"])
        wanted, known = context.money("credit"), Decimal(invoice["credit"])
        if wanted < 0:
            raise wrong("credit", "it is below zero")
        if wanted > max(known, known + balance(context.store, invoice)):
            raise wrong("credit", "that is more than what is to be paid")
        _set_credit(context, invoice, wanted)
    recalculate(context.store, invoice["id"])
    settle(context, invoice["id"])
    shown = _details(context, invoice["id"], of_edit=True)
    return {"invoice": shown, "info": ["invoice_updated"]}


@plays("deleteInvoice")
def delete_invoice(context: Context) -> Answer:
    invoice = context.row("invoices")
    store = context.store
    if invoice["credit_note"]:
        # Its money may be the client's again already.
        raise Refused(f"The invoice has credit note {invoice['credit_note']}")
    back = Decimal(invoice["credit"]) + paid(store, invoice)
    text = f"Invoice {invoice['id']} was deleted"
    if not change_credit(store, invoice["client_id"], back, context.now, text, invoice["id"]):
        raise Refused("More was paid out than in on this invoice")
    for row in store.where("transactions", invoice_id=invoice["id"]):
        store.change("transactions", row["id"], invoice_id="0", type="credit")
    store.remove("invoice_items", invoice_id=invoice["id"])
    store.remove("invoices", id=invoice["id"])
    return {"info": ["invoice_deleted"]}


@plays("convertInvoice")
def convert_invoice(context: Context) -> Answer:
    invoice = context.row("invoices")
    if not invoice["paid_id"]:
        context.store.change(
            "invoices", invoice["id"], paid_id=f"{context.today[:4]}/{invoice['id']}"
        )
    return {"invoice": _details(context, invoice["id"])}


@plays("issueCreditNote")
def issue_credit_note(context: Context) -> Answer:
    invoice = context.row("invoices")
    store = context.store
    if invoice["status"] != "Paid":
        raise Refused("The invoice is not Paid")
    if invoice["credit_note"]:
        raise Refused("The invoice has a credit note")
    items = [
        {**without(item, "id", "invoice_id"), "amount": -Decimal(item["amount"])}
        for item in store.where("invoice_items", invoice_id=invoice["id"])
    ]
    note = new_invoice(
        store, invoice["client_id"], context.today, items, status="Credited", datepaid=context.now,
        taxrate=invoice["taxrate"], taxrate2=invoice["taxrate2"], invoicetype="creditnote",
        payment_module=invoice["payment_module"],
    )  # fmt: skip
    store.change("invoices", invoice["id"], credit_note=note)
    if context.text("cnote_type", "just_note") == "note_and_credit":
        back = max(paid(store, invoice) + Decimal(invoice["credit"]), NOTHING)
        text = f"Credit note {note} for invoice {invoice['id']}"
        change_credit(store, invoice["client_id"], back, context.now, text, note)
    return {"credit_note_id": note, "info": ["credit_note_issued"]}


@plays("addBulkPayInvoice")
def add_bulk_pay_invoice(context: Context) -> Answer:
    main = context.row("invoices", "invoice_id")
    chosen = [context.store.get("invoices", number) for _, number in context.array("bulkselected")]
    for invoice in chosen:
        if invoice is None or invoice["client_id"] != main["client_id"]:
            raise wrong("bulkselected", "not an invoice of this client")
        if invoice["status"] != "Unpaid":
            raise wrong("bulkselected", f"invoice {invoice['id']} is {invoice['status']}")
    lines = [
        {
            "type": "Invoice", "item_id": invoice["id"], "taxed": "0",
            "description": f"Invoice {invoice['id']}", "amount": balance(context.store, invoice),
        }
        for invoice in (main, *filter(None, chosen))
    ]  # fmt: skip
    return {"invoice_id": int(new_invoice(context.store, main["client_id"], context.today, lines))}


@plays("getInvoicesPDF")
def get_invoices_pdf(context: Context) -> Answer:
    wanted = [number for _, number in context.array("invoices")]
    if not wanted:
        client = context.text("client_id")
        rows = context.store.select(
            "SELECT id FROM invoices WHERE date >= ? AND date <= ? AND (? = '' OR client_id = ?)"
            " ORDER BY id LIMIT 100",
            context.date("from", "0000-00-00"), context.date("to", "9999-99-99"), client, client,
        )  # fmt: skip
        wanted = [row["id"] for row in rows]
    found = {}
    for number in wanted:
        if context.store.get("invoices", number) is None:
            raise wrong("invoices", f"there is no invoice {number}")
        page = f"%PDF-1.4\n% Invoice {number} of the sandbox\n%%EOF\n"
        found[number] = base64.b64encode(page.encode()).decode()
    return {"invoices": found or []}

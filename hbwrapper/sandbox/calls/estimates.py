"""Estimates, and the invoices made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..context import Answer, Context, Refused, months_later, plays, wrong
from ..listing import paged, without
from ..money import NOTHING, add_up, line_total, new_invoice, php_number, plain, quantity
from .clients import client_of, on_document

if TYPE_CHECKING:
    from ..store import Row


@plays("getEstimates")
def get_estimates(context: Context) -> Answer:
    return paged(
        context,
        "estimates",
        "SELECT e.id, e.subject, e.currency_id, e.date_created, e.date_expires, e.total, e.status,"
        " c.firstname, e.client_id, c.lastname FROM estimates e JOIN clients c ON c.id = e.client_id",
        shape="totalpages",
    )


def _details(context: Context, number: str) -> Row:
    estimate = context.store.where("estimates", id=number)[0]
    client = context.store.get("clients", estimate["client_id"])
    items = context.store.where("estimate_items", estimate_id=number)
    return {
        **estimate,
        "items": [
            {**without(item, "tax_rate"), "linetotal": php_number(line_total(item))}
            for item in items
        ],
        "client": {**without(on_document(client, ""), "password"), "howdidyou": ""}
        if client
        else [],
    }


@plays("getEstimateDetails")
def get_estimate_details(context: Context) -> Answer:
    return {"estimate": _details(context, context.row("estimates")["id"])}


@plays("addEstimate")
def add_estimate(context: Context) -> Answer:
    client = client_of(context, "client_id")
    number = context.store.add(
        "estimates", client_id=client["id"], status="Draft", date_created=context.today,
        date_expires=months_later(context.today, 1), subtotal=NOTHING, credit=NOTHING, tax=NOTHING,
        taxrate=NOTHING, tax2=NOTHING, taxrate2=NOTHING, total=NOTHING, currency_id="0",
        rate="1.0000000000", hash=f"{context.timestamp:032x}",
    )  # fmt: skip
    return {"estimate_id": number, "info": ["estimate_added"]}


def _add_up(context: Context, number: str) -> None:
    estimate = context.store.where("estimates", id=number)[0]
    items = context.store.where("estimate_items", estimate_id=number)
    sums = add_up(items, estimate["taxrate"], estimate["taxrate2"], estimate["credit"])
    context.store.change("estimates", number, **sums)


@plays("addEstimateLine")
def add_estimate_line(context: Context) -> Answer:
    estimate = context.row("estimates")
    qty = quantity(context.text("qty") or "1")
    if qty is None:
        raise wrong("qty", "it is no number above zero")
    context.store.add(
        "estimate_items", estimate_id=estimate["id"], item_id="0", type="Other",
        description=context.text("description"), amount=context.money("amount"),
        taxed=context.text("taxed", "0") or "0", qty=plain(qty),
        tax_rate=context.text("tax_rate"),
    )  # fmt: skip
    _add_up(context, estimate["id"])
    return {"estimate": _details(context, estimate["id"])}


@plays("editEstimateDetails")
def edit_estimate_details(context: Context) -> Answer:
    estimate = context.row("estimates")
    changes: dict[str, Any] = context.given("subject", "notes", "currency_id", "status")
    for name in ("date_created", "date_expires"):
        if name in context.params:
            changes[name] = context.date(name, estimate[name])
    for name in ("taxrate", "taxrate2"):
        if name in context.params:
            changes[name] = context.percentage(name)
    if "credit" in context.params:
        changes["credit"] = context.money("credit")
        if changes["credit"] < 0:
            raise wrong("credit", "it is below zero")
    if "client_id" in context.params:
        changes["client_id"] = client_of(context, "client_id")["id"]
    context.store.change("estimates", estimate["id"], **changes)
    _add_up(context, estimate["id"])
    return {"estimate": _details(context, estimate["id"])}


@plays("setEstimateStatus")
def set_estimate_status(context: Context) -> Answer:
    status = context.text("status")
    context.store.change("estimates", context.row("estimates")["id"], status=status)
    return {"info": ["estimate_status_changed"]}


@plays("sendEstimate")
def send_estimate(context: Context) -> Answer:
    estimate = context.row("estimates")
    if estimate["status"] == "Draft":
        context.store.change("estimates", estimate["id"], status="Sent")
    return {"info": ["estimate_sent"]}


@plays("deleteEstimate")
def delete_estimate(context: Context) -> Answer:
    estimate = context.row("estimates")
    context.store.remove("estimate_items", estimate_id=estimate["id"])
    context.store.remove("estimates", id=estimate["id"])
    return {"info": ["estimate_deleted"]}


@plays("convertEstimateToInvoice")
def convert_estimate_to_invoice(context: Context) -> Answer:
    estimate = context.row("estimates")
    store = context.store
    if estimate["status"] == "Invoiced":
        raise Refused("The estimate is Invoiced")
    lines = [
        without(item, "id", "estimate_id", "tax_rate")
        for item in store.where("estimate_items", estimate_id=estimate["id"])
    ]
    invoice = new_invoice(
        store, estimate["client_id"], context.today, lines, taxrate=estimate["taxrate"],
        duedate=months_later(context.today, 1), taxrate2=estimate["taxrate2"],
        currency_id=estimate["currency_id"], rate=estimate["rate"],
    )  # fmt: skip
    store.change("estimates", estimate["id"], status="Invoiced")
    return {"invoice_id": invoice, "info": ["estimate_invoiced"]}

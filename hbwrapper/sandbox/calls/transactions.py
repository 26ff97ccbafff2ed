"""Transactions: money that came in or went out."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..context import Answer, Context, Refused, plays, wrong
from ..listing import paged, without
from ..money import NOTHING
from .clients import client_of

if TYPE_CHECKING:
    from ..store import Row

_LISTED = (
    'SELECT t.amount_in AS "in", t.amount_out AS "out", t.id, c.firstname, c.lastname, t.date,'
    " t.currency_id, t.description, t.fee, t.module, t.client_id, t.trans_id, t.invoice_id,"
    " t.type, t.status, c.companyname FROM transactions t JOIN clients c ON c.id = t.client_id"
)
_HIDDEN = ("type", "status", "companyname")


def shown(row: Row) -> Row:
    """A transaction as HostBill shows one."""
    plain = without(row, "amount_in", "amount_out", "type", "status")
    return {**plain, "in": row["amount_in"], "out": row["amount_out"]}


def book(
    context: Context,
    client_id: str,
    invoice_id: str,
    *,
    came_in: Decimal = NOTHING,
    went_out: Decimal = NOTHING,
    fee: Decimal = NOTHING,
    module: str = "1",
    kind: str = "invoice",
    trans_id: str = "",
    description: str = "",
    date: str = "",
) -> str:
    """Write a transaction; its id comes back."""
    return context.store.add(
        "transactions", client_id=client_id, invoice_id=invoice_id, module=module,
        # They have a time, always.
        date=f"{date or context.now} 00:00:00"[:19], description=description, amount_in=came_in, fee=fee,
        amount_out=went_out, trans_id=trans_id, rate="1.0000000000", currency_id="0", type=kind,
        status="Success",
    )  # fmt: skip


@plays("getTransactions")
def get_transactions(context: Context) -> Answer:
    page = paged(context, "transactions", _LISTED, shape="nothing")
    page["transactions"] = [without(row, *_HIDDEN) for row in page["transactions"]]
    return page


@plays("getClientTransactions")
def get_client_transactions(context: Context) -> Answer:
    client = client_of(context)["id"]
    amounts = dict(context.array("filterdatatype"))
    if amounts:
        context.params = {
            **context.params,
            "filter": {**dict(context.array("filter")), **amounts},
        }
    page = paged(context, "transactions", f"{_LISTED} WHERE t.client_id = ?", client)
    page["transactions"] = [without(row, *_HIDDEN) for row in page["transactions"]]
    return page


@plays("getTransactionDetails")
def get_transaction_details(context: Context) -> Answer:
    return {"transaction": shown(context.row("transactions"))}


@plays("addTransaction")
def add_transaction(context: Context) -> Answer:
    from .invoices import settle

    client = client_of(context, "client_id")
    came_in, went_out = context.money("in"), context.money("out")
    if min(came_in, went_out) < 0 or not (came_in or went_out):
        raise wrong("in", "in or out is an amount above zero")
    invoice_id = context.text("invoice_id", "0") or "0"
    if invoice_id != "0":
        invoice = context.row("invoices", "invoice_id")
        if invoice["client_id"] != client["id"]:
            raise Refused("Wrong parameter")
    book(
        context, client["id"], invoice_id, came_in=came_in, went_out=went_out,
        fee=context.money("fee"), module=context.text("module", "1"),
        trans_id=context.text("trans_id"), description=context.text("description"),
        date=context.date("date", context.now), kind="invoice" if invoice_id != "0" else "credit",
    )  # fmt: skip
    if invoice_id != "0":
        settle(context, invoice_id)
    return {}

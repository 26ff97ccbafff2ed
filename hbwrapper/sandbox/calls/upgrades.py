"""Upgrades of accounts: an order with an invoice, done when the invoice is paid."""

from __future__ import annotations

from decimal import Decimal

from ..context import Answer, Context, Refused, plays
from ..money import NOTHING, new_invoice, php_number
from .orders import place
from .products import CYCLES, LETTERS, price

_CYCLES = {"Free": "free", "Once": "once"}


@plays("orderUpgrade")
def order_upgrade(context: Context) -> Answer:
    account = context.row("accounts")
    store = context.store
    if account["status"] not in ("Active", "Suspended"):
        raise Refused(f"The account is {account['status']}, not Active or Suspended")
    number = "new" if context.text("new") else "product_id"
    if number == "product_id":
        context.params = {**context.params, "product_id": account["product_id"]}
    product = context.row("products", number)
    wanted = context.text("new_billing")
    cycle = _CYCLES.get(wanted, wanted)
    new_total = price(product, cycle)
    if product["id"] == account["product_id"] and CYCLES.get(account["billingcycle"]) == cycle:
        raise Refused("The account has this product and billing cycle")
    # What is left of the current period is not reckoned with.
    total = max(new_total - Decimal(account["total"]), NOTHING)
    module = context.text("module") or account["payment_module"]
    order = place(context, account["client_id"], module)
    upgrade_row = store.add(
        "upgrades", account_id=account["id"], order_id=order, product_id=product["id"],
        billingcycle=LETTERS[cycle], total=new_total, invoice_id="0", status="Pending",
    )  # fmt: skip
    invoice = "0"
    if total:
        line = {
            "type": "Upgrade", "item_id": account["id"], "amount": total,
            "description": f"{account['domain']}: {product['name']} ({LETTERS[cycle]})",
        }  # fmt: skip
        invoice = new_invoice(
            store, account["client_id"], context.today, [line], payment_module=module
        )
    store.change("orders", order, total=total, invoice_id=invoice)
    store.change("upgrades", upgrade_row, invoice_id=invoice)
    if not total:
        _do(context, upgrade_row)
    return {
        "checkout": {
            "invoice_id": invoice,
            "total": php_number(total),
            "gateway": module,
            "order_id": order,
            "order_num": int(store.where("orders", id=order)[0]["number"]),
            "newtotal": php_number(new_total),
        },
        "info": ["upgrade_ordered"],
    }


def upgrade(context: Context, invoice_id: str) -> None:
    """Do the upgrades that waited for an invoice to be paid."""
    for row in context.store.where("upgrades", invoice_id=invoice_id, status="Pending"):
        _do(context, row["id"])


def _do(context: Context, number: str) -> None:
    store = context.store
    row = store.where("upgrades", id=number)[0]
    store.change("upgrades", number, status="Done")
    if store.get("orders", row["order_id"]):
        store.change("orders", row["order_id"], status="Active")
    if store.get("accounts", row["account_id"]):
        store.change(
            "accounts", row["account_id"], product_id=row["product_id"], total=row["total"],
            billingcycle=row["billingcycle"],
        )  # fmt: skip

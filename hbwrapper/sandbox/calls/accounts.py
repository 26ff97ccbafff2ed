"""Accounts: create, suspend, unsuspend, terminate, change; their addons, cancellations and log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..context import Answer, Context, Refused, months_later, plays, wrong
from ..listing import paged, without
from ..money import amount, line_total, new_invoice, plain, quantity
from .clients import client_of
from .products import CYCLES, price

if TYPE_CHECKING:
    from ..store import Row

_LISTED = (
    "SELECT a.id, a.manual, a.domain, a.billingcycle, a.status, a.total, a.next_due, p.name,"
    " p.type, c.lastname, c.firstname, a.client_id, '0' AS currency_id, a.product_id, a.server_id,"
    " p.category_id, '0' AS brand_id, c.firstname || ' ' || c.lastname AS client_name FROM accounts a"
    " JOIN clients c ON c.id = a.client_id LEFT JOIN products p ON p.id = a.product_id"
)
# As an order shows its accounts, too: the query, and what it has for filters only.
_HIDDEN = ("product_id", "server_id", "category_id", "brand_id", "client_name")


LISTED_ACCOUNTS = (_LISTED, *_HIDDEN)


@plays("getAccounts")
def get_accounts(context: Context) -> Answer:
    page = paged(context, "accounts", _LISTED, shape="nothing", filters={"form_name": "name"})
    page["accounts"] = [without(account, *_HIDDEN) for account in page["accounts"]]
    return page


@plays("getClientAccounts")
def get_client_accounts(context: Context) -> Answer:
    conditions, values = "WHERE a.client_id = ?", [client_of(context)["id"]]
    for name, column in (("status", "a.status"), ("category_id", "p.category_id")):
        if context.text(name):
            conditions += f" AND {column} = ?"
            values.append(context.text(name))
    page = paged(context, "accounts", f"{_LISTED} {conditions}", *values)
    page["accounts"] = [without(account, *_HIDDEN) for account in page["accounts"]]
    return page


@plays("getAccountDetails")
def get_account_details(context: Context) -> Answer:
    account = context.row("accounts")
    client = context.store.get("clients", account["client_id"])
    product = context.store.get("products", account["product_id"])
    changed = context.store.where("account_logs", account_id=account["id"])
    return {
        "details": {
            **account,
            **_UNUSED,
            "due_day": account["next_due"][8:10].lstrip("0") or "0",
            "expires": account["next_due"],
            "date_changed": changed[-1]["date"]
            if changed
            else f"{account['date_created']} 00:00:00",
            "module": product["category_id"] if product else "0",
            "mod": product["module"] if product else "",
            "firstname": client["firstname"] if client else "",
            "lastname": client["lastname"] if client else "",
            "product_name": product["name"] if product else "",
            "addons": context.store.where("account_addons", account_id=account["id"]),
        }
    }


# What the documentation shows of an account, and the sandbox has no use for.
_UNUSED: Row = {
    "parent_id": "0", "billingtype": "PrePay", "autorenew": "1", "label": "", "autosuspend": "0",
    "autosuspend_date": "0000-00-00", "synch_date": "0000-00-00 00:00:00", "synch_error": "0",
    "user_error": "0", "domain_error": "0", "extra_details": [], "contract_id": "0",
    "discount_id": "", "date_suspended": "0000-00-00", "date_terminated": "0000-00-00",
    "brand_id": "0", "qty": "1", "group_id": "0", "sort_order": "0", "options": [], "custom": [],
}  # fmt: skip


def _act(context: Context, action: str, before: tuple[str, ...], after: str, info: str) -> Answer:
    account = context.row("accounts")
    if account["status"] not in before:
        raise Refused(f"The account is {account['status']}, not {' or '.join(before)}")
    context.store.change("accounts", account["id"], status=after)
    log(context, account, action)
    return {"info": [info]}


def log(context: Context, account: Row, action: str) -> None:
    """Note in the account's log what its module did."""
    product = context.store.get("products", account["product_id"])
    context.store.add(
        "account_logs", account_id=account["id"], date=context.now, admin_login="api",
        module=product["module"] if product else "", action=action, manual="0", result="1",
    )  # fmt: skip


@plays("accountCreate")
def account_create(context: Context) -> Answer:
    before = ("Pending", "Terminated", "Cancelled")
    return _act(context, "Create Account", before, "Active", "account_created")


@plays("accountSuspend")
def account_suspend(context: Context) -> Answer:
    return _act(context, "Suspend Account", ("Active",), "Suspended", "account_suspended")


@plays("accountUnsuspend")
def account_unsuspend(context: Context) -> Answer:
    return _act(context, "Unsuspend Account", ("Suspended",), "Active", "account_unsuspended")


@plays("accountTerminate")
def account_terminate(context: Context) -> Answer:
    before = ("Active", "Suspended")
    return _act(context, "Terminate Account", before, "Terminated", "account_terminated")


@plays("accountSynch")
def account_synch(context: Context) -> Answer:
    log(context, context.row("accounts"), "Synchronize")
    return {"info": ["account_synchronized"]}


@plays("accountChangePassword")
def account_change_password(context: Context) -> Answer:
    account = context.row("accounts")
    context.store.change("accounts", account["id"], password=context.text("password"))
    log(context, account, "Change Password")
    return {"info": ["account_password_changed"]}


@plays("changeAccountPackage")
def change_account_package(context: Context) -> Answer:
    account = context.row("accounts")
    product = context.row("products", "product_id")
    changes = {"product_id": product["id"]}
    if context.text("recalculate") not in ("", "0"):
        changes["total"] = str(price(product, CYCLES.get(account["billingcycle"], "m")))
    context.store.change("accounts", account["id"], **changes)
    log(context, account, "Change Package")
    return {"info": ["account_package_changed"]}


@plays("changeAccountOwner")
def change_account_owner(context: Context) -> Answer:
    owner = client_of(context, "new_owner_id")
    context.store.change("accounts", context.row("accounts")["id"], client_id=owner["id"])
    return {"info": ["account_owner_changed"]}


@plays("editAccountDetails")
def edit_account_details(context: Context) -> Answer:
    account = context.row("accounts")
    changes = context.given(
        "product_id", "date_created", "domain", "server_id", "payment_module", "next_due", "status",
        "username", "password", "rootpassword", "notes", "commitment_date",
    )  # fmt: skip
    if "product_id" in changes:
        context.row("products", "product_id")
    for name in ("firstpayment", "total"):
        if name in context.params:
            changes[name] = str(context.money(name))
    for name in ("date_created", "next_due", "commitment_date"):
        if name in changes:
            changes[name] = context.date(name, "0000-00-00")
    context.store.change("accounts", account["id"], **changes)
    return {"info": ["account_updated2"]}


@plays("getAccountLogs")
def get_account_logs(context: Context) -> Answer:
    page = paged(context, "logs", "SELECT * FROM account_logs")
    page["logs"] = [{**row, "change": []} for row in page["logs"]]
    return page


# --- addons


@plays("getAccountAddons")
def get_account_addons(context: Context) -> Answer:
    addons = context.store.where("account_addons", account_id=context.row("accounts")["id"])
    return {
        "account_addons": [
            {
                **without(addon, "account_id"),
                "extra_details": [],
                "module": "class.addon.php",
                "parentmod": "",
                "methods": {"Create": "Create", "Terminate": "Terminate"},
            }
            for addon in addons
        ]
    }


@plays("addAddonToAccount")
def add_addon_to_account(context: Context) -> Answer:
    account = context.row("accounts", "account_id")
    if not (context.text("addon_id").isdecimal() and 1 <= int(context.text("addon_id")) <= 99):
        raise wrong("addon_id")
    context.store.add(
        "account_addons", account_id=account["id"], addon_id=context.text("addon_id"),
        name=f"Addon {context.text('addon_id')}", billingcycle=account["billingcycle"],
        recurring_amount="5.00", setup_fee="0.00", status="Pending", next_due=account["next_due"],
    )  # fmt: skip
    return {"newaddon": True, "info": ["addon_added"]}


# --- cancellations


@plays("addAccountCancellation")
def add_account_cancellation(context: Context) -> Answer:
    account = context.row("accounts")
    context.store.remove("cancellations", item_id=account["id"], item_type="Account")
    context.store.add(
        "cancellations", item_id=account["id"], item_type="Account",
        date=f"{context.date('submission_date', context.today)} 00:00:00"[:19], reason=context.text("reason"),
        type=context.text("type"), process_at=f"{account['next_due']} 00:00:00"[:19], who="api",
    )  # fmt: skip
    return {"info": ["cancellation_added"]}


@plays("deleteAccountCancellation")
def delete_account_cancellation(context: Context) -> Answer:
    account = context.row("accounts")
    if not context.store.where("cancellations", item_id=account["id"], item_type="Account"):
        raise Refused("The account has no cancellation")
    context.store.remove("cancellations", item_id=account["id"], item_type="Account")
    return {"info": ["cancellation_deleted"]}


@plays("getCancellations")
def get_cancellations(context: Context) -> Answer:
    page = paged(
        context,
        "logs",
        "SELECT n.*, a.next_invoice, a.domain, a.status, a.next_due, p.name, c.firstname,"
        " c.lastname, a.client_id FROM cancellations n JOIN accounts a ON a.id = n.item_id"
        " JOIN clients c ON c.id = a.client_id LEFT JOIN products p ON p.id = a.product_id",
    )
    for row in page["logs"]:
        row |= {"processed_at": "0000-00-00 00:00:00", "category": ""}
    return page


# --- what is to be invoiced


@plays("addInvoiceQueueItem")
def add_invoice_queue_item(context: Context) -> Answer:
    client = client_of(context, "client_id")
    item = dict(context.array("queueitem"))
    for name, value in item.items():
        if not isinstance(value, str):
            raise wrong(f"queueitem[{name}]", "an array is given")
    cost, qty = amount(item["amount"]), quantity(item["qty"])
    if cost is None:
        raise wrong("queueitem[amount]", "it is no amount")
    if qty is None:
        raise wrong("queueitem[qty]", "it is no number above zero")
    context.store.add(
        "invoice_queue", client_id=client["id"], rel_id="0", rel_type="", item_id="0", type="Other",
        description=item["description"], note=item["note"], amount=cost, qty=plain(qty),
        taxed="1" if item["taxed"] == "1" else "0", status="Pending",
    )  # fmt: skip
    queue = context.store.where("invoice_queue", client_id=client["id"], status="Pending")
    for row in queue:
        row["total"] = str(line_total(row))
    return {"invoicequeue": queue}


@plays("generateNextInvoice")
def generate_next_invoice(context: Context) -> Answer:
    account = context.row("accounts", "account_id")
    store = context.store
    lines = [
        {
            "type": "Hosting", "item_id": account["id"], "amount": account["total"],
            "description": f"{account['domain']} ({account['billingcycle']})",
        }
    ]  # fmt: skip
    if context.text("add_queue") == "1":
        for row in store.where("invoice_queue", client_id=account["client_id"], status="Pending"):
            lines.append({name: row[name] for name in ("description", "amount", "taxed", "qty")})
            store.change("invoice_queue", row["id"], status="Invoiced")
    invoice = new_invoice(
        store, account["client_id"], context.today, lines, duedate=account["next_due"],
        payment_module=account["payment_module"],
    )  # fmt: skip
    if context.text("move_due") == "1":
        months = {"Annually": 12, "Semi-Annually": 6, "Quarterly": 3}
        later = months_later(account["next_due"], months.get(account["billingcycle"], 1))
        store.change("accounts", account["id"], next_due=later)
    return {"invoice_id": invoice, "info": ["invoice_generated"]}

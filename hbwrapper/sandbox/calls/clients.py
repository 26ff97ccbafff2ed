"""Clients, their contacts, credit, files and cards."""

from __future__ import annotations

import base64
import binascii
import json
from decimal import Decimal
from typing import TYPE_CHECKING

from ..context import Answer, Context, Refused, plays, wrong
from ..listing import paged, without
from ..money import NOTHING, change_credit, php_number
from ..seed import COUNTRIES, MAIN_CURRENCY, VAT

if TYPE_CHECKING:
    from ..store import Row

_PROFILE = (
    "firstname", "lastname", "email", "phonenumber", "address1", "address2", "city", "state",
    "postcode", "country", "companyname", "language", "group_id", "currency_id", "notes",
)  # fmt: skip
_NO_TIME = "0000-00-00 00:00:00"


def client_of(context: Context, parameter: str = "id") -> Row:
    """The client, no contact, whose id the parameter gives."""
    client = context.row("clients", parameter)
    if client["parent_id"] != "0":
        raise Refused("Wrong parameter")
    return client


def _contact_of(context: Context, parameter: str = "id") -> Row:
    contact = context.row("clients", parameter)
    if contact["parent_id"] == "0":
        raise Refused("Wrong parameter")
    return contact


def profile(client: Row) -> Row:
    """What all calls that show a client have of it."""
    return {
        **without(client, "privileges", "automation", "group_id"),
        "password": "" if not client["password"] else "*" * 32,
        "latefeeoveride": "0",
        "overideduenotices": "0",
        "client_id": client["id"],
    }


def on_document(client: Row, cardnum: bool | str) -> Row:
    """A client as invoices and estimates show theirs."""
    return {**profile(client), "cardnum": cardnum, "privileges": None}


def details(context: Context, client: Row) -> Row:
    """A client as the details calls show one."""
    cards = context.store.where("cards", client_id=client["id"])
    card = cards[-1] if cards else None
    return {
        **profile(client),
        "cardtype": card["cardtype"] if card else "",
        "cardnum": f"{'x' * 12}{card['last4']}" if card else None,
        "expdate": expiry(card) if card else None,
        "countryname": COUNTRIES.get(client["country"], client["country"]),
    }


def expiry(card: Row) -> str:
    """A card's last month as MMYY."""
    return f"{card['expirymonth']}{card['expiryyear'][-2:]}"


@plays("getClients")
def get_clients(context: Context) -> Answer:
    page = paged(
        context,
        "clients",
        "SELECT id, firstname, lastname, datecreated, email, companyname, status, country,"
        " group_id FROM clients WHERE parent_id = '0'",
    )
    for client in page["clients"]:
        count = context.store.select(
            "SELECT count(*) AS n FROM accounts WHERE client_id = ?", client["id"]
        )
        client["services"] = int(count[0]["n"])
        del client["status"], client["country"], client["group_id"]
    return page


@plays("getClientDetails")
def get_client_details(context: Context) -> Answer:
    return {"client": details(context, client_of(context))}


def _free_email(context: Context, email: str, owner: str = "") -> None:
    if "@" not in email:
        raise wrong("email", "it is no address")
    if any(row["id"] != owner for row in context.store.where("clients", email=email)):
        raise wrong("email", "somebody has it already")


def _password(context: Context) -> str:
    password = context.text("password")
    if not password or password != context.text("password2"):
        raise wrong("password2", "it differs from password")
    return password


@plays("addClient")
def add_client(context: Context) -> Answer:
    _free_email(context, context.text("email"))
    number = context.store.add(
        "clients",
        **{
            "status": "Active", "parent_id": "0", "language": "english", "credit": NOTHING,
            "taxexempt": "0", "currency_id": "0", "group_id": "0", "datecreated": context.today,
            "lastlogin": _NO_TIME, "ip": context.ip, "password": _password(context),
            "company": "1" if context.text("type") == "Company" else "0",
        }
        | context.given(*_PROFILE, "status"),
    )  # fmt: skip
    return {"client_id": number, "info": ["client_added"]}


@plays("setClientDetails")
def set_client_details(context: Context) -> Answer:
    client = client_of(context)
    changes = context.given(*_PROFILE, "status")
    if "email" in changes:
        _free_email(context, changes["email"], client["id"])
    if "type" in context.params:
        changes["company"] = "1" if context.text("type") == "Company" else "0"
    context.store.change("clients", client["id"], **changes)
    return {"client": True, "info": ["client_updated"]}


@plays("deleteClient")
def delete_client(context: Context) -> Answer:
    client = client_of(context)["id"]
    store = context.store
    for parent, column, children in (
        ("accounts", "account_id", ("account_addons", "account_logs")),
        ("invoices", "invoice_id", ("invoice_items",)),
        ("estimates", "estimate_id", ("estimate_items",)),
        ("tickets", "ticket_id", ("ticket_replies", "ticket_notes", "ticket_attachments", "ticket_times")),
        ("affiliates", "aff_id", ("affiliate_clients",)),
    ):  # fmt: skip
        for row in store.where(parent, client_id=client):
            for child in children:
                store.remove(child, **{column: row["id"]})
            store.remove(parent, id=row["id"])
    for table in (
        "domains", "orders", "drafts", "transactions", "credit_log", "client_files", "cards",
        "affiliate_clients", "invoice_queue",
    ):  # fmt: skip
        store.remove(table, client_id=client)
    store.remove("admin_notes", type="client", rel_id=client)
    store.remove("clients", parent_id=client)
    store.remove("clients", id=client)
    return {"info": ["client_deleted"]}


# --- contacts


@plays("getClientContacts")
def get_client_contacts(context: Context) -> Answer:
    return paged(
        context,
        "contacts",
        "SELECT id, firstname, lastname, datecreated, email FROM clients WHERE parent_id = ?",
        client_of(context)["id"],
    )


@plays("getClientContact")
def get_client_contact(context: Context) -> Answer:
    contact = _contact_of(context)
    privileges = json.loads(contact["privileges"] or "{}")
    return {"client": {**details(context, contact), "privileges": privileges or []}}


@plays("addClientContact")
def add_client_contact(context: Context) -> Answer:
    client = client_of(context)
    _free_email(context, context.text("email"))
    # Without a password the contact cannot log in.
    has_password = context.text("password") or context.text("password2")
    contact = context.store.add(
        "clients",
        **{
            "status": "Active", "parent_id": client["id"], "language": client["language"],
            "credit": NOTHING, "currency_id": client["currency_id"],
            "password": _password(context) if has_password else "",
            "datecreated": context.today, "lastlogin": _NO_TIME, "company": "0",
            "privileges": json.dumps(context.params.get("privileges") or {}),
        }
        | context.given(*_PROFILE),
    )  # fmt: skip
    return {"contact_id": contact}


@plays("setContactDetails")
def set_contact_details(context: Context) -> Answer:
    contact = _contact_of(context)
    changes = context.given(*_PROFILE)
    if "email" in changes:
        _free_email(context, changes["email"], contact["id"])
    context.store.change("clients", contact["id"], **changes)
    return {"client": True, "info": ["contact_updated"]}


@plays("editContactPermissions")
def edit_contact_permissions(context: Context) -> Answer:
    privileges = json.dumps(context.params["privileges"] or {})
    context.store.change("clients", _contact_of(context)["id"], privileges=privileges)
    return {"successsave": 1}


@plays("deleteClientContact")
def delete_client_contact(context: Context) -> Answer:
    contact = _contact_of(context, "client_id")
    if contact["parent_id"] != context.text("parent_id"):
        raise wrong("parent_id", "the contact is another client's")
    context.store.remove("clients", id=contact["id"])
    return {"info": ["contact_deleted"]}


@plays("convertContactToClient")
def convert_contact_to_client(context: Context) -> Answer:
    contact = _contact_of(context, "client_id")
    context.store.change("clients", contact["id"], parent_id="0", privileges="")
    return {"client_id": contact["id"], "info": ["contactconverted"]}


# --- credit


@plays("addClientCredit")
def add_client_credit(context: Context) -> Answer:
    client = client_of(context, "client_id")
    text = "Credit changed over the API"
    if not change_credit(context.store, client["id"], context.money("amount"), context.now, text):
        raise wrong("amount", "the client has less credit than that")
    return {"info": ["credit_updated"]}


@plays("getClientCreditLog")
def get_client_credit_log(context: Context) -> Answer:
    page = paged(
        context,
        "log",
        'SELECT id, client_id, date, amount_in AS "in", amount_out AS "out", balance, description,'
        " invoice_id FROM credit_log WHERE client_id = ?",
        client_of(context)["id"],
    )
    for row in page["log"]:
        # The day as the documentation shows it there: 31/01/2026.
        row["data_edit"] = {"date": "/".join(reversed(row["date"][:10].split("-")))}
    return page


@plays("getClientCredits")
def get_client_credits(context: Context) -> Answer:
    operator = {"higher": ">", "lower": "<", "equal": "="}[
        context.text("amount_operator") or "higher"
    ]
    return paged(
        context,
        "client_credits",
        "SELECT id, firstname, lastname, companyname, credit, currency_id, '0' AS brand_id FROM clients"
        f" WHERE parent_id = '0' AND CAST(credit AS REAL) {operator} CAST(? AS REAL)",
        str(context.money("amount")),
    )


# --- what else belongs to a client


@plays("getClientStats")
def get_client_stats(context: Context) -> Answer:
    client = client_of(context)
    store = context.store

    def sums(status: str) -> tuple[float, int]:
        rows = store.where("invoices", client_id=client["id"], status=status)
        return php_number(sum((Decimal(row["total"]) for row in rows), NOTHING)), len(rows)

    stats: Row = {}
    for status in ("Paid", "Cancelled", "Unpaid"):
        total, count = sums(status)
        stats |= {f"invoice_{status.lower()}": total, status.lower(): count}
    affiliate = store.where("affiliates", client_id=client["id"])
    accounts = store.where("accounts", client_id=client["id"])
    return {
        "stats": {
            **stats,
            "domain": str(len(store.where("domains", client_id=client["id"]))),
            "ticket": len(store.where("tickets", client_id=client["id"])),
            "credit": client["credit"],
            "affiliate": affiliate[0]["id"] if affiliate else False,
            "currency_id": client["currency_id"],
            **dict.fromkeys(("reseller", "dedicated", "other"), 0),
            "shared": len(accounts),
            "accounts": {"shared": str(len(accounts))} if accounts else [],
        }
    }


_NUMBERS = ("id", "group_id", "currency_id", "parent_id", "company")


@plays("getClientTaxDetails")
def get_client_tax_details(context: Context) -> Answer:
    client = client_of(context)
    # Numbers here, where the other calls have texts.
    numbers = {name: int(client[name] or 0) for name in _NUMBERS}
    shown = without(profile(client), "password", "status", "lastlogin", "ip", "host")
    return {
        "taxes": {tax["type"]: tax for tax in _taxes(client)} or [],
        "client": {
            **shown,
            **numbers,
            "client_id": numbers["id"],
            "countryname": COUNTRIES.get(client["country"], client["country"]),
            "latefeeoveride": 0,
            "overideduenotices": False,
            "overideautosusp": "0",
            "taxrateoverride": "0",
            "taxrate": "0",
            "disableemails": "0",
            "billing_contact_id": 0,
            "card_contact_id": 0,
            "brand": "Default",
            "vateu": "",
        },
        "currency": MAIN_CURRENCY,
    }


def _taxes(client: Row) -> list[Row]:
    rate = VAT.get(client["country"])
    if rate is None or client["taxexempt"] == "1":
        return []
    return [
        {
            "priority": 1, "type": "L1", "name": "VAT", "rate": rate, "tax_group_id": 1,
            "applyto": "net", "negative": False, "condition": "", "id": str(1 + [*VAT].index(client["country"])),
            "country": client["country"], "state": "0", "source": "region",
            "taxtotal": php_number(Decimal(rate)),
        }
    ]  # fmt: skip


@plays("getClientAutomationSettings")
def get_client_automation_settings(context: Context) -> Answer:
    found = json.loads(client_of(context)["automation"] or "{}")
    enabled = dict.fromkeys(found, True)
    return {"overrides": {"settings": found or [], "settings_enabled": enabled or []}}


@plays("setClientAutomationSettings")
def set_client_automation_settings(context: Context) -> Answer:
    client = client_of(context)
    found = json.loads(client["automation"] or "{}")
    setting = context.text("setting")
    if "value" in context.params:
        found[setting] = context.params["value"]
    elif context.text("default"):
        found.pop(setting, None)
    else:
        raise Refused("Missing parameter: value, or default")
    context.store.change("clients", client["id"], automation=json.dumps(found))
    return {"info": ["client_updated"]}


@plays("verifyClientLogin")
def verify_client_login(context: Context) -> Answer:
    for client in context.store.where("clients", email=context.text("email")):
        password = client["password"]
        if password and password == context.text("password") and client["status"] == "Active":
            return {"client_id": client["id"], "mfa_status": 0}
    raise Refused("Wrong email or password")


@plays("passwordChange")
def password_change(context: Context) -> Answer:
    client = context.row("clients", "client_id")
    context.store.change("clients", client["id"], password=context.text("password"))
    return {"client_id": client["id"], "info": ["password_changed"]}


@plays("passwordReset")
def password_reset(context: Context) -> Answer:
    client = context.row("clients", "client_id")
    context.store.change("clients", client["id"], password=f"reset-{context.timestamp}")
    return {"client_id": client["id"], "info": ["new_pass_sent_client"]}


@plays("passwordResetRequest")
def password_reset_request(context: Context) -> Answer:
    if not context.store.where("clients", email=context.text("email")):
        raise wrong("email", "nobody has it")
    return {"info": ["password_reset_requested"]}


@plays("getClientFiles")
def get_client_files(context: Context) -> Answer:
    client = client_of(context, "client_id")
    files = context.store.where("client_files", client_id=client["id"])
    return {"files": [{**without(file, "data", "admin_only"), "clients": "1"} for file in files]}


@plays("addClientFile")
def add_client_file(context: Context) -> Answer:
    client = client_of(context, "client_id")
    try:
        content = base64.b64decode(context.text("data"), validate=True)
    except (binascii.Error, ValueError):
        raise wrong("data", "it is no Base64") from None
    number = context.store.add(
        "client_files", client_id=client["id"], category_id="0", filename=context.text("filename"),
        name=context.text("name"), size=len(content), uploaded=context.today, product_id="0",
        downloads="0", data=context.text("data"), admin_only=context.text("admin_only", "0"),
    )  # fmt: skip
    return {"file_id": number, "info": ["file_added"]}


@plays("deleteClientFile")
def delete_client_file(context: Context) -> Answer:
    client = client_of(context, "client_id")
    file = context.row("client_files", "file_id")
    if file["client_id"] != client["id"]:
        raise wrong("file_id", "it is another client's")
    context.store.remove("client_files", id=file["id"])
    return {"info": ["file_deleted"]}

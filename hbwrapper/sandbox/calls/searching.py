"""Searches over everything, and by IP address; the addresses themselves."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from ..context import Answer, Context, Refused, plays, wrong
from ..listing import paged, without

if TYPE_CHECKING:
    from ..store import Row

# How many of a kind a search shows.
_MOST = 25
_FULL_NAME = "c.firstname || ' ' || c.lastname"
# By kind: what is shown, and in which columns the words are looked for.
_SEARCHES = {
    "Clients": (
        "SELECT c.id, c.firstname, c.lastname, c.email, c.companyname, c.ip FROM clients c",
        ("c.id", _FULL_NAME, "c.email", "c.companyname"),
    ),
    "Domains": (
        (
            "SELECT d.id, c.firstname, c.lastname, d.name FROM domains d"
            " JOIN clients c ON c.id = d.client_id"
        ),
        ("d.name",),
    ),
    "Accounts": (
        (
            "SELECT a.id, c.firstname, c.lastname, a.username, a.domain FROM accounts a"
            " JOIN clients c ON c.id = a.client_id"
        ),
        ("a.username", "a.domain", _FULL_NAME),
    ),
    "Tickets": (
        "SELECT t.ticket_number, t.subject, t.id, t.name, t.email FROM tickets t",
        ("t.ticket_number", "t.subject", "t.email", "t.name"),
    ),
    "Invoices": (
        (
            "SELECT i.id, c.firstname, c.lastname, i.date, i.total, i.status FROM invoices i"
            " JOIN clients c ON c.id = i.client_id"
        ),
        ("i.id", "i.paid_id"),
    ),
    "Estimates": (
        (
            "SELECT e.id, c.firstname, c.lastname, e.subject, e.total FROM estimates e"
            " JOIN clients c ON c.id = e.client_id"
        ),
        ("e.subject",),
    ),
    "Transactions": (
        (
            "SELECT t.id, c.firstname, c.lastname, t.trans_id, t.date FROM transactions t"
            " JOIN clients c ON c.id = t.client_id"
        ),
        ("t.trans_id", "t.description"),
    ),
    "Orders": (
        (
            "SELECT o.id, o.number, c.firstname, c.lastname, o.date_created, o.status FROM orders o"
            " JOIN clients c ON c.id = o.client_id"
        ),
        ("o.number", _FULL_NAME),
    ),
}


@plays("search")
def search(context: Context) -> Answer:
    query = context.text("query").strip()
    if not query:
        raise wrong("query", "it is empty")
    results: Row = {}
    for kind, (select, columns) in _SEARCHES.items():
        condition = " OR ".join(f"instr(lower({column}), lower(?)) > 0" for column in columns)
        rows = context.store.select(
            f"{select} WHERE {condition} LIMIT {_MOST}", *[query] * len(columns)
        )
        results[kind] = rows or False
    # The sandbox repeats no invoice by itself.
    return {"results": {**results, "RecurringInvoices": False}}


def _accounts_at(context: Context) -> list[Row]:
    try:
        address = str(ipaddress.ip_address(context.text("ip")))
    except ValueError:
        raise wrong("ip", "it is no address") from None
    return context.store.select(
        "SELECT a.*, c.firstname, c.lastname, i.ipaddress AS ip FROM ips i"
        " JOIN accounts a ON a.id = i.account_id JOIN clients c ON c.id = a.client_id"
        " WHERE i.ipaddress = ? ORDER BY a.id",
        address,
    )


@plays("searchServiceByIP")
def search_service_by_ip(context: Context) -> Answer:
    return {"services": [_found(context, account) for account in _accounts_at(context)]}


def _found(context: Context, account: Row) -> Row:
    others = context.store.where("ips", account_id=account["id"])
    hidden = ("password", "rootpassword", "commitment_date")
    return {
        **without(account, *hidden),
        "parent_id": "0",
        "due_day": account["next_due"][8:10].lstrip("0") or "0",
        "label": "",
        "autosuspend": "0",
        "autosuspend_date": "0000-00-00",
        "date_changed": f"{account['date_created']} 00:00:00",
        "synch_date": "0000-00-00 00:00:00",
        "synch_error": "",
        "user_error": "",
        "domain_error": "",
        "extra_details": "a:0:{}",
        "additional_ip": [row["ipaddress"] for row in others if row["ipaddress"] != account["ip"]],
    }


@plays("searchServiceByIPLimited")
def search_service_by_ip_limited(context: Context) -> Answer:
    names = ("id", "client_id", "product_id", "domain", "status")
    return {
        "services": [{name: account[name] for name in names} for account in _accounts_at(context)]
    }


# --- addresses


@plays("ipamListIPs")
def ipam_list_ips(context: Context) -> Answer:
    page = paged(context, "ips_list", "SELECT * FROM ips", shape="nothing")
    for row in page["ips_list"]:
        row["data"] = []
    return page


@plays("ipamUpdateIP")
def ipam_update_ip(context: Context) -> Answer:
    if context.text("ip_id"):
        row = context.row("ips", "ip_id")
    elif context.text("ip"):
        found = context.store.where("ips", ipaddress=context.text("ip"))
        if not found:
            raise Refused("Wrong parameter")
        row = found[0]
    else:
        raise Refused("Missing parameter: ip, or ip_id")
    changes = context.given(
        "status", "client_description", "mac", descripton="admin_description", wanip="wan_ip",
        revdns="hostname",
    )  # fmt: skip
    # Its reverse name, where both are given.
    changes |= context.given(revdns="rdns")
    context.store.change("ips", row["id"], lastupdate=context.now, changedby="api", **changes)
    return {"info": ["ip_updated"]}

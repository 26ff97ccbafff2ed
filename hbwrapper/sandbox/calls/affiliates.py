"""Affiliates and the clients they brought."""

from __future__ import annotations

from decimal import Decimal

from ..context import Answer, Context, Refused, plays
from ..listing import paged
from ..money import php_number
from ..seed import MAIN_CURRENCY
from .clients import client_of

_LISTED = (
    "SELECT a.id, c.firstname, c.lastname, a.date_created || ' 00:00:00' AS date_created, a.total_withdrawn, a.status, a.visits,"
    " a.client_id, c.currency_id, a.balance, (SELECT count(*) FROM affiliate_clients n"
    " WHERE n.aff_id = a.id) AS signups, '0' AS signups_pending FROM affiliates a"
    " JOIN clients c ON c.id = a.client_id"
)


@plays("getAffiliates")
def get_affiliates(context: Context) -> Answer:
    return paged(context, "affiliates", _LISTED)


@plays("getAffiliate")
def get_affiliate(context: Context) -> Answer:
    affiliate = context.row("affiliates")
    client = context.store.where("clients", id=affiliate["client_id"])[0]
    brought = context.store.select(
        "SELECT n.aff_id, n.client_id, n.date, n.by, c.firstname, c.lastname, c.companyname"
        " FROM affiliate_clients n JOIN clients c ON c.id = n.client_id WHERE n.aff_id = ?",
        affiliate["id"],
    )
    return {
        "affiliate": {
            **affiliate,
            # Numbers among texts, as HostBill mixes them.
            "total_commissions": php_number(Decimal(affiliate["total_commissions"] or 0)),
            "total_withdrawn": php_number(Decimal(affiliate["total_withdrawn"] or 0)),
            "firstname": client["firstname"],
            "lastname": client["lastname"],
            "currency_id": client["currency_id"],
            "commision_plans": "",
            "withdraw_method": "1",
            "sendreport": "0",
            "options": "0",
            # The share of its visits that ordered, in percent.
            "conversion": str(100 * len(brought) // (int(affiliate["visits"] or 0) or 1)),
            "aff_brand_id": "1",
            "currency": MAIN_CURRENCY,
        },
        "clients": brought,
        "withdrawals": context.store.where("withdrawals", aff_id=affiliate["id"]),
    }


@plays("activateAsAffiliate")
def activate_as_affiliate(context: Context) -> Answer:
    client = client_of(context, "client_id")
    if context.store.where("affiliates", client_id=client["id"]):
        raise Refused("The client is an affiliate")
    context.store.add(
        "affiliates", client_id=client["id"], parent_id="0", status="Active", visits="0",
        balance="0.00", pending="0.00", total_commissions="0.00", total_withdrawn="0.00",
        date_created=context.today, cookie_days="0",
    )  # fmt: skip
    return {"info": ["affiliate_activated"]}


@plays("assignClientAffiliate")
def assign_client_affiliate(context: Context) -> Answer:
    affiliate, client = context.row("affiliates"), client_of(context, "client_id")
    if affiliate["client_id"] == client["id"]:
        raise Refused("An affiliate cannot bring itself")
    context.store.remove("affiliate_clients", client_id=client["id"])
    context.store.add(
        "affiliate_clients", aff_id=affiliate["id"], client_id=client["id"], date=context.now,
        by="api",
    )  # fmt: skip
    return {"info": ["affiliate_assigned"]}


@plays("unassignClientAffiliate")
def unassign_client_affiliate(context: Context) -> Answer:
    affiliate, client = context.row("affiliates"), client_of(context, "client_id")
    pair = {"aff_id": affiliate["id"], "client_id": client["id"]}
    if not context.store.where("affiliate_clients", **pair):
        raise Refused("The affiliate did not bring this client")
    context.store.remove("affiliate_clients", **pair)
    return {"info": ["affiliate_unassigned"]}

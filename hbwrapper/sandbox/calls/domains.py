"""Domains: register, renew, transfer, edit."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..context import Answer, Context, Refused, months_later, plays
from ..listing import paged, without
from .clients import client_of

if TYPE_CHECKING:
    from ..store import Row

_LISTED = (
    "SELECT d.id, d.manual, d.name, c.lastname, c.firstname, d.client_id AS cid, d.period,"
    " d.recurring_amount, c.currency_id, d.reg_module AS module, d.next_due, d.expires, d.status,"
    " d.type, d.date_created, d.autorenew, d.reglock, d.idprotection, '0' AS brand_id,"
    " c.firstname || ' ' || c.lastname AS client_name FROM domains d"
    " JOIN clients c ON c.id = d.client_id"
)
_HIDDEN = ("brand_id", "client_name")
# As an order shows its domains, too: the query, and what it has for filters only.
LISTED_DOMAINS = (_LISTED, *_HIDDEN)
_ROLES = ("registrant", "tech", "admin", "billing")


@plays("getDomains")
def get_domains(context: Context) -> Answer:
    page = paged(context, "domains", _LISTED)
    page["domains"] = [without(domain, *_HIDDEN) for domain in page["domains"]]
    return page


@plays("getClientDomains")
def get_client_domains(context: Context) -> Answer:
    page = paged(context, "domains", f"{_LISTED} WHERE d.client_id = ?", client_of(context)["id"])
    page["domains"] = [without(domain, *_HIDDEN) for domain in page["domains"]]
    return page


@plays("getDomainDetails")
def get_domain_details(context: Context) -> Answer:
    domain = context.row("domains")
    client = context.store.where("clients", id=domain["client_id"])[0]
    return {
        "details": {
            **without(domain, "contacts"),
            "nameservers": json.loads(domain["nameservers"] or "[]"),
            "extended": "",
            "nsips": False,
            "custom": False,
            "lastname": client["lastname"],
            "firstname": client["firstname"],
        }
    }


@plays("domainCheck")
def domain_check(context: Context) -> Answer:
    taken = context.store.where("domains", name=context.text("domain").lower())
    return {"domain_available": "no" if taken else "yes"}


@plays("checkDomainPrice")
def check_domain_price(context: Context) -> Answer:
    domain = context.row("domains")
    return {"same_price": domain["recurring_amount"] == domain["firstpayment"]}


def _require(domain: Row, *statuses: str) -> None:
    if domain["status"] not in statuses:
        raise Refused(f"The domain is {domain['status']}, not {' or '.join(statuses)}")


def _extended(context: Context, domain: Row) -> None:
    start = max(domain["expires"], context.today)
    until = months_later(start, 12 * int(domain["period"] or "1"))
    context.store.change("domains", domain["id"], status="Active", expires=until, next_due=until)


@plays("domainRegister")
def domain_register(context: Context) -> Answer:
    domain = context.row("domains")
    _require(domain, "Pending", "Pending Registration", "Cancelled", "Expired")
    _extended(context, domain)
    return {"info": ["domain_registered"]}


@plays("domainRenew")
def domain_renew(context: Context) -> Answer:
    domain = context.row("domains")
    _require(domain, "Active", "Expired")
    _extended(context, domain)
    return {"info": ["domain_renewed"]}


@plays("domainTransfer")
def domain_transfer(context: Context) -> Answer:
    domain = context.row("domains")
    _require(domain, "Pending", "Pending Transfer")
    context.store.change("domains", domain["id"], status="Pending Transfer")
    return {"info": ["domain_transfer_started"]}


@plays("domainSynch")
def domain_synch(context: Context) -> Answer:
    context.store.change("domains", context.row("domains")["id"], synch_date=context.now)
    return {"info": ["domain_synchronized"]}


@plays("domainEPP")
def domain_epp(context: Context) -> Answer:
    domain = context.row("domains")
    if not domain["epp_code"]:
        context.store.change("domains", domain["id"], epp_code=f"EPP-{int(domain['id']):06}")
        domain = context.row("domains")
    return {"EppCode": domain["epp_code"]}


@plays("domainEdit")
def domain_edit(context: Context) -> Answer:
    domain = context.row("domains")
    changes = context.given("status", "autorenew", "reg_module")
    if "nameservers" in context.params:
        servers = [str(server) for _, server in context.array("nameservers")]
        changes["nameservers"] = json.dumps(servers)
    context.store.change("domains", domain["id"], **changes)
    return {"info": ["domain_updated"]}


@plays("domainDelete")
def domain_delete(context: Context) -> Answer:
    domain = context.row("domains")
    _require(domain, "Active", "Expired")
    context.store.change("domains", domain["id"], status="Cancelled")
    return {"info": ["domain_deleted"]}


@plays("domainDeleteHB")
def domain_delete_hb(context: Context) -> Answer:
    context.store.remove("domains", id=context.row("domains")["id"])
    return {}


@plays("domainGetContacts")
def domain_get_contacts(context: Context) -> Answer:
    return {"ContactInfo": _contacts(context, context.row("domains"))}


def _contacts(context: Context, domain: Row) -> Row:
    client = context.store.where("clients", id=domain["client_id"])[0]
    fields = (
        "firstname", "lastname", "companyname", "address1", "address2", "city", "state",
        "postcode", "country", "email", "phonenumber",
    )  # fmt: skip
    owner = {name: client[name] for name in fields}
    known = json.loads(domain["contacts"] or "{}")
    return {role: {**owner, **known.get(role, {})} for role in _ROLES}


@plays("domainSetContacts")
def domain_set_contacts(context: Context) -> Answer:
    domain = context.row("domains")
    known = json.loads(domain["contacts"] or "{}")
    for role, fields in context.array("updateContactInfo"):
        if role in _ROLES and isinstance(fields, dict):
            known[role] = {**known.get(role, {}), **fields}
    context.store.change("domains", domain["id"], contacts=json.dumps(known))
    return {"ContactInfo": _contacts(context, context.row("domains"))}

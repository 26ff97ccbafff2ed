"""The installation itself: its calls, version, currencies, staff and payment modules."""

from __future__ import annotations

from hbwrapper import catalogue

from ..context import Answer, Context, plays, wrong
from ..listing import without
from ..seed import CURRENCY, MAIN_CURRENCY, PAYMENT_MODULES, STAFF, TEAMS


@plays("getAPIMethods")
def get_api_methods(context: Context) -> Answer:
    return {"methods": list(catalogue.names())}


@plays("getHostBillversion")
def get_hostbill_version(context: Context) -> Answer:
    return {"version": "2026-10-01"}


@plays("getCurrencies")
def get_currencies(context: Context) -> Answer:
    dollar = {
        "id": "1", "code": "USD", "sign": "$", "iso": "USD", "rate": "1.1000000000",
        "last_changes": "2026-10-01 00:00:00", "update": "1", "enable": "1",
        "format": CURRENCY["format"],
    }  # fmt: skip
    return {"main": without(MAIN_CURRENCY, "rounding", "rounding_mode"), "currencies": [dollar]}


@plays("getPaymentModules")
def get_payment_modules(context: Context) -> Answer:
    return {"modules": PAYMENT_MODULES}


@plays("listStaffMembers")
def list_staff_members(context: Context) -> Answer:
    return {"admins": [dict(member) for member in STAFF]}


_TABS = ("Contacts", "Domains", "Invoices", "Orders", "Services", "Tickets", "Transactions")


@plays("listStaffTeams")
def list_staff_teams(context: Context) -> Answer:
    names = {member["id"]: f"{member['firstname']} {member['lastname']}" for member in STAFF}
    return {
        "teams": [
            {
                "id": team["id"],
                "name": team["name"],
                "access": ",".join(team["access"]),
                "emails": "",
                "members": ", ".join(names[number] for number in team["staff"]),
            }
            for team in TEAMS
        ]
    }


@plays("getStaffTeam")
def get_staff_team(context: Context) -> Answer:
    for team in TEAMS:
        if team["id"] == context.text("id"):
            return {"details": dict(team)}
    raise wrong("id", "no such team")


@plays("getStaffMember")
def get_staff_member(context: Context) -> Answer:
    for member in STAFF:
        if member["id"] == context.text("id"):
            field = {"id": "1", "type": "input", "default": ""}
            return {
                "admin": {
                    **member,
                    "signature": "",
                    "access": ["viewClients"],
                    "emails": [],
                    "teams": [team["id"] for team in TEAMS if member["id"] in team["staff"]],
                    "teamAccess": {"": [team["name"] for team in TEAMS]},
                    "ui_config": {
                        "clienttabs_visible": dict.fromkeys(_TABS, 1),
                        "search_on": dict.fromkeys(_TABS, 1),
                        "format": 1,
                    },
                    "mfamodule": "",
                    "mobilephone": "",
                    "fields": {"mobilephone": {**field, "name": "Mobile phone"}},
                }
            }
    raise wrong("id", "no such member of the staff")

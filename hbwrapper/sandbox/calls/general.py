"""The installation itself: its calls, version, currencies, staff and payment modules."""

from __future__ import annotations

from hbwrapper import catalogue

from ..context import Answer, Context, plays, wrong
from ..seed import CURRENCY, MAIN_CURRENCY, PAYMENT_MODULES, STAFF


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
    return {"main": MAIN_CURRENCY, "currencies": [dollar]}


@plays("getPaymentModules")
def get_payment_modules(context: Context) -> Answer:
    return {"modules": PAYMENT_MODULES}


@plays("listStaffMembers")
def list_staff_members(context: Context) -> Answer:
    return {"admins": [dict(member) for member in STAFF]}


@plays("getStaffMember")
def get_staff_member(context: Context) -> Answer:
    for member in STAFF:
        if member["id"] == context.text("id"):
            field = {"id": "1", "type": "input", "default": "", "value": ""}
            return {
                "admin": {
                    **member,
                    "signature": "",
                    "access": ["viewClients"],
                    "emails": [],
                    "teams": [],
                    "teamAccess": [],
                    "ui_config": [],
                    "mfamodule": "",
                    "mobilephone": "",
                    "fields": {"mobilephone": {**field, "name": "Mobile phone"}},
                }
            }
    raise wrong("id", "no such member of the staff")

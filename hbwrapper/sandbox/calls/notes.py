"""The staff's notes, and promo codes."""

from __future__ import annotations

import json

from ..context import Answer, Context, Refused, plays, wrong
from ..listing import paged, without
from ..seed import STAFF

_TABLES = {
    "account": "accounts", "client": "clients", "domain": "domains", "draft": "drafts",
    "estimate": "estimates", "invoice": "invoices", "order": "orders",
}  # fmt: skip


def _subject(context: Context) -> dict[str, str]:
    kind = context.text("item_type")
    if kind in _TABLES:
        context.row(_TABLES[kind], "item_id")
    return {"type": kind, "rel_id": context.text("item_id")}


@plays("addAdminNote")
def add_admin_note(context: Context) -> Answer:
    note = context.store.add(
        "admin_notes", **_subject(context), admin_id="1", date=context.now,
        note=context.text("note"), flags=context.text("flags", "0"),
    )  # fmt: skip
    return {"note_id": note}


@plays("listAdminNotes")
def list_admin_notes(context: Context) -> Answer:
    author = {"title": None, "firstname": STAFF[0]["firstname"], "lastname": STAFF[0]["lastname"]}
    notes = context.store.where("admin_notes", **_subject(context))
    return {"notes": [{**without(note, "flags"), **author} for note in notes]}


@plays("removeAdminNote")
def remove_admin_note(context: Context) -> Answer:
    context.store.remove("admin_notes", id=context.row("admin_notes")["id"])
    return {"info": ["note_removed"]}


@plays("listPromoCodes")
def list_promo_codes(context: Context) -> Answer:
    return paged(
        context,
        "coupons",
        "SELECT id, code, status, coupon_type, type, value, num_usage, notes FROM coupons",
        shape="count as text",
    )


_CHOICES = ("cycles", "categories", "products")


def _chosen(column: str) -> object:
    """What a code is limited to: a map of itself, all of it, or nothing."""
    chosen = json.loads(column or "[]")
    return {item: item for item in chosen} if chosen else False


def _coupon(context: Context) -> dict[str, str]:
    chosen = {
        name: json.dumps([str(item) for _, item in context.array(name) if item not in ("", "all")])
        for name in _CHOICES
        if name in context.params
    }
    value = context.positive("value")
    if context.text("type") == "percent" and value > 100:
        raise wrong("value", "it is a percentage")
    return {
        **context.given("code", "coupon_type", "type", "notes", "clients", "client_id", "expires", "status"),
        **context.given(max_usage="usage_limit"),
        "value": str(value),
        **chosen,
    }  # fmt: skip


@plays("addPromoCode")
def add_promo_code(context: Context) -> Answer:
    if context.store.where("coupons", code=context.text("code")):
        raise wrong("code", "it exists")
    context.store.add("coupons", **{"status": "Active", "num_usage": "0"} | _coupon(context))
    return {"code": context.text("code"), "info": ["coupon_added"]}


@plays("updatePromoCode")
def update_promo_code(context: Context) -> Answer:
    coupon = context.row("coupons")
    if any(
        row["id"] != coupon["id"]
        for row in context.store.where("coupons", code=context.text("code"))
    ):
        raise wrong("code", "another one has it")
    context.store.change("coupons", coupon["id"], **_coupon(context))
    return {"info": ["coupon_updated"]}


@plays("getPromoDetailsByCode")
def get_promo_details_by_code(context: Context) -> Answer:
    found = context.store.where("coupons", code=context.text("code"))
    if not found:
        raise Refused("Wrong parameter")
    return {
        "coupon": {
            **found[0],
            "active": "1" if found[0]["status"] == "Active" else "0",
            **{name: _chosen(found[0][name]) for name in _CHOICES},
            "addons": False,
            "domains": False,
            "forms": False,
            "batch_id": "0",
            "applyto": "price",
            "cycle": "once",
            "options": "0",
            "upgrades": "all",
            "max_client_usage": "0",
            "increase_in_days": "0",
            "min_cart_amount": "0.00",
            "prompt_cart_amount": "0.00",
            "firstname": "",
            "lastname": "",
        }
    }

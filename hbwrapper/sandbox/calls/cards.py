"""Clients' cards, and the tokens of those that a payment gateway holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..context import Answer, Context, Refused, plays, wrong
from ..listing import without
from .clients import client_of, expiry

if TYPE_CHECKING:
    from ..store import Row


def _card(context: Context) -> dict[str, str]:
    number = context.text("cardnum").replace(" ", "").replace("-", "")
    if not (number.isascii() and number.isdigit() and 12 <= len(number) <= 19):
        raise wrong("cardnum", "it is no card's number")
    return {
        # Nothing else of the number is kept.
        "last4": number[-4:],
        **context.given("cardname", "cardtype", "expirymonth", "expiryyear", "token"),
    }


@plays("addClientCreditCard")
def add_client_credit_card(context: Context) -> Answer:
    client = client_of(context)
    card = context.store.add(
        "cards",
        client_id=client["id"],
        cardcreated=context.now,
        cardupdated=context.now,
        **_card(context),
    )
    return {"card_id": int(card), "info": ["card_added"]}


def _card_of(context: Context) -> Row:
    cards = context.store.where("cards", client_id=client_of(context)["id"])
    wanted = context.text("card_id")
    for card in cards:
        if wanted in ("", card["id"]):
            return card
    raise wrong("card_id", "the client has no such card") if wanted else Refused("No card")


@plays("getClientCreditCard")
def get_client_credit_card(context: Context) -> Answer:
    card = _card_of(context)
    return {
        "card": {
            **without(card, "client_id", "gateway_id"),
            "id": int(card["id"]),
            "status": "Active",
            "token": card["token"] or None,
            "cardnum": f"{'x' * 12}{card['last4']}",
            "cardnum_pretty": f"{'x' * 12}{card['last4']}",
            "expdate": expiry(card),
            "token_gateway_id": card["gateway_id"],
            "card_contact_id": "0",
        }
    }


@plays("editClientCreditCard")
def edit_client_credit_card(context: Context) -> Answer:
    changes = {"cardupdated": context.now, **_card(context)}
    context.store.change("cards", _card_of(context)["id"], **changes)
    return {"info": ["card_updated"]}


@plays("removeClientCreditCard")
def remove_client_credit_card(context: Context) -> Answer:
    context.store.remove("cards", id=_card_of(context)["id"])
    return {"info": ["card_removed"]}


def _token(context: Context) -> dict[str, str]:
    """What is kept of a card that a payment gateway holds."""
    last4, expires = context.text("lastfour"), context.text("expdate")
    if last4 and not (last4.isascii() and last4.isdigit() and len(last4) == 4):
        raise wrong("lastfour", "it is no four digits")
    if expires and not (expires.isascii() and expires.isdigit() and len(expires) == 4):
        raise wrong("expdate", "it is no MMYY")
    if not context.text("token"):
        raise wrong("token", "it is empty")
    return {
        "token": context.text("token"),
        "gateway_id": context.text("gateway_id"),
        **({"last4": last4} if last4 else {}),
        **({"expirymonth": expires[:2], "expiryyear": f"20{expires[2:]}"} if expires else {}),
        "cardupdated": context.now,
    }


@plays("storeCardToken")
def store_card_token(context: Context) -> Answer:
    client = client_of(context, "client_id")
    context.store.add("cards", client_id=client["id"], cardcreated=context.now, **_token(context))
    return {"info": ["card_token_stored"]}


@plays("tokenizeClientCard")
def tokenize_client_card(context: Context) -> Answer:
    client = client_of(context, "client_id")
    cards = context.store.where("cards", client_id=client["id"])
    if cards:
        context.store.change("cards", cards[-1]["id"], **_token(context))
    else:
        context.store.add(
            "cards", client_id=client["id"], cardcreated=context.now, **_token(context)
        )
    return {"info": ["card_tokenized"]}

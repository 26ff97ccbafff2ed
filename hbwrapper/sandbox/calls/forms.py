"""The forms of products: fields that an order asks for, and their items."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..context import Answer, Context, Refused, plays, wrong
from ..money import amount
from ..seed import PRICES

if TYPE_CHECKING:
    from ..store import Row

_GROUPS = {"select": "select", "radio": "select", "checkbox": "select", "qty": "quantity"}
# By the kind of payment: what an item shows of its prices.
_SHOWN = {
    "Regular": ("m", "q", "s", "a", "b", "m_setup", "a_setup"),
    "Once": ("m", "a", "m_setup"),
    "Free": ("m", "a"),
}


def _form(context: Context) -> Row:
    """The form that ``id`` names, of the product that ``product_id`` names."""
    form = context.row("forms")
    if form["product_id"] != context.text("product_id"):
        raise wrong("product_id", "the form is another product's")
    return form


def _field(context: Context, number: str) -> Answer:
    form = context.store.where("forms", id=number)[0]
    product = context.store.get("products", form["product_id"]) or {}
    kind = form["type"]
    items = context.store.where("form_items", form_id=number)
    items.sort(key=lambda item: (int(item["sort_order"] or 0), int(item["id"])))
    return {
        "field": {
            "id": form["id"],
            "type": {"type": kind, "group": _GROUPS.get(kind, "text"), "langid": kind},
            "name": form["name"],
            "key": form["key"],
            "variable": form["variable"],
            "description": form["description"],
            "options": form["options"],
            "config": json.loads(form["config"] or "{}") or [],
            "product_id": form["product_id"],
            "product_paytype": product.get("paytype", ""),
            "items": [_item(item) for item in items],
        }
    }


def _item(item: Row) -> Row:
    names = ("id", "name", "variable_id", "paytype", "sort_order")
    prices = _SHOWN.get(item["paytype"], _SHOWN["Free"])
    return {name: item[name] for name in (*names, *prices)}


@plays("getProductForm")
def get_product_form(context: Context) -> Answer:
    return _field(context, _form(context)["id"])


@plays("addProductForm")
def add_product_form(context: Context) -> Answer:
    product = context.row("products", "product_id")
    name = context.text("name")
    form = context.store.add(
        "forms",
        **{
            "product_id": product["id"], "key": _as_variable(name), "variable": _as_variable(name),
            "options": "0", "config": json.dumps({"defaultvalue": "", **_config(context)}),
        }
        | context.given("type", "name", "description", "admin_description", "key", "variable",
                        "category", "options"),
    )  # fmt: skip
    items = context.array("items") if context.text("premade") == "1" else []
    for place, (key, row) in enumerate(items):
        if not isinstance(row, dict) or not isinstance(row.get("name"), str):
            raise wrong(f"items[{key}]", "it has no name")
        _add_item(context, form, row, f"items[{key}]", place)
    if not items:
        _add_item(context, form, {"name": name}, "items", 0)
    return {**_field(context, form), "info": ["form_added"]}


@plays("editProductForm")
def edit_product_form(context: Context) -> Answer:
    form = _form(context)
    changes = context.given(
        "name", "type", "description", "admin_description", "key", "variable", "category", "options"
    )
    changes["config"] = json.dumps(json.loads(form["config"] or "{}") | _config(context))
    context.store.change("forms", form["id"], **changes)
    for key, row in context.array("items"):
        item = context.store.get("form_items", row.get("id", "")) if isinstance(row, dict) else None
        if item is None or item["form_id"] != form["id"]:
            raise wrong(f"items[{key}][id]", "the form has no such item")
        names = ("name", "variable_id", "description", "sort_order")
        given = {name: str(row[name]) for name in names if name in row}
        columns = given | _prices(row, f"items[{key}]")
        context.store.change("form_items", item["id"], **columns)
    return {**_field(context, form["id"]), "info": ["form_updated"]}


@plays("deleteProductForm")
def delete_product_form(context: Context) -> Answer:
    form = _form(context)
    context.store.remove("form_items", form_id=form["id"])
    context.store.remove("forms", id=form["id"])
    return {}


@plays("addProductFormItem")
def add_product_form_item(context: Context) -> Answer:
    form = context.row("forms")
    place = len(context.store.where("form_items", form_id=form["id"]))
    item = _add_item(context, form["id"], context.params, "", place)
    return {"item_id": item, "info": ["item_added"]}


@plays("deleteProductFormItem")
def delete_product_form_item(context: Context) -> Answer:
    item = context.row("form_items")
    if context.text("simple") == "1":
        context.store.remove("form_items", id=item["id"])
    else:
        # Its group: the items of the form that fill the same variable.
        context.store.remove("form_items", form_id=item["form_id"], variable_id=item["variable_id"])
    return {}


def _config(context: Context) -> dict[str, str]:
    found = {}
    for name, value in context.array("config"):
        if not isinstance(value, str):
            raise wrong(f"config[{name}]", "an array is given")
        found[name] = value
    return found


def _as_variable(name: str) -> str:
    return name.strip().lower().replace(" ", "_")


def _add_item(context: Context, form: str, row: Row, place: str, order: int) -> str:
    """Write a form's item; its id comes back."""
    zero = dict.fromkeys((*PRICES, *(f"{cycle}_setup" for cycle in PRICES)), "0.00")
    texts = {"name": "", "variable_id": "", "description": "", "sort_order": str(order)}
    for name in texts:
        if isinstance(row.get(name), str):
            texts[name] = row[name]
    if not texts["sort_order"].isdecimal():
        raise wrong(f"{place}[sort_order]" if place else "sort_order", "it is no number")
    texts["variable_id"] = texts["variable_id"] or _as_variable(texts["name"])
    columns = {"paytype": "Free", **zero, **texts, **_prices(row, place)}
    return context.store.add("form_items", form_id=form, **columns)


def _prices(row: Row, place: str) -> dict[str, str]:
    """What an item costs; nothing unless it says ``pricing``."""
    if str(row.get("pricing", "")) in ("", "0"):
        return {}
    paytype = row.get("paytype") or ("Regular" if place else "")
    if paytype not in _SHOWN:
        # A form's own items need no kind; one that is added alone does.
        raise Refused("Missing parameter: paytype")
    found = {"paytype": str(paytype)}
    # What is paid once stands under m1.
    once = {"m1": "m", "m_setup1": "m_setup"} if paytype == "Once" else {}
    regular = [*PRICES, *(f"{cycle}_setup" for cycle in PRICES)]
    for name, column in (once or dict(zip(regular, regular, strict=True))).items():
        if name in row:
            cost = amount(row[name]) if isinstance(row[name], str) else None
            if cost is None:
                raise wrong(f"{place}[{name}]" if place else name, "it is no amount")
            found[column] = str(cost)
    return found

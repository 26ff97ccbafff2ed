"""Order pages (categories) and their products."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..context import Answer, Context, Refused, plays
from ..listing import without
from ..seed import PRICES

if TYPE_CHECKING:
    from ..store import Row

# Billing cycles by the letters that calls take.
LETTERS = {
    "m": "Monthly", "q": "Quarterly", "s": "Semi-Annually", "a": "Annually", "b": "Biennially",
    "t": "Triennially", "d": "Daily", "w": "Weekly", "h": "Hourly", "free": "Free",
    "once": "One Time",
}  # fmt: skip
CYCLES = {name: letter for letter, name in LETTERS.items()}


def price(product: Row, cycle: str) -> Decimal:
    """What a product costs for a billing cycle, set-up apart."""
    return Decimal(product.get(cycle) or "0")


@plays("getOrderPages")
def get_order_pages(context: Context) -> Answer:
    pages = context.store.where("categories", parent_id="0")
    return {
        "categories": [
            {
                **without(page, "slug", "scenario", "parent_id"),
                "products": str(len(context.store.where("products", category_id=page["id"]))),
                "ptype_id": page["id"],
            }
            for page in pages
        ]
    }


@plays("getSubCategories")
def get_sub_categories(context: Context) -> Answer:
    page = context.row("categories")
    return {"subcategories": context.store.where("categories", parent_id=page["id"])}


@plays("addOrderPage")
def add_order_page(context: Context) -> Answer:
    page = context.store.add(
        "categories",
        **{"visible": "1", "sort_order": "0", "parent_id": "0", "ctype": "services"}
        | context.given("name", "ptype", "otype", "description", "slug", "scenario"),
    )
    return {"category_id": int(page), "info": ["orderpage_added"]}


@plays("editOrderPage")
def edit_order_page(context: Context) -> Answer:
    changes = context.given("name", "ptype", "otype", "description", "slug", "scenario")
    context.store.change("categories", context.row("categories")["id"], **changes)
    return {"info": ["orderpage_updated"]}


@plays("getProducts")
def get_products(context: Context) -> Answer:
    page = context.row("categories")
    products = context.store.where("products", category_id=page["id"])
    if context.text("visible"):
        products = [row for row in products if row["visible"] == context.text("visible")]
    if context.text("instock") == "1":
        products = [row for row in products if row["stock"] != "1" or int(row["qty"] or 0) > 0]
    found = {
        row["id"]: {
            **without(row, "category_id", "tax", "code", "autosetup", "module"),
            "ptype": page["ptype"],
            "accounts": str(len(context.store.where("accounts", product_id=row["id"]))),
        }
        for row in products
    }
    return {"products": found or []}


_EVENTS = ("welcome", "suspend", "unsuspend", "terminate")


@plays("getProductDetails")
def get_product_details(context: Context) -> Answer:
    product = context.row("products")
    return {
        "product": {
            **product,
            "options": [],
            "server": {"1": "1"},
            "tlds": None,
            "periods": None,
            "upgrades": "0",
            "rel": "Product",
            "ptype": "shared",
            "sort_order": "0",
            "domain_options": "0",
            "subdomain": "",
            "owndomain": "0",
            "free_domain": "0",
            "hostname": True,
            "ospick": False,
            **{f"{event}_email_id": "0" for event in _EVENTS},
        }
    }


@plays("addProduct")
def add_product(context: Context) -> Answer:
    page = context.row("categories", "category_id")
    zero = dict.fromkeys((*PRICES, *(f"{cycle}_setup" for cycle in PRICES)), "0.00")
    product = context.store.add(
        "products",
        **{"visible": "1", "stock": "0", "qty": "0", "paytype": "Free", "tax": "1"}
        | zero
        | context.given("type", "name", "description", "visible")
        | {"category_id": page["id"]},
    )
    return {"product_id": int(product), "info": ["product_added"]}


@plays("editProduct")
def edit_product(context: Context) -> Answer:
    product = context.row("products")
    changes = context.given(
        "type", "name", "description", "visible", "tax", "code", "autosetup", "paytype", "qty"
    )
    if "category_id" in context.params:
        changes["category_id"] = context.row("categories", "category_id")["id"]
    for cycle in PRICES:
        for name in (cycle, f"{cycle}_setup"):
            if name in context.params:
                changes[name] = str(context.money(name))
    if "stock_usage" in context.params:
        changes["stock"] = "1" if context.text("stock_usage") == "on" else "0"
    context.store.change("products", product["id"], **changes)
    return {"info": ["product_updated"]}


@plays("deleteProduct")
def delete_product(context: Context) -> Answer:
    product = context.row("products")
    if context.store.where("accounts", product_id=product["id"]):
        raise Refused("The product has accounts")
    context.store.remove("products", id=product["id"])
    return {"info": ["product_deleted"]}

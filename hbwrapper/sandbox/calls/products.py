"""Order pages (categories) and their products."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..context import Answer, Context, Refused, plays, wrong
from ..listing import without
from ..money import amount
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
    store = context.store
    pages = store.where("categories", parent_id=context.row("categories")["id"])
    return {
        "subcategories": [
            {
                **without(page, "scenario"),
                "contains": "products",
                "products": str(len(store.where("products", category_id=page["id"]))),
                "subcategories": str(len(store.where("categories", parent_id=page["id"]))),
                "ptype_id": page["id"],
            }
            for page in pages
        ]
    }


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


def periods(context: Context, product_id: str) -> Row:
    """A domain ending's prices by the number of years."""
    return {
        row["years"]: without(row, "id", "product_id", "years") | {"period": row["years"]}
        for row in context.store.where("domain_prices", product_id=product_id)
    }


_EVENTS = ("welcome", "suspend", "unsuspend", "terminate")


@plays("getProductDetails")
def get_product_details(context: Context) -> Answer:
    product = context.row("products")
    return {
        "product": {
            **without(product, "code"),
            "module": product["category_id"],
            "options": [],
            "server": {"1": "1"},
            "tlds": None,
            "periods": periods(context, product["id"]) or None,
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


# --- many at once


def _products(context: Context) -> list[tuple[str, Row]]:
    """The parameter ``products`` as its keys and rows."""
    rows = context.array("products")
    for key, row in rows:
        if not isinstance(row, dict):
            raise wrong(f"products[{key}]", "it is no array")
    return rows


def _set_periods(context: Context, product_id: str, key: str, row: Row) -> dict[str, Row]:
    """Write what a row of ``products`` says of prices; these by the number of years."""
    given = row.get("periods") or {}
    if isinstance(given, list):
        given = {str(place): prices for place, prices in enumerate(given)}
    if not isinstance(given, dict):
        raise wrong(f"products[{key}][periods]", "it is no array")
    for years, prices in given.items():
        place = f"products[{key}][periods][{years}]"
        if not (years.isascii() and years.isdecimal() and 1 <= int(years[:3]) <= 10):
            raise wrong(place, "the years are 1 to 10")
        if not isinstance(prices, dict):
            raise wrong(place, "it is no array")
        columns = {}
        for name in ("register", "transfer", "renew"):
            cost = amount(str(prices[name])) if name in prices else None
            if name in prices and (cost is None or cost < 0):
                raise wrong(f"{place}[{name}]", "it is no amount")
            if cost is not None:
                columns[name] = str(cost)
        known = context.store.where("domain_prices", product_id=product_id, years=years)
        if known:
            context.store.change("domain_prices", known[0]["id"], **columns)
        else:
            zero = dict.fromkeys(("register", "transfer", "renew"), "0.00")
            context.store.add("domain_prices", product_id=product_id, years=years, **zero | columns)
    return periods(context, product_id)


@plays("bulkAddProducts")
def bulk_add_products(context: Context) -> Answer:
    store = context.store
    added, said = [], []
    for key, row in _products(context):
        source = store.get("products", row["copyof"])
        if source is None:
            raise wrong(f"products[{key}][copyof]", "there is no such product")
        copied = without(source, "id") | {"name": str(row["name"])}
        number = store.add("products", **copied)
        for prices in store.where("domain_prices", product_id=source["id"]):
            store.add("domain_prices", **without(prices, "id") | {"product_id": number})
        _set_periods(context, number, key, row)
        added.append(number)
        said.append(f"{source['name']} was copied as {copied['name']}")
    return {"new_products": added, "info": said}


@plays("bulkSetPrices")
def bulk_set_prices(context: Context) -> Answer:
    store = context.store
    page = context.row("categories", "category_id")
    for key, row in _products(context):
        found = store.where("products", category_id=page["id"], name=str(row["name"]))
        if not found:
            raise wrong(f"products[{key}][name]", "the category has no such product")
        prices = _set_periods(context, found[0]["id"], key, row)
        if str(row.get("updatedomains", "")) not in ("", "0"):
            for domain in store.where("domains"):
                price = prices.get(domain["period"])
                if price and domain["name"].endswith(found[0]["name"]):
                    store.change("domains", domain["id"], recurring_amount=price["renew"])
    return {"info": ["prices_updated"]}

"""Orders, and the drafts they are made of."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..context import Answer, Context, Refused, months_later, plays, wrong
from ..listing import paged, without
from ..money import NOTHING, cents, new_invoice, php_number
from ..seed import PAYMENT_MODULES
from .accounts import LISTED_ACCOUNTS
from .clients import client_of, profile
from .domains import LISTED_DOMAINS
from .products import LETTERS, price

if TYPE_CHECKING:
    from ..store import Row

_LISTED = (
    "SELECT o.id, o.number, o.client_id, o.date_created, o.total, o.status, o.invoice_id,"
    " o.module AS payment_module, o.staff_member_id, c.firstname, c.lastname, c.companyname,"
    " c.currency_id, c.firstname || ' ' || c.lastname AS client_name, '0' AS brand_id, CASE WHEN i.status = 'Paid'"
    " OR o.invoice_id IN ('', '0') THEN 'Completed' ELSE 'Incomplete' END AS balance"
    " FROM orders o JOIN clients c ON c.id = o.client_id LEFT JOIN invoices i ON i.id = o.invoice_id"
)


_HIDDEN = ("client_name", "brand_id", "balance")


def _list(context: Context, condition: str = "", *values: object) -> Answer:
    page = paged(context, "orders", f"{_LISTED} {condition}", *values)
    page["orders"] = [without(order, *_HIDDEN) for order in page["orders"]]
    return page


@plays("getOrders")
def get_orders(context: Context) -> Answer:
    return _list(context)


@plays("getClientOrders")
def get_client_orders(context: Context) -> Answer:
    return _list(context, "WHERE o.client_id = ?", client_of(context)["id"])


@plays("getOrderDetails")
def get_order_details(context: Context) -> Answer:
    order = context.row("orders")
    store = context.store
    client = store.get("clients", order["client_id"])
    listed = store.select(f"{_LISTED} WHERE o.id = ?", order["id"])
    accounts, *hidden = LISTED_ACCOUNTS
    domains, *hidden_too = LISTED_DOMAINS
    return {
        "details": {
            **(without(listed[0], *_HIDDEN) if listed else {}),
            **without(order, "module"),
            "module": PAYMENT_MODULES.get(order["module"], ""),
            "client": profile(client) if client else [],
            "hosting": [
                without(row, *hidden)
                for row in store.select(f"{accounts} WHERE a.order_id = ?", order["id"])
            ],
            "domains": [
                without(row, *hidden_too)
                for row in store.select(f"{domains} WHERE d.order_id = ?", order["id"])
            ],
        }
    }


MONTHS = {"m": 1, "q": 3, "s": 6, "a": 12, "b": 24, "t": 36}


def place(context: Context, client_id: str, module: str) -> str:
    last = context.store.select("SELECT max(id) AS n FROM orders")[0]["n"] or "0"
    return context.store.add(
        "orders", number=2_000_000 + 7 * int(last), client_id=client_id, date_created=context.now,
        total=NOTHING, status="Pending", module=module or "1", invoice_id="0", staff_member_id="0",
        order_ip=context.ip,
    )  # fmt: skip


def _add_account(
    context: Context,
    order: str,
    client_id: str,
    product: Row,
    cycle: str,
    total: Decimal,
    host: str,
) -> str:
    months = MONTHS.get(cycle, 1)
    return context.store.add(
        "accounts", client_id=client_id, order_id=order, product_id=product["id"], server_id="0",
        domain=host, status="Pending", billingcycle=LETTERS.get(cycle, "Monthly"),
        firstpayment=total, total=total, next_due=months_later(context.today, months),
        next_invoice=months_later(context.today, months), payment_module="1",
        date_created=context.today, commitment_date="0000-00-00", manual="0",
    )  # fmt: skip


def _invoice(context: Context, order: str, client_id: str, lines: list[dict[str, Any]]) -> None:
    """Make the order's invoice, and write what both come to."""
    store = context.store
    total = sum((line["amount"] for line in lines), NOTHING)
    store.change("orders", order, total=total)
    if context.text("invoice_generate", "1") != "1" or not lines:
        return
    due = months_later(context.today, 1)
    invoice = new_invoice(store, client_id, context.today, lines, duedate=due)
    store.change("orders", order, invoice_id=invoice)


@plays("addOrder")
def add_order(context: Context) -> Answer:
    client = client_of(context, "client_id")
    product = context.row("products", "product")
    cycle = context.text("cycle")
    order = place(context, client["id"], context.text("module"))
    total = price(product, cycle)
    setup = Decimal(product.get(f"{cycle}_setup") or "0")
    account = _add_account(context, order, client["id"], product, cycle, total, "")
    line = {
        "type": "Hosting", "item_id": account, "description": f"{product['name']} ({LETTERS[cycle]})",
        "amount": total + setup,
    }  # fmt: skip
    _invoice(context, order, client["id"], [line])
    return {"order_id": order, "info": ["order_created"]}


@plays("deleteOrder")
def delete_order(context: Context) -> Answer:
    order = context.row("orders")
    for account in context.store.where("accounts", order_id=order["id"]):
        context.store.change("accounts", account["id"], order_id="0")
    for domain in context.store.where("domains", order_id=order["id"]):
        context.store.change("domains", domain["id"], order_id="0")
    context.store.remove("orders", id=order["id"])
    return {"info": ["order_deleted"]}


def _set(context: Context, status: str) -> Row:
    order = context.row("orders")
    context.store.change("orders", order["id"], status=status)
    following = {"Active": "Active", "Cancelled": "Cancelled", "Fraud": "Fraud"}.get(status)
    if following:
        for account in context.store.where("accounts", order_id=order["id"], status="Pending"):
            context.store.change("accounts", account["id"], status=following)
        for domain in context.store.where("domains", order_id=order["id"], status="Pending"):
            context.store.change("domains", domain["id"], status=following)
    return order


@plays("setOrderActive")
def set_order_active(context: Context) -> Answer:
    return {"id": _set(context, "Active")["id"], "info": ["order_activated"]}


@plays("setOrderPending")
def set_order_pending(context: Context) -> Answer:
    _set(context, "Pending")
    return {"info": ["order_pending"]}


@plays("setOrderCancel")
def set_order_cancel(context: Context) -> Answer:
    _set(context, "Cancelled")
    return {"info": ["order_cancelled"]}


@plays("setOrderFraud")
def set_order_fraud(context: Context) -> Answer:
    _set(context, "Fraud")
    return {"info": ["order_fraud"]}


@plays("setOrderStatus")
def set_order_status(context: Context) -> Answer:
    _set(context, context.text("status"))
    return {"info": ["order_status_changed"]}


# --- drafts


@plays("getClientDraftOrders")
def get_client_draft_orders(context: Context) -> Answer:
    page = paged(
        context,
        "orders",
        "SELECT d.id, d.date_created, d.items, 'Draft' AS status, c.firstname, c.lastname,"
        " c.companyname, d.client_id, d.currency_id FROM drafts d"
        " JOIN clients c ON c.id = d.client_id WHERE d.client_id = ?",
        client_of(context, "client_id")["id"],
        shape="count as text",
    )
    for draft in page["orders"]:
        lines = json.loads(draft.pop("items"))
        draft["total"] = f"{_total(lines, None):.2f}"
        draft |= {"module": "", "estimate_id": "-"}
    return page


def _total(lines: list[dict[str, Any]], discount: dict[str, str] | None) -> Decimal:
    total = sum((Decimal(line["price"]) + Decimal(line["setup"]) for line in lines), NOTHING)
    if discount:
        value = Decimal(discount["value"])
        off = total * value / 100 if discount["type"] == "percent" else value
        total = max(total - cents(off), NOTHING)
    return total


def _draft(context: Context, draft: Row) -> Row:
    """A draft as HostBill shows one: its items by kind, keyed by id, [] for none."""
    lines = json.loads(draft["items"] or "[]")
    discount = json.loads(draft["discount"] or "null")
    kinds: dict[str, dict[str, Any]] = {"service": {}, "domain": {}}
    for line in lines:
        kinds[line["kind"]][line["id"]] = _service(context, draft, line)
    return {
        "id": draft["id"],
        "client_id": draft["client_id"],
        "currency_id": draft["currency_id"],
        "date_created": draft["date_created"],
        **json.loads(draft["options"] or "{}"),
        "services": kinds["service"] or [],
        "addons": [],
        "domains": kinds["domain"] or [],
        "discount": [discount] if discount else [],
        "total": f"{_total(lines, discount):.2f}",
    }


_DOMAIN_OPTIONS = ("owndomain", "owndomainwithus", "allowownoutside", "hostname")


def _service(context: Context, draft: Row, line: dict[str, Any]) -> Row:
    """A draft's item as HostBill shows one, with numbers among texts."""
    if line["kind"] == "domain":
        return without(line, "kind")
    product = context.store.get("products", line["product_id"]) or {}
    page = context.store.get("categories", product.get("category_id", "0")) or {}
    cost = php_number(Decimal(line["price"]))
    setup = php_number(Decimal(line["setup"]))
    return {
        "id": line["id"],
        "product_id": line["product_id"],
        "service_id": 0,
        "parent_id": 0,
        "category_id": product.get("category_id", "0"),
        "category_name": page.get("name", ""),
        "name": product.get("name", ""),
        "domain": line["hostname"],
        "cycle": LETTERS.get(line["cycle"], "Monthly"),
        "recurring": line["cycle"],
        "billingtype": "PrePay",
        "price": cost,
        "setup": setup,
        "price_today": php_number(Decimal(line["price"]) + Decimal(line["setup"])),
        "qty": 1,
        "customdata": [],
        "config": [],
        "domainoptions": {
            "register": "0", "subdomain": "", **dict.fromkeys(_DOMAIN_OPTIONS, False),
        },
        "p_options": 0,
        "contract_id": "0",
        "prorata_amount": False,
        "prorata_date": False,
        "order_date": draft["date_created"],
        "tax": product.get("tax", "0"),
        "tax_group_id": "0",
        "full_month": 0,
        "period": {
            "from": context.today,
            "to": months_later(context.today, MONTHS.get(line["cycle"], 1)),
        },
    }  # fmt: skip


def _shown(context: Context, number: str) -> Answer:
    return {"draft": _draft(context, context.store.where("drafts", id=number)[0])}


@plays("createOrderDraft")
def create_order_draft(context: Context) -> Answer:
    client = client_of(context, "client_id")["id"] if context.text("client_id") else "0"
    draft = context.store.add(
        "drafts", client_id=client, currency_id=context.text("currency_id", "0"),
        date_created=context.now, options="{}", items="[]",
    )  # fmt: skip
    return {"draft_id": int(draft)}


@plays("getOrderDraft")
def get_order_draft(context: Context) -> Answer:
    return _shown(context, context.row("drafts")["id"])


@plays("editOrderDraft")
def edit_order_draft(context: Context) -> Answer:
    draft = context.row("drafts")
    options = json.loads(draft["options"] or "{}") | context.given(
        "module", "scenario_id", "confirm", "invoice_generate", "invoice_info", "affiliate_id"
    )
    context.store.change("drafts", draft["id"], options=json.dumps(options))
    if "client_id" in context.params:
        client = client_of(context, "client_id")
        context.store.change("drafts", draft["id"], client_id=client["id"])
    return _shown(context, draft["id"])


def _line(context: Context, line: dict[str, Any]) -> dict[str, Any]:
    """A draft's item with what the parameters say of it."""
    billing = dict(context.array("billing"))
    if line["kind"] == "service":
        if "product" in context.params:
            line["product_id"] = context.row("products", "product")["id"]
        line["cycle"] = context.text("cycle") or line.get("cycle") or "m"
        product = context.store.get("products", line["product_id"])
        cost = price(product, line["cycle"]) if product else NOTHING
        line["hostname"] = context.text("host") or line.get("hostname", "")
    else:
        name = f"{context.text('domain_sld')}{context.text('domain_tld')}"
        line["name"] = name or line.get("name", "")
        if not line["name"]:
            raise Refused("Missing parameter: domain_sld, domain_tld")
        line["action"] = context.text("domain_action") or line.get("action") or "Register"
        cost = Decimal("9.90")
    context.params = {**context.params, "price": billing.get("price", str(cost))}
    context.params = {**context.params, "setup": billing.get("setup", "0")}
    line["price"], line["setup"] = str(context.money("price")), str(context.money("setup"))
    return line


@plays("addOrderDraftItem")
def add_order_draft_item(context: Context) -> Answer:
    draft = context.row("drafts")
    lines = json.loads(draft["items"])
    domain = context.text("prod_type") == "domain" or (
        not context.text("prod_type") and bool(context.text("domain_sld"))
    )
    if not domain and "product" not in context.params:
        raise Refused("Missing parameter: product")
    number = str(1 + max((int(line["id"]) for line in lines), default=0))
    lines.append(_line(context, {"id": number, "kind": "domain" if domain else "service"}))
    context.store.change("drafts", draft["id"], items=json.dumps(lines))
    return _shown(context, draft["id"])


@plays("editOrderDraftItem")
def edit_order_draft_item(context: Context) -> Answer:
    draft = context.row("drafts")
    lines = json.loads(draft["items"])
    kind = "domain" if context.text("domain") else "service"
    for line in lines:
        if line["kind"] == kind and line["id"] == context.text(kind):
            _line(context, line)
            context.store.change("drafts", draft["id"], items=json.dumps(lines))
            return {**_shown(context, draft["id"]), "info": ["draft_updated"]}
    raise wrong(kind, "the draft has no such item")


@plays("clearOrderDraftItems")
def clear_order_draft_items(context: Context) -> Answer:
    draft = context.row("drafts")
    context.store.change("drafts", draft["id"], items="[]")
    return _shown(context, draft["id"])


@plays("addOrderDraftDiscount")
def add_order_draft_discount(context: Context) -> Answer:
    draft = context.row("drafts")
    coupon = context.text("coupon")
    if coupon == "custom":
        discount = {
            "coupon": "custom", "type": context.text("type") or "percent",
            "value": str(context.positive("value")),
        }  # fmt: skip
    elif coupon == "client":
        raise Refused("The client has no discount")
    else:
        found = context.row("coupons", "coupon")
        discount = {"coupon": found["id"], "type": found["type"], "value": found["value"]}
    context.store.change("drafts", draft["id"], discount=json.dumps(discount))
    return _shown(context, draft["id"])


@plays("removeOrderDraftDiscount")
def remove_order_draft_discount(context: Context) -> Answer:
    draft = context.row("drafts")
    context.store.change("drafts", draft["id"], discount="")
    return _shown(context, draft["id"])


@plays("removeOrderDraft")
def remove_order_draft(context: Context) -> Answer:
    draft = context.row("drafts")
    context.store.remove("drafts", id=draft["id"])
    return {"draft_id": int(draft["id"]), "info": ["draft_removed"]}


@plays("cloneAccount")
def clone_account(context: Context) -> Answer:
    account = context.row("accounts")
    hosts = [str(host) for _, host in context.array("hostnames")]
    count = len(hosts) or int(context.money("qty", "1"))
    if not 1 <= count <= 100:
        raise wrong("qty", "it is 1 to 100")
    if context.text("draft_id"):
        draft = context.row("drafts", "draft_id")["id"]
    else:
        draft = context.store.add(
            "drafts", client_id=account["client_id"], currency_id="0", date_created=context.now,
            options="{}", items="[]",
        )  # fmt: skip
    lines = json.loads(context.store.where("drafts", id=draft)[0]["items"])
    for place in range(count):
        number = str(1 + max((int(line["id"]) for line in lines), default=0))
        lines.append(
            {
                "id": number, "kind": "service", "product_id": account["product_id"], "cycle": "m",
                "hostname": hosts[place] if hosts else "", "price": account["total"],
                "setup": "0.00",
            }
        )  # fmt: skip
    context.store.change("drafts", draft, items=json.dumps(lines))
    return {"draft_id": int(draft)}


@plays("convertOrderDraft")
def convert_order_draft(context: Context) -> Answer:
    draft = context.row("drafts")
    lines = json.loads(draft["items"])
    if draft["client_id"] == "0":
        raise Refused("The draft has no client")
    if not lines:
        raise Refused("The draft has no items")
    options = json.loads(draft["options"] or "{}")
    context.params = {**options, **context.params}
    order = place(context, draft["client_id"], context.text("module"))
    invoiced: list[dict[str, Any]] = []
    free = context.text("as_free") not in ("", "0")
    for line in lines:
        cost = NOTHING if free else Decimal(line["price"]) + Decimal(line["setup"])
        if line["kind"] == "service":
            product = context.store.get("products", line["product_id"])
            if product is None:
                raise Refused(f"Product {line['product_id']} is gone")
            item = _add_account(
                context, order, draft["client_id"], product, line["cycle"],
                Decimal(line["price"]), line["hostname"],
            )  # fmt: skip
            invoiced.append(
                {"type": "Hosting", "item_id": item, "description": product["name"], "amount": cost}
            )
        else:
            item = context.store.add(
                "domains", client_id=draft["client_id"], order_id=order, tld_id="11",
                name=line["name"], reg_module="3", payment_module="1", date_created=context.today,
                firstpayment=line["price"], recurring_amount=line["price"], period="1",
                expires="0000-00-00", type=line["action"], status="Pending",
                next_due=months_later(context.today, 12), next_invoice="0000-00-00", autorenew="1",
                reglock="0", idprotection="0", manual="0", nameservers="[]", contacts="{}",
                synch_date="0000-00-00 00:00:00",
            )  # fmt: skip
            invoiced.append(
                {"type": "Domain", "item_id": item, "description": line["name"], "amount": cost}
            )
    discount = json.loads(draft["discount"] or "null")
    if discount and not free:
        off = _total(lines, discount) - _total(lines, None)
        invoiced.append(
            {"type": "Discount", "item_id": "0", "description": "Discount", "amount": off}
        )
    _invoice(context, order, draft["client_id"], invoiced)
    if context.text("keep_draft") in ("", "0"):
        context.store.remove("drafts", id=draft["id"])
    return {"order_id": int(order), "info": ["order_created"]}

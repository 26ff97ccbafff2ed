"""Orders, the drafts they are made of, and upgrades."""

from __future__ import annotations

from decimal import Decimal

import pytest

TODAY = "2026-11-01"
NOW = "2026-11-01 12:00:00"
NO_TIME = "0000-00-00 00:00:00"
REFUSED = ["Wrong parameter"]


# --- orders and drafts


def drafted(call, **more):
    number = str(call.ok("createOrderDraft", **more)["draft_id"])
    call.ok("addOrderDraftItem", id=number, product="4", cycle="m", host="a.example")
    return number


def test_a_converted_draft_is_gone_and_its_order_is_the_clients(call):
    number = drafted(call, client_id="3")
    order = str(call.ok("convertOrderDraft", id=number)["order_id"])
    assert call("getOrderDraft", id=number)["error"] == REFUSED
    assert call("convertOrderDraft", id=number)["error"] == REFUSED
    details = call.ok("getOrderDetails", id=order)["details"]
    assert (details["client_id"], details["client"]["id"], details["total"]) == ("3", "3", "12.00")
    (account,) = call.store.where("accounts", order_id=order)
    assert (account["client_id"], account["status"], account["domain"], account["product_id"]) == (
        "3", "Pending", "a.example", "4",
    )  # fmt: skip
    assert (account["billingcycle"], account["next_due"]) == ("Monthly", "2026-12-01")
    for name, value in {
        "server_id": "0", "next_invoice": "2026-12-01", "payment_module": "1", "date_created": TODAY,
        "commitment_date": "0000-00-00", "manual": "0", "firstpayment": "12.00", "total": "12.00",
    }.items():  # fmt: skip
        assert account[name] == value, name
    (line,) = call.invoice(details["invoice_id"])["items"]
    assert (line["type"], line["item_id"], line["description"]) == (
        "Hosting",
        account["id"],
        "VPS S",
    )
    assert call.invoice(details["invoice_id"])["client_id"] == "3"


def test_a_draft_may_be_kept_and_keeps_its_client(call):
    number = drafted(call, client_id="3")
    call.ok("convertOrderDraft", id=number, keep_draft="1")
    assert call.ok("getOrderDraft", id=number)["draft"]["client_id"] == "3"
    call.ok("editOrderDraft", id=number, client_id="5", confirm="1")
    order = str(call.ok("convertOrderDraft", id=number)["order_id"])
    assert call.ok("getOrderDetails", id=order)["details"]["client_id"] == "5"


def test_a_draft_without_client_or_items_is_not_converted(call):
    empty = str(call.ok("createOrderDraft", client_id="3")["draft_id"])
    assert call("convertOrderDraft", id=empty)["error"] == ["The draft has no items"]
    assert call("convertOrderDraft", id=drafted(call))["error"] == ["The draft has no client"]


def test_a_draft_says_what_it_lacks(call):
    number = str(call.ok("createOrderDraft", client_id="3")["draft_id"])
    for params, said in (
        ({}, "Missing parameter: product"),
        ({"prod_type": "domain"}, "Missing parameter: domain_sld, domain_tld"),
        ({"product": "99"}, "Wrong parameter"),
        ({"product": "1", "billing": {"price": "x"}}, "Wrong parameter: price, it is no amount"),
        ({"product": "1", "billing": {"setup": "x"}}, "Wrong parameter: setup, it is no amount"),
    ):
        assert call("addOrderDraftItem", id=number, **params)["error"] == [said]
    call.ok("addOrderDraftItem", id=number, product="12", cycle="a")
    call.ok("deleteProduct", id="12")
    assert call("convertOrderDraft", id=number)["error"] == ["Product 12 is gone"]
    assert call("editOrderDraftItem", id=number, service="7")["error"] == [
        "Wrong parameter: service, the draft has no such item"
    ]
    assert call("cloneAccount", id="1", qty="101")["error"] == [
        "Wrong parameter: qty, it is 1 to 100"
    ]


def test_a_drafts_domain_becomes_a_domain(call):
    number = str(call.ok("createOrderDraft", client_id="3")["draft_id"])
    call.ok("addOrderDraftItem", id=number, domain_sld="b", domain_tld=".example",
            domain_action="Transfer", billing={"price": "8"})  # fmt: skip
    call.ok("editOrderDraft", id=number, module="2", affiliate_id="1")
    order = str(call.ok("convertOrderDraft", id=number)["order_id"])
    (domain,) = call.store.where("domains", order_id=order)
    for name, value in {
        "name": "b.example", "client_id": "3", "type": "Transfer", "status": "Pending", "period": "1",
        "firstpayment": "8.00", "recurring_amount": "8.00", "next_due": "2027-11-01", "tld_id": "11",
        "expires": "0000-00-00", "next_invoice": "0000-00-00", "reg_module": "3", "payment_module": "1",
        "autorenew": "1", "reglock": "0", "idprotection": "0", "manual": "0", "nameservers": "[]",
        "contacts": "{}", "synch_date": NO_TIME, "date_created": TODAY,
    }.items():  # fmt: skip
        assert domain[name] == value, name
    details = call.ok("getOrderDetails", id=order)["details"]
    assert (details["payment_module"], details["module"]) == ("2", "Credit Card")
    (line,) = call.invoice(details["invoice_id"])["items"]
    assert (line["type"], line["item_id"], line["description"], line["amount"]) == (
        "Domain", domain["id"], "b.example", "8.00",
    )  # fmt: skip


def test_a_draft_may_become_a_free_order(call):
    number = drafted(call, client_id="3")
    call.ok("addOrderDraftDiscount", id=number, coupon="custom", type="fixed", value="3")
    assert call.ok("getOrderDraft", id=number)["draft"]["total"] == "9.00"
    order = str(call.ok("convertOrderDraft", id=number, as_free="1")["order_id"])
    details = call.ok("getOrderDetails", id=order)["details"]
    assert (details["total"], call.invoice(details["invoice_id"])["total"]) == ("0.00", "0.00")


def test_a_discount_is_a_share_an_amount_or_a_code_and_never_below_zero(call):
    number = drafted(call, client_id="3")

    def total():
        return call.ok("getOrderDraft", id=number)["draft"]["total"]

    call.ok("addOrderDraftDiscount", id=number, coupon="custom", type="percent", value="12.5")
    assert total() == "10.50"
    call.ok("addOrderDraftDiscount", id=number, coupon="custom", type="fixed", value="99")
    assert total() == "0.00"
    call.ok("addOrderDraftDiscount", id=number, coupon="2")
    assert total() == "7.00"
    call.ok("removeOrderDraftDiscount", id=number)
    assert total() == "12.00"
    own = call("addOrderDraftDiscount", id=number, coupon="client")
    assert own["error"] == ["The client has no discount"]
    assert call("addOrderDraftDiscount", id=number, coupon="custom", value="0")["success"] is False
    order = str(call.ok("addOrderDraftDiscount", id=number, coupon="2") and
                call.ok("convertOrderDraft", id=number)["order_id"])  # fmt: skip
    details = call.ok("getOrderDetails", id=order)["details"]
    lines = call.invoice(details["invoice_id"])["items"]
    assert [(line["type"], line["amount"]) for line in lines] == [
        ("Hosting", "12.00"), ("Discount", "-5.00"),
    ]  # fmt: skip


def test_a_drafts_items_have_prices_of_their_own(call):
    number = drafted(call, client_id="3")
    call.ok(
        "addOrderDraftItem",
        id=number,
        product="7",
        cycle="a",
        billing={"price": "800", "setup": "25"},
    )
    call.ok("addOrderDraftItem", id=number, domain_sld="b", domain_tld=".example")
    shown = call.ok("getOrderDraft", id=number)["draft"]
    assert shown["total"] == "846.90"
    second = shown["services"]["2"]
    assert (second["price"], second["setup"], second["price_today"], second["cycle"]) == (
        800, 25, 825, "Annually",
    )  # fmt: skip
    assert shown["domains"]["3"]["name"] == "b.example"
    call.ok("editOrderDraftItem", id=number, service="2", billing={"price": "700"}, cycle="m")
    shown = call.ok("getOrderDraft", id=number)["draft"]
    assert (shown["services"]["2"]["price"], shown["services"]["2"]["cycle"]) == (700, "Monthly")
    assert call("editOrderDraftItem", id=number, service="9")["success"] is False
    call.ok("clearOrderDraftItems", id=number)
    assert call.ok("getOrderDraft", id=number)["draft"]["total"] == "0.00"
    call.ok("removeOrderDraft", id=number)
    assert call("getOrderDraft", id=number)["error"] == REFUSED


@pytest.mark.parametrize(
    ("cycle", "name", "due", "total"),
    [("m", "Monthly", "2026-12-01", "139.00"), ("a", "Annually", "2027-11-01", "890.00")],
)
def test_an_order_has_its_account_and_its_invoice_with_set_up(call, cycle, name, due, total):
    answer = call.ok("addOrder", client_id="3", product="7", cycle=cycle, confirm="1",
                     invoice_generate="1", invoice_info="1", module="2")  # fmt: skip
    details = call.ok("getOrderDetails", id=answer["order_id"])["details"]
    assert (details["total"], details["status"], details["payment_module"]) == (
        total,
        "Pending",
        "2",
    )
    assert (details["order_ip"], details["date_created"]) == ("127.0.0.1", NOW)
    assert (details["staff_member_id"], details["currency_id"]) == ("0", "0")
    (account,) = call.store.where("accounts", order_id=answer["order_id"])
    assert (account["billingcycle"], account["next_due"], account["client_id"]) == (name, due, "3")
    assert Decimal(account["total"]) == Decimal(total) - (50 if cycle == "m" else 0)
    invoice = call.invoice(details["invoice_id"])
    assert (invoice["total"], invoice["duedate"], invoice["client_id"]) == (
        total,
        "2026-12-01",
        "3",
    )
    assert invoice["items"][0]["item_id"] == account["id"]


def test_an_order_without_an_invoice_has_none(call):
    answer = call.ok("addOrder", client_id="3", product="1", cycle="m", confirm="1",
                     invoice_generate="0", invoice_info="1")  # fmt: skip
    details = call.ok("getOrderDetails", id=answer["order_id"])["details"]
    assert (details["invoice_id"], details["total"]) == ("0", "4.95")


@pytest.mark.parametrize(
    ("name", "status", "account"),
    [
        ("setOrderActive", "Active", "Active"),
        ("setOrderCancel", "Cancelled", "Cancelled"),
        ("setOrderFraud", "Fraud", "Fraud"),
        ("setOrderPending", "Pending", "Pending"),
        ("setOrderStatus", "Active", "Active"),
        ("setOrderStatus", "Cancelled", "Cancelled"),
    ],
)
def test_an_orders_status_goes_to_what_waits_in_it(call, name, status, account):
    number = drafted(call, client_id="3")
    call.ok("addOrderDraftItem", id=number, domain_sld="b", domain_tld=".example")
    order = str(call.ok("convertOrderDraft", id=number)["order_id"])
    other = str(call.ok("convertOrderDraft", id=drafted(call, client_id="3"))["order_id"])
    call.ok(name, id=order, **({"status": status} if name == "setOrderStatus" else {}))
    assert call.ok("getOrderDetails", id=order)["details"]["status"] == status
    assert [row["status"] for row in call.store.where("accounts", order_id=order)] == [account]
    assert [row["status"] for row in call.store.where("domains", order_id=order)] == [account]
    assert [row["status"] for row in call.store.where("accounts", order_id=other)] == ["Pending"]
    # What is settled stays as it is.
    call.ok("setOrderActive", id=other)
    call.ok("setOrderCancel", id=other)
    assert [row["status"] for row in call.store.where("accounts", order_id=other)] == ["Active"]


def test_a_deleted_order_leaves_its_services(call):
    order = str(call.ok("convertOrderDraft", id=drafted(call, client_id="3"))["order_id"])
    (account,) = call.store.where("accounts", order_id=order)
    call.ok("deleteOrder", id=order)
    assert call("getOrderDetails", id=order)["error"] == REFUSED
    assert call.store.where("accounts", id=account["id"])[0]["order_id"] == "0"


def test_a_cloned_account_is_a_draft_of_many(call):
    answer = call.ok("cloneAccount", id="1", hostnames=["a.example", "b.example"])
    shown = call.ok("getOrderDraft", id=str(answer["draft_id"]))["draft"]
    assert [row["domain"] for row in shown["services"].values()] == ["a.example", "b.example"]
    more = call.ok("cloneAccount", id="1", qty="3", draft_id=str(answer["draft_id"]))
    assert more["draft_id"] == answer["draft_id"]
    shown = call.ok("getOrderDraft", id=str(answer["draft_id"]))["draft"]
    assert list(shown["services"]) == ["1", "2", "3", "4", "5"]
    for qty in ("0", "101", "-1"):
        assert call("cloneAccount", id="1", qty=qty)["success"] is False
    orders = call.ok("getClientDraftOrders", client_id=shown["client_id"])["orders"]
    total = 5 * Decimal(call.store.where("accounts", id="1")[0]["total"])
    assert orders[0]["total"] == f"{total:.2f}"


# --- upgrades


def active(call, product="4", cycle="Monthly", total="12.00"):
    number = call.store.where("accounts", status="Active")[0]["id"]
    call.store.change("accounts", number, product_id=product, billingcycle=cycle, total=total)
    return number


@pytest.mark.parametrize("way", ["payment", "status"])
def test_an_upgrade_is_done_once_its_invoice_is_paid(call, way):
    number = active(call)
    checkout = call.ok("orderUpgrade", id=number, new="5", new_billing="m")["checkout"]
    assert (checkout["total"], checkout["newtotal"]) == (12, 24)
    shown = call.ok("getAccountDetails", id=number)["details"]
    assert (shown["product_id"], shown["total"]) == ("4", "12.00")
    order = call.ok("getOrderDetails", id=checkout["order_id"])["details"]
    assert (order["total"], order["status"], order["number"]) == (
        "12.00", "Pending", str(checkout["order_num"]),
    )  # fmt: skip
    if way == "payment":
        call.ok("addInvoicePayment", id=checkout["invoice_id"], amount="12", paymentmodule="1",
                fee="0", date=TODAY, transnumber="N")  # fmt: skip
    else:
        call.ok("setInvoiceStatus", id=checkout["invoice_id"], status="Paid")
    shown = call.ok("getAccountDetails", id=number)["details"]
    assert (shown["product_id"], shown["total"], shown["billingcycle"]) == ("5", "24.00", "Monthly")
    assert call.ok("getOrderDetails", id=checkout["order_id"])["details"]["status"] == "Active"


def test_a_downgrade_costs_nothing_and_is_done_at_once(call):
    number = active(call, product="5", total="24.00")
    checkout = call.ok("orderUpgrade", id=number, new="4", new_billing="m")["checkout"]
    assert (checkout["invoice_id"], checkout["total"], checkout["newtotal"]) == ("0", 0, 12)
    assert call.ok("getAccountDetails", id=number)["details"]["product_id"] == "4"


def test_an_upgrade_may_change_the_cycle_alone_but_not_nothing(call):
    number = active(call)
    assert call("orderUpgrade", id=number, new_billing="m")["error"] == [
        "The account has this product and billing cycle"
    ]
    checkout = call.ok("orderUpgrade", id=number, new_billing="a")["checkout"]
    assert (checkout["total"], checkout["newtotal"]) == (108, 120)
    assert call("orderUpgrade", id=number, new="999", new_billing="a")["error"] == REFUSED
    call.store.change("accounts", number, status="Terminated")
    assert "Terminated" in call("orderUpgrade", id=number, new="5", new_billing="m")["error"][0]

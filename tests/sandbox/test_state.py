"""What one call writes the next one reads, and what a call must refuse: subject by subject."""

from __future__ import annotations

import pytest

NOW = "2026-11-01 12:00:00"
REFUSED = ["Wrong parameter"]


# --- who may


@pytest.mark.parametrize(
    ("password", "status", "email", "accepted"),
    [
        ("sandbox", "Active", "client1@example.com", True),
        ("Sandbox", "Active", "client1@example.com", False),
        ("sandbox ", "Active", "client1@example.com", False),
        ("", "Active", "client1@example.com", False),
        ("sandbox", "Closed", "client1@example.com", False),
        ("sandbox", "Active", "client2@example.com", False),
        ("sandbox", "Active", "nobody@example.com", False),
    ],
)
def test_a_login_needs_the_clients_own_password_and_an_open_account(
    call, password, status, email, accepted
):
    call.store.change("clients", "2", password="another")
    call.store.change("clients", "1", status=status)
    answer = call("verifyClientLogin", email=email, password=password)
    assert answer["success"] is accepted
    if accepted:
        assert (answer["client_id"], answer["mfa_status"]) == ("1", 0)
    else:
        assert answer["error"] == ["Wrong email or password"]


def test_a_changed_password_is_the_one_that_counts(call):
    call.ok("passwordChange", client_id="1", password="new")
    assert (
        call("verifyClientLogin", email="client1@example.com", password="sandbox")["success"]
        is False
    )
    call.ok("verifyClientLogin", email="client1@example.com", password="new")
    call.ok("passwordReset", client_id="1")
    assert (
        call("verifyClientLogin", email="client1@example.com", password="new")["success"] is False
    )


# --- products


def test_products_are_copied_with_their_prices(call):
    made = call.ok(
        "bulkAddProducts",
        products={"0": {"copyof": "9", "name": ".org", "periods": {"1": {"register": "8", "renew": "9.5"}}},
                  "1": {"copyof": "4", "name": "VPS XS"}},
    )["new_products"]  # fmt: skip
    ending = call.ok("getProductDetails", id=made[0])["product"]
    assert (ending["name"], ending["category_id"]) == (".org", "4")
    assert ending["periods"]["1"] == {
        "register": "8.00", "transfer": "11.90", "renew": "9.50", "period": "1",
    }  # fmt: skip
    assert ending["periods"]["2"]["renew"] == "23.80"
    copy = call.ok("getProductDetails", id=made[1])["product"]
    assert (copy["name"], copy["m"], copy["periods"]) == ("VPS XS", "12.00", None)
    # The one that was copied stays as it was.
    assert call.ok("getProductDetails", id="9")["product"]["periods"]["1"]["renew"] == "11.90"


def test_a_product_that_cannot_be_copied_leaves_none(call):
    count = len(call.store.where("products"))
    rows = {"0": {"copyof": "4", "name": "A"}, "1": {"copyof": "999", "name": "B"}}
    answer = call("bulkAddProducts", products=rows)
    assert answer["error"] == ["Wrong parameter: products[1][copyof], there is no such product"]
    assert len(call.store.where("products")) == count


def test_prices_are_set_for_an_ending_and_its_domains_if_wanted(call):
    (domain, *_), before = call.store.where("domains"), "9.90"
    rows = {"0": {"name": ".example", "periods": {"1": {"renew": "15"}}}}
    call.ok("bulkSetPrices", category_id="4", products=rows)
    assert call.ok("getDomainDetails", id=domain["id"])["details"]["recurring_amount"] == before
    rows["0"]["updatedomains"] = "1"
    call.ok("bulkSetPrices", category_id="4", products=rows)
    assert call.ok("getDomainDetails", id=domain["id"])["details"]["recurring_amount"] == "15.00"
    product = call.ok("getProductDetails", id="11")["product"]
    assert product["periods"]["1"] | {"period": "1"} == {
        "register": "9.90", "transfer": "9.90", "renew": "15.00", "period": "1",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"name": ".none"}, "products[0][name], the category has no such product"),
        ({"name": ".com", "periods": {"0": {}}}, "products[0][periods][0], the years are 1 to 10"),
        ({"name": ".com", "periods": {"1": {"renew": "x"}}}, "products[0][periods][1][renew], it is no amount"),
        ({"name": ".com", "periods": {"1": {"renew": "-1"}}}, "products[0][periods][1][renew], it is no amount"),
        ({"name": ".com", "periods": {"1": "x"}}, "products[0][periods][1], it is no array"),
        ({"name": ".com", "periods": "x"}, "products[0][periods], it is no array"),
    ],
)  # fmt: skip
def test_prices_that_are_none_are_named(call, row, said):
    answer = call("bulkSetPrices", category_id="4", products={"0": row})
    assert answer["error"] == [f"Wrong parameter: {said}"]


def field(call, number, product="4"):
    return call.ok("getProductForm", id=number, product_id=product)["field"]


def test_a_form_is_added_edited_and_deleted(call):
    added = call.ok(
        "addProductForm", product_id="5", type="select", name="Control panel", premade="1",
        options="1", config={"initialval": "cp"},
        items={"0": {"name": "CP", "pricing": "1", "m": "5", "a": "50", "m_setup": "1"},
               "1": {"name": "None"}},
    )["field"]  # fmt: skip
    assert field(call, added["id"], "5") == added
    assert (added["variable"], added["options"], added["product_paytype"]) == (
        "control_panel", "1", "Regular",
    )  # fmt: skip
    assert added["config"] == {"defaultvalue": "", "initialval": "cp"}
    assert added["type"] == {"type": "select", "group": "select", "langid": "select"}
    first, second = added["items"]
    assert (first["paytype"], first["m"], first["a"], first["m_setup"]) == (
        "Regular",
        "5.00",
        "50.00",
        "1.00",
    )
    assert (second["paytype"], second["m"], second["variable_id"]) == ("Free", "0.00", "none")
    edited = call.ok(
        "editProductForm", id=added["id"], product_id="5", name="Panel", config={"unique": "1"},
        items={"0": {"id": first["id"], "pricing": "1", "m": "6"}},
    )["field"]  # fmt: skip
    assert (edited["name"], edited["config"]["initialval"], edited["config"]["unique"]) == (
        "Panel",
        "cp",
        "1",
    )
    assert [item["m"] for item in edited["items"]] == ["6.00", "0.00"]
    other = call("editProductForm", id=added["id"], product_id="5", items={"0": {"id": "1"}})
    assert other["error"] == ["Wrong parameter: items[0][id], the form has no such item"]
    assert call("getProductForm", id=added["id"], product_id="4")["success"] is False
    call.ok("deleteProductForm", id=added["id"], product_id="5")
    assert call("getProductForm", id=added["id"], product_id="5")["error"] == REFUSED
    assert call.store.where("form_items", form_id=added["id"]) == []


def test_a_form_without_items_of_its_own_has_one(call):
    added = call.ok("addProductForm", product_id="5", type="input", name="Host name")["field"]
    assert [item["name"] for item in added["items"]] == ["Host name"]


def test_items_are_added_to_a_form_and_removed_alone_or_with_their_group(call):
    one = call.ok("addProductFormItem", id="1", name="Large", variable_id="big", pricing="1",
                  paytype="Regular", m="7.5", a="75")["item_id"]  # fmt: skip
    two = call.ok("addProductFormItem", id="1", name="Larger", variable_id="big", pricing="1",
                  paytype="Once", m1="40", m_setup1="2")["item_id"]  # fmt: skip
    three = call.ok("addProductFormItem", id="1", name="Free of charge")["item_id"]
    items = {item["id"]: item for item in field(call, "1")["items"]}
    assert (items[one]["m"], items[one]["a"], items[one]["paytype"]) == ("7.50", "75.00", "Regular")
    assert (items[two]["m"], items[two]["m_setup"], items[two]["paytype"]) == (
        "40.00",
        "2.00",
        "Once",
    )
    assert (items[three]["variable_id"], items[three]["paytype"]) == ("free_of_charge", "Free")
    assert [item["id"] for item in field(call, "1")["items"]][-3:] == [one, two, three]
    call.ok("deleteProductFormItem", id=one, simple="1")
    assert two in {item["id"] for item in field(call, "1")["items"]}
    one = call.ok("addProductFormItem", id="1", name="Large", variable_id="big")["item_id"]
    call.ok("deleteProductFormItem", id=one)
    left = {item["id"] for item in field(call, "1")["items"]}
    assert not {one, two} & left
    assert three in left
    assert call("deleteProductFormItem", id=one)["error"] == REFUSED
    missing = call("addProductFormItem", id="1", name="X", pricing="1", m="1")
    assert missing["error"] == ["Missing parameter: paytype"]
    bad = call("addProductFormItem", id="1", name="X", pricing="1", paytype="Regular", m="x")
    assert bad["error"] == ["Wrong parameter: m, it is no amount"]


# --- departments, tags, cards, addresses, search


DEPARTMENT = {"method": "POP", "host": "h", "login": "l", "password": "p", "port": "110"}


def test_a_department_takes_tickets_once_it_is_there(call):
    wrong = call("addTicket", client_id="3", subject="S", body="B", dept_id="4")
    assert wrong["error"] == ["Wrong parameter: dept_id, there is no such department"]
    call.ok("addTicketDept", name="Abuse", email="abuse@example.com", **DEPARTMENT)
    made = call.ok("addTicket", client_id="3", subject="S", body="B", dept_id="4")["ticket_id"]
    assert call.ok("getTicketDetails", id=str(made))["ticket"]["deptname"] == "Abuse"
    last = call.ok("getTicketDepts")["depts"][-1]
    assert (last["name"], last["email"], last["tickets"]) == ("Abuse", "abuse@example.com", "1")
    assert "p" not in [value for row in call.store.where("departments") for value in row.values()]
    again = call("addTicketDept", name="Abuse", email="abuse@example.com", **DEPARTMENT)
    assert again["success"] is False
    empty = call("addTicketDept", name="", email="", **DEPARTMENT)
    assert empty["error"] == ["Email cannot be empty", "Department name cannot be empty"]


def test_tags_are_counted(call):
    first, *_ = call.store.where("tickets")
    before = {row["tag"]: row["usage"] for row in call.ok("getTicketsTags")["tags"]}
    for row in call.store.where("tickets")[:3]:
        call.ok("addTicketTag", id=row["ticket_number"], tag="new")
    call.ok("addTicketTag", id=first["ticket_number"], tag="new")
    after = {row["tag"]: row["usage"] for row in call.ok("getTicketsTags")["tags"]}
    assert after == {**before, "new": 3}


def test_a_token_is_kept_as_a_card(call):
    call.ok(
        "storeCardToken",
        client_id="3",
        gateway_id="7",
        token="tok",
        lastfour="4242",
        expdate="1229",
    )
    card = call.ok("getClientCreditCard", id="3")["card"]
    assert (card["token"], card["token_gateway_id"], card["last4"], card["expdate"]) == (
        "tok", "7", "4242", "1229",
    )  # fmt: skip
    assert (card["expirymonth"], card["expiryyear"], card["cardcreated"]) == ("12", "2029", NOW)
    call.ok("tokenizeClientCard", client_id="3", gateway_id="8", token="other")
    card = call.ok("getClientCreditCard", id="3")["card"]
    assert (card["token"], card["token_gateway_id"], card["last4"]) == ("other", "8", "4242")
    assert len(call.store.where("cards", client_id="3")) == 1
    call.ok("tokenizeClientCard", client_id="5", gateway_id="8", token="t")
    assert len(call.store.where("cards", client_id="5")) == 1
    number = call.unpaid(client="5")
    call.ok("chargeCreditCard", id=number)
    for bad in ({"lastfour": "42"}, {"lastfour": "abcd"}, {"expdate": "12/29"}, {"token": ""}):
        params = {"client_id": "3", "gateway_id": "7", "token": "tok", **bad}
        assert call("storeCardToken", **params)["success"] is False, bad


def test_an_address_is_found_and_changed(call):
    (row, *_) = call.ok("ipamListIPs", subnet_id="1")["ips_list"]
    (service,) = call.ok("searchServiceByIP", ip=row["ipaddress"])["services"]
    assert (service["id"], service["ip"], service["client_id"]) == (
        row["account_id"], row["ipaddress"], row["client_id"],
    )  # fmt: skip
    (short,) = call.ok("searchServiceByIPLimited", ip=row["ipaddress"])["services"]
    assert short == {name: service[name] for name in short}
    assert call.ok("searchServiceByIP", ip="203.0.113.1")["services"] == []
    assert call("searchServiceByIP", ip="x")["success"] is False
    call.ok("ipamUpdateIP", ip_id=row["id"], status="reserved", admin_description="A", rdns="a.example",
            mac="02:00:00:00:00:01", wan_ip="198.51.100.1")  # fmt: skip
    changed = call.ok("ipamListIPs", subnet_id="1")["ips_list"][0]
    assert (changed["status"], changed["descripton"], changed["revdns"], changed["changedby"]) == (
        "reserved", "A", "a.example", "api",
    )  # fmt: skip
    assert (changed["wanip"], changed["lastupdate"]) == ("198.51.100.1", NOW)
    assert call("ipamUpdateIP", status="reserved")["error"] == ["Missing parameter: ip, or ip_id"]
    assert call("ipamUpdateIP", ip="203.0.113.1")["error"] == REFUSED


def test_a_search_finds_what_is_there_and_false_for_nothing(call):
    added = call.ok("addClient", email="zebra@example.com", firstname="Zoe", lastname="Quux",
                    password="x", password2="x")["client_id"]  # fmt: skip
    call.ok("addTicket", client_id=added, subject="Quux is late", body="B")
    results = call.ok("search", query="qUUX")["results"]
    assert [row["id"] for row in results["Clients"]] == [added]
    assert [row["subject"] for row in results["Tickets"]] == ["Quux is late"]
    assert results["Domains"] is results["Orders"] is results["RecurringInvoices"] is False
    assert call("search", query=" ")["success"] is False


def test_teams_have_their_staff(call):
    teams = call.ok("listStaffTeams")["teams"]
    assert [team["members"] for team in teams] == ["Sam Support, Billie Books", "Billie Books"]
    assert call.ok("getStaffTeam", id="2")["details"]["staff"] == ["2"]
    assert call("getStaffTeam", id="9")["success"] is False

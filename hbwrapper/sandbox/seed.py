"""A small hosting company of our own, the same at every start."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from .money import add_up

if TYPE_CHECKING:
    from .store import Store

_FIRST = (
    "Ada", "Boris", "Chiara", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Inès", "Jonas", "Kaja",
    "Liam", "Mei", "Nadia", "Óscar", "Petra", "Quinn", "Rosa", "Søren", "Tomasz", "Uma", "Vera",
)  # fmt: skip
_LAST = (
    "Abel", "Brandt", "Costa", "Dahl", "Eriksen", "Fontaine", "Grau", "Horvat", "Ito", "Juarez",
    "Kowalska", "Lindqvist", "Müller", "Novak", "O'Brien", "Prokop", "Quiroga", "Rossi", "Şahin",
)  # fmt: skip
_PLACES = (
    ("Leipzig", "SN", "04109", "DE", "+49.341"), ("Lyon", "ARA", "69002", "FR", "+33.4"),
    ("Kraków", "MA", "31-042", "PL", "+48.12"), ("Portland", "OR", "97205", "US", "+1.503"),
    ("Porto", "13", "4050-253", "PT", "+351.22"), ("Leeds", "WYK", "LS1 4AP", "GB", "+44.113"),
)  # fmt: skip
_STREETS = ("Bridge Street", "Mill Lane", "Harbour Road", "Orchard Way", "Station Square")
COUNTRIES = {
    "DE": "Germany", "FR": "France", "PL": "Poland", "US": "United States", "PT": "Portugal",
    "GB": "United Kingdom", "ES": "Spain", "IT": "Italy", "NL": "Netherlands", "CZ": "Czech Republic",
}  # fmt: skip
_CATEGORIES = (
    ("Web Hosting", "shared"), ("Virtual Servers", "vps"), ("Dedicated Servers", "dedicated"),
    ("Domains", "domain"), ("Certificates", "ssl"),
)  # fmt: skip
# Category, name, price a month and a year, setup.
_PRODUCTS = (
    (1, "Starter", "4.95", "49.50", "0.00"), (1, "Business", "9.95", "99.50", "0.00"),
    (1, "Agency", "24.95", "249.50", "10.00"), (2, "VPS S", "12.00", "120.00", "0.00"),
    (2, "VPS M", "24.00", "240.00", "0.00"), (2, "VPS L", "48.00", "480.00", "0.00"),
    (3, "Dedicated 8", "89.00", "890.00", "50.00"), (3, "Dedicated 16", "149.00", "1490.00", "50.00"),
    (4, ".com", "0.00", "11.90", "0.00"), (4, ".net", "0.00", "12.90", "0.00"),
    (4, ".example", "0.00", "9.90", "0.00"), (5, "Domain certificate", "0.00", "29.00", "0.00"),
)  # fmt: skip
_SUBJECTS = (
    "Mail is late", "Question on my invoice", "Please move my domain", "Site answers slowly",
    "New certificate needed", "Cannot log in", "Upgrade to a larger plan", "Backup of last Tuesday",
)  # fmt: skip
_BODIES = (
    "Hello,\nplease look into this.\nThank you",
    "Hi,\n\nsince this morning it no longer works as it did. Could you check?\n\nRegards",
    "Good day,\nis there anything I have to do on my side?",
)
_TICKET_STATUSES = ("Open", "Answered", "Client-Reply", "In-Progress", "Closed", "Closed")
# The share of value added tax, in percent.
VAT = {"DE": "19.00", "FR": "20.00", "PL": "23.00", "PT": "23.00", "GB": "20.00"}
_DEPARTMENTS = ("Support", "Billing", "Sales")
PRICES = ("m", "q", "s", "a", "b", "t", "d", "w", "h")
_NO_DATE, _NO_TIME = "0000-00-00", "0000-00-00 00:00:00"


class Dice(random.Random):
    """What chance decides, the same at every start, and days that go with the clock.

    Args:
        today: The clock's day; the data ends the day before.
    """

    def __init__(self, today: date) -> None:
        super().__init__(1)
        self.last_day = today - timedelta(days=1)

    def day(self, within: int = 700) -> date:
        """A day of so many last ones."""
        return self.last_day - timedelta(days=self.randrange(within))


def fill(store: Store, clients: int, today: date) -> None:
    """Write the company's data into an empty store.

    Args:
        store: The tables.
        clients: How many clients; services, invoices and tickets come with the first few hundred.
        today: The day before which the data ends, so that what is overdue is so whenever it starts.
    """
    chance = Dice(today)
    _catalogue(store)
    _people(store, chance, clients)
    active = min(clients, 300)
    _services(store, chance, active)
    _invoices(store, chance, active)
    _tickets(store, chance, min(clients, 200))
    _rest(store, chance, active)


def _catalogue(store: Store) -> None:
    for number, (name, kind) in enumerate(_CATEGORIES, 1):
        store.add(
            "categories", name=name, description=f"{name} of all sizes", visible="1",
            sort_order=number, template="cart_default", ctype="services", ptype=kind, lptype=kind,
            otype="Wizard", slug=name.lower().replace(" ", "-"), parent_id="0",
        )  # fmt: skip
    store.add(
        "categories", name="Managed Web Hosting", description="We look after it", visible="1",
        sort_order="1", template="cart_default", ctype="services", ptype="shared", lptype="shared",
        otype="Wizard", slug="managed-web-hosting", parent_id="1",
    )  # fmt: skip
    for category, name, month, year, setup in _PRODUCTS:
        kind = _CATEGORIES[category - 1][1]
        prices = dict.fromkeys(PRICES, "0.00") | {"m": month, "a": year}
        setups = {f"{cycle}_setup": "0.00" for cycle in PRICES} | {"m_setup": setup}
        store.add(
            "products", category_id=category, type=category, name=name,
            description=f"{name}: room for what you plan", visible="1", stock="0", qty="0",
            paytype="Regular", tax="1", autosetup="3", module=kind, **prices, **setups,
        )  # fmt: skip
    for product, price in ((9, "11.90"), (10, "12.90"), (11, "9.90")):
        for years in (1, 2):
            cost = Decimal(price) * years
            store.add(
                "domain_prices", product_id=product, years=years, register=cost, transfer=price,
                renew=cost,
            )  # fmt: skip
    for name in _DEPARTMENTS:
        store.add(
            "departments", name=name, description=f"{name} team", visible="1", method="PIPE",
            email=f"{name.lower()}@example.com",
        )  # fmt: skip
    form = store.add(
        "forms", product_id="4", type="select", name="Backup space", description="Kept for a week",
        key="backup", variable="backup", options="0", config='{"defaultvalue": ""}',
    )  # fmt: skip
    zero = dict.fromkeys((*PRICES, *(f"{cycle}_setup" for cycle in PRICES)), "0.00")
    for place, (name, price) in enumerate(
        (("50 GB", "2.00"), ("100 GB", "3.50"), ("None", "0.00"))
    ):
        store.add(
            "form_items", form_id=form, name=name, variable_id=name.lower().replace(" ", ""),
            paytype="Regular" if price != "0.00" else "Free", sort_order=place,
            **zero | {"m": price, "a": Decimal(price) * 10},
        )  # fmt: skip
    store.add(
        "coupons", code="WELCOME10", status="Active", coupon_type="invoice_cart", type="percent",
        value="10.00", num_usage="0", notes="For new clients", clients="all", client_id="0",
        expires=_NO_DATE, max_usage="0", cycles='["Monthly", "Annually"]', categories='["1", "2"]',
    )  # fmt: skip
    store.add(
        "coupons", code="FIVEOFF", status="Active", coupon_type="invoice", type="fixed",
        value="5.00", num_usage="3", notes="", clients="all", client_id="0", expires=_NO_DATE,
        max_usage="0", cycles="",
    )  # fmt: skip


def person(number: int, chance: Dice) -> dict[str, str]:
    """A client's row."""
    first, last = chance.choice(_FIRST), chance.choice(_LAST)
    city, state, postcode, country, prefix = chance.choice(_PLACES)
    company = number % 3 == 0
    return {
        "id": str(number),
        "email": f"client{number}@example.com",
        "password": "sandbox",
        "status": "Closed" if number % 29 == 0 else "Active",
        "firstname": first,
        "lastname": last,
        "companyname": f"{last} & Co" if company else "",
        "address1": f"{chance.randrange(1, 200)} {chance.choice(_STREETS)}",
        "city": city,
        "state": state,
        "postcode": postcode,
        "country": country,
        "phonenumber": f"{prefix}555{number % 10000:04}",
        "datecreated": chance.day().isoformat(),
        "lastlogin": _NO_TIME,
        "parent_id": "0",
        "language": "english",
        "company": "1" if company else "0",
        "credit": "0.00",
        "taxexempt": "0",
        "currency_id": "0",
        "group_id": "0",
    }


def _people(store: Store, chance: Dice, clients: int) -> None:
    store.add_all("clients", (person(number, chance) for number in range(1, clients + 1)))
    with_contact = range(1, min(clients, 300) + 1, 10)
    store.add_all(
        "clients",
        (
            person(clients + place, chance)
            | {
                "parent_id": str(parent),
                "email": f"contact{parent}@example.com",
                "status": "Active",
                "privileges": json.dumps({"billing": {"emails": "1"}, "support": {"tickets": "1"}}),
            }
            for place, parent in enumerate(with_contact, 1)
        ),
    )
    for number in range(2, min(clients, 300) + 1, 7):
        credit = f"{chance.randrange(100, 5000) / 100:.2f}"
        store.change("clients", number, credit=credit)
        store.add(
            "credit_log", client_id=number, date=f"{chance.day()} 10:00:00", amount_in=credit,
            amount_out="0.00", balance=credit, description="Opening credit", invoice_id="0",
        )  # fmt: skip


def _services(store: Store, chance: Dice, active: int) -> None:
    accounts: list[dict[str, str]] = []
    domains: list[dict[str, str]] = []
    orders: list[dict[str, str]] = []
    for client in range(1, active + 1):
        for _ in range(chance.randrange(3)):
            product = chance.randrange(8)
            _, _, month, year, _ = _PRODUCTS[product]
            yearly = chance.random() < 0.3
            created = chance.day()
            number = len(accounts) + 1
            name = f"site{number}.example"
            orders.append(
                {
                    "id": str(len(orders) + 1), "number": str(2_000_000 + 7 * len(orders)),
                    "client_id": str(client), "date_created": f"{created} 09:00:00",
                    "total": year if yearly else month, "status": "Active", "module": "1",
                    "invoice_id": "0", "staff_member_id": "0",
                }
            )  # fmt: skip
            accounts.append(
                {
                    "id": str(number), "client_id": str(client), "order_id": str(len(orders)),
                    "product_id": str(product + 1), "server_id": str(1 + product % 3), "domain": name,
                    "username": f"site{number}", "password": f"pass-{number}", "rootpassword": "",
                    "status": chance.choices(
                        ("Active", "Pending", "Suspended", "Terminated", "Cancelled"),
                        (80, 5, 6, 6, 3),
                    )[0],
                    "billingcycle": "Annually" if yearly else "Monthly",
                    "firstpayment": year if yearly else month, "total": year if yearly else month,
                    "next_due": (chance.last_day + timedelta(days=chance.randrange(1, 30))).isoformat(),
                    "next_invoice": (chance.last_day + timedelta(days=chance.randrange(1, 20))).isoformat(),
                    "payment_module": "1", "date_created": created.isoformat(),
                    "commitment_date": _NO_DATE, "notes": "", "manual": "0",
                }
            )  # fmt: skip
            if number % 2:
                expires = chance.last_day + timedelta(days=chance.randrange(1, 365))
                domains.append(
                    {
                        "id": str(len(domains) + 1), "client_id": str(client),
                        "order_id": str(len(orders)), "tld_id": "11", "name": name, "reg_module": "3",
                        "payment_module": "1", "date_created": created.isoformat(),
                        "firstpayment": "9.90", "recurring_amount": "9.90", "period": "1",
                        "expires": expires.isoformat(), "type": "Register",
                        "status": "Expired" if number % 31 == 0 else "Active",
                        "next_due": expires.isoformat(), "next_invoice": expires.isoformat(),
                        "idprotection": "0",
                        "nameservers": json.dumps(["ns1.example.net", "ns2.example.net"]),
                        "autorenew": "1", "reglock": "1", "manual": "0",
                        "epp_code": f"EPP-{number:06}", "notes": "", "synch_date": _NO_TIME,
                        "contacts": "{}",
                    }
                )  # fmt: skip
    store.add_all("orders", orders)
    store.add_all("accounts", accounts)
    store.add_all("domains", domains)


def _invoices(store: Store, chance: Dice, active: int) -> None:
    invoices: list[dict[str, str]] = []
    items: list[dict[str, str]] = []
    payments: list[dict[str, str]] = []
    for account in store.select("SELECT * FROM accounts WHERE client_id <= ?", active):
        for age in range(chance.randrange(1, 4)):
            number = str(len(invoices) + 1)
            day = chance.last_day - timedelta(days=30 * age + chance.randrange(28))
            item = {
                "invoice_id": number, "type": "Hosting", "item_id": account["id"],
                "description": f"{account['domain']} ({account['billingcycle']})",
                "amount": account["total"], "taxed": "1", "qty": "1",
            }  # fmt: skip
            items.append(item)
            taxrate = chance.choice(("0.00", "19.00", "23.00"))
            sums = {
                name: str(value) for name, value in add_up([item], taxrate, "0.00", "0.00").items()
            }
            status = chance.choices(("Paid", "Unpaid", "Cancelled"), (75, 20, 5))[0]
            if Decimal(sums["total"]) == 0:
                status = "Paid"
            paid_on = f"{day + timedelta(days=3)} 12:00:00" if status == "Paid" else _NO_TIME
            invoices.append(
                {
                    "id": number, "client_id": account["client_id"], "status": status,
                    "date": day.isoformat(), "duedate": (day + timedelta(days=14)).isoformat(),
                    "datepaid": paid_on, **sums, "credit": "0.00", "taxrate": taxrate,
                    "taxrate2": "0.00", "payment_module": "1", "currency_id": "0",
                    "rate": "1.0000000000", "notes": "", "paid_id": "", "recurring_id": "0",
                    "invoicetype": "standardinvoice",
                }
            )  # fmt: skip
            if status == "Paid" and sums["total"] != "0.00":
                payments.append(
                    {
                        "client_id": account["client_id"], "invoice_id": number, "module": "1",
                        "date": paid_on, "description": f"Payment of invoice {number}",
                        "amount_in": sums["total"], "fee": "0.00", "amount_out": "0.00",
                        "trans_id": f"BT-{10_000 + len(payments)}", "rate": "1.0000000000",
                        "currency_id": "0", "type": "invoice", "status": "Success",
                    }
                )  # fmt: skip
    store.add_all("invoices", invoices)
    store.add_all("invoice_items", items)
    store.add_all("transactions", payments)


def _tickets(store: Store, chance: Dice, active: int) -> None:
    tickets: list[dict[str, str]] = []
    replies: list[dict[str, str]] = []
    clients = store.select("SELECT * FROM clients WHERE parent_id = 0 AND id <= ?", active)
    for client in clients:
        for _ in range(chance.randrange(1, 4)):
            number = str(len(tickets) + 1)
            day = chance.day(300)
            status = chance.choice(_TICKET_STATUSES)
            name = f"{client['firstname']} {client['lastname']}"
            tickets.append(
                {
                    "id": number, "ticket_number": str(100_000 + 37 * int(number)),
                    "client_id": client["id"], "dept_id": str(chance.randrange(1, 4)), "name": name,
                    "email": client["email"], "subject": chance.choice(_SUBJECTS),
                    "body": chance.choice(_BODIES), "status": status,
                    "priority": str(chance.choices((0, 1, 2), (8, 1, 1))[0]),
                    "date": f"{day} 09:30:00", "lastreply": f"{day} 09:30:00",
                    "admin_read": "0" if status == "Open" else "1", "client_read": "1",
                    "type": "Client", "request_type": "General", "owner_id": "0",
                    "tags": json.dumps(["vip"] if int(number) % 20 == 0 else []), "deadline": _NO_DATE,
                    "acc_hash": f"{int(number):032x}",
                }
            )  # fmt: skip
            if status != "Open":
                replies.append(
                    {
                        "ticket_id": number, "replier_id": "1", "name": "Sam Support",
                        "email": "support@example.com", "date": f"{day} 15:00:00",
                        "body": "Thank you, we are on it.", "status": "Sent", "type": "Admin",
                    }
                )  # fmt: skip
                tickets[-1]["lastreply"] = f"{day} 15:00:00"
    store.add_all("tickets", tickets)
    store.add_all("ticket_replies", replies)


def _rest(store: Store, chance: Dice, active: int) -> None:
    for client in range(4, active + 1, 12):
        day = chance.day(90)
        estimate = store.add(
            "estimates", client_id=client, status=chance.choice(("Draft", "Sent", "Accepted")),
            subject="A larger server", date_created=day, date_expires=day + timedelta(days=30),
            subtotal="240.00", credit="0.00", tax="0.00", taxrate="0.00", tax2="0.00",
            taxrate2="0.00", total="240.00", currency_id="0", rate="1.0000000000",
            hash=f"{client:032x}",
        )  # fmt: skip
        store.add(
            "estimate_items", estimate_id=estimate, item_id="0", type="Other",
            description="VPS M, a year", amount="240.00", taxed="0", qty="1",
        )  # fmt: skip
    for client in range(5, active + 1, 25):
        affiliate = store.add(
            "affiliates", client_id=client, parent_id="0", status="Active",
            visits=chance.randrange(500), balance="0.00", pending="0.00", total_commissions="0.00",
            total_withdrawn="0.00", date_created=chance.day(), cookie_days="0",
        )  # fmt: skip
        if client + 1 <= active:
            store.add(
                "affiliate_clients", aff_id=affiliate, client_id=client + 1,
                date=f"{chance.day()} 08:00:00", by="admin",
            )  # fmt: skip
        if client == 5:
            store.add(
                "withdrawals", aff_id=affiliate, date=f"{chance.last_day - timedelta(days=40)} 10:00:00",
                amount="0.00", currency_id="0", transaction_id="", note="Account opened", method="1",
                status="1", trans_id="",
            )  # fmt: skip
    for ticket in store.select("SELECT id, date FROM tickets WHERE id % 40 = 1"):
        store.add(
            "ticket_notes", ticket_id=ticket["id"], admin_id="1", name="Sam Support",
            email="support@example.com", date=ticket["date"], note="Called back.",
        )  # fmt: skip
    for account in store.select("SELECT * FROM accounts WHERE id % 10 = 1 OR status = 'Suspended'"):
        store.add(
            "account_addons", account_id=account["id"], addon_id="1", name="Extra address",
            billingcycle="Monthly", recurring_amount="2.00", setup_fee="0.00", status="Active",
            next_due=account["next_due"],
        )  # fmt: skip
    for account in store.select("SELECT * FROM accounts WHERE status = 'Active' AND id % 25 = 2"):
        store.add(
            "cancellations", item_id=account["id"], item_type="Account", date=f"{chance.last_day} 00:00:00",
            reason="Too expensive", type="End of billing period", process_at=f"{account['next_due']} 00:00:00",
            who="client",
        )  # fmt: skip
    _addresses(store, chance)
    for client in range(3, active + 1, 15):
        store.add(
            "admin_notes", type="client", rel_id=client, admin_id="1",
            date=f"{chance.day()} 11:00:00", note="Prefers to be written to.", flags="0",
        )  # fmt: skip


def _addresses(store: Store, chance: Dice) -> None:
    """The first accounts have an address each, and some are free."""
    accounts = store.select("SELECT id, client_id, domain, date_created FROM accounts LIMIT 20")
    for place in range(30):
        account = accounts[place] if place < len(accounts) else None
        store.add(
            "ips", ipaddress=f"192.0.2.{place + 10}", mask="24", wanip="", mac="", flag="0",
            server_id="1", domains="", revdns=account["domain"] if account else "", descripton="",
            changedby="sam", lastupdate=f"{chance.last_day} 09:00:00", listname="Office",
            client_id=account["client_id"] if account else "0", gateway="192.0.2.1",
            client_description="", status="assigned" if account else "", vlan="", vlan_name="",
            account_id=account["id"] if account else "", private="0",
            assigndate=account["date_created"] if account else "",
        )  # fmt: skip


STAFF = (
    {"id": "1", "username": "sam", "firstname": "Sam", "lastname": "Support",
     "email": "support@example.com", "status": "Active"},
    {"id": "2", "username": "billie", "firstname": "Billie", "lastname": "Books",
     "email": "billing@example.com", "status": "Active"},
)  # fmt: skip
TEAMS: tuple[dict[str, Any], ...] = (
    {"id": "1", "name": "Support", "access": ["viewClients", "viewTickets"],
     "emails": ["newTicket"], "staff": ["1", "2"]},
    {"id": "2", "name": "Accounting", "access": ["viewClients", "viewInvoices"],
     "emails": [], "staff": ["2"]},
)  # fmt: skip
PAYMENT_MODULES = {"1": "Bank Transfer", "2": "Credit Card", "3": "Cheque"}
CURRENCY = {"code": "EUR", "iso": "EUR", "sign": "", "format": "1,234.56"}
MAIN_CURRENCY = {
    **CURRENCY, "decimal": "2", "id": 0, "rate": 1, "rounding": "2", "rounding_mode": "HALF_UP",
}  # fmt: skip

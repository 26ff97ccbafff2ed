"""A small hosting company of our own, the same at every start."""

from __future__ import annotations

import random
from typing import Any

_FIRST = ("Ada", "Boris", "Chiara", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas")
_LAST = (
    "Abel",
    "Brandt",
    "Costa",
    "Dahl",
    "Eriksen",
    "Fontaine",
    "Grau",
    "Horvat",
    "Ito",
    "Juarez",
)
_SUBJECTS = (
    "Mail is late",
    "Question on my invoice",
    "Please move my domain",
    "Site answers slowly",
    "New certificate needed",
)
_STATUSES = ("Open", "Answered", "Client-Reply", "In-Progress", "Closed")


def clients(count: int) -> list[dict[str, Any]]:
    """The clients, in HostBill's types: ids and money are text."""
    chance = random.Random(1)  # noqa: S311 - sample data
    found = []
    for number in range(1, count + 1):
        first, last = chance.choice(_FIRST), chance.choice(_LAST)
        found.append(
            {
                "id": str(number),
                "email": f"{first}.{last}{number}@example.com".lower(),
                "status": "Active",
                "firstname": first,
                "lastname": last,
                "companyname": f"{last} & Co" if number % 3 == 0 else "",
                "country": chance.choice(("DE", "US", "PL", "FR")),
                "currency_id": "0",
                "credit": f"{chance.randrange(0, 5000) / 100:.2f}",
                "datecreated": f"2025-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}",
                "lastlogin": "0000-00-00 00:00:00",
            }
        )
    return found


def tickets(owners: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Tickets of the first two hundred clients, each with the client's first message."""
    chance = random.Random(2)  # noqa: S311 - sample data
    found: list[dict[str, Any]] = []
    for client in owners[:200]:
        for _ in range(chance.randrange(1, 4)):
            number = len(found) + 1
            found.append(
                {
                    "id": str(number),
                    "ticket_number": str(100000 + number * 37),
                    "client_id": client["id"],
                    "name": f"{client['firstname']} {client['lastname']}",
                    "email": client["email"],
                    "dept_id": "1",
                    "subject": chance.choice(_SUBJECTS),
                    "body": "Hello,\nplease look into this.\nThank you",
                    "status": chance.choice(_STATUSES),
                    "priority": "0",
                    "request_type": "General",
                    "date": f"2026-{chance.randrange(1, 11):02}-{chance.randrange(1, 29):02} 09:30:00",
                }
            )
    return found

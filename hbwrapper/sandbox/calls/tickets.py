"""Tickets: replies, notes, status, priority, tags, merging, time."""

from __future__ import annotations

import base64
import binascii
import json
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from ..context import Answer, Context, Refused, plays, wrong
from ..listing import paged, with_what_is_set, without
from ..money import cents, new_invoice, php_number
from ..seed import STAFF
from .clients import client_of

if TYPE_CHECKING:
    from ..store import Row

_LISTED = (
    "SELECT t.admin_read, t.id, t.type, coalesce(c.firstname, '') AS firstname,"
    " coalesce(c.lastname, '') AS lastname, t.date, t.lastreply, t.dept_id, t.name, t.client_id,"
    " t.status, t.ticket_number, t.subject AS tsubject,"
    " coalesce((SELECT d.name FROM departments d WHERE d.id = t.dept_id), '') AS deptname, t.priority,"
    " (SELECT count(*) FROM ticket_notes n WHERE n.ticket_id = t.id) AS notes, t.request_type,"
    " t.body, t.email, t.tags, t.owner_id, '0' AS flags FROM tickets t"
    " LEFT JOIN clients c ON c.id = t.client_id"
)
_HIDDEN = ("request_type", "body", "email", "tags", "owner_id", "flags")
_FILTERS = {"tag": "tags", "subject": "tsubject"}
_PRIORITIES = {"Low": "0", "Medium": "1", "High": "2"}


def _listed(page: Answer, context: Context) -> Answer:
    for ticket in page["tickets"]:
        ticket["lastreply"] = _ago(ticket["lastreply"], context.now)
    page["tickets"] = [without(ticket, *_HIDDEN) for ticket in page["tickets"]]
    return page


def _ago(then: str, now: str) -> str:
    """How long ago, in words: ``3 days ago``."""
    seconds = (datetime.fromisoformat(now) - datetime.fromisoformat(then)).total_seconds()
    for size, unit in ((86400, "day"), (3600, "hour"), (60, "minute")):
        count = int(seconds // size)
        if count > 0:
            return f"{count} {unit}{'s' if count > 1 else ''} ago"
    return "just now"


@plays("getTickets")
def get_tickets(context: Context) -> Answer:
    select = _LISTED
    values = []
    if context.text("dept"):
        select += " WHERE t.dept_id = ?"
        values.append(context.text("dept"))
    filters = dict(context.array("filter"))
    # Flags are bits; no ticket here has one.
    inverted = filters.pop("flagsop", "") == "NOT"
    if filters.get("flags") and inverted:
        del filters["flags"]
    context.params = {**context.params, "filter": filters}
    page = paged(context, "tickets", select, *values, shape="nothing", filters=_FILTERS)
    return _listed(page, context)


@plays("getClientTickets")
def get_client_tickets(context: Context) -> Answer:
    select = f"{_LISTED} WHERE t.client_id = ?"
    client = client_of(context)["id"]
    page = paged(context, "tickets", select, client, shape="totalpages", filters=_FILTERS)
    return _listed(page, context)


def _ticket(context: Context, parameter: str = "id") -> Row:
    """The ticket whose number, not its id, the parameter gives."""
    found = context.store.where("tickets", ticket_number=context.text(parameter))
    if not found:
        raise Refused("Wrong parameter")
    return found[0]


@plays("getTicketDetails")
def get_ticket_details(context: Context) -> Answer:
    ticket = _ticket(context)
    store = context.store
    files = store.where("ticket_attachments", ticket_id=ticket["id"])
    department = store.get("departments", ticket["dept_id"])
    tags = json.loads(ticket["tags"] or "[]")
    return {
        "ticket": {
            **with_what_is_set(
                without(ticket, "tags"),
                bcc="",
                deadline="0000-00-00",
                owner_id="0",
                request_type="General",
            ),
            **({"tags": tags} if tags else {}),
            "deptname": department["name"] if department else "",
            "viewtime": context.now,
        },
        "replies": store.where("ticket_replies", ticket_id=ticket["id"]),
        "attachments": [without(file, "content") for file in files],
        "notes": store.where("ticket_notes", ticket_id=ticket["id"]),
    }


@plays("getTicketDepts")
def get_ticket_depts(context: Context) -> Answer:
    return {
        "depts": [
            {
                **without(row, "method", "host", "login", "port"),
                "assigned_admins": {member["id"]: member["id"] for member in STAFF},
                "tickets": str(len(context.store.where("tickets", dept_id=row["id"]))),
            }
            for row in context.store.where("departments")
        ]
    }


@plays("addTicketDept")
def add_ticket_dept(context: Context) -> Answer:
    empty = {"email": "Email cannot be empty", "name": "Department name cannot be empty"}
    said = [text for name, text in empty.items() if not context.text(name)]
    if said:
        # The texts that HostBill documents.
        raise Refused(*said)
    if context.store.where("departments", email=context.text("email")):
        raise wrong("email", "another department has it")
    # The mailbox's password is not kept: nothing is fetched from there.
    context.store.add(
        "departments", visible="1",
        **context.given("name", "email", "method", "host", "login", "port"),
    )  # fmt: skip
    return {"info": ["dept_added"]}


@plays("getTicketsTags")
def get_tickets_tags(context: Context) -> Answer:
    usage: dict[str, int] = {}
    for row in context.store.select("SELECT tags FROM tickets WHERE tags NOT IN ('', '[]')"):
        for tag in json.loads(row["tags"]):
            usage[tag] = usage.get(tag, 0) + 1
    return {
        "tags": [
            {"id": str(number), "tag": tag, "usage": count, "group": 0}
            for number, (tag, count) in enumerate(sorted(usage.items()), 1)
        ]
    }


@plays("addTicket")
def add_ticket(context: Context) -> Answer:
    client = None
    if context.text("client_id") not in ("", "0"):
        client = client_of(context, "client_id")
    for parameter in ("name", "email"):
        if client is None and not context.text(parameter):
            raise Refused(f"Missing parameter: {parameter}")
    name = context.text("name") or (f"{client['firstname']} {client['lastname']}" if client else "")
    department = context.text("dept_id", "1")
    if context.store.get("departments", department) is None:
        raise wrong("dept_id", "there is no such department")
    last = context.store.select("SELECT max(CAST(ticket_number AS INTEGER)) AS n FROM tickets")
    number = str(int(last[0]["n"] or 100_000) + 37)
    ticket = context.store.add(
        "tickets", ticket_number=number, client_id=client["id"] if client else "0",
        dept_id=department, name=name,
        email=context.text("email") or (client["email"] if client else ""),
        cc=context.text("cc"), subject=context.text("subject"), body=context.text("body"),
        status=context.text("status") or "Open", priority=context.text("priority", "0"),
        date=context.now, lastreply=context.now, admin_read="0", client_read="1",
        type="Client" if client else "Unregistered",
        request_type=context.text("request_type", "General"), owner_id=context.text("owner_id", "0"),
        tags="[]", deadline="0000-00-00", acc_hash=f"{int(number):032x}",
    )  # fmt: skip
    _attach(context, ticket, "0")
    if context.text("notes"):
        _note(context, ticket)
    return {"ticket_id": int(number), "info": ["ticket_added"]}


def _attach(context: Context, ticket: str, reply: str) -> None:
    for filename, content in context.array("attachments"):
        try:
            base64.b64decode(str(content), validate=True)
        except (binascii.Error, ValueError):
            raise wrong(f"attachments[{filename}]", "it is no Base64") from None
        context.store.add(
            "ticket_attachments", ticket_id=ticket, reply_id=reply, filename=filename,
            content=content,
        )  # fmt: skip


def _note(context: Context, ticket: str) -> None:
    staff = STAFF[0]
    context.store.add(
        "ticket_notes", ticket_id=ticket, admin_id=staff["id"], email=staff["email"],
        name=f"{staff['firstname']} {staff['lastname']}", date=context.now,
        note=context.text("notes"),
    )  # fmt: skip


@plays("addTicketReply")
def add_ticket_reply(context: Context) -> Answer:
    ticket = _ticket(context)
    by_client = context.text("type") == "Client"
    staff = STAFF[0]
    reply = context.store.add(
        "ticket_replies", ticket_id=ticket["id"],
        replier_id=ticket["client_id"] if by_client else context.text("replier_id", staff["id"]),
        name=ticket["name"] if by_client else f"{staff['firstname']} {staff['lastname']}",
        email=ticket["email"] if by_client else staff["email"], date=context.now,
        body=context.text("body"), status="Sent", type="Client" if by_client else "Admin",
    )  # fmt: skip
    _attach(context, ticket["id"], reply)
    status = context.text("status_change") or ("Client-Reply" if by_client else "Answered")
    context.store.change("tickets", ticket["id"], status=status, lastreply=context.now)
    return {"info": ["reply_added"]}


@plays("addTicketNotes")
def add_ticket_notes(context: Context) -> Answer:
    _note(context, _ticket(context)["id"])
    return {"info": ["note_added"]}


@plays("setTicketStatus")
def set_ticket_status(context: Context) -> Answer:
    context.store.change("tickets", _ticket(context)["id"], status=context.text("status"))
    return {"info": ["ticket_status_changed"]}


@plays("setTicketPriority")
def set_ticket_priority(context: Context) -> Answer:
    priority = _PRIORITIES.get(context.text("priority"))
    if priority is None:
        raise wrong("priority", f"it is one of {', '.join(_PRIORITIES)}")
    context.store.change("tickets", _ticket(context)["id"], priority=priority)
    return {"info": ["ticket_priority_changed"]}


@plays("addTicketTag")
def add_ticket_tag(context: Context) -> Answer:
    ticket = _ticket(context)
    tags = json.loads(ticket["tags"] or "[]")
    if context.text("tag") not in tags:
        tags.append(context.text("tag"))
    context.store.change("tickets", ticket["id"], tags=json.dumps(tags, ensure_ascii=False))
    return {"info": ["tag_added"]}


@plays("editTicketDetails")
def edit_ticket_details(context: Context) -> Answer:
    ticket = _ticket(context, "ticket_number")
    changes = context.given(
        "subject", "cc", "bcc", "request_type", "owner_id", "name", "email", dept_id="deptid"
    )
    if "deadline" in context.params:
        changes["deadline"] = context.date("deadline", "0000-00-00")
    context.store.change("tickets", ticket["id"], **changes)
    return {"info": ["ticket_updated"]}


_BELONGINGS = ("ticket_replies", "ticket_notes", "ticket_attachments", "ticket_times")


@plays("deleteTicket")
def delete_ticket(context: Context) -> Answer:
    ticket = _ticket(context)["id"]
    for table in _BELONGINGS:
        context.store.remove(table, ticket_id=ticket)
    context.store.remove("tickets", id=ticket)
    return {}


@plays("mergeTickets")
def merge_tickets(context: Context) -> Answer:
    numbers = list(dict.fromkeys(str(number) for _, number in context.array("tickets")))
    found = [context.store.where("tickets", ticket_number=number) for number in numbers]
    if len(numbers) < 2 or not all(found):
        raise wrong("tickets", "at least two numbers of tickets")
    target, *others = (rows[0] for rows in found)
    for other in others:
        context.store.add(
            "ticket_replies", ticket_id=target["id"], replier_id=other["client_id"],
            name=other["name"], email=other["email"], date=other["date"], body=other["body"],
            status="Sent", type="Client",
        )  # fmt: skip
        for table in _BELONGINGS:
            for row in context.store.where(table, ticket_id=other["id"]):
                context.store.change(table, row["id"], ticket_id=target["id"])
        context.store.remove("tickets", id=other["id"])
    return {"ticket_number": target["ticket_number"], "info": ["tickets_merged"]}


# --- time


@plays("addTicketTimeTracking")
def add_ticket_time_tracking(context: Context) -> Answer:
    ticket = context.row("tickets")
    start = _moment(context, "startdate", "startime")
    end = _moment(context, "enddate", "endtime")
    if end < start:
        raise wrong("enddate", "it is before the start")
    tracking = context.store.add(
        "ticket_times", ticket_id=ticket["id"], admin_id=context.text("admin_id", "1"),
        starttime=start, endtime=end, rate_id=context.text("rate_id"), note=context.text("note"),
        invoice_id="0",
    )  # fmt: skip
    return {"tracking_id": tracking, "info": ["time_added"]}


def _moment(context: Context, day: str, time: str) -> datetime:
    try:
        return datetime.fromisoformat(f"{context.text(day)} {context.text(time)}")
    except ValueError:
        raise wrong(f"{day} or {time}", "it is no YYYY-MM-DD or HH:MM") from None


@plays("getTicketTimeTable")
def get_ticket_time_table(context: Context) -> Answer:
    ticket = context.row("tickets")
    times = context.store.where("ticket_times", ticket_id=ticket["id"])
    return {
        "items": [
            {
                **row,
                "ticket_number": ticket["ticket_number"],
                "rate": "60.00",
                "ratextime": php_number(_cost(row)),
            }
            for row in times
        ]
    }


def _cost(row: Row) -> Decimal:
    start, end = (datetime.fromisoformat(row[name]) for name in ("starttime", "endtime"))
    return cents(Decimal((end - start).total_seconds()) / 60)


@plays("billTicketTimeTracking")
def bill_ticket_time_tracking(context: Context) -> Answer:
    ticket = context.row("tickets")
    store = context.store
    times = store.where("ticket_times", ticket_id=ticket["id"], invoice_id="0")
    if ticket["client_id"] == "0" or not times:
        raise Refused("There is no time to bill to a client")
    lines = [
        {
            "type": "Support", "item_id": row["id"], "description": row["note"] or "Support",
            "amount": _cost(row),
        }
        for row in times
    ]  # fmt: skip
    invoice = new_invoice(store, ticket["client_id"], context.today, lines)
    for row in times:
        store.change("ticket_times", row["id"], invoice_id=invoice)
    return {"info": ["time_billed"]}

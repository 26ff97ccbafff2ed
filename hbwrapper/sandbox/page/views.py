"""What the page shows, as HTML."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from markupsafe import Markup

from hbwrapper.secrets import HIDDEN, is_secret

from ..journal import shown
from ..seedfile import OWNERS
from ..store import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..app import HostBill
    from ..clock import Clock
    from ..journal import Entry
    from ..store import Row, Store

PER_PAGE = 25
_MOST_COLUMNS = 8
_MOST_CHARACTERS = 60
# Shown on a record's own page only.
_LONG = frozenset(
    ("automation", "body", "config", "contacts", "content", "data", "description", "discount",
     "items", "metadata", "notes", "notes_private", "options", "privileges", "recurring", "tags",
     "hash", "acc_hash", "nameservers")
)  # fmt: skip
_SHOWN_TABLES = tuple(sorted(set(TABLES) - {"api_keys"}))


def page(title: str, content: Markup, clock: Clock, token: str, back: str) -> str:
    """A whole page.

    Args:
        title: What it is of.
        content: Its main part.
        clock: The installation's clock.
        token: What its forms carry.
        back: Where its forms return to.
    """
    now = clock.now()
    state = "" if clock.running else " (stopped)"
    turn = ("stop", "Stop") if clock.running else ("start", "Start")
    return Markup(
        """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} · HostBill sandbox</title>
<link rel="stylesheet" href="/_sandbox/style.css">
<script src="/_sandbox/live.js" defer></script>
</head>
<body>
<header>
<p class="brand"><a href="/">HostBill sandbox</a></p>
<nav aria-label="Main"><a href="/">Tables</a> <a href="/calls">Calls</a></nav>
<form class="clock" method="post" action="/_sandbox/clock" aria-label="Clock">
<input type="hidden" name="token" value="{token}">
<input type="hidden" name="back" value="{back}">
<span data-live id="time"><time datetime="{iso}">{now} UTC</time>{state}</span>
<button name="advance" value="1d">+1 day</button>
<button name="advance" value="30d">+30 days</button>
<button name="{turn}" value="1">{turn_label}</button>
</form>
<form class="clock" method="post" action="/_sandbox/clock" aria-label="Set the clock">
<input type="hidden" name="token" value="{token}">
<input type="hidden" name="back" value="{back}">
<input type="datetime-local" name="set" aria-label="Time to set" step="1" required>
<button>Set</button>
</form>
<form method="post" action="/_sandbox/reset" aria-label="Reset">
<input type="hidden" name="token" value="{token}">
<input type="hidden" name="back" value="/">
<button class="danger" title="Put data and clock back to how they began">Reset</button>
</form>
</header>
<main>
{content}
</main>
</body>
</html>
"""
    ).format(
        title=title,
        content=content,
        token=token,
        back=back,
        iso=now.isoformat(),
        now=f"{now:%Y-%m-%d %H:%M:%S}",
        state=state,
        turn=turn[0],
        turn_label=turn[1],
    )


def overview(hostbill: HostBill) -> Markup:
    """All tables with their numbers of records, and the last calls."""
    with hostbill.reading() as store:
        counts = {
            name: store.select(f"SELECT count(*) AS n FROM {name}")[0]["n"]
            for name in _SHOWN_TABLES
        }
        last = list(hostbill.journal.entries)[-5:][::-1]
    tiles = Markup("\n").join(
        Markup('<li><a href="/tables/{0}">{1} <b>{2}</b></a></li>').format(
            name, name.replace("_", " "), f"{int(count):,}"
        )
        for name, count in counts.items()
    )
    return Markup(
        '<section><h1>Tables</h1>\n<ul class="tiles" data-live id="tiles">{0}</ul></section>\n'
        '<section data-live id="last"><h2>Last calls</h2>\n{1}</section>'
    ).format(tiles, _entries(last))


def calls(hostbill: HostBill, args: Mapping[str, str]) -> Markup:
    """The calls that came, the newest first."""
    with hostbill.reading():
        entries = list(hostbill.journal.entries)[::-1]
    query = args.get("q", "").strip()
    if query:
        words = query.casefold()
        entries = [
            entry
            for entry in entries
            if words in f"{entry.call} {shown(entry.params)} {shown(entry.answer)}".casefold()
        ]
    number, pages = _page_number(args, len(entries))
    part = entries[number * PER_PAGE : (number + 1) * PER_PAGE]
    return Markup('<h1>Calls</h1>\n{0}\n<div data-live id="calls">{1}{2}</div>').format(
        _search("/calls", query, "a call, a parameter, an answer"),
        _entries(part),
        _pager("/calls", query, number, pages, len(entries)),
    )


def _entries(entries: Iterable[Entry]) -> Markup:
    found = [
        Markup(
            '<details class="call" id="call-{0}"><summary><span class="{1}">{2}</span> <b>{3}</b>'
            ' <time datetime="{4}">{5}</time></summary>\n'
            "<h3>Parameters</h3><pre>{6}</pre>\n<h3>Answer</h3><pre>{7}</pre></details>"
        ).format(
            entry.number,
            "ok" if entry.success else "no",
            "ok" if entry.success else "refused",
            entry.call or "(no call)",
            entry.time,
            entry.time[:19].replace("T", " "),
            shown(entry.params, indent=1),
            shown(entry.answer, indent=1),
        )
        for entry in entries
    ]
    return Markup("\n").join(found) or Markup('<p class="empty">No call has come.</p>')


def table(hostbill: HostBill, name: str, args: Mapping[str, str]) -> Markup | None:
    """One table's records; None where there is no such table."""
    if name not in _SHOWN_TABLES:
        return None
    query = args.get("q", "").strip()
    open_columns = ["id", *(column for column in TABLES[name] if not is_secret(column))]
    condition = " OR ".join(f'instr(lower("{column}"), lower(?)) > 0' for column in open_columns)
    where, values = (f"WHERE {condition}", [query] * len(open_columns)) if query else ("", [])
    with hostbill.reading() as store:
        count = int(store.select(f"SELECT count(*) AS n FROM {name} {where}", *values)[0]["n"])
        number, pages = _page_number(args, count)
        rows = store.select(
            f"SELECT * FROM {name} {where} ORDER BY id LIMIT {PER_PAGE} OFFSET ?",
            *values,
            number * PER_PAGE,
        )
    columns = [column for column in open_columns if column not in _LONG][:_MOST_COLUMNS]
    return Markup('<h1>{0}</h1>\n{1}\n<div data-live id="rows">{2}{3}</div>').format(
        name.replace("_", " "),
        _search(f"/tables/{name}", query, "any text of a record"),
        _rows(name, columns, rows),
        _pager(f"/tables/{name}", query, number, pages, count),
    )


def _rows(name: str, columns: list[str], rows: list[Row]) -> Markup:
    if not rows:
        return Markup('<p class="empty">No record.</p>')
    head = Markup("").join(Markup('<th scope="col">{0}</th>').format(column) for column in columns)
    body = Markup("\n").join(
        Markup("<tr>{0}</tr>").format(
            Markup("").join(
                Markup("<td>{0}</td>").format(_cell(name, column, row[column], short=True))
                for column in columns
            )
        )
        for row in rows
    )
    return Markup(
        '<div class="scroll" tabindex="0" role="region" aria-label="Records"><table><thead><tr>{0}'
        "</tr></thead>\n<tbody>{1}</tbody></table></div>"
    ).format(head, body)


def record(hostbill: HostBill, name: str, number: int) -> Markup | None:
    """One record, and what belongs to it; None where there is none."""
    if name not in _SHOWN_TABLES:
        return None
    with hostbill.reading() as store:
        row = store.get(name, number)
        if row is None:
            return None
        below = _belongings(store, name, str(number))
    lines = Markup("\n").join(
        Markup("<dt>{0}</dt><dd>{1}</dd>").format(column, _cell(name, column, value, short=False))
        for column, value in row.items()
    )
    return Markup(
        '<p><a href="/tables/{0}">{1}</a></p>\n<h1>{1} {2}</h1>\n'
        '<dl data-live id="record">{3}</dl>\n<div data-live id="below">{4}</div>'
    ).format(name, name.replace("_", " "), number, lines, below)


def _belongings(store: Store, name: str, number: str) -> Markup:
    """Links to the records that name this one."""
    found = []
    for column, owners in OWNERS.items():
        for other in _SHOWN_TABLES if owners == name else ():
            if column in TABLES[other] and (other, column) not in _OTHERWISE:
                rows = store.where(other, **{column: number})
                if rows:
                    links = Markup(" ").join(
                        Markup('<a href="/tables/{0}/{1}">{1}</a>').format(other, row["id"])
                        for row in rows[:50]
                    )
                    more = f" and {len(rows) - 50} more" if len(rows) > 50 else ""
                    found.append(
                        Markup('<h2>{0} <small>{1}</small></h2><p class="links">{2}{3}</p>').format(
                            other.replace("_", " "), len(rows), links, more
                        )
                    )
    return Markup("\n").join(found)


_OTHERWISE = {("categories", "parent_id"), ("affiliates", "parent_id"), ("client_files", "category_id"),
              ("coupons", "client_id")}  # fmt: skip


def _cell(name: str, column: str, value: str, *, short: bool) -> Markup:
    if is_secret(column) and value:
        return Markup('<i class="hidden">{0}</i>').format(HIDDEN)
    if column == "id":
        return Markup('<a href="/tables/{0}/{1}">{1}</a>').format(name, value)
    owners = OWNERS.get(column)
    if owners and value not in ("", "0") and (name, column) not in _OTHERWISE:
        return Markup('<a href="/tables/{0}/{1}">{1}</a>').format(owners, value)
    most = _MOST_CHARACTERS if short else 20_000
    return Markup("{0}").format(value if len(value) <= most else f"{value[:most]}…")


def _page_number(args: Mapping[str, str], count: int) -> tuple[int, int]:
    """The page that is asked for, from 0, and how many there are."""
    pages = max(1, math.ceil(count / PER_PAGE))
    text = args.get("page", "1")
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 1
    return min(max(number, 1), pages) - 1, pages


def _search(path: str, query: str, hint: str) -> Markup:
    return Markup(
        '<form class="search" method="get" action="{0}" role="search">'
        '<input type="search" name="q" value="{1}" aria-label="Search for" placeholder="{2}">'
        "<button>Search</button></form>"
    ).format(path, query, hint)


def _pager(path: str, query: str, number: int, pages: int, count: int) -> Markup:
    def link(to: int, text: str) -> Markup:
        if not 0 <= to < pages:
            return Markup('<span class="off">{0}</span>').format(text)
        given = urlencode({**({"q": query} if query else {}), "page": to + 1})
        return Markup('<a href="{0}?{1}">{2}</a>').format(path, given, text)

    return Markup(
        '<nav class="pager" aria-label="Pages">{0} <span>page {1} of {2}, {3}</span> {4}</nav>'
    ).format(
        link(number - 1, "Previous"),
        number + 1,
        pages,
        f"{count:,} found" if query else f"{count:,} in all",
        link(number + 1, "Next"),
    )

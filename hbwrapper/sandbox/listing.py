"""Lists: paging, ``sort``, ``filter[…]``, ``filterop[…]`` and ``list``, and HostBill's page shapes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from .context import Context, wrong

if TYPE_CHECKING:
    from .store import Row

PER_PAGE = 25

# How a page tells how many there are; HostBill's calls differ.
Shape = Literal["sorter", "count as text", "totalpages", "nothing"]

_OPERATORS = {"=": "=", "<": "<", ">": ">", "!=": "<>"}
_EXACT = ("status", "type", "number", "admin_read", "balance", "ticket_number", "result")
_NUMBERS = ("in", "out", "total")


def paged(
    context: Context,
    key: str,
    select: str,
    *values: object,
    shape: Shape = "sorter",
    filters: Mapping[str, str] | None = None,
    order: str = "id",
    status: str = "status",
) -> dict[str, Any]:
    """One page of a query.

    Args:
        context: The call; its ``page``, ``sort``, ``filter``, ``filterop`` and ``list`` count.
        key: Where the records go.
        select: ``SELECT … FROM … [WHERE …]``, without an order.
        values: The query's values.
        shape: How the page tells the number of pages.
        filters: The columns of the query that differ from the names of their filters.
        order: The column to sort by.
        status: The column that ``list`` selects by.

    Returns:
        The records and what shape says.

    Raises:
        Refused: A filter, operator, page or sort is none that the call knows.
    """
    columns = {**{name: name for name in context.store.columns(select, *values)}, **(filters or {})}
    conditions, more = _conditions(context, columns, status)
    source = f"FROM ({select}) {conditions}"
    arguments = (*values, *more)
    count = int(context.store.select(f"SELECT count(*) AS n {source}", *arguments)[0]["n"])
    page = _page(context)
    direction = context.text("sort", "ASC").upper()
    if direction not in ("ASC", "DESC"):
        raise wrong("sort", "it is ASC or DESC")
    records = context.store.select(
        f'SELECT * {source} ORDER BY "{order}" {direction} LIMIT {PER_PAGE} OFFSET ?',
        *arguments,
        page * PER_PAGE,
    )
    return {key: records, **_announced(shape, count, page)}


def _announced(shape: Shape, count: int, page: int) -> dict[str, Any]:
    total = max(1, -(-count // PER_PAGE))
    if shape == "nothing":
        return {}
    if shape == "totalpages":
        return {"totalpages": total}
    sorter: dict[str, Any] = {
        "perpage": PER_PAGE,
        "totalpages": total,
        "sorterrecords": count,
        # The number of the next page.
        "sorterpage": page + 1,
    }
    if shape == "count as text":
        sorter["sorterrecords"] = str(count)
    return {"sorter": sorter}


def _page(context: Context) -> int:
    text = context.text("page", "0") or "0"
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise wrong("page", "pages count from 0")
    return int(text)


def _conditions(
    context: Context, columns: Mapping[str, str], status: str
) -> tuple[str, list[object]]:
    found: list[str] = []
    values: list[object] = []
    operators = dict(context.array("filterop"))
    for name, wanted in context.array("filter"):
        if not isinstance(wanted, str):
            raise wrong(f"filter[{name}]", "an array is given")
        if wanted == "":
            continue
        if name == "list":
            _by_list(wanted, status, found, values)
            continue
        column = columns.get(name)
        if column is None:
            raise wrong(f"filter[{name}]", f"{context.name} has no such filter")
        operator = operators.get(name) or "="
        if not isinstance(operator, str) or operator not in _OPERATORS:
            raise wrong(f"filterop[{name}]", "it is =, <, > or !=")
        if _is_date(name):
            found.append(f'substr("{column}", 1, length(?)) {_OPERATORS[operator]} ?')
            values += [wanted, wanted]
        elif name in _NUMBERS or (_is_id(name) and operator in ("<", ">")):
            found.append(f'CAST("{column}" AS REAL) {_OPERATORS[operator]} CAST(? AS REAL)')
            values.append(wanted)
        elif _is_id(name) or name in _EXACT:
            found.append(f'"{column}" {_OPERATORS[operator]} ? COLLATE NOCASE')
            values.append(wanted)
        else:
            found.append(f'instr(lower("{column}"), lower(?)) {"=" if operator == "!=" else ">"} 0')
            values.append(wanted)
    _by_list(context.text("list"), status, found, values)
    return (f"WHERE {' AND '.join(found)}" if found else ""), values


def _is_id(name: str) -> bool:
    return name == "id" or name.endswith("_id")


def _is_date(name: str) -> bool:
    return "date" in name or name == "next_due"


def _by_list(wanted: str, status: str, found: list[str], values: list[object]) -> None:
    """``list=all_active``, ``list=pending_transfer``, ``list=all``."""
    wanted = wanted.lower()
    if wanted not in ("", "all"):
        found.append(f"replace(lower(\"{status}\"), ' ', '_') = ?")
        values.append(wanted.removeprefix("all_"))


def with_what_is_set(row: Row, **usual: str) -> Row:
    """A row whose columns that no documented sample has are shown once they are set.

    Args:
        row: The row.
        usual: What these columns hold as long as nobody set them.
    """
    return {
        name: value
        for name, value in row.items()
        if name not in usual or value not in ("", usual[name])
    }


def without(row: Row, *columns: str) -> Row:
    """A row without some of its columns."""
    return {name: value for name, value in row.items() if name not in columns}

"""What ``help()`` and ``hbwrapper describe`` say about a call, from the catalogue."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from . import Call

_WIDTH = 78


def docstring(name: str) -> str:
    """The text for the call ``name``.

    Args:
        name: A call's name, documented or not.

    Returns:
        Summary, parameters with their values, paging, and an example each in Python and on the
        command line, in lines of at most 78 characters.
    """
    from . import get, is_write, similar

    call = get(name)
    if call is None:
        near = similar(name)
        lines = [
            f"Call {name} of HostBill's admin API.",
            "",
            "It is not in the catalogue of documented calls; whether it exists, the",
            "installation decides.",
            *([f"Did you mean {' or '.join(near)}?"] if near else []),
            "It is taken for a " + ("write." if is_write(name) else "read."),
        ]
        return "\n".join(lines)
    blocks = [
        [call.summary],
        _kind(call),
        _parameters("Required", call.required, call),
        _parameters("Optional", call.optional, call),
        _wrap(call.note),
        _gaps(call),
        ["Python:", f"    {python_example(call)}"],
        ["Command line:", f"    {shell_example(call)}"],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def python_example(call: Call) -> str:
    """One line of Python that makes the call with what it requires."""
    parts = [f"{name!r}: {value!r}" for name, value in arguments(call)]
    if not parts:
        return f"hb.{call.name}()"
    line = f"hb.{call.name}({{{', '.join(parts)}}})"
    if len(line) + 4 <= _WIDTH:
        return line
    return f"hb.{call.name}({{\n        " + ",\n        ".join(parts) + ",\n    })"


def shell_example(call: Call) -> str:
    """One command that makes the call with what it requires."""
    from shlex import quote

    parts = []
    for name, value in arguments(call):
        if isinstance(value, list):
            name = f"{name.removesuffix('[]')}[]"
        parts += [quote(f"{name}={one}") for one in (value if isinstance(value, list) else [value])]
    line = " ".join(["hbwrapper", call.name, *parts])
    if len(line) + 4 <= _WIDTH:
        return line
    return " \\\n        ".join([f"hbwrapper {call.name}", *parts])


def arguments(call: Call) -> list[tuple[str, Any]]:
    """What an example passes: the required parameters, and those that their values require.

    Args:
        call: A documented call.

    Returns:
        Names and values; what is the caller's to choose in a name has been chosen
        (``products[1][name]``).
    """
    names = [*call.required, *(name for name in call.conditional if _is_needed(call, name))]
    return [(_CHOSEN.sub("[1]", name), example(call, name)) for name in names]


def _is_needed(call: Call, name: str) -> bool:
    word, _, condition = call.conditional[name].partition(" ")
    other, _, value = condition.partition("=")
    if word == "unless":
        return other not in call.required
    return other in call.required and example(call, other) == value


# In a parameter's name: a number or an id of the caller's.
_CHOSEN = re.compile(r"\[(?:[nk]|CATEGORY_ID)\]")

_EXAMPLES: dict[str, str | int] = {
    "email": "jane@example.com",
    "firstname": "Jane",
    "lastname": "Doe",
    "subject": "Hello",
    "body": "Text",
    "amount": "10.00",
    "price": "10.00",
    "fee": "0.00",
    "date": "2026-01-31",
    "startdate": "2026-01-31",
    "enddate": "2026-01-31",
    "country": "US",
    "domain": "example.com",
    "qty": 1,
}
# What `name` names, by call or category.
_NAMES = {"addTicket": "Jane Doe", "dns": "example.com"}


def example(call: Call, parameter: str) -> str | int | list[str | int]:
    """A value for a parameter, as an example shows it."""
    if parameter in call.lists or parameter.endswith("[]"):
        return [*call.values.get(parameter, (1, 2))][:2]
    if values := call.values.get(parameter):
        return values[0]
    last = parameter.removesuffix("]").rpartition("[")[2]
    if last in _EXAMPLES:
        return _EXAMPLES[last]
    if last == "name":
        return _NAMES.get(call.name) or _NAMES.get(call.category, "Example")
    if last == "id" or last.endswith("_id"):
        return 1
    return "…"


def _kind(call: Call) -> list[str]:
    kind = f"{'Write' if call.write else 'Read'}, category {call.category}."
    if call.paged:
        kind += " Paged: .pages() and .records() go through all of it."
    return _wrap(kind)


def _parameters(title: str, names: tuple[str, ...], call: Call) -> list[str]:
    if not names:
        return []
    lines = [f"{title} parameters:"]
    for name in names:
        about = []
        if values := call.values.get(name):
            more = ", …" if name in call.open_values else ""
            about.append(", ".join(value or "''" for value in values) + more)
        if name in call.lists:
            about.append("(list)")
        if name in call.conditional:
            about.append(f"(required {call.conditional[name]})")
        if name == "page" and call.paged:
            about.append("from 0")
        text = f"{name}: {' '.join(about)}" if about else name
        lines += _wrap(text, "    ", "        ")
    return lines


def _gaps(call: Call) -> list[str]:
    gaps = [gap for gap in call.incomplete if gap != "answer"]
    if not gaps:
        return []
    return _wrap(
        f"The documentation at hand does not list all {' and '.join(gaps)}; others are sent as given."
    )


def _wrap(text: str, first: str = "", following: str = "") -> list[str]:
    from textwrap import wrap

    return wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=following,
        break_on_hyphens=False,
        break_long_words=False,
    )

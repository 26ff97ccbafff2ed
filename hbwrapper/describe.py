"""What ``help()`` and ``hbwrapper describe`` say about a call, from the catalogue."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .catalogue import Call

_WIDTH = 78


def docstring(name: str) -> str:
    """The text for the call ``name``.

    Args:
        name: A call's name, documented or not.

    Returns:
        Summary, parameters with their values, paging, and an example each in Python and on the
        command line, in lines of at most 78 characters.
    """
    from .catalogue import get, is_write, similar

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
    """One line of Python that makes the call with its required parameters."""
    parts = [f"{parameter!r}: {example(call, parameter)!r}" for parameter in call.required]
    if not parts:
        return f"hb.{call.name}()"
    line = f"hb.{call.name}({{{', '.join(parts)}}})"
    if len(line) + 4 <= _WIDTH:
        return line
    return f"hb.{call.name}({{\n        " + ",\n        ".join(parts) + ",\n    })"


def shell_example(call: Call) -> str:
    """One command that makes the call with its required parameters."""
    from shlex import quote

    parts = [quote(f"{parameter}={example(call, parameter)}") for parameter in call.required]
    line = " ".join(["hbwrapper", call.name, *parts])
    if len(line) + 4 <= _WIDTH:
        return line
    return " \\\n        ".join([f"hbwrapper {call.name}", *parts])


_EXAMPLES: dict[str, str | int] = {
    "email": "jane@example.com",
    "name": "Jane Doe",
    "firstname": "Jane",
    "lastname": "Doe",
    "subject": "Hello",
    "body": "Text",
    "amount": "10.00",
    "price": "10.00",
    "date": "2026-01-31",
    "country": "US",
    "domain": "example.com",
    "qty": 1,
}


def example(call: Call, parameter: str) -> str | int:
    """A value for a parameter, as an example shows it."""
    if values := call.values.get(parameter):
        return values[0]
    last = parameter.removesuffix("[]").removesuffix("]").rpartition("[")[2]
    if last in _EXAMPLES:
        return _EXAMPLES[last]
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
        if name in call.conditional:
            about.append("(required under a condition)")
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

"""How a call is made: an example each in Python, PHP and on the command line."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from . import Call

_WIDTH = 74


def python_example(call: Call) -> str:
    """Python that makes the call with what it requires."""
    pairs = [f"{name!r}: {value!r}" for name, value in arguments(call)]
    if not pairs:
        return f"hb.{call.name}()"
    line = f"hb.{call.name}({{{', '.join(pairs)}}})"
    return line if len(line) <= _WIDTH else _broken(f"hb.{call.name}({{", pairs, "})")


def php_example(call: Call) -> str:
    """PHP that makes the call with what it requires."""
    pairs = [
        # PHP's HBWrapper sends no nested array, but a list under a name with brackets.
        f"{name.removesuffix('[]') + '[]' if isinstance(value, list) else name!r} => {value!r}"
        for name, value in arguments(call)
    ]
    line = f"$hb->{call.name}([{', '.join(pairs)}]);" if pairs else f"$hb->{call.name}();"
    return line if len(line) <= _WIDTH else _broken(f"$hb->{call.name}([", pairs, "]);")


def shell_example(call: Call) -> str:
    """A command that makes the call with what it requires."""
    from shlex import quote

    words = [f"hbwrapper {call.name}"]
    for name, value in arguments(call):
        if isinstance(value, list):
            words += [quote(f"{name.removesuffix('[]')}[]={item}") for item in value]
        else:
            words.append(quote(f"{name}={value}"))
    line = " ".join(words)
    return line if len(line) <= _WIDTH else " \\\n    ".join(words)


def _broken(opening: str, pairs: list[str], closing: str) -> str:
    return "\n".join([opening, *(f"    {pair}," for pair in pairs), closing])


def arguments(call: Call) -> list[tuple[str, Any]]:
    """What an example passes: the required parameters, and those that their values require.

    Args:
        call: A documented call.

    Returns:
        Names and values; what is the caller's to choose in a name has been chosen
        (``products[1][name]``), and a map has one entry (``privileges[billing][emails]``).
    """
    names = [*call.required, *(name for name in call.conditional if _is_needed(call, name))]
    return [(_chosen(name), example(call, name)) for name in names]


def _is_needed(call: Call, name: str) -> bool:
    word, _, condition = call.conditional[name].partition(" ")
    other, _, value = condition.partition("=")
    if word == "unless":
        return other not in call.required
    return other in call.required and example(call, other) == value


def _chosen(name: str) -> str:
    return _MAPS.get(name) or _CHOICE.sub("[1]", name)


# In a parameter's name: a number or an id of the caller's.
_CHOICE = re.compile(r"\[(?:[nk]|CATEGORY_ID)\]")
# An entry of a map that a call requires.
_MAPS = {"lines": "lines[section][keyword]", "privileges": "privileges[billing][emails]"}

_BY_NAME: dict[str, str | int] = {
    "body": "Text",
    "country": "NL",
    "domain": "example.net",
    "email": "mia.berg@example.com",
    "fee": "0.00",
    "firstname": "Mia",
    "lastname": "Berg",
    "lines": "Translation",
    "name": "Example",
    "privileges": 1,
    "subject": "Backup",
}
# What `name` names, by call or category.
_NAMES = {"addTicket": "Mia Berg", "dns": "example.net"}
_BY_KIND: dict[str, str | int] = {
    "amount": "9.90",
    "date": "2026-01-31",
    "datetime": "2026-01-31 09:30:00",
    "email": "mia.berg@example.com",
    "id": 1,
    "ip": "192.0.2.17",
    "number": 1,
    "percentage": "21",
    "rate": "1.0",
    "time": "09:30",
}


def example(call: Call, parameter: str) -> str | int | list[str] | list[int]:
    """A value for a parameter, as an example shows it.

    Args:
        call: A documented call.
        parameter: One of its parameters.

    Returns:
        A documented value where there are any; else one that fits the parameter's name or kind.
    """
    from .meanings import meaning

    values = call.values.get(parameter, ())
    kind = meaning(call, parameter).kind
    if kind.startswith("list of "):
        return [*values][:2] or ([1, 2] if kind == "list of ids" else ["…"])
    if values:
        return values[0]
    last = parameter.removesuffix("]").rpartition("[")[2]
    if last == "name":
        return _NAMES.get(call.name) or _NAMES.get(call.category) or _BY_NAME[last]
    return _BY_NAME.get(last) or _BY_KIND.get(kind, "…")

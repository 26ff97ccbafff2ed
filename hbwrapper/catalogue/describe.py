"""What ``help()`` and ``hbwrapper describe`` say about a call, from the catalogue."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from . import Call

_WIDTH = 78

SWITCHES = "A switch takes 0, an empty value, True and False too."
# It is true of every answer; each text that shows one ends with it.
EITHER = (
    "Ids and numbers come as text or as number, as the installation has it: compare them with"
    " str(a) == str(b) or php.loose_equal(a, b)."
)


def docstring(name: str) -> str:
    """The text for the call ``name``.

    Args:
        name: A call's name, documented or not.

    Returns:
        Summary, parameters with their meanings and values, paging, an example each in Python and on
        the command line, and an example of the answer, in lines of at most 78 characters.
    """
    from . import get
    from .usage import python_example, shell_example

    call = get(name)
    if call is None:
        return _undocumented(name)
    blocks = [
        [call.summary],
        _kind(call),
        _parameters("Required", call.required, call),
        _parameters("Optional", call.optional, call),
        [SWITCHES] if any(map(call.is_switch, call.parameters)) else [],
        _wrap(call.note),
        _gaps(call),
        ["Python:", *_indented(python_example(call))],
        ["Command line:", *_indented(shell_example(call))],
        *(_answer(call) if call.page else [["Answer: not documented."]]),
        ["HostBill's page:", f"    {call.page}"] if call.page else [],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _undocumented(name: str) -> str:
    from . import is_write, similar

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
        lines += _wrap(f"{name} {about(call, name)}", "    ", "        ")
        if values := values_of(call, name):
            lines += _wrap(", ".join(values), "        ", "        ")
    return lines


def about(call: Call, name: str) -> str:
    """A parameter's kind and what it means: ``(id): the client``.

    Args:
        call: A documented call.
        name: One of its parameters.

    Returns:
        Kind and phrase; ``(required with method=POP)`` where a condition requires it.
    """
    from .meanings import meaning

    kind, phrase = meaning(call, name)
    condition = f" (required {call.conditional[name]})" if name in call.conditional else ""
    return f"({kind}): {phrase}{condition}"


def values_of(call: Call, name: str) -> list[str]:
    """The values of a parameter that are worth listing.

    Args:
        call: A documented call.
        name: One of its parameters.

    Returns:
        The documented values, and ``…`` where others are taken too; none for a switch that is 1 or
        0, of which the kind says all.
    """
    values = [value or "''" for value in call.values.get(name, ())]
    if call.is_switch(name):
        return []
    return [*values, "…"] if name in call.open_values else values


def _gaps(call: Call) -> list[str]:
    gaps = [gap for gap in call.incomplete if gap != "answer"]
    if not gaps:
        return []
    return _wrap(
        f"The documentation at hand does not list all {' and '.join(gaps)}; others are sent as given."
    )


def _answer(call: Call) -> Iterator[list[str]]:
    """An example of the answer, and what to know of it."""
    from .examples import answer
    from .shapes import Value, shape

    documented = shape(call.name)
    if isinstance(documented, Value):
        null = documented.kind == "literal"
        yield [f"Answer: {'null, as documented.' if null else 'not documented.'}"]
        return
    yield ["Answer, for example:", *_indented(pretty(answer(call.name), _WIDTH - 4))]
    yield _wrap(" ".join([*remarks(call), EITHER]))


def remarks(call: Call) -> list[str]:
    """What an example of an answer does not show.

    Args:
        call: A documented call.

    Returns:
        Sentences: whether there may be more, which keys may be missing, what an empty map is, what
        ``0000-00-00`` is.
    """
    from .shapes import Map, Value, parts, shape, unsure

    documented = shape(call.name)
    sentences = []
    if "answer" in call.incomplete:
        sentences.append("The documented sample is cut off: there may be more keys.")
    if doubtful := unsure(documented):
        named = [
            f"all keys of {path.removesuffix('.*')}" if path.endswith(".*") else path
            for path in doubtful
        ]
        sentences.append(f"May be missing: {', '.join(named)}.")
    held = [part for _, part in parts(documented)]
    if any(isinstance(part, Map) for part in held):
        sentences.append("A map by id or name is [] when it is empty.")
    dates = [part.example for part in held if isinstance(part, Value) and part.kind == "literal"]
    if "0000-00-00" in dates or "0000-00-00 00:00:00" in dates:
        sentences.append("0000-00-00 stands for no date.")
    return sentences


def pretty(value: Any, width: int, indent: int = 0, before: int = 0) -> str:
    """A value as JSON, several keys on a line.

    Args:
        value: What JSON can hold.
        width: How wide lines may be.
        indent: By how much the lines after the first are indented.
        before: What stands in the first line already.

    Returns:
        The text; a value that is too wide for a line makes a longer one.
    """
    import json

    text = json.dumps(value, ensure_ascii=False)
    fits = max(indent, before) + len(text) + len(",") <= width
    if fits or not value or not isinstance(value, (dict, list)):
        return text
    inner = indent + 2
    if isinstance(value, list):
        parts = [pretty(item, width, inner, inner) for item in value]
    else:
        keys = [f"{json.dumps(key, ensure_ascii=False)}: " for key in value]
        items = zip(keys, value.values(), strict=True)
        parts = [f"{key}{pretty(item, width, inner, inner + len(key))}" for key, item in items]
    lines: list[str] = []
    for part in parts:
        # What fits goes on the line before; what takes several lines stands alone.
        joined = f"{lines[-1]}, {part}" if lines else ""
        if joined and "\n" not in joined and inner + len(joined) + len(",") <= width:
            lines[-1] = joined
        else:
            lines.append(part)
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    body = ",\n".join(" " * inner + line for line in lines)
    return f"{opening}\n{body}\n{' ' * indent}{closing}"


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in text.split("\n")]


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

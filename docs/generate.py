"""The pages that are made of the code: the reference of calls, and the command line's help."""

import contextlib
import io
import os
import re
from pathlib import Path

from hbwrapper import catalogue
from hbwrapper.cli.options import COMMANDS
from hbwrapper.describe import example, python_example, shell_example

NAMES = {
    "apps": "Servers and apps",
    "dns": "DNS",
    "ipam": "IP addresses (IPAM)",
    "misc": "Notes, promo codes, messages and more",
    "orders": "Orders and drafts",
    "services": "Products and order pages",
    "vmmanager": "Virtual machines",
}


def write(docs: Path) -> None:
    """Write ``calls/*.md`` and ``command-line-help.md`` below ``docs``."""
    folder = docs / "calls"
    folder.mkdir(exist_ok=True)
    categories: dict[str, list[catalogue.Call]] = {}
    for call in catalogue.calls():
        categories.setdefault(call.category, []).append(call)
    for category, calls in categories.items():
        page = "\n".join([f"# {title(category)}", "", _table(calls), *map(entry, calls)])
        _put(folder / f"{category}.md", page)
    _put(folder / "index.md", _index(categories))
    _put(docs / "command-line-help.md", _commands())


def title(category: str) -> str:
    """A category as a heading."""
    return NAMES.get(category, category.capitalize())


def _put(path: Path, text: str) -> None:
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def _index(categories: dict[str, list[catalogue.Call]]) -> str:
    count = sum(map(len, categories.values()))
    lines = [
        "# Calls",
        "",
        f"The {count} calls HostBill documents. An installation may know more,",
        "which `getAPIMethods` lists; every name is sent, listed here or not.",
        "",
        "| category | calls |",
        "| --- | --- |",
        *(
            f"| [{title(category)}]({category}.md) | "
            + ", ".join(f"[{call.name}]({category}.md#{call.name.lower()})" for call in calls)
            + " |"
            for category, calls in sorted(categories.items())
        ),
        "",
        "```{toctree}",
        ":hidden:",
        *sorted(categories),
        "```",
        "",
    ]
    return "\n".join(lines)


def _table(calls: list[catalogue.Call]) -> str:
    rows = [f"| [{call.name}](#{call.name.lower()}) | {call.summary} |" for call in calls]
    return "\n".join(["| call | |", "| --- | --- |", *rows, ""])


def entry(call: catalogue.Call) -> str:
    """One call's section."""
    kind = "Changes something." if call.write else "Only reads."
    if call.paged:
        kind += " Paged: `.pages()` and `.records()` go through all of it."
    if call.records:
        kind += f" Records lie under `{'` → `'.join(call.records)}`."
    parts = [f"## {call.name}", "", call.summary, "", kind, ""]
    if call.parameters:
        parts += ["| parameter | | values |", "| --- | --- | --- |"]
        parts += [_parameter(call, name) for name in call.parameters]
        parts.append("")
    if call.note:
        parts += [call.note, ""]
    if call.incomplete:
        parts += [f"Not known in full: {', '.join(call.incomplete)}.", ""]
    languages = (
        ("Python", "python", python_example(call)),
        ("Command line", "sh", shell_example(call)),
        ("PHP", "php", php_example(call)),
    )
    parts.append("::::{tab-set}")
    for name, language, code in languages:
        parts += [
            f":::{{tab-item}} {name}",
            f":sync: {language}",
            f"```{language}",
            code,
            "```",
            ":::",
        ]
    return "\n".join([*parts, "::::", ""])


def _parameter(call: catalogue.Call, name: str) -> str:
    values = [f"`{value}`" for value in call.values.get(name, ()) if value]
    if values and name in call.open_values:
        values.append("…")
    needed = "required" if name in call.required else ""
    if name in call.conditional:
        needed = "at times"
    return f"| `{name}` | {needed} | {', '.join(values)} |"


def php_example(call: catalogue.Call) -> str:
    """One statement of PHP that makes the call with its required parameters."""
    pairs = ", ".join(f"{name!r} => {example(call, name)!r}" for name in call.required)
    start = f"$result = HBWrapper::singleton()->{call.name}("
    line = f"{start}[{pairs}]);" if pairs else f"{start});"
    if len(line) > 90:
        inner = "".join(f"    {name!r} => {example(call, name)!r},\n" for name in call.required)
        line = f"{start}[\n{inner}]);"
    return line


def _commands() -> str:
    os.environ["COLUMNS"] = "80"
    from hbwrapper.cli import main

    parts = []
    for name in ("", *COMMANDS):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
            main([name, "--help"] if name else ["--help"])
        heading = f"hbwrapper {name}" if name else "hbwrapper"
        text = re.sub(r"\x1b\[[0-9;]*m", "", printed.getvalue()).rstrip()
        parts += [f"## `{heading}`", "", "```text", text, "```", ""]
    return "\n".join(parts)

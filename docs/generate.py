"""The pages that are made of the code: the reference of calls, and the command line's help."""

import contextlib
import io
import os
import re
from pathlib import Path

from hbwrapper import catalogue
from hbwrapper.catalogue.describe import EITHER, SWITCHES, pretty, remarks, values_of
from hbwrapper.catalogue.examples import answer
from hbwrapper.catalogue.meanings import meaning
from hbwrapper.catalogue.shapes import Value, shape
from hbwrapper.catalogue.usage import php_example, python_example, shell_example
from hbwrapper.cli.options import COMMANDS

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
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


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
    return "\n".join(["| call | what it does |", "| --- | --- |", *rows, "", _INTRODUCTION])


_INTRODUCTION = f"""`hb` is `HBWrapper.singleton()` or an `ApiWrapper`, `$hb` is PHP's. Only parameters that are
required stand in the examples. {SWITCHES}

The answers show values of ours; one row stands for a list, one entry for a map.
{EITHER.replace("str(a) == str(b)", "`str(a) == str(b)`").replace("php.loose_equal(a, b)", "`php.loose_equal(a, b)`")}
"""


def entry(call: catalogue.Call) -> str:
    """One call's section."""
    kind = "**Write.**" if call.write else "**Read.**"
    if call.paged:
        kind += " Paged: `.pages()` and `.records()` go through all of it."
    if call.records:
        kind += f" Records lie under `{'` → `'.join(call.records)}`."
    parts = [f"## {call.name}", "", call.summary, "", kind]
    parts += [f"[HostBill's page]({call.page})", ""]
    if call.parameters:
        parts += ["| parameter | meaning |", "| --- | --- |"]
        parts += [_parameter(call, name) for name in call.parameters]
        parts.append("")
    elif not call.open_params:
        parts += ["It takes no parameters.", ""]
    if call.open_params and "parameters" not in call.incomplete:
        parts += ["It takes other parameters too, which an installation or a module defines.", ""]
    if call.note:
        parts += [_CODE.sub(r"`\g<0>`", call.note), ""]
    if gaps := [gap for gap in call.incomplete if gap != "answer"]:
        parts += [f"Not documented in full: {', '.join(gaps)}.", ""]
    for caption, language, code in examples(call):
        parts += [f"```{{code-block}} {language}", f":caption: {caption}", "", code, "```", ""]
    return "\n".join([*parts, *_answer(call)])


def _answer(call: catalogue.Call) -> list[str]:
    documented = shape(call.name)
    if isinstance(documented, Value):
        what = "is `null`" if documented.kind == "literal" else "is not documented"
        return [f"Its answer {what}.", ""]
    text = pretty(answer(call.name), 78)
    lines = ["```{code-block} json", ":caption: Answer", "", text, "```", ""]
    if notes := remarks(call):
        lines += [_code(" ".join(notes)), ""]
    return lines


def _code(sentences: str) -> str:
    """Sentences about an answer, with keys and values as code."""
    return _KEY.sub(r"`\g<0>`", sentences)


# A key, a path of keys, or a value in a sentence about an answer.
_KEY = re.compile(
    r"0000-00-00|\[\]|(?<=: |, )\w[\w.]*(?=[,.](?: |$))|(?<=all keys of )\w[\w.]*(?=[,.](?: |$))"
)

# What is a name in a note: it has brackets, an underscore or a value, or begins a
# sentence in lower case.
_CODE = re.compile(r"\w+(?:\[[\w ]*\])+(?:=\w+)?|\w+=\w+|[a-z]\w*_\w+|(?:^|(?<=\. ))[a-z]\w*")


def examples(call: catalogue.Call) -> list[tuple[str, str, str]]:
    """The call in each language: a caption, Pygments' name of the language, the code."""
    python, shell = python_example(call), shell_example(call)
    if call.paged:
        python += "\n" + python.replace(f"{call.name}(", f"{call.name}.records(", 1)
        shell += f"\n{shell} --all"
    return [
        ("Python", "python", python),
        ("Command line", "sh", shell),
        ("PHP", "php", php_example(call)),
    ]


def _parameter(call: catalogue.Call, name: str) -> str:
    kind, phrase = meaning(call, name)
    needed = ", **required**" if name in call.required else ""
    if name in call.conditional:
        word, _, condition = call.conditional[name].partition(" ")
        needed = f", required {word} `{condition}`"
    values = ", ".join(value if value == "…" else f"`{value}`" for value in values_of(call, name))
    text = phrase.replace("|", "\\|").replace("<", "\\<")
    return f"| `{name}`<br>{kind}{needed} | {text}{'<br>' if values else ''}{values} |"


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
        parts += [f"## `{heading}`", "", "```none", text, "```", ""]
    return "\n".join(parts)

"""Draw the README's picture: the command line at work, from a real run against the sandbox.

python tests/tools/picture.py

It writes docs/static/command-line.svg. The sandbox's clock stands still, so that the same code gives the
same picture.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

PICTURE = Path(__file__).resolve().parents[2] / "docs" / "static" / "command-line.svg"
WIDTH = 78
CLOCK = "2026-11-01T12:00:00"
COMMANDS = (
    "hbwrapper calls overdue invoice",
    "hbwrapper getInvoices --all --where status=Unpaid --fields id,total,duedate "
    "--limit 4 --format table",
    "hbwrapper addClientCredit client_id=1 amout=5",
    "hbwrapper getClientDetails id=99999",
)


def printed(command: str) -> str:
    """What a command writes, on both of its streams, in their order."""
    words = [sys.executable, "-m", "hbwrapper"]
    environment = {**os.environ, "COLUMNS": str(WIDTH), "LC_ALL": "C.UTF-8", "TERM": "dumb"}
    return subprocess.run(
        [*words, "sandbox", "--clock", CLOCK, "--", *words, *shlex.split(command)[1:]],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env=environment, text=True, encoding="utf-8", check=False,
    ).stdout  # fmt: skip


def main() -> None:
    console = Console(record=True, width=WIDTH, file=io.StringIO(), color_system="truecolor")
    for number, command in enumerate(COMMANDS):
        console.print(
            Text.assemble("\n" if number else "", ("$ ", "bold green"), (command, "bold"))
        )
        console.print(Text(printed(command).rstrip()))
    # rich's own format loads a font from the network.
    form = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    picture = console.export_svg(title="hbwrapper", unique_id="command-line", code_format=form)
    PICTURE.write_text(picture.replace("Fira Code, monospace", "monospace"), encoding="utf-8")


if __name__ == "__main__":
    main()

"""``hbwrapper calls`` and ``hbwrapper describe``: what the catalogue knows."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from .ending import OK, REFUSED
from .terminal import say

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser, command: str) -> None:
    """Declare the arguments of ``calls`` or ``describe``."""
    if command == "calls":
        parser.description = "List the documented calls, or those about something."
        parser.epilog = (
            "examples:\n  hbwrapper calls\n  hbwrapper calls ticket\n"
            "  hbwrapper calls add invoice\n  hbwrapper calls ip address"
        )
        parser.add_argument(
            "words",
            nargs="*",
            metavar="WORD",
            help="in the name, the category, the summary, or what is said of parameters",
        )
        parser.set_defaults(run=_calls)
    else:
        parser.description = "Tell what a call takes and gives back, with examples."
        parser.epilog = "example:\n  hbwrapper describe getClientTickets"
        parser.add_argument("call", metavar="CALL", help="the name of a call")
        parser.set_defaults(run=_describe)


def run(options: argparse.Namespace) -> int:
    """Print what was asked for.

    Returns:
        0, or 1 where the catalogue has nothing.
    """
    code: int = options.run(options)
    return code


def _calls(options: argparse.Namespace) -> int:
    from hbwrapper.catalogue import search

    pattern = " ".join(options.words)
    found = search(pattern)
    if not found:
        say(f"no documented call matches {pattern!r}")
        return REFUSED
    # Only a terminal has a width; what reads a pipe gets the whole line.
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 10_000
    longest = max(len(call.name) for call in found)
    for call in found:
        line = f"{call.name:<{longest}}  {call.summary}"
        print(line if len(line) <= width else f"{line[: width - 1]}…")
    return OK


def _describe(options: argparse.Namespace) -> int:
    from hbwrapper.catalogue import get
    from hbwrapper.catalogue.describe import docstring

    print(f"{options.call}: {docstring(options.call)}")
    return OK if get(options.call) else REFUSED

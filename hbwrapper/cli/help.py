"""``hbwrapper help``: how a call or a command is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lookup
from .ending import OK, Problem
from .guess import about_call
from .options import COMMANDS, parser

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's argument."""
    parser.description = "Tell how a call or a command is used."
    parser.epilog = "examples:\n  hbwrapper help getClientTickets\n  hbwrapper help doctor"
    parser.add_argument("name", nargs="?", metavar="NAME", help="a call or a command")


def run(options: argparse.Namespace) -> int:
    """Print the help for ``options.name``; without one, that of the whole command.

    Returns:
        0, or 1 where the catalogue does not know the call.

    Raises:
        Problem: It is neither a command nor the name of a call.
    """
    return show(options.name)


def show(name: str | None) -> int:
    """Print what there is to know about a command or a call.

    Returns:
        0, or 1 where the catalogue does not know the call.

    Raises:
        Problem: It is neither a command nor the name of a call.
    """
    if name is None or name in COMMANDS:
        print(parser(name).format_help(), end="")
        return OK
    if about := about_call(name, COMMANDS):
        raise Problem(about)
    return lookup.run(parser("describe").parse_args([name]))

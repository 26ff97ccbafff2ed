"""``hbwrapper record FILE -- CALL …``: make a call, and keep it as a cassette for tests."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .dryrun import counted
from .ending import Problem
from .terminal import say

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = (
        "Make a call and keep request and answer in FILE, a cassette that vcrpy replays in tests "
        "with hbwrapper.testing.vcr_config(). Secrets are hidden, and persons become invented ones."
    )
    parser.usage = "hbwrapper record [--append] FILE -- [options] CALL [name=value ...]"
    parser.epilog = (
        "examples:\n  hbwrapper record clients.yaml -- getClients --all\n"
        "  hbwrapper record --append clients.yaml -- --profile new getClientDetails id=7"
    )
    parser.add_argument("--append", action="store_true", help="add to a cassette that exists")
    parser.add_argument("--salt", default="", metavar="TEXT", help="as vcr_config(salt=...) has it")
    parser.add_argument("file", metavar="FILE", help="the cassette: clients.yaml")
    parser.add_argument("words", metavar="CALL", nargs="+", help="what to record, after --")


def run(options: argparse.Namespace) -> int:
    """Make the call, and write the cassette.

    Returns:
        The exit code of the call.

    Raises:
        Problem: vcrpy is not installed, the cassette exists already or cannot be used, or nothing
            was sent.
    """
    from hbwrapper.testing import vcr_config

    from . import calling
    from .options import call_options

    try:
        import vcr  # type: ignore[import-untyped]
    except ModuleNotFoundError:
        raise Problem("record needs vcrpy: pip install vcrpy") from None
    path = options.file
    call = call_options(options.words)
    if call.help or call.dry_run:
        raise Problem("record makes a call: without --help and --dry-run")
    before = 0
    if os.path.exists(path):
        if not options.append:
            raise Problem(f"{path} exists already: --append adds to it")
        before = _count(path)
    # Made anew each time: what stands in the cassette already is never an answer.
    recorder = vcr.VCR(**vcr_config(salt=options.salt, record_mode="all"))
    try:
        with recorder.use_cassette(path) as cassette:
            code = calling.run(call)
            made = len(cassette) - before
    except OSError as error:
        raise Problem(f"{path}: {error.strerror}") from None
    if made > 0:
        say(
            f"{path}: {counted(made, 'call')} recorded; read its texts before you commit it: "
            "secrets are hidden and persons replaced, but what they wrote stays"
        )
    else:
        say(f"{path}: no answer came, so nothing was recorded")
    return code


def _count(path: str) -> int:
    """How many calls are in a cassette.

    Raises:
        Problem: It is none; vcrpy would take it for empty, and write over it.
    """
    import yaml  # type: ignore[import-untyped]

    try:
        with open(path, encoding="utf-8") as file:
            cassette = yaml.safe_load(file)
        return len(cassette["interactions"])
    except OSError as error:
        raise Problem(f"{path}: {error.strerror}") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise Problem(f"{path}: line {mark.line + 1 if mark else 1} is no YAML") from None
    except (yaml.YAMLError, UnicodeDecodeError, KeyError, TypeError):
        raise Problem(f"{path} is no cassette of vcrpy's") from None

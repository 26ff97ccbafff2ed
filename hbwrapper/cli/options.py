"""The command's options, as argparse knows them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from hbwrapper import __version__

from .ending import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, NoReturn

FORMATS = ("json", "jsonl", "csv", "table", "print_r")

_SUMMARIES = {
    "calls": "list the documented calls",
    "describe": "tell what a call takes",
    "sandbox": "serve a HostBill stand-in",
    "scan": "list the HostBill calls in PHP files",
    "port": "turn a PHP script into Python",
    "completion": "print completion for bash or zsh",
}

COMMANDS = tuple(_SUMMARIES)

# Commands in packages of their own, loaded when they are asked for.
MODULES = {
    "calls": "hbwrapper.cli.lookup",
    "describe": "hbwrapper.cli.lookup",
    "sandbox": "hbwrapper.cli.sandbox",
    "scan": "hbwrapper.porting.scan.command",
    "port": "hbwrapper.porting.port.command",
    "completion": "hbwrapper.cli.completion",
}

_USAGE = """\
hbwrapper [options] CALL [name=value ...]
       hbwrapper calls [WORD ...]       list the documented calls
       hbwrapper describe CALL          tell what a call takes
       hbwrapper sandbox [--port N]     serve a HostBill stand-in
       hbwrapper scan PATH ...          list the HostBill calls in PHP files
       hbwrapper port FILE.php          turn a PHP script into Python
       hbwrapper completion bash|zsh    print completion for a shell"""

_DESCRIPTION = "Make a call of HostBill's admin API, and print the answer."

_EPILOG = """\
examples:
  hbwrapper --sandbox getClientTickets id=1
  hbwrapper getClientTickets id=1 'filter[status]=Open'
  hbwrapper getClients --all --format csv > clients.csv
  hbwrapper addTicketReply id=611 body=@reply.txt     the file's text
  hbwrapper addClientFile client_id=1 file@a.pdf      an upload
  hbwrapper cloneAccount id=7 'hostnames[]=a.example' 'hostnames[]=b.example'
  hbwrapper addClient --json - < client.json          all from one object
  hbwrapper accountSuspend --each ids.csv --journal run.jsonl

parameters:
  A value that begins with @ is a file's name; --json takes any text as it is,
  and keeps passwords out of the process list.

settings (URL, ID and key come all three from one place):
  1. --profile NAME, a section of ~/.config/hbwrapper/config.ini
  2. HOSTBILL_API_URL, HOSTBILL_API_ID and HOSTBILL_API_KEY
  3. the section [default]
  A section has url, api_id and one of api_key, key_file (a file that holds the
  key) or key_command (a program that prints it); timeout and verify if wanted.
  --url URL takes 2. if it is for that URL, else the section that is.
  The key is never an argument.

many at once:
  --each runs the call once for each line of a .csv file (names in its first
  line) or a .jsonl file (an object a line), and prints an object a line: line,
  outcome (done, refused, unsent, unknown), result, error. With --journal what
  is sent is on disk before it is sent: started again with the same journal,
  only what provably never ran is sent, and what may have run is listed.

Results go to stdout, everything else to stderr. Writes ask first when a
terminal is there to answer.
exit: 0; 1 the API said no; 2 usage, nothing was sent; 3 no answer;
  4 unreadable answer; 74 the output could not be written; 130 Ctrl-C"""


class _Parser(argparse.ArgumentParser):
    """An ArgumentParser whose errors are one line, and whose help fits 80 columns."""

    def __init__(self, prog: str, **more: Any) -> None:
        super().__init__(prog, allow_abbrev=False, formatter_class=_Help, **more)

    def error(self, message: str) -> NoReturn:
        raise Problem(f"{message}; {self.prog} --help shows how it is used")

    def _print_message(self, message: str, file: Any = None) -> None:
        # argparse takes help that cannot be written for printed.
        file.write(message)


class _Help(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str, **_: Any) -> None:
        super().__init__(prog, max_help_position=22, width=79)


class _NeverAnArgument(argparse.Action):
    """``--key``: other users of the machine see arguments, and shells keep them."""

    def __call__(self, *_: object, **__: object) -> NoReturn:
        raise Problem(
            "the key is never an argument, where other users and the shell's history see it: put "
            "it into HOSTBILL_API_KEY, or into ~/.config/hbwrapper/config.ini"
        )


def parser(command: str | None = None) -> argparse.ArgumentParser:
    """The parser of ``hbwrapper CALL``, or of one of its commands.

    Args:
        command: One of ``COMMANDS``; None for a call.

    Returns:
        A new parser.
    """
    if command is None:
        return _call_parser()
    from importlib import import_module

    module = import_module(MODULES[command])
    found = _Parser(f"hbwrapper {command}")
    if MODULES[command] == "hbwrapper.cli.lookup":
        module.add_arguments(found, command)
    else:
        module.add_arguments(found)
    if not found.description:
        found.description = f"{_SUMMARIES[command][0].upper()}{_SUMMARIES[command][1:]}."
    return found


def _call_parser() -> argparse.ArgumentParser:
    found = _Parser("hbwrapper", usage=_USAGE, description=_DESCRIPTION, epilog=_EPILOG)
    add = found.add_argument
    add("call", metavar="CALL", nargs="?", help="getClientTickets; any name is sent")
    add(
        "words",
        metavar="name=value",
        nargs="*",
        help="parameters: name=value, name=@FILE (its text), name@FILE (an upload)",
    )
    add("--json", metavar="OBJECT", help="parameters as JSON; - reads standard input")
    add(
        "--format",
        choices=FORMATS,
        metavar="FORMAT",
        help="json (the answer, if nothing is said), print_r (the same as PHP prints it), or its "
        "records: jsonl, csv, table",
    )
    add("--all", action="store_true", help="the records of all pages")
    add("--records", metavar="KEY", help="where an answer's records lie, if that is not known")
    add("--each", metavar="FILE", help="once for each line of FILE.csv or FILE.jsonl")
    add("--journal", metavar="FILE", help="with --each: keep track of what was sent")
    add(
        "--workers",
        type=_workers,
        metavar="N",
        help="with --all and --each: calls at a time (1)",
    )
    add("--profile", metavar="NAME", help="a section of the configuration")
    add("--url", metavar="URL", help="the installation whose ID and key are to be used")
    add("--sandbox", action="store_true", help="call a fresh HostBill stand-in, nobody else")
    add("--timeout", type=_seconds, metavar="SECONDS", help="for each call as a whole (100)")
    add("--dry-run", action="store_true", help="show the request, send nothing")
    add("-y", "--yes", action="store_true", help="do not ask before a write")
    add("--version", action="version", version=f"hbwrapper {__version__}")
    add("--key", "--api-key", action=_NeverAnArgument, nargs="?", help=argparse.SUPPRESS)
    return found


def _workers(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError("it is a whole number from 1")
    return int(text)


def _seconds(text: str) -> float:
    from hbwrapper.errors import ConfigurationError
    from hbwrapper.settings import check_options

    try:
        seconds = float(text)
        check_options(seconds, None, 0)
    except (ValueError, ConfigurationError) as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return seconds


def call_options(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments of ``hbwrapper CALL``; options may stand anywhere.

    Raises:
        Problem: They are not understood, or do not go together.
    """
    found = parser()
    options, unknown = found.parse_known_intermixed_args(arguments)
    if unknown:
        # Without its value, which may be a secret.
        found.error(f"unknown option {unknown[0].partition('=')[0]}")
    if not options.call or "=" in options.call:
        found.error("no call is given")
    try:
        options.call.encode()
    except UnicodeEncodeError:
        found.error("the call's name is no text")
    if options.call in COMMANDS:
        found.error(f"{options.call} is a command and comes first: hbwrapper {options.call}")
    for problem in _contradictions(options):
        found.error(problem)
    return options


def _contradictions(options: argparse.Namespace) -> list[str]:
    from hbwrapper.catalogue import is_write

    rules = [
        (
            options.all and is_write(options.call),
            f"--all makes a call for each page, and {options.call} is a write",
        ),
        (options.all and options.each, "--all and --each exclude each other"),
        (options.journal and not options.each, "--journal goes with --each"),
        (options.journal and options.sandbox, "a journal is of no use for a fresh sandbox"),
        (
            options.workers and not (options.all or options.each),
            "--workers goes with --all or --each",
        ),
        (
            options.each and options.format not in (None, "jsonl"),
            "--each prints jsonl and nothing else",
        ),
        (
            options.sandbox and (options.url or options.profile),
            "--sandbox excludes --url and --profile",
        ),
        (
            options.records and not options.all and options.format in (None, "json", "print_r"),
            "--records goes with --all, or with --format jsonl, csv or table",
        ),
    ]
    return [problem for applies, problem in rules if applies]

"""The command's options, as argparse knows them."""

from __future__ import annotations

import argparse
from textwrap import fill
from typing import TYPE_CHECKING

from hbwrapper import __version__

from .ending import Problem
from .guess import check_call, flags_of, unknown_option

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, NoReturn

_WIDTH = 79

FORMATS = ("json", "jsonl", "csv", "table", "print_r")

_SUMMARIES = {
    "help": "tell how a call or a command is used",
    "calls": "list the documented calls",
    "describe": "tell what a call takes",
    "configure": "write down an installation's URL, ID and key",
    "profiles": "list the installations that are written down",
    "doctor": "find out what is wrong between here and HostBill",
    "discover": "list the calls of an installation",
    "record": "make a call, and keep it for tests",
    "sandbox": "serve a HostBill stand-in",
    "scan": "list the HostBill calls in PHP files",
    "port": "turn a PHP script into Python",
    "completion": "print completion for a shell",
}

COMMANDS = tuple(_SUMMARIES)

# Commands in packages of their own, loaded when they are asked for.
MODULES = {
    "help": "hbwrapper.cli.help",
    "calls": "hbwrapper.cli.lookup",
    "describe": "hbwrapper.cli.lookup",
    "configure": "hbwrapper.cli.configure",
    "profiles": "hbwrapper.cli.configure",
    "doctor": "hbwrapper.cli.doctor",
    "discover": "hbwrapper.cli.discover",
    "record": "hbwrapper.cli.record",
    "sandbox": "hbwrapper.cli.sandbox",
    "scan": "hbwrapper.porting.scan.command",
    "port": "hbwrapper.porting.port.command",
    "completion": "hbwrapper.cli.completion",
}

_USAGE = "hbwrapper [options] CALL [name=value ...]\n       hbwrapper COMMAND ..."

_TWO_IN_A_MODULE = ("calls", "describe", "configure", "profiles")

_DESCRIPTION = "Make a call of HostBill's admin API, and print the answer."

_EPILOG = """\
commands (hbwrapper COMMAND --help):
%s

examples:
  hbwrapper --sandbox getClientTickets id=1
  hbwrapper getClientTickets --help                   what the call takes
  hbwrapper getClientTickets id=1 'filter[status]=Open'
  hbwrapper getClients --all --format csv > clients.csv
  hbwrapper getInvoices --all --where status=Unpaid --fields id,total
  hbwrapper addTicketReply id=611 body=@reply.txt     the file's text
  hbwrapper addClientFile client_id=1 file@a.pdf      an upload
  hbwrapper cloneAccount id=7 'hostnames[]=a.example' 'hostnames[]=b.example'
  hbwrapper addClient --json - < client.json          all from one object
  hbwrapper accountSuspend --each ids.csv --journal run.jsonl

parameters:
  A value that begins with @ is the name of a file. --json takes any text as
  it is, and keeps passwords out of the list of processes.

settings (URL, ID and key come all three from one place):
  1. --profile NAME, a section of ~/.config/hbwrapper/config.ini
  2. HOSTBILL_PROFILE, the name of a section
  3. HOSTBILL_API_URL, HOSTBILL_API_ID and HOSTBILL_API_KEY
  4. the section [default]
  `hbwrapper configure` writes a section. It has url, api_id and one of
  api_key, key_file (a file that holds the key) or key_command (a program that
  prints it); timeout and verify if wanted.
  --url URL uses the environment if it has this URL, else the section that has.
  The key is never an argument.

many at once:
  --each runs the call once for each line of a .csv file (names in its first
  line) or a .jsonl file (an object a line), and prints an object a line: line,
  outcome (done, refused, unsent, unknown), result, error. With --journal, each
  call is written to disk before it is sent. Started again with the same
  journal, hbwrapper sends only what provably never ran, and lists the rest.

Results go to stdout, everything else to stderr. A write asks first when a
terminal is there to answer.
exit: 0 done; 1 the API said no; 2 usage, nothing was sent; 3 no answer;
  4 unreadable answer; 74 the output could not be written; 130 Ctrl-C"""


def _command_list() -> str:
    return "\n".join(f"  {name:<11} {summary}" for name, summary in _SUMMARIES.items())


class _Parser(argparse.ArgumentParser):
    """An ArgumentParser whose errors are one line, and whose help fits 80 columns."""

    def __init__(self, prog: str, **more: Any) -> None:
        super().__init__(prog, allow_abbrev=False, formatter_class=_Help, **more)

    def error(self, message: str) -> NoReturn:
        end = " " if message.endswith((".", "?")) else "; "
        raise Problem(f"{message}{end}{self.prog} --help shows how it is used")

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As argparse's, with "did you mean" for an option that does not exist."""
        options, unknown = self.parse_known_args(args, namespace)
        if unknown:
            first = str(unknown[0])
            if first.startswith("-"):
                self.error(unknown_option(first, flags_of(self)))
            self.error("too many arguments")
        return options

    def _print_message(self, message: str, file: Any = None) -> None:
        # argparse takes help that cannot be written for printed.
        file.write(message)


class _Help(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str, **_: Any) -> None:
        super().__init__(prog, max_help_position=22, width=_WIDTH)


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
    parser = _Parser(f"hbwrapper {command}")
    if command in _TWO_IN_A_MODULE:
        module.add_arguments(parser, command)
    else:
        module.add_arguments(parser)
    if not parser.description:
        parser.description = f"{_SUMMARIES[command][0].upper()}{_SUMMARIES[command][1:]}."
    if "\n" not in parser.description:
        parser.description = fill(parser.description, _WIDTH)
    return parser


def _call_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        "hbwrapper",
        usage=_USAGE,
        description=_DESCRIPTION,
        epilog=_EPILOG % _command_list(),
        add_help=False,
    )
    add = parser.add_argument
    add("call", metavar="CALL", nargs="?", help="the name of a call: getClientTickets")
    add(
        "words",
        metavar="name=value",
        nargs="*",
        help="parameters: name=value, name=@FILE (its text), name@FILE (an upload)",
    )
    add("-h", "--help", action="store_true", help="show this; after CALL, what the call takes")
    add("--json", metavar="OBJECT", help="parameters as JSON; - reads standard input")
    _add_output(parser.add_argument_group("output"))
    _add_many(parser.add_argument_group("many records, many calls"))
    _add_sending(parser.add_argument_group("sending"))
    add("--version", action="version", version=f"hbwrapper {__version__}")
    add("--key", "--api-key", action=_NeverAnArgument, nargs="?", help=argparse.SUPPRESS)
    return parser


def _add_output(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add(
        "--format",
        choices=FORMATS,
        metavar="FORMAT",
        help="json (the answer, if nothing is said), print_r (the same as PHP prints it), or its "
        "records: jsonl, csv, table",
    )
    add("--fields", type=_fields, metavar="NAMES", help="these fields of the records: id,email")
    add(
        "--where",
        action="append",
        metavar="TEST",
        help="the records with status=Active, status!=Active, total>=10 (also >, <, <=); "
        "given twice, both must hold",
    )
    add("--sort", metavar="NAME", help="the records in the order of a field; -NAME turns it round")
    add("--limit", type=_whole, metavar="N", help="the first N records")
    add("--query", metavar="EXPR", help="what a JMESPath expression makes of the answer")
    add("--records", metavar="KEY", help="where an answer's records lie, if that is not known")
    add("-v", "--verbose", action="store_true", help="tell on stderr how each call went")


def _add_many(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add("--all", action="store_true", help="the records of all pages")
    add("--each", metavar="FILE", help="once for each line of FILE.csv or FILE.jsonl")
    add("--journal", metavar="FILE", help="with --each: keep track of what was sent")
    add("--workers", type=_whole, metavar="N", help="with --all and --each: calls at a time (1)")


def _add_sending(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add("--profile", metavar="NAME", help="a section of the configuration")
    add("--url", metavar="URL", help="the installation whose ID and key are to be used")
    add("--sandbox", action="store_true", help="call a fresh HostBill stand-in, nobody else")
    add("--timeout", type=_seconds, metavar="SECONDS", help="for each call as a whole (100)")
    add("--dry-run", action="store_true", help="show the request, send nothing")
    add("-y", "--yes", action="store_true", help="do not ask before a write")


def _fields(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",")]
    if not all(names):
        raise argparse.ArgumentTypeError("names are separated by commas: id,email")
    return names


def _whole(text: str) -> int:
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
    known = parser()
    options, unknown = known.parse_known_intermixed_args(_joined(arguments))
    if options.help:
        return options
    if unknown:
        known.error(unknown_option(unknown[0], flags_of(known), _parameters_of(options.call)))
    if not options.call or "=" in options.call:
        known.error("no call is given")
    try:
        options.call.encode()
    except UnicodeEncodeError:
        known.error("the call's name is no text")
    if options.call in COMMANDS:
        known.error(f"{options.call} is a command and comes first: hbwrapper {options.call}")
    options.about_call = check_call(options.call, COMMANDS, sure=options.yes or options.dry_run)
    for problem in _contradictions(options):
        known.error(problem)
    return options


def _joined(arguments: Sequence[str]) -> list[str]:
    """``--sort -id`` in one word, or argparse would take ``-id`` for an option."""
    words = list(arguments)
    for at in range(len(words) - 1, 0, -1):
        if words[at - 1] == "--sort" and words[at].startswith("-"):
            words[at - 1 : at + 1] = [f"--sort={words[at]}"]
    return words


def _parameters_of(name: str | None) -> Sequence[str]:
    from hbwrapper.catalogue import get

    call = get(name or "")
    return () if call is None else call.parameters


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
            options.each and _chooses(options),
            "--each prints the outcome of each line, without --fields, --where, --sort or --query",
        ),
        (
            options.query is not None and _chooses(options, besides="query"),
            "--query does the work of --fields, --where, --sort and --limit, and goes without them",
        ),
        (
            options.sandbox and (options.url or options.profile),
            "--sandbox excludes --url and --profile",
        ),
        (
            options.records
            and not options.all
            and not _chooses(options, besides="query")
            and options.format in (None, "json", "print_r"),
            "--records goes with --all, --fields, --where, --sort or --format jsonl, csv or table",
        ),
    ]
    return [problem for applies, problem in rules if applies]


def _chooses(options: argparse.Namespace, besides: str = "") -> bool:
    """Is one of the options given that choose among records?"""
    names = {"fields", "where", "sort", "limit", "query"} - {besides}
    return any(getattr(options, name) is not None for name in names)

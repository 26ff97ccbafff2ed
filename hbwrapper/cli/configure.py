"""``hbwrapper configure`` and ``hbwrapper profiles``: the installations in the configuration file."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from hbwrapper.errors import ConfigurationError, HBWrapperError
from hbwrapper.profiles import path, profile, sections
from hbwrapper.secrets import shown_url
from hbwrapper.settings import ENVIRONMENT, check_url

from . import output
from .ending import NOT_WRITTEN, OK, REFUSED, UNREADABLE, Problem
from .terminal import is_terminal, say

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

_TEST = "getHostBillversion"


def add_arguments(parser: argparse.ArgumentParser, command: str) -> None:
    """Declare the arguments of ``configure`` or ``profiles``."""
    if command == "profiles":
        parser.description = (
            "List the installations of the configuration, and which one is called when nothing "
            "is said. No key is shown."
        )
        parser.add_argument("--format", choices=("table", "json"), default="table", metavar="FORMAT",
                            help="table or json")  # fmt: skip
        parser.set_defaults(run=_list)
        return
    parser.description = (
        "Ask for an installation's URL, API ID and API key, try them with a read, and write them "
        "into the configuration, which only you may read."
    )
    parser.epilog = (
        "examples:\n  hbwrapper configure\n  hbwrapper configure --profile staging\n"
        "  hbwrapper configure --profile live --key-command 'pass show hostbill'\n\n"
        "Where standard input is no terminal, it has an answer a line. HostBill makes ID\n"
        "and key under Settings > System Settings > Security settings > API Access."
    )
    add = parser.add_argument
    add("--profile", default="default", metavar="NAME", help="the section to write (default)")
    add("--url", metavar="URL", help="https://billing.example.com/admin/api.php")
    add("--key-command", metavar="COMMAND", help="a command that prints the key; no key is asked")
    add("--no-test", action="store_true", help="write without a call")
    parser.set_defaults(run=_configure)


def run(options: argparse.Namespace) -> int:
    """Do what ``configure`` or ``profiles`` says.

    Returns:
        The exit code.

    Raises:
        Problem: An answer cannot be used, or the configuration cannot be read or written.
    """
    try:
        code: int = options.run(options)
    except ConfigurationError as error:
        raise Problem(str(error)) from None
    return code


def _list(options: argparse.Namespace) -> int:
    from .profiles import CHOICE

    rows = []
    chosen = os.environ.get(CHOICE)
    environment = [name for name in ENVIRONMENT if os.environ.get(name)]
    if environment:
        url = shown_url(os.environ.get(ENVIRONMENT[0], ""))
        missing = [name for name in ENVIRONMENT if name not in environment]
        key = f"incomplete: {', '.join(missing)} not set" if missing else ENVIRONMENT[2]
        rows.append(_row("(the environment)", url, key, not chosen))
    default = chosen or ("" if environment else "default")
    for name, section in sections().items():
        try:
            profile(name)
            key = next(kind for kind in ("api_key", "key_file", "key_command") if kind in section)
        except ConfigurationError as error:
            key = f"cannot be used: {str(error).rpartition(': ')[2]}"
        rows.append(_row(name, shown_url(section.get("url", "")), key, name == default))
    if not rows:
        say(f"there is no profile: hbwrapper configure writes one into {path()}")
        return REFUSED
    writer = output.writer(options.format)
    for row in rows:
        if options.format == "table":
            row["used"] = "if nothing is said" if row["used"] else ""
        writer.write(row)
    writer.close()
    return OK


def _row(name: str, url: str, key: str, used: bool) -> dict[str, object]:
    return {"profile": name, "url": url, "key": key, "used": used}


def _configure(options: argparse.Namespace) -> int:
    name = options.profile.strip()
    if not name or re.search(r"[\[\]\x00-\x1f\x7f]", name):
        raise Problem("--profile: a section's name has no brackets and no line breaks")
    # Before anything is asked: the file may be one that cannot be used.
    if name in sections():
        say(f"{path()} has [{name}] already; it is replaced")
    url = _whole_url(options.url or _ask("URL of the installation"))
    values = {"url": url, "api_id": _ask("API ID")}
    if options.key_command:
        values["key_command"] = options.key_command
    else:
        values["api_key"] = _ask("API key", secret=True)
    for key, value in values.items():
        if not value or any(character < " " for character in value):
            raise Problem(f"{key}: it is empty, or has control characters")
    code = OK if options.no_test else _test(name, values)
    if code != OK:
        if not is_terminal(sys.stdin):
            raise Problem("nothing was written; --no-test writes without a call", code)
        if _ask("Write it all the same? [y/N]", empty=True).casefold() not in ("y", "yes"):
            raise Problem("nothing was written", code)
    where = path()
    try:
        save(where, name, values)
    except OSError as error:
        raise Problem(f"{where}: {error.strerror}", NOT_WRITTEN) from None
    profile(name)
    say(f"written: {where}, [{name}]")
    use = "" if name == "default" else f" --profile {name}"
    say(f"try it: hbwrapper{use} {_TEST}")
    return OK


def _ask(question: str, *, secret: bool = False, empty: bool = False) -> str:
    """An answer from the terminal, or the next line of standard input."""
    if sys.stdin is None:
        raise Problem("standard input is closed; it is to answer the questions")
    if secret and is_terminal(sys.stdin):
        from getpass import getpass

        answer = getpass(f"{question} (not shown): ")
    else:
        if is_terminal(sys.stdin):
            sys.stderr.write(f"{question}: ")
            sys.stderr.flush()
        answer = sys.stdin.readline()
    answer = answer.strip()
    if not answer and not empty:
        raise Problem(f"{question}: no answer; nothing was written")
    return answer


def _whole_url(url: str) -> str:
    """The URL of the API, also where only the installation's was given."""
    check_url(url)
    parts = urlsplit(url)
    if parts.path in ("", "/") and not parts.query:
        url = f"{url.rstrip('/')}/admin/api.php"
        say(f"HostBill's API is at /admin/api.php: {shown_url(url)}")
    return url


def _test(name: str, values: dict[str, str]) -> int:
    """Make one read with the values; the exit code for what came of it."""
    from hbwrapper.checking import checked
    from hbwrapper.profiles import Profile

    from .calling import bound, code_of

    try:
        api = Profile(f"[{name}]", values, path().parent).api()
        answer = checked(bound(api, _TEST)(), _TEST)
    except HBWrapperError as error:
        say(str(error))
        code = code_of(error)
        if code == UNREADABLE:
            say("this does not look like HostBill's api.php")
        return code
    say(f"HostBill {answer.get('version', '')} answered")
    return OK


def save(where: Path, name: str, values: dict[str, str]) -> None:
    """Write a section into the configuration; what else stands there stays as it is.

    Args:
        where: The file; it is created where there is none, for its owner alone.
        name: The section.
        values: Its settings; those that were there before are gone.

    Raises:
        OSError: It cannot be written; then the old file is still whole.
    """
    where = type(where)(os.path.realpath(where))
    where.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lines = where.read_text(encoding="utf-8").splitlines() if where.exists() else []
    section = [f"[{name}]", *(f"{key} = {value}" for key, value in values.items())]
    starts = [at for at, line in enumerate(lines) if line.startswith("[")]
    begin = next((at for at in starts if lines[at].strip() == f"[{name}]"), None)
    if begin is None:
        lines += ([""] if lines and lines[-1].strip() else []) + section
    else:
        end = next((at for at in starts if at > begin), len(lines))
        # Blank lines and comments before the next section belong to it.
        while end > begin + 1 and re.match(r"\s*(?:[#;].*)?$", lines[end - 1]):
            end -= 1
        lines[begin:end] = section
    # mkstemp's files are their owner's alone.
    handle, temporary = tempfile.mkstemp(dir=where.parent, prefix=".config-")
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, where)
    except BaseException:
        os.unlink(temporary)
        raise

"""``hbwrapper completion SHELL``: what the Tab key offers, through argcomplete.

The printed script starts ``hbwrapper`` at each Tab with what has been typed in its environment;
argcomplete quotes the answers as the shell needs it. File names are found here and never by a
shell, which would run what a file's name holds.
"""

from __future__ import annotations

import glob
import os
import re
from typing import TYPE_CHECKING

from hbwrapper.visible import visible

from .ending import OK, REFUSED, Problem
from .options import COMMANDS, FORMATS, parser

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping
    from typing import Any, TextIO, TypeAlias

    # What may stand there, each with a few words about it.
    Offers: TypeAlias = Mapping[str, str]
    Completer: TypeAlias = Callable[..., Offers]

SHELLS = ("bash", "zsh", "fish", "powershell")

# In argcomplete's environment: the number of the word with which the arguments' program is named.
_START = "_ARGCOMPLETE"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's argument."""
    parser.description = (
        "Print a script that completes calls, parameters, values, fields and profiles."
    )
    parser.epilog = (
        'examples:\n  eval "$(hbwrapper completion bash)"         in ~/.bashrc\n'
        '  eval "$(hbwrapper completion zsh)"          in ~/.zshrc, after compinit\n'
        "  hbwrapper completion fish | source          in ~/.config/fish/config.fish\n"
        "  hbwrapper completion powershell | Out-String | Invoke-Expression   in $PROFILE"
    )
    parser.add_argument(
        "shell", choices=SHELLS, metavar="SHELL", help="bash, zsh, fish or powershell"
    )


def run(options: argparse.Namespace) -> int:
    """Print the script for ``options.shell``.

    Raises:
        Problem: argcomplete is not installed.
    """
    try:
        from argcomplete.shell_integration import shellcode
    except ModuleNotFoundError:
        raise Problem("completion needs argcomplete: pip install argcomplete") from None
    print(shellcode(["hbwrapper"], shell=options.shell))
    return OK


def is_asked() -> bool:
    """Has a shell started this process to learn what may be typed?"""
    return _START in os.environ


def answer(stream: TextIO | None = None) -> int:
    """Tell the shell what may stand where the cursor is.

    Args:
        stream: Where to write it; None is the file descriptor that argcomplete's scripts read.

    Returns:
        The exit code.
    """
    try:
        from argcomplete.finders import CompletionFinder
    except ModuleNotFoundError:
        return REFUSED
    before = os.environ.get("COMP_LINE", "")[: int(os.environ.get("COMP_POINT", "0"))].split(" ")
    words = [word for word in before[:-1] if word]
    if len(words) > 1 and words[1] in COMMANDS:
        of = parser(words[1])
        # The command takes the program's place.
        os.environ[_START] = "2"
        _attach(of, {"call": _calls, "name": _calls_and_commands, "profile": _profiles})
    else:
        of = parser()
        _attach(of, _COMPLETERS)

    class Finder(CompletionFinder):
        def quote_completions(
            self, completions: list[str], cword_prequote: str, last_wordbreak_pos: int | None
        ) -> list[str]:
            at = last_wordbreak_pos
            if os.environ.get("_ARGCOMPLETE_SHELL") == "bash" and at is not None:
                # Of the characters that break words, bash replaces this one with what follows it.
                at -= any(word[at : at + 1] == "@" for word in completions)
            return super().quote_completions(completions, cword_prequote, at)

    ended: list[int] = []
    Finder()(
        of,
        always_complete_options=False,
        exit_method=lambda code=0: ended.append(code),
        output_stream=stream,
        default_completer=_files,  # type: ignore[arg-type]
    )
    return ended[0] if ended else OK


def _attach(of: argparse.ArgumentParser, completers: Mapping[str, Completer]) -> None:
    for action in of._actions:
        if completer := completers.get(action.dest):
            action.completer = completer  # type: ignore[attr-defined]


def _calls(prefix: str, **_: Any) -> Offers:
    from hbwrapper.catalogue import calls

    return {call.name: call.summary for call in calls()}


def _calls_and_commands(prefix: str, **more: Any) -> Offers:
    return {**dict.fromkeys(COMMANDS, "a command"), **_calls(prefix, **more)}


def _formats(prefix: str, **_: Any) -> Offers:
    return dict.fromkeys(FORMATS, "")


def _profiles(prefix: str, **_: Any) -> Offers:
    from .profiles import names

    try:
        return dict.fromkeys(names(), "a section of the configuration")
    except Problem:
        # It is said when the command runs.
        return {}


def _parameters(prefix: str, parsed_args: argparse.Namespace, **_: Any) -> Offers:
    from hbwrapper.catalogue import get
    from hbwrapper.catalogue.describe import about

    if at := re.match("[^=@]+=?@", prefix):
        return {f"{at[0]}{path}": "" for path in _files(prefix[at.end() :])}
    call = get(parsed_args.call or "")
    if call is None:
        return {}
    parameter, equals, _value = prefix.partition("=")
    if equals:
        values = (*call.values.get(parameter, ()), *("0" if call.is_switch(parameter) else ""))
        return {f"{parameter}={value}": "" for value in values}
    given = {str(word).partition("=")[0].partition("@")[0] for word in parsed_args.words or ()}
    return {
        f"{name}=": f"{'required ' if name in call.required else ''}{about(call, name)}"
        for name in call.parameters
        if name not in given
    }


def _fields(prefix: str, parsed_args: argparse.Namespace, **_: Any) -> Offers:
    """``id,em`` becomes ``id,email``."""
    before, comma, _last = prefix.rpartition(",")
    given = before.split(",")
    names = _answer_fields(parsed_args.call or "")
    return {f"{before}{comma}{name}": "" for name in names if name not in given}


def _one_field(prefix: str, parsed_args: argparse.Namespace, **_: Any) -> Offers:
    sign = "-" if prefix.startswith("-") else ""
    return {f"{sign}{name}": "" for name in _answer_fields(parsed_args.call or "")}


def _tests(prefix: str, parsed_args: argparse.Namespace, **_: Any) -> Offers:
    return {f"{name}=": "" for name in _answer_fields(parsed_args.call or "")}


def _answer_fields(name: str) -> list[str]:
    """The fields of a call's records, as far as the catalogue knows them."""
    from hbwrapper.catalogue import fields

    return list(fields(name))


def _files(prefix: str, **_: Any) -> Offers:
    names = sorted(glob.glob(f"{glob.escape(prefix)}*"))
    # A line break would end the name for the shell, and other controls move the cursor.
    shown = (name for name in names if visible(name) == name)
    return {f"{name}/" if os.path.isdir(name) else name: "" for name in shown}


_COMPLETERS: dict[str, Completer] = {
    "call": _calls_and_commands,
    "words": _parameters,
    "format": _formats,
    "fields": _fields,
    "where": _tests,
    "sort": _one_field,
    "profile": _profiles,
}

"""``hbwrapper completion bash|zsh``: what the Tab key offers.

The printed scripts ask ``hbwrapper _complete`` at each Tab, so that they always know the calls of the
installed version.
"""

from __future__ import annotations

import glob
import os
import re
import shlex
import sys
from typing import TYPE_CHECKING

from .ending import OK, Problem
from .options import COMMANDS, parser

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

_BASH = r"""# Completion for bash. In ~/.bashrc:  eval "$(hbwrapper completion bash)"
_hbwrapper() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("$line")
    done < <("${1/#\~/$HOME}" _complete bash "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
    # More follows.
    [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *[=/] ]] && compopt -o nospace 2>/dev/null
    return 0
}
complete -o default -F _hbwrapper hbwrapper
"""

_ZSH = r"""#compdef hbwrapper
# Completion for zsh. In ~/.zshrc, after compinit:  eval "$(hbwrapper completion zsh)"
_hbwrapper() {
    local -a found
    found=("${(@f)$("${(Q)words[1]/#\~/$HOME}" _complete zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    if [[ -z $found[1] ]]; then
        compset -P '*@' || compset -P '*='
        _files
        return
    fi
    local -a open=("${(@M)found:#*[=/]}") closed=("${(@)found:#*[=/]}")
    # More follows where it ends in = or /.
    (( $#open )) && compadd -S '' -a open
    (( $#closed )) && compadd -a closed
}
if [[ $funcstack[1] == _hbwrapper ]]; then
    _hbwrapper "$@"
else
    compdef _hbwrapper hbwrapper
fi
"""

_SCRIPTS = {"bash": _BASH, "zsh": _ZSH}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's argument."""
    parser.description = "Print a script that completes calls, parameters and values."
    parser.epilog = (
        'examples:\n  eval "$(hbwrapper completion bash)"      in ~/.bashrc\n'
        '  eval "$(hbwrapper completion zsh)"       in ~/.zshrc, after compinit'
    )
    parser.add_argument("shell", choices=tuple(_SCRIPTS), metavar="SHELL", help="bash or zsh")


def run(options: argparse.Namespace) -> int:
    """Print the script.

    Returns:
        0.
    """
    sys.stdout.write(_SCRIPTS[options.shell])
    return OK


def complete(arguments: Sequence[str]) -> int:
    """Print what may stand where the cursor is, a line each.

    Args:
        arguments: ``zsh`` and the words after the command's name, up to the cursor; or ``bash``,
            the line up to the cursor, and what of it bash replaces, which is less than a word
            after ``=``.

    Returns:
        0.

    Raises:
        Problem: They are none of these.
    """
    shell, *words = arguments or [""]
    if shell not in _SCRIPTS or not words or (shell == "bash" and len(words) != 2):
        raise Problem("_complete is what the scripts call that hbwrapper completion prints")
    if shell == "zsh":
        print("\n".join(candidates(words)))
        return OK
    line, replaced = words
    (_, *words), in_quotes = _split(line)
    part = _split(replaced)[0][-1]
    kept = len(words[-1]) - len(part) if words[-1].endswith(part) else 0
    for found in candidates(words):
        # zsh does this itself. Brackets are left, as nobody escapes them.
        print(
            found[kept:] if in_quotes else re.sub(r"([^\w@%+=:,./~\[\]-])", r"\\\1", found[kept:])
        )
    return OK


def _split(line: str) -> tuple[list[str], bool]:
    """Split as a shell does.

    Returns:
        The words, of which the last, perhaps empty, is the cursor's; and whether it is in quotes.
    """
    for closing in ("", "'", '"'):
        try:
            words = shlex.split(f"{line}\0{closing}")
        except ValueError:
            continue
        return [word.replace("\0", "") for word in words], bool(closing)
    return [""], False


def candidates(words: Sequence[str]) -> list[str]:
    """What the last of ``words`` may become; none where a file's name is due.

    Args:
        words: The words after the command's name, the last one incomplete.

    Returns:
        Whole words; a parameter's name ends in ``=``.
    """
    *before, current = words
    if before and before[0] in COMMANDS:
        return [word for word in _of_command(before[0], current) if word.startswith(current)]
    call, given, option = _understood(before)
    if option is None and current.startswith("--") and "=" in current:
        option, _, current = current.partition("=")
        return [f"{option}={value}" for value in _values(option) if value.startswith(current)]
    if option is not None:
        found = _values(option)
    elif current.startswith("-"):
        found = _flags(parser())
    elif call is None:
        from hbwrapper.catalogue import names

        found = [*(() if before else COMMANDS), *names()]
    else:
        found = _parameters(call, given, current)
    return [word for word in found if word.startswith(current)]


def _understood(words: Sequence[str]) -> tuple[str | None, set[str], str | None]:
    """The call, the parameters that are given, and the option whose value is due."""
    takes_value = {
        flag
        for action in parser()._actions
        if action.nargs is None
        for flag in action.option_strings
    }
    call, given, option = None, set(), None
    for word in words:
        if option is not None:
            option = None
        elif word in takes_value:
            option = word
        elif word.startswith("-"):
            continue
        elif call is None:
            call = word
        else:
            given.add(word.partition("=")[0].partition("@")[0])
    return call, given, option


def _flags(of: argparse.ArgumentParser) -> list[str]:
    import argparse

    return [
        flag
        for action in of._actions
        if action.help is not argparse.SUPPRESS
        for flag in action.option_strings
        if flag.startswith("--")
    ]


def _values(option: str) -> list[str]:
    if option == "--format":
        from .options import FORMATS

        return list(FORMATS)
    if option == "--profile":
        from . import profiles

        try:
            return profiles.names()
        except Problem:
            # It is said when the command runs.
            return []
    return []


def _of_command(command: str, current: str) -> list[str]:
    if current.startswith("-"):
        return _flags(parser(command))
    if command == "describe":
        from hbwrapper.catalogue import names

        return list(names())
    return list(_SCRIPTS) if command == "completion" else []


def _parameters(name: str, given: set[str], current: str) -> list[str]:
    from hbwrapper.catalogue import get

    if at := re.match("[^=@]+=?@", current):
        return [f"{at[0]}{path}" for path in _files(current[at.end() :])]
    call = get(name)
    if call is None:
        return []
    parameter, equals, _ = current.partition("=")
    if equals:
        return [f"{parameter}={value}" for value in call.values.get(parameter, ())]
    return [f"{parameter}=" for parameter in call.parameters if parameter not in given]


def _files(path: str) -> list[str]:
    found = sorted(glob.glob(f"{glob.escape(path)}*"))
    return [f"{name}/" if os.path.isdir(name) else name for name in found]

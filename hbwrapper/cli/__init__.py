"""The command line: ``hbwrapper CALL name=value …`` and its commands.

``parser()`` and ``parser(command)``, for each of ``COMMANDS``, give the argparse parsers.
"""

from __future__ import annotations

import io
import sys
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .ending import BROKEN_PIPE, INTERRUPTED, NOT_WRITTEN, Problem
from .options import COMMANDS, MODULES, call_options, parser
from .terminal import drop, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["COMMANDS", "main", "parser"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The arguments; the process's own if None.

    Returns:
        The exit code: 0; 1 the API said no; 2 usage; 3 no answer; 4 an answer that cannot be read;
        74 output that cannot be written; 130 after Ctrl-C; 141 when nobody reads the output.
    """
    from . import completion

    if completion.is_asked():
        return completion.answer()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        _prepare_output()
        with _warnings_in_one_line():
            code = _run(arguments)
        sys.stdout.flush()
    except Problem as problem:
        say(str(problem))
        return problem.code
    except BrokenPipeError:
        drop(sys.stdout)
        return BROKEN_PIPE
    except OSError as error:
        say(f"{error.filename or 'the output cannot be written'}: {error.strerror or error}")
        drop(sys.stdout)
        return NOT_WRITTEN
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _prepare_output() -> None:
    """Have standard output take any text, before there are results to lose.

    Raises:
        Problem: It is closed.
    """
    if sys.stdout is None:
        raise Problem("standard output is closed", NOT_WRITTEN)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def _run(arguments: list[str]) -> int:
    first = arguments[0] if arguments else ""
    try:
        if first in COMMANDS:
            options = parser(first).parse_args(arguments[1:])
        else:
            options = call_options(arguments)
    except SystemExit as ended:
        # --help and --version.
        return int(ended.code or 0)
    if first not in COMMANDS:
        from . import calling, help

        return help.show(options.call) if options.help else calling.run(options)
    from importlib import import_module

    code: int = import_module(MODULES[first]).run(options)
    return code


@contextmanager
def _warnings_in_one_line() -> Iterator[None]:
    """Show the library's warnings as the command's messages."""
    with warnings.catch_warnings():
        warnings.filterwarnings("always", category=UserWarning)
        warnings.showwarning = _show_warning
        yield


def _show_warning(message: Warning | str, *_: object, **__: object) -> None:
    say(f"warning: {message}")

"""``hbwrapper port FILE.php``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hbwrapper.visible import visible

if TYPE_CHECKING:
    import argparse

    from .context import Problem


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", metavar="FILE.php", help="the PHP script")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="a new file for the Python; standard output if not given",
    )


def run(options: argparse.Namespace) -> int:
    """Translate a script; what has no translation is listed on standard error.

    Returns:
        0, 70 for a fault of the porter's own, or 2 for a file that cannot be read, is no PHP or has a syntax error, for an output that
        is there already or cannot be written, and for a missing package.
    """
    from hbwrapper.porting.syntax import SourceError, read

    from .translate import PortFault, translate

    try:
        result = translate(read(options.file))
        if options.output:
            # What it holds of keys is for those who may read the PHP.
            mode = os.stat(options.file).st_mode & 0o777
            _write(Path(options.output), result.python, mode)
        else:
            shown = visible(result.python, "\t\n") if sys.stdout.isatty() else result.python
            sys.stdout.write(shown)
    except SourceError as error:
        print(visible(f"hbwrapper port: {error}"), file=sys.stderr)
        return 2
    except PortFault as error:
        print(visible(f"hbwrapper port: {error}"), file=sys.stderr)
        return 70
    _report(options.file, result.problems)
    return 0


def _report(path: str, problems: list[Problem]) -> None:
    if not problems:
        return
    count = len(problems)
    said = [f"{path}: {count} place{'s' * (count > 1)} without a translation:"]
    said += [f"  line {problem.line}: {problem.reason}: {problem.php}" for problem in problems]
    for line in said:
        print(visible(line), file=sys.stderr)


def _write(path: Path, python: str, mode: int) -> None:
    """Write a new file, whole or not at all. One that is there may hold work by hand."""
    from hbwrapper.porting.syntax import SourceError

    try:
        if path.exists() and not path.is_file():
            # A device or a pipe.
            path.write_text(python, encoding="utf-8", newline="\n")
            return
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        try:
            with open(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(python)
        except OSError:
            path.unlink()
            raise
    except FileExistsError as error:
        raise SourceError(f"{path} is there already: remove it, or name another file") from error
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror or error}") from error

"""``hbwrapper port FILE.php``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from hbwrapper.port.translate import Problem


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", metavar="FILE.php", help="the PHP script")
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="write the Python there, not to standard output"
    )


def run(options: argparse.Namespace) -> int:
    """Translate a script; what has no translation is listed on standard error.

    Returns:
        0, or 2 for a file that cannot be read, is no PHP or has a syntax error, and for a missing
        package.
    """
    from hbwrapper.port.source import SourceError, read

    try:
        source = read(options.file)
        from hbwrapper.port.translate import translate

        result = translate(source)
        if options.output:
            _write(Path(options.output), result.python)
        else:
            sys.stdout.write(result.python)
    except SourceError as error:
        print(f"hbwrapper port: {error}", file=sys.stderr)
        return 2
    _report(options.file, result.problems)
    return 0


def _report(path: str, problems: list[Problem]) -> None:
    if not problems:
        return
    count = len(problems)
    print(f"{path}: {count} place{'s' * (count > 1)} without a translation:", file=sys.stderr)
    for problem in problems:
        print(f"  line {problem.line}: {problem.reason}: {problem.php}", file=sys.stderr)


def _write(path: Path, python: str) -> None:
    """Replace the file as a whole: whoever reads it sees the old text or the new one."""
    from hbwrapper.port.source import SourceError

    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(python)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        os.chmod(temporary, mode)
        os.replace(temporary, path)
    except OSError as error:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)
        raise SourceError(f"{path}: {error.strerror or error}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

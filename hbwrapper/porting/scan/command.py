"""The command ``hbwrapper scan``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


_EPILOG = """\
examples:
  hbwrapper scan modules/billing
  hbwrapper scan . --exclude vendor --exclude '*/cache/*'
  hbwrapper scan . --format json > calls.json
  hbwrapper scan . --check

exit: 0; 1 with --check, a call or a parameter is not in the catalogue;
  2 usage, or there is a PATH that cannot be scanned"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.description = (
        "List every HostBill call in PHP files: its parameters, whether the catalogue\n"
        "knows them, and what will behave differently in Python. Nothing is sent, and\n"
        "no key is printed."
    )
    parser.epilog = _EPILOG
    from . import files

    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="files of PHP, with any ending, and folders: in these, files that end in "
        + ", ".join(files.EXTENSIONS),
    )
    parser.add_argument(
        "--format",
        choices=("table", "json"),
        default="table",
        metavar="FORMAT",
        help="table (if nothing is said) or json",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="exit 1 if a call or a parameter is not in the catalogue",
    )
    parser.add_argument(
        "--exclude",
        action="append",
        default=[],
        metavar="PATTERN",
        help="leave out files and folders of this name or path; repeatable",
    )
    parser.add_argument(
        "--jobs", type=_jobs, metavar="N", help="processes at most (one for each processor)"
    )


def _jobs(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if number < 1:
        import argparse

        raise argparse.ArgumentTypeError(f"{text} is no number of processes")
    return number


def run(options: argparse.Namespace) -> int:
    """Scan, and print what was found.

    Returns:
        0; 1 with ``--check`` when a call or a parameter is unknown; 2 when nothing was scanned: a
        path cannot be read, a named file is not PHP, or the ``port`` extra is missing.
    """
    from hbwrapper.cli.terminal import Progress
    from hbwrapper.porting.syntax.source import SourceError, parser

    from . import files, report, tree

    try:
        parser()
        paths, unreadable = files.find(options.paths, options.exclude)
    except (SourceError, files.PathError) as error:
        print(f"hbwrapper scan: {report.shown(str(error))}", file=sys.stderr)
        return 2
    found = report.Report()
    found.broken += [(path, 1, reason) for path, reason in unreadable]
    with Progress("files", len(paths)) as progress:
        for scanned in tree.scan_files(paths, jobs=options.jobs):
            found.add(scanned)
            progress.step(1)
    write = report.write_json if options.format == "json" else report.write_table
    write(found, sys.stdout)
    return 1 if options.check and found.failed else 0

"""The command ``hbwrapper scan``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from typing import TextIO

    from .report import Report


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.description = "List every HostBill call in PHP files."
    parser.add_argument("paths", nargs="+", metavar="PATH", help="PHP files, and folders of them")
    parser.add_argument(
        "--format", choices=("table", "json"), default="table", help="table is the default"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="exit 1 if the catalogue does not know a call or a parameter",
    )
    parser.add_argument(
        "--exclude",
        action="append",
        default=[],
        metavar="PATTERN",
        help="leave out files and folders of this name or path (vendor, '*/cache/*'); repeatable",
    )
    parser.add_argument(
        "--jobs", type=_jobs, metavar="N", help="processes at most (one for each processor)"
    )


def _jobs(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def run(options: argparse.Namespace) -> int:
    """Scan, and print what was found.

    Returns:
        0; 1 with ``--check`` when a call or a parameter is unknown; 2 when nothing was scanned: a
        path cannot be read, a named file is not PHP, or the ``port`` extra is missing.
    """
    from hbwrapper.port.source import SourceError, parser

    from . import files, report, tree

    try:
        parser()
        paths, unreadable = files.find(options.paths, options.exclude)
    except (SourceError, files.PathError) as error:
        print(f"hbwrapper scan: {report.shown(str(error))}", file=sys.stderr)
        return 2
    found = report.Report()
    found.broken += [(path, 1, reason) for path, reason in unreadable]
    progress = _Progress(len(paths), sys.stderr)
    progress.start()
    try:
        for scanned in tree.scan_files(paths, jobs=options.jobs, done=progress.step):
            found.add(scanned)
    finally:
        progress.stop()
    _print(found, options.format, sys.stdout)
    return 1 if options.check and found.failed else 0


def _print(found: Report, form: str, out: TextIO) -> None:
    from . import report

    if form == "json":
        report.write_json(found, out)
    else:
        report.write_table(found, out)


class _Progress:
    """A progress bar on a terminal: rich's, or a counter without rich; elsewhere nothing."""

    def __init__(self, total: int, out: TextIO) -> None:
        self._total = total
        self._out = out
        self._done = 0
        self.step: Callable[[], None] = lambda: None
        self.stop: Callable[[], object] = lambda: None

    def start(self) -> None:
        """Show it, on a terminal."""
        if not self._out.isatty() or self._total < 2:
            return
        try:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn
        except ImportError:
            self.step = self._count
            self.stop = self._clear
            return
        bar = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(file=self._out),
            transient=True,
        )
        task = bar.add_task("", total=self._total)
        bar.start()
        self.step = lambda: bar.advance(task)
        self.stop = bar.stop

    def _count(self) -> None:
        self._done += 1
        if self._done % 50 == 0 or self._done == self._total:
            self._out.write(f"\r{self._done}/{self._total} files")
            self._out.flush()

    def _clear(self) -> None:
        self._out.write("\r\033[K")
        self._out.flush()

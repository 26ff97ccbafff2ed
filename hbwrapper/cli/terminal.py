"""What the command says on a terminal: messages, questions, progress, and how it takes Ctrl-C."""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from hbwrapper.visible import visible

from .ending import INTERRUPTED, USAGE, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any, TextIO


def say(message: str) -> None:
    """Write one line to standard error; where there is none, or it is full, nobody can be told."""
    if sys.stderr is None:
        return
    try:
        print(f"hbwrapper: {visible(' '.join(message.split()))}", file=sys.stderr, flush=True)
    except OSError:
        drop(sys.stderr)


def drop(stream: TextIO) -> None:
    """Forget what a stream could not write: Python would try once more as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def is_terminal(stream: Any) -> bool:
    """Is the stream, which may be missing, a terminal?"""
    return stream is not None and bool(stream.isatty())


def confirm(lines: Sequence[str], question: str) -> None:
    """Ask, where a terminal is there to answer; scripts are not asked.

    Args:
        lines: What the question is about.
        question: ``Send it?``

    Raises:
        Problem: The answer is not yes, or Ctrl-C.
    """
    if not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
        return
    code = USAGE
    try:
        for line in lines:
            sys.stderr.write(f"{visible(line)}\n")
        sys.stderr.write(f"{question} [y/N] ")
        sys.stderr.flush()
        answer = sys.stdin.readline()
    except KeyboardInterrupt:
        answer, code = "", INTERRUPTED
    if not answer.endswith("\n"):
        sys.stderr.write("\n")
    if answer.strip().casefold() not in ("y", "yes"):
        raise Problem("nothing was sent", code)


@contextmanager
def on_interrupt(handler: Callable[[], None]) -> Iterator[None]:
    """Let ``handler`` take Ctrl-C while the context is open.

    It does nothing where signals are not ours: outside of the main thread, and where whoever
    started the process had it ignore Ctrl-C.
    """
    if (
        threading.current_thread() is not threading.main_thread()
        or signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    ):
        yield
        return
    before = signal.signal(signal.SIGINT, lambda *_: handler())
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class Interrupts:
    """Has Ctrl-C come between records: never within one.

    Used as a context manager's handler: ``on_interrupt(interrupts)``. Ctrl-C again while a record
    cannot be written, because nobody reads, comes at once.
    """

    def __init__(self) -> None:
        self._holding = False
        self._waiting = False
        self._ending = False

    def __call__(self) -> None:
        """Take a Ctrl-C."""
        if self._ending:
            # What is under way would be waited for.
            os._exit(INTERRUPTED)
        if self._holding and not self._waiting:
            self._waiting = True
            return
        raise KeyboardInterrupt

    @contextmanager
    def held(self) -> Iterator[None]:
        """Whatever is written in this context is written whole."""
        self._holding = True
        try:
            yield
        finally:
            self._holding = False
        if self._waiting:
            self._waiting = False
            raise KeyboardInterrupt

    def end(self) -> None:
        """From now on Ctrl-C ends the process at once: all that there is has been written."""
        self._ending = True


class Progress:
    """A progress bar on standard error: rich's, or a counter without rich; none in a pipe.

    Args:
        unit: What is counted.
        total: How many there are; None where that is not known yet.
        shown: False where what is counted is itself printed on the same terminal.
    """

    def __init__(self, unit: str, total: int | None = None, *, shown: bool = True) -> None:
        self._unit = unit
        self._total = total
        self._shown = shown and is_terminal(sys.stderr)
        self._done = 0
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Progress:  # noqa: PYI034 - Self is newer than Python 3.10
        if not self._shown:
            return self
        try:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
        except ImportError:
            return self
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TimeRemainingColumn(),
            console=Console(file=sys.stderr),
            transient=True,
            # Results would go to the terminal, wherever standard output goes.
            redirect_stdout=False,
        )
        self._task = self._bar.add_task("", total=self._total)
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()
        elif self._shown:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()

    def step(self, count: int, total: int | None = None) -> None:
        """Count on.

        Args:
            count: How many more are done.
            total: How many there are, where that has become known.
        """
        self._done += count
        self._total = total or self._total
        if not self._shown:
            return
        of = f" of {self._total:,}" if self._total else ""
        text = f"{self._done:,}{of} {self._unit}"
        if self._bar is None:
            sys.stderr.write(f"\r{text}")
            sys.stderr.flush()
        else:
            self._bar.update(self._task, completed=self._done, total=self._total, description=text)

"""``--each FILE``: a call for each line of a file, with or without a journal."""

from __future__ import annotations

import os
import sys
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING

from hbwrapper.secrets import shown_url

from . import inputs, output
from .calling import SANDBOX_URL, bound, code_of, connected, find, question
from .dryrun import counted, show, shown_fields
from .ending import INTERRUPTED, NO_ANSWER, OK
from .ending import REFUSED as EXIT_REFUSED
from .guess import misspelt_parameters
from .journal import BEGUN, DONE, REFUSED, UNKNOWN, UNSENT, Journal
from .terminal import Progress, confirm, is_terminal, on_interrupt, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future
    from typing import Any

    from hbwrapper.call import ApiCall
    from hbwrapper.profiles import Profile

    from .inputs import Line

_STOPPING = (
    b"\nhbwrapper: stopping; what is under way is waited for (Ctrl-C again leaves it alone)\n"
)


def run(options: argparse.Namespace, common: dict[str, Any]) -> int:
    """Run the call once for each line of ``options.each``.

    Args:
        options: As ``call_options`` read them.
        common: The parameters of the command line.

    Returns:
        The exit code: the worst of all calls, with a journal also of earlier runs.

    Raises:
        Problem: The input, the journal or the settings cannot be used; nothing was sent.
    """
    from hbwrapper.catalogue import is_write

    name = options.call
    lines, digest = inputs.read(options.each, common)
    target = find(options)
    url = shown_url(target.url) if target else SANDBOX_URL
    if options.dry_run:
        for line in lines:
            show(url, name, {**common, **line.params})
            output.put("\n")
        return OK
    names = dict.fromkeys(name for line in lines for name in inputs.names(common, line))
    for sentence in misspelt_parameters(name, names):
        say(sentence)
    journal = None
    if options.journal:
        journal = Journal(options.journal, {"call": name, "url": url, "input": digest}, lines)
    try:
        pending = lines
        if journal is not None:
            pending = [line for line in lines if journal.states.get(line.number, UNSENT) == UNSENT]
            _say_what_is_not_sent(journal, lines)
        if is_write(name) and not options.yes and target is not None and pending:
            confirm(_question(name, target, options.each, common, pending), "Send them?")
        code = OK
        if pending:
            with connected(target, options.timeout) as api:
                code = _Run(bound(api, name), common, journal, options.workers or 1).over(pending)
        if journal is not None:
            overall = _summed_up(journal, lines)
            code = code if code == INTERRUPTED else overall
        return code
    finally:
        if journal is not None:
            journal.close()


def _question(
    name: str, target: Profile, path: str, common: dict[str, Any], lines: Sequence[Line]
) -> list[str]:
    """What is asked before the calls: how many, where to, and what the first would send."""
    times = f", {counted(len(lines), 'time')}"
    first = lines[0]
    return [
        *question(name, target, times),
        f"{path}, line {first.number}:",
        *shown_fields({**common, **first.params}),
    ]


class _Run:
    """Calls that are under way, and what becomes of them."""

    def __init__(
        self, call: ApiCall, common: dict[str, Any], journal: Journal | None, workers: int
    ) -> None:
        self._call = call
        self._common = common
        self._journal = journal
        self._workers = workers
        self._stopping = False
        self._code = OK

    def over(self, lines: Sequence[Line]) -> int:
        """Make the calls and print their outcomes, in the order of ``lines``.

        Returns:
            The worst exit code of all.
        """
        shown = not is_terminal(sys.stdout)
        writer = output.writer("jsonl")
        with on_interrupt(self._stop), Progress("calls", len(lines), shown=shown) as progress:
            for outcome in self._outcomes(lines):
                writer.write(outcome)
                progress.step(1)
        return INTERRUPTED if self._stopping else self._code

    def _stop(self) -> None:
        if self._stopping:
            os._exit(INTERRUPTED)
        self._stopping = True
        if sys.stderr is not None:
            with suppress(OSError):
                # A signal's handler cannot use sys.stderr, which may be in use.
                os.write(2, _STOPPING)

    def _outcomes(self, lines: Sequence[Line]) -> Iterator[dict[str, Any]]:
        waiting: deque[Future[tuple[dict[str, Any], int] | None]] = deque()
        following = iter(lines)
        with ThreadPoolExecutor(self._workers, thread_name_prefix="hbwrapper-each") as threads:
            try:
                while True:
                    while len(waiting) < 2 * self._workers:
                        line = None if self._stopping else next(following, None)
                        if line is None:
                            break
                        waiting.append(threads.submit(self._one, line))
                    if not waiting:
                        return
                    ended = waiting.popleft().result()
                    if ended is not None:
                        self._code = max(self._code, ended[1])
                        yield ended[0]
            finally:
                # Nobody reads the output any more, or the journal cannot be written.
                for future in waiting:
                    future.cancel()

    def _one(self, line: Line) -> tuple[dict[str, Any], int] | None:
        """Make one call; in a thread.

        Returns:
            What is printed, and the exit code; None where it was not begun.
        """
        from hbwrapper.checking import checked
        from hbwrapper.errors import ApiError, HBWrapperError

        if self._stopping:
            return None
        if self._journal is not None:
            self._journal.put(line, BEGUN)
        found: dict[str, Any] = {"line": line.number, "outcome": DONE}
        code = OK
        try:
            found["result"] = checked(
                self._call({**self._common, **line.params}), self._call.__name__
            )
        except ApiError as error:
            found.update(outcome=REFUSED, error=str(error), result=error.response)
            code = code_of(error)
        except (HBWrapperError, TypeError, ValueError) as error:
            # Whatever does not say that it did not run may have run.
            unsent = getattr(error, "may_have_run", True) is False
            found.update(outcome=UNSENT if unsent else UNKNOWN, error=str(error))
            code = code_of(error)
        if self._journal is not None:
            self._journal.put(line, found["outcome"])
        return found, code


def _summed_up(journal: Journal, lines: Sequence[Line]) -> int:
    """Say how far all runs came.

    Returns:
        The exit code: 0 only if all is done.
    """
    states = [journal.states.get(line.number, UNSENT) for line in lines]
    open_ = [
        line.number for line, state in zip(lines, states, strict=True) if state in (BEGUN, UNKNOWN)
    ]
    if open_:
        say(f"may have run and are not sent again; look them up in HostBill: {line_numbers(open_)}")
    done, refused, unsent = (states.count(state) for state in (DONE, REFUSED, UNSENT))
    say(f"{done} done, {refused} refused, {unsent} unsent, {len(open_)} to be looked up")
    if open_ or unsent:
        return NO_ANSWER
    return EXIT_REFUSED if refused else OK


def _say_what_is_not_sent(journal: Journal, lines: Sequence[Line]) -> None:
    """Name the lines that an earlier run has dealt with, and why they are not sent again."""
    reasons = {
        DONE: "done by an earlier run, and not sent again",
        REFUSED: "refused by HostBill in an earlier run, and not sent again; to try them once more, "
        "put them into a file with a journal of its own",
    }
    for state, reason in reasons.items():
        numbers = [line.number for line in lines if journal.states.get(line.number) == state]
        if numbers:
            say(f"{line_numbers(numbers)}: {reason}")


def line_numbers(numbers: Sequence[int]) -> str:
    """``line 4``, ``lines 2 to 5, 7``."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    texts = [
        f"{first}"
        if first == last
        else f"{first}, {last}"
        if last == first + 1
        else f"{first} to {last}"
        for first, last in spans
    ]
    return f"{'line' if len(numbers) == 1 else 'lines'} {', '.join(texts)}"

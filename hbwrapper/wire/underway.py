"""What is known of the exchange that a thread is in, for the connections underneath it."""

from __future__ import annotations

import threading
from time import monotonic


class Underway:
    """One exchange: when it must end, and how far it has come.

    Attributes:
        end: When the time limit is spent, by ``time.monotonic``; None for no limit.
        request_target: What the request line asks for.
        may_have_run: Could a byte of the request have left? Only our own connections know that none
            has: a mocked failure counts as "may have run".
        reused: Does it run on a connection that an earlier exchange left open?
        resent: Is it the second try, on a new connection?
        surplus: Did more come than the answer?
        timed_out: Did the time limit end it?
        status: The answer's HTTP status, as soon as it is known.
        location: Where the answer redirects to.
    """

    __slots__ = (
        "end",
        "location",
        "may_have_run",
        "request_target",
        "resent",
        "reused",
        "status",
        "surplus",
        "timed_out",
    )

    def __init__(self, timeout: float) -> None:
        self.end = monotonic() + timeout if timeout else None
        self.request_target: str | None = None
        self.may_have_run = True
        self.reused = False
        self.resent = False
        self.surplus = False
        self.timed_out = False
        self.status: int | None = None
        self.location: str | None = None

    def is_spent(self) -> bool:
        """Is the time limit spent?"""
        return self.end is not None and monotonic() >= self.end

    def seconds_left(self) -> float | None:
        """The rest of the time limit.

        Raises:
            TimeoutError: Nothing is left.
        """
        if self.end is None:
            return None
        left = self.end - monotonic()
        if left <= 0:
            self.timed_out = True
            raise TimeoutError("the time limit is spent")
        return left


class _Thread(threading.local):
    underway = Underway(0)


thread = _Thread()

"""The stand-in's clock: it runs, or stands still, and can be set."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta, timezone

Moment = datetime | str


class Clock:
    """The stand-in's time, in UTC. Safe across threads.

    Args:
        stopped_at: A time at which it stands still, or its ISO text; None lets it run.

    Raises:
        ValueError: The text is no ISO time.
    """

    def __init__(self, stopped_at: Moment | None = None) -> None:
        self._began_at = None if stopped_at is None else _utc(stopped_at)
        self._lock = threading.Lock()
        # Of the two, one counts: where it stands, or how far it is off the machine's clock.
        self._stopped_at = self._began_at
        self._offset = timedelta()

    def now(self) -> datetime:
        """The time."""
        with self._lock:
            return self._now()

    def _now(self) -> datetime:
        return self._stopped_at or datetime.now(timezone.utc) + self._offset

    @property
    def running(self) -> bool:
        """Does it run?"""
        return self._stopped_at is None

    def set(self, moment: Moment) -> None:
        """Set it. One that stands still stays so; one that runs goes on from there.

        Args:
            moment: A time, or its ISO text; UTC where it names no zone.

        Raises:
            ValueError: The text is no ISO time.
        """
        moment = _utc(moment)
        with self._lock:
            self._set(moment)

    def _set(self, moment: datetime) -> None:
        if self._stopped_at is None:
            self._offset = moment - datetime.now(timezone.utc)
        else:
            self._stopped_at = moment

    def advance(
        self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0
    ) -> None:
        """Put it forward; numbers below zero put it back.

        Raises:
            ValueError: No calendar has the time.
        """
        try:
            step = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
            with self._lock:
                # The calls reckon with years of four digits, and some days on.
                moment = self._now() + step
                if not 1000 <= moment.year <= 9000:
                    raise OverflowError
                self._set(moment)
        except (OverflowError, ValueError):
            raise ValueError("the clock cannot be put so far") from None

    def stop(self) -> None:
        """Let it stand still where it is."""
        with self._lock:
            self._stopped_at = self._now()

    def start(self) -> None:
        """Let it run on from where it is."""
        with self._lock:
            self._offset = self._now() - datetime.now(timezone.utc)
            self._stopped_at = None

    def reset(self) -> None:
        """Put it back to how it began."""
        with self._lock:
            self._stopped_at, self._offset = self._began_at, timedelta()


def _utc(moment: Moment) -> datetime:
    if isinstance(moment, str):
        # Python 3.10's fromisoformat knows no Z.
        moment = datetime.fromisoformat(moment.replace("Z", "+00:00"))
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    try:
        moment = moment.astimezone(timezone.utc)
    except OverflowError:
        moment = datetime.min.replace(tzinfo=timezone.utc)
    if not 1000 <= moment.year <= 9000:
        raise ValueError("the clock goes from the year 1000 to 9000")
    return moment

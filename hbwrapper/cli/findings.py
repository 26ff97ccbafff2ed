"""What a check of ``hbwrapper doctor`` found, and what to do about it."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

State: TypeAlias = Literal["pass", "warn", "fail"]


class Finding(NamedTuple):
    """One line of the report.

    Attributes:
        check: What was looked at: ``tls``.
        state: ``pass``; ``warn``, where calls work and something should be done all the same;
            ``fail``, where calls do not work.
        text: What was found.
        advice: What to do; empty where nothing is to be done.
    """

    check: str
    state: State
    text: str
    advice: str = ""


def passed(check: str, text: str) -> Finding:
    """Nothing is to be done."""
    return Finding(check, "pass", text)


def warned(check: str, text: str, advice: str) -> Finding:
    """Calls work, and something should be done."""
    return Finding(check, "warn", text, advice)


def failed(check: str, text: str, advice: str) -> Finding:
    """Calls do not work."""
    return Finding(check, "fail", text, advice)


def milliseconds(seconds: float) -> str:
    """``12 ms``; ``0.4 ms`` where a whole number would be 0."""
    value = seconds * 1000
    return f"{value:.0f} ms" if value >= 1 else f"{value:.1f} ms"

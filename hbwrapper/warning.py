"""Warnings that point at the user's line."""

from __future__ import annotations

import sys
import warnings


def warn(message: str) -> None:
    """Warn (UserWarning) at the first line outside this package."""
    frame, level = sys._getframe(), 1
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith(
        f"{__package__}."
    ):
        frame, level = frame.f_back, level + 1
    warnings.warn(message, UserWarning, stacklevel=level)


_said: set[str] = set()


def warn_once(key: str, message: str) -> None:
    """Warn the first time that ``key`` comes up in this process.

    Where a filter makes an error of the warning, each time.
    """
    if key not in _said:
        warn(message)
        _said.add(key)

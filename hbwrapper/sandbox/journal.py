"""What was called: the last calls in memory, and all of them in a file; without secrets."""

from __future__ import annotations

import json
import os
from collections import deque
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from hbwrapper.secrets import HIDDEN, is_secret

if TYPE_CHECKING:
    from datetime import datetime

# The page shows so many, each with so many characters of its answer.
KEPT = 200
_MOST_CHARACTERS = 20_000


class Long(str):
    """What is too long to be kept as it came: the beginning of its JSON, without secrets."""

    __slots__ = ()


class Entry(NamedTuple):
    """One call: its number, when it came, and what was answered. It holds secrets."""

    number: int
    time: str
    call: str
    success: bool
    params: dict[str, Any] | Long
    answer: Any


class Journal:
    """The calls of one installation; not for several threads at once.

    Args:
        path: The file that gets a line of JSON for each call; None for none. It is its owner's alone.

    Attributes:
        entries: The last ones, the newest at the end.

    Raises:
        OSError: The file cannot be opened.
    """

    def __init__(self, path: str | os.PathLike[str] | None) -> None:
        self.entries: deque[Entry] = deque(maxlen=KEPT)
        self._numbers = count(1)
        self._file = (
            None if path is None else os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        )

    def add(
        self, time: datetime, call: str, params: dict[str, Any], answer: Any, *, success: bool
    ) -> None:
        """Note one call.

        Args:
            time: When it came.
            call: Its name.
            params: Its parameters as PHP reads them, without the credentials.
            answer: What was answered.
            success: Did it succeed?
        """
        when = time.isoformat()
        # To hide and to write down is for who looks: it would take longer than the call.
        entry = Entry(next(self._numbers), when, call, success, _kept(params), _kept(answer))
        self.entries.append(entry)
        if self._file is not None:
            line = {"time": when, "call": call, "params": hidden(params), "success": success}
            # In one piece: other processes may write to the file as well.
            os.write(self._file, json.dumps(line, ensure_ascii=False).encode() + b"\n")

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            os.close(self._file)


def hidden(value: Any, name: str = "") -> Any:
    """A parameter or answer with ``[hidden]`` for what is secret by its name."""
    if isinstance(value, dict):
        return {key: hidden(item, f"{name}[{key}]") for key, item in value.items()}
    if isinstance(value, list):
        return [hidden(item, name) for item in value]
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return HIDDEN if is_secret(name) else value


def _kept(value: Any) -> Any:
    """A value, or the beginning of one that would fill the memory: calls come without a key, too."""
    return value if _room(value, _MOST_CHARACTERS) > 0 else Long(shown(value, indent=1))


def _room(value: Any, left: int) -> int:
    """How many of so many characters are left beside a value; it is not looked at to its end."""
    if isinstance(value, dict):
        for key, item in value.items():
            left = _room(item, left - len(str(key)) - 1)
            if left <= 0:
                break
        return left
    if isinstance(value, list):
        for item in value:
            left = _room(item, left - 1)
            if left <= 0:
                break
        return left
    return left - (len(value) if isinstance(value, str | bytes) else 1)


def shown(value: Any, indent: int | None = None) -> str:
    """Parameters or an answer as JSON without secrets, and no longer than somebody reads.

    Args:
        value: The parameters, or the answer.
        indent: Blanks for each level; None writes all on one line.
    """
    if isinstance(value, Long):
        return str(value)
    text = json.dumps(hidden(value), ensure_ascii=False, indent=indent)
    return text if len(text) <= _MOST_CHARACTERS else f"{text[:_MOST_CHARACTERS]} …"

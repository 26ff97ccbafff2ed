"""What was sent, on disk: so that a run that was killed can be finished, and nothing is sent twice.

A journal is a file of JSON lines. The first says which run it belongs to. Then comes a line with the
state ``begun`` before each call is sent, and one with its outcome after:

    done     HostBill ran it
    refused  HostBill said no
    unsent   it provably did not run; the next run sends it again
    unknown  it may have run

Every line is on the disk (fsync) before anything else happens, so that a call that is not begun here
was never sent. One that is begun without an outcome may have run. The journal holds digests of
parameters, not the parameters.
"""

from __future__ import annotations

import json
import os
import stat
import threading
import time
from typing import TYPE_CHECKING

from .ending import NOT_WRITTEN, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from .inputs import Line

BEGUN, DONE, REFUSED, UNSENT, UNKNOWN = "begun", "done", "refused", "unsent", "unknown"

_STATES = (BEGUN, DONE, REFUSED, UNSENT, UNKNOWN)
_VERSION = 1


class Journal:
    """The journal of one run, open and locked until it is closed.

    Args:
        path: The file; created where there is none, readable by its owner alone.
        run: What identifies the run: call, URL and digest of the input.
        lines: The input.

    Attributes:
        states: The last state of each line that was begun, by its number.

    Raises:
        Problem: The file belongs to another run, is in use, may be read by others, or cannot be
            read or written.
    """

    def __init__(self, path: str, run: dict[str, str], lines: Sequence[Line]) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._broken = False
        self.states: dict[int, str] = {}
        try:
            self._file = _open(path)
        except OSError as error:
            raise Problem(f"journal {path}: {error.strerror}") from None
        try:
            self._guard = _locked(path)
        except BaseException:
            os.close(self._file)
            raise
        try:
            self._check_file()
            self._read({"hbwrapper journal": _VERSION, **run}, lines)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Journal:  # noqa: PYI034 - Self is newer than Python 3.10
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file, and let others lock it."""
        os.close(self._file)
        self._guard.release()

    def put(self, line: Line, state: str) -> None:
        """Write down a line's state; it is on the disk when this returns.

        Raises:
            Problem: It cannot be written; then nothing more is.
        """
        with self._lock:
            self._append(
                {"line": line.number, "params": line.digest, "state": state, "time": _now()}
            )
            self.states[line.number] = state

    def _check_file(self) -> None:
        about = os.fstat(self._file)
        if not stat.S_ISREG(about.st_mode):
            raise Problem(f"journal {self._path} is no file")
        if os.name != "posix":
            # Elsewhere a file has neither this owner nor these permissions.
            return
        if about.st_uid != os.geteuid():
            raise Problem(f"journal {self._path} belongs to another user")
        if stat.S_IMODE(about.st_mode) & 0o077:
            raise Problem(f"journal {self._path} is open to others: chmod 600 {self._path}")

    def _read(self, header: dict[str, Any], lines: Sequence[Line]) -> None:
        with open(os.dup(self._file), "rb") as file:
            data = file.read()
        if _line(header).startswith(data):
            # Nothing yet, or killed before the first line was whole.
            self._cut(0)
            self._append(header)
            return
        # What follows the last line end was being written when the process was killed: nothing was
        # sent on the strength of it.
        *whole, torn = data.split(b"\n")
        entries = [self._entry(text, number) for number, text in enumerate(whole, 1)]
        if not entries:
            raise Problem(f"{self._path} is no journal of hbwrapper's")
        self._check_header(entries[0], header)
        digests = {line.number: line.digest for line in lines}
        for number, entry in enumerate(entries[1:], 2):
            line, state = entry.get("line"), entry.get("state")
            if (
                not isinstance(line, int)
                or line not in digests
                or entry.get("params") != digests[line]
                or state not in _STATES
            ):
                raise Problem(f"journal {self._path}: line {number} is not of this run")
            self.states[line] = state
        if torn:
            self._cut(len(data) - len(torn))

    def _cut(self, length: int) -> None:
        try:
            os.ftruncate(self._file, length)
        except OSError as error:
            raise Problem(f"journal {self._path}: {error.strerror}") from None

    def _entry(self, text: bytes, number: int) -> dict[str, Any]:
        try:
            entry = json.loads(text)
        except (ValueError, RecursionError):
            entry = None
        if not isinstance(entry, dict):
            raise Problem(f"journal {self._path}: line {number} cannot be read")
        return entry

    def _check_header(self, found: dict[str, Any], header: dict[str, Any]) -> None:
        if "hbwrapper journal" not in found:
            raise Problem(f"{self._path} is no journal of hbwrapper's")
        for name, value in header.items():
            if found.get(name) != value:
                about = "" if name == "input" else f" ({found.get(name)}, not {value})"
                raise Problem(f"journal {self._path} belongs to another {name}{about}")

    def _append(self, entry: dict[str, Any]) -> None:
        if self._broken:
            raise Problem(f"journal {self._path}: cannot be written", NOT_WRITTEN)
        data = _line(entry)
        try:
            while data:
                data = data[os.write(self._file, data) :]
            os.fsync(self._file)
        except OSError as error:
            # Nothing must follow what may be half a line.
            self._broken = True
            raise Problem(f"journal {self._path}: {error.strerror}", NOT_WRITTEN) from None


def _line(entry: dict[str, Any]) -> bytes:
    return json.dumps(entry).encode() + b"\n"


def _locked(path: str) -> Any:
    """Lock the journal for this process, with a lock file beside it that stays there.

    Returns:
        The lock; the system gives it free if the process is killed.

    Raises:
        Problem: Another process has it, it cannot be made, or filelock is not installed.
    """
    try:
        import filelock
    except ModuleNotFoundError:
        raise Problem("--journal needs filelock: pip install filelock") from None
    # One lock for all names of a journal that is reached through links.
    lock = filelock.FileLock(f"{os.path.realpath(path)}.lock", mode=0o600)
    try:
        lock.acquire(blocking=False)
    except filelock.Timeout:
        raise Problem(f"journal {path}: another process is at work on it") from None
    except (OSError, NotImplementedError) as error:
        # Some file systems have no locks.
        raise Problem(f"journal {path}: {getattr(error, 'strerror', error)}") from None
    return lock


def _open(path: str) -> int:
    # O_BINARY: Windows writes other line ends without it.
    flags = os.O_RDWR | os.O_APPEND | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        file = os.open(path, flags | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        # A pipe that nobody reads does not hold us up.
        return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if os.name == "posix":
        # The file's name is in its folder, which has to be on the disk too.
        folder = os.open(os.path.dirname(path) or ".", os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    return file


def _now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())

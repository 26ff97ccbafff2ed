"""How the command ends: its exit codes, and the problem that ends it early."""

from __future__ import annotations

OK, REFUSED, USAGE, NO_ANSWER, UNREADABLE = range(5)

# By convention: sysexits' EX_IOERR, and 128 and the signal for SIGINT and SIGPIPE.
NOT_WRITTEN, INTERRUPTED, BROKEN_PIPE = 74, 130, 141


class Problem(Exception):
    """What ends the command, said in one line.

    Attributes:
        code: The exit code.
    """

    def __init__(self, message: str, code: int = USAGE) -> None:
        super().__init__(message)
        self.code = code

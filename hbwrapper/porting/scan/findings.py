"""The calls of a file as they are reported: lines for byte offsets, remarks, no secrets."""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hbwrapper.secrets import scrub

from .ledger import APIWRAPPER, Call, Channel, Ledger
from .notes import (
    AT_SIGN,
    EMPTY_IN_FORM,
    EMPTY_IN_MULTIPART,
    EMPTY_IN_PROCESS,
    NESTED,
    NO_ATTRIBUTE,
    Note,
)
from .parameters import Parameters, parameters

# A shorter key is as likely a word of the program.
_SHORTEST_SECRET = 8


@dataclass
class Finding:
    """A call in a PHP file.

    Attributes:
        file: The path as given.
        line: Where its name stands, counted from 1.
        kind: "HBWrapper", "ApiWrapper" or "raw HTTP".
        call: Its name; None where that cannot be seen.
        dynamic: Is the name anything but a literal?
        params: Names of its parameters, bracketed.
        complete: Are these all?
        notes: What differs in Python, or is worth knowing.
    """

    file: str
    line: int
    kind: str
    call: str | None
    dynamic: bool
    params: list[str]
    complete: bool
    notes: list[Note]


@dataclass
class Scanned:
    """What a scan of one file brought.

    Attributes:
        file: The path as given.
        php: Has it PHP in it?
        calls: The calls, in the order of the source.
        keys: Lines with an API ID or key.
        broken: Line and reason for everything that could not be read.
    """

    file: str
    php: bool = True
    calls: list[Finding] = field(default_factory=list)
    keys: list[int] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)


class Lines:
    """Turns byte offsets into lines, counted from 1."""

    def __init__(self, source: bytes) -> None:
        self._ends = [at for at, byte in enumerate(source) if byte == 0x0A]

    def of(self, at: int) -> int:
        """The line of a byte offset."""
        return bisect.bisect_left(self._ends, at) + 1


def report(ledger: Ledger, lines: Lines, scanned: Scanned) -> None:
    """Put what the ledger has into ``scanned``."""
    scanned.keys = sorted({lines.of(at) for at in ledger.keys})
    secrets = [text for text in ledger.keys.values() if len(text) >= _SHORTEST_SECRET]
    for call in sorted(ledger.calls.values(), key=lambda call: (call.at, call.name or "")):
        finding = _finding(scanned.file, call, ledger, lines)
        scanned.calls.append(_without(secrets, finding))


def _finding(file: str, call: Call, ledger: Ledger, lines: Lines) -> Finding:
    line = lines.of(call.at)
    passed = parameters(call.params)
    remarks = []
    for at, note in sorted(ledger.remarks.get(call.at, ())):
        seen = lines.of(at)
        remarks.append(note if seen == line else note._replace(line=seen))
    return Finding(
        file,
        line,
        call.channel.kind,
        call.name,
        call.dynamic,
        passed.names,
        passed.complete,
        list(dict.fromkeys([*call.notes, *_about_values(call, passed), *remarks])),
    )


def _without(secrets: list[str], finding: Finding) -> Finding:
    """A key can stand where a name should, in a query string that is put together wrongly."""
    return replace(
        finding,
        call=finding.call and scrub(finding.call, secrets),
        params=[scrub(name, secrets) for name in finding.params],
    )


def _about_values(call: Call, passed: Parameters) -> Iterator[Note]:
    """What is to be said of the values that are passed."""
    if call.channel.multipart and passed.nested:
        yield NESTED._replace(names=tuple(passed.nested))
    if passed.empty:
        yield _emptiness(call.channel)._replace(names=tuple(passed.empty))
    if call.channel.multipart and passed.files:
        yield AT_SIGN._replace(names=tuple(passed.files))
    if call.name is not None and (call.name.startswith("_") or call.name == "keys"):
        yield NO_ATTRIBUTE


def _emptiness(channel: Channel) -> Note:
    if channel.multipart:
        return EMPTY_IN_MULTIPART
    return EMPTY_IN_PROCESS if channel.kind == APIWRAPPER else EMPTY_IN_FORM

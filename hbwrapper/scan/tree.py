"""Scanning many files: each within a limit of time, on several processors where it pays."""

from __future__ import annotations

import bisect
import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from hbwrapper import redact
from hbwrapper.port import source

from . import files
from .ledger import APIWRAPPER, HBWRAPPER, RAW, Call, Ledger, Parameters, parameters
from .reader import OutOfTime, Reader

SECONDS_PER_FILE = 10.0
MAX_BYTES = 32 * 2**20
# A file without any of these, in lower case, makes no HostBill call.
MARKS = (b"hbwrapper", b"apiwrapper", b"api.php", b"api_id", b"apiid")
# With fewer files, starting processes takes longer than they save.
_ENOUGH = 1500


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
    notes: list[str]


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


def scan_files(
    paths: Sequence[str], *, jobs: int | None = None, done: Callable[[], None] = lambda: None
) -> Iterator[Scanned]:
    """Scan files, in their order.

    Args:
        paths: The files.
        jobs: Processes at most; None for one a processor.
        done: Called after every file.

    Raises:
        MissingExtra: The ``port`` extra is not installed.
    """
    source.parser()
    jobs = min(jobs or os.cpu_count() or 1, 16)
    if jobs == 1 or len(paths) < _ENOUGH:
        for path in paths:
            yield scan_file(path)
            done()
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # Not fork: a progress bar has a thread, whose locks a fork would copy as they are.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        for scanned in pool.map(scan_file, paths, chunksize=50):
            yield scanned
            done()


def scan_file(path: str, *, seconds: float = SECONDS_PER_FILE) -> Scanned:
    """Scan one file. Whatever is wrong with it stands in the result.

    Args:
        path: The file.
        seconds: When to give up; what was found until then is kept.
    """
    scanned = Scanned(path)
    try:
        if os.path.getsize(path) > MAX_BYTES:
            scanned.broken.append((1, f"larger than {MAX_BYTES // 2**20} MiB: not read"))
            return scanned
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        scanned.broken.append((1, error.strerror or str(error)))
        return scanned
    lower = data.lower()
    if not any(mark in lower for mark in MARKS):
        scanned.php = b"<?" in data and files.is_php(data)
        return scanned
    if not files.is_php(data):
        scanned.php = False
        return scanned
    _scan(source.to_utf8(data), scanned, seconds)
    return scanned


def _scan(data: bytes, scanned: Scanned, seconds: float) -> None:
    end = _halt(data)
    data = data if end is None else data[:end]
    starts = _line_starts(data)
    deadline = time.monotonic() + seconds
    # A file that takes this long to parse is read as far as it was.
    parse_until = deadline - seconds / 2
    reader = Reader(data, deadline)
    in_time = True

    def chunk(offset: int, _point: object) -> bytes:
        # tree-sitter cannot be told to stop, but it takes an early end of the file.
        nonlocal in_time
        if not in_time or time.monotonic() > parse_until:
            in_time = False
            return b""
        return data[offset : offset + 4096]

    root = source.parser().parse(chunk).root_node
    try:
        reader.read(root)
    except OutOfTime:
        in_time = False
    if not in_time:
        scanned.broken.append((1, "took too long: read in part"))
    for at in reader.too_deep[:1]:
        scanned.broken.append((_line(starts, at), "nested too deeply: read in part"))
    first = next(source.errors(root), None) if in_time else None
    if first is not None:
        line = _line(starts, first.start_byte)
        scanned.broken.append((line, "not understood by the parser: read in part"))
    _report(reader.ledger, starts, scanned)


def _halt(data: bytes) -> int | None:
    """Where ``__halt_compiler`` ends the program; what follows is data."""
    at = data.lower().find(b"__halt_compiler")
    return at if at >= 0 and data[:at].rstrip()[-1:] in (b";", b"}", b"/") else None


def _line_starts(data: bytes) -> list[int]:
    starts = [0]
    at = data.find(b"\n")
    while at >= 0:
        starts.append(at + 1)
        at = data.find(b"\n", at + 1)
    return starts


def _line(starts: list[int], at: int) -> int:
    return bisect.bisect_right(starts, max(at, 0))


def _report(ledger: Ledger, starts: list[int], scanned: Scanned) -> None:
    secrets = [text for text in ledger.keys.values() if len(text) >= 8]
    scanned.keys = sorted({_line(starts, at) for at in ledger.keys})
    # PHP's own order where calls stand one after the other.
    for call in sorted(ledger.calls.values(), key=lambda call: (call.at, call.name or "")):
        seen = parameters(call.params)
        line = _line(starts, call.at)
        remarks = [
            f"{_where(line, _line(starts, at))}{text}"
            for at, text in sorted(ledger.remarks.get(call.at, ()))
        ]
        finding = Finding(
            scanned.file,
            line,
            call.kind,
            call.name,
            call.dynamic,
            seen.names,
            seen.complete,
            list(dict.fromkeys([*call.notes, *_values(call, seen), *remarks])),
        )
        # A key where a name should be: in a query string that is put together wrongly.
        if any(redact.scrub(name, secrets) != name for name in [call.name or "", *seen.names]):
            finding.params = [redact.scrub(name, secrets) for name in seen.names]
            finding.call = call.name and redact.scrub(call.name, secrets)
        scanned.calls.append(finding)


def _where(line: int, other: int) -> str:
    return "" if line == other else f"line {other}: "


def _values(call: Call, seen: Parameters) -> Iterator[str]:
    """Remarks on the values that are passed."""
    multipart = call.kind == HBWRAPPER or (call.kind == RAW and not call.form)
    if multipart and seen.nested:
        yield (
            f"nested array ({', '.join(seen.nested)}): mangled by PHP, "
            "sent as bracketed keys by hbwrapper"
        )
    nothing = list(dict.fromkeys(seen.nulls + seen.falses))
    if multipart and nothing:
        yield f"null or false ({', '.join(nothing)}): sent as empty by HBWrapper"
    elif call.kind == APIWRAPPER and nothing:
        yield (
            f"null or false ({', '.join(nothing)}): reached the call as such; "
            "now null is left out and false is 0"
        )
    elif nothing:
        yield (
            f"null or false ({', '.join(nothing)}): null is left out and false is 0, as by "
            "ApiWrapper; HBWrapper sends both empty"
        )
    if multipart and seen.files:
        yield f"value begins with @ ({', '.join(seen.files)}): a file is a CURLFile in hbwrapper"
    if call.name is not None and (call.name.startswith("_") or call.name == "keys"):
        yield "no attribute of hbwrapper: ApiWrapper().request({'call': …})"

"""Scanning many files: each within a limit of time, on several processors where it pays."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Iterator, Sequence

from hbwrapper.porting.scan import source

from . import files
from .analysis import analyse
from .findings import Lines, Scanned, report
from .interpreter import Interpreter, OutOfTime

SECONDS_PER_FILE = 10.0
# tree-sitter takes some hundred times the size of a dense file.
MAX_BYTES = 16 * 2**20
# A file without any of these, in lower case, makes no HostBill call.
MARKS = (b"hbwrapper", b"apiwrapper", b"api.php", b"api_id", b"apiid")
# With fewer files, starting processes takes longer than they save.
_ENOUGH = 1500
_PARSED_AT_A_TIME = 4096
_HALT = re.compile(rb"[;}/]\s*(__halt_compiler\b)", re.IGNORECASE)


def scan_files(paths: Sequence[str], *, jobs: int | None = None) -> Iterator[Scanned]:
    """Scan files, in their order.

    Args:
        paths: The files.
        jobs: Processes at most; None for one a processor.

    Raises:
        MissingExtra: The ``port`` extra is not installed.
    """
    source.parser()
    jobs = min(jobs or os.cpu_count() or 1, 16)
    yield from map(scan_file, paths) if jobs == 1 or len(paths) < _ENOUGH else _pool(paths, jobs)


def _pool(paths: Sequence[str], jobs: int) -> Iterator[Scanned]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # Not fork: a progress bar has a thread, whose locks a fork would copy as they are.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, context, initializer=_leave_interrupts_to_parent)
    try:
        yield from pool.map(scan_file, paths, chunksize=50)
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


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
    scanned.php = files.is_php(data)
    lower = data.lower()
    if scanned.php and any(mark in lower for mark in MARKS):
        _scan(source.to_utf8(data), scanned, seconds)
    return scanned


def _scan(data: bytes, scanned: Scanned, seconds: float) -> None:
    halt = _HALT.search(data)
    if halt is not None:
        # What follows is data.
        data = data[: halt.start(1)]
    lines = Lines(data)
    now = time.monotonic()
    interpreter = Interpreter(data, now + seconds)
    # A file that takes half of its time to parse is read as far as it was.
    parse_until = now + seconds / 2
    in_time = True

    def chunk(offset: int, _point: object) -> bytes:
        # tree-sitter cannot be told to stop, but it takes an early end of the file.
        nonlocal in_time
        in_time = in_time and time.monotonic() <= parse_until
        return data[offset : offset + _PARSED_AT_A_TIME] if in_time else b""

    root = source.parser().parse(chunk).root_node
    try:
        analyse(interpreter, root)
    except OutOfTime:
        in_time = False
    except Exception as error:  # noqa: BLE001 - one file of thousands must not end the scan
        scanned.broken.append((1, f"not understood ({type(error).__name__}): read in part"))
    if not in_time:
        scanned.broken.append((1, "took too long: read in part"))
    for at in interpreter.too_deep[:1]:
        scanned.broken.append((lines.of(at), "nested too deeply: read in part"))
    first = next(source.errors(root), None) if in_time else None
    if first is not None:
        line = lines.of(first.start_byte)
        scanned.broken.append((line, "not understood by the parser: read in part"))
    report(interpreter.ledger, lines, scanned)

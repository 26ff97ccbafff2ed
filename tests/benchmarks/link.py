"""Calls over a link with a round trip of 20 ms, and what else takes a user's time.

    python tests/benchmarks/link.py [--quick]

The link is a TCP proxy in another process: each byte arrives 10 ms after it was sent, in order and
without a limit on how many. A new connection costs its round trip, too: the kernel opens it at once,
so what is sent first waits one longer. All of it is TLS with verification; every answer is decoded.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import multiprocessing
import os
import platform
import selectors
import shutil
import socket
import ssl
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import requests
import trustme
from run import ANSWERS, FORM, RECORD, php_seconds, serve

import hbwrapper

ONE_WAY = 0.01
ROUND_TRIP = 2 * ONE_WAY
SEQUENCE = 50
WORKERS = 8
PAGES_AHEAD = 4
PER_PAGE = 25
_processes = multiprocessing.get_context("fork")


# --- the link


class _End(asyncio.Protocol):
    """One end of a connection: what it receives leaves at the other end, one way's time later."""

    def __init__(self, other: _End | None = None) -> None:
        self.other = other
        self.due = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        # asyncio does it for sockets that name TCP; those of a server's accept() do not.
        sock = transport.get_extra_info("socket")
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def data_received(self, data: bytes) -> None:
        self._later(lambda other: other.transport.write(data))

    def connection_lost(self, error: Exception | None) -> None:
        self._later(lambda other: other.transport.close())

    def _later(self, action: Callable[[_End], None]) -> None:
        loop = asyncio.get_running_loop()
        # Two actions at one time could change places.
        self.due = max(loop.time() + ONE_WAY, self.due + 1e-7)
        if self.other is not None:
            loop.call_at(self.due, action, self.other)


class _Near(_End):
    """The client's end, which opens the other."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self._port = port
        self._early: list[Callable[[_End], None]] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        loop = asyncio.get_running_loop()
        self.due = loop.time() + ROUND_TRIP + ONE_WAY
        self._opening = loop.create_task(self._open(loop))

    async def _open(self, loop: asyncio.AbstractEventLoop) -> None:
        _, self.other = await loop.create_connection(lambda: _End(self), "127.0.0.1", self._port)
        for action in self._early:
            super()._later(action)

    def _later(self, action: Callable[[_End], None]) -> None:
        if self.other is None:
            self._early.append(action)
        else:
            super()._later(action)


def delay(listener: socket.socket, port: int) -> None:
    """Carry all connections of ``listener`` to ``port`` over the link."""

    async def run() -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: _Near(port), sock=listener)
        await server.serve_forever()

    # epoll rounds each wait up to a whole millisecond; select does not.
    loop = asyncio.SelectorEventLoop(selectors.SelectSelector())
    loop.run_until_complete(run())


# --- servers


def serve_pages(listener: socket.socket, pem: str, count: int) -> None:
    """Answer each request with the page that its form asks for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    answers = []
    for page in range(count):
        ids = range(page * PER_PAGE, (page + 1) * PER_PAGE)
        body = json.dumps(
            {
                "success": True,
                "clients": [RECORD | {"id": str(number)} for number in ids],
                "sorter": {"perpage": PER_PAGE, "totalpages": count, "sorterpage": page},
                "call": "getClients",
                "server_time": 1700000000,
            }
        ).encode()
        answers.append(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))

    def talk(sock: socket.socket) -> None:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with contextlib.suppress(OSError), context.wrap_socket(sock, server_side=True) as tls:
            stream = tls.makefile("rb")
            while stream.readline():
                length = 0
                while (line := stream.readline().lower()) not in (b"\r\n", b""):
                    if line.startswith(b"content-length:"):
                        length = int(line.partition(b":")[2])
                form = dict(field.split(b"=", 1) for field in stream.read(length).split(b"&"))
                tls.sendall(answers[int(form[b"page"])])

    while True:
        sock, _ = listener.accept()
        threading.Thread(target=talk, args=(sock,), daemon=True).start()


@contextlib.contextmanager
def running(target: Callable[..., None], *arguments: object) -> Iterator[int]:
    """The port of a server in a process of its own."""
    with socket.create_server(("127.0.0.1", 0), backlog=256) as listener:
        process = _processes.Process(target=target, args=(listener, *arguments), daemon=True)
        process.start()
        try:
            yield listener.getsockname()[1]
        finally:
            process.terminate()
            process.join()


# --- what is measured


def seconds(work: Callable[[], object]) -> float:
    """What ``work`` takes in a new thread, which has no open connection yet."""
    took = []

    def run() -> None:
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if not took:
        sys.exit("a measurement failed")
    return took[0]


def sequences(url: str, ca: str, rounds: int) -> dict[str, float | None]:
    """Median seconds of ``SEQUENCE`` calls, one after another; each sequence opens its own."""
    api = hbwrapper.ApiWrapper(url, "the-id", "the-key", verify=ca)

    def bare() -> None:
        for _ in range(SEQUENCE):
            requests.post(url, data=FORM, verify=ca, timeout=9).json()

    work = {
        "reads": lambda: [api.getX(id=1) for _ in range(SEQUENCE)],
        "writes": lambda: [api.addX(id=1) for _ in range(SEQUENCE)],
        "requests.post": bare,
    }
    api.getX(id=1)
    times: dict[str, list[float]] = {}
    for _ in range(rounds):
        for name, one in work.items():
            times.setdefault(name, []).append(seconds(one))
        took = php_seconds(url, ca, 1)
        if took is not None:
            times.setdefault("PHP", []).append(took * SEQUENCE)
    return {name: statistics.median(taken) for name, taken in times.items()}


def many(url: str, ca: str, count: int, rounds: int) -> float:
    """The best seconds of ``count`` getClientDetails on ``WORKERS`` threads, over the link."""
    call = hbwrapper.ApiWrapper(url, "the-id", "the-key", verify=ca).getClientDetails

    def work() -> None:
        inputs = ({"id": number} for number in range(1, count + 1))
        found = sum(answer["success"] for answer in call.map(inputs, workers=WORKERS))
        assert found == count

    return min(seconds(work) for _ in range(rounds))


def paging(port: int, ca: str, count: int, rounds: int) -> tuple[float, float, float]:
    """Best seconds of ``count`` pages: requests' loop, ``records``, and ahead over the link."""

    def wrapper(to: int) -> hbwrapper.ApiWrapper:
        return hbwrapper.ApiWrapper(f"https://127.0.0.1:{to}/", "the-id", "the-key", verify=ca)

    def loop() -> None:
        found, total, page = 0, 1, 0
        with requests.Session() as session:
            session.verify = ca
            while page < total:
                form = {"page": page, **FORM}
                answer = session.post(f"https://127.0.0.1:{port}/", data=form).json()
                found += len(answer["clients"])
                total, page = answer["sorter"]["totalpages"], page + 1
        assert found == count * PER_PAGE

    def records(to: int, workers: int) -> None:
        found = sum(1 for _ in wrapper(to).getClients.records(workers=workers))
        assert found == count * PER_PAGE

    looped, paged = [], []
    for _ in range(rounds):
        looped.append(seconds(loop))
        paged.append(seconds(lambda: records(port, 1)))
    with running(delay, port) as near:
        ahead = [seconds(lambda: records(near, PAGES_AHEAD)) for _ in range(rounds)]
    return min(looped), min(paged), min(ahead)


def starting(rounds: int) -> tuple[float, float]:
    """Median seconds of ``hbwrapper --version`` and of ``python -c pass``, in turn."""
    script = Path(sysconfig.get_path("scripts"), "hbwrapper")
    commands = ([script, "--version"], [sys.executable, "-c", "pass"])
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for command, taken in zip(commands, times, strict=True):
            began = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            taken.append(time.perf_counter() - began)
    return statistics.median(times[0]), statistics.median(times[1])


def machine() -> str:
    """What the figures were measured on."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    model = platform.machine()
    with contextlib.suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                model = line.partition(":")[2].strip()
    php = shutil.which("php")
    version = "without PHP"
    if php:
        told = subprocess.run(
            [php, "-r", "echo PHP_VERSION;"], capture_output=True, text=True, check=True
        )
        version = f"PHP {told.stdout}"
    return f"{cores} cores, {model}, Python {platform.python_version()}, {version}"


def main() -> int:
    """Print the table; 1 if one of its targets is not kept."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="few rounds, a tenth of the calls")
    quick = parser.parse_args().quick
    # requests.Session prefers it to the CA file it is given.
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        os.environ.pop(name, None)
    count, rounds = (100, 1) if quick else (1000, 3)
    authority = trustme.CA()
    with tempfile.TemporaryDirectory() as folder:
        ca, pem = (str(Path(folder, name)) for name in ("ca.pem", "server.pem"))
        authority.cert_pem.write_to_path(ca)
        authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(pem)
        found: dict[str, dict[str, float]] = {}
        with running(serve, (pem, pem)) as port, running(delay, port) as near:
            for kind in ANSWERS:
                url = f"https://127.0.0.1:{near}/{kind}"
                found[kind] = sequences(url, ca, rounds if quick else 5)
            mapped = many(f"https://127.0.0.1:{near}/small", ca, count, rounds)
        with running(serve_pages, pem, count) as port:
            looped, paged, ahead = paging(port, ca, count, rounds)
    started, python = starting(5 if quick else 21)
    link = count * ROUND_TRIP

    print(f"{machine()}\n")
    print(f"Seconds over TLS on a link with a round trip of {ROUND_TRIP * 1e3:.0f} ms.\n")
    rows = [
        *(
            (f"{SEQUENCE} {name}, {kind}", taken)
            for kind, row in found.items()
            for name, taken in row.items()
        ),
        (f"{count} getClientDetails, map with {WORKERS} workers", mapped),
        (f"records of {count} pages, {PAGES_AHEAD} workers", ahead),
        (f"records of {count} pages, no link", paged),
        (f"requests.Session's loop over {count} pages, no link", looped),
        ("hbwrapper --version", started),
        ("python -c pass", python),
    ]
    for name, taken in rows:
        print(f"{name:56}{taken:10.3f}")
    promises = []
    for kind, row in found.items():
        if "PHP" in row:
            promises += [
                (f"reads / PHP, {kind}", row["reads"] / row["PHP"], 1 / 2.5),
                (f"writes / PHP, {kind}", row["writes"] / row["PHP"], 1.2),
            ]
    promises += [
        (f"map, {WORKERS} workers / round trips one by one", mapped / link, 0.2),
        (f"records, {PAGES_AHEAD} workers / round trips one by one", ahead / link, 0.4),
        ("records / requests.Session's loop, no link", paged / looped, 1.0),
        ("hbwrapper --version / python -c pass", started / python, 3.5),
    ]
    print(f"\n{'ratio':56}{'measured':>10}{'at most':>10}")
    for name, measured, limit in promises:
        kept = "" if measured <= limit else "   NOT KEPT"
        print(f"{name:56}{measured:10.3f}{limit:10.3f}{kept}")
    return 0 if all(measured <= limit for _, measured, limit in promises) else 1


if __name__ == "__main__":
    sys.exit(main())

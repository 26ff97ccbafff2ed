"""Runs that are killed at any moment: nothing is sent twice, and nothing is forgotten."""

from __future__ import annotations

import contextlib
import json
import os
import random
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

CLIENT, NOBODY = 1, 999_999

# Where a write is when its run is killed.
ARRIVED = "the request is whole, and HostBill has not seen it"
HANDED_ON = "HostBill has the request"
ANSWERED = "HostBill has answered, and the run has not seen it"
RETURNED = "the run has the answer, and writes it down or goes on"
MOMENTS = (ARRIVED, HANDED_ON, ANSWERED, RETURNED)


class Billing:
    """A sandbox in a process of its own, with a few calls that fail."""

    def __init__(self, folder: Path) -> None:
        self._data = folder / "state.db"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "hbwrapper", "sandbox", "--data", str(self._data),
             "--clients", "5", "--fail", "0.15"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )  # fmt: skip
        lines = [self._process.stdout.readline().strip() for _ in range(3)]
        self.environment = dict(line.split("=", 1) for line in lines)
        self.port = int(self.environment["HOSTBILL_API_URL"].split(":")[2].split("/")[0])
        self._before = len(self._credits())

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()

    def received(self) -> list[str]:
        """The amounts of the credit that the writes added, which tell them apart."""
        return self._credits()[self._before :]

    def _credits(self) -> list[str]:
        with sqlite3.connect(f"file:{self._data}?mode=ro", uri=True, timeout=30) as state:
            rows = state.execute("SELECT amount_in FROM credit_log ORDER BY id").fetchall()
        state.close()
        return [amount for (amount,) in rows]


class Relay:
    """The address that the run knows; it sees where each write is, and can kill the run there.

    While it does not listen, connections are refused. The port stays its own all the time.
    """

    def __init__(self, to_port: int) -> None:
        self._to = ("127.0.0.1", to_port)
        self._reserved = socket.socket()
        self._reserved.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._reserved.bind(("127.0.0.1", 0))
        self.port = self._reserved.getsockname()[1]
        self._lock = threading.Lock()
        self._left = 0
        self._moment = ""
        self._kill: Callable[[], None] = lambda: None
        self.listen()

    def listen(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", self.port), backlog=64)
        self._thread = threading.Thread(target=self._accept, args=(self._listener,))
        self._thread.start()

    def refuse(self) -> None:
        """End listening."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def close(self) -> None:
        self.refuse()
        self._reserved.close()

    def kill_at(self, count: int, moment: str, kill: Callable[[], None]) -> None:
        """Call ``kill`` when the ``count``-th write from now on is at ``moment``."""
        with self._lock:
            self._left, self._moment, self._kill = count, moment, kill

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                run, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=self._write, args=(run,)).start()

    def _write(self, run: socket.socket) -> None:
        """Carry one request and its answer; a write has a connection to itself."""
        with run, run.makefile("rb") as stream:
            request = _message(stream)
            if not request:
                return
            with self._lock:
                self._left -= 1
                moment = self._moment if self._left == 0 else ""
            if moment == ARRIVED:
                self._kill()
                return
            with socket.create_connection(self._to) as hostbill:
                hostbill.sendall(request)
                if moment == HANDED_ON:
                    self._kill()
                with hostbill.makefile("rb") as answers:
                    answer = _message(answers)
            if moment == ANSWERED:
                self._kill()
            with contextlib.suppress(OSError):
                run.sendall(answer)
            if moment == RETURNED:
                time.sleep(random.uniform(0, 0.003))
                self._kill()


def _message(stream: BinaryIO) -> bytes:
    """A whole HTTP message; empty where the other side closes before its end."""
    message, length = b"", 0
    try:
        while (line := stream.readline()) not in (b"\r\n", b""):
            message += line
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        body = stream.read(length)
    except OSError:
        return b""
    return message + line + body if line and len(body) == length else b""


@pytest.fixture
def billing(tmp_path):
    hostbill = Billing(tmp_path)
    yield hostbill
    hostbill.close()


@pytest.fixture
def relay(billing):
    between = Relay(billing.port)
    yield between
    between.close()


def named_lines(text, before):
    """The numbers of ``lines 2 to 5, 7`` in what follows ``before``."""
    said = re.search(rf"{re.escape(before)}lines? (.*)", text)[1]
    numbers = []
    for part in said.split(", "):
        first, _, last = part.partition(" to ")
        numbers += range(int(first), int(last or first) + 1)
    return numbers


def states(journal: Path) -> dict[int, list[str]]:
    """The states of each line, in their order; a torn last line does not count."""
    lines: dict[int, list[str]] = {}
    if journal.exists():
        for text in journal.read_bytes().split(b"\n")[1:-1]:
            entry = json.loads(text)
            lines.setdefault(entry["line"], []).append(entry["state"])
    return lines


def test_each_write_is_made_at_most_once_whenever_the_run_is_killed(
    tmp_path, billing, relay, scale
):
    kills, writes = scale(200), scale(1000)
    chance = random.Random()
    refused = {line for line in range(2, writes + 2) if chance.random() < 0.05}
    amounts = {line: f"{line / 100:.2f}" for line in range(2, writes + 2)}
    source = tmp_path / "credits.csv"
    source.write_text(
        "client_id,amount\n"
        + "".join(
            f"{NOBODY if line in refused else CLIENT},{amount}\n"
            for line, amount in amounts.items()
        ),
        encoding="utf-8",
    )
    journal = tmp_path / "run.jsonl"
    command = [sys.executable, "-m", "hbwrapper", "addClientCredit", "--each", str(source)]
    command += ["--journal", str(journal), "--workers", "2"]
    url = f"http://127.0.0.1:{relay.port}/admin/api.php"
    environment = {**os.environ, **billing.environment, "HOSTBILL_API_URL": url}

    def run() -> subprocess.CompletedProcess:
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, timeout=600
        )

    def start() -> subprocess.Popen:
        return subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def check() -> None:
        # Nobody writes the journal now; what the sandbox still works on was begun there.
        lines = states(journal)
        received = Counter(billing.received())
        assert set(received.values()) <= {1}
        for line, amount in amounts.items():
            last = lines.get(line, ["unsent"])[-1]
            if last == "done":
                assert received[amount] == 1
            elif last in ("unsent", "refused"):
                assert received[amount] == 0
            assert line not in refused or received[amount] == 0

    def starting() -> None:
        """The kill meets the run before its first write, or at its second."""
        limit = threading.Event()
        relay.kill_at(2, RETURNED, limit.set)
        process = start()
        limit.wait(chance.uniform(0, 0.4))
        process.kill()
        process.wait()

    def refusing() -> None:
        """Nobody listens, and the kill meets the run or its end."""
        relay.refuse()
        size = journal.stat().st_size if journal.exists() else 0
        process = start()
        # An entry has about 150 bytes.
        while process.poll() is None and not (
            journal.exists() and journal.stat().st_size > size + 2000
        ):
            time.sleep(0.001)
        process.kill()
        process.wait()
        relay.listen()

    def writing(count: int, moment: str) -> None:
        begun = threading.Event()

        def kill() -> None:
            begun.wait(60)
            process.kill()

        relay.kill_at(count, moment, kill)
        process = start()
        begun.set()
        # The run cannot end before it is killed: it has more lines than that.
        assert process.wait(120) == -signal.SIGKILL, moment

    unsent = 0
    for number in range(kills):
        if number % 10 == 3:
            starting()
        elif number % 10 == 5:
            refusing()
        else:
            writing(number % 3 + 1, MOMENTS[number % len(MOMENTS)])
        check()
        unsent += sum(line[-1] == "unsent" for line in states(journal).values())
    last = run()
    check()
    lines = states(journal)
    assert set(lines) == set(amounts)
    to_look_up = [line for line in amounts if lines[line][-1] in ("begun", "unknown")]
    assert named_lines(last.stderr, "look them up in HostBill: ") == to_look_up
    assert last.returncode == 3
    received = billing.received()
    done = [line for line in amounts if lines[line][-1] == "done"]
    made = [line for line in to_look_up if amounts[line] in received]
    print(
        f"{kills} kills, {writes} writes: {len(done)} done, "
        f"{sum(line[-1] == 'refused' for line in lines.values())} refused, "
        f"{len(to_look_up)} to be looked up, of which {len(made)} were made; "
        f"{unsent} times a line was seen that provably was not sent, and was sent later"
    )
    assert unsent
    # Nothing is left to do.
    assert run().stdout == ""
    assert billing.received() == received

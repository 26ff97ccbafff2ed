"""Runs that are killed at any moment: nothing is sent twice, and nothing is forgotten."""

from __future__ import annotations

import json
import os
import random
import re
import socket
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

CLIENT, NOBODY = 1, 999_999


class Billing:
    """A sandbox in a process of its own, whose state outlives it."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "state.db"
        with socket.create_server(("127.0.0.1", 0)) as free:
            self._port = free.getsockname()[1]
        self.environment = self.start()
        self._before = len(self._credits())

    def start(self) -> dict[str, str]:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "hbwrapper", "sandbox", "--port", str(self._port),
             "--data", str(self.data), "--clients", "5", "--fail", "0.15"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )  # fmt: skip
        lines = [self._process.stdout.readline().strip() for _ in range(3)]
        return dict(line.split("=", 1) for line in lines)

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()

    def received(self) -> list[str]:
        """The amounts of the credit that the writes added, which tell them apart."""
        return self._credits()[self._before :]

    def _credits(self) -> list[str]:
        with sqlite3.connect(f"file:{self.data}?mode=ro", uri=True, timeout=30) as state:
            found = state.execute("SELECT amount_in FROM credit_log ORDER BY id").fetchall()
        state.close()
        return [amount for (amount,) in found]


@pytest.fixture
def billing(tmp_path):
    found = Billing(tmp_path)
    yield found
    found.kill()


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
    found: dict[int, list[str]] = {}
    if journal.exists():
        for text in journal.read_bytes().split(b"\n")[1:-1]:
            entry = json.loads(text)
            found.setdefault(entry["line"], []).append(entry["state"])
    return found


def test_each_write_is_made_at_most_once_whenever_the_run_is_killed(tmp_path, billing, scale):
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
        )
    )
    journal = tmp_path / "run.jsonl"
    command = [sys.executable, "-m", "hbwrapper", "addClientCredit", "--each", str(source)]
    command += ["--journal", str(journal), "--workers", "2"]
    environment = {**os.environ, **billing.environment}

    def run() -> subprocess.CompletedProcess:
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, timeout=600
        )

    def check() -> None:
        # Nobody writes the journal now; what the sandbox still works on was begun there.
        found = states(journal)
        received = Counter(billing.received())
        assert set(received.values()) <= {1}
        for line, amount in amounts.items():
            last = found.get(line, ["unsent"])[-1]
            if last == "done":
                assert received[amount] == 1
            elif last in ("unsent", "refused"):
                assert received[amount] == 0
            assert line not in refused or received[amount] == 0

    killed = unsent = 0
    for number in range(kills):
        # At times nobody listens.
        away = number % 10 == 5
        if away:
            billing.kill()
        size = journal.stat().st_size if journal.exists() else 0
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        if chance.random() < 0.15 and not away:
            time.sleep(chance.uniform(0, 0.4))
        else:
            # So many entries later, of which each is about 150 bytes.
            growth = 2000 if away else chance.choice((0, 0, 0, 150, 300))
            while process.poll() is None:
                if journal.exists() and journal.stat().st_size > size + growth:
                    break
                time.sleep(0.001)
            time.sleep(chance.uniform(0, 0.01))
        killed += process.poll() is None
        process.kill()
        process.wait()
        check()
        unsent += sum(line[-1] == "unsent" for line in states(journal).values())
        if away:
            assert billing.start() == billing.environment
    last = run()
    check()
    found = states(journal)
    assert set(found) == set(amounts)
    to_look_up = [line for line in amounts if found[line][-1] in ("begun", "unknown")]
    assert named_lines(last.stderr, "look them up in HostBill: ") == to_look_up
    assert last.returncode == 3
    received = billing.received()
    done = [line for line in amounts if found[line][-1] == "done"]
    made = [line for line in to_look_up if amounts[line] in received]
    print(
        f"{killed} kills, {writes} writes: {len(done)} done, "
        f"{sum(states[-1] == 'refused' for states in found.values())} refused, "
        f"{len(to_look_up)} to be looked up, of which {len(made)} were made; "
        f"{unsent} times a line was seen that provably was not sent, and was sent later"
    )
    assert killed >= kills * 0.6
    assert unsent
    # Nothing is left to do.
    assert run().stdout == ""
    assert billing.received() == received

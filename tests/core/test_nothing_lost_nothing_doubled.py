"""A server that loses connections at every moment: what it ran and what the client says agree."""

from __future__ import annotations

import random
import select
import socket
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from wire import Server, json_answer, read_request, reset

from hbwrapper import ApiWrapper, HBWrapperError


class Hostile:
    """Closes idle connections, resets before, during and after reading, and drops answers."""

    def __init__(self, seed: int, *, idle_only: bool = False) -> None:
        self.random = random.Random(seed)
        self.idle_only = idle_only
        self.lock = threading.Lock()
        self.received: Counter[str] = Counter()

    def chance(self) -> tuple[float, float]:
        with self.lock:
            return self.random.random(), self.random.random()

    def serve(self, sock: socket.socket) -> None:
        fate, _ = self.chance()
        if not self.idle_only and fate < 0.05:
            reset(sock)
            return
        stream = sock.makefile("rb")
        idle = False
        while True:
            fate, moment = self.chance()
            # A connection that waits for its next request is closed after a random time, with
            # notice (FIN) or without (RST, also when the request is already on its way).
            patience = moment * 0.004 if idle and fate < 0.5 else 10
            if not select.select([sock], [], [], patience)[0]:
                reset(sock) if moment < 0.5 else sock.close()
                return
            if not self.idle_only and 0.5 < fate < 0.55:
                stream.read(int(moment * 200) + 1)
                reset(sock)
                return
            received = read_request(stream, 0)
            if received is None:
                return
            idle = True
            with self.lock:
                self.received[received.form["n"]] += 1
            fate, moment = self.chance()
            if not self.idle_only and fate < 0.05:
                reset(sock)
                return
            answer = json_answer({"success": True, "n": received.form["n"]})
            if not self.idle_only and fate < 0.1:
                sock.sendall(answer[: int(moment * len(answer))])
                reset(sock) if moment < 0.5 else sock.close()
                return
            if not self.idle_only and fate < 0.11:
                time.sleep(0.4)
                return
            sock.sendall(answer)


def run(hostile: Hostile, calls: int, call_of) -> Counter[str]:
    """Make the calls from four threads; returns how they ended."""
    said: dict[str, str] = {}
    with Server(serve=hostile.serve) as server:
        client = ApiWrapper(server.url, "i", "k", timeout=0.3 if not hostile.idle_only else 20)

        def one(number: int) -> None:
            n = str(number)
            try:
                result = getattr(client, call_of(number))(n=n)
            except HBWrapperError as error:
                said[n] = "may have run" if error.may_have_run else "not sent"
            else:
                said[n] = "success" if result == {"success": True, "n": n} else "wrong answer"
            if number % 7 == 0:
                time.sleep(0.002)

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(one, range(calls)))
    counts: Counter[str] = Counter(said.values())
    for n in map(str, range(calls)):
        times = hostile.received[n]
        if call_of(int(n)).startswith("add"):
            counts["written twice"] += times > 1
        if said[n] == "success":
            counts["success, never received"] += times == 0
        if said[n] == "not sent":
            counts["not sent, yet received"] += times > 0
        counts["received"] += times > 0
    return counts


def test_no_write_is_lost_or_doubled(scale):
    calls = scale(5000)
    counts = run(Hostile(1), calls, lambda number: "addX")
    print(f"\n{calls} writes against a hostile server: {dict(counts)}")
    assert counts["written twice"] == 0
    assert counts["success, never received"] == 0
    assert counts["not sent, yet received"] == 0
    assert counts["wrong answer"] == 0
    assert counts["success"] > calls / 2
    assert counts["may have run"] > 0
    assert counts["success"] + counts["may have run"] + counts["not sent"] == calls


def test_reads_among_writes_neither(scale):
    calls = scale(5000)
    counts = run(Hostile(2), calls, lambda number: "getX" if number % 3 else "addX")
    print(f"\n{calls} reads and writes against a hostile server: {dict(counts)}")
    assert counts["written twice"] == 0
    assert counts["success, never received"] == 0
    assert counts["not sent, yet received"] == 0
    assert counts["wrong answer"] == 0


def test_idle_closes_alone_cause_no_error(scale):
    calls = scale(5000)
    counts = run(Hostile(3, idle_only=True), calls, lambda number: "getX" if number % 3 else "addX")
    print(f"\n{calls} calls under random idle closes: {dict(counts)}")
    assert counts["success"] == calls
    assert counts["written twice"] == 0

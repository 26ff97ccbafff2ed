"""What the sandbox answers: calls a second on one core, and how long it takes to start.

``python tests/benchmarks/sandbox.py``. The server is pinned to one core; what asks it has the rest.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

from hbwrapper import ApiWrapper

CALLS = 4000


def main() -> int:
    """Print calls a second and seconds to start; 1 if one is not what is promised."""
    pinned = []
    if hasattr(os, "sched_getaffinity"):
        core = min(os.sched_getaffinity(0))
        pinned = ["taskset", "-c", str(core)]
    began = time.perf_counter()
    server = subprocess.Popen(
        [*pinned, sys.executable, "-m", "hbwrapper", "sandbox", "--clients", "10000"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    settings = [server.stdout.readline().split("=", 1)[1].strip() for _ in range(3)]
    started = time.perf_counter() - began
    call = ApiWrapper(*settings).getClientDetails
    inputs = ({"id": 1 + n % 10_000} for n in range(CALLS))
    call({"id": 1})
    began = time.perf_counter()
    for answer in call.map(inputs, workers=2):
        assert answer["success"] is True
    rate = CALLS / (time.perf_counter() - began)
    server.terminate()
    server.wait()
    server.stdout.close()
    print(f"start with 10,000 clients: {started:.2f} s (at most 1)")
    print(f"getClientDetails: {rate:.0f} calls/s on one core (at least 500)")
    return 0 if started <= 1 and rate >= 500 else 1


if __name__ == "__main__":
    sys.exit(main())

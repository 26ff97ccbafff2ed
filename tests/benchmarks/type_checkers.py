"""What the stubs cost: seconds to check a ten-line script with them and without.

    python tests/benchmarks/type_checkers.py [--rounds N]

Without: the same script with ``hb`` of type Any. Each round starts the checker afresh; mypy
once with an empty cache and once with a filled one. The medians are shown.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CALLS = """
hb.getClientTickets({"id": 1, "filter[status]": "Open"})
hb.getClientTickets(id=1, sort="ASC", filter={"status": "Open"})
hb.addInvoiceItem(id=1, line="Work", price=10, qty=1, tax=1)
hb.setTicketStatus({"id": 1, "status": "Closed"})
hb.getInvoices(list="unpaid", page=2)
hb.addClient(email="a@example.com", password="x", password2="x")
hb.getClients()
"""
TYPED = "from hbwrapper import HBWrapper\n\nhb = HBWrapper.singleton()" + CALLS
UNTYPED = "from typing import Any\n\nhb: Any = None" + CALLS


def seconds(command: list[str], folder: Path) -> float:
    environment = {**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    start = time.perf_counter()
    done = subprocess.run(
        command, check=False, cwd=folder, capture_output=True, text=True, env=environment
    )
    took = time.perf_counter() - start
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return took


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure what the stubs cost type checkers.")
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    mypy = [sys.executable, "-m", "mypy", "--config-file=", "--strict"]
    commands = {
        "mypy, no cache": [*mypy, f"--cache-dir={os.devnull}"],
        "mypy, cache": [*mypy, "--cache-dir=cache"],
        "pyright": [sys.executable, "-m", "pyright", f"--pythonpath={sys.executable}"],
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "typed.py").write_text(TYPED, encoding="utf-8")
        (folder / "untyped.py").write_text(UNTYPED, encoding="utf-8")
        print(f"{'':16}{'without':>9}{'with':>9}{'more':>9}")
        for checker, command in commands.items():
            times: dict[str, list[float]] = {"untyped.py": [], "typed.py": []}
            for script in times:
                seconds([*command, script], folder)
            for _ in range(rounds):
                for script, taken in times.items():
                    taken.append(seconds([*command, script], folder))
            without, with_stubs = (statistics.median(taken) for taken in times.values())
            more = with_stubs - without
            print(f"{checker:16}{without:8.2f}s{with_stubs:8.2f}s{more:8.2f}s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

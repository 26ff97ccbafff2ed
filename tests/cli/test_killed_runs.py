"""Runs that are killed at any moment: nothing is sent twice, and nothing is forgotten."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

SERVER = Path(__file__).with_name("writing_server.py")


def states(journal: Path) -> dict[int, list[str]]:
    """The states of each line, in their order; a torn last line does not count."""
    found: dict[int, list[str]] = {}
    if journal.exists():
        for text in journal.read_bytes().split(b"\n")[1:-1]:
            entry = json.loads(text)
            found.setdefault(entry["line"], []).append(entry["state"])
    return found


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "received"
    path.touch()
    process = subprocess.Popen(
        [sys.executable, str(SERVER), str(path)], stdout=subprocess.PIPE, text=True
    )
    with process:
        yield path, process.stdout.readline().strip()
        process.kill()


def test_each_write_is_sent_at_most_once_whenever_the_run_is_killed(tmp_path, log, scale):
    received, port = log
    kills, writes = scale(200), scale(1000)
    chance = random.Random()
    kinds = [chance.choice("aaaaaaaaaaaaadrh") for _ in range(writes)]
    ids = {line: f"{kind}{line}" for line, kind in enumerate(kinds, 2)}
    source = tmp_path / "writes.csv"
    source.write_text("id\n" + "".join(f"{one}\n" for one in ids.values()))
    journal = tmp_path / "run.jsonl"
    command = [sys.executable, "-m", "hbwrapper", "accountSuspend", "--each", str(source)]
    command += ["--journal", str(journal), "--workers", "2"]
    environment = {
        **os.environ,
        "HOSTBILL_API_URL": f"http://127.0.0.1:{port}/admin/api.php",
        "HOSTBILL_API_ID": "i",
        "HOSTBILL_API_KEY": "the-key",
    }

    def check_journal() -> None:
        # What was received before the journal is read was begun there.
        before = set(received.read_text().split())
        found = states(journal)
        after = received.read_text().split()
        assert [one for one, times in Counter(after).items() if times > 1] == []
        assert before <= {ids[line] for line in found}
        for line, (*_, last) in found.items():
            if last in ("done", "refused"):
                assert ids[line] in after
            assert last != "unsent"

    killed = 0
    for _ in range(kills):
        at_start = len(received.read_bytes())
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        if chance.random() < 0.15:
            time.sleep(chance.uniform(0, 0.4))
        else:
            growth = chance.choice((0, 0, 1, 1, 2))
            while process.poll() is None:
                if received.read_bytes().count(b"\n", at_start) > growth:
                    break
                time.sleep(0.001)
            time.sleep(chance.uniform(0, 0.01))
        killed += process.poll() is None
        process.kill()
        process.wait()
        check_journal()
    last = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    check_journal()
    found = states(journal)
    assert set(found) == set(ids)
    to_look_up = [line for line in ids if found[line][-1] in ("begun", "unknown")]
    assert f"line {', '.join(map(str, to_look_up))}\n" in last.stderr
    assert last.returncode == 3
    sent = set(received.read_text().split())
    done = [line for line in ids if found[line][-1] == "done"]
    never_received = [line for line in to_look_up if ids[line] not in sent]
    print(
        f"{killed} kills, {writes} writes: {len(done)} done, {len(to_look_up)} to be looked up, "
        f"of which {len(never_received)} were never received"
    )
    assert all(ids[line][0] == "a" for line in done)
    assert killed >= kills * 0.7
    # Nothing is left to do.
    again = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert again.stdout == ""
    assert sorted(received.read_text().split()) == sorted(sent)

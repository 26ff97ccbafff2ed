"""The journal of many calls: what was sent is known, and nothing is sent twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import filelock
import pytest
from canned_server import Canned

from hbwrapper.cli import main

SECRET = "hunter2-hunter2"


@pytest.fixture
def job(tmp_path):
    """Runs ``addX`` for a file of ids with a journal."""

    class Job:
        journal = tmp_path / "run.jsonl"
        source = tmp_path / "in.csv"

        def write(self, *ids: str) -> None:
            self.source.write_text(
                "id,password\n" + "".join(f"{one},{SECRET}\n" for one in ids), encoding="utf-8"
            )

        def __call__(self, *more: str, call: str = "addX") -> int:
            return main([call, "--each", str(self.source), "--journal", str(self.journal), *more])

        def entries(self) -> list[dict]:
            return [
                json.loads(line) for line in self.journal.read_text(encoding="utf-8").splitlines()
            ]

        def states(self) -> list[tuple[int, str]]:
            return [(entry["line"], entry["state"]) for entry in self.entries()[1:]]

    found = Job()
    found.write("1", "2", "3")
    return found


def ids(canned):
    return [form["id"] for form in canned.forms]


def test_what_is_about_to_be_sent_is_on_disk_before_it_is_sent(canned, job, monkeypatch):
    synced: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda file: synced.append("sync"))
    seen = []
    canned.answer = lambda form: seen.append((job.states()[-1], len(synced))) or {"success": True}
    assert job() == 0
    # Of the folder, of the header, and of each entry.
    assert seen == [((2, "begun"), 3), ((3, "begun"), 5), ((4, "begun"), 7)]
    assert len(synced) == 8
    assert job.states() == [(n, state) for n in (2, 3, 4) for state in ("begun", "done")]


def test_a_journal_is_its_owner_s_alone_and_holds_neither_values_nor_keys(canned, job, monkeypatch):
    before = os.umask(0)
    try:
        monkeypatch.setenv("HOSTBILL_API_URL", canned.url.replace("//", "//user:word@"))
        assert job("common=geheim") == 0
    finally:
        os.umask(before)
    assert job.journal.stat().st_mode & 0o777 == 0o600
    text = job.journal.read_text(encoding="utf-8")
    for secret in (SECRET, "geheim", "word", "s3cr3t", "id-of-tests"):
        assert secret not in text
    header = job.entries()[0]
    assert header["call"] == "addX"
    assert header["url"] == canned.url


def test_only_what_provably_never_ran_is_sent_again(unset, job, capsys, monkeypatch):
    away = Canned(listening=False)
    for name, value in away.environment.items():
        monkeypatch.setenv(name, value)
    assert job() == 3
    err = capsys.readouterr().err
    assert "0 done, 0 refused, 3 unsent, 0 to be looked up" in err
    away.answer = lambda form: {"1": {"success": True}, "2": {"success": False}, "3": None}[
        form["id"]
    ]
    away.listen()
    assert job() == 3
    printed = capsys.readouterr()
    assert [json.loads(line)["outcome"] for line in printed.out.splitlines()] == [
        "done",
        "refused",
        "unknown",
    ]
    assert "look them up in HostBill: line 4\n" in printed.err
    assert job() == 3
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "line 4\n" in printed.err
    assert "line 2: done by an earlier run, and not sent again\n" in printed.err
    assert "line 3: refused by HostBill in an earlier run, and not sent again" in printed.err
    assert "1 done, 1 refused, 0 unsent, 1 to be looked up" in printed.err
    assert ids(away) == ["1", "2", "3"]
    away.close()


def test_all_done_is_exit_0_and_refusals_are_exit_1_in_every_later_run(canned, job):
    assert job() == 0
    assert job() == 0
    assert ids(canned) == ["1", "2", "3"]
    job.journal.unlink()
    canned.answer = lambda form: {"success": form["id"] != "2"}
    assert job() == 1
    assert job() == 1
    assert len(canned.forms) == 6


def test_a_torn_last_line_was_never_acted_upon(canned, job):
    assert job() == 0
    *whole, last = job.journal.read_bytes().splitlines(keepends=True)
    for kept in (*range(len(last)), "begun"):
        if kept == "begun":
            # The outcome is missing as a whole, and of what begun says only half is there.
            job.journal.write_bytes(b"".join(whole[:-1]) + whole[-1][:20])
            assert job() == 0
            assert ids(canned)[-1] == "3"
        else:
            canned.forms.clear()
            job.journal.write_bytes(b"".join(whole) + last[:kept])
            assert job() == 3
            assert canned.forms == []
            assert job.journal.read_bytes() == b"".join(whole)


@pytest.mark.parametrize("kept", [0, 1, 40])
def test_a_run_killed_before_the_first_line_was_whole_begins_anew(canned, job, kept):
    assert job() == 0
    header = job.journal.read_bytes().splitlines(keepends=True)[0]
    job.journal.write_bytes(header[:kept])
    assert job() == 0
    assert ids(canned) == ["1", "2", "3"] * 2


def test_a_journal_of_another_run_is_refused(canned, unset, job, capsys, monkeypatch):
    assert job() == 0
    before = job.journal.read_bytes()

    def refused(said, *more, **call):
        assert job(*more, **call) == 2
        err = capsys.readouterr().err
        assert said in err
        assert len(err.splitlines()) == 1
        assert job.journal.read_bytes() == before

    capsys.readouterr()
    refused("belongs to another call (addX, not addY)", call="addY")
    refused("belongs to another input", "common=1")
    job.write("1", "2", "4")
    refused("belongs to another input")
    job.write("1", "2", "3")
    monkeypatch.setenv("HOSTBILL_API_URL", canned.url + "x")
    refused("belongs to another url")
    assert len(canned.forms) == 3


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"id\n1\n", "line 1 cannot be read"),
        (b"[" * 100_000 + b"\n", "line 1 cannot be read"),
        (b"no line end", "is no journal of hbwrapper's"),
        (b"{}\n", "is no journal of hbwrapper's"),
    ],
)
def test_a_file_that_is_no_journal_is_left_as_it_is(canned, job, capsys, content, said):
    job.journal.write_bytes(content)
    job.journal.chmod(0o600)
    assert job() == 2
    assert said in capsys.readouterr().err
    assert job.journal.read_bytes() == content
    assert canned.forms == []


def test_entries_that_are_not_of_this_run_are_refused(canned, job, capsys):
    assert job() == 0
    before = job.journal.read_bytes()
    for bad in (b"[]", b"x", b"{}", b'{"line": [1]}', b'{"line": 99, "state": "done"}',
                before.splitlines()[1].replace(b'"line": 2', b'"line": 3'),
                before.splitlines()[1].replace(b"begun", b"begins")):  # fmt: skip
        job.journal.write_bytes(before + bad + b"\n")
        assert job() == 2
    assert "line 8" in capsys.readouterr().err
    assert len(canned.forms) == 3


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_journal_that_is_open_to_others_is_refused(canned, job, capsys, mode):
    job.journal.touch()
    job.journal.chmod(mode)
    assert job() == 2
    assert "chmod 600" in capsys.readouterr().err
    assert canned.forms == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_journal_of_another_user_is_refused(canned, job, capsys):
    job.journal.touch(0o600)
    os.chown(job.journal, 12345, 12345)
    assert job() == 2
    assert "belongs to another user" in capsys.readouterr().err


def test_a_journal_that_is_no_file_is_refused(canned, job, capsys):
    os.mkfifo(job.journal, 0o600)
    assert job() == 2
    assert "is no file" in capsys.readouterr().err
    job.journal = job.journal.parent
    assert job() == 2
    job.journal = job.journal / "nowhere" / "run.jsonl"
    assert job() == 2
    assert canned.forms == []


def test_a_journal_that_another_process_works_on_is_refused(canned, job, capsys):
    assert job() == 0
    capsys.readouterr()
    with filelock.FileLock(f"{job.journal}.lock"):
        assert job() == 2
    assert "another process is at work on it" in capsys.readouterr().err
    assert job() == 0


def test_a_full_disk_stops_the_run_before_anything_unwritten_is_sent(
    canned, job, monkeypatch, capsys
):
    real, room = os.write, 5

    def write(file, data):
        nonlocal room
        if data.startswith(b"{") and b'"line"' in data:
            room -= 1
            if room == 0:
                real(file, data[:10])
            if room <= 0:
                raise OSError(28, "No space left on device")
        return real(file, data)

    monkeypatch.setattr(os, "write", write)
    # Two lines and their outcomes fit.
    assert job() == 74
    assert "No space left on device" in capsys.readouterr().err
    assert ids(canned) == ["1", "2"]
    monkeypatch.setattr(os, "write", real)
    assert job() == 0
    assert ids(canned) == ["1", "2", "3"]


def test_a_reader_that_has_enough_loses_no_outcome(canned, job):
    job.write(*map(str, range(200)))
    canned.answer = lambda form: {"success": True, "text": "x" * 10_000}
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "hbwrapper",
            "addX",
            "--each",
            str(job.source),
            "--workers",
            "3",
            "--journal",
            str(job.journal),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.readline()
    process.stdout.close()
    process.stderr.read()
    process.stderr.close()
    assert process.wait(30) == 141
    assert 1 <= len(canned.forms) < 200
    assert job.states().count((2, "done")) == 1
    assert sum(state == "done" for _, state in job.states()) == len(canned.forms)


def test_a_dry_run_touches_no_journal(canned, job):
    assert job("--dry-run") == 0
    assert not job.journal.exists()


def test_a_journal_for_a_sandbox_is_refused(job):
    assert job("--sandbox") == 2

"""What happens where a person sits: questions, progress, tables that fit."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
import threading
import time

import pytest

# Ctrl-C comes from the terminal that is the session's own.
pytestmark = pytest.mark.usefixtures("terminal")

PROGRAM = """
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
{}
from hbwrapper.cli import main
sys.exit(main())
"""
WITHOUT_RICH = 'sys.modules["rich"] = None'


class Terminal:
    """Runs the command on a terminal; standard output goes there too, or into a pipe."""

    def __init__(self, *arguments, pipe=False, width=80, rich=True):
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        # Otherwise Ctrl-C may throw away what the command says of it.
        modes = termios.tcgetattr(slave)
        modes[3] |= termios.NOFLSH
        termios.tcsetattr(slave, termios.TCSANOW, modes)
        environment = {**os.environ, "TERM": "xterm"}
        for name in ("COLUMNS", "LINES", "NO_COLOR", "CI"):
            environment.pop(name, None)
        self._process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM.format("" if rich else WITHOUT_RICH), *arguments],
            stdin=slave,
            stdout=subprocess.PIPE if pipe else slave,
            stderr=slave,
            env=environment,
            start_new_session=True,
        )
        self._late = threading.Timer(60, self._process.kill)
        self._late.start()
        os.close(slave)
        self.seen = ""

    def until(self, text):
        """Read until ``text`` has been shown."""
        deadline = time.monotonic() + 30
        while text not in self.seen:
            assert time.monotonic() < deadline, self.seen
            self.seen += self._read()

    def type(self, text):
        os.write(self._master, text.encode())

    def end(self):
        """Read to the end; the exit code, and what went into the pipe."""
        out = self._process.stdout.read() if self._process.stdout else b""
        while more := self._read():
            self.seen += more
        os.close(self._master)
        if self._process.stdout:
            self._process.stdout.close()
        code = self._process.wait(30)
        self._late.cancel()
        return code, out.decode()

    def _read(self):
        try:
            return os.read(self._master, 65536).decode("utf-8", "replace")
        except OSError:
            return ""


@pytest.mark.parametrize(
    ("answer", "sent", "exit_code"),
    [("y\n", 1, 0), ("YES\n", 1, 0), ("n\n", 0, 2), ("\n", 0, 2), ("\x04", 0, 2), ("\x03", 0, 130)],
)
def test_a_write_asks_first(canned, answer, sent, exit_code):
    terminal = Terminal("addClient", "password=geheim")
    terminal.until("[y/N]")
    assert terminal.seen.splitlines() == [
        f"addClient changes data at {canned.url}.",
        "Account: the environment",
        "  password=[hidden]",
        "Send it? [y/N] ",
    ]
    assert canned.forms == []
    terminal.type(answer)
    code, _ = terminal.end()
    assert code == exit_code
    assert len(canned.forms) == sent
    assert "geheim" not in terminal.seen
    assert ("\r\nhbwrapper: nothing was sent\r\n" in terminal.seen) == (not sent)


@pytest.mark.parametrize(
    "arguments",
    [["--yes", "addClient"], ["-y", "addClient"], ["getClients"], ["addX", "--dry-run"]],
)
def test_nothing_is_asked_where_the_answer_is_known(canned, arguments):
    code, _ = Terminal(*arguments).end()
    assert code == 0


def test_nothing_is_asked_before_a_sandbox_changes():
    terminal = Terminal("--sandbox", "addTicket", "name=a")
    terminal.end()
    assert "[y/N]" not in terminal.seen


def test_many_writes_ask_once_with_their_number(canned, tmp_path):
    file = tmp_path / "in.csv"
    file.write_text("id\n" + "1\n" * 1234, encoding="utf-8")
    terminal = Terminal("addX", "--each", str(file))
    terminal.until("Send them? [y/N]")
    assert f"addX changes data at {canned.url}, 1,234 times." in terminal.seen
    assert f"{file}, line 2:\r\n  id=1\r\n" in terminal.seen
    terminal.type("no\n")
    assert terminal.end()[0] == 2
    assert canned.forms == []


def test_one_write_of_a_file_is_one_time(canned, tmp_path):
    file = tmp_path / "in.csv"
    file.write_text("id\n1\n", encoding="utf-8")
    terminal = Terminal("addX", "--each", str(file))
    terminal.until("[y/N]")
    assert f"{canned.url}, 1 time.\r\n" in terminal.seen
    terminal.type("\n")
    terminal.end()


def test_a_question_shows_the_first_fields_and_counts_the_others(canned):
    fields = [f"f{n}={'long ' * 20}" for n in range(10)]
    terminal = Terminal("addX", *fields, "file@/etc/hostname", "evil=\x1b[2J")
    terminal.until("[y/N]")
    assert "  f7=long long" in terminal.seen
    assert "f8" not in terminal.seen
    assert "  and 4 fields more\r\n" in terminal.seen
    assert max(map(len, terminal.seen.splitlines())) < 80
    terminal.type("n\n")
    terminal.end()


def test_a_misspelt_parameter_is_told_before_the_question(canned):
    terminal = Terminal("addClient", "firstnam=x")
    terminal.until("[y/N]")
    assert terminal.seen.index("did you mean firstname") < terminal.seen.index("[y/N]")
    terminal.type("n\n")
    terminal.end()


@pytest.mark.parametrize("rich", [True, False])
@pytest.mark.parametrize("form", ["csv", "jsonl", "json"])
def test_progress_is_shown_on_a_terminal_and_removed(paged, rich, form):
    pages = paged.answer
    paged.answer = lambda form: time.sleep(0.3) or pages(form)
    terminal = Terminal("getClients", "--all", "--format", form, pipe=True, rich=rich)
    code, out = terminal.end()
    assert code == 0
    # All records go where standard output goes, none among the progress.
    assert len(re.findall("Ann|Bob|Zoë|line", out)) == 4
    assert not re.search("Ann|Bob|Zoë", terminal.seen)
    assert re.search(r"[24] of 5 records", terminal.seen)
    assert terminal.seen.rstrip("\r\n").endswith(("\x1b[K", "\x1b[2K", "\x1b[?25h\r\x1b[1A\x1b[2K"))


@pytest.mark.parametrize("rich", [True, False])
def test_progress_of_many_calls(canned, tmp_path, rich):
    file = tmp_path / "in.csv"
    file.write_text("id\n" + "1\n" * 4, encoding="utf-8")
    canned.answer = lambda form: time.sleep(0.2) or {"success": True}
    terminal = Terminal("addX", "--yes", "--each", str(file), pipe=True, rich=rich)
    code, out = terminal.end()
    assert code == 0
    assert len(out.splitlines()) == 4
    assert "outcome" not in terminal.seen
    assert re.search("[123] of 4 calls", terminal.seen)


def test_no_progress_in_a_pipe_nor_among_the_records(paged, run):
    assert run("getClients", "--all").stderr == ""
    terminal = Terminal("getClients", "--all", "--format", "jsonl")
    terminal.end()
    assert "records" not in terminal.seen
    assert len(terminal.seen.splitlines()) == 5


@pytest.mark.parametrize("rich", [True, False])
@pytest.mark.parametrize("width", [40, 80])
def test_a_table_fits_the_terminal_and_shows_every_cell(canned, rich, width):
    records = [
        {"id": n, "name": f"[b]N{n}[/b] {'long ' * 20}end{n}", "evil": "\x1b[2J\u202e"}
        for n in (1, 2)
    ]
    canned.answer = lambda form: {"success": True, "clients": records}
    terminal = Terminal("getClients", "--format", "table", width=width, rich=rich)
    assert terminal.end()[0] == 0
    assert "\x1b[2J" not in terminal.seen
    assert "\u202e" not in terminal.seen
    shown = re.sub(r"\x1b\[[0-9;]*m", "", terminal.seen)
    assert "[b]N1[/b]" in shown
    assert "end1" in shown
    assert "end2" in shown
    if rich:
        assert max(map(len, shown.splitlines())) <= width


@pytest.mark.parametrize("rich", [True, False])
def test_a_wide_record_is_shown_line_by_line(canned, rich):
    record = {f"column{n}": f"value{n}" for n in range(30)}
    canned.answer = lambda form: {"success": True, "clients": [record, record]}
    terminal = Terminal("getClients", "--format", "table", rich=rich)
    terminal.end()
    assert terminal.seen.count("column29  value29\r\n") == 2


@pytest.mark.parametrize("rich", [True, False])
def test_no_format_moves_the_cursor(canned, rich):
    canned.answer = lambda form: {"success": True, "client": {"name": "a\x1b[2J\x9b\x07"}}
    for form in ("json", "jsonl", "csv", "table", "print_r"):
        terminal = Terminal("getX", "--format", form, rich=rich)
        assert terminal.end()[0] == 0
        # Colours are ours.
        shown = re.sub(r"\x1b\[[0-9;]*m", "", terminal.seen)
        assert not set(shown) & set("\x1b\x9b\x07"), form


def test_json_has_colours_on_a_terminal_alone(canned, monkeypatch):
    answer = {"success": True, "client": {"name": "Ann [bold]", "id": 7, "none": None}}
    canned.answer = lambda form: answer
    _, out = Terminal("getX", pipe=True).end()
    assert json.loads(out) == answer
    terminal = Terminal("getX")
    terminal.end()
    assert "\x1b[" in terminal.seen
    assert json.loads(re.sub(r"\x1b\[[0-9;]*m", "", terminal.seen)) == answer
    plain = Terminal("getX", rich=False)
    plain.end()
    assert json.loads(plain.seen) == answer


def test_a_table_and_a_record_break_lines_between_words(canned):
    words = "several words of a subject that is longer than a line of the terminal holds"
    rows = [{"id": n, "subject": f"{words} {n}", "email": "somebody@example.com"} for n in (1, 2)]
    canned.answer = lambda form: {"success": True, "tickets": rows}
    for width in (40, 60):
        terminal = Terminal("getX", "--format", "table", width=width)
        terminal.end()
        shown = re.sub(r"\x1b\[[0-9;]*m", "", terminal.seen)
        assert max(map(len, shown.splitlines())) <= width
        for word in (*words.split(), "somebody@example.com"):
            assert shown.count(word) >= 2, word


def test_the_list_of_calls_fits_the_terminal():
    terminal = Terminal("calls", width=50)
    assert terminal.end()[0] == 0
    lines = terminal.seen.splitlines()
    assert len(lines) > 200
    assert max(map(len, lines)) <= 50


@pytest.mark.parametrize(
    ("command", "php"),
    [
        ("scan", '<?php $hb = new ApiWrapper(); $hb->getClients(["a{}" => 1]);'),
        ("scan", "<?php $hb = new ApiWrapper(); $hb->get{}();"),
        ("port", "<?php\n// {}\necho 1;\n"),
        ("port", "<?php\n$a = mystery('{}');\n"),
        ("port", "<?php\n$a = mystery('{}'\n"),
    ],
)
@pytest.mark.parametrize("control", ["\x1b]0;HOSTILE\x07", "\x9b31m", "\u202eHOSTILE", "\x08"])
def test_no_control_character_of_a_php_file_reaches_a_terminal(tmp_path, command, php, control):
    file = tmp_path / "a.php"
    file.write_text(php.replace("{}", control), encoding="utf-8")
    terminal = Terminal(command, str(file))
    terminal.end()
    assert terminal.seen
    # The progress bar's own sequences set colours, hide the cursor and clear its line.
    shown = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", terminal.seen)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]", shown)


def test_no_control_character_of_a_file_s_name_reaches_a_terminal(tmp_path):
    file = tmp_path / "a\x1b]0;HOSTILE\x07.php"
    file.write_text("<?php HBWrapper::singleton()->getClients();", encoding="utf-8")
    for arguments in (["scan", str(file)], ["scan", f"{file}x"], ["port", f"{file}x"]):
        terminal = Terminal(*arguments)
        terminal.end()
        assert "HOSTILE" in terminal.seen
        assert "\x1b]0" not in terminal.seen

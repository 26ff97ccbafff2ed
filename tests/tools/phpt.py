"""Run PHP's own tests through real PHP and the porter, and count where they differ.

python tests/tools/phpt.py FOLDER [PART ...] [--details FILE] [--jobs N]

FOLDER is a PHP source tree, unpacked outside the project; nothing of it is committed. On Debian, with
a deb-src line in the sources: ``apt-get source --tar-only php8.2``. PART is a folder or a file in it,
``Zend/tests`` say; those of PARTS where none is named.

Each ``.phpt`` file's ``--FILE--`` runs under real PHP, and its port under Python, in a folder of its
own, without a network, for 10 seconds at most. What real PHP prints is kept in a file, so that a
second run asks the porter alone. Text on standard error is not compared.

equal     the port prints what PHP prints, and fails where PHP fails
refused   the porter names what it cannot translate
wrong     the port prints something else, raises, or takes too long
crash     the porter fails, or takes too long
and, where the port differs from PHP, but the script proves nothing:
misuse    the script gives a built-in function arguments that it does not take
compile   PHP itself does not compile the script, or stops in its engine
unstable  PHP's output changes from run to run, or names places on the disk
input     the test needs settings, a request or an input that a script alone does not have
"""

from __future__ import annotations

import argparse
import collections
import contextlib
import hashlib
import io
import json
import multiprocessing
import os
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

PARTS = (
    "Zend/tests", "tests", "ext/standard/tests/array", "ext/standard/tests/strings",
    "ext/standard/tests/math", "ext/standard/tests/general_functions", "ext/standard/tests/url",
    "ext/json", "ext/pcre", "ext/date",
)  # fmt: skip
KINDS = ("equal", "refused", "wrong", "crash", "misuse", "compile", "unstable", "input")
SECONDS = 10
PORTING_SECONDS = 30
MEMORY = 2 << 30
FILE_SIZE = 64 << 20
SECTION = re.compile(rb"^--([A-Z_]+)--[ \t]*\r?$", re.MULTILINE)
# What a test brings in that the script alone does not have.
INPUTS = {
    "POST", "POST_RAW", "GET", "COOKIE", "STDIN", "ARGS", "ENV", "CGI", "REDIRECTTEST", "PUT",
    "GZIP_POST", "DEFLATE_POST", "PHPDBG", "EXPECTHEADERS", "CAPTURE_STDIO",
}  # fmt: skip
HARMLESS_SETTINGS = re.compile(
    rb"^\s*(?:;.*|(?:precision\s*=\s*14|serialize_precision\s*=\s*(?:-1|17)|date\.timezone\s*=\s*\"?UTC\"?"
    rb"|error_reporting|display_errors|memory_limit|opcache\.\w+|html_errors|log_errors|zend\.assertions\s*=\s*-1"
    rb"|default_charset|internal_encoding|track_errors|fatal_error_\w+).*|)\s*$"
)
MISUSE = re.compile(
    rb"[\w:]+\(\)(?:: Argument #\d+| expects (?:exactly|at least|at most) \d| does not accept unknown)"
    rb"|Passing null to parameter #"
)
STOPPED = re.compile(rb"(?:PHP )?(?:Parse|Fatal) error: +(?!Uncaught)")
REFUSED = re.compile(r"places? without a translation")


class Ran(NamedTuple):
    """What a program did.

    Attributes:
        code: Its exit code; -1 where it took too long.
        stdout: What it printed.
        stderr: The end of what it wrote to standard error.
    """

    code: int
    stdout: bytes
    stderr: bytes


class Verdict(NamedTuple):
    """What became of one test: a kind, and why."""

    path: str
    kind: str
    reason: str
    seconds: float


def sections(data: bytes) -> dict[str, bytes]:
    """A ``.phpt`` file's sections by name."""
    parts = SECTION.split(data)
    return {
        parts[i].decode(): parts[i + 1].lstrip(b"\r").removeprefix(b"\n")
        for i in range(1, len(parts), 2)
    }


def script(found: dict[str, bytes]) -> bytes | None:
    """The script of a test; None where it needs more than itself."""
    if found.keys() & INPUTS:
        return None
    if not all(map(HARMLESS_SETTINGS.match, found.get("INI", b"").splitlines())):
        return None
    text = found.get("FILE") or found.get("FILEEOF", b"").removesuffix(b"\n")
    return text or None


def limits() -> None:
    """Limit what a program may take of the machine."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_SIZE, FILE_SIZE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def environment() -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}


def run_php(php: str, text: bytes, name: str) -> Ran:
    """Run a script under real PHP, in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="phpt-", ignore_cleanup_errors=True) as folder:
        Path(folder, name).write_bytes(text)
        command = [
            php,
            "-d",
            "display_errors=stderr",
            "-d",
            "precision=14",
            "-d",
            "date.timezone=UTC",
            name,
        ]
        with subprocess.Popen(
            command, cwd=folder, env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, preexec_fn=limits, start_new_session=True,  # noqa: PLW1509 - one thread a process
        ) as process:  # fmt: skip
            try:
                stdout, stderr = process.communicate(timeout=SECONDS)
                return Ran(process.returncode, stdout, stderr[-2000:])
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                stdout, stderr = process.communicate()
                return Ran(-1, stdout, stderr[-2000:])


def forked(work: Callable[[], int], folder: Path, seconds: float) -> Ran:
    """Run a function in a child process, in a folder, with its output in files."""
    out, err = folder / ".stdout", folder / ".stderr"
    child = os.fork()
    if child == 0:
        code = 70
        try:
            os.setsid()
            os.chdir(folder)
            for path, number in ((out, 1), (err, 2)):
                os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            limits()
            sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
            sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
            sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
            code = work()
            for stream in (sys.stdout, sys.stderr):
                stream.flush()
        except BaseException:
            traceback.print_exc(file=sys.stderr)
            with contextlib.suppress(OSError):
                sys.stderr.flush()
        finally:
            os._exit(code)
    return _result(child, seconds, out, err)


def _result(child: int, seconds: float, out: Path, err: Path) -> Ran:
    deadline = time.monotonic() + seconds
    pause = 0.001
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            code = os.waitstatus_to_exitcode(status)
            break
        if time.monotonic() > deadline:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            code = -1
            break
        time.sleep(pause)
        pause = min(pause * 1.5, 0.05)
    stderr = err.read_bytes()[-2000:] if err.exists() else b""
    return Ran(
        code if code >= 0 else min(code, -1), out.read_bytes() if out.exists() else b"", stderr
    )


def port(name: str) -> int:
    """Port a script in this folder to ``ported.py``."""
    from hbwrapper.cli import main

    try:
        return int(main(["port", name, "-o", "ported.py"]) or 0)
    except SystemExit as stop:
        return int(stop.code or 0)


def run_ported(name: str) -> int:
    """Run ``ported.py`` as the program."""
    import atexit
    import types

    own = environment()
    os.environ.clear()
    os.environ.update(own)
    source = Path("ported.py").read_text(encoding="utf-8", errors="surrogateescape")
    # Those of the tool itself are not the script's.
    atexit._clear()
    main = types.ModuleType("__main__")
    main.__dict__["__file__"] = "ported.py"
    sys.modules["__main__"] = main
    sys.argv = [name]
    code = 0
    try:
        exec(compile(source, "ported.py", "exec"), main.__dict__)
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except BaseException:
        if sys.excepthook is sys.__excepthook__:
            traceback.print_exc(limit=-3)
        else:
            sys.excepthook(*sys.exc_info())
        code = 255
    atexit._run_exitfuncs()
    return code


def excerpt(wanted: bytes, got: bytes) -> str:
    """The first line in which two texts differ."""
    first, second = wanted.split(b"\n"), got.split(b"\n")
    for at in range(max(len(first), len(second))):
        one = first[at] if at < len(first) else b"(end)"
        two = second[at] if at < len(second) else b"(end)"
        if one != two:
            return f"line {at + 1}: {one[:100]!r} is {two[:100]!r}"
    return ""


def last_line(text: bytes) -> str:
    lines = [line for line in text.decode("utf-8", "replace").split("\n") if line.strip()]
    return lines[-1][:200] if lines else ""


def verdict(
    php: str, path: str, text: bytes | None, truth: Ran | None
) -> tuple[Verdict, Ran | None]:
    """What becomes of one test.

    Args:
        php: Real PHP's binary.
        path: The test's file in the source tree.
        text: Its script; None where it needs more than that.
        truth: What PHP did with it, if that is known from an earlier run.

    Returns:
        The verdict, and what PHP did.
    """
    begin = time.monotonic()
    if text is None:
        return Verdict(path, "input", "", 0.0), None
    name = re.sub(r"\W", "_", Path(path).stem) + ".php"
    if truth is None:
        truth = run_php(php, text, name)
    kind, reason = _compared(php, text, name, truth)
    return Verdict(path, kind, reason, time.monotonic() - begin), truth


def _compared(php: str, text: bytes, name: str, truth: Ran) -> tuple[str, str]:
    with tempfile.TemporaryDirectory(prefix="phpt-", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary)
        (folder / name).write_bytes(text)
        ported = forked(lambda: port(name), folder, PORTING_SECONDS)
        message = ported.stderr.decode("utf-8", "replace")
        # Where PHP does not compile the script, only a crash of the porter says something.
        stopped = STOPPED.search(truth.stderr) is not None or truth.code == -1 or truth.code > 255
        if ported.code == -1:
            return "crash", f"porting takes more than {PORTING_SECONDS} s"
        if ported.code not in (0, 2) or (ported.code == 0 and not (folder / "ported.py").exists()):
            return "crash", last_line(ported.stderr)
        if stopped:
            return "compile", last_line(truth.stderr)
        if ported.code == 2:
            return "refused", last_line(ported.stderr)
        if REFUSED.search(message):
            return "refused", "; ".join(sorted(set(re.findall(r"  line \d+: ([^:]*)", message))))[
                :300
            ]
        got = forked(lambda: run_ported(name), folder, SECONDS)
    failed, failed_here = truth.code == 255, got.code not in (0, truth.code)
    if got.stdout == truth.stdout and failed == failed_here:
        return "equal", ""
    reason = last_line(got.stderr) if failed_here else excerpt(truth.stdout, got.stdout)
    if got.code == -1:
        reason = f"takes more than {SECONDS} s"
    if failed and not failed_here and got.stdout == truth.stdout:
        reason = f"goes on where PHP stops: {last_line(truth.stderr)}"
    if MISUSE.search(truth.stdout) or MISUSE.search(truth.stderr):
        return "misuse", reason
    again = run_php(php, text, name)
    if (again.code, again.stdout) != (truth.code, truth.stdout) or b"/phpt-" in truth.stdout:
        return "unstable", reason
    return "wrong", reason


def collect(folder: Path, parts: Iterable[str]) -> list[Path]:
    """The tests in the parts of a source tree.

    Raises:
        SystemExit: There is no such part.
    """
    paths: list[Path] = []
    for part in parts:
        place = folder / part
        if place.is_file():
            paths.append(place)
        elif place.is_dir():
            paths += sorted(place.rglob("*.phpt"))
        else:
            raise SystemExit(f"phpt.py: {place} is not there: FOLDER is to be a PHP source tree")
    return paths


class Truths:
    """What real PHP did, in a file."""

    def __init__(self, path: Path, php: str) -> None:
        # Another run may be writing, too.
        self._base = sqlite3.connect(path, timeout=120)
        self._base.execute(
            "create table if not exists ran (id text primary key, code int, stdout blob, stderr blob)"
        )
        version = subprocess.run([php, "-r", "echo PHP_VERSION;"], capture_output=True, check=True)
        self._version = version.stdout

    def _id(self, text: bytes) -> str:
        return hashlib.sha256(self._version + b"\0" + text).hexdigest()

    def get(self, text: bytes) -> Ran | None:
        row = self._base.execute(
            "select code, stdout, stderr from ran where id = ?", [self._id(text)]
        ).fetchone()
        return Ran(*row) if row else None

    def put(self, text: bytes, ran: Ran) -> None:
        self._base.execute("insert or replace into ran values (?, ?, ?, ?)", [self._id(text), *ran])

    def commit(self) -> None:
        self._base.commit()


def table(verdicts: list[Verdict], folder: Path) -> str:
    """The counts by folder, and their sum."""
    rows: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for found in verdicts:
        place = Path(found.path).parent
        known = [part for part in PARTS if place.is_relative_to(part)]
        rows[known[0] if known else str(place)][found.kind] += 1
    total = sum(rows.values(), collections.Counter())
    lines = [f"{'':36}" + "".join(f"{kind:>9}" for kind in KINDS)]
    for label, row in [*sorted(rows.items()), ("all", total)]:
        lines.append(f"{label:36}" + "".join(f"{row[kind]:9}" for kind in KINDS))
    judged = total["equal"] + total["wrong"] + total["crash"]
    if judged:
        lines.append(f"equal of what is not refused: {100 * total['equal'] / judged:.1f} %")
    return "\n".join(lines)


def _job(arguments: tuple[str, str, bytes | None, Ran | None]) -> tuple[Verdict, Ran | None]:
    return verdict(*arguments)


def _alone() -> None:
    """Begin again without a network and with a mount table of our own, where the system can."""
    if os.environ.get("PHPT_ALONE") or not shutil.which("unshare"):
        return
    command = ["unshare", *(["-r"] if os.geteuid() else []), "-m", "-n"]
    if subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        print(
            "phpt.py: unshare is not allowed here: scripts can reach the network", file=sys.stderr
        )
        return
    os.environ["PHPT_ALONE"] = "1"
    os.execvp(command[0], [*command, sys.executable, *sys.argv])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a PHP source tree")
    parser.add_argument("parts", nargs="*", metavar="PART", help="folders or files in it")
    parser.add_argument("--php", default="php", help="real PHP's binary")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), metavar="N")
    parser.add_argument("--details", type=Path, metavar="FILE", help="write one JSON object a test")
    parser.add_argument(
        "--reasons",
        type=int,
        default=0,
        metavar="N",
        help="show the N commonest reasons of each kind",
    )
    options = parser.parse_args()
    paths = collect(options.folder, options.parts or PARTS)
    _alone()
    truths = Truths(options.folder / "phpt-truth.sqlite", options.php)
    # Loaded here once, for all the children.
    from hbwrapper import cli, php

    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
        dir(php)
        with tempfile.TemporaryDirectory() as temporary:
            Path(temporary, "warm.php").write_text("<?php echo 1;", encoding="utf-8")
            cli.main(["port", str(Path(temporary, "warm.php"))])
    texts = {str(p.relative_to(options.folder)): script(sections(p.read_bytes())) for p in paths}
    jobs = [
        (options.php, path, text, truths.get(text) if text else None)
        for path, text in texts.items()
    ]
    verdicts: list[Verdict] = []
    details = options.details.open("w") if options.details else None
    with multiprocessing.get_context("fork").Pool(options.jobs) as pool:
        for found, truth in pool.imap_unordered(_job, jobs):
            verdicts.append(found)
            if details is not None:
                print(json.dumps(found._asdict(), ensure_ascii=False), file=details, flush=True)
            text = texts[found.path]
            if truth is not None and text is not None:
                truths.put(text, truth)
            truths.commit()
            if len(verdicts) % 50 == 0:
                print(f"\r{len(verdicts)} of {len(texts)}", end="", file=sys.stderr)
    print(file=sys.stderr)
    if details is not None:
        details.close()
    print(table(verdicts, options.folder))
    for kind in ("refused", "wrong", "crash") if options.reasons else ():
        counts = collections.Counter(found.reason for found in verdicts if found.kind == kind)
        print(f"\n{kind}:")
        for reason, count in counts.most_common(options.reasons):
            print(f"{count:6} {reason}")


if __name__ == "__main__":
    main()

"""Run the tests on each Python at hand, with the oldest requests supported and the newest.

python tests/tools/matrix.py [--python PATH ...] [--requests oldest|newest] [TEST ...]

What is tested is the wheel, in an environment of its own each time. Pythons are looked for on PATH
and among pyenv's. With the newest requests all tests run, with the oldest those that need requests.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
OLDEST_PYTHON = (3, 10)
REQUESTS = {
    # The last of the oldest series that this requests takes and that runs on every Python here.
    "oldest": ["requests==2.32.4", "urllib3<2"],
    "newest": ["requests", "urllib3"],
}
EXTRAS = {"oldest": "test", "newest": "test-all,docs"}
TESTS = {
    "oldest": ["core", "paging", "plugin", "cli", "sandbox", "php"],
    "newest": [""],
}
VERSION = "import sys; print(*sys.version_info[:3])"


class Ran(NamedTuple):
    """One line of the table."""

    python: str
    requests: str
    urllib3: str
    passed: int
    failed: list[str]
    skipped: int
    seconds: float


def pythons() -> list[Path]:
    """The newest interpreter of each minor version that hbwrapper supports, oldest first."""
    folders = [Path(folder) for folder in os.get_exec_path()]
    folders += sorted(Path.home().glob(".pyenv/versions/*/bin"))
    found: dict[tuple[int, ...], Path] = {}
    for folder in folders:
        for path in sorted(folder.glob("python3.*")):
            if re.fullmatch(r"python3\.\d+", path.name) and (version := version_of(path)):
                found.setdefault(version, path)
    newest = {version[:2]: found[version] for version in sorted(found)}
    return [path for minor, path in sorted(newest.items()) if minor >= OLDEST_PYTHON]


def version_of(python: Path) -> tuple[int, ...] | None:
    """3, 12, 1; None if it does not run, as a shim of pyenv's whose version is not chosen."""
    try:
        done = subprocess.run(
            [python, "-c", VERSION], capture_output=True, text=True, check=False, timeout=60
        )
    except OSError:
        return None
    return tuple(map(int, done.stdout.split())) if done.returncode == 0 else None


def run(python: Path, kind: str, wheel: Path, tests: list[str], folder: Path) -> Ran:
    """Run the tests on one Python with one requests.

    Args:
        python: The interpreter.
        kind: "oldest" or "newest".
        wheel: What is tested.
        tests: Files and folders of tests; if there are none, those that ``kind`` is for.
        folder: An empty folder for the environment.
    """
    subprocess.run([python, "-m", "venv", folder], check=True)
    inside = folder / "bin" / "python"
    pip = [inside, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    extras = EXTRAS[kind]
    subprocess.run([*pip, f"hbwrapper[{extras}] @ {wheel.as_uri()}", *REQUESTS[kind]], check=True)
    versions = subprocess.run(
        [inside, "-c", "import requests, urllib3; print(requests.__version__, urllib3.__version__)"],
        capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    report = folder / "report.xml"
    environment = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    environment["PATH"] = f"{folder / 'bin'}:{environment['PATH']}"
    start = time.monotonic()
    with (folder / "output.txt").open("w", encoding="utf-8") as output:
        ended = subprocess.run(
            [
                *(folder / "bin" / "pytest", "-q", "-p", "no:cacheprovider"),
                *("--override-ini", "junit_family=xunit1", f"--junitxml={report}"),
                *(tests or [f"tests/{name}" for name in TESTS[kind]]),
            ],
            cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
    seconds = time.monotonic() - start
    if ended.returncode not in (0, 1):
        sys.exit(f"pytest did not end as it should: {output.name}")
    cases = list(ElementTree.parse(report).iter("testcase"))
    failed = [
        f"{case.get('file')}::{case.get('name')}"
        for case in cases
        if case.find("failure") is not None or case.find("error") is not None
    ]
    skipped = sum(case.find("skipped") is not None for case in cases)
    passed = len(cases) - len(failed) - skipped
    version = ".".join(map(str, version_of(python) or ()))
    return Ran(version, *versions, passed, failed, skipped, seconds)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--python", action="append", type=Path, metavar="PATH")
    parser.add_argument("--requests", choices=sorted(REQUESTS))
    parser.add_argument("tests", nargs="*", metavar="TEST")
    options = parser.parse_args()
    found = options.python or pythons()
    if not found:
        parser.error("no Python from 3.10 on was found; name one with --python")
    kinds = [options.requests] if options.requests else list(REQUESTS)
    base = Path(tempfile.mkdtemp(prefix="hbwrapper-matrix-"))
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", base, ROOT],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    (wheel,) = base.glob("*.whl")
    row = "{:<8} {:<9} {:<8} {:>6} {:>6} {:>7} {:>7}"
    print(row.format("Python", "requests", "urllib3", "passed", "failed", "skipped", "seconds"))
    failures = 0
    for python in found:
        for kind in kinds:
            folder = base / f"{python.name}-{kind}"
            ran = run(python, kind, wheel, options.tests, folder)
            numbers = ran.passed, len(ran.failed), ran.skipped, f"{ran.seconds:.0f}"
            print(row.format(*ran[:3], *numbers), flush=True)
            for name in ran.failed:
                print(f"         {name}")
            if ran.failed:
                failures += 1
                print(f"         {folder / 'output.txt'}", flush=True)
            else:
                shutil.rmtree(folder)
    if not failures:
        shutil.rmtree(base)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

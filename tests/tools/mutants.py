"""Plant small faults in the code, one at a time, and see whether a test notices.

python tests/tools/mutants.py [core|money] [--count 400] [--seed N] [--jobs 2] [--limit SECONDS]

core    the surface and the wire
money   the sandbox's money, invoices, transactions and orders

Each fault is planted in a copy of the checkout. The tests that run its line are known from one run with
coverage; they run until one fails, the fastest first. A fault that no test notices is printed. So is a
line that no test runs.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
ROOMS = {
    "core": (
        ["*.py", "wire/*.py"],
        ["core", "paging", "plugin"],
    ),
    "money": (
        ["sandbox/money.py", *(f"sandbox/calls/{name}.py" for name in
                               ("invoices", "transactions", "orders", "estimates", "clients"))],
        ["sandbox"],
    ),
}  # fmt: skip
# Not part of the core, though they lie beside it.
APART = {"__main__.py", "params.py", "profiles.py"}
SWAPS = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.And: ast.Or, ast.Or: ast.And, ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv,
}  # fmt: skip
# What types say, and what runs once at import, is no behaviour.
SKIPPED_FIELDS = {"annotation", "returns", "decorator_list", "bases", "type_params"}
TAIL = 30


class Fault(NamedTuple):
    """The ``number``-th fault of a file."""

    path: str
    number: int
    line: int
    what: str


class Outcome(NamedTuple):
    """What the tests made of a fault: "noticed", "lives" or "not run"."""

    fault: Fault
    result: str
    tests: int


def negate(node: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), node)


def faults_of(node: ast.AST) -> Iterator[tuple[str, Callable[[], None]]]:
    """The faults that can be planted in a node: what each is, and what plants it."""

    def put(field: str, value: object) -> Callable[[], None]:
        return lambda: setattr(node, field, value)

    if isinstance(node, ast.Compare) and type(node.ops[0]) in SWAPS:
        other = SWAPS[type(node.ops[0])]
        yield (
            f"{type(node.ops[0]).__name__} to {other.__name__}",
            put("ops", [other(), *node.ops[1:]]),
        )
    elif isinstance(node, (ast.BoolOp, ast.BinOp)) and type(node.op) in SWAPS:
        other = SWAPS[type(node.op)]
        yield f"{type(node.op).__name__} to {other.__name__}", put("op", other())
    elif isinstance(node, ast.Constant) and isinstance(node.value, (bool, int, float)):
        value = not node.value if isinstance(node.value, bool) else node.value + 1
        yield f"{node.value} to {value}", put("value", value)
    elif isinstance(node, (ast.If, ast.While, ast.IfExp)):
        yield "the condition turned around", put("test", negate(node.test))
    elif isinstance(node, ast.Return) and node.value is not None:
        yield "returns None", put("value", ast.Constant(None))
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        yield "the call left out", put("value", ast.Constant(None))
    elif isinstance(node, ast.ExceptHandler):
        yield "the exception passed on", put("body", [ast.Raise()])
    elif isinstance(node, ast.Call):
        for number, keyword in enumerate(node.keywords):
            if keyword.arg:
                rest = node.keywords[:number] + node.keywords[number + 1 :]
                yield f"without {keyword.arg}=", put("keywords", rest)


def walked(node: ast.AST) -> Iterator[ast.AST]:
    """A node and those below it, without types."""
    yield node
    if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
        return
    for field, value in ast.iter_fields(node):
        if field not in SKIPPED_FIELDS:
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from walked(child)


def planted(path: str, number: int = -1) -> tuple[str, list[Fault]]:
    """A file's source with its ``number``-th fault, and all the faults it could have."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    faults = []
    for node in list(walked(tree)):
        for what, plant in list(faults_of(node)):
            if len(faults) == number:
                plant()
            faults.append(Fault(path, len(faults), getattr(node, "lineno", 0), what))
    return ast.unparse(ast.fix_missing_locations(tree)), faults


def pytest(
    folder: Path, tests: list[str], *more: str, limit: float, first: bool = False
) -> int | None:
    """Run tests in a copy, one after the other, all or to the first that fails.

    Returns:
        pytest's exit code; None if they do not end in time.
    """
    command = [sys.executable, *more, "-m", "pytest", "-q", "-n", "0"]
    command += ["-p", "no:cacheprovider", "-p", "no:randomly", *(["-x"] if first else [])]
    command += ["--junitxml", str(folder / "report.xml"), *tests]
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        return process.wait(limit)
    except subprocess.TimeoutExpired:
        return None
    finally:
        # What a test started and left belongs to the same group.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def copy(folder: Path) -> Path:
    """A copy of what tests need."""
    for name in ("hbwrapper", "tests", "docs"):
        ignored = shutil.ignore_patterns("__pycache__", "_build")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for name in ("setup.cfg", "pyproject.toml", "README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        shutil.copy(ROOT / name, folder / name)
    return folder


def runners(folder: Path, tests: list[str]) -> dict[str, dict[int, list[str]]]:
    """File → line → the tests that run it, the fastest first.

    A test that fails with no fault planted is named and left out.

    Raises:
        SystemExit: The tests do not end as they should.
    """
    (folder / "coverage.cfg").write_text(
        "[run]\nsource = hbwrapper\ndynamic_context = test_function\nrelative_files = true\n"
    )
    coverage = ["-m", "coverage", "run", "--rcfile", "coverage.cfg"]
    targets = [f"tests/{name}" for name in tests]
    if pytest(folder, targets, *coverage, limit=1800) not in (0, 1):
        sys.exit("the tests do not end as they should")
    seconds: Counter[str] = Counter()
    failing = set()
    files = {path.stem: path for path in (folder / "tests").glob("*/test_*.py")}
    for case in ElementTree.parse(folder / "report.xml").iter("testcase"):
        module = case.get("classname", "").rpartition(".")[2]
        name = f"{module}.{case.get('name', '').partition('[')[0]}"
        seconds[name] += float(case.get("time", 0))
        if case.find("failure") is not None or case.find("error") is not None:
            failing.add(name)
    for name in sorted(failing):
        print(f"left out, for it fails without a fault: {name}", flush=True)
    lines: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    from coverage.numbits import numbits_to_nums

    with sqlite3.connect(folder / ".coverage") as data:
        rows = data.execute(
            "SELECT file.path, context.context, numbits FROM line_bits "
            "JOIN file ON file.id = file_id JOIN context ON context.id = context_id"
        ).fetchall()
    data.close()
    for path, context, numbits in sorted(rows, key=lambda row: seconds[row[1]]):
        module, _, name = context.partition(".")
        for line in numbits_to_nums(numbits) if module in files and context not in failing else ():
            test = f"{files[module].relative_to(folder)}::{name}"
            lines[path][line].append(test)
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("room", nargs="?", choices=sorted(ROOMS), default="core")
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--limit", type=float, default=60, metavar="SECONDS")
    options = parser.parse_args()
    patterns, tests = ROOMS[options.room]
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="hbwrapper-mutants-") as base:
        first = copy(Path(base) / "0")
        lines = runners(first, tests)
        print(f"lines and tests known after {time.monotonic() - began:.0f} s", flush=True)
        folders: Queue[Path] = Queue()
        for number in range(options.jobs):
            folders.put(first if number == 0 else copy(Path(base) / str(number)))
        paths = sorted(
            {
                str(path.relative_to(ROOT))
                for pattern in patterns
                for path in (ROOT / "hbwrapper").glob(pattern)
                if path.name not in APART
            }
        )
        faults = [fault for path in paths for fault in planted(path)[1]]
        chosen = random.Random(options.seed).sample(faults, min(options.count, len(faults)))

        def tried(fault: Fault) -> Outcome:
            # What runs at import runs in no test: any that runs the file may notice.
            known = lines.get(fault.path, {})
            nearest = known.get(fault.line) or [test for tests in known.values() for test in tests]
            runs = list(dict.fromkeys(nearest))
            if not runs:
                return Outcome(fault, "not run", 0)
            folder = folders.get()
            target = folder / fault.path
            try:
                target.write_text(planted(fault.path, fault.number)[0], encoding="utf-8")
                # A fault is noticed by a test that fails, or that does not end.
                code = pytest(folder, runs[:TAIL], first=True, limit=options.limit)
                if code == 0 and len(runs) > TAIL:
                    code = pytest(folder, runs[TAIL:], first=True, limit=2 * options.limit)
                return Outcome(fault, "lives" if code == 0 else "noticed", len(runs))
            finally:
                shutil.copy(ROOT / fault.path, target)
                folders.put(folder)

        counts: Counter[str] = Counter()
        by_file: dict[str, Counter[str]] = defaultdict(Counter)
        with ThreadPoolExecutor(options.jobs) as threads:
            for outcome in threads.map(tried, chosen):
                counts[outcome.result] += 1
                by_file[outcome.fault.path][outcome.result] += 1
                if outcome.result != "noticed":
                    source = (ROOT / outcome.fault.path).read_text(encoding="utf-8").splitlines()
                    print(f"{outcome.result}: {outcome.fault.path}:{outcome.fault.line}: "
                          f"{outcome.fault.what}: {source[outcome.fault.line - 1].strip()}",
                          flush=True)  # fmt: skip
    for path, results in sorted(by_file.items()):
        print(f"{path}: {results['noticed']} of {results.total()}")
    share = counts["noticed"] / counts.total()
    print(f"{counts['noticed']} of {counts.total()} noticed ({share:.0%}), {counts['lives']} live, "
          f"{counts['not run']} in lines that no test runs; {time.monotonic() - began:.0f} s")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())

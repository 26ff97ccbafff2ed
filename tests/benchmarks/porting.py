"""How long a port takes, and how much memory, by the size of the file.

    python tests/benchmarks/porting.py [LINES …]

The file is made of the test corpus's scripts, each in a function of its own; layout by ruff is included.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from itertools import count, cycle
from pathlib import Path

CORPUS = Path(__file__).parent.parent / "port" / "corpus"
PORT = """
import resource, sys
from hbwrapper.porting.port.translate import translate
from hbwrapper.porting.syntax import read
translate(read(sys.argv[1]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def script(lines: int) -> str:
    """A PHP file of at least so many lines."""
    bodies = []
    for path in sorted(CORPUS.glob("*.php")):
        text = path.read_text().replace("<?php", "").replace("require 'class.hbwrapper.php';", "")
        if not any(word in text for word in ("class ", "function ", "?>", "namespace ")):
            bodies.append(text)
    made = "<?php\n"
    for number, body in zip(count(), cycle(bodies)):
        if made.count("\n") >= lines:
            return made
        made += f"function part{number}()\n{{\n{body}\n}}\n"
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("lines", nargs="*", type=int, default=[1000, 3000])
    for lines in parser.parse_args().lines:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "script.php")
            path.write_text(script(lines), encoding="utf-8")
            begin = time.perf_counter()
            done = subprocess.run(
                [sys.executable, "-c", PORT, str(path)], capture_output=True, text=True, check=True
            )
            seconds = time.perf_counter() - begin
        print(f"{lines} lines: {seconds:.2f} s, {done.stdout.strip()} MB")


if __name__ == "__main__":
    main()

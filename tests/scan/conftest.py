"""Scanning a piece of PHP, and a short way of writing down what is found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hbwrapper.porting.scan.findings import Finding, Scanned
from hbwrapper.porting.scan.tree import scan_file

Scan = Callable[[str | bytes], Scanned]


@pytest.fixture
def scan(tmp_path: Path) -> Scan:
    """Scan PHP source; the opening tag is put on the first line where there is none."""

    def scan(code: str | bytes) -> Scanned:
        data = code.encode() if isinstance(code, str) else code
        if b"<?" not in data:
            data = b"<?php\n" + data
        path = tmp_path / "script.php"
        path.write_bytes(data)
        return scan_file(str(path))

    return scan


@pytest.fixture
def calls(scan: Scan) -> Callable[[str | bytes], list[str]]:
    """``line name(parameters)`` for every call; ``…`` where others may be, ``*`` if dynamic."""

    def calls(code: str | bytes) -> list[str]:
        return [written(finding) for finding in scan(code).calls]

    return calls


def written(finding: Finding) -> str:
    params = finding.params + ([] if finding.complete else ["…"])
    star = "*" if finding.dynamic else ""
    return f"{finding.line} {finding.call or '?'}{star}({', '.join(params)})"

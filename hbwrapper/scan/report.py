"""The result of a scan as JSON, as a table, and in a few lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TextIO

from .findings import Finding, Scanned
from .judge import Verdict, judge
from .ledger import HBWRAPPER

TLS = (
    "PHP's HBWrapper does not verify TLS certificates; hbwrapper does. "
    "Give a private CA with verify=."
)


@dataclass
class Report:
    """All that a scan found.

    Attributes:
        calls: Calls with what the catalogue says of them.
        files: PHP files looked at.
        keys: File and line of API IDs and keys.
        broken: File, line and reason for all that could not be read.
    """

    calls: list[tuple[Finding, Verdict]] = field(default_factory=list)
    files: int = 0
    keys: list[tuple[str, int]] = field(default_factory=list)
    broken: list[tuple[str, int, str]] = field(default_factory=list)

    def add(self, scanned: Scanned) -> None:
        """Take up what a file brought."""
        self.files += scanned.php
        self.calls += [(finding, judge(finding)) for finding in scanned.calls]
        self.keys += [(scanned.file, line) for line in scanned.keys]
        self.broken += [(scanned.file, line, reason) for line, reason in scanned.broken]

    @property
    def unknown(self) -> dict[str, tuple[str, ...]]:
        """Names of calls that the catalogue does not have, with similar ones that it has."""
        return {
            finding.call: verdict.similar
            for finding, verdict in self.calls
            if finding.call is not None and verdict.known is False
        }

    @property
    def unknown_params(self) -> int:
        """Calls with a parameter that the catalogue does not have."""
        return sum(bool(verdict.unknown_params) for _, verdict in self.calls)

    @property
    def failed(self) -> bool:
        """Is a call or a parameter unknown?"""
        return bool(self.unknown or self.unknown_params)

    def summary(self) -> dict[str, Any]:
        """The figures, fit for JSON."""
        return {
            "files": self.files,
            "calls": len(self.calls),
            "distinct": len({f.call for f, _ in self.calls if f.call is not None}),
            "unknown": {name: list(similar) for name, similar in sorted(self.unknown.items())},
            "unknown_params": self.unknown_params,
            "missing": sum(bool(verdict.missing) for _, verdict in self.calls),
            "writes": sum(verdict.write is True for _, verdict in self.calls),
            "dynamic": sum(finding.dynamic for finding, _ in self.calls),
            "broken": [
                {"file": shown(file), "line": line, "reason": reason}
                for file, line, reason in self.broken
            ],
            "keys": [{"file": shown(file), "line": line} for file, line in self.keys],
            "notes": [TLS] if any(f.kind == HBWRAPPER for f, _ in self.calls) else [],
        }


def write_json(report: Report, out: TextIO) -> None:
    """The report as one JSON object."""
    calls = [
        {
            "file": shown(finding.file),
            "line": finding.line,
            "call": finding.call,
            "via": finding.kind,
            "params": finding.params,
            "complete": finding.complete,
            "dynamic": finding.dynamic,
            "known": verdict.known,
            "write": verdict.write,
            "missing": list(verdict.missing),
            "unknown_params": list(verdict.unknown_params),
            "notes": finding.notes,
        }
        for finding, verdict in report.calls
    ]
    json.dump({"calls": calls, "summary": report.summary()}, out, indent=2)
    out.write("\n")


def write_table(report: Report, out: TextIO) -> None:
    """A line a call, what is to be said of it, and the summary.

    On a terminal with rich (the ``cli`` extra) it is a table with borders, else aligned text.
    """
    rows = [
        (
            f"{shown(finding.file)}:{finding.line}",
            finding.call or "(dynamic)",
            {True: "write", False: "read", None: "?"}[verdict.write],
            ", ".join(finding.params)
            + ("" if finding.complete else " …" if finding.params else "…"),
            remarks(finding, verdict),
        )
        for finding, verdict in report.calls
    ]
    if rows and not (out.isatty() and _rich_table(rows, out)):
        _plain_table(rows, out)
    out.writelines(line + "\n" for line in summary_lines(report))


def remarks(finding: Finding, verdict: Verdict) -> list[str]:
    """What a reader of the table is told of a call."""
    said = []
    if verdict.known is False:
        said.append("not in the catalogue" + _did_you_mean(verdict.similar))
    if verdict.unknown_params:
        said.append(f"unknown parameter: {', '.join(verdict.unknown_params)}")
    if verdict.missing:
        said.append(f"missing: {', '.join(verdict.missing)}")
    if finding.dynamic and finding.call is not None:
        said.append("dynamic: the name comes from a variable")
    return said + finding.notes


def _did_you_mean(similar: Iterable[str]) -> str:
    names = list(similar)[:3]
    return f" (did you mean {' or '.join(names)}?)" if names else ""


_HEAD = ("Place", "Call", "Kind", "Parameters")


def _plain_table(rows: list[tuple[str, str, str, str, list[str]]], out: TextIO) -> None:
    widths = [
        max(len(head), *(min(len(row[column]), 60) for row in rows))
        for column, head in enumerate(_HEAD)
    ]

    def line(cells: Iterable[str]) -> str:
        pairs = zip(cells, widths, strict=True)
        return "  ".join(cell.ljust(width) for cell, width in pairs).rstrip() + "\n"

    out.write(line(_HEAD))
    for *cells, said in rows:
        out.write(line([str(cell) for cell in cells]))
        out.writelines(f"    - {remark}\n" for remark in said)
    out.write("\n")


def _rich_table(rows: list[tuple[str, str, str, str, list[str]]], out: TextIO) -> bool:
    try:
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text
    except ImportError:
        return False
    table = Table(show_lines=True)
    for head in (*_HEAD, "Remarks"):
        table.add_column(head, overflow="fold")
    for *cells, said in rows:
        # Text, not str: names with brackets are no markup.
        table.add_row(*(Text(str(cell)) for cell in cells), Text("\n".join(said)))
    Console(file=out).print(table)
    return True


def summary_lines(report: Report) -> list[str]:
    """The summary for reading."""
    summary = report.summary()
    figures = (
        _count(summary["files"], "PHP file"),
        _count(summary["calls"], "call"),
        f"{summary['distinct']:,} distinct",
        _count(summary["writes"], "write"),
        f"{summary['dynamic']:,} dynamic",
    )
    lines = [", ".join(figures)]
    if summary["unknown"]:
        names = [name + _did_you_mean(like) for name, like in summary["unknown"].items()]
        lines.append(f"not in the catalogue: {', '.join(names)}")
    if summary["unknown_params"]:
        lines.append(f"with unknown parameters: {_count(summary['unknown_params'], 'call')}")
    if summary["missing"]:
        lines.append(f"without required parameters: {_count(summary['missing'], 'call')}")
    lines += [f"{each['file']}:{each['line']}: {each['reason']}" for each in summary["broken"]]
    lines += [
        f"{each['file']}:{each['line']}: an API ID or key stands in the source"
        for each in summary["keys"]
    ]
    return [*lines, *summary["notes"]]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def shown(path: str) -> str:
    """A path fit for output: bytes that are no UTF-8 and control characters are replaced."""
    text = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)

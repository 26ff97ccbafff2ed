"""The result of a scan as JSON, as a table, and in a few lines."""

from __future__ import annotations

import itertools
import json
import shutil
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TextIO

from hbwrapper.visible import visible

from .findings import Finding, Scanned
from .judge import Verdict, judge
from .ledger import HBWRAPPER
from .notes import TLS, Note


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
            "notes": [str(TLS)] if any(f.kind == HBWRAPPER for f, _ in self.calls) else [],
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
            "notes": [str(note) for note in finding.notes],
        }
        for finding, verdict in report.calls
    ]
    json.dump({"calls": calls, "summary": report.summary()}, out, indent=2)
    out.write("\n")


def write_table(report: Report, out: TextIO) -> None:
    """The calls of each file, what is to be said of them, what that means, and the summary.

    On a terminal, lines are wrapped at its width.
    """
    width = shutil.get_terminal_size().columns if out.isatty() else _UNWRAPPED
    for file, found in itertools.groupby(report.calls, lambda pair: pair[0].file):
        out.write(f"{shown(file)}\n")
        out.writelines(_rows(list(found), width))
        out.write("\n")
    legend = {
        note.what: note.why for finding, _ in report.calls for note in finding.notes if note.why
    }
    if legend:
        out.write("What the notes mean:\n")
        out.writelines(
            _wrapped(f"  {what}: ", why, width, indent=4) for what, why in legend.items()
        )
        out.write("\n")
    out.writelines(_wrapped("", line, width, indent=2) for line in summary_lines(report))


_UNWRAPPED = 10_000


def _rows(found: list[tuple[Finding, Verdict]], width: int) -> Iterator[str]:
    digits = max(len(str(finding.line)) for finding, _ in found)
    for finding, verdict in found:
        kind = {True: "write", False: "read", None: "?"}[verdict.write]
        params = finding.params + ([] if finding.complete else ["…"])
        start = f"  {finding.line:>{digits}}  {kind:5}  "
        call = f"{finding.call or '(dynamic)'}({', '.join(params)})"
        yield _wrapped(start, call, width, indent=len(start) + 2)
        for remark in remarks(finding, verdict):
            yield _wrapped(" " * len(start) + "- ", remark, width, indent=len(start) + 2)


def _wrapped(start: str, text: str, width: int, *, indent: int) -> str:
    lines = textwrap.wrap(
        visible(start + text),
        max(width, indent + 20),
        subsequent_indent=" " * indent,
        break_on_hyphens=False,
    )
    return "".join(f"{line}\n" for line in lines)


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
    return said + _together(finding.notes)


def _together(notes: list[Note]) -> list[str]:
    """The same note of several lines is one remark."""
    lines: dict[tuple[str, tuple[str, ...]], list[int | None]] = {}
    for note in notes:
        lines.setdefault((note.what, note.names), []).append(note.line)
    return [
        Note(what, names=names).brief + _at_lines([line for line in found if line is not None])
        for (what, names), found in lines.items()
    ]


def _at_lines(lines: list[int]) -> str:
    if not lines:
        return ""
    return f", line{'s' * (len(lines) > 1)} {', '.join(map(str, lines))}"


def _did_you_mean(similar: Iterable[str]) -> str:
    names = list(similar)[:3]
    return f" (did you mean {' or '.join(names)}?)" if names else ""


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
    return visible(path.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))

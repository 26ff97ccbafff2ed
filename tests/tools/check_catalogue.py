"""Check hbwrapper/catalogue/catalogue.json; one line per problem, and exit code 1 if there is any.

python tests/tools/check_catalogue.py [FILE]
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hbwrapper import catalogue

CATALOGUE = Path(catalogue.__file__).with_name("catalogue.json")

# The documentation's categories.
CATEGORIES = {
    *("accounts", "affiliates", "apps", "clients", "dns", "domains", "estimates", "general"),
    *("inventory", "invoices", "ipam", "misc", "orders", "proxmox", "services", "settings"),
    *("tickets", "transactions", "vmmanager"),
}
# What each field of a call may be, and must not be: its default goes without saying.
FIELDS: dict[str, Any] = {
    "category": str,
    "summary": str,
    "write": bool,
    "required": list,
    "optional": list,
    "open_params": bool,
    "conditional": dict,
    "lists": list,
    "values": dict,
    "open_values": list,
    "paged": bool,
    "records": list,
    "note": str,
    "incomplete": list,
}
GAPS = {"parameters", "values", "answer"}
# A name as PHP files it: id, filter[status], bulkselected[].
_PARAMETER = re.compile(r"\w+(?:\[\w+\])*(?:\[\])?")
_CONDITION = re.compile(r"(?:unless|with) (?P<name>[^=]+)(?:=(?P<value>.+))?")
_SUMMARY = re.compile(r"[A-Z].{4,98}\.")


def problems(text: str) -> Iterator[str]:
    """What is wrong with a catalogue.

    Args:
        text: The catalogue, as JSON.

    Yields:
        A line for each problem: the call, and what is wrong with it.
    """
    twice: list[str] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in items]
        twice.extend(sorted({key for key in keys if keys.count(key) > 1}))
        return dict(items)

    try:
        calls = json.loads(text, object_pairs_hook=pairs)
    except ValueError as error:
        yield f"not JSON: {error}"
        return
    for key in twice:
        yield f"{key}: more than once in one object"
    if list(calls) != sorted(calls):
        yield "the calls are not in alphabetical order"
    for name, entry in calls.items():
        if not re.fullmatch(r"[a-z]\w*", name):
            yield f"{name}: not a name of a call"
        for problem in _shape(entry) or _facts(entry):
            yield f"{name}: {problem}"


def _shape(entry: dict[str, Any]) -> list[str]:
    """Problems of fields and types; facts are looked at where there are none."""
    found = [f"unknown field {field!r}" for field in entry if field not in FIELDS]
    found += [f"no {field}" for field in ("category", "summary") if field not in entry]
    for field, kind in FIELDS.items():
        if field not in entry:
            continue
        value: Any = entry[field]
        if not isinstance(value, kind):
            found.append(f"{field} is no {kind.__name__}")
        elif not value:
            found.append(f"{field} is empty: leave it out")
        elif kind is list and not all(isinstance(one, str) and one for one in value):
            found.append(f"{field} holds something else than names")
        elif kind is list and field != "records" and len(set(value)) < len(value):
            found.append(f"{field} names something twice")
    return found


def _facts(entry: dict[str, Any]) -> list[str]:  # noqa: C901 - one question after the other
    found = []
    required, optional = set(entry.get("required", ())), set(entry.get("optional", ()))
    values = entry.get("values", {})
    if entry["category"] not in CATEGORIES:
        found.append(f"unknown category {entry['category']!r}")
    if not _SUMMARY.fullmatch(entry["summary"]):
        found.append("the summary is not one sentence of 6 to 100 characters")
    found += [f"{one} is required and optional" for one in sorted(required & optional)]
    found += [
        f"{one!r} is not a parameter's name"
        for one in sorted(required | optional)
        if not _PARAMETER.fullmatch(one)
    ]
    for field, known in (
        ("values", required | optional),
        ("open_values", set(values)),
        ("conditional", optional),
        ("lists", required | optional),
    ):
        names = sorted(set(entry.get(field, ())) - known)
        found += [f"{field} names {one}, which is not there" for one in names]
    for one, listed in values.items():
        if not isinstance(listed, list) or not listed:
            found.append(f"the values of {one} are no list, or none")
        elif not all(isinstance(value, str) for value in listed):
            found.append(f"the values of {one} are not all texts")
        elif len(set(listed)) < len(listed):
            found.append(f"the values of {one} name one twice")
    found += [
        f"unknown gap {one!r} in incomplete"
        for one in entry.get("incomplete", ())
        if one not in GAPS
    ]
    for one, condition in entry.get("conditional", {}).items():
        told = _CONDITION.fullmatch(str(condition))
        if told is None:
            found.append(f"{one} is required {condition!r}: write 'with x=y' or 'unless x'")
        elif told["name"] not in (required | optional) - {one}:
            found.append(f"{one} is required {condition}, and {told['name']} is not there")
        elif told["value"] and told["value"] not in values.get(told["name"], [told["value"]]):
            found.append(f"{one} is required {condition}, which is no value of {told['name']}")
    if entry.get("paged"):
        if "records" not in entry:
            found.append("paged, but records does not say where they lie")
        if "page" not in optional:
            found.append("paged, but page is not optional")
        if entry.get("write"):
            found.append("paged and a write")
    return found


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Check the catalogue of calls.")
    parser.add_argument("file", nargs="?", type=Path, default=CATALOGUE)
    options = parser.parse_args(argv)
    found = list(problems(options.file.read_text(encoding="utf-8")))
    for problem in found:
        print(problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

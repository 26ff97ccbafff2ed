"""Check the catalogue's files; one line per problem, and exit code 1 if there is any.

python tests/tools/check_catalogue.py [FOLDER] [--samples FOLDER]

The folder holds catalogue.json, answers.json and meanings.json. Samples are answers of a real
installation or its documentation, a file CALL.json each: their shapes are compared with answers.json.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Collection, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from hbwrapper import catalogue
from hbwrapper.catalogue.differences import differences
from hbwrapper.catalogue.examples import example_of
from hbwrapper.catalogue.meanings import KINDS as MEANINGS
from hbwrapper.catalogue.meanings import said_of
from hbwrapper.catalogue.shapes import parse

FOLDER = Path(catalogue.__file__).parent

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
    "page": str,
    "guesses": list,
    "note": str,
    "incomplete": list,
}
GAPS = {"parameters", "values", "answer"}
# A name as PHP files it: id, filter[status], bulkselected[].
_PARAMETER = re.compile(r"\w+(?:\[\w+\])*(?:\[\])?")
_CONDITION = re.compile(r"(?:unless|with) (?P<name>[^=]+)(?:=(?P<value>.+))?")
_SUMMARY = re.compile(r"[A-Z].{4,98}\.")


def loaded(text: str) -> tuple[dict[str, Any], list[str]]:
    """A JSON object, and the keys that stand in one object more than once.

    Raises:
        ValueError: It is not JSON.
    """
    twice: list[str] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in items]
        twice.extend(sorted({key for key in keys if keys.count(key) > 1}))
        return dict(items)

    return json.loads(text, object_pairs_hook=pairs), twice


def problems(text: str) -> Iterator[str]:
    """What is wrong with a catalogue.

    Args:
        text: The catalogue, as JSON.

    Yields:
        A line for each problem: the call, and what is wrong with it.
    """
    try:
        calls, twice = loaded(text)
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
    guesses = [guess for entry in calls.values() for guess in entry.get("guesses", ())]
    for guess in sorted(set(guesses)):
        if guess in calls or guesses.count(guess) > 1:
            yield f"{guess}: a guess that is a call, or of two calls"


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


def answer_problems(text: str, calls: Collection[str]) -> Iterator[str]:
    """What is wrong with the shapes of answers.

    Args:
        text: answers.json.
        calls: The names of the calls in the catalogue.

    Yields:
        A line for each problem: the call or shape, and what is wrong with it.
    """
    try:
        data, twice = loaded(text)
    except ValueError as error:
        yield f"answers.json: not JSON: {error}"
        return
    for key in twice:
        yield f"answers.json: {key}: more than once in one object"
    named, answers = data["shapes"], data["answers"]
    for section, known in (("shapes", named), ("answers", answers)):
        if list(known) != sorted(known):
            yield f"answers.json: the {section} are not in alphabetical order"
    yield from (f"{name}: no answer" for name in sorted(set(calls) - set(answers)))
    yield from (f"{name}: an answer, and no call" for name in sorted(set(answers) - set(calls)))
    used = set(_words([*named.values(), *answers.values()]))
    yield from (f"{name}: no answer has this shape" for name in sorted(set(named) - used))
    for name, written in {**named, **answers}.items():
        try:
            shape = parse(written, named)
        except (ValueError, KeyError) as error:
            yield f"{name}: {error}"
            continue
        yield from (
            f"{name}: the example: {line}" for line in differences(shape, example_of(shape))
        )


def _words(written: Any) -> Iterator[str]:
    """The words in shapes that may be names of shapes."""
    if isinstance(written, (list, dict)):
        for value in written.values() if isinstance(written, dict) else written:
            yield from _words(value)
    else:
        yield from (word.removesuffix("?") for word in written.partition(": ")[0].split(" | "))


def meaning_problems(text: str, calls: dict[str, dict[str, Any]]) -> Iterator[str]:
    """What is wrong with the meanings of parameters.

    Args:
        text: meanings.json.
        calls: The calls of the catalogue.

    Yields:
        A line for each problem: the call or parameter, and what is wrong with it.
    """
    try:
        data, twice = loaded(text)
    except ValueError as error:
        yield f"meanings.json: not JSON: {error}"
        return
    for key in twice:
        yield f"meanings.json: {key}: more than once in one object"
    common = data["common"]
    for written in (common, *data["calls"].values()):
        yield from (f"{name}: {problem}" for name in written for problem in _phrase(written[name]))
    used: set[str] = set()
    for name, entry in calls.items():
        said = list(said_of(name, data["calls"]))
        for parameter in _parameters(entry):
            own = [group[parameter] for group in said if parameter in group]
            if len(own) > 1:
                yield f"{name}: {parameter} has a meaning in two groups"
            elif own == [common.get(parameter)]:
                yield f"{name}: {parameter} means what it means everywhere: leave it out"
            elif not own and parameter not in common:
                yield f"{name}: {parameter} has no meaning"
            elif not own:
                used.add(parameter)
            kind = (own[0] if own else common.get(parameter, "")).partition(": ")[0]
            if kind == "choice" and parameter not in entry.get("values", {}):
                yield f"{name}: {parameter} is a choice, and has no values"
    yield from (f"{name}: no call has this parameter" for name in sorted(set(common) - used))
    for patterns, group in data["calls"].items():
        for pattern in patterns.split():
            named = [calls[name] for name in calls if fnmatchcase(name, pattern)]
            taken = {name for entry in named for name in _parameters(entry)}
            missing = sorted(set(group) - taken)
            yield from (f"{pattern}: no parameter {parameter}" for parameter in missing)


def _parameters(entry: dict[str, Any]) -> list[str]:
    return [*entry.get("required", ()), *entry.get("optional", ())]


def _phrase(written: str) -> Iterator[str]:
    kind, colon, phrase = written.partition(": ")
    if kind not in MEANINGS:
        yield f"unknown kind {kind!r}"
    elif not colon or not 3 <= len(phrase) <= 100 or phrase.endswith("."):
        yield f"{phrase!r} is no phrase of 3 to 100 characters without a full stop"


def sample_problems(folder: Path, text: str) -> Iterator[str]:
    """Where samples differ from the shapes.

    Args:
        folder: A file CALL.json for each call.
        text: answers.json.

    Yields:
        A line for each difference; one, if there are no samples.
    """
    data = json.loads(text)
    samples = sorted(folder.glob("*.json"))
    if not samples:
        yield f"{folder}: no samples"
    for path in samples:
        if path.stem not in data["answers"]:
            yield f"{path.stem}: a sample, and no answer"
            continue
        shape = parse(data["answers"][path.stem], data["shapes"])
        sample = json.loads(path.read_text(encoding="utf-8"))
        yield from (f"{path.stem}: {line}" for line in differences(shape, sample))


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Check the catalogue of calls.")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--samples", type=Path, metavar="FOLDER", help="answers to compare with")
    options = parser.parse_args(argv)
    calls, answers, meanings = (
        (options.folder / name).read_text(encoding="utf-8")
        for name in ("catalogue.json", "answers.json", "meanings.json")
    )
    found = list(problems(calls))
    if not found:
        found += answer_problems(answers, json.loads(calls))
        found += meaning_problems(meanings, json.loads(calls))
    if not found and options.samples:
        found += sample_problems(options.samples, answers)
    for problem in found:
        print(problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

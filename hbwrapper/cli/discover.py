"""``hbwrapper discover``: the calls that an installation has, beside those that are documented."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from hbwrapper import catalogue
from hbwrapper.catalogue.installation import VARIABLE, VERSION
from hbwrapper.secrets import shown_url
from hbwrapper.visible import visible
from hbwrapper.wire.encode import RESERVED

from . import output
from .dryrun import counted
from .ending import NOT_WRITTEN, OK, REFUSED, UNREADABLE, Problem
from .terminal import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

_ASKED = "getAPIMethods"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.description = (
        "Ask an installation for its calls (getAPIMethods), or read the Postman collection that "
        "HostBill exports; list what is not documented and what is missing, and write it down."
    )
    parser.epilog = (
        "examples:\n  hbwrapper discover\n  hbwrapper discover -o hostbill_calls.json\n"
        "  export HOSTBILL_CALLS=$PWD/hostbill_calls.json   help, completion\n"
        "  hbwrapper discover --postman hostbill.json --stubs typings\n\n"
        "pyright reads typings/ by itself; for mypy: pip install ./typings"
    )
    add = parser.add_argument
    add("-o", dest="output", metavar="FILE", help="write the calls for HOSTBILL_CALLS")
    add("--stubs", metavar="DIR", help="write types for them: DIR/hbwrapper-stubs")
    add("--postman", metavar="FILE", help="read a Postman collection; nothing is sent")
    add("--profile", metavar="NAME", help="a section of the configuration")
    add("--url", metavar="URL", help="the installation whose ID and key are to be used")
    add("--sandbox", action="store_true", help="ask a fresh HostBill stand-in")
    add("--format", choices=("text", "json"), default="text", metavar="FORMAT", help="text or json")


def run(options: argparse.Namespace) -> int:
    """List the calls, and write what was asked for.

    Returns:
        0, or 1 where the installation does not list its calls.

    Raises:
        Problem: There is no answer, or a file cannot be read or written.
    """
    if options.postman:
        if options.profile or options.url or options.sandbox:
            raise Problem("--postman reads a file and asks nobody: without --profile and --url")
        found, source = read_postman(options.postman), options.postman
    else:
        names, source = _asked(options)
        if not names:
            return REFUSED
        found = {name: {} for name in names}
    known = set(catalogue.documented())
    new = {name: entry for name, entry in sorted(found.items()) if name not in known}
    missing = sorted(known - set(found))
    _show(options.format, source, len(found), new, missing)
    if options.output:
        content = {"hbwrapper calls": VERSION, "source": source, "calls": new, "missing": missing}
        _write(Path(options.output), f"{json.dumps(content, ensure_ascii=False, indent=1)}\n")
        say(f"written: {options.output}; export {VARIABLE}={os.path.abspath(options.output)}")
    if options.stubs:
        write_stubs(Path(options.stubs), new)
        say(f"written: {options.stubs}/hbwrapper-stubs; for mypy: pip install {options.stubs}")
    return OK


def _show(
    form: str, source: str, count: int, new: dict[str, dict[str, Any]], missing: list[str]
) -> None:
    if form == "json":
        report = {"source": source, "count": count, "new": list(new), "missing": missing}
        output.put_json(f"{output.json_text(report, 2)}\n")
        return
    lines = [f"{source}: {counted(count, 'call')}"]
    for title, names in (("not documented", list(new)), ("documented and missing", missing)):
        lines += ["", f"{title}: {len(names) or 'none'}", *(f"  {name}" for name in names)]
    output.put_line("\n".join(lines))


def _asked(options: argparse.Namespace) -> tuple[list[str], str]:
    """The names of the installation's calls, and where they are from."""
    from hbwrapper.checking import checked
    from hbwrapper.errors import ApiError, HBWrapperError

    from .calling import SANDBOX_URL, bound, code_of, connected, find
    from .interview import methods_of

    target = find(options)
    with connected(target, None) as api:
        try:
            answer = checked(bound(api, _ASKED)(), _ASKED)
        except ApiError as error:
            say(str(error))
            return [], ""
        except HBWrapperError as error:
            raise Problem(str(error), code_of(error)) from None
    names = [name for name in methods_of(answer) if name.isidentifier()]
    if not names:
        raise Problem(f"{_ASKED}: the answer lists no call", UNREADABLE)
    return names, shown_url(target.url) if target else SANDBOX_URL


def read_postman(path: str) -> dict[str, dict[str, Any]]:
    """The calls of a Postman collection.

    Args:
        path: A collection of version 2, as JSON.

    Returns:
        Category, summary and parameters of each call, by its name.

    Raises:
        Problem: It cannot be read, or is something else.
    """
    where = f"--postman {path}"
    try:
        content = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Problem(f"{where}: {error.strerror}") from None
    except json.JSONDecodeError as error:
        raise Problem(f"{where}: line {error.lineno}: {error.msg}: no JSON") from None
    except (ValueError, RecursionError):
        raise Problem(f"{where} is no JSON") from None
    if not isinstance(content, dict) or not isinstance(content.get("item"), list):
        raise Problem(f"{where} is no Postman collection: it has no list `item`")
    calls: dict[str, dict[str, Any]] = {}
    for folder, request in _requests(content["item"], ""):
        fields = list(_fields(request))
        name = next((value for key, value, _ in fields if key == "call"), "")
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name):
            continue
        calls[name] = {
            "category": folder,
            "summary": _line(request.get("description")),
            "optional": list(dict.fromkeys(key for key, _, _ in fields if key not in RESERVED)),
        }
    if not calls:
        raise Problem(f"{where}: none of its requests has the parameter `call`")
    return calls


def _requests(items: list[Any], folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each request, with the name of the folder that it lies in."""
    waiting = [(folder, item) for item in items]
    while waiting:
        folder, item = waiting.pop(0)
        if not isinstance(item, dict):
            continue
        if isinstance(item.get("item"), list):
            inner = _line(item.get("name"))
            waiting = [*((inner, one) for one in item["item"]), *waiting]
        elif isinstance(item.get("request"), dict):
            yield folder, item["request"]


def _fields(request: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """The parameters of a request's URL and form: name, value, what is said of it."""
    url = request.get("url")
    given: list[Any] = []
    if isinstance(url, str):
        for key, value in parse_qsl(urlsplit(url).query, keep_blank_values=True):
            yield key, value, ""
    elif isinstance(url, dict) and isinstance(url.get("query"), list):
        given += url["query"]
    body = request.get("body")
    if isinstance(body, dict):
        for mode in ("urlencoded", "formdata"):
            given += body[mode] if isinstance(body.get(mode), list) else []
    for field in given:
        if isinstance(field, dict) and isinstance(field.get("key"), str):
            yield field["key"], str(field.get("value") or ""), _line(field.get("description"))


def _line(text: Any) -> str:
    """The first line of a text, which Postman may wrap into an object."""
    if isinstance(text, dict):
        text = text.get("content")
    lines = text.strip().splitlines() if isinstance(text, str) else []
    return visible(lines[0])[:200] if lines else ""


def write_stubs(folder: Path, calls: dict[str, dict[str, Any]]) -> None:
    """Write a package of types that adds an installation's calls to hbwrapper's.

    Args:
        folder: Where ``hbwrapper-stubs`` goes; it can be installed with pip.
        calls: What is known of each call.

    Raises:
        Problem: It cannot be written.
    """
    import hbwrapper

    base = Path(hbwrapper.__file__).with_name("_calls.pyi").read_text(encoding="utf-8")
    # What a call has in brackets is no keyword; a mapping takes it.
    parts = [base.rstrip("\n")]
    for name, entry in calls.items():
        parts.append(f"    @property\n    def {name}(self) -> _Own_{name}:\n        {_doc(entry)}")
    for name, entry in calls.items():
        names = [key for key in entry.get("optional", ()) if key.isidentifier()]
        keywords = "".join(f"        {_keyword(key)}: Any = ...,\n" for key in names)
        parts.append(
            f"\nclass _Own_{name}(_Paged[dict[str, Any]]):\n"
            "    def __call__(\n        self,\n        params: _Loose | dict[str, Any] | _Empty = None,\n"
            f"        /,\n        *,\n{keywords}        **more: Any,\n    ) -> dict[str, Any]: ..."
        )
    _write(folder / "hbwrapper-stubs" / "_calls.pyi", "\n".join(parts) + "\n")
    _write(folder / "hbwrapper-stubs" / "py.typed", "partial\n")
    _write(
        folder / "setup.cfg",
        "[metadata]\nname = hbwrapper-stubs\nversion = 1\n\n[options]\npackages = hbwrapper-stubs\n\n"
        "[options.package_data]\nhbwrapper-stubs = *.pyi, py.typed\n",
    )
    _write(folder / "setup.py", "from setuptools import setup\n\nsetup()\n")


def _keyword(name: str) -> str:
    from keyword import iskeyword

    return f"{name}_" if iskeyword(name) else name


def _doc(entry: dict[str, Any]) -> str:
    """A docstring; what a collection says is no code."""
    text = re.sub(r'[\\"\x00-\x1f]', " ", entry.get("summary") or "A call of this installation.")
    return f'"""{text.strip()}"""'


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Problem(f"{path}: {error.strerror}", NOT_WRITTEN) from None

"""``hbwrapper doctor``: what is wrong between here and HostBill."""

from __future__ import annotations

import json
import os
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from hbwrapper.errors import ConfigurationError
from hbwrapper.secrets import scrub, shown_url

from . import output
from .ending import NO_ANSWER, OK, REFUSED, UNREADABLE, USAGE, Problem
from .findings import Finding, failed, passed, warned
from .terminal import is_terminal

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from hbwrapper.profiles import Profile
    from hbwrapper.settings import Settings

# The exit code where a check fails; that of `needs X` is REFUSED.
_CODES = {
    "settings": USAGE,
    "url": USAGE,
    "dns": NO_ANSWER,
    "proxy": NO_ANSWER,
    "tcp": NO_ANSWER,
    "tunnel": NO_ANSWER,
    "tls": NO_ANSWER,
    "http": UNREADABLE,
    "json": UNREADABLE,
    "api": UNREADABLE,
    "key": REFUSED,
}
_MARKS = {"pass": "ok", "warn": "look", "fail": "FAIL"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.description = (
        "Find out what is wrong between here and HostBill: settings, DNS, TCP, TLS, proxy, HTTP, "
        "JSON, key, permitted calls, clock, speed. Only reads are sent; no secret is shown."
    )
    parser.epilog = (
        "examples:\n  hbwrapper doctor\n  hbwrapper doctor --profile staging --format json\n"
        "  hbwrapper doctor --needs calls.txt     a name a line, or what scan printed\n\n"
        "exit: 0 all is well; 1 the key or a call is refused; 2 settings; 3 no way to\n"
        "  the server; 4 what answers is not HostBill's api.php"
    )
    add = parser.add_argument
    add("--profile", metavar="NAME", help="a section of the configuration")
    add("--url", metavar="URL", help="the installation whose ID and key are to be used")
    add("--needs", metavar="FILE", help="the calls that must be permitted")
    add("--timeout", type=_seconds, default=15, metavar="SECONDS", help="for each step (15)")
    add("--format", choices=("text", "json"), default="text", metavar="FORMAT", help="text or json")


def _seconds(text: str) -> float:
    import argparse

    try:
        seconds = float(text)
    except ValueError:
        seconds = 0
    if not 0 < seconds < 3600:
        raise argparse.ArgumentTypeError("it is a number of seconds")
    return seconds


def run(options: argparse.Namespace) -> int:
    """Print what each check found.

    Returns:
        0 if no check failed, else the exit code of the first that did.

    Raises:
        Problem: The file of needed calls cannot be read.
    """
    needed = _needed(options.needs) if options.needs else []
    report = _Report(options.format)
    for finding in _findings(options, needed, report):
        report.add(finding)
    return report.end()


def _needed(path: str) -> list[str]:
    """Names of calls, from a file with one a line or from what ``scan --format json`` printed."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Problem(f"--needs {path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Problem(f"--needs {path} is no UTF-8 text") from None
    if text.lstrip().startswith("{"):
        try:
            calls = json.loads(text)["calls"]
            return [call["call"] for call in calls if isinstance(call["call"], str)]
        except (ValueError, KeyError, TypeError, RecursionError):
            raise Problem(f"--needs {path} is JSON, and not what `scan` prints") from None
    names = []
    for number, line in enumerate(text.splitlines(), 1):
        name = line.partition("#")[0].strip()
        if name and not name.isidentifier():
            raise Problem(f"--needs {path}: line {number} is no name of a call")
        if name:
            names.append(name)
    if not names:
        raise Problem(f"--needs {path} names no call")
    return names


def _findings(options: argparse.Namespace, needed: list[str], report: _Report) -> Iterator[Finding]:
    from . import profiles

    try:
        target = profiles.find(options.url, options.profile)
        settings = target.settings()
    except (Problem, ConfigurationError) as error:
        yield failed(
            "settings", str(error), "`hbwrapper configure` asks for them and writes them down"
        )
        return
    report.hide(settings)
    yield passed("settings", _source(target))
    yield _url(settings)
    from hbwrapper.wire.endpoint import endpoint_of, proxies_of
    from hbwrapper.wire.pools import ca_of

    from .interview import Interview
    from .network import way

    endpoint = endpoint_of(settings.url)
    proxies = proxies_of(endpoint)
    ca = ca_of(settings.verify)
    steps = way(endpoint.url, next(iter(proxies.values()), None), ca, options.timeout)
    for finding in steps:
        yield finding
        if finding.state == "fail":
            return
    with closing(Interview(settings, proxies, ca, options.timeout)) as interview:
        yield from interview.findings(needed)


def _source(target: Profile) -> str:
    """Where URL, ID and key come from, and what else decides about a call."""
    parts = [f"URL, ID and key from {target.source}"]
    if target.key_from != "api_key":
        parts.append(f"the key through {target.key_from}")
    if target.timeout != 100:
        parts.append(f"timeout {target.timeout:g} s")
    bundle = next(
        (name for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE") if os.environ.get(name)), None
    )
    verify = target.verify
    if verify is not None:
        parts.append(f"verify {verify} (the profile)")
    elif bundle:
        parts.append(f"verify {os.environ[bundle]} ({bundle})")
    return "; ".join(parts)


def _url(settings: Settings) -> Finding:
    from hbwrapper.wire.endpoint import endpoint_of

    endpoint = endpoint_of(settings.url)
    shown = shown_url(settings.url)
    also = ", with a user and password for the web server" if endpoint.authorization else ""
    if endpoint.scheme == "http" and not endpoint.loopback:
        return warned(
            "url",
            f"{shown}{also}: the key travels in clear",
            "Write https:// instead of http://",
        )
    return passed("url", f"{shown}{also}")


class _Report:
    """Prints findings as they come, or one JSON object at the end."""

    def __init__(self, form: str) -> None:
        self._form = form
        self._secrets: list[str] = []
        self._findings: list[Finding] = []

    def hide(self, settings: Settings) -> None:
        """From now on these secrets are hidden, whatever a server says."""
        self._secrets = [settings.api_id, settings.api_key]

    def add(self, finding: Finding) -> None:
        """Take one finding."""
        text = scrub(finding.text, self._secrets)
        finding = finding._replace(text=" ".join(text.split()))
        self._findings.append(finding)
        if self._form == "text":
            output.put_line(_line(finding))

    def end(self) -> int:
        """Print what is left.

        Returns:
            The exit code.
        """
        fails = [finding for finding in self._findings if finding.state == "fail"]
        if self._form == "json":
            checks = [finding._asdict() for finding in self._findings]
            output.put_json(f"{output.json_text({'ok': not fails, 'checks': checks}, 2)}\n")
        elif not fails:
            looks = sum(finding.state == "warn" for finding in self._findings)
            output.put_line("all is well" if not looks else "calls work; see what to look at above")
        return _CODES.get(fails[0].check, REFUSED) if fails else OK


def _line(finding: Finding) -> str:
    from textwrap import wrap

    mark = _MARKS[finding.state]
    head = f"{mark:<5}{finding.check:<10} "
    width = _width() - len(head)
    lines = wrap(finding.text, width, break_on_hyphens=False) or [""]
    if finding.advice:
        advice = wrap(
            f"-> {finding.advice}", width, subsequent_indent="   ", break_on_hyphens=False
        )
        lines += advice
    return "\n".join(
        f"{head if at == 0 else ' ' * len(head)}{line}" for at, line in enumerate(lines)
    )


def _width() -> int:
    import shutil

    columns = shutil.get_terminal_size().columns if is_terminal(sys.stdout) else 100
    return max(60, min(columns - 1, 100))

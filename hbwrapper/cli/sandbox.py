"""The command ``hbwrapper sandbox``: serve a HostBill stand-in, or run a command against one."""

from __future__ import annotations

import contextlib
import ipaddress
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

from hbwrapper.settings import ENVIRONMENT

from .ending import OK, Problem
from .profiles import CHOICE

if TYPE_CHECKING:
    import argparse
    import subprocess
    from collections.abc import Sequence

    from hbwrapper.sandbox import Sandbox
    from hbwrapper.sandbox.copying import Rows

_EPILOG = """\
examples:
  hbwrapper sandbox --port 8080
  hbwrapper sandbox --data shop.db --log calls.jsonl
  hbwrapper sandbox --clock 2026-11-01T12:00:00 --seed shop.json
  hbwrapper sandbox --copy-from live --clients 50 --data copy.db
  hbwrapper sandbox -- php invoices.php
  hbwrapper sandbox -- sh -c 'hbwrapper getClients --all --format csv'

Without a command it serves until Ctrl-C: URL, ID and key to use are printed on
stdout, three lines ready for a shell's export. With one, the command finds them
in its environment; the sandbox ends with it, with its exit code.

A seed file is JSON, {"clients": [{"email": "a@b.example"}, ...], ...}, or CSV
with a table's name: clients.csv. Its rows come on top of the sandbox's own
company; "today-14" is a date from its clock.

--copy-from reads clients, services, invoices and tickets from the installation
of a profile, and sends it nothing else. Names, addresses and e-mail addresses
are replaced by invented ones, the same for the same person; secrets are left
out; ids, amounts and dates stay.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.description = "Serve a HostBill stand-in on loopback, or run a command against one."
    parser.usage = "hbwrapper sandbox [options] [-- COMMAND ...]"
    parser.epilog = _EPILOG
    add = parser.add_argument
    add("command", nargs="*", metavar="COMMAND", help="what to run, after --")
    add("--port", type=int, default=0, metavar="N", help="a free one if not given")
    add("--host", default="127.0.0.1", metavar="ADDRESS", help="127.0.0.1 if not given")
    add("--clients", type=int, metavar="N", help="clients of a new one (300; 50 copied)")
    add("--data", metavar="FILE", help="keep state and key in FILE (SQLite), not in memory")
    add("--seed", action="append", metavar="FILE", help="rows of a new one; may be repeated")
    add("--copy-from", metavar="PROFILE", help="fill a new one from an installation's reads")
    add("--log", metavar="FILE", help="append each call to FILE, a line of JSON each, no key")
    add("--clock", metavar="TIME", help="stop its clock at TIME: 2026-11-01T12:00:00")
    add("--native-numbers", action="store_true", help="answer ids and counts as numbers")
    add("--latency", type=float, default=0, metavar="SECONDS", help="answer so much later")
    add("--fail", type=float, default=0, metavar="RATE", help="let RATE (0 to 1) of the calls fail")
    add("--tls", action="store_true", help="serve HTTPS with a certificate made for it")


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted, or until the command ends.

    Returns:
        0, or the command's exit code.

    Raises:
        Problem: An option cannot be used, or the ``sandbox`` extra is missing.
    """
    copied = _copied(options) if options.copy_from is not None else None
    with _sandbox(options, copied) as sandbox:
        if options.command:
            return _command(sandbox, options.command)
        return _serve(sandbox, options.host)


def _copied(options: argparse.Namespace) -> Rows:
    """The rows of an installation, without real persons and secrets."""
    from hbwrapper.errors import ApiError, HBWrapperError
    from hbwrapper.sandbox.copying import Copy
    from hbwrapper.testing.persons import Persons

    from . import profiles
    from .calling import code_of
    from .terminal import Progress, say

    count = 50 if options.clients is None else options.clients
    if options.seed:
        raise Problem("--copy-from and --seed exclude each other")
    if count < 1:
        raise Problem(f"--copy-from takes clients: --clients is a number from 1, not {count}")
    if options.data and os.path.exists(options.data) and os.path.getsize(options.data):
        raise Problem(f"{options.data} holds a sandbox already; --copy-from makes a new one")
    api = profiles.find(None, options.copy_from).api(None)
    copy = Copy(api, Persons().replaced)
    try:
        with Progress("clients", count) as progress:
            copy.run(count, lambda: progress.step(1))
    except HBWrapperError as error:
        said = "; ".join(error.errors) if isinstance(error, ApiError) else str(error)
        raise Problem(f"{options.copy_from} cannot be copied: {said}", code_of(error)) from None
    for call, why in copy.refused.items():
        say(f"{call} is refused, and what it gives is not copied: {why}")
    return copy.rows


def _sandbox(options: argparse.Namespace, copied: Rows | None) -> Sandbox:
    from hbwrapper.sandbox import Sandbox

    try:
        return Sandbox(
            clients=300 if options.clients is None or copied else options.clients,
            host=options.host,
            port=options.port,
            data=options.data,
            clock=options.clock,
            log=options.log,
            latency=options.latency,
            fail=options.fail,
            seed=options.seed if copied is None else copied,
            bare=copied is not None,
            native_numbers=options.native_numbers,
            tls=options.tls,
        )
    except ModuleNotFoundError as error:
        raise Problem(f"the sandbox needs {error.name}: pip install Werkzeug trustme") from None
    except (OSError, ValueError) as error:
        raise Problem(f"the sandbox cannot start: {error}") from None


def _serve(sandbox: Sandbox, host: str) -> int:
    ended = threading.Event()
    # So do containers end what they run; its temporary files go, too.
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    with contextlib.suppress(KeyboardInterrupt):
        shown = f"'{sandbox.url}', '{sandbox.api_id}', '{sandbox.api_key}'"
        verify = f", verify='{sandbox.ca_file}'" if sandbox.ca_file else ""
        print(
            f"PHP:    HBWrapper::setAPI({shown});\n"
            f"Python: HBWrapper.setAPI({shown}{verify})\nCtrl-C ends it.",
            file=sys.stderr,
        )
        if not _is_loopback(host):
            print("Other machines can reach it: whoever has the key may use it.", file=sys.stderr)
        if sandbox.ca_file:
            print(f"CA:     export REQUESTS_CA_BUNDLE={sandbox.ca_file}", file=sys.stderr)
        # Last, and at once: whoever waits for these lines may use it, or end it.
        values = (sandbox.url, sandbox.api_id, sandbox.api_key)
        lines = [f"{name}={value}" for name, value in zip(ENVIRONMENT, values, strict=True)]
        print("\n".join(lines), flush=True)
        ended.wait()
    return OK


def _is_loopback(host: str) -> bool:
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


def _command(sandbox: Sandbox, words: Sequence[str]) -> int:
    """Run a command that finds the sandbox in its environment; its exit code."""
    import subprocess

    try:
        process = subprocess.Popen(words, env=_environment(sandbox))  # noqa: S603
    except OSError as error:
        # As shells end in the two cases.
        code = 127 if isinstance(error, FileNotFoundError) else 126
        raise Problem(f"{words[0]}: {error.strerror}", code) from None
    return _code_of(process)


def _environment(sandbox: Sandbox) -> dict[str, str]:
    variables = dict(os.environ)
    values = (sandbox.url, sandbox.api_id, sandbox.api_key)
    variables.update(zip(ENVIRONMENT, values, strict=True))
    # The command is to call the sandbox, and not the profile that is chosen outside.
    variables.pop(CHOICE, None)
    if sandbox.ca_file:
        variables["REQUESTS_CA_BUNDLE"] = variables["CURL_CA_BUNDLE"] = sandbox.ca_file
    if any(name.lower().endswith("_proxy") for name in os.environ):
        # A proxy could not reach what listens on this machine alone.
        for name in ("no_proxy", "NO_PROXY"):
            variables[name] = f"{variables.get(name, '')},127.0.0.1,localhost,::1".lstrip(",")
    return variables


def _code_of(process: subprocess.Popen[bytes]) -> int:
    def pass_on(number: int, _: object) -> None:
        process.send_signal(number)

    # A terminal sends Ctrl-C to both; how the command takes it is the command's affair.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    # Windows has no hang-up.
    ends = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    others = {number: signal.signal(number, pass_on) for number in ends}
    try:
        code = process.wait()
    finally:
        signal.signal(signal.SIGINT, before)
        for number, handler in others.items():
            signal.signal(number, handler)
    # Ended by a signal: as shells say it.
    return code if code >= 0 else 128 - code

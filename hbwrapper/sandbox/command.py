"""The command ``hbwrapper sandbox``."""

from __future__ import annotations

import argparse
import contextlib
import ipaddress
import signal
import sys
import threading

_EPILOG = """\
examples:
  hbwrapper sandbox --port 8080
  hbwrapper sandbox --data shop.db --log calls.jsonl

URL, ID and key to use are printed on stdout. In one shell, from start to end:
  hbwrapper sandbox >sandbox.env &
  until [ -s sandbox.env ]; do sleep 0.1; done
  export $(cat sandbox.env)
  kill $!
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.description = "Serve a HostBill stand-in on loopback until Ctrl-C."
    parser.epilog = _EPILOG
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    add = parser.add_argument
    add("--port", type=int, default=0, metavar="N", help="a free one if not given")
    add("--host", default="127.0.0.1", metavar="ADDRESS", help="127.0.0.1 if not given")
    add("--clients", type=int, default=300, metavar="N", help="clients of a new one (300)")
    add("--data", metavar="FILE", help="keep state and key in FILE (SQLite), not in memory")
    add("--log", metavar="FILE", help="append each call to FILE, a line of JSON each, no key")
    add("--clock", metavar="TIME", help="stop its clock at TIME: 2026-11-01T12:00:00")
    add("--latency", type=float, default=0, metavar="SECONDS", help="answer so much later")
    add("--fail", type=float, default=0, metavar="RATE", help="let RATE (0 to 1) of the calls fail")
    add("--tls", action="store_true", help="serve HTTPS with a certificate made for it")


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted.

    Returns:
        0; 2 when an option cannot be used or the ``sandbox`` extra is missing.
    """
    from . import Sandbox

    try:
        sandbox = Sandbox(
            clients=options.clients,
            host=options.host,
            port=options.port,
            data=options.data,
            clock=options.clock,
            log=options.log,
            latency=options.latency,
            fail=options.fail,
            tls=options.tls,
        )
    except ModuleNotFoundError as error:
        missing = f"the sandbox needs {error.name}: pip install 'hbwrapper[sandbox]'"
        print(f"hbwrapper: {missing}", file=sys.stderr)
        return 2
    except (OSError, ValueError) as error:
        print(f"hbwrapper: the sandbox cannot start: {error}", file=sys.stderr)
        return 2
    ended = threading.Event()
    # So do containers end what they run; its temporary files go, too.
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    with sandbox, contextlib.suppress(KeyboardInterrupt):
        shown = f"'{sandbox.url}', '{sandbox.api_id}', '{sandbox.api_key}'"
        verify = f", verify='{sandbox.ca_file}'" if sandbox.ca_file else ""
        print(
            f"PHP:    HBWrapper::setAPI({shown});\n"
            f"Python: HBWrapper.setAPI({shown}{verify})\nCtrl-C ends it.",
            file=sys.stderr,
        )
        if not _is_loopback(options.host):
            print("Other machines can reach it: whoever has the key may use it.", file=sys.stderr)
        if sandbox.ca_file:
            print(f"CA:     export REQUESTS_CA_BUNDLE={sandbox.ca_file}", file=sys.stderr)
        # Last, and at once: whoever waits for these lines may use it, or end it.
        print(
            f"HOSTBILL_API_URL={sandbox.url}\n"
            f"HOSTBILL_API_ID={sandbox.api_id}\n"
            f"HOSTBILL_API_KEY={sandbox.api_key}",
            flush=True,
        )
        ended.wait()
    return 0


def _is_loopback(host: str) -> bool:
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"

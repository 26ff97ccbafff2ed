"""The command ``hbwrapper sandbox``."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.description = "Serve a HostBill stand-in on loopback until Ctrl-C."
    parser.add_argument("--port", type=int, default=0, metavar="N", help="a free one if not given")
    parser.add_argument("--clients", type=int, default=300, metavar="N", help="clients (300)")


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted.

    Returns:
        0; 2 when the port cannot be used or the ``sandbox`` extra is missing.
    """
    from . import Sandbox

    try:
        sandbox = Sandbox(clients=options.clients, port=options.port)
    except ModuleNotFoundError:
        print("hbwrapper: the sandbox needs: pip install 'hbwrapper[sandbox]'", file=sys.stderr)
        return 2
    except (OSError, OverflowError, SystemExit) as error:
        print(f"hbwrapper: port {options.port} cannot be used: {error}", file=sys.stderr)
        return 2
    with sandbox:
        print(f"HOSTBILL_API_URL={sandbox.url}")
        print(f"HOSTBILL_API_ID={sandbox.api_id}")
        print(f"HOSTBILL_API_KEY={sandbox.api_key}", flush=True)
        shown = f"'{sandbox.url}', '{sandbox.api_id}', '{sandbox.api_key}'"
        print(
            f"PHP:    HBWrapper::setAPI({shown});\nPython: HBWrapper.setAPI({shown})\n"
            "Ctrl-C ends it.",
            file=sys.stderr,
        )
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0

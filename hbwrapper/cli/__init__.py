"""The command line: ``hbwrapper [--sandbox] CALL [name=value …]`` and its commands."""

from __future__ import annotations

import argparse
import json
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from hbwrapper import __version__
from hbwrapper.errors import ApiError, ConfigurationError, ResponseError, TransportError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

OK, REFUSED, USAGE, NO_ANSWER, UNREADABLE = range(5)

# Commands in modules of their own, loaded when they are asked for.
_COMMANDS = {
    "sandbox": "hbwrapper.sandbox.command",
    "scan": "hbwrapper.scan.command",
    "port": "hbwrapper.port.command",
}

_HELP = """\
usage: hbwrapper [--sandbox] CALL [name=value ...]
       hbwrapper calls [WORDS]         list the documented calls
       hbwrapper describe CALL         what a call takes
       hbwrapper sandbox [--port N]    serve a HostBill stand-in
       hbwrapper scan PATH...          list the HostBill calls in PHP files
       hbwrapper port FILE.php         turn a PHP script into Python

examples:
  hbwrapper --sandbox getClientTickets id=1
  hbwrapper getClientTickets id=1 'filter[status]=Open'

Settings come from HOSTBILL_API_URL, HOSTBILL_API_ID and HOSTBILL_API_KEY.
The decoded answer is printed as JSON.
Exit: 0, 1 the API said no, 2 usage, 3 no answer, 4 unreadable answer.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The arguments; the process's own if None.

    Returns:
        The exit code: 0; 1 the API said no; 2 usage; 3 no answer; 4 an answer that cannot be read.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    sandbox = arguments[:1] == ["--sandbox"]
    if sandbox:
        del arguments[0]
    first = arguments[0] if arguments else ""
    if first in ("-h", "--help", "help"):
        print(_HELP, end="")
        return OK
    if first == "--version":
        print(f"hbwrapper {__version__}")
        return OK
    if not first or first.startswith("-"):
        return _usage(f"unknown option {first}" if first else "no call is given")
    if not sandbox and first in _COMMANDS:
        return _command(first, arguments[1:])
    if not sandbox and first == "calls":
        return _calls(" ".join(arguments[1:]))
    if not sandbox and first == "describe":
        return _describe(arguments[1:])
    return _call(first, arguments[1:], sandbox=sandbox)


def _usage(problem: str) -> int:
    print(f"hbwrapper: {problem}; hbwrapper --help shows how it is used", file=sys.stderr)
    return USAGE


def _command(name: str, arguments: list[str]) -> int:
    module = import_module(_COMMANDS[name])
    parser = argparse.ArgumentParser(prog=f"hbwrapper {name}")
    module.add_arguments(parser)
    try:
        options = parser.parse_args(arguments)
    except SystemExit as ended:
        return int(ended.code or 0)
    result: int = module.run(options)
    return result


def _calls(pattern: str) -> int:
    from hbwrapper.catalogue import search

    found = search(pattern)
    for call in found:
        print(f"{call.name:<30} {call.summary}")
    if not found:
        print(f"hbwrapper: no documented call matches {pattern!r}", file=sys.stderr)
    return OK if found else REFUSED


def _describe(arguments: list[str]) -> int:
    if len(arguments) != 1:
        return _usage("describe takes the name of one call")
    from hbwrapper.catalogue import get
    from hbwrapper.describe import docstring

    print(f"{arguments[0]}: {docstring(arguments[0])}")
    return OK if get(arguments[0]) else REFUSED


def _call(name: str, arguments: list[str], *, sandbox: bool) -> int:
    params: dict[str, str] = {}
    for argument in arguments:
        key, equals, value = argument.partition("=")
        if not key or not equals:
            return _usage(f"{argument!r} is no name=value")
        if key in params:
            return _usage(f"{key} is given twice")
        if key in ("call", "api_id", "api_key", "outputformat"):
            return _usage(f"{key} cannot be given as a parameter")
        params[key] = value
    if not sandbox:
        return _send(name, params, ())
    from hbwrapper.sandbox import Sandbox

    try:
        server = Sandbox()
    except ModuleNotFoundError:
        return _usage("the sandbox needs: pip install 'hbwrapper[sandbox]'")
    with server:
        return _send(name, params, (server.url, server.api_id, server.api_key))


def _send(name: str, params: dict[str, str], settings: tuple[Any, ...]) -> int:
    from hbwrapper import ApiWrapper, check

    try:
        result = ApiWrapper(*settings).request({"call": name, **params})
        print(json.dumps(result, indent=2, ensure_ascii=False))
        check(result)
    except ApiError as error:
        return _failed(error, REFUSED, name)
    except (ConfigurationError, ValueError) as error:
        return _failed(error, USAGE, name)
    except TransportError as error:
        return _failed(error, NO_ANSWER, name)
    except ResponseError as error:
        return _failed(error, UNREADABLE, name)
    return OK


def _failed(error: Exception, code: int, name: str) -> int:
    from hbwrapper.catalogue import similar

    print(f"hbwrapper: {error}", file=sys.stderr)
    if code == REFUSED and (near := similar(name)):
        print(f"hbwrapper: did you mean {' or '.join(near)}?", file=sys.stderr)
    return code

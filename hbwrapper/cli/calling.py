"""One call, or one walk through its pages: ``hbwrapper CALL``, ``hbwrapper --all CALL``."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from hbwrapper.secrets import shown_url

from . import output
from .arguments import field_names, parameters
from .choice import Choice
from .dryrun import show, shown_fields
from .ending import INTERRUPTED, NO_ANSWER, OK, REFUSED, UNREADABLE, USAGE, Problem
from .guess import misspelt_parameters
from .terminal import Interrupts, Progress, confirm, is_terminal, on_interrupt, say
from .verbose import told

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from typing import Any

    from hbwrapper.api import ApiWrapper
    from hbwrapper.call import ApiCall
    from hbwrapper.profiles import Profile

SANDBOX_URL = "http://127.0.0.1/admin/api.php"


def run(options: argparse.Namespace) -> int:
    """Do what ``hbwrapper CALL …`` says.

    Args:
        options: As ``call_options`` read them.

    Returns:
        The exit code.

    Raises:
        Problem: Nothing was sent.
    """
    with told(options.verbose):
        return _run(options)


def _run(options: argparse.Namespace) -> int:
    from hbwrapper.catalogue import is_write

    name = options.call
    if options.about_call:
        say(options.about_call)
    params = parameters(options.words, options.json)
    choice = Choice.of(options)
    if options.each:
        from . import each

        return each.run(options, params)
    for sentence in misspelt_parameters(name, field_names(params)):
        say(sentence)
    target = find(options)
    if options.dry_run:
        show(target.url if target else SANDBOX_URL, name, params)
        return OK
    if is_write(name) and not options.yes and target is not None:
        confirm([*question(name, target), *shown_fields(params)], "Send it?")
    with connected(target, options.timeout) as api:
        if options.all:
            return _all(api, options, params, choice)
        return _once(api, options, params, choice)


def question(name: str, target: Profile, times: str = "") -> list[str]:
    """What is asked before a write: the call, where to, and with whose key."""
    return [
        f"{name} changes data at {shown_url(target.url)}{times}.",
        f"Account: {target.source}",
    ]


def find(options: argparse.Namespace) -> Profile | None:
    """Whom to call; None is a sandbox."""
    from . import profiles

    return None if options.sandbox else profiles.find(options.url, options.profile)


@contextmanager
def connected(target: Profile | None, timeout: float | None) -> Iterator[ApiWrapper]:
    """A client of the target; without one, of a sandbox that lives as long as the context.

    Raises:
        Problem: The settings cannot be used, or the extra ``sandbox`` is missing.
    """
    from hbwrapper.api import ApiWrapper
    from hbwrapper.errors import ConfigurationError

    if target is not None:
        try:
            api = target.api(timeout)
        except ConfigurationError as error:
            raise Problem(str(error)) from None
        yield api
        return
    from hbwrapper.sandbox import Sandbox

    try:
        sandbox = Sandbox()
    except ModuleNotFoundError:
        raise Problem("the sandbox needs Werkzeug: pip install Werkzeug trustme") from None
    with sandbox:
        limit = 100 if timeout is None else timeout
        yield ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key, timeout=limit)


def bound(api: ApiWrapper, name: str) -> ApiCall:
    """The call of any name, also of one that is an attribute of ApiWrapper."""
    from hbwrapper.call import ApiCall

    return ApiCall(api, name)


def code_of(error: Exception) -> int:
    """The exit code for what a call raised."""
    from hbwrapper.errors import ApiError, ResponseError, TransportError

    if isinstance(error, ApiError):
        return REFUSED
    if isinstance(error, TransportError):
        return NO_ANSWER
    return UNREADABLE if isinstance(error, ResponseError) else USAGE


def _once(
    api: ApiWrapper, options: argparse.Namespace, params: dict[str, Any], choice: Choice
) -> int:
    from hbwrapper.catalogue import is_write
    from hbwrapper.checking import checked
    from hbwrapper.errors import ApiError, HBWrapperError

    name = options.call
    try:
        answer = bound(api, name)(params)
    except (HBWrapperError, TypeError, ValueError) as error:
        say(str(error))
        return code_of(error)
    except KeyboardInterrupt:
        if is_write(name):
            say(f"interrupted; {name} may have run")
        return INTERRUPTED
    refusal = None
    try:
        checked(answer, name)
    except ApiError as error:
        refusal = str(error)
    # A refusal has nothing to print. What does not say whether it is one is printed as it came.
    if refusal is None or not (isinstance(answer, dict) and "success" in answer):
        _print(answer, options, choice)
    if refusal is None:
        return OK
    say(refusal)
    return REFUSED


def _print(answer: Any, options: argparse.Namespace, choice: Choice) -> None:
    form = options.format or "json"
    if options.query is not None:
        output.put_answer(choice.queried(answer), form)
    elif form in ("json", "print_r") and not choice.chooses:
        output.put_answer(answer, form)
    else:
        records = output.records(answer, options.call, options.records)
        writer = choice.writer(output.writer(form))
        for record in records:
            writer.write(record)
        writer.close()


def _all(
    api: ApiWrapper, options: argparse.Namespace, params: dict[str, Any], choice: Choice
) -> int:
    from hbwrapper.errors import HBWrapperError

    form = options.format or "json"
    writer = choice.writer(output.writer(form), form)
    interrupts = Interrupts()
    streams = form in ("json", "jsonl")
    with on_interrupt(interrupts):
        code = OK
        progress = Progress("records", shown=not (streams and is_terminal(sys.stdout)))
        try:
            with progress:
                for records, announced in paged(api, options, params):
                    for record in records:
                        with interrupts.held():
                            writer.write(record)
                    if writer.has_enough:
                        break
                    progress.step(len(records), announced)
        except (HBWrapperError, TypeError, ValueError) as error:
            code = code_of(error)
            say(str(_on_the_command_line(error)))
        except KeyboardInterrupt:
            code = INTERRUPTED
            interrupts.end()
        with interrupts.held():
            writer.close()
    return code


def paged(
    api: ApiWrapper, options: argparse.Namespace, params: dict[str, Any]
) -> Iterator[tuple[list[Any], int | None]]:
    """The records of each page, and how many there are in all if the answer says so."""
    from hbwrapper.call import pager

    walk = pager(bound(api, options.call), params, options.records)
    for page in walk.pages(options.workers or 1):
        yield walk.records_of(page), _announced(page)


def _announced(page: dict[str, Any]) -> int | None:
    """How many records there are, if the answer says so."""
    sorter = page.get("sorter")
    said = str(sorter.get("sorterrecords")) if isinstance(sorter, dict) else ""
    return int(said) if said.isdecimal() else None


def _on_the_command_line(error: Exception) -> Exception:
    """The error with the option that helps, not the argument."""
    if "key=" not in str(error):
        return error
    return type(error)(str(error).replace(".records(params, key=...)", "--records KEY"))

"""Requests that PHP sends by itself: cURL, streams, and other people's HTTP clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .ledger import RAW, Argument, Channel
from .notes import REDIRECTS, UNVERIFIED
from .php_functions import models
from .request import Request, form_fields, has_key, points_to_api
from .values import (
    NULL,
    UNKNOWN,
    Array,
    Context,
    Form,
    Handle,
    Named,
    Result,
    Text,
    Value,
    lookup,
    members,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tree_sitter import Node

    from .interpreter import Interpreter

# The place of a handle that was made where nobody can see it.
_ELSEWHERE = -1


@models("curl_init")
def curl_init(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """A new handle."""
    request = Request()
    if arguments and arguments[0].value != NULL:
        request.url = arguments[0].value
    interpreter.frame.requests[node.start_byte] = request
    return Handle(node.start_byte)


def _requests(interpreter: Interpreter, arguments: list[Argument]) -> Iterator[Request]:
    """The requests of the handle that is the first argument."""
    here, elsewhere = interpreter.frame.requests, interpreter.program.requests
    handles = [m.at for a in arguments[:1] for m in members(a.value) if isinstance(m, Handle)]
    for at in handles or [_ELSEWHERE]:
        if at not in here:
            here[at] = elsewhere[at].copy() if at in elsewhere else Request()
        yield here[at]


@models("curl_setopt")
def curl_setopt(interpreter: Interpreter, arguments: list[Argument], node: Node) -> None:
    """``curl_setopt($ch, CURLOPT_POSTFIELDS, $post)``."""
    if len(arguments) >= 3 and isinstance(arguments[1].value, Named):
        maybe = interpreter.frame.depth > 0
        for request in _requests(interpreter, arguments):
            request.option(arguments[1].value.name, arguments[2].value, maybe=maybe)


@models("curl_setopt_array")
def curl_setopt_array(interpreter: Interpreter, arguments: list[Argument], node: Node) -> None:
    """``curl_setopt_array($ch, [CURLOPT_POSTFIELDS => $post])``."""
    if len(arguments) >= 2:
        for request in _requests(interpreter, arguments):
            request.options(arguments[1].value)


@models("curl_exec")
def curl_exec(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """The request is sent."""
    places: frozenset[int] = frozenset()
    for request in _requests(interpreter, arguments) if arguments else ():
        places |= send(interpreter, request, node.start_byte)
        request.sent = True
    return Result(places) if places else UNKNOWN


@models("curl_multi_add_handle")
def curl_multi_add_handle(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """The request will be sent, together with others."""
    return curl_exec(interpreter, arguments[1:], node)


@models("stream_context_create")
def stream_context_create(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """Options for ``file_get_contents``."""
    return Context(arguments[0].value) if arguments else UNKNOWN


@models("file_get_contents", "fopen", "file", "readfile", "simplexml_load_file")
def open_url(interpreter: Interpreter, arguments: list[Argument], node: Node) -> Value:
    """``file_get_contents($url, false, $context)``."""
    if not arguments:
        return UNKNOWN
    request = Request(arguments[0].value, redirects=True)
    for argument in arguments[1:]:
        for member in members(argument.value):
            if isinstance(member, Context):
                request.stream(member)
    places = send(interpreter, request, node.start_byte)
    return Result(places) if places else UNKNOWN


def unknown_function(interpreter: Interpreter, arguments: list[Argument], at: int) -> Value:
    """A function that is not known may send a request: given the URL and fields, it does."""
    urls = [argument.value for argument in arguments if points_to_api(argument.value)]
    if not urls:
        return UNKNOWN
    bodies: list[Value] = []
    for argument in arguments:
        for member in members(argument.value):
            if isinstance(member, Array):
                # Guzzle's are one level down: ['form_params' => [...]].
                inner = [lookup(member, key) for key in member.items]
                arrays = [m for value in (member, *inner) for m in members(value)]
                bodies += [Form(m) for m in arrays if isinstance(m, Array)]
                bodies += [m for m in arrays if isinstance(m, Form)]
            elif isinstance(member, Form):
                bodies.append(member)
    bodies = [body for body in bodies if has_key(form_fields(body), ["call"])]
    places: frozenset[int] = frozenset()
    for url in urls:
        for body in bodies or [NULL]:
            request = Request(url, body)
            if has_key(request.fields(), ["call"]):
                places |= send(interpreter, request, at)
    return Result(places) if places else UNKNOWN


def leave_function(interpreter: Interpreter) -> None:
    """Send what was prepared and not seen sent; keep handles for other functions."""
    for at, request in interpreter.frame.requests.items():
        if at != _ELSEWHERE:
            interpreter.program.requests[at] = request.copy()
        if not request.sent and request.body != NULL:
            send(interpreter, request, at)


def never_seen_sent(interpreter: Interpreter) -> None:
    """Take arrays with a call and a key that went somewhere else as sent there."""
    ledger = interpreter.ledger
    for at, fields in list(ledger.pending.items()):
        if at in ledger.pending and all(at != place for place, _ in ledger.calls):
            ledger.fields(fields, Channel(RAW), at, function=None)


def send(interpreter: Interpreter, request: Request, at: int) -> frozenset[int]:
    """Write down a request, if it goes to HostBill."""
    fields = request.fields()
    if not _goes_to_hostbill(interpreter, request, fields):
        return frozenset()
    for name in ("api_id", "api_key"):
        interpreter.ledger.secret(lookup(fields, name))
    notes = [UNVERIFIED] if request.unverified else []
    notes += [REDIRECTS] if request.redirects else []
    channel = Channel(RAW, request.multipart, tuple(notes))
    return interpreter.ledger.fields(fields, channel, at, function=interpreter.frame.function)


def _goes_to_hostbill(interpreter: Interpreter, request: Request, fields: Value) -> bool:
    if points_to_api(request.url) or has_key(fields, ("api_id", "api_key")):
        return True
    # The URL is not seen, but the file has one of HostBill's.
    return (
        interpreter.mentions_api
        and has_key(fields, ("call",))
        and not any(isinstance(m, Text) and m.literal is not None for m in members(request.url))
    )

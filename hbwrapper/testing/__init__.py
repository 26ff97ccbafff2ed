"""HostBill inside a test's process: the sandbox behind requests-mock, and canned answers.

The pytest fixture ``hostbill`` is a ``FakeHostBill``; other test frameworks use the class itself.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from ..api import ApiWrapper, HBWrapper, instances
from ..settings import ENVIRONMENT, Settings, replace
from ..wire.encode import RESERVED

if TYPE_CHECKING:
    from types import TracebackType

    import requests_mock

    from ..sandbox.app import HostBill

_CLASSES = (HBWrapper, ApiWrapper)


class Made(NamedTuple):
    """A call that a test's code made: its name, and its parameters as PHP reads them.

    Numbers have become text, and credentials are left out:
    ``Made('getClientTickets', {'id': '1'})``.
    """

    name: str
    params: dict[str, Any]


class FakeHostBill:
    """A context manager in which every call of hbwrapper is answered in this process.

    Whatever URL and key the code uses, nothing reaches a network. Calls are answered by a sandbox
    with a small company's data, unless ``reply`` or ``fail`` say otherwise. Settings made
    inside, the singleton and the ``HOSTBILL_`` variables of the environment are put back at the
    end.

    Args:
        mocker: A ``requests_mock.Mocker`` that is in use already; None starts one.

    Attributes:
        calls: The calls made so far, in their order.
        sandbox: The company; ``sandbox.store`` has its tables.
        mocker: The ``requests_mock.Mocker``, for what else the code asks for.
    """

    URL = "https://hostbill.test/admin/api.php"

    calls: list[Made]
    sandbox: HostBill
    mocker: requests_mock.Mocker

    def __init__(self, mocker: requests_mock.Mocker | None = None) -> None:
        self._given = mocker
        self._answers: dict[str, list[Any]] = {}
        self._undo = ExitStack()

    def __enter__(self) -> FakeHostBill:  # noqa: PYI034 - Self is newer than Python 3.10
        import requests_mock

        from ..sandbox.app import HostBill

        self.calls = []
        self._answers = {}
        with ExitStack() as undo:
            self.sandbox = HostBill()
            undo.callback(self.sandbox.close)
            credentials = (self.URL, self.sandbox.api_id, self.sandbox.api_key)
            undo.enter_context(settings_of_its_own(credentials))
            self.mocker = self._given or undo.enter_context(requests_mock.Mocker())
            self.mocker.register_uri(
                "POST", requests_mock.ANY, additional_matcher=_is_call, content=self._content
            )
            self._undo = undo.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._undo.close()

    def reply(self, call: str, *answers: Any) -> None:
        """Answer a call with something of the test's own.

        Args:
            call: The call's name.
            answers: What to answer, one after the other, and the last one from then on. A dict gets
                ``success`` (true), ``call`` and ``server_time`` where it has none; a function is
                asked with the parameters; bytes are the body as it is; anything else is answered
                as JSON.

        Raises:
            TypeError: No answer is given.
        """
        if not answers:
            raise TypeError(f"reply({call!r}, ...) needs an answer")
        self._answers[call] = list(answers)

    def fail(
        self,
        call: str,
        *errors: str,
        status: int | None = None,
        exc: type[Exception] | Exception | None = None,
    ) -> None:
        """Let a call fail.

        Args:
            call: The call's name.
            errors: HostBill's texts, with ``success`` false; "Wrong parameter" if nothing is given.
            status: Answer with an HTML page of this HTTP status instead.
            exc: Fail as requests does, with one of its exceptions: ``requests.ConnectTimeout`` is a
                call that never left, ``requests.ReadTimeout`` one that may have run.
        """
        if exc is not None:
            self._answers[call] = [_Raise(exc)]
        elif status is not None:
            self._answers[call] = [_Page(status)]
        else:
            refused = {"success": False, "error": list(errors) or ["Wrong parameter"]}
            self._answers[call] = [refused]

    def _content(self, request: Any, context: Any) -> bytes:
        params = _params(request)
        name = str(params.get("call", ""))
        given = {key: value for key, value in params.items() if key not in RESERVED}
        self.calls.append(Made(name, given))
        context.headers["Content-Type"] = "application/json"
        waiting = self._answers.get(name)
        if waiting is None:
            key = {"api_id": self.sandbox.api_id, "api_key": self.sandbox.api_key}
            return json.dumps(self.sandbox.answer({**params, **key})).encode()
        answer = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        if callable(answer):
            answer = answer(given)
        if isinstance(answer, _Raise):
            raise answer.error
        if isinstance(answer, _Page):
            context.status_code = answer.status
            context.headers["Content-Type"] = "text/html"
            return f"<html><title>HTTP status {answer.status}</title></html>".encode()
        if isinstance(answer, dict):
            now = int(self.sandbox.clock.now().timestamp())
            answer = {"success": True, **answer}
            answer = {**answer, "call": answer.get("call", name)}
            answer.setdefault("server_time", now)
        return answer if isinstance(answer, bytes) else json.dumps(answer).encode()


class _Raise(NamedTuple):
    error: type[Exception] | Exception


class _Page(NamedTuple):
    status: int


def _is_call(request: Any) -> bool:
    """Is it a form with a call and a key? Other requests are not ours to answer."""
    body = _body(request)
    return b"api_key" in body and b"call" in body


def _params(request: Any) -> dict[str, Any]:
    from urllib.parse import urlsplit

    from ..sandbox.form import read

    query = urlsplit(request.url).query.encode()
    return read(query, request.headers["Content-Type"], _body(request))


def _body(request: Any) -> bytes:
    """A request's body; none of one that is read from a file or generator: ours never are."""
    body = request.body
    if isinstance(body, str):
        return body.encode()
    return body if isinstance(body, bytes) else b""


@contextmanager
def settings_of_its_own(credentials: tuple[str, str, str] | None = None) -> Iterator[None]:
    """Put back what is set inside: ``setAPI``, the singleton, statics, the environment.

    Args:
        credentials: URL, ID and key that the environment has inside; None for none.
    """
    classes = [(cls, dict(vars(cls))) for cls in _CLASSES]
    environment = {name: os.environ.get(name) for name in ENVIRONMENT}
    settings = replace(Settings())
    singletons = dict(instances)
    instances.clear()
    _export(dict(zip(ENVIRONMENT, credentials or (None, None, None), strict=True)))
    try:
        yield
    finally:
        for cls, before in classes:
            for name in set(vars(cls)) - set(before):
                type.__delattr__(cls, name)
            for name, value in before.items():
                if vars(cls).get(name) is not value:
                    type.__setattr__(cls, name, value)
        replace(settings)
        instances.clear()
        instances.update(singletons)
        _export(environment)


def _export(variables: dict[str, str | None]) -> None:
    for name, value in variables.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value

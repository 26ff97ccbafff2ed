"""HostBill inside a test's process: the sandbox behind requests-mock, and canned answers.

The pytest fixture ``hostbill`` is a ``FakeHostBill``; other test frameworks use the class itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import catalogue
from ..api import ApiWrapper, HBWrapper, instances
from ..sandbox.script import Asked, Drop, Raised, Script, Step, body
from ..settings import ENVIRONMENT, Settings, replace
from ..wire.encode import RESERVED
from .vcr import vcr_config as vcr_config

if TYPE_CHECKING:
    from types import TracebackType

    import requests_mock

    from ..sandbox.app import HostBill
    from ..sandbox.clock import Clock

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
        self._script = Script()
        self._allowed: set[str] | None = None
        self._unexpected: list[str] = []
        self._undo = ExitStack()

    def __enter__(self) -> FakeHostBill:  # noqa: PYI034 - Self is newer than Python 3.10
        import requests_mock

        from ..sandbox.app import HostBill

        self.calls = []
        self._script.clear()
        self._allowed = None
        self._unexpected = []
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
        # Code that catches every exception has hidden the refusal from the test.
        if self._unexpected and error is None:
            __tracebackhide__ = True
            raise AssertionError("; ".join(dict.fromkeys(self._unexpected)))

    @property
    def clock(self) -> Clock:
        """The company's clock: ``set``, ``advance``, ``stop``, ``start``."""
        return self.sandbox.clock

    def reset(self) -> None:
        """Put the company's data and clock back, and forget what was scripted and called."""
        self._script.clear()
        self.calls.clear()
        self.sandbox.reset()

    def reply(
        self,
        call: str,
        *answers: Any,
        times: int | None = None,
        latency: float = 0,
        undocumented: bool = False,
    ) -> None:
        """Answer a call with something of the test's own.

        Args:
            call: The call's name.
            answers: What to answer, one after the other, after all that was scripted for the call
                before; the last one from then on. A dict gets ``success`` (true), ``call`` and
                ``server_time`` where it has none; a function is asked with the parameters; bytes
                are the body as it is; anything else is answered as JSON.
            times: How often each is answered. After that comes what is scripted next, or the
                sandbox's own answer.
            latency: Seconds by which each answer is late.
            undocumented: The name is right, though it resembles that of a documented call.

        Raises:
            AssertionError: The name looks mistyped; it says what may be meant.
            TypeError: No answer is given.
            ValueError: ``times`` is below one, or ``latency`` below zero.
        """
        __tracebackhide__ = True
        if not undocumented:
            _check_name("reply", call)
        self._script.reply(call, *answers, times=times, latency=latency)

    def fail(
        self,
        call: str,
        *errors: str,
        status: int | None = None,
        exc: Raised | None = None,
        drop: Drop | None = None,
        notice: str | None = None,
        latency: float = 0,
        wrong_key: bool = False,
        forbidden: bool = False,
        times: int | None = None,
        undocumented: bool = False,
    ) -> None:
        """Let a call fail, after all that was scripted for it before.

        Args:
            call: The call's name.
            errors: HostBill's texts, with ``success`` false; "Wrong parameter" if nothing is given.
            status: Answer with an HTML page of this HTTP status instead.
            exc: Fail as requests does, with one of its exceptions: ``requests.ConnectTimeout`` is a
                call that never left, ``requests.ReadTimeout`` one that may have run.
            drop: Close the connection without an answer: ``"before"`` the call ran, or ``"after"``.
            notice: Put a notice of PHP's with this text before the answer, which no longer is JSON.
            latency: Answer so many seconds later; beyond the call's time limit it is a time-out.
            wrong_key: Refuse the key, as HostBill does a wrong one.
            forbidden: Refuse the call, as HostBill does one that the key may not make.
            times: How often. After that comes what is scripted next, or the sandbox's own answer;
                without it the call fails until more is scripted.
            undocumented: The name is right, though it resembles that of a documented call.

        Raises:
            AssertionError: The name looks mistyped; it says what may be meant.
            TypeError: Two ways to fail are given at once.
            ValueError: ``times`` is below one, or ``latency`` below zero.
        """
        __tracebackhide__ = True
        if not undocumented:
            _check_name("fail", call)
        self._script.fail(
            call, *errors, status=status, exc=exc, drop=drop, notice=notice, latency=latency,
            wrong_key=wrong_key, forbidden=forbidden, times=times,
        )  # fmt: skip

    def only(self, *calls: str) -> None:
        """Refuse every call but these: the test fails where the code makes another one.

        Args:
            calls: The names of the calls that the test expects; none refuses all.

        Raises:
            AssertionError: A name looks mistyped; it says what may be meant.
        """
        __tracebackhide__ = True
        for call in calls:
            _check_name("only", call)
        self._allowed = set(calls)

    def assert_called(
        self, call: str, params: Mapping[str, Any] | None = None, /, **more: Any
    ) -> Made:
        """Check that a call was made, with these parameters among others.

        Args:
            call: Its name.
            params: Its parameters, as the code gives them: ``{'filter[status]': 'Open'}`` or
                ``{'filter': {'status': 'Open'}}``. Those that are not named do not matter.
            more: The same as keywords.

        Returns:
            The first call that fits.

        Raises:
            AssertionError: None fits. It says what was called instead.
        """
        __tracebackhide__ = True
        from .asserting import Wanted, told

        wanted = Wanted({**(params or {}), **more})
        for made in self.calls:
            if made.name == call and wanted.fit(made.params):
                return made
        raise AssertionError(told(call, wanted, self.calls))

    def _content(self, request: Any, context: Any) -> bytes:
        params = _params(request)
        name = str(params.get("call", ""))
        given = {key: value for key, value in params.items() if key not in RESERVED}
        self.calls.append(Made(name, given))
        if self._allowed is not None and name not in self._allowed:
            expected = ", ".join(sorted(self._allowed)) or "none"
            said = f"{name} was called, and the test expects no call but: {expected}"
            self._unexpected.append(said)
            raise AssertionError(said)
        step = self._script.next(name) or Step()
        self._trouble(step, request)
        asked = Asked(
            name,
            given,
            int(self.sandbox.clock.now().timestamp()),
            lambda: self._own(params, step),
            lambda answer: self.sandbox.note(params, answer),
        )
        answer = body(step, asked)
        if step.drop == "after":
            raise _dropped()
        context.status_code = answer.status
        context.headers["Content-Type"] = answer.content_type
        return answer.data

    def _own(self, params: dict[str, Any], step: Step) -> Any:
        key = {"api_id": self.sandbox.api_id, "api_key": self.sandbox.api_key}
        if step.refusal:
            return self.sandbox.refuse({**params, **key}, step.refusal)
        return self.sandbox.answer({**params, **key})

    def _trouble(self, step: Step, request: Any) -> None:
        """What happens before the call runs, or instead of that."""
        import time

        import requests

        limit = request.timeout
        if isinstance(limit, int | float) and step.latency >= limit:
            # Nobody waits for what is known to come too late.
            raise requests.ReadTimeout(f"Read timed out. (read timeout={limit})")
        if step.latency:
            time.sleep(step.latency)
        if step.exc is not None:
            raise step.exc
        if step.drop == "before":
            raise _dropped()


def _dropped() -> Exception:
    import requests

    return requests.ConnectionError("Connection aborted: the other end closed it without an answer")


def _check_name(method: str, call: str) -> None:
    __tracebackhide__ = True
    near = catalogue.similar(call)
    if near:
        raise AssertionError(
            f"hostbill.{method}({call!r}): HostBill documents no such call; did you mean "
            f"{' or '.join(near)}? If your installation has it, say undocumented=True"
            if method != "only"
            else f"hostbill.only({call!r}): HostBill documents no such call; did you mean "
            f"{' or '.join(near)}?"
        )


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

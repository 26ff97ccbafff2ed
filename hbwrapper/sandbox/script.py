"""What a test scripts: answers and trouble of named calls, one after the other."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from typing import Any, Literal, NamedTuple

Raised = type[Exception] | Exception
Drop = Literal["before", "after"]


class _Own:
    """Marks that the stand-in answers by itself."""


OWN = _Own()


class Step(NamedTuple):
    """How one call is answered.

    Attributes:
        answer: What is answered; ``OWN`` is what the stand-in itself says.
        status: An HTML page of this HTTP status is answered instead.
        exc: What requests raises instead.
        drop: The connection closes without an answer: before the call ran, or after it.
        notice: A notice of PHP's stands before the answer.
        latency: The answer is so many seconds late.
        refusal: The stand-in refuses the key, or the call to this key.
    """

    answer: Any = OWN
    status: int | None = None
    exc: Raised | None = None
    drop: Drop | None = None
    notice: str | None = None
    latency: float = 0
    refusal: Literal["key", "permission"] | None = None


class _Waiting:
    """A step, and how often it is still to be taken; None until another one follows."""

    def __init__(self, step: Step, times: int | None) -> None:
        self.step = step
        self.times = times
        self.taken = False


class Script:
    """The steps that wait, by the name of their call. Safe across threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[str, list[_Waiting]] = {}

    def reply(self, call: str, *answers: Any, times: int | None = None, latency: float = 0) -> None:
        """Answer a call with something of the test's own.

        What each parameter means stands at ``hbwrapper.testing.FakeHostBill.reply``.

        Raises:
            TypeError: No answer is given.
            ValueError: ``times`` is below one, or ``latency`` below zero.
        """
        if not answers:
            raise TypeError(f"reply({call!r}, ...) needs an answer")
        steps = [Step(answer=answer, latency=latency) for answer in answers]
        self._add(call, steps, times)

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
    ) -> None:
        """Let a call fail, after all that was scripted for it before.

        What each parameter means stands at ``hbwrapper.testing.FakeHostBill.fail``. A sandbox that
        serves cannot do ``exc``; it drops the connection.

        Raises:
            TypeError: Two ways to fail are given at once.
            ValueError: ``times`` is below one, ``latency`` below zero, or ``drop`` something else.
        """
        refusal: Literal["key", "permission"] | None = None
        if wrong_key or forbidden:
            refusal = "key" if wrong_key else "permission"
        ways = (bool(errors), status, exc, drop, wrong_key, forbidden)
        if sum(way not in (None, False) for way in ways) > 1:
            raise TypeError("a call fails in one way at a time; queue another one behind it")
        if drop not in (None, "before", "after"):
            raise ValueError(f"drop is 'before' or 'after' the call, not {drop!r}")
        step = Step(
            status=status, exc=exc, drop=drop, notice=notice, latency=latency, refusal=refusal
        )
        if step == Step() or errors:
            # Nothing but a refusal is meant.
            step = step._replace(
                answer={"success": False, "error": list(errors) or ["Wrong parameter"]}
            )
        self._add(call, [step], times)

    def _add(self, call: str, steps: list[Step], times: int | None) -> None:
        if times is not None and times < 1:
            raise ValueError(f"times is a number from 1, not {times}")
        if not 0 <= steps[0].latency < threading.TIMEOUT_MAX:
            raise ValueError(f"latency is in seconds, not {steps[0].latency}")
        with self._lock:
            waiting = self._waiting.setdefault(call, [])
            waiting += [_Waiting(step, times) for step in steps]

    def next(self, call: str) -> Step | None:
        """The step that a call is to take now; None where nothing is scripted for it."""
        with self._lock:
            waiting = self._waiting.get(call, [])
            while waiting:
                first = waiting[0]
                if first.times is None:
                    # It is answered until another one waits behind it, and once at least.
                    if first.taken and len(waiting) > 1:
                        del waiting[0]
                        continue
                    first.taken = True
                    return first.step
                if first.times > 0:
                    first.times -= 1
                    return first.step
                del waiting[0]
            return None

    def clear(self) -> None:
        """Forget all that is scripted."""
        with self._lock:
            self._waiting.clear()


class Body(NamedTuple):
    """An HTTP answer."""

    status: int
    content_type: str
    data: bytes


class Asked(NamedTuple):
    """A call that is to be answered.

    Attributes:
        name: Its name.
        params: Its parameters, without the credentials.
        now: ``server_time`` of an answer that has none.
        own: What the stand-in itself answers; asked where that is needed.
        note: Is told a scripted answer.
    """

    name: str
    params: dict[str, Any]
    now: int
    own: Callable[[], Any]
    note: Callable[[Any], None]


def body(step: Step, asked: Asked) -> Body:
    """The HTTP answer to a call, as its step says."""
    if step.status is not None:
        page = f"<html><title>HTTP status {step.status}</title></html>"
        return Body(step.status, "text/html", page.encode())
    answer = step.answer
    if answer is OWN:
        answer = asked.own()
    else:
        answer = _completed(answer(asked.params) if callable(answer) else answer, asked)
        asked.note(answer)
    data = answer if isinstance(answer, bytes) else as_json(answer)
    if step.notice is not None:
        said = (
            f"<br />\n<b>Notice</b>:  {step.notice} in <b>/hb/api.php</b> on line <b>7</b><br />\n"
        )
        return Body(200, "text/html", said.encode() + data)
    return Body(200, "application/json", data)


def _completed(answer: Any, asked: Asked) -> Any:
    if not isinstance(answer, dict):
        return answer
    answer = {"success": True, **answer}
    answer = {**answer, "call": answer.get("call", asked.name)}
    answer.setdefault("server_time", asked.now)
    return answer


def as_json(answer: Any) -> bytes:
    """JSON as PHP writes it: ASCII, with a backslash before each slash."""
    return json.dumps(answer).replace("/", "\\/").encode()

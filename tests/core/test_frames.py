"""No frame of a traceback holds parameters or a key, whatever fails, and wherever one enters."""

from __future__ import annotations

import pickle
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import FrameType, SimpleNamespace, TracebackType

import pytest
from wire import Server, json_answer

import hbwrapper
from hbwrapper import ApiWrapper, CURLFile, HBWrapper, HBWrapperError, check, from_profile
from hbwrapper.secrets import entry

CANARY = "canary-of-frames"
PARAMS = {"password": CANARY, "client": {"cardnum": CANARY}}
PACKAGE = str(Path(hbwrapper.__file__).parent)


def frames(error: BaseException) -> list[FrameType]:
    """All frames that an error brings along, those of chained errors too."""
    waiting, seen, found = [error], set(), []
    while waiting:
        chained = waiting.pop()
        if chained is None or id(chained) in seen:
            continue
        seen.add(id(chained))
        waiting += [chained.__cause__, chained.__context__]
        step: TracebackType | None = chained.__traceback__
        while step is not None:
            found.append(step.tb_frame)
            step = step.tb_next
    return found


def shown(frame: FrameType) -> str:
    values = []
    for name, value in list(frame.f_locals.items()):
        try:
            values.append(f"{name}={value!r}")
        except (RecursionError, AttributeError):  # nested very deep, or not made to its end
            values.append(f"{name}={list(value) if isinstance(value, dict) else type(value)}")
    return "\n".join(values)


def examine(error: BaseException) -> None:
    """No frame but the test's own shows a secret."""
    assert error.__context__ is None
    foreign = [frame for frame in frames(error) if frame.f_code.co_filename != __file__]
    for frame in foreign:
        assert CANARY not in shown(frame), f"{frame.f_code.co_filename}:{frame.f_code.co_name}"


# --- every entry


def answer(received):
    call = received.form.get("call", "")
    if call.startswith("unreadable"):
        return json_answer(b"<html>" + received.body, "500 Error")
    if call.startswith("refused"):
        return json_answer({"success": False, "error": [CANARY]})
    if call.startswith("ambiguous"):
        return json_answer({"success": True, "a": [{"id": CANARY}], "b": [{"id": 1}]})
    page = received.form.get("page", 0)
    return json_answer({"success": True, "clients": [{"id": page}], "sorter": {"totalpages": 2}})


@pytest.fixture
def server():
    with Server(answer) as found:
        yield found


def drained(iterator):
    return list(iterator)


# Ways to make the call `name` of a client with parameters.
ENTRIES = {
    "call": lambda api, name, params: getattr(api, name)(params),
    "keywords": lambda api, name, params: getattr(api, name)(password=CANARY, given=params),
    "unpickled call": lambda api, name, params: pickle.loads(pickle.dumps(getattr(api, name)))(
        params
    ),
    "pages": lambda api, name, params: drained(getattr(api, name).pages(params)),
    "pages, ahead": lambda api, name, params: drained(getattr(api, name).pages(params, workers=3)),
    "records": lambda api, name, params: drained(getattr(api, name).records(params)),
    "map": lambda api, name, params: drained(getattr(api, name).map([params])),
    "map, an executor": lambda api, name, params: drained(
        getattr(api, name).map([params], executor=ThreadPoolExecutor(1))
    ),
    "map, returned": lambda api, name, params: raise_returned(
        getattr(api, name).map([params], on_error="return")
    ),
}


def raise_returned(results):
    for result in results:
        if isinstance(result, Exception):
            raise result


def nested(depth):
    value = CANARY
    for _ in range(depth):
        value = [value]
    return {**PARAMS, "x": value}


def containing_itself():
    params = dict(PARAMS)
    params["itself"] = params
    return params


class Reluctant(dict):
    """Fails as its items are read."""

    def items(self):
        raise LookupError("items")

    def keys(self):
        raise LookupError("keys")

    def __iter__(self):
        raise LookupError("iter")


class Failing:
    """Fails as it is looked at."""

    def __hostbill_fields__(self):
        raise LookupError("fields")


# What fails before anything is sent, and with what.
PARAMETERS = {
    "an object": {**PARAMS, "x": object()},
    "a set": {**PARAMS, "x": {CANARY}},
    "NaN": {**PARAMS, "x": float("nan")},
    "half a surrogate pair": {**PARAMS, "x": f"{CANARY}\ud800"},
    "a file that is not there": {**PARAMS, "x": CURLFile("/nowhere/at/all")},
    "nested too deep": nested(150),
    "nested very deep": nested(5000),
    "itself": containing_itself(),
    "a reluctant mapping": {**PARAMS, "x": Reluctant(PARAMS)},
    "a failing object": {**PARAMS, "x": Failing()},
    "a bad key": {**PARAMS, (CANARY,): 1},
    "no mapping": (CANARY, object()),
    "an object's attribute": SimpleNamespace(password=CANARY, x=object()),
}


@pytest.mark.parametrize("case", PARAMETERS)
@pytest.mark.parametrize("way", ENTRIES)
def test_parameters_that_cannot_be_sent_are_in_no_frame(server, way, case):
    HBWrapper.setAPI(server.url, "the-id", CANARY)  # for what is unpickled
    api = ApiWrapper(server.url, "the-id", CANARY)
    with pytest.raises((TypeError, ValueError, LookupError, RecursionError)) as caught:
        ENTRIES[way](api, "getClients", PARAMETERS[case])
    examine(caught.value)
    assert server.connections == 0


# What fails as the call is made.
CALLS = {
    "unreadable": ("unreadableX", {}),
    "refused by the server": ("refusedX", {}),
    "no answer": ("getX", {"port": 9}),
    "no settings": ("getX", {"settings": False}),
    "a bad option": ("getX", {"timeout": -1}),
    "a bad CA": ("getX", {"verify": "/nowhere", "scheme": "https"}),
    "an ambiguous answer": ("ambiguousX", {}),
}


@pytest.mark.parametrize("case", CALLS)
@pytest.mark.parametrize("way", ENTRIES)
def test_a_call_that_fails_leaves_no_parameters_in_a_frame(server, way, case):
    name, options = CALLS[case]
    url = server.url.replace("http:", f"{options.get('scheme', 'http')}:")
    if "port" in options:
        url = "http://127.0.0.1:9/admin/api.php"
    if options.get("settings", True):
        HBWrapper.setAPI(url, "the-id", CANARY, verify=options.get("verify"))
    api = ApiWrapper(timeout=options.get("timeout", 10))
    try:
        result = ENTRIES[way](api, name, PARAMS)
        check(result if isinstance(result, dict) else {"success": True})
    except HBWrapperError as error:
        examine(error)
    else:
        assert (case, way.partition(",")[0]) in {
            ("an ambiguous answer", way.partition(",")[0]),
        }
        assert "records" not in way


OTHERS = {
    "request without a call": lambda api: api.request(dict(PARAMS)),
    "request of no mapping": lambda api: api.request([CANARY]),
    "request that cannot be sent": lambda api: api.request({"call": "x", **PARAMETERS["a set"]}),
    "twice": lambda api: api.getX(PARAMS, password=CANARY),
    "two arguments": lambda api: api.getX(PARAMS, PARAMS),
    "a bad page": lambda api: api.getX.pages({**PARAMS, "page": "x"}),
    "records of a write": lambda api: api.addClient.records(dict(PARAMS)),
    "no workers, pages": lambda api: api.getX.pages(PARAMS, workers=0),
    "no workers, map": lambda api: api.getX.map([PARAMS], workers=0),
    "on_error": lambda api: api.getX.map([PARAMS], on_error=CANARY[:3]),
    "no inputs": lambda api: api.getX.map(None),
    "failing inputs": lambda api: drained(api.getX.map(PARAMS[name] for name in ("password", "?"))),
    "half the settings": lambda api: ApiWrapper("https://h.example/", api_key=CANARY),
    "a key of bytes": lambda api: ApiWrapper("https://h.example/", "id", CANARY.encode()),
    "swapped": lambda api: ApiWrapper(CANARY, "id", "https://h.example/"),
    "a bad static": lambda api: setattr(type("Mine", (HBWrapper,), {}), "a b", CANARY) or 1 / 0,
    "setAPI": lambda api: HBWrapper.setAPI(CANARY, CANARY),
    "check": lambda api: check({"success": False, "password": CANARY}),
    "no profile": lambda api: from_profile("nowhere-at-all"),
}


@pytest.mark.parametrize("case", OTHERS)
def test_every_other_entry_keeps_its_frames_to_itself(server, case, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    with pytest.raises(Exception) as caught:
        OTHERS[case](ApiWrapper(server.url, "the-id", CANARY))
    examine(caught.value)
    assert server.connections == 0


def test_every_public_function_that_takes_parameters_or_a_key_is_an_entry():
    entered = entry(lambda: None).__code__
    takers = [
        hbwrapper.ApiCall.__call__,
        hbwrapper.ApiCall.pages,
        hbwrapper.ApiCall.records,
        hbwrapper.ApiCall.map,
        ApiWrapper.__init__,
        ApiWrapper.request,
        HBWrapper.setAPI,
        type(HBWrapper).__setattr__,
        check,
        from_profile,
    ]
    assert [taker.__qualname__ for taker in takers if taker.__code__ is not entered] == []


# --- interrupts


class Interrupt(BaseException):
    """As Ctrl-C raises it."""


def interrupted(action, number: int) -> BaseException | None:
    """What comes of an action that is interrupted where Python looks for signals.

    That is where a function begins, and after a call of one that is written in C.

    Args:
        action: What is interrupted.
        number: The how manyth of these places in the package it is.

    Returns:
        What was raised; None where the action ended before.
    """
    left = number

    def profile(frame, event, _argument):
        nonlocal left
        code = frame.f_code
        if not code.co_filename.startswith(PACKAGE) or event not in ("call", "c_return"):
            return
        if event == "call" and code.co_name == "entered":
            # The one place where they show: docs/security.md says so.
            return
        left -= 1
        if left == 0:
            raise Interrupt

    sys.setprofile(profile)
    try:
        action()
    except BaseException as error:
        return error
    finally:
        sys.setprofile(None)
    return None


INTERRUPTED = {
    "call": lambda api: api.getX(PARAMS),
    "keywords": lambda api: api.addX(password=CANARY),
    "request": lambda api: api.request({"call": "getX", **PARAMS}),
    "records": lambda api: drained(api.getX.records(PARAMS)),
    "map": lambda api: drained(api.getX.map([PARAMS], executor=Inline())),
    "a failing call": lambda api: api.unreadableX(PARAMS),
    "setAPI": lambda api: HBWrapper.setAPI("https://h.example/", "id", CANARY),
}


class Inline(ThreadPoolExecutor):
    """Runs each call at once, where the trace sees it."""

    def submit(self, function, /, *args, **kwargs):
        from concurrent.futures import Future

        future = Future()
        future.set_result(function(*args, **kwargs))
        return future


# A socket that was just opened may be nobody's yet.
@pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
@pytest.mark.parametrize("case", INTERRUPTED)
def test_an_interrupt_wherever_it_comes_shows_no_parameters(server, case):
    api = ApiWrapper(server.url, "the-id", CANARY)
    INTERRUPTED["call"](api)
    number = 1
    while isinstance(error := interrupted(lambda: INTERRUPTED[case](api), number), Interrupt):
        examine(error)
        number += 1
    assert error is None or case == "a failing call"
    assert number > (50 if case != "setAPI" else 3)

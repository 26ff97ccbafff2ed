"""Many calls at once: their order, what is taken ahead, and what is told when they stop."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from http.server import ThreadingHTTPServer
from itertools import count, islice
from urllib.parse import parse_qs

import pytest
import requests_mock
from answering import Answering

from hbwrapper import ApiError, ApiWrapper
from hbwrapper.sandbox import Sandbox

URL = "http://127.0.0.1:9/admin/api.php"


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox(clients=60) as found:
        yield found


@pytest.fixture
def api(sandbox):
    return ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)


def test_map_keeps_the_order_and_takes_inputs_as_it_goes(api):
    taken = []
    inputs = (taken.append(n) or {"id": n % 60 + 1} for n in count())
    found = api.getClientDetails.map(inputs, workers=2)
    assert [answer["client"]["id"] for answer in islice(found, 30)] == [
        str(n + 1) for n in range(30)
    ]
    found.close()
    assert len(taken) <= 34


def test_map_says_which_input_failed_and_which_had_started(api):
    found = api.getClientDetails.map([{"id": n} for n in (1, 2, 999, 3, 4)], workers=1)
    assert [next(found)["client"]["id"], next(found)["client"]["id"]] == ["1", "2"]
    with pytest.raises(ApiError) as caught:
        next(found)
    assert caught.value.index == 2
    assert set(caught.value.started) <= {3, 4}


def test_map_gives_errors_in_their_place_where_asked(api):
    found = list(api.getClientDetails.map([{"id": 999}, {"id": 1}, 5], on_error="return"))
    assert isinstance(found[0], ApiError)
    assert found[1]["client"]["id"] == "1"
    assert isinstance(found[2], TypeError)


def test_a_break_cancels_what_has_not_started():
    begun, gate = [], threading.Event()
    with requests_mock.Mocker() as mocker:

        def reply(request, context):
            begun.append(parse_qs(request.text)["id"][0])
            if len(begun) > 1:
                gate.wait(10)
            return {"success": True}

        mocker.post(URL, json=reply)
        for _ in ApiWrapper(URL, "i", "k").addClient.map(
            ({"id": n} for n in range(100)), workers=2
        ):
            gate.set()
            break
    assert len(begun) <= 5


def shared_dict():
    params = {"id": 0}
    for number in range(1, 41):
        params["id"] = number
        yield params


def test_one_dict_that_is_yielded_again_and_again_makes_different_calls(api):
    found = api.getClientDetails.map(shared_dict(), workers=4)
    assert [answer["client"]["id"] for answer in found] == [str(n) for n in range(1, 41)]


def test_an_error_of_the_inputs_comes_after_the_answers_before_it(api):
    def inputs():
        yield from ({"id": number} for number in range(1, 6))
        raise LookupError("line 6")

    found = api.getClientDetails.map(inputs())
    assert [answer["client"]["id"] for answer in islice(found, 5)] == ["1", "2", "3", "4", "5"]
    with pytest.raises(LookupError, match="line 6"):
        next(found)


def test_an_executor_that_takes_no_more_is_an_error_after_the_answers_before_it(api):
    class Full(ThreadPoolExecutor):
        taken = 0

        def submit(self, *arguments):
            self.taken += 1
            if self.taken > 3:
                raise RuntimeError("full")
            return super().submit(*arguments)

    with Full(2) as pool:
        found = api.getClientDetails.map(({"id": n} for n in range(1, 9)), executor=pool)
        assert len(list(islice(found, 3))) == 3
        with pytest.raises(RuntimeError, match="full"):
            next(found)


def test_map_of_nothing_is_nothing(api):
    assert list(api.getClientDetails.map([])) == []


def test_what_had_started_is_what_ran():
    ran, lock = [], threading.Lock()
    with requests_mock.Mocker() as mocker:

        def reply(request, context):
            number = int(parse_qs(request.text)["id"][0])
            with lock:
                ran.append(number)
            time.sleep(0.01)
            return {"success": number != 5}

        mocker.post(URL, json=reply)
        calls = ApiWrapper(URL, "i", "k").addClient.map(({"id": n} for n in count()), workers=3)
        with pytest.raises(ApiError) as caught:
            list(calls)
    assert caught.value.index == 5
    assert sorted(ran) == [*range(6), *caught.value.started]


@pytest.mark.parametrize("stop", ["break", "error of a call", "error of the inputs"])
def test_what_waits_in_a_callers_executor_is_cancelled_when_map_ends(stop):
    """One thread of the caller's, though map was told that eight would run."""
    ran, first = [], threading.Event()

    def inputs():
        for number in range(100):
            if stop == "error of the inputs" and number == 5:
                raise LookupError("of the inputs")
            yield {"id": number}

    with requests_mock.Mocker() as mocker, ThreadPoolExecutor(1) as pool:

        def reply(request, context):
            ran.append(int(parse_qs(request.text)["id"][0]))
            if len(ran) > 1:
                first.wait(20)
            return {"success": stop != "error of a call"}

        mocker.post(URL, json=reply)
        calls = ApiWrapper(URL, "i", "k").addClient.map(inputs(), workers=8, executor=pool)
        if stop == "error of a call":
            with pytest.raises(ApiError) as caught:
                next(calls)
            assert caught.value.index == 0
            assert caught.value.started in ([], [1])
        else:
            next(calls)
            calls.close()
        first.set()
    assert ran in ([0], [0, 1])


@pytest.mark.usefixtures("processes")
@pytest.mark.parametrize("on_error", ["raise", "return"])
def test_a_process_that_dies_is_an_error_of_its_call(sandbox, monkeypatch, on_error):
    settings(sandbox, monkeypatch)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        found = ApiWrapper().getClientDetails.map(
            ({"id": number} for number in count(1)), workers=1, executor=pool, on_error=on_error
        )
        assert next(found)["client"]["id"] == "1"
        for process in list(pool._processes.values()):
            process.kill()
            process.join()
        errors = []
        with pytest.raises(RuntimeError) as caught:
            errors.extend(one for one in found if isinstance(one, Exception))
    if on_error == "raise":
        assert caught.value.index >= 1
        assert not errors
    else:
        # Those that were with the process; it then takes no more.
        assert errors


def settings(sandbox, monkeypatch):
    monkeypatch.setenv("HOSTBILL_API_URL", sandbox.url)
    monkeypatch.setenv("HOSTBILL_API_ID", sandbox.api_id)
    monkeypatch.setenv("HOSTBILL_API_KEY", sandbox.api_key)


@pytest.mark.usefixtures("processes")
@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_map_runs_on_other_processes_without_handing_them_the_key(sandbox, monkeypatch, method):
    settings(sandbox, monkeypatch)
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        found = ApiWrapper().getClientDetails.map([{"id": n} for n in (1, 2, 3)], executor=pool)
        assert [answer["client"]["id"] for answer in found] == ["1", "2", "3"]


@pytest.mark.parametrize("options", [{"workers": 0}, {"on_error": "ignore"}])
def test_bad_options_of_map_are_refused(api, options):
    with pytest.raises(ValueError, match="must be"):
        api.getClients.map([], **options)


class Slow(Answering):
    """Takes its time over every call but the first."""

    def answer(self, form):
        self.server.ran.append(int(form["id"]))
        if self.server.ran[-1] > 0:
            self.server.gate.wait(20)
        return {}


LEFT = """
import sys
from hbwrapper import ApiWrapper

api = ApiWrapper(sys.argv[1], "i", "k")
answers = api.addTicket.map(({"id": n} for n in range(1000)), workers=3)
for answer in answers:
    print("stopped", flush=True)
    break
"""


def test_a_program_that_ends_half_way_starts_no_call_any_more():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    server.ran, server.gate = [], threading.Event()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        url = f"http://127.0.0.1:{server.server_port}/admin/api.php"
        command = [sys.executable, "-c", LEFT, url]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout.readline() == "stopped\n"
            # It waits for what runs, and for nothing else.
            deadline = time.monotonic() + 20
            while len(server.ran) < 3 and time.monotonic() < deadline:
                time.sleep(0.01)
            time.sleep(0.2)
            server.gate.set()
            assert program.wait(30) == 0
    finally:
        server.gate.set()
        server.shutdown()
        thread.join()
        server.server_close()
    # The fourth, if it took the place of the first before the first came back.
    assert sorted(server.ran) in ([0, 1, 2], [0, 1, 2, 3])

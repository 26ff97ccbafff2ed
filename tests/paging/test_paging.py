"""Pages and records over the shapes in which HostBill answers lists."""

from __future__ import annotations

import threading
from concurrent.futures import ProcessPoolExecutor
from itertools import count, islice
from urllib.parse import parse_qs

import pytest
import requests_mock

from hbwrapper import ApiError, ApiWrapper, ResponseError
from hbwrapper.sandbox import Sandbox

URL = "http://127.0.0.1:9/admin/api.php"
API = ApiWrapper(URL, "id", "key")


@pytest.fixture
def serve():
    """``serve(answer)`` answers each call with ``answer(page)``, and returns the pages asked for."""
    with requests_mock.Mocker() as mocker:

        def serve(answer):
            asked = []

            def reply(request, context):
                asked.append(int(parse_qs(request.text)["page"][0]))
                return {"success": True, **answer(asked[-1])}

            mocker.post(URL, json=reply)
            return asked

        yield serve


def rows(page, size=2):
    return [{"id": str(page * size + n)} for n in range(size)]


SHAPES = {
    "sorter": ("getClients", lambda p: {"clients": rows(p), "sorter": {"totalpages": 3, "sorterpage": p + 1}}),
    "sorter of texts": ("getClients", lambda p: {"clients": rows(p), "sorter": {"totalpages": "3"}}),
    "totalpages": ("getEstimates", lambda p: {"estimates": rows(p), "totalpages": 3}),
    "neither, an empty page": ("getTickets", lambda p: {"tickets": rows(p) if p < 3 else []}),
    "neither, the last repeats": ("getTickets", lambda p: {"tickets": rows(min(p, 2)), "server_time": p}),
    "neither, the first repeats": ("getTickets", lambda p: {"tickets": rows(p % 3)}),
    "map by id": ("getFoo", lambda p: {"foo": {r["id"]: r for r in rows(p)} if p < 3 else []}),
    "odd key": ("getCancellations", lambda p: {"logs": rows(p), "sorter": {"totalpages": 3}}),
    "nested twice": ("getBar", lambda p: {"bar": {"bar": rows(p)}, "totalpages": 3}),
    "unknown call": ("getBaz", lambda p: {"info": ["x"], "baz": rows(p), "sorter": {"totalpages": 3}}),
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("workers", [1, 3])
def test_all_records_come_once_and_in_order(serve, shape, workers):
    call, answer = SHAPES[shape]
    serve(answer)
    found = [row["id"] for row in getattr(API, call).records({}, workers=workers)]
    assert found == ["0", "1", "2", "3", "4", "5"]


def test_page_is_where_it_starts_and_the_parameters_stay(serve):
    asked = serve(SHAPES["sorter"][1])
    params = {"page": 1, "x": "y"}
    assert len(list(API.getClients.pages(params))) == 2
    assert asked == [1, 2]
    assert params == {"page": 1, "x": "y"}


@pytest.mark.parametrize("records", [[], rows(0)])
def test_an_announced_page_that_is_empty_or_repeats_is_an_error(serve, records):
    serve(lambda p: {"clients": rows(0) if p == 0 else records, "sorter": {"totalpages": 9}})
    found = API.getClients.records()
    assert [next(found), next(found)] == rows(0)
    with pytest.raises(ResponseError, match="page 1 of 9"):
        next(found)


def test_an_empty_list_ends_at_once(serve):
    asked = serve(lambda p: {"clients": [], "sorter": {"totalpages": 1}})
    assert list(API.getClients.records()) == []
    assert asked == [0]


def test_a_refusal_half_way_comes_after_the_records_before_it(serve):
    serve(
        lambda p: (
            {"clients": rows(p), "totalpages": 9} if p < 2 else {"success": False, "error": ["No"]}
        )
    )
    found = API.getClients.records()
    assert len(list(islice(found, 4))) == 4
    with pytest.raises(ApiError, match="No"):
        next(found)


def test_an_ambiguous_key_is_an_error_that_names_the_candidates(serve):
    serve(lambda p: {"one": [1], "two": [2], "totalpages": 1})
    with pytest.raises(ResponseError, match="one, two"):
        list(API.getFoo.records())
    assert list(API.getFoo.records({}, key="two")) == [2]


@pytest.mark.parametrize("page", [-1, "x", None])
def test_a_page_that_is_no_number_is_refused(page):
    with pytest.raises(ValueError, match="page"):
        API.getClients.pages({"page": page})


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

    class Api(ApiWrapper):
        pass

    with requests_mock.Mocker() as mocker:

        def reply(request, context):
            begun.append(parse_qs(request.text)["id"][0])
            if len(begun) > 1:
                gate.wait(10)
            return {"success": True}

        mocker.post(URL, json=reply)
        for _ in Api(URL, "i", "k").addClient.map(({"id": n} for n in range(100)), workers=2):
            gate.set()
            break
    assert len(begun) <= 5


def test_map_runs_on_other_processes_without_handing_them_the_key(sandbox, monkeypatch):
    import multiprocessing

    monkeypatch.setenv("HOSTBILL_API_URL", sandbox.url)
    monkeypatch.setenv("HOSTBILL_API_ID", sandbox.api_id)
    monkeypatch.setenv("HOSTBILL_API_KEY", sandbox.api_key)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        found = ApiWrapper().getClientDetails.map([{"id": n} for n in (1, 2, 3)], executor=pool)
        assert [answer["client"]["id"] for answer in found] == ["1", "2", "3"]


@pytest.mark.parametrize("options", [{"workers": 0}, {"on_error": "ignore"}])
def test_bad_options_of_map_are_refused(api, options):
    with pytest.raises(ValueError, match="must be"):
        api.getClients.map([], **options)

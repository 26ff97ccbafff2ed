"""Pages and records over the shapes in which HostBill answers lists."""

from __future__ import annotations

import threading
from itertools import islice
from urllib.parse import parse_qs

import pytest
import requests_mock

from hbwrapper import ApiError, ApiWrapper, ResponseError

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
    "nested twice by id": ("getBar", lambda p: {"bar": {"bar": {r["id"]: r for r in rows(p)}}, "totalpages": 3}),
    "nested though documented flat": ("getTickets", lambda p: {"tickets": {"tickets": rows(p)}, "totalpages": 3}),
    "flat though documented nested": ("getKBCategories", lambda p: {"categories": rows(p), "totalpages": 3}),
    "by id though documented nested": ("getKBCategories", lambda p: {"categories": {r["id"]: r for r in rows(p)}, "totalpages": 3}),
    "a list beside another field": ("vmManagerHistoryVM", lambda p: {"history": {"last_notify": "1", "list": rows(p)}, "totalpages": 3}),
    "a record alone": ("getFoo", lambda p: {"foo": {**rows(p, 1)[0], "x": "y"}, "totalpages": 6}),
    "no list where nothing is left": ("getTickets", lambda p: {"tickets": rows(p)} if p < 3 else {}),
    "null where nothing is left": ("getFoo", lambda p: {"foo": rows(p) if p < 3 else None}),
    "totalpages beside a sorter": ("getTickets", lambda p: {"tickets": rows(p), "sorter": {"perpage": 2}, "totalpages": 3}),
    "announced by the first page alone": ("getTickets", lambda p: {"tickets": rows(p), "sorter": {"totalpages": 3} if p == 0 else []}),
    "announced from the second page on": ("getTickets", lambda p: {"tickets": rows(p), "sorter": {"totalpages": 3} if p else False}),
    "growing": ("getTickets", lambda p: {"tickets": rows(p), "totalpages": min(p + 2, 3)}),
    "shrinking": ("getTickets", lambda p: {"tickets": rows(p), "totalpages": 5 - p}),
    "no pages announced": ("getTickets", lambda p: {"tickets": rows(p) if p < 3 else [], "sorter": {"totalpages": "0"}}),
    "an empty announcement": ("getTickets", lambda p: {"tickets": rows(p) if p < 3 else [], "sorter": {"totalpages": ""}}),
    "the last again, with other texts": (
        "getTickets", lambda p: {"tickets": [{**r, "ago": f"{p} s"} for r in rows(min(p, 2))]}
    ),
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


def test_a_list_that_takes_no_page_comes_once(serve):
    asked = serve(lambda p: {"tickets": rows(0), "info": [f"asked {p} times"]})
    assert len(list(API.getTickets.records())) == 2
    assert asked == [0, 1]


@pytest.mark.parametrize("announced", [{}, {"totalpages": 9999}])
@pytest.mark.parametrize("length", [2, 3, 150])
def test_a_server_that_goes_in_a_circle_is_an_error_not_a_loop(serve, announced, length):
    # 0 1 2 3 … and back to 1.
    asked = serve(lambda p: {"tickets": rows(p and 1 + (p - 1) % length), **announced})
    with pytest.raises(ResponseError, match=r"repeats page \d+"):
        list(API.getTickets.records())
    assert len(asked) <= 3 * length


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("ending", ["repeats its last page", "repeats its first page", "is empty"])
@pytest.mark.parametrize("length", [1, 2, 3, 4, 5, 7, 8, 130])
def test_a_list_of_any_length_that_announces_nothing_ends_and_gives_each_record_once(
    serve, length, ending, workers
):
    def answer(page):
        if page < length:
            return {"tickets": rows(page)}
        past = {"repeats its last page": rows(length - 1), "repeats its first page": rows(0)}
        return {"tickets": past.get(ending, [])}

    asked = serve(answer)
    found = [row["id"] for row in API.getTickets.records({}, workers=workers)]
    assert found == [str(n) for n in range(2 * length)]
    assert len(asked) <= length + 2 * workers


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("length", [1, 2, 3, 4, 5, 8])
def test_a_list_that_announces_its_pages_asks_for_no_more(serve, length, workers):
    asked = serve(lambda p: {"tickets": rows(p), "totalpages": length})
    assert len(list(API.getTickets.records({}, workers=workers))) == 2 * length
    assert sorted(asked) == list(range(length))


def test_an_announced_page_without_a_list_is_an_error(serve):
    serve(lambda p: {"tickets": rows(p), "totalpages": 3} if p == 0 else {})
    found = API.getTickets.records()
    assert list(islice(found, 2)) == rows(0)
    with pytest.raises(ResponseError, match="page 1 of 3 is empty"):
        next(found)


def test_a_page_with_another_list_is_an_error(serve):
    serve(lambda p: {"foo": rows(p)} if p == 0 else {"bar": rows(p)})
    with pytest.raises(ResponseError, match="under foo, and a later page has bar"):
        list(API.getFoo.records())


def test_a_text_where_the_records_should_be_is_an_error(serve):
    serve(lambda p: {"tickets": "none of them"})
    with pytest.raises(ResponseError, match="tickets is 'none of them'"):
        list(API.getTickets.records())


@pytest.mark.parametrize("total", ["many", 2.5, [3], {"a": 1}])
def test_an_announcement_that_is_no_number_is_an_error(serve, total):
    serve(lambda p: {"tickets": rows(p), "sorter": {"totalpages": total}})
    with pytest.raises(ResponseError, match="totalpages is .* no whole number"):
        list(API.getTickets.records())


def test_pages_come_whichever_lists_they_hold(serve):
    asked = serve(lambda p: {"one": rows(p) if p < 2 else [], "two": []})
    assert [page["one"] for page in API.getFoo.pages({}, workers=1)] == [rows(0), rows(1)]
    assert asked == [0, 1, 2]


def test_changing_the_parameters_changes_no_page_of_a_walk_that_has_begun(serve):
    with requests_mock.Mocker() as mocker:
        mocker.post(
            URL, [{"json": {"success": True, "tickets": rows(p), "totalpages": 2}} for p in (0, 1)]
        )
        params = {"filter": {"status": "Open", "tags": ["a"]}}
        for _ in API.getTickets.records(params):
            params["filter"]["status"] = "Closed"
            params["filter"]["tags"].append("b")
        sent = [parse_qs(request.text) for request in mocker.request_history]
    assert [form["filter[status]"] for form in sent] == [["Open"], ["Open"]]
    assert not [form for form in sent if "filter[tags][1]" in form]


def test_two_walks_at_a_time_do_not_meet(serve):
    serve(SHAPES["sorter"][1])
    pairs = list(zip(API.getClients.records(), API.getClients.records({}, workers=3), strict=True))
    assert len(pairs) == 6
    assert all(one == other for one, other in pairs)


@pytest.mark.parametrize("ending", ["closed", "an error", "read to its end"])
def test_no_thread_is_left_of_a_walk(serve, ending):
    serve(lambda p: {"tickets": rows(p), "totalpages": 9} if p != 3 else {"success": False})
    found = API.getTickets.records({"page": 4 if ending == "read to its end" else 0}, workers=4)
    if ending == "closed":
        next(found)
        found.close()
    elif ending == "an error":
        with pytest.raises(ApiError):
            list(found)
    else:
        list(found)
    assert not [one for one in threading.enumerate() if one.name.startswith("hbwrapper")]


@pytest.mark.parametrize("page", [-1, "x", None, True, 1.5, "1_0", ""])
def test_a_page_that_is_no_number_is_refused(page):
    with pytest.raises(ValueError, match="page"):
        API.getClients.pages({"page": page})


@pytest.mark.parametrize("method", ["pages", "records"])
def test_a_documented_write_is_not_made_once_for_each_page(hostbill, method):
    call = ApiWrapper().addClient
    with pytest.raises(ValueError, match="addClient changes data"):
        getattr(call, method)({"firstname": "Ada"})
    assert hostbill.calls == []

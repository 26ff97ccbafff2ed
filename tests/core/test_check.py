"""check(): answers that are a success, and all the ways in which HostBill says no."""

from __future__ import annotations

import copy
import pickle

import pytest

from hbwrapper import ApiError, HBWrapperError, check


@pytest.mark.parametrize(
    "answer",
    [
        {"success": True},
        {"success": 1},
        {"success": "1"},
        {"success": "true"},
        {"success": True, "error": []},
        {"success": True, "error": ["told beside a success"]},
        {"success": [0]},
        {"success": 0.5},
    ],
)
def test_success_decides_and_the_answer_comes_back_as_it_is(answer):
    before = copy.deepcopy(answer)
    assert check(answer) is answer
    assert answer == before


@pytest.mark.parametrize(
    ("answer", "errors"),
    [
        ({"success": False}, []),
        ({"success": False, "error": ["Wrong parameter"]}, ["Wrong parameter"]),
        ({"success": False, "error": ["One", "Two"]}, ["One", "Two"]),
        ({"success": False, "error": "A text"}, ["A text"]),
        ({"success": False, "error": {"id": "Bad id", "name": ["Bad", "name"]}}, ["Bad id", "Bad", "name"]),
        ({"success": False, "error": {"a": {"b": ["One", None, ""]}, "c": ["Two", {"d": 3}]}}, ["One", "Two", "3"]),
        ({"success": False, "error": []}, []),
        ({"success": False, "error": False}, []),
        ({"success": False, "error": None}, []),
        ({"success": False, "error": 7}, ["7"]),
        ({"success": 0, "error": ["x"]}, ["x"]),
        ({"success": "0"}, []),
        ({"success": ""}, []),
        ({"success": None}, []),
        ({"success": []}, []),
        ({"success": 0.0}, []),
        ({"error": ["x"]}, ["x"]),
        ({}, []),
        ([], []),
        (None, []),
        ("text", []),
    ],
)  # fmt: skip
def test_what_is_no_success_raises_with_hostbills_texts(answer, errors):
    with pytest.raises(ApiError) as caught:
        check(answer)
    assert caught.value.errors == errors
    assert caught.value.response == answer
    assert caught.value.may_have_run is None
    assert isinstance(caught.value, HBWrapperError)
    for text in errors:
        assert text in str(caught.value)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.errors, again.response) == (str(caught.value), errors, answer)


def test_the_message_names_the_call():
    with pytest.raises(
        ApiError, match="^deleteTicket: success is not true, and no error is given$"
    ):
        check({"success": False, "call": "deleteTicket", "server_time": 1})


def test_a_call_that_hostbill_does_not_know_gets_a_did_you_mean():
    answer = {"success": False, "call": "getClientTicket", "error": ["Unknown call"]}
    with pytest.raises(ApiError, match=r"Unknown call \(did you mean getClientTickets"):
        check(answer)


def test_an_error_nested_as_deep_as_an_answer_can_be_is_read():
    error = "Deep"
    for _ in range(510):
        error = [error]
    with pytest.raises(ApiError) as caught:
        check({"success": False, "error": error})
    assert caught.value.errors == ["Deep"]

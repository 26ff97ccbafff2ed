"""What the clients are to Python: contexts, statics, PHP's arguments and objects."""

from __future__ import annotations

import json
import pickle
import pydoc
import threading
import traceback
from dataclasses import dataclass
from types import SimpleNamespace
from unittest import mock

import pytest
from wire import Server, calls

from hbwrapper import ApiWrapper, HBWrapper, php

URL = "https://billing.example.com/admin/api.php"


@pytest.fixture
def server():
    with Server() as found:
        yield found


# --- with


def test_a_with_block_closes_this_thread_s_connections(server):
    with ApiWrapper(server.url, "i", "k") as api:
        api.getX()
        api.getX()
        assert server.connections == 1
    api.getX()
    assert server.connections == 2
    assert [got.connection for got in server.requests] == [1, 1, 2]


def test_a_with_block_leaves_other_threads_their_connections(server):
    api = ApiWrapper(server.url, "i", "k")
    go_on = threading.Event()
    first = threading.Event()

    def other():
        api.getX(id="other")
        first.set()
        assert go_on.wait(30)
        api.getX(id="other")

    thread = threading.Thread(target=other)
    thread.start()
    assert first.wait(30)
    with api:
        api.getX(id="mine")
    go_on.set()
    thread.join(30)
    used = [got.connection for got in server.requests if got.form["id"] == "other"]
    assert len(set(used)) == 1


def test_a_with_block_passes_errors_on_and_close_remains_a_call(server):
    with pytest.raises(ZeroDivisionError), ApiWrapper(server.url, "i", "k") as api:
        assert api.close()["success"] is True
        _ = 1 / 0
    assert calls(server)[0]["call"] == "close"


def test_a_with_block_without_a_call_does_nothing():
    with ApiWrapper(URL, "i", "k") as api:
        assert isinstance(api, ApiWrapper)


# --- statics


STATICS = {"apiURL": URL, "api_id": "canary-id", "api_key": "canary-key"}


@pytest.fixture
def statics():
    HBWrapper.setAPI(*STATICS.values())


def values():
    return {name: getattr(HBWrapper, name) for name in STATICS}


@pytest.mark.usefixtures("statics")
def test_statics_read_back_as_plain_text():
    for owner in (HBWrapper, HBWrapper.singleton(), type("Mine", (HBWrapper,), {})):
        for name, value in STATICS.items():
            read = getattr(owner, name)
            assert type(read) is str
            assert read == value
            assert repr(read) == repr(value)
            assert json.dumps(read) == json.dumps(value)
            assert php.identical(read, value)
            assert pickle.loads(pickle.dumps(read)) == value


@pytest.mark.usefixtures("statics")
def test_statics_show_nothing_where_the_class_is_shown():
    local = vars(HBWrapper)
    try:
        raise ValueError(len(local))
    except ValueError as error:
        frames = traceback.TracebackException.from_exception(error, capture_locals=True)
    shown = "".join(frames.format()) + pydoc.render_doc(HBWrapper) + repr(HBWrapper)
    assert "local = mappingproxy" in shown
    assert "The API key." in shown
    assert "canary" not in shown


@pytest.mark.usefixtures("statics")
@pytest.mark.parametrize("name", STATICS)
def test_a_patched_static_comes_back(name, monkeypatch):
    with mock.patch.object(HBWrapper, name, "another"):
        assert getattr(HBWrapper, name) == "another"
    assert values() == STATICS
    with monkeypatch.context() as patch:
        patch.setattr(HBWrapper, name, "another")
        assert getattr(HBWrapper.singleton(), name) == "another"
    assert values() == STATICS
    with monkeypatch.context() as patch:
        patch.delattr(HBWrapper, name)
        assert not hasattr(HBWrapper, name)
    assert values() == STATICS
    assert type(getattr(HBWrapper, name)) is str


# --- setAPI


def test_surplus_arguments_of_setapi_are_ignored_with_a_warning(server):
    with pytest.warns(UserWarning, match="1 more argument was ignored, as in PHP"):
        HBWrapper.setAPI(server.url, "the-id", "the-key", "canary")
    with pytest.warns(UserWarning, match="2 more arguments were ignored") as said:
        HBWrapper.setAPI(server.url, "the-id", "the-key", False, "canary", verify=None)
    assert "canary" not in str(said[0].message)
    assert said[0].filename == __file__
    assert HBWrapper.verify is None
    HBWrapper.singleton().addX()
    assert calls(server)[0]["api_key"] == "the-key"


# --- objects


class Ticket(php.Object):
    """A ported class, with a property of each kind; ``hint`` is declared nowhere."""

    id: int = 3
    filter = php.StdClass(status="Open")
    _protected: str = "protected"
    __private: str = "private"

    def __init__(self):
        self.filter = php.StdClass(status="Open")


class Described:
    """What says for itself which parameters it is."""

    def __init__(self):
        self.secret = "private"

    def __hostbill_fields__(self):
        return {"id": 3}


@dataclass
class Point:
    id: int


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (php.StdClass(id=3, filter=php.StdClass(status="Open")), {"id": "3", "filter[status]": "Open"}),
        (php.to_object({"id": 3, "class": "x"}), {"id": "3", "class": "x"}),
        (php.StdClass(), {}),
        (Ticket(), {"id": "3", "filter[status]": "Open"}),
        ({"a": Ticket()}, {"a[id]": "3", "a[filter][status]": "Open"}),
        (Described(), {"id": "3"}),
        ({"a": [php.StdClass(x=None), Point(4)]}, {"a[0][x]": "", "a[1][id]": "4"}),
        (SimpleNamespace(id=php.StdClass(x=1)), {"id[x]": "1"}),
    ],
)  # fmt: skip
def test_php_s_objects_are_parameters(server, given, sent):
    HBWrapper.setAPI(server.url, "i", "k")
    HBWrapper.singleton().addX(given)
    form = server.requests[0].form
    assert {name: form[name] for name in list(form)[:-4]} == sent


@pytest.mark.parametrize("given", [object(), Described, php.StdClass, dict, "x", 5])
def test_what_is_no_object_of_php_is_refused(server, given):
    HBWrapper.setAPI(server.url, "i", "k")
    with pytest.raises(TypeError):
        HBWrapper.singleton().addX(given)
    assert server.connections == 0


def test_a_client_is_no_set_of_parameters(server):
    HBWrapper.setAPI(server.url, "i", "k")
    for given in (HBWrapper.singleton(), {"a": HBWrapper.singleton()}, ApiWrapper().getX):
        with pytest.raises(TypeError):
            HBWrapper.singleton().addX(given)
    assert server.connections == 0

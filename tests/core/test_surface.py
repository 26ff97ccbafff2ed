"""HBWrapper and ApiWrapper: PHP's idioms in Python."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import threading
from types import SimpleNamespace
from unittest import mock

import pytest
from wire import Server, calls, json_answer

from hbwrapper import APIWrapper, ApiWrapper, ConfigurationError, HBWrapper
from hbwrapper.call import ApiCall


@pytest.fixture
def server():
    with Server() as server:
        HBWrapper.setAPI(server.url, "the-id", "the-key")
        yield server


def test_a_call_sends_the_form_and_returns_the_decoded_dict(server):
    server.answer = lambda received: json_answer({"success": True, "tickets": []})
    result = HBWrapper.singleton().getClientTickets({"id": 1})
    assert result == {"success": True, "tickets": []}
    assert calls(server) == [
        {
            "id": "1",
            "call": "getClientTickets",
            "outputformat": "json",
            "api_id": "the-id",
            "api_key": "the-key",
        }
    ]
    assert list(calls(server)[0]) == ["id", "call", "outputformat", "api_id", "api_key"]


def test_calls_nobody_has_heard_of_are_sent(server):
    HBWrapper.singleton().anythingAtAll({"x": "y"})
    ApiWrapper().anything_else()
    assert [call["call"] for call in calls(server)] == ["anythingAtAll", "anything_else"]


@pytest.mark.parametrize("call", ["makeRequest", "parseResponse", "selfTest", "import", "class"])
def test_php_private_names_and_python_keywords_are_calls(server, call):
    getattr(HBWrapper.singleton(), call)({"a": 1})
    assert calls(server)[0]["call"] == call


def test_request_takes_the_call_from_the_parameters(server):
    ApiWrapper().request({"call": "module", "module": "reports", "fn": "monthly"})
    assert calls(server)[0]["call"] == "module"
    assert calls(server)[0]["fn"] == "monthly"


@pytest.mark.parametrize("params", [None, {}, {"id": 1}, {"call": ""}, {"call": 5}, "getClients"])
def test_request_without_a_call_is_refused(server, params):
    with pytest.raises(TypeError, match="call"):
        ApiWrapper().request(params)
    assert server.requests == []


@pytest.mark.parametrize("params", [None, {}, []])
def test_no_parameters_in_every_php_spelling(server, params):
    HBWrapper.singleton().getClients(params)
    assert list(calls(server)[0]) == ["call", "outputformat", "api_id", "api_key"]


def test_keywords_mappings_and_objects_are_parameters(server):
    @dataclasses.dataclass
    class Params:
        id: int

    hb = HBWrapper.singleton()
    hb.getX(id=1, filter={"status": "Open"})
    hb.getX({"id": 1}, page=2)
    hb.getX(SimpleNamespace(id=1))
    hb.getX(Params(id=1))
    seen = [
        {k: v for k, v in call.items() if k[:3] not in ("api", "cal", "out")}
        for call in calls(server)
    ]
    assert seen == [
        {"id": "1", "filter[status]": "Open"},
        {"id": "1", "page": "2"},
        {"id": "1"},
        {"id": "1"},
    ]


@pytest.mark.parametrize("params", ["id=1", 5, [1, 2], b"x", object(), True, 1.5, {1, 2}])
def test_parameters_that_are_no_mapping_are_refused_unsent(server, params):
    with pytest.raises(TypeError):
        HBWrapper.singleton().getClients(params)
    assert server.requests == []


def test_the_same_parameter_twice_or_a_second_argument_is_refused_unsent(server):
    with pytest.raises(TypeError, match="id"):
        HBWrapper.singleton().getClients({"id": 1}, id=1)
    with pytest.raises(TypeError):
        HBWrapper.singleton().getClients({"id": 1}, {"page": 1})
    assert server.requests == []


def test_parameters_named_like_python_ones_reach_the_server(server):
    HBWrapper.singleton().getX(self=1, params=2, timeout=3, name=4, more=5, verify=6)
    assert calls(server)[0] | {"call": ""} == {
        "self": "1",
        "params": "2",
        "timeout": "3",
        "name": "4",
        "more": "5",
        "verify": "6",
        "call": "",
        "outputformat": "json",
        "api_id": "the-id",
        "api_key": "the-key",
    }


@pytest.mark.parametrize(
    "name", ["call", "outputformat", "api_id", "api_key", "call[x]", "api_key[]"]
)
@pytest.mark.parametrize("wrapper", [HBWrapper.singleton, ApiWrapper])
def test_credentials_and_call_cannot_be_overridden(server, name, wrapper):
    wrapper().getClients({name: "mine", "id": 1})
    assert calls(server) == [
        {
            "id": "1",
            "call": "getClients",
            "outputformat": "json",
            "api_id": "the-id",
            "api_key": "the-key",
        }
    ]


def test_what_the_caller_passed_is_never_changed(server):
    params = {"id": 1, "filter": {"status": ["Open", None]}, "call": "x"}
    before = copy.deepcopy(params)
    HBWrapper.singleton().getX(params, page=1)
    ApiWrapper().request(params)
    assert params == before


# --- PHP's surface


def test_the_singleton_is_always_the_same_and_new_instances_share_the_settings(server):
    assert HBWrapper.singleton() is HBWrapper.singleton()
    second = HBWrapper()
    assert second is not HBWrapper.singleton()
    second.getClients()
    assert calls(server)[0]["api_key"] == "the-key"


def test_statics_set_directly_are_used_by_the_next_call(server):
    HBWrapper.apiURL = server.url
    HBWrapper.api_id = "second-id"
    HBWrapper.api_key = "second-key"
    HBWrapper.singleton().getClients()
    assert calls(server)[0]["api_id"] == "second-id"
    assert HBWrapper.api_key == "second-key"
    assert f"{HBWrapper.api_key}" == "second-key"


def test_statics_survive_patching(server, monkeypatch):
    with mock.patch.object(HBWrapper, "api_key", "patched"):
        HBWrapper.singleton().getClients()
    with monkeypatch.context() as patch:
        patch.setattr(HBWrapper, "api_key", "patched too")
        HBWrapper.singleton().getClients()
    HBWrapper.singleton().getClients()
    assert [call["api_key"] for call in calls(server)] == ["patched", "patched too", "the-key"]


def test_a_subclass_shares_the_statics(server):
    class Mine(HBWrapper):
        pass

    Mine.setAPI(server.url, "of-subclass", "k")
    HBWrapper.singleton().getClients()
    Mine.api_id = "again"
    Mine.singleton().getClients()
    assert [call["api_id"] for call in calls(server)] == ["of-subclass", "again"]
    assert isinstance(Mine.singleton(), Mine)


def test_local_methods_answer_to_any_capitalisation_and_send_nothing(server):
    hb = HBWrapper.singleton()
    assert hb.login("a", "b") is True
    assert hb.LOGIN("a", "b") is True
    assert hb.ISLOGGEDIN() is True
    HBWrapper.SETAPI(server.url, "other", "k")
    hb.setapi(server.url, "third", "k")
    assert HBWrapper.SINGLETON() is HBWrapper.singleton()
    assert server.requests == []
    hb.getClients()
    assert calls(server)[0]["api_id"] == "third"


def test_login_is_a_remote_call_of_apiwrapper(server):
    ApiWrapper().login({"a": 1})
    assert calls(server)[0]["call"] == "login"


def test_setapiurl_warns_and_changes_nothing(server):
    with pytest.warns(UserWarning, match="setAPIUrl has no effect") as caught:
        HBWrapper.singleton().setAPIUrl("http://127.0.0.1:1/")
    assert caught[0].filename == __file__
    HBWrapper.singleton().getClients()
    assert len(server.requests) == 1


def test_calling_a_remote_name_on_the_class_says_what_to_write():
    with pytest.raises(AttributeError, match=r"HBWrapper\.singleton\(\)\.getClients"):
        HBWrapper.getClients({"id": 1})


def test_the_public_names_are_phps():
    public = {name for name in vars(HBWrapper) if not name.startswith("_")}
    assert public == {
        "LogIn",
        "apiURL",
        "api_id",
        "api_key",
        "isLoggedIn",
        "setAPI",
        "setAPIUrl",
        "singleton",
        "timeout",
        "verify",
    }
    public = {name for cls in ApiWrapper.__mro__ for name in vars(cls) if not name.startswith("_")}
    assert public == {"request", "retries", "timeout", "verify", "max_bytes"}
    assert APIWrapper is ApiWrapper


def test_an_instance_can_be_patched_for_a_test(server):
    hb = HBWrapper()
    with mock.patch.object(hb, "getClients", return_value={"success": True}):
        assert hb.getClients() == {"success": True}
    hb.getClients()
    assert len(server.requests) == 1


@pytest.mark.parametrize("cls", [HBWrapper, ApiWrapper])
def test_a_half_built_object_has_no_private_attribute(cls):
    with pytest.raises(AttributeError):
        cls.__new__(cls)._anything  # noqa: B018


def test_the_timeout_is_phps_and_per_instance(server):
    assert HBWrapper.singleton().timeout == 100
    one, two = HBWrapper(), HBWrapper()
    one.timeout = 5
    assert two.timeout == 100


# --- several installations


def test_installations_live_side_by_side(server):
    with Server() as other:
        ApiWrapper(other.url, "other-id", "other-key").getClients()
        HBWrapper.singleton().getClients()
        assert [call["api_key"] for call in calls(other)] == ["other-key"]
        assert [call["api_key"] for call in calls(server)] == ["the-key"]


@pytest.mark.parametrize(
    "given", [("http://127.0.0.1:1/x",), (None, None, None), ("", "", ""), (None, "i", "k")]
)
def test_half_given_settings_never_fall_back_to_the_shared_ones(server, given):
    with pytest.raises(ConfigurationError, match=r"url|api_id|api_key"):
        ApiWrapper(*given)


def test_settings_that_change_during_calls_are_never_mixed(server):
    """A key only ever travels to its own URL."""
    with Server() as other:
        stop = threading.Event()

        def change():
            while not stop.is_set():
                HBWrapper.setAPI(other.url, "other", "other-key")
                HBWrapper.setAPI(server.url, "the-id", "the-key")

        thread = threading.Thread(target=change)
        thread.start()
        try:
            for _ in range(300):
                HBWrapper.singleton().getClients()
        finally:
            stop.set()
            thread.join()
        assert {call["api_key"] for call in calls(other)} <= {"other-key"}
        assert {call["api_key"] for call in calls(server)} <= {"the-key"}
        assert len(other.requests) + len(server.requests) == 300


# --- copies and pickles


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy])
def test_a_copy_keeps_its_settings(server, duplicate):
    with Server() as other:
        api = ApiWrapper(other.url, "other-id", "other-key", timeout=7, retries=2)
        copied = duplicate(api)
        copied.getClients()
        assert calls(other)[0]["api_key"] == "other-key"
        assert (copied.timeout, copied.retries) == (7, 2)
    hb = HBWrapper()
    hb.timeout = 9
    assert duplicate(hb).timeout == 9


def test_a_pickle_carries_no_secret_and_finds_the_key_where_it_is_loaded(server):
    url = server.url.replace("http://", "http://user:s3cret@")
    api = ApiWrapper(url, "own-id", "own-key", timeout=7, verify=False, retries=2)
    data = pickle.dumps([api, api.getClients])
    assert not any(secret in data for secret in (b"own-id", b"own-key", b"s3cret", b"user:"))
    loaded, call = pickle.loads(data)
    assert (loaded.timeout, loaded.verify, loaded.retries) == (7, False, 2)
    loaded.getClients()
    call()
    assert [call["api_key"] for call in calls(server)] == ["the-key", "the-key"]


def test_a_pickle_never_sends_another_installations_key(server):
    api = ApiWrapper("http://127.0.0.1:9/admin/api.php", "own-id", "own-key")
    loaded = pickle.loads(pickle.dumps(api))
    with pytest.raises(ConfigurationError, match="127.0.0.1:9"):
        loaded.getClients()
    assert server.requests == []


def test_a_pickled_singleton_keeps_to_its_url(server):
    data = pickle.dumps(HBWrapper.singleton())
    pickle.loads(data).getClients()
    assert len(server.requests) == 1
    with Server() as other:
        HBWrapper.setAPI(other.url, "x", "y")
        with pytest.raises(ConfigurationError):
            pickle.loads(data).getClients()
        assert other.requests == []


@pytest.mark.parametrize("make", [HBWrapper, ApiWrapper])
def test_pickling_works_without_any_settings(make):
    HBWrapper.setAPI(None, None, None)
    loaded = pickle.loads(pickle.dumps(make()))
    with pytest.raises(ConfigurationError):
        loaded.getClients()


# --- the bound call


def test_a_bound_call_is_an_object_with_name_doc_signature_and_equality():
    HBWrapper.setAPI("https://me:pw@billing.example.com/admin/api.php?x=1", "the-id", "the-key")
    hb = HBWrapper.singleton()
    call = hb.getClientTickets
    assert isinstance(call, ApiCall)
    assert call.__name__ == "getClientTickets"
    assert call == hb.getClientTickets
    assert hash(call) == hash(hb.getClientTickets)
    assert call != hb.getClients
    assert call != ApiWrapper("https://other.example.com/", "a", "b").getClientTickets
    assert "id" in call.__doc__
    assert str(inspect.signature(call)).startswith("(params=None, /, *, id=<required>, ")
    assert repr(call) == (
        "<call getClientTickets of <HBWrapper at https://billing.example.com/admin/api.php>>"
    )


def test_dir_lists_the_documented_calls():
    assert {"getClientTickets", "addInvoice", "setAPI", "timeout"} <= set(
        dir(HBWrapper.singleton())
    )

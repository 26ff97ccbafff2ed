"""What could send a key to the wrong place, or show it: odd URLs, statics, texts."""

from __future__ import annotations

import copy
import enum
import threading
import traceback
import warnings
from fractions import Fraction
from pathlib import Path
from unittest import mock

import pytest
from wire import Server, calls, json_answer

import hbwrapper
from hbwrapper import ApiWrapper, ConfigurationError, HBWrapper, ResponseError

PACKAGE = Path(hbwrapper.__file__).parent
URL = "https://billing.example.com/admin/api.php"


@pytest.mark.parametrize(
    "rest",
    ["?next=me@127.0.0.2", "#me@127.0.0.2", "/x?y=me@127.0.0.2", "/x@y", ":1/pw@127.0.0.2/x"],
)
def test_an_at_sign_beyond_the_host_is_refused_unshown(rest):
    with Server() as server:
        url = server.url.removesuffix("/admin/api.php") + rest
        with pytest.raises(ConfigurationError, match="@ beyond its host") as caught:
            ApiWrapper(url, "id", "key")
        assert "127.0.0" not in str(caught.value)
        HBWrapper.setAPI(url, "id", "key")
        with pytest.raises(ConfigurationError, match="@ beyond its host"):
            HBWrapper.singleton().addX()
        assert server.connections == 0
        assert "127.0.0" not in repr(HBWrapper.singleton())


def test_an_at_sign_written_as_percent_40_is_sent_as_it_is():
    with Server() as server:
        ApiWrapper(f"{server.url}?next=me%40x", "id", "key").addX()
        assert server.requests[0].line == "POST /admin/api.php?next=me%40x HTTP/1.1"


@pytest.mark.parametrize(
    "given", [("canary-key", "id", URL), ("canary-key", URL, "id"), ("id", "canary-key", URL)]
)
def test_swapped_arguments_say_so_and_show_no_key(given):
    with pytest.raises(ConfigurationError, match="the order is URL, API ID, API key") as caught:
        ApiWrapper(*given)
    assert "canary" not in str(caught.value)
    HBWrapper.setAPI(*given)
    with pytest.raises(ConfigurationError, match="the order is URL, API ID, API key") as caught:
        HBWrapper.singleton().getX()
    assert "canary" not in str(caught.value) + repr(HBWrapper.singleton())


def test_a_url_without_a_scheme_is_not_shown():
    with pytest.raises(ConfigurationError, match="url has no scheme") as caught:
        ApiWrapper("canary-key", "id", "key")
    assert "canary" not in str(caught.value)


def test_empty_settings_in_code_never_fall_back_to_the_environment(monkeypatch):
    for name in ("URL", "ID", "KEY"):
        monkeypatch.setenv(f"HOSTBILL_API_{name}", URL)
    HBWrapper.setAPI("", "", "")
    with pytest.raises(ConfigurationError, match="not set"):
        HBWrapper.singleton().getX()


@pytest.mark.parametrize("given", [(URL, "canary\udce9", "k"), (URL, "i", "canary\udce9")])
def test_a_key_that_is_no_text_is_refused_unshown(given):
    with pytest.raises(ConfigurationError, match=r"UTF-8") as caught:
        ApiWrapper(*given)
    assert "canary" not in repr(vars(caught.value)) + repr(caught.value)
    assert caught.value.__context__ is None


def test_a_secret_that_cannot_be_sent_is_in_no_chained_error():
    with pytest.raises(ValueError, match="password") as caught:
        ApiWrapper(URL, "i", "k").addX(password="canary\ud800")
    assert caught.value.__context__ is None
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("walk", ["pages", "records", "map"])
def test_missing_settings_show_no_secret_in_walks(walk):
    HBWrapper.setAPI(URL, "canary-id", "")
    call = getattr(HBWrapper.singleton().getClients, walk)
    with pytest.raises(ConfigurationError) as caught:
        list(call([]))
    ours = [
        frame
        for frame, _ in traceback.walk_tb(caught.value.__traceback__)
        if Path(frame.f_code.co_filename).is_relative_to(PACKAGE)
    ]
    assert ours
    for frame in ours:
        assert "canary" not in repr(frame.f_locals)


@pytest.mark.parametrize("owner", ["class", "instance", "subclass"])
def test_patched_and_deleted_statics_come_back(owner):
    HBWrapper.setAPI(URL, "id", "key")
    mine = type("Mine", (HBWrapper,), {})
    target = {"class": HBWrapper, "instance": HBWrapper.singleton(), "subclass": mine}[owner]
    with mock.patch.object(target, "api_key", "patched"):
        assert HBWrapper.api_key == "patched"
    assert HBWrapper.api_key == "key"
    del target.api_key
    assert not hasattr(target, "api_key")
    with pytest.raises(ConfigurationError, match="API key not set"):
        HBWrapper.singleton().getX()
    HBWrapper.setAPI(URL, "id", "again")
    assert target.api_key == "again"


def test_a_subclass_with_settings_of_its_own_is_refused():
    with pytest.raises(TypeError, match="ApiWrapper"):
        type("Other", (HBWrapper,), {"apiURL": "https://other.example.com/"})


def test_threads_see_one_singleton():
    mine = type("Mine", (HBWrapper,), {})
    found, barrier = [], threading.Barrier(8)

    def look() -> None:
        barrier.wait()
        found.append(mine.singleton())

    threads = [threading.Thread(target=look) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(map(id, found))) == 1


def test_plain_http_to_what_only_looks_like_loopback_warns(requests_mock):
    for host in ("localhost.example.com", "127.example.com"):
        requests_mock.post(f"http://{host}/", json={})
        with pytest.warns(UserWarning, match="in clear"):
            ApiWrapper(f"http://{host}/", "i", "k").getX()


def test_a_warning_made_an_error_refuses_each_call(requests_mock):
    requests_mock.post("http://billing.example.com/", json={})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(2):
            with pytest.raises(UserWarning, match="in clear"):
                ApiWrapper("http://billing.example.com/", "i", "k").addX()
    assert requests_mock.call_count == 0


def test_no_proxy_takes_networks(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "127.0.0.0/8")
    with Server() as server:
        assert ApiWrapper(server.url, "i", "k").addX() == {"success": True}


def test_the_query_of_the_url_is_sent_and_in_no_log(caplog):
    caplog.set_level("DEBUG")
    with Server() as server:
        ApiWrapper(f"{server.url}?token=canary", "i", "k").addX()
        assert server.requests[0].line == "POST /admin/api.php?token=canary HTTP/1.1"
    assert "canary" not in caplog.text
    assert "urllib3" in caplog.text


def test_enums_may_hold_what_is_nested_and_a_client_is_no_file():
    class Filter(enum.Enum):
        OPEN = ("Open", "Answered")

    with Server() as server:
        client = ApiWrapper(server.url, "i", "k")
        client.getX(status=Filter.OPEN)
        assert calls(server)[0]["status[1]"] == "Answered"
        for value in (client, HBWrapper.singleton(), Fraction(10**400)):
            with pytest.raises((TypeError, ValueError), match="^x cannot be sent"):
                client.getX(x=value)
        assert len(server.requests) == 1


def test_pages_of_brackets_do_not_take_minutes():
    for page in (b"<" * 200_000, b"<title>" * 30_000, b"<form" * 40_000, b"<a" + b"<!--" * 50_000):
        with Server(lambda received, page=page: json_answer(page)) as server:
            with pytest.raises(ResponseError):
                ApiWrapper(server.url, "i", "k").getX()


def test_what_a_mock_raises_keeps_its_own_frames(requests_mock):
    def answer(request, context):
        raise AssertionError("of the test")

    requests_mock.post(URL, text=answer)
    with pytest.raises(AssertionError, match="of the test") as caught:
        ApiWrapper(URL, "i", "k").addX()
    names = [frame.f_code.co_name for frame, _ in traceback.walk_tb(caught.value.__traceback__)]
    assert names[-1] == "answer"
    assert "_send" not in names
    assert copy.copy(caught.value).args == ("of the test",)

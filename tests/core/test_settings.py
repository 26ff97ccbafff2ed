"""URL, ID and key: where they come from, and what is refused before anything is sent."""

from __future__ import annotations

import pytest
from wire import Server, calls

from hbwrapper import ApiWrapper, ConfigurationError, HBWrapper

URL = "https://billing.example.com/admin/api.php"


def test_the_environment_serves_where_code_set_nothing(monkeypatch):
    with Server() as server:
        monkeypatch.setenv("HOSTBILL_API_URL", server.url)
        monkeypatch.setenv("HOSTBILL_API_ID", "env-id")
        monkeypatch.setenv("HOSTBILL_API_KEY", "env-key")
        HBWrapper.singleton().getClients()
        ApiWrapper().getClients()
        monkeypatch.setenv("HOSTBILL_API_KEY", "new-key")
        ApiWrapper().getClients()
        assert [call["api_key"] for call in calls(server)] == ["env-key", "env-key", "new-key"]


def test_code_and_environment_are_never_mixed(monkeypatch):
    for name in ("URL", "ID", "KEY"):
        monkeypatch.setenv(f"HOSTBILL_API_{name}", URL)
    HBWrapper.apiURL = "https://other.example.com/admin/api.php"
    with pytest.raises(ConfigurationError, match="API ID and the API key not set"):
        HBWrapper.singleton().getClients()


def test_nothing_set_says_what_to_set():
    with pytest.raises(ConfigurationError, match=r"HOSTBILL_API_URL.*setAPI") as caught:
        HBWrapper.singleton().getClients()
    assert caught.value.may_have_run is False


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("", "URL not set"),
        (None, "URL not set"),
        ("billing.example.com/admin/api.php", "no scheme"),
        ("//billing.example.com/admin/api.php", "no scheme"),
        ("https:///admin/api.php", "host"),
        ("https://", "host"),
        ("ftp://billing.example.com/", "http or https"),
        ("file:///etc/passwd", "http or https"),
        ("https://billing.example.com:99999/", "host"),
        ("https://[::1/", "host"),
        ("https://billing.example.com/\r\nX-Evil: 1", "line break"),
        ("https://billing.example.com/a b", "blank"),
        (" https://billing.example.com/", "blank"),
        ("https://billing.example.com/\0", "control"),
        (b"https://billing.example.com/", "text"),
        (5, "text"),
    ],
)
def test_unusable_urls_are_refused(url, message):
    HBWrapper.setAPI(url, "id", "key")
    with pytest.raises(ConfigurationError, match=message):
        HBWrapper.singleton().getClients()


@pytest.mark.parametrize("key", ["", None, b"bytes", 1.5, ["x"]])
def test_an_unusable_id_or_key_is_refused(key):
    for given in ((URL, key, "key"), (URL, "id", key)):
        HBWrapper.setAPI(*given)
        with pytest.raises(ConfigurationError, match="API (ID|key)"):
            HBWrapper.singleton().getClients()


def test_a_numeric_id_is_taken_as_php_takes_it():
    with Server() as server:
        HBWrapper.setAPI(server.url, 17, "key")
        HBWrapper.singleton().getClients()
        assert calls(server)[0]["api_id"] == "17"


@pytest.mark.parametrize("timeout", [-1, "30", None, float("nan"), True, [5]])
def test_an_unusable_timeout_is_refused(timeout):
    hb = HBWrapper()
    HBWrapper.setAPI(URL, "id", "key")
    hb.timeout = timeout
    with pytest.raises(ConfigurationError, match="timeout"):
        hb.getClients()


@pytest.mark.parametrize("verify", [5, 0, b"x", ["ca.pem"]])
def test_an_unusable_verify_is_refused(verify):
    HBWrapper.setAPI(URL, "id", "key", verify=verify)
    with pytest.raises(ConfigurationError, match="verify"):
        HBWrapper.singleton().getClients()


@pytest.mark.parametrize("retries", [-1, "3", 1.5, None, True])
def test_unusable_retries_are_refused(retries):
    with pytest.raises(ConfigurationError, match="retries"):
        ApiWrapper(URL, "id", "key", retries=retries).getClients()


def test_setapi_replaces_all_settings_at_once():
    HBWrapper.setAPI(URL, "id", "key", verify="/a/ca.pem")
    assert HBWrapper.verify == "/a/ca.pem"
    assert ApiWrapper().verify == "/a/ca.pem"
    assert ApiWrapper(URL, "a", "b").verify is None
    HBWrapper.setAPI(URL, "id", "key")
    assert HBWrapper.verify is None
    HBWrapper.singleton().verify = False
    assert HBWrapper.verify is False

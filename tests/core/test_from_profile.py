"""``from_profile``: a client from the file that the command line uses."""

from __future__ import annotations

import traceback

import pytest
from wire import Server

from hbwrapper import ApiWrapper, ConfigurationError, HBWrapper, from_profile

SECRET = "canary-of-the-file"


@pytest.fixture
def config(monkeypatch, tmp_path):
    """Writes the configuration."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    file = tmp_path / "hbwrapper" / "config.ini"
    file.parent.mkdir()

    def write(text: str, mode: int = 0o600):
        file.write_text(text, encoding="utf-8")
        file.chmod(mode)
        return file

    return write


def test_a_profile_gives_a_client_of_its_own(config):
    with Server() as server:
        config(
            f"[staging]\nurl={server.url}\napi_id=7\napi_key={SECRET}\ntimeout=30\nverify=false\n"
        )
        HBWrapper.setAPI("https://elsewhere.example/admin/api.php", "other", "other")
        api = from_profile("staging")
        assert isinstance(api, ApiWrapper)
        assert (api.timeout, api.verify) == (30, False)
        api.getX()
        form = server.requests[0].form
        assert (form["api_id"], form["api_key"]) == ("7", SECRET)


def test_the_environment_has_no_say(config, monkeypatch):
    with Server() as server:
        config(f"[a]\nurl={server.url}\napi_id=7\napi_key={SECRET}\n")
        for name in ("API_URL", "API_ID", "API_KEY", "PROFILE"):
            monkeypatch.setenv(f"HOSTBILL_{name}", "something-else")
        from_profile("a").getX()
        assert server.requests[0].form["api_key"] == SECRET


def test_the_key_may_be_in_a_file_or_come_from_a_command(config):
    with Server() as server:
        section = f"url={server.url}\napi_id=7\n"
        file = config(f"[a]\n{section}key_file=key\n[b]\n{section}key_command=echo {SECRET}-b\n")
        key = file.with_name("key")
        key.write_text(f"{SECRET}-a\n")
        key.chmod(0o600)
        for name in "ab":
            from_profile(name).getX()
        assert [got.form["api_key"][-2:] for got in server.requests] == ["-a", "-b"]


BROKEN = {
    "none": ("", "there is none"),
    "another": (f"[b]\nurl=https://h/\napi_id=1\napi_key={SECRET}\n", "there are b"),
    "no URL": (f"[a]\napi_id=1\napi_key={SECRET}\n", "url is missing"),
    "two keys": (f"[a]\nurl=https://h/\napi_id=1\napi_key={SECRET}\nkey_file=x\n", "the key as one of"),
    "no key": (f"[a]\nurl=https://u:{SECRET}@h/\napi_id=1\napi_key=\n", "the key is empty"),
    "no setting": (f"[a]\nurl=https://h/\napi_id=1\napi_key {SECRET}\n", "line 4 is no name = value"),
    "unknown": (f"[a]\nurl=https://h/\napi_id=1\napikey={SECRET}\n", "unknown 'apikey'"),
    "no scheme": (f"[a]\nurl={SECRET}\napi_id=1\napi_key={SECRET}\n", "has no scheme"),
    "timeout": (f"[a]\nurl=https://h/\napi_id=1\napi_key={SECRET}\ntimeout=soon\n", "timeout"),
    "command": (f"[a]\nurl=https://h/\napi_id=1\nkey_command=false {SECRET}\n", "exit code 1"),
    "program": (f"[a]\nurl=https://h/\napi_id=1\nkey_command=no-such {SECRET}\n", "No such file"),
    "quote": (f"[a]\nurl=https://h/\napi_id=1\nkey_command='{SECRET}\n", "No closing quotation"),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_a_profile_that_cannot_be_used_is_explained_and_shows_no_key(config, case):
    text, said = BROKEN[case]
    config(text)
    with pytest.raises(ConfigurationError) as caught:
        from_profile("a")
    error = caught.value
    assert said in str(error)
    assert error.__context__ is None
    frames = traceback.TracebackException.from_exception(error, capture_locals=True).stack
    shown = [f"{frame.locals}" for frame in frames if frame.filename != __file__]
    assert SECRET not in str(error) + "".join(shown)


def test_a_file_that_others_may_read_is_refused(config):
    config(f"[a]\nurl=https://h/\napi_id=1\napi_key={SECRET}\n", mode=0o640)
    with pytest.raises(ConfigurationError, match="chmod 600"):
        from_profile("a")

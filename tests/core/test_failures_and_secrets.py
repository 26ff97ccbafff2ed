"""Every way to fail: what the error says, and what it must never show."""

from __future__ import annotations

import base64
import copy
import html
import json
import logging
import pickle
import socket
import ssl
import sys
import traceback
import warnings
from urllib.parse import quote, quote_plus

import pytest
import requests
import trustme
from wire import Server, json_answer, read_request, reset

from hbwrapper import (
    ApiError,
    ApiWrapper,
    ConfigurationError,
    CURLFile,
    HBWrapper,
    HBWrapperError,
    RequestTimeout,
    ResponseError,
    TransportError,
)

ID = "canary-ID/&\"'<é>"
KEY = "canary-KEY/&\"'<é>+%"
PASSWORD = "canary-PW/&\"'<é> x"
URL_PASSWORD = "canary-url-pw"
PARAMS = {"id": 1, "password": PASSWORD, "client[cardnum]": PASSWORD, "nested": {"token": PASSWORD}}


def forms(secret: str) -> set[str]:
    escaped = json.dumps(secret)[1:-1]
    return {
        secret,
        quote(secret),
        quote(secret, safe=""),
        quote_plus(secret),
        html.escape(secret),
        escaped,
        escaped.replace("/", "\\/"),
        repr(secret)[1:-1],
        base64.b64encode(secret.encode()).decode(),
    }


CANARIES = {form for secret in (ID, KEY, PASSWORD, URL_PASSWORD) for form in forms(secret)} | {
    "canary",
    "Y2FuYXJ5",
}

PAGE = f"""<!DOCTYPE html><html><head><title> Internal
 error &amp; more </title><script>var key = '{KEY}';</script></head>
<body>{html.escape(KEY)} {quote_plus(KEY)} {json.dumps(PASSWORD)} {ID}</body></html>"""


def answering(body: bytes | str, status: str = "200 OK", **headers: str):
    data = body if isinstance(body, bytes) else body.encode()
    return lambda received: json_answer(data, status, **headers)


def echo(received) -> bytes:
    return json_answer(b"<p>You sent " + received.body + b"</p>", "500 Error")


def serve_then(ending):
    def serve(sock: socket.socket) -> None:
        with sock.makefile("rb") as stream:
            read_request(stream, 0)
        ending(sock)

    return serve


def echo_in_status(sock: socket.socket) -> None:
    sock.sendall(f"{KEY} is what you sent\r\n\r\n".encode())
    sock.close()


def html_page(kind: str = "text/html") -> dict[str, str]:
    return {"Content_Type": kind}


ANSWERS = {
    "HTML": (answering(PAGE, "500 Server Error"), ResponseError),
    "echo of the form": (echo, ResponseError),
    "empty body": (answering(b""), ResponseError),
    "white space": (answering(b" \n "), ResponseError),
    "PHP notice": (
        answering(f"<br />\n<b>Warning</b>:  {KEY} in <b>/x.php</b> on line <b>3</b>\n{{}}"),
        ResponseError,
    ),
    "JSON null": (answering(b"null"), ResponseError),
    "JSON string": (answering(json.dumps(KEY)), ResponseError),
    "cut JSON": (answering(json.dumps({"x": [KEY, PASSWORD]})[:-3]), ResponseError),
    "NaN": (answering(b'{"x": NaN}'), ResponseError),
    "invalid UTF-8": (answering(b'{"x": "\xff' + KEY.encode() + b'"}'), ResponseError),
    "login page": (answering(f"<form>{ID}<input type='password'></form>"), ResponseError),
    "not found": (answering(f"<h1>Not Found</h1>{KEY}", "404 Not Found"), ResponseError),
    "redirect": (
        answering(b"", "302 Found", Location=f"http://x.example.com/?k={quote(KEY)}"),
        ResponseError,
    ),
    "redirect with the key in its path": (
        answering(b"", "307 Found", Location=f"http://x.example.com/{quote(KEY, safe='')}"),
        ResponseError,
    ),
    "secret content type": (
        lambda received: (
            b"HTTP/1.1 200 OK\r\nContent-Type: text/"
            + quote(KEY).encode()
            + b"\r\nContent-Length: 1\r\n\r\nx"
        ),
        ResponseError,
    ),
    "broken compression": (answering(KEY, Content_Encoding="gzip"), ResponseError),
    "deep nesting": (answering(b"[" * 600 + b"]" * 600), ResponseError),
    "broken chunks": (
        lambda received: (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" + KEY.encode()
        ),
        TransportError,
    ),
    "no HTTP": (lambda received: KEY.encode() + b"\r\n\r\n", TransportError),
}

SERVED = {
    "reset after reading": (serve_then(reset), TransportError),
    "close after reading": (serve_then(lambda sock: sock.close()), TransportError),
    "reset before reading": (reset, TransportError),
    "status line with the key": (serve_then(echo_in_status), TransportError),
    "too short": (
        serve_then(
            lambda sock: sock.sendall(
                b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + KEY.encode()
            )
        ),
        TransportError,
    ),
    "silence": (serve_then(lambda sock: sock.recv(1)), RequestTimeout),
}

UNSENDABLE = {
    "NaN": ({**PARAMS, "x": float("nan")}, ValueError),
    "infinity": ({**PARAMS, "x": {"y": [float("inf")]}}, ValueError),
    "object": ({**PARAMS, "x": object()}, TypeError),
    "set": ({**PARAMS, "password": {PASSWORD}}, TypeError),
    "function": ({**PARAMS, "x": print}, TypeError),
    "lone surrogate": ({**PARAMS, "x": "\ud800"}, ValueError),
    "no mapping": (PASSWORD, TypeError),
    "list": ([PASSWORD], TypeError),
    "bytes": (PASSWORD.encode(), TypeError),
    "missing upload": ({**PARAMS, "x": CURLFile("/nowhere/at/all")}, ValueError),
}


def settings_failures():
    url = "https://billing.example.com/admin/api.php"
    return {
        "no URL": (None, ID, KEY),
        "no scheme": (f"me:{URL_PASSWORD}@billing.example.com/admin", ID, KEY),
        "no host": (f"https://me:{URL_PASSWORD}@/admin", ID, KEY),
        "bad port": (f"https://me:{URL_PASSWORD}@x.example.com:port/", ID, KEY),
        "blank in URL": (f"https://me:{URL_PASSWORD}@x.example.com/ x?k={KEY}", ID, KEY),
        "empty ID": (url, "", KEY),
        "empty key": (url, ID, ""),
        "key of bytes": (url, ID, KEY.encode()),
        "ID of bytes": (url, ID.encode(), KEY),
    }


def leaks(text: str) -> list[str]:
    return [canary for canary in CANARIES if canary in text]


def shown(value: object, seen: set[int] | None = None) -> str:
    """All that an object shows: repr, str and attributes, deep."""
    seen = set() if seen is None else seen
    if id(value) in seen:
        return ""
    seen.add(id(value))
    parts = [repr(value), str(value)]
    if isinstance(value, (list, tuple, set)):
        parts += [shown(item, seen) for item in value]
    elif isinstance(value, dict):
        parts += [shown(item, seen) for pair in value.items() for item in pair]
    elif isinstance(value, BaseException):
        parts += [
            shown(item, seen)
            for item in (value.args, vars(value), value.__cause__, value.__context__)
        ]
        parts += [shown(getattr(value, "__notes__", ()), seen)]
    elif hasattr(value, "__dict__") and not isinstance(value, type):
        parts += [shown(vars(value), seen)]
    return "\n".join(parts)


def examine(error: BaseException, caplog) -> None:
    """Look at everything an error brings with it."""
    assert leaks(shown(error)) == []
    frames = traceback.TracebackException.from_exception(error, capture_locals=True)
    ours = []
    pending = [frames]
    while pending:
        item = pending.pop()
        for frame in item.stack:
            if frame.filename != __file__ and "/_pytest/" not in frame.filename:
                ours.append(f"{frame.filename} {frame.name} {frame.locals}")
        pending += [chained for chained in (item.__cause__, item.__context__) if chained]
    assert leaks("\n".join(ours)) == []
    chain: BaseException | None = error
    while chain is not None:
        assert not isinstance(chain, requests.RequestException)
        chain = chain.__cause__ or chain.__context__
    for duplicate in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(duplicate) is type(error)
        assert str(duplicate) == str(error)
        assert vars(duplicate) == vars(error)
    assert leaks(pickle.dumps(error).decode("latin-1")) == []
    assert leaks(caplog.text) == []
    for record in caplog.records:
        assert leaks(shown(record.__dict__)) == []


def fail(url: str, params: object = PARAMS, call: str = "addClient", **options) -> BaseException:
    try:
        getattr(ApiWrapper(url, ID, KEY, **options), call)(params)
    except Exception as error:
        return error
    pytest.fail("no error")


@pytest.fixture(autouse=True)
def debug_log(caplog):
    caplog.set_level(logging.DEBUG)


@pytest.mark.parametrize("case", ANSWERS, ids=str)
@pytest.mark.parametrize("call", ["getClients", "addClient"])
def test_unreadable_answers_show_no_secret(case, call, caplog):
    answer, expected = ANSWERS[case]
    with Server(answer) as server:
        HBWrapper.setAPI(server.url.replace("//", f"//me:{URL_PASSWORD}@"), ID, KEY)
        with pytest.raises(expected) as caught:
            getattr(HBWrapper.singleton(), call)(PARAMS)
    assert caught.value.may_have_run is True
    assert "127.0.0.1" in str(caught.value)
    examine(caught.value, caplog)


@pytest.mark.parametrize("case", SERVED, ids=str)
def test_lost_connections_show_no_secret(case, caplog):
    serve, expected = SERVED[case]
    with Server(serve=serve) as server:
        error = fail(server.url.replace("//", f"//me:{URL_PASSWORD}@"), timeout=0.5)
    assert isinstance(error, expected)
    examine(error, caplog)


@pytest.mark.parametrize("case", UNSENDABLE, ids=str)
@pytest.mark.parametrize("make", [HBWrapper.singleton, ApiWrapper])
def test_unsendable_parameters_show_no_secret(case, make, caplog):
    params, expected = UNSENDABLE[case]
    with Server() as server:
        HBWrapper.setAPI(server.url, ID, KEY)
        with pytest.raises(expected) as caught:
            make().addClient(params)
        assert server.connections == 0
    examine(caught.value, caplog)


@pytest.mark.parametrize("case", settings_failures(), ids=str)
def test_unusable_settings_show_no_secret(case, caplog):
    given = settings_failures()[case]
    HBWrapper.setAPI(*given)
    with pytest.raises(ConfigurationError) as caught:
        HBWrapper.singleton().addClient(PARAMS)
    examine(caught.value, caplog)
    with pytest.raises(ConfigurationError) as caught:
        ApiWrapper(*given)
    examine(caught.value, caplog)


def test_refused_unresolved_and_untrusted_show_no_secret(caplog):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    refused = fail(f"http://me:{URL_PASSWORD}@127.0.0.1:{port}/admin/api.php")
    assert "refused" in str(refused)
    unresolved = fail(f"https://me:{URL_PASSWORD}@no-such-host.invalid/admin/api.php")
    assert "'no-such-host.invalid' could not be resolved" in str(unresolved)
    toolong = fail(f"https://me:{URL_PASSWORD}@{'x' * 70}.invalid/")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("localhost").configure_cert(context)
    with Server(tls=context) as server:
        untrusted = fail(server.url.replace("//", f"//me:{URL_PASSWORD}@"))
    for error in (refused, unresolved, toolong, untrusted):
        assert isinstance(error, (TransportError, ConfigurationError))
        assert error.may_have_run is False
        examine(error, caplog)


@pytest.mark.parametrize(
    "raised",
    [
        requests.exceptions.ConnectionError(KEY),
        requests.exceptions.ReadTimeout(KEY),
        requests.exceptions.InvalidURL(KEY),
        requests.exceptions.SSLError(OSError(KEY)),
        requests.exceptions.ChunkedEncodingError(ConnectionResetError(104, KEY)),
    ],
    ids=lambda error: type(error).__name__,
)
def test_failures_of_requests_are_never_attached(raised, requests_mock, caplog):
    url = "https://billing.example.com/admin/api.php"
    raised.request = requests.Request("POST", url, data={"api_key": KEY}).prepare()
    requests_mock.post(url, exc=raised)
    examine(fail(url), caplog)


def test_warnings_turned_into_errors_show_no_secret(requests_mock, caplog):
    requests_mock.post("http://billing.example.com/admin/api.php", json={})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        error = fail(f"http://me:{URL_PASSWORD}@billing.example.com/admin/api.php")
    assert isinstance(error, UserWarning)
    assert requests_mock.call_count == 0
    examine(error, caplog)


def test_objects_show_no_secret():
    HBWrapper.setAPI(f"https://me:{URL_PASSWORD}@billing.example.com/?k={quote(KEY)}", ID, KEY)
    api = ApiWrapper(f"https://me:{URL_PASSWORD}@billing.example.com/", ID, KEY)
    import pydoc

    for item in (HBWrapper.singleton(), api, api.addClient):
        assert leaks(repr(item) + pydoc.render_doc(item) + repr(vars(item))) == []
        HBWrapper.apiURL = f"https://me:{URL_PASSWORD}@billing.example.com/"
        assert leaks(pickle.dumps(item).decode("latin-1")) == []
    assert leaks(pydoc.render_doc(HBWrapper) + repr(dict(vars(HBWrapper)))) == []
    assert f"{HBWrapper.api_key}" == KEY


def test_the_log_names_the_call_and_not_its_values(caplog):
    with Server() as server:
        ApiWrapper(server.url, ID, KEY).addClient(firstname="Jane-Doe-Value", password=PASSWORD)
    ours = [record for record in caplog.records if record.name == "hbwrapper"]
    assert len(ours) == 1
    assert ours[0].levelno == logging.DEBUG
    assert "addClient" in ours[0].getMessage()
    assert "Jane-Doe-Value" not in caplog.text


# --- what the messages say


def message(body: bytes | str, status: str = "200 OK", path: str = "", **headers: str) -> str:
    data = body if isinstance(body, bytes) else body.encode()
    head = "".join(f"{name.replace('_', '-')}: {text}\r\n" for name, text in headers.items())
    raw = f"HTTP/1.1 {status}\r\nContent-Length: {len(data)}\r\n{head}\r\n".encode() + data
    with Server(lambda received: raw) as server:
        url = server.url.replace("/admin/api.php", path) if path else server.url
        HBWrapper.setAPI(url, "the-id", "the-key")
        with pytest.raises(ResponseError) as caught:
            HBWrapper.singleton().getClients()
    text = str(caught.value)
    assert text.startswith(
        "Unable to parse response, no JSON data returned, got string instead: HTTP "
    )
    assert caught.value.status == int(status[:3])
    return text.removeprefix(
        "Unable to parse response, no JSON data returned, got string instead: "
    )


def test_an_html_answer_shows_status_type_and_title():
    text = message(PAGE, "500 Server Error", Content_Type="text/html; charset=utf-8")
    assert text.startswith(
        'HTTP 500, text/html; charset=utf-8, "Internal error & more" from getClients'
    )


def test_html_without_a_title_shows_its_first_text():
    page = "<html><!-- no --><style>b {}</style><body>\n<p>\n<b>It   broke</b>, sorry</p>and more"
    assert '"It broke , sorry and more"' in message(page)


def test_an_empty_body_is_named():
    assert message(b"").startswith("HTTP 200, no content type, an empty body from getClients")


@pytest.mark.parametrize(
    "notice",
    [
        "<br />\n<b>Warning</b>:  Undefined variable $x in <b>/srv/x.php</b> on line <b>3</b><br />\n",
        "\nNotice: Undefined index: a in /srv/x.php on line 12\n",
        "<b>Deprecated</b>: Creation of dynamic property in <b>a</b> on line <b>1</b>",
    ],
)
def test_php_messages_before_the_json_name_display_errors(notice):
    assert "display_errors" in message(notice + '{"success": true}')


def test_a_login_page_gets_a_hint_about_the_url():
    page = '<html><title>Admin</title><form><input type="password" name="password"></form></html>'
    assert "This is a login page." in message(page, path="/admin/")
    assert "ends in /admin/api.php; this one does not" in message(page, path="/admin/")


def test_a_missing_api_php_gets_a_hint_about_the_url():
    text = message("<h1>Not Found</h1>", "404 Not Found", path="/api.php")
    assert "ends in /admin/api.php; this one does not" in text
    assert "ends in /admin/api.php" not in message("<h1>Not Found</h1>", "404 Not Found")


def test_a_password_that_the_web_server_wants_gets_a_hint_about_user_info():
    text = message("<h1>401 Authorization Required</h1>", "401 Unauthorized")
    assert "write them into the URL, https://user:password@host/admin/api.php" in text


def test_a_server_that_is_busy_is_not_taken_for_another_url():
    text = message("<h1>Service Unavailable</h1>", "503 Service Unavailable")
    assert text.endswith("The server is overloaded, or down for maintenance.")


def test_the_body_is_kept_bounded():
    with Server(lambda received: json_answer(b"x" * 1_000_000)) as server:
        HBWrapper.setAPI(server.url, "i", "k")
        with pytest.raises(ResponseError) as caught:
            HBWrapper.singleton().getClients()
    assert 100 < len(caught.value.body) <= 2000
    assert len(str(caught.value)) < 1000


@pytest.mark.parametrize("value", [None, True, 5, "text", 1.5])
def test_scalars_are_answers_to_apiwrapper_and_errors_to_hbwrapper(value):
    with Server(lambda received: json_answer(value)) as server:
        HBWrapper.setAPI(server.url, "i", "k")
        assert ApiWrapper().getClients() == value
        with pytest.raises(ResponseError, match="got string instead"):
            HBWrapper.singleton().getClients()


# --- the errors as such


@pytest.mark.parametrize(
    "error",
    [
        HBWrapperError("x"),
        ConfigurationError("x"),
        TransportError("x", may_have_run=False),
        RequestTimeout("x", may_have_run=False),
        RequestTimeout("x"),
        ResponseError("x", status=500, body="b"),
        ApiError("x", errors=["a"], response={"success": False}),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_pickle_and_copy_with_their_attributes(error):
    error.index, error.started = 3, [4]
    for duplicate in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(duplicate) is type(error)
        assert duplicate.args == error.args
        assert vars(duplicate) == vars(error)
        assert duplicate.may_have_run is error.may_have_run
        assert isinstance(duplicate, HBWrapperError)


def test_what_the_errors_say_of_the_call():
    assert HBWrapperError().may_have_run is True
    assert ConfigurationError().may_have_run is False
    assert ResponseError().may_have_run is True
    assert ApiError().may_have_run is None
    assert issubclass(RequestTimeout, TimeoutError)
    assert sys.exc_info() == (None, None, None)

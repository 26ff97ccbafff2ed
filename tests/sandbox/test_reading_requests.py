"""Requests as bytes, read as PHP reads them: URL-encoded, multipart, query strings."""

from __future__ import annotations

import http.client
import json
import re
import subprocess
import threading
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hbwrapper.sandbox import Sandbox
from hbwrapper.sandbox.form import read

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=XBOUNDX"


def multipart(*parts: bytes) -> bytes:
    head = b"Content-Disposition: form-data; "
    return b"".join(b"--XBOUNDX\r\n" + head + part + b"\r\n" for part in parts) + b"--XBOUNDX--\r\n"


def part(name: bytes, value: bytes, filename: bytes | None = None) -> bytes:
    file = (
        b"" if filename is None else b'; filename="' + filename + b'"\r\nContent-Type: text/plain'
    )
    return b'name="' + name + b'"' + file + b"\r\n\r\n" + value


def many(count: int, name: str = "a") -> bytes:
    return "&".join(f"{name}{number}=1" for number in range(count)).encode()


# Query, content type, body, and what PHP 8.2 makes of them.
READ = [
    (b"a=1&b[c]=2&d=%C3%A9+x", "", b"", {"a": "1", "b": {"c": "2"}, "d": "é x"}),
    (b"a=1&b[x]=1&q=2&l[]=1", FORM, b"a=2&b[y]=3&l[]=2",
     {"a": "2", "b": {"x": "1", "y": "3"}, "q": "2", "l": ["2"]}),
    (b"", FORM, b"a=%ff%zz%&b=\xff", {"a": "�%zz%", "b": "�"}),
    (b"", FORM + "; charset=iso-8859-1", b"a=%E9", {"a": "�"}),
    (b"", FORM.upper(), b"a=1;b=2&&=3&c", {"a": "1;b=2", "c": ""}),
    (b"a=1", "application/json", b'{"a": 2}', {"a": "1"}),
    (b"", FORM, b"a" + b"[x]" * 65 + b"=1&b=2", {"b": "2"}),
    (b"", FORM, b"a=0&a" + b"[x]" * 5000 + b"=1&b=2", {"b": "2"}),
    (b"", FORM, b"a[-5]=x&a[]=y&a[99999999999999999999]=z", {"a": {"-5": "x", "-4": "y", "99999999999999999999": "z"}}),
    (b"", MULTIPART, multipart(part(b"a", b"1"), part(b"b[c]", b"\r\n2\r\n\r\n"), part(b"e", b"")),
     {"a": "1", "b": {"c": "\r\n2\r\n\r\n"}, "e": ""}),
    (b"", MULTIPART, multipart(part(b"f", b"x", b"f.txt"), part(b"g", b"", b""), part(b"a", b"1")), {"a": "1"}),
    (b"", MULTIPART, multipart(part(rb'a\"b\\c%22;d', b"1")), {'a"b\\c%22;d': "1"}),
    (b"", MULTIPART, multipart(b"name=a b\r\n\r\n1", b'NAME="c d.e"\r\n\r\n2'), {"a": "1", "c_d_e": "2"}),
    (b"", MULTIPART, multipart(part(b"a", b"1"), b'x="b"\r\n\r\n1', part(b"c", b"1")), {"a": "1"}),
    (b"", MULTIPART, multipart(part(b"a", b"1")).replace(b"\r\n", b"\n"), {"a": "1"}),
    (b"", MULTIPART, b"x\r\n" + multipart(part(b"a", b"1")), {"a": "1"}),
    (b"", MULTIPART, multipart(part(b"a", b"1"))[:-15], {"a": "1"}),
    (b"", "Multipart/Form-Data; Boundary=\"XBOUNDX\"; x=1", multipart(part(b"a", b"1")), {"a": "1"}),
    (b"", "multipart/form-data", multipart(part(b"a", b"1")), {}),
    (b"", MULTIPART, multipart(part(b"a", b"x" * 600_000)), {"a": "x" * 600_000}),
    # Past max_input_vars PHP drops the rest; of a URL-encoded body it keeps one more.
    (many(1005), "", b"", {f"a{n}": "1" for n in range(1000)}),
    (b"", FORM, many(1005), {f"a{n}": "1" for n in range(1001)}),
    (b"", FORM, b"&" * 500 + many(1005), {f"a{n}": "1" for n in range(501)}),
    (b"&" * 500 + many(1005), "", b"", {f"a{n}": "1" for n in range(1000)}),
    (many(600), FORM, many(600, "b"), {f"{x}{n}": "1" for x in "ab" for n in range(600)}),
    (b"", MULTIPART, multipart(*(part(b"a%d" % n, b"1") for n in range(1300))),
     {f"a{n}": "1" for n in range(1000)}),
]  # fmt: skip


@pytest.mark.parametrize(("query", "kind", "body", "expected"), READ)
def test_a_request_is_read_as_php_reads_it(query, kind, body, expected):
    assert read(query, kind, body) == expected


def pairs(value):
    """A value with its order, lists and arrays alike."""
    if isinstance(value, list):
        value = {str(number): item for number, item in enumerate(value)}
    return [(key, pairs(item)) for key, item in value.items()] if isinstance(value, dict) else value


@pytest.fixture(scope="module")
def by_php(php, tmp_path_factory):
    """``by_php(query, kind, body)``: ``$_REQUEST`` of a real PHP server."""
    script = tmp_path_factory.mktemp("php") / "request.php"
    script.write_text(
        "<?php echo json_encode($_REQUEST, JSON_INVALID_UTF8_SUBSTITUTE | JSON_FORCE_OBJECT);"
    )
    server = subprocess.Popen(
        [php, "-d", "display_errors=0", "-d", "request_order=GP", "-S", "127.0.0.1:0", str(script)],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    address = next(line for line in server.stderr if "started" in line).split("http://")[1]
    drain = threading.Thread(target=server.stderr.read, daemon=True)
    drain.start()

    def asked(query, kind, body):
        connection = http.client.HTTPConnection(address.split(")")[0], timeout=30)
        connection.request("POST", f"/?{query.decode('latin-1')}", body, {"Content-Type": kind})
        answer = connection.getresponse().read()
        connection.close()
        return json.loads(answer)

    yield asked
    server.terminate()
    server.wait(10)
    drain.join(10)
    server.stderr.close()


def test_php_reads_these_requests_so(by_php):
    for query, kind, body, expected in READ:
        assert pairs(by_php(query, kind, body)) == pairs(expected), (query[:80], kind, body[:80])


# What decides how a name is read, and what does not.
NAMES = st.text("ab01-.[] \x00é\"\\;%=&+'\t", max_size=9).map(str.encode)
VALUES = st.text('a0 =&+%\r\n\x00é€😀\\"-', max_size=6).map(str.encode)
RAW = st.text("%02345&=[].+;", max_size=12).map(str.encode)
# PHP cannot read every backslash before a quote; cURL escapes both.
SAFE = NAMES.map(lambda name: re.sub(rb"[\0\\\t]", b"", name).replace(b'"', b'\\"'))
ENCODED = st.lists(RAW | st.tuples(NAMES, VALUES).map(b"=".join), max_size=8)
PARTS = st.lists(st.builds(part, SAFE, VALUES, st.none() | st.just(b"f.txt")), max_size=6)


def test_generated_requests_are_read_as_php_reads_them(by_php, scale):
    @settings(max_examples=scale(3000), deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        ENCODED.map(lambda found: b"&".join(found).replace(b" ", b"+")),
        ENCODED.map(lambda found: (FORM, b"&".join(found)))
        | PARTS.map(lambda found: (MULTIPART, multipart(*found))),
    )
    def compare(query, form):
        # What a request line can hold.
        query = bytes(byte for byte in query if 33 <= byte < 127 and byte != 35)
        assert pairs(read(query, *form)) == pairs(by_php(query, *form))

    compare()


def test_large_and_odd_forms_reach_the_call():
    with Sandbox(clients=1) as sandbox:
        key = f"api_id={sandbox.api_id}&api_key={sandbox.api_key}".encode()
        host = sandbox.url.split("/")[2]

        def asked(kind, body, method="POST", query=b""):
            connection = http.client.HTTPConnection(host, timeout=30)
            path = f"/admin/api.php?{query.decode()}"
            connection.request(method, path, body, {"Content-Type": kind})
            answer = json.loads(connection.getresponse().read())
            connection.close()
            return answer

        long = b"x" * 3_000_000
        for kind, body in (
            (FORM, key + b"&call=getNews&a=" + long),
            (MULTIPART, multipart(*(part(*pair.split(b"=")) for pair in key.split(b"&")),
                                  part(b"call", b"getNews"), part(b"a", long))),
        ):  # fmt: skip
            assert asked(kind, body)["success"] is True
        # The fields after the first 1,001, the key among them, are lost.
        assert asked(FORM, many(1001) + b"&call=getNews&" + key)["success"] is False
        # PHP fills $_POST for POST alone.
        assert asked(FORM, b"call=getNews", "PUT", key)["error"] == ["No call is given"]
        assert asked(FORM, b"", "GET", b"call=getNews&" + key)["success"] is True


DEEP = b"a" + b"[x]" * 333_333 + b"=1"
COSTLY = {
    "a million brackets": (FORM, DEEP),
    "brackets that never close": (FORM, b"a" + b"[" * 1_000_000 + b"=1"),
    "brackets the other way": (FORM, b"a" + b"][" * 500_000 + b"=1"),
    "nothing but ends of fields": (FORM, b"&" * 1_000_000),
    "nothing but percent signs": (FORM, b"%" * 1_000_000),
    "lists in lists": (FORM, b"&".join([b"a" + b"[]" * 64 + b"=1"] * 1001)),
    "parts whose headers never end": (MULTIPART, b"--XBOUNDX\n" * 100_000),
    "parts without a blank line": (MULTIPART, b"--XBOUNDX\na:b\n" * 70_000),
    "a name of backslashes": (
        MULTIPART,
        b"--XBOUNDX\nContent-Disposition: form-data" + b'; name="\\\\' * 100_000 + b"\n\nx\n",
    ),
    "a boundary of a megabyte": ("multipart/form-data; boundary=" + "=" * 1_000_000, b"--X\n\n"),
}


@pytest.mark.parametrize("case", COSTLY)
def test_a_megabyte_costs_no_more_than_moments_however_it_is_written(case):
    kind, form = COSTLY[case]
    began = time.process_time()
    read(b"", kind, form)
    # A twentieth of that is usual; what takes the square of the length takes a minute.
    assert time.process_time() - began < 4


def test_a_field_beyond_phps_depth_is_dropped_and_the_next_one_read():
    assert read(b"", FORM, DEEP + b"&b=2") == {"b": "2"}

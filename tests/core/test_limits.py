"""After the last byte everything is bounded too: size, decompression, decoding, numbers."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import time
import zlib
from functools import partial

import pytest
from wire import Server, json_answer

from hbwrapper import (
    ApiError,
    ApiWrapper,
    ConfigurationError,
    HBWrapper,
    ResponseError,
    check,
)
from hbwrapper.wire.decode import json_decode


def raw_deflate(data: bytes) -> bytes:
    squeeze = zlib.compressobj(wbits=-15)
    return squeeze.compress(data) + squeeze.flush()


def bomb(size: int) -> bytes:
    squeeze = zlib.compressobj(9, wbits=31)
    pieces = [squeeze.compress(b" " * (1 << 20)) for _ in range(size >> 20)]
    return b"".join([*pieces, squeeze.flush()])


def api(server: Server, **options) -> ApiWrapper:
    return ApiWrapper(server.url, "i", "k", **{"timeout": 20, **options})


# --- compression

BODY = json.dumps({"success": True, "x": "y" * 100_000}).encode()


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("gzip", gzip.compress(BODY)),
        ("GZip", gzip.compress(BODY)),
        ("x-gzip", gzip.compress(BODY)),
        ("deflate", zlib.compress(BODY)),
        ("deflate", raw_deflate(BODY)),
        ("identity", BODY),
        ("", BODY),
        ("gzip, gzip", gzip.compress(gzip.compress(BODY))),
        ("deflate, gzip", gzip.compress(zlib.compress(BODY))),
        ("gzip", gzip.compress(BODY[:500]) + gzip.compress(BODY[500:])),
        ("gzip", gzip.compress(BODY) + b"what follows is passed over"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.parametrize("chunked", [False, True])
def test_each_compression_that_was_asked_for_is_read(encoding, data, chunked):
    def answer(received) -> bytes:
        if not chunked:
            return json_answer(data, Content_Encoding=encoding)
        head = (
            f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: {encoding}\r\n\r\n"
        )
        pieces = [data[at : at + 999] for at in range(0, len(data), 999)]
        return head.encode() + b"".join(b"%x\r\n%b\r\n" % (len(p), p) for p in [*pieces, b""])

    with Server(answer) as server:
        client = api(server)
        assert len(client.getX()["x"]) == 100_000
        assert len(client.addX()["x"]) == 100_000
        assert len(client.getX()["x"]) == 100_000
        assert server.connections == 2


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("gzip", BODY),
        ("gzip", gzip.compress(BODY)[:-20]),
        ("gzip", gzip.compress(BODY)[:9]),
        ("gzip", gzip.compress(BODY)[:40] + bytes(200)),
        ("deflate", BODY),
        ("gzip, gzip", gzip.compress(BODY)),
        ("br", BODY),
        ("zstd", BODY),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.parametrize("call", ["getX", "addX"])
def test_broken_compression_is_an_answer_that_cannot_be_read(encoding, data, call):
    with Server(lambda received: json_answer(data, Content_Encoding=encoding)) as server:
        with pytest.raises(ResponseError, match="compression is broken") as caught:
            getattr(api(server), call)()
        assert caught.value.may_have_run is True
        assert caught.value.status == 200


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("gzip", bomb(200 << 20)),
        ("gzip, gzip", gzip.compress(bomb(200 << 20))),
        ("deflate", zlib.compress(b" " * (50 << 20))),
        ("", b" " * (11 << 20)),
    ],
    ids=["gzip", "gzip twice", "deflate", "plain"],
)
@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize("call", ["getX", "addX"])
def test_an_answer_beyond_max_bytes_is_refused_and_takes_no_more_memory(
    encoding, data, chunked, call
):
    import tracemalloc

    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\n"
    answer = head.encode() + (
        b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (len(data), data)
        if chunked
        else b"Content-Length: %d\r\n\r\n%b" % (len(data), data)
    )
    with Server(lambda received: answer) as server:
        client = api(server, max_bytes=10_000_000)
        tracemalloc.start()
        try:
            with pytest.raises(ResponseError, match=r"10,000,000 bytes.*max_bytes") as caught:
                getattr(client, call)()
            assert tracemalloc.get_traced_memory()[1] < 40_000_000
        finally:
            tracemalloc.stop()
    assert caught.value.may_have_run is True
    assert "may have run" in str(caught.value)


def test_the_limit_is_inclusive_and_256_megabytes_where_nothing_is_said():
    body = b'"' + b"x" * 98 + b'"'
    with Server(lambda received: json_answer(body)) as server:
        assert len(api(server, max_bytes=100).getX()) == 98
        with pytest.raises(ResponseError, match="larger than 99 bytes"):
            api(server, max_bytes=99).getX()
    assert ApiWrapper.max_bytes == 256_000_000


@pytest.mark.parametrize("max_bytes", [0, -1, "9", 1.5, None, True])
def test_an_unusable_max_bytes_is_refused(max_bytes):
    client = ApiWrapper("http://127.0.0.1:9/", "i", "k", max_bytes=max_bytes)
    with pytest.raises(ConfigurationError, match="max_bytes"):
        client.getX()


def test_the_time_limit_covers_decompression_and_decoding(monkeypatch):
    """The answer is there in time; what is made of it is not."""
    from hbwrapper.wire import answer, body

    def slowly(function, *args):
        time.sleep(0.6)
        return function(*args)

    squeezed = gzip.compress(BODY)
    with Server(lambda received: json_answer(squeezed, Content_Encoding="gzip")) as server:
        for module, name in ((body, "_decompressed"), (answer, "json_decode")):
            with monkeypatch.context() as patch:
                patch.setattr(module, name, partial(slowly, getattr(module, name)))
                with pytest.raises(ResponseError, match=r"not decoded within 0.5 s") as caught:
                    api(server, timeout=0.5).addX()
                assert caught.value.may_have_run is True
                # 0 is no limit.
                assert api(server, timeout=0).addX()["success"] is True


def test_what_took_too_long_to_decompress_is_not_decoded(monkeypatch):
    from hbwrapper.wire import answer, body

    def slowly(*args):
        yield gzip.decompress(args[0])
        time.sleep(0.6)

    decoded = []
    monkeypatch.setattr(body, "_decompressed", slowly)
    monkeypatch.setattr(answer, "json_decode", decoded.append)
    squeezed = gzip.compress(BODY)
    with Server(lambda received: json_answer(squeezed, Content_Encoding="gzip")) as server:
        with pytest.raises(ResponseError, match=r"not decoded within 0.5 s"):
            api(server, timeout=0.5).getX()
    assert decoded == []


# --- numbers

LENGTHS = (300, 4300, 4301, 5000, 1_000_000)


@pytest.mark.parametrize("sign", ["", "-"])
@pytest.mark.parametrize("length", LENGTHS)
def test_whole_numbers_stay_exact_as_long_as_python_writes_them(length, sign):
    value = json_decode(b'{"n": %b%b}' % (sign.encode(), b"9" * length))["n"]
    if length <= 4300:
        assert value == int(sign + "9" * length)
    else:
        assert value == float(f"{sign}inf")
    assert str(value)


@pytest.mark.parametrize("limit", [0, 640, 100_000])
def test_numbers_decode_whatever_limit_the_program_has_set(limit):
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(limit)
    try:
        for length in LENGTHS:
            value = json_decode(b"[%b]" % (b"9" * length))[0]
            assert str(value)
            assert (value == float("inf")) is (length > (640 if limit == 640 else 4300))
    finally:
        sys.set_int_max_str_digits(before)


@pytest.mark.parametrize(
    "text",
    [b"9" * 3_000_000, b"0." + b"9" * 3_000_000, b"9" * 3_000_000 + b".5e3", b"1e" + b"9" * 3_000_000,
     b"-" + b"9" * 3_000_000, b"0." + b"0" * 3_000_000 + b"1"],
)  # fmt: skip
def test_a_number_of_megabytes_does_not_hold_a_call(text):
    with Server(lambda received: json_answer(b'{"n":%b}' % text)) as server:
        began = time.process_time()
        assert isinstance(api(server).addX()["n"], float)
        assert time.process_time() - began < 5


def test_long_numbers_break_neither_check_nor_records_nor_the_command_line():
    digits = b"9" * 5000
    answers = {
        "getError": b'{"success":false,"error":%b}' % digits,
        "getClients": b'{"success":true,"clients":[{"id":%b}],"sorter":{"totalpages":1}}' % digits,
        "addClientCredit": b'{"success":true,"n":%b}' % digits,
    }
    with Server(lambda received: json_answer(answers[received.form["call"]])) as server:
        with pytest.raises(ApiError):
            check(api(server).getError())
        assert len(list(api(server).getClients.records())) == 1
        done = subprocess.run(
            [sys.executable, "-m", "hbwrapper", "-y", "addClientCredit", "client_id=1", "amount=1"],
            env={"HOSTBILL_API_URL": server.url, "HOSTBILL_API_ID": "i", "HOSTBILL_API_KEY": "k"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("entity", ["&#%s;", "&#%s", "&#x%s;", "&#X%s", "&#0%s;"])
def test_a_page_with_the_number_of_no_character_says_that_the_call_may_have_run(entity):
    page = f"<title>{entity.replace('%s', '9' * 5000)} &amp; &#38; &#xe9;</title>".encode()
    with Server(lambda received: json_answer(page)) as server:
        with pytest.raises(ResponseError, match="& & é") as caught:
            api(server).addX()
    assert caught.value.may_have_run is True


# --- any fault after the call was sent


@pytest.mark.parametrize("error", [KeyError, OverflowError, TypeError, RecursionError, MemoryError])
@pytest.mark.parametrize("place", ["json_decode", "read_body", "_unreadable"])
@pytest.mark.parametrize("make", [HBWrapper.singleton, ApiWrapper])
def test_any_fault_after_sending_says_that_the_call_may_have_run(monkeypatch, error, place, make):
    from hbwrapper.wire import answer, exchange

    module = exchange if place == "read_body" else answer
    # A fault of our own code, not of the test's, which would come out as it is.
    source = f"def fail(*_):\n    raise {error.__name__}('canary')\n"
    namespace = {"__name__": "hbwrapper.wire.answer"}
    exec(source, namespace)
    monkeypatch.setattr(module, place, namespace["fail"])
    body = b"<p>" if place == "_unreadable" else b"{}"
    with Server(lambda received: json_answer(body)) as server:
        HBWrapper.setAPI(server.url, "i", "k")
        with pytest.raises(ResponseError, match="may have run") as caught:
            make().addX()
        assert len(server.requests) == 1
    assert caught.value.may_have_run is True
    assert "canary" not in str(caught.value)

"""``hbwrapper sandbox`` as its users run it."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import random
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from decimal import Decimal
from urllib.parse import urlencode, urlsplit
from urllib.request import urlopen

import pytest

from hbwrapper import ApiWrapper, HBWrapperError, ResponseError, TransportError
from hbwrapper.sandbox import Sandbox


@pytest.fixture
def start():
    """``start('--port', '0')``: the settings it prints, and its process."""
    running = []

    def started(*options):
        process = subprocess.Popen(
            [sys.executable, "-m", "hbwrapper", "sandbox", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        lines = [process.stdout.readline().rstrip("\n") for _ in range(3)]
        names, values = zip(*(line.split("=", 1) for line in lines), strict=True)
        assert names == ("HOSTBILL_API_URL", "HOSTBILL_API_ID", "HOSTBILL_API_KEY")
        return values, process

    yield started
    for process in running:
        process.kill()
        process.wait(10)
        process.stdout.close()
        process.stderr.close()


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_it_prints_what_to_use_and_ends_at_ctrl_c_and_as_containers_do(start, end):
    (url, api_id, api_key), process = start("--clients", "5")
    answer = ApiWrapper(url, api_id, api_key).getClients()
    assert len(answer["clients"]) == 5
    process.send_signal(end)
    rest, said = process.communicate(timeout=20)
    assert (process.returncode, rest) == (0, "")
    assert f"PHP:    HBWrapper::setAPI('{url}', '{api_id}', '{api_key}');\n" in said
    assert f"Python: HBWrapper.setAPI('{url}', '{api_id}', '{api_key}')\n" in said


def test_a_data_file_outlives_kill_9(start, tmp_path, scale):
    file = tmp_path / "shop.db"
    done = []
    key = None

    def write(api):
        while True:
            try:
                added = api.addTicket(client_id=1, subject=f"S{len(done)}", body="B" * 5000)
            except HBWrapperError:
                return
            done.append(added["ticket_id"])

    for _ in range(scale(50)):
        settings, process = start("--data", str(file), "--clients", "5")
        assert key in (None, settings[1:])
        key = settings[1:]
        enough = len(done) + random.randrange(5, 20)
        writers = [threading.Thread(target=write, args=(ApiWrapper(*settings),)) for _ in range(2)]
        for writer in writers:
            writer.start()
        while len(done) < enough:
            time.sleep(0.001)
        os.kill(process.pid, signal.SIGKILL)
        for writer in writers:
            writer.join(30)
    settings, _ = start("--data", str(file))
    again = ApiWrapper(*settings)
    assert settings[1:] == key
    assert len(set(done)) == len(done)
    for number in done:
        assert again.getTicketDetails(id=number)["ticket"]["body"] == "B" * 5000
    assert file.stat().st_mode & 0o777 == 0o600
    print(f"{len(done)} answered writes kept over {scale(50)} kills")


def test_a_start_that_was_killed_leaves_nothing_half_made(tmp_path):
    file = tmp_path / "shop.db"
    code = (
        "import os, sys; from hbwrapper.sandbox import app, seed\n"
        "seed._tickets = lambda *_: os.kill(os.getpid(), 9)\n"
        "app.HostBill(data=sys.argv[1])"
    )
    ran = subprocess.run([sys.executable, "-c", code, str(file)], timeout=60, check=False)
    assert ran.returncode == -signal.SIGKILL
    assert file.exists()
    with Sandbox(data=file, clients=5) as sandbox:
        api = ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)
        assert len(api.getTickets()["tickets"]) > 0


def test_two_servers_share_a_file(start, tmp_path):
    file = str(tmp_path / "shop.db")
    started = []
    # Both find an empty file.
    threads = [
        threading.Thread(target=lambda: started.append(start("--data", file, "--clients", "5")))
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    (one, _), (other, _) = started
    assert one[1:] == other[1:]
    before = ApiWrapper(*one).getClientDetails(id=1)["client"]["credit"]
    inputs = [{"client_id": 1, "amount": "0.01"}] * 100
    both = [ApiWrapper(*one), ApiWrapper(*other)]
    threads = [
        threading.Thread(target=lambda api=api: list(api.addClientCredit.map(inputs, workers=4)))
        for api in both
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    after = [api.getClientDetails(id=1)["client"]["credit"] for api in both]
    assert after == [str(Decimal(before) + 2)] * 2


@pytest.mark.parametrize(
    ("made", "said"),
    [
        ("CREATE TABLE mine (x)", "an SQLite file, but no sandbox's"),
        ("PRAGMA user_version = 1", "of another version of hbwrapper; move it away"),
    ],
)
def test_a_file_of_something_else_is_refused_and_left_alone(tmp_path, made, said):
    file = tmp_path / "it.db"
    if "TABLE" not in made:
        with Sandbox(data=file, clients=1):
            pass
    with contextlib.closing(sqlite3.connect(file)) as database:
        database.execute(made)
    before = file.read_bytes()
    with pytest.raises(OSError, match=f"it.db: {said}"):
        Sandbox(data=file)
    assert file.read_bytes() == before


def test_what_listens_beyond_loopback_says_so(start):
    (url, *_), process = start("--host", "0.0.0.0", "--clients", "1")
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=20)
    assert url.startswith("http://127.0.0.1:")
    assert "Other machines can reach it" in said


def test_the_log_has_each_call_without_the_key(start, tmp_path):
    file = tmp_path / "calls.jsonl"
    settings, _ = start("--log", str(file), "--clock", "2026-11-01T12:00:00")
    api = ApiWrapper(*settings)
    api.getClientTickets({"id": 1, "filter": {"status": "Open"}})
    api.getClientDetails({"id": "none"})
    api.noSuchCall({"a": [1]})
    ApiWrapper(settings[0], settings[1], "wrong").getClients()
    api.addClient({"email": "x", "password": "canary", "password2": "canary"})
    api.addOrder({"custom": {"token": "canary", "n": 1}})
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert [(line["call"], line["success"]) for line in lines[2:]] == [
        ("noSuchCall", False), ("getClients", False), ("addClient", False), ("addOrder", False),
    ]  # fmt: skip
    assert lines[2]["params"] == {"a": ["1"]}
    assert lines[5]["params"] == {"custom": {"token": "[hidden]", "n": "1"}}
    assert "canary" not in file.read_text()
    assert lines[:2] == [
        {
            "time": "2026-11-01T12:00:00+00:00",
            "call": "getClientTickets",
            "params": {"id": "1", "filter": {"status": "Open"}},
            "success": True,
        },
        {
            "time": "2026-11-01T12:00:00+00:00",
            "call": "getClientDetails",
            "params": {"id": "none"},
            "success": False,
        },
    ]
    assert settings[2] not in file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_stopped_clock_stands_still():
    with Sandbox(clock="2026-11-01T12:00:00+01:00") as sandbox:
        api = ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)
        assert api.getClients()["server_time"] == 1793530800
        api.addTicket(client_id=1, subject="Zebra", body="B")
        ticket = api.getClientTickets(id=1, filter={"subject": "zebra"})["tickets"][0]
        assert (ticket["date"], ticket["lastreply"]) == ("2026-11-01 11:00:00", "just now")


def test_tls_is_trusted_with_its_ca_file_alone():
    with Sandbox(tls=True) as sandbox:
        settings = (sandbox.url, sandbox.api_id, sandbox.api_key)
        assert ApiWrapper(*settings, verify=sandbox.ca_file).getClients()["success"] is True
        with pytest.raises(TransportError, match="certificate"):
            ApiWrapper(*settings).getClients()
        ca_file = sandbox.ca_file
    assert not os.path.exists(ca_file)


def test_a_client_that_never_begins_tls_keeps_no_other_waiting():
    with Sandbox(tls=True) as sandbox:
        address = urlsplit(sandbox.url)
        with socket.create_connection((address.hostname, address.port)):
            api = ApiWrapper(
                sandbox.url, sandbox.api_id, sandbox.api_key, verify=sandbox.ca_file, timeout=20
            )
            assert api.getClients()["success"] is True


def test_tls_prints_how_to_trust_it(start, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    (url, _, api_key), process = start("--tls")
    assert len(list(tmp_path.iterdir())) == 1
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=20)
    assert list(tmp_path.iterdir()) == []
    assert url.startswith("https://127.0.0.1:")
    assert "export REQUESTS_CA_BUNDLE=" in said
    assert f"'{api_key}', verify='" in said


def test_latency_delays_each_answer():
    with Sandbox(latency=0.3) as sandbox:
        began = time.monotonic()
        ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key).getClients()
        assert time.monotonic() - began >= 0.3


def test_fail_lets_calls_fail_in_each_way_and_none_is_doubled():
    kinds = set()
    with Sandbox(fail=0.6) as sandbox:
        api = ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)
        before = len(sandbox.hostbill.store.where("tickets", client_id="1"))
        succeeded = 0
        for number in range(60):
            try:
                api.addTicket(client_id=1, subject=f"S{number}", body="B")
                succeeded += 1
            except ResponseError as error:
                kinds.add(("page", error.status))
            except TransportError as error:
                kinds.add(("closed", error.may_have_run))
        rows = sandbox.hostbill.store.where("tickets", client_id="1")[before:]
    assert kinds == {("page", 503), ("closed", True)}
    subjects = [row["subject"] for row in rows]
    assert len(subjects) == len(set(subjects)) >= succeeded > 0


@pytest.mark.parametrize("with_curl", [False, True])
def test_calls_work_as_query_strings(with_curl):
    curl = shutil.which("curl")
    if with_curl and curl is None:
        pytest.skip("no curl here")
    with Sandbox() as sandbox:
        query = {
            "api_id": sandbox.api_id,
            "api_key": sandbox.api_key,
            "call": "getClientDetails",
            "id": 7,
        }
        url = f"{sandbox.url}?{urlencode(query)}"
        if with_curl:
            body = subprocess.run(
                [curl, "-s", url], capture_output=True, timeout=30, check=True
            ).stdout
        else:
            with urlopen(url, timeout=30) as response:
                body = response.read()
    assert json.loads(body)["client"]["id"] == "7"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--port", "99999"], "a port is 0 to 65535, not 99999"),
        (["--fail", "2"], "fail is a share from 0 to 1, not 2.0"),
        (["--latency", "-1"], "latency is in seconds, not -1.0"),
        (["--latency", "nan"], "latency is in seconds, not nan"),
        (["--clients", "-1"], "clients is a number from 0, not -1"),
        (["--clock", "noon"], "Invalid isoformat string: 'noon'"),
        (["--data", "/nonexistent/x.db"], "No such file or directory: '/nonexistent/x.db'"),
        (["--log", "/nonexistent/x.log"], "No such file or directory: '/nonexistent/x.log'"),
        (["--host", "192.0.2.1"], "192.0.2.1 port 0: Cannot assign requested address"),
        (["--host", "no.such.host.invalid"], "no.such.host.invalid port 0: "),
        (["--seed", "/nonexistent/x.json"], "No such file or directory: '/nonexistent/x.json'"),
    ],
)
def test_what_cannot_be_used_is_one_clear_line(options, said):
    ran = subprocess.run(
        [sys.executable, "-m", "hbwrapper", "sandbox", *options],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("hbwrapper: the sandbox cannot start: ")
    assert said in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_a_file_that_is_not_its_own_is_refused(tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("Something of mine that must stay as it is.\n" * 100)
    with pytest.raises(OSError, match="notes.txt"):
        Sandbox(data=file)
    assert file.read_text().startswith("Something of mine")


def test_a_port_that_is_taken_is_named():
    with Sandbox() as sandbox:
        port = int(sandbox.url.split(":")[2].split("/")[0])
        with pytest.raises(OSError, match="in use"):
            Sandbox(port=port)


def test_calls_from_many_threads_are_all_kept():
    with Sandbox(clients=5) as sandbox:
        api = ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)
        inputs = [{"client_id": 1, "subject": f"S{n}", "body": "B"} for n in range(200)]
        numbers = [answer["ticket_id"] for answer in api.addTicket.map(inputs, workers=8)]
        kept = {
            row["ticket_number"]: row["subject"]
            for row in sandbox.hostbill.store.where("tickets", client_id="1")
        }
    assert len(set(numbers)) == 200
    assert [kept[str(number)] for number in numbers] == [params["subject"] for params in inputs]


# --- connections


def opened(sandbox):
    address = urlsplit(sandbox.url)
    return socket.create_connection((address.hostname, address.port), timeout=30)


def request(sandbox, body=None, **headers):
    key = f"api_id={sandbox.api_id}&api_key={sandbox.api_key}"
    body = f"call=getClientDetails&id=7&{key}" if body is None else body
    head = {
        "Host": urlsplit(sandbox.url).netloc,
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": len(body),
        **headers,
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items() if value is not None)
    return f"POST /admin/api.php HTTP/1.1\r\n{lines}\r\n{body}".encode()


def answered(connection):
    response = http.client.HTTPResponse(connection)
    response.begin()
    return response.status, response.getheader("Connection"), response.read()


def test_a_connection_takes_one_request_after_the_other():
    with Sandbox(clients=10) as sandbox, opened(sandbox) as connection:
        for _ in range(3):
            connection.sendall(request(sandbox))
            status, keep, body = answered(connection)
            assert (status, keep, json.loads(body)["client"]["id"]) == (200, None, "7")
        # What comes after a body belongs to the next request.
        connection.sendall(request(sandbox, "call=x") + request(sandbox, Connection="close"))
        with connection.makefile("rb") as file:
            first, second = re.findall(rb"\r\n\r\n(.*?)(?:HTTP/1.1|$)", file.read(), re.DOTALL)
        assert json.loads(first)["error"] == ["The API ID or key is wrong"]
        assert json.loads(second)["client"]["id"] == "7"


def test_reads_reuse_a_connection_and_writes_do_not(monkeypatch):
    accepted = []
    with Sandbox(clients=10) as sandbox:
        taken = sandbox._server.connections.opened
        monkeypatch.setattr(
            sandbox._server.connections, "opened", lambda one: (accepted.append(1), taken(one))
        )
        api = ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)
        for _ in range(5):
            assert api.getClientDetails(id=7)["success"]
        assert len(accepted) == 1
        for _ in range(3):
            assert api.addTicket(client_id=1, subject="S", body="B")["success"]
        assert len(accepted) == 4


def test_a_chunked_body_is_read_to_its_end():
    with Sandbox(clients=10) as sandbox, opened(sandbox) as connection:
        body = request(sandbox).partition(b"\r\n\r\n")[2]
        chunks = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:9], body[9:]))
        head = request(sandbox, "", **{"Content-Length": None, "Transfer-Encoding": "chunked"})
        for _ in range(2):
            connection.sendall(head + chunks + b"0\r\n\r\n")
            assert json.loads(answered(connection)[2])["client"]["id"] == "7"


@pytest.mark.parametrize(
    ("length", "status"), [("x", 400), ("-1", 400), ("1e3", 400), ("9" * 9, 413), ("9" * 99, 413)]
)
def test_a_body_of_no_length_or_beyond_the_limit_is_refused_unread(length, status):
    with Sandbox(clients=1) as sandbox, opened(sandbox) as connection:
        connection.sendall(request(sandbox, "a=1", **{"Content-Length": length}))
        assert answered(connection)[:2] == (status, "close")


def test_half_sent_requests_do_not_keep_others_waiting(scale):
    half = [
        b"POST /admin/api.php HTTP/1.1\r\nHost: x\r\n",
        b"POST /admin/api.php HTTP/1.1\r\nContent-Length: 1000\r\n\r\ncall=",
        b"P",
        b"",
    ]
    with Sandbox(clients=10) as sandbox, contextlib.ExitStack() as undo:
        api = ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key, timeout=30)
        alive = []
        for number in range(scale(10_000)):
            connection = opened(sandbox)
            connection.sendall(half[number % len(half)])
            alive.append(connection)
            # This process has a limit, too.
            if len(alive) > 400:
                alive.pop(0).close()
            if number % 250 == 0:
                assert api.addTicket(client_id=1, subject="S", body="B")["success"]
        for connection in alive:
            undo.enter_context(connection)
        assert len(threading.enumerate()) < 300
        assert api.getClientDetails(id=7)["client"]["id"] == "7"
        # The longest waiting ones gave way, the last one did not.
        alive[-1].setblocking(False)
        with pytest.raises(BlockingIOError):
            alive[-1].recv(1)
        assert alive[0].recv(1) == b""


def test_the_end_closes_what_is_open_and_cuts_a_late_answer_short():
    others = set(threading.enumerate())
    with Sandbox(clients=1, latency=60) as sandbox:
        idle, busy = opened(sandbox), opened(sandbox)
        busy.sendall(request(sandbox))
        time.sleep(0.2)
    with idle, busy:
        assert idle.recv(1) == b""
        assert busy.recv(1) == b""
    for thread in set(threading.enumerate()) - others:
        thread.join(30)
        assert not thread.is_alive()

"""``hbwrapper sandbox`` as its users run it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from urllib.parse import urlencode
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


def test_it_prints_what_to_use_and_ends_at_ctrl_c(start):
    (url, api_id, api_key), process = start("--clients", "5")
    answer = ApiWrapper(url, api_id, api_key).getClients()
    assert len(answer["clients"]) == 5
    process.send_signal(signal.SIGINT)
    rest, said = process.communicate(timeout=20)
    assert (process.returncode, rest) == (0, "")
    assert f"PHP:    HBWrapper::setAPI('{url}', '{api_id}', '{api_key}');\n" in said
    assert f"Python: HBWrapper.setAPI('{url}', '{api_id}', '{api_key}')\n" in said


def test_a_data_file_outlives_kill_9(start, tmp_path):
    file = tmp_path / "shop.db"
    settings, process = start("--data", str(file), "--clients", "5")
    api = ApiWrapper(*settings)
    done = []

    def write():
        while True:
            try:
                done.append(
                    api.addTicket(client_id=1, subject=f"S{len(done)}", body="B")["ticket_id"]
                )
            except HBWrapperError:
                return

    thread = threading.Thread(target=write)
    thread.start()
    while len(done) < 20:
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    thread.join(30)
    (url, api_id, api_key), _ = start("--data", str(file))
    assert (api_id, api_key) == settings[1:]
    again = ApiWrapper(url, api_id, api_key)
    for number in done:
        assert again.getTicketDetails(id=number)["success"] is True
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_log_has_each_call_without_the_key(start, tmp_path):
    file = tmp_path / "calls.jsonl"
    settings, _ = start("--log", str(file), "--clock", "2026-11-01T12:00:00")
    api = ApiWrapper(*settings)
    api.getClientTickets({"id": 1, "filter": {"status": "Open"}})
    api.getClientDetails({"id": "none"})
    assert [json.loads(line) for line in file.read_text().splitlines()] == [
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


def test_tls_prints_how_to_trust_it(start):
    (url, _, api_key), process = start("--tls")
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
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
        (["--clock", "noon"], "Invalid isoformat string: 'noon'"),
        (["--data", "/nonexistent/x.db"], "No such file or directory: '/nonexistent/x.db'"),
        (["--log", "/nonexistent/x.log"], "No such file or directory: '/nonexistent/x.log'"),
        (["--host", "192.0.2.1"], "Cannot assign requested address"),
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

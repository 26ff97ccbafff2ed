"""Long lists and long runs: memory, other machines' executors, and a stop half-way."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import threading
import tracemalloc
from http.server import ThreadingHTTPServer
from itertools import islice

import pytest
from answering import Answering

from hbwrapper import ApiError, ApiWrapper

SIZE = 250


def serve_pages(listener, pages):
    """Answer ``pages`` pages of records, on kept connections."""
    row = {"firstname": "Ada", "lastname": "Abel", "email": "ada@example.com", "services": 3}

    class Pages(Answering):
        def answer(self, form):
            page = int(form["page"])
            records = [{"id": str(page * SIZE + n), **row} for n in range(SIZE)]
            return {"clients": records, "sorter": {"totalpages": pages, "sorterpage": page + 1}}

    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages, bind_and_activate=False)
    server.socket.close()
    server.socket = listener
    server.serve_forever()


@pytest.mark.parametrize("workers", [1, 4])
def test_a_million_records_take_no_more_memory_than_the_first_hundred_pages(scale, workers):
    pages = scale(4000)
    listener = socket.create_server(("127.0.0.1", 0), backlog=16)
    server = multiprocessing.get_context("fork").Process(
        target=serve_pages, args=(listener, pages), daemon=True
    )
    server.start()
    api = ApiWrapper(f"http://127.0.0.1:{listener.getsockname()[1]}/admin/api.php", "i", "k")
    tracemalloc.start()
    try:
        records = api.getClients.records({}, workers=workers)
        expected = 0
        for record in islice(records, 100 * SIZE):
            assert record["id"] == str(expected)
            expected += 1
        first = tracemalloc.get_traced_memory()[1]
        for record in records:
            assert record["id"] == str(expected)
            expected += 1
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        server.kill()
        server.join()
        listener.close()
    assert expected == pages * SIZE
    # Threads may meet in other ways later on; a page more at a time, but not more pages.
    assert peak <= first * 1.25


def test_map_takes_inputs_as_they_are_needed(hostbill):
    taken = []

    def inputs():
        for number in range(1, 1_000_001):
            taken.append(number)
            yield {"id": 1 + number % 300}

    answers = ApiWrapper().getClientDetails.map(inputs(), workers=4)
    assert next(answers)["success"] is True
    answers.close()
    assert len(taken) <= 20


STOPPED = """
import sys
from hbwrapper import ApiError, ApiWrapper

answers = ApiWrapper().addTicket.map(
    ({"client_id": 1, "subject": f"S{n}", "body": "B"} for n in range(10_000)), workers=4
)
for number, answer in enumerate(answers):
    print(answer["ticket_id"], flush=True)
"""


def test_ctrl_c_starts_nothing_more_and_forgets_nothing(hostbill_server):
    before = len(hostbill_server.hostbill.store.where("tickets", client_id="1"))
    process = subprocess.Popen(
        [sys.executable, "-c", STOPPED],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=dict(os.environ),
    )
    printed = [process.stdout.readline() for _ in range(30)]
    process.send_signal(signal.SIGINT)
    rest, error = process.communicate(timeout=60)
    printed += rest.splitlines()
    assert process.returncode != 0
    assert "KeyboardInterrupt" in error
    ran = len(hostbill_server.hostbill.store.where("tickets", client_id="1")) - before
    # What was printed ran; besides, at most what the window held when it stopped.
    assert len(printed) <= ran <= len(printed) + 9


def test_a_dask_cluster_runs_the_calls_and_is_sent_no_key(hostbill_server):
    distributed = pytest.importorskip("distributed")
    sent = []
    lock = threading.Lock()
    dumps = distributed.protocol.pickle.dumps

    def recorded(*arguments, **options):
        found = dumps(*arguments, **options)
        with lock:
            sent.append(found)
        return found

    distributed.protocol.pickle.dumps = recorded
    try:
        with (
            distributed.LocalCluster(
                n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None
            ) as cluster,
            distributed.Client(cluster) as client,
        ):
            inputs = [{"id": number} for number in range(1, 21)]
            call = ApiWrapper().getClientDetails
            executor = client.get_executor()
            found = [answer["client"]["id"] for answer in call.map(inputs, executor=executor)]
            store = hostbill_server.hostbill.store
            before = len(store.where("tickets", client_id="1"))
            same = [{"client_id": 1, "subject": "S", "body": "B"}] * 3
            assert len(list(ApiWrapper().addTicket.map(same, executor=executor))) == 3
            # Dask itself runs a function once for arguments that it has seen.
            assert len(store.where("tickets", client_id="1")) == before + 3
            with pytest.raises(ApiError) as caught:
                list(ApiWrapper().getClientDetails.map([{"id": 0}, {"id": 1}], executor=executor))
            # Its futures do not tell whether the call runs.
            assert (caught.value.index, caught.value.started) == (0, [1])
    finally:
        distributed.protocol.pickle.dumps = dumps
    assert found == [str(number) for number in range(1, 21)]
    assert any(b"getClientDetails" in data for data in sent)
    assert not [data for data in sent if hostbill_server.api_key.encode() in data]

"""Benchmarks: one table, one run, each row beside a named peer.

    python tests/benchmarks/run.py [--quick]

Times are the median of many short rounds, in microseconds a call, decoding included; every client talks
to the same local server, in another process, in turn, so that a busy machine slows them alike.
"""

from __future__ import annotations

import argparse
import http.client
import json
import multiprocessing
import os
import shutil
import socket
import ssl
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import httpx
import requests
import trustme
import urllib3

import hbwrapper

FORM = {"id": "1", "call": "getX", "outputformat": "json", "api_id": "the-id", "api_key": "the-key"}
RECORD = {f"field_{n}": f"value {n} of a record" for n in range(16)}
ANSWERS = {
    "small": {"success": True, "client": RECORD, "call": "getX", "server_time": 1700000000},
    "page": {
        "success": True,
        "clients": [RECORD | {"id": str(n)} for n in range(25)],
        "sorter": {"perpage": 25, "totalpages": 4, "sorterrecords": 100, "sorterpage": 1},
        "call": "getX",
        "server_time": 1700000000,
    },
}
HERE = Path(__file__).resolve().parent


def serve(listener: socket.socket, files: tuple[str, str] | None) -> None:
    """Answer each request with what its path names, on threads, as fast as Python can."""
    answers = {
        f"/{name}".encode(): b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
        for name, body in ((name, json.dumps(value).encode()) for name, value in ANSWERS.items())
    }
    context = None
    if files:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*files)

    def talk(sock: socket.socket) -> None:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            if context:
                sock = context.wrap_socket(sock, server_side=True)
            waiting = b""
            while True:
                while b"\r\n\r\n" not in waiting:
                    data = sock.recv(65536)
                    if not data:
                        return
                    waiting += data
                head, _, rest = waiting.partition(b"\r\n\r\n")
                lower = head.lower()
                length = int(lower.partition(b"content-length:")[2].split(b"\r\n", 1)[0] or 0)
                while len(rest) < length:
                    rest += sock.recv(65536)
                waiting = rest[length:]
                sock.sendall(answers[head.split(b" ", 2)[1]])
                if b"connection: close" in lower:
                    return
        except OSError:
            return
        finally:
            sock.close()

    while True:
        sock, _ = listener.accept()
        threading.Thread(target=talk, args=(sock,), daemon=True).start()


def clients(url: str, ca: str) -> dict[str, Callable[[], object]]:
    """One function a client: a call to ``url`` with its answer decoded."""
    api = hbwrapper.ApiWrapper(url, "the-id", "the-key", verify=ca)
    session = requests.Session()
    session.verify = ca
    context = ssl.create_default_context(cafile=ca)
    modern = httpx.Client(verify=context)
    pool = urllib3.PoolManager(ssl_context=context)
    parts = urlsplit(url)
    plain = (
        http.client.HTTPSConnection(parts.netloc, context=context)
        if parts.scheme == "https"
        else http.client.HTTPConnection(parts.netloc)
    )
    headers = {"Content-Type": "application/x-www-form-urlencoded"}

    def standard() -> object:
        plain.request("POST", parts.path, urlencode(FORM), headers)
        return json.loads(plain.getresponse().read())

    return {
        "hbwrapper, a read": lambda: api.getX(id=1),
        "hbwrapper, a write": lambda: api.addX(id=1),
        "requests.post": lambda: requests.post(url, data=FORM, verify=ca, timeout=9).json(),
        "requests.Session": lambda: session.post(url, data=FORM).json(),
        "httpx.Client": lambda: modern.post(url, data=FORM).json(),
        "urllib3.PoolManager": lambda: json.loads(
            pool.request("POST", url, body=urlencode(FORM), headers=headers).data
        ),
        "http.client": standard,
    }


def timed(call: Callable[[], object], seconds: float) -> float:
    """Seconds a call, over as many calls as fit."""
    call()
    count, began = 0, time.perf_counter()
    while (spent := time.perf_counter() - began) < seconds:
        call()
        count += 1
    return spent / count


def php_seconds(url: str, ca: str, seconds: float) -> float | None:
    """PHP with a new cURL handle per call, verification on, decoding included."""
    php = shutil.which("php")
    if php is None:
        return None
    done = subprocess.run(
        [php, str(HERE / "client.php"), url, ca, str(seconds), json.dumps(FORM)],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def table(rounds: int, seconds: float) -> dict[str, dict[str, float]]:
    """Column → client → the median round's seconds a call."""
    authority = trustme.CA()
    with tempfile.TemporaryDirectory() as folder:
        ca, chain, key = (str(Path(folder, name)) for name in ("ca.pem", "chain.pem", "key.pem"))
        authority.cert_pem.write_to_path(ca)
        certificate = authority.issue_cert("localhost", "127.0.0.1")
        certificate.private_key_pem.write_to_path(key)
        for number, pem in enumerate(certificate.cert_chain_pems):
            pem.write_to_path(chain, append=bool(number))
        columns = {}
        servers = []
        for scheme, files in (("http", None), ("https", (chain, key))):
            listener = socket.create_server(("127.0.0.1", 0), backlog=256)
            process = multiprocessing.get_context("fork").Process(
                target=serve, args=(listener, files), daemon=True
            )
            process.start()
            servers.append(process)
            for kind in ANSWERS:
                host = "localhost" if files else "127.0.0.1"
                url = f"{scheme}://{host}:{listener.getsockname()[1]}/{kind}"
                columns[f"{scheme}, {kind}"] = (url, clients(url, ca))
        rows: dict[str, dict[str, list[float]]] = {column: {} for column in columns}
        for _ in range(rounds):
            for column, (url, made) in columns.items():
                for name, call in made.items():
                    rows[column].setdefault(name, []).append(timed(call, seconds))
                if (took := php_seconds(url, ca, seconds)) is not None:
                    rows[column].setdefault("PHP, new handle per call", []).append(took)
        for process in servers:
            process.terminate()
        return {
            column: {name: statistics.median(times) for name, times in row.items()}
            for column, row in rows.items()
        }


def import_seconds(module: str) -> float:
    """The best of ten cold imports, in a process of its own."""
    code = (
        "import time, sys; b = time.perf_counter(); "
        f"import {module}; print(time.perf_counter() - b)"
    )
    return min(
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)
        for _ in range(10)
    )


def decoding_peaks() -> tuple[int, int]:
    """Peak bytes while a 7 MB answer is received and decoded: hbwrapper's, and requests' own."""
    body = json.dumps({"success": True, "clients": [RECORD] * 11_500}).encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    # Made once: this process's memory is what is measured.
    answer = head % len(body) + body
    listener = socket.create_server(("127.0.0.1", 0))

    def talk() -> None:
        for _ in range(4):
            sock, _ = listener.accept()
            with sock:
                sock.recv(65536)
                sock.sendall(answer)
                sock.recv(65536)

    threading.Thread(target=talk, daemon=True).start()
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
    calls = (
        lambda: hbwrapper.ApiWrapper(url, "i", "k").addX(),
        lambda: requests.post(url, data=FORM, timeout=9).json(),
    )
    peaks = []
    for call in calls:
        call()
        tracemalloc.start()
        call()
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    listener.close()
    return peaks[0], peaks[1]


def main() -> int:
    """Print the table and the ratios that are promised; 1 if one is not kept."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="few, short rounds")
    quick = parser.parse_args().quick
    # requests.Session prefers it to the CA file it is given.
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        os.environ.pop(name, None)
    # In turn, round by round: what else the machine does slows all clients alike.
    found = table(rounds=5 if quick else 30, seconds=0.05 if quick else 0.08)
    names = list(next(iter(found.values())))
    print("Microseconds a call, decoding included; median of many rounds.\n")
    print(f"{'':26}" + "".join(f"{column:>14}" for column in found))
    for name in names:
        print(f"{name:26}" + "".join(f"{row[name] * 1e6:14.0f}" for row in found.values()))
    promises = []
    for column, row in found.items():
        read, write = row["hbwrapper, a read"], row["hbwrapper, a write"]
        promises += [
            (f"read / urllib3, {column}", read / row["urllib3.PoolManager"], 1.25),
            (f"read / httpx, {column}", read / row["httpx.Client"], 1),
            (f"read / requests.Session, {column}", read / row["requests.Session"], 1),
        ]
        if column.startswith("https") and (php := row.get("PHP, new handle per call")):
            promises += [
                (f"read / PHP, {column}", read / php, 1 / 3),
                (f"write / PHP, {column}", write / php, 1.5),
            ]
    ratio = import_seconds("hbwrapper") / import_seconds("requests")
    promises.append(("import hbwrapper / import requests", ratio, 0.2))
    ours, theirs = decoding_peaks()
    promises.append(("peak memory, 7 MB answer / requests' .json()", ours / theirs, 1.3))
    print(f"\n{'ratio':46}{'measured':>10}{'at most':>10}")
    for name, measured, limit in promises:
        kept = "" if measured <= limit else "   NOT KEPT"
        print(f"{name:46}{measured:10.3f}{limit:10.3f}{kept}")
    return 0 if all(measured <= limit for _, measured, limit in promises) else 1


if __name__ == "__main__":
    sys.exit(main())

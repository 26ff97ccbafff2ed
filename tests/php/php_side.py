"""Real PHP at the tests' service."""

from __future__ import annotations

import base64
import json
import os
import struct
import subprocess
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from hbwrapper import CURLFile

HERE = Path(__file__).parent


def loads(text: bytes) -> Any:
    """What JSON says, however deep: the C code of Python 3.12 has a limit that nobody can raise."""
    try:
        return json.loads(text)
    except RecursionError:
        decoder = json.JSONDecoder()
        decoder.scan_once = json.scanner.py_make_scanner(decoder)
        return decoder.decode(text.decode())


class Worker:
    """A PHP process that does what it is told: ``worker('json_decode', b'[]')``."""

    def __init__(self, php: str) -> None:
        self._process = subprocess.Popen(
            [php, "-d", "precision=14", "-d", "display_errors=stderr", str(HERE / "worker.php")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __call__(self, operation: str, *arguments: Any) -> Any:
        line = json.dumps([operation, [tag(argument) for argument in arguments]])
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, f"PHP died over {operation}{arguments!r}"
        return untag(loads(answer))

    def close(self) -> None:
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(10)


class Endpoint:
    """``echo.php`` behind PHP's own web server."""

    def __init__(self, php: str) -> None:
        self._process = subprocess.Popen(
            [php, "-d", "max_input_vars=100000", "-S", "127.0.0.1:0", str(HERE / "echo.php")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PHP_CLI_SERVER_WORKERS": "1"},
        )
        for line in self._process.stderr:
            if "started" in line:
                address = line.split("http://")[1].split(")")[0]
                break
        self.url = f"http://{address}/admin/api.php"
        # Its log must not fill the pipe.
        self._drain = threading.Thread(target=self._process.stderr.read, daemon=True)
        self._drain.start()

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(10)
        self._drain.join(10)
        self._process.stderr.close()


def tag(value: Any) -> list[Any]:
    """A value as ``worker.php`` reads it."""
    if value is None:
        return ["null"]
    if isinstance(value, bool):
        return ["bool", value]
    if isinstance(value, int):
        return ["int", str(value)]
    if isinstance(value, float):
        return ["float", struct.pack(">d", value).hex()]
    if isinstance(value, str):
        return ["str", base64.b64encode(value.encode()).decode()]
    if isinstance(value, bytes):
        return ["str", base64.b64encode(value).decode()]
    if isinstance(value, CURLFile):
        return ["file", [tag(value.name), tag(value.mime), tag(value.postname)]]
    if isinstance(value, SimpleNamespace):
        return ["object", [[tag(key), tag(item)] for key, item in vars(value).items()]]
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    return ["array", [[tag(key), tag(item)] for key, item in pairs]]


def untag(tagged: list[Any]) -> Any:
    """A value from ``worker.php``; arrays are dicts whose keys are str or int."""
    kind, *rest = tagged
    if kind == "null":
        return None
    if kind == "int":
        return int(rest[0])
    if kind == "float":
        return struct.unpack(">d", bytes.fromhex(rest[0]))[0]
    if kind == "str":
        return base64.b64decode(rest[0]).decode("utf-8", "surrogateescape")
    if kind == "array":
        return {untag(key): untag(item) for key, item in rest[0]}
    return rest[0]

"""The request, output buffers, the program's end and its errors."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import Any

import pytest

from hbwrapper import php


def run(code: str) -> subprocess.CompletedProcess[str]:
    """A Python program with ``php`` in it."""
    program = f"from hbwrapper import php\n{code}"
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )


def test_a_page_reads_its_request_and_answers_with_headers() -> None:
    with php.request.serving(
        get={"id": "7", "3": "x"}, post={"a": ["1"]}, session={"user": "ann"}
    ) as reply:
        assert php.request.get["id"] == "7"
        assert php.request.get[3] == "x"
        assert php.request.request == {"id": "7", 3: "x", "a": ["1"]}
        assert php.request.server["REQUEST_METHOD"] == "POST"
        php.request.session["seen"] = True
        php.request.post = {}
        php.header("X-One: 1")
        php.header("X-One: 2")
        php.header("Set: a", False)
        php.header("Set: b", False)
        assert php.headers_list() == ["X-One: 2", "Set: a", "Set: b"]
        php.header("Location: /there")
        assert php.http_response_code() == 302
        php.setcookie("n", "a b", 0, "/", "", True, True)
    assert reply.status == 302
    assert ("Set-Cookie", "n=a%20b; path=/; secure; HttpOnly") in reply.headers
    assert reply.session == {"user": "ann", "seen": True}
    assert reply.post == {}
    assert php.request.get == {}


def test_each_thread_has_a_request_of_its_own() -> None:
    seen: list[Any] = []

    def serve(number: int) -> None:
        with php.request.serving(get={"n": number}) as reply:
            php.header(f"X-N: {number}")
            seen.append((php.request.get["n"], reply.headers))

    threads = [threading.Thread(target=serve, args=(n,)) for n in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert sorted(seen) == [(n, [("X-N", str(n))]) for n in range(5)]


def test_a_part_that_a_request_does_not_have_is_named() -> None:
    with pytest.raises(TypeError, match="no gett"), php.request.serving(gett={}):
        pass


@pytest.mark.parametrize(
    ("code", "status"),
    [("HTTP/1.1 404 Not Found", 404), ("Status: x", 200), ("Location: /x", 302)],
)
def test_a_status_line_sets_the_status(code: str, status: int) -> None:
    with php.request.serving() as reply:
        php.header(code)
    assert reply.status == status


def test_buffers_keep_what_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    php.ob_start()
    print("one", end="")
    php.ob_start(lambda text, flags: text.upper())
    print("two", end="")
    assert php.ob_get_level() == 2
    assert php.ob_get_contents() == "two"
    php.ob_end_flush()
    assert php.ob_get_clean() == "oneTWO"
    assert php.ob_get_clean() is False
    assert php.output_of(php.var_dump, 1) == "int(1)\n"
    assert capsys.readouterr().out == ""


def test_open_buffers_are_printed_at_the_end() -> None:
    assert run("php.ob_start(); print('kept')").stdout == "kept\n"


def test_exit_prints_and_runs_what_was_registered() -> None:
    done = run(
        "php.register_shutdown_function(lambda *a: print('end', *a), 1)\n"
        "php.register_shutdown_function(lambda: print('last'))\n"
        "try:\n    php.exit('bye')\nexcept Exception:\n    print('no')\n"
        "finally:\n    print('guarded', not php.exiting())"
    )
    assert done.stdout == "byeguarded False\nend 1\nlast\n"
    assert done.returncode == 0
    assert run("php.exit(3)").returncode == 3


def test_errors_go_to_the_handler_or_to_standard_error() -> None:
    seen: list[Any] = []
    assert php.set_error_handler(lambda *error: seen.append(error[:2])) is None
    try:
        php.trigger_error("careful", php.E_USER_WARNING)
    finally:
        php.restore_error_handler()
    assert seen == [(512, "careful")]
    with pytest.raises(php.ValueError):
        php.trigger_error("x", 3)
    done = run(
        "php.trigger_error('careful', php.E_USER_WARNING); php.trigger_error('no', php.E_USER_ERROR); print(1)"
    )
    assert "PHP Warning:  careful in" in done.stderr
    assert "PHP Fatal error:  no in" in done.stderr
    assert (done.returncode, done.stdout) == (255, "")


def test_an_uncaught_error_goes_to_the_exception_handler() -> None:
    done = run(
        "php.set_exception_handler(lambda e: print('caught', e.getMessage()))\nraise php.Exception('oh')"
    )
    assert done.stdout == "caught oh\n"


def test_constants_are_found_by_name() -> None:
    class Plan(php.Object):
        LIMIT = 5

    php.functions({"PORT": 80})
    assert php.define("HOST", "h") is True
    assert php.define("HOST", "other") is False
    assert [php.constant(name) for name in ("HOST", "PORT", "Plan::LIMIT", "E_ALL")] == [
        "h",
        80,
        5,
        32767,
    ]
    assert php.defined("HOST")
    assert not php.defined("NOPE")
    with pytest.raises(php.Error, match='Undefined constant "NOPE"'):
        php.constant("NOPE")


def test_objects_come_back_from_their_text(worker: Any) -> None:
    class Node(php.Object):
        name: Any = "n"
        __secret: Any = 1
        _next: Any = None

        def php_wakeup(self) -> None:
            self.name += "!"

    class Suit(php.Enum):
        Hearts = php.Case("H")

    one = Node()
    one._next = one
    text = php.serialize([one, one, Suit.Hearts, php.StdClass(a=1)])
    assert text == (
        'a:4:{i:0;O:4:"Node":3:{s:4:"name";s:1:"n";s:12:"\0Node\0secret";i:1;s:7:"\0*\0next";r:2;}i:1;r:2;'
        'i:2;E:11:"Suit:Hearts";i:3;O:8:"stdClass":1:{s:1:"a";i:1;}}'
    )
    back = php.unserialize(text)
    assert back[0] is back[1] is back[0]._next
    assert back[0].name == "n!"
    assert back[2] is Suit.Hearts
    assert isinstance(php.unserialize(text, {"allowed_classes": False})[0], php.StdClass)
    assert php.unserialize("a:1:{") is False


def test_a_script_calls_its_own_functions_by_name() -> None:
    done = run(
        "def turned(a, b):\n    return b - a\nprint(php.usort([1, 3, 2], 'turned'), php.function_exists('TURNED'))"
    )
    assert done.stdout == "[3, 2, 1] True\n"

"""What a call needs is loaded before it holds parameters, whatever happens meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap

import pytest
from wire import Server, json_answer

from hbwrapper import ApiWrapper, loading

# Loading urllib3 takes a second, so that there is time for what must not disturb it.
SLOWLY = """
import sys, time
from importlib.abc import MetaPathFinder
class Slow(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "urllib3.util":
            print("loading", file=sys.stderr, flush=True)
            time.sleep(1)
sys.meta_path.insert(0, Slow())
"""
CLIENT = """
import sys
from hbwrapper import ApiWrapper
api = ApiWrapper(sys.argv[1], "the-id", "canary-key", timeout=20)
"""


def run(code: str, url: str, **options) -> str:
    """Run a program; what it prints."""
    ran = subprocess.run(
        [sys.executable, "-c", code, url],
        capture_output=True, text=True, timeout=60, check=False, **options,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.fixture
def server():
    def answer(received):
        call = received.form.get("call", "")  # not of an upload
        if call.startswith("unreadable"):
            return json_answer(b"<b>No</b> &amp; " + received.body, "500 Error")
        if call.startswith("refused"):
            return json_answer({"success": False, "error": ["no"]})
        page = received.form.get("page", 0)
        sorter = {"totalpages": 2}
        return json_answer({"success": True, "clients": [{"id": page}], "sorter": sorter, "n": 1e9})

    with Server(answer) as found:
        yield found


def test_neither_the_package_nor_a_client_loads_requests():
    code = CLIENT + 'print("requests" in sys.modules, "urllib3" in sys.modules)'
    assert run(code, "https://h.example/").split() == ["False", "False"]


def test_a_name_of_a_call_loads_all_that_any_call_imports(server, tmp_path):
    (tmp_path / "file").write_text("x")
    code = CLIENT + textwrap.dedent("""
        import contextlib, dataclasses, datetime, decimal, enum, fractions, types, uuid, warnings
        warnings.simplefilter("ignore")
        from hbwrapper import ApiWrapper, CURLFile, HBWrapperError, check
        call = api.addClient
        before = set(sys.modules)
        Colour = enum.Enum("Colour", {"RED": 1})
        values = [1, 1.5, None, True, "é", b"x", decimal.Decimal("1.5"), uuid.uuid4(), Colour.RED,
                  datetime.datetime(2026, 1, 1), datetime.date(2026, 1, 1), fractions.Fraction(1, 2),
                  types.SimpleNamespace(a=1), {"a": {"b": [1]}}, object(), float("nan"), {1}, "\\ud800"]
        for value in values:
            with contextlib.suppress(TypeError, ValueError):
                call(x=value)
        call({"file": CURLFile("file")})
        with open("file", "rb") as file:
            call(file=file)
        call({f"x{n}": 1 for n in range(1200)})
        for name in ("unreadableX", "refusedX"):
            with contextlib.suppress(HBWrapperError):
                check(getattr(api, name)(password="canary&é+%"))
            with contextlib.suppress(HBWrapperError):
                list(getattr(api, name).map([{}] * 3))
        list(api.getClients.pages())
        list(api.getClients.records(workers=2))
        list(api.getClients.map([{}, {}]))
        with contextlib.suppress(HBWrapperError):
            ApiWrapper("http://localhost:9/", "i", "k", timeout=5).getX()
        print(*sorted(name for name in set(sys.modules) - before if name != "pwd"))
    """)
    assert run(code, server.url, cwd=tmp_path).split() == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.parametrize("pause", [0, 0.002, 0.3, 2])
def test_a_fork_during_the_first_call_leaves_the_child_able_to_call(server, pause):
    code = (
        SLOWLY
        + CLIENT
        + textwrap.dedent("""
        import os, threading, warnings
        warnings.simplefilter("ignore")
        pause = float(sys.argv[2])
        thread = threading.Thread(target=lambda: api.getClients(id="parent"))
        thread.start()
        time.sleep(pause)
        child = os.fork()
        if child == 0:
            import signal
            signal.alarm(20)
            api.getClients(id="child")
            os._exit(0)
        _, status = os.waitpid(child, 0)
        thread.join()
        print(status)
    """)
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, server.url, str(pause)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout.strip()) == (0, "0"), ran.stderr
    assert sorted(got.form["id"] for got in server.requests) == ["child", "parent"]


@pytest.mark.parametrize("way", ["api.getClients(x='canary')", "api.request(params)"])
def test_an_interrupt_while_it_loads_shows_nothing_and_the_next_call_works(server, way):
    code = (
        SLOWLY
        + CLIENT
        + textwrap.dedent(f"""
        import signal, traceback
        params = {{"call": "getClients", "x": "canary"}}
        def go():
            return {way}
        signal.setitimer(signal.ITIMER_REAL, 0.5)
        signal.signal(signal.SIGALRM, signal.default_int_handler)
        try:
            go()
            print("not interrupted")
        except KeyboardInterrupt as error:
            frames = traceback.TracebackException.from_exception(error, capture_locals=True)
            assert error.__context__ is None
            for frame in frames.stack:
                if frame.name not in ("<module>", "go"):
                    print(frame.filename, frame.name, frame.locals)
        print(go()["success"])
    """)
    )
    printed = run(code, server.url)
    assert "canary" not in printed
    assert printed.splitlines()[-1] == "True"
    assert "not interrupted" not in printed
    assert len(server.requests) == 1


def test_a_signal_handler_may_call_while_another_call_loads(server):
    code = (
        SLOWLY
        + CLIENT
        + textwrap.dedent("""
        import signal
        signal.signal(signal.SIGALRM, lambda *_: print(api.getClients(id="handler")["success"]))
        signal.setitimer(signal.ITIMER_REAL, 0.5)
        print(api.getClients(id="main")["success"])
    """)
    )
    assert run(code, server.url).split() == ["True", "True"]
    assert [got.form["id"] for got in server.requests] == ["handler", "main"]


def test_threads_that_begin_at_once_all_get_their_answer(server):
    code = CLIENT + textwrap.dedent("""
        from concurrent.futures import ThreadPoolExecutor
        with ThreadPoolExecutor(16) as threads:
            print(sum(threads.map(lambda n: api.getClients(id=n)["success"], range(64))))
    """)
    assert run(code, server.url).strip() == "64"


def test_a_first_call_as_the_interpreter_ends_is_made(server):
    code = CLIENT + 'import atexit; atexit.register(lambda: print(api.getClients()["success"]))'
    assert run(code, server.url).strip() == "True"


def test_a_package_that_is_missing_is_named(server):
    code = (
        'import sys; sys.modules["requests"] = None'
        + CLIENT
        + textwrap.dedent("""
        for _ in range(2):
            try:
                api.getClients(password="canary")
            except ImportError as error:
                print(error)
    """)
    )
    printed = run(code, server.url)
    assert printed.count("requests") == 2
    assert "canary" not in printed


def test_a_loading_that_never_ends_is_not_waited_for(server, monkeypatch):
    """As where the caller itself is importing what the thread waits for."""
    monkeypatch.setattr(loading, "_PATIENCE", 0.01)
    monkeypatch.setattr(loading, "start_new_thread", lambda function, arguments: None)
    monkeypatch.setattr(loading._Loading, "ended", False)
    assert ApiWrapper(server.url, "i", "k").getX()["success"] is True
    assert loading._Loading.ended

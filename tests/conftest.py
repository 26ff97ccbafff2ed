"""What every test may use."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
from collections.abc import Callable, Generator, Iterator

import pytest

# A test that means another machine says so itself.
_FOREIGN = (
    "HOSTBILL_",
    "REQUESTS_CA_BUNDLE",
    "CURL_CA_BUNDLE",
    "NETRC",
    "XDG_CONFIG_HOME",
    "PYTEST_ADDOPTS",
)
_PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run the large counts, not a tenth")


def pytest_configure() -> None:
    # A shell's background job ignores Ctrl-C, and so would every program that a test starts.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI, where all packages are, a test that is skipped for want of one fails."""
    report = yield
    if os.environ.get("CI") and report.skipped and "could not import" in str(report.longrepr):
        report.outcome = "failed"
    return report


@pytest.fixture
def terminal() -> None:
    """For tests that open a terminal: they are skipped where the machine has none to give."""
    try:
        import pty

        for end in pty.openpty():
            os.close(end)
    except (ImportError, OSError) as error:
        pytest.skip(f"no pseudo-terminal here: {error}")


@pytest.fixture
def processes() -> None:
    """For tests that share work with processes: they are skipped without POSIX semaphores."""
    try:
        multiprocessing.Lock()
    except OSError as error:
        pytest.skip(f"no shared memory here: {error}")


@pytest.fixture(scope="session")
def scale(request: pytest.FixtureRequest) -> Callable[[int], int]:
    """``scale(n)``: n with --full, else a tenth of it."""
    full = request.config.getoption("--full")
    return lambda n: n if full else max(1, n // 10)


@pytest.fixture(scope="session")
def php() -> str:
    """The PHP binary, with curl and mbstring."""
    found = shutil.which("php")
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("PHP is missing: apt-get install php-cli php-curl php-mbstring")
        pytest.skip("no php here: apt-get install php-cli php-curl php-mbstring")
    return found


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No setting of the machine reaches a test, and none of a test reaches the next."""
    for name in list(os.environ):
        if name.startswith(_FOREIGN) or name.lower() in _PROXIES:
            monkeypatch.delenv(name)
    from hbwrapper import warning
    from hbwrapper.testing import settings_of_its_own

    warning._said.clear()
    with settings_of_its_own():
        yield

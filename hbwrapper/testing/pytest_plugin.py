"""Pytest's fixtures ``hostbill`` and ``hostbill_server``: HostBill in process, and as a server.

Installing hbwrapper with its extra ``testing`` makes them known to pytest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..sandbox import Sandbox
    from . import FakeHostBill

# Neither requests nor Werkzeug is loaded before a test asks for a fixture.


@pytest.fixture
def hostbill(request: pytest.FixtureRequest) -> Iterator[FakeHostBill]:
    """Answer every call of hbwrapper in this process, with a sandbox behind it.

    ``hostbill.reply('getClientDetails', {...})`` and ``hostbill.fail('addInvoice')`` set answers,
    ``hostbill.calls`` lists what was called, ``hostbill.sandbox`` holds the data.
    """
    from . import FakeHostBill

    _require("requests_mock", "werkzeug")
    # Of two mockers the later one would hide the other: a test's own is taken where it has one.
    own = "requests_mock" in request.fixturenames
    with FakeHostBill(request.getfixturevalue("requests_mock") if own else None) as fake:
        yield fake


@pytest.fixture
def hostbill_server() -> Iterator[Sandbox]:
    """Serve a sandbox on loopback, and let the environment's ``HOSTBILL_`` variables name it."""
    from ..sandbox import Sandbox
    from . import settings_of_its_own

    _require("werkzeug")
    with (
        Sandbox() as sandbox,
        settings_of_its_own((sandbox.url, sandbox.api_id, sandbox.api_key)),
    ):
        yield sandbox


def _require(*modules: str) -> None:
    from importlib.util import find_spec

    missing = [name for name in modules if find_spec(name) is None]
    if missing:
        packages = " ".join(name.replace("_", "-") for name in missing)
        needed = f"this fixture needs {' and '.join(missing)}: pip install {packages}"
        pytest.fail(needed, pytrace=False)

"""Real PHP, started once a session."""

from __future__ import annotations

import pytest
from php_side import Endpoint, Worker


@pytest.fixture(scope="session")
def worker(php):
    found = Worker(php)
    yield found
    found.close()


@pytest.fixture(scope="session")
def endpoint(php):
    found = Endpoint(php)
    yield found
    found.close()

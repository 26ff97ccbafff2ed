"""What the connection classes override exists in the versions that are installed."""

from __future__ import annotations

import importlib
import inspect
import re

import pytest

from hbwrapper.wire import connection

TABLE = re.findall(r"^ {4}((?:urllib3|http)\.\S+)  +\S", connection.__doc__, re.MULTILINE)
# Set by their __init__, not by the class.
OF_INSTANCES = {"socket_options", "pool_classes_by_scheme"}


@pytest.mark.parametrize("name", TABLE)
def test_what_is_overridden_exists(name):
    module, _, rest = name.rpartition(".")[0].rpartition(".")
    attribute = name.rpartition(".")[2]
    cls = getattr(importlib.import_module(module), rest)
    assert hasattr(cls, attribute) or attribute in inspect.getsource(cls.__init__)
    assert hasattr(cls, attribute) or attribute in OF_INSTANCES


@pytest.mark.parametrize(
    "cls",
    [connection._HTTPConnection, connection._HTTPSConnection, connection._Response,
     *connection.KEPT.values(), *connection.ONE_SHOT.values()],
)  # fmt: skip
def test_the_table_has_all_that_is_overridden(cls):
    ours = [base for base in cls.__mro__ if base.__module__ == connection.__name__]
    theirs = [base for base in cls.__mro__ if base.__module__.startswith(("urllib3", "http"))]
    overridden = {
        name
        for base in ours
        for name in vars(base)
        if not name.startswith("__") and any(name in vars(other) for other in theirs)
    } - {"_abc_impl", "sock", "port"}
    assert overridden
    assert overridden <= {name.rpartition(".")[2] for name in TABLE}

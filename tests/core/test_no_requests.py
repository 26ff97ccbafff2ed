"""What Python does with an object on its own never makes a call."""

from __future__ import annotations

import copy
import inspect
import pickle
import pydoc
from unittest import mock

import pytest
from wire import Server

from hbwrapper import ApiWrapper, HBWrapper


def refused(action):
    def attempt(client):
        with pytest.raises((TypeError, AttributeError)):
            action(client)

    return attempt


def context_manager(client):
    if isinstance(client, ApiWrapper):
        with client:
            pass
    else:
        with pytest.raises(AttributeError):
            client.__enter__()


def ipython(module):
    return pytest.importorskip(f"IPython.{module}")


ACTIONS = {
    "attribute access": lambda client: [client.getClients, client.addClient, client.anything],
    "private attributes": refused(lambda client: client._repr_html_),
    "every name in dir": lambda client: [getattr(client, name) for name in dir(client)],
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda client: pickle.loads(pickle.dumps(client)),
    "pickle of a call": lambda client: pickle.loads(pickle.dumps(client.addClient)),
    "repr and str": lambda client: f"{client!r} {client} {client.addClient!r}",
    "help": lambda client: pydoc.render_doc(client),
    "help of a call": lambda client: pydoc.render_doc(client.addClient),
    "hasattr": lambda client: [hasattr(client, "addClient"), hasattr(client, "__len__")],
    "signature": lambda client: inspect.signature(client.addClient),
    "unwrap": lambda client: inspect.unwrap(client.addClient),
    "inspect": lambda client: [inspect.isawaitable(client), inspect.isfunction(client.addClient)],
    "getmembers": inspect.getmembers,
    "create_autospec": mock.create_autospec,
    "create_autospec of a call": lambda client: mock.create_autospec(client.addClient),
    "Mock(spec)": lambda client: mock.Mock(spec=client).addClient,
    "iter": refused(iter),
    "iter of a call": refused(lambda client: iter(client.addClient)),
    "list": refused(list),
    "dict": refused(dict),
    "unpacking": refused(lambda client: dict(**client)),
    "len": refused(len),
    "contains": refused(lambda client: "x" in client),
    "index": refused(lambda client: client[0]),
    "bool": bool,
    "equality and hash": lambda client: [client == 1, hash(client), client.addClient == 1],
    "vars": vars,
    "context manager": context_manager,
    "IPython display": lambda client: ipython("core.formatters").DisplayFormatter().format(client),
    "IPython display of a call": lambda client: (
        ipython("core.formatters").DisplayFormatter().format(client.addClient)
    ),
    "IPython pretty": lambda client: ipython("lib.pretty").pretty(client),
    "IPython completion": lambda client: (
        ipython("core.interactiveshell")
        .InteractiveShell.instance(history_load_length=0)
        .Completer.attr_matches("client.")
    ),
}


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
@pytest.mark.parametrize("make", [HBWrapper.singleton, HBWrapper, ApiWrapper])
@pytest.mark.parametrize("action", ACTIONS, ids=str)
def test_no_request(action, make, tmp_path, monkeypatch):
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    with Server() as server:
        HBWrapper.setAPI(server.url, "i", "k")
        ACTIONS[action](make())
        assert server.connections == 0


def test_the_counting_server_counts():
    with Server() as server:
        ApiWrapper(server.url, "i", "k").getClients()
        assert server.connections == 1

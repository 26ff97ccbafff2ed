"""help(), dir() and what `hbwrapper describe` prints."""

from __future__ import annotations

import json
import pydoc
import re
import shlex

import pytest

from hbwrapper import ApiWrapper, HBWrapper, catalogue
from hbwrapper.catalogue import examples as examples_of
from hbwrapper.catalogue import shapes
from hbwrapper.catalogue.describe import docstring, pretty
from hbwrapper.catalogue.meanings import meaning


@pytest.mark.parametrize("name", [*catalogue.names(), "getClientTicket", "launchRocket"])
def test_no_line_is_wider_than_a_terminal(name: str) -> None:
    wide = [line for line in docstring(name).splitlines() if len(line) > 80]
    assert not wide


def examples(text: str) -> tuple[str, str]:
    python, shell = text.split("\n\nPython:\n")[1].split("\n\nCommand line:\n")
    return python, shell.split("\n\nAnswer")[0]


# What an example's values require besides.
ALSO = {
    "addInvoiceQueueItem": ["id"],
    "addTicket": ["name", "email"],
    "addTicketDept": ["host", "login", "password", "port"],
    "cancelQueueTask": ["id"],
    "ipamUpdateIP": ["ip"],
    "sendMessage": ["subject", "body", "to"],
    "setClientAutomationSettings": ["value"],
}


def needed(call: catalogue.Call) -> list[str]:
    return [*call.required, *ALSO.get(call.name, [])]


def chosen(parameter: str) -> str:
    # An entry of a map that a call requires.
    if parameter == "privileges":
        return "privileges[billing][emails]"
    if parameter == "lines":
        return "lines[section][keyword]"
    return re.sub(r"\[(n|k|CATEGORY_ID)\]", "[1]", parameter)


@pytest.mark.parametrize("name", catalogue.names())
def test_the_python_example_makes_the_call_with_what_it_requires(name: str) -> None:
    call = catalogue.get(name)
    assert call
    code = compile(examples(docstring(name))[0].strip(), name, "eval")
    seen: list[tuple[str, dict[str, object]]] = []

    class Recorder:
        def __getattr__(self, called: str) -> object:
            return lambda params=(): seen.append((called, dict(params)))

    eval(code, {"hb": Recorder()})
    (called, params), *_ = seen
    assert (called, len(seen)) == (name, 1)
    assert tuple(params) == tuple(chosen(one) for one in needed(call))
    for parameter, value in params.items():
        assert isinstance(value, list) is (parameter in call.lists or parameter.endswith("[]"))
        if parameter in call.values:
            values = value if isinstance(value, list) else [value]
            assert set(values) <= set(call.values[parameter])


@pytest.mark.parametrize("name", catalogue.names())
def test_the_shell_example_makes_the_call_with_what_it_requires(name: str) -> None:
    call = catalogue.get(name)
    assert call
    program, called, *pairs = shlex.split(examples(docstring(name))[1].replace("\\\n", " "))
    assert (program, called) == ("hbwrapper", name)
    given = dict.fromkeys(pair.partition("=")[0].removesuffix("[]") for pair in pairs)
    assert list(given) == [chosen(one).removesuffix("[]") for one in needed(call)]


@pytest.mark.parametrize("name", catalogue.names())
def test_each_parameter_its_meaning_and_each_value_is_told(name: str) -> None:
    call = catalogue.get(name)
    assert call
    text = docstring(name)
    joined = " ".join(text.split())
    assert text.startswith(call.summary)
    assert " ".join(call.note.split()) in joined
    for parameter in call.parameters:
        kind, phrase = meaning(call, parameter)
        assert f"\n    {parameter} ({kind}):" in text
        assert f"{parameter} ({kind}): {phrase}" in joined
        for value in () if kind == "switch" else call.values.get(parameter, ()):
            assert (value or "''") in joined
    for condition in call.conditional.values():
        assert f"(required {condition})" in joined
    assert (".records()" in text) is call.paged
    switch = any(call.is_switch(parameter) for parameter in call.parameters)
    assert ("A switch takes 0, an empty value, True and False too." in joined) is switch
    assert text.endswith(f"HostBill's page:\n    {call.page}")


@pytest.mark.parametrize("name", catalogue.names())
def test_the_answer_is_shown_as_json_of_the_documented_shape(name: str) -> None:
    text = docstring(name)
    documented = shapes.shape(name)
    if isinstance(documented, shapes.Value):
        assert "\n\nAnswer: " in text
        return
    shown = text.split("\n\nAnswer, for example:\n")[1].split("\n\n")[0]
    answer = json.loads(shown)
    assert answer == examples_of.answer(name)
    assert next(iter(answer)) == "success"
    joined = " ".join(text.split())
    assert "compare them with str(a) == str(b) or php.loose_equal(a, b)" in joined
    for path in shapes.unsure(documented):
        assert path.removesuffix(".*") in joined.split("May be missing: ")[1]


def test_help_says_what_an_answer_may_have_instead() -> None:
    joined = " ".join(docstring("getPaymentModules").split())
    assert "A map by id or name is [] when it is empty." in joined
    assert "0000-00-00 stands for no date." in docstring("getDomainDetails")
    assert "May be missing" not in docstring("addInvoice")
    assert "May be missing: all keys of details." in " ".join(docstring("getOrderDetails").split())
    assert "cut off: there may be more keys" in " ".join(docstring("getInvoices").split())
    assert "cut off" not in " ".join(docstring("getInvoiceDetails").split())
    assert "Answer: null, as documented." in docstring("module")
    assert "Answer: not documented." in docstring("inventoryListProducts")


@pytest.mark.parametrize(
    ("value", "width", "expected"),
    [
        ({}, 10, "{}"),
        ([], 10, "[]"),
        ({"a": 1, "b": "x"}, 20, '{"a": 1, "b": "x"}'),
        ({"a": 1, "b": "x"}, 12, '{\n  "a": 1,\n  "b": "x"\n}'),
        ({"a": 1, "b": 2, "c": [1, 2, 3]}, 18, '{\n  "a": 1, "b": 2,\n  "c": [1, 2, 3]\n}'),
        ([{"a": "long enough"}], 20, '[\n  {\n    "a": "long enough"\n  }\n]'),
        ("é€", 1, '"é€"'),
    ],
)
def test_pretty_puts_several_keys_on_a_line(value: object, width: int, expected: str) -> None:
    assert pretty(value, width) == expected


@pytest.mark.parametrize("client", [HBWrapper.singleton(), ApiWrapper()], ids=["hb", "api"])
def test_help_of_a_call_shows_what_the_catalogue_knows(client: HBWrapper | ApiWrapper) -> None:
    text = pydoc.plain(pydoc.render_doc(client.getClientTickets))
    for line in docstring("getClientTickets").splitlines():
        assert line.strip() in text
    for told in ("filter[status]", "ASC, DESC", "hb.getClientTickets({'id': 1})"):
        assert told in text


def test_help_of_an_unknown_call_says_so_and_guesses() -> None:
    text = docstring("getClientTicket")
    assert "not in the catalogue" in text
    assert "Did you mean getClientTickets" in text
    assert "taken for a read" in text
    assert "Did you mean" not in docstring("launchRocket")
    assert "taken for a write" in docstring("launchRocket")


def test_dir_lists_every_call_and_what_is_there_besides() -> None:
    for client in (HBWrapper.singleton(), ApiWrapper()):
        listed = dir(client)
        assert set(catalogue.names()) <= set(listed)
        assert len(listed) == len(set(listed))
        assert "timeout" in listed
    assert "setAPI" in dir(HBWrapper.singleton())
    assert "request" in dir(ApiWrapper())


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("HBWrapper.singleton().getClientTi", {"getClientTickets"}),
        ("ApiWrapper().getCl", {name for name in catalogue.names() if name.startswith("getCl")}),
        ("HBWrapper.singleton().getClientTickets.", {"map", "pages", "records"}),
        ("HBWrapper.singleton().addClient.", {"map"}),
        ("HBWrapper.setA", {"setAPI", "setAPIUrl"}),
    ],
)
def test_jedi_completes_calls_without_running_anything(written: str, expected: set[str]) -> None:
    jedi = pytest.importorskip("jedi")
    script = jedi.Script(f"from hbwrapper import ApiWrapper, HBWrapper\n{written}")
    found = {one.name for one in script.complete(2, len(written))}
    assert {name for name in found if not name.startswith("_")} == expected

"""What no form can carry is refused before anything is sent, with the parameter's name."""

from __future__ import annotations

import datetime
import decimal
import io
import math
from fractions import Fraction
from types import SimpleNamespace

import pytest
from wire import Server, calls

from hbwrapper import ApiWrapper, CURLFile, HBWrapper


class Closed(io.BytesIO):
    def __init__(self) -> None:
        super().__init__()
        self.close()


class OfText:
    """A file by its methods alone, which gives text."""

    def read(self) -> str:
        return "text"


def nested(depth: int) -> object:
    value: object = 1
    for _ in range(depth):
        value = [value]
    return value


def containing_itself() -> dict[str, object]:
    inner: dict[str, object] = {}
    inner["again"] = [inner]
    return inner


REFUSED = {
    "NaN": (lambda: math.nan, ValueError, "x cannot be sent: nan is no number"),
    "infinity": (lambda: -math.inf, ValueError, "x cannot be sent: -inf is no number"),
    "a decimal that is no number": (lambda: decimal.Decimal("NaN"), ValueError, "x cannot be sent"),
    "an infinite decimal": (lambda: decimal.Decimal("-Infinity"), ValueError, "x cannot be sent"),
    "a fraction beyond floats": (lambda: Fraction(10**400), ValueError, "x cannot be sent"),
    "a time with a zone": (
        lambda: datetime.datetime(2026, 1, 2, tzinfo=datetime.timezone.utc),
        ValueError,
        "x cannot be sent: HostBill's times have no time zone",
    ),
    "a time of day": (lambda: datetime.time(1, 2), TypeError, "time is no value of a form"),
    "a duration": (lambda: datetime.timedelta(1), TypeError, "timedelta is no value of a form"),
    "a complex number": (lambda: 1j, TypeError, "complex is no value of a form"),
    "a set": (lambda: {1}, TypeError, "set is no value of a form"),
    "a generator": (lambda: (n for n in "ab"), TypeError, "generator is no value of a form"),
    "a class": (lambda: int, TypeError, "type is no value of a form"),
    "a file of text": (lambda: io.StringIO("a"), TypeError, "open the file in binary mode"),
    "a file that reads text": (OfText, TypeError, "open the file in binary mode"),
    "a closed file": (Closed, ValueError, "x cannot be sent: .*closed"),
    "no file": (
        lambda: CURLFile("/nowhere/at/all"),
        ValueError,
        "x cannot be sent: .*No such file",
    ),
    "half a surrogate pair": (lambda: "a\ud800", ValueError, "x cannot be sent: it holds half"),
    "itself": (containing_itself, ValueError, r"x\[again\]\[0\] contains itself"),
    "beyond 100 levels": (lambda: nested(102), ValueError, "nested more than 100 deep"),
    "an odd key": (
        lambda: {1.5: 1},
        TypeError,
        "a parameter's name in x must be text .* not float",
    ),
    "a switch for a key": (lambda: {True: 1}, TypeError, "name in x must be text .* not bool"),
    "None for a key": (lambda: {None: 1}, TypeError, "name in x must be text .* not NoneType"),
    "bytes for a key": (lambda: {b"a": 1}, TypeError, "name in x must be text .* not bytes"),
    "half a surrogate in a key": (lambda: {"\udc00": 1}, ValueError, "half a surrogate pair"),
}


@pytest.fixture
def server():
    with Server() as running:
        HBWrapper.setAPI(running.url, "i", "k")
        yield running


@pytest.mark.parametrize("case", REFUSED, ids=str)
@pytest.mark.parametrize("make", [HBWrapper.singleton, ApiWrapper])
@pytest.mark.parametrize("call", ["getX", "addX"])
def test_a_value_that_no_form_carries_is_refused_with_its_name(server, case, make, call):
    value, error, message = REFUSED[case]
    with pytest.raises(error, match=message):
        getattr(make(), call)(x=value())
    with pytest.raises(error) as caught:
        getattr(make(), call)({"a": {"x": value()}})
    # A name that is no text is all that can be said of itself.
    assert "a[x]" in str(caught.value) or "surrogate in a key" in case
    assert server.connections == 0


def test_pandas_no_time_is_refused(server):
    pandas = pytest.importorskip("pandas")
    for value in (pandas.NaT, pandas.Timestamp("2026-01-02", tz="UTC")):
        with pytest.raises(ValueError, match="x cannot be sent"):
            ApiWrapper().addX(x=value)
    assert server.connections == 0


@pytest.mark.parametrize("key", [1.5, True, None, b"a", ("a",)])
def test_an_odd_name_of_a_parameter_is_refused(server, key):
    with pytest.raises(TypeError, match="a parameter's name must be text or a whole number"):
        ApiWrapper().addX({key: 1})
    assert server.connections == 0


def test_the_same_object_twice_is_not_itself(server):
    shared = {"a": 1}
    ApiWrapper().addX(x=shared, y=shared, z=[shared, shared])
    assert calls(server)[0] | {"z[1][a]": "1"} == calls(server)[0]


def test_a_hundred_levels_are_sent(server):
    ApiWrapper().addX(x=nested(100))
    assert "x" + "[0]" * 100 in calls(server)[0]


@pytest.mark.parametrize(("count", "warns"), [(996, False), (997, True)])
def test_beyond_phps_thousand_fields_there_is_a_warning_and_ours_are_last(server, count, warns):
    import warnings

    params = {f"p{n}": n for n in range(count)}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        ApiWrapper().addX(params)
    assert [w for w in caught if "max_input_vars" in str(w.message)] == caught
    assert bool(caught) is warns
    assert all(warning.filename == __file__ for warning in caught)
    # The server that drops the last ones has no key, and refuses the call instead of half of it.
    assert list(calls(server)[0])[-4:] == ["call", "outputformat", "api_id", "api_key"]


def test_request_and_calls_leave_no_parameter_in_a_frame(server):
    """A fault in a user's own object comes with the user's frames alone."""

    class Mapping(dict):
        def items(self):
            raise RuntimeError("of the user")

    for call in (ApiWrapper().request, ApiWrapper().addX, HBWrapper.singleton().addX):
        given = Mapping(call="addX", password="canary")
        with pytest.raises(RuntimeError, match="of the user") as caught:
            call(given)
        entry = caught.value.__traceback__.tb_next
        while entry is not None:
            if "hbwrapper" in entry.tb_frame.f_globals["__name__"]:
                assert "canary" not in repr(entry.tb_frame.f_locals)
            entry = entry.tb_next
    assert server.connections == 0


def test_objects_are_sent_by_their_public_properties(server):
    ApiWrapper().addX(x=SimpleNamespace(a=1, b=None, c=False))
    assert {key: value for key, value in calls(server)[0].items() if key[0] == "x"} == {
        "x[a]": "1",
        "x[c]": "0",
    }

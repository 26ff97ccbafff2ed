"""Objects of ported classes: what PHP prints, encodes, lists and refuses of them."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from hbwrapper import php

SCRIPT = r"""<?php
class A { public $id = 0; protected $email = 'e'; private $key = [1]; public ?int $n; public int $w = 3; private $x = 'A';
    function a() { return array_keys(get_object_vars($this)); } }
class B extends A { private $x = 'B'; public $from = 'f'; function b() { return array_keys(get_object_vars($this)); } }
enum Suit: string { case Hearts = 'H'; case Spades = 'S'; }
enum Unit { case One; }
$b = new B; $b->dyn = 5;
$out = [];
function dump($v) { ob_start(); var_dump($v); return ob_get_clean(); }
foreach ([$b, Suit::Hearts, [Unit::One], new stdClass, (object) ['a' => 1, '7' => [2]]] as $v) {
    $out[] = print_r($v, true); $out[] = var_export($v, true); $out[] = json_encode($v === [Unit::One] ? 0 : $v);
    $out[] = preg_replace('/#\d+/', '#', dump($v));
}
$out[] = $b->a(); $out[] = $b->b(); $out[] = array_keys(get_object_vars($b));
$out[] = str_replace("\0", '0', array_keys((array) $b));
$names = []; foreach ($b as $k => $v) { $names[] = $k; } $out[] = $names;
foreach ([fn() => $b->w = '12', fn() => $b->w = 'x', fn() => $b->key, fn() => $b->n, fn() => Suit::from('Z'),
          fn() => Suit::tryFrom('Z'), fn() => Suit::from('S')->name, fn() => new DateTime('no date'),
          fn() => clone Unit::One, fn() => (new ReflectionClass('B')) && $b == clone $b] as $try) {
    try { $r = $try(); $out[] = $r instanceof DateTime ? 'date' : $r; } catch (Throwable $e) { $out[] = get_class($e) . ($e instanceof TypeError || $e instanceof Error ? ': ' . $e->getMessage() : ''); }
}
$out[] = $b->w;
$out[] = [property_exists('B', 'from'), property_exists('B', 'nope'), method_exists('B', 'A'), method_exists($b, 'c'), is_a($b, 'a'), is_subclass_of($b, 'B'), get_parent_class($b), is_callable([$b, 'b']), is_callable('strlen'), is_callable('nope')];
echo json_encode($out);
"""


class A(php.Object):
    id: Any = 0
    _email: Any = "e"
    __key: Any = [1]  # noqa: RUF012
    n: int | None
    w: int = 3
    __x: Any = "A"

    def a(self) -> Any:
        return list(php.get_object_vars(self, __class__))


class B(A):
    __x: Any = "B"
    from_: php.Named("public from") = "f"

    def b(self) -> Any:
        return list(php.get_object_vars(self, __class__))


class Suit(php.Enum):
    Hearts = php.Case("H")
    Spades = php.Case("S")


class Unit(php.Enum):
    One = php.Case()


def shown(capsys: pytest.CaptureFixture[str], value: Any) -> str:
    php.var_dump(value)
    return str(php.preg_replace(r"/#\d+/", "#", capsys.readouterr().out))


def test_objects_do_what_phps_do(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    binary = request.getfixturevalue("php")
    done = subprocess.run([binary], input=SCRIPT, capture_output=True, text=True, check=True)
    wanted = json.loads(done.stdout)
    b = B()
    b.dyn = 5
    got: list[Any] = []
    for value in (b, Suit.Hearts, [Unit.One], php.StdClass(), php.to_object({"a": 1, 7: [2]})):
        got += [php.print_r(value, True), php.var_export(value, True)]
        got.append(php.json_encode(0 if value == [Unit.One] else value))
        got.append(shown(capsys, value))
    got += [b.a(), b.b(), list(php.get_object_vars(b))]
    got.append([str(name).replace("\0", "0") for name in php.to_array(b)])
    got.append([name for name, _ in php.items(b)])
    tries = [
        lambda: php.set_property(b, "w", "12"), lambda: php.set_property(b, "w", "x"),
        lambda: php.get_property(b, "key"), lambda: php.get_property(b, "n"),
        lambda: Suit.from_("Z"), lambda: Suit.tryFrom("Z"), lambda: Suit.from_("S").name,
        lambda: php.DateTime("no date"), lambda: php.clone(Unit.One),
        lambda: php.loose_equal(b, php.clone(b)),
    ]  # fmt: skip
    for attempt in tries:
        try:
            got.append(attempt())
        except php.Error as error:
            got.append(f"{php.get_class(error)}: {error.getMessage()}")
        except php.Exception as error:
            got.append(php.get_class(error))
    got.append(b.w)
    got.append([
        php.property_exists("B", "from"), php.property_exists("B", "nope"),
        php.method_exists("B", "A"), php.method_exists(b, "c"), php.is_a(b, "a"),
        php.is_subclass_of(b, "B"), php.get_parent_class(b), php.is_callable([b, "b"]),
        php.is_callable("strlen"), php.is_callable("nope"),
    ])  # fmt: skip
    for index, (one, other) in enumerate(zip(wanted, got, strict=True)):
        assert json.loads(json.dumps(other)) == one, index


def test_a_new_object_has_arrays_of_its_own() -> None:
    first, second = A(), A()
    php.set_property(first, "key", [2], A)
    assert php.get_property(second, "key", A) == [1]
    assert php.get_property(first, "key", A) == [2]


def test_magic_methods_are_called_for_what_is_not_there() -> None:
    class Bag(php.Object):
        _held: Any = {}  # noqa: RUF012

        def php_get(self, name):
            return self._held.get(name)

        def php_set(self, name, value):
            self._held[name] = value

        def php_isset(self, name):
            return name in self._held

        def php_call(self, name, arguments):
            return [name, arguments]

        def __clone__(self):
            self._held = {**self._held, "copied": True}

    bag = Bag()
    bag.color = "red"
    assert bag.color == "red"
    assert vars(bag) == {"_held": {"color": "red"}}
    assert php.isset_property(bag, "color")
    assert not php.isset_property(bag, "size")
    assert php.method(bag, "Anything")(1, 2) == ["Anything", [1, 2]]
    assert php.clone(bag).copied is True
    assert bag.copied is None


def test_array_access_iteration_and_counting_are_the_objects_own() -> None:
    class Rows(php.Object):
        __rows: Any = {}  # noqa: RUF012

        def offsetExists(self, name):
            return name in self.__rows

        def offsetGet(self, name):
            return self.__rows.get(name)

        def offsetSet(self, name, value):
            self.__rows = php.put(self.__rows, value, php.END if name is None else name)

        def offsetUnset(self, name):
            self.__rows = php.unset(self.__rows, name)

        def count(self):
            return len(self.__rows)

        def getIterator(self):
            for name, value in php.items(self.__rows):
                yield php.Yielded(name, value)

        def jsonSerialize(self):
            return self.__rows

    rows = Rows()
    php.put(rows, "a", php.END)
    rows["k"] = "b"
    php.unset(rows, 0)
    assert php.count(rows) == 1
    assert list(php.items(rows)) == [("k", "b")]
    assert php.get(rows, "k") == "b"
    assert php.get(rows, "no", default=1) == 1
    assert php.json_encode([rows]) == '[{"k":"b"}]'


def test_an_exception_keeps_what_its_class_declares() -> None:
    class Refused(php.RuntimeException):
        _message: Any = "refused"
        _code: Any = 7
        extra: Any = None

        def __str__(self):
            return f"[{self._code}] {self._message}"

    with pytest.raises(php.Exception) as caught:
        raise Refused
    error = caught.value
    assert (error.getMessage(), error.getCode(), php.to_string(error)) == (
        "refused",
        7,
        "[7] refused",
    )
    assert php.error_message(error) == "refused"
    assert php.Exception(404).getMessage() == "404"
    assert php.to_string(php.LogicException("no")).startswith("LogicException: no in ")


def test_what_is_called_may_be_named_in_every_way() -> None:
    class Tool(php.Object):
        @staticmethod
        def triple(x):
            return x * 3

        def double(self, x):
            return x * 2

        def __call__(self, x):
            return -x

    def own_function(x):
        return x + 1

    php.functions({"own_function": own_function})
    tool = Tool()
    for function, wanted in (
        ("Tool::triple", 6), (["Tool", "triple"], 6), ([tool, "DOUBLE"], 4), (tool, -2),
        ("OWN_FUNCTION", 3), ("abs", 2), (lambda x, y=1: x - y, 1),
    ):  # fmt: skip
        assert php.array_map(function, [2]) == [wanted]
        assert php.call_user_func_array(function, [2]) == wanted
    for wrong in ("nope", "Tool::nope", [tool], 5, [tool, "nope"]):
        assert not php.is_callable(wrong)
    with pytest.raises(php.Error, match="undefined function nope"):
        php.callable("nope")


def test_a_call_sends_an_objects_public_properties() -> None:
    from hbwrapper.wire.encode import as_mapping

    assert as_mapping(A()) == {"id": 0, "w": 3}
    assert as_mapping(php.StdClass(id=4)) == {"id": 4}


def test_a_default_that_waits_is_worked_out_for_each_object() -> None:
    class Late(php.Object):
        host: Any = php.Later(lambda: HOST)

    HOST = "h"  # noqa: N806
    assert Late().host == "h"
    assert Late().nothing is None
    assert isinstance(lambda: 1, php.Closure)
    assert not isinstance(Late(), php.Closure)


def test_a_closure_shows_its_parameters(capsys: pytest.CaptureFixture[str]) -> None:
    assert php.print_r(lambda a, b=1: a, True) == (
        "Closure Object\n(\n    [parameter] => Array\n        (\n            [$a] => <required>\n"
        "            [$b] => <optional>\n        )\n\n)\n"
    )
    php.var_dump(lambda: 1)
    assert capsys.readouterr().out.endswith(" (0) {\n}\n")
    assert php.get_class_vars("Late2") == {"rows": []}


class Late2(php.Object):
    rows: Any = php.Later(list)


def test_behind_the_greatest_key_there_is_no_room() -> None:
    with pytest.raises(php.Error, match="already occupied"):
        php.put({2**63 - 1: 1}, 2, php.END)

"""Write the stubs of the documented calls, hbwrapper/params.pyi and hbwrapper/_calls.pyi.

Run it after each change of catalogue.json or meanings.json in hbwrapper/catalogue/:

    python tests/tools/generate_stubs.py

Each call has a TypedDict of its parameters, and a class whose ``__call__`` takes keywords, and a
mapping or object. Where there are required parameters it has two overloads: keywords alone, of which
those must be there; and a mapping or object, with keywords beside it.
"""

from __future__ import annotations

import argparse
import keyword
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from hbwrapper import catalogue
from hbwrapper.catalogue import Call
from hbwrapper.catalogue.describe import about

PACKAGE = Path(catalogue.__file__).parent.parent

# Names in brackets that stand for something of the caller's, in items[n][id] for instance.
_PLACEHOLDER = re.compile(r"\[(?:[a-z]|variable|[A-Z_]+)\]")
_HEAD = """\
# tests/tools/generate_stubs.py writes this file from the catalogue: change the catalogue.
"""

_PARAMS_HEAD = (
    _HEAD
    + '''\
"""The parameter types of the documented calls."""

from _typeshed import DataclassInstance
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from types import SimpleNamespace
from typing import IO, Any, Literal, Protocol, SupportsFloat, SupportsIndex, TypeAlias
from uuid import UUID

from typing_extensions import Required, TypedDict

from .curlfile import CURLFile

class _ParametersOfTheCall:
    """Only Any passes for it; what checkers say names it where a dict does not fit."""

class _AnyMapping(Protocol):
    """A mapping whose values are Any, like what json.loads gives."""

    def __getitem__(self, key: str, /) -> _ParametersOfTheCall: ...

class _NoParameterOfThisCall:
    """What checkers expect of a misspelt keyword: nothing is of this type."""

class _Described(Protocol):
    """What says itself which parameters it is, as PHP's objects do."""

    def __hostbill_fields__(self) -> Mapping[str, Any]: ...

_Scalar: TypeAlias = str | bytes | SupportsIndex | SupportsFloat | date | Enum | UUID | None
_Value: TypeAlias = (
    _Scalar
    | Mapping[Any, Any]
    | Sequence[Any]
    | SimpleNamespace
    | DataclassInstance
    | CURLFile
    | IO[bytes]
    | _Described
)
# Within a TypedDict: a dict written there has the documented keys.
_Strict: TypeAlias = _AnyMapping | SimpleNamespace | DataclassInstance | _Described
# In a call: a dict of any values, as a variable has it; but not the TypedDict of another call, whose
# values are objects to a Mapping.
_Loose: TypeAlias = (
    dict[str, Any] | Mapping[str, _Value] | SimpleNamespace | DataclassInstance | _Described
)
_Id: TypeAlias = str | SupportsIndex | UUID
_Switch: TypeAlias = Literal["1", "0", "", 1, 0] | bool | None
'''
)

_CALLS_HEAD = (
    _HEAD
    + '''\
"""The documented calls, as attributes of HBWrapper and ApiWrapper."""

from _typeshed import DataclassInstance
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from types import SimpleNamespace
from typing import Any, Generic, Literal, NoReturn, TypeAlias, TypeVar, overload

from . import params as p
from .params import _Id, _Loose, _NoParameterOfThisCall, _Switch, _Value

_P = TypeVar("_P")
_R = TypeVar("_R", covariant=True)
_Empty: TypeAlias = list[NoReturn] | tuple[()] | None

class _Call(Generic[_R]):
    @property
    def __name__(self) -> str: ...
    @property
    def __qualname__(self) -> str: ...
    @overload
    def map(
        self,
        params: Iterable[Any],
        /,
        *,
        workers: int = 8,
        executor: Executor | None = None,
        on_error: Literal["raise"] = "raise",
    ) -> Iterator[_R]: ...
    @overload
    def map(
        self,
        params: Iterable[Any],
        /,
        *,
        workers: int = 8,
        executor: Executor | None = None,
        on_error: Literal["return"],
    ) -> Iterator[_R | Exception]: ...

class _Paged(_Call[dict[str, Any]], Generic[_P]):
    def pages(
        self, params: _P | _Loose | _Empty = None, /, *, workers: int = 1
    ) -> Iterator[dict[str, Any]]: ...
    def records(
        self,
        params: _P | _Loose | _Empty = None,
        /,
        *,
        workers: int = 1,
        key: str | None = None,
    ) -> Iterator[dict[str, Any]]: ...

class _PagedOf(_Call[dict[str, Any]], Generic[_P]):
    """Paged, with required parameters."""

    def pages(
        self, params: _P | _Loose, /, *, workers: int = 1
    ) -> Iterator[dict[str, Any]]: ...
    def records(
        self, params: _P | _Loose, /, *, workers: int = 1, key: str | None = None
    ) -> Iterator[dict[str, Any]]: ...
'''
)


def is_loose(call: Call) -> bool:
    """Does the call take parameters that the catalogue cannot name?"""
    return call.open_params or any(_PLACEHOLDER.search(name) for name in call.parameters)


def literals(values: Iterable[str]) -> str:
    """The type of closed values; numbers may be given as such."""
    values = tuple(values)
    numbers = [value for value in values if re.fullmatch(r"-?(?:0|[1-9]\d*)", value)]
    return f"Literal[{', '.join([*map(quoted, values), *numbers])}]"


def quoted(text: str) -> str:
    """Text as a literal."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def value_type(call: Call, name: str) -> str:
    """The type of one parameter's values."""
    if name in call.values:
        if name in call.open_values:
            listed = ", ".join(map(quoted, call.values[name]))
            return f"Literal[{listed}] | _Value"
        if call.is_switch(name):
            words = [value for value in call.values[name] if not value.isdecimal()]
            return f"{literals(words)} | _Switch" if words else "_Switch"
        one = literals(call.values[name])
        return f"{one} | Sequence[{one}]" if name in call.lists else one
    if name == "id" or (name.isidentifier() and name.endswith("_id")):
        return "_Id"
    return "_Value"


def stems(call: Call) -> dict[str, list[str]]:
    """What the bracketed parameters have before their brackets: filter, for filter[status].

    As nested mappings these are parameters as well, unless they are documented themselves.
    """
    found: dict[str, list[str]] = {}
    for name in call.parameters:
        stem = name.partition("[")[0]
        if stem != name and stem not in call.parameters and "[]" not in name:
            found.setdefault(stem, []).append(name)
    return found


def typed_dict(name: str, fields: Iterable[tuple[str, str, bool]]) -> str:
    """A TypedDict of (key, type, required), in the form that takes any key."""
    lines = [
        f"        {quoted(key)}: {f'Required[{kind}]' if required else kind},"
        for key, kind, required in fields
    ]
    inner = "\n".join(["{", *lines, "    }"]) if lines else "{}"
    return f'{name} = TypedDict(\n    "{name}",\n    {inner},\n    total=False,\n)\n'


def nested(call: Call, stem: str, names: Iterable[str]) -> Iterator[str]:
    """The TypedDicts of a nested parameter, the innermost first; the last is `stem`'s."""
    inner: dict[str, list[str]] = {}
    fields: list[tuple[str, str, bool]] = []
    for name in names:
        key, _, rest = name[len(stem) + 1 :].partition("]")
        if rest:
            inner.setdefault(key, []).append(name)
        else:
            fields.append((key, value_type(call, name), name in call.required))
    for key, below in inner.items():
        yield from nested(call, f"{stem}[{key}", below)
        required = any(name in call.required for name in below)
        fields.append((key, f"{nested_name(call, f'{stem}[{key}')} | _Strict", required))
    yield typed_dict(nested_name(call, stem), fields)


def nested_name(call: Call, stem: str) -> str:
    return f"_{call.name}_{stem.replace('[', '_')}"


def fields_of(call: Call) -> list[tuple[str, str, bool]]:
    """Each parameter as (name, type, required), the nested ones after their flat names."""
    fields = [(name, value_type(call, name), name in call.required) for name in call.parameters]
    for stem, names in stems(call).items():
        required = any(name in call.required for name in names)
        kind = "_Value" if is_loose(call) else f"{nested_name(call, stem)} | _Strict"
        fields.append((stem, kind, required))
    for name in call.parameters:
        other = name.removesuffix("[]") if name.endswith("[]") else f"{name}[]"
        known = any(other == key for key, _, _ in fields)
        if (name in call.lists or name.endswith("[]")) and not known:
            fields.append((other, value_type(call, name), name in call.required))
    return fields


def params_stub() -> str:
    """The text of params.pyi."""
    parts = [_PARAMS_HEAD]
    for call in catalogue.calls():
        if is_loose(call):
            parts.append(f"{call.name}: TypeAlias = Mapping[str, Any]\n")
            continue
        for stem, names in stems(call).items():
            parts += nested(call, stem, names)
        fields = fields_of(call)
        if any(required and not key.isidentifier() for key, _, required in fields):
            # Required once: with brackets or without.
            twofold = {
                key.partition("[")[0] for key, _, required in fields if required and "[" in key
            }
            flat = [one for one in fields if one[0] not in twofold]
            deep = [one for one in fields if one[0].isidentifier()]
            parts.append(typed_dict(f"_{call.name}_flat", flat))
            parts.append(typed_dict(f"_{call.name}_nested", deep))
            parts.append(f"{call.name}: TypeAlias = _{call.name}_flat | _{call.name}_nested\n")
        else:
            parts.append(typed_dict(call.name, fields))
    return "\n".join(parts)


def keywords(call: Call, all_optional: bool = False) -> list[str]:
    """The parameters that can be keywords, as in a signature."""
    lines = []
    for name, kind, required in fields_of(call):
        if keyword.iskeyword(name):
            name = f"{name}_"
        if name.isidentifier() and name != "self":
            scoped = kind
            if "_Strict" in kind:
                scoped = re.sub(r"\b_\w+_\w+", r"p.\g<0>", kind).replace("_Strict", "_Loose")
            lines.append(f"{name}: {scoped}{'' if required and not all_optional else ' = ...'}")
    return lines


def answer(call: Call) -> str:
    """The type of the answer: Any where HostBill documents null or nothing."""
    unknown = "documented answer is null" in call.note or "answer is not documented" in call.note
    return "Any" if unknown else "dict[str, Any]"


def call_class(call: Call) -> str:
    """The class of one call."""
    kind = answer(call)
    if call.paged:
        base = f"{'_PagedOf' if call.required else '_Paged'}[p.{call.name}]"
    else:
        base = f"_Call[{kind}]"
    loose = is_loose(call)
    given = "_Loose" if loose else f"p.{call.name} | _Loose"
    empty = "None" if call.required else "_Empty"
    more = "Any" if loose else ""
    first = f"params: {given} | {empty}"
    if not call.required:
        methods = [signature(f"{first} = None", keywords(call), kind, more=more)]
    else:
        # Each takes any keyword, so that checkers find the one that fits by its number of arguments,
        # and can say which keyword it is that does not fit.
        more = more or "_NoParameterOfThisCall"
        optional = keywords(call, all_optional=True)
        methods = [
            "    @overload\n" + signature("", keywords(call), kind, more=more),
            "    @overload\n" + signature(first, optional, kind, more=more),
        ]
    return f"class _{call.name}({base}):\n" + "\n".join(methods)


def signature(first: str, names: list[str], kind: str, more: str) -> str:
    """``__call__``, or one overload of it."""
    parts = [
        "self",
        *([first] if first else []),
        "/",
        *(["*", *names] if names else []),
        *([f"**more: {more}"] if more else []),
    ]
    inner = "\n".join(f"        {part}," for part in parts)
    return f"    def __call__(\n{inner}\n    ) -> {kind}: ..."


def documented(call: Call) -> list[str]:
    """The docstring that editors show of a call: its summary, and what its parameters mean."""
    if not call.parameters:
        return [f'        """{call.summary}"""']
    lines = [f"            {name} {about(call, name)}" for name in call.parameters]
    return [f'        """{call.summary}', "", "        Args:", *lines, '        """']


def calls_stub() -> str:
    """The text of _calls.pyi."""
    parts = [_CALLS_HEAD]
    listed = ["class Calls:"]
    for call in catalogue.calls():
        parts.append(call_class(call) + "\n")
        listed += [
            "    @property",
            f"    def {call.name}(self) -> _{call.name}:",
            *documented(call),
        ]
    return "\n".join([*parts, *listed]) + "\n"


def stubs() -> dict[Path, str]:
    """The files and their texts."""
    return {PACKAGE / "params.pyi": params_stub(), PACKAGE / "_calls.pyi": calls_stub()}


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Write the stubs of the documented calls.")
    parser.parse_args(argv)
    for path, text in stubs().items():
        path.write_text(text, encoding="utf-8")
        print(f"{path.name}: {len(text.splitlines())} lines")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

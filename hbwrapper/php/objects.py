"""PHP's objects."""

from __future__ import annotations

import keyword as _keyword
from typing import Any

from hbwrapper.errors import HBWrapperError


class StdClass:
    """PHP's stdClass: an object with any attributes."""

    def __init__(self, /, **values: Any) -> None:
        self.__dict__.update(values)

    # A port writes $row->class as row.class_; the property keeps its name.

    def __getattr__(self, name: str) -> Any:
        bare = name.removesuffix("_")
        if bare in self.__dict__:
            return self.__dict__[bare]
        raise AttributeError(f"stdClass has no property {bare}")

    def __setattr__(self, name: str, value: Any) -> None:
        bare = name.removesuffix("_")
        self.__dict__[bare if _keyword.iskeyword(bare) or bare in self.__dict__ else name] = value


def debug_type(value: Any) -> str:
    """``get_debug_type()``."""
    if value is None:
        return "null"
    for kind, name in ((bool, "bool"), (int, "int"), (float, "float"), (str, "string"),
                       ((list, dict), "array")):  # fmt: skip
        if isinstance(value, kind):
            return name
    return type(value).__name__


def class_name(value: Any) -> str:
    """``get_class()``: hbwrapper's errors are PHP's plain Exception."""
    if isinstance(value, HBWrapperError):
        return "Exception"
    return "stdClass" if isinstance(value, StdClass) else type(value).__name__

"""PHP's rules, for ported code: ``from hbwrapper import php``, then ``php.print_r(result)``.

PHP's functions and exceptions have PHP's names; what PHP has as operators has a name of its own
(``loose_equal``, ``to_string``, ``get``, ``put``). A module is loaded when a name of it is used.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MODULES = (
    "output", "convert", "compare", "lists", "exceptions", "values", "arrays", "strings",
    "jsontext", "regex", "dates", "files", "system", "query",
)  # fmt: skip


def __getattr__(name: str) -> Any:
    # `from hbwrapper.php import strings` asks here first.
    if name not in _MODULES and not name.startswith("_"):
        for module in _MODULES:
            found = _public(module).get(name)
            if found is not None:
                globals()[name] = found
                return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *(name for module in _MODULES for name in _public(module))})


def _public(module: str) -> dict[str, Any]:
    """The names that a module defines, and not those that it imports from elsewhere."""
    from importlib import import_module

    return {
        name: value
        for name, value in vars(import_module(f"{__name__}.{module}")).items()
        if not name.startswith("_")
        and type(value) is not type(sys)
        and getattr(value, "__module__", __name__).startswith(__name__)
    }

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
        from importlib import import_module

        for module in _MODULES:
            found = vars(import_module(f"{__name__}.{module}")).get(name)
            home = getattr(found, "__module__", __name__ if type(found) is not type(sys) else "")
            if found is not None and home.startswith(__name__):
                globals()[name] = found
                return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

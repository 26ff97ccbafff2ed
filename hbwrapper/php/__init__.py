"""PHP's rules, for ported code: ``from hbwrapper import php``, then ``php.print_r(result)``.

PHP's functions and exceptions have PHP's names; what PHP has as operators has a name of its own
(``loose_equal``, ``to_string``, ``get``, ``put``). A module is loaded when a name of it is used.

A module knows those above it in this list, and those that stand with it in its line:

    numbering, properties, objects  what an object of PHP's is
    exceptions                    what PHP throws
    numerics                      values as numbers and booleans
    conversion                    values as text, keys and declared types
    comparison                    ==, ===, <=>
    arrays, text                  arrays on lists and dicts; bytes under str
    callables                     what can be called
    everything else
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def __getattr__(name: str) -> Any:
    owners = _owners()
    module = owners.get(name)
    if module is None:
        if name in owners.values():
            # php.request is a module.
            return import_module(f"{__name__}.{name}")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if module in ("objects", "exceptions"):
        # What is written into a typed property is converted there.
        import_module(f"{__name__}.conversion")
    value = globals()[name] = getattr(import_module(f"{__name__}.{module}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_owners()})


def _owners() -> dict[str, str]:
    """The names of all modules, with their module."""
    from hbwrapper.php.names import MODULES

    return {name: module for module, names in MODULES.items() for name in names.split()}

"""HostBill's HBWrapper for Python.

    from hbwrapper import HBWrapper

    HBWrapper.setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key')
    result = HBWrapper.singleton().getClientTickets({'id': 1})

Names load when they are first used; requests loads with the first call.
"""

from __future__ import annotations

from .version import __version__

# A literal False hides what follows from jedi (IPython, Spyder, editors).
TYPE_CHECKING = bool()  # noqa: UP018
if TYPE_CHECKING:
    from .api import APIWrapper, ApiWrapper, HBWrapper
    from .call import ApiCall
    from .checking import check
    from .curlfile import CURLFile
    from .errors import (
        ApiError,
        ConfigurationError,
        HBWrapperError,
        RequestTimeout,
        ResponseError,
        TransportError,
    )
    from .profiles import from_profile

__all__ = [
    "APIWrapper",
    "ApiCall",
    "ApiError",
    "ApiWrapper",
    "CURLFile",
    "ConfigurationError",
    "HBWrapper",
    "HBWrapperError",
    "RequestTimeout",
    "ResponseError",
    "TransportError",
    "__version__",
    "check",
    "from_profile",
]

_MODULES = {
    "APIWrapper": "api",
    "ApiCall": "call",
    "ApiWrapper": "api",
    "CURLFile": "curlfile",
    "HBWrapper": "api",
    "check": "checking",
    "from_profile": "profiles",
    **dict.fromkeys(
        (
            "ApiError",
            "ConfigurationError",
            "HBWrapperError",
            "RequestTimeout",
            "ResponseError",
            "TransportError",
        ),
        "errors",
    ),
}

if not TYPE_CHECKING:

    def __getattr__(name):
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *__all__})

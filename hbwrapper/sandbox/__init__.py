"""A HostBill stand-in on loopback, so that nobody tests against live billing.

    with Sandbox() as sandbox:
        HBWrapper.setAPI(sandbox.url, sandbox.api_id, sandbox.api_key)

It plays a small hosting company: what one call writes, the next one reads. The documented calls
that it plays without state answer in their documented shape and say so in ``info``.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .server import Sandbox

__all__ = ["Sandbox"]


def __getattr__(name: str) -> object:
    # What is scripted for tests is loaded without the state's SQLite.
    if name == "Sandbox":
        from .server import Sandbox

        return Sandbox
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

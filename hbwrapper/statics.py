"""PHP's public statics ``$apiURL``, ``$api_id`` and ``$api_key``, as attributes of a class."""

from __future__ import annotations

from .secrets import entry
from .settings import Settings, mirror, replace, shared

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# In the order of Settings.
STATICS = ("apiURL", "api_id", "api_key", "verify")

_DOCS = {
    "apiURL": "The URL of HostBill's admin/api.php.",
    "api_id": "The API ID.",
    "api_key": "The API key.",
    "verify": "Whose TLS certificates are trusted (None, a CA file or folder, or False).",
}

# PHP's method names ignore case.
LOCAL = {
    name.lower(): name
    for name in ("setAPI", "singleton", "setAPIUrl", "LogIn", "isLoggedIn", "request")
}


class Statics(type):
    """HBWrapper's class: statics that replace the settings, and PHP's capitalisation.

    The settings are what calls read. The class has a copy of them, so that scripts read their
    statics, and patches of tests put them back.
    """

    _owner: Statics

    def __init__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> None:
        super().__init__(name, bases, namespace)
        if not any(isinstance(base, Statics) for base in bases):
            Statics._owner = cls
            mirror(_show)
        elif own := [static for static in STATICS if static in namespace]:
            raise TypeError(
                f"{name} cannot have {' and '.join(own)} of its own: all subclasses of HBWrapper "
                "share its settings, as in PHP. ApiWrapper(url, api_id, api_key) has its own."
            )

    @entry
    def __setattr__(cls, name: str, value: object) -> None:
        if name in STATICS:
            values = list(shared())
            # A patch puts back what it found among the class's attributes.
            values[STATICS.index(name)] = value.value if isinstance(value, PublicStatic) else value
            replace(Settings(*values))
        else:
            super().__setattr__(name, value)

    def __delattr__(cls, name: str) -> None:
        if name in STATICS:
            setattr(cls, name, None)
            type.__delattr__(Statics._owner, name)
        else:
            super().__delattr__(name)

    def __getattr__(cls, name: str) -> Any:
        local = LOCAL.get(name.lower())
        if local is not None and local != "request":
            return getattr(cls, local)
        hint = "" if name.startswith("_") else f"; write {cls.__name__}.singleton().{name}(...)"
        raise AttributeError(f"{cls.__name__} has no static {name!r}{hint}", name=name, obj=cls)


class PublicStatic(property):
    """One static among the class's attributes: it reads as its value, and does not show it.

    As it is a property, ``help()`` shows its name and what it is for. As it keeps the value, and
    not where that lies, a patch can put it back.
    """

    value: object

    def __init__(self, value: object, doc: str | None) -> None:
        super().__init__(doc=doc)
        self.value = value

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        return self.value

    def __repr__(self) -> str:
        return "<static>"


def _show(settings: Settings) -> None:
    for name, value in zip(STATICS, settings, strict=True):
        type.__setattr__(Statics._owner, name, PublicStatic(value, _DOCS[name]))

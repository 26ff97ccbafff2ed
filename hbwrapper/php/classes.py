"""What PHP tells of classes and objects."""

from __future__ import annotations

import copy as shallow
import sys
from typing import Any

from hbwrapper.php.arrays import copy
from hbwrapper.php.conversion import to_string
from hbwrapper.php.objects import class_name


def get_class(value: Any) -> str:
    """``get_class()``."""
    return class_name(value)


def clone(value: Any) -> Any:
    """``clone``: a shallow copy; PHP copies the arrays in it."""
    twin = shallow.copy(value)
    for name, held in vars(twin).items():
        setattr(twin, name, copy(held))
    return twin


def method_exists(owner: Any, name: str) -> bool:
    """``method_exists()``."""
    return callable(getattr(owner if isinstance(owner, type) else type(owner), name, None))


def property_exists(owner: Any, name: str) -> bool:
    """``property_exists()``."""
    return hasattr(owner, name)


def unset_property(owner: Any, name: str) -> None:
    """``unset($object->name)``."""
    vars(owner).pop(name, None)


def get_object_vars(owner: Any) -> dict[str, Any]:
    """``get_object_vars()``."""
    return dict(vars(owner))


def class_exists(name: Any) -> bool:
    """``class_exists()`` of the program's own classes."""
    return isinstance(getattr(sys.modules.get("__main__"), to_string(name), None), type)

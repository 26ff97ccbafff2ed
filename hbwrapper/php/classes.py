"""What PHP tells of classes and objects, and properties whose names the program computes."""

from __future__ import annotations

import builtins
import copy as shallow
import sys
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.arrays import copy, from_pairs
from hbwrapper.php.callables import class_by_name, find_class, find_method
from hbwrapper.php.conversion import key, to_string
from hbwrapper.php.enums import Enum
from hbwrapper.php.numbering import handle
from hbwrapper.php.numerics import to_bool
from hbwrapper.php.objects import Object, StdClass, class_name, members, visible
from hbwrapper.php.properties import UNSET, Later, Property, type_name


def get_class(value: Any) -> str:
    """``get_class()``."""
    return class_name(value)


def _own_parent(kind: type) -> type | None:
    for parent in kind.__mro__[1:]:
        if parent not in (Object, object, errors.Throwable) and parent.__module__ != "builtins":
            return parent
    return None


def get_parent_class(value: Any) -> str | bool:
    """``get_parent_class()``, or False."""
    kind = find_class(value) if isinstance(value, str) else type(value)
    parent = None if kind is None else _own_parent(kind)
    return type_name(parent) if parent is not None else False


def is_a(value: Any, name: Any, allow_text: Any = False) -> bool:
    """``is_a()``: is an object (with a third argument also a class's name) of a class?"""
    if isinstance(value, str) and not to_bool(allow_text):
        return False
    kind = find_class(value) if isinstance(value, str) else type(value)
    wanted = find_class(to_string(name))
    return kind is not None and wanted is not None and issubclass(kind, wanted)


def is_subclass_of(value: Any, name: Any, allow_text: Any = True) -> bool:
    """``is_subclass_of()``: of a class below another one."""
    kind = find_class(value) if isinstance(value, str) else type(value)
    wanted = find_class(to_string(name))
    return is_a(value, name, allow_text) and kind is not wanted


def class_exists(name: Any, autoload: Any = True) -> bool:
    """``class_exists()``."""
    text = to_string(name)
    found = find_class(text)
    if found is None:
        found = getattr(sys.modules.get("__main__"), text, None)
    return isinstance(found, type)


def clone(value: Any) -> Any:
    """``clone``: a shallow copy; PHP copies the arrays in it, and calls ``__clone``.

    Raises:
        Error: PHP's; it is no object, or one that has no copies.
    """
    if isinstance(value, Enum):
        raise errors.Error(f"Trying to clone an uncloneable object of class {class_name(value)}")
    if value is None or isinstance(value, (bool, int, float, str, list, dict)):
        raise errors.Error("__clone method called on non-object")
    if builtins.callable(value) and not isinstance(value, Object):
        return value
    if isinstance(value, (Object, StdClass)):
        twin = object.__new__(type(value))
        handle(twin)
    else:
        twin = shallow.copy(value)
    for name, held in vars(value).items():
        vars(twin)[name] = copy(held)
    after = getattr(type(twin), "__clone__", None)
    if after is not None:
        after(twin)
    return twin


def method_exists(owner: Any, name: Any) -> bool:
    """``method_exists()``: of an object, or a class's name."""
    kind = find_class(owner) if isinstance(owner, str) else owner
    if kind is None:
        return False
    if builtins.callable(kind) and not isinstance(kind, (type, Object)):
        return to_string(name).lower() in ("__invoke", "bind", "bindto", "call", "fromcallable")
    if not isinstance(kind, type):
        kind = type(kind)
    return find_method(kind, to_string(name)) is not None


def get_class_methods(owner: Any) -> list[str]:
    """``get_class_methods()``: the public ones."""
    names: dict[str, None] = {}
    for kind in class_by_name(owner).__mro__:
        if kind in (Object, object):
            break
        for name, value in kind.__dict__.items():
            if builtins.callable(getattr(value, "__func__", value)) and not name.startswith("_"):
                names.setdefault(name)
    return list(names)


def property_exists(owner: Any, name: Any) -> bool:
    """``property_exists()``: declared, static, or set."""
    text = to_string(name)
    kind = find_class(owner) if isinstance(owner, str) else type(owner)
    if kind is None:
        return False
    if any(declared.name == text for declared in getattr(kind, "php_properties", ())):
        return True
    if not isinstance(owner, str) and any(label == text for _, label, _ in members(owner)):
        return True
    spelled = (text, f"_{text}", *(f"_{k.__name__.lstrip('_')}__{text}" for k in kind.__mro__))
    return any(
        label in k.__dict__ and not builtins.callable(k.__dict__[label])
        for k in kind.__mro__[:-1]
        if k is not Object
        for label in spelled
    )


def get_object_vars(owner: Any, scope: type | None = None) -> Any:
    """``get_object_vars()``: what the code of a class (None: code outside of classes) sees."""
    return from_pairs((key(name), item) for name, item in visible(owner, scope))


def get_class_vars(name: Any, scope: type | None = None) -> dict[str, Any]:
    """``get_class_vars()``: the declared properties with their defaults."""
    declared = getattr(class_by_name(name), "php_properties", ())
    return {
        p.name: p.default.function() if isinstance(p.default, Later) else copy(p.default)
        for p in declared
        if p.default is not UNSET and p.seen_by(scope)
    }


def spl_object_id(value: Any) -> int:
    """``spl_object_id()``: the number that ``var_dump`` shows."""
    return handle(value)


def spl_object_hash(value: Any) -> str:
    """``spl_object_hash()``: 32 digits."""
    return f"{handle(value):032x}"


# Properties by name


def _slot(owner: Any, name: str, scope: type | None) -> tuple[Property | None, bool]:
    """What declares a property, and whether the scope sees it; (None, True) where nothing does."""
    named = [p for p in getattr(type(owner), "php_properties", ()) if p.name == name]
    for declared in reversed(named):
        if declared.visibility == "private" and declared.owner is scope:
            return declared, True
    for declared in reversed(named):
        if declared.seen_by(scope):
            return declared, True
    # A parent's private property is nobody's elsewhere.
    own = [p for p in named if p.visibility != "private" or p.owner is type(owner)]
    return (own[-1], False) if own else (None, True)


def get_property(owner: Any, name: Any, scope: type | None = None) -> Any:
    """``$owner->$name``: None where there is none.

    Args:
        owner: An object.
        name: The property's name in PHP.
        scope: The class in whose code this stands.

    Raises:
        Error: PHP's; the scope does not see it.
    """
    text = to_string(name)
    declared, seen = _slot(owner, text, scope)
    attributes = getattr(owner, "__dict__", {})
    label = declared.attribute if declared is not None else text
    if seen and label in attributes:
        return attributes[label]
    magic = getattr(type(owner), "php_get", None)
    if magic is not None:
        return magic(owner, text)
    if declared is not None and not seen:
        shown = f"{class_name(owner)}::${text}"
        raise errors.Error(f"Cannot access {declared.visibility} property {shown}")
    if declared is not None and declared.kind:
        return getattr(owner, label)
    if isinstance(owner, (Object, StdClass)):
        return None
    return getattr(owner, text, None)


def set_property(owner: Any, name: Any, value: Any, scope: type | None = None) -> Any:
    """``$owner->$name = $value``: the value, as a typed property takes it.

    Args:
        owner: An object.
        name: The property's name in PHP.
        value: What it is to be.
        scope: The class in whose code this stands.

    Raises:
        Error: PHP's; the scope does not see it.
    """
    text = to_string(name)
    if owner is None or isinstance(owner, (bool, int, float, str, list, dict)):
        shown = "null" if owner is None else class_name(owner)
        raise errors.Error(f'Attempt to assign property "{text}" on {shown}')
    declared, seen = _slot(owner, text, scope)
    magic = getattr(type(owner), "php_set", None)
    if declared is not None and not seen:
        if magic is None:
            shown = f"{class_name(owner)}::${text}"
            raise errors.Error(f"Cannot access {declared.visibility} property {shown}")
        magic(owner, text, value)
    elif declared is not None:
        setattr(owner, declared.attribute, value)
        return vars(owner)[declared.attribute]
    elif magic is not None and text not in vars(owner):
        magic(owner, text, value)
    elif isinstance(owner, (Object, StdClass)):
        vars(owner)[text] = value
    else:
        setattr(owner, text, value)
    return value


def isset_property(owner: Any, name: Any, scope: type | None = None) -> bool:
    """``isset($owner->$name)``.

    Args:
        owner: Anything; what is no object has no properties.
        name: The property's name in PHP.
        scope: The class in whose code this stands.
    """
    if owner is None or isinstance(owner, (bool, int, float, str, list, dict)):
        return False
    text = to_string(name)
    declared, seen = _slot(owner, text, scope)
    label = declared.attribute if declared is not None else text
    attributes = getattr(owner, "__dict__", {})
    if seen and label in attributes:
        return attributes[label] is not None
    magic = getattr(type(owner), "php_isset", None)
    if magic is not None:
        return to_bool(magic(owner, text))
    return not isinstance(owner, (Object, StdClass)) and getattr(owner, text, None) is not None


def unset_property(owner: Any, name: Any, scope: type | None = None) -> None:
    """``unset($owner->$name)``.

    Args:
        owner: An object.
        name: The property's name in PHP.
        scope: The class in whose code this stands.
    """
    text = to_string(name)
    declared, seen = _slot(owner, text, scope)
    label = declared.attribute if declared is not None and seen else text
    if label in vars(owner):
        del vars(owner)[label]
    elif text in vars(owner):
        del vars(owner)[text]
    elif (magic := getattr(type(owner), "php_unset", None)) is not None:
        magic(owner, text)

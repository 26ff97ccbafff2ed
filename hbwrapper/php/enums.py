"""PHP's enums.

class Suit(php.Enum):
HEARTS = php.Case("H")
None_ = php.Case("N", name="None")
WILD = "W"                       # a constant
"""

from __future__ import annotations

from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.comparison import loose_equal
from hbwrapper.php.objects import Object
from hbwrapper.php.properties import UNSET, Case, type_name


class Enum(Object):
    """What ported enums derive from.

    Attributes:
        name: A case's name.
        value: Its value, if the enum has values.
    """

    php_cases: tuple[Any, ...] = ()

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cases = []
        for attribute, declared in list(cls.__dict__.items()):
            if not isinstance(declared, Case):
                continue
            case = object.__new__(cls)
            case.__dict__["name"] = declared.name or attribute
            if declared.value is not UNSET:
                case.__dict__["value"] = declared.value
            setattr(cls, attribute, case)
            cases.append(case)
        cls.php_cases = tuple(cases)

    def __new__(cls, *arguments: Any) -> Any:
        """Nothing makes a case but the enum itself.

        Raises:
            Error: Always.
        """
        raise errors.Error(f"Cannot instantiate enum {type_name(cls)}")

    def __setattr__(self, name: str, value: Any) -> None:
        raise errors.Error(f"Cannot modify readonly property {type_name(type(self))}::${name}")

    def __reduce__(self) -> tuple[Any, ...]:
        return _case_by_name, (type(self), self.__dict__["name"])

    @classmethod
    def cases(cls) -> list[Any]:
        """All cases in their order."""
        return list(cls.php_cases)

    @classmethod
    def from_(cls, value: Any) -> Any:
        """``from()``: the case of a value.

        Raises:
            ValueError: PHP's; there is none.
        """
        return enum_from(cls, value)

    @classmethod
    def tryFrom(cls, value: Any) -> Any:
        """``tryFrom()``: the case of a value, or None."""
        return enum_try_from(cls, value)


UnitEnum = Enum


def _case_by_name(enum: Any, name: str) -> Any:
    return next(case for case in enum.php_cases if case.name == name)


def is_backed(case: Any) -> bool:
    """Has a case of an enum a value?"""
    return "value" in vars(case)


def enum_from(enum: Any, value: Any) -> Any:
    """``Enum::from($value)``: the case of a value.

    Args:
        enum: The enum's class.
        value: The value; a number's text counts as the number.

    Raises:
        ValueError: PHP's; there is none.
    """
    case = enum_try_from(enum, value)
    if case is None:
        shown = f'"{value}"' if isinstance(value, str) else value
        raise errors.ValueError(f"{shown} is not a valid backing value for enum {type_name(enum)}")
    return case


def enum_try_from(enum: Any, value: Any) -> Any:
    """``Enum::tryFrom($value)``: the case of a value, or None."""
    for case in enum.php_cases:
        same_kind = isinstance(case.value, str) == isinstance(value, str)
        if case.value == value if same_kind else loose_equal(case.value, value):
            return case
    return None

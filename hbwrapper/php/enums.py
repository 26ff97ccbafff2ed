"""PHP's enums.

class Suit(php.BackedEnum):
Hearts: php.Case = "H"
None_: php.Case("None") = "N"
WILD = "W"                       # a constant
"""

from __future__ import annotations

import ast
import inspect
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.comparison import loose_equal
from hbwrapper.php.objects import Case, Object, type_name


class UnitEnum(Object):
    """An enum whose cases have a name alone.

    Attributes:
        name: The case's name.
    """

    php_cases: tuple[Any, ...] = ()
    name: Any

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cases = []
        for attribute, annotation in inspect.get_annotations(cls).items():
            name = _case_name(attribute, annotation)
            if name is None:
                continue
            case = object.__new__(cls)
            case.__dict__["name"] = name
            if issubclass(cls, BackedEnum):
                case.__dict__["value"] = cls.__dict__[attribute]
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
        return getattr, (type(self), self.name)

    @classmethod
    def cases(cls) -> list[Any]:
        """All cases in their order."""
        return list(cls.php_cases)


def _case_name(attribute: str, annotation: Any) -> str | None:
    """PHP's name of a case; None for what is none."""
    if annotation is Case:
        return attribute
    if isinstance(annotation, Case):
        return annotation.name or attribute
    if not isinstance(annotation, str) or annotation.partition("(")[0].split(".")[-1] != "Case":
        return None
    call = ast.parse(annotation.strip(), mode="eval").body
    if isinstance(call, ast.Call) and call.args:
        return str(ast.literal_eval(call.args[0]))
    return attribute


class BackedEnum(UnitEnum):
    """An enum whose cases have a value, too: a text or an int.

    Attributes:
        value: The case's value.
    """

    value: Any

    @classmethod
    def from_(cls, value: Any) -> Any:
        """``from()``: the case of a value.

        Raises:
            ValueError: PHP's; there is none.
        """
        case = cls.tryFrom(value)
        if case is None:
            shown = f'"{value}"' if isinstance(value, str) else value
            raise errors.ValueError(
                f"{shown} is not a valid backing value for enum {type_name(cls)}"
            )
        return case

    @classmethod
    def tryFrom(cls, value: Any) -> Any:
        """``tryFrom()``: the case of a value, or None."""
        for case in cls.php_cases:
            same_kind = isinstance(case.value, str) == isinstance(value, str)
            if case.value == value if same_kind else loose_equal(case.value, value):
                return case
        return None

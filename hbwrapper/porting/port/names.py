"""PHP's names in Python: variables, functions and classes share one space there."""

from __future__ import annotations

import builtins
import keyword

from . import known
from .declare import Class, Declarations, Function, PropertyInfo
from .scopes import Scope, Scopes

# Names that the output itself uses.
_MODULES = frozenset(("php", "sys", "HBWrapper", "ApiWrapper", "CURLFile", "HBWrapperError", "Any"))
_SOFT = ("self", "match", "case", "type", "cls", "_")
_MAGIC = {
    "__construct": "__init__", "__tostring": "__str__", "__invoke": "__call__", "__get": "php_get",
    "__set": "php_set", "__isset": "php_isset", "__unset": "php_unset", "__call": "php_call",
    "__callstatic": "php_callstatic", "__clone": "__clone__",
}  # fmt: skip


def reserved(name: str) -> bool:
    """Has Python the name already?"""
    return keyword.iskeyword(name) or hasattr(builtins, name) or name in _MODULES


class Names:
    """Names for what a file declares, and for what the translation adds.

    Attributes:
        taken: The names of functions, classes and constants.
        direct: The functions of ``hbwrapper.php`` that may be imported by their own name.
    """

    def __init__(self, declared: Declarations, scopes: Scopes) -> None:
        self._declared = declared
        self._scopes = scopes
        self._used: dict[Scope, set[str]] = {}
        self._classes: dict[Class, str] = {}
        self._functions: dict[Function, str] = {}
        self.taken: set[str] = set()
        for function in declared.functions.values():
            self._functions[function] = self._declare(function.name, "_function")
        for cls in declared.classes_by_node.values():
            if cls.name and cls.node.kind != "trait":
                self._classes[cls] = self._declare(cls.name, "_")

    def _declare(self, name: str, more: str) -> str:
        name = (
            name.encode("ascii", "replace").decode().replace("?", "_")
            if not name.isidentifier()
            else name
        )
        if reserved(name):
            name += more
        while name in self.taken or (
            more != "_" and name in self._scopes.variables and more in name
        ):
            name += "_"
        self.taken.add(name)
        return name

    def forget(self) -> None:
        """Begin a new walk: no temporary name is used yet."""
        self._used = {}

    def variable(self, name: str) -> str:
        """A variable's name in Python."""
        if name == "this":
            return "self"
        if reserved(name) or name in _SOFT or name in self.taken or name.startswith("__"):
            return self._free(name)
        return name

    def _free(self, name: str) -> str:
        """The name with as many underscores behind it as it takes."""
        name = name.lstrip("_") or "value" if name.startswith("__") else name
        name += "_"
        while name in self._scopes.variables or name in self.taken:
            name += "_"
        return name

    def fresh(self, scope: Scope, stem: str) -> str:
        """A name that no variable has."""
        used = self._used.setdefault(scope.home, set())
        name = stem
        count = 1
        while (
            name in self._scopes.variables or name in self.taken or name in used or reserved(name)
        ):
            count += 1
            name = f"{stem}_{count}"
        used.add(name)
        return name

    def function(self, function: Function) -> str:
        """A function's name in Python."""
        return self._functions.get(function) or self.method(function.name)

    def cls(self, cls: Class) -> str:
        """A class's name in Python."""
        if cls not in self._classes:
            self._classes[cls] = self._declare("Anonymous", "_")
        return self._classes[cls]

    def constant(self, name: str) -> str:
        """A constant's name in Python; a variable or builtin may have the same one."""
        name = name.rpartition("\\")[2]
        if name in self._scopes.variables or name in self.taken or reserved(name):
            return name + "_"
        return name

    def method(self, name: str, visibility: str = "public") -> str:
        """A method's name in Python: of a private one with two underscores, as Python has it."""
        magic = _MAGIC.get(name.lower())
        if magic is not None:
            return magic
        if visibility == "private":
            return "__" + (name.strip("_") or name)
        if keyword.iskeyword(name):
            return name + "_"
        return name

    def attribute(self, name: str, info: PropertyInfo | None) -> str:
        """The name of a property in Python."""
        if info is None or info.visibility == "public" or info.static:
            return self.public_attribute(name)
        bare = name.lstrip("_") or name
        taken = info.cls.properties.keys() - {name}
        if bare != name and bare in taken:
            bare = name
        if info.visibility == "private":
            return "__" + (bare + "_" if bare.endswith("__") else bare)
        return "_" + bare

    def public_attribute(self, name: str) -> str:
        """The name of a public or undeclared property: methods have the same space in Python."""
        is_method = any(f.name == name for f in self._declared.methods.get(name.lower(), []))
        if keyword.iskeyword(name) or is_method or name.startswith("__"):
            return name.strip("_") + "_"
        return name

    def is_plain(self, name: str, info: PropertyInfo) -> bool:
        """Can PHP's name and visibility be told from the attribute's name?"""
        own = self.attribute(name, info)
        if info.visibility == "private":
            return own == "__" + name
        if info.visibility == "protected":
            return own == "_" + name
        return own == name and not name.startswith("_")

    def direct(self, low: str) -> bool:
        """May a function of PHP's be imported by its own name?"""
        return known.is_direct(low) and low not in self._scopes.variables and low not in self.taken

"""The imports that a port begins with: every name that its trees say must be imported."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from . import known
from . import python as py
from .names import Names
from .python import Stmt

_MODULES = ("sys",)
_TYPING = ("Any", "ClassVar")


class _Direct(ast.NodeTransformer):
    """PHP's functions by themselves, where nothing else has the name."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.direct: set[str] = set()
        self.imported: set[str] = set()
        self.cuts = False

    def visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, py.PhpName):
            record = known.FUNCTIONS.get(node.attr)
            self.cuts |= record is not None and record.cuts
            if self.names.direct(node.attr):
                self.direct.add(node.attr)
                return ast.Name(node.attr, py.LOAD)
            self.imported.add("php")
            return node
        if isinstance(node, py.Imported):
            self.imported.add(node.id)
            return node
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            self.cuts |= any(0xD800 <= ord(char) <= 0xDFFF for char in node.value)
            return node
        return self.generic_visit(node)


def with_imports(names: Names, body: Sequence[Stmt]) -> list[Stmt]:
    """A program with what it imports in front."""
    direct = _Direct(names)
    lines = [direct.visit(each) for each in body]
    if direct.cuts:
        direct.imported.add("php")
    head: list[Stmt] = []
    modules = sorted(name for name in direct.imported if name in _MODULES)
    head += [ast.Import([ast.alias(name)]) for name in modules]
    typing = sorted(name for name in direct.imported if name in _TYPING)
    head += [_from("typing", typing)] if typing else []
    head += [py.Blank()] if head else []
    ours = sorted(direct.imported - {*_MODULES, *_TYPING}, key=lambda name: (name.islower(), name))
    head += [_from("hbwrapper", ours)] if ours else []
    head += [_from("hbwrapper.php", sorted(direct.direct))] if direct.direct else []
    if direct.cuts:
        head += [py.Blank(), py.do(py.call(py.attr(py.name("php"), "byte_output")))]
    return [
        *head,
        *([py.Blank()] if head else []),
        *(line for line in lines if isinstance(line, ast.stmt)),
    ]


def _from(module: str, names: list[str]) -> Stmt:
    return ast.ImportFrom(module, [ast.alias(name) for name in names], 0)

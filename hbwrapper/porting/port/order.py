"""Functions and classes in front of their first use, as PHP allows."""

from __future__ import annotations

from hbwrapper.porting.syntax import nodes as n

from .declare import Declarations

Definition = n.FunctionDeclaration | n.ClassDeclaration
_SETUP = ("include", "require", "define", "error_reporting", "ini_set")


def hoisted(declared: Declarations, statements: list[n.Stated]) -> list[n.Stated]:
    """The statements of a file, in an order in which Python knows every name in time."""
    definitions = [
        s for s in statements if isinstance(s, (n.FunctionDeclaration, n.ClassDeclaration))
    ]
    if not definitions:
        return statements
    order = _parents_first(declared, definitions)
    if not _used_early(statements, definitions) and order == definitions:
        return statements
    rest = [s for s in statements if s not in definitions]
    start = 0
    while start < len(rest) and _is_setup(rest[start]):
        start += 1
    return [*rest[:start], *order, *rest[start:]]


def _name(node: Definition) -> str:
    return (
        node.function.name.lower() if isinstance(node, n.FunctionDeclaration) else node.name.lower()
    )


def _used_early(statements: list[n.Stated], definitions: list[Definition]) -> bool:
    names = {_name(each): each for each in definitions}
    seen: set[n.Node] = set()
    used = False
    for statement in statements:
        if isinstance(statement, (n.FunctionDeclaration, n.ClassDeclaration)):
            seen.add(statement)
            continue
        for inner in n.walk(statement):
            label = ""
            if isinstance(inner, n.Name):
                label = inner.last.lower()
            elif isinstance(inner, n.String):
                label = inner.value.lower()
            if label in names:
                used = True
                if names[label] not in seen:
                    return True
        # A function that is called here may call one that stands behind it.
        if used and any(each not in seen for each in definitions):
            return True
    return False


def _parents_first(declared: Declarations, definitions: list[Definition]) -> list[Definition]:
    out: list[Definition] = []
    by_name = {
        each.full.lower(): each for each in definitions if isinstance(each, n.ClassDeclaration)
    }

    def add(node: Definition, path: tuple[Definition, ...]) -> None:
        if node in out or node in path:
            return
        if isinstance(node, n.ClassDeclaration):
            for name in _class_needs(declared, node):
                other = by_name.get(name)
                if other is not None and other is not node:
                    add(other, (*path, node))
        out.append(node)

    for node in definitions:
        add(node, ())
    return out


def _class_needs(declared: Declarations, node: n.ClassDeclaration) -> list[str]:
    """The classes that must be there when Python runs a class's body."""
    needs = [each.full.lower() for each in (*node.parents, *node.interfaces)]
    cls = declared.classes_by_node.get(node)
    for member in cls.members if cls else ():
        if isinstance(member, (n.ClassConstants, n.Properties)):
            needs += [
                inner.cls.full.lower()
                for inner in n.walk(member)
                if isinstance(inner, n.ClassConstant) and isinstance(inner.cls, n.Name)
            ]
    return needs


def _is_setup(node: n.Stated) -> bool:
    """Does the statement only include, or define a constant?"""
    if isinstance(
        node, (n.ConstantDeclaration, n.Declare, n.UseDeclaration, n.NamespaceDeclaration)
    ):
        return True
    if not isinstance(node, n.ExpressionStatement):
        return False
    inner = node.expression
    while isinstance(inner, n.Silence):
        inner = inner.value
    if isinstance(inner, n.Include):
        return True
    return (
        isinstance(inner, n.Call)
        and isinstance(inner.function, n.Name)
        and inner.function.last.lower() in _SETUP
    )

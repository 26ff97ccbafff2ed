"""Which variables a function has, and where they are assigned, changed and read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hbwrapper.porting.port.context import Class, Context, Function, Scope, children, variable
from hbwrapper.porting.port.source import text

if TYPE_CHECKING:
    from tree_sitter import Node

# Functions that change their first argument in place.
CHANGERS = frozenset(
    [
        "array_push",
        "array_pop",
        "array_shift",
        "array_unshift",
        "array_splice",
        "sort",
        "rsort",
        "usort",
        "uasort",
        "uksort",
        "ksort",
        "krsort",
        "asort",
        "arsort",
        "shuffle",
        "array_walk",
        "natsort",
        "natcasesort",
    ]
)
# Functions that assign to an argument: its position.
SETTERS = {"preg_match": 2, "preg_match_all": 2, "settype": 0, "parse_str": 1, "str_replace": 3}
LOOPS = ("while_statement", "do_statement", "for_statement", "foreach_statement")
_FUNCTIONS = ("function_definition", "method_declaration", "anonymous_function", "arrow_function")
_CLASSES = ("class_declaration", "interface_declaration", "trait_declaration", "enum_declaration",
            "anonymous_class")  # fmt: skip


def declare(ctx: Context) -> None:
    """Find the functions, classes and constants of the file, and every scope's variables."""
    _declarations(ctx, ctx.root, None)
    ctx.scope = _scope(ctx, ctx.root, "module", None)
    _all_scopes(ctx, ctx.root, ctx.scope, None)
    for scope in ctx.scopes.values():
        ctx.variables |= scope.names


def guarded_function(node: Node) -> str | None:
    """The name in ``if (!function_exists('name')) { function name() {…} }``."""
    test = node.child_by_field_name("condition")
    match = re.fullmatch(
        r"\(\s*!\s*function_exists\s*\(\s*['\"](\w+)['\"]\s*\)\s*\)", text(test) if test else ""
    )
    inner = node.child_by_field_name("body")
    if match is None or inner is None or node.child_by_field_name("alternative") is not None:
        return None
    defined = [child for child in children(inner) if child.type == "function_definition"]
    names = [text(name) for f in defined if (name := f.child_by_field_name("name"))]
    return match[1].lower() if [n.lower() for n in names] == [match[1].lower()] else None


def _declarations(ctx: Context, node: Node, cls: Class | None) -> None:
    for child in node.named_children:
        inside = cls
        if child.type == "if_statement":
            from hbwrapper.porting.port.functions import RETURNS

            if guarded_function(child) in RETURNS:
                continue
        if child.type == "function_definition":
            function = _function(child, "")
            ctx.functions.setdefault(function.name.lower(), function)
        elif child.type == "class_declaration" or child.type == "interface_declaration":
            inside = _class(child)
            ctx.classes[inside.name.lower()] = inside
        elif child.type == "method_declaration" and cls:
            function = _function(child, cls.name)
            cls.methods[function.name.lower()] = function
            ctx.methods.setdefault(function.name.lower(), []).append(function)
        elif child.type == "declare_statement" and "strict_types=1" in text(child).replace(" ", ""):
            ctx.strict = True
        _declarations(ctx, child, inside)


def _function(node: Node, cls: str) -> Function:
    name = node.child_by_field_name("name")
    function = Function(node, text(name) if name else "", cls)
    parameters = node.child_by_field_name("parameters")
    for index, child in enumerate(children(parameters) if parameters else []):
        parameter = child.child_by_field_name("name")
        if parameter is None:
            continue
        name = parameter
        if parameter.type == "by_ref" or any(
            c.type == "reference_modifier" for c in child.children
        ):
            function.refs.append(index)
        function.params.append(text(name).lstrip("&")[1:])
        function.variadic |= child.type == "variadic_parameter"
    body = node.child_by_field_name("body")
    if body:
        for inner in walk(body):
            if inner.type == "return_statement" and children(inner):
                function.returns_value = True
            elif inner.type == "yield_expression":
                function.generator = True
    function.static = any(c.type == "static_modifier" for c in node.children)
    return function


def _class(node: Node) -> Class:
    name = node.child_by_field_name("name")
    cls = Class(node, text(name) if name else "")
    for child in node.named_children:
        if child.type == "base_clause" and child.named_children:
            cls.parent = text(child.named_children[0]).lstrip("\\")
    body = node.child_by_field_name("body")
    for member in children(body) if body else []:
        if member.type == "property_declaration":
            static = any(c.type == "static_modifier" for c in member.children)
            for element in member.named_children:
                if element.type == "property_element":
                    prop = element.child_by_field_name("name")
                    if prop:
                        (cls.statics if static else cls.properties).add(text(prop)[1:])
        elif member.type == "const_declaration":
            for element in member.named_children:
                if element.type == "const_element":
                    cls.constants.add(text(element.named_children[0]))
        elif member.type == "method_declaration":
            for promoted in walk(member):
                if promoted.type == "property_promotion_parameter":
                    prop = promoted.child_by_field_name("name")
                    if prop:
                        cls.properties.add(text(prop)[1:])
    return cls


def walk(node: Node, into: bool = False) -> Iterator[Node]:
    """A node and everything in it; without ``into``, not inside nested functions and classes."""
    yield node
    for child in node.children:
        if not into and child.type in (*_FUNCTIONS, *_CLASSES):
            yield child
            continue
        yield from walk(child, into)


def _all_scopes(ctx: Context, node: Node, scope: Scope, cls: Class | None) -> None:
    for child in node.children:
        if child.type in _FUNCTIONS:
            kind = {"function_definition": "function", "method_declaration": "method",
                    "anonymous_function": "closure"}.get(child.type, "lambda")  # fmt: skip
            inner = _scope(ctx, child, kind, scope)
            inner.cls = cls if kind != "function" else None
            if kind == "method" and cls:
                name = child.child_by_field_name("name")
                inner.function = cls.methods.get(text(name).lower()) if name else None
            elif kind == "function":
                name = child.child_by_field_name("name")
                inner.function = ctx.functions.get(text(name).lower()) if name else None
            _all_scopes(ctx, child, inner, cls)
        elif child.type in ("class_declaration", "interface_declaration"):
            name = child.child_by_field_name("name")
            _all_scopes(ctx, child, scope, ctx.classes.get(text(name).lower()) if name else None)
        else:
            _all_scopes(ctx, child, scope, cls)


def _scope(ctx: Context, node: Node, kind: str, parent: Scope | None) -> Scope:
    scope = Scope(node, kind, parent)
    ctx.scopes[node.id] = scope
    parameters = node.child_by_field_name("parameters") if kind != "module" else None
    for parameter in children(parameters) if parameters else []:
        name = parameter.child_by_field_name("name")
        if name is not None:
            scope.params.add(text(name).lstrip("&")[1:])
    scope.names |= scope.params
    body = node.child_by_field_name("body") if kind != "module" else node
    for clause in node.children:
        if clause.type == "anonymous_function_use_clause":
            for used in clause.named_children:
                if used.type == "by_ref":
                    scope.shared.add(text(used.named_children[0])[1:])
                    scope.names.add(text(used.named_children[0])[1:])
                elif variable(used):
                    scope.names.add(text(used)[1:])
    if body is not None:
        _collect(ctx, body, scope)
    return scope


def _collect(ctx: Context, node: Node, scope: Scope) -> None:
    kind = node.type
    if kind in ("function_definition", "method_declaration", *_CLASSES) and node is not scope.node:
        return
    if kind == "anonymous_function":
        for clause in node.children:
            if clause.type == "anonymous_function_use_clause":
                for used in clause.named_children:
                    if used.type == "by_ref":
                        name = text(used.named_children[0])[1:]
                        scope.names.add(name)
                        scope.shared.add(name)
                        scope.tested.add(name)
                        scope.changes.setdefault(name, []).append(node)
                        scope.assigns.setdefault(name, []).append(node)
                        scope.reads.setdefault(name, []).append(used)
                    elif plain := variable(used):
                        scope.names.add(plain)
                        scope.reads.setdefault(plain, []).append(used)
        return
    if kind == "variable_name":
        name = text(node)[1:]
        parent = node.parent
        if (
            parent
            and parent.type in ("scoped_property_access_expression",)
            and (parent.child_by_field_name("name") == node)
        ):
            return
        if _is_arrow_parameter(node, name, scope):
            return
        scope.names.add(name)
        scope.reads.setdefault(name, []).append(node)
        return
    if kind == "global_declaration":
        for child in node.named_children:
            if shared := variable(child):
                scope.globals.add(shared)
                top = scope
                while top.parent:
                    top = top.parent
                top.shared.add(shared)
    elif kind == "static_variable_declaration":
        if kept := variable(node.child_by_field_name("name")):
            scope.statics.add(kept)
            scope.assigns.setdefault(kept, []).append(node)
    elif kind in ("assignment_expression", "reference_assignment_expression"):
        left = node.child_by_field_name("left")
        if left is not None:
            _target(ctx, left, node, scope)
    elif kind in ("augmented_assignment_expression", "update_expression"):
        left = node.child_by_field_name("left") or node.child_by_field_name("argument")
        if left is not None:
            operator = node.child_by_field_name("operator")
            if operator is not None and text(operator) == "??=":
                _test(left, scope)
            _target(ctx, left, node, scope)
    elif kind == "foreach_statement":
        _, target, *_ = [*children(node), None]
        for part in (
            target.named_children if target is not None and target.type == "pair" else [target]
        ):
            if part is None:
                continue
            if part.type == "by_ref":
                source = children(node)[0]
                root_change(ctx, source, node, scope)
                part = part.named_children[0]
            _target(ctx, part, node, scope)
    elif kind == "catch_clause":
        if caught := variable(node.child_by_field_name("name")):
            scope.names.add(caught)
            scope.assigns.setdefault(caught, []).append(node)
    elif kind == "unset_statement":
        for child in node.named_children:
            if gone := variable(child):
                scope.assigns.setdefault(gone, []).append(node)
                scope.tested.add(gone)
            else:
                root_change(ctx, child, node, scope)
    elif kind == "function_call_expression":
        _call(ctx, node, scope)
    elif kind in ("member_call_expression", "scoped_call_expression"):
        name_node = node.child_by_field_name("name")
        if name_node is not None:
            for method in ctx.methods.get(text(name_node).lower(), []):
                _refs(ctx, node, method, scope)
    elif kind == "binary_expression":
        operator = node.child_by_field_name("operator")
        left = node.child_by_field_name("left")
        if operator is not None and left is not None and text(operator) == "??":
            _test(left, scope)
    elif kind == "error_suppression_expression" and node.named_children:
        _test(node.named_children[0], scope)
    for child in node.children:
        _collect(ctx, child, scope)


def _is_arrow_parameter(node: Node, name: str, scope: Scope) -> bool:
    """Does the name belong to an arrow function inside the scope?"""
    for around in ancestors(node, scope.node):
        if around.type == "arrow_function":
            parameters = around.child_by_field_name("parameters")
            for parameter in children(parameters) if parameters else []:
                if variable(parameter.child_by_field_name("name")) == name:
                    return True
    return False


def _call(ctx: Context, node: Node, scope: Scope) -> None:
    function = node.child_by_field_name("function")
    name = text(function).lstrip("\\").lower() if function is not None else ""
    arguments = call_arguments(node)
    if name in ("isset", "empty"):
        for argument in arguments:
            _test(argument, scope)
    elif name == "compact":
        for argument in arguments:
            if argument.type == "string":
                read = text(argument).strip("'\"")
                scope.names.add(read)
                scope.reads.setdefault(read, []).append(argument)
    elif name in CHANGERS and arguments:
        root_change(ctx, arguments[0], node, scope)
    elif name in SETTERS and len(arguments) > SETTERS[name]:
        _target(ctx, arguments[SETTERS[name]], node, scope)
    elif name in ctx.functions:
        _refs(ctx, node, ctx.functions[name], scope)


def _refs(ctx: Context, node: Node, function: Function, scope: Scope) -> None:
    arguments = call_arguments(node)
    for index in function.refs:
        if index < len(arguments):
            _target(ctx, arguments[index], node, scope)
            if name := variable(arguments[index]):
                scope.tested.add(name)
                scope.changes.setdefault(name, []).append(node)
                scope.deep[name] = 9


def call_arguments(node: Node) -> list[Node]:
    """The argument expressions of a call."""
    arguments = node.child_by_field_name("arguments")
    out = []
    for argument in children(arguments) if arguments else []:
        inner = [c for c in children(argument) if c.type not in ("reference_modifier",)]
        if argument.type == "argument" and inner:
            out.append(inner[-1])
        else:
            out.append(argument)
    return out


def _target(ctx: Context, target: Node, at: Node, scope: Scope) -> None:
    if name := variable(target):
        scope.names.add(name)
        scope.assigns.setdefault(name, []).append(at)
    elif target.type in ("list_literal", "array_creation_expression"):
        for child in target.named_children:
            if child.type == "array_element_initializer":
                parts = children(child)
                if parts:
                    _target(ctx, parts[-1], at, scope)
            else:
                _target(ctx, child, at, scope)
    else:
        root_change(ctx, target, at, scope)


def origin(node: Node) -> Node:
    """What an element is an element of: ``$a`` of ``($a['x'])[1]``."""
    while node.type in ("subscript_expression", "parenthesized_expression"):
        node = children(node)[0]
    return node


def property_name(node: Node) -> str | None:
    """The name of the property that ``$this->name`` or ``self::$name`` is."""
    if node.type not in ("member_access_expression", "scoped_property_access_expression"):
        return None
    name = node.child_by_field_name("name")
    return None if name is None else text(name).lstrip("$")


def root_change(ctx: Context, target: Node, at: Node, scope: Scope) -> None:
    """Note that a part of what ``target`` begins with is changed."""
    node = target
    depth = 0
    while node.type == "subscript_expression":
        node = node.named_children[0]
        depth += 1
    if not at.type.endswith(("assignment_expression", "unset_statement", "update_expression")):
        # A function that changes its argument, or a loop by reference, whose body may go deeper.
        depth += 2 if at.type == "foreach_statement" else 1
    if name := variable(node):
        scope.changes.setdefault(name, []).append(at)
        scope.deep[name] = max(depth, scope.deep.get(name, 0))
    elif prop := property_name(node):
        ctx.changed_properties.add(prop)
        ctx.deep_properties[prop] = max(depth, ctx.deep_properties.get(prop, 0))


def _test(node: Node, scope: Scope) -> None:
    while node.type in ("subscript_expression", "member_access_expression",
                        "nullsafe_member_access_expression"):  # fmt: skip
        node = node.named_children[0]
    if name := variable(node):
        scope.tested.add(name)


def ancestors(node: Node, stop: Node) -> Iterator[Node]:
    """The nodes around a node, up to the function it is in."""
    parent = node.parent
    while parent is not None and parent.id != stop.id:
        yield parent
        parent = parent.parent


def changed_after(scope: Scope, name: str, node: Node) -> bool:
    """Can a part of the variable's array be changed after this node has run?"""
    changes = scope.changes.get(name, [])
    if not changes:
        return False
    if name in scope.shared or name in scope.globals or name in scope.statics:
        return True
    loops = [a for a in ancestors(node, scope.node) if a.type in LOOPS]
    for change in changes:
        if change.start_byte > node.start_byte:
            return True
        for loop in loops:
            if loop.start_byte <= change.start_byte < loop.end_byte and not _renewed(
                scope, name, loop, change
            ):
                return True
    return False


def _renewed(scope: Scope, name: str, loop: Node, change: Node) -> bool:
    """Does every turn of the loop assign the whole variable before the change?"""
    for assign in scope.assigns.get(name, []):
        if assign == loop:
            return True
        inside = loop.start_byte <= assign.start_byte < change.start_byte
        if inside and assign.type == "assignment_expression":
            left = assign.child_by_field_name("left")
            statement = assign.parent
            if variable(left) == name and statement and statement.type == "expression_statement":
                block = statement.parent
                body = loop.child_by_field_name("body")
                if block and body and block.id == body.id:
                    return True
                # The innermost loop around both may be a nearer one.
                inner = [a for a in ancestors(assign, loop) if a.type in LOOPS]
                around = list(ancestors(change, loop))
                if block and block in around and not inner:
                    return True
    return False


def assigned_in(scope: Scope, name: str, node: Node) -> bool:
    """Is the variable assigned or changed inside this node?"""
    return any(
        node.start_byte <= at.start_byte < node.end_byte
        for at in (*scope.assigns.get(name, []), *scope.changes.get(name, []))
    )

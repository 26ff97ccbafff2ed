"""Functions and classes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hbwrapper.porting.port.arrays import ANY_DEPTH, copied, stored
from hbwrapper.porting.port.context import (
    Class,
    Code,
    Context,
    Scope,
    Unsupported,
    children,
    required,
)
from hbwrapper.porting.port.objects import EXCEPTIONS, attribute, class_ref, find_method
from hbwrapper.porting.port.references import returned
from hbwrapper.porting.port.scope import ancestors, walk
from hbwrapper.porting.port.source import text
from hbwrapper.porting.port.statements import STATEMENTS, body, comment, indent, refuse
from hbwrapper.porting.port.types import (
    ANY,
    ARRAY,
    BOOL,
    FLOAT,
    INT,
    NULL,
    STR,
    Type,
    join,
    unknown,
)

if TYPE_CHECKING:
    from tree_sitter import Node

_HINTS = {"int": INT, "float": FLOAT, "string": STR, "bool": BOOL}
_MAGIC = {
    "__construct": "__init__",
    "__tostring": "__str__",
    "__invoke": "__call__",
    "__get": "__getattr__",
}
_UNSUPPORTED = ("__set", "__isset", "__unset", "__callstatic", "__destruct", "__clone", "__serialize",
                "__sleep", "__wakeup", "__set_state", "offsetget", "getiterator")  # fmt: skip


def scalar_hint(node: Node | None) -> str:
    """A declared scalar type, with ``?`` in front where null is allowed; empty for others."""
    if node is None:
        return ""
    source = text(node).lower().lstrip("\\")
    return source if source.lstrip("?") in _HINTS else ""


def coerced(ctx: Context, code: Code, hint: str) -> Code:
    """A value as a declared scalar type takes it."""
    if not hint:
        return code
    of = _HINTS[hint.lstrip("?")]
    kind = code.type.kind
    if kind == of.kind or (hint[0] == "?" and kind == "null"):
        return code
    if kind == "int" and of is FLOAT:
        return Code(f"float({code.text})", FLOAT)
    if (ctx.strict and of != FLOAT) or kind == "never":
        return Code(code.text, ANY if hint[0] == "?" else of, code.level, fresh=code.fresh)
    if hint[0] == "?":
        return Code(f"{ctx.php('coerce')}({code.text}, {_python(of)}, null=True)", ANY)
    return Code(f"{ctx.php('coerce')}({code.text}, {_python(of)})", of)


def _python(of: Type) -> str:
    return {"int": "int", "float": "float", "str": "str", "bool": "bool"}[of.kind]


def function_lines(
    ctx: Context,
    node: Node,
    scope: Scope,
    label: str,
    extra: list[str],
    head: list[str],
    shared: tuple[str, list[str]] | None = None,
) -> list[str]:
    """``def label(…):`` and its body.

    Args:
        ctx: The translation.
        node: The function.
        scope: Its variables.
        label: Its name in Python.
        extra: Parameters behind its own.
        head: Lines in front of its body.
        shared: ``global`` or ``nonlocal``, and the names that it shares so.
    """
    outer = ctx.scope, ctx.loops, ctx.before, ctx.curl, ctx.in_class_body
    ctx.scope, ctx.loops, ctx.before, ctx.curl, ctx.in_class_body = scope, [], [], {}, False
    try:
        parameters: list[str] = []
        if scope.kind == "method" and scope.function:
            if not scope.function.static:
                parameters.append("self")
            elif uses_static(scope.node):
                parameters.append("cls")
        begin = list(head)
        found = node.child_by_field_name("parameters")
        parameters += [
            _parameter(ctx, scope, parameter, begin)
            for parameter in (children(found) if found else [])
        ]
        parameters += extra
        defaulted = False
        for written in parameters:
            if written.startswith("*"):
                break
            if "=" in written:
                defaulted = True
            elif defaulted:
                raise Unsupported(node, "a required parameter behind an optional one")
        begin += undefined(ctx, scope)
        statements = body(ctx, node.child_by_field_name("body"))
        text_ = "\n".join([*begin, *statements])
        globals_ = [ctx.name(n) for n in sorted(scope.globals) if binds(ctx.name(n), text_)]
        if globals_:
            begin.insert(0, f"global {', '.join(globals_)}")
        if shared:
            keyword, names = shared
            names = [name for name in names if binds(name, text_)]
            if names:
                begin.insert(0, f"{keyword} {', '.join(names)}")
        if scope.function and scope.function.refs and not _ends(node):
            statements += indent(returned(ctx, None))
        if not _ends(node):
            ctx.see(("return", node.id), NULL)
        if begin and statements == ["    pass"]:
            statements = []
        lines = [f"def {label}({', '.join(parameters)}):", *indent(begin), *statements]
    finally:
        ctx.scope, ctx.loops, ctx.before, ctx.curl, ctx.in_class_body = outer
    return lines


def binds(name: str, source: str) -> bool:
    """May the Python source bind this name, so that ``global`` or ``nonlocal`` must say whose it is?"""
    return bool(
        re.search(rf"(?<![\w.]){name}(?![\w.\[(])[^=\n]*(?<![=!<>])=(?!=)", source)
        or re.search(rf"\bfor\b[^\n]*\b{name}\b[^\n]* in |\bas {name}:", source)
    )


def _ends(node: Node) -> bool:
    from hbwrapper.porting.port.loops import _closed

    found = node.child_by_field_name("body")
    return found is not None and _closed(found.children)


def undefined(ctx: Context, scope: Scope) -> list[str]:
    """Variables that may be looked at before they have a value: PHP has null or a new array."""
    lines = []
    for name in sorted(scope.names):
        if (
            name in scope.params | scope.globals | scope.statics
            or name == "this"
            or name.startswith("_")
        ):
            continue
        if scope.kind == "closure" and any(
            text(n).lstrip("&")[1:] == name
            for clause in scope.node.children
            if clause.type == "anonymous_function_use_clause"
            for n in clause.named_children
        ):
            continue
        if name in ("argv", "argc") and scope.kind == "module":
            continue
        reads = sorted(scope.reads.get(name, []), key=lambda n: n.start_byte)
        assigns = scope.assigns.get(name, [])
        changes = scope.changes.get(name, [])
        if not reads:
            if name in scope.shared:
                pass
            else:
                continue
        first = _first_assignment(scope, name)
        needs = (
            (name in scope.tested and not first)
            or (name in scope.shared and not first)
            or not assigns
        )
        looped = any(a.type == "foreach_statement" for a in assigns)
        early = changes and (not assigns or changes[0].start_byte < assigns[0].start_byte)
        if early and not first and not looped:
            of = ctx.type_of(ctx.slot(name))
            begin = "{}" if of.kind == "dict" else "[]" if of.is_array else "None"
            lines.append(f"{ctx.name(name)} = {begin}")
            if not of.is_array:
                ctx.see(ctx.slot(name), NULL if of.kind != "never" else of)
            continue
        if needs:
            ctx.see(ctx.slot(name), NULL)
            lines.append(f"{ctx.name(name)} = None")
    return lines


def _first_assignment(scope: Scope, name: str) -> bool:
    """Is the variable's first mention an assignment that surely runs?"""
    reads = sorted(scope.reads.get(name, []), key=lambda n: n.start_byte)
    if not reads:
        return False
    first = reads[0]
    parent = first.parent
    while parent is not None and parent.type == "parenthesized_expression":
        parent = parent.parent
    if parent is not None and parent.type == "catch_clause":
        return False
    if parent is None or parent.type != "assignment_expression":
        return False
    if parent.child_by_field_name("left") != first:
        return False
    # `$x = $x + 1` reads first.
    right = parent.child_by_field_name("right")
    if right is not None and any(
        r.start_byte >= right.start_byte and r.end_byte <= right.end_byte for r in reads
    ):
        return False
    return _straight(scope, parent) or _in_one_block(scope, name, parent, reads[1:])


def _in_one_block(scope: Scope, name: str, assign: Node, reads: list[Node]) -> bool:
    """Is the variable spoken of only behind the assignment, in its block?"""
    statement = assign.parent
    if statement is None or statement.type != "expression_statement":
        return False
    home = statement.parent
    if home is None or name in scope.shared | scope.globals | scope.statics:
        return False
    return home.type in ("compound_statement", "colon_block") and all(
        assign.end_byte <= read.start_byte and read.end_byte <= home.end_byte for read in reads
    )


def _straight(scope: Scope, node: Node) -> bool:
    """Does the node surely run: is it in no branch, loop or closure?"""
    return all(
        around.type in ("expression_statement", "compound_statement", "assignment_expression",
                        "parenthesized_expression", "namespace_definition", "function_static_declaration")
        for around in ancestors(node, scope.node)
    )  # fmt: skip


def _parameter(ctx: Context, scope: Scope, parameter: Node, begin: list[str]) -> str:
    found = required(parameter, "name")
    by_reference = found.type == "by_ref" or any(
        child.type == "reference_modifier" for child in parameter.children
    )
    if by_reference and scope.kind == "closure":
        raise Unsupported(parameter, "a reference parameter of a closure")
    if found.type == "by_ref":
        found = found.named_children[0]
    name = text(found)[1:]
    python = ctx.name(name)
    default = parameter.child_by_field_name("default_value")
    slot = ctx.slot(name)
    hint_node = parameter.child_by_field_name("type")
    hint = scalar_hint(hint_node)
    if parameter.type == "variadic_parameter":
        begin.append(f"{python} = list({python})")
        ctx.see(slot, Type("list", ANY))
        return f"*{python}"
    given = ctx.type_of(("param", scope.node.id, name))
    source = ""
    if default is not None:
        becomes = ctx.type_of(slot)
        like = becomes if becomes.kind == "dict" else given
        # Python works defaults out in the class's body, where the class has no name yet.
        ctx.in_class_body = scope.kind == "method"
        code = stored(ctx, default, like, 0)
        ctx.in_class_body = False
        given = join(given, code.type)
        source = code.text
        if source in ("[]", "{}") or (code.type.is_array and source[:1] in "[{"):
            # Python would keep one array for all calls.
            begin.append(f"if {python} is None:")
            begin.append(f"    {python} = {stored(ctx, default, like, 0).text}")
            source = "None"
        if hint and code.type.kind == "null":
            hint = "?" + hint.lstrip("?")
    if scope.kind == "closure":
        given = ANY
    if hint:
        value = coerced(ctx, Code(python, unknown(given)), hint)
        if value.text != python:
            begin.append(f"{python} = {value.text}")
        ctx.see(
            slot,
            value.type
            if given.kind != "never" or scope.kind == "closure"
            else _HINTS[hint.lstrip("?")],
        )
    else:
        hinted = text(hint_node).lstrip("\\") if hint_node is not None else ""
        of = given
        if hinted.lower() == "array" and not given.is_array:
            of = ARRAY
        elif hinted.lower() in ctx.classes:
            of = Type("object", None, ctx.classes[hinted.lower()].name)
        elif hinted.lower() in ("hbwrapper", "apiwrapper"):
            of = Type("object", None, hinted.lower())
        ctx.see(slot, of if of.kind != "never" else ANY if ctx.settled else of)
        changed = name in scope.changes and not (
            scope.function and scope.function.params.index(name) in scope.function.refs
            if scope.function and name in scope.function.params
            else False
        )
        if changed:
            copy = copied(
                ctx, parameter, Code(python, ctx.type_of(slot)), ctx.type_of(slot), ANY_DEPTH
            )
            if copy.text != python:
                begin.append(f"{python} = {copy.text}")
    if parameter.type == "property_promotion_parameter":
        ctx.see(("prop", name), ctx.type_of(slot))
        value = copied(
            ctx,
            parameter,
            Code(python, ctx.type_of(slot)),
            ctx.type_of(("prop", name)),
            name in ctx.changed_properties,
        )
        begin.append(f"self.{attribute(ctx, name)} = {value.text}")
    return f"{python}={source}" if source else python


def _function(ctx: Context, node: Node) -> list[str]:
    scope = ctx.scopes[node.id]
    name = text(required(node, "name"))
    label = ctx.function_name(name)
    if ctx.scope.kind != "module":
        raise Unsupported(node, "a function inside a function")
    lines = function_lines(ctx, node, scope, label, [], [])
    statics = _statics(ctx, node, scope, label + ".")
    return ["", "", *lines, *(["", "", *statics] if statics else []), "", ""]


def _statics(ctx: Context, node: Node, scope: Scope, prefix: str) -> list[str]:
    lines = []
    found = node.child_by_field_name("body")
    for inner in walk(found) if found is not None else []:
        if inner.type == "static_variable_declaration":
            name = text(required(inner, "name"))[1:]
            value = inner.child_by_field_name("value")
            slot = ("var", scope.node.id, name)
            code = (
                stored(ctx, value, ctx.type_of(slot), ANY_DEPTH)
                if value is not None
                else Code("None", NULL)
            )
            ctx.see(slot, code.type)
            own = ctx.attribute(name) if prefix.endswith(".") else name
            lines.append(f"{prefix}{own} = {code.text}")
    return lines


# Classes


def uses_static(node: Node) -> bool:
    """Does a static method speak of the class it was called through?"""
    return any(
        inner.type in ("relative_scope", "name") and text(inner).lower() == "static"
        for inner in walk(node, into=True)
    )


def _class(ctx: Context, node: Node) -> list[str]:
    name = text(required(node, "name"))
    cls = ctx.classes[name.lower()]
    outer = ctx.scope
    members = required(node, "body")
    bases = _bases(ctx, node)
    lines: list[str] = []
    instance: list[str] = []
    pending: list[str] = []
    ctx.in_class_body = True
    inner_scope = Scope(node, "class", outer, cls=cls)
    ctx.scope = inner_scope
    methods: list[tuple[list[str], Node]] = []
    try:
        for member in members.named_children:
            if member.type == "comment":
                pending += comment(text(member))
                continue
            if member.type == "method_declaration":
                methods.append((pending, member))
                pending = []
                continue
            before = len(lines)
            try:
                if member.type == "const_declaration":
                    for element in children(member):
                        if element.type == "const_element":
                            const, value = children(element)
                            code = stored(ctx, value, ctx.type_of(("classconst", text(const))), 0)
                            ctx.see(("classconst", text(const)), code.type)
                            lines.append(
                                f"{ctx.attribute(text(const))}{_class_var(ctx, code)} = {code.text}"
                            )
                elif member.type == "property_declaration":
                    _properties(ctx, member, lines, instance)
                else:
                    raise Unsupported(member, member.type.replace("_", " "))
            except Unsupported as problem:
                lines += refuse(ctx, member, problem)
            lines[before:before] = pending
            pending = []
        ctx.scope = outer
        ctx.in_class_body = False
        constructor = find_own(cls, "__construct")
        if instance and constructor is None:
            lines += ["", *_constructor(ctx, cls, instance)]
        for notes, method in methods:
            try:
                written = _method(ctx, cls, method, instance)
            except Unsupported as problem:
                written = refuse(ctx, method, problem)
            lines += ["", *notes, *written]
        lines += pending
    finally:
        ctx.scope = outer
        ctx.in_class_body = False
    while lines and not lines[0]:
        lines.pop(0)
    if not any(part.strip() and not part.startswith("#") for part in lines):
        lines.append("pass")
    head = f"class {name}({', '.join(bases)}):" if bases else f"class {name}:"
    return ["", "", head, *indent(lines), "", ""]


def find_own(cls: Class, low: str) -> object:
    """A method that the class itself declares."""
    return cls.methods.get(low)


def _bases(ctx: Context, node: Node) -> list[str]:
    bases = []
    for clause in node.named_children:
        if clause.type not in ("base_clause", "class_interface_clause"):
            continue
        for found in clause.named_children:
            low = text(found).lstrip("\\").lower()
            if clause.type == "class_interface_clause" and low not in ctx.classes:
                if low in ("countable", "stringable"):
                    continue
                raise Unsupported(node, f"the interface {text(found)}")
            if low in EXCEPTIONS and low not in ctx.classes:
                bases.append(ctx.php(EXCEPTIONS[low]))
            else:
                bases.append(class_ref(ctx, found))
    return bases


def _properties(ctx: Context, member: Node, lines: list[str], instance: list[str]) -> None:
    static = any(x.type == "static_modifier" for x in member.children)
    for element in member.named_children:
        if element.type != "property_element":
            continue
        name = text(required(element, "name"))[1:]
        value = element.child_by_field_name("default_value")
        slot = ("prop", name)
        code = stored(ctx, value, ctx.type_of(slot), 0) if value is not None else Code("None", NULL)
        typed = member.child_by_field_name("type")
        hint = text(typed).lower() if typed is not None else ""
        if value is None and hint and hint[0] != "?":
            # A typed property has no value until it is assigned.
            ctx.see(slot, _HINTS.get(hint, ARRAY if hint == "array" else Type("never")))
            if hint in ctx.classes:
                ctx.see(slot, Type("object", None, ctx.classes[hint].name))
        else:
            ctx.see(slot, code.type)
        if typed is not None and scalar_hint(typed):
            wanted = _HINTS[hint.lstrip("?")]
            ctx.see(slot, wanted)
        own = attribute(ctx, name)
        if code.type.is_array and not static and name in ctx.changed_properties:
            instance.append(f"self.{own} = {code.text}")
        else:
            lines.append(f"{own}{_class_var(ctx, code)} = {code.text}")


def _class_var(ctx: Context, code: Code) -> str:
    """The annotation that ruff's default rules ask for beside an array in a class."""
    if not (code.type.is_array and code.text[:1] in "[{"):
        return ""
    ctx.imports.add("typing.ClassVar")
    return ": ClassVar"


def _constructor(ctx: Context, cls: Class, instance: list[str]) -> list[str]:
    parent = find_method(ctx, cls.parent, "__construct") if cls.parent else None
    if cls.parent:
        args = "*args" if parent or cls.parent.lower() not in ctx.classes else ""
        call = f"super().__init__({args})"
        return [f"def __init__(self{', *args' if args else ''}):", *indent([*instance, call])]
    return ["def __init__(self):", *indent(instance)]


def _method(ctx: Context, cls: Class, node: Node, instance: list[str]) -> list[str]:
    name = text(required(node, "name"))
    low = name.lower()
    scope = ctx.scopes[node.id]
    scope.cls = cls
    if low in _UNSUPPORTED:
        raise Unsupported(node, f"the method {name}")
    if low in ("__get", "__call") and all(
        find_method(ctx, cls.name, other) for other in ("__get", "__call")
    ):
        # Python asks one method for both.
        raise Unsupported(node, "__get and __call in one class")
    found = node.child_by_field_name("body")
    label = _MAGIC.get(low, ctx.attribute(name))
    static = any(x.type == "static_modifier" for x in node.children)
    decorators = []
    if static:
        decorators = ["@classmethod" if uses_static(node) else "@staticmethod"]
    if found is None:
        parameters = [] if static and not uses_static(node) else ["cls" if static else "self"]
        listed = node.child_by_field_name("parameters")
        parameters += [
            ctx.name(text(required(parameter, "name"))[1:])
            + ("=None" if parameter.child_by_field_name("default_value") else "")
            for parameter in (children(listed) if listed else [])
        ]
        return [
            *decorators,
            f"def {label}({', '.join(parameters)}):",
            "    raise NotImplementedError",
        ]
    if low == "__call":
        lines = function_lines(ctx, node, scope, "_call", [], [])
        return [
            *lines,
            "",
            "def __getattr__(self, name):",
            '    if name.startswith("__"):',
            "        raise AttributeError(name)",
            "    return lambda *args: self._call(name, list(args))",
        ]
    before = list(instance) if low == "__construct" else []
    if low == "__get" and scope.function and scope.function.params:
        # Python asks for its own special methods here, too.
        asked = ctx.name(scope.function.params[0])
        before = [f'if {asked}.startswith("__"):', f"    raise AttributeError({asked})"]
    lines = function_lines(ctx, node, scope, label, [], before)
    if low == "__construct" and cls.parent:
        _check_parent_defaults(ctx, cls, node)
    statics = _statics(ctx, node, scope, f"_{name}_")
    return [*statics, *([""] if statics else []), *decorators, *lines]


def _check_parent_defaults(ctx: Context, cls: Class, node: Node) -> None:
    """A constructor that does not call its parent's must still set the parent's arrays."""
    calls = any(
        inner.type == "scoped_call_expression"
        and text(required(inner, "scope")).lower() == "parent"
        for inner in walk(node, into=True)
    )
    parent = ctx.classes.get(cls.parent.lower())
    if not calls and parent and any(name in ctx.changed_properties for name in parent.properties):
        raise Unsupported(node, "a constructor that leaves out its parent's")


STATEMENTS["function_definition"] = _function
STATEMENTS["class_declaration"] = _class
STATEMENTS["interface_declaration"] = _class

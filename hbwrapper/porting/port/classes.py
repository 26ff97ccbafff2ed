"""Classes, interfaces, enums, and functions with a name."""

from __future__ import annotations

import ast

from hbwrapper.porting.syntax import nodes as n

from . import comments, convert
from . import python as py
from .blocks import refuse
from .classnames import EXCEPTIONS, INTERFACES, builtin, class_expr
from .context import Port, Unsupported
from .declare import Class, PropertyInfo
from .functions import definition, uses_static
from .literals import stored
from .python import Blank, Expr, Result, Stmt
from .scopes import ANY_DEPTH, Scope
from .types import ARRAY, NEVER, NULL, Type, join, object_of

_REFUSED = ("__destruct", "__serialize", "__unserialize", "__sleep", "__wakeup", "__set_state")
_HINTS = {"int": "int", "float": "float", "string": "str", "bool": "bool", "array": "list | dict"}


def function(port: Port, node: n.FunctionDeclaration) -> list[Stmt]:
    """A function with a name."""
    if port.scope.kind != "module":
        raise Unsupported(node, "a function inside a function")
    made = port.declared.functions_by_node[node.function]
    label = port.names.function(made)
    lines: list[Stmt] = [definition(port, node.function, label)]
    statics = _statics(port, node.function, py.name(label))
    return [
        Blank(),
        Blank(),
        *lines,
        *([Blank(), Blank(), *statics] if statics else []),
        Blank(),
        Blank(),
    ]


def _statics(port: Port, node: n.Function, owner: Expr | None) -> list[Stmt]:
    """What a function's static variables begin with: attributes of it, or of the class."""
    lines: list[Stmt] = []
    if not port.scopes.by_node[node].statics:
        return lines
    for inner in n.walk(node, functions=False):
        if not isinstance(inner, n.StaticVariable):
            continue
        slot = ("var", node, inner.name)
        value = Result(py.const(None), NULL)
        if inner.value is not None:
            value = stored(port, inner.value, port.type_of(slot), ANY_DEPTH)
        port.see(slot, value.type)
        if owner is not None:
            target: Expr = py.attr(owner, port.names.method(inner.name))
        else:
            target = py.name(f"_{node.name}_{inner.name}")
        lines += [*value.before, py.assign(target, value.expr)]
    return lines


# Classes


def class_(port: Port, node: n.ClassDeclaration) -> list[Stmt]:
    """A class of any kind; a trait's members stand in the classes that use it."""
    if node.kind == "trait":
        return []
    return [Blank(), Blank(), *class_lines(port, node), Blank(), Blank()]


def class_lines(port: Port, node: n.ClassDeclaration) -> list[Stmt]:
    """A class without the empty lines around it."""
    cls = port.declared.classes_by_node[node]
    if cls.traits_missing:
        raise Unsupported(
            node, f"the trait {cls.traits_missing[0].last}, which is not defined here"
        )
    outer_scope = port.scope
    bases = _bases(port, cls)
    body: list[Stmt] = []
    port.scope = Scope(node, "class", outer_scope, cls=cls)
    try:
        if "\\" in cls.full or not cls.name or port.names.cls(cls) != cls.name:
            body.append(py.assign(py.name("php_name"), py.const(cls.full or "class@anonymous")))
        body += _members(port, cls)
        behind = _of_cases(port, cls)
    finally:
        port.scope = outer_scope
    body += comments.notes(node.end_comments)
    while body and isinstance(body[0], Blank):
        body.pop(0)
    made = ast.ClassDef(port.names.cls(cls), bases, [], py.block(body), [])
    return [made, *behind]


def _of_cases(port: Port, cls: Class) -> list[Stmt]:
    """An enum's constants that are made of its cases, which are there behind its body."""
    lines: list[Stmt] = []
    for member in cls.members:
        if isinstance(member, n.ClassConstants) and _needs_cases(cls, member):
            for each in member.constants:
                value = port.expression(each.value)
                port.see(("classconst", each.name), value.type)
                label = port.names.public_attribute(each.name)
                target = py.attr(py.name(port.names.cls(cls)), label)
                lines += [*value.before, py.assign(target, value.expr)]
    return lines


def _needs_cases(cls: Class, member: n.ClassConstants) -> bool:
    return bool(_needs(cls, member) & {case.name for case in cls.cases})


def _bases(port: Port, cls: Class) -> list[Expr]:
    bases: list[Expr] = []
    for parent in cls.node.parents:
        low = parent.full.lower()
        own = port.declared.classes.get(low)
        if own is cls:
            raise Unsupported(parent, "a class that extends itself")
        if own is None and parent.last.lower() in EXCEPTIONS and "\\" not in parent.full:
            bases.append(py.php(EXCEPTIONS[parent.last.lower()]))
        else:
            bases.append(class_expr(port, parent))
    for interface in cls.node.interfaces:
        if interface.full.lower() in port.declared.classes:
            bases.append(class_expr(port, interface))
            continue
        low = interface.last.lower()
        if low not in INTERFACES:
            raise Unsupported(interface, f"the interface {interface.written}")
        label = builtin(interface)
        bases += [py.php(label)] if label else []
    if cls.node.kind == "enum":
        return [py.php("Enum"), *bases]
    return bases if cls.node.parents else _with_object(port, cls, bases)


def _with_object(port: Port, cls: Class, bases: list[Expr]) -> list[Expr]:
    """Python wants an object's base behind those that derive from it."""
    if any(isinstance(base, ast.Name) for base in bases):
        return bases
    return [*bases, py.php("Object")]


def _members(port: Port, cls: Class) -> list[Stmt]:
    lines: list[Stmt] = []
    methods = [m for m in cls.members if isinstance(m, n.Method)]
    values: list[n.Member] = [m for m in cls.members if not isinstance(m, n.Method)]
    for member in _in_order(cls, values):
        written = _written(port, cls, member)
        if written:
            lines += [*comments.notes(member.comments), *written]
            if member.trailing:
                lines += comments.trailing(member.trailing)
    for method in methods:
        try:
            written = _method(port, cls, method)
        except Unsupported as problem:
            written = refuse(port, method, problem)
        lines += [Blank(), *comments.notes(method.comments), *written]
    return lines


def _in_order(cls: Class, members: list[n.Member]) -> list[n.Member]:
    """Constants in front of what is made of them: PHP works them out when they are asked for."""
    constants = [m for m in members if isinstance(m, n.ClassConstants)]
    if not any(_needs(cls, m) for m in members):
        return members
    done: set[str] = set()
    out: list[n.Member] = []

    def add(member: n.Member, seen: tuple[n.Member, ...]) -> None:
        if member in out or member in seen:
            return
        for name in _needs(cls, member):
            for other in constants:
                if any(each.name == name for each in other.constants):
                    add(other, (*seen, member))
        out.append(member)
        done.update(each.name for each in getattr(member, "constants", []))

    for member in members:
        add(member, ())
    return out


def _needs(cls: Class, member: n.Node) -> set[str]:
    """The constants of the class itself that a member's value is made of."""
    names = set()
    for inner in n.walk(member):
        if not isinstance(inner, n.ClassConstant) or not isinstance(inner.cls, n.Name):
            continue
        own = inner.cls.full in ("self", "static") or inner.cls.full.lower() == cls.full.lower()
        if own and isinstance(inner.name, str):
            names.add(inner.name)
    return names


def _written(port: Port, cls: Class, member: n.Member) -> list[Stmt]:
    try:
        port.in_class_body = True
        if isinstance(member, n.ClassConstants):
            return [] if _needs_cases(cls, member) else _constants(port, member)
        if isinstance(member, n.Properties):
            return _properties(port, cls, member)
        if isinstance(member, n.EnumCase):
            return _case(port, cls, member)
        raise Unsupported(member, "what could not be read")
    except Unsupported as problem:
        return refuse(port, member, problem)
    finally:
        port.in_class_body = False


def _constants(port: Port, member: n.ClassConstants) -> list[Stmt]:
    lines: list[Stmt] = []
    for each in member.constants:
        slot = ("classconst", each.name)
        value = stored(port, each.value, port.type_of(slot), 0)
        port.see(slot, value.type)
        label = port.names.public_attribute(each.name)
        lines += [*value.before, _class_value(label, value)]
    return lines


def _class_value(label: str, value: Result) -> Stmt:
    """A value of the class's own: ruff's default rules ask for ClassVar beside an array."""
    if not isinstance(value.expr, (ast.List, ast.Dict)):
        return py.assign(py.name(label), value.expr)
    return ast.AnnAssign(py.name(label), py.imported("ClassVar"), value.expr, 1)


def _case(port: Port, cls: Class, member: n.EnumCase) -> list[Stmt]:
    values = [] if member.value is None else [port.expression(member.value).expr]
    port.see(("classconst", member.name), object_of(cls.full))
    return [
        py.assign(py.name(port.names.public_attribute(member.name)), py.php_call("Case", *values))
    ]


def _properties(port: Port, cls: Class, member: n.Properties) -> list[Stmt]:
    if member.hooks:
        raise Unsupported(member, "a property with get or set")
    lines: list[Stmt] = []
    for each in member.properties:
        info = cls.properties[each.name]
        value = _property_value(port, info, member, each)
        label = port.names.attribute(each.name, info)
        if member.static:
            shown = value if value is not None else Result(py.const(None), NULL)
            lines.append(_class_value(label, shown))
            continue
        annotation = _annotation(port, info)
        given = None if value is None else _own_copy(value.expr)
        lines.append(ast.AnnAssign(py.name(label), annotation, given, 1))
    return lines


def _property_value(
    port: Port, info: PropertyInfo, member: n.Properties, each: n.PropertyValue
) -> Result | None:
    """What a property begins with; None for a typed one that has no value until it is assigned."""
    slot = ("prop", each.name)
    hints = [name.lower() for name in member.type.names] if member.type else []
    if each.value is None and hints:
        port.see(slot, _typed(port, member.type, hints))
        return None
    if each.value is None:
        port.see(slot, NULL)
        return Result(py.const(None), NULL)
    value = stored(port, each.value, port.type_of(slot), 0)
    if value.type.is_int and convert.scalar_hint(hints) == "float":
        value = convert.to_float(value)
        number = py.int_of(each_value(value))
        value = Result(py.number(float(number)), value.type) if number is not None else value
    if value.before:
        raise Unsupported(each, "what this value would have to work out first")
    port.see(slot, _typed(port, member.type, hints) if convert.scalar_hint(hints) else value.type)
    if convert.scalar_hint(hints):
        port.see(slot, value.type)
    if _is_late(port, each):
        later = py.lambda_(py.arguments([], {}), value.expr)
        return Result(py.php_call("Later", later), value.type)
    return value


def _own_copy(value: Expr) -> Expr:
    """A default of which every object has one of its own."""
    if not isinstance(value, (ast.List, ast.Dict)):
        return value
    elements = value.elts if isinstance(value, ast.List) else value.values
    if not elements:
        return py.php_call("Later", py.name("list" if isinstance(value, ast.List) else "dict"))
    return py.php_call("Later", py.lambda_(py.arguments([], {}), value))


def each_value(value: Result) -> Expr:
    """The argument of ``float(…)``."""
    return value.expr.args[0] if isinstance(value.expr, ast.Call) else value.expr


def _is_late(port: Port, each: n.PropertyValue) -> bool:
    """Is the value made of a constant that is defined below the class?"""
    for inner in n.walk(each):
        if isinstance(inner, n.Constant):
            for name in (inner.name.full, inner.name.last):
                if port.declared.constants.get(name, -1) > each.at.start:
                    return True
    return False


def _typed(port: Port, hint: n.TypeHint | None, hints: list[str]) -> Type:
    """What a declared type says of a property."""
    scalar = convert.scalar_hint(hints)
    of = NEVER
    if scalar:
        of = convert.hinted(scalar)
    elif "array" in hints and len(hints) <= 2:
        of = ARRAY
    elif (
        hint is not None
        and len(hint.classes) == 1
        and port.declared.classes.get(hint.classes[0].full.lower())
    ):
        of = object_of(hint.classes[0].full)
    return join(of, NULL) if "null" in hints else of


def _annotation(port: Port, info: PropertyInfo) -> Expr:
    """How a declared property is annotated: by its type, or by PHP's name where Python's differs."""
    if not port.names.is_plain(info.name, info):
        words = f"{info.visibility} {info.name}"
        return py.php_call("Named", py.const(words))
    hints = [name.lower() for name in info.type.names] if info.type else []
    known = [_HINTS[each] for each in hints if each in _HINTS]
    if not hints or len(known) + ("null" in hints) != len(hints):
        return py.imported("Any")
    return _either_of(known, "null" in hints)


def _either_of(names: list[str], null: bool) -> Expr:
    parts: list[Expr] = [py.name(part) for each in names for part in each.split(" | ")]
    parts += [py.const(None)] if null else []
    made = parts[0]
    for part in parts[1:]:
        made = py.binary(made, "|", part)
    return made


# Methods


def _method(port: Port, cls: Class, node: n.Method) -> list[Stmt]:
    function_ = node.function
    low = function_.name.lower()
    made = port.declared.functions_by_node[function_]
    if low in _REFUSED:
        raise Unsupported(node, f"the method {function_.name}")
    if low in ("__get", "__call") and all(
        port.declared.find_method(cls, other) for other in ("__get", "__call")
    ):
        # Python asks one method for both.
        raise Unsupported(node, "__get and __call in one class")
    if low in ("__get", "__call", "__set", "__isset", "__unset", "__callstatic"):
        port.see_arguments(made)
    label = port.names.method(function_.name, node.visibility)
    with_class = function_.static and uses_static(function_)
    decorators = []
    if function_.static:
        decorators = ["classmethod" if with_class else "staticmethod"]
    if function_.body is None:
        return [_abstract(port, function_, label, decorators, with_class)]
    definition_ = definition(port, function_, label)
    definition_.decorator_list = [py.name(each) for each in decorators]
    statics = _statics(port, function_, None)
    promoted = _promoted(port, cls, function_) if low == "__construct" else []
    return [*promoted, *statics, *([Blank()] if statics or promoted else []), definition_]


def _promoted(port: Port, cls: Class, node: n.Function) -> list[Stmt]:
    """The properties that a constructor's parameters declare."""
    lines: list[Stmt] = []
    for each in node.parameters:
        if each.promoted:
            info = cls.properties[each.name]
            label = port.names.attribute(each.name, info)
            lines.append(ast.AnnAssign(py.name(label), _annotation(port, info), None, 1))
            hints = [name.lower() for name in each.type.names] if each.type else []
            port.see(("prop", each.name), _typed(port, each.type, hints))
    return lines


def _abstract(
    port: Port, node: n.Function, label: str, decorators: list[str], with_class: bool
) -> Stmt:
    names = [] if node.static and not with_class else ["cls" if node.static else "self"]
    defaults: dict[str, Expr] = {}
    rest = ""
    for parameter in node.parameters:
        python = port.names.variable(parameter.name)
        if parameter.variadic:
            rest = python
            continue
        names.append(python)
        if parameter.default is not None:
            defaults[python] = py.const(None)
    raised = py.raise_(py.name("NotImplementedError"))
    return py.def_(label, py.arguments(names, defaults, rest=rest), [raised], decorators)

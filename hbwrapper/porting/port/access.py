"""Reading: variables, elements, properties, and constants of classes."""

from __future__ import annotations

from hbwrapper.porting.syntax import nodes as n

from . import constants, convert
from . import python as py
from .classnames import class_expr, class_label, static_method
from .context import Held, Port, Unsupported
from .declare import Class, PropertyInfo
from .python import Expr, Result
from .scopes import variable as variable_name
from .types import (
    ANY,
    ANY_,
    BOOL,
    EMPTY_,
    INT,
    LIST_,
    NAT,
    NAT_,
    NEVER,
    NULL,
    OBJECT_,
    SCALAR_,
    STR,
    Type,
    dict_of,
    list_of,
    object_of,
    optional,
    settled,
)  # fmt: skip

_REQUEST = {
    "_GET": "get", "_POST": "post", "_REQUEST": "request", "_SESSION": "session", "_COOKIE": "cookie",
    "_FILES": "files", "_SERVER": "server", "_ENV": "env",
}  # fmt: skip
_EXCEPTION_PROPERTIES = {"message": STR, "code": ANY, "file": STR, "line": INT, "previous": ANY}


def superglobal(name: str) -> Expr | None:
    """What stands for a superglobal."""
    label = _REQUEST.get(name)
    return None if label is None else py.attr(py.php("request"), label)


def variable(port: Port, node: n.Variable) -> Result:
    """``$name``."""
    if isinstance(node, Held):
        return Result(py.name(node.name), node.type)
    name = node.name
    held = superglobal(name)
    if held is not None:
        return Result(held, dict_of(ANY))
    if name == "GLOBALS":
        raise Unsupported(node, "$GLOBALS as a whole")
    alias = port.aliases.get((port.scope.home, name))
    if alias is not None:
        return port.expression(alias)
    if name == "this":
        cls = port.scope.cls
        if cls is None or static_method(port.scope):
            raise Unsupported(node, "$this where there is no object")
        return Result(py.name("self"), object_of(cls.full))
    if port.scope.kind == "module" and name not in port.scope.assigns:
        argv = py.attr(py.imported("sys"), "argv")
        if name == "argv":
            return Result(argv, list_of(STR))
        if name == "argc":
            return Result(py.call(py.name("len"), argv), NAT)
    return Result(port.variable(name), port.type_of(port.slot(name)))


def dynamic_variable(port: Port, node: n.DynamicVariable) -> Result:
    """``$$name``."""
    raise Unsupported(node, "a variable variable")


# Elements


def index(port: Port, node: n.Index, *, as_base: bool = False) -> Result:
    """``$base[$key]``; ``as_base`` where an element of this is read."""
    if node.key is None:
        raise Unsupported(node, "[] without a key is for writing only")
    if isinstance(node.base, n.Index):
        base = index(port, node.base, as_base=True)
    else:
        base = port.expression(node.base)
    key = port.expression(node.key)
    before = port.sequence([base, key])
    made = read_item(port, base, key, node, as_base=as_base)
    made.before = before
    return made


def read_item(port: Port, base: Result, key: Result, node: n.Node, *, as_base: bool) -> Result:
    """An element of a value."""
    of = base.type
    if of.is_str:
        return Result(py.php_call("char_at", base.expr, key.expr), STR)
    if of.within(SCALAR_) and not of.may(STR.kinds):
        if port.settled:
            raise Unsupported(node, "an element of a number")
        return Result(base.expr, NEVER)
    cls = port.declared.classes.get(of.cls) if of.within(OBJECT_) else None
    if cls is not None and port.declared.find_method(cls, "offsetget"):
        return Result(py.method(base.expr, "offsetGet", key.expr), ANY)
    at = convert.key(key)
    word = py.text_of(at.expr)
    if word is None:
        port.tell(of)
    item = settled(of.item) if of.is_array else Type(ANY_, sources=of.sources)
    if word is not None or of.is_dict:
        return Result(py.item(base.expr, at.expr), item)
    natural = at.type.within(NAT_)
    if natural and of.within(LIST_ | EMPTY_):
        return Result(py.item(base.expr, at.expr), item)
    if natural and as_base and py.int_of(at.expr) is not None:
        return Result(py.item(base.expr, at.expr), item)
    return Result(py.php_call("item", base.expr, key.expr), item)


# Looking without a word where something is missing: isset, empty, ??, conditions


def soft(port: Port, node: n.Expression) -> Result:
    """An expression which is None where a key or property is missing on the way."""
    if isinstance(node, n.Silence):
        return soft(port, node.value)
    if isinstance(node, n.Property):
        return _soft_property(port, node)
    if isinstance(node, n.StaticProperty):
        return _soft_static(port, node)
    if not isinstance(node, n.Index):
        return port.expression(node)
    root, keys = path(port, node)
    before = port.sequence([root, *keys])
    made = get(port, root, keys)
    made.before = before
    return made


def path(port: Port, node: n.Index) -> tuple[Result, list[Result]]:
    """The root and the keys of ``$a['x']['y']``. A property on the way is part of the root."""
    keys: list[n.Expression] = []
    base: n.Expression = node
    while isinstance(base, n.Index):
        if base.key is None:
            raise Unsupported(node, "[] without a key is for writing only")
        keys.insert(0, base.key)
        base = base.base
    return soft(port, base), [port.expression(key) for key in keys]


def get(port: Port, root: Result, keys: list[Result], default: Expr | None = None) -> Result:
    """An element, or None; ``default`` in place of None."""
    of = root.type
    for key in keys:
        plain = py.text_of(key.expr)
        if plain is None or convert.is_int_text(plain):
            port.tell(of)
        of = of.item if of.is_array else Type(ANY_, sources=of.sources)
    if len(keys) == 1 and root.type.is_dict and default is None:
        at = convert.key(keys[0])
        return Result(py.method(root.expr, "get", at.expr), optional(settled(of)))
    more = {} if default is None else {"default": default}
    made = py.php_call("get", root.expr, *(key.expr for key in keys), **more)
    return Result(made, optional(settled(of)))


def _soft_property(port: Port, node: n.Property) -> Result:
    if isinstance(node.name, str):
        known = _declared_property(port, node)
        if known is not None:
            return known
        base = soft(port, node.object)
        label = attribute(port, base.type, node.name, node.object)
        if label is not None and "__isset" not in port.declared.methods:
            made = py.call(py.name("getattr"), base.expr, py.const(label), py.const(None))
            of = optional(port.type_of(("prop", node.name))) if base.type.cls else ANY
            return Result(made, of, base.before)
        return _by_name(port, base, convert.text(node.name), "isset_property", node)
    base, name = soft(port, node.object), port.expression(node.name)
    return _by_name(port, base, name, "get_property", node)


def _declared_property(port: Port, node: n.Property) -> Result | None:
    """A property that ``$this`` surely has."""
    if variable_name(node.object) != "this" or not port.scope.cls:
        return None
    info = port.declared.property(port.scope.cls, str(node.name))
    if info is None or info.static:
        return None
    if info.value is None and info.type is not None and not info.promoted:
        # It has no value until it is assigned.
        label = port.names.attribute(info.name, info)
        if info.visibility != "private" and port.declared.classes:
            made = py.call(py.name("getattr"), py.name("self"), py.const(label), py.const(None))
            return Result(made, optional(port.type_of(("prop", info.name))))
        return Result(
            py.php_call("get_property", py.name("self"), py.const(info.name), _scope(port)),
            optional(port.type_of(("prop", info.name))),
        )
    return port.expression(node)


def _soft_static(port: Port, node: n.StaticProperty) -> Result:
    if isinstance(node.cls, n.Name) and isinstance(node.name, str):
        cls = port.class_named(node.cls)
        whole = cls is not None and (not cls.parents or cls.parents[0] in port.declared.classes)
        if whole and port.declared.property(cls, node.name) is None:
            return Result(py.const(None), NULL)
    return port.expression(node)


def isset(port: Port, node: n.Expression) -> Result:
    """``isset($a['x'])``."""
    value = soft(port, node)
    if py.is_const(value.expr, None):
        return Result(py.const(False), BOOL)
    return Result(py.not_none(value.expr), BOOL, value.before)


# Properties


def _scope(port: Port) -> Expr:
    return py.name(port.names.cls(port.scope.cls)) if port.scope.cls else py.const(None)


def property_(port: Port, node: n.Property) -> Result:
    """``$object->name``."""
    owner = port.expression(node.object)
    if node.nullsafe:
        owner = port.twice(owner)
    if not isinstance(node.name, str):
        name = port.expression(node.name)
        made = _by_name(port, owner, name, "get_property", node)
    else:
        label = attribute(port, owner.type, node.name, node.object)
        if label is None:
            made = _by_name(port, owner, convert.text(node.name), "get_property", node)
        else:
            of = property_type(port, owner.type, node.name, node.object)
            made = Result(py.attr(owner.expr, label), of, owner.before)
    if node.nullsafe:
        test = py.not_none(owner.expr)
        return Result(py.if_else(test, made.expr, py.const(None)), optional(made.type), made.before)
    return made


def _by_name(port: Port, owner: Result, name: Result, function: str, node: n.Node) -> Result:
    """A property whose attribute is found when the program runs."""
    before = port.sequence([owner, name])
    parts = [owner.expr, name.expr]
    if port.scope.cls:
        parts.append(_scope(port))
    if function == "isset_property":
        made: Expr = py.if_else(
            py.php_call(function, *parts), py.php_call("get_property", *parts), py.const(None)
        )
        return Result(made, ANY, before)
    return Result(py.php_call(function, *parts), ANY, before)


def property_type(port: Port, owner: Type, name: str, node: n.Expression) -> Type:
    """What is known of a property."""
    cls = port.declared.classes.get(owner.cls)
    if cls is not None or variable_name(node) == "this":
        if port.declared.property(cls, name) is None and cls is not None:
            root = port.declared.root_of(cls)
            if root and name in _EXCEPTION_PROPERTIES:
                return _EXCEPTION_PROPERTIES[name]
            if port.declared.find_method(cls, "__get"):
                return ANY
            if _of_children(port, cls, name) is None or not cls.node.abstract:
                # It is there once something was assigned.
                return optional(port.type_of(("prop", name)))
        return port.type_of(("prop", name))
    return ANY


def attribute(port: Port, owner: Type, name: str, node: n.Expression) -> str | None:
    """The attribute that a property is; None where only the running program can tell."""
    current = port.scope.cls
    this = variable_name(node) == "this"
    cls = current if this else port.declared.classes.get(owner.cls)
    own = current.properties.get(name) if current else None
    if own is not None and own.visibility == "private" and not own.static:
        if cls is not None and current in port.declared.line(cls):
            return port.names.attribute(name, own)
        return None if cls is None else port.names.public_attribute(name)
    if cls is None:
        return _of_unknown(port, name, current)
    info = port.declared.property(cls, name)
    if info is None and this:
        info = _of_children(port, cls, name)
    if info is not None:
        return port.names.attribute(name, info)
    if name in _EXCEPTION_PROPERTIES and port.declared.root_of(cls):
        return "_" + name
    return port.names.public_attribute(name)


def _of_unknown(port: Port, name: str, current: Class | None) -> str | None:
    """A property of an object of which nothing is known."""
    if current is not None:
        declared = [
            info
            for each in port.declared.classes.values()
            if (info := each.properties.get(name))
            and info.visibility != "public"
            and not info.static
        ]
        if declared:
            return None
    return port.names.public_attribute(name)


def _of_children(port: Port, cls: Class, name: str) -> PropertyInfo | None:
    """How the classes that extend this one declare a property, where they agree."""
    found = [
        info
        for child in port.declared.children(cls)
        if (info := child.properties.get(name)) and info.visibility != "private"
    ]
    return found[0] if found else None


def static_property(port: Port, node: n.StaticProperty) -> Result:
    """``Cls::$name``."""
    owner, of = static_place(port, node)
    return Result(owner, of)


def static_place(port: Port, node: n.StaticProperty) -> tuple[Expr, Type]:
    """What stands for a static property, and its type."""
    if not isinstance(node.name, str):
        raise Unsupported(node, "a static property with a computed name")
    if isinstance(node.cls, n.Name):
        cls = port.class_named(node.cls)
        declaring = _declaring(port, cls, node.name)
        if node.cls.full == "static" and cls is not None and declaring is not None:
            redeclared = [c for c in port.declared.children(cls) if node.name in c.properties]
            if redeclared:
                return py.attr(_late(port, node), port.names.public_attribute(node.name)), ANY
        if declaring is not None:
            label = port.names.attribute(node.name, declaring.properties[node.name])
            return (
                py.attr(py.name(port.names.cls(declaring)), label),
                port.type_of(("prop", node.name)),
            )
        owner = class_expr(port, node.cls)
        hostbill = isinstance(owner, py.Imported)
        of = ANY if hostbill else port.type_of(("prop", node.name))
        return py.attr(owner, port.names.public_attribute(node.name)), of
    value = port.expression(node.cls)
    made = py.call(py.name("type"), value.expr) if not value.type.is_str else None
    if made is None or value.before:
        raise Unsupported(node, "a static property of a computed class")
    return py.attr(made, port.names.public_attribute(node.name)), ANY


def _late(port: Port, node: n.StaticProperty) -> Expr:
    assert isinstance(node.cls, n.Name)  # noqa: S101
    return class_expr(port, node.cls)


def _declaring(port: Port, cls: Class | None, name: str) -> Class | None:
    """The class that declares a static property: PHP's subclasses share it."""
    for each in port.declared.line(cls):
        info = each.properties.get(name)
        if info is not None and info.static:
            return each
    return None


def class_constant(port: Port, node: n.ClassConstant) -> Result:
    """``Cls::NAME`` or ``Cls::class``."""
    if not isinstance(node.name, str):
        raise Unsupported(node, "a class constant with a computed name")
    if node.name.lower() == "class":
        return _class_text(port, node)
    if not isinstance(node.cls, n.Name):
        owner = port.expression(node.cls)
        if owner.type.is_str:
            raise Unsupported(node, "a constant of a computed class")
        return Result(
            py.attr(owner.expr, port.names.public_attribute(node.name)), ANY, owner.before
        )
    low = node.cls.last.lower()
    if low in ("datetime", "datetimeinterface", "datetimeimmutable"):
        found = constants.find(f"DATE_{node.name}")
        if found is not None:
            return found
    cls = port.class_named(node.cls)
    declaring = port.declared.constant(cls, node.name)
    of = port.type_of(("classconst", node.name))
    label = port.names.public_attribute(node.name)
    if cls is not None and declaring is None and port.settled and not port.declared.root_of(cls):
        raise Unsupported(node, f"the constant {node.name}, which its class does not have")
    if port.in_class_body and declaring is not None and declaring is port.scope.cls:
        return Result(py.name(label), of)
    if (
        port.in_class_body
        and declaring is not None
        and node.cls.full in ("self", "static", "parent")
    ):
        return Result(py.attr(py.name(port.names.cls(declaring)), label), of)
    return Result(py.attr(class_expr(port, node.cls), label), of)


def _class_text(port: Port, node: n.ClassConstant) -> Result:
    if not isinstance(node.cls, n.Name):
        owner = port.expression(node.cls)
        return Result(py.php_call("class_name", owner.expr), STR, owner.before)
    if node.cls.full == "static":
        plain = all(
            "\\" not in cls.full and port.names.cls(cls) == cls.name
            for cls in port.declared.classes.values()
        )
        late = class_expr(port, node.cls)
        return Result(py.attr(late, "__name__") if plain else py.php_call("type_name", late), STR)
    cls = port.class_named(node.cls)
    if node.cls.full in ("self", "parent") and cls is None:
        raise Unsupported(node, f"{node.cls.full}::class of a class that is not defined here")
    return convert.text(cls.full if cls is not None else class_label(node.cls))

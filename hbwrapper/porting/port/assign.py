"""Assignments: to variables, properties and elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hbwrapper.porting.port import context as c
from hbwrapper.porting.port.arrays import ANY_DEPTH, copied, is_spread, read_item, soft, stored
from hbwrapper.porting.port.context import Code, Context, Unsupported, children, required, variable
from hbwrapper.porting.port.convert import key
from hbwrapper.porting.port.literals import is_string_literal, python_string
from hbwrapper.porting.port.objects import attribute
from hbwrapper.porting.port.operators import augmented
from hbwrapper.porting.port.scope import property_name, walk
from hbwrapper.porting.port.source import text
from hbwrapper.porting.port.types import ANY, INT, NEVER, Type, array_of, dict_of, list_of

if TYPE_CHECKING:
    from tree_sitter import Node

Keys = list["Code | None"]


def assignment(ctx: Context, node: Node) -> list[str]:
    """``$x = …;``."""
    left, right = required(node, "left"), required(node, "right")
    while right.type == "parenthesized_expression":
        right = children(right)[0]
    if left.type in ("list_literal", "array_creation_expression"):
        return destructure(ctx, left, right)
    if any(child.type == "&" or child.type == "reference_modifier" for child in node.children):
        raise Unsupported(node, "a reference")
    if right.type == "assignment_expression":
        lines = assignment(ctx, right)
        inner = required(right, "left")
        if inner.type in ("list_literal", "array_creation_expression"):
            raise Unsupported(node, "list() inside an expression")
        code = copied(ctx, inner, ctx.expr(inner), want(ctx, left), changes(ctx, left))
        return [*lines, *assign(ctx, left, code)]
    if right.type in (
        "function_call_expression",
        "member_call_expression",
        "scoped_call_expression",
    ):
        from hbwrapper.porting.port.references import reference_call

        found = reference_call(ctx, right, left)
        if found is not None:
            return found
        called = right.child_by_field_name("function")
        if called is not None and text(called).lower().startswith("curl_"):
            from hbwrapper.porting.port.curl import curl_assignment

            found = curl_assignment(ctx, left, right)
            if found is not None:
                return found
    if right.type == "anonymous_function" and variable(left) and ctx.scope.kind != "lambda":
        name = variable(left) or ""
        if (
            len(ctx.scope.assigns.get(name, [])) == 1
            and name not in ctx.scope.statics
            and name not in ctx.scope.globals
        ):
            from hbwrapper.porting.port.closures import closure

            ctx.see(ctx.slot(name), ANY)
            closure(ctx, right, ctx.name(name))
            return []
    _check_order(node, left, right)
    code = stored(ctx, right, want(ctx, left), changes(ctx, left))
    if right.type == "arrow_function" and variable(left):
        name = ctx.variable(variable(left) or "")
        ctx.see(ctx.slot(variable(left) or ""), ANY)
        if "." not in name:
            head, _, tail = code.text.partition(": ")
            params = head.removeprefix("lambda").strip()
            if ":" not in params and "lambda" not in params:
                return [f"def {name}({params}):", f"    return {tail}"]
    return assign(ctx, left, code)


def _check_order(node: Node, left: Node, right: Node) -> None:
    """``$a[$i++] = $i``: PHP works out the key first, Python the value."""
    changed = {
        variable(inner.child_by_field_name("left") or inner.child_by_field_name("argument"))
        for inner in walk(left)
        if inner.type in ("update_expression", "assignment_expression")
    }
    if changed and any(variable(inner) in changed for inner in walk(right) if variable(inner)):
        raise Unsupported(node, "a value that depends on what the key changes")


def want(ctx: Context, target: Node) -> Type:
    """The type of what a target holds."""
    if name := variable(target):
        return ctx.type_of(ctx.slot(name))
    if prop := property_name(target):
        return ctx.type_of(("prop", prop))
    if target.type == "subscript_expression":
        outer = want(ctx, children(target)[0])
        return outer.item if outer.is_array else NEVER
    return NEVER


def changes(ctx: Context, target: Node) -> int:
    """How deep is what is stored here changed somewhere? 0 for not at all."""
    if name := variable(target):
        scope = ctx.scope
        while scope.kind == "lambda" and scope.parent:
            scope = scope.parent
        if name in scope.globals or name in scope.statics:
            return ANY_DEPTH
        return max(scope.deep.get(name, 0), 1) if name in scope.changes else 0
    depth = 0
    while target.type == "subscript_expression":
        target = children(target)[0]
        depth += 1
    if name := variable(target):
        return max(ctx.scope.deep.get(name, 0) - depth, 0)
    if prop := property_name(target):
        return max(ctx.deep_properties.get(prop, 0) - depth, 0)
    return ANY_DEPTH


def unused(ctx: Context, name: str) -> bool:
    """Is a function's variable assigned, and never read?"""
    scope = ctx.scope
    if scope.kind in ("module", "lambda") or name in (
        scope.globals | scope.statics | scope.shared | scope.params
    ):
        return False
    for read in scope.reads.get(name, []):
        parent = read.parent
        if not (
            parent is not None
            and parent.type == "assignment_expression"
            and parent.child_by_field_name("left") == read
            and parent.parent is not None
            and parent.parent.type == "expression_statement"
        ):
            return False
    return name not in scope.tested


def assign(ctx: Context, target: Node, code: Code, push: bool = False) -> list[str]:
    """Put a value where the target says; with ``push``, behind the target's last element."""
    if name := variable(target):
        if name == "this":
            raise Unsupported(target, "$this on the left")
        if not push:
            ctx.see(ctx.slot(name), code.type)
            if unused(ctx, name):
                return [f"_ = {code.text}" if code.level > c.WALRUS else code.text]
            if code.text == ctx.variable(name):
                return []
            return [f"{ctx.variable(name)} = {_unwrapped(code)}"]
    if target.type in ("list_literal",):
        raise Unsupported(target, "list() here")
    if (
        target.type == "member_access_expression"
        and required(target, "name").type != "name"
        and not push
    ):
        owner = ctx.expr(required(target, "object"))
        if owner.type.name.lower() in ctx.classes or owner.type.kind not in ("any", "object"):
            raise Unsupported(target, "a property with a computed name")
        return [f"setattr({owner.text}, {ctx.expr(required(target, 'name')).text}, {code.text})"]
    if (
        target.type in ("member_access_expression", "scoped_property_access_expression")
        and not push
    ):
        return [f"{_property(ctx, target, code.type)} = {_unwrapped(code)}"]
    if target.type == "subscript_expression" or push:
        return _element(ctx, target, code, push)
    raise Unsupported(target, "an assignment to this")


def _unwrapped(code: Code) -> str:
    return code.text


def _property(ctx: Context, target: Node, of: Type) -> str:
    """The text of a property as a target."""
    found = required(target, "name")
    if target.type == "member_access_expression":
        if found.type != "name":
            raise Unsupported(target, "a property with a computed name")
        owner = ctx.expr(required(target, "object"))
        ctx.see(("prop", text(found)), of)
        if owner.type.kind in ("str", "int", "bool", "float", "null", "list", "dict"):
            raise Unsupported(target, "a property of what is no object")
        return f"{owner.at(c.ATOM)}.{attribute(ctx, text(found))}"
    ctx.see(("prop", text(found).lstrip("$")), of)
    return ctx.expr(target).text


def _split(ctx: Context, target: Node) -> tuple[Node, Keys]:
    keys: Keys = []
    node = target
    while node.type == "subscript_expression":
        parts = children(node)
        keys.insert(0, ctx.expr(parts[1]) if len(parts) > 1 else None)
        node = parts[0]
    return node, keys


def _nested(keys: Keys, of: Type) -> Type:
    for at in reversed(keys):
        of = list_of(of) if at is None else dict_of(of)
    return of


def _root(ctx: Context, node: Node, of: Type) -> Code:
    """The variable or property that an element path begins with, and note what is put there."""
    if name := variable(node):
        if name == "this":
            raise Unsupported(node, "an element of $this")
        ctx.see(ctx.slot(name), of)
        return Code(ctx.variable(name), ctx.type_of(ctx.slot(name)))
    if node.type == "member_access_expression":
        known = ctx.expr(node).type
        return Code(_property(ctx, node, of), known)
    if node.type == "scoped_property_access_expression":
        return Code(
            _property(ctx, node, of),
            ctx.type_of(("prop", text(required(node, "name")).lstrip("$"))),
        )
    raise Unsupported(node, "an element of this")


def _element(ctx: Context, target: Node, code: Code, push: bool) -> list[str]:
    node, keys = _split(ctx, target)
    if push:
        keys.append(None)
    root = _root(ctx, node, _nested(keys, code.type))
    if root.type.kind == "never":
        root = Code(root.text, _nested(keys, code.type))
    source = root.text
    of = root.type
    for index, at in enumerate(keys):
        last = index == len(keys) - 1
        if last:
            if at is None and of.kind == "list":
                return [f"{source}.append({code.text})"]
            if at is not None and of.kind == "dict":
                return [f"{source}[{key(ctx, at).text}] = {code.text}"]
            break
        following = keys[index + 1]
        inner = of.item
        fits = inner.kind == "list" if following is None else inner.kind == "dict"
        if at is None or of.kind != "dict" or not fits:
            break
        empty = "[]" if following is None else "{}"
        source = f"{source}.setdefault({key(ctx, at).text}, {empty})"
        of = inner
    names = ", ".join(ctx.php("END") if at is None else at.text for at in keys)
    return [f"{root.text} = {ctx.php('put')}({root.text}, {code.text}, {names})"]


def target_text(ctx: Context, node: Node, of: Type) -> tuple[str, Type]:
    """An existing variable, property or element as a target of ``+=``, and its type."""
    if name := variable(node):
        ctx.see(ctx.slot(name), of)
        return ctx.variable(name), ctx.type_of(ctx.slot(name))
    if node.type == "member_access_expression":
        known = ctx.expr(node).type
        return _property(ctx, node, of), known
    if node.type == "scoped_property_access_expression":
        return _property(ctx, node, of), ctx.expr(node).type
    if node.type == "subscript_expression":
        start, keys = _split(ctx, node)
        if any(at is None for at in keys):
            raise Unsupported(node, "[] on the left of an operator")
        nested = of
        for at in reversed(keys):
            del at
            nested = array_of(nested) if nested.kind != "never" else Type("empty")
        root = _root(ctx, start, _element_type(ctx, start, keys, of))
        source, known = root.text, root.type
        for at in keys:
            if at is None:
                continue
            if not known.is_array and known.kind not in ("any", "never"):
                raise Unsupported(node, f"an element of {known.kind}")
            found = key(ctx, at)
            if known.kind not in ("list", "dict", "never", "empty") and not is_string_literal(
                found.text
            ):
                raise _Computed(root, keys)
            source = f"{source}[{found.text}]"
            known = known.item if known.is_array else ANY
        return source, known
    raise Unsupported(node, "an assignment to this")


class _Computed(Exception):
    """The element must be found by PHP's rules when the program runs."""

    def __init__(self, root: Code, keys: Keys) -> None:
        super().__init__()
        self.root = root
        self.keys = keys


def _element_type(ctx: Context, start: Node, keys: Keys, of: Type) -> Type:
    """What an existing element's new value says about the whole: never its shape."""
    known = want(ctx, start)
    shapes = []
    for _ in keys:
        shapes.append(known.kind)
        known = known.item if known.is_array else NEVER
    for shape in reversed(shapes):
        if shape == "list":
            of = list_of(of)
        elif shape in ("dict", "never", "empty"):
            of = dict_of(of)
        else:
            of = array_of(of)
    return of


def write(ctx: Context, node: Node, silent: bool = False) -> list[str]:
    """``$x += …;``; ``silent`` where a missing ``$x`` is null without a word."""
    left, right = required(node, "left"), required(node, "right")
    operator = text(required(node, "operator"))
    if operator == "??=":
        value = stored(ctx, right, want(ctx, left), changes(ctx, left))
        test = soft(ctx, left)
        lines = assign(ctx, left, value)
        return [f"if {test.at(c.COMPARE + 1)} is None:", *["    " + part for part in lines]]
    code = augmented(ctx, node, silent)
    if left.type == "subscript_expression":
        _check_effects(ctx, left)
    try:
        source, known = target_text(ctx, left, code.type)
    except _Computed as computed:
        names = ", ".join(at.text for at in computed.keys if at is not None)
        return [
            f"{computed.root.text} = {ctx.php('put')}({computed.root.text}, {code.text}, {names})"
        ]
    sign = operator[:-1]
    if sign == "." and known.kind == "str":
        from hbwrapper.porting.port.literals import fstring
        from hbwrapper.porting.port.operators import _pieces

        added = fstring(ctx, list(_pieces(ctx, right)))
        return [f"{source} += {added.text}"]
    first = f"{source} {sign} "
    if sign in ("+", "-", "*") and known.is_number and code.text.startswith(first):
        addend = ctx.expr(right)
        from hbwrapper.porting.port.convert import to_number

        return [f"{source} {sign}= {to_number(ctx, addend).text}"]
    return [f"{source} = {code.text}"]


def _check_effects(ctx: Context, node: Node) -> None:
    """The keys are written twice: they must not do anything."""
    for inner in walk(node):
        if inner.type in ("update_expression", "assignment_expression", "member_call_expression",
                          "scoped_call_expression"):  # fmt: skip
            raise Unsupported(node, "an operator on an element whose key does something")


def update(ctx: Context, node: Node, silent: bool = False) -> list[str]:
    """``$i++;``; ``silent`` where a missing ``$i`` is null without a word."""
    target = required(node, "argument")
    step = "+" if text(required(node, "operator")) == "++" else "-"
    known = want(ctx, target)
    if target.type == "subscript_expression":
        _check_effects(ctx, target)
    try:
        source, known = target_text(ctx, target, known if known.is_number else INT)
    except _Computed as computed:
        names = ", ".join(at.text for at in computed.keys if at is not None)
        name = "increment" if step == "+" else "decrement"
        value = f"{ctx.php(name)}({ctx.php('get')}({computed.root.text}, {names}))"
        return [f"{computed.root.text} = {ctx.php('put')}({computed.root.text}, {value}, {names})"]
    if (known.is_number or known.kind == "never") and not silent:
        return [f"{source} {step}= 1"]
    target_text(ctx, target, ANY)
    name = "increment" if step == "+" else "decrement"
    held = soft(ctx, target).text if silent else source
    return [f"{source} = {ctx.php(name)}({held})"]


def unset(ctx: Context, node: Node) -> list[str]:
    """``unset($x['k']);``."""
    if name := variable(node):
        ctx.see(ctx.slot(name), Type("null"))
        return [f"{ctx.variable(name)} = None"]
    if node.type in ("member_access_expression",):
        owner = ctx.expr(required(node, "object"))
        return [
            f"{ctx.php('unset_property')}({owner.text}, {python_string(attribute(ctx, text(required(node, 'name'))))})"
        ]
    if node.type != "subscript_expression":
        raise Unsupported(node, "unset() of this")
    start, keys = _split(ctx, node)
    root = _root(ctx, start, Type("empty"))
    if len(keys) == 1 and keys[0] is not None:
        found = key(ctx, keys[0])
        if root.type.kind == "dict" and (is_string_literal(found.text)):
            return [f"{root.text}.pop({found.text}, None)"]
    shape: Type = NEVER
    for at in reversed(keys):
        shape = array_of(shape if shape.kind != "never" else NEVER)
        if at is None:
            raise Unsupported(node, "unset() of []")
    if not (len(keys) == 1 and root.type.kind == "dict"):
        _root(ctx, start, shape)
    names = ", ".join(at.text for at in keys if at is not None)
    return [f"{root.text} = {ctx.php('unset')}({root.text}, {names})"]


# list() and [$a, $b] = …


def destructure(ctx: Context, left: Node, right: Node) -> list[str]:
    """``[$a, 'k' => $b] = …``."""
    targets = _targets(ctx, left)
    if right.type == "array_creation_expression":
        values = [children(e) for e in children(right)]
        plain = all(k is None and variable(t) for k, t in targets)
        if (
            plain
            and len(values) == len(targets)
            and all(len(v) == 1 for v in values)
            and not any(is_spread(e) for e in children(right))
        ):
            codes = [
                stored(ctx, v[0], NEVER, changes(ctx, t) if t is not None else 0)
                for v, (_, t) in zip(values, targets, strict=True)
            ]
            for code, (_, target) in zip(codes, targets, strict=True):
                ctx.see(ctx.slot(variable(target) or ""), code.type)
            names = ", ".join(ctx.variable(variable(t) or "") for _, t in targets)
            return [f"{names} = {', '.join(code.text for code in codes)}"]
    code = ctx.expr(right)
    lines = []
    name = variable(right)
    assigned = {variable(t) for _, t in targets}
    if name is None or name in assigned:
        held = ctx.fresh_name("parts")
        lines.append(f"{held} = {code.text}")
        code = Code(held, code.type)
    return lines + spread_out(ctx, left, code)


def spread_out(ctx: Context, left: Node, code: Code) -> list[str]:
    """Assign the parts of a value that has a name."""
    lines = []
    following = 0
    for found, target in _targets(ctx, left):
        if found is None:
            at = Code(str(following), INT)
            following += 1
        else:
            at = ctx.expr(found)
        if target is None:
            continue
        value = (
            Code(f"{ctx.php('get')}({code.text}, {at.text})", ANY)
            if code.type.kind in ("any", "never", "array")
            else read_item(ctx, code, at, left)
        )
        if target.type in ("list_literal", "array_creation_expression"):
            held = ctx.fresh_name("parts")
            lines.append(f"{held} = {value.text}")
            lines += spread_out(ctx, target, Code(held, value.type))
        else:
            value = copied(ctx, left, value, NEVER, changes(ctx, target))
            lines += assign(ctx, target, value)
    return lines


def _targets(ctx: Context, left: Node) -> list[tuple[Node | None, Node | None]]:
    """Keys and targets; a gap has neither."""
    out: list[tuple[Node | None, Node | None]] = []
    pending: Node | None = None
    seen_comma = True
    children_ = left.children
    for position, child in enumerate(children_):
        if child.type in (",",):
            if seen_comma:
                out.append((None, None))
            seen_comma = True
            continue
        if not child.is_named or child.type == "comment":
            continue
        if child.type == "by_ref":
            raise Unsupported(child, "a reference")
        seen_comma = False
        if child.type == "array_element_initializer":
            parts = children(child)
            out.append((parts[0] if len(parts) > 1 else None, parts[-1]))
        else:
            following = children_[position + 1] if position + 1 < len(children_) else None
            if following is not None and following.type == "=>":
                pending = child
                continue
            out.append((pending, child))
            pending = None
    return out

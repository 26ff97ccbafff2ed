"""Loops, switch, break and continue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hbwrapper.porting.port import context as c
from hbwrapper.porting.port.arrays import ANY_DEPTH, copied
from hbwrapper.porting.port.assign import assign, changes, spread_out
from hbwrapper.porting.port.context import (
    Code,
    Context,
    Loop,
    Unsupported,
    children,
    required,
    variable,
)
from hbwrapper.porting.port.convert import condition, negate
from hbwrapper.porting.port.operators import equal
from hbwrapper.porting.port.scope import ancestors, assigned_in, origin, property_name, walk
from hbwrapper.porting.port.source import text
from hbwrapper.porting.port.statements import STATEMENTS, block, body, expression_lines, indent
from hbwrapper.porting.port.types import ANY, INT, KEY, Type

if TYPE_CHECKING:
    from tree_sitter import Node

_BREAKABLE = (
    "while_statement",
    "do_statement",
    "for_statement",
    "foreach_statement",
    "switch_statement",
)
_LEAVING = ("break_statement", "return_statement", "continue_statement", "exit_statement")


def _levels(node: Node) -> int:
    inner = children(node)
    return int(text(inner[0])) if inner else 1


def _break(ctx: Context, node: Node) -> list[str]:
    return _leave(ctx, node, "break")


def _continue(ctx: Context, node: Node) -> list[str]:
    return _leave(ctx, node, "continue")


def _leave(ctx: Context, node: Node, word: str) -> list[str]:
    level = _levels(node)
    if level > len(ctx.loops):
        raise Unsupported(node, f"{word} outside a loop")
    target = ctx.loops[-level]
    if target.kind in ("switch", "once"):
        # In PHP, `continue` on a switch is `break`.
        word = "break"
    inner = [loop for loop in ctx.loops[len(ctx.loops) - level + 1 :] if loop.kind != "switch"]
    if not inner:
        if target.kind == "switch":
            raise Unsupported(node, f"{word} in the middle of a switch")
        lines = target.before_break if word == "break" else target.before_continue
        return [*lines, word]
    flag = ctx.fresh_name("leave" if word == "break" else "skip")
    for loop in inner:
        last = loop is inner[0]
        loop.flags.append((flag, 1 if last else 0, word))
    lines = list(inner[-1].before_break)
    return [f"{flag} = True", *lines, "break"]


def _loop(ctx: Context, lines: list[str], loop: Loop, start: list[str] | None = None) -> list[str]:
    """A loop, with what its inner ``break 2`` needs before and behind it."""
    names = list(dict.fromkeys(loop.flags))
    before = [f"{name} = False" for name in dict.fromkeys(n for n, _, _ in names)]
    after = []
    for name, last, word in names:
        if not last:
            outer = next((o for o in reversed(ctx.loops) if o.kind != "switch"), None)
            more = outer.before_break if outer else []
            after += [f"if {name}:", *indent([*more, "break"])]
            continue
        outer = next((o for o in reversed(ctx.loops) if o.kind != "switch"), None)
        if outer is None:
            continue
        more = outer.before_break if word == "break" else outer.before_continue
        after += [f"if {name}:", *indent([*more, word])]
    return [*before, *(start or []), *lines, *after]


def _inside(ctx: Context, loop: Loop, node: Node | list[Node] | None) -> list[str]:
    ctx.loops.append(loop)
    try:
        return body(ctx, node)
    finally:
        ctx.loops.pop()


def _while(ctx: Context, node: Node) -> list[str]:
    before = len(ctx.before)
    test = condition(ctx, ctx.expr(required(node, "condition")))
    if len(ctx.before) != before:
        raise Unsupported(node, "a closure in a loop's condition")
    loop = Loop("loop")
    lines = [f"while {test.text}:", *_inside(ctx, loop, node.child_by_field_name("body"))]
    return _loop(ctx, lines, loop)


def _do(ctx: Context, node: Node) -> list[str]:
    code = ctx.expr(required(node, "condition"))
    test = negate(ctx, code)
    source = test.test or test.text
    leave = [] if source == "not True" else [f"if {source}:", "    break"]
    if source == "not False":
        leave = ["break"]
    loop = Loop("loop", before_continue=leave)
    lines = ["while True:", *_inside(ctx, loop, node.child_by_field_name("body")), *indent(leave)]
    return _loop(ctx, lines, loop)


def _for(ctx: Context, node: Node) -> list[str]:
    parts: list[list[Node]] = [[]]
    body_node = node.child_by_field_name("body")
    inside = False
    for child in node.children:
        if child.type == "(" and not inside:
            inside = True
        elif child.type == ")" and inside:
            break
        elif child.type == ";":
            parts.append([])
        elif child.is_named and inside and child.type != "comment":
            if child.type == "sequence_expression":
                parts[-1].extend(_sequence(child))
            else:
                parts[-1].append(child)
    while len(parts) < 3:
        parts.append([])
    between = _colon_body(node)
    counted = _range(ctx, node, parts, body_node) if not between else None
    if counted is not None:
        return counted
    lines = [part for inner in parts[0] for part in expression_lines(ctx, inner)]
    tests = [condition(ctx, ctx.expr(test)) for test in parts[1]]
    step = [part for inner in parts[2] for part in expression_lines(ctx, inner)]
    if len(tests) > 1:
        raise Unsupported(node, "several conditions in for()")
    loop = Loop("loop", before_continue=step)
    head = f"while {tests[0].text}:" if tests else "while True:"
    inner_lines = _inside(ctx, loop, between or body_node)
    if inner_lines == ["    pass"] and step:
        inner_lines = []
    return _loop(ctx, [head, *inner_lines, *indent(step)], loop, lines)


def _colon_body(node: Node) -> list[Node]:
    """The statements of ``for (…): … endfor``, which stand side by side in the tree."""
    types = [child.type for child in node.children]
    if ":" not in types:
        return []
    return node.children[types.index(":") + 1 : types.index("endfor")]


def _sequence(node: Node) -> list[Node]:
    out = []
    for child in children(node):
        out.extend(_sequence(child) if child.type == "sequence_expression" else [child])
    return out


def _range(
    ctx: Context, node: Node, parts: list[list[Node]], body_node: Node | None
) -> list[str] | None:
    """``for ($i = 0; $i < $n; $i++)`` as ``for i in range(n)``, where nothing can differ."""
    if [len(part) for part in parts] != [1, 1, 1] or body_node is None:
        return None
    start, test, step = (part[0] for part in parts)
    if start.type != "assignment_expression" or test.type != "binary_expression":
        return None
    name = variable(required(start, "left"))
    operator = text(required(test, "operator"))
    down = operator in (">", ">=")
    if (
        name is None
        or variable(required(test, "left")) != name
        or operator not in ("<", "<=", ">", ">=")
    ):
        return None
    if step.type != "update_expression" or variable(required(step, "argument")) != name:
        return None
    if text(required(step, "operator")) != ("--" if down else "++"):
        return None
    scope = ctx.scope
    if (scope.kind == "module" and name in scope.shared) or name in scope.globals | scope.statics:
        return None
    if assigned_in(scope, name, body_node):
        return None
    bound = required(test, "right")
    for inner in walk(bound):
        if (found := variable(inner)) and (
            found == name
            or assigned_in(scope, found, body_node)
            or found in scope.shared | scope.globals
        ):
            return None
        if inner.type.endswith("call_expression") and not (
            inner.type == "function_call_expression"
            and text(required(inner, "function")) in ("count", "sizeof", "strlen")
        ):
            return None
        if inner.type in ("member_access_expression", "scoped_property_access_expression"):
            return None
    if not _dies(ctx, node, name):
        return None
    first, last = ctx.expr(required(start, "right")), ctx.expr(bound)
    kinds = {first.type.kind, last.type.kind}
    if kinds != {"int"} and "never" not in kinds:
        return None
    ctx.see(ctx.slot(name), INT)
    end = last.text
    if operator == "<=":
        end = str(int(end) + 1) if end.isdigit() else f"{last.at(c.SUM)} + 1"
    elif operator == ">=":
        end = str(int(end) - 1) if end.isdigit() else f"{last.at(c.SUM)} - 1"
    if down:
        source = f"range({first.text}, {end}, -1)"
    else:
        source = f"range({end})" if first.text == "0" else f"range({first.text}, {end})"
    loop = Loop("loop")
    lines = [f"for {ctx.variable(name)} in {source}:", *_inside(ctx, loop, body_node)]
    return _loop(ctx, lines, loop)


def _dies(ctx: Context, node: Node, name: str) -> bool:
    """Is the loop's variable not read behind the loop before it is assigned again?"""
    for read in ctx.scope.reads.get(name, []):
        if node.start_byte <= read.start_byte < node.end_byte:
            continue
        inside = False
        for around in ancestors(read, ctx.scope.node):
            if around.start_byte <= node.start_byte < around.end_byte:
                break
            if around.type == "for_statement":
                starts = around.named_children[0] if around.named_children else None
                if (
                    starts is not None
                    and starts.type == "assignment_expression"
                    and (variable(starts.child_by_field_name("left")) == name)
                ):
                    inside = True
            if (
                around.type == "foreach_statement"
                and any(variable(t) == name for t in walk(children(around)[1]))
                and children(around)[0].end_byte < read.start_byte
            ):
                inside = True
        if not inside and read.start_byte > node.start_byte:
            parent = read.parent
            fresh = (
                parent is not None
                and parent.type == "assignment_expression"
                and parent.child_by_field_name("left") == read
                and parent.parent is not None
                and parent.parent.type == "expression_statement"
            )
            if (
                fresh
                and parent is not None
                and parent.parent is not None
                and parent.parent.parent is not None
            ):
                home = node.parent
                if home is not None and parent.parent.parent.id == home.id:
                    return not any(a.type in _BREAKABLE for a in ancestors(node, ctx.scope.node))
            return False
        if not inside and any(a.type in _BREAKABLE for a in ancestors(node, ctx.scope.node)):
            around_both = [a for a in ancestors(node, ctx.scope.node) if a.type in _BREAKABLE]
            if any(a.start_byte <= read.start_byte < a.end_byte for a in around_both):
                parent = read.parent
                if not (
                    parent is not None
                    and parent.type == "assignment_expression"
                    and parent.child_by_field_name("left") == read
                ):
                    return False
    return True


def _foreach(ctx: Context, node: Node) -> list[str]:
    parts = children(node)
    source_node, target = parts[0], parts[1]
    body_node = node.child_by_field_name("body")
    key_node: Node | None = None
    value_node = target
    if target.type == "pair":
        key_node, value_node = children(target)
    if value_node.type == "by_ref":
        return _foreach_reference(ctx, node, source_node, key_node, value_node, body_node)
    source = ctx.expr(source_node)
    of = source.type
    item = of.item if of.is_array else ANY
    if of.kind == "never":
        item = Type("never")
    lines: list[str] = []
    held_key = (
        _loop_target(ctx, key_node, KEY if of.kind != "list" else INT, "key", lines)
        if key_node
        else ""
    )
    held_value = _loop_target(ctx, value_node, item, "item", lines)
    if item.may_be_array and not lines and _read_behind_change(ctx, source_node, value_node, node):
        lines.append(f"{held_value} = {ctx.php('copy')}({held_value})")
    snapshot = _changes_inside(ctx, source_node, body_node)
    text_ = source.at(c.ATOM)
    if of.kind in ("list", "empty"):
        inner = f"{text_}.copy()" if snapshot else source.text
        head = (
            f"for {held_key}, {held_value} in enumerate({inner})"
            if key_node
            else f"for {held_value} in {inner}"
        )
    elif of.kind == "dict":
        view = f"{text_}.items()" if key_node else f"{text_}.values()"
        view = f"list({view})" if snapshot else view
        if key_node and _unread(ctx, value_node):
            view = f"list({source.text})" if snapshot else source.text
            head = f"for {held_key} in {view}"
        else:
            head = (
                f"for {held_key}, {held_value} in {view}"
                if key_node
                else f"for {held_value} in {view}"
            )
    else:
        view = ctx.php("items" if key_node else "elements")
        head = (
            f"for {held_key}, {held_value} in {view}({source.text})"
            if key_node
            else (f"for {held_value} in {view}({source.text})")
        )
    loop = Loop("loop")
    inner_body = _inside(ctx, loop, body_node)
    appended = re.fullmatch(rf"    (\w+)\.append\({held_value}\)", "".join(inner_body))
    if appended and not lines and not key_node and _read_only_inside(ctx, value_node, node):
        return [f"{appended[1]}.extend({head.split(' in ', 1)[1]})"]
    if lines and inner_body == ["    pass"]:
        inner_body = []
    return _loop(ctx, [f"{head}:", *indent(lines), *inner_body], loop)


def _read_only_inside(ctx: Context, value: Node, loop: Node) -> bool:
    name = variable(value)
    return (
        name is not None
        and name not in ctx.scope.globals | ctx.scope.statics | ctx.scope.shared
        and all(
            loop.start_byte <= read.start_byte < loop.end_byte
            for read in ctx.scope.reads.get(name, [])
        )
    )


def _unread(ctx: Context, node: Node) -> bool:
    name = variable(node)
    if name is None or ctx.scope.kind == "module":
        return False
    return all(read == node for read in ctx.scope.reads.get(name, [])) and name not in (
        ctx.scope.globals | ctx.scope.statics | ctx.scope.shared
    )


def _loop_target(ctx: Context, node: Node, of: Type, stem: str, lines: list[str]) -> str:
    """A name for the loop; anything else than a variable is assigned in the body."""
    name = variable(node)
    if name is not None and not (name in ctx.scope.statics):
        ctx.see(ctx.slot(name), of)
        python = ctx.variable(name)
        if changes(ctx, node) and of.may_be_array:
            copy = copied(ctx, node, Code(python, of), ctx.type_of(ctx.slot(name)), ANY_DEPTH)
            lines.append(f"{python} = {copy.text}")
        return python
    held = ctx.fresh_name(stem)
    if node.type in ("list_literal", "array_creation_expression"):
        lines.extend(spread_out(ctx, node, Code(held, of)))
    else:
        lines.extend(assign(ctx, node, Code(held, of)))
    return held


def _changes_inside(ctx: Context, source: Node, body_node: Node | None) -> bool:
    """Does the loop's body change what the loop runs over? PHP's loop would not notice."""
    of = origin(source)
    name = variable(of)
    if name and body_node is not None and name != "this":
        return (
            any(
                body_node.start_byte <= at.start_byte < body_node.end_byte
                for at in ctx.scope.changes.get(name, [])
            )
            or name in ctx.scope.shared
        )
    return property_name(of) in ctx.changed_properties


def _read_behind_change(ctx: Context, source: Node, value: Node, node: Node) -> bool:
    """Is the loop's variable read after the element that it came from was changed from inside?"""
    depth = 1
    while source.type in ("subscript_expression", "parenthesized_expression"):
        depth += source.type == "subscript_expression"
        source = children(source)[0]
    names = {variable(inner) for inner in walk(value) if variable(inner)}
    if prop := property_name(source):
        return ctx.deep_properties.get(prop, 0) > depth and bool(names)
    name = variable(source)
    if name is None or ctx.scope.deep.get(name, 0) <= depth:
        return False
    ends = [at.end_byte for at in ctx.scope.changes[name] if at.start_byte >= node.start_byte]
    return bool(ends) and any(
        read.start_byte >= min(ends)
        for used in names
        for read in ctx.scope.reads.get(used or "", [])
    )


def _foreach_reference(
    ctx: Context,
    node: Node,
    source_node: Node,
    key_node: Node | None,
    value_node: Node,
    body_node: Node | None,
) -> list[str]:
    """``foreach ($rows as &$row)``: each turn ends with putting the value back."""
    from hbwrapper.porting.port.assign import _element_type, target_text

    value = children(value_node)[0]
    name = variable(value)
    if name is None:
        raise Unsupported(node, "a reference to this")
    source = ctx.expr(source_node)
    if source_node.type not in (
        "variable_name",
        "member_access_expression",
        "subscript_expression",
    ):
        raise Unsupported(node, "a reference into a temporary value")
    of = source.type
    if body_node is not None and _changes_inside_other(ctx, source_node, node, body_node):
        raise Unsupported(node, "a loop by reference that changes the array itself")
    for read in ctx.scope.reads.get(name, []):
        if read.start_byte > node.end_byte and not _reassigned(read):
            raise Unsupported(node, "a reference used behind its loop")
    ctx.see(ctx.slot(name), of.item if of.is_array else ANY if of.kind != "never" else of)
    key_name = (
        ctx.variable(variable(key_node) or "") if key_node is not None else ctx.fresh_name("key")
    )
    if key_node is not None and variable(key_node):
        ctx.see(ctx.slot(variable(key_node) or ""), KEY if of.kind != "list" else INT)
    value_type = ctx.type_of(ctx.slot(name))
    python = ctx.variable(name)
    if of.kind == "list":
        target_text(ctx, source_node, _element_type(ctx, source_node, [None], value_type))
        head = f"for {key_name}, {python} in enumerate({source.text})"
        back = f"{source.at(c.ATOM)}[{key_name}] = {python}"
    elif of.kind == "dict":
        target_text(ctx, source_node, _element_type(ctx, source_node, [None], value_type))
        head = f"for {key_name}, {python} in {source.at(c.ATOM)}.items()"
        back = f"{source.at(c.ATOM)}[{key_name}] = {python}"
    else:
        head = f"for {key_name}, {python} in {ctx.php('items')}({source.text})"
        place, _ = target_text(ctx, source_node, ANY if of.kind == "any" else of)
        back = f"{place} = {ctx.php('put')}({source.text}, {python}, {key_name})"
    loop = Loop("loop", before_continue=[back], before_break=[back])
    lines = [f"{head}:"]
    copy = copied(ctx, value, Code(python, value_type), value_type, ANY_DEPTH)
    if value_type.may_be_array and copy.text != python and name in ctx.scope.changes:
        lines.append(f"    {python} = {copy.text}")
    lines += _inside(ctx, loop, body_node)
    lines.append("    " + back)
    return _loop(ctx, lines, loop)


def _reassigned(read: Node) -> bool:
    parent = read.parent
    if parent is None:
        return False
    if parent.type == "unset_statement":
        return True
    return any(a.type in ("foreach_statement",) for a in ancestors(read, read)) or (
        parent.type in ("by_ref", "foreach_statement", "pair")
        or _in_foreach(read)
        or (parent.type == "assignment_expression" and parent.child_by_field_name("left") == read)
    )


def _in_foreach(read: Node) -> bool:
    node = read.parent
    while node is not None:
        if node.type == "foreach_statement" and any(
            inner.type == "variable_name" and text(inner) == text(read)
            for inner in walk(children(node)[1])
        ):
            return True
        node = node.parent
    return False


def _changes_inside_other(ctx: Context, source: Node, node: Node, body_node: Node) -> bool:
    root = source
    while root.type == "subscript_expression":
        root = children(root)[0]
    name = variable(root)
    return bool(name) and any(
        body_node.start_byte <= at.start_byte < body_node.end_byte
        for at in [*ctx.scope.changes.get(name or "", []), *ctx.scope.assigns.get(name or "", [])]
    )


# switch


def _switch(ctx: Context, node: Node) -> list[str]:
    subject_node = required(node, "condition")
    subject = ctx.expr(subject_node)
    lines: list[str] = []
    inner = subject_node
    while inner.type == "parenthesized_expression":
        inner = children(inner)[0]
    boolean = subject.text in ("True", "False")
    name = variable(inner)
    if not boolean and not (name and not assigned_in(ctx.scope, name, node)) and inner.type not in (
        "string", "integer"
    ):  # fmt: skip
        held = ctx.fresh_name("subject")
        lines.append(f"{held} = {subject.text}")
        subject = Code(held, subject.type)
    cases: list[Node] = []
    bodies: list[list[Node]] = []
    for part in children(required(node, "body")):
        if part.type != "text_interpolation":
            cases.append(part)
            bodies.append(_case_body(part))
        elif cases:
            # HTML at the end of a case: tree-sitter has it behind the case, not in it.
            bodies[-1].append(part)
    groups = []
    labels: list[Node | None] = []
    for index, case in enumerate(cases):
        labels.append(case.child_by_field_name("value") if case.type == "case_statement" else None)
        if not [s for s in bodies[index] if s.is_named and s.type != "comment"] and index + 1 < len(
            cases
        ):
            continue
        groups.append((labels, index))
        labels = []
    simple = all(_tail_breaks(bodies, index) for _, index in groups)
    loop = Loop("switch" if simple else "once")
    default_at = next((i for i, (found, _) in enumerate(groups) if None in found), None)
    if default_at is not None and default_at != len(groups) - 1:
        open_default = not _closed(bodies[groups[default_at][1]])
        if open_default or (default_at and not _closed(bodies[groups[default_at - 1][1]])):
            raise Unsupported(node, "a default in the middle of a switch that others fall into")
    ctx.loops.append(loop)
    chain: list[str] = []
    default_lines: list[str] | None = None
    word = "if"
    try:
        for found, index in groups:
            statements = _falling(bodies, index)
            inner_lines = block(ctx, statements)
            if not any(p.strip() and not p.lstrip().startswith("#") for p in inner_lines):
                inner_lines.append("pass")
            if None in found:
                default_lines = inner_lines
                continue
            tests = [
                _case_test(ctx, subject, ctx.expr(label)) for label in found if label is not None
            ]
            chain += [f"{word} {_any(tests)}:", *indent(inner_lines)]
            word = "elif"
    finally:
        ctx.loops.pop()
    if default_lines is not None:
        chain += ["else:", *indent(default_lines)] if chain else default_lines
    if loop.kind == "once":
        chain = ["while True:", *indent([*chain, "break"])]
        return [*lines, *_loop(ctx, chain, loop)]
    return lines + chain


def _any(tests: list[Code]) -> str:
    if len(tests) > 1 and all(" == " in t.text and t.level == c.COMPARE for t in tests):
        sides = [t.text.split(" == ", 1) for t in tests]
        if len({s[0] for s in sides}) == 1:
            return f"{sides[0][0]} in ({', '.join(s[1] for s in sides)})"
    return " or ".join(t.at(c.OR + 1) for t in tests)


def _case_test(ctx: Context, subject: Code, label: Code) -> Code:
    if subject.text == "True":
        return condition(ctx, label)
    return equal(ctx, subject, label, False)


def _case_body(case: Node) -> list[Node]:
    value = case.child_by_field_name("value")
    out = []
    behind = False
    for child in case.children:
        if child.type in (":", ";") and not behind:
            behind = True
            continue
        if behind and child != value:
            out.append(child)
    return out


def _closed(statements: list[Node]) -> bool:
    """Does the body surely end before it would fall into the next case?"""
    real = [s for s in statements if s.is_named and s.type != "comment"]
    if not real:
        return False
    last = real[-1]
    if last.type in _LEAVING:
        return True
    if last.type == "expression_statement" and children(last):
        return children(last)[0].type in ("throw_expression", "exit_statement")
    if last.type == "compound_statement":
        return _closed(last.children)
    if last.type == "if_statement":
        branches = [last.child_by_field_name("body")]
        has_else = False
        for clause in last.named_children:
            if clause.type in ("else_clause", "else_if_clause"):
                branches.append(clause.child_by_field_name("body"))
                has_else |= clause.type == "else_clause"
        return has_else and all(b is not None and _closed(b.children) for b in branches)
    return False


def _falling(bodies: list[list[Node]], index: int) -> list[Node]:
    """A case's statements, with those of the cases it falls into, without the last break."""
    out: list[Node] = []
    for statements in bodies[index:]:
        out += statements
        if _closed(statements):
            break
    while out and (not out[-1].is_named):
        out.pop()
    trailing: list[Node] = []
    while out and out[-1].type == "comment":
        trailing.insert(0, out.pop())
    if out and out[-1].type == "break_statement" and _levels(out[-1]) == 1:
        out.pop()
    return out + trailing


def _tail_breaks(bodies: list[list[Node]], index: int) -> bool:
    """Is the only ``break`` of the switch the last statement, so that an if-chain will do?"""
    statements = _falling(bodies, index)
    return not any(_has_break(s, 1) for s in statements)


def _has_break(node: Node, depth: int) -> bool:
    if node.type in ("break_statement", "continue_statement"):
        return _levels(node) == depth
    if node.type in (
        "function_definition",
        "anonymous_function",
        "arrow_function",
        "class_declaration",
    ):
        return False
    deeper = depth + 1 if node.type in _BREAKABLE else depth
    return any(_has_break(child, deeper) for child in node.children)


STATEMENTS.update(
    {
        "while_statement": _while,
        "do_statement": _do,
        "for_statement": _for,
        "foreach_statement": _foreach,
        "switch_statement": _switch,
        "break_statement": _break,
        "continue_statement": _continue,
    }
)

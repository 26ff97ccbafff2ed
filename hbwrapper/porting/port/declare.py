"""What a file declares: its functions, classes and constants, found before anything is translated."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field

from hbwrapper.porting.syntax import nodes as n

from . import known


@dataclass(eq=False)
class Function:
    """A function or method of the file.

    Attributes:
        node: Its source.
        name: Its name as written.
        cls: The class that it is a method of.
        refs: The positions of its reference parameters.
        returns_value: Does a ``return`` give something back?
    """

    node: n.Function
    name: str
    full: str
    cls: Class | None = None
    visibility: str = "public"
    abstract: bool = False
    refs: list[int] = field(default_factory=list)
    returns_value: bool = False
    generator: bool = False
    reads_arguments: bool = False

    @property
    def static(self) -> bool:
        """Is it a static method?"""
        return self.node.static

    @property
    def params(self) -> list[str]:
        """The names of its parameters."""
        return [each.name for each in self.node.parameters]

    @property
    def variadic(self) -> bool:
        """Does its last parameter take all that is left?"""
        return any(each.variadic for each in self.node.parameters)


@dataclass(eq=False)
class PropertyInfo:
    """A declared property of a class."""

    name: str
    visibility: str
    static: bool
    type: n.TypeHint | None
    value: n.Expression | None
    cls: Class
    readonly: bool = False
    promoted: bool = False


@dataclass(eq=False)
class Class:
    """A class, interface, trait or enum of the file.

    Attributes:
        parents: The full names of its parents, in lower case.
        members: Its members, with those of its traits.
    """

    node: n.ClassDeclaration
    name: str
    full: str
    parents: list[str]
    interfaces: list[str]
    members: list[n.Member] = field(default_factory=list)
    methods: dict[str, Function] = field(default_factory=dict)
    properties: dict[str, PropertyInfo] = field(default_factory=dict)
    constants: dict[str, n.ConstantValue] = field(default_factory=dict)
    cases: list[n.EnumCase] = field(default_factory=list)
    traits_missing: list[n.Name] = field(default_factory=list)


@dataclass
class Declarations:
    """Everything that a file declares.

    Attributes:
        functions: By full name, in lower case.
        classes: By full name, in lower case.
        methods: All methods of a name, in lower case.
        constants: By name, with the byte that each is declared at.
        dynamic_constants: Those of them that a function defines when it runs, or that no name of
            Python's could be.
        strict: Does the file declare ``strict_types``?
        skipped: Functions that the file defines only where PHP has them not.
        texts: Every short text of the file, in lower case: a function's name may be among them.
    """

    functions: dict[str, Function] = field(default_factory=dict)
    classes: dict[str, Class] = field(default_factory=dict)
    methods: dict[str, list[Function]] = field(default_factory=dict)
    constants: dict[str, int] = field(default_factory=dict)
    dynamic_constants: set[str] = field(default_factory=set)
    strict: bool = False
    texts: set[str] = field(default_factory=set)
    skipped: set[n.Stated] = field(default_factory=set)
    functions_by_node: dict[n.Function, Function] = field(default_factory=dict)
    classes_by_node: dict[n.ClassDeclaration, Class] = field(default_factory=dict)

    def find_method(self, cls: Class | None, low: str) -> Function | None:
        """A method by PHP's rule: of the class, or of its parents."""
        for each in self.line(cls):
            if low in each.methods:
                return each.methods[low]
        return None

    def line(self, cls: Class | None) -> list[Class]:
        """A class and its parents, as far as the file declares them."""
        out: list[Class] = []
        todo = [cls] if cls else []
        while todo:
            each = todo.pop(0)
            if each in out:
                continue
            out.append(each)
            todo += [self.classes[p] for p in each.parents if p in self.classes]
            if each.node.kind == "interface" or each.node.abstract:
                todo += [self.classes[p] for p in each.interfaces if p in self.classes]
        return out

    def children(self, cls: Class) -> list[Class]:
        """The classes of the file that extend a class, in any number of steps."""
        return [c for c in self.classes.values() if c is not cls and cls in self.line(c)]

    def property(self, cls: Class | None, name: str) -> PropertyInfo | None:
        """The declaration that a property of an object of a class has, seen from that class."""
        for each in self.line(cls):
            found = each.properties.get(name)
            if found is not None and (each is cls or found.visibility != "private"):
                return found
        return None

    def constant(self, cls: Class | None, name: str) -> Class | None:
        """The class that declares a constant which a class has."""
        seen: list[Class] = []
        todo = [cls] if cls else []
        while todo:
            each = todo.pop(0)
            if each in seen:
                continue
            seen.append(each)
            if name in each.constants or any(case.name == name for case in each.cases):
                return each
            todo += [
                self.classes[p] for p in (*each.parents, *each.interfaces) if p in self.classes
            ]
        return None

    def root_of(self, cls: Class) -> str:
        """The first name in a class's line of parents that the file does not declare, or ''."""
        for each in self.line(cls):
            for parent in each.parents:
                if parent not in self.classes:
                    return parent
        return ""


def declare(program: n.Program) -> Declarations:
    """Find what a program declares."""
    found = Declarations()
    traits: dict[str, n.ClassDeclaration] = {}
    for node in n.walk(program):
        _declare(found, node, traits)
    for cls in list(found.classes.values()):
        _members(found, cls, traits)
    for node in n.walk(program):
        if isinstance(node, n.Function):
            found.dynamic_constants |= {name for inner in n.walk(node) if (name := _defined(inner))}
        elif isinstance(node, n.If):
            found.dynamic_constants |= _conditional(node)
    found.dynamic_constants |= {name for name in found.constants if not _is_name(name)}
    return found


def _conditional(node: n.If) -> set[str]:
    """The constants that an ``if`` defines, but for ``if (!defined('NAME')) define('NAME', …);``."""
    names = {name for inner in n.walk(node) if (name := _defined(inner))}
    texts = {
        inner.value.lstrip("\\")
        for branch in node.branches
        for inner in n.walk(branch.test)
        if isinstance(inner, n.String)
    }
    return names - texts


def _is_name(constant: str) -> bool:
    """Can it be a name in Python? PHP's ``define()`` takes any text."""
    return constant.replace("\\", "_").isidentifier()


def _declare(found: Declarations, node: n.Node, traits: dict[str, n.ClassDeclaration]) -> None:
    if isinstance(node, n.If) and known.find(guarded_function(node)) is not None:
        # A function that PHP has by now.
        found.skipped.update(node.branches[0].body.statements)
    elif isinstance(node, n.FunctionDeclaration) and node not in found.skipped:
        made = function_info(node.function, node.full)
        found.functions.setdefault(node.full.lower(), made)
        found.functions_by_node[node.function] = made
    elif isinstance(node, n.ClassDeclaration):
        if node.kind == "trait":
            traits[node.full.lower()] = node
        made_class = Class(
            node,
            node.name,
            node.full,
            [parent.full.lower() for parent in node.parents],
            [each.full.lower() for each in node.interfaces],
        )
        found.classes_by_node[node] = made_class
        if node.kind != "trait":
            label = node.full.lower() if node.name else f"class@{node.at.start}"
            found.classes.setdefault(label, made_class)
    elif isinstance(node, n.Declare):
        found.strict |= node.directives.get("strict_types") == "1"
    elif isinstance(node, n.ConstantDeclaration):
        for each in node.constants:
            found.constants.setdefault(each.full, node.at.start)
    elif name := _defined(node):
        found.constants.setdefault(name, node.at.start)
    elif isinstance(node, n.String) and len(node.value) < 100:
        found.texts.add(node.value.lower())


def _defined(node: n.Node) -> str:
    """The name in ``define('NAME', …)``; empty for anything else."""
    if not isinstance(node, n.Call) or not isinstance(node.function, n.Name):
        return ""
    if node.function.last.lower() != "define" or not node.arguments:
        return ""
    label = node.arguments[0].value
    return label.value.lstrip("\\") if isinstance(label, n.String) else ""


def guarded_function(node: n.If) -> str:
    """The name in ``if (!function_exists('name')) { function name() {…} }``."""
    test = node.branches[0].test
    if len(node.branches) > 1 or node.otherwise is not None:
        return ""
    if not isinstance(test, n.Unary) or not isinstance(test.value, n.Call):
        return ""
    call = test.value
    if not isinstance(call.function, n.Name) or call.function.last.lower() != "function_exists":
        return ""
    label = call.arguments[0].value if call.arguments else ""
    if not isinstance(label, n.String):
        return ""
    defined = [
        s.function.name.lower()
        for s in node.branches[0].body.statements
        if isinstance(s, n.FunctionDeclaration)
    ]
    return label.value.lower() if defined == [label.value.lower()] else ""


def function_info(node: n.Function, full: str, cls: Class | None = None) -> Function:
    """What is known of a function from its source."""
    made = Function(node, node.name, full, cls)
    made.refs = [index for index, each in enumerate(node.parameters) if each.by_ref]
    for inner in n.walk(node.body, functions=False) if node.body else ():
        if isinstance(inner, n.Return) and inner.value is not None:
            made.returns_value = True
        elif isinstance(inner, (n.Yield, n.YieldFrom)):
            made.generator = True
        elif isinstance(inner, n.Call) and isinstance(inner.function, n.Name):
            made.reads_arguments |= inner.function.last.lower() in (
                "func_get_args", "func_num_args", "func_get_arg",
            )  # fmt: skip
    return made


def _members(found: Declarations, cls: Class, traits: dict[str, n.ClassDeclaration]) -> None:
    cls.members = _with_traits(cls, cls.node, traits, ())
    own = {m.function.name.lower() for m in cls.node.members if isinstance(m, n.Method)}
    for member in cls.members:
        if isinstance(member, n.Method):
            low = member.function.name.lower()
            from_trait = member not in cls.node.members
            if from_trait and (low in own or (low in cls.methods and member.abstract)):
                continue
            made = function_info(member.function, member.function.name, cls)
            made.visibility, made.abstract = member.visibility, member.abstract
            cls.methods[low] = made
            found.methods.setdefault(low, []).append(made)
            found.functions_by_node[member.function] = made
            _promoted(cls, member)
        elif isinstance(member, n.Properties):
            for each in member.properties:
                cls.properties[each.name] = PropertyInfo(
                    each.name, member.visibility, member.static, member.type, each.value, cls,
                    member.readonly or cls.node.readonly,
                )  # fmt: skip
        elif isinstance(member, n.ClassConstants):
            for constant in member.constants:
                cls.constants[constant.name] = constant
        elif isinstance(member, n.EnumCase):
            cls.cases.append(member)
    kept = []
    for member in cls.members:
        if isinstance(member, n.Method) and found.functions_by_node.get(member.function) is None:
            continue
        kept.append(member)
    cls.members = kept


def _promoted(cls: Class, member: n.Method) -> None:
    for each in member.function.parameters:
        if each.promoted:
            cls.properties[each.name] = PropertyInfo(
                each.name, each.promoted, False, each.type, None, cls, each.readonly, promoted=True
            )


def _with_traits(
    cls: Class,
    node: n.ClassDeclaration,
    traits: dict[str, n.ClassDeclaration],
    seen: tuple[str, ...],
) -> list[n.Member]:
    """The members of a class, and copies of those of the traits that it uses."""
    out: list[n.Member] = []
    for member in node.members:
        if not isinstance(member, n.TraitUse):
            out.append(member)
            continue
        for trait in member.traits:
            low = trait.full.lower()
            if low not in traits or low in seen:
                cls.traits_missing.append(trait)
                continue
            inner = _with_traits(cls, traits[low], traits, (*seen, low))
            out += _chosen(copy.deepcopy(inner), trait, member.rules)
    return out


def _chosen(members: list[n.Member], trait: n.Name, rules: list[n.TraitRule]) -> list[n.Member]:
    """A trait's members, after ``insteadof`` and ``as``."""
    out: list[n.Member] = []
    for member in members:
        if not isinstance(member, n.Method):
            out.append(member)
            continue
        low = member.function.name.lower()
        mine = [
            rule
            for rule in rules
            if rule.method.lower() == low
            and (rule.trait is None or rule.trait.full.lower() == trait.full.lower())
        ]
        for rule in mine:
            if rule.alias:
                renamed = copy.deepcopy(member)
                renamed.function.name = rule.alias
                renamed.visibility = rule.visibility or member.visibility
                out.append(renamed)
            elif rule.visibility:
                member.visibility = rule.visibility
        excluded = any(
            rule.method.lower() == low
            and any(each.full.lower() == trait.full.lower() for each in rule.instead_of)
            for rule in rules
        )
        if not excluded:
            out.append(member)
    return out

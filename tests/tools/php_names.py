"""Write the table of hbwrapper.php's names, and the documentation's page of PHP's functions.

python tests/tools/php_names.py [--check]

The table (``hbwrapper/php/names.py``) says which module has which name, so that a module is loaded
when a name of it is used; the page (``docs/php-functions.md``) lists them for readers.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PHP = ROOT / "hbwrapper" / "php"
TABLE, PAGE = PHP / "names.py", ROOT / "docs" / "php-functions.md"
WIDTH = 96


def modules() -> dict[str, ast.Module]:
    """The modules of hbwrapper.php that define names."""
    paths = sorted(PHP.glob("*.py"))
    return {
        path.stem: ast.parse(path.read_text())
        for path in paths
        if path.stem not in ("__init__", "names")
    }


def targets(node: ast.stmt) -> list[str]:
    """The public names that a statement defines."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        names = [node.name]
    elif isinstance(node, ast.Assign):
        names = [
            name.id
            for target in node.targets
            for name in ast.walk(target)
            if isinstance(name, ast.Name)
        ]
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        names = [node.target.id]
    else:
        return []
    return [name for name in names if not name.startswith("_") and name != "TYPE_CHECKING"]


def table(parsed: dict[str, ast.Module]) -> str:
    """The text of ``names.py``.

    Raises:
        SystemExit: Two modules define one name, or a module is called as a name.
    """
    owner: dict[str, str] = {}
    for module, tree in parsed.items():
        for name in dict.fromkeys(name for node in tree.body for name in targets(node)):
            if name in parsed or name in owner:
                raise SystemExit(
                    f"php_names.py: {module} defines {name}, which {owner.get(name, 'a module')} is, too"
                )
            owner[name] = module
    lines = [
        '"""Which module of hbwrapper.php has which name."""', "",
        "# Written by tests/tools/php_names.py.", "MODULES = {",
    ]  # fmt: skip
    for module in parsed:
        names = sorted(name for name, of in owner.items() if of == module)
        lines.append(f'    "{module}": """')
        row = "       "
        for name in names:
            if len(row) + len(name) + 1 > WIDTH:
                lines.append(row)
                row = "       "
            row += f" {name}"
        lines += [row, '    """,']
    lines += [
        "}",
        "",
        "# Those that are functions of PHP's, under its name.",
        "FUNCTIONS = frozenset(",
        '    """',
    ]
    row = "       "
    for name in php_functions(parsed):
        if len(row) + len(name) + 1 > WIDTH:
            lines.append(row)
            row = "       "
        row += f" {name}"
    return "\n".join([*lines, row, '    """.split()  # noqa: SIM905', ")"]) + "\n"


def php_functions(parsed: dict[str, ast.Module]) -> list[str]:
    """The names of PHP's own functions: their docstring begins with the name and ``()``."""
    found: set[str] = set()
    for tree in parsed.values():
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and (ast.get_docstring(node) or "").startswith(
                (f"``{node.name.rstrip('_')}(", f'``{node.name}("', f"PHP's ``{node.name}``")
            ):
                found.add(node.name.rstrip("_"))
            elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Name):
                found |= {n for n in targets(node) if node.value.id.rstrip("_") in found}
            elif isinstance(node, ast.Assign):
                # The ctype_ functions are made by one function.
                found |= {n for n in targets(node) if n.startswith("ctype_")}
    # These are statements of PHP's, and no functions.
    return sorted(found - {"empty", "exit", "unset"})


def first_sentence(text: str | None) -> str:
    """A docstring's first paragraph in one line."""
    return " ".join((text or "").strip().split("\n\n")[0].split())


def signature(node: ast.FunctionDef) -> str:
    """A function's parameters, with their defaults and without their types."""
    arguments = node.args
    plain = [*arguments.posonlyargs, *arguments.args]
    missing = len(plain) - len(arguments.defaults)
    shown = [
        a.arg if i < missing else f"{a.arg}={ast.unparse(arguments.defaults[i - missing])}"
        for i, a in enumerate(plain)
    ]
    if arguments.vararg:
        shown.append(f"*{arguments.vararg.arg}")
    elif arguments.kwonlyargs:
        shown.append("*")
    for a, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        shown.append(a.arg if default is None else f"{a.arg}={ast.unparse(default)}")
    return f"{node.name}({', '.join(shown)})"


def section(module: str, tree: ast.Module) -> list[str]:
    """A module's part of the page."""
    rows, values = [], []
    for node in tree.body:
        for name in targets(node):
            if isinstance(node, ast.FunctionDef):
                shown, text = signature(node), first_sentence(ast.get_docstring(node))
            elif isinstance(node, ast.ClassDef):
                shown, text = name, first_sentence(ast.get_docstring(node))
            elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Name):
                shown, text = name, f"The same as `{node.value.id.rstrip('_')}`."
            elif name.isupper() or name[0].isupper():
                values.append(name)
                continue
            else:
                shown, text = name, ""
            rows.append(f"| `{shown}` | {text.replace('``', '`').replace('|', chr(92) + '|')} |")
    if not rows and not values:
        return []
    lines = [f"## {module}", "", first_sentence(ast.get_docstring(tree)).replace("``", "`"), ""]
    if rows:
        lines += ["| | |", "|---|---|", *rows, ""]
    if values:
        lines += ["Values: " + ", ".join(f"`{name}`" for name in values) + ".", ""]
    return lines


def page(parsed: dict[str, ast.Module]) -> str:
    """The text of the documentation's page."""
    lines = [
        "# PHP's functions", "",
        "<!-- Written by tests/tools/php_names.py. -->", "",
        "Ported code calls these by `from hbwrapper import php`, then `php.NAME`, or by",
        "`from hbwrapper.php import NAME`. They take and give what PHP's functions of the same name do;",
        "where something differs, the line says so. What has no name in PHP stands for one of its",
        "operators or statements. A module is loaded when a name of it is used.", "",
    ]  # fmt: skip
    for module, tree in parsed.items():
        lines += section(module, tree)
    return "\n".join(lines).rstrip() + "\n"


def texts() -> dict[Path, str]:
    """The files that this writes, with their text."""
    parsed = modules()
    return {TABLE: table(parsed), PAGE: page(parsed)}


def main() -> None:
    stale = {
        path: text
        for path, text in texts().items()
        if not path.exists() or path.read_text() != text
    }
    if "--check" in sys.argv:
        if stale:
            raise SystemExit(
                f"run python tests/tools/php_names.py: {', '.join(p.name for p in stale)} is stale"
            )
        return
    for path, text in stale.items():
        path.write_text(text)
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()

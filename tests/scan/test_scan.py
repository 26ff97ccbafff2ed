"""``hbwrapper scan`` from the outside: exit codes, JSON, the table, bad input, secrets."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import big_tree
import pytest

from hbwrapper import cli
from hbwrapper.porting.scan import files, tree

SCRIPT = """<?php
require 'class.hbwrapper.php';
HBWrapper::setAPI('https://billing.example.com/admin/api.php', 'API ID', 'API Key');
$hb = HBWrapper::singleton();
$list = $hb->getInvoices(array('page' => 0, 'filter' => array('status' => 'Unpaid')));
foreach ($list['invoices'] as $id => $invoice) {
    if ($invoice['client_id'] == 3) continue;
    $hb->sendInvoice(array('id' => $invoice['id']));
}
$hb->$name(['id' => 1]);
"""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def run(*arguments: object) -> tuple[int, str, str]:
        code = cli.main(["scan", *map(str, arguments)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def scan_json(run: Run) -> Callable[..., dict[str, Any]]:
    def scan_json(*arguments: object) -> dict[str, Any]:
        code, out, err = run("--format", "json", *arguments)
        assert (code, err) == (0, "")
        found: dict[str, Any] = json.loads(out)
        return found

    return scan_json


def test_json_has_every_call_with_names_and_no_values(
    tmp_path: Path, scan_json: Callable[..., dict[str, Any]]
) -> None:
    path = tmp_path / "a.php"
    path.write_text(SCRIPT)
    found = scan_json(path)
    assert set(found) == {"calls", "summary"}
    first, second, third = found["calls"]
    assert first == {
        "file": str(path),
        "line": 5,
        "call": "getInvoices",
        "via": "HBWrapper",
        "params": ["page", "filter[status]"],
        "complete": True,
        "dynamic": False,
        "known": True,
        "write": False,
        "missing": [],
        "unknown_params": [],
        "notes": [
            "nested array (filter): mangled by PHP, sent as bracketed keys by hbwrapper",
            "line 6: keys taken from a result: PHP has numbers where Python has text ('1', not 1)",
            "line 6: walked through with its keys: an empty map comes as [], which has no .items()",
            "line 7: compared loosely: ids are text in Python, and '1' == 1 is False "
            "(php.loose_equal)",
        ],
    }
    assert (second["line"], second["call"], second["write"]) == (8, "sendInvoice", True)
    assert (third["call"], third["dynamic"], third["known"], third["write"]) == (
        None,
        True,
        None,
        None,
    )
    assert third["params"] == ["id"]
    assert found["summary"] == {
        "files": 1,
        "calls": 3,
        "distinct": 2,
        "unknown": {},
        "unknown_params": 0,
        "missing": 0,
        "writes": 1,
        "dynamic": 1,
        "broken": [],
        "keys": [{"file": str(path), "line": 3}],
        "notes": [
            "TLS: PHP's HBWrapper does not verify certificates, hbwrapper does "
            "(verify= names a private CA)"
        ],
    }


def test_the_table(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.php").write_text(SCRIPT)
    monkeypatch.chdir(tmp_path)
    assert run(".") == (
        0,
        """\
./a.php
   5  read   getInvoices(page, filter[status])
             - nested array (filter)
             - keys taken from a result, line 6
             - walked through with its keys, line 6
             - compared loosely, line 7
   8  write  sendInvoice(id)
  10  ?      (dynamic)(id)

What the notes mean:
  nested array: mangled by PHP, sent as bracketed keys by hbwrapper
  keys taken from a result: PHP has numbers where Python has text ('1', not 1)
  walked through with its keys: an empty map comes as [], which has no .items()
  compared loosely: ids are text in Python, and '1' == 1 is False (php.loose_equal)

1 PHP file, 3 calls, 2 distinct, 1 write, 1 dynamic
./a.php:3: an API ID or key stands in the source
TLS: PHP's HBWrapper does not verify certificates, hbwrapper does (verify= names a private CA)
""",
        "",
    )


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("$hb->getClients(['page' => 1]);", 0),
        ("$hb->$name();", 0),
        ("echo 1;", 0),
        ("$hb->getClientz();", 1),
        ("$hb->getClientDetails(['id' => 1, 'idd' => 1]);", 1),
    ],
)
def test_check_fails_on_what_the_catalogue_does_not_know(
    tmp_path: Path, run: Run, code: str, expected: int
) -> None:
    (tmp_path / "a.php").write_text(f"<?php\n$hb = HBWrapper::singleton();\n{code}\n")
    assert run("--check", tmp_path)[0] == expected
    assert run("--check", "--format", "json", tmp_path)[0] == expected
    assert run(tmp_path)[0] == 0


def test_unknown_and_missing_are_told(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.php").write_text(
        "<?php $hb = HBWrapper::singleton(); $hb->getInvoicez();\n"
        "$hb->getClientDetails(['idd' => null]);"
    )
    out = run(tmp_path)[1]
    assert "not in the catalogue (did you mean getInvoices" in out
    assert "- unknown parameter: idd\n" in out
    assert "- missing: id\n" in out
    assert "- null or false (idd)\n" in out
    assert "without required parameters: 1 call\n" in out


# -- files that are not as they should be -----------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["text.txt"], ["text.txt", "not PHP"]),
        (["nowhere"], ["nowhere", "No such file"]),
        (["."], []),
        (["pipe"], ["pipe", "neither a file nor a folder"]),
        (["--jobs", "0", "."], ["--jobs", "0 is no number of processes"]),
        (["--format", "yaml", "."], ["--format", "yaml"]),
        ([], ["PATH"]),
    ],
)
def test_bad_input_is_one_clear_line(
    tmp_path: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    words: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text("HBWrapper::singleton()->getClients();\n")
    os.mkfifo(tmp_path / "pipe")
    code, out, err = run(*arguments)
    assert code == (2 if words else 0)
    assert err.count("\n") == (1 if words else 0)
    assert all(word in err for word in words), err
    assert not words or out == ""


def test_an_empty_folder(tmp_path: Path, run: Run) -> None:
    assert run("--check", tmp_path) == (
        0,
        "0 PHP files, 0 calls, 0 distinct, 0 writes, 0 dynamic\n",
        "",
    )


def test_a_missing_extra_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.php").write_text(SCRIPT)
    (tmp_path / "tree_sitter.py").write_text("raise ImportError('no', name='tree_sitter')\n")
    done = subprocess.run(
        [sys.executable, "-m", "hbwrapper", "scan", "a.php"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "pip install tree-sitter tree-sitter-php ruff" in done.stderr


@pytest.fixture
def closed() -> Iterator[Path]:
    """A folder with PHP files, one of which nobody may read; root is somebody else meanwhile."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        root.chmod(0o755)
        (root / "a.php").write_text(SCRIPT)
        (root / "closed.php").write_text(SCRIPT)
        (root / "closed.php").chmod(0)
        (root / "folder").mkdir(mode=0)
        if os.geteuid() == 0:
            os.seteuid(65534)
            yield root
            os.seteuid(0)
        else:
            yield root


def test_what_cannot_be_read_is_reported(
    closed: Path, scan_json: Callable[..., dict[str, Any]]
) -> None:
    found = scan_json(closed)
    assert len(found["calls"]) == 3
    assert [(Path(b["file"]).name, b["reason"]) for b in found["summary"]["broken"]] == [
        ("folder", "Permission denied"),
        ("closed.php", "Permission denied"),
    ]


@pytest.mark.parametrize("name", ["folder", "closed.php"])
def test_a_path_that_cannot_be_read_is_one_clear_line(closed: Path, run: Run, name: str) -> None:
    path = closed / name
    assert run(closed, path) == (2, "", f"hbwrapper scan: {path}: Permission denied\n")


def test_a_file_that_goes_away_meanwhile_is_reported(tmp_path: Path) -> None:
    assert tree.scan_file(str(tmp_path / "gone.php")).broken == [(1, "No such file or directory")]


def test_links_are_followed_once(tmp_path: Path, scan_json: Callable[..., dict[str, Any]]) -> None:
    inner = tmp_path / "tree" / "inner"
    inner.mkdir(parents=True)
    (inner / "a.php").write_text(SCRIPT)
    (inner / "same.php").symlink_to("a.php")
    (inner / "loop").symlink_to(tmp_path / "tree")
    (inner / "self.php").symlink_to("self.php")
    (tmp_path / "tree" / "other").symlink_to("inner")
    found = scan_json(tmp_path / "tree")
    assert [call["file"] for call in found["calls"]] == [str(inner / "a.php")] * 3
    assert found["summary"]["files"] == 1


def test_what_is_no_file_is_reported_and_not_waited_for(
    tmp_path: Path, scan_json: Callable[..., dict[str, Any]]
) -> None:
    (tmp_path / "a.php").write_text(SCRIPT)
    (tmp_path / "gone.php").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.php")
    (tmp_path / "zero.php").symlink_to("/dev/zero")
    found = scan_json(tmp_path)
    assert found["summary"]["files"] == 1
    assert {Path(b["file"]).name: b["reason"] for b in found["summary"]["broken"]} == {
        "gone.php": "No such file or directory",
        "pipe.php": "not a file: not read",
        "zero.php": "not a file: not read",
    }


def test_what_is_named_is_left_out(
    tmp_path: Path, scan_json: Callable[..., dict[str, Any]]
) -> None:
    for name in ("vendor/x/a.php", "b/cache/c.php", "d.php", "e.txt", "F.PHP", "g.inc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(SCRIPT)
    found = scan_json("--exclude", "vendor", "--exclude", "*/cache/*", tmp_path)
    files = {str(Path(call["file"]).relative_to(tmp_path)) for call in found["calls"]}
    assert files == {"d.php", "F.PHP", "g.inc"}


BROKEN = {
    "an end that is missing": "<?php\n$hb = HBWrapper::singleton();\n$hb->getClients(['page' => 1",
    "a brace too few": "<?php\nfunction f() {\nHBWrapper::singleton()->getClients(['page' => 1]);\n",
    "a brace too many": "<?php\n}}\nHBWrapper::singleton()->getClients(['page' => 1]);\n",
    "nonsense between": "<?php\n$a = = 3 ](;\nHBWrapper::singleton()->getClients(['page' => 1]);",
    "a merge conflict": (
        "<?php\n<<<<<<< HEAD\nHBWrapper::singleton()->getClients(['page' => 1]);\n=======\n>>>>>>> x\n"
    ),
    "no end of a text": "<?php\nHBWrapper::singleton()->getClients(['page' => 1]);\n$a = 'x;\n",
}


@pytest.mark.parametrize("source", BROKEN.values(), ids=BROKEN)
def test_broken_files_are_reported_and_read_as_far_as_they_go(
    tmp_path: Path, run: Run, source: str
) -> None:
    (tmp_path / "a.php").write_text(source)
    code, out, err = run(tmp_path)
    assert (code, err) == (0, "")
    assert "getClients(page" in out
    assert re.search(r"a\.php:\d+: not understood by the parser: read in part", out)


def test_whatever_goes_wrong_in_one_file_the_others_are_scanned(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.php").write_text(SCRIPT)

    def fail(*_: object) -> None:
        raise ValueError("sesame-of-tests")

    monkeypatch.setattr(tree, "analyse", fail)
    code, out, _ = run(tmp_path)
    assert code == 0
    assert "a.php:1: not understood (ValueError): read in part" in out
    assert "sesame" not in out


@pytest.mark.parametrize(
    "source",
    [
        "<?php $a = "
        + "(" * 3000
        + "1"
        + ")" * 3000
        + ";\n$hb = new ApiWrapper; $hb->getClients();",
        "<?php $a = " + "'a' . " * 5000 + "'b';\n$hb = new ApiWrapper; $hb->getClients();",
        "<?php $a = " + "[" * 2000 + "]" * 2000 + ";\n$hb = new ApiWrapper; $hb->getClients();",
        "<?php " + "if ($a) { " * 1500 + "}" * 1500 + "\n$hb = new ApiWrapper; $hb->getClients();",
    ],
    ids=["parentheses", "concatenation", "arrays", "branches"],
)
def test_deep_nesting_ends_nothing(tmp_path: Path, run: Run, source: str) -> None:
    (tmp_path / "a.php").write_text(source)
    code, out, _ = run(tmp_path)
    assert code == 0
    assert "getClients()" in out


def test_a_file_that_takes_too_long_is_read_in_part(tmp_path: Path) -> None:
    path = tmp_path / "a.php"
    path.write_text(SCRIPT + "$a['x'] = f($b, 1) + 2;\n" * 20_000)
    scanned = tree.scan_file(str(path), seconds=0.05)
    assert scanned.broken == [(1, "took too long: read in part")]


LONG = {
    "cases": (
        "switch ($x) {{{}}}",
        "case {0}: $p['id{0}'] = {0}; $r = $hb->getClients($p); break;\n",
    ),
    "conditions": ("{}", "$v{0} = 1; if ($a || $b && $c) {{ $p = {0}; }}\n"),
    "elements": ("{}", "$a['k{0}'] = {0};\n"),
    "names": ("foreach ([{}] as $c) $hb->$c();", "'get{0}', "),
    "functions": ("{}", "function f{0}($c) {{ f{0}7($c); HBWrapper::singleton()->$c(); }}\n"),
}


@pytest.mark.parametrize(("around", "piece"), LONG.values(), ids=LONG)
def test_a_long_file_is_read_whole(
    tmp_path: Path, scale: Callable[[int], int], around: str, piece: str
) -> None:
    path = tmp_path / "a.php"
    code = around.format("".join(piece.format(number) for number in range(scale(20_000))))
    path.write_text(f"<?php\n$hb = HBWrapper::singleton();\n{code}\n$hb->getOrders();\n")
    scanned = tree.scan_file(str(path), seconds=60)
    assert scanned.broken == []
    assert scanned.calls[-1].call == "getOrders"


ENCODINGS = {
    "Latin-1": "// Zoë\n$p = ['clé' => 'é'];".encode("latin-1"),
    "Windows-1252": "// price in €\n$p = ['clé' => '“'];".encode("cp1252"),
    "UTF-8": "// Zoë\n$p = ['clé' => 'é'];".encode(),
}


@pytest.mark.parametrize("start", ENCODINGS.values(), ids=ENCODINGS)
def test_files_of_any_encoding(
    tmp_path: Path, scan_json: Callable[..., dict[str, Any]], start: bytes
) -> None:
    (tmp_path / "a.php").write_bytes(
        b"<?php\r\n"
        + start.replace(b"\n", b"\r\n")
        + b"\r\nHBWrapper::singleton()->getClients($p);"
    )
    (call,) = scan_json(tmp_path)["calls"]
    assert (call["line"], call["params"]) == (4, ["clé"])


def test_names_that_are_no_utf8_are_shown_without_harm(tmp_path: Path, run: Run) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9\x1b[31m.php"
    with open(path, "wb") as file:
        file.write(SCRIPT.encode())
    for form in ("json", "table"):
        code, out, _ = run("--format", form, tmp_path)
        assert code == 0
        assert "\x1b" not in out
        assert "getInvoices" in out


OLD_AND_NEW = {
    "short tags": ("<? $hb = HBWrapper::singleton(); ?>\n<b><?= $hb->getClients() ?></b>", 2),
    "upper case": ("<?PHP\nHBWRAPPER::SINGLETON()->getClients();", 2),
    "a script of 5.2": (
        "<?php\n$hb = & HBWrapper::singleton();\nvar_dump($hb->getClients(array()));\n?>", 3
    ),
    "a class of PHP 4": (
        "<?php\nclass A {\n  var $hb;\n  function A() { $this->hb = new HBWrapper; }\n"
        "  function f() { return $this->hb->getClients(); }\n}", 5
    ),
    "another syntax for blocks": (
        "<?php if ($x): ?>\n<p>\n<?php HBWrapper::singleton()->getClients(); endif; ?>", 3
    ),
    "8.0": (
        "<?php\n#[Attr]\nclass A { public function __construct(private ?HBWrapper $hb) {}\n"
        "  public function f(): static { $this->hb?->getClients(); return $this; } }", 4
    ),
    "8.1": (
        "<?php\nenum E: string { case A = 'a';\n"
        "  public function f(): never { HBWrapper::singleton()->getClients(); exit; } }", 3
    ),
    "8.2": (
        "<?php\nreadonly class A { public function __construct(private HBWrapper $hb) {}\n"
        "  function f(): true { $this->hb->getClients(); return true; } }", 3
    ),
    "8.3": (
        "<?php\nclass A { const string X = 'getClients';\n"
        "  #[\\Override] function f() { HBWrapper::singleton()->getClients(); } }", 3
    ),
    "8.4": (
        "<?php\nclass A { public array $all {\n"
        "  get => HBWrapper::singleton()->getClients(); } }", 3
    ),
}  # fmt: skip


@pytest.mark.parametrize(("source", "line"), OLD_AND_NEW.values(), ids=OLD_AND_NEW)
def test_every_version_of_php(
    tmp_path: Path, scan_json: Callable[..., dict[str, Any]], source: str, line: int
) -> None:
    (tmp_path / "a.php").write_text(source)
    found = scan_json(tmp_path)
    assert [(call["call"], call["line"]) for call in found["calls"]] == [("getClients", line)]
    assert found["summary"]["broken"] == []


def test_what_follows_halt_compiler_is_data(
    tmp_path: Path, scan_json: Callable[..., dict[str, Any]]
) -> None:
    (tmp_path / "a.php").write_text(
        "<?php\nHBWrapper::singleton()->getClients();\n__HALT_COMPILER(); \0 <?php $hb->(("
    )
    found = scan_json(tmp_path)
    assert [call["call"] for call in found["calls"]] == ["getClients"]
    assert found["summary"]["broken"] == []


# -- secrets ------------------------------------------------------------------------------

KEY = "sesame0of1tests2sesame"
WITH_KEY = [
    f"HBWrapper::setAPI('https://x.example/admin/api.php', '{KEY}', '{KEY}');",
    f"HBWrapper::$api_key = '{KEY}'; HBWrapper::$api_id = \"{KEY}\";",
    f"define('HOSTBILL_API_KEY', '{KEY}'); const API_ID = '{KEY}';",
    f"$p = ['api_id' => '{KEY}', 'api_key' => '{KEY}', 'call' => 'getClients'];",
    f"$apiKey = '{KEY}'; $hb_api_key = <<<X\n{KEY}\nX;",
    f"class C {{ private $api_key = '{KEY}'; const API_KEY = '{KEY}'; }}",
    f"file_get_contents('https://x.example/admin/api.php?call=getClients&api_id=1&api_key={KEY}');",
    f"file_get_contents('https://u:{KEY}@x.example/admin/api.php?call=getClients&api_key={KEY}');",
    f"$ch = curl_init($u . '/admin/api.php'); curl_setopt($ch, CURLOPT_POSTFIELDS, "
    f"'api_key={KEY}&call=getClients'); curl_exec($ch);",
    f"$ch = curl_init($u . '/admin/api.php'); curl_setopt($ch, CURLOPT_POSTFIELDS, "
    f"'api_key={KEY}&call=getClients&' . '{KEY}'); curl_exec($ch);",
    f"$hb->getClients(['api_key' => '{KEY}', 'password' => '{KEY}']);",
    f"$api_key = '{KEY}'; $hb->getClients([$api_key => 1, 'x' => '{KEY}']); $hb->$api_key();",
    f"HBWrapper::setAPI($u, $i, '{KEY}'",
]


@pytest.mark.parametrize("source", WITH_KEY)
@pytest.mark.parametrize("form", ["json", "table"])
def test_a_key_in_the_source_is_reported_and_never_printed(
    tmp_path: Path, run: Run, form: str, source: str
) -> None:
    (tmp_path / "a.php").write_text(f"<?php\n$hb = HBWrapper::singleton();\n{source}\n")
    code, out, err = run("--format", form, tmp_path)
    assert code == 0
    assert KEY not in out + err
    assert KEY[:12] not in out + err
    if form == "json" and "password" not in source and not source.endswith(f"'{KEY}'"):
        assert json.loads(out)["summary"]["keys"], out


# -- many files, and a terminal -------------------------------------------------------------


def test_a_large_tree(
    tmp_path: Path, scan_json: Callable[..., dict[str, Any]], scale: Callable[[int], int]
) -> None:
    files = scale(20_000)
    made = big_tree.write(tmp_path, files, calling=files // 50)
    found = scan_json(tmp_path)
    assert found["summary"]["files"] == files
    assert found["summary"]["broken"] == []
    assert big_tree.Counter(call["call"] for call in found["calls"]) == made
    places = [(call["file"].split(os.sep), call["line"]) for call in found["calls"]]
    assert places == sorted(places)


def test_one_process_finds_what_many_find(tmp_path: Path, run: Run) -> None:
    big_tree.write(tmp_path, 1600, calling=40)
    one = run("--jobs", 1, "--format", "json", tmp_path)
    assert run("--jobs", 3, "--format", "json", tmp_path) == one


def test_files_without_a_tell_tale_word_are_not_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.php").write_text("<?php class A { function f() { return 1; } }")
    (tmp_path / "b.php").write_text("<?php HBWRAPPER::singleton()->getClients();")
    parsed = []
    monkeypatch.setattr(tree, "_scan", lambda data, scanned, seconds: parsed.append(scanned.file))
    assert all(s.php for s in tree.scan_files([str(tmp_path / "a.php"), str(tmp_path / "b.php")]))
    assert parsed == [str(tmp_path / "b.php")]


def on_a_terminal(*arguments: str, columns: int = 80, path: str = "") -> str:
    """What ``hbwrapper scan`` writes to a terminal."""
    main, other = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "hbwrapper", "scan", *arguments],
        stdin=other,
        stdout=other,
        stderr=other,
        env={**os.environ, "COLUMNS": str(columns), "TERM": "xterm", "PYTHONPATH": path},
    )
    os.close(other)
    written = b""
    while select.select([main], [], [], 60)[0]:
        try:
            data = os.read(main, 65536)
        except OSError:  # The end, as Linux says it.
            break
        if not data:
            break
        written += data
    assert process.wait(60) == 0
    os.close(main)
    return written.decode()


@pytest.mark.usefixtures("terminal")
def test_on_a_terminal_there_is_a_progress_bar_and_lines_fit(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{'long_name_' * 3}{number}.php").write_text(SCRIPT)
    written = on_a_terminal(str(tmp_path))
    assert "3 of 3 files" in written
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", written.rpartition("\x1b[2K")[2])
    assert "getInvoices(page, filter[status])" in text
    too_long = [line for line in text.splitlines() if len(line) > 80]
    # A path is never broken.
    assert all(str(tmp_path) in line for line in too_long)


@pytest.mark.usefixtures("terminal")
def test_without_rich_there_is_a_plain_counter(tmp_path: Path) -> None:
    (tmp_path / "rich.py").write_text("raise ImportError\n")
    for number in range(3):
        (tmp_path / f"{number}.php").write_text(SCRIPT)
    assert "\r3 of 3 files" in on_a_terminal(str(tmp_path), path=str(tmp_path))


def test_the_help_fits_a_terminal_and_has_an_example(run: Run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert all(len(line) <= 80 for line in out.splitlines())
    assert "hbwrapper scan modules/billing" in out
    assert all(ending in out for ending in files.EXTENSIONS)


@pytest.mark.parametrize(
    "option",
    [
        "curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);",
        "curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 0);",
        "curl_setopt_array($ch, [CURLOPT_SSL_VERIFYHOST => false]);",
    ],
)
def test_certificates_that_are_not_verified_are_told(
    tmp_path: Path, scan_json: Callable[..., dict[str, Any]], option: str
) -> None:
    (tmp_path / "a.php").write_text(
        f"<?php $ch = curl_init('https://x.example/admin/api.php'); {option}\n"
        "curl_setopt($ch, CURLOPT_POSTFIELDS, 'call=getServers'); curl_exec($ch);"
    )
    (call,) = scan_json(tmp_path)["calls"]
    assert any("TLS verification is switched off" in note for note in call["notes"])

"""Scripts under PHP and their ports under Python: the same text, the same requests."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from ruff import find_ruff_bin

from hbwrapper import catalogue
from hbwrapper.porting.port.translate import translate
from hbwrapper.porting.syntax import read
from hbwrapper.sandbox import Sandbox

HERE = Path(__file__).parent
SCRIPTS = sorted((HERE / "corpus").glob("*.php"))
URL, ID, KEY = "https://billing.example.com/admin/api.php", "API ID", "API Key"

CALLS = [
    "accountSuspend", "accountUnsuspend", "addAdminNote", "addClient", "addClientContact",
    "addClientCredit", "addEstimate", "addInvoice", "addInvoiceItem", "addInvoicePayment",
    "addTicket", "addTicketReply", "createOrderDraft", "deleteTicket", "domainCheck",
    "editInvoiceDetails", "getAPIMethods", "getAccountDetails", "getAccounts", "getAffiliates",
    "getAppServers", "getClientDetails", "getClientInvoices", "getClientStats", "getClientTickets",
    "getClients", "getCurrencies", "getDomains", "getEstimates", "getInvoiceDetails", "getInvoices",
    "getNews", "getOrderPages", "getOrders", "getPaymentModules", "getProducts", "getTicketDetails",
    "getTickets", "getTransactions", "ipamListSubnets", "setOrderActive", "sendInvoice",
]  # fmt: skip

WRAPPER = """<?php
include 'class.hbwrapper.php';
HBWrapper::setAPI('{url}', '{id}', '{key}');

$params = [{params}];
$return = HBWrapper::singleton()->{call}($params);
print_r($return);
"""
IN_PROCESS = """<?php
$api = new ApiWrapper();
$params = array({params});
$return = $api->{call}($params);
print_r($return);
"""
RAW = """<?php
$url = '{url}';
$post = array(
    'api_id' => '{id}',
    'api_key' => '{key}',
    'call' => '{call}',
    {params}
);
$ch = curl_init();
curl_setopt($ch, CURLOPT_URL, $url);
curl_setopt($ch, CURLOPT_POST, 1);
curl_setopt($ch, CURLOPT_TIMEOUT, 30);
curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query($post));
$data = curl_exec($ch);
curl_close($ch);

$return = json_decode($data, true);
print_r($return);
"""
SAMPLES = [
    pytest.param(call, sample, id=f"{call}-{name}")
    for call in CALLS
    for name, sample in (("wrapper", WRAPPER), ("in_process", IN_PROCESS), ("raw", RAW))
]


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[tuple[Sandbox, Sandbox]]:
    """Two fresh sandboxes, both with the same stopped clock and a log."""
    clock = "2026-11-01T12:00:00"
    with (
        Sandbox(clock=clock, log=tmp_path / "php.jsonl") as one,
        Sandbox(clock=clock, log=tmp_path / "python.jsonl") as other,
    ):
        yield one, other


def logs(folder: Path) -> tuple[str, str]:
    """What PHP asked, and what Python asked."""
    return (folder / "php.jsonl").read_text(), (folder / "python.jsonl").read_text()


def with_settings(script: str, server: Sandbox) -> str:
    for old, new in ((URL, server.url), (ID, server.api_id), (KEY, server.api_key)):
        script = script.replace(old, new)
    return script


def environment(server: Sandbox) -> dict[str, str]:
    return {
        **os.environ, "HOSTBILL_API_URL": server.url, "HOSTBILL_API_ID": server.api_id,
        "HOSTBILL_API_KEY": server.api_key, "PYTHONWARNINGS": "error",
    }  # fmt: skip


def run_php(
    php: str, path: Path, script: str, server: Sandbox
) -> subprocess.CompletedProcess[bytes]:
    path.write_text(with_settings(script, server), encoding="utf-8")
    done = subprocess.run(
        [php, "-d", f"auto_prepend_file={HERE / 'hbwrapper.php'}", "-d", "display_errors=stderr",
         "-d", f"include_path={path.parent}", str(path), "one", "two words"],
        capture_output=True, env=environment(server), timeout=30, check=False,
    )  # fmt: skip
    # An exception that nobody caught would prove nothing.
    assert done.returncode != 255, done.stderr.decode()
    return done


def port(path: Path, script: str, server: Sandbox) -> str:
    path.write_text(with_settings(script, server), encoding="utf-8")
    result = translate(read(path))
    assert result.problems == []
    return result.python


def test_the_corpus_has_sixty_scripts_and_the_samples_of_forty_calls() -> None:
    assert len(SCRIPTS) >= 60
    assert len(CALLS) == len(set(CALLS)) >= 40
    assert all(catalogue.get(call) for call in CALLS)


@pytest.mark.parametrize("path", [pytest.param(p, id=p.stem) for p in SCRIPTS])
def test_a_ported_script_prints_and_asks_what_the_php_did(
    php: str, tmp_path: Path, path: Path, servers: tuple[Sandbox, Sandbox]
) -> None:
    (tmp_path / "class.hbwrapper.php").write_text("<?php\n")
    script = path.read_text(encoding="utf-8")
    expected = run_php(php, tmp_path / "script.php", script, servers[0])
    ported = tmp_path / "script.py"
    ported.write_text(port(tmp_path / "script.php", script, servers[1]))
    done = subprocess.run(
        [sys.executable, str(ported), "one", "two words"],
        capture_output=True, env=environment(servers[1]), timeout=30, check=False,
    )  # fmt: skip
    assert done.stdout == expected.stdout, done.stderr.decode()
    assert done.returncode == expected.returncode, done.stderr.decode()
    asked, asked_by_port = logs(tmp_path)
    assert asked_by_port == asked
    assert_formatted(ported)


def assert_formatted(script: Path) -> None:
    """The script is formatted, and passes ruff's default rules."""
    if script.read_text(encoding="utf-8").startswith("#!"):
        script.chmod(0o755)
    for command in (["check"], ["format", "--check"]):
        done = subprocess.run(
            [find_ruff_bin(), *command, "--isolated", "--no-cache", str(script)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("call", "sample"), SAMPLES)
def test_a_documented_sample_prints_and_asks_what_the_php_did(
    php: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: str,
    sample: str,
    servers: tuple[Sandbox, Sandbox],
) -> None:
    (tmp_path / "class.hbwrapper.php").write_text("<?php\n")
    known = catalogue.get(call)
    names = known.required if known else ("id",)
    params = ", ".join(f"'{name}' => {i + 1}" for i, name in enumerate(names))
    script = sample
    for name, value in (("url", URL), ("id", ID), ("key", KEY), ("call", call), ("params", params)):
        script = script.replace("{" + name + "}", value)
    expected = run_php(php, tmp_path / "script.php", script, servers[0])
    python = port(tmp_path / "script.php", script, servers[1])
    for name in ("URL", "ID", "KEY"):
        setting = f"HOSTBILL_API_{name}"
        monkeypatch.setenv(setting, environment(servers[1])[setting])
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(python, "script.py", "exec"), {"__name__": "__main__"})
    assert printed.getvalue().encode() == expected.stdout
    assert expected.returncode == 0
    asked, asked_by_port = logs(tmp_path)
    assert asked_by_port == asked
    assert asked.count("\n") == 1

"""Whatever is typed: an exit code, a message, and never a traceback."""

from __future__ import annotations

import io
import json
import sys

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hbwrapper.cli import main

# What an argument can hold; bytes that are no UTF-8 come as halves of surrogate pairs.
_TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=()), max_size=8)
_WORDS = """getClients addClient getX x calls describe completion bash zsh help _complete
    -h --help --version -y --yes -- - -x --nonsense --key --api-key=k --all --dry-run
    --json {} {"a":1} {"a[]":[1],"a":2} [1] --format --format=csv json jsonl csv table print_r
    --records --records=clients clients --each in.csv in.jsonl none.csv /dev/null --journal run.jsonl
    --workers 1 3 --workers=0 --profile default --profile=\udcff --url http://[ https://x:99999/
    --timeout 5 nan 1e999 a=1 a=@in.csv a@in.csv a@ a=@ = @ a[]=1 a[]=2 f[x]=1 page=3 page=x id= a=\udcff
    call=x api_key[]=x"""
_WORD = st.sampled_from(_WORDS.split())
_ARGUMENT = st.one_of(_WORD, _WORD, _TEXT, st.builds("{}={}".format, _TEXT, _TEXT))
_EXIT_CODES = {0, 1, 2, 3, 4, 74}


def test_any_arguments_end_in_an_exit_code_and_a_message(canned, tmp_path, monkeypatch, scale):
    canned.answer = lambda form: {"success": True, "clients": [{"id": 1}]}
    (tmp_path / "in.csv").write_text("id\n1\n", encoding="utf-8")
    (tmp_path / "in.jsonl").write_text('{"id": 1}\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    @settings(max_examples=scale(3000), deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(_ARGUMENT, max_size=7))
    @example(["_complete"])
    @example(["_complete", "bash", "x"])
    @example(["getX", "--timeout", "inf"])
    def run(arguments):
        out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
        err = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="backslashreplace")
        sent = len(canned.forms)
        with monkeypatch.context() as streams:
            streams.setattr(
                sys,
                "stdin",
                io.TextIOWrapper(io.BytesIO(json.dumps({}).encode()), encoding="utf-8"),
            )
            streams.setattr(sys, "stdout", out)
            streams.setattr(sys, "stderr", err)
            code = main(arguments)
        err.flush()
        said = err.buffer.getvalue()
        assert code in _EXIT_CODES
        assert (b"hbwrapper: " in said) or code == 0 or arguments[0] == "describe"
        if code == 2:
            assert len(canned.forms) == sent
            assert out.buffer.getvalue() == b""

    run()

"""``preg_`` functions against PHP's own."""

from __future__ import annotations

from typing import Any

import pytest
from test_differential import normal

from hbwrapper import php

PATTERNS = [
    r"/\d+/", r"/(a)(b)?(c)?/", r"/(?<year>\d{4})-(?<m>\d\d)/", r"/\d*/", "//", "//u", r"/./", r"/./u", r"/é/", r"/[é]/u", r"/\bfoo\b/i",
    r"/a.c/s", r"/^x/m", r"/x$/", r"/x$/D", r"/x$/m", "/ a b # c\n/x", "#a/b#", r"{a{1,2}}", r"/[[:alpha:]]+/", r"/[^[:space:]\]]+/", r"/\h+/", r"/\x{e9}/u",
    r"/\xe9/", r"~(\w+)@(\w+)\.com~", r"/\Qa.b\E+/", r"/[]a]/", r"/[a\-z&&]/", r"/(?i)abc/", r"/\$(\d+)/", r"/(?:a|b)+?/", r"/(a|ab)(c|bcd)(d*)/", r"/\s*,\s*/", r"/(-)|(,)/",
]  # fmt: skip
BEYOND_RE = [
    r"/a++b/", r"/(?>a+)b/", r"/foo\K\d/", r"/\p{Lu}/u", r"/\((?:[^()]|(?R))*\)/", r"/(?|(a)|(b))/", r"/a(?i)b/", r"/a+/U", r"/a+?b/U", r"/x/A", r"/(a)\g{-1}/",
    r"/\R/", r"/(?<n>a)\k{n}/", r"/(?'n'a)b/", r"/a(*SKIP)(*FAIL)|b/",
]  # fmt: skip
TEXTS = [
    "", "a", "abc 2024-05 é foo12", "aab ab a,b - c,, d", "x\nx\n", "żółw@x.com FOO foo", "((a)b)(c)", "ab2c", "1.5 $20 a.b a.bb", "A é\nB", "aabB xx", "a b",
]  # fmt: skip


def answers(pattern: str, text: str) -> list[Any]:
    """What our functions give."""
    return [
        php.preg_match(pattern, text), php.preg_groups(pattern, text),
        php.preg_groups(pattern, text, php.PREG_OFFSET_CAPTURE),
        php.preg_groups(pattern, text, php.PREG_UNMATCHED_AS_NULL),
        php.preg_match_all(pattern, text), php.preg_all_groups(pattern, text),
        php.preg_all_groups(pattern, text, php.PREG_SET_ORDER),
        php.preg_all_groups(pattern, text, php.PREG_SET_ORDER | php.PREG_OFFSET_CAPTURE),
        php.preg_replace(pattern, r"<$0|\1|${1}>", text), php.preg_replace(pattern, "-", text, 1),
        php.preg_replace_callback(pattern, lambda m: f"[{m[0]}]", text),
        php.preg_split(pattern, text), php.preg_split(pattern, text, 2),
        php.preg_split(pattern, text, -1, php.PREG_SPLIT_NO_EMPTY | php.PREG_SPLIT_DELIM_CAPTURE),
        php.preg_split(pattern, text, -1, php.PREG_SPLIT_DELIM_CAPTURE | php.PREG_SPLIT_OFFSET_CAPTURE),
        php.preg_grep(pattern, [text, "zz"]), php.preg_grep(pattern, [text], php.PREG_GREP_INVERT),
        php.preg_filter(pattern, "-", [text, "zz"]),
    ]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS)
def test_patterns_match_and_replace_as_in_php(worker: Any, pattern: str) -> None:
    for text in TEXTS:
        wanted = worker("preg", pattern, text)
        for at, one in enumerate(answers(pattern, text)):
            assert normal(one) == normal(wanted[at]), (pattern, text, at)


@pytest.mark.parametrize("pattern", BEYOND_RE)
def test_patterns_that_re_lacks_match_as_in_php(worker: Any, pattern: str) -> None:
    pytest.importorskip("regex")
    for text in TEXTS:
        wanted = worker("preg", pattern, text)
        for at, one in enumerate(answers(pattern, text)):
            assert normal(one) == normal(wanted[at]), (pattern, text, at)


def test_a_text_that_is_no_utf8_gives_false() -> None:
    assert php.preg_match("/a/u", "a\udcff") is False
    assert php.preg_last_error() == php.PREG_BAD_UTF8_ERROR
    assert php.preg_replace("/a/u", "b", "a\udcff") is None
    assert php.preg_match("/a/", "a\udcff") == 1


@pytest.mark.parametrize("pattern", ["abc", "/abc", "/a/k", "/a(*ACCEPT)b/", "/[[:nope:]]/", "/(/"])
def test_what_is_no_pattern_or_has_no_like_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        php.preg_match(pattern, "abc")

"""What is a secret, and that no form of one is shown."""

from __future__ import annotations

import base64
import html
import json
import re
import time
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wire import Server, json_answer

from hbwrapper import ApiWrapper, ResponseError, catalogue
from hbwrapper.cli import main
from hbwrapper.sandbox import Sandbox
from hbwrapper.secrets import is_credential, is_secret, scrub, shown_url, without_literals

# --- by name


def read_by_a_person() -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for line in Path(__file__).with_name("secret_parameters.txt").read_text().splitlines():
        if line.startswith("["):
            section = names.setdefault(line.strip("[]"), set())
        elif line and not line.startswith("#"):
            section.add(line)
    return names


def documented() -> set[str]:
    return {
        name
        for call in catalogue.calls()
        for names in (call.parameters, call.lists, call.values, call.conditional)
        for name in names
    }


def test_each_documented_parameter_is_judged_as_a_person_judged_it():
    read = read_by_a_person()
    names = documented()
    assert len(names) > 400
    unread = names - read["secret"] - read["not secret"]
    assert unread == set(), "new in the catalogue: add them to secret_parameters.txt"
    assert not read["secret"] & read["not secret"]
    judged = {name for name in read["secret"] | read["not secret"] if is_secret(name)}
    assert judged == read["secret"]


SECRET_NAMES = """
    password passwd Passwd pass pass2 pwd passphrase rootpass ftpPass db_pass admin[password]
    nested[a][token] newPassword1 passcode client.password
    cardnum card[number] creditcard credit_card_number ccnum cc cc_number client[cc_num] cvv cvv2
    cvc cvn cvv_code card_cvv securityCode pin pin_code cardPin
    api_key apiKey API-KEY hb_api_id access_token secret client_secret private_key privateKey
    licenseKey merchant_key transaction_key EppCode eppcode epp_code domain_eppcode epp authCode
    auth_info transfer_code otp totp_code 2fa iban bank_account bankAccountNumber account_number
    ach[account] ach[routing] routing_number sortcode credentials[x]
"""
OTHER_NAMES = """
    id email bypass compass passenger passive postcard wildcard postcode opinion spin mapping
    urban notify_cc key keys sort account account_id account[] ach[type] code coupon username
    privileges[billing][creditcard] steppe description stock [] ] a[
"""


@pytest.mark.parametrize("name", SECRET_NAMES.split())
def test_names_of_secrets_are_known_in_any_spelling(name):
    assert is_secret(name)
    assert is_secret(name.upper())
    assert is_secret(f"outer[{name}]") or name.startswith("ach")
    assert is_secret(f"{name}[inner]") or "[" in name


@pytest.mark.parametrize("name", OTHER_NAMES.split())
def test_names_of_other_parameters_are_no_secrets(name):
    assert not is_secret(name)


@pytest.mark.parametrize("name", ["api_key", "API_ID", "hbApiKey", "HOSTBILL_API_KEY", "my_apiid"])
def test_the_api_s_own_credentials_are_known_by_name(name):
    assert is_credential(name)
    assert is_secret(name)


@pytest.mark.parametrize("name", ["password", "api_key_file", "rapid", "api", "key", ""])
def test_other_names_are_no_credentials_of_the_api(name):
    assert not is_credential(name)


# --- by value, in every form


def json_escaped(secret: str) -> str:
    return json.dumps(secret)[1:-1]


FORMS = {
    "plain": str,
    "URL, as a path": quote,
    "URL, all": lambda secret: quote(secret, safe=""),
    "URL, as a form": quote_plus,
    "URL, twice": lambda secret: quote(quote(secret, safe=""), safe=""),
    "URL, every letter": lambda secret: "".join(f"%{byte:02X}" for byte in secret.encode()),
    "HTML": html.escape,
    "HTML, twice": lambda secret: html.escape(html.escape(secret)),
    "HTML, decimal": lambda secret: "".join(f"&#{ord(c)};" for c in secret),
    "HTML, hexadecimal": lambda secret: "".join(f"&#x{ord(c):04X};" for c in secret),
    "HTML, named": lambda secret: secret.encode("ascii", "xmlcharrefreplace").decode(),
    "JSON": json_escaped,
    "JSON of PHP": lambda secret: json_escaped(secret).replace("/", r"\/"),
    "JSON, readable": lambda secret: json.dumps(secret, ensure_ascii=False)[1:-1],
    "JSON, twice": lambda secret: json_escaped(json_escaped(secret)),
    "JSON in HTML": lambda secret: html.escape(json_escaped(secret)),
    "HTML in JSON": lambda secret: json_escaped(html.escape(secret)),
    "JSON in a URL": lambda secret: quote_plus(json_escaped(secret)),
    "addslashes": lambda secret: re.sub(r"([\\'\"])", r"\\\1", secret),
    "repr": lambda secret: repr(secret)[1:-1],
    "repr of bytes": lambda secret: repr(secret.encode())[2:-1],
    "read as Latin-1": lambda secret: secret.encode().decode("latin-1"),
    "another case": str.upper,
    "Base64": lambda secret: base64.b64encode(secret.encode()).decode(),
    "Base64 of a URL": lambda secret: base64.urlsafe_b64encode(secret.encode()).decode(),
}
SECRETS = [
    "canary-KEY/&\"'<é>+%",
    "canary \\ two  blanks\tand\nlines",
    "C:\\new\\table.x41",
    "a%41b%2541&#65;&lt;&amp;lt;",
    "\\u00e9\\\\x41\\z",
    "0123456789abcdef0123",
    "😀 beyond 16 bits",
    "-----BEGIN KEY-----\r\nMIIEowIBAAKCAQEA\r\n-----END KEY-----",
    "++++++++",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("secret", SECRETS)
def test_every_form_of_a_secret_is_hidden(form, secret):
    if form == "another case":
        secret = secret.encode("ascii", "ignore").decode().strip()
    echoed = FORMS[form](secret)
    assert scrub(f'"<{echoed}>"', [secret]) == '"<[hidden]>"'


PADDING = st.sampled_from(["", "x", "<", "%", "=", "\\", "&", " ", "é", "%4", "value: "])
# Whose last character does not also begin an escape with what follows.
ANY_SECRET = st.text(st.characters(codec="utf-8"), min_size=6, max_size=40).filter(
    lambda text: len(text.strip().encode()) >= 6 and len(set(text.strip())) > 3
)


@given(ANY_SECRET, PADDING, PADDING)
@example("123456", "%", "")
@example("nnKEYz0", "\\", "")
@example("copyKEY0", "&", "")
def test_a_secret_is_hidden_as_it_is_whatever_stands_beside_it(secret, before, after):
    shown = scrub(f"{before}{secret}{after}", [secret])
    assert secret.strip().lower() not in shown.lower()
    assert "[hidden]" in shown


@given(ANY_SECRET, st.sampled_from(sorted(FORMS)))
def test_no_form_of_any_secret_remains(secret, form):
    secret = secret.strip()
    echoed = FORMS[form](secret)
    # Python writes \x80 for a character; servers, which are PHP's, for a byte.
    python_only = any("\x7f" < character < "\u0100" for character in secret)
    if form != "another case" and not (form == "repr" and python_only):
        shown = scrub(f" {echoed} ", [secret])
        assert "[hidden]" in shown
        assert echoed not in shown


@given(st.text(st.characters(codec="utf-8")), st.text(min_size=1))
def test_a_text_without_the_secret_s_characters_stays_as_it_is(text, secret):
    secret = "\u2603\u2604" + secret.replace("\x00", "")
    if "\u2603" not in html.unescape(text):
        assert scrub(text, [secret]) == text


def test_base64_within_something_longer_is_hidden():
    key = "canary-of-base64"
    for before in ("", "a", "ab", "abc"):
        whole = base64.b64encode(f"{before}{key}after".encode()).decode()
        shown = scrub(whole, [key])
        assert "[hidden]" in shown
        remains = shown.split("[hidden]")
        assert not any(key[1:-1] in str(base64.b64decode(part + "==")) for part in remains[:1])


def test_what_php_shows_of_an_argument_in_a_stack_trace_is_hidden():
    trace = "#0 /srv/x.php(3): login('me', 'a-long-password...')"
    assert scrub(trace, ["a-long-password-of-many-letters"]).endswith("'[hidden]')")
    assert scrub(trace, ["a-long-password"]).endswith("'[hidden]...')")


def test_a_page_in_latin_1_shows_no_secret():
    secret = "canaryé-secret"
    data = secret.encode("latin-1")
    for text in (data.decode("latin-1"), data.decode("utf-8", "replace"), quote(data), str(data)):
        assert scrub(f"<{text}>", [secret]) in ("<[hidden]>", "<b'[hidden]'>")


@pytest.mark.parametrize("text", ["123", "=123&", "%3D123%26", "a 123.", "\\n123", "(&#49;23)"])
def test_a_short_secret_is_hidden_where_it_is_a_word(text):
    shown = scrub(text, ["123"])
    assert "[hidden]" in shown
    assert "23" not in shown


@pytest.mark.parametrize("text", ["41235", "x123", "123x", "éa123"])
def test_a_short_secret_is_not_hidden_inside_a_longer_word(text):
    assert scrub(text, ["123"]) == text


def test_secrets_that_overlap_leave_nothing_between():
    assert scrub("<abcdefgh>", ["abcdef", "cdefgh", "abcdefg"]) == "<[hidden]>"
    assert scrub("abcdef-abcdef", ["abcdef"]) == "[hidden]-[hidden]"


@pytest.mark.parametrize("secrets", [[], [""], ["  "], ["", "\n"]])
def test_nothing_is_hidden_where_there_is_no_secret(secrets):
    assert scrub("a  text\n", secrets) == "a  text\n"


def seconds(text: str, secrets: list[str]) -> float:
    begin = time.process_time()
    scrub(text, secrets)
    return time.process_time() - begin


@pytest.mark.parametrize(
    ("text", "secrets"),
    [
        ("<b>Warning</b>: " + "\\" * 15_000 + " in x.php", ["\\" * 30_000]),
        ("x" + "\\" * 29_999 + "y", ["\\" * 30_000]),
        ("&#" + "0" * 30_000, ["&#" + "9" * 5_000]),
        ("&" + "a" * 30_000, ["&" + "a" * 5_000]),
        ("%25" * 10_000, ["%25" * 10_000]),
        ("y" * 30_000, ["".join(chr(97 + n * 7 % 26) for n in range(200_000))]),
        ("a" * 30_000, ["a" * 99 + "b", "b" + "a" * 99]),
        ("&#x41;%41\\u0041 " * 2_000, [f"secret-{n}&é" for n in range(1_000)]),
    ],
    ids=range(8),
)
def test_hiding_ends_soon_whatever_text_and_secrets_are(text, secrets):
    # An expression that backtracks takes minutes or years for these.
    assert seconds(text, secrets) < 20


# --- URLs


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://me:pw@host:80/x?y#z", "https://host:80/x"),
        ("https://[::1]:5/x", "https://[::1]:5/x"),
        ("//host/x", "//host/x"),
        ("https://me:p/w@host/x", "https://[hidden]"),
        ("https://me:12/w@host/x", "https://[hidden]"),
        ("https://me:p?w@host/x", "https://[hidden]"),
        ("https://me:p#w@host/x", "https://[hidden]"),
        ("https://me:p@w/d@host/x", "https://[hidden]"),
        ("me:pw@host/x", "[hidden]"),
        ("0123456789abcdef", "[hidden]"),
        ("", ""),
    ],
)
def test_urls_are_shown_without_user_info_and_query(url, shown):
    assert shown_url(url) == shown


# --- lines of PHP


@pytest.mark.parametrize(
    "line",
    [
        "$api_key = 'canary';",
        '$this->apiKey="canary";',
        "define('HB_API_KEY', 'canary');",
        "const API_KEY = 'canary';",
        "$x = ['password' => 'canary' . $y . 'canary', 'id' => 5];",
        "$x['password'] .= 'canary';",
        "HBWrapper::setAPI('https://h.example/', 'canary', 'canary');",
        "HBWrapper::setAPI('https://h.example/',",
        "$hb->LogIn('me', 'canary');",
        "if ($pass == 'canary') {",
        'if ($password !== "it\'s canary") {',
        "$c->setPassword('me', 'canary');",
        "$u = 'https://me:canary@h.example/x?id=4';",
        "$u = 'https://me:a/canary@h.example/x?id=4';",
        "$u = 'http://h.example/?api_key=canary&id=4';",
        "curl_setopt($ch, CURLOPT_USERPWD, 'canary:canary');",
        "$headers = ['Authorization: Bearer canary-canary'];",
        "'cvv' => 4012888, 'x' => 4",
        '$j = \'{"api_key":"canary","id":4}\';',
        "function login($user, $password = 'canary') {",
        "$db = new PDO('mysql:host=x', 'me', 'canary');",
        "ssh2_auth_password($s, 'me', 'canary');",
        "$secret = 'canary\\'canary';",
        "$secret = 'canary and more lines",
        "$password = $given ?? 'canary';",
        "login(user: 'me', password: 'canary');",
        "$hb->addClient(['ach' => 1, 'domain_eppcode' => 'canary']);",
    ],
)
def test_secrets_in_a_line_of_php_are_hidden(line):
    shown = without_literals(line)
    assert "canary" not in shown
    assert "4012888" not in shown
    if "canary" in line or "4012888" in line:
        assert "[hidden]" in shown


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("echo 'password wrong';", "echo 'password wrong';"),
        ("$id = 'abc';", "$id = 'abc';"),
        ("$x = ['pass' => 'k', 'id' => 'z'];", "$x = ['pass' => '[hidden]', 'id' => 'z'];"),
        ('$j = \'{"pin":"1","id":"4"}\';', '$j = \'{"pin":"[hidden]","id":"4"}\';'),
        ("f('api_key=k&id=4');", "f('api_key=[hidden]&id=4');"),
        ("f('http://me:k@h/x', 1);", "f('http://[hidden]@h/x', 1);"),
    ],
)
def test_the_rest_of_a_line_of_php_stays(line, shown):
    assert without_literals(line) == shown


@pytest.mark.parametrize(
    "piece", ["password", "a://", "password ", "'", "password='", "x=", "Basic ", "pass[", "("]
)
def test_a_long_line_of_php_is_hidden_in_linear_time(piece):
    begin = time.process_time()
    without_literals(piece * 30_000)
    assert time.process_time() - begin < 20


# --- from the outside: wherever parameters are shown


def documented_secrets() -> dict[str, str]:
    names = sorted(read_by_a_person()["secret"])
    return {name: f"canary-{number}" for number, name in enumerate(names)}


def test_an_error_shows_no_documented_secret_that_the_server_echoes():
    def echo(received):
        return json_answer(b"<b>Warning</b>: bad value " + received.body, "500 Error")

    with Server(echo) as server:
        api = ApiWrapper(server.url, "canary-id", "canary-key")
        with pytest.raises(ResponseError) as caught:
            api.addX(documented_secrets())
    assert "canary" not in str(caught.value) + caught.value.body
    assert caught.value.body.count("[hidden]") == len(documented_secrets()) + 2


def test_a_dry_run_shows_no_documented_secret(capsys):
    given = [f"{name}={value}" for name, value in documented_secrets().items()]
    assert main(["--sandbox", "--dry-run", "addX", "id=4", *given]) == 0
    out = capsys.readouterr().out
    assert "canary" not in out
    assert out.count("[hidden]") == len(given) + 2
    assert "id=4" in out


def test_the_sandbox_s_log_shows_no_documented_secret(tmp_path):
    with Sandbox(log=tmp_path / "log.jsonl") as sandbox:
        ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key).addX(id=4, **documented_secrets())
    log = (tmp_path / "log.jsonl").read_text()
    assert "canary" not in log
    assert log.count("[hidden]") == len(documented_secrets())
    assert '"id": "4"' in log

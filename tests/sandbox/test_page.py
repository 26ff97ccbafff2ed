"""The page: what it shows, who may write, and how a browser takes it."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import subprocess
from urllib.parse import urlencode, urlsplit

import pytest

from hbwrapper import ApiWrapper
from hbwrapper.sandbox import Sandbox

NOON = "2026-11-01T12:00:00"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def sandbox():
    with Sandbox(clients=60, clock=NOON) as found:
        yield found


def ask(sandbox, method, path, fields=None, body=None, **headers):
    """One request as a script sends it; headers as ``Sec_Fetch_Site='none'``."""
    connection = http.client.HTTPConnection(urlsplit(sandbox.url).netloc, timeout=30)
    given = {name.replace("_", "-"): value for name, value in headers.items() if value is not None}
    if fields is not None:
        body, given["Content-Type"] = urlencode(fields), FORM
    connection.putrequest(method, path, skip_host="Host" in headers)
    for name, value in given.items():
        connection.putheader(name, value)
    connection.putheader("Content-Length", str(len(body or "")))
    connection.endheaders((body or "").encode())
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    response.text = text
    return response


def shown(sandbox, path):
    response = ask(sandbox, "GET", path)
    assert response.status == 200, response.text
    return response.text


def token(sandbox):
    return re.search(r'name="token" value="([^"]+)"', shown(sandbox, "/"))[1]


def origin(sandbox):
    return sandbox.url.removesuffix("/admin/api.php")


# --- what it shows


def test_the_overview_has_each_table_with_its_number_of_records(sandbox):
    page = shown(sandbox, "/")
    assert '<a href="/tables/clients">clients <b>66</b></a>' in page
    assert "api_keys" not in page
    assert "2026-11-01 12:00:00 UTC" in page
    assert "No call has come." in page


def test_a_table_is_paged_and_searched(sandbox):
    first, last = shown(sandbox, "/tables/clients"), shown(sandbox, "/tables/clients?page=3")
    assert [len(re.findall(r"<tr><td>", page)) for page in (first, last)] == [25, 16]
    assert "page 1 of 3, 66 in all" in first
    assert '<a href="/tables/clients?page=2">Next</a>' in first
    assert '<span class="off">Next</span>' in last
    found = shown(sandbox, "/tables/clients?q=CLIENT17%40")
    assert "page 1 of 1, 1 found" in found
    assert "client17@example.com" in found
    assert "No record." in shown(sandbox, "/tables/clients?q=nobody")
    # Pages that are none lead to one.
    for odd in ("0", "-1", "x", "999", "9" * 30):
        assert "page " in shown(sandbox, f"/tables/clients?page={odd}")


def test_a_record_leads_to_its_owner_and_what_belongs_to_it(sandbox):
    invoice = sandbox.hostbill.store.where("invoices")[0]
    page = shown(sandbox, f"/tables/invoices/{invoice['id']}")
    assert f'<a href="/tables/clients/{invoice["client_id"]}">{invoice["client_id"]}</a>' in page
    assert "<h2>invoice items <small>" in page
    client = shown(sandbox, f"/tables/clients/{invoice['client_id']}")
    assert f'<a href="/tables/invoices/{invoice["id"]}">{invoice["id"]}</a>' in client


@pytest.mark.parametrize(
    "path",
    ["/tables/nothing", "/tables/api_keys", "/tables/api_keys/1", "/tables/clients/99999", "/x",
     "/tables/sqlite_master", "/tables/clients/1'", "/admin/", "/_sandbox/", "/_sandbox/../app.py"],
)  # fmt: skip
def test_what_is_not_there_is_not_found(sandbox, path):
    assert ask(sandbox, "GET", path).status == 404


def test_calls_are_shown_with_parameters_and_answers_and_without_secrets(sandbox):
    api = ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)
    api.getClientDetails(id=7)
    api.addClient(email="new@example.com", password="canary", password2="canary")
    api.domainEPP(id=1)
    sandbox.reply("getNews", {"news": [{"title": "scripted"}]})
    api.getNews()
    page = shown(sandbox, "/calls")
    names = re.findall(r"<b>(\w+)</b> <time", page)
    assert names == ["getNews", "domainEPP", "addClient", "getClientDetails"]
    assert "client7@example.com" in page
    assert "scripted" in page
    assert "[hidden]" in page
    for secret in ("canary", sandbox.api_key, "EPP-0000"):
        assert secret not in page
    assert "page 1 of 1, 1 found" in shown(sandbox, "/calls?q=addclient")
    assert shown(sandbox, "/").count('class="call"') == 4


def test_calls_of_any_length_fill_no_memory(sandbox):
    long = "x" * 3_000_000
    for number in range(30):
        body = urlencode({"call": "getNews", f"a{number}": long, "password": f"canary{long}"})
        ask(sandbox, "POST", "/admin/api.php", body=body, Content_Type=FORM)
    many = urlencode([("call", "getNews"), *((f"b[{n}]", "y") for n in range(900))])
    ask(sandbox, "POST", "/admin/api.php", body=many, Content_Type=FORM)
    entries = sandbox.hostbill.journal.entries
    assert len(entries) == 31
    assert sum(len(str(entry.params)) + len(str(entry.answer)) for entry in entries) < 31 * 50_000
    page = shown(sandbox, "/calls")
    assert "xxx …" in page
    assert "canary" not in page
    assert len(page) < 1_500_000


def test_secrets_of_records_are_hidden_and_not_found_by_search(sandbox):
    account = sandbox.hostbill.store.where("accounts")[0]
    page = shown(sandbox, f"/tables/accounts/{account['id']}")
    assert account["password"] not in page
    assert "[hidden]" in page
    assert "No record." in shown(sandbox, f"/tables/accounts?q={account['password']}")


def test_markup_in_data_stays_text(sandbox):
    evil = '<script>alert("x")</script>'
    api = ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)
    made = api.addTicket(client_id=3, subject=evil, body=evil)
    number = sandbox.hostbill.store.where("tickets", ticket_number=made["ticket_id"])[0]["id"]
    query = urlencode({"q": '"><b>'})
    for path in ("/calls", "/tables/tickets?page=99", f"/tables/tickets/{number}", f"/calls?{query}",
                 f"/tables/tickets?{query}"):  # fmt: skip
        page = shown(sandbox, path)
        assert evil not in page
        assert '"><b>' not in page.split("<main>")[1].split("<b>getC")[0].replace(
            '"><b>refused', ""
        )


# --- the clock and the reset, as scripts use them


def test_scripts_set_advance_and_stop_the_clock(sandbox):
    def turn(fields=None, body=None, **headers):
        response = ask(sandbox, "POST", "/_sandbox/clock", fields, body, **headers)
        return response.status, response.text

    assert json.loads(ask(sandbox, "GET", "/_sandbox/clock").text) == {
        "time": "2026-11-01T12:00:00+00:00", "running": False,
    }  # fmt: skip
    assert json.loads(turn({"advance": "3600"})[1])["time"] == "2026-11-01T13:00:00+00:00"
    assert json.loads(turn({"advance": "30d"})[1])["time"] == "2026-12-01T13:00:00+00:00"
    assert json.loads(turn({"set": "2027-05-05"})[1])["time"] == "2027-05-05T00:00:00+00:00"
    as_json = {"Content_Type": "application/json"}
    status, text = turn(body=json.dumps({"set": NOON, "advance": 90, "start": True}), **as_json)
    assert (status, json.loads(text)["running"]) == (200, True)
    assert json.loads(text)["time"].startswith("2026-11-01T12:01:3")
    assert json.loads(turn({"stop": "1"})[1])["running"] is False
    for fields in (
        {},
        {"advance": "x"},
        {"advance": "1y"},
        {"set": "noon"},
        {"advance": "999999999d"},
    ):
        status, text = turn(fields)
        assert (status, text.count("\n")) == (400, 1)
    assert turn(body="[]", **as_json) == (400, "the body is no JSON object\n")
    assert turn(body="{", **as_json)[0] == 400
    api = ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)
    turn({"set": "2030-01-01"})
    assert api.getNews()["server_time"] == 1893456000


def test_scripts_reset_it(sandbox):
    api = ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)
    api.deleteClient(id=1)
    sandbox.clock.advance(days=9)
    assert json.loads(ask(sandbox, "POST", "/_sandbox/reset").text) == {"reset": True}
    assert api.getClientDetails(id=1)["client"]["id"] == "1"
    assert sandbox.clock.now().isoformat()[:19] == NOON
    assert ask(sandbox, "GET", "/_sandbox/reset").status == 405


# --- who may not


@pytest.mark.parametrize("name", ["evil.example", "127.0.0.1.evil.example", "evil.example:80",
                                  "192.0.2.1", "localhost.evil.example", "", "[::2]", "0.0.0.0"])  # fmt: skip
def test_another_name_that_means_this_machine_is_refused(sandbox, name):
    for method, path in (("GET", "/"), ("GET", "/calls"), ("POST", "/_sandbox/reset")):
        response = ask(sandbox, method, path, Host=name)
        assert response.status == 403
        assert "loopback" in response.text


@pytest.mark.parametrize(
    "name", ["localhost", "LOCALHOST:8080", "127.0.0.1:1", "127.9.9.9", "[::1]:80"]
)
def test_the_names_of_loopback_are_taken(sandbox, name):
    assert ask(sandbox, "GET", "/", Host=name).status == 200


def test_other_sites_cannot_write(sandbox):
    before = sandbox.clock.now()
    own, good = origin(sandbox), token(sandbox)
    fields = {"advance": "1d", "token": good}
    for headers in (
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": own.replace("http:", "https:")},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"Origin": own, "Sec_Fetch_Site": "cross-site"},
    ):
        response = ask(sandbox, "POST", "/_sandbox/clock", fields, **headers)
        assert (response.status, response.text) == (403, "Other sites may not write here\n"), (
            headers
        )
    for wrong in (
        {"advance": "1d"},
        {"advance": "1d", "token": "x"},
        {"advance": "1d", "token": "é"},
    ):
        for headers in (
            {"Origin": own},
            {"Sec_Fetch_Site": "none"},
            {"Referer": own},
            {"Cookie": "a=b"},
        ):
            response = ask(sandbox, "POST", "/_sandbox/clock", wrong, **headers)
            assert response.status == 403, (wrong, headers)
            assert "reload the page" in response.text
    assert sandbox.clock.now() == before
    response = ask(sandbox, "POST", "/_sandbox/clock", {**fields, "back": "/calls?q=x"},
                   Origin=own, Sec_Fetch_Site="same-origin")  # fmt: skip
    assert (response.status, response.getheader("Location")) == (303, "/calls?q=x")
    assert sandbox.clock.now() > before


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "/\\evil.example", "",
                                  "javascript:alert(1)", "/a\r\nSet-Cookie: a=b"])  # fmt: skip
def test_a_form_returns_to_a_page_of_ours(sandbox, back):
    fields = {"advance": "1d", "token": token(sandbox), "back": back}
    response = ask(sandbox, "POST", "/_sandbox/clock", fields, Origin=origin(sandbox))
    assert (response.status, response.getheader("Location")) == (303, "/")
    assert response.getheader("Set-Cookie") is None


def test_another_machine_is_refused_whatever_it_says():
    from werkzeug.test import EnvironBuilder
    from werkzeug.wrappers import Request

    with Sandbox(clients=1) as sandbox:
        for address, status in (
            ("192.0.2.9", 403),
            ("::ffff:127.0.0.1", 200),
            ("::1", 200),
            ("", 403),
        ):
            builder = EnvironBuilder("/", headers={"Host": "localhost"})
            request = Request({**builder.get_environ(), "REMOTE_ADDR": address})
            assert sandbox._page.respond(request).status_code == status, address


def test_every_answer_forbids_what_it_does_not_need(sandbox):
    for path in ("/", "/calls", "/x", "/_sandbox/live.js", "/_sandbox/clock"):
        response = ask(sandbox, "GET", path)
        assert "default-src 'none'" in response.getheader("Content-Security-Policy")
        assert "frame-ancestors 'none'" in response.getheader("Content-Security-Policy")
        assert response.getheader("X-Content-Type-Options") == "nosniff"
        assert response.getheader("Access-Control-Allow-Origin") is None


# --- in a browser


def needs_selenium():
    """Skip the test where selenium is missing; in CI, fail."""
    if not os.environ.get("CI"):
        pytest.importorskip("selenium")


def headless(scheme="light", scripts=True):
    """Chromium without a window; the test is skipped where there is none, and fails in CI."""
    needs_selenium()
    from selenium import webdriver as selenium

    browser, driver = (shutil.which(name) for name in ("chromium", "chromedriver"))
    if browser is None or driver is None:
        if os.environ.get("CI"):
            pytest.fail("the page's tests need chromium and chromedriver")
        pytest.skip("no chromium here: apt-get install chromium chromium-driver")
    options = selenium.ChromeOptions()
    options.binary_location = browser
    for word in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                 "--window-size=1400,1000", "--no-proxy-server"):  # fmt: skip
        options.add_argument(word)
    if scheme == "dark":
        options.add_argument("--blink-settings=preferredColorScheme=0")
    if not scripts:
        options.add_experimental_option(
            "prefs", {"profile.managed_default_content_settings.javascript": 2}
        )
    service = selenium.ChromeService(driver, log_output=subprocess.DEVNULL)
    return selenium.Chrome(options=options, service=service)


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def browser(request):
    found = headless(scripts=request.param)
    found.scripts = request.param
    yield found
    found.quit()


def test_a_browser_goes_from_table_to_record_searches_and_turns_the_clock(browser, sandbox):
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

    def until(condition):
        # What was found may be gone when it is read: the next page has come.
        wait = WebDriverWait(browser, 60, ignored_exceptions=[WebDriverException])
        return wait.until(lambda _: condition())

    def text():
        return browser.find_element(By.TAG_NAME, "body").text

    def click(how, what):
        until(lambda: browser.find_element(how, what).click() or True)

    browser.get(origin(sandbox))
    click(By.CSS_SELECTOR, "a[href='/tables/clients']")
    until(lambda: "page 1 of 3, 66 in all" in text())
    click(By.LINK_TEXT, "Next")
    until(lambda: "page 2 of 3" in text())
    browser.find_element(By.NAME, "q").send_keys("client17@")
    click(By.XPATH, "//button[.='Search']")
    until(lambda: "1 found" in text())
    click(By.LINK_TEXT, "17")
    until(lambda: browser.find_element(By.TAG_NAME, "h1").text.lower() == "clients 17")
    for label, time in (("+1 day", "2026-11-02 12:00:00"), ("+30 days", "2026-12-02 12:00:00")):
        click(By.XPATH, f"//button[.='{label}']")
        until(lambda time=time: f"{time} UTC (stopped)" in text())
        # It stays on the page.
        assert browser.current_url.endswith("/tables/clients/17")
    click(By.XPATH, "//button[.='Start']")
    until(lambda: browser.find_elements(By.XPATH, "//button[.='Stop']"))
    assert sandbox.clock.running is True
    sandbox.hostbill.store.change("clients", "17", firstname="Changed")
    click(By.XPATH, "//button[.='Reset']")
    until(lambda: browser.current_url == f"{origin(sandbox)}/")
    assert sandbox.hostbill.store.where("clients", id="17")[0]["firstname"] != "Changed"
    assert sandbox.clock.running is False


def test_a_browser_shows_new_calls_by_itself_with_scripts_and_keeps_what_is_open(sandbox):
    needs_selenium()
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

    api = ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)
    api.getClientDetails(id=7)
    browser = headless()
    try:
        browser.get(f"{origin(sandbox)}/calls")
        browser.execute_script("document.querySelector('details').open = true")
        api.getNews()
        wait = WebDriverWait(browser, 60, ignored_exceptions=[WebDriverException])
        calls = wait.until(
            lambda _: (found := browser.find_elements(By.CSS_SELECTOR, ".call"))[1:] and found
        )
        assert [call.find_element(By.TAG_NAME, "b").text for call in calls] == [
            "getNews", "getClientDetails",
        ]  # fmt: skip
        assert [call.get_attribute("open") for call in calls] == [None, "true"]
        assert "client7@example.com" in calls[1].text
        said = [line for line in browser.get_log("browser") if line["level"] == "SEVERE"]
        assert [line for line in said if "favicon" not in line["message"]] == []
    finally:
        browser.quit()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_telephone_and_a_desk_in_both_schemes(sandbox, scheme, tmp_path):
    api = ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)
    api.getClientDetails(id=7)
    api.deleteClient(id="none")
    number = sandbox.hostbill.store.where("invoices")[0]["id"]
    keep = os.environ.get("HB_SCREENSHOTS", tmp_path)
    browser = headless(scheme)
    try:
        for width in (390, 1400):
            browser.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
            )
            for name in ("", "calls", "tables/clients", f"tables/invoices/{number}"):
                browser.get(f"{origin(sandbox)}/{name}")
                browser.execute_script(
                    "for (const d of document.querySelectorAll('details')) d.open = true"
                )
                wide = browser.execute_script("return document.documentElement.scrollWidth")
                assert wide <= width, (name, width)
                browser.save_screenshot(
                    os.path.join(keep, f"{scheme}-{width}-{name.replace('/', '-') or 'home'}.png")
                )
        colour = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
        light = sum(map(int, re.findall(r"\d+", colour)[:3])) > 384
        assert light is (scheme == "light")
    finally:
        browser.quit()

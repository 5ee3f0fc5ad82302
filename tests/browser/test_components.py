"""The component page: looked at with axe and walked with the keyboard, in both themes.

A browser, because focus, the drawer, its address, drafts and a lost connection are the work of scripts.
"""

import pytest
from django.conf import LazySettings
from playwright.sync_api import Browser, Dialog, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.journey import Look, assert_fits

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

OUTLINE = "() => getComputedStyle(document.activeElement).outlineStyle"


@pytest.fixture(autouse=True)
def _component_page_is_open(settings: LazySettings) -> None:
    settings.DEMO = True


def test_every_page_is_accessible_in_both_themes_and_fits_on_320_pixels(
    page: Page, live_server: LiveServer, look: Look
) -> None:
    for path in ("/kit/", "/kit/matrix/", "/kit/matrix/0/8/", "/nergens/", "/accounts/login/"):
        page.emulate_media(color_scheme="light")
        page.goto(live_server.url + path)
        page.evaluate("() => document.querySelectorAll('main details').forEach((fold) => { fold.open = true })")
        look(page)
        page.emulate_media(color_scheme="dark")
        look(page)
        page.set_viewport_size({"width": 320, "height": 640})
        assert_fits(page)


PALE = """() => {
  const pale = document.querySelector("main").appendChild(document.createElement("p"));
  pale.textContent = "Bleek";
  const drawn = new CSSStyleSheet();
  drawn.replaceSync(`main p:last-child { color: #bbb; background: #fff; position: relative }
    main p:last-child::before { content: ""; position: absolute; inset: 0; background: #fff; z-index: -1 }`);
  document.adoptedStyleSheets = [drawn];
}"""


def test_text_that_is_too_pale_is_seen_on_a_page_that_was_fine_and_within_what_has_a_drawn_mark(
    page: Page, live_server: LiveServer, look: Look
) -> None:
    page.goto(f"{live_server.url}/kit/matrix/")
    look(page)
    page.evaluate(PALE)
    for _time in ("the first", "the second"):
        with pytest.raises(AssertionError, match="color-contrast"):
            look(page)


def test_the_matrix_is_walked_with_the_keyboard(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/kit/matrix/")
    expect(page.get_by_role("grid")).to_be_visible()
    page.locator("#cell-1-3").focus()
    for key, where in [
        ("ArrowRight", "#cell-1-4"),
        ("ArrowDown", "#cell-2-4"),
        ("Home", "#cell-2-0"),
        ("End", "#cell-2-8"),
        ("Control+Home", "#cell-0-0"),
        ("ArrowLeft", "#cell-0-0"),
        ("Control+End", "#cell-2-8"),
    ]:
        page.keyboard.press(key)
        expect(page.locator(where)).to_be_focused()
    assert page.evaluate(OUTLINE) == "solid"
    assert page.locator('a.ank-cell[tabindex="0"]').count() == 1


@pytest.mark.usefixtures("screen")
def test_the_drawer_opens_beside_the_page_gives_the_focus_back_and_follows_the_history(
    page: Page, live_server: LiveServer, look: Look
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{live_server.url}/kit/matrix/")
    cell = page.locator("#cell-0-2")
    cell.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#drawer-title")).to_be_focused()
    expect(page).to_have_url(f"{live_server.url}/kit/matrix/0/2/")
    look(page)
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_be_hidden()
    expect(page).to_have_url(f"{live_server.url}/kit/matrix/")
    expect(cell).to_be_focused()
    page.locator("#cell-0-3").click()
    expect(page.locator("#drawer")).to_be_visible()
    page.go_back()
    expect(page.locator("#drawer")).to_be_hidden()
    page.go_forward()
    expect(page.get_by_role("heading", level=1, name="Aanstelling")).to_be_visible()
    assert said == []


def test_what_was_typed_stays_when_it_is_refused_closed_or_not_sent(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/kit/matrix/")
    page.locator("#cell-0-0").click()
    page.locator("#drawer textarea").fill("Een dag mee met het wijkteam")
    page.locator("#drawer button[type=submit]").click()
    expect(page.locator("[data-error-summary]")).to_be_focused()
    expect(page.locator("#drawer textarea")).to_have_value("Een dag mee met het wijkteam")

    page.locator("#drawer textarea").fill("Nog niet af")
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.once("dialog", stay)
    page.keyboard.press("Escape")
    expect(page.locator("#drawer")).to_be_visible()
    assert asked

    page.context.set_offline(True)
    page.locator("#drawer button[type=submit]").click()
    expect(page.locator(".ank-toast--error")).to_contain_text("niet bereikbaar")
    expect(page.locator("#drawer textarea")).to_have_value("Nog niet af")


def test_a_failure_of_ours_says_by_which_code_it_is_found(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/kit/matrix/")
    page.locator("#cell-0-0").click()
    page.locator("#drawer textarea").fill("Nog niet af")
    page.route("**/*", lambda route: route.fulfill(status=500, headers={"X-Request-ID": "k7m29xq4wt"}))
    page.locator("#drawer button[type=submit]").click()
    expect(page.locator(".ank-toast--error")).to_contain_text("Vermeld deze code: k7m29xq4wt")
    expect(page.locator("#drawer textarea")).to_have_value("Nog niet af")


def test_a_draft_is_offered_again(page: Page, live_server: LiveServer) -> None:
    address = f"{live_server.url}/kit/matrix/0/0/"
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(address)
    page.locator("textarea").fill("Nog niet af")
    page.locator("textarea").blur()
    page.wait_for_timeout(600)
    page.reload()
    expect(page.locator("textarea")).to_have_value("")
    page.get_by_role("button", name="Zet het terug").click()
    expect(page.locator("textarea")).to_have_value("Nog niet af")


def test_without_javascript_a_cell_is_a_page(browser: Browser, live_server: LiveServer) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    page.goto(f"{live_server.url}/kit/matrix/")
    page.locator("#cell-0-0").click()
    expect(page.get_by_role("heading", level=1, name="Vacaturetekst")).to_be_visible()
    page.get_by_role("button", name="Opslaan").click()
    expect(page.locator("[data-error-summary]")).to_be_visible()
    context.close()

"""Moving an activity in the calendar, in every way there is, and taking over what is proposed (C8).

A browser, because a bar is moved by a mouse, by keys and by a finger, and axe judges what is drawn.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ankerpunt.activate.models import Activity
from tests.browser.journey import enter

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

HERE = "/waterrijk/activate/plans/jaarplan-2027/calendar/"
PRESS = 450  # milliseconds: a finger stays that long before it moves something


def first_day() -> date:
    began = Activity.objects.get(slug="ac12").starts_on
    assert began is not None
    return began


def bar(page: Page) -> Locator:
    found = page.locator("#bar-ac12-verhuizers")
    # To the middle, from below what stays at the top; at once, for where it is is measured next.
    found.evaluate("bar => bar.scrollIntoView({ block: 'center', behavior: 'instant' })")
    return found


def middle(found: Locator) -> tuple[float, float]:
    box = found.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def weeks(page: Page, number: int) -> float:
    """How many pixels so many weeks are."""
    box = page.locator(".ank-lane__bars").first.bounding_box()
    assert box is not None
    return number * box["width"] / int(page.locator(".ank-strip").get_attribute("data-weeks") or 1)


def undo(page: Page) -> None:
    page.locator("#toasts").get_by_role("button", name="Ongedaan maken").click()
    expect(page.locator("#toasts")).to_contain_text("ongedaan gemaakt")


def test_an_activity_is_moved_by_mouse_keys_finger_and_form(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, f"{HERE}?view=year")
    began = first_day()
    look(page)

    # What is moved is called in full, also where its title has a comma.
    page.locator(".ank-act__bar[id^=bar-ac08]").press("v")
    expect(page.locator(".ank-moving__name")).to_have_text("Dag van het wijkteam, met mislukkingentafel")
    page.keyboard.press("Escape")

    # By keys: what it touches is said on the way, Escape puts it back, Enter puts it there, and the focus stays.
    bar(page).focus()
    for key in ("v", "ArrowRight", "PageDown"):
        page.keyboard.press(key)
    expect(page.locator(".ank-moving .ank-touches")).to_contain_text("thema")
    page.keyboard.press("Escape")
    expect(page.locator("#calendar-said")).to_have_text("Het blijft staan waar het stond.")
    assert first_day() == began
    for key in ("v", "ArrowRight", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("#toasts")).to_contain_text("“Morgen in huis” begint nu op")
    expect(bar(page)).to_be_focused()
    assert first_day().toordinal() - began.toordinal() == 7
    undo(page)

    # By mouse: three weeks back, and the page of the activity does not open.
    x, y = middle(bar(page))
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - weeks(page, 3), y, steps=5)
    expect(page.locator(".ank-moving__day")).not_to_be_empty()
    page.mouse.up()
    expect(page.locator("#toasts")).to_contain_text("“Morgen in huis” begint nu op")
    expect(page.locator("#drawer")).to_be_hidden()
    assert first_day().toordinal() - began.toordinal() == -21
    undo(page)

    # By finger: one that goes at once scrolls, one that stays for a moment moves.
    finger = page.context.new_cdp_session(page)
    for wait in (0, PRESS):
        x, y = middle(bar(page))
        finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        page.wait_for_timeout(wait)
        for part in (1, 2, 3):
            to = {"x": x + weeks(page, 1) * part / 3 * 2, "y": y}
            finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [to]})
        finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        if not wait:
            page.wait_for_timeout(PRESS)
            assert first_day() == began
    expect(page.locator("#toasts")).to_contain_text("“Morgen in huis” begint nu op")
    assert first_day().toordinal() - began.toordinal() == 14
    undo(page)

    # By the form beside it: first what a day touches, then a week earlier.
    bar(page).click()
    drawer = page.locator("#drawer")
    drawer.get_by_label("Begint op").fill("2 augustus 2027")
    drawer.get_by_role("button", name="Bekijk wat dat raakt").click()
    expect(drawer.locator(".ank-touches")).to_contain_text("de zomervakantie")
    look(page)
    drawer.get_by_label("Begint op").fill(began.isoformat())
    drawer.get_by_role("button", name="1 week eerder").click()
    expect(page.locator("#toasts")).to_contain_text("“Morgen in huis” begint nu op")
    assert first_day().toordinal() - began.toordinal() == -7


def test_what_is_proposed_is_taken_over_and_back(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, f"{HERE}?view=year")
    page.get_by_role("link", name="Spreid het voor mij").click()
    expect(page.locator(".ank-act__bar--ghost").first).to_be_visible()
    look(page)
    before = dict(Activity.objects.values_list("slug", "starts_on"))
    page.get_by_role("button", name="Neem de gekozen over").click()
    expect(page.locator("#toasts")).to_contain_text("nieuwe dag")
    expect(page).to_have_url(f"{live_server.url}{HERE}")
    assert dict(Activity.objects.values_list("slug", "starts_on")) != before
    undo(page)
    assert dict(Activity.objects.values_list("slug", "starts_on")) == before


@pytest.mark.usefixtures("phone")
def test_on_a_phone_it_is_a_list_by_theme(page: Page, live_server: LiveServer, look: Look) -> None:
    enter(page, live_server, HERE)
    expect(page.locator(".ank-strip")).to_be_hidden()
    page.get_by_role("link", name="September: begin van").click()
    expect(page.locator(".ank-agenda").get_by_text("Zomervakantie,")).to_be_visible()
    page.get_by_role("link", name="Verplaats “Morgen in huis”").click()
    page.locator("#drawer").get_by_role("button", name="1 week later").click()
    expect(page.locator("#toasts")).to_contain_text("“Morgen in huis” begint nu op")
    look(page)

"""What every journey does: come in as somebody, and look at the page where one is, on a desktop and on a phone.

Walking costs more than looking: a journey is walked once, at one width, and looked at in both.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page

from ankerpunt.organisation.models import Member
from tools.chromium import SCREENS

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

Look = Callable[[Page], None]

# Colours pass from one theme to the other element by element, a frame each, however short the transition is.
SETTLED = """async () => {
  let still = 0;
  for (let turn = 0; turn < 40 && still < 3; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    still = document.getAnimations().some((each) => each instanceof CSSTransition) ? 0 : still + 1;
  }
}"""
RUNS_OFF_THE_SIDE = "root => root.scrollWidth - root.clientWidth"
# The fields that one can see, in the drawer or else on the page, and that a message lies on.
COVERED = """() => {
  const frame = document.querySelector("#drawer[open] #drawer-content");
  const { top, bottom } = frame?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  const messages = [...document.querySelectorAll(".ank-toast")].map((each) => each.getBoundingClientRect());
  const lies = (field) => {
    const box = field.getBoundingClientRect();
    const [from, to] = [Math.max(box.top, top), Math.min(box.bottom, bottom)];
    const meets = (it) => it.top < to && it.bottom > from && it.left < box.right && it.right > box.left;
    return from < to && field.checkVisibility() && messages.some(meets);
  };
  const fields = (frame ?? document.querySelector("#main")).querySelectorAll(".ank-form :is(input, select, textarea)");
  return [...fields].filter(lies).map((field) => field.name);
}"""


def assert_uncovered(page: Page) -> None:
    """A message lies on no field of a form."""
    assert page.evaluate(COVERED) == [], page.url


def assert_fits(page: Page) -> None:
    """Nothing runs off the side of the screen."""
    page.wait_for_load_state()  # a click returns when the answer begins to arrive: there may be no page yet to look at
    assert page.locator("html").evaluate(RUNS_OFF_THE_SIDE) <= 0, page.url


@pytest.fixture
def look(assert_accessible: Look) -> Look:
    """Look at the page as it is now, in both widths: with axe, for text off the side, and for what is covered."""

    def at(page: Page) -> None:
        page.wait_for_load_state()
        walking = page.viewport_size
        for size in SCREENS.values():
            page.set_viewport_size(size)
            page.evaluate("() => window.scrollTo(0, 0)")  # what is half under the bar looks too small to touch
            page.evaluate(SETTLED)
            assert_accessible(page)
            assert_fits(page)
            assert_uncovered(page)
        if walking:
            page.set_viewport_size(walking)

    return at


def enter(page: Page, server: LiveServer, path: str, *, name: str = "Bram Oosterhuis") -> None:
    """Come in as a member of the demo, and go somewhere; how one signs in is a journey of its own."""
    client = Client()
    client.force_login(Member.objects.select_related("user").get(user__name=name).user)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": server.url}])
    page.goto(f"{server.url}{path}")

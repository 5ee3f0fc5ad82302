"""The strict content security policy holds. A browser, because it is the browser that must refuse."""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADD_SCRIPT = """() => {
  const script = document.createElement('script')
  script.textContent = 'window.ran = true'
  document.body.append(script)
}"""


def test_an_inline_script_does_not_run(page: Page, live_server: LiveServer) -> None:
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(f"{live_server.url}/accounts/login/")
    page.evaluate(ADD_SCRIPT)
    assert page.evaluate("() => window.ran") is None
    assert any("Content Security Policy" in text for text in refused)

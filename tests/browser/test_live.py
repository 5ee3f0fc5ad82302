"""A page that follows a stream; in a browser, because it is htmx's own extension that reads it and comes back."""

import pytest
from playwright.sync_api import Page, expect

from tests.installation import Installation
from tests.telling.server import HOST, serving

TOPIC = "waterrijk"


@pytest.mark.browser
def test_a_page_follows_and_resumes_without_being_loaded_again(installation: Installation, page: Page) -> None:
    with serving(installation, workers=1) as server:
        page.goto(f"http://{HOST}:{server.port}/-/page/{TOPIC}/")
        state, text = page.locator("body"), page.locator("#text")
        expect(state).to_have_attribute("data-live", "on")
        server.ask(f"/-/tell/{TOPIC}/een/")
        expect(text).to_have_text("nog niets een")
        server.kill()
        expect(state).to_have_attribute("data-live", "off")
        server.start()
        server.ask(f"/-/tell/{TOPIC}/twee/")
        server.ask(f"/-/tell/{TOPIC}/drie/")
        expect(text).to_have_text("nog niets een twee drie", timeout=60_000)
        expect(state).to_have_attribute("data-live", "on")
        server.ask(f"/-/end/{TOPIC}/")
        expect(state).to_have_attribute("data-live", "over")

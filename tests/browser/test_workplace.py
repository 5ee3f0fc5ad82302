"""The second half of the way from nothing: a promise gets its matrix, its proof and its page for the board.

METHOD A1, A2, A3. A browser, because it is the one journey through typing, a photo, a colleague and paper, as an editor
walks it on a phone in Dutch, and at a desk in English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from ankerpunt.anchor.models import Anchoring, Attachment, Evidence, Touchpoint
from ankerpunt.files.tests import made
from ankerpunt.organisation.models import Organisation, User
from ankerpunt.promise.tests.factories import PropositionFactory, UspFactory
from ankerpunt.together.models import Comment
from ankerpunt.understand.tests.factories import TargetGroupFactory
from tests.browser.journey import assert_fits, enter
from tools.chromium import SCREENS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FilePayload, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.journey import Look

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("waterrijk")]

CLAIMS = ("Je route staat om zeven uur klaar", "Je kiest je maat voor de week", "Elke wagen heeft een tablet")
MOMENTS = 8
GROUP = "Buitendienst"
WITHOUT_SOURCE = "U102"  # a size of which nobody knows where it comes from
WAYS = [("phone", "nl", "Voor het bestuur: Buitendienst"), ("desktop", "en", "For the board: Buitendienst")]


@pytest.fixture
def group() -> Any:
    organisation = Organisation.objects.get(slug="waterrijk")
    made = TargetGroupFactory(organisation=organisation, name=GROUP)
    promise = PropositionFactory(organisation=organisation, target_group=made, promise="Om zeven uur weet je alles.")
    for order, claim in enumerate(CLAIMS, start=1):
        UspFactory(organisation=organisation, proposition=promise, claim=claim, order=order)
    return made


@pytest.mark.parametrize("way", WAYS, ids=["phone-nl", "desktop-en"])
def test_a_promise_gets_its_matrix_its_proof_and_its_page_for_the_board(
    browser: Browser, live_server: LiveServer, group: Any, look: Look, way: tuple[str, str, str]
) -> None:
    screen, language, heading = way
    User.objects.update(language=language)
    with browser.new_context(viewport=SCREENS[screen]) as context:
        page = context.new_page()
        enter(page, live_server, f"/waterrijk/anchor/matrix/{group.slug}/")
        choose_moments(page)
        fill_the_cells(page, look)
        cell = show_a_photo(page, live_server, look)
        talk_about_it(page, browser, live_server, cell)
        mend_what_the_check_asks(page, live_server)
        page.goto(f"{live_server.url}/waterrijk/board/groups/{group.slug}/")
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
        look(page)
        on_paper(page, live_server, group)


def choose_moments(page: Page) -> None:
    page.locator("main a[href$='/start/']").first.click()
    ticks = page.locator("input[name=point]")
    expect(ticks.first).to_be_visible()
    for at in range(ticks.count()):
        ticks.nth(at).set_checked(at < MOMENTS)
    page.locator(".ank-start button[type=submit]").click()
    expect(page.locator("#matrix-grid")).to_be_visible()


def fill_the_cells(page: Page, look: Look) -> None:
    """As the sheet that one had: a row for each moment, a column for each USP."""
    points = [each.name for each in Touchpoint.objects.filter(target_groups__name=GROUP).order_by("order")]
    assert len(points) == MOMENTS
    head = "\t".join(("", *CLAIMS))
    rows = ["\t".join((name, *(f"{name}: zo merk je {at}" for at in "123"))) for name in points]
    page.goto(f"{page.url}paste/")
    page.locator("#bring textarea[name=table]").fill("\n".join([head, *rows]))
    page.locator("#bring button[value=look]").click()
    take = page.locator("#bring button[value=take]").first
    expect(take).to_contain_text(str(MOMENTS * len(CLAIMS)))
    look(page)
    take.click()
    expect(page.locator("#matrix-grid")).to_be_visible()
    assert Anchoring.objects.filter(usp__claim__in=CLAIMS).count() == MOMENTS * len(CLAIMS)


def show_a_photo(page: Page, server: LiveServer, look: Look) -> str:
    first = Anchoring.objects.filter(usp__claim=CLAIMS[0]).order_by("touchpoint__order").first()
    assert first is not None
    cell = f"{server.url}/waterrijk/anchor/cells/{first.usp.slug}/{first.touchpoint.slug}/"
    page.goto(f"{cell}evidence/")
    page.locator("main [name=text]").first.fill("De lijst hangt er elke ochtend.")
    photo: FilePayload = {"name": "lijst.jpg", "mimeType": "image/jpeg", "buffer": made.photo(800, 600)}
    page.locator("main input[type=file]").last.set_input_files(photo)
    page.locator("main [name$=alt]").first.fill("De lijst van maandag naast de koffie.")
    look(page)
    page.locator("main .ank-form button[type=submit]").first.click()
    expect(page.get_by_role("img", name="De lijst van maandag")).to_be_visible()
    assert Evidence.objects.filter(anchoring=first).count() == 1
    assert Attachment.objects.filter(evidence__anchoring=first).count() == 1
    return cell


def talk_about_it(page: Page, browser: Browser, server: LiveServer, cell: str) -> None:
    """One asks a colleague, who finds it among the news and answers."""
    page.goto(cell)
    say(page, "@Sanne hangt de lijst er ook op zaterdag?")
    expect(page.locator(".ank-said").last).to_contain_text("@Sanne de Wit")
    with browser.new_context() as other:
        colleague = other.new_page()
        enter(colleague, server, "/waterrijk/news/", name="Sanne de Wit")
        colleague.locator("main a[href*='/anchor/']").first.click()
        say(colleague, "Ja, ook op zaterdag.")
        expect(colleague.locator(".ank-said").last).to_contain_text("Ja, ook op zaterdag.")
    page.reload()
    expect(page.locator(".ank-said").last).to_contain_text("Ja, ook op zaterdag.")
    assert Comment.objects.filter(text__contains="zaterdag").count() == 2


def say(page: Page, text: str) -> None:
    field = page.locator("textarea[name=text]").last
    field.fill(text)
    field.locator("xpath=ancestor::form").locator("button[type=submit]").click()


def mend_what_the_check_asks(page: Page, server: LiveServer) -> None:
    """The button of a finding leads to the fields that mend it and its like; saving one leaves the others."""
    page.goto(f"{server.url}/waterrijk/findings/?mood=not_right")
    page.locator(f"a[href*='/findings/{WITHOUT_SOURCE}/mend/']").first.click()
    title = page.get_by_role("heading", level=1)
    expect(title).to_contain_text("3")
    page.locator("main input[type=text]").first.fill("Burgerzaken, 2 november 2026")
    page.keyboard.press("Enter")
    expect(title).to_contain_text("2")
    assert_fits(page)


def on_paper(page: Page, server: LiveServer, group: Any) -> None:
    for address in (f"anchor/matrix/{group.slug}/matrix.pdf", f"board/groups/{group.slug}/paper/"):
        answer = page.request.get(f"{server.url}/waterrijk/{address}")
        assert answer.ok, address
        assert answer.headers["content-type"] == "application/pdf"
        assert answer.body().startswith(b"%PDF")

"""A name without a space in it, such as an address that was pasted, makes no page wider than a phone.

A browser, because how wide something is shows only where it is laid out.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ankerpunt.activate.models import Activity, CommunicationPlan, Message, Partner
from ankerpunt.organisation.models import Organisation, User
from ankerpunt.promise.models import Proposition, Usp
from ankerpunt.understand.models import Driver, TargetGroup
from tests.browser.journey import assert_fits, enter

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("phone")]

# The word of a stage, in its tab, is never cut in two.
IN_SEVERAL_LINES = """all => all.filter(each => each.getClientRects().length > 1).map(each => each.textContent)"""
PAGES = (
    *("understand/target-groups/", "understand/target-groups/lang/", "understand/target-groups/lang/edit/"),
    *("understand/personas/", "understand/drivers/", "promise/propositions/", "promise/propositions/lang/"),
    *("promise/usps/lang/", "promise/usps/lang/edit/", "promise/profiles/new/", "promise/cafeteria-options/"),
    *("board/", "board/groups/lang/", "promise/propositions/lang/copy/", "anchor/matrix/lang/?since=year"),
    *("activate/plans/jaarplan-2027/calendar/", "activate/plans/jaarplan-2027/calendar/lang/move/"),
    *("activate/plans/jaarplan-2027/calendar/spread/", "activate/plans/jaarplan-2027/calendar/?view=list"),
    *("activate/", "activate/plans/jaarplan-2027/", "activate/plans/jaarplan-2027/money/"),
    *("activate/plans/jaarplan-2027/read/", "activate/activities/lang/start/", "activate/money/"),
    *("activate/messages/lang/", "activate/partners/lang/", "activate/means/", "activate/subscribe/"),
    *("activate/campaigns/new/", "activate/processes/verhuismelding/", "anchor/touchpoints/new/"),
)


def test_a_name_without_a_space_fits_on_a_phone(page: Page, live_server: LiveServer, waterrijk: Organisation) -> None:
    word = "https://www.voorbeeld.nl/" + "x" * 100
    group = TargetGroup.objects.create(organisation=waterrijk, slug="lang", name=word, scope="internal")
    Driver.objects.create(organisation=waterrijk, slug="lang", target_group=group, name="z" * 300, rank=1)
    promise = Proposition.objects.create(organisation=waterrijk, slug="lang", target_group=group, promise=word)
    Usp.objects.create(organisation=waterrijk, slug="lang", proposition=promise, claim=word)
    plan = CommunicationPlan.objects.get(slug="jaarplan-2027")
    said = Activity.objects.create(
        organisation=waterrijk,
        slug="lang",
        plan=plan,
        title=word,
        starts_on=date(2027, 8, 2),
        owners=[word],
        means="print",
    )
    said.target_groups.add(group)
    Message.objects.create(organisation=waterrijk, slug="lang", text=f"{word} {word}")
    Partner.objects.create(organisation=waterrijk, slug="lang", name=word, contributes=word, spoken_by=word)
    enter(page, live_server, "/waterrijk/")
    for language in ("nl", "en"):
        User.objects.update(language=language)
        page.goto(f"{live_server.url}/waterrijk/")
        assert page.locator(".ank-stage__text strong").evaluate_all(IN_SEVERAL_LINES) == []
    for path in PAGES:
        page.goto(f"{live_server.url}/waterrijk/{path}")
        assert_fits(page)

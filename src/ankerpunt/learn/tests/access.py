from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from ankerpunt.activate.tests.factories import (
    CampaignFactory,
    CommunicationPlanFactory,
    ContactSeriesFactory,
    ProcessFactory,
)
from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.learn.tests.factories import EvaluationFactory, LearningFactory
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, form, page


def campaign(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": CampaignFactory(organisation=organisation).slug}


def plan(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": CommunicationPlanFactory(organisation=organisation).slug}


def learning(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": LearningFactory(organisation=organisation).slug}


def of_campaign(organisation: Organisation) -> Mapping[str, Any]:
    return {**campaign(organisation), "learning": LearningFactory(organisation=organisation).slug}


def of_plan(organisation: Organisation) -> Mapping[str, Any]:
    return {**plan(organisation), "learning": LearningFactory(organisation=organisation).slug}


def this_year(_organisation: Organisation) -> Mapping[str, Any]:
    return {"year": timezone.localdate().year}


this_year.shared = True  # type: ignore[attr-defined]


def counted(organisation: Organisation) -> Mapping[str, Any]:
    """A campaign on a process of which cases are known."""
    made, process = CampaignFactory(organisation=organisation), ProcessFactory(organisation=organisation)
    made.processes.add(process)
    ContactSeriesFactory(organisation=organisation, process=process, counts=(40,) * 30)
    return {"slug": made.slug}


def question(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": EvaluationFactory(organisation=organisation).slug, "question": "heard"}


LINES = [
    page("learn:index", EVERYONE),
    page("learn:plan_owed", EVERYONE, plan),
    form("learn:plan_answer", EDITORS, of_plan),
    page("learn:campaign_owed", EVERYONE, campaign),
    form("learn:campaign_answer", EDITORS, of_campaign),
    page("learn:effect", EVERYONE, campaign),
    form("learn:rival", EDITORS, campaign),
    page("learn:effect_paper", EVERYONE, counted),
    page("learn:effect_word", EVERYONE, counted),
    form("learn:evaluate", EDITORS, campaign),
    form("learn:question", EDITORS, question, post=303),
    form("learn:share", EDITORS),
    form("learn:bring_inspirations", EDITORS),
    page("learn:review_latest", EVERYONE),
    page("learn:review", EVERYONE, this_year),
    page("learn:review_paper", EVERYONE, this_year),
    page("learn:review_word", EVERYONE, this_year),
    page("learn:reached", EVERYONE),
    act("learn:tag", EDITORS, learning),
]

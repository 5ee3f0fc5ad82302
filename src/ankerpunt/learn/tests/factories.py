from __future__ import annotations

from datetime import date

from ankerpunt.activate.tests.factories import CampaignFactory
from ankerpunt.learn.models import Adjustment, Evaluation, Inspiration, Learning, LearningAnswer
from ankerpunt.mirror.tests.factories import OwnedFactory, within


class EvaluationFactory(OwnedFactory[Evaluation]):
    class Meta:
        model = Evaluation

    campaign = within(CampaignFactory)
    evaluated_on = date(2026, 11, 2)


class AdjustmentFactory(OwnedFactory[Adjustment]):
    class Meta:
        model = Adjustment

    campaign = within(CampaignFactory)
    adjusted_on = date(2026, 11, 2)
    what = "Een tweede avond."


class LearningFactory(OwnedFactory[Learning]):
    class Meta:
        model = Learning

    campaign = within(CampaignFactory)
    text = "Leidinggevenden eerst."


class LearningAnswerFactory(OwnedFactory[LearningAnswer]):
    class Meta:
        model = LearningAnswer

    learning = within(LearningFactory)
    campaign = within(CampaignFactory)
    answer = "adopted"


class InspirationFactory(OwnedFactory[Inspiration]):
    class Meta:
        model = Inspiration

    title = "Open avond in Tilburg"

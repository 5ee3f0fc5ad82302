from django.urls import path

from ankerpunt.learn.views import effect, evaluation, inspiration, learning, learning_answer, objective, review
from ankerpunt.pages.views.stage import stage_page

app_name = "learn"
CAMPAIGN = "campaigns/<slug:slug>/"
PLAN = "plans/<slug:slug>/"
urlpatterns = [
    path("", stage_page("learn"), name="index"),
    path(f"{PLAN}owed/", learning_answer.plan_owed, name="plan_owed"),
    path(f"{PLAN}owed/<slug:learning>/", learning_answer.plan_answer, name="plan_answer"),
    path(f"{CAMPAIGN}owed/", learning_answer.campaign_owed, name="campaign_owed"),
    path(f"{CAMPAIGN}owed/<slug:learning>/", learning_answer.campaign_answer, name="campaign_answer"),
    path(f"{CAMPAIGN}effect/", effect.effect, name="effect"),
    path(f"{CAMPAIGN}effect/else/", effect.rival, name="rival"),
    path(f"{CAMPAIGN}effect/effect.pdf", effect.paper, name="effect_paper"),
    path(f"{CAMPAIGN}effect/effect.docx", effect.word, name="effect_word"),
    path(f"{CAMPAIGN}evaluate/", evaluation.evaluate, name="evaluate"),
    path("evaluations/<slug:slug>/ask/<slug:question>/", evaluation.question, name="question"),
    path("share/", inspiration.share, name="share"),
    path("share/take-in/", inspiration.bring, name="bring_inspirations"),
    path("review/", review.latest, name="review_latest"),
    path("review/<int:year>/", review.review, name="review"),
    path("review/<int:year>/review.pdf", review.paper, name="review_paper"),
    path("review/<int:year>/review.docx", review.word, name="review_word"),
    path("objectives/", objective.reached, name="reached"),
    path("learnings/<slug:slug>/tag/", learning.tag, name="tag"),
]

from django.urls import path

from ankerpunt.activate.views import advocacy, communication_plan, reward
from ankerpunt.pages.views.stage import stage_page

app_name = "activate"
PLAN = "plans/<slug:slug>/"
urlpatterns = [
    path("", stage_page("activate"), name="index"),
    path("advocacy/", advocacy.advocacy, name="advocacy"),
    path("advocacy/not-so/", advocacy.not_so, name="not_so"),
    path("reward/", reward.reward, name="reward"),
    path(f"{PLAN}plan.pdf", communication_plan.whole, name="plan_whole"),
    path(f"{PLAN}page.pdf", communication_plan.brief, name="plan_brief"),
    path(f"{PLAN}word/", communication_plan.word, name="plan_word"),
]

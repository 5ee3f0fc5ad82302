from django.urls import path

from ankerpunt.activate.views import activity, budget, communication_plan, plan_begin
from ankerpunt.pages.views.stage import stage_page

app_name = "activate"
PLAN = "plans/<slug:slug>/"
urlpatterns = [
    path("", stage_page("activate"), name="index"),
    path("activities/<slug:slug>/start/", activity.start, name="activity_start"),
    path("money/", budget.of_all, name="money"),
    path(f"{PLAN}money/", budget.of_plan, name="plan_money"),
    path("starters/<slug:starter>/", plan_begin.start, name="plan_start"),
    path(f"{PLAN}copy/", plan_begin.copy, name="plan_copy"),
    path(f"{PLAN}difference/", plan_begin.difference, name="plan_difference"),
    path(f"{PLAN}read/", communication_plan.read, name="plan_read"),
    path(f"{PLAN}plan.pdf", communication_plan.whole, name="plan_whole"),
    path(f"{PLAN}page.pdf", communication_plan.brief, name="plan_brief"),
    path(f"{PLAN}word/", communication_plan.word, name="plan_word"),
]

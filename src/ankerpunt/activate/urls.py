from django.urls import path

from ankerpunt.activate.views import communication_plan, communication_plan_channels
from ankerpunt.pages.views.stage import stage_page

app_name = "activate"
PLAN = "plans/<slug:slug>/"
urlpatterns = [
    path("", stage_page("activate"), name="index"),
    path(f"{PLAN}plan.pdf", communication_plan.whole, name="plan_whole"),
    path(f"{PLAN}page.pdf", communication_plan.brief, name="plan_brief"),
    path(f"{PLAN}word/", communication_plan.word, name="plan_word"),
    path(f"{PLAN}channels/", communication_plan_channels.channels, name="plan_channels"),
    path(f"{PLAN}channels/sure/", communication_plan_channels.work_out, name="plan_channels_work_out"),
    path(f"{PLAN}channels/chosen/", communication_plan_channels.take_over, name="plan_channels_take_over"),
]

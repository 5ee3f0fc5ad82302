from django.urls import path

from ankerpunt.activate.views import (
    activities,
    activity,
    advocacy,
    budget,
    calendar,
    calendar_paper,
    calendar_spread,
    communication_plan,
    communication_plan_channels,
    contacts,
    feed,
    means,
    plan_begin,
    reward,
)
from ankerpunt.pages.views.stage import stage_page

app_name = "activate"
PLAN = "plans/<slug:slug>/"
CALENDAR = f"{PLAN}calendar/"
urlpatterns = [
    path("", stage_page("activate"), name="index"),
    path("activities/<slug:slug>/start/", activity.start, name="activity_start"),
    path("money/", budget.of_all, name="money"),
    path(f"{PLAN}money/", budget.of_plan, name="plan_money"),
    path("starters/<slug:starter>/", plan_begin.start, name="plan_start"),
    path(f"{PLAN}copy/", plan_begin.copy, name="plan_copy"),
    path(f"{PLAN}difference/", plan_begin.difference, name="plan_difference"),
    path(f"{PLAN}read/", communication_plan.read, name="plan_read"),
    path("subscribe/", feed.subscribe, name="subscribe"),
    path("means/", means.means, name="means"),
    path("bring/contacts/", contacts.bring, name="bring_contacts"),
    path("bring/product-names/", contacts.names, name="bring_names"),
    path("advocacy/", advocacy.advocacy, name="advocacy"),
    path("advocacy/not-so/", advocacy.not_so, name="not_so"),
    path("reward/", reward.reward, name="reward"),
    path(f"{PLAN}plan.pdf", communication_plan.whole, name="plan_whole"),
    path(f"{PLAN}page.pdf", communication_plan.brief, name="plan_brief"),
    path(CALENDAR, calendar.calendar, name="calendar"),
    path(f"{CALENDAR}spread/", calendar_spread.proposed, name="calendar_spread"),
    path(f"{CALENDAR}spread/ask/", calendar_spread.ask_for, name="calendar_ask"),
    path(f"{CALENDAR}spread/take/", calendar_spread.take_over, name="calendar_take"),
    path(f"{CALENDAR}calendar.pdf", calendar_paper.paper, name="calendar_paper"),
    path(f"{CALENDAR}activities.xlsx", activities.workbook, name="calendar_workbook"),
    path(f"{CALENDAR}bring/", activities.bring, name="calendar_bring"),
    path(f"{CALENDAR}<slug:activity>/move/", calendar.move, name="calendar_move"),
    path(f"{CALENDAR}<slug:activity>/touches/", calendar.touched, name="calendar_touches"),
    path(f"{CALENDAR}<slug:activity>/pin/", calendar.pin, name="calendar_pin"),
    path(f"{PLAN}word/", communication_plan.word, name="plan_word"),
    path(f"{PLAN}channels/", communication_plan_channels.channels, name="plan_channels"),
    path(f"{PLAN}channels/sure/", communication_plan_channels.work_out, name="plan_channels_work_out"),
    path(f"{PLAN}channels/chosen/", communication_plan_channels.take_over, name="plan_channels_take_over"),
]

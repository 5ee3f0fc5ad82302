from django.urls import path

from ankerpunt.activate.views import calendar, communication_plan
from ankerpunt.pages.views.stage import stage_page

app_name = "activate"
PLAN = "plans/<slug:slug>/"
CALENDAR = f"{PLAN}calendar/"
urlpatterns = [
    path("", stage_page("activate"), name="index"),
    path(f"{PLAN}plan.pdf", communication_plan.whole, name="plan_whole"),
    path(f"{PLAN}page.pdf", communication_plan.brief, name="plan_brief"),
    path(CALENDAR, calendar.calendar, name="calendar"),
    path(f"{CALENDAR}spread/", calendar.calendar, name="calendar_spread"),
    path(f"{CALENDAR}calendar.pdf", calendar.calendar, name="calendar_paper"),
    path(f"{CALENDAR}<slug:activity>/move/", calendar.move, name="calendar_move"),
    path(f"{CALENDAR}<slug:activity>/touches/", calendar.touched, name="calendar_touches"),
    path(f"{CALENDAR}<slug:activity>/pin/", calendar.pin, name="calendar_pin"),
    path(f"{PLAN}word/", communication_plan.word, name="plan_word"),
]

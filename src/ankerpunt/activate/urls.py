from django.urls import path

from ankerpunt.activate.views import communication_plan, contacts, feed, means
from ankerpunt.pages.views.stage import stage_page

app_name = "activate"
PLAN = "plans/<slug:slug>/"
urlpatterns = [
    path("", stage_page("activate"), name="index"),
    path("subscribe/", feed.subscribe, name="subscribe"),
    path("means/", means.means, name="means"),
    path("bring/contacts/", contacts.bring, name="bring_contacts"),
    path("bring/product-names/", contacts.names, name="bring_names"),
    path(f"{PLAN}plan.pdf", communication_plan.whole, name="plan_whole"),
    path(f"{PLAN}page.pdf", communication_plan.brief, name="plan_brief"),
    path(f"{PLAN}word/", communication_plan.word, name="plan_word"),
]

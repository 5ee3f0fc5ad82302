from django.urls import path

from ankerpunt.listen.views import road, team_conversation
from ankerpunt.pages.views.stage import stage_page

app_name = "listen"
urlpatterns = [
    path("", stage_page("listen"), name="index"),
    path("road/", road.road, name="road"),
    path("road/paper/", road.paper, name="road_paper"),
    path("team-conversation/", team_conversation.prepare, name="team_conversation"),
    path("team-conversation/link/", team_conversation.link, name="team_link"),
    path("team-conversation/end/", team_conversation.end, name="end_team_links"),
    path("team-conversation/<slug:value>/paper/", team_conversation.paper, name="team_guide"),
]

from django.urls import path

from ankerpunt.listen.views import road, story, story_call, story_chosen, story_theme, team_conversation, told
from ankerpunt.pages.views.stage import stage_page

app_name = "listen"
CALL, TOLD, STORY = "calls/<str:key>/", "waiting/<str:key>/", "stories/<slug:slug>/"
urlpatterns = [
    path("", stage_page("listen"), name="index"),
    path("calls/", story_call.calls, name="calls"),
    path("calls/new/", story_call.new_call, name="new_call"),
    path(CALL, story_call.call, name="call"),
    path(f"{CALL}card.pdf", story_call.card, name="call_card"),
    path("waiting/", told.waiting, name="waiting"),
    path(TOLD, told.read_told, name="read_told"),
    path(f"{TOLD}show/", told.publish_told, name="publish_told"),
    path("themes/", story_theme.themes, name="themes"),
    path("themes/pass/", story_theme.pass_over, name="pass_over_theme"),
    path("themes/bring-back/", story_theme.bring_back, name="bring_back_theme"),
    path("half-year/<slug:value>/", story_chosen.choose_story, name="choose_story"),
    path(f"{STORY}lay/", story.lay, name="lay_story"),
    path(f"{STORY}take-back/", story.take_back, name="take_back_story"),
    path("road/", road.road, name="road"),
    path("road/paper/", road.paper, name="road_paper"),
    path("team-conversation/", team_conversation.prepare, name="team_conversation"),
    path("team-conversation/link/", team_conversation.link, name="team_link"),
    path("team-conversation/end/", team_conversation.end, name="end_team_links"),
    path("team-conversation/<slug:value>/paper/", team_conversation.paper, name="team_guide"),
]

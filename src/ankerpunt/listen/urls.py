from django.urls import path

from ankerpunt.listen.views import (
    road,
    round_codes,
    story,
    story_call,
    story_chosen,
    story_theme,
    study_set_up,
    team_conversation,
    told,
)
from ankerpunt.listen.views import round as rounds
from ankerpunt.pages.views.stage import stage_page

app_name = "listen"
ROUND, STUDY = "rounds/<slug:key>/", "studies/<slug:key>/"
CALL, TOLD, STORY = "calls/<str:key>/", "waiting/<str:key>/", "stories/<slug:slug>/"
urlpatterns = [
    path("", stage_page("listen"), name="index"),
    path("rounds/", rounds.rounds, name="rounds"),
    path("rounds/new/", rounds.new, name="round_new"),
    path(ROUND, rounds.shown, name="round"),
    path(f"{ROUND}edit/", rounds.edit, name="round_edit"),
    path(f"{ROUND}people/", rounds.people, name="round_people"),
    path(f"{ROUND}dossier/", rounds.dossier, name="round_dossier"),
    path(f"{ROUND}dossier/round.pdf", rounds.dossier_pdf, name="round_dossier_pdf"),
    path(f"{ROUND}dossier/round.docx", rounds.dossier_word, name="round_dossier_word"),
    path(f"{ROUND}agree/", rounds.agree, name="round_agree"),
    path(f"{ROUND}approve/", rounds.approve, name="round_approve"),
    path(f"{ROUND}codes/", round_codes.codes, name="round_codes"),
    path(f"{ROUND}open/", round_codes.open_, name="round_open"),
    path(f"{ROUND}spares/", rounds.spares, name="round_spares"),
    path(f"{ROUND}call-off/", rounds.call_off, name="round_call_off"),
    path(f"{ROUND}break-off/", rounds.break_off, name="round_break_off"),
    path(f"{ROUND}close-again/", round_codes.close_again, name="round_close_again"),
    path(f"{ROUND}delete/", rounds.delete, name="round_delete"),
    path("studies/", study_set_up.studies, name="studies"),
    path("studies/new/", study_set_up.new, name="study_new"),
    path(STUDY, study_set_up.shown, name="study"),
    path(f"{STUDY}edit/", study_set_up.edit, name="study_edit"),
    path(f"{STUDY}whom/", study_set_up.whom, name="study_whom"),
    path(f"{STUDY}delete/", study_set_up.delete, name="study_delete"),
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

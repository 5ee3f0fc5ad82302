from django.urls import path

from ankerpunt.overview.views import board, change, decision, finding, home, retention, search, trace

app_name = "overview"
FINDING = "findings/<str:rule>/<str:noun>/<slug:slug>/"
urlpatterns = [
    path("", home.home, name="home"),
    path("begin/", home.begin, name="begin"),
    path("board/", board.board, name="board"),
    path("board/paper/", board.paper, name="board_paper"),
    path("board/groups/<slug:group>/", board.board, name="group_board"),
    path("board/groups/<slug:group>/paper/", board.paper, name="group_board_paper"),
    path("changes/", change.changes, name="changes"),
    path("collected/", retention.collected, name="collected"),
    path("kept/", retention.kept, name="kept"),
    path("findings/", finding.findings, name="findings"),
    path("findings/<str:rule>/", finding.rule, name="rule"),
    path("findings/<str:rule>/mend/", finding.mend, name="mend"),
    path("decisions/<str:noun>/<slug:slug>/", decision.decision, name="decision"),
    path("decisions/<str:noun>/<slug:slug>/back/", decision.take_back, name="take_back"),
    path(f"{FINDING}override/", decision.override, name="override"),
    path(f"{FINDING}dismiss/", decision.dismiss, name="dismiss"),
    path(f"{FINDING}reopen/", decision.reopen, name="reopen"),
    path("search/", search.search, name="search"),
    path("trace/<slug:slug>/", trace.trace, name="trace"),
]

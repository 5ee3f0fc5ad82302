from django.urls import URLPattern, URLResolver, path

from ankerpunt.participation.views import team_sharing

app_name = "participation"
urlpatterns: list[URLPattern | URLResolver] = [
    path("l/team/sent/", team_sharing.sent, name="team_sent"),
    path("l/team/<str:token>/", team_sharing.team, name="team"),
]

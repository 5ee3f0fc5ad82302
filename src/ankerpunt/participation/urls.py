from django.urls import path, re_path

from ankerpunt.participation.views import hearing, sheet, team_sharing, telling

app_name = "participation"

# On paper the L is a capital: a small one reads as an I or a 1. A key may be its first signs, as people type them. And
# each address answers without its last slash too: sending somebody on to another one would have the code in it. What
# else begins with l/ may be a code by itself: the last line of web/urls about participants.
KEY = r"(?P<key>[0-9a-fA-FoOiIlL]{6,32})"

urlpatterns = [
    path("l/team/sent/", team_sharing.sent, name="team_sent"),
    path("l/team/<str:token>/", team_sharing.team, name="team"),
    re_path(r"^[lL]/$", sheet.find, name="find"),
    re_path(rf"^[lL]/{KEY}/?$", sheet.fill, name="round"),
    re_path(rf"^[lL]/{KEY}/thanks/?$", sheet.thanks, name="thanks"),
    re_path(rf"^[lL]/{KEY}/(?P<code>[^/]+)/?$", sheet.slip, name="slip"),
    re_path(r"^[lL]/tell/(?P<key>[^/]+)/?$", telling.tell, name="tell"),
    re_path(r"^[lL]/heard/(?P<key>[^/]+)/?$", hearing.leave, name="heard"),
    re_path(r"^[lL]/story/(?P<token>[^/]+)/?$", telling.own_story, name="own_story"),
]

"""The address bar is the map: /<organisation>/<room>/<noun>/<one>/."""

from django.urls import include, path, re_path

from ankerpunt.organisation.views.start import switch_language
from ankerpunt.participation.views.sheet import alone
from ankerpunt.web.security_txt import security_txt

handler429 = "ankerpunt.web.refusals.too_many_requests"
handler500 = "ankerpunt.web.unavailable.failed"

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path(".well-known/security.txt", security_txt, name="security_txt"),
    path("kit/", include("ankerpunt.kit.urls")),
    path("i18n/setlang/", switch_language, name="set_language"),
    path("", include("ankerpunt.organisation.urls")),
    path("", include("ankerpunt.participation.urls")),
    re_path(r"^[lL]/(?P<code>.+)$", alone, name="code"),
    path("", include(("ankerpunt.play.phone_urls", "play"), namespace="phone")),
    path("", include("ankerpunt.showing.urls")),
    path("<slug:organisation>/", include("ankerpunt.jobs.urls")),
    path("<slug:organisation>/", include("ankerpunt.together.urls")),
    path("<slug:organisation>/understand/", include("ankerpunt.understand.urls")),
    path("<slug:organisation>/promise/", include("ankerpunt.promise.urls")),
    path("<slug:organisation>/anchor/", include("ankerpunt.anchor.urls")),
    path("<slug:organisation>/activate/", include("ankerpunt.activate.urls")),
    path("<slug:organisation>/listen/", include("ankerpunt.listen.urls")),
    path("<slug:organisation>/learn/", include("ankerpunt.learn.urls")),
    path("<slug:organisation>/play/", include("ankerpunt.play.urls")),
    path("<slug:organisation>/exchange/", include("ankerpunt.exchange.urls")),
    path("<slug:organisation>/", include("ankerpunt.overview.urls")),
    path("<slug:organisation>/", include("ankerpunt.pages.urls")),
]

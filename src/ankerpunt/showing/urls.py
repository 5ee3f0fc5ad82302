from django.urls import path

from ankerpunt.showing.views import secret_link

app_name = "showing"

urlpatterns = [
    path("shown/<str:token>/", secret_link.shown, name="shown"),
    path("shown/<str:token>.ics", secret_link.shown, name="feed"),
    path("<slug:organisation>/links/", secret_link.index, name="index"),
    path("<slug:organisation>/links/<slug:kind>/<slug:noun>/<slug:slug>/", secret_link.make, name="make"),
    path("<slug:organisation>/links/<int:link>/withdraw/", secret_link.withdraw, name="withdraw"),
    path("<slug:organisation>/links/<int:link>/give-back/", secret_link.give_back, name="give_back"),
]

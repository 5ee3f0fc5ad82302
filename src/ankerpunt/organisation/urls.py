from django.urls import include, path

from ankerpunt.organisation.views import (
    change,
    invitation,
    member,
    organisation,
    preferences,
    start,
    subscription,
)

app_name = "organisation"

inside = [
    path("undo/<uuid:change>/", change.undo, name="undo"),
    path("preferences/", preferences.edit, name="preferences"),
    path("preferences/own-data/", preferences.own, name="own_data"),
    path("organisation/", organisation.edit, name="organisation"),
    path("people/", member.index, name="people"),
    path("people/invite/", invitation.create, name="invite"),
    path("people/invitations/<int:invitation>/send/", invitation.send, name="send_invitation"),
    path("people/invitations/<int:invitation>/withdraw/", invitation.withdraw, name="withdraw_invitation"),
    path("people/<int:member>/", member.edit, name="member"),
    path("people/<int:member>/role/<str:role>/", member.give_place, name="give_place"),
    path("people/<int:member>/deactivate/", member.deactivate, name="deactivate_member"),
    path("people/<int:member>/activate/", member.activate, name="activate_member"),
]

urlpatterns = [
    path("", start.start, name="start"),
    path("demo/sign-in/", start.demo_sign_in, name="demo_sign_in"),
    path("accounts/typed/", start.typed, name="typed"),
    path("invitations/<str:token>/", invitation.accept, name="accept_invitation"),
    path("unsubscribe/<str:token>/", subscription.unsubscribe, name="unsubscribe"),
    path("<slug:organisation>/", include(inside)),
]

from django.urls import path

from ankerpunt.pages.views.stage import stage_page
from ankerpunt.understand.views import (
    claim,
    conversation,
    conversation_door,
    driver,
    library,
    persona,
    persona_print,
    sent_conversation,
    target_group_choice,
    week,
)

app_name = "understand"
PERSONAS = "personas/"
urlpatterns = [
    path("", stage_page("understand"), name="index"),
    path("look-again/", target_group_choice.look, name="look_again"),
    path("ranking/", driver.ranking, name="ranking"),
    path("conversations/<slug:slug>/about/<slug:path>/", conversation.about, name="about_conversation"),
    path("sent-in/", sent_conversation.index, name="sent_in"),
    path("sent-in/new/", sent_conversation.send_in, name="send_in"),
    path("sent-in/<int:sent>/", sent_conversation.take_over, name="take_over"),
    path("sent-in/<int:sent>/refuse/", sent_conversation.refuse, name="refuse"),
    path("sent-in/<int:sent>/reopen/", sent_conversation.reopen, name="reopen"),
    path("doors/new/", conversation_door.new_door, name="new_door"),
    path("doors/<str:key>/", conversation_door.door, name="door"),
    path("doors/<str:key>/card.pdf", conversation_door.card, name="door_card"),
    path("doors/<str:key>/close/", conversation_door.close, name="close_door"),
    path("left/<str:key>/", conversation_door.take_over_left, name="take_over_left"),
    path("left/<str:key>/leave-out/", conversation_door.leave_out_left, name="leave_out_left"),
    path("weeks/", week.weeks, name="weeks"),
    path(f"{PERSONAS}cards.pdf", persona_print.cards, name="persona_cards"),
    path(f"{PERSONAS}<slug:slug>/hard/", persona.hard_persona, name="hard_persona"),
    path(f"{PERSONAS}<slug:slug>/card.pdf", persona_print.card, name="persona_card"),
    path("claims/<slug:slug>/evidence/", claim.prove_claim, name="prove_claim"),
    path("library/", library.library, name="library"),
]

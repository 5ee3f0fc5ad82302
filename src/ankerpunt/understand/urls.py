from django.urls import path

from ankerpunt.pages.views.stage import stage_page
from ankerpunt.understand.views import (
    claim,
    conversation,
    driver,
    library,
    persona,
    persona_print,
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
    path("weeks/", week.weeks, name="weeks"),
    path(f"{PERSONAS}cards.pdf", persona_print.cards, name="persona_cards"),
    path(f"{PERSONAS}<slug:slug>/hard/", persona.hard_persona, name="hard_persona"),
    path(f"{PERSONAS}<slug:slug>/card.pdf", persona_print.card, name="persona_card"),
    path("claims/<slug:slug>/evidence/", claim.prove_claim, name="prove_claim"),
    path("library/", library.library, name="library"),
]

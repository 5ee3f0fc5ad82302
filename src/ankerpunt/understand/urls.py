from django.urls import path

from ankerpunt.pages.views.stage import stage_page
from ankerpunt.understand.views import (
    choice_argument,
    claim,
    conversation,
    driver,
    library,
    motivation,
    persona,
    persona_print,
    target_group_choice,
    wall,
    week,
)

app_name = "understand"
CHOICES = "target-group-choices/"
ARGUMENTS = "choice-arguments/"
DRIVERS = "drivers/"
TALKS = "conversations/"
PERSONAS, CLAIMS, MOTIVATIONS = "personas/", "claims/", "motivations/"
urlpatterns = [
    path("", stage_page("understand"), name="index"),
    path(CHOICES, target_group_choice.choices, name="target_group_choices"),
    path(f"{CHOICES}new/", target_group_choice.decide, name="decide"),
    path("look-again/", target_group_choice.look, name="look_again"),
    path(f"{CHOICES}<slug:slug>/", target_group_choice.choice, name="target_group_choice"),
    path(f"{ARGUMENTS}new/", choice_argument.new_argument, name="new_argument"),
    path(f"{ARGUMENTS}<slug:slug>/edit/", choice_argument.edit_argument, name="edit_argument"),
    path(f"{ARGUMENTS}<slug:slug>/remove/", choice_argument.remove_argument, name="remove_argument"),
    path(DRIVERS, driver.drivers, name="drivers"),
    path("ranking/", driver.ranking, name="ranking"),
    path(TALKS, conversation.conversations, name="conversations"),
    path(f"{TALKS}new/", conversation.new_conversation, name="new_conversation"),
    path(f"{TALKS}<slug:slug>/", conversation.conversation, name="conversation"),
    path(f"{TALKS}<slug:slug>/edit/", conversation.edit_conversation, name="edit_conversation"),
    path(f"{TALKS}<slug:slug>/about/<slug:path>/", conversation.about, name="about_conversation"),
    path("weeks/", week.weeks, name="weeks"),
    path(PERSONAS, wall.personas, name="personas"),
    path(f"{PERSONAS}new/", persona.new_persona, name="new_persona"),
    path(f"{PERSONAS}cards.pdf", persona_print.cards, name="persona_cards"),
    path(f"{PERSONAS}<row:slug>/", persona.persona, name="persona"),
    path(f"{PERSONAS}<slug:slug>/edit/", persona.edit_persona, name="edit_persona"),
    path(f"{PERSONAS}<slug:slug>/hard/", persona.hard_persona, name="hard_persona"),
    path(f"{PERSONAS}<slug:slug>/card.pdf", persona_print.card, name="persona_card"),
    path(f"{PERSONAS}<slug:slug>/claim/", claim.add_claim, name="add_claim"),
    path(f"{PERSONAS}<slug:slug>/motivation/", motivation.add_motivation, name="add_motivation"),
    path(f"{CLAIMS}<row:slug>/", claim.claim, name="claim"),
    path(f"{CLAIMS}<slug:slug>/edit/", claim.edit_claim, name="edit_claim"),
    path(f"{CLAIMS}<slug:slug>/evidence/", claim.prove_claim, name="prove_claim"),
    path(f"{CLAIMS}<slug:slug>/remove/", claim.remove_claim, name="remove_claim"),
    path(f"{MOTIVATIONS}<row:slug>/", motivation.motivation, name="motivation"),
    path(f"{MOTIVATIONS}<slug:slug>/edit/", motivation.edit_motivation, name="edit_motivation"),
    path(f"{MOTIVATIONS}<slug:slug>/remove/", motivation.remove_motivation, name="remove_motivation"),
    path("library/", library.library, name="library"),
]

from django.urls import path

from ankerpunt.mirror.views.stage import stage_page
from ankerpunt.understand.views import choice_argument, conversation, target_group, target_group_choice

app_name = "understand"
GROUPS = "target-groups/"
CHOICES = "target-group-choices/"
ARGUMENTS = "choice-arguments/"
TALKS = "conversations/"
urlpatterns = [
    path("", stage_page("understand"), name="index"),
    path(GROUPS, target_group.target_groups, name="target_groups"),
    path(f"{GROUPS}new/", target_group.new_target_group, name="new_target_group"),
    path(f"{GROUPS}<slug:slug>/", target_group.target_group, name="target_group"),
    path(f"{GROUPS}<slug:slug>/edit/", target_group.edit_target_group, name="edit_target_group"),
    path(CHOICES, target_group_choice.choices, name="target_group_choices"),
    path(f"{CHOICES}new/", target_group_choice.decide, name="decide"),
    path("look-again/", target_group_choice.look, name="look_again"),
    path(f"{CHOICES}<slug:slug>/", target_group_choice.choice, name="target_group_choice"),
    path(f"{ARGUMENTS}new/", choice_argument.new_argument, name="new_argument"),
    path(f"{ARGUMENTS}<slug:slug>/edit/", choice_argument.edit_argument, name="edit_argument"),
    path(f"{ARGUMENTS}<slug:slug>/remove/", choice_argument.remove_argument, name="remove_argument"),
    path(TALKS, conversation.conversations, name="conversations"),
    path(f"{TALKS}new/", conversation.new_conversation, name="new_conversation"),
    path(f"{TALKS}<slug:slug>/", conversation.conversation, name="conversation"),
    path(f"{TALKS}<slug:slug>/edit/", conversation.edit_conversation, name="edit_conversation"),
    path(f"{TALKS}<slug:slug>/about/<slug:path>/", conversation.about, name="about_conversation"),
]

from django.urls import path

from ankerpunt.mirror.views.stage import stage_page
from ankerpunt.understand.views import target_group

app_name = "understand"
GROUPS = "target-groups/"
urlpatterns = [
    path("", stage_page("understand"), name="index"),
    path(GROUPS, target_group.target_groups, name="target_groups"),
    path(f"{GROUPS}new/", target_group.new_target_group, name="new_target_group"),
    path(f"{GROUPS}<slug:slug>/", target_group.target_group, name="target_group"),
    path(f"{GROUPS}<slug:slug>/edit/", target_group.edit_target_group, name="edit_target_group"),
]

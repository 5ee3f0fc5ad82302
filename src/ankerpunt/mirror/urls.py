from django.urls import path

from ankerpunt.mirror.views import archive, selection
from ankerpunt.mirror.views import object as views

app_name = "mirror"
ONE = "<slug:room>/<slug:table>/<slug:slug>/"
urlpatterns = [
    path("select/<slug:room>/<slug:table>/", selection.select_objects, name="select_objects"),
    path("select/<slug:room>/<slug:table>/move/", selection.move_objects, name="move_objects"),
    path("<slug:room>/<slug:table>/", views.objects, name="objects"),
    path("<slug:room>/<slug:table>/new/", views.new_object, name="new_object"),
    path(ONE, views.object, name="object"),
    path(f"{ONE}edit/", views.edit_object, name="edit_object"),
    path(f"{ONE}delete/", views.delete_object, name="delete_object"),
    path(f"{ONE}archive/", archive.archive_object, name="archive_object"),
    path(f"{ONE}restore/", archive.restore_object, name="restore_object"),
]

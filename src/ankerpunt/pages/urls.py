from django.urls import path

from ankerpunt.pages.views import archive, form, history, remove, rows, selection, several

app_name = "pages"
ONE = "<slug:room>/<slug:table>/<slug:slug>/"
urlpatterns = [
    path("select/<slug:room>/<slug:table>/", selection.select_objects, name="select_objects"),
    path("select/<slug:room>/<slug:table>/move/", selection.move_objects, name="move_objects"),
    path("several/<slug:room>/<slug:table>/", several.several_objects, name="several_objects"),
    path("<slug:room>/<slug:table>/", rows.objects, name="objects"),
    path("<slug:room>/<slug:table>/new/", form.new_object, name="new_object"),
    path(ONE, rows.object, name="object"),
    path(f"{ONE}edit/", form.edit_object, name="edit_object"),
    path(f"{ONE}delete/", remove.delete_object, name="delete_object"),
    path(f"{ONE}archive/", archive.archive_object, name="archive_object"),
    path(f"{ONE}history/", history.history, name="history_object"),
    path(f"{ONE}history/<int:page>/", history.earlier, name="earlier_object"),
    path(f"{ONE}restore/", archive.restore_object, name="restore_object"),
]

from django.urls import path

from ankerpunt.mirror.views import object as views

app_name = "mirror"
ONE = "<slug:room>/<slug:table>/<slug:slug>/"
urlpatterns = [
    path("<slug:room>/<slug:table>/", views.objects, name="objects"),
    path("<slug:room>/<slug:table>/new/", views.new_object, name="new_object"),
    path(ONE, views.object, name="object"),
    path(f"{ONE}edit/", views.edit_object, name="edit_object"),
    path(f"{ONE}delete/", views.delete_object, name="delete_object"),
]

from django.urls import path

from ankerpunt.pages.views.stage import stage_page

app_name = "activate"
urlpatterns = [path("", stage_page("activate"), name="index")]

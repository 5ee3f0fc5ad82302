from django.urls import path

from ankerpunt.mirror.views.stage import stage_page

app_name = "promise"
urlpatterns = [path("", stage_page("promise"), name="index")]

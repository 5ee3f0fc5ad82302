from django.urls import path

from ankerpunt.mirror.views.stage import stage_page

app_name = "learn"
urlpatterns = [path("", stage_page("learn"), name="index")]

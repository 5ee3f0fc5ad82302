from django.urls import path

from ankerpunt.pages.views.stage import stage_page

app_name = "learn"
urlpatterns = [path("", stage_page("learn"), name="index")]

from django.urls import path

from ankerpunt.mirror.views.stage import stage_page

app_name = "understand"
urlpatterns = [path("", stage_page("understand"), name="index")]

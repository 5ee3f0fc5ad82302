from django.urls import path

from ankerpunt.pages.views.stage import stage_page

app_name = "listen"
urlpatterns = [path("", stage_page("listen"), name="index")]

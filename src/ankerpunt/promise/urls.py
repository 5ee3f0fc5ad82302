from django.urls import URLPattern, URLResolver

app_name = "promise"
urlpatterns: list[URLPattern | URLResolver] = []

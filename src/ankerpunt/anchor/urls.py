from django.urls import URLPattern, URLResolver

app_name = "anchor"
urlpatterns: list[URLPattern | URLResolver] = []

from django.urls import URLPattern, URLResolver

app_name = "understand"
urlpatterns: list[URLPattern | URLResolver] = []

from django.urls import URLPattern, URLResolver

app_name = "listen"
urlpatterns: list[URLPattern | URLResolver] = []

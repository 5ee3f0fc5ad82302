from django.urls import URLPattern, URLResolver

app_name = "activate"
urlpatterns: list[URLPattern | URLResolver] = []

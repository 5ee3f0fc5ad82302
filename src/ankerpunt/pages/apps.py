from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "ankerpunt.pages"
    label = "pages"

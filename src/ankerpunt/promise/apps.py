from django.apps import AppConfig


class PromiseConfig(AppConfig):
    name = "ankerpunt.promise"
    label = "promise"
    default_auto_field = "django.db.models.BigAutoField"

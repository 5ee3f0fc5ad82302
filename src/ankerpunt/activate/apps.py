from django.apps import AppConfig


class ActivateConfig(AppConfig):
    name = "ankerpunt.activate"
    label = "activate"
    default_auto_field = "django.db.models.BigAutoField"

from django.db import models


class Due(models.Model):
    """When something that is due by the clock was last begun."""

    name = models.CharField(max_length=80, primary_key=True)
    begun_for = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name}: {self.begun_for}"

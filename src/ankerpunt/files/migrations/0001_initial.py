import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisation", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="StoredFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sha256", models.CharField(max_length=64)),
                ("media", models.CharField(max_length=100)),
                ("size", models.PositiveBigIntegerField()),
                ("kept_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="organisation.organisation"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["sha256"], name="files_by_content")],
                "constraints": [
                    models.UniqueConstraint(fields=("organisation", "sha256"), name="files_once_in_an_organisation")
                ],
            },
        ),
    ]

import ankerpunt.kit.create_models
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisation", "0001_initial"),
    ]

    operations = [
        ankerpunt.kit.create_models.CreateModels(
            models=[
                migrations.CreateModel(
                    name="Due",
                    fields=[
                        ("name", models.CharField(max_length=80, primary_key=True, serialize=False)),
                        ("begun_for", models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name="Job",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("work", models.CharField(max_length=80)),
                        ("about", models.JSONField(default=dict)),
                        ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("state", models.CharField(default="waiting", max_length=10)),
                        ("percent", models.PositiveSmallIntegerField(default=0)),
                        ("tries", models.PositiveSmallIntegerField(default=0)),
                        ("stop_asked", models.BooleanField(default=False)),
                        ("outcome", models.JSONField(default=dict)),
                        ("ended_at", models.DateTimeField(null=True)),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="jobs",
                                to="organisation.organisation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-asked_at", "-pk"],
                        "indexes": [models.Index(fields=["organisation", "-asked_at"], name="job_newest_first")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ["waiting", "running", "done", "failed", "stopped"])),
                                name="job_state_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("percent__lte", 100)), name="job_percent_at_most_all"
                            ),
                        ],
                    },
                ),
            ]
        ),
    ]

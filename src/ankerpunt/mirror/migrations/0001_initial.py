import ankerpunt.kit.create_models
import ankerpunt.mirror.models.revision
import django.core.validators
import django.db.models.deletion
import simple_history.models
from django.conf import settings
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
                    name="Checkup",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("revision", models.PositiveBigIntegerField()),
                        ("day", models.DateField()),
                        ("token", models.CharField(default="", max_length=16)),
                        ("counts", models.JSONField()),
                        (
                            "organisation",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="HistoricalDismissal",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("links", models.JSONField(default=dict)),
                        (
                            "slug",
                            models.SlugField(
                                blank=True,
                                max_length=80,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[a-z0-9]+(-[a-z0-9]+)*$",
                                        "Use small letters, digits and single hyphens, like “samira-el-amrani”.",
                                    )
                                ],
                                verbose_name="id",
                            ),
                        ),
                        ("archived_on", models.DateField(blank=True, null=True)),
                        ("rule", models.CharField(max_length=300)),
                        ("noun", models.CharField(max_length=300)),
                        ("object", models.SlugField(max_length=80)),
                        ("reason", models.TextField(max_length=20000)),
                        ("decided_by", models.CharField(max_length=300)),
                        ("decided_on", models.DateField()),
                        ("until", models.DateField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField()),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="organisation.organisation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical dismissal",
                        "verbose_name_plural": "historical dismissals",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOverride",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("links", models.JSONField(default=dict)),
                        (
                            "slug",
                            models.SlugField(
                                blank=True,
                                max_length=80,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[a-z0-9]+(-[a-z0-9]+)*$",
                                        "Use small letters, digits and single hyphens, like “samira-el-amrani”.",
                                    )
                                ],
                                verbose_name="id",
                            ),
                        ),
                        ("archived_on", models.DateField(blank=True, null=True)),
                        ("rule", models.CharField(max_length=300)),
                        ("noun", models.CharField(max_length=300)),
                        ("object", models.SlugField(max_length=80)),
                        ("reason", models.TextField(max_length=20000)),
                        ("decided_by", models.CharField(max_length=300)),
                        ("decided_on", models.DateField()),
                        ("until", models.DateField(blank=True, null=True)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField()),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="organisation.organisation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical override",
                        "verbose_name_plural": "historical overrides",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Dismissal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "slug",
                            models.SlugField(
                                blank=True,
                                max_length=80,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[a-z0-9]+(-[a-z0-9]+)*$",
                                        "Use small letters, digits and single hyphens, like “samira-el-amrani”.",
                                    )
                                ],
                                verbose_name="id",
                            ),
                        ),
                        ("archived_on", models.DateField(blank=True, null=True)),
                        ("rule", models.CharField(max_length=300)),
                        ("noun", models.CharField(max_length=300)),
                        ("object", models.SlugField(max_length=80)),
                        ("reason", models.TextField(max_length=20000)),
                        ("decided_by", models.CharField(max_length=300)),
                        ("decided_on", models.DateField()),
                        ("until", models.DateField()),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(fields=["organisation", "noun", "object"], name="dismissal_of_object")
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="mirror_dismissal_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("until__gte", models.F("decided_on"))),
                                name="dismissal_until_in_order",
                                violation_error_message="The second date is before the first. Choose a later date.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Finding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("place", models.CharField(max_length=8)),
                        ("cause", models.CharField(max_length=32)),
                        ("leads", models.BooleanField()),
                        ("code", models.CharField(max_length=8)),
                        ("mood", models.CharField(max_length=12)),
                        ("severity", models.CharField(max_length=8)),
                        ("stage", models.CharField(max_length=12)),
                        ("status", models.CharField(max_length=12)),
                        ("noun", models.CharField(max_length=40)),
                        ("object", models.CharField(max_length=80)),
                        ("detail", models.TextField(blank=True)),
                        ("digest", models.CharField(max_length=32)),
                        ("said", models.JSONField()),
                        (
                            "checkup",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="findings",
                                to="mirror.checkup",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["place", "noun", "object", "detail"],
                        "indexes": [
                            models.Index(fields=["checkup", "noun", "object"], name="finding_of_object"),
                            models.Index(fields=["checkup", "severity", "status"], name="finding_that_asks"),
                            models.Index(fields=["checkup", "cause"], name="finding_of_cause"),
                            models.Index(
                                condition=models.Q(("leads", True)),
                                fields=["checkup", "status", "place"],
                                name="finding_that_leads",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("checkup", "digest"), name="one_finding_of_each")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Override",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "slug",
                            models.SlugField(
                                blank=True,
                                max_length=80,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[a-z0-9]+(-[a-z0-9]+)*$",
                                        "Use small letters, digits and single hyphens, like “samira-el-amrani”.",
                                    )
                                ],
                                verbose_name="id",
                            ),
                        ),
                        ("archived_on", models.DateField(blank=True, null=True)),
                        ("rule", models.CharField(max_length=300)),
                        ("noun", models.CharField(max_length=300)),
                        ("object", models.SlugField(max_length=80)),
                        ("reason", models.TextField(max_length=20000)),
                        ("decided_by", models.CharField(max_length=300)),
                        ("decided_on", models.DateField()),
                        ("until", models.DateField(blank=True, null=True)),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["organisation", "noun", "object"], name="override_of_object")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="mirror_override_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("until__gte", models.F("decided_on"))),
                                name="override_until_in_order",
                                violation_error_message="The second date is before the first. Choose a later date.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Revision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveBigIntegerField()),
                        ("token", models.CharField(max_length=16)),
                        ("touched", models.JSONField(null=True)),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "number"), name="one_revision_of_each_number"
                            )
                        ],
                    },
                ),
            ],
        ),
    ]

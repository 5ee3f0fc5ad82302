import ankerpunt.kit.create_models
import ankerpunt.kit.limits
import django.core.validators
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisation", "0001_initial"),
        ("promise", "0001_initial"),
        ("understand", "0001_initial"),
    ]

    operations = [
        ankerpunt.kit.create_models.CreateModels(
            models=[
                migrations.CreateModel(
                    name="Channel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        ("name", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("web", "web"),
                                    ("phone", "phone"),
                                    ("counter", "counter"),
                                    ("letter", "letter"),
                                    ("email", "email"),
                                    ("social", "social"),
                                    ("press", "press"),
                                    ("personal", "personal"),
                                    ("other", "other"),
                                ],
                                default="other",
                                max_length=40,
                            ),
                        ),
                        (
                            "media",
                            models.CharField(
                                blank=True,
                                choices=[("owned", "owned"), ("earned", "earned"), ("paid", "paid")],
                                max_length=40,
                            ),
                        ),
                        (
                            "effect",
                            models.CharField(
                                blank=True,
                                choices=[("low", "low"), ("medium", "medium"), ("high", "high")],
                                max_length=40,
                            ),
                        ),
                        ("effect_source", models.CharField(blank=True, max_length=300)),
                        (
                            "cost_low_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        (
                            "cost_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        (
                            "cost_high_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        ("cost_source", models.CharField(blank=True, max_length=300)),
                        (
                            "minutes_low",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10000),
                                ],
                            ),
                        ),
                        (
                            "minutes",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10000),
                                ],
                            ),
                        ),
                        (
                            "minutes_high",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10000),
                                ],
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_channel_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        (
                                            "web",
                                            "phone",
                                            "counter",
                                            "letter",
                                            "email",
                                            "social",
                                            "press",
                                            "personal",
                                            "other",
                                        ),
                                    )
                                ),
                                name="channel_kind_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("media__in", ("", "owned", "earned", "paid"))),
                                name="channel_media_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("effect__in", ("", "low", "medium", "high"))),
                                name="channel_effect_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("cost_low_cents__gte", 0), ("cost_low_cents__lte", 1000000000000)),
                                name="channel_cost_low_cents_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("cost_cents__gte", 0), ("cost_cents__lte", 1000000000000)),
                                name="channel_cost_cents_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("cost_high_cents__gte", 0), ("cost_high_cents__lte", 1000000000000)
                                ),
                                name="channel_cost_high_cents_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("minutes_low__gte", 0), ("minutes_low__lte", 10000)),
                                name="channel_minutes_low_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("minutes__gte", 0), ("minutes__lte", 10000)),
                                name="channel_minutes_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("minutes_high__gte", 0), ("minutes_high__lte", 10000)),
                                name="channel_minutes_high_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalChannel",
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
                        ("name", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("web", "web"),
                                    ("phone", "phone"),
                                    ("counter", "counter"),
                                    ("letter", "letter"),
                                    ("email", "email"),
                                    ("social", "social"),
                                    ("press", "press"),
                                    ("personal", "personal"),
                                    ("other", "other"),
                                ],
                                default="other",
                                max_length=40,
                            ),
                        ),
                        (
                            "media",
                            models.CharField(
                                blank=True,
                                choices=[("owned", "owned"), ("earned", "earned"), ("paid", "paid")],
                                max_length=40,
                            ),
                        ),
                        (
                            "effect",
                            models.CharField(
                                blank=True,
                                choices=[("low", "low"), ("medium", "medium"), ("high", "high")],
                                max_length=40,
                            ),
                        ),
                        ("effect_source", models.CharField(blank=True, max_length=300)),
                        (
                            "cost_low_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        (
                            "cost_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        (
                            "cost_high_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        ("cost_source", models.CharField(blank=True, max_length=300)),
                        (
                            "minutes_low",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10000),
                                ],
                            ),
                        ),
                        (
                            "minutes",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10000),
                                ],
                            ),
                        ),
                        (
                            "minutes_high",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10000),
                                ],
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
                    ],
                    options={
                        "verbose_name": "historical channel",
                        "verbose_name_plural": "historical channels",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalInstrument",
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
                        ("name", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("communication", "communication"),
                                    ("product", "product"),
                                    ("utility", "utility"),
                                    ("restriction", "restriction"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("owner", models.CharField(blank=True, max_length=300)),
                        (
                            "cost_low_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        (
                            "cost_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        (
                            "cost_high_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        (
                            "effect_low",
                            models.FloatField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(-5),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                            ),
                        ),
                        (
                            "effect",
                            models.FloatField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(-5),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                            ),
                        ),
                        (
                            "effect_high",
                            models.FloatField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(-5),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                            ),
                        ),
                        (
                            "questions_low",
                            models.FloatField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10),
                                ],
                            ),
                        ),
                        (
                            "questions",
                            models.FloatField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10),
                                ],
                            ),
                        ),
                        (
                            "questions_high",
                            models.FloatField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10),
                                ],
                            ),
                        ),
                        (
                            "lasts_months",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(120),
                                ],
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=300)),
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
                    ],
                    options={
                        "verbose_name": "historical instrument",
                        "verbose_name_plural": "historical instruments",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOwnerCapacity",
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
                        ("owner", models.CharField(max_length=300)),
                        (
                            "hours_per_week",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000),
                                ],
                            ),
                        ),
                        (
                            "at_once",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(100),
                                ],
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
                    ],
                    options={
                        "verbose_name": "historical owner capacity",
                        "verbose_name_plural": "historical owner capacitys",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPartner",
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
                        ("name", models.CharField(max_length=300)),
                        ("contributes", models.TextField(blank=True, max_length=20000)),
                        ("spoken_by", models.CharField(blank=True, max_length=300)),
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
                    ],
                    options={
                        "verbose_name": "historical partner",
                        "verbose_name_plural": "historical partners",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalProcess",
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
                        ("name", models.CharField(max_length=300)),
                        ("product_name", models.CharField(blank=True, max_length=300)),
                        ("product_uri", models.CharField(blank=True, max_length=300)),
                        ("channel_note", models.TextField(blank=True, max_length=20000)),
                        ("self_service", models.TextField(blank=True, max_length=20000)),
                        ("baseline", models.FloatField(blank=True, null=True)),
                        ("baseline_on", models.DateField(blank=True, null=True)),
                        ("target", models.FloatField(blank=True, null=True)),
                        ("target_on", models.DateField(blank=True, null=True)),
                        ("no_digital_goal", models.TextField(blank=True, max_length=20000)),
                        ("help_stays_open", models.TextField(blank=True, max_length=20000)),
                        ("barriers", models.JSONField(blank=True, default=tuple)),
                        ("note", models.TextField(blank=True, max_length=20000)),
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
                    ],
                    options={
                        "verbose_name": "historical process",
                        "verbose_name_plural": "historical processs",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="OwnerCapacity",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        ("owner", models.CharField(max_length=300)),
                        (
                            "hours_per_week",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000),
                                ],
                            ),
                        ),
                        (
                            "at_once",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(100),
                                ],
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_ownercapacity_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hours_per_week__gte", 0), ("hours_per_week__lte", 1000)),
                                name="ownercapacity_hours_per_week_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("at_once__gte", 0), ("at_once__lte", 100)),
                                name="ownercapacity_at_once_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Absence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        (
                            "capacity",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="absences",
                                to="activate.ownercapacity",
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_absence_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="absence_ends_on_in_order",
                                violation_error_message="The second date is before the first. Choose a later date.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAbsence",
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
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
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
                        (
                            "capacity",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.ownercapacity",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical absence",
                        "verbose_name_plural": "historical absences",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Process",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        ("name", models.CharField(max_length=300)),
                        ("product_name", models.CharField(blank=True, max_length=300)),
                        ("product_uri", models.CharField(blank=True, max_length=300)),
                        ("channel_note", models.TextField(blank=True, max_length=20000)),
                        ("self_service", models.TextField(blank=True, max_length=20000)),
                        ("baseline", models.FloatField(blank=True, null=True)),
                        ("baseline_on", models.DateField(blank=True, null=True)),
                        ("target", models.FloatField(blank=True, null=True)),
                        ("target_on", models.DateField(blank=True, null=True)),
                        ("no_digital_goal", models.TextField(blank=True, max_length=20000)),
                        ("help_stays_open", models.TextField(blank=True, max_length=20000)),
                        ("barriers", models.JSONField(blank=True, default=tuple)),
                        ("note", models.TextField(blank=True, max_length=20000)),
                        (
                            "target_groups",
                            models.ManyToManyField(blank=True, related_name="processes", to="understand.targetgroup"),
                        ),
                        (
                            "foundations",
                            models.ManyToManyField(blank=True, related_name="processes", to="promise.foundation"),
                        ),
                        (
                            "preferred_channels",
                            models.ManyToManyField(blank=True, related_name="processes", to="activate.channel"),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_process_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("baseline__gte", 0), ("baseline__lte", 100)),
                                name="process_baseline_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("target__gte", 0), ("target__lte", 100)),
                                name="process_target_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("target_on__gte", models.F("baseline_on"))),
                                name="process_target_on_in_order",
                                violation_error_message="The second date is before the first. Choose a later date.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CommunicationPlan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        ("title", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("policy_note", "policy_note"),
                                    ("year_plan", "year_plan"),
                                    ("project", "project"),
                                    ("campaign", "campaign"),
                                    ("charter", "charter"),
                                    ("employer_promise", "employer_promise"),
                                    ("journey", "journey"),
                                    ("positioning", "positioning"),
                                ],
                                max_length=40,
                            ),
                        ),
                        (
                            "horizon",
                            models.CharField(
                                choices=[
                                    ("soon", "soon"),
                                    ("this_year", "this_year"),
                                    ("coming_years", "coming_years"),
                                ],
                                default="this_year",
                                max_length=40,
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        (
                            "status",
                            models.CharField(
                                choices=[("draft", "draft"), ("adopted", "adopted"), ("closed", "closed")],
                                default="draft",
                                max_length=40,
                            ),
                        ),
                        (
                            "based_on",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="successors",
                                to="activate.communicationplan",
                            ),
                        ),
                        (
                            "template",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("municipal_services", "municipal_services"),
                                    ("care_employer", "care_employer"),
                                    ("welfare_profile", "welfare_profile"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("differs", models.TextField(blank=True, max_length=20000)),
                        ("occasion", models.TextField(blank=True, max_length=20000)),
                        ("situation", models.TextField(blank=True, max_length=20000)),
                        ("look_back", models.TextField(blank=True, max_length=20000)),
                        ("summary", models.TextField(blank=True, max_length=20000)),
                        ("spokesperson", models.TextField(blank=True, max_length=20000)),
                        ("duties", models.JSONField(blank=True, default=tuple)),
                        ("accessibility", models.TextField(blank=True, max_length=20000)),
                        ("version", models.CharField(blank=True, max_length=300)),
                        ("author", models.CharField(blank=True, max_length=300)),
                        ("client", models.CharField(blank=True, max_length=300)),
                        ("adopted_on", models.DateField(blank=True, null=True)),
                        ("adopted_by", models.CharField(blank=True, max_length=300)),
                        ("review_on", models.DateField(blank=True, null=True)),
                        ("annexes", models.JSONField(blank=True, default=tuple)),
                        (
                            "foundations",
                            models.ManyToManyField(blank=True, related_name="plans", to="promise.foundation"),
                        ),
                        (
                            "target_groups",
                            models.ManyToManyField(blank=True, related_name="plans", to="understand.targetgroup"),
                        ),
                        ("processes", models.ManyToManyField(blank=True, related_name="plans", to="activate.process")),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_communicationplan_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        (
                                            "",
                                            "policy_note",
                                            "year_plan",
                                            "project",
                                            "campaign",
                                            "charter",
                                            "employer_promise",
                                            "journey",
                                            "positioning",
                                        ),
                                    )
                                ),
                                name="communicationplan_kind_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("horizon__in", ("soon", "this_year", "coming_years"))),
                                name="communicationplan_horizon_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("status__in", ("draft", "adopted", "closed"))),
                                name="communicationplan_status_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("template__in", ("", "municipal_services", "care_employer", "welfare_profile"))
                                ),
                                name="communicationplan_template_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="communicationplan_ends_on_in_order",
                                violation_error_message="The second date is before the first. Choose a later date.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContactSeries",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        (
                            "process",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contact_series",
                                to="activate.process",
                            ),
                        ),
                        (
                            "channel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="contact_series",
                                to="activate.channel",
                            ),
                        ),
                        ("kind", models.CharField(choices=[("case", "case"), ("question", "question")], max_length=40)),
                        ("first_month", models.DateField()),
                        ("counts", models.JSONField(blank=True, default=tuple)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_contactseries_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ("case", "question"))), name="contactseries_kind_limits"
                            ),
                            models.UniqueConstraint(
                                fields=("process", "channel", "kind"),
                                name="one_contact_series_per_kind",
                                violation_error_message="This process already has such a series for this channel.",
                            ),
                            models.CheckConstraint(
                                condition=ankerpunt.kit.limits.StartsMonth("first_month"),
                                name="contact_series_starts_a_month",
                                violation_error_message="Choose the first day of a month.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FormSeries",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        (
                            "process",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="form_series",
                                to="activate.process",
                            ),
                        ),
                        ("first_month", models.DateField()),
                        ("visits", models.JSONField(blank=True, default=tuple)),
                        ("started", models.JSONField(blank=True, default=tuple)),
                        ("completed", models.JSONField(blank=True, default=tuple)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_formseries_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.UniqueConstraint(
                                fields=("process",),
                                name="one_form_series_per_process",
                                violation_error_message="This process already has a series.",
                            ),
                            models.CheckConstraint(
                                condition=ankerpunt.kit.limits.StartsMonth("first_month"),
                                name="form_series_starts_a_month",
                                violation_error_message="Choose the first day of a month.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalContactSeries",
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
                        ("kind", models.CharField(choices=[("case", "case"), ("question", "question")], max_length=40)),
                        ("first_month", models.DateField()),
                        ("counts", models.JSONField(blank=True, default=tuple)),
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
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.process",
                            ),
                        ),
                        (
                            "channel",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.channel",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical contact series",
                        "verbose_name_plural": "historical contact seriess",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFormSeries",
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
                        ("first_month", models.DateField()),
                        ("visits", models.JSONField(blank=True, default=tuple)),
                        ("started", models.JSONField(blank=True, default=tuple)),
                        ("completed", models.JSONField(blank=True, default=tuple)),
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
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.process",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical form series",
                        "verbose_name_plural": "historical form seriess",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalProcessEvent",
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
                        ("name", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("outage", "outage"),
                                    ("form", "form"),
                                    ("definition", "definition"),
                                    ("other", "other"),
                                ],
                                default="other",
                                max_length=40,
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        ("note", models.TextField(blank=True, max_length=20000)),
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
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.process",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical process event",
                        "verbose_name_plural": "historical process events",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Instrument",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        ("name", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("communication", "communication"),
                                    ("product", "product"),
                                    ("utility", "utility"),
                                    ("restriction", "restriction"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("owner", models.CharField(blank=True, max_length=300)),
                        (
                            "cost_low_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        (
                            "cost_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        (
                            "cost_high_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        (
                            "effect_low",
                            models.FloatField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(-5),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                            ),
                        ),
                        (
                            "effect",
                            models.FloatField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(-5),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                            ),
                        ),
                        (
                            "effect_high",
                            models.FloatField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(-5),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                            ),
                        ),
                        (
                            "questions_low",
                            models.FloatField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10),
                                ],
                            ),
                        ),
                        (
                            "questions",
                            models.FloatField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10),
                                ],
                            ),
                        ),
                        (
                            "questions_high",
                            models.FloatField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10),
                                ],
                            ),
                        ),
                        (
                            "lasts_months",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(120),
                                ],
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=300)),
                        (
                            "processes",
                            models.ManyToManyField(blank=True, related_name="instruments", to="activate.process"),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_instrument_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ("communication", "product", "utility", "restriction"))
                                ),
                                name="instrument_kind_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("cost_low_cents__gte", 0), ("cost_low_cents__lte", 1000000000000)),
                                name="instrument_cost_low_cents_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("cost_cents__gte", 0), ("cost_cents__lte", 1000000000000)),
                                name="instrument_cost_cents_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("cost_high_cents__gte", 0), ("cost_high_cents__lte", 1000000000000)
                                ),
                                name="instrument_cost_high_cents_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("effect_low__gte", -5), ("effect_low__lte", 5)),
                                name="instrument_effect_low_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("effect__gte", -5), ("effect__lte", 5)),
                                name="instrument_effect_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("effect_high__gte", -5), ("effect_high__lte", 5)),
                                name="instrument_effect_high_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("questions_low__gte", 0), ("questions_low__lte", 10)),
                                name="instrument_questions_low_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("questions__gte", 0), ("questions__lte", 10)),
                                name="instrument_questions_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("questions_high__gte", 0), ("questions_high__lte", 10)),
                                name="instrument_questions_high_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("lasts_months__gte", 1), ("lasts_months__lte", 120)),
                                name="instrument_lasts_months_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Message",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        ("text", models.TextField(max_length=20000)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("core", "core"),
                                    ("sub", "sub"),
                                    ("question", "question"),
                                    ("reactive", "reactive"),
                                ],
                                max_length=40,
                            ),
                        ),
                        (
                            "part_of",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="parts",
                                to="activate.message",
                            ),
                        ),
                        ("question", models.TextField(blank=True, max_length=20000)),
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="messages",
                                to="activate.process",
                            ),
                        ),
                        (
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="messages",
                                to="understand.targetgroup",
                            ),
                        ),
                        (
                            "persona",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="messages",
                                to="understand.persona",
                            ),
                        ),
                        (
                            "motivation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="messages",
                                to="understand.motivation",
                            ),
                        ),
                        ("stretch_label", models.BooleanField(default=False)),
                        (
                            "language",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("nl", "nl"),
                                    ("en", "en"),
                                    ("fy", "fy"),
                                    ("pap", "pap"),
                                    ("de", "de"),
                                    ("fr", "fr"),
                                    ("es", "es"),
                                    ("pl", "pl"),
                                    ("uk", "uk"),
                                    ("tr", "tr"),
                                    ("ar", "ar"),
                                    ("ti", "ti"),
                                    ("sign", "sign"),
                                    ("other", "other"),
                                ],
                                max_length=40,
                            ),
                        ),
                        (
                            "language_level",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("A1", "A1"),
                                    ("A2", "A2"),
                                    ("B1", "B1"),
                                    ("B2", "B2"),
                                    ("C1", "C1"),
                                    ("C2", "C2"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("moment", models.CharField(blank=True, max_length=300)),
                        ("approved_by", models.CharField(blank=True, max_length=300)),
                        ("usps", models.ManyToManyField(blank=True, related_name="messages", to="promise.usp")),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_message_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ("", "core", "sub", "question", "reactive"))),
                                name="message_kind_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "language__in",
                                        (
                                            "",
                                            "nl",
                                            "en",
                                            "fy",
                                            "pap",
                                            "de",
                                            "fr",
                                            "es",
                                            "pl",
                                            "uk",
                                            "tr",
                                            "ar",
                                            "ti",
                                            "sign",
                                            "other",
                                        ),
                                    )
                                ),
                                name="message_language_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("language_level__in", ("", "A1", "A2", "B1", "B2", "C1", "C2"))),
                                name="message_language_level_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Partner",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        ("name", models.CharField(max_length=300)),
                        ("contributes", models.TextField(blank=True, max_length=20000)),
                        ("spoken_by", models.CharField(blank=True, max_length=300)),
                        (
                            "processes",
                            models.ManyToManyField(blank=True, related_name="partners", to="activate.process"),
                        ),
                        (
                            "target_groups",
                            models.ManyToManyField(blank=True, related_name="partners", to="understand.targetgroup"),
                        ),
                        (
                            "holds",
                            models.ManyToManyField(blank=True, related_name="held_by", to="understand.targetgroup"),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_partner_slug",
                                violation_error_message="This id is taken.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProcessEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        (
                            "process",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="events",
                                to="activate.process",
                            ),
                        ),
                        ("name", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("outage", "outage"),
                                    ("form", "form"),
                                    ("definition", "definition"),
                                    ("other", "other"),
                                ],
                                default="other",
                                max_length=40,
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        ("note", models.TextField(blank=True, max_length=20000)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_processevent_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ("outage", "form", "definition", "other"))),
                                name="processevent_kind_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="processevent_ends_on_in_order",
                                violation_error_message="The second date is before the first. Choose a later date.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Budget",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="budgets",
                                to="activate.communicationplan",
                            ),
                        ),
                        ("name", models.CharField(max_length=300)),
                        (
                            "amount_cents",
                            models.BigIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ]
                            ),
                        ),
                        (
                            "year",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1900),
                                    django.core.validators.MaxValueValidator(2200),
                                ],
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                choices=[
                                    ("internal", "internal"),
                                    ("external", "external"),
                                    ("contingency", "contingency"),
                                ],
                                max_length=40,
                            ),
                        ),
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="budgets",
                                to="activate.process",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_budget_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount_cents__gte", 0), ("amount_cents__lte", 1000000000000)),
                                name="budget_amount_cents_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("year__gte", 1900), ("year__lte", 2200)), name="budget_year_limits"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("purpose__in", ("internal", "external", "contingency"))),
                                name="budget_purpose_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Campaign",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        ("title", models.CharField(max_length=300)),
                        ("goal", models.TextField(blank=True, max_length=20000)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="campaigns",
                                to="activate.communicationplan",
                            ),
                        ),
                        (
                            "follows",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="followed_by",
                                to="activate.campaign",
                            ),
                        ),
                        (
                            "cost_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        ("matters_from", models.FloatField(blank=True, null=True)),
                        (
                            "processes",
                            models.ManyToManyField(blank=True, related_name="campaigns", to="activate.process"),
                        ),
                        (
                            "target_groups",
                            models.ManyToManyField(blank=True, related_name="campaigns", to="understand.targetgroup"),
                        ),
                        ("usps", models.ManyToManyField(blank=True, related_name="campaigns", to="promise.usp")),
                        (
                            "controls",
                            models.ManyToManyField(blank=True, related_name="control_of", to="activate.process"),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_campaign_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("cost_cents__gte", 0), ("cost_cents__lte", 1000000000000)),
                                name="campaign_cost_cents_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("matters_from__gte", 0), ("matters_from__lte", 100)),
                                name="campaign_matters_from_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="campaign_ends_on_in_order",
                                violation_error_message="The second date is before the first. Choose a later date.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalBudget",
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
                        ("name", models.CharField(max_length=300)),
                        (
                            "amount_cents",
                            models.BigIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ]
                            ),
                        ),
                        (
                            "year",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1900),
                                    django.core.validators.MaxValueValidator(2200),
                                ],
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                choices=[
                                    ("internal", "internal"),
                                    ("external", "external"),
                                    ("contingency", "contingency"),
                                ],
                                max_length=40,
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
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.communicationplan",
                            ),
                        ),
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.process",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical budget",
                        "verbose_name_plural": "historical budgets",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCommunicationPlan",
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
                        ("title", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("policy_note", "policy_note"),
                                    ("year_plan", "year_plan"),
                                    ("project", "project"),
                                    ("campaign", "campaign"),
                                    ("charter", "charter"),
                                    ("employer_promise", "employer_promise"),
                                    ("journey", "journey"),
                                    ("positioning", "positioning"),
                                ],
                                max_length=40,
                            ),
                        ),
                        (
                            "horizon",
                            models.CharField(
                                choices=[
                                    ("soon", "soon"),
                                    ("this_year", "this_year"),
                                    ("coming_years", "coming_years"),
                                ],
                                default="this_year",
                                max_length=40,
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        (
                            "status",
                            models.CharField(
                                choices=[("draft", "draft"), ("adopted", "adopted"), ("closed", "closed")],
                                default="draft",
                                max_length=40,
                            ),
                        ),
                        (
                            "template",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("municipal_services", "municipal_services"),
                                    ("care_employer", "care_employer"),
                                    ("welfare_profile", "welfare_profile"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("differs", models.TextField(blank=True, max_length=20000)),
                        ("occasion", models.TextField(blank=True, max_length=20000)),
                        ("situation", models.TextField(blank=True, max_length=20000)),
                        ("look_back", models.TextField(blank=True, max_length=20000)),
                        ("summary", models.TextField(blank=True, max_length=20000)),
                        ("spokesperson", models.TextField(blank=True, max_length=20000)),
                        ("duties", models.JSONField(blank=True, default=tuple)),
                        ("accessibility", models.TextField(blank=True, max_length=20000)),
                        ("version", models.CharField(blank=True, max_length=300)),
                        ("author", models.CharField(blank=True, max_length=300)),
                        ("client", models.CharField(blank=True, max_length=300)),
                        ("adopted_on", models.DateField(blank=True, null=True)),
                        ("adopted_by", models.CharField(blank=True, max_length=300)),
                        ("review_on", models.DateField(blank=True, null=True)),
                        ("annexes", models.JSONField(blank=True, default=tuple)),
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
                        (
                            "based_on",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.communicationplan",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical communication plan",
                        "verbose_name_plural": "historical communication plans",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMessage",
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
                        ("text", models.TextField(max_length=20000)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("core", "core"),
                                    ("sub", "sub"),
                                    ("question", "question"),
                                    ("reactive", "reactive"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("question", models.TextField(blank=True, max_length=20000)),
                        ("stretch_label", models.BooleanField(default=False)),
                        (
                            "language",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("nl", "nl"),
                                    ("en", "en"),
                                    ("fy", "fy"),
                                    ("pap", "pap"),
                                    ("de", "de"),
                                    ("fr", "fr"),
                                    ("es", "es"),
                                    ("pl", "pl"),
                                    ("uk", "uk"),
                                    ("tr", "tr"),
                                    ("ar", "ar"),
                                    ("ti", "ti"),
                                    ("sign", "sign"),
                                    ("other", "other"),
                                ],
                                max_length=40,
                            ),
                        ),
                        (
                            "language_level",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("A1", "A1"),
                                    ("A2", "A2"),
                                    ("B1", "B1"),
                                    ("B2", "B2"),
                                    ("C1", "C1"),
                                    ("C2", "C2"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("moment", models.CharField(blank=True, max_length=300)),
                        ("approved_by", models.CharField(blank=True, max_length=300)),
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
                        (
                            "part_of",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.message",
                            ),
                        ),
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.process",
                            ),
                        ),
                        (
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="understand.targetgroup",
                            ),
                        ),
                        (
                            "persona",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="understand.persona",
                            ),
                        ),
                        (
                            "motivation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="understand.motivation",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical message",
                        "verbose_name_plural": "historical messages",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPhase",
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
                        ("title", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                choices=[("phase", "phase"), ("milestone", "milestone")], default="phase", max_length=40
                            ),
                        ),
                        ("starts_on", models.DateField(blank=True, null=True)),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        ("moment", models.CharField(blank=True, max_length=300)),
                        ("goal", models.TextField(blank=True, max_length=20000)),
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
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.communicationplan",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical phase",
                        "verbose_name_plural": "historical phases",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPlanAnswer",
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
                        (
                            "question",
                            models.CharField(
                                choices=[
                                    ("foundations", "foundations"),
                                    ("channels", "channels"),
                                    ("objectives", "objectives"),
                                    ("approach", "approach"),
                                    ("partners", "partners"),
                                    ("messages", "messages"),
                                    ("means", "means"),
                                    ("budget", "budget"),
                                    ("inspiration", "inspiration"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("text", models.TextField(blank=True, max_length=20000)),
                        ("owner", models.CharField(blank=True, max_length=300)),
                        ("due_on", models.DateField(blank=True, null=True)),
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
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.communicationplan",
                            ),
                        ),
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.process",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical plan answer",
                        "verbose_name_plural": "historical plan answers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalRisk",
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
                        ("text", models.TextField(max_length=20000)),
                        ("answer", models.TextField(blank=True, max_length=20000)),
                        ("owner", models.CharField(blank=True, max_length=300)),
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
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.communicationplan",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical risk",
                        "verbose_name_plural": "historical risks",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTheme",
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
                        ("title", models.CharField(max_length=300)),
                        (
                            "year",
                            models.BigIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1900),
                                    django.core.validators.MaxValueValidator(2200),
                                ]
                            ),
                        ),
                        (
                            "quarter",
                            models.BigIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(4),
                                ]
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
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.communicationplan",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical theme",
                        "verbose_name_plural": "historical themes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Phase",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="phases",
                                to="activate.communicationplan",
                            ),
                        ),
                        ("title", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                choices=[("phase", "phase"), ("milestone", "milestone")], default="phase", max_length=40
                            ),
                        ),
                        ("starts_on", models.DateField(blank=True, null=True)),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        ("moment", models.CharField(blank=True, max_length=300)),
                        ("goal", models.TextField(blank=True, max_length=20000)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_phase_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ("phase", "milestone"))), name="phase_kind_limits"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="phase_ends_on_in_order",
                                violation_error_message="The second date is before the first. Choose a later date.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanAnswer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="activate.communicationplan",
                            ),
                        ),
                        (
                            "question",
                            models.CharField(
                                choices=[
                                    ("foundations", "foundations"),
                                    ("channels", "channels"),
                                    ("objectives", "objectives"),
                                    ("approach", "approach"),
                                    ("partners", "partners"),
                                    ("messages", "messages"),
                                    ("means", "means"),
                                    ("budget", "budget"),
                                    ("inspiration", "inspiration"),
                                ],
                                max_length=40,
                            ),
                        ),
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="plan_answers",
                                to="activate.process",
                            ),
                        ),
                        ("text", models.TextField(blank=True, max_length=20000)),
                        ("owner", models.CharField(blank=True, max_length=300)),
                        ("due_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_plananswer_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "question__in",
                                        (
                                            "foundations",
                                            "channels",
                                            "objectives",
                                            "approach",
                                            "partners",
                                            "messages",
                                            "means",
                                            "budget",
                                            "inspiration",
                                        ),
                                    )
                                ),
                                name="plananswer_question_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Risk",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        ("text", models.TextField(max_length=20000)),
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="risks",
                                to="activate.communicationplan",
                            ),
                        ),
                        ("answer", models.TextField(blank=True, max_length=20000)),
                        ("owner", models.CharField(blank=True, max_length=300)),
                        ("messages", models.ManyToManyField(blank=True, related_name="risks", to="activate.message")),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_risk_slug",
                                violation_error_message="This id is taken.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Theme",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="themes",
                                to="activate.communicationplan",
                            ),
                        ),
                        ("title", models.CharField(max_length=300)),
                        (
                            "year",
                            models.BigIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1900),
                                    django.core.validators.MaxValueValidator(2200),
                                ]
                            ),
                        ),
                        (
                            "quarter",
                            models.BigIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(4),
                                ]
                            ),
                        ),
                        ("usps", models.ManyToManyField(blank=True, related_name="themes", to="promise.usp")),
                        ("processes", models.ManyToManyField(blank=True, related_name="themes", to="activate.process")),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_theme_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("year__gte", 1900), ("year__lte", 2200)), name="theme_year_limits"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("quarter__gte", 1), ("quarter__lte", 4)),
                                name="theme_quarter_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Activity",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        ("title", models.CharField(max_length=300)),
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="activities",
                                to="activate.communicationplan",
                            ),
                        ),
                        (
                            "campaign",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="activities",
                                to="activate.campaign",
                            ),
                        ),
                        (
                            "phase",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="activities",
                                to="activate.phase",
                            ),
                        ),
                        (
                            "scope",
                            models.CharField(
                                choices=[("internal", "internal"), ("external", "external")],
                                default="internal",
                                max_length=40,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("activated", "activated"),
                                    ("done", "done"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="planned",
                                max_length=40,
                            ),
                        ),
                        (
                            "means",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("meeting", "meeting"),
                                    ("training", "training"),
                                    ("online", "online"),
                                    ("social", "social"),
                                    ("video", "video"),
                                    ("print", "print"),
                                    ("outdoor", "outdoor"),
                                    ("press", "press"),
                                    ("interactive", "interactive"),
                                    ("event", "event"),
                                    ("leaders", "leaders"),
                                    ("letter", "letter"),
                                    ("personal", "personal"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("form", models.CharField(blank=True, max_length=300)),
                        ("starts_on", models.DateField(blank=True, null=True)),
                        ("starts_at", models.CharField(blank=True, max_length=5)),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        ("moment", models.CharField(blank=True, max_length=300)),
                        ("pinned", models.BooleanField(default=False)),
                        (
                            "after",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="followers",
                                to="activate.activity",
                            ),
                        ),
                        (
                            "lead_weeks",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(104),
                                ],
                            ),
                        ),
                        (
                            "rhythm",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("daily", "daily"),
                                    ("weekly", "weekly"),
                                    ("fortnightly", "fortnightly"),
                                    ("monthly", "monthly"),
                                    ("quarterly", "quarterly"),
                                    ("yearly", "yearly"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("owners", models.JSONField(blank=True, default=tuple)),
                        ("approved_by", models.CharField(blank=True, max_length=300)),
                        (
                            "planned_hours",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(100000),
                                ],
                            ),
                        ),
                        (
                            "hours_per_week",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000),
                                ],
                            ),
                        ),
                        ("goal", models.TextField(blank=True, max_length=20000)),
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="activities",
                                to="activate.process",
                            ),
                        ),
                        ("reach", models.TextField(blank=True, max_length=20000)),
                        ("stretch_label", models.BooleanField(default=False)),
                        (
                            "cost_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        (
                            "committed_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        (
                            "actual_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        ("note", models.TextField(blank=True, max_length=20000)),
                        (
                            "partners",
                            models.ManyToManyField(blank=True, related_name="activities", to="activate.partner"),
                        ),
                        ("usps", models.ManyToManyField(blank=True, related_name="activities", to="promise.usp")),
                        (
                            "target_groups",
                            models.ManyToManyField(blank=True, related_name="activities", to="understand.targetgroup"),
                        ),
                        (
                            "messages",
                            models.ManyToManyField(blank=True, related_name="activities", to="activate.message"),
                        ),
                        (
                            "channels",
                            models.ManyToManyField(blank=True, related_name="activities", to="activate.channel"),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["organisation", "starts_on"], name="activity_by_day")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_activity_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("scope__in", ("internal", "external"))),
                                name="activity_scope_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("status__in", ("planned", "activated", "done", "cancelled"))),
                                name="activity_status_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "means__in",
                                        (
                                            "",
                                            "meeting",
                                            "training",
                                            "online",
                                            "social",
                                            "video",
                                            "print",
                                            "outdoor",
                                            "press",
                                            "interactive",
                                            "event",
                                            "leaders",
                                            "letter",
                                            "personal",
                                        ),
                                    )
                                ),
                                name="activity_means_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("lead_weeks__gte", 0), ("lead_weeks__lte", 104)),
                                name="activity_lead_weeks_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "rhythm__in",
                                        ("", "daily", "weekly", "fortnightly", "monthly", "quarterly", "yearly"),
                                    )
                                ),
                                name="activity_rhythm_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("planned_hours__gte", 0), ("planned_hours__lte", 100000)),
                                name="activity_planned_hours_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hours_per_week__gte", 0), ("hours_per_week__lte", 1000)),
                                name="activity_hours_per_week_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("cost_cents__gte", 0), ("cost_cents__lte", 1000000000000)),
                                name="activity_cost_cents_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("committed_cents__gte", 0), ("committed_cents__lte", 1000000000000)
                                ),
                                name="activity_committed_cents_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("actual_cents__gte", 0), ("actual_cents__lte", 1000000000000)),
                                name="activity_actual_cents_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="activity_ends_on_in_order",
                                violation_error_message="The second date is before the first. Choose a later date.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalCampaign",
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
                        ("title", models.CharField(max_length=300)),
                        ("goal", models.TextField(blank=True, max_length=20000)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        (
                            "cost_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        ("matters_from", models.FloatField(blank=True, null=True)),
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
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.communicationplan",
                            ),
                        ),
                        (
                            "follows",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.campaign",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical campaign",
                        "verbose_name_plural": "historical campaigns",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalObjective",
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
                        ("text", models.TextField(max_length=20000)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("know", "know"),
                                    ("feel", "feel"),
                                    ("do", "do"),
                                    ("output", "output"),
                                    ("outtake", "outtake"),
                                    ("outcome", "outcome"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("unit", models.CharField(blank=True, max_length=300)),
                        ("baseline", models.FloatField(blank=True, null=True)),
                        (
                            "direction",
                            models.CharField(
                                blank=True, choices=[("at_least", "at_least"), ("at_most", "at_most")], max_length=40
                            ),
                        ),
                        ("target", models.FloatField(blank=True, null=True)),
                        ("norm", models.BooleanField(default=False)),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("source", models.CharField(blank=True, max_length=300)),
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
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.communicationplan",
                            ),
                        ),
                        (
                            "campaign",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.campaign",
                            ),
                        ),
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.process",
                            ),
                        ),
                        (
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="understand.targetgroup",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical objective",
                        "verbose_name_plural": "historical objectives",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Objective",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        ("text", models.TextField(max_length=20000)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("know", "know"),
                                    ("feel", "feel"),
                                    ("do", "do"),
                                    ("output", "output"),
                                    ("outtake", "outtake"),
                                    ("outcome", "outcome"),
                                ],
                                max_length=40,
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="objectives",
                                to="activate.communicationplan",
                            ),
                        ),
                        (
                            "campaign",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="objectives",
                                to="activate.campaign",
                            ),
                        ),
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="objectives",
                                to="activate.process",
                            ),
                        ),
                        (
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="objectives",
                                to="understand.targetgroup",
                            ),
                        ),
                        ("unit", models.CharField(blank=True, max_length=300)),
                        ("baseline", models.FloatField(blank=True, null=True)),
                        (
                            "direction",
                            models.CharField(
                                blank=True, choices=[("at_least", "at_least"), ("at_most", "at_most")], max_length=40
                            ),
                        ),
                        ("target", models.FloatField(blank=True, null=True)),
                        ("norm", models.BooleanField(default=False)),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("source", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_objective_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ("", "know", "feel", "do", "output", "outtake", "outcome"))
                                ),
                                name="objective_kind_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("direction__in", ("", "at_least", "at_most"))),
                                name="objective_direction_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalActivity",
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
                        ("title", models.CharField(max_length=300)),
                        (
                            "scope",
                            models.CharField(
                                choices=[("internal", "internal"), ("external", "external")],
                                default="internal",
                                max_length=40,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("activated", "activated"),
                                    ("done", "done"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="planned",
                                max_length=40,
                            ),
                        ),
                        (
                            "means",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("meeting", "meeting"),
                                    ("training", "training"),
                                    ("online", "online"),
                                    ("social", "social"),
                                    ("video", "video"),
                                    ("print", "print"),
                                    ("outdoor", "outdoor"),
                                    ("press", "press"),
                                    ("interactive", "interactive"),
                                    ("event", "event"),
                                    ("leaders", "leaders"),
                                    ("letter", "letter"),
                                    ("personal", "personal"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("form", models.CharField(blank=True, max_length=300)),
                        ("starts_on", models.DateField(blank=True, null=True)),
                        ("starts_at", models.CharField(blank=True, max_length=5)),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        ("moment", models.CharField(blank=True, max_length=300)),
                        ("pinned", models.BooleanField(default=False)),
                        (
                            "lead_weeks",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(104),
                                ],
                            ),
                        ),
                        (
                            "rhythm",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("daily", "daily"),
                                    ("weekly", "weekly"),
                                    ("fortnightly", "fortnightly"),
                                    ("monthly", "monthly"),
                                    ("quarterly", "quarterly"),
                                    ("yearly", "yearly"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("owners", models.JSONField(blank=True, default=tuple)),
                        ("approved_by", models.CharField(blank=True, max_length=300)),
                        (
                            "planned_hours",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(100000),
                                ],
                            ),
                        ),
                        (
                            "hours_per_week",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000),
                                ],
                            ),
                        ),
                        ("goal", models.TextField(blank=True, max_length=20000)),
                        ("reach", models.TextField(blank=True, max_length=20000)),
                        ("stretch_label", models.BooleanField(default=False)),
                        (
                            "cost_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        (
                            "committed_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        (
                            "actual_cents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000000),
                                ],
                            ),
                        ),
                        ("note", models.TextField(blank=True, max_length=20000)),
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
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.communicationplan",
                            ),
                        ),
                        (
                            "campaign",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.campaign",
                            ),
                        ),
                        (
                            "phase",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.phase",
                            ),
                        ),
                        (
                            "after",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.activity",
                            ),
                        ),
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.process",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical activity",
                        "verbose_name_plural": "historical activitys",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalResult",
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
                        ("measured_on", models.DateField()),
                        ("value", models.FloatField(blank=True, null=True)),
                        ("text", models.TextField(blank=True, max_length=20000)),
                        ("source", models.CharField(blank=True, max_length=300)),
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
                        (
                            "objective",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="activate.objective",
                            ),
                        ),
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
                    ],
                    options={
                        "verbose_name": "historical result",
                        "verbose_name_plural": "historical results",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Result",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
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
                        (
                            "objective",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="results",
                                to="activate.objective",
                            ),
                        ),
                        ("measured_on", models.DateField()),
                        ("value", models.FloatField(blank=True, null=True)),
                        ("text", models.TextField(blank=True, max_length=20000)),
                        ("source", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="activate_result_slug",
                                violation_error_message="This id is taken.",
                            )
                        ],
                    },
                ),
            ],
        ),
    ]

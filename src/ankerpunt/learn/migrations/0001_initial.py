import ankerpunt.kit.create_models
import django.core.validators
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("activate", "0001_initial"),
        ("anchor", "0001_initial"),
        ("listen", "0001_initial"),
        ("organisation", "0001_initial"),
        ("understand", "0001_initial"),
    ]

    operations = [
        ankerpunt.kit.create_models.CreateModels(
            models=[
                migrations.CreateModel(
                    name="Adjustment",
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
                            "campaign",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="adjustments",
                                to="activate.campaign",
                            ),
                        ),
                        ("adjusted_on", models.DateField()),
                        ("what", models.TextField(max_length=20000)),
                        ("reason", models.TextField(blank=True, max_length=20000)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="learn_adjustment_slug",
                                violation_error_message="This id is taken.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Evaluation",
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
                            "campaign",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="evaluations",
                                to="activate.campaign",
                            ),
                        ),
                        ("evaluated_on", models.DateField()),
                        (
                            "moment",
                            models.CharField(
                                choices=[("during", "during"), ("after", "after")], default="after", max_length=40
                            ),
                        ),
                        ("put_in", models.TextField(blank=True, max_length=20000)),
                        ("done", models.TextField(blank=True, max_length=20000)),
                        ("heard", models.JSONField(blank=True, default=tuple)),
                        ("did_differently", models.TextField(blank=True, max_length=20000)),
                        ("effect", models.TextField(blank=True, max_length=20000)),
                        ("went_well", models.TextField(blank=True, max_length=20000)),
                        ("went_wrong", models.TextField(blank=True, max_length=20000)),
                        ("can_be_better", models.TextField(blank=True, max_length=20000)),
                        (
                            "objective_reached",
                            models.CharField(
                                blank=True, choices=[("yes", "yes"), ("nearly", "nearly"), ("no", "no")], max_length=40
                            ),
                        ),
                        ("method", models.TextField(blank=True, max_length=20000)),
                        ("baseline", models.TextField(blank=True, max_length=20000)),
                        ("rival_explanation", models.TextField(blank=True, max_length=20000)),
                        ("nothing_else", models.BooleanField(default=False)),
                        ("uncertainty", models.TextField(blank=True, max_length=20000)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="learn_evaluation_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("moment__in", ("during", "after"))), name="evaluation_moment_limits"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("objective_reached__in", ("", "yes", "nearly", "no"))),
                                name="evaluation_objective_reached_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAdjustment",
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
                        ("adjusted_on", models.DateField()),
                        ("what", models.TextField(max_length=20000)),
                        ("reason", models.TextField(blank=True, max_length=20000)),
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
                        "verbose_name": "historical adjustment",
                        "verbose_name_plural": "historical adjustments",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEvaluation",
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
                        ("evaluated_on", models.DateField()),
                        (
                            "moment",
                            models.CharField(
                                choices=[("during", "during"), ("after", "after")], default="after", max_length=40
                            ),
                        ),
                        ("put_in", models.TextField(blank=True, max_length=20000)),
                        ("done", models.TextField(blank=True, max_length=20000)),
                        ("heard", models.JSONField(blank=True, default=tuple)),
                        ("did_differently", models.TextField(blank=True, max_length=20000)),
                        ("effect", models.TextField(blank=True, max_length=20000)),
                        ("went_well", models.TextField(blank=True, max_length=20000)),
                        ("went_wrong", models.TextField(blank=True, max_length=20000)),
                        ("can_be_better", models.TextField(blank=True, max_length=20000)),
                        (
                            "objective_reached",
                            models.CharField(
                                blank=True, choices=[("yes", "yes"), ("nearly", "nearly"), ("no", "no")], max_length=40
                            ),
                        ),
                        ("method", models.TextField(blank=True, max_length=20000)),
                        ("baseline", models.TextField(blank=True, max_length=20000)),
                        ("rival_explanation", models.TextField(blank=True, max_length=20000)),
                        ("nothing_else", models.BooleanField(default=False)),
                        ("uncertainty", models.TextField(blank=True, max_length=20000)),
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
                        "verbose_name": "historical evaluation",
                        "verbose_name_plural": "historical evaluations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalInspiration",
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
                        ("text", models.TextField(blank=True, max_length=20000)),
                        ("why", models.TextField(blank=True, max_length=20000)),
                        ("source", models.CharField(blank=True, max_length=300)),
                        ("url", models.CharField(blank=True, max_length=300)),
                        ("found_on", models.DateField(blank=True, null=True)),
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
                        "verbose_name": "historical inspiration",
                        "verbose_name_plural": "historical inspirations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLearning",
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
                            "strength",
                            models.CharField(
                                choices=[("weak", "weak"), ("moderate", "moderate"), ("strong", "strong")],
                                default="moderate",
                                max_length=40,
                            ),
                        ),
                        ("evidence", models.TextField(blank=True, max_length=20000)),
                        ("applies_to_all", models.BooleanField(default=False)),
                        ("means", models.JSONField(blank=True, default=tuple)),
                        (
                            "kind",
                            models.CharField(
                                blank=True, choices=[("figures", "figures"), ("words", "words")], max_length=40
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
                            "heard",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="listen.heard",
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
                        "verbose_name": "historical learning",
                        "verbose_name_plural": "historical learnings",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Inspiration",
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
                        ("text", models.TextField(blank=True, max_length=20000)),
                        ("why", models.TextField(blank=True, max_length=20000)),
                        ("source", models.CharField(blank=True, max_length=300)),
                        ("url", models.CharField(blank=True, max_length=300)),
                        ("found_on", models.DateField(blank=True, null=True)),
                        (
                            "processes",
                            models.ManyToManyField(blank=True, related_name="inspirations", to="activate.process"),
                        ),
                        (
                            "target_groups",
                            models.ManyToManyField(
                                blank=True, related_name="inspirations", to="understand.targetgroup"
                            ),
                        ),
                        (
                            "campaigns",
                            models.ManyToManyField(blank=True, related_name="inspirations", to="activate.campaign"),
                        ),
                        (
                            "plans",
                            models.ManyToManyField(
                                blank=True, related_name="inspirations", to="activate.communicationplan"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="learn_inspiration_slug",
                                violation_error_message="This id is taken.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Learning",
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
                            "campaign",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="learnings",
                                to="activate.campaign",
                            ),
                        ),
                        (
                            "heard",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="learnings",
                                to="listen.heard",
                            ),
                        ),
                        ("text", models.TextField(max_length=20000)),
                        (
                            "strength",
                            models.CharField(
                                choices=[("weak", "weak"), ("moderate", "moderate"), ("strong", "strong")],
                                default="moderate",
                                max_length=40,
                            ),
                        ),
                        ("evidence", models.TextField(blank=True, max_length=20000)),
                        ("applies_to_all", models.BooleanField(default=False)),
                        ("means", models.JSONField(blank=True, default=tuple)),
                        (
                            "kind",
                            models.CharField(
                                blank=True, choices=[("figures", "figures"), ("words", "words")], max_length=40
                            ),
                        ),
                        (
                            "processes",
                            models.ManyToManyField(blank=True, related_name="learnings", to="activate.process"),
                        ),
                        (
                            "target_groups",
                            models.ManyToManyField(blank=True, related_name="learnings", to="understand.targetgroup"),
                        ),
                        (
                            "touchpoints",
                            models.ManyToManyField(blank=True, related_name="learnings", to="anchor.touchpoint"),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="learn_learning_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("strength__in", ("weak", "moderate", "strong"))),
                                name="learning_strength_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ("", "figures", "words"))), name="learning_kind_limits"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalLearningAnswer",
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
                            "answer",
                            models.CharField(
                                choices=[("adopted", "adopted"), ("adapted", "adapted"), ("declined", "declined")],
                                max_length=40,
                            ),
                        ),
                        ("reason", models.TextField(blank=True, max_length=20000)),
                        ("answered_on", models.DateField(blank=True, null=True)),
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
                            "learning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="learn.learning",
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
                        "verbose_name": "historical learning answer",
                        "verbose_name_plural": "historical learning answers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="LearningAnswer",
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
                            "learning",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="answers", to="learn.learning"
                            ),
                        ),
                        (
                            "campaign",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="learning_answers",
                                to="activate.campaign",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="learning_answers",
                                to="activate.communicationplan",
                            ),
                        ),
                        (
                            "answer",
                            models.CharField(
                                choices=[("adopted", "adopted"), ("adapted", "adapted"), ("declined", "declined")],
                                max_length=40,
                            ),
                        ),
                        ("reason", models.TextField(blank=True, max_length=20000)),
                        ("answered_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="learn_learninganswer_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("answer__in", ("adopted", "adapted", "declined"))),
                                name="learninganswer_answer_limits",
                            ),
                            models.UniqueConstraint(
                                fields=("learning", "campaign"),
                                name="one_answer_per_learning_and_campaign",
                                violation_error_message="This campaign has answered this learning already.",
                            ),
                            models.UniqueConstraint(
                                fields=("learning", "plan"),
                                name="one_answer_per_learning_and_plan",
                                violation_error_message="This plan has answered this learning already.",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]

import ankerpunt.kit.create_models
import ankerpunt.participation.keys
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
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
                    name="TargetGroup",
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
                        ("name", models.CharField(max_length=300)),
                        (
                            "scope",
                            models.CharField(
                                choices=[("internal", "internal"), ("external", "external")], max_length=40
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("people", "people"),
                                    ("board", "board"),
                                    ("council", "council"),
                                    ("works_council", "works_council"),
                                    ("press", "press"),
                                    ("funder", "funder"),
                                    ("opponents", "opponents"),
                                    ("stakeholder", "stakeholder"),
                                ],
                                default="people",
                                max_length=40,
                            ),
                        ),
                        (
                            "relation",
                            models.CharField(
                                choices=[("existing", "existing"), ("new", "new")], default="existing", max_length=40
                            ),
                        ),
                        ("description", models.TextField(blank=True, max_length=20000)),
                        (
                            "size",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000),
                                ],
                            ),
                        ),
                        ("share", models.FloatField(blank=True, null=True)),
                        ("size_source", models.CharField(blank=True, max_length=300)),
                        ("size_on", models.DateField(blank=True, null=True)),
                        (
                            "need",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("independent", "independent"),
                                    ("some_support", "some_support"),
                                    ("intensive_support", "intensive_support"),
                                ],
                                max_length=40,
                            ),
                        ),
                        (
                            "involvement",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("decides", "decides"),
                                    ("advises", "advises"),
                                    ("thinks_along", "thinks_along"),
                                    ("is_told", "is_told"),
                                ],
                                max_length=40,
                            ),
                        ),
                        (
                            "influence",
                            models.CharField(
                                blank=True,
                                choices=[("low", "low"), ("medium", "medium"), ("high", "high")],
                                max_length=40,
                            ),
                        ),
                        (
                            "interest",
                            models.CharField(
                                blank=True,
                                choices=[("low", "low"), ("medium", "medium"), ("high", "high")],
                                max_length=40,
                            ),
                        ),
                        (
                            "stance",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("for", "for"),
                                    ("neutral", "neutral"),
                                    ("divided", "divided"),
                                    ("against", "against"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("channels", models.JSONField(blank=True, default=tuple)),
                        ("avoid", models.JSONField(blank=True, default=tuple)),
                        ("note", models.TextField(blank=True, max_length=20000)),
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
                            "units",
                            models.ManyToManyField(blank=True, related_name="target_groups", to="organisation.unit"),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="understand_targetgroup_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("scope__in", ("internal", "external"))),
                                name="targetgroup_scope_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        (
                                            "people",
                                            "board",
                                            "council",
                                            "works_council",
                                            "press",
                                            "funder",
                                            "opponents",
                                            "stakeholder",
                                        ),
                                    )
                                ),
                                name="targetgroup_kind_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("relation__in", ("existing", "new"))),
                                name="targetgroup_relation_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("size__gte", 0), ("size__lte", 1000000000)),
                                name="targetgroup_size_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("share__gte", 0), ("share__lte", 100)),
                                name="targetgroup_share_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("need__in", ("", "independent", "some_support", "intensive_support"))
                                ),
                                name="targetgroup_need_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("involvement__in", ("", "decides", "advises", "thinks_along", "is_told"))
                                ),
                                name="targetgroup_involvement_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("influence__in", ("", "low", "medium", "high"))),
                                name="targetgroup_influence_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("interest__in", ("", "low", "medium", "high"))),
                                name="targetgroup_interest_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("stance__in", ("", "for", "neutral", "divided", "against"))),
                                name="targetgroup_stance_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Conversation",
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
                        ("held_on", models.DateField()),
                        (
                            "partner",
                            models.CharField(
                                choices=[
                                    ("target_group", "target_group"),
                                    ("colleague", "colleague"),
                                    ("supplier", "supplier"),
                                    ("management", "management"),
                                    ("other", "other"),
                                ],
                                default="target_group",
                                max_length=40,
                            ),
                        ),
                        ("summary", models.TextField(blank=True, max_length=20000)),
                        ("words", models.TextField(blank=True, max_length=20000)),
                        ("wish", models.TextField(blank=True, max_length=20000)),
                        ("dream", models.TextField(blank=True, max_length=20000)),
                        ("struggle", models.TextField(blank=True, max_length=20000)),
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
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="conversations",
                                to="organisation.unit",
                            ),
                        ),
                        (
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="conversations",
                                to="understand.targetgroup",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["organisation", "held_on"], name="conversation_by_day")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="understand_conversation_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("partner__in", ("target_group", "colleague", "supplier", "management", "other"))
                                ),
                                name="conversation_partner_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalResearch",
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
                                choices=[
                                    ("survey", "survey"),
                                    ("preference_study", "preference_study"),
                                    ("interviews", "interviews"),
                                    ("desk_research", "desk_research"),
                                    ("statistics", "statistics"),
                                ],
                                default="survey",
                                max_length=40,
                            ),
                        ),
                        ("conducted_on", models.DateField(blank=True, null=True)),
                        ("method", models.TextField(blank=True, max_length=20000)),
                        (
                            "respondents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000),
                                ],
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=300)),
                        ("url", models.CharField(blank=True, max_length=300)),
                        ("note", models.TextField(blank=True, max_length=20000)),
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
                        "verbose_name": "historical research",
                        "verbose_name_plural": "historical researchs",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTargetGroup",
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
                            "scope",
                            models.CharField(
                                choices=[("internal", "internal"), ("external", "external")], max_length=40
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("people", "people"),
                                    ("board", "board"),
                                    ("council", "council"),
                                    ("works_council", "works_council"),
                                    ("press", "press"),
                                    ("funder", "funder"),
                                    ("opponents", "opponents"),
                                    ("stakeholder", "stakeholder"),
                                ],
                                default="people",
                                max_length=40,
                            ),
                        ),
                        (
                            "relation",
                            models.CharField(
                                choices=[("existing", "existing"), ("new", "new")], default="existing", max_length=40
                            ),
                        ),
                        ("description", models.TextField(blank=True, max_length=20000)),
                        (
                            "size",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000),
                                ],
                            ),
                        ),
                        ("share", models.FloatField(blank=True, null=True)),
                        ("size_source", models.CharField(blank=True, max_length=300)),
                        ("size_on", models.DateField(blank=True, null=True)),
                        (
                            "need",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("independent", "independent"),
                                    ("some_support", "some_support"),
                                    ("intensive_support", "intensive_support"),
                                ],
                                max_length=40,
                            ),
                        ),
                        (
                            "involvement",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("decides", "decides"),
                                    ("advises", "advises"),
                                    ("thinks_along", "thinks_along"),
                                    ("is_told", "is_told"),
                                ],
                                max_length=40,
                            ),
                        ),
                        (
                            "influence",
                            models.CharField(
                                blank=True,
                                choices=[("low", "low"), ("medium", "medium"), ("high", "high")],
                                max_length=40,
                            ),
                        ),
                        (
                            "interest",
                            models.CharField(
                                blank=True,
                                choices=[("low", "low"), ("medium", "medium"), ("high", "high")],
                                max_length=40,
                            ),
                        ),
                        (
                            "stance",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("for", "for"),
                                    ("neutral", "neutral"),
                                    ("divided", "divided"),
                                    ("against", "against"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("channels", models.JSONField(blank=True, default=tuple)),
                        ("avoid", models.JSONField(blank=True, default=tuple)),
                        ("note", models.TextField(blank=True, max_length=20000)),
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
                        "verbose_name": "historical target group",
                        "verbose_name_plural": "historical target groups",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTargetGroupChoice",
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
                            "route",
                            models.CharField(
                                choices=[
                                    ("strengthen_existing", "strengthen_existing"),
                                    ("reach_new", "reach_new"),
                                    ("both", "both"),
                                    ("let_go", "let_go"),
                                    ("undecided", "undecided"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("decided_on", models.DateField()),
                        ("review_on", models.DateField(blank=True, null=True)),
                        ("decided_by", models.CharField(blank=True, max_length=300)),
                        ("reasoning", models.TextField(blank=True, max_length=20000)),
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
                        "verbose_name": "historical target group choice",
                        "verbose_name_plural": "historical target group choices",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Persona",
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
                        ("name", models.CharField(max_length=300)),
                        ("one_line", models.CharField(blank=True, max_length=300)),
                        (
                            "age",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(120),
                                ],
                            ),
                        ),
                        ("work", models.CharField(blank=True, max_length=300)),
                        ("home", models.CharField(blank=True, max_length=300)),
                        ("day", models.TextField(blank=True, max_length=20000)),
                        ("quote", models.TextField(blank=True, max_length=20000)),
                        ("channels", models.JSONField(blank=True, default=tuple)),
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
                        ("hears_it_from", models.CharField(blank=True, max_length=300)),
                        ("hard_variant", models.TextField(blank=True, max_length=20000)),
                        ("hard_matters", models.TextField(blank=True, max_length=20000)),
                        (
                            "hard_minutes",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(480),
                                ],
                            ),
                        ),
                        (
                            "hard_energy",
                            models.CharField(
                                blank=True,
                                choices=[("little", "little"), ("some", "some"), ("plenty", "plenty")],
                                max_length=40,
                            ),
                        ),
                        (
                            "conversations",
                            models.ManyToManyField(blank=True, related_name="personas", to="understand.conversation"),
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
                            "target_group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="personas",
                                to="understand.targetgroup",
                            ),
                        ),
                        (
                            "research",
                            models.ManyToManyField(blank=True, related_name="personas", to="understand.research"),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="understand_persona_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("age__gte", 0), ("age__lte", 120)), name="persona_age_limits"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("language_level__in", ("", "A1", "A2", "B1", "B2", "C1", "C2"))),
                                name="persona_language_level_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hard_minutes__gte", 0), ("hard_minutes__lte", 480)),
                                name="persona_hard_minutes_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hard_energy__in", ("", "little", "some", "plenty"))),
                                name="persona_hard_energy_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalMotivation",
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
                        ("goal", models.TextField(max_length=20000)),
                        ("answer", models.TextField(blank=True, max_length=20000)),
                        ("kinds", models.JSONField(blank=True, default=tuple)),
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
                    ],
                    options={
                        "verbose_name": "historical motivation",
                        "verbose_name_plural": "historical motivations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Research",
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
                        ("title", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("survey", "survey"),
                                    ("preference_study", "preference_study"),
                                    ("interviews", "interviews"),
                                    ("desk_research", "desk_research"),
                                    ("statistics", "statistics"),
                                ],
                                default="survey",
                                max_length=40,
                            ),
                        ),
                        ("conducted_on", models.DateField(blank=True, null=True)),
                        ("method", models.TextField(blank=True, max_length=20000)),
                        (
                            "respondents",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000),
                                ],
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=300)),
                        ("url", models.CharField(blank=True, max_length=300)),
                        ("note", models.TextField(blank=True, max_length=20000)),
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
                            "target_groups",
                            models.ManyToManyField(blank=True, related_name="research", to="understand.targetgroup"),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="understand_research_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        ("survey", "preference_study", "interviews", "desk_research", "statistics"),
                                    )
                                ),
                                name="research_kind_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("respondents__gte", 0), ("respondents__lte", 1000000000)),
                                name="research_respondents_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalClaim",
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
                            "basis",
                            models.CharField(
                                choices=[("assumption", "assumption"), ("evidence", "evidence")],
                                default="assumption",
                                max_length=40,
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=300)),
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
                            "conversation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="understand.conversation",
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
                            "research",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="understand.research",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical claim",
                        "verbose_name_plural": "historical claims",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPersona",
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
                        ("one_line", models.CharField(blank=True, max_length=300)),
                        (
                            "age",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(120),
                                ],
                            ),
                        ),
                        ("work", models.CharField(blank=True, max_length=300)),
                        ("home", models.CharField(blank=True, max_length=300)),
                        ("day", models.TextField(blank=True, max_length=20000)),
                        ("quote", models.TextField(blank=True, max_length=20000)),
                        ("channels", models.JSONField(blank=True, default=tuple)),
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
                        ("hears_it_from", models.CharField(blank=True, max_length=300)),
                        ("hard_variant", models.TextField(blank=True, max_length=20000)),
                        ("hard_matters", models.TextField(blank=True, max_length=20000)),
                        (
                            "hard_minutes",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(480),
                                ],
                            ),
                        ),
                        (
                            "hard_energy",
                            models.CharField(
                                blank=True,
                                choices=[("little", "little"), ("some", "some"), ("plenty", "plenty")],
                                max_length=40,
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
                    ],
                    options={
                        "verbose_name": "historical persona",
                        "verbose_name_plural": "historical personas",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDriver",
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
                            "rank",
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
                            "mentions",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000),
                                ],
                            ),
                        ),
                        ("share", models.FloatField(blank=True, null=True)),
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
                        (
                            "research",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="understand.research",
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
                    ],
                    options={
                        "verbose_name": "historical driver",
                        "verbose_name_plural": "historical drivers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalConversation",
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
                        ("held_on", models.DateField()),
                        (
                            "partner",
                            models.CharField(
                                choices=[
                                    ("target_group", "target_group"),
                                    ("colleague", "colleague"),
                                    ("supplier", "supplier"),
                                    ("management", "management"),
                                    ("other", "other"),
                                ],
                                default="target_group",
                                max_length=40,
                            ),
                        ),
                        ("summary", models.TextField(blank=True, max_length=20000)),
                        ("words", models.TextField(blank=True, max_length=20000)),
                        ("wish", models.TextField(blank=True, max_length=20000)),
                        ("dream", models.TextField(blank=True, max_length=20000)),
                        ("struggle", models.TextField(blank=True, max_length=20000)),
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
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="organisation.unit",
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
                    ],
                    options={
                        "verbose_name": "historical conversation",
                        "verbose_name_plural": "historical conversations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Driver",
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
                        ("name", models.CharField(max_length=300)),
                        (
                            "rank",
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
                            "mentions",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000),
                                ],
                            ),
                        ),
                        ("share", models.FloatField(blank=True, null=True)),
                        (
                            "conversations",
                            models.ManyToManyField(blank=True, related_name="drivers", to="understand.conversation"),
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
                            "research",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="drivers",
                                to="understand.research",
                            ),
                        ),
                        (
                            "target_group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="drivers",
                                to="understand.targetgroup",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="understand_driver_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("rank__gte", 0), ("rank__lte", 10000)), name="driver_rank_limits"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("mentions__gte", 0), ("mentions__lte", 1000000000)),
                                name="driver_mentions_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("share__gte", 0), ("share__lte", 100)), name="driver_share_limits"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TargetGroupChoice",
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
                        (
                            "route",
                            models.CharField(
                                choices=[
                                    ("strengthen_existing", "strengthen_existing"),
                                    ("reach_new", "reach_new"),
                                    ("both", "both"),
                                    ("let_go", "let_go"),
                                    ("undecided", "undecided"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("decided_on", models.DateField()),
                        ("review_on", models.DateField(blank=True, null=True)),
                        ("decided_by", models.CharField(blank=True, max_length=300)),
                        ("reasoning", models.TextField(blank=True, max_length=20000)),
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
                            "target_groups",
                            models.ManyToManyField(
                                blank=True, related_name="target_group_choices", to="understand.targetgroup"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="understand_targetgroupchoice_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("route__in", ("strengthen_existing", "reach_new", "both", "let_go", "undecided"))
                                ),
                                name="targetgroupchoice_route_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("review_on__gte", models.F("decided_on"))),
                                name="targetgroupchoice_review_on_in_order",
                                violation_error_message="The second date is before the first. Choose a later date.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalChoiceArgument",
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
                            "route",
                            models.CharField(
                                choices=[
                                    ("strengthen_existing", "strengthen_existing"),
                                    ("reach_new", "reach_new"),
                                    ("both", "both"),
                                    ("let_go", "let_go"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("stance", models.CharField(choices=[("for", "for"), ("against", "against")], max_length=40)),
                        ("text", models.TextField(max_length=20000)),
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
                            "choice",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="understand.targetgroupchoice",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical choice argument",
                        "verbose_name_plural": "historical choice arguments",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="ChoiceArgument",
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
                        (
                            "route",
                            models.CharField(
                                choices=[
                                    ("strengthen_existing", "strengthen_existing"),
                                    ("reach_new", "reach_new"),
                                    ("both", "both"),
                                    ("let_go", "let_go"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("stance", models.CharField(choices=[("for", "for"), ("against", "against")], max_length=40)),
                        ("text", models.TextField(max_length=20000)),
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
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="choice_arguments",
                                to="understand.targetgroup",
                            ),
                        ),
                        (
                            "choice",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="arguments",
                                to="understand.targetgroupchoice",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="understand_choiceargument_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("route__in", ("strengthen_existing", "reach_new", "both", "let_go"))
                                ),
                                name="choiceargument_route_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("stance__in", ("for", "against"))),
                                name="choiceargument_stance_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Motivation",
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
                        ("goal", models.TextField(max_length=20000)),
                        ("answer", models.TextField(blank=True, max_length=20000)),
                        ("kinds", models.JSONField(blank=True, default=tuple)),
                        (
                            "conversations",
                            models.ManyToManyField(
                                blank=True, related_name="motivations", to="understand.conversation"
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
                            "persona",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="motivations",
                                to="understand.persona",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="understand_motivation_slug",
                                violation_error_message="This id is taken.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Claim",
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
                        ("text", models.TextField(max_length=20000)),
                        (
                            "basis",
                            models.CharField(
                                choices=[("assumption", "assumption"), ("evidence", "evidence")],
                                default="assumption",
                                max_length=40,
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=300)),
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
                            "conversation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="claims",
                                to="understand.conversation",
                            ),
                        ),
                        (
                            "persona",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="claims",
                                to="understand.persona",
                            ),
                        ),
                        (
                            "research",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="claims",
                                to="understand.research",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="understand_claim_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ("assumption", "evidence"))), name="claim_basis_limits"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SentConversation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sent_at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("said", models.JSONField(default=dict)),
                        ("taken_in", models.UUIDField(null=True)),
                        ("taken_as", models.SlugField(blank=True, max_length=80)),
                        ("refused_at", models.DateTimeField(null=True)),
                        ("why", models.CharField(blank=True, max_length=300)),
                        ("answered_at", models.DateTimeField(null=True)),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
                            ),
                        ),
                        (
                            "sent_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="organisation.member",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-sent_at", "-pk"],
                        "indexes": [
                            models.Index(fields=["organisation", "-sent_at"], name="sent_conversation_newest_first")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConversationDoor",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "key",
                            models.CharField(
                                default=ankerpunt.participation.keys.new_key, editable=False, max_length=10, unique=True
                            ),
                        ),
                        ("question", models.CharField(max_length=300)),
                        ("asked_by", models.CharField(max_length=300)),
                        ("target_group", models.SlugField(blank=True, max_length=80)),
                        ("ends_on", models.DateField()),
                        ("made_on", models.DateField(default=django.utils.timezone.localdate)),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
                            ),
                        ),
                        (
                            "made_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="organisation.member",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-made_on", "-pk"],
                        "indexes": [models.Index(fields=["organisation", "-made_on"], name="door_newest_first")],
                    },
                ),
            ],
        ),
    ]

import ankerpunt.kit.create_models
import ankerpunt.listen.models.round
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
        ("activate", "0001_initial"),
        ("anchor", "0001_initial"),
        ("organisation", "0001_initial"),
        ("promise", "0001_initial"),
        ("understand", "0001_initial"),
    ]

    operations = [
        ankerpunt.kit.create_models.CreateModels(
            models=[
                migrations.CreateModel(
                    name="Heard",
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
                        ("heard_on", models.DateField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[("evolution", "evolution"), ("recognition", "recognition")], max_length=40
                            ),
                        ),
                        (
                            "foundation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="heard",
                                to="promise.foundation",
                            ),
                        ),
                        (
                            "usp",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="heard",
                                to="promise.usp",
                            ),
                        ),
                        ("together_with", models.TextField(blank=True, max_length=20000)),
                        (
                            "word",
                            models.CharField(
                                choices=[
                                    ("less_often", "less_often"),
                                    ("about_as_often", "about_as_often"),
                                    ("more_often", "more_often"),
                                    ("divided", "divided"),
                                    ("too_few", "too_few"),
                                ],
                                max_length=40,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["organisation", "heard_on"], name="heard_by_day")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="listen_heard_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ("evolution", "recognition"))), name="heard_kind_limits"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("word__in", ("less_often", "about_as_often", "more_often", "divided", "too_few"))
                                ),
                                name="heard_word_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalHeard",
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
                        ("heard_on", models.DateField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[("evolution", "evolution"), ("recognition", "recognition")], max_length=40
                            ),
                        ),
                        ("together_with", models.TextField(blank=True, max_length=20000)),
                        (
                            "word",
                            models.CharField(
                                choices=[
                                    ("less_often", "less_often"),
                                    ("about_as_often", "about_as_often"),
                                    ("more_often", "more_often"),
                                    ("divided", "divided"),
                                    ("too_few", "too_few"),
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
                            "foundation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="promise.foundation",
                            ),
                        ),
                        (
                            "usp",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="promise.usp",
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
                        "verbose_name": "historical heard",
                        "verbose_name_plural": "historical heards",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalIndicator",
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
                            "about",
                            models.CharField(
                                choices=[
                                    ("process", "process"),
                                    ("organisation", "organisation"),
                                    ("team", "team"),
                                    ("person", "person"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("definition", models.TextField(blank=True, max_length=20000)),
                        ("hides", models.TextField(blank=True, max_length=20000)),
                        ("gamed_by", models.TextField(blank=True, max_length=20000)),
                        ("leads_to", models.TextField(blank=True, max_length=20000)),
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
                            "objective_of",
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
                        "verbose_name": "historical indicator",
                        "verbose_name_plural": "historical indicators",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMarker",
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
                            "level",
                            models.CharField(
                                choices=[("expect", "expect"), ("like", "like"), ("love", "love")], max_length=40
                            ),
                        ),
                        ("text", models.TextField(max_length=20000)),
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
                            "core_value",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="promise.foundation",
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
                        "verbose_name": "historical marker",
                        "verbose_name_plural": "historical markers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalStory",
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
                        ("told_on", models.DateField()),
                        (
                            "teller",
                            models.CharField(
                                choices=[("employee", "employee"), ("customer", "customer")],
                                default="employee",
                                max_length=40,
                            ),
                        ),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("conversation", "conversation"),
                                    ("interview", "interview"),
                                    ("team_conversation", "team_conversation"),
                                    ("story_table", "story_table"),
                                    ("written", "written"),
                                ],
                                default="conversation",
                                max_length=40,
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[("success", "success"), ("failure", "failure"), ("mixed", "mixed")],
                                max_length=40,
                            ),
                        ),
                        ("theme", models.CharField(blank=True, max_length=300)),
                        (
                            "stance",
                            models.CharField(
                                blank=True, choices=[("for", "for"), ("against", "against")], max_length=40
                            ),
                        ),
                        (
                            "audience",
                            models.CharField(
                                choices=[("inside", "inside"), ("outside", "outside")], default="inside", max_length=40
                            ),
                        ),
                        ("chosen_on", models.DateField(blank=True, null=True)),
                        (
                            "choosers",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(5),
                                    django.core.validators.MaxValueValidator(10000),
                                ],
                            ),
                        ),
                        ("chosen_because", models.TextField(blank=True, max_length=20000)),
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
                            "touchpoint",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="anchor.touchpoint",
                            ),
                        ),
                        (
                            "usp",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="promise.usp",
                            ),
                        ),
                        (
                            "core_value",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="promise.foundation",
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
                        "verbose_name": "historical story",
                        "verbose_name_plural": "historical storys",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Indicator",
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
                            "about",
                            models.CharField(
                                choices=[
                                    ("process", "process"),
                                    ("organisation", "organisation"),
                                    ("team", "team"),
                                    ("person", "person"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("definition", models.TextField(blank=True, max_length=20000)),
                        ("hides", models.TextField(blank=True, max_length=20000)),
                        ("gamed_by", models.TextField(blank=True, max_length=20000)),
                        ("leads_to", models.TextField(blank=True, max_length=20000)),
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="indicators",
                                to="activate.process",
                            ),
                        ),
                        (
                            "objective_of",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="indicators",
                                to="activate.communicationplan",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="listen_indicator_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("about__in", ("process", "organisation", "team", "person"))),
                                name="indicator_about_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Marker",
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
                            "core_value",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="markers",
                                to="promise.foundation",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[("expect", "expect"), ("like", "like"), ("love", "love")], max_length=40
                            ),
                        ),
                        ("text", models.TextField(max_length=20000)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="listen_marker_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("level__in", ("expect", "like", "love"))),
                                name="marker_level_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PassedTheme",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
                            ),
                        ),
                        ("word", models.CharField(max_length=300)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("organisation", "word"), name="passed_over_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Round",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
                            ),
                        ),
                        ("key", models.CharField(editable=False, max_length=32, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "being prepared"),
                                    ("inviting", "codes are made"),
                                    ("open", "open"),
                                    ("released", "the words can be read"),
                                    ("stopped", "broken off, without words"),
                                    ("lost", "broken off: its answers are gone"),
                                    ("called_off", "called off before it opened"),
                                ],
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("purpose", models.TextField(blank=True, max_length=20000)),
                        ("afterwards", models.TextField(blank=True, max_length=20000)),
                        ("units", models.JSONField(default=tuple)),
                        ("origins", models.JSONField(default=dict)),
                        ("people", models.JSONField(default=dict)),
                        ("counted_on", models.DateField(null=True)),
                        ("opens_on", models.DateField()),
                        ("closes_on", models.DateField()),
                        ("words_on", models.DateField()),
                        (
                            "way",
                            models.CharField(
                                choices=[("drawn", "With a code out of a bowl"), ("mailed", "With a code by e-mail")],
                                default="drawn",
                                max_length=6,
                            ),
                        ),
                        ("begun_at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("agreed_on", models.DateField(null=True)),
                        ("agreed_by", models.CharField(blank=True, max_length=300)),
                        ("formed_on", models.DateField(null=True)),
                        ("letters", models.PositiveIntegerField(default=0)),
                        ("letters_sent", models.PositiveIntegerField(default=0)),
                        ("letters_done", models.BooleanField(default=False)),
                        ("closed_on", models.DateField(null=True)),
                        ("took_part", models.CharField(blank=True, max_length=16)),
                        ("blocked_nl", models.TextField(blank=True)),
                        ("blocked_en", models.TextField(blank=True)),
                    ],
                    options={
                        "ordering": ["-opens_on", "-pk"],
                        "indexes": [models.Index(fields=["organisation", "-opens_on"], name="round_newest_first")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("closes_on__gte", models.F("opens_on"))),
                                name="round_closes_after_it_opens",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("words_on__gt", models.F("closes_on"))),
                                name="round_words_after_it_closes",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Story",
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
                        ("told_on", models.DateField()),
                        (
                            "teller",
                            models.CharField(
                                choices=[("employee", "employee"), ("customer", "customer")],
                                default="employee",
                                max_length=40,
                            ),
                        ),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("conversation", "conversation"),
                                    ("interview", "interview"),
                                    ("team_conversation", "team_conversation"),
                                    ("story_table", "story_table"),
                                    ("written", "written"),
                                ],
                                default="conversation",
                                max_length=40,
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[("success", "success"), ("failure", "failure"), ("mixed", "mixed")],
                                max_length=40,
                            ),
                        ),
                        ("theme", models.CharField(blank=True, max_length=300)),
                        (
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="stories",
                                to="understand.targetgroup",
                            ),
                        ),
                        (
                            "touchpoint",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="stories",
                                to="anchor.touchpoint",
                            ),
                        ),
                        (
                            "usp",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="stories",
                                to="promise.usp",
                            ),
                        ),
                        (
                            "stance",
                            models.CharField(
                                blank=True, choices=[("for", "for"), ("against", "against")], max_length=40
                            ),
                        ),
                        (
                            "core_value",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="stories",
                                to="promise.foundation",
                            ),
                        ),
                        (
                            "audience",
                            models.CharField(
                                choices=[("inside", "inside"), ("outside", "outside")], default="inside", max_length=40
                            ),
                        ),
                        ("chosen_on", models.DateField(blank=True, null=True)),
                        (
                            "choosers",
                            models.BigIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(5),
                                    django.core.validators.MaxValueValidator(10000),
                                ],
                            ),
                        ),
                        ("chosen_because", models.TextField(blank=True, max_length=20000)),
                        ("evidence", models.ManyToManyField(blank=True, related_name="stories", to="anchor.evidence")),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["organisation", "told_on"], name="story_by_day")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="listen_story_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("teller__in", ("employee", "customer"))), name="story_teller_limits"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "form__in",
                                        ("conversation", "interview", "team_conversation", "story_table", "written"),
                                    )
                                ),
                                name="story_form_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("outcome__in", ("", "success", "failure", "mixed"))),
                                name="story_outcome_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("stance__in", ("", "for", "against"))), name="story_stance_limits"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("audience__in", ("inside", "outside"))),
                                name="story_audience_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("choosers__gte", 5), ("choosers__lte", 10000)),
                                name="story_choosers_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StoryCall",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
                            ),
                        ),
                        (
                            "key",
                            models.CharField(
                                default=ankerpunt.participation.keys.new_key, editable=False, max_length=10, unique=True
                            ),
                        ),
                        ("question", models.CharField(max_length=300)),
                        ("explanation", models.TextField(blank=True, max_length=20000)),
                        ("asked_by", models.CharField(max_length=300)),
                        ("core_value", models.SlugField(blank=True, max_length=80)),
                        ("usp", models.SlugField(blank=True, max_length=80)),
                        ("unit", models.SlugField(blank=True, max_length=80)),
                        (
                            "teller",
                            models.CharField(
                                choices=[("employee", "employee"), ("customer", "customer")],
                                default="employee",
                                max_length=40,
                            ),
                        ),
                        (
                            "audience",
                            models.CharField(
                                choices=[("inside", "inside"), ("outside", "outside")], default="inside", max_length=40
                            ),
                        ),
                        ("ends_on", models.DateField()),
                        (
                            "made_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="organisation.member",
                            ),
                        ),
                        ("made_on", models.DateField(default=django.utils.timezone.localdate)),
                    ],
                    options={
                        "ordering": ["-made_on", "-pk"],
                        "indexes": [models.Index(fields=["organisation", "-made_on"], name="story_call_newest_first")],
                    },
                ),
                migrations.CreateModel(
                    name="StoryLink",
                    fields=[
                        ("digest", models.CharField(max_length=64, primary_key=True, serialize=False)),
                        ("key", models.BigIntegerField()),
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
                            models.UniqueConstraint(fields=("organisation", "key"), name="one_link_of_each_story")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalTeamReflection",
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
                        ("differs", models.BooleanField(default=False)),
                        (
                            "change",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("less_often", "less_often"),
                                    ("the_same", "the_same"),
                                    ("more_often", "more_often"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("explanation", models.TextField(blank=True, max_length=20000)),
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
                            "core_value",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="promise.foundation",
                            ),
                        ),
                        (
                            "marker",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="listen.marker",
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
                        "verbose_name": "historical team reflection",
                        "verbose_name_plural": "historical team reflections",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="RoundGroup",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="groups", to="listen.round"
                            ),
                        ),
                        ("called", models.SlugField(max_length=80)),
                        ("units", models.JSONField()),
                        ("invited", models.PositiveIntegerField()),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("round", "called"), name="round_has_each_group_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoundQuestion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="questions", to="listen.round"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("evolution", "Evolution"), ("recognition", "Recognition")], max_length=11
                            ),
                        ),
                        ("about", models.SlugField(max_length=80)),
                        ("name", models.CharField(max_length=300)),
                        ("meaning", models.TextField(blank=True, max_length=20000)),
                        ("hint", models.TextField(blank=True, max_length=20000)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("round", "kind", "about"), name="round_asks_each_subject_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoundSignature",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="signatures",
                                to="listen.round",
                            ),
                        ),
                        (
                            "member",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="organisation.member",
                            ),
                        ),
                        (
                            "signed_as",
                            models.CharField(choices=[("began", "began"), ("approved", "approved")], max_length=8),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("round", "signed_as"), name="round_signed_once_as")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoundUnit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="roster", to="listen.round"
                            ),
                        ),
                        ("unit", models.SlugField(max_length=80)),
                        ("parent", models.SlugField(blank=True, max_length=80)),
                        ("name", models.CharField(max_length=300)),
                        ("people", models.PositiveIntegerField()),
                        ("came_from", models.JSONField(default=tuple)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("round", "unit"), name="round_has_each_unit_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoundWord",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="words", to="listen.round"
                            ),
                        ),
                        ("group", models.CharField(max_length=80)),
                        ("question", models.CharField(max_length=100)),
                        ("word", models.CharField(max_length=14)),
                    ],
                    options={
                        "ordering": ["question", "group"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("round", "group", "question"), name="round_says_each_word_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Study",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisation.organisation",
                            ),
                        ),
                        (
                            "key",
                            models.CharField(
                                default=ankerpunt.listen.models.round.new_key,
                                editable=False,
                                max_length=32,
                                unique=True,
                            ),
                        ),
                        ("title", models.CharField(max_length=300)),
                        ("question", models.CharField(blank=True, max_length=300)),
                        (
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="understand.targetgroup",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[("phones", "asked on phones"), ("file", "answers of another tool")],
                                default="phones",
                                max_length=6,
                            ),
                        ),
                        (
                            "round",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="study",
                                to="listen.round",
                            ),
                        ),
                        ("items", models.JSONField(default=tuple)),
                        ("screens", models.PositiveSmallIntegerField(default=9)),
                        ("each_shows", models.PositiveSmallIntegerField(default=4)),
                        ("versions", models.PositiveSmallIntegerField(default=20)),
                        ("seed", models.PositiveIntegerField(default=1)),
                        ("note", models.CharField(blank=True, max_length=300)),
                        ("begun_at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("estimated_on", models.DateField(null=True)),
                        ("result", models.JSONField(null=True)),
                    ],
                    options={
                        "ordering": ["-begun_at", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="TeamReflection",
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
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="team_reflections",
                                to="organisation.unit",
                            ),
                        ),
                        (
                            "core_value",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="team_reflections",
                                to="promise.foundation",
                            ),
                        ),
                        ("held_on", models.DateField()),
                        (
                            "marker",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="team_reflections",
                                to="listen.marker",
                            ),
                        ),
                        ("differs", models.BooleanField(default=False)),
                        (
                            "change",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("less_often", "less_often"),
                                    ("the_same", "the_same"),
                                    ("more_often", "more_often"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("explanation", models.TextField(blank=True, max_length=20000)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["organisation", "held_on"], name="reflection_by_day")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="listen_teamreflection_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("change__in", ("", "less_often", "the_same", "more_often"))),
                                name="teamreflection_change_limits",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]

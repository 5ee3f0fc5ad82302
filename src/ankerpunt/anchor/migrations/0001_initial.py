import ankerpunt.kit.create_models
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
                    name="Touchpoint",
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
                            "order",
                            models.BigIntegerField(
                                default=0,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10000),
                                ],
                            ),
                        ),
                        ("phase", models.CharField(blank=True, max_length=300)),
                        ("moment", models.CharField(blank=True, max_length=300)),
                        (
                            "feeling",
                            models.CharField(
                                blank=True,
                                choices=[("positive", "positive"), ("neutral", "neutral"), ("negative", "negative")],
                                max_length=40,
                            ),
                        ),
                        ("duty", models.BooleanField(default=False)),
                        (
                            "scope",
                            models.CharField(
                                choices=[("internal", "internal"), ("external", "external")],
                                default="internal",
                                max_length=40,
                            ),
                        ),
                        (
                            "conversations",
                            models.ManyToManyField(
                                blank=True, related_name="touchpoints", to="understand.conversation"
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
                            "target_groups",
                            models.ManyToManyField(blank=True, related_name="touchpoints", to="understand.targetgroup"),
                        ),
                    ],
                    options={
                        "ordering": ["order", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="anchor_touchpoint_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("order__gte", 0), ("order__lte", 10000)),
                                name="touchpoint_order_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("feeling__in", ("", "positive", "neutral", "negative"))),
                                name="touchpoint_feeling_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("scope__in", ("internal", "external"))),
                                name="touchpoint_scope_limits",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Anchoring",
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
                        ("text", models.TextField(blank=True, max_length=20000)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[("process", "process"), ("culture", "culture"), ("leadership", "leadership")],
                                max_length=40,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("idea", "idea"),
                                    ("agreed", "agreed"),
                                    ("in_practice", "in_practice"),
                                    ("experienced", "experienced"),
                                ],
                                default="idea",
                                max_length=40,
                            ),
                        ),
                        ("owner", models.CharField(blank=True, max_length=300)),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("not_applicable", models.TextField(blank=True, max_length=20000)),
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
                            "usp",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="anchorings", to="promise.usp"
                            ),
                        ),
                        (
                            "touchpoint",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="anchorings",
                                to="anchor.touchpoint",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="anchor_anchoring_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ("", "process", "culture", "leadership"))),
                                name="anchoring_kind_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ("idea", "agreed", "in_practice", "experienced"))),
                                name="anchoring_state_limits",
                            ),
                            models.UniqueConstraint(
                                fields=("usp", "touchpoint"),
                                name="one_cell_per_usp_and_touchpoint",
                                violation_error_message="This USP already has a cell at this touchpoint.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalEvidence",
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
                            "stance",
                            models.CharField(
                                choices=[("for", "for"), ("against", "against")], default="for", max_length=40
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("document", "document"),
                                    ("link", "link"),
                                    ("story", "story"),
                                    ("observation", "observation"),
                                ],
                                default="document",
                                max_length=40,
                            ),
                        ),
                        ("url", models.CharField(blank=True, max_length=300)),
                        ("observed_on", models.DateField(blank=True, null=True)),
                        ("review_on", models.DateField(blank=True, null=True)),
                        ("answer", models.TextField(blank=True, max_length=20000)),
                        ("answered_on", models.DateField(blank=True, null=True)),
                        ("answered_by", models.CharField(blank=True, max_length=300)),
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
                            "anchoring",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="anchor.anchoring",
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
                        "verbose_name": "historical evidence",
                        "verbose_name_plural": "historical evidences",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTouchpoint",
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
                            "order",
                            models.BigIntegerField(
                                default=0,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10000),
                                ],
                            ),
                        ),
                        ("phase", models.CharField(blank=True, max_length=300)),
                        ("moment", models.CharField(blank=True, max_length=300)),
                        (
                            "feeling",
                            models.CharField(
                                blank=True,
                                choices=[("positive", "positive"), ("neutral", "neutral"), ("negative", "negative")],
                                max_length=40,
                            ),
                        ),
                        ("duty", models.BooleanField(default=False)),
                        (
                            "scope",
                            models.CharField(
                                choices=[("internal", "internal"), ("external", "external")],
                                default="internal",
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
                    ],
                    options={
                        "verbose_name": "historical touchpoint",
                        "verbose_name_plural": "historical touchpoints",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAnchoring",
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
                        ("text", models.TextField(blank=True, max_length=20000)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[("process", "process"), ("culture", "culture"), ("leadership", "leadership")],
                                max_length=40,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("idea", "idea"),
                                    ("agreed", "agreed"),
                                    ("in_practice", "in_practice"),
                                    ("experienced", "experienced"),
                                ],
                                default="idea",
                                max_length=40,
                            ),
                        ),
                        ("owner", models.CharField(blank=True, max_length=300)),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("not_applicable", models.TextField(blank=True, max_length=20000)),
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
                    ],
                    options={
                        "verbose_name": "historical anchoring",
                        "verbose_name_plural": "historical anchorings",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Evidence",
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
                            "stance",
                            models.CharField(
                                choices=[("for", "for"), ("against", "against")], default="for", max_length=40
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("document", "document"),
                                    ("link", "link"),
                                    ("story", "story"),
                                    ("observation", "observation"),
                                ],
                                default="document",
                                max_length=40,
                            ),
                        ),
                        ("url", models.CharField(blank=True, max_length=300)),
                        ("observed_on", models.DateField(blank=True, null=True)),
                        ("review_on", models.DateField(blank=True, null=True)),
                        ("answer", models.TextField(blank=True, max_length=20000)),
                        ("answered_on", models.DateField(blank=True, null=True)),
                        ("answered_by", models.CharField(blank=True, max_length=300)),
                        (
                            "anchoring",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="evidence",
                                to="anchor.anchoring",
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
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["anchoring", "stance"], name="evidence_of_cell")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="anchor_evidence_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("stance__in", ("for", "against"))), name="evidence_stance_limits"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ("document", "link", "story", "observation"))),
                                name="evidence_kind_limits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("review_on__gte", models.F("observed_on"))),
                                name="evidence_review_on_in_order",
                                violation_error_message="The second date is before the first. Choose a later date.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("answer", ""), ("answered_on", None)),
                                    models.Q(models.Q(("answer", ""), _negated=True), ("answered_on__isnull", False)),
                                    _connector="OR",
                                ),
                                name="evidence_answer_has_text_and_date",
                                violation_error_message="An answer needs both its text and its date.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAttachment",
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
                        ("sha256", models.CharField(max_length=64)),
                        (
                            "size",
                            models.BigIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000),
                                ]
                            ),
                        ),
                        ("alt", models.CharField(blank=True, max_length=300)),
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
                            "evidence",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="anchor.evidence",
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
                        "verbose_name": "historical attachment",
                        "verbose_name_plural": "historical attachments",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Attachment",
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
                        ("sha256", models.CharField(max_length=64)),
                        (
                            "size",
                            models.BigIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(1000000000),
                                ]
                            ),
                        ),
                        ("alt", models.CharField(blank=True, max_length=300)),
                        (
                            "evidence",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attachments",
                                to="anchor.evidence",
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
                    ],
                    options={
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="anchor_attachment_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("size__gte", 0), ("size__lte", 1000000000)),
                                name="attachment_size_limits",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]

import ankerpunt.kit.create_models
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import simple_history.models
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        ankerpunt.kit.create_models.CreateModels(
            models=[
                migrations.CreateModel(
                    name="User",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                        ("email", models.EmailField(max_length=254, unique=True, verbose_name="e-mail address")),
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        (
                            "language",
                            models.CharField(
                                blank=True,
                                choices=[("nl", "Nederlands"), ("en", "English")],
                                default="",
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "appearance",
                            models.CharField(
                                choices=[("auto", "as this device is set"), ("light", "light"), ("dark", "dark")],
                                default="auto",
                                max_length=5,
                                verbose_name="appearance",
                            ),
                        ),
                        (
                            "shortcuts",
                            models.BooleanField(default=True, verbose_name="the / key jumps to the search field"),
                        ),
                        (
                            "fictional",
                            models.BooleanField(default=False, editable=False, verbose_name="made up for the demo"),
                        ),
                        ("is_active", models.BooleanField(default=True, verbose_name="may sign in")),
                        ("date_joined", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "verbose_name": "person",
                        "verbose_name_plural": "people",
                        "ordering": ["name", "email"],
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("email"), name="user_email_in_any_case"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Organisation",
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
                                max_length=80,
                                unique=True,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[a-z0-9]+(-[a-z0-9]+)*$",
                                        "Use small letters, digits and single hyphens, like “samira-el-amrani”.",
                                    )
                                ],
                                verbose_name="id",
                            ),
                        ),
                        ("name", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("municipality", "municipality"),
                                    ("care", "care"),
                                    ("welfare", "welfare"),
                                    ("business", "business"),
                                    ("other", "other"),
                                ],
                                default="other",
                                max_length=20,
                            ),
                        ),
                        ("residents", models.PositiveIntegerField(blank=True, null=True)),
                        ("employees", models.PositiveIntegerField(blank=True, null=True)),
                        (
                            "school_region",
                            models.CharField(
                                blank=True,
                                choices=[("north", "north"), ("middle", "middle"), ("south", "south")],
                                max_length=10,
                            ),
                        ),
                        ("places", models.JSONField(blank=True, default=tuple)),
                        (
                            "language",
                            models.CharField(
                                choices=[("nl", "Nederlands"), ("en", "English")],
                                default="nl",
                                max_length=2,
                            ),
                        ),
                        ("plan_revision", models.PositiveBigIntegerField(default=0, editable=False)),
                        ("plan_token", models.CharField(default="", editable=False, max_length=16)),
                        ("created", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "ordering": ["name"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["municipality", "care", "welfare", "business", "other"])
                                ),
                                name="organisation_kind_known",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Unit",
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
                        ("mission", models.TextField(blank=True, max_length=20000)),
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
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="children",
                                to="organisation.unit",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["name", "slug"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "slug"),
                                name="organisation_unit_slug",
                                violation_error_message="This id is taken.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("size__gte", 0), ("size__lte", 1000000000)), name="unit_size_limits"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("parent", models.F("id")), _negated=True),
                                name="unit_not_its_own_parent",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalUnit",
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
                        ("mission", models.TextField(blank=True, max_length=20000)),
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
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="organisation.unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical unit",
                        "verbose_name_plural": "historical units",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Member",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("admin", "admin"),
                                    ("editor", "editor"),
                                    ("reader", "reader"),
                                    ("listener", "listener"),
                                ],
                                default="reader",
                                max_length=10,
                                verbose_name="role",
                            ),
                        ),
                        ("active", models.BooleanField(default=True, verbose_name="active")),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="members",
                                to="organisation.unit",
                            ),
                        ),
                        (
                            "weekly_invitation",
                            models.BooleanField(
                                default=False, verbose_name="a weekly e-mail that invites to a conversation"
                            ),
                        ),
                        ("invited_on", models.DateField(editable=False, null=True)),
                        ("here_on", models.DateField(editable=False, null=True)),
                        ("here_before", models.DateField(editable=False, null=True)),
                        (
                            "digest",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("daily", "every day, if there is any"),
                                    ("weekly", "on Monday, if there is any"),
                                ],
                                default="",
                                max_length=6,
                            ),
                        ),
                        ("digested_at", models.DateTimeField(editable=False, null=True)),
                        ("joined", models.DateTimeField(auto_now_add=True)),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="memberships",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="members",
                                to="organisation.organisation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "member",
                        "verbose_name_plural": "members",
                        "ordering": ["user__name", "user__email"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "user"), name="member_once_per_organisation"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("role__in", ["admin", "editor", "reader", "listener"])),
                                name="member_role_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Invitation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("email", models.EmailField(max_length=254, verbose_name="e-mail address")),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("admin", "admin"),
                                    ("editor", "editor"),
                                    ("reader", "reader"),
                                    ("listener", "listener"),
                                ],
                                default="reader",
                                max_length=10,
                                verbose_name="role",
                            ),
                        ),
                        ("sent_at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("mailed", models.BooleanField(default=None, null=True)),
                        (
                            "invited_by",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="invitations",
                                to="organisation.organisation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "invitation",
                        "verbose_name_plural": "invitations",
                        "ordering": ["-sent_at"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("organisation"),
                                django.db.models.functions.text.Lower("email"),
                                name="invitation_once_per_address",
                                violation_error_message="This person has been invited already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("role__in", ["admin", "editor", "reader", "listener"])),
                                name="invitation_role_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Change",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("made_at", models.DateTimeField(auto_now_add=True)),
                        ("touched", models.JSONField(default=list)),
                        ("first", models.JSONField(default=list, editable=False)),
                        (
                            "undoes",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="undone_by",
                                to="organisation.change",
                            ),
                        ),
                        (
                            "user",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="changes",
                                to="organisation.organisation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "change",
                        "verbose_name_plural": "changes",
                        "ordering": ["-made_at"],
                        "indexes": [models.Index(fields=["organisation", "-made_at"], name="change_latest_first")],
                    },
                ),
                migrations.CreateModel(
                    name="Receipt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.UUIDField()),
                        ("digest", models.CharField(default="", max_length=32)),
                        ("row", models.CharField(blank=True, max_length=100)),
                        ("made_at", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                        (
                            "change",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="organisation.change",
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
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("organisation", "key", "digest"), name="receipt_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Attempt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=64)),
                        ("made_at", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                    ],
                    options={
                        "indexes": [models.Index(fields=["key", "made_at"], name="attempt_of_a_key")],
                    },
                ),
            ],
        ),
    ]

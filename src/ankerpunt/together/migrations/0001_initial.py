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
                    name="Assignment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("noun", models.CharField(max_length=40)),
                        ("object", models.SlugField(max_length=80)),
                        ("begun_in", models.UUIDField()),
                        ("begun_at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("ended_in", models.UUIDField(null=True)),
                        ("ended_at", models.DateTimeField(null=True)),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("done", models.BooleanField(default=False)),
                        (
                            "begun_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="organisation.member",
                            ),
                        ),
                        (
                            "ended_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="organisation.member",
                            ),
                        ),
                        (
                            "member",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="assignments",
                                to="organisation.member",
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
                        "ordering": ["-begun_at", "-pk"],
                        "indexes": [models.Index(fields=["member", "ended_in"], name="assignment_of_member")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ended_in", None)),
                                fields=("organisation", "noun", "object"),
                                name="one_member_sees_to_a_row",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Comment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("noun", models.CharField(max_length=40)),
                        ("object", models.SlugField(max_length=80)),
                        ("begun_in", models.UUIDField()),
                        ("begun_at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("ended_in", models.UUIDField(null=True)),
                        ("ended_at", models.DateTimeField(null=True)),
                        ("text", models.TextField(max_length=2000)),
                        ("said_at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "begun_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="organisation.member",
                            ),
                        ),
                        (
                            "ended_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="organisation.member",
                            ),
                        ),
                        ("mentions", models.ManyToManyField(related_name="mentioned_in", to="organisation.member")),
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
                        "ordering": ["said_at", "pk"],
                        "indexes": [models.Index(fields=["organisation", "noun", "object"], name="comment_of_row")],
                    },
                ),
                migrations.CreateModel(
                    name="Notice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("assigned", "Assigned"),
                                    ("mentioned", "Mentioned"),
                                    ("due", "Due"),
                                    ("ages", "Ages"),
                                    ("overridden", "Overridden"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("noun", models.CharField(max_length=40)),
                        ("object", models.SlugField(max_length=80)),
                        ("occasion", models.CharField(max_length=80)),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("seen_at", models.DateTimeField(null=True)),
                        (
                            "assignment",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notices",
                                to="together.assignment",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="organisation.member",
                            ),
                        ),
                        (
                            "comment",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notices",
                                to="together.comment",
                            ),
                        ),
                        (
                            "member",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notices",
                                to="organisation.member",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-at", "-pk"],
                        "indexes": [models.Index(fields=["member", "seen_at"], name="notice_unseen")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("member", "kind", "noun", "object", "occasion"),
                                name="told_once_of_each_occasion",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["assigned", "mentioned", "due", "ages", "overridden"])
                                ),
                                name="notice_kind_known",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]

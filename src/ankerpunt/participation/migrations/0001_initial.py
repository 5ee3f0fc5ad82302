from django.db import migrations, models

import ankerpunt.participation.tables


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        ankerpunt.participation.tables.CreateUnlinkable(
            name="Told",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("call", models.CharField(db_index=True, max_length=10)),
                ("text", models.TextField()),
                ("outcome", models.CharField(blank=True, max_length=8)),
                ("value", models.CharField(blank=True, max_length=80)),
                ("audience", models.CharField(default="inside", max_length=8)),
                (
                    "state",
                    models.CharField(
                        choices=[("told", "Told"), ("back", "Back"), ("agreed", "Agreed")], default="told", max_length=6
                    ),
                ),
                ("remark", models.TextField(blank=True)),
                ("proposal", models.TextField(blank=True)),
            ],
            options={"abstract": False},
        ),
        ankerpunt.participation.tables.CreateUnlinkable(
            name="Left",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("door", models.CharField(db_index=True, max_length=10)),
                ("text", models.TextField()),
                ("act", models.CharField(blank=True, max_length=36)),
                ("taken_as", models.CharField(blank=True, max_length=80)),
            ],
            options={"abstract": False},
        ),
        ankerpunt.participation.tables.CreateUnlinkable(
            name="TeamLink",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("whose", models.CharField(db_index=True, max_length=80)),
                ("unit", models.CharField(max_length=80)),
            ],
            options={"abstract": False},
        ),
        ankerpunt.participation.tables.CreateUnlinkable(
            name="TeamShare",
            fields=[
                ("key", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("whose", models.CharField(db_index=True, max_length=80)),
                ("period", models.CharField(max_length=6)),
                ("kind", models.CharField(choices=[("value", "Value"), ("cell", "Cell")], max_length=5)),
                ("subject", models.CharField(max_length=80)),
                ("marker", models.CharField(blank=True, max_length=80)),
                ("differs", models.BooleanField(default=False)),
                ("stance", models.CharField(blank=True, max_length=7)),
                ("text", models.TextField(blank=True)),
                ("unit", models.CharField(blank=True, max_length=80)),
            ],
            options={"abstract": False},
        ),
        ankerpunt.participation.tables.CreateUnlinkable(
            name="TeamTurn",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("whose", models.CharField(db_index=True, max_length=80)),
                ("period", models.CharField(max_length=6)),
                ("subject", models.CharField(blank=True, max_length=80)),
            ],
            options={"abstract": False},
        ),
        ankerpunt.participation.tables.CreateUnlinkable(
            name="GameHand",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("game", models.CharField(db_index=True, max_length=32)),
            ],
            options={"abstract": False},
        ),
        ankerpunt.participation.tables.CreateUnlinkable(
            name="GameVote",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("game", models.CharField(db_index=True, max_length=32)),
                ("step", models.CharField(max_length=20)),
                ("card", models.CharField(max_length=32)),
                ("hand", models.CharField(max_length=64)),
                ("dots", models.PositiveSmallIntegerField(default=0)),
                ("place", models.PositiveSmallIntegerField(null=True)),
                ("pile", models.PositiveSmallIntegerField(null=True)),
            ],
            options={"abstract": False},
        ),
    ]

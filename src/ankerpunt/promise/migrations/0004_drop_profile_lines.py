import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("promise", "0003_profile_channels")]
    operations = [
        migrations.RemoveConstraint(model_name="profile", name="profile_max_length_limits"),
        migrations.RemoveField(model_name="profile", name="max_length"),
        migrations.RemoveField(model_name="historicalprofile", name="max_length"),
        migrations.RemoveField(model_name="profile", name="channel_name"),
        migrations.RemoveField(model_name="historicalprofile", name="channel_name"),
        migrations.AlterField(
            model_name="profile",
            name="channel",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.RESTRICT, related_name="profiles", to="promise.profilechannel"
            ),
        ),
    ]

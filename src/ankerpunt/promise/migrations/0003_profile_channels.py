"""A profile's channel becomes a row of its own, so that its limit is written once."""

from django.db import migrations
from django.utils import timezone
from django.utils.text import slugify


def make_channels(apps, schema_editor):
    Profile, Channel = apps.get_model("promise", "Profile"), apps.get_model("promise", "ProfileChannel")
    History, ChannelHistory = (
        apps.get_model("promise", "HistoricalProfile"),
        apps.get_model("promise", "HistoricalProfileChannel"),
    )
    made = {}
    for profile in Profile.objects.order_by("pk"):
        key = (profile.organisation_id, profile.channel_name)
        if key not in made:
            taken = {channel.slug for (owner, _name), channel in made.items() if owner == key[0]}
            slug = free(slugify(profile.channel_name)[:70] or "channel", taken)
            values = {"organisation_id": key[0], "slug": slug, "name": key[1], "max_length": profile.max_length}
            made[key] = Channel.objects.create(**values)
            ChannelHistory.objects.create(
                id=made[key].pk, history_type="+", history_date=profile_date(History, profile), links={}, **values
            )
        Profile.objects.filter(pk=profile.pk).update(channel=made[key])
    for (owner, name), channel in made.items():
        History.objects.filter(organisation_id=owner, channel_name=name).update(channel_id=channel.pk)


def free(slug, taken):
    number, found = 2, slug
    while found in taken:
        found, number = f"{slug}-{number}", number + 1
    return found


def profile_date(history, profile):
    first = history.objects.filter(id=profile.pk).order_by("history_id").first()
    return first.history_date if first else timezone.now()


class Migration(migrations.Migration):
    dependencies = [("promise", "0002_archive")]
    operations = [migrations.RunPython(make_channels, migrations.RunPython.noop)]

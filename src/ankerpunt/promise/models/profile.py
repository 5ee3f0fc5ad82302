from django.db import models

from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import ProseField
from ankerpunt.organisation.models import Owned
from ankerpunt.plan import nouns
from ankerpunt.promise.models.foundation import Foundation
from ankerpunt.promise.models.profile_channel import ProfileChannel
from ankerpunt.promise.models.usp import Usp
from ankerpunt.understand.models import TargetGroup


class Profile(Owned):
    """Who we are and what we deliver, short enough for one channel."""

    channel = models.ForeignKey(ProfileChannel, models.RESTRICT, related_name="profiles")
    who_we_are = ProseField(blank=True)
    what_we_deliver = ProseField(blank=True)
    target_group = models.ForeignKey(TargetGroup, models.SET_NULL, null=True, blank=True, related_name="profiles")
    foundations = models.ManyToManyField(Foundation, blank=True, related_name="profiles")
    usps = models.ManyToManyField(Usp, blank=True, related_name="profiles")

    class Meta(Owned.Meta):
        constraints = [*Owned.Meta.constraints, *limits(nouns.Profile)]

    @property
    def slug_words(self) -> str:
        return f"{self.channel.slug} {self.target_group.slug if self.target_group else ''}"

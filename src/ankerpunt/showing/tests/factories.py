from __future__ import annotations

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from ankerpunt.organisation.tests.factories import MemberFactory, OrganisationFactory
from ankerpunt.showing.models import SecretLink
from ankerpunt.showing.models.secret_link import digest_of


class SecretLinkFactory(DjangoModelFactory[SecretLink]):
    """`token` is what somebody was given."""

    class Meta:
        model = SecretLink

    class Params:
        token = factory.Sequence(lambda n: f"token-{n}")

    organisation = factory.SubFactory(OrganisationFactory)
    kind = "promise"
    object = "p"
    digest = factory.LazyAttribute(lambda made: digest_of(made.token))
    made_by = factory.SubFactory(MemberFactory, organisation=factory.SelfAttribute("..organisation"))
    ends_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=30))

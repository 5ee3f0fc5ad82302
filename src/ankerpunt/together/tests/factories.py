from __future__ import annotations

from uuid import uuid4

import factory
from factory.django import DjangoModelFactory

from ankerpunt.organisation.tests.factories import MemberFactory, OrganisationFactory
from ankerpunt.together.models import Assignment, Comment, Notice


class AssignmentFactory(DjangoModelFactory[Assignment]):
    class Meta:
        model = Assignment

    organisation = factory.SubFactory(OrganisationFactory)
    noun = "Unit"
    object = factory.Sequence(lambda n: f"team-{n}")
    begun_in = factory.LazyFunction(uuid4)
    member = factory.SubFactory(MemberFactory, organisation=factory.SelfAttribute("..organisation"))
    begun_by = factory.SelfAttribute("member")


class CommentFactory(DjangoModelFactory[Comment]):
    class Meta:
        model = Comment

    organisation = factory.SubFactory(OrganisationFactory)
    noun = "Unit"
    object = factory.Sequence(lambda n: f"team-{n}")
    begun_in = factory.LazyFunction(uuid4)
    begun_by = factory.SubFactory(MemberFactory, organisation=factory.SelfAttribute("..organisation"))
    text = "De laptop lag er op dag 1."


class NoticeFactory(DjangoModelFactory[Notice]):
    class Meta:
        model = Notice

    member = factory.SubFactory(MemberFactory)
    kind = Notice.Kind.ASSIGNED
    noun = "Unit"
    object = factory.Sequence(lambda n: f"team-{n}")
    occasion = factory.Sequence(lambda n: f"assignment {n}")

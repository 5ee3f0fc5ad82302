"""The pages that every noun has, as each room fills them in."""

from collections.abc import Iterator

from ankerpunt.mirror.kinds import kinds
from ankerpunt.mirror.mapper import write
from ankerpunt.mirror.tests.sample import sample_plan, slug_of
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.understand.tests.factories import TargetGroupFactory


def addresses() -> Iterator[str]:
    for name, noun in kinds().items():
        slug = slug_of(name, 0)
        yield from (noun.list_address("waterrijk"), noun.address("waterrijk", slug))
        if noun.editable:
            yield noun.act_address("waterrijk", "new")
            yield from (noun.act_address("waterrijk", act, slug) for act in ("edit", "delete"))


def test_every_noun_has_a_list_a_page_and_forms(editor: Member, client_of: ClientOf) -> None:
    write(sample_plan(1), into=editor.organisation, by=editor)
    client = client_of(editor)
    answers = {url: client.get(url, follow=True) for url in addresses()}
    assert {url: answer.status_code for url, answer in answers.items() if answer.status_code != 200} == {}
    frame = '<main class="ank-main" id="main"'
    assert [url for url, answer in answers.items() if frame not in answer.content.decode()] == []


def test_a_room_adds_an_act_to_those_that_every_list_has(editor: Member, client_of: ClientOf) -> None:
    TargetGroupFactory(organisation=editor.organisation)
    page = client_of(editor).get("/waterrijk/understand/target-groups/").content.decode()
    for act in ("For whom do we choose?", "/select/understand/target-groups/", "/target-groups/new/"):
        assert act in page

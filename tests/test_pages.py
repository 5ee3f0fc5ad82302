"""The pages that every noun has, as each room fills them in."""

import pytest

from ankerpunt.mirror.kinds import kinds
from ankerpunt.mirror.mapper import write
from ankerpunt.mirror.tests.sample import sample_plan, slug_of
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.understand.tests.factories import TargetGroupFactory


@pytest.mark.parametrize("name", kinds())
def test_every_noun_has_a_list_a_page_and_forms(name: str, editor: Member, client_of: ClientOf) -> None:
    write(sample_plan(1), into=editor.organisation, by=editor)
    noun, client = kinds()[name], client_of(editor)
    slug = slug_of(name, 0)
    urls = [noun.list_address("waterrijk"), noun.address("waterrijk", slug)]
    if noun.editable:
        urls += [noun.act_address("waterrijk", "new"), noun.act_address("waterrijk", "edit", slug)]
        urls += [noun.act_address("waterrijk", "delete", slug)]
    for url in urls:
        answer = client.get(url, follow=True)
        assert answer.status_code == 200, url
        assert '<main class="ank-main" id="main"' in answer.content.decode(), url


def test_a_room_adds_an_act_to_those_that_every_list_has(editor: Member, client_of: ClientOf) -> None:
    TargetGroupFactory(organisation=editor.organisation)
    page = client_of(editor).get("/waterrijk/understand/target-groups/").content.decode()
    for act in ("For whom do we choose?", "/select/understand/target-groups/", "/target-groups/new/"):
        assert act in page

import re
from pathlib import Path

import pytest

import ankerpunt
from ankerpunt.web.catalogues import Room, contradictions

HOUSE = Path(ankerpunt.__file__).parent
TEMPLATE = """
{% load i18n %}
    {% if persona %}
  <h1>{% translate "Conversation partners" %}</h1>
      <p>{% blocktranslate count n=personas|length %}One partner{% plural %}{{ n }} partners{% endblocktranslate %}</p>
    {% endif %}
{% button _("It's done") %}
"""


@pytest.fixture
def room(tmp_path: Path) -> Room:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(TEMPLATE)
    (tmp_path / "views.py").write_text('from x import gettext as _\ntitle = _("Promise")\n')
    return Room(tmp_path)


def test_no_text_hides_behind_a_name_that_the_catalogue_does_not_know() -> None:
    """An alias of gettext is not collected, so that its texts stay English."""
    alias = re.compile(r"import (?P<of>\w*gettext\w*) as (?P<as>\w+)")
    sources = [path.read_text(encoding="utf-8") for path in HOUSE.rglob("*.py")]
    found = {(match["of"], match["as"]) for source in sources for match in alias.finditer(source)}
    assert found <= {("gettext", "_"), ("gettext_lazy", "_")}


def test_it_finds_the_texts_of_python_and_templates(room: Room) -> None:
    problems = "\n".join(room.problems())
    for text in ["Promise", "Conversation partners", "One partner | %(n)s partners", "It's done"]:
        assert text in problems


def test_an_update_keeps_translations_and_drops_what_is_no_longer_used(room: Room) -> None:
    room.write()
    text = room.file.read_text().replace('msgid "Promise"\nmsgstr ""', 'msgid "Promise"\nmsgstr "Belofte"')
    room.file.write_text(text + '\nmsgid "Old"\nmsgstr "Oud"\n')
    assert "no longer used 'Old'" in "\n".join(room.problems())
    assert room.write()
    assert '"Belofte"' in room.file.read_text()
    assert '"Old"' not in room.file.read_text()


def test_updating_twice_changes_nothing(room: Room) -> None:
    assert room.write()
    assert not room.write()


def test_an_untranslated_text_is_a_problem(room: Room) -> None:
    room.write()
    assert any("not translated 'Promise'" in problem for problem in room.problems())


def test_a_lost_placeholder_is_a_problem(room: Room) -> None:
    room.write()
    broken = room.file.read_text().replace('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "Een"\nmsgstr[1] "%(m)s partners"')
    room.file.write_text(broken)
    assert any("placeholder" in problem for problem in room.problems())


def test_two_rooms_translate_the_same_words_alike(tmp_path: Path) -> None:
    rooms = [Room(tmp_path / "anchor"), Room(tmp_path / "learn")]
    for room, dutch in zip(rooms, ["Bewijs", "Bewijsstuk"], strict=True):
        room.file.parent.mkdir(parents=True)
        room.file.write_text(f'msgid "Evidence"\nmsgstr "{dutch}"\n')
    assert list(contradictions(rooms)) == ["learn: 'Evidence' is 'Bewijsstuk', but 'Bewijs' in anchor"]

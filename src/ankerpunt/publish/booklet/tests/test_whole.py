"""What a communication plan says as a document: in which order, and what of what is not there yet (C1, C2)."""

from datetime import date

import pytest
from msgspec.structs import replace

from ankerpunt.plan.nouns import (
    Activity,
    Budget,
    CommunicationPlan,
    Message,
    Objective,
    Override,
    Partner,
    Phase,
    Plan,
    Result,
    Risk,
    TargetGroup,
    Theme,
)
from ankerpunt.publish.booklet.blocks import Booklet, Grid
from ankerpunt.publish.booklet.tests.conftest import PLANS, TODAY, bare, chapter_of, read_plan, said, texts
from ankerpunt.publish.booklet.whole import booklet_of
from ankerpunt.text import Language

BALIE = TargetGroup(id="balie", name="Collega's aan de balie", scope="internal", size=1)


def told(plan: Plan, language: Language = "nl") -> Booklet:
    return booklet_of(plan, today=TODAY, language=language)


def test_waterrijk_is_told_in_the_order_of_the_method() -> None:
    titles = [each.title for each in told(read_plan("waterrijk")).chapters]
    assert titles == [
        "Samenvatting",
        "Aanleiding",
        "Situatie",
        "Terugblik",
        "Waar we voor staan",
        "Wat we willen bereiken",
        "Voor wie",
        "Wat we zeggen",
        "Hoe we iedereen bereiken",
        "Kalender",
        "Met wie we samenwerken",
        "Wat het kost",
        "Risico's en woordvoering",
        "Plichten en toegankelijkheid",
        "De negen vragen",
        "Wat nog niet klopt",
        "Colofon",
    ]


def test_waterrijk_says_what_its_rows_say() -> None:
    found = told(read_plan("waterrijk"))
    assert "58 % van de mensen met een melding op 31 oktober 2026\nNog niet gehaald." in chapter_of(
        found, "Wat we willen bereiken"
    )
    assert "Er is € 53.500 begroot. De activiteiten komen op € 49.400; er blijft € 4.100 over." in chapter_of(
        found, "Wat het kost"
    )
    assert "Kwartaal 1 van 2027: Ruimte: jij beslist" in chapter_of(found, "Kalender")
    assert "3 van de negen vragen zijn klaar." in chapter_of(found, "De negen vragen")
    wrong = chapter_of(found, "Wat nog niet klopt")
    assert "De vakdag is pas in maart." in wrong
    assert "communicatieadviseur\n12 november 2026\ntot 18 december 2026" in wrong
    assert "Besluit digitale toegankelijkheid overheid" in chapter_of(found, "Plichten en toegankelijkheid")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_table_is_empty_and_no_text_is_left_unsaid(known: Plan, language: Language) -> None:
    found = told(known, language)
    assert found.chapters[-1].title in {"Colofon", "Colophon"}
    for chapter in found.chapters:
        assert not chapter.is_empty
        for block in (*chapter.blocks, *(block for part in chapter.parts for block in part.blocks)):
            if isinstance(block, Grid):
                assert block.rows
                assert all(len(row) == len(block.head) == len(block.widths) for row in block.rows)
                assert all(any(row[at].strip() for row in block.rows) for at in range(len(block.head)))
    assert not any("{" in text for text in said(found))


@pytest.mark.parametrize("name", PLANS)
def test_every_row_of_a_plan_is_told(name: str) -> None:
    plan = read_plan(name)
    whole = "\n".join(said(told(plan, "en")))
    chosen = max(plan.plans, key=lambda each: each.ends_on)
    assert chosen.summary.strip() in whole
    for activity in plan.activities:
        assert (activity.title in whole) == (activity.plan in {chosen.id, None})
    assert all(each.name in whole for each in plan.partners)
    if len(plan.plans) == 1:
        texts_of = [each.text for each in plan.objectives] + [each.text for each in plan.messages]
        assert all(text.strip() in whole for text in texts_of)


def test_a_bare_plan_says_in_a_sentence_what_is_not_there_yet() -> None:
    found = told(bare())
    assert [each.title for each in found.chapters] == [
        "Aanleiding",
        "Waar we voor staan",
        "Wat we willen bereiken",
        "Voor wie",
        "Wat we zeggen",
        "Hoe we iedereen bereiken",
        "Kalender",
        "Wat het kost",
        "De negen vragen",
        "Wat nog niet klopt",
        "Colofon",
    ]
    assert "Er staat nog niets in de kalender." in chapter_of(found, "Kalender")
    assert "Dit plan heeft nog geen doelen." in chapter_of(found, "Wat we willen bereiken")
    assert "nog geen geld begroot, en geen activiteit" in chapter_of(found, "Wat het kost")
    assert not any(isinstance(block, Grid) for each in found.chapters for block in each.blocks)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ((), "Dit plan heeft 1 doel. Er is nog niets gemeten."),
        ((61.0,), "Dit plan heeft 1 doel. Van 1 doel is er een uitkomst; nog geen is gehaald."),
        ((61.0, 85.0), "Dit plan heeft 1 doel. Van 1 doel is er een uitkomst; 1 is gehaald."),
    ],
)
def test_objectives_say_what_came_of_them(values: tuple[float, ...], sentence: str) -> None:
    goal = Objective(id="d", text="In één keer goed.", unit="procent", baseline=58, target=80, due_on=date(2026, 6, 1))
    measured = tuple(
        Result(id=f"r{at}", objective="d", measured_on=date(2026, 7, at + 1), value=value)
        for at, value in enumerate(values)
    )
    text = chapter_of(told(bare(objectives=(goal,), results=measured)), "Wat we willen bereiken")
    assert sentence in text
    assert ("De datum is voorbij en er is niets gemeten." in text) == (not values)
    assert "nu 58%\nten minste 80%\nvoor 1 juni 2026" in text


def test_a_target_may_be_a_most_or_a_norm_and_figures_may_lack() -> None:
    goals = (
        Objective(id="a", text="Wachttijd", unit="minuten", baseline=14, target=10),
        Objective(id="b", text="Altijd antwoord", norm=True),
        Objective(id="c", text="Trots", target_group="balie"),
    )
    only_said = Result(id="r", objective="c", measured_on=date(2026, 8, 1), text="Ze zeggen van wel.")
    plan = bare(objectives=goals, target_groups=(BALIE,), results=(only_said,))
    text = chapter_of(told(plan), "Wat we willen bereiken")
    for part in (
        "hoogstens 10 minuten\nnog geen datum",
        "nog geen getal\ngeldt altijd",
        "1 augustus 2026\nZe zeggen van wel.",
    ):
        assert part in text


@pytest.mark.parametrize(
    ("reached", "sentence"),
    [
        ((), "Voor geen enkele doelgroep staat er al iets gepland."),
        (("balie",), "Voor 1 van de 2 doelgroepen staat er iets gepland."),
        (("balie", "ict"), "Voor elke doelgroep staat er iets gepland."),
    ],
)
def test_a_group_that_hears_nothing_is_told(reached: tuple[str, ...], sentence: str) -> None:
    groups = (BALIE, TargetGroup(id="ict", name="ICT", scope="internal", share=12.5))
    acts = tuple(Activity(id=f"a-{each}", title=f"Voor {each}", target_groups=(each,)) for each in reached)
    found = told(bare(target_groups=groups, activities=acts))
    text = chapter_of(found, "Hoe we iedereen bereiken")
    assert sentence in text
    assert ("Nog niets gepland." in text) == (len(reached) < 2)
    assert "1 mens" in chapter_of(found, "Voor wie")
    assert "12,5%" in chapter_of(found, "Voor wie")


def test_the_calendar_says_who_when_for_whom_and_what_waits() -> None:
    acts = (
        Activity(
            id="a", title="Brief", means="letter", form="brief", starts_on=date(2027, 2, 1), ends_on=date(2027, 2, 9)
        ),
        Activity(
            id="b",
            title="Dag",
            starts_on=date(2027, 5, 4),
            starts_at="13:30",
            after="a",
            status="done",
            owners=("team",),
        ),
        Activity(id="c", title="Na elk besluit", moment="na elk besluit", stretch_label=True, partners=("kerk",)),
    )
    rows = {
        "activities": acts,
        "partners": (Partner(id="kerk", name="De kerk"),),
        "themes": (Theme(id="t", plan="jaar", title="Leeg", year=2027, quarter=4),),
        "phases": (Phase(id="f", plan="jaar", title="Begin", moment="in het voorjaar"),),
    }
    text = chapter_of(told(bare(**rows)), "Kalender")
    for part in (
        "In dit plan staan 3 activiteiten. 1 is gedaan. Bij 1 activiteit staat nog niet wie het doet.",
        "1 februari 2027 tot en met 9 februari 2027",
        "Brief\nBrief · Gepland",
        "4 mei 2027 13:30",
        "Na: Brief.",
        "Nog niet waar, we werken eraan.",
        "Kwartaal 4 van 2027: Leeg\nEr staat nog niets in de kalender.",
        "in het voorjaar",
        "nog niemand",
    ):
        assert part in text
    alone = chapter_of(told(bare(activities=acts[:1])), "Kalender")
    assert "In dit plan staat één activiteit." in alone
    assert "Wat ze doen, staat er nog niet bij." in chapter_of(told(bare(**rows)), "Met wie we samenwerken")


@pytest.mark.parametrize(
    ("budget", "cost", "sentence"),
    [
        (0, 5_00, "De activiteiten komen op € 5. Er is nog geen geld begroot."),
        (5_00, 5_00, "Er is € 5 begroot, en de activiteiten komen op precies dat bedrag."),
        (5_00, 7_50, "Er is € 5 begroot. De activiteiten komen op € 7,50: dat is € 2,50 te veel."),
        (9_00, None, "er blijft € 9 over. Van 1 activiteit is nog niet bekend wat het kost."),
    ],
)
def test_money_is_said_in_a_sentence(budget: int, cost: int | None, sentence: str) -> None:
    budgets = (Budget(id="b", plan="jaar", name="Binnen", amount_cents=budget, purpose="internal"),) if budget else ()
    plan = bare(budgets=budgets, activities=(Activity(id="a", title="A", plan="jaar", cost_cents=cost),))
    text = chapter_of(told(plan), "Wat het kost")
    assert sentence in text
    assert ("−€ 2,50" in text) == (cost == 7_50)


def test_risks_say_what_is_done_and_said_then() -> None:
    rows = {
        "messages": (
            Message(id="m", text="Het duurt langer."),
            Message(id="kern", text="Bel ons.", kind="core"),
            Message(id="eerlijk", text="Nog niet.", question="Is het al zo?", stretch_label=True),
        ),
        "risks": (
            Risk(id="r", text="Een wachtlijst", messages=("m",)),
            Risk(id="s", text="Stilte", answer="Bellen.", owner="pers"),
        ),
    }
    found = told(bare(about={"spokesperson": "De wethouder."}, **rows))
    text = chapter_of(found, "Risico's en woordvoering")
    for part in ("nog niet afgesproken\nWe zeggen: Het duurt langer.", "Bellen.", "De wethouder."):
        assert part in text
    messages = chapter_of(found, "Wat we zeggen")
    assert messages.startswith("Wat we zeggen\nBel ons.")
    assert "Is het al zo?\nNog niet.\nNog niet waar, we werken eraan." in messages


def test_only_what_the_plan_is_about_is_told_of_it_and_every_decision() -> None:
    plan = read_plan("waterrijk")
    autumn = booklet_of(plan, "najaar-2026", today=TODAY, language="nl")
    whole = "\n".join(said(autumn))
    assert autumn.title == "Najaarsplan 2026"
    assert "Roosterruil in vijf minuten" not in whole
    assert "Eerst over leren, dan over resultaat" in whole
    assert "De vakdag is pas in maart." in whole


def test_a_plan_that_is_not_there_is_refused_with_those_that_are() -> None:
    plan = read_plan("waterrijk")
    with pytest.raises(LookupError, match=r"“ander”\. Er zijn: jaarplan-2027, najaar-2026"):
        booklet_of(plan, "ander", today=TODAY, language="nl")
    with pytest.raises(LookupError, match="no communication plan in this document"):
        booklet_of(
            replace(plan, plans=(), plan_answers=(), budgets=(), themes=(), phases=()), today=TODAY, language="en"
        )


def test_without_a_word_which_plan_it_is_the_one_that_ends_last() -> None:
    assert told(read_plan("waterrijk")).title == "Jaarplan 2027"


def test_what_is_in_the_archive_is_not_told() -> None:
    gone = replace(BALIE, archived_on=date(2026, 1, 1))
    assert "balie" not in "\n".join(said(told(bare(target_groups=(gone,)))))


def test_colophon_and_look_back_say_what_is_known() -> None:
    before = CommunicationPlan(id="oud", title="Oud plan", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    new = bare(about={"based_on": "oud", "annexes": ("Lijst",), "version": "2", "adopted_on": date(2026, 11, 1)})
    found = told(replace(new, plans=(before, *new.plans)))
    assert "Oud plan" in chapter_of(found, "Terugblik")
    colophon = next(each for each in found.chapters if each.title == "Colofon")
    assert {"Versie", "2", "1 november 2026", "Lijst"} <= set(texts(colophon))


def test_a_finding_that_is_set_aside_says_until_when_and_why() -> None:
    opened = Override(
        id="o", rule="C419", noun="CommunicationPlan", object="jaar", reason="De raad vult aan.", decided_by="college",
        decided_on=date(2026, 11, 2),
    )  # fmt: skip
    rows = {
        "budgets": (Budget(id="b", plan="jaar", name="Binnen", amount_cents=1_00, purpose="internal"),),
        "activities": (Activity(id="a", title="A", plan="jaar", cost_cents=2_00),),
        "overrides": (opened,),
    }
    text = chapter_of(told(bare(**rows)), "Wat nog niet klopt")
    assert "De raad vult aan.\ncollege\n2 november 2026" in text

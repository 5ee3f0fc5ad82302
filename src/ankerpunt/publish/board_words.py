"""The words of the page for the board, in both languages."""

from ankerpunt.plan.facts.anchoring import State
from ankerpunt.text import Text

ORDINALS = (
    Text(nl="eerste", en="first"),
    Text(nl="tweede", en="second"),
    Text(nl="derde", en="third"),
    Text(nl="vierde", en="fourth"),
)

WORDS = {
    "title": Text(nl="Wat we beloven, en of mensen het merken", en="What we promise, and whether people notice"),
    "period": Text(
        nl="{quarter} kwartaal {year}, zoals het op {day} was", en="{quarter} quarter of {year}, as it was on {day}"
    ),
    "foot": Text(
        nl="Een plek is één belofte bij één contactmoment. Herkend: iemand uit de groep vertelde dat het zo is. Geen "
        "cijfers over personen.",
        en="A cell is one promise at one touchpoint. Recognised: somebody of the group told that it is so. No figures "
        "about persons.",
    ),
    "more": Text(nl="en nog {n}", en="and {n} more"),
    # Above its parts.
    "head_changed": Text(nl="Veranderd dit kwartaal", en="Changed this quarter"),
    "head_onward": Text(nl="Kan het verder?", en="Can it go on?"),
    "head_asks": Text(nl="Dit vragen we aan jullie", en="This is what we ask of you"),
    "head_decided": Text(nl="Besloten om af te wijken", en="Decided to deviate"),
    "head_shared": Text(nl="Wacht voor meer groepen samen", en="Waits for several groups together"),
    "with_others": Text(
        nl="Wacht op iets dat voor meer groepen geldt", en="Waits for something that holds for several groups"
    ),
    "head_also": Text(nl="Ook beloofd, nog zonder USP's", en="Also promised, without USPs so far"),
    # Figures, with what stands before them and after them.
    "promise_lead": Text(nl="Wij beloven", en="We promise"),
    "promise_none": Text(nl="nog niets", en="nothing yet"),
    "promise_one": Text(nl="ding aan {groups}. {true}", en="thing to {groups}. {true}"),
    "promise_many": Text(nl="dingen aan {groups}. {true}", en="things to {groups}. {true}"),
    "groups_none": Text(nl="geen groep", en="no group"),
    "groups_one": Text(nl="één groep", en="one group"),
    "groups_many": Text(nl="{count} groepen", en="{count} groups"),
    "all_true_none": Text(nl="", en=""),
    "all_true_one": Text(nl="Het is waar", en="It is true"),
    "all_true_many": Text(nl="Ze zijn alle {count} waar", en="All {count} are true"),
    "none_true_one": Text(nl="Het is nog niet waar", en="It is not true yet"),
    "none_true_many": Text(nl="Geen ervan is al waar", en="None of them is true yet"),
    "some_true_one": Text(nl="Eén is waar,", en="One is true,"),
    "some_true_many": Text(nl="{count} zijn waar,", en="{count} are true,"),
    "not_yet_one": Text(nl="één nog niet", en="one is not yet"),
    "not_yet_many": Text(nl="{count} nog niet", en="{count} are not yet"),
    "shown_lead": Text(nl="Er is bewijs", en="There is proof"),
    "shown_none": Text(nl="nog nergens, van {size} plekken", en="nowhere yet, of {size} cells"),
    "shown_one": Text(nl="van {size} plekken", en="of {size} cells"),
    "shown_many": Text(nl="van {size} plekken", en="of {size} cells"),
    "shown_short": Text(nl="met bewijs", en="with proof"),
    "recognised_lead": Text(nl="Mensen herkennen het", en="People recognise it"),
    "recognised_none": Text(nl="nog nergens, van {size} plekken", en="nowhere yet, of {size} cells"),
    "recognised_one": Text(nl="van {size} plekken", en="of {size} cells"),
    "recognised_many": Text(nl="van {size} plekken", en="of {size} cells"),
    "recognised_short": Text(nl="herkend", en="recognised"),
    "contradicted_lead": Text(nl="Iemand zegt: klopt niet", en="Somebody says: not right"),
    "contradicted_none": Text(nl="nergens", en="nowhere"),
    "contradicted_one": Text(nl="van {size} plekken", en="of {size} cells"),
    "contradicted_many": Text(nl="van {size} plekken", en="of {size} cells"),
    "contradicted_short": Text(nl="klopt niet", en="not right"),
    "of_none": Text(nl="Nog geen plekken", en="No cells yet"),
    "of_one": Text(nl="Van één plek", en="Of one cell"),
    "of_many": Text(nl="Van {count} plekken", en="Of {count} cells"),
    # A group and its USPs.
    "people": Text(nl="{count:n mens|mensen}", en="{count:n person|people}"),
    "not_adopted": Text(nl="Nog niet vastgesteld", en="Not adopted yet"),
    "stretch": Text(nl="Nog niet waar", en="Not true yet"),
    "places": Text(
        nl="{told} van {size} plekken ingevuld, {recognised} herkend, {contradicted} klopt niet",
        en="{told} of {size} cells filled in, {recognised} recognised, {contradicted} not right",
    ),
    # Whether it can go on.
    "open": Text(nl="Alle stappen open", en="All steps are open"),
    "gate": Text(nl="{what}: {name}", en="{what}: {name}"),
    "deviated_one": Text(nl="Eén keer bewust afgeweken", en="Deviated once, on purpose"),
    "deviated_many": Text(nl="{count} keer bewust afgeweken", en="Deviated {count} times, on purpose"),
    "until": Text(nl=", tot {day}", en=", until {day}"),
    "decided": Text(nl="{by}{until}: “{reason}”", en="{by}{until}: “{reason}”"),
    "also_draft": Text(
        nl="Voor {name}. Nog niet vastgesteld: eerst twee of drie USP's kiezen.",
        en="For {name}. Not adopted yet: first choose two or three USPs.",
    ),
    "also_adopted": Text(
        nl="Voor {name}. Er is nog geen USP die het waarmaakt.",
        en="For {name}. There is no USP yet that makes it true.",
    ),
    # The key to the places.
    "key_experienced": Text(nl="mensen herkennen het", en="people recognise it"),
    "key_in_practice": Text(nl="ingevoerd", en="in practice"),
    "key_agreed": Text(nl="afgesproken of idee", en="agreed or an idea"),
    "key_contradicted": Text(nl="klopt niet", en="not right"),
    "key_missing": Text(nl="nog leeg", en="still empty"),
}
LEGEND: dict[State, str] = {
    "experienced": "key_experienced",
    "in_practice": "key_in_practice",
    "agreed": "key_agreed",
    "contradicted": "key_contradicted",
    "missing": "key_missing",
}

CHANGED = {
    "adopted": Text(nl="Belofte vastgesteld", en="Promise adopted"),
    "lived": Text(nl="Waargemaakt: {name}", en="Made true: {name}"),
    "step": Text(nl="Stap gedaan: {name}", en="Step done: {name}"),
    "tested": Text(nl="Herkent {name} zich nog? Antwoord: {answer}", en="Does {name} still recognise itself? {answer}"),
    "opened": Text(
        nl="{count:n keuze in arbeidsvoorwaarden staat|keuzes in arbeidsvoorwaarden staan} open",
        en="{count:n option in terms of employment is|options in terms of employment are} open",
    ),
    "against": Text(
        nl="{count:n keer|keer} zei iemand: klopt niet", en="{count:n time|times} somebody said: not right"
    ),
    "answered": Text(
        nl="{count:n antwoord|antwoorden} gegeven op “klopt niet”", en="{count:n answer|answers} given to “not right”"
    ),
    "shown": Text(nl="{count:n bewijs|bewijzen} erbij", en="{count:n piece|pieces} of evidence added"),
    "talk": Text(nl="{count:n gesprek|gesprekken} gevoerd", en="{count:n conversation|conversations} held"),
    "story": Text(nl="{count:n verhaal|verhalen} verteld", en="{count:n story|stories} told"),
}

# What is asked, and below it why.
ASKED = {
    "written": (Text(nl="{text}", en="{text}"), Text(nl="Voor {group}", en="For {group}")),
    "overdue": (
        Text(nl="Beslis wat er gebeurt met “{name}”", en="Decide what happens to “{name}”"),
        Text(
            nl="Het zou op {day} waar zijn. Tot je beslist mogen we het niet meer zeggen.",
            en="It was to be true on {day}. Until you decide we may not say it.",
        ),
    ),
    "no_owner": (
        Text(nl="Wijs iemand aan voor “{name}”", en="Name somebody for “{name}”"),
        Text(nl="Dit is nog niet waar, en niemand zorgt ervoor.", en="This is not true yet, and nobody sees to it."),
    ),
    "no_means": (
        Text(nl="Maak “{name}” mogelijk", en="Make “{name}” possible"),
        Text(
            nl="Dit is nog niet waar. Er is nog geen afspraak hoe en wanneer wel.",
            en="This is not true yet. It is not agreed yet how and when it will be.",
        ),
    ),
    "undecided": (
        Text(nl="Kies voor wie jullie er zijn", en="Choose for whom you are here"),
        Text(nl="De keuze van doelgroepen staat nog open.", en="The choice of target groups is still open."),
    ),
    "ends": (
        Text(nl="Beslis opnieuw vóór {day}", en="Decide again before {day}"),
        Text(nl="Dan stopt het besluit: “{name}”", en="Then this decision ends: “{name}”"),
    ),
}

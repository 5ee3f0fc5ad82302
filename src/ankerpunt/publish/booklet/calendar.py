"""What happens when, by whom and for whom: the calendar by quarter, and who helps (C5, C8)."""

from collections.abc import Sequence

from ankerpunt.plan.facts.theme import quarter_of
from ankerpunt.plan.nouns import Activity, Partner, Phase, Process, TargetGroup
from ankerpunt.publish.booklet.blocks import Chapter, Grid, Prose, chapter, grid
from ankerpunt.publish.booklet.telling import Telling, lines
from ankerpunt.text import Text

TITLE = Text(nl="Kalender", en="Calendar")
NOTHING = Text(nl="Er staat nog niets in de kalender.", en="There is nothing in the calendar yet.")
ONE_ACTIVITY = Text(nl="In dit plan staat één activiteit.", en="There is one activity in this plan.")
ACTIVITIES = Text(nl="In dit plan staan {count} activiteiten.", en="There are {count} activities in this plan.")
DONE = Text(nl="{done:n is|zijn} gedaan.", en="{done:n is|are} done.")
UNOWNED = Text(
    nl="Bij {count:n activiteit|activiteiten} staat nog niet wie het doet.",
    en="Of {count:n activity|activities} nobody says yet who does it.",
)
QUARTER = Text(nl="Kwartaal {quarter} van {year}", en="Quarter {quarter} of {year}")
THEMED = Text(nl="{quarter}: {theme}", en="{quarter}: {theme}")
UNDATED = Text(nl="In woorden of nog zonder datum", en="In words, or without a date yet")
TABLE = Text(nl="Activiteiten, {period}", en="Activities, {period}")
WHEN, WHAT, WHOM, WHO = (
    Text(nl="Wanneer", en="When"),
    Text(nl="Wat", en="What"),
    Text(nl="Voor wie", en="For whom"),
    Text(nl="Wie", en="Who"),
)
FROM_TO = Text(nl="{start} tot en met {end}", en="{start} until {end}")
NO_DAY, NOBODY = Text(nl="nog geen datum", en="no date yet"), Text(nl="nog niemand", en="nobody yet")
NO_GROUP = Text(nl="nog niet gezegd", en="not said yet")
AFTER = Text(nl="Na: {what}.", en="After: {what}.")
STRETCH = Text(nl="Nog niet waar, we werken eraan.", en="Not true yet, we are working on it.")
PHASES = Text(nl="Fasen en mijlpalen", en="Phases and milestones")
READY = Text(nl="Wat er dan klaar is", en="What is ready then")

PARTNERS = Text(nl="Met wie we samenwerken", en="Whom we work with")
PARTNER, BRINGS, ABOUT, SPOKEN = (
    Text(nl="Partner", en="Partner"),
    Text(nl="Wat ze doen", en="What they do"),
    Text(nl="Waarbij", en="For what"),
    Text(nl="Wie met hen praat", en="Who speaks to them"),
)
NOT_AGREED = Text(nl="nog niet afgesproken", en="not agreed yet")
COUNTED_PARTNERS = Text(
    nl="{count:n partner helpt|partners helpen} mee. Van {known} staat erbij wat ze doen.",
    en="{count:n partner helps|partners help}. Of {known} it says what they do.",
)
NONE_KNOWN = Text(
    nl="{count:n partner helpt|partners helpen} mee. Wat ze doen, staat er nog niet bij.",
    en="{count:n partner helps|partners help}. What they do has not been written down yet.",
)


def calendar(told: Telling) -> Chapter:
    """Tell what happens, quarter by quarter, below the theme of each; then what has no date."""
    title, found = told.say(TITLE), told.content.activities
    themes = {(each.year, each.quarter): each.title for each in told.content.themes}
    dated: dict[tuple[int, int], list[Activity]] = {quarter: [] for quarter in themes}
    for each in found:
        if each.starts_on:
            dated.setdefault(quarter_of(each.starts_on), []).append(each)
    parts = [_quarter(told, quarter, themes.get(quarter, ""), dated[quarter]) for quarter in sorted(dated)]
    undated = [each for each in found if each.starts_on is None]
    if undated:
        parts.append(chapter(told.say(UNDATED), _table(told, told.say(UNDATED), undated)))
    opening = Prose(_counted(told, found)) if found else Prose(told.say(NOTHING), "missing")
    return chapter(title, opening, parts=(_phases(told), *parts))


def partners(told: Telling) -> Chapter:
    """Tell who helps, with what, and who speaks to them."""
    title, found = told.say(PARTNERS), told.content.partners
    if not found:
        return Chapter(title)
    head = tuple(map(told.say, (PARTNER, BRINGS, ABOUT, SPOKEN)))
    rows = tuple(
        (
            told.name(each),
            each.contributes.strip() or told.say(NOT_AGREED),
            lines(*told.named(Process, each.processes), *told.named(TargetGroup, each.target_groups)),
            each.spoken_by or told.say(NOT_AGREED),
        )
        for each in found
    )
    known = sum(bool(each.contributes.strip()) for each in found)
    return chapter(
        title,
        Prose(told.say(COUNTED_PARTNERS if known else NONE_KNOWN, count=len(found), known=known)),
        grid(title, head, rows, (26, 32, 22, 20)),
    )


def moment_of(told: Telling, row: Activity | Phase) -> str:
    """Say when something is: by date, in words or by its rhythm; empty where nothing says so."""
    if row.starts_on and row.ends_on and row.ends_on != row.starts_on:
        when = told.say(FROM_TO, start=told.date(row.starts_on), end=told.date(row.ends_on))
    else:
        when = told.date(row.starts_on)
    if isinstance(row, Phase):
        return lines(when, row.moment)
    timed = f"{when} {row.starts_at}".strip() if row.starts_at else when
    return lines(timed, row.moment, told.choice(row, "rhythm"))


def _counted(told: Telling, found: Sequence[Activity]) -> str:
    done = sum(each.status == "done" for each in found)
    unowned = sum(not any(owner.strip() for owner in each.owners) and not each.partners for each in found)
    said = [told.say(ONE_ACTIVITY) if len(found) == 1 else told.say(ACTIVITIES, count=str(len(found)))]
    if done:
        said.append(told.say(DONE, done=done))
    if unowned:
        said.append(told.say(UNOWNED, count=unowned))
    return " ".join(said)


def _quarter(told: Telling, quarter: tuple[int, int], theme: str, found: list[Activity]) -> Chapter:
    year, number = quarter
    period = told.say(QUARTER, quarter=number, year=str(year))
    title = told.say(THEMED, quarter=period, theme=theme) if theme else period
    return chapter(title, _table(told, period, found) if found else Prose(told.say(NOTHING), "missing"))


def _table(told: Telling, period: str, found: list[Activity]) -> Grid | None:
    head = tuple(map(told.say, (WHEN, WHAT, WHOM, WHO)))
    rows = tuple(
        (
            moment_of(told, each) or told.say(NO_DAY),
            _what(told, each),
            lines(*told.named(TargetGroup, each.target_groups)) or told.say(NO_GROUP),
            lines(*each.owners, *told.named(Partner, each.partners)) or told.say(NOBODY),
        )
        for each in found
    )
    return grid(told.say(TABLE, period=period[:1].lower() + period[1:]), head, rows, (22, 36, 22, 20))


def _what(told: Telling, activity: Activity) -> str:
    kind = told.choice(activity, "means")
    form = kind if activity.form.lower() == kind.lower() else ", ".join(filter(None, (kind, activity.form)))
    after = told.listed(told.named(Activity, [activity.after]))
    return lines(
        activity.title,
        " · ".join(filter(None, (form, told.choice(activity, "status")))),
        activity.goal,
        told.say(AFTER, what=after) if after else "",
        told.say(STRETCH) if activity.stretch_label else "",
    )


def _phases(told: Telling) -> Chapter:
    title, found = told.say(PHASES), told.content.phases
    head = tuple(map(told.say, (WHEN, WHAT, READY)))
    rows = tuple(
        (moment_of(told, each) or told.say(NO_DAY), lines(each.title, told.choice(each, "kind")), each.goal)
        for each in found
    )
    return chapter(title, grid(title, head, rows, (28, 36, 36)))

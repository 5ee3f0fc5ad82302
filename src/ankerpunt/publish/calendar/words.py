"""What a calendar says in words: days, quarters, and how busy it is."""

from collections.abc import Sequence
from datetime import date

from ankerpunt.check.daysoff import Run
from ankerpunt.plan.facts.theme import Quarter
from ankerpunt.plan.nouns import CommunicationPlan
from ankerpunt.plan.speech import MONTHS
from ankerpunt.publish.calendar.window import Window, days_of
from ankerpunt.text import Language, Text

WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
REGIONS = {
    "north": Text(nl="Noord", en="North"),
    "middle": Text(nl="Midden", en="Central"),
    "south": Text(nl="Zuid", en="South"),
}
FROM_TO = Text(nl="{first} tot en met {last}", en="{first} until {last}")
QUARTER = Text(nl="{first} tot en met {last} {year}", en="{first} to {last} {year}")
TITLE = Text(nl="Kalender {years}", en="Calendar {years}")
SCHOOL = Text(nl="schoolvakantie regio {region}", en="school holiday, region {region}")
UNKNOWN = Text(
    nl="De schoolvakanties zijn bekend tot en met {year}. Wat daarna komt, staat er nog niet in.",
    en="School holidays are known until {year}. What comes after is not in it yet.",
)
QUIET = Text(nl="Er loopt nog niets.", en="Nothing runs yet.")
BUSIEST = Text(
    nl="Het drukst is de week van {day}, met {count} tegelijk.",
    en="The busiest is the week of {day}, with {count} at the same time.",
)


def say_day(day: date, language: Language) -> str:
    """Say a day within its year.

    Examples
    --------
    >>> say_day(date(2027, 6, 14), "nl")
    '14 juni'
    """
    return f"{day.day} {MONTHS[language][day.month - 1]}"


def say_weekday(day: date, language: Language) -> str:
    """Say a day within its year, with the day of the week.

    Examples
    --------
    >>> say_weekday(date(2027, 6, 14), "nl")
    'maandag 14 juni'
    """
    return f"{WEEKDAYS[language][day.weekday()]} {say_day(day, language)}"


def say_days(first: date, last: date, language: Language) -> str:
    """Say a stretch of days, with a month that both have said once.

    Examples
    --------
    >>> say_days(date(2027, 1, 11), date(2027, 1, 29), "nl")
    '11 tot en met 29 januari'
    >>> say_days(date(2027, 12, 20), date(2028, 1, 7), "en")
    '20 December 2027 until 7 January 2028'
    """
    if first == last:
        return say_day(first, language)
    begin, end = say_day(first, language), say_day(last, language)
    if first.year != last.year:
        begin, end = f"{begin} {first.year}", f"{end} {last.year}"
    elif first.month == last.month:
        begin = str(first.day)
    return FROM_TO.say(language, first=begin, last=end)


def say_holiday(run: Run, language: Language) -> str:
    """Name days off within a sentence: school holidays with an article, days of one name without.

    Examples
    --------
    >>> from ankerpunt.check.daysoff import runs
    >>> [say_holiday(run, "nl") for run in runs(date(2027, 4, 24), date(2027, 4, 27), "middle")]
    ['de meivakantie', 'Koningsdag']
    """
    said = run.name.say(language)
    if not run.school:
        return said
    return f"de {said.lower()}" if language == "nl" else f"the {said}"


def say_quarter(quarter: Quarter, language: Language) -> str:
    """Say which months a quarter has.

    Examples
    --------
    >>> say_quarter((2027, 1), "nl")
    'januari tot en met maart 2027'
    """
    first, last = days_of(quarter)
    months = MONTHS[language]
    return QUARTER.say(language, first=months[first.month - 1], last=months[last.month - 1], year=str(quarter[0]))


def title_of(plan: CommunicationPlan, language: Language) -> str:
    """Name the calendar of a plan by its years."""
    years = [plan.starts_on.year, *([plan.ends_on.year] if plan.ends_on.year != plan.starts_on.year else [])]
    return TITLE.say(language, years="–".join(map(str, years)))


def say_busiest(busy: Sequence[int], window: Window, language: Language) -> str:
    """Say in which week most runs.

    Examples
    --------
    >>> from ankerpunt.publish.calendar.window import window_of
    >>> say_busiest((1, 3), window_of(date(2027, 1, 4), date(2027, 1, 15)), "nl")
    'Het drukst is de week van 11 januari, met 3 tegelijk.'
    """
    most = max(busy, default=0)
    if not most:
        return QUIET.say(language)
    day = window.mondays[list(busy).index(most)]
    return BUSIEST.say(language, day=say_day(day, language), count=most)


def say_school(region: str, language: Language) -> str:
    """Say whose school holidays are shown; empty where there is no region."""
    return SCHOOL.say(language, region=REGIONS[region].say(language)) if region else ""

"""Write the Dutch holidays of `check/daysoff.json` from the package `holidays`.

    python -m tools.daysoff

That package reads the calendars of 250 countries to give one: a third of the time of a check. A test holds the file
against the package, so that a release with more school years makes the test ask for this command.
"""

from __future__ import annotations

import json
import sys
from datetime import date, timedelta
from pathlib import Path

from holidays import country_holidays

FILE = Path(__file__).resolve().parent.parent / "src" / "ankerpunt" / "check" / "daysoff.json"
YEARS = range(2010, 2061)
REGIONS = {"": "", "north": "Noord", "middle": "Midden", "south": "Zuid"}
LANGUAGES = ("nl", "en_US")
Run = tuple[str, str, str, str]


def main() -> int:
    FILE.write_text(json.dumps(written(), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    return 0


def written() -> dict[str, list[Run]]:
    """For each region of schools, and for everybody, the runs of days with one name: first, last, Dutch, English."""
    return {ours: [*runs(days_of(theirs))] for ours, theirs in REGIONS.items()}


def days_of(region: str) -> dict[date, tuple[str, str]]:
    subdivision, category = (region, "school") if region else (None, "public")
    dutch, english = (
        dict(country_holidays("NL", subdivision, years=YEARS, language=each, categories=category)) for each in LANGUAGES
    )
    return {day: (dutch[day], english[day]) for day in sorted(dutch)}


def runs(days: dict[date, tuple[str, str]]) -> list[Run]:
    found: list[tuple[date, date, tuple[str, str]]] = []
    for day, name in days.items():
        if found and found[-1][2] == name and found[-1][1] == day - timedelta(1):
            found[-1] = (found[-1][0], day, name)
        else:
            found.append((day, day, name))
    return [(first.isoformat(), last.isoformat(), *name) for first, last, name in found]


if __name__ == "__main__":
    sys.exit(main())

"""Months of the demo, and six series of which the truth is known, as their files say."""

import csv
from datetime import date
from pathlib import Path

import numpy as np
from msgspec.structs import replace

from ankerpunt.science.impact import Event, Series, Window

DATA = Path(__file__).parent / "data"


def read(name: str) -> dict[str, Series]:
    rows: dict[str, list[dict[str, str]]] = {}
    with (DATA / f"{name}.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            rows.setdefault(row["process"], []).append(row)
    return {
        process: Series(
            date.fromisoformat(f"{months[0]['month']}-01"),
            np.array([int(row["cases"]) for row in months]),
            np.array([int(row["online"]) for row in months]),
        )
        for process, months in rows.items()
    }


def named(series: Series, *events: Event) -> Series:
    return replace(series, events=(*series.events, *events))


def waterrijk() -> tuple[Series, list[Series], Window]:
    """Give C1: moving, September and October 2025, beside the extract with its outage of March 2026."""
    found = read("waterrijk")
    return found["verhuismelding"], [named(found["brp-uittreksel"], Event("outage", 28, 28))], Window(22, 23)


def flat(before: int, during: list[int], after: int, *, n: int = 1000, online: int = 500) -> Series:
    """Make a series that stands still but for its campaign."""
    y = np.array([online] * before + during + [online] * after)
    return Series(date(2023, 1, 1), np.full(len(y), n), y)

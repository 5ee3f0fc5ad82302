"""Made-up campaigns of which the effect is known: clean ones, and ones in which an assumption does not hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import numpy as np

from ankerpunt.science.impact import Event, Series, Window

CLEAN, NAMED = "clean", "named events"
BROKEN = {
    "outage": "an outage of one or two months just before it, without a name",
    "ramp": "a rise of .4 logit that began six months earlier and stays",
    "definition": "another way of counting (.4 logit) in a month around its start, without a name",
    "earlier": "a campaign five months earlier, of which half remained, without a name",
    "control": "the control goes up by .4 logit in its first month",
    "shared": "other news lifts the process and its control by .4 logit in its months",
    "rough": "months that differ by .3 logit for no reason, twice what the prior calls likely",
}


@dataclass
class Campaign:
    """One process with its campaign, and what is true of it [logit]."""

    process: Series
    controls: list[Series]
    window: Window
    during: float
    last: float
    lasting: float
    kind: str = CLEAN
    seed: int = 0


@dataclass
class Draft:
    """A campaign in the making: logits that the kinds change before cases are counted."""

    rng: np.random.Generator
    months: int
    start: int
    end: int
    logit: np.ndarray
    effect: np.ndarray
    lasting: float
    events: list[list[Event]] = field(default_factory=lambda: [[], []])


def draft(rng: np.random.Generator, effect: float, *, noise: float | None = None) -> Draft:
    """Make up what two processes do of themselves, and an effect on the first: a pulse that fades, and what stays."""
    before, length, after = int(rng.integers(12, 37)), int(rng.integers(1, 4)), int(rng.integers(3, 13))
    months, t = before + length + after, np.arange(before + length + after)
    spread = rng.uniform(0.03, 0.15) if noise is None else noise
    rho, shared = rng.uniform(0, 0.6), rng.uniform(0, 0.7)
    season = rng.normal(0, 0.05, 12) + rng.normal(0, 0.05, (2, 12))
    season = (season + np.roll(season, 1, axis=1)) / np.sqrt(2)
    logit = rng.uniform(-1, 1, (2, 1)) + rng.normal(0, 0.12, (2, 1)) * t / 12 + season[:, t % 12]
    own = np.array([_wander(rng, months, rho) for _ in range(3)])
    logit += spread * (np.sqrt(shared) * own[2] + np.sqrt(1 - shared) * own[:2])
    kept, half = rng.choice([0.0, 0.5]), rng.uniform(1, 6)
    fading = np.where(t < before, 0.0, 0.5 ** (np.maximum(t - before - length + 1, 0) / half))
    moved = effect * ((1 - kept) * fading + kept * (t >= before))
    return Draft(rng, months, before, before + length - 1, logit, moved, effect * kept)


def _wander(rng: np.random.Generator, months: int, rho: float) -> np.ndarray:
    """Make up noise of which a month remembers the one before it."""
    found = rng.normal(size=months)
    for month in range(1, months):
        found[month] = rho * found[month - 1] + np.sqrt(1 - rho**2) * found[month]
    return found


def _spoil(made: Draft, kind: str) -> None:
    """Let happen what a kind is about."""
    rng, t, start = made.rng, np.arange(made.months), made.start
    if kind == NAMED:
        month, step, other = int(rng.integers(2, start - 1)), int(rng.integers(1, max(start - 6, 2))), start + 1
        made.logit[0, month] -= rng.uniform(0.8, 1.5)
        made.logit[0, step:] += rng.normal(0, 0.4)
        made.logit[1, other] -= rng.uniform(0.8, 1.5)
        made.events = [[Event("outage", month, month), Event("step", step, step)], [Event("outage", other, other)]]
    elif kind == "outage":
        made.logit[0, start - int(rng.integers(1, 3)) : start] -= rng.uniform(0.8, 1.5)
    elif kind == "ramp":
        made.logit[0] += 0.4 * np.clip((t - start + 6) / 6, 0, 1)
    elif kind == "definition":
        made.logit[0, start + int(rng.integers(-1, 2)) :] += 0.4 * rng.choice([-1, 1])
    elif kind == "earlier":
        made.logit[0] += np.where(t < start - 5, 0.0, 0.3 * 0.5 ** ((t - start + 5) / 3) + 0.3)
    elif kind == "control":
        made.logit[1, start:] += 0.4
    elif kind == "shared":
        made.logit[:, start : made.end + 1] += 0.4


def campaign(kind: str, effect: float, seed: int, number: int) -> Campaign:
    """Make up one campaign."""
    rng = np.random.default_rng([seed, number, sum(kind.encode()), int(100 * effect)])
    made = draft(rng, effect, noise=0.3 if kind == "rough" else None)
    _spoil(made, kind)
    made.logit[0] += made.effect
    size = np.clip(np.exp(rng.normal(np.log(300), 0.6, (2, 1))), 60, 2_000) * np.exp(
        rng.normal(0, 0.1, made.logit.shape)
    )
    cases = rng.poisson(size)
    online = rng.binomial(cases, 1 / (1 + np.exp(-made.logit)))
    first = date(2023, 1 + int(rng.integers(0, 12)), 1)
    series = [Series(first, cases[at], online[at], tuple(made.events[at])) for at in range(2)]
    controlled = kind in {"control", "shared"} or rng.random() < 2 / 3
    window, after = Window(made.start, made.end), made.effect[made.end + 1 :]
    during = float(made.effect[made.start : made.end + 1].mean())
    return Campaign(
        series[0], series[1:] if controlled else [], window, during, float(after[-3:].mean()), made.lasting, kind, seed
    )

"""The peers of the effect of a campaign: a quasi-binomial GLM and a local level by statsmodels, and before/after."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import numpy as np

from benchmarks._campaigns import Campaign
from benchmarks._side_by_side import ask_peer, peer_python

STATSMODELS = "statsmodels==0.15.0"
NAMES = ("before/after", "GLM", "UCM")
Z = 1.6449
PEER = """
import json, os, sys, time, warnings
os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np, statsmodels, statsmodels.api as sm
from statsmodels.tsa.statespace.structural import UnobservedComponents
warnings.simplefilter("ignore")
Z = 1.6449

def columns(case, seasons):
    t = np.arange(len(case["n"]))
    start, end = case["window"]
    month = (case["month"] + t) % 12
    pulse = np.where(t < start, 0, 0.5 ** (np.maximum(t - end, 0) / 3))
    found = [pulse, (t >= start) * 1.0]
    for j in range(1, seasons + 1):
        found += [np.sin(2 * np.pi * j * month / 12), np.cos(2 * np.pi * j * month / 12)]
    for kind, first, last in case["events"]:
        found.append(((t >= first) if kind == "step" else (t >= first) & (t <= last)) * 1.0)
    if case["control"]:
        found.append(np.array(case["control"]))
    return np.column_stack(found), pulse

def read(value, spread, pulse, case):
    start, end = case["window"]
    last = pulse[end + 1:][-3:].mean()
    out = []
    for weights in ([1, 1], [last, 1], [0, 1]):
        w = np.array(weights, float)
        middle, sd = w @ value, np.sqrt(w @ spread @ w)
        out.append([middle - Z * sd, middle, middle + Z * sd])
    return out

def glm(case):
    made, pulse = columns(case, 1)
    t = np.arange(len(pulse))
    made = np.column_stack([made, np.ones(len(t)), t / 12])
    y, n = np.array(case["y"]), np.array(case["n"])
    fit = sm.GLM(np.column_stack([y, n - y]), made, family=sm.families.Binomial()).fit()
    share = fit.fittedvalues
    scale = np.sum((y - n * share) ** 2 / (n * share * (1 - share))) / fit.df_resid
    return read(fit.params[:2], max(scale, 1) * fit.cov_params()[:2, :2], pulse, case)

def ucm(case):
    made, pulse = columns(case, 1)
    y, n = np.array(case["y"]), np.array(case["n"])
    fit = UnobservedComponents(np.log((y + .5) / (n - y + .5)), "local level", exog=made).fit(disp=0, maxiter=200)
    at = [fit.model.param_names.index(name) for name in fit.model.param_names if name.startswith("beta")][:2]
    return read(fit.params[at], np.asarray(fit.cov_params())[np.ix_(at, at)], pulse, case)

cases = json.load(open(sys.argv[1]))
found, cpu = {}, {}
for name, peer in (("GLM", glm), ("UCM", ucm)):
    begin = time.process_time()
    found[name] = [peer(case) for case in cases]
    cpu[name] = (time.process_time() - begin) / len(cases)
print(json.dumps({"found": found, "cpu": cpu, "version": "statsmodels " + statsmodels.__version__}))
"""


def ask(campaigns: list[Campaign]) -> dict:
    """Let statsmodels read campaigns: by peer three intervals for each (during, last three months, lasting)."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "campaigns.json"
        path.write_text(json.dumps([_written(each) for each in campaigns]), encoding="utf-8")
        return ask_peer(peer_python("impact", STATSMODELS), PEER, str(path))


def _written(made: Campaign) -> dict:
    return {
        "n": made.process.n.tolist(),
        "y": made.process.y.tolist(),
        "month": made.process.first_month.month - 1,
        "window": [made.window.start, made.window.end],
        "events": [[each.kind, each.start, each.end] for each in made.process.events],
        "control": _logit(made.controls[0]).tolist() if made.controls else [],
    }


def _logit(series) -> np.ndarray:
    return np.log((series.y + 0.5) / (series.n - series.y + 0.5))


def before_after(made: Campaign) -> list[list[float]]:
    """Read a campaign as most reports do: its months, or the last three, against the twelve before it."""
    logit, start, end = _logit(made.process), made.window.start, made.window.end
    before = logit[:start][-12:]
    found = []
    for months in (logit[start : end + 1], logit[end + 1 :][-3:], logit[end + 1 :][-3:]):
        middle = float(months.mean() - before.mean())
        spread = Z * float(before.std(ddof=1)) * float(np.sqrt(1 / len(months) + 1 / len(before)))
        found.append([middle - spread, middle, middle + spread])
    return found

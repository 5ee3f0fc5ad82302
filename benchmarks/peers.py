"""Empirical Bayes beside bayesm (R, Gibbs and Metropolis) and maxdiff (PyPI, NumPyro), on the same answers.

./run bench peers            300 and 1 000 people
./run bench peers --quick    300 people

bayesm needs R; as root on Debian it is installed, else that half is left out with a sentence. bayesm's logit wants
sets of one size, so there the worst is chosen out of the whole set (the usual way round). Every estimate predicts the
same held-out choices from its draws.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import numpy as np

from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.tests.predict import holdout_log_likelihood
from ankerpunt.science.tests.simulate import Simulated, simulate_study
from benchmarks._r_peer import rscript, run_r
from benchmarks._side_by_side import Table, as_installed, ask_peer, peer_python, publish

MAXDIFF = "3.0.3"
SEED, ITEMS, ITERATIONS = 11, 16, 800
TIMES = 5
"""Ours is measured so often, and the middle one counts; the peers run once, as minutes even out by themselves."""
BAYESM = r"""
suppressMessages(library(bayesm))
a <- commandArgs(TRUE)
d <- as.matrix(read.csv(a[1])); J <- as.integer(a[2]); R <- as.integer(a[3])
D <- J - 1
dummies <- rbind(diag(D), 0)
people <- split(seq_len(nrow(d)), d[, 1])
lgtdata <- lapply(people, function(r) {
  up <- dummies[as.vector(t(d[r, 3:6])), ]
  list(y = c(d[r, 7], d[r, 8]), X = rbind(up, -up))
})
set.seed(1)
begin <- proc.time()
out <- rhierMnlRwMixture(Data = list(p = 4, lgtdata = unname(lgtdata)), Prior = list(ncomp = as.integer(a[4])),
                         Mcmc = list(R = R, keep = 10, nprint = 0))
spent <- proc.time() - begin
kept <- dim(out$betadraw)[3]
draws <- out$betadraw[, , (kept %/% 5 + 1):kept]
con <- file(a[5], "wb"); writeBin(as.double(draws), con); close(con)
cat(sprintf('\n{"cpu": %.2f, "kept": %d, "version": "bayesm %s"}\n', spent[1] + spent[2], dim(draws)[3],
            as.character(packageVersion("bayesm"))))
"""
NUMPYRO = r"""
import json, sys, time
import maxdiff, numpy as np, pandas as pd
from maxdiff.hb import HierarchicalBayesMaxDiff
d = pd.read_csv(sys.argv[1])
names = [f"item {j:02d}" for j in range(int(sys.argv[2]) + 1)]
sets = d[["a", "b", "c", "d"]].to_numpy()
rows = np.arange(len(d))
table = pd.DataFrame({"Response ID": d["person"].to_numpy()})
for a in range(4):
    table[f"Attribute{a + 1}"] = [names[j] for j in sets[:, a]]
table["Best"] = [names[sets[r, p - 1]] for r, p in zip(rows, d["best"])]
table["Worst"] = [names[sets[r, p - 1]] for r, p in zip(rows, d["worst"])]
half = int(sys.argv[3]) // 2
began = time.process_time()
model = HierarchicalBayesMaxDiff(n_iterations=half, n_warmup=half, n_chains=1)
model.fit(table, [f"Attribute{a + 1}" for a in range(4)], "Best", "Worst")
cpu = time.process_time() - began
people = np.argsort(np.asarray(model.respondents).astype(int))
items = np.argsort([str(name) for name in model.items])
np.save(sys.argv[4], np.asarray(model.u_samples)[:, people][:, :, items])
print(json.dumps({"cpu": cpu, "version": "maxdiff " + maxdiff.__version__}))
"""
OURS = r"""
import sys, numpy as np
from ankerpunt.science.choice import choice_data
from ankerpunt.science.hierarchical import estimate
d = np.loadtxt(sys.argv[1], delimiter=",", skiprows=1, dtype=int)
rows = np.arange(len(d))
shown = d[:, 2:6] - 1
data = choice_data([str(j) for j in range(int(sys.argv[2]))], d[:, 0], shown,
                   best=shown[rows, d[:, 6] - 1], worst=shown[rows, d[:, 7] - 1])
print(estimate(data, components=int(sys.argv[3])).settled)
"""


def write(study: Simulated, file: Path) -> None:
    """Write the answers as one row per task, counted from 1."""
    data = study.data
    at = (data.shown == data.best[:, None]).argmax(1), (data.shown == data.worst[:, None]).argmax(1)
    rows = np.column_stack([data.respondent + 1, data.task, data.shown + 1, at[0] + 1, at[1] + 1])
    np.savetxt(file, rows, fmt="%d", delimiter=",", header="person,task,a,b,c,d,best,worst", comments="")


def cold(file: Path, k: int) -> float:
    """CPU seconds of a whole process of ours: start, read, estimate; what is compiled once at installing is there."""
    command = [sys.executable, "-c", OURS, file, str(ITEMS), str(k)]
    times = []
    for _ in range(1 + TIMES):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True, env=as_installed())
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return median(times[1:])


def ours(study: Simulated, k: int) -> tuple[float, float]:
    """CPU seconds in a warm process, and the hold-out score."""
    posterior = estimate(study.data, components=k)
    times = []
    for _ in range(TIMES):
        before = time.process_time()
        estimate(study.data, components=k)
        times.append(time.process_time() - before)
    return median(times), holdout_log_likelihood(study.holdout, posterior.individual_draws(200, seed=1))


def bayesm(tool: str, study: Simulated, folder: Path, draws: int) -> dict[str, float]:
    """Run bayesm with one component; its score, CPU seconds inside R and of the whole process."""
    target = folder / "draws.bin"
    line, whole = run_r(tool, BAYESM, str(folder / "answers.csv"), str(ITEMS), str(draws), "1", str(target))
    said = json.loads(line)
    n = study.data.n_respondents
    beta = np.fromfile(target).reshape(said["kept"], ITEMS - 1, n).transpose(0, 2, 1)
    u = np.concatenate([beta, np.zeros((*beta.shape[:2], 1))], axis=2)
    return said | {"whole": whole, "score": holdout_log_likelihood(study.holdout, u[:: max(1, len(u) // 400)])}


def numpyro(study: Simulated, folder: Path, iterations: int) -> dict[str, float]:
    """Run maxdiff's hierarchical Bayes; its score and CPU seconds, inside and of the whole process."""
    python = peer_python("maxdiff", f"maxdiff[hb]=={MAXDIFF}")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    said = ask_peer(
        python, NUMPYRO, str(folder / "answers.csv"), str(ITEMS), str(iterations), str(folder / "draws.npy")
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    whole = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    draws = np.load(folder / "draws.npy").astype(float)
    return said | {"whole": whole, "score": holdout_log_likelihood(study.holdout, draws)}


def main() -> int:
    """Compare, per size, what each estimate costs and how well it predicts."""
    draws = 10_000
    sizes = (300,) if "--quick" in sys.argv else (300, 1000)
    tool = rscript("bayesm")
    head = [
        "N",
        "estimate",
        "log-lik. per choice",
        "CPU s, in process",
        "CPU s, whole process",
        "ratio",
        "ratio whole",
        "target",
    ]
    table = Table(f"Same answers, same held-out choices (seed {SEED}, J 16, T 12, k 4)", head)
    for n in sizes:
        study = simulate_study(n, seed=SEED)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write(study, folder / "answers.csv")
            own = {k: (*ours(study, k), cold(folder / "answers.csv", k)) for k in (1, 3)}
            rivals = {}
            if tool is not None:
                said = bayesm(tool, study, folder, draws)
                rivals[f"{said['version']}, {draws} draws"] = (said["cpu"], said["score"], said["whole"])
            said = numpyro(study, folder, ITERATIONS)
            rivals[f"{said['version']}, {ITERATIONS} iterations"] = (said["cpu"], said["score"], said["whole"])
            for rival, (cpu, score, whole) in rivals.items():
                table.add(n, rival, f"{score:.4f}", f"{cpu:.1f}", f"{whole:.1f}", "1", "1", "")
                for k, least in ((1, 1000), (3, 25)):
                    mine, mine_score, mine_whole = own[k]
                    met = mine_score > score and cpu / mine >= least and whole / mine_whole >= 12
                    ratios = (f"{cpu / mine:.0f} x", f"{whole / mine_whole:.0f} x")
                    target = table.target(f"N {n}, K = {k} against {rival}", met=met)
                    table.add(
                        n,
                        f"ankerpunt K = {k}",
                        f"{mine_score:.4f}",
                        f"{mine:.3f}",
                        f"{mine_whole:.1f}",
                        *ratios,
                        target,
                    )
    table.notes.append(f"Ours: the middle of {TIMES}. Compiled code of both sides is on disk, as after installing.")
    table.notes.append(
        "Targets: better prediction, >= 1 000 x (K = 1) and >= 25 x (K = 3) in process, >= 12 x as a whole process."
    )
    return publish("peers", "Empirical Bayes beside bayesm and maxdiff", [table])


if __name__ == "__main__":
    sys.exit(main())

"""Latent classes beside flexmix (R): the same likelihood, the same classes, and the time of a start.

./run bench classes

flexmix fits weighted conditional logits through a driver written here, as it has none for best-worst data: its EM, our
model. Needs R with flexmix; as root on Debian it is installed, else the benchmark says how.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

import numpy as np

from ankerpunt.science.logit.class_choice import adjusted_rand
from ankerpunt.science.logit.latent import latent_classes, memberships
from ankerpunt.science.tests.simulate import simulate_study
from benchmarks._r_peer import rscript, run_r
from benchmarks._side_by_side import Table, clocked, publish

STARTS = {300: 5, 1000: 2}
"""Random starts per number of people: flexmix needs a minute for one of a thousand."""
DRIVER = r"""
suppressMessages({library(flexmix); library(methods)})
a <- commandArgs(TRUE)
d <- as.matrix(read.csv(a[1])); J <- as.integer(a[2]); K <- as.integer(a[3]); starts <- as.integer(a[4])
shown <- d[, 3:6]; best <- d[, 7]; worst <- d[, 8]; person <- d[, 1]; rows <- seq_len(nrow(d))
# y: shown items, position of best, position of worst
Y <- cbind(shown, best, worst)
parts <- function(y, free) {
  u <- c(free, 0); n <- nrow(y); v <- matrix(u[y[, 1:4]], n)
  e <- exp(v); s <- rowSums(e); f <- exp(-v); f[cbind(1:n, y[, 5])] <- 0; g <- rowSums(f)
  list(v = v, e = e / s, f = f / g,
       ll = v[cbind(1:n, y[, 5])] - log(s) - v[cbind(1:n, y[, 6])] - log(g))
}
fit <- function(y, w) {
  D <- J - 1; free <- rep(0, D); n <- nrow(y)
  for (it in 1:30) {
    p <- parts(y, free)
    G <- -p$e + p$f
    G[cbind(1:n, y[, 5])] <- G[cbind(1:n, y[, 5])] + 1
    G[cbind(1:n, y[, 6])] <- G[cbind(1:n, y[, 6])] - 1
    score <- numeric(J); H <- matrix(0, J, J)
    for (a in 1:4) {
      t <- tapply(w * G[, a], factor(y[, a], 1:J), sum); t[is.na(t)] <- 0; score <- score + t
      for (b in 1:4) {
        h <- w * ((a == b) * (p$e[, a] + p$f[, a]) - p$e[, a] * p$e[, b] - p$f[, a] * p$f[, b])
        H <- H + tapply(h, list(factor(y[, a], 1:J), factor(y[, b], 1:J)), sum, default = 0)
      }
    }
    move <- solve(H[1:D, 1:D] + diag(1e-8, D), score[1:D]); free <- free + move
    if (max(abs(move)) < 1e-6) break
  }
  free
}
FLXMRbws <- function(formula = . ~ .) {
  z <- new("FLXMR", weighted = TRUE, formula = formula, name = "best-worst logit")
  z@defineComponent <- function(para) new("FLXcomponent", parameters = list(free = para$free), df = para$df,
    logLik = function(x, y, ...) matrix(parts(y, para$free)$ll, ncol = 1),
    predict = function(x, ...) matrix(0, nrow(x), 1))
  z@fit <- function(x, y, w, ...) z@defineComponent(list(free = fit(y, w), df = J - 1))
  z
}
set.seed(1); best_ll <- -Inf; cpu <- 0; all_ll <- c()
for (s in 1:starts) {
  begin <- proc.time()
  m <- try(flexmix(Y ~ 1 | person, k = K, model = FLXMRbws(),
                   control = list(iter.max = 500, tolerance = 1e-9, minprior = 0)))
  spent <- proc.time() - begin; cpu <- cpu + spent[1] + spent[2]
  if (inherits(m, "try-error")) next
  all_ll <- c(all_ll, as.numeric(logLik(m)))
  if (as.numeric(logLik(m)) > best_ll) { best_ll <- as.numeric(logLik(m)); best <- clusters(m) }
}
class <- best[match(unique(person), person)]
cat(sprintf('{"ll": %.4f, "cpu": %.3f, "version": "flexmix %s", "all": [%s], "class": [%s]}\n',
  best_ll, cpu / starts,
  as.character(packageVersion("flexmix")), paste(sprintf("%.3f", all_ll), collapse = ","),
  paste(class, collapse = ",")))
"""


def main() -> int:
    """Fit both on the same answers."""
    if (tool := rscript("flexmix")) is None:
        return 2
    head = [
        "N",
        "K",
        "log-likelihood",
        "flexmix",
        "difference",
        "same classes",
        "CPU s per start",
        "flexmix",
        "ratio",
        "target",
    ]
    table = Table("Latent classes (J 16, T 12, k 4)", head)
    for n in (300, 1000) if "--quick" not in sys.argv else (300,):
        data = simulate_study(n, seed=11).data
        at = (data.shown == data.best[:, None]).argmax(1), (data.shown == data.worst[:, None]).argmax(1)
        rows = np.column_stack([data.respondent, data.task, data.shown + 1, at[0] + 1, at[1] + 1])
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "answers.csv"
            names = "person,task,a,b,c,d,best,worst"
            np.savetxt(file, rows, fmt="%d", delimiter=",", header=names, comments="")
            peer = json.loads(run_r(tool, DRIVER, str(file), "16", "3", str(STARTS[n]))[0])
        with clocked() as clock:
            found = latent_classes(data, 3, seed=1, starts=STARTS[n])
        own = clock.cpu / STARTS[n]
        same = adjusted_rand(memberships(data, found).argmax(axis=1), np.array(peer["class"]) - 1)
        apart, ratio = found.log_likelihood - peer["ll"], peer["cpu"] / own
        met = apart > -0.1 and same > 0.98 and ratio >= 20
        cells = (f"{found.log_likelihood:.3f}", f"{peer['ll']:.3f}", f"{apart:+.3f}", f"{same:.3f} (adjusted Rand)")
        table.add(n, 3, *cells, f"{own:.3f}", f"{peer['cpu']:.2f}", f"{ratio:.0f} x", table.target(f"N {n}", met=met))
        table.notes.append(f"N = {n}: {peer['version']}; log-likelihoods of its starts {peer['all']}.")
    table.notes.append("Ours: every start runs short, the two best to the end; the time is shared over the starts.")
    return publish("classes", "Latent classes beside flexmix", [table])


if __name__ == "__main__":
    sys.exit(main())

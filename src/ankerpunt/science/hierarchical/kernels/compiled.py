"""The kernels compiled by Numba: compiled at first use, then kept in the cache on disk."""

from __future__ import annotations

from numba import njit
from numba.extending import register_jitable

from ankerpunt.science.hierarchical.kernels import mode, moments, polish, registers

NAME = "compiled"
WIDTH = registers.WIDTH

registers.teach_all()
for _part in (
    mode.exponentiate,
    mode.task_shares,
    mode.curvature,
    mode.add_prior,
    mode.factor,
    mode.step,
    mode.clear,
    mode.newton,
    moments.invert,
    moments.spread_of_task,
    moments.correct,
    moments.component_shares,
    moments.accumulate,
    polish.picks,
    polish.likelihoods,
    polish.solve,
    polish.mirror,
    polish.weigh,
    polish.tile,
    polish.collect,
):
    register_jitable(_part)

_compile = njit(cache=True, nogil=True, error_model="numpy")
expect = _compile(moments.expect)
describe = _compile(moments.describe)
propose = _compile(polish.propose)
reweigh = _compile(polish.reweigh)

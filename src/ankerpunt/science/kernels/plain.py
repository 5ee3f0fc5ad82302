"""The kernels on NumPy lanes: works everywhere."""

from __future__ import annotations

from ankerpunt.science.kernels.chain import leap
from ankerpunt.science.kernels.moments import describe, expect
from ankerpunt.science.kernels.polish import propose, reweigh

NAME = "plain"
WIDTH = 1024

__all__ = ["NAME", "WIDTH", "describe", "expect", "leap", "propose", "reweigh"]

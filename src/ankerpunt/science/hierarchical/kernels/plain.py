"""The kernels on NumPy lanes: works everywhere."""

from __future__ import annotations

from ankerpunt.science.hierarchical.kernels.moments import describe, expect
from ankerpunt.science.hierarchical.kernels.polish import propose, reweigh

NAME = "plain"
WIDTH = 1024

__all__ = ["NAME", "WIDTH", "describe", "expect", "propose", "reweigh"]

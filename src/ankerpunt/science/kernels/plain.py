"""The kernels on NumPy lanes: works everywhere."""

from __future__ import annotations

from ankerpunt.science.kernels.moments import describe, expect

NAME = "plain"
WIDTH = 1024

__all__ = ["NAME", "WIDTH", "describe", "expect"]

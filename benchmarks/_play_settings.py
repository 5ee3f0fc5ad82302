"""The settings of what is served while the game is measured: one more map of addresses."""

from ankerpunt.web.settings import *  # noqa: F403

ROOT_URLCONF = "benchmarks._play_urls"

"""What work costs on any machine: seconds of the processor, counted in loops that are timed right after it.

A machine that is slow or busy takes longer over both, so that a limit in loops says something of the work alone. One
loop takes about a third of a second where nothing else runs.
"""

import time
from pathlib import Path

TURNS = 4_000_000
LITTLE = 6.0
"""So many loops is reading a large text of any kind at the most: a second takes three or four, and what grows without
end takes hundreds."""


def loops(seconds: float) -> float:
    """How many plain loops somebody could have made in these seconds of the processor, now."""
    began = time.process_time()
    sum(turn * turn for turn in range(TURNS))
    return seconds / (time.process_time() - began)


def megabytes() -> float:
    """The most that this process ever held; what the one that started it held is not counted."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(status["VmHWM"].split()[0]) / 1024

"""A server that is asked to stop waits for every request under way, and a stream is under way for ever."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import suppress


def before_stopping(hang_up: Callable[[], None]) -> None:
    """Hang up when this worker is asked to stop, and then let the server stop as it does.

    Workers are stopped with SIGTERM. The server's own handler of that cannot be called from here, but it has the same
    one for SIGINT.
    """

    def stop() -> None:
        hang_up()
        os.kill(os.getpid(), signal.SIGINT)

    with suppress(NotImplementedError, RuntimeError, ValueError):  # no signals on this system, or in this thread
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop)

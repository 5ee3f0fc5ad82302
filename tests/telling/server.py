"""`ankerpunt serve`, that can be killed with all its workers and started again at the same place."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.error import URLError

from ankerpunt.web.serve import a_free_port
from tests.installation import ROOT, Installation

HOST = "127.0.0.1"
SECONDS = 180  # on a busy machine


class Server:
    def __init__(self, installation: Installation, *, workers: int, settings: str = "tests.telling.settings") -> None:
        self.port = a_free_port(HOST, preferred=0)
        self.words = ["serve", "--no-jobs", "--workers", str(workers), "--port", str(self.port)]
        self.environment = installation.environment | {"DJANGO_SETTINGS_MODULE": settings}
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "ankerpunt.cli", *self.words]
        self.process = subprocess.Popen(
            command, env=self.environment, cwd=ROOT, stderr=subprocess.DEVNULL, start_new_session=True
        )
        deadline = time.monotonic() + SECONDS
        while self.ask("/health/") is None:
            assert self.process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)

    def kill(self) -> None:
        """Like a power cut: nobody is told, nothing is finished."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=SECONDS)

    def ask(self, path: str) -> str | None:
        """What is answered; None where nobody is there."""
        try:
            with urllib.request.urlopen(f"http://{HOST}:{self.port}{path}", timeout=SECONDS) as answer:
                said: str = answer.read().decode()
                return said
        except (URLError, OSError):
            return None

    def stream(self, topic: str) -> str:
        page = self.ask(f"/-/page/{topic}/") or ""
        found = re.search(r'hx-sse:connect="([^"]+)"', page)
        assert found is not None, page
        return found[1]


@contextmanager
def serving(installation: Installation, *, workers: int) -> Iterator[Server]:
    server = Server(installation, workers=workers)
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.kill()

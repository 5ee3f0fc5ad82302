"""`ankerpunt serve`: bring the tables and the static files up to date, then serve.

This process never loads Django. What it does to the database happens in a process that is gone before the workers
come, and they are started anew instead of forked: two processes on one connection lose each other's work.
"""

import argparse
import errno
import multiprocessing
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels

from ankerpunt.organisation.site import EVERYWHERE, address
from ankerpunt.web.environment import logging_of_server
from ankerpunt.web.exit_codes import NOT_YET

REST = 5.0  # seconds before the process for work in the background is started, or started again
# HTTP/1 alone, which is what proxies speak: only then granian waits no longer than this for the first line too.
WAIT_FOR_HEADERS = HTTP1Settings(header_read_timeout=20_000)
# Who asked the server to stop waits no longer than this for a request that is under way, and then for a job that runs;
# together less than the 60 seconds that docs/running.md gives it. A job that was cut off is taken up again.
STOPS_WITHIN, FINISHES_WITHIN = 25, 30
OTHERS = 0o077  # what workers make is nobody else's on this machine
BACKLOG = 4096  # Below the number of live streams, granian lets the next one hang without a word.


def configure_serve(parser: argparse.ArgumentParser) -> None:
    place_to_listen(parser)
    parser.add_argument("--workers", type=int, default=1, help="processes; more than one needs PostgreSQL (1)")
    parser.add_argument("--no-jobs", action="store_true", help="leave work in the background to another machine")
    parser.set_defaults(run=run)


def place_to_listen(parser: argparse.ArgumentParser) -> None:
    host, port = os.environ.get("ANKERPUNT_LISTEN") or "127.0.0.1", os.environ.get("ANKERPUNT_PORT") or "8000"
    parser.add_argument("--host", default=host, help=f"address to listen on ({host}; 127.0.0.1: this machine only)")
    parser.add_argument("--port", type=port_number, default=port, help=f"port to listen on ({port})")


def port_number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 65536):
        raise argparse.ArgumentTypeError(f"a port is a whole number up to 65535, not {text!r}")
    return int(text)


def run(options: argparse.Namespace) -> int:
    if options.workers > 1 and "DATABASE_URL" not in os.environ:
        sys.stderr.write("More than one process needs PostgreSQL: name it in DATABASE_URL, or use --workers 1.\n")
        return 2
    if not is_free(options.host, options.port):
        sys.stderr.write(f"Port {options.port} is taken by another program. Choose another one with --port.\n")
        return 2
    if code := prepare():
        return code
    with nullcontext() if options.no_jobs else jobs(options.host, options.port):
        serve(options.host, options.port, workers=options.workers, announce=say_address)
    return 0


def prepare() -> int:
    """Tables and static files as this version wants them; what is wrong is said, and the code tells that it was."""
    os.environ["ANKERPUNT_STATIC"] = "collected"
    found = _call("ankerpunt.web.prepared")
    return _call("ankerpunt.cli", "manage", "prepare") if found == NOT_YET else found


def _call(*words: str) -> int:
    return subprocess.run([sys.executable, "-m", *words], check=False).returncode  # noqa: S603 - our own command


@contextmanager
def jobs(host: str, port: int) -> Iterator[None]:
    """Keep a process beside the server that does what was queued; one that ends by itself is started again."""
    beside = Beside([sys.executable, "-m", "ankerpunt.cli", "manage", "worker"], os.environ | _of_links(host, port))
    beside.start()
    try:
        yield
    finally:
        beside.stop()


class Beside(threading.Thread):
    """Runs a command, and runs it again when it ends, until it is stopped."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        super().__init__(daemon=True)
        self.command, self.environment = command, environment
        self.over = threading.Event()
        self.turn = threading.Lock()  # either one more is started, or it is over
        self.process: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        while not self.over.wait(REST):  # the first page goes before
            with self.turn:
                if self.over.is_set():
                    return
                self.process = subprocess.Popen(self.command, env=self.environment)  # noqa: S603 - our own command
            self.process.wait()

    def stop(self) -> None:
        with self.turn:
            self.over.set()
        if self.process is not None:
            self.process.terminate()
            self.join(FINISHES_WITHIN)
            self.process.kill()
        self.join()


def _of_links(host: str, port: int) -> dict[str, str]:
    """Where links in mail lead when no host is named."""
    return {"ANKERPUNT_LISTEN": host, "ANKERPUNT_PORT": str(port)}


def serve(host: str, port: int, *, workers: int, announce: Callable[[str], None]) -> None:
    """Serve until stopped; call `announce` with the address as soon as it answers."""
    os.umask(OTHERS)
    os.environ.update(_of_links(host, port))
    multiprocessing.set_start_method("spawn", force=True)
    threading.Thread(target=_when_it_answers, args=(host, port, announce), daemon=True).start()
    Granian(
        "ankerpunt.web.asgi:application",
        address=host,
        port=port,
        interface=Interfaces.ASGINL,
        workers=workers,
        http=HTTPModes.http1,
        http1_settings=WAIT_FOR_HEADERS,
        backlog=BACKLOG,
        backpressure=BACKLOG,
        workers_kill_timeout=STOPS_WITHIN,
        log_level=LogLevels.warning,
        log_dictconfig=logging_of_server(os.environ.get("ANKERPUNT_LOG") or "text"),
        working_dir=Path.cwd(),
    ).serve()


def say_address(address: str) -> None:
    sys.stderr.write(f"Ankerpunt is at {address} (stop with Ctrl-C)\n")


def is_free(host: str, port: int) -> bool:
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
        except OSError as error:
            if error.errno in {errno.EADDRINUSE, errno.EACCES}:
                return False
            raise
    return True


def a_free_port(host: str, *, preferred: int) -> int:
    if preferred and is_free(host, preferred):
        return preferred
    with socket.socket() as any_port:
        any_port.bind((host, 0))
        return int(any_port.getsockname()[1])


def _when_it_answers(host: str, port: int, announce: Callable[[str], None]) -> None:
    while True:
        try:
            socket.create_connection((EVERYWHERE.get(host, host), port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return announce(f"{address(host, port)}/")

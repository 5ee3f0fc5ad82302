"""The server that people start: it answers, keeps to this machine, and stops when asked."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from urllib.error import HTTPError

import pytest

from ankerpunt.cli import main
from ankerpunt.web.serve import a_free_port, is_free

HOST = "127.0.0.1"
SECONDS = 180  # on a busy machine


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    port = a_free_port(HOST, preferred=0)
    environment = {**os.environ, "ANKERPUNT_DATA": str(tmp_path)}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "ankerpunt.cli", "serve", "--port", str(port)]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, stderr=log)
    yield process, port
    process.kill()
    process.wait()


def answer(port: int, path: str) -> tuple[int, Message]:
    deadline = time.monotonic() + SECONDS
    while True:
        try:
            with urllib.request.urlopen(f"http://{HOST}:{port}{path}", timeout=SECONDS) as response:
                return response.status, response.headers
        except HTTPError as error:
            return error.code, error.headers
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def test_from_nothing_it_serves_under_a_strict_policy_and_stops_when_asked(
    server: tuple[subprocess.Popen[bytes], int], tmp_path: Path
) -> None:
    process, port = server
    status, headers = answer(port, "/accounts/login/")
    assert status == 200
    assert "unsafe-inline" not in headers["content-security-policy"]
    # The other tests make their tables straight from the models, which is far quicker; here the migrations ran.
    command = [sys.executable, "-m", "ankerpunt.cli", "manage", "migrate", "--check"]
    subprocess.run(command, check=True, env={**os.environ, "ANKERPUNT_DATA": str(tmp_path), "DATABASE_URL": ""})
    status, headers = answer(port, "/no/such/page/at/all/here/?who=anna")
    assert (status, answer(port, "/l/a-code/")[0]) == (404, 410)
    process.send_signal(signal.SIGINT)
    process.wait(timeout=SECONDS)
    assert is_free(HOST, port)
    told = (tmp_path / "log").read_text()
    assert f"WARNING django.request [{headers['X-Request-ID']}] 404 GET /no/such/page/at/all/here/\n" in told
    assert "anna" not in told
    assert "a-code" not in told


def test_a_taken_port_is_said_in_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "ankerpunt.cli", "serve", "--port", port]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert f"Port {port} is taken" in done.stderr


def test_a_free_port_is_found_when_the_preferred_one_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert a_free_port(HOST, preferred=port) not in {0, port}


@pytest.mark.parametrize("port", ["88888", "-1", "many"])
def test_what_is_no_port_is_said_in_a_sentence(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["serve", f"--port={port}"])
    assert f"a port is a whole number up to 65535, not '{port}'" in capsys.readouterr().err

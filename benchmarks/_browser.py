"""A served version of the app, and a browser without a face that asks for its pages and saves a form."""

from __future__ import annotations

import gzip
import http.client
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from benchmarks._side_by_side import ROOT, as_installed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AT_ONCE, WARM = 6, 3
TOKEN = "a" * 32


class Form(HTMLParser):
    """The fields of the form that holds a field of this name, with what is filled in."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name, self.found, self._now, self._text, self._select = name, {}, {}, "", ""

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        name = said.get("name")
        if tag == "form":
            self._now = {}
        elif tag == "textarea":
            self._text = name
            self._now[name] = ""
        elif tag == "select":
            self._select = name
        elif tag == "option" and "selected" in said and self._select:
            self._now[self._select] = said.get("value", "")
        elif tag == "input" and name and (said.get("type") not in {"radio", "checkbox"} or "checked" in said):
            self._now[name] = said.get("value", "")

    def handle_data(self, data):
        if self._text:
            self._now[self._text] += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._text = ""
        elif tag == "form" and self.name in self._now:
            self.found = self._now


@dataclass
class Served:
    """A server with one worker; costs are in seconds of its processor."""

    port: int
    cookies: dict[str, str]
    pages: dict[str, str]
    rows: int
    environment: dict[str, str] = field(default_factory=dict, repr=False)
    reference: str = "/-/reference/"
    warm: set[str] = field(default_factory=set)

    def cost(self, address: str) -> float:
        """One page, of some asked for after each other."""
        if address not in self.warm:
            for _again in range(WARM):
                self.ask(address)
            self.warm.add(address)
        began = self.processor()
        for _again in range(AT_ONCE):
            self.ask(address)
        return (self.processor() - began) / AT_ONCE

    def save(self, text: str, *, looks: int = 2) -> float:
        """Change a cell through its form; look at the page it leads to (1) and at home (2), or at neither (0)."""
        edit = f"{self.pages['cell']}edit/"
        form = Form("text")
        form.feed(self.ask(edit).decode())
        sent = {**form.found, "text": text, "csrfmiddlewaretoken": TOKEN}
        began = self.processor()
        _answer, headers = self._request("POST", edit, urlencode(sent), expected=(302, 303))
        for page in (urlsplit(headers["Location"]).path, self.pages["home"])[:looks]:
            self.ask(page)
        return self.processor() - began

    def send(self, address: str, form: dict[str, str], *, looks: bool) -> float:
        """One form of somebody who is not signed in, with the page that it leads to or without."""
        began = self.processor()
        _answer, headers = self._request("POST", address, urlencode(form), expected=(303,))
        if looks:
            self.ask(headers["Location"])
        return self.processor() - began

    def does(self, code: str) -> str:
        """What a piece of code prints that runs beside the server, on the same data."""
        done = subprocess.run(
            [sys.executable, "-c", code], env=self.environment, check=True, capture_output=True, text=True
        )
        return done.stdout.splitlines()[-1]

    def processor(self) -> float:
        return float(self.ask("/-/processor/"))

    def ask(self, address: str) -> bytes:
        return self._request("GET", address)[0]

    def _request(self, method, address, body=None, *, expected=(200,)):
        cookies = {**self.cookies, "csrftoken": TOKEN}
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
            "Accept-Encoding": "gzip",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, address, body, headers if address != "/-/processor/" else {})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        if answer.status not in expected:
            sys.exit(f"{method} {address} answered {answer.status}: {content[-2000:].decode(errors='replace')}")
        packed = answer.headers.get("Content-Encoding") == "gzip"
        return gzip.decompress(content) if packed else content, answer.headers


@contextmanager
def served(scale: str, source: Path) -> Iterator[Served]:
    """Fill a folder of its own, serve it, and throw both away."""
    folder = tempfile.mkdtemp(prefix="ankerpunt-pages-")
    environment = as_installed() | {
        "PYTHONPATH": f"{source}{os.pathsep}{ROOT}",
        "ANKERPUNT_DATA": folder,
        "PYTHONWARNINGS": "ignore",
        "DJANGO_SETTINGS_MODULE": "ankerpunt.web.settings",
    }
    port = a_free_port()
    server = None
    try:
        fill = [sys.executable, "-m", "benchmarks._filled", scale]
        told = subprocess.run(fill, cwd=folder, env=environment, check=True, capture_output=True, text=True)
        serve = ["-m", "granian", "--interface", "asginl", "--workers", "1", "--log-level", "error"]
        command = [sys.executable, *serve, "--port", str(port), "benchmarks._served:application"]
        server = subprocess.Popen(command, cwd=folder, env=environment)
        _wait_for(port)
        yield Served(port, **json.loads(told.stdout.splitlines()[-1]), environment=environment)
    finally:
        if server is not None:
            server.terminate()
            server.wait()
        shutil.rmtree(folder, ignore_errors=True)


def a_free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _wait_for(port: int) -> None:
    for _try in range(600):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    sys.exit("The server did not answer within a minute.")

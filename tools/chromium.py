"""Find a Chromium for the browser tests, or get one; in the order that suits most machines."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import ViewportSize

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / ".run" / "chromium"
# The first is Chromium without a window around the page, which nobody sees: a third fewer processor seconds.
COMMANDS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APPLICATIONS = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
# The two widths in which every page is looked at.
SCREENS: dict[str, ViewportSize] = {"desktop": {"width": 1280, "height": 800}, "phone": {"width": 360, "height": 740}}
NONE_FOUND = (
    "No Chromium was found and none could be installed, so the browser tests cannot run. "
    "Install Chromium (on Debian: apt install chromium) or let CHROMIUM name its executable."
)
UNPACK = "import('@sparticuz/chromium').then(m => m.default.executablePath()).then(path => console.log(path))"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find() -> str | None:
    """The executable named by CHROMIUM, or that of the system, or the one fetched before."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    for command in COMMANDS:
        if found := shutil.which(command):
            return found
    kept = KEPT / "path"
    candidates = [*APPLICATIONS, *([Path(kept.read_text(encoding="utf-8"))] if kept.exists() else [])]
    return next((str(path) for path in candidates if path.exists()), None)


def provide() -> str | None:
    """Find a Chromium; failing that, install one: from the system, from npm, or through Playwright."""
    if (found := find()) or os.environ.get("CHROMIUM"):
        return found
    sys.stderr.write("No Chromium yet; getting one for the browser tests ...\n")
    for attempt in (_from_debian, _from_npm, _from_playwright):
        if found := attempt():
            return found
    return None


def _done(*command: str, **environment: str) -> str | None:
    if shutil.which(command[0]) is None:
        return None
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **environment})
    return done.stdout.strip() if done.returncode == 0 else None


def _from_debian() -> str | None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    _done("apt-get", "update", "-qq")
    install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")
    for package in COMMANDS[:2]:
        if _done(*install, package, DEBIAN_FRONTEND="noninteractive") is not None:
            break
    return find()


def _from_npm() -> str | None:
    if sys.platform != "linux":
        return None
    KEPT.mkdir(parents=True, exist_ok=True)
    if _done("npm", "install", "--no-save", "--prefix", str(KEPT), "@sparticuz/chromium", "--ignore-scripts") is None:
        return None
    done = subprocess.run(["node", "-e", UNPACK], cwd=KEPT, capture_output=True, text=True, check=False)
    return _keep(done.stdout.strip())


def _from_playwright() -> str | None:
    if _done(sys.executable, "-m", "playwright", "install", "chromium") is None:
        return None
    question = "from playwright.sync_api import sync_playwright as p; print(p().start().chromium.executable_path)"
    return _keep(_done(sys.executable, "-c", question) or "")


def _keep(path: str) -> str | None:
    if not path or not Path(path).exists():
        return None
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / "path").write_text(path, encoding="utf-8")
    return path

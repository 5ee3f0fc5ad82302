"""`ankerpunt demo`: the demo municipality in the browser, in a data folder of its own that stays between runs.

That folder is `demo` within `ANKERPUNT_DATA`, so that starting over never takes anything else along.
"""

import argparse
import os
import shutil
import sys
import webbrowser
from pathlib import Path

from ankerpunt.text import Text, language_of_computer
from ankerpunt.web.exit_codes import OTHER_VERSION
from ankerpunt.web.serve import a_free_port, jobs, place_to_listen, prepare, serve

PREPARING = Text(
    nl="De demo wordt klaargezet (enkele seconden; de eerste keer langer):",
    en="Preparing the demo (some seconds; the first time longer):",
)
SERVER = Text(nl="de server", en="the server")
AFRESH = Text(
    nl="Een andere versie van Ankerpunt maakte de demo die er was; de demo begint opnieuw.",
    en="Another version of Ankerpunt made the demo that was here; it starts afresh.",
)
READY = Text(
    nl="Gemeente Waterrijk staat op {address} (stoppen met Ctrl-C)",
    en="Gemeente Waterrijk is at {address} (stop with Ctrl-C)",
)


def folder() -> Path:
    """Where the demo is kept."""
    return Path(os.environ.get("ANKERPUNT_DATA") or ".run") / "demo"


def configure_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--fresh", action="store_true", help="start over: forget what was changed in the demo")
    place_to_listen(parser)
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    data, language = folder(), language_of_computer()
    if options.fresh:
        shutil.rmtree(data, ignore_errors=True)
    os.environ.update(ANKERPUNT_DATA=str(data), ANKERPUNT_DEMO="1")
    os.environ.pop("DATABASE_URL", None)
    os.environ.pop("ANKERPUNT_HOSTS", None)
    sys.stderr.write(f"{PREPARING.say(language)}\n")
    code = prepare()
    if code == OTHER_VERSION:
        sys.stderr.write(f"{AFRESH.say(language)}\n")
        shutil.rmtree(data)
        code = prepare()
    if code:
        return code
    sys.stderr.write(f"  {SERVER.say(language)} ...\n")
    port = a_free_port(options.host, preferred=options.port)
    with jobs(options.host, port):
        serve(options.host, port, workers=1, announce=silent if options.no_browser else open_browser)
    return 0


def silent(address: str) -> None:
    sys.stderr.write(f"\n{READY.say(language_of_computer(), address=address)}\n")


def open_browser(address: str) -> None:
    silent(address)
    has_screen = sys.platform in {"darwin", "win32"} or bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())
    if has_screen:
        webbrowser.open(address)

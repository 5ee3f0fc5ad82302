"""`ankerpunt demo`: the demo municipality in the browser, in a data folder of its own that stays between runs."""

import argparse
import os
import shutil
import sys
import webbrowser
from pathlib import Path

from ankerpunt.web.serve import OTHER_VERSION, a_free_port, place_to_listen, prepare, serve

DATA = Path(".run") / "demo"


def configure_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--fresh", action="store_true", help="start over: forget what was changed in the demo")
    place_to_listen(parser)
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    if options.fresh:
        shutil.rmtree(DATA, ignore_errors=True)
    os.environ.update(ANKERPUNT_DATA=str(DATA), ANKERPUNT_DEMO="1")
    os.environ.pop("DATABASE_URL", None)
    os.environ.pop("ANKERPUNT_HOSTS", None)
    sys.stderr.write("Preparing the demo ...\n")
    code = prepare()
    if code == OTHER_VERSION:
        sys.stderr.write("Another version of Ankerpunt made the demo that was here; it starts afresh.\n")
        shutil.rmtree(DATA)
        code = prepare()
    if code:
        return code
    port = a_free_port(options.host, preferred=options.port)
    serve(options.host, port, workers=1, announce=silent if options.no_browser else open_browser)
    return 0


def silent(address: str) -> None:
    sys.stderr.write(f"\nGemeente Waterrijk is at {address} (stop with Ctrl-C)\n")


def open_browser(address: str) -> None:
    silent(address)
    has_screen = sys.platform in {"darwin", "win32"} or bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())
    if has_screen:
        webbrowser.open(address)

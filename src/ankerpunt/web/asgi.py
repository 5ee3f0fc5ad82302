import importlib
import os
import warnings

import django

from ankerpunt.web.held_open import hold_open

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
# Style sheets and scripts come from disk in one small piece each; how they are read is nothing to tell at a start.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")
django.setup()
# Only now that Django is set up can these be loaded: they ask for models, addresses and the session of a request.
importlib.import_module("ankerpunt.web.served").get_ready()
_limits, _faults, _handler = (
    importlib.import_module(f"ankerpunt.web.{name}") for name in ("bodies", "faults", "handler")
)
_live = importlib.import_module("ankerpunt.play.live.route")
application = _faults.LastResort(_live.Live(_limits.BodyLimits(_handler.Handler())))
held = hold_open()

import importlib
import os
import warnings

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
# Style sheets and scripts come from disk in one small piece each; how they are read is nothing to tell at a start.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")
django = get_asgi_application()
# Only now that Django is set up: one needs the models, the other asks for the addresses and the session of a request.
importlib.import_module("ankerpunt.web.served").get_ready()
application = importlib.import_module("ankerpunt.web.bodies").BodyLimits(django)

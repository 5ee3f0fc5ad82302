import importlib
import os
import warnings

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
# Style sheets and scripts come from disk in one small piece each; how they are read is nothing to tell at a start.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")
application = get_asgi_application()
# Only now: it needs the models.
importlib.import_module("ankerpunt.web.served").get_ready()

import importlib
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
application = get_wsgi_application()
# Only now: it needs the models.
importlib.import_module("ankerpunt.web.served").get_ready()

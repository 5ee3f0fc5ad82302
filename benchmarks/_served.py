"""What is served while pages are measured: the app, with a page to compare with and the processor time so far.

The page to compare with is a table of a hundred rows, rendered by the same Django with the same middleware: what a page
costs at the least. So a figure is a ratio that says the same on a slower machine.
"""

import importlib
import os
from time import process_time

from django.conf import settings
from django.http import HttpResponse
from django.template import engines
from django.urls import path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
settings.ROOT_URLCONF = __name__
application = importlib.import_module("ankerpunt.web.asgi").application
public = importlib.import_module("ankerpunt.kit.access").public

TABLE = engines["django"].from_string(
    "<!doctype html><html lang=en><title>Reference</title><table>{% for row in rows %}<tr>"
    "{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>{% endfor %}</table></html>"
)
ROWS = [[f"row {row}, cell {cell}" for cell in range(5)] for row in range(100)]


@public
def reference(_request):
    return HttpResponse(TABLE.render({"rows": ROWS}))


@public
def processor(_request):
    return HttpResponse(str(process_time()))


urlpatterns = [
    path("-/reference/", reference),
    path("-/processor/", processor),
    *importlib.import_module("ankerpunt.web.urls").urlpatterns,
]

"""The same over Django Channels: a consumer that streams, a group, the layer in memory. Nothing else is around it.

Its database is SQLite with the options that ours has. It keeps nothing of what was told, so nobody can resume.
"""

import os
import sqlite3
from pathlib import Path

import django
from channels.generic.http import AsyncHttpConsumer
from channels.layers import get_channel_layer
from channels.routing import ProtocolTypeRouter, URLRouter
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.db import connection
from django.http import HttpResponse
from django.urls import path, re_path
from django.views.decorators.csrf import csrf_exempt

FILE = Path(os.environ["BENCH_FOLDER"]) / "peer.sqlite3"
SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA secure_delete=ON;",
    "timeout": 20,
}
settings.configure(
    SECRET_KEY="x",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["channels"],
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FILE, "CONN_MAX_AGE": 60, "OPTIONS": SQLITE}
    },
    CHANNEL_LAYERS={"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}},
)
django.setup()
with sqlite3.connect(FILE) as made:
    made.execute("CREATE TABLE IF NOT EXISTS bench_vote (phone integer PRIMARY KEY)")

FILLING = "x" * 2_000


class Stream(AsyncHttpConsumer):
    async def http_request(self, _message):
        await self.send_headers(headers=[(b"Content-Type", b"text/event-stream"), (b"Cache-Control", b"no-store")])
        await self.channel_layer.group_add("bench", self.channel_name)
        await self.send_body(b"event: joined\ndata:\n\n", more_body=True)

    async def told(self, event):
        await self.send_body(event["sent"], more_body=True)


@csrf_exempt
async def say(_request, text):
    sent = f"id: 1\ndata: <p>{text} {FILLING}</p>\n\n".encode()
    await get_channel_layer().group_send("bench", {"type": "told", "sent": sent})
    return HttpResponse("1")


@csrf_exempt
def vote(_request, phone):
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO bench_vote (phone) VALUES (%s) ON CONFLICT DO NOTHING", [phone])
    return HttpResponse("counted")


def stream(_request):
    return HttpResponse("/events")


urlpatterns = [
    path("-/tell/<slug:text>/", say),
    path("-/vote/<int:phone>/", vote),
    path("-/stream/", stream),
]
of_django = get_asgi_application()
application = ProtocolTypeRouter({"http": URLRouter([re_path(r"^events", Stream.as_asgi()), re_path(r"", of_django)])})

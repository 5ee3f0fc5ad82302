"""An address that tells everybody a piece of 2 kB, and one that counts a vote, as an act and a phone of the game do."""

from django.db import connection
from django.http import HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from ankerpunt.kit.access import public
from ankerpunt.play.live import forget, stream_url, tell
from ankerpunt.web.urls import handler429, handler500
from ankerpunt.web.urls import urlpatterns as of_the_house

__all__ = ["handler429", "handler500"]

TOPIC = "bench"
FILLING = "x" * 2_000


@csrf_exempt
@public
def say(_request, text):
    return HttpResponse(str(tell(TOPIC, {"phone": f"<p>{text} {FILLING}</p>"})))


@csrf_exempt
@public
def vote(_request, phone):
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO bench_vote (phone) VALUES (%s) ON CONFLICT DO NOTHING", [phone])
    return HttpResponse("counted")


@public
def end(_request):
    forget(TOPIC)
    return HttpResponse("over")


@public
def stream(_request):
    return HttpResponse(stream_url(TOPIC, "phone", last=0))


urlpatterns = [
    path("-/tell/<slug:text>/", say),
    path("-/vote/<int:phone>/", vote),
    path("-/end/", end),
    path("-/stream/", stream),
    *of_the_house,
]

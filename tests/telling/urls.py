"""`/-/tell/<topic>/<text>/` tells a text to phones, and `/-/page/<topic>/` is a page that follows."""

import os

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from ankerpunt.kit.access import public
from ankerpunt.play.live import forget, last, stream_url, tell
from ankerpunt.web.urls import handler429, handler500
from ankerpunt.web.urls import urlpatterns as of_the_house

__all__ = ["handler429", "handler500"]

PAGE = """{% load static %}<!doctype html><html lang="nl"><title>Volgt</title>
<meta name="htmx-config" content='{"includeIndicatorCSS": false}'>
<script src="{% static "dist/app.js" %}" defer></script><p id="toasts"></p><p id="text">nog niets</p>
<div hidden id="stream" hx-sse:connect="{{ stream }}" hx-sse:close="over" hx-swap="none"></div></html>"""


@public
def say(_request: HttpRequest, topic: str, text: str) -> HttpResponse:
    piece = f'<hx-partial hx-target="#text" hx-swap="beforeend"> {text}</hx-partial>'
    return HttpResponse(f"{tell(topic, {'phone': piece})} {os.getpid()}")


@public
def end(_request: HttpRequest, topic: str) -> HttpResponse:
    forget(topic)
    return HttpResponse("over")


@public
def page(_request: HttpRequest, topic: str) -> HttpResponse:
    stream = stream_url(topic, "phone", last=last(topic))
    return HttpResponse(engines["django"].from_string(PAGE).render({"stream": stream}))


urlpatterns = [
    path("-/tell/<slug:topic>/<slug:text>/", say),
    path("-/end/<slug:topic>/", end),
    path("-/page/<slug:topic>/", page),
    *of_the_house,
]

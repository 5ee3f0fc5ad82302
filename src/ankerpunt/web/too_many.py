from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

SECONDS = 60  # the limits of allauth count within a minute


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """What allauth answers when something was asked too often, such as a new password."""
    answer = render(request, "429.html", status=429)
    answer.headers["Retry-After"] = str(SECONDS)
    return answer

"""Pages go over the line compressed; what comes in pieces does not."""

import gzip

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.web.compression import CompressionMiddleware


def answered(answer: HttpResponseBase) -> HttpResponseBase:
    request = RequestFactory().get("/", headers={"Accept-Encoding": "gzip"})
    return CompressionMiddleware(lambda _request: answer).process_response(request, answer)


@pytest.mark.django_db
def test_a_page_is_a_fraction_of_its_size(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get("/waterrijk/", headers={"Accept-Encoding": "gzip"})
    assert page.headers["Content-Encoding"] == "gzip"
    assert b"</html>" in gzip.decompress(page.content)
    assert "Content-Encoding" not in client_of(reader).get("/waterrijk/").headers


def test_what_is_not_text_or_comes_in_pieces_stays_as_it_is() -> None:
    long = "woord " * 200
    assert "Content-Encoding" not in answered(HttpResponse(long, content_type="application/pdf")).headers
    assert "Content-Encoding" not in answered(HttpResponse(long, content_type="text/event-stream")).headers
    assert "Content-Encoding" not in answered(StreamingHttpResponse([long], content_type="text/html")).headers
    assert answered(HttpResponse(long)).headers["Content-Encoding"] == "gzip"


@pytest.mark.django_db
def test_the_secret_of_forms_is_another_in_every_page_so_that_its_length_tells_nothing(
    reader: Member, client_of: ClientOf
) -> None:
    """BREACH guesses a secret that stays the same; a masked token does not, nor does the length of an answer."""
    client = client_of(reader)
    pages = [client.get("/waterrijk/", headers={"Accept-Encoding": "gzip"}) for _again in range(6)]
    tokens = {gzip.decompress(page.content).split(b'name="csrf-token" content="')[1][:64] for page in pages}
    assert len(tokens) == len(pages)
    assert len({len(page.content) for page in pages}) > 1

"""Whatever a visitor claims about where a request comes from, only trusted proxies are believed."""

from ipaddress import ip_network

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from ankerpunt.web.environment import networks
from ankerpunt.web.proxies import ProxyMiddleware, settle

PROXY, VISITOR, CLAIMED = "10.0.0.7", "203.0.113.9", "198.51.100.1"
TRUSTED = [ip_network("10.0.0.0/8"), ip_network("::1/128")]


def seen(nearest: str, forwarded: str | None) -> str:
    told = {"REMOTE_ADDR": nearest} | ({} if forwarded is None else {"HTTP_X_FORWARDED_FOR": forwarded})
    settle(told, TRUSTED)
    return told["REMOTE_ADDR"]


@pytest.mark.parametrize(
    ("nearest", "forwarded", "expected"),
    [
        (PROXY, VISITOR, VISITOR),
        (PROXY, None, PROXY),
        (PROXY, f"{CLAIMED}, {VISITOR}", VISITOR),
        (PROXY, f"{CLAIMED},{VISITOR}, 10.1.1.1", VISITOR),
        (PROXY, f"10.0.0.1, {VISITOR}", VISITOR),
        (PROXY, f"{CLAIMED}, nonsense", PROXY),
        (PROXY, f"nonsense, {VISITOR}", VISITOR),
        (PROXY, "10.0.0.1, 10.0.0.2", "10.0.0.1"),
        (PROXY, "", PROXY),
        (PROXY, f"{VISITOR}:4711", VISITOR),
        (PROXY, '"[2001:db8::5]:4711"', "2001:db8::5"),
        (PROXY, "2001:db8::5", "2001:db8::5"),
        ("::ffff:10.0.0.7", VISITOR, VISITOR),
        ("::1", f"::ffff:{VISITOR}", VISITOR),
        (VISITOR, CLAIMED, VISITOR),
        (VISITOR, "127.0.0.1", VISITOR),
        ("2001:db8::7", CLAIMED, "2001:db8::7"),
        ("", CLAIMED, ""),
    ],
)
def test_the_visitor_is_the_first_that_is_no_trusted_proxy(nearest: str, forwarded: str | None, expected: str) -> None:
    assert seen(nearest, forwarded) == expected


@pytest.mark.parametrize("nearest", [VISITOR, PROXY])
def test_https_is_believed_of_a_trusted_proxy_only(settings: Settings, nearest: str) -> None:
    settings.PROXIES = TRUSTED
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    asked: list[HttpRequest] = []

    def answer(request: HttpRequest) -> HttpResponse:
        asked.append(request)
        return HttpResponse()

    claims = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "elsewhere.example", "Forwarded": f"for={CLAIMED}"}
    ProxyMiddleware(answer)(RequestFactory().get("/", headers=claims, REMOTE_ADDR=nearest))
    assert asked[0].is_secure() == (nearest == PROXY)
    assert ("HTTP_FORWARDED" in asked[0].META) == (nearest == PROXY)


def test_where_none_is_named_a_public_site_trusts_this_machine_only() -> None:
    assert [str(each) for each in networks(None, public=True)] == ["127.0.0.0/8", "::1/128"]
    assert networks(None, public=False) == []
    assert networks("", public=True) == []


def test_proxies_are_addresses_and_networks() -> None:
    assert networks("127.0.0.1, 10.0.0.0/8", public=True) == [ip_network("127.0.0.1/32"), ip_network("10.0.0.0/8")]


@pytest.mark.parametrize("text", ["1", "proxy.example.org", "10.0.0.1/8"])
def test_what_is_no_address_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="it has addresses and networks"):
        networks(text, public=True)

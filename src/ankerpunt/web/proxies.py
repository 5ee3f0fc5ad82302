"""Who asks, and how, where a proxy passes requests on.

What a visitor sends cannot be told from what a proxy adds, except by who hands it over. So only the trusted proxies
(ANKERPUNT_PROXIES) are believed about the address of a visitor and about HTTPS. `REMOTE_ADDR` then is the visitor, for
everything behind this middleware.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping, Sequence

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

TOLD_BY_PROXIES = ("HTTP_FORWARDED", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_HOST")


class ProxyMiddleware:
    """Puts the visitor's address in `REMOTE_ADDR`, and forgets what no trusted proxy said."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        settle(request.META, settings.PROXIES)
        return self.get_response(request)


def settle(told: MutableMapping[str, str], trusted: Sequence[Network]) -> None:
    """Read the addresses from the nearest to the farthest, and stop at the first that is no trusted proxy."""
    nearest = address(told.get("REMOTE_ADDR", ""))
    if nearest is None or not is_among(nearest, trusted):
        for name in TOLD_BY_PROXIES:
            told.pop(name, None)
        return
    visitor = nearest
    for text in reversed(told.get("HTTP_X_FORWARDED_FOR", "").split(",")):
        before = address(text)
        if before is None:
            break
        visitor = before
        if not is_among(before, trusted):
            break
    told["REMOTE_ADDR"] = str(visitor)


def address(text: str) -> Address | None:
    """An address as proxies write it: some add the port, and IPv4 may be wrapped in IPv6."""
    bare = text.strip().strip('"')
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        found = ip_address(bare)
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found


def is_among(found: Address, networks: Sequence[Network]) -> bool:
    return any(found.version == each.version and found in each for each in networks)

import pytest

from ankerpunt.kit.asgi import Receive, Scope, Send
from ankerpunt.play.live.route import Live


async def nothing(_scope: Scope, _receive: Receive, _send: Send) -> None:
    raise AssertionError


@pytest.fixture
def live() -> Live:
    """Streams with nothing behind them."""
    return Live(nothing)

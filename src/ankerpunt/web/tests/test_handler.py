"""A request is answered in a thread that was there already, and by itself."""

import asyncio
import threading
from typing import Any

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from ankerpunt.web.handler import KEPT, Handler

together = threading.Barrier(KEPT + 2)
busy, done = threading.Event(), threading.Event()


def where(_request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"{threading.get_ident()} {id(connection.connection)}")


def at_once(_request: HttpRequest) -> HttpResponse:
    together.wait(timeout=20)
    return HttpResponse(str(threading.get_ident()))


def wrong(_request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError


def slow(_request: HttpRequest) -> HttpResponse:
    busy.set()
    done.wait(timeout=20)
    return HttpResponse()


urlpatterns = [path("where/", where), path("slow/", slow), path("at-once/", at_once), path("wrong/", wrong)]


@pytest.fixture
def handler(settings: Any) -> Handler:
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
    settings.ALLOWED_HOSTS = ["*"]
    return Handler()


def scope(address: str, method: str = "GET") -> dict[str, Any]:
    headers = [(b"host", b"localhost")]
    return {"type": "http", "path": address, "method": method, "headers": headers, "query_string": b""}


async def ask(handler: Handler, address: str, method: str = "GET") -> tuple[int, bytes]:
    sent: list[Any] = []
    asked = iter([{"type": "http.request", "body": b"", "more_body": False}])

    async def receive() -> Any:
        message = next(asked, None)
        if message is None:
            await asyncio.Event().wait()
        return message

    async def send(message: Any) -> None:
        sent.append(message)

    await handler(scope(address, method), receive, send)
    return sent[0]["status"], b"".join(message.get("body", b"") for message in sent[1:])


def test_one_after_the_other_they_share_a_thread(handler: Handler) -> None:
    async def some() -> list[bytes]:
        return [(await ask(handler, "/where/"))[1].split()[0] for _ in range(4)]

    assert len(set(asyncio.run(some()))) == 1


def test_forms_sent_at_once_have_a_thread_each_also_more_than_are_kept(handler: Handler) -> None:
    """Somebody may send slowly, and nobody waits behind that."""

    async def all_of_them() -> list[tuple[int, bytes]]:
        return await asyncio.gather(*(ask(handler, "/at-once/", "POST") for _ in range(KEPT + 2)))

    answers = asyncio.run(all_of_them())
    assert {status for status, _thread in answers} == {200}
    assert len({thread for _status, thread in answers}) == KEPT + 2
    assert handler._free.qsize() == KEPT


def test_pages_asked_for_at_once_take_turns_in_the_threads_that_are_kept(handler: Handler) -> None:
    async def all_of_them() -> list[tuple[int, bytes]]:
        return await asyncio.gather(*(ask(handler, "/where/") for _ in range(5 * KEPT)))

    answers = asyncio.run(all_of_them())
    assert {status for status, _said in answers} == {200}
    assert len({said.split()[0] for _status, said in answers}) <= KEPT
    assert handler._free.qsize() == KEPT


def test_a_fault_gives_the_thread_back(handler: Handler) -> None:
    async def some() -> list[int]:
        return [(await ask(handler, "/wrong/"))[0] for _ in range(KEPT + 1)]

    assert set(asyncio.run(some())) == {500}
    assert handler._free.qsize() == KEPT


def test_nobody_waits_behind_an_answer_that_nobody_waits_for(handler: Handler) -> None:
    async def leave_and_ask() -> tuple[int, bytes]:
        left: list[Any] = [{"type": "http.request", "body": b"", "more_body": False}, {"type": "http.disconnect"}]

        async def receive() -> Any:
            while left[0]["type"] == "http.disconnect" and not busy.is_set():
                await asyncio.sleep(0.01)
            return left.pop(0)

        async def send(_message: Any) -> None:
            return None

        leaving = asyncio.create_task(handler(scope("/slow/"), receive, send))
        await asyncio.to_thread(busy.wait)
        await asyncio.sleep(0.1)
        answer = await ask(handler, "/where/")
        done.set()
        await leaving
        return answer

    status, _thread = asyncio.run(leave_and_ask())
    assert status == 200
    assert handler._free.qsize() == KEPT

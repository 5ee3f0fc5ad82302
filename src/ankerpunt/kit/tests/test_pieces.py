"""An answer in pieces: each is made when the one before it has gone, for both kinds of server."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from ankerpunt.kit.pieces import InPieces

if TYPE_CHECKING:
    from collections.abc import Iterator


def counted(made: list[int]) -> Iterator[bytes]:
    for at in range(3):
        made.append(at)
        yield b"%d" % at


def test_each_piece_is_asked_for_when_the_one_before_it_has_gone() -> None:
    made: list[int] = []

    async def read() -> list[tuple[bytes, int]]:
        answer = InPieces(counted(made))
        return [(piece, len(made)) async for piece in answer]

    assert asyncio.run(read()) == [(b"0", 1), (b"1", 2), (b"2", 3)]


def test_a_server_that_waits_for_each_gets_them_too() -> None:
    assert b"".join(InPieces(counted([]))) == b"012"


@pytest.mark.django_db  # an answer that is closed closes its connections
def test_a_download_that_breaks_off_lets_go_of_what_makes_it() -> None:
    closed: list[bool] = []

    def made() -> Iterator[bytes]:
        try:
            yield b"1"
            yield b"2"
        finally:
            closed.append(True)

    answer = InPieces(made())
    assert next(iter(answer)) == b"1"
    answer.close()
    assert closed == [True]

"""A real server with a room full of phones: what is told arrives once and in order, whatever happens to the server."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator

import pytest

from tests.installation import Installation
from tests.telling.phone import SECONDS, Phone
from tests.telling.server import Server, serving

TOPIC, PHONES, TOLD = "waterrijk", 30, 40
WORKERS = 2 if os.environ.get("DATABASE_URL") else 1
# The connections on which workers wait for notices, and nothing else.
LISTENING = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'"

needs_postgresql = pytest.mark.skipif(not os.environ.get("DATABASE_URL"), reason="notices are PostgreSQL's")


@pytest.fixture
def server(installation: Installation) -> Iterator[Server]:
    with serving(installation, workers=WORKERS) as found:
        yield found


async def told(server: Server, texts: range) -> set[str]:
    """Say each until it was answered; gives the workers that did."""
    workers = set()
    for each in texts:
        while not (answer := await asyncio.to_thread(server.ask, f"/-/tell/{TOPIC}/t{each}/")):
            await asyncio.sleep(0.05)
        workers.add(answer.split()[1])
    return workers


async def killed_twice(server: Server) -> tuple[list[Phone], set[str]]:
    phones = [Phone(server.port, server.stream(TOPIC)) for _ in range(PHONES)]
    workers: set[str] = set()
    for _kill in range(2):
        saying = asyncio.create_task(told(server, range(TOLD)))
        await asyncio.gather(*(phone.until(5) for phone in phones))
        await asyncio.to_thread(server.kill)
        await asyncio.to_thread(server.start)
        workers |= await saying
    late = Phone(server.port, phones[0].address)
    await asyncio.to_thread(server.ask, f"/-/end/{TOPIC}/")
    await asyncio.gather(*(phone.task for phone in [*phones, late]))
    return [*phones, late], workers


@pytest.mark.postgres
def test_killed_twice_nobody_misses_anything_or_hears_it_twice(server: Server, installation: Installation) -> None:
    *phones, late = asyncio.run(killed_twice(server))[0]
    [(highest,)] = installation.ask("SELECT max(number) FROM play_frame")
    # What was stored but not answered was said once more.
    assert int(str(highest)) >= 2 * TOLD + 1
    whole = list(range(1, int(str(highest)) + 1))
    assert [phone.heard for phone in phones if phone.heard != whole] == []
    assert all(phone.cut_off >= 2 for phone in phones)
    # Who comes when all is over hears that, whether or not there was time for the rest.
    assert late.heard[-1] == highest
    assert server.stop() == 0


@pytest.mark.postgres
@needs_postgresql
def test_a_connection_for_notices_that_is_cut_loses_nothing_and_comes_back(
    server: Server, installation: Installation
) -> None:
    phones, before, after = asyncio.run(cut_off_from_notices(server, installation))
    assert [phone.heard for phone in phones if phone.heard != [*range(1, 2 * TOLD + 2)]] == []
    # Nobody's stream broke: it is the server that hears nothing for a moment.
    assert {phone.cut_off for phone in phones} == {0}
    assert len(after) == WORKERS
    assert not before & after


async def cut_off_from_notices(server: Server, installation: Installation) -> tuple[list[Phone], set[int], set[int]]:
    """Cut twice while something is told all the time; gives the connections that were cut, and those after."""
    phones = [Phone(server.port, server.stream(TOPIC)) for _ in range(PHONES)]
    before: set[int] = set()
    for _cut in range(2):
        before |= await listening(installation)
        saying = asyncio.create_task(told(server, range(TOLD)))
        await asyncio.gather(*(phone.until(3) for phone in phones))
        installation.execute(f"SELECT pg_terminate_backend(pid) FROM ({LISTENING}) AS found")
        await saying
    after = await listening(installation)
    await asyncio.to_thread(server.ask, f"/-/end/{TOPIC}/")
    await asyncio.gather(*(phone.task for phone in phones))
    return phones, before, after


async def listening(installation: Installation) -> set[int]:
    """The connections for notices, as soon as every worker has one."""
    async with asyncio.timeout(SECONDS):
        while len(found := installation.ask(LISTENING)) < WORKERS:
            await asyncio.sleep(0.05)
    return {int(str(pid)) for (pid,) in found}

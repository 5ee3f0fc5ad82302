"""Who keeps the entries in step, and when: never a page.

Where pages are served, a thread of its own follows a moment after each change, so that the page after a save does not
wait for it. An import by a command follows as soon as it is stored. Other writes by commands are followed by the
server, which hears of them at the next search.
"""

from __future__ import annotations

import logging
import time
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from django.db import close_old_connections, transaction
from django.dispatch import receiver

from ankerpunt.kit.best_effort import best_effort
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.models.organisation import plan_revised
from ankerpunt.overview.search.index import keep_up
from ankerpunt.science.stems import terms

if TYPE_CHECKING:
    from collections.abc import Collection

    from ankerpunt.organisation.models.organisation import TouchedRow

# The page that shows what was saved comes first.
AFTER_SECONDS = 0.5
logger = logging.getLogger(__name__)


class Keeper:
    """Follows the plans of the organisations that it hears of, one after the other."""

    def __init__(self) -> None:
        self._heard: SimpleQueue[int] = SimpleQueue()
        self._thread: Thread | None = None

    @property
    def at_work(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def start(self) -> None:
        """Begin to follow, and read the dictionaries before somebody waits for them."""
        self._thread = Thread(target=self._run, name="search keeper", daemon=True)
        self._thread.start()

    def hear(self, organisation: Organisation) -> None:
        """Something changed in the plan of this organisation, or a search saw that the entries are behind."""
        if self.at_work:
            self._heard.put(organisation.pk)

    def _run(self) -> None:
        time.sleep(AFTER_SECONDS)
        terms(["woorden"])
        while True:
            keys = {self._heard.get()}
            time.sleep(AFTER_SECONDS)
            follow(keys | set(self._waiting()))

    def _waiting(self) -> list[int]:
        found = []
        while True:
            try:
                found.append(self._heard.get_nowait())
            except Empty:
                return found


def follow(keys: Collection[int]) -> None:
    """Bring the entries of these organisations up to date; what fails is logged, and tried again at the next change."""
    close_old_connections()
    try:
        for organisation in Organisation.objects.filter(pk__in=keys):
            with best_effort():
                keep_up(organisation)
    except Exception:
        logger.exception("The search could not follow a change.")
    finally:
        close_old_connections()


keeper = Keeper()


@receiver(plan_revised)
def tell(organisation: Organisation, touched: Collection[TouchedRow] | None, **_: Any) -> None:
    """After the change is stored: the keeper where pages are served, at once after an import."""
    if keeper.at_work:
        transaction.on_commit(lambda: keeper.hear(organisation))
    elif touched is None:
        transaction.on_commit(lambda: keep_up(organisation))

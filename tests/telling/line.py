"""A line to a server that can be cut: what a browser calls being offline leaves a stream that is open as it is."""

from __future__ import annotations

import socket
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Self

from tests.telling.server import HOST

if TYPE_CHECKING:
    from types import TracebackType


class Line:
    """It listens on a port of its own, and passes everything on both ways."""

    def __init__(self, to: int) -> None:
        self._to = to
        self._is_cut = False
        self._ends: set[socket.socket] = set()
        self._ear = socket.create_server((HOST, 0))
        self.port = int(self._ear.getsockname()[1])
        Thread(target=self._answer, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self.cut()
        hang_up(self._ear)

    def cut(self) -> None:
        self._is_cut = True
        while self._ends:
            hang_up(self._ends.pop())

    def mend(self) -> None:
        self._is_cut = False

    def _answer(self) -> None:
        with suppress(OSError):  # when the ear is closed
            while True:
                near, _from = self._ear.accept()
                self._connect(near)

    def _connect(self, near: socket.socket) -> None:
        try:
            if self._is_cut:
                raise ConnectionRefusedError
            far = socket.create_connection((HOST, self._to))
        except OSError:
            hang_up(near)
            return
        self._ends |= {near, far}
        for one, other in ((near, far), (far, near)):
            Thread(target=carry, args=(one, other), daemon=True).start()


def carry(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while came := one.recv(65_536):
            other.sendall(came)
    hang_up(other)


def hang_up(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()

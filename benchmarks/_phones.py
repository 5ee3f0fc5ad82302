"""A room full of phones on raw sockets, in one thread: it sees when a piece arrives, and does little else."""

from __future__ import annotations

import select
import socket
import time
import urllib.request

HOST = "127.0.0.1"
PATIENCE = 60.0
TAIL = 64


class Room:
    """All connections that wait for what is told, and whether each has seen the last of it."""

    def __init__(self, port: int, count: int) -> None:
        self.port = port
        self.poll = select.epoll()
        self.sockets: dict[int, socket.socket] = {}
        self.tails: dict[int, bytes] = {}
        address = self.ask("/-/stream/")
        asked = f"GET {address} HTTP/1.1\r\nHost: {HOST}\r\nAccept: text/event-stream\r\n\r\n".encode()
        for _phone in range(count):
            one = socket.create_connection((HOST, port), timeout=PATIENCE)
            one.sendall(asked)
            one.setblocking(False)
            self.sockets[one.fileno()], self.tails[one.fileno()] = one, b""
            self.poll.register(one.fileno(), select.EPOLLIN)
        self.joined = len(self.seen(b"joined"))

    def ask(self, path: str) -> str:
        with urllib.request.urlopen(f"http://{HOST}:{self.port}{path}", timeout=PATIENCE) as answer:
            return answer.read().decode()

    def told(self, text: str) -> list[float]:
        """Seconds from asking to have it told until each has it; who never gets it is missing."""
        asking = socket.create_connection((HOST, self.port), timeout=PATIENCE)
        began = time.perf_counter()
        asking.sendall(f"POST /-/tell/{text}/ HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 0\r\n\r\n".encode())
        arrived = self.seen(text.encode())
        asking.recv(65536)
        asking.close()
        return [at - began for at in arrived]

    def seen(self, mark: bytes) -> list[float]:
        waiting, arrived = set(self.sockets), []
        end = time.perf_counter() + PATIENCE
        while waiting and time.perf_counter() < end:
            for number, _event in self.poll.poll(1.0):
                try:
                    came = self.sockets[number].recv(65536)
                except BlockingIOError:
                    continue
                if not came:
                    self.poll.unregister(number)
                    waiting.discard(number)
                    continue
                text = self.tails[number] + came
                self.tails[number] = text[-TAIL:]
                if number in waiting and mark in text:
                    waiting.discard(number)
                    arrived.append(time.perf_counter())
        return arrived

    def votes(self, count: int, first: int) -> tuple[float, int]:
        """Seconds until so many votes that were sent at once are answered, and how many were counted."""
        voting = {}
        poll = select.epoll()
        for phone in range(first, first + count):
            one = socket.create_connection((HOST, self.port), timeout=PATIENCE)
            voting[one.fileno()] = one, phone
        began = time.perf_counter()
        for one, phone in voting.values():
            one.sendall(f"POST /-/vote/{phone}/ HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 0\r\n\r\n".encode())
            poll.register(one.fileno(), select.EPOLLIN)
        counted, open_ones = 0, set(voting)
        while open_ones and time.perf_counter() < began + PATIENCE:
            for number, _event in poll.poll(1.0):
                answer = voting[number][0].recv(65536)
                counted += b" 200 " in answer[:20]
                open_ones.discard(number)
                poll.unregister(number)
        took = time.perf_counter() - began
        for one, _phone in voting.values():
            one.close()
        return took, counted

    def leave(self) -> None:
        for one in self.sockets.values():
            one.close()
        self.poll.close()

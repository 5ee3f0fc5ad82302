"""An answer that is sent as it is made: each piece is asked for when the one before it has gone.

Django would make all pieces of such an answer before it sends the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asgiref.sync import sync_to_async
from django.http import StreamingHttpResponse

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator


class InPieces(StreamingHttpResponse):
    async def __aiter__(self) -> AsyncIterator[bytes]:
        pieces: Iterator[bytes] = iter(self)

        def following() -> bytes | None:
            return next(pieces, None)

        # In the thread of the request, as all of it.
        while (piece := await sync_to_async(following)()) is not None:
            yield piece

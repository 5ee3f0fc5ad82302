"""Frames of a topic, brought to whoever listens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def tell(topic: str, frames: Mapping[str, str]) -> int:
    return 0


def last(topic: str) -> int:
    return 0


def stream_url(topic: str, audience: str, last: int = 0) -> str:
    return ""


def forget(topic: str) -> None:
    return None

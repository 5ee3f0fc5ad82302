from __future__ import annotations


class RefusedFileError(Exception):
    """Why a file is not taken in: what is the matter, and what to do, in one sentence or two."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence

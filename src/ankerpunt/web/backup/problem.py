from __future__ import annotations


class BackupError(Exception):
    """Why a backup is not made or not restored, in sentences: what is the matter, and what to do."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences

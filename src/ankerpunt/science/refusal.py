"""Say no in plain words: what is wrong with the input, and what to do, in Dutch and in English."""

from ankerpunt.text import Refusal
from ankerpunt.text import Text as Sentence

__all__ = ["Refusal", "Sentence"]

"""What this room fills in on the pages of its nouns."""

from ankerpunt.pages.registry import fill
from ankerpunt.promise.parts import foundation

fill("Foundation", per_page=100, entries=foundation.entries, listed=foundation.listed, detail=foundation.detail)

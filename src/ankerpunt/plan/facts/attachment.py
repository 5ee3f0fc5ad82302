"""What a photo or file says of itself."""

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Attachment, Evidence

# Pictures are kept as one of these, whatever they were when they came.
PICTURES = (".jpg", ".jpeg", ".png")


def is_picture(name: str) -> bool:
    """Tell by its name whether a file is something to see, rather than a document to open.

    Examples
    --------
    >>> [is_picture(name) for name in ("bord.JPG", "rooster.pdf")]
    [True, False]
    """
    return name.lower().endswith(PICTURES)


def attachments_of(evidence: Evidence, index: Index) -> tuple[Attachment, ...]:
    """Give the photos and files of a piece of evidence that were not put away, photos first."""
    found = index.referring(evidence.id, by=(Attachment, "evidence"))
    return tuple(sorted((each for each in found if not each.archived_on), key=lambda each: not is_picture(each.name)))

"""What a photo or file says of itself."""

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Attachment, Evidence

# Pictures are kept as one of these, whatever they were when they came.
PICTURES = (".jpg", ".jpeg", ".png")


def is_picture(attachment: Attachment) -> bool:
    """Tell whether there is something to see, rather than a document to open.

    Examples
    --------
    >>> found = [Attachment(id="a", evidence="e", name=name, sha256="0" * 64, size=1) for name in ("a.JPG", "a.pdf")]
    >>> [is_picture(each) for each in found]
    [True, False]
    """
    return attachment.name.lower().endswith(PICTURES)


def attachments_of(evidence: Evidence, index: Index) -> tuple[Attachment, ...]:
    """Give the photos and files of a piece of evidence that were not put away, photos first."""
    found = index.referring(evidence.id, by=(Attachment, "evidence"))
    return tuple(sorted((each for each in found if not each.archived_on), key=lambda each: not is_picture(each)))

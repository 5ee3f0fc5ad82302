"""Where a foundation comes from, and whether it still holds (P1)."""

from datetime import date

from ankerpunt.plan.nouns import Foundation
from ankerpunt.text import capital


def is_expired(foundation: Foundation, today: date) -> bool:
    """Tell whether the last day on which it holds is past."""
    return foundation.valid_until is not None and foundation.valid_until < today


def source(foundation: Foundation) -> str:
    """Give the document that it is in, with the page; empty where nobody wrote that down."""
    document, page = foundation.source_document, foundation.source_page
    return f"{document}, p. {page}" if document and page else document


def meaning(foundation: Foundation, called: str) -> str:
    """Give what a foundation says besides its name, with a capital; empty where it says no more.

    Examples
    --------
    >>> near = Foundation(id="near", kind="core_value", title="Near", text="Near: we know the street.")
    >>> meaning(near, "Near")
    'We know the street.'
    """
    return capital(foundation.text.removeprefix(called).lstrip(":.,;– ")) if called else foundation.text

"""Where a foundation comes from, and whether it still holds (P1)."""

from datetime import date

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Foundation
from ankerpunt.text import capital


def core_values(index: Index) -> tuple[Foundation, ...]:
    """List the core values, in the order of the document.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> near = Foundation(id="near", kind="core_value", text="Near")
    >>> aim = Foundation(id="aim", kind="mission", text="A town for everybody.")
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O"), foundations=(aim, near)))
    >>> [each.id for each in core_values(index)]
    ['near']
    """
    return tuple(each for each in index.rows(Foundation) if each.kind == "core_value")


def mission(index: Index) -> Foundation | None:
    """Give the mission; the first where there are more.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> mission(Index(Plan(organisation=Organisation(id="o", name="O")))) is None
    True
    """
    return next((each for each in index.rows(Foundation) if each.kind == "mission"), None)


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

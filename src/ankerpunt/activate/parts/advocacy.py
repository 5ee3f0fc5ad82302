"""What colleagues can pass on: how each text is shown, on the page of members and on the one without an account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.utils import timezone
from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.kit.access import MAY
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.kit.stages import stage
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.plan.facts.advocacy import kit
from ankerpunt.plan.facts.sharing import contradicting
from ankerpunt.plan.facts.usp import holding
from ankerpunt.plan.nouns import Activity, CommunicationPlan, Usp
from ankerpunt.publish.quote import picture_of
from ankerpunt.text import first_letter

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.advocacy import Kit, Piece, Subject, Unsaid, Withheld
    from ankerpunt.plan.index import Index
    from ankerpunt.plan.nouns import Theme

# What texts can be asked for; the word is in the address and in the kind of a secret link.
SUBJECTS: dict[str, type[Subject]] = {"plan": CommunicationPlan, "activity": Activity, "usp": Usp}
PICTURE = "picture"


class Telling(Struct, frozen=True):
    """One text as it is shown."""

    id: str
    text: str
    quoted: bool
    not_yet: bool
    group: str
    note: str
    picture_url: str
    source_url: str = ""


class Left(Struct, frozen=True):
    """What is not offered: which it is, why not, and where that is mended."""

    link: Link
    why: str
    mend: Link | None


def telling_of(piece: Piece, *, pictures: str, source_url: str = "") -> Telling:
    return Telling(
        id=piece.id,
        text=piece.text,
        quoted=piece.kind == "own_words",
        not_yet=piece.kind == "stretch",
        group=piece.group.name if piece.group else "",
        note=note_of(piece),
        picture_url=f"{pictures}{PICTURE}={piece.id}",
        source_url=source_url,
    )


def note_of(piece: Piece) -> str:
    if piece.kind == "own_words":
        return _("A colleague told this")
    if piece.kind == "stretch":
        return _("Keep the first sentence: it keeps this honest")
    claim = piece.usp.claim if piece.usp else ""
    return _("It is about: %(claim)s") % {"claim": _inside(claim)} if claim else ""


def _inside(claim: str) -> str:
    """A claim within another sentence."""
    first = first_letter(claim)
    return first.lower() + claim[len(first) :].rstrip(".")


def month_of(theme: Theme | None) -> str:
    """What this month is about: of “Looking back: what is there?” the question."""
    if theme is None:
        return _("This month")
    _before, _colon, after = theme.title.partition(":")
    return _("This month: %(theme)s") % {"theme": _inside(after.strip() or theme.title)}


def drawn(piece: Piece, owner: Organisation) -> bytes:
    by = _("A colleague told this") if piece.kind == "own_words" else ""
    quoted, not_yet = piece.kind == "own_words", piece.kind == "stretch"
    return picture_of(piece.text, by=by, owner=owner.name, language=language(), quoted=quoted, not_yet=not_yet)


def context_of(request: MemberRequest) -> dict[str, Any]:
    """The page of members: one subject, its texts, and what is not offered."""
    standing, today = standing_of(request), timezone.localdate()
    subject = chosen(standing, request.GET.get("about", ""), today)
    context: dict[str, Any] = {
        "crumbs": [Link(stage("activate").name, address("activate:index", organisation=request.organisation.slug))],
        "subjects": subjects(standing),
        "subject": subject,
    }
    if subject is None:
        return context
    found, about = kit(subject, standing.index, today), named(subject)
    pictures = f"{request.path}?about={about}&"
    tellings = [telling_of(each, pictures=pictures, source_url=standing.url(each.source)) for each in found.pieces]
    return context | {
        "about": about,
        "month": month_of(found.theme),
        "featured": tellings[0] if tellings else None,
        "others": tellings[1:],
        "withheld": [_left(each, standing) for each in found.withheld],
        "link_url": _link_url(request, subject),
        "public": False,
    }


def _link_url(request: MemberRequest, subject: Subject) -> str:
    """Where a link for colleagues is made; nothing for who may not."""
    if request.member.role not in MAY["make and withdraw secret links"]:
        return ""
    noun = kind(type(subject).__name__)
    asked = {"organisation": request.organisation.slug, "noun": noun.path, "slug": subject.id}
    return address("showing:make", kind=f"advocacy_{named(subject).partition(':')[0]}", **asked)


def subject_of(word: str, slug: str, index: Index) -> Subject | None:
    """Find what texts are asked for; nothing where there is no such row."""
    noun = SUBJECTS.get(word)
    return cast("Subject | None", index.get(noun, slug)) if noun else None


def named(subject: Subject) -> str:
    return f"{next(word for word, noun in SUBJECTS.items() if isinstance(subject, noun))}:{subject.id}"


def chosen(standing: Standing, about: str, today: date) -> Subject | None:
    """The subject that is asked for, else the plan that runs today, else any plan, activity or USP."""
    word, _colon, slug = about.partition(":")
    asked = subject_of(word, slug, standing.index)
    if asked is not None:
        return asked
    plans = standing.index.rows(CommunicationPlan)
    running = [each for each in plans if each.starts_on <= today <= each.ends_on]
    coming = [each for each in plans if each.starts_on > today]
    every: list[Subject] = [*running, *coming, *plans, *_activities(standing), *_usps(standing)]
    return next(iter(every), None)


def subjects(standing: Standing) -> list[tuple[str, list[tuple[str, str]]]]:
    """Everything that texts can be about, in groups to choose from."""
    found: list[tuple[str, list[Subject]]] = [
        (_("A plan"), [*standing.index.rows(CommunicationPlan)]),
        (_("A USP"), [*_usps(standing)]),
        (_("An activity"), [*_activities(standing)]),
    ]
    return [(label, [(named(each), standing.name_apart(each)) for each in rows]) for label, rows in found if rows]


def _activities(standing: Standing) -> list[Activity]:
    return [each for each in standing.index.rows(Activity) if each.usps or each.messages]


def _usps(standing: Standing) -> list[Usp]:
    claimed = holding(standing.index)
    return [each for each in standing.index.rows(Usp) if each.id in claimed]


def _left(each: Withheld, standing: Standing) -> Left:
    mend = None
    if isinstance(each.row, Usp) and each.why == "contradicted":
        doubt = contradicting(each.row, standing.index)[0]
        mend = Link(_("Answer what is said"), standing.url(doubt))
    return Left(standing.link(each.row), said_of(each.why), mend)


def said_of(why: Unsaid) -> str:
    return {
        "": "",
        "contradicted": _("Somebody says that it is not so, and nobody answered that yet."),
        "overdue": _("Its date is past. It may no longer be claimed."),
        "unworded": _("This is not true yet, and nobody wrote down how to say that openly."),
        "nowhere": _("It is nowhere in practice yet."),
        "draft": _("The promise is not adopted yet."),
        "unlabelled": _("It is about something that is not true yet, and does not say so."),
    }[why]


def shown_of(found: Kit, owner: Organisation, pictures: str) -> dict[str, Any]:
    """The page without an account."""
    tellings = [telling_of(each, pictures=pictures) for each in found.pieces]
    return {
        "owner": owner,
        "month": month_of(found.theme),
        "featured": tellings[0] if tellings else None,
        "others": tellings[1:],
        "not_so_url": address("activate:not_so", organisation=owner.slug),
        "public": True,
    }

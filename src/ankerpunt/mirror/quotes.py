"""Taking quotes out of a plan: sentences that stand in other rows too, and in what those rows were before.

Whoever takes their words back takes them back wherever they were copied to: a message, a learning, evidence of a cell.
What stands around a quote stays, and history is not told of it, since it would keep the quote.
"""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from ankerpunt.mirror.mapper.shape import Shape, shapes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ankerpunt.organisation.models import Organisation

# A sentence may run on over the end of a line; a line without a full stop may be quoted by itself.
BETWEEN = (re.compile(r"[.!?]+|\n\s*\n"), re.compile(r"[.!?\n]+"))
WORD = re.compile(r"[A-Za-z0-9]+")
# Shorter sentences are everybody's: “Dat was fijn.”
FEWEST_WORDS = 5
# So many at once fit in one question to any database.
AT_ONCE = 20


def sentences(text: str) -> list[str]:
    """The sentences of a text that are long enough to be somebody's own, the longest first."""
    found = {" ".join(each.split()) for between in BETWEEN for each in between.split(text)}
    return sorted((each for each in found if len(each.split()) >= FEWEST_WORDS), key=lambda each: (-len(each), each))


def take_out_quotes(text: str, *, of: Organisation, instead: str) -> int:
    """Put a word in the place of every sentence of a text, wherever the plan or its history has it; gives the rows."""
    told = sentences(text)
    if not told:
        return 0
    quoted = re.compile("|".join(map(_as_quoted, told)), re.IGNORECASE)
    return sum(_of_noun(shape, told, quoted, of, instead) for shape in shapes().values())


def _as_quoted(sentence: str) -> str:
    """A sentence as people copy it, with lines that end elsewhere and spaces of another kind."""
    return r"\s+".join(map(re.escape, sentence.split()))


def _may_have(name: str, sentence: str) -> Q:
    """Rows in which its longest word stands: a database compares letters beyond a to z in capitals or not at all."""
    longest = max(WORD.findall(sentence), key=len, default="")
    return Q(**{f"{name}__icontains": longest})


def _of_noun(shape: Shape, told: Sequence[str], quoted: re.Pattern[str], of: Organisation, instead: str) -> int:
    names = [each.name for each in shape.columns if each.kind == "str" and not each.many and not each.is_id]
    if not names:
        return 0
    pages: Any = shape.model.history.model
    rows: Any = shape.model._default_manager.filter(organisation=of)
    for _page in _changed(pages.objects.filter(organisation_id=of.pk), names, told, quoted, instead):
        pass
    return sum(1 for _row in _changed(rows, names, told, quoted, instead))


def _changed(
    among: Any, names: Sequence[str], told: Sequence[str], quoted: re.Pattern[str], instead: str
) -> Iterator[Any]:
    for at in range(0, len(told), AT_ONCE):
        some = (_may_have(name, each) for name in names for each in told[at : at + AT_ONCE])
        for row in among.filter(reduce(or_, some)).order_by():
            said = {name: getattr(row, name) or "" for name in names}
            without = {name: new for name, text in said.items() if (new := quoted.sub(instead, text)) != text}
            if without:
                among.model._default_manager.filter(pk=row.pk).update(**without)
                yield row

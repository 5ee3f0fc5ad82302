"""What can be wrong with a table of answers, in words."""

from __future__ import annotations

from dataclasses import dataclass

from ankerpunt.text import Text


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with the table.

    Attributes
    ----------
    row
        Row in the source, or None when it concerns a person or the whole table.
    code
        Short name of the kind, for programs.
    sentence
        For people, in Dutch and English.
    """

    row: int | None
    code: str
    sentence: Text


SAID = {
    "no_respondent": ("De respondent ontbreekt.", "The respondent is missing."),
    "too_few": ("Er staan minder dan twee items in deze vraag.", "This task shows fewer than two items."),
    "duplicate_item": ("Item '{0}' staat twee keer in deze vraag.", "Item '{0}' is in this task twice."),
    "unknown_item": ("'{0}' staat niet in de lijst met items.", "'{0}' is not in the list of items."),
    "empty_row": ("Beste en slechtste ontbreken allebei.", "Best and worst are both missing."),
    "not_shown": ("'{0}' is gekozen, maar stond niet in de vraag.", "'{0}' was chosen but not shown."),
    "best_is_worst": ("Beste en slechtste zijn allebei '{0}'.", "Best and worst are both '{0}'."),
    "duplicate_task": ("Respondent {0} heeft vraag {1} al beantwoord.", "Respondent {0} already answered task {1}."),
    "missing_task": ("Respondent {0} mist vraag {1}.", "Respondent {0} lacks task {1}."),
    "bad_weight": (
        "Het gewicht '{0}' is geen bruikbaar getal boven 0.",
        "The weight '{0}' is not a usable number above 0.",
    ),
    "no_weight": ("Het gewicht ontbreekt.", "The weight is missing."),
    "weight_changes": ("Respondent {0} heeft meer dan één gewicht.", "Respondent {0} has more than one weight."),
    "group_changes": ("Respondent {0} staat in meer dan één groep.", "Respondent {0} is in more than one group."),
    "never_shown": ("Niemand kreeg '{0}' te zien.", "Nobody was shown '{0}'."),
    "always_best": (
        "'{0}' is altijd als beste gekozen; hoe ver het voorloopt is niet te meten.",
        "'{0}' was always picked as best; how far ahead it is cannot be measured.",
    ),
    "always_worst": (
        "'{0}' is altijd als slechtste gekozen; hoe ver het achterblijft is niet te meten.",
        "'{0}' was always picked as worst; how far behind it is cannot be measured.",
    ),
}


def problem(row: int | None, code: str, *values: object) -> Problem:
    """Return a problem with its sentence.

    Examples
    --------
    >>> problem(4, "best_is_worst", "pay").sentence.en
    "Best and worst are both 'pay'."
    """
    nl, en = SAID[code]
    return Problem(row, code, Text(nl=nl.format(*values), en=en.format(*values)))

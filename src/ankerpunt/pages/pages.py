"""What is filled in on the pages of the rooms below, which cannot say so themselves."""

from ankerpunt.organisation.forms.unit import UnitForm
from ankerpunt.pages.parts import unit
from ankerpunt.pages.registry import fill
from ankerpunt.pages.several import fill_several

fill("Unit", form=UnitForm, entries=unit.entries, listed=unit.listed, after=unit.to_tree)
fill_several("Unit", columns=("name", "parent", "size"))

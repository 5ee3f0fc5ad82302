from ankerpunt.kit.access import EVERYONE
from ankerpunt.organisation.tests.table import page

LINES = [page("understand:index", EVERYONE)]

"""`{% load kit %}`: every component. docs/components.md lists them; /kit/ shows them."""

from ankerpunt.kit.tags import actions, data, forms, page
from ankerpunt.kit.tags.library import register

__all__ = ["actions", "data", "forms", "page", "register"]

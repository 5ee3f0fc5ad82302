"""What may stand in an address: `<row:slug>` is the id of a row, and never a word such as new or edit."""

from django.urls import register_converter
from django.urls.converters import SlugConverter

from ankerpunt.plan.addresses import ROW_WORDS


class RowConverter(SlugConverter):
    regex = rf"(?!(?:{'|'.join(sorted(ROW_WORDS))})/)[a-z0-9-]+"


register_converter(RowConverter, "row")

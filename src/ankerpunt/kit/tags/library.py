from django.template import Library
from django.template.library import SimpleBlockNode

# Django looks for blocks in the nodes that a node names here, and a block tag names none: a `{% block %}` within
# `{% page_head %}` could be replaced, but its `{{ block.super }}` was empty.
SimpleBlockNode.child_nodelists = ("nodelist",)

register = Library()

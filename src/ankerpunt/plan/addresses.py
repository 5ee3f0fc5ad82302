"""Words that mean something of their own in an address of the workbench, so that no id may be one of them.

A page stands at ``/<organisation>/<room>/<table>/<id>/``. One list for each place where an id stands; a test holds them
against every address there is.
"""

# Where the id of an organisation stands: what is nobody's own page, now or as one would expect it.
ORGANISATION_WORDS = frozenset({
    "about", "accounts", "admin", "api", "demo", "docs", "g", "health", "help", "i18n", "invitations", "kit",
    "l", "live", "login", "logout", "media", "metrics", "new", "ready", "security", "shown", "static", "status",
    "unsubscribe",
})  # fmt: skip

# Where the id of a row stands: what one does with rows. A row never takes such an address from a page.
ROW_WORDS = frozenset({"archive", "delete", "edit", "history", "move", "new", "restore", "select", "several", "undo"})

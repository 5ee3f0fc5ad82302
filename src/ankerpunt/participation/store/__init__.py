"""The store of a round: what people answer, counted, until it closes; one of its own for each round, in no backup.

With SQLite it is a file, with PostgreSQL a schema in a database of its own. No row of it has a person, a moment, a
running number or a ballot: an answer deletes its code and adds one to a count of a group. docs/adr/0063.
"""

from ankerpunt.participation.store.answering import Sent, answer, group_of, state_of
from ankerpunt.participation.store.inviting import invite, open_now, spoil

__all__ = ["Sent", "answer", "group_of", "invite", "open_now", "spoil", "state_of"]

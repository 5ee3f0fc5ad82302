"""Work outside the request: queued, with progress, stopped and tried again; and what is due without cron.

Nouns: job, due.
Method: L10: nothing of participants is queued; a round of listening has a protocol of its own.
May use: organisation and below; a room says in its module `jobs` what can be queued and what is due when.
"""

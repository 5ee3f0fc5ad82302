"""The numbers: preference studies, reach, a menu of terms, a calendar, channels; and words to search and de-identify.

Nouns: answers, design, estimate, segment, reach, recognition, group floor, menu, term, task, instrument, mark.
Method: U4, U10, U11, U12, P3, P8, C4, C8, L1, L10.
May use: tables, numpy and scipy, and word lists for search; no other room, no Django.
"""

"""The numbers: preference studies, reach, terms, a calendar, channels, effects; words of groups and of search.

Nouns: answers, design, estimate, segment, reach, recognition, menu, instrument, round, group, word, series, lesson.
Method: U4, U10, U11, U12, P3, P8, C4, C8, L1, L7, L10, E2, E3.
May use: tables, numpy and scipy, and word lists for search; no other room, no Django.
"""

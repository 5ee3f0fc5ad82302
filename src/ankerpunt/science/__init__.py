"""The numbers: preference studies, reach, a menu of terms, a calendar; and the words of search and de-identification.

Nouns: answers, design, estimate, segment, reach, recognition, group floor, menu, term, task, mark.
Method: U4, U10, U11, U12, P3, P8, C8, L1, L10.
May use: tables, numpy and scipy, and word lists for search; no other room, no Django.
"""

"""The numbers: choice models, reach, disclosure control, impact, scheduling, reading level.

Nouns: design, estimate, reach, release, impact, schedule, reading level.
Method: U12, C4, C8, L10, E2.
May use: numpy and scipy; no other room, no Django.
"""

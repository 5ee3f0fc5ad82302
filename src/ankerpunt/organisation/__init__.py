"""Who works here: organisations, their units as a tree, their members and roles.

Nouns: organisation, unit, member, role.
Method: none; every query starts from the member's organisation.
May use: kit and below.
"""

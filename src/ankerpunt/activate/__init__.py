"""Showing the promise: the plan, its means, its year and its money.

Nouns: plan, process, channel, partner, message, instrument, theme, activity, budget.
Method: C1-C12.
May use: anchor and below.
"""

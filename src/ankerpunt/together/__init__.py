"""What colleagues arrange and say beside the plan: who sees to a row, what they say of it, what is news for whom.

Nouns: assignment, comment, notice.
Method: A2, C8: who does what when, and being told of it; L1: nothing of it is ever added up for a person.
May use: pages and below; its rows are no part of the plan, and what they are about is looked up there.
"""

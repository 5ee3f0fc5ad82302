"""The one owner of Word files: a house style, what a file begins as, and what is written in it."""

"""In and out: import, export, downloads and the programming interface.

Nouns: import, export, parcel.
Method: none; it carries every noun of the plan document.
May use: play and below.
"""

"""From a plan to paper and files: PDF, DOCX, XLSX, PPTX, calendars, posters; from a study to tables and figures.

Nouns: publication, template, poster.
Method: C1, C10, G2, U7.
May use: science, plan and check; no Django, no database.
"""

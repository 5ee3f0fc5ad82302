"""What people bring along: photos and documents, kept outside the web root under what they hold.

Nouns: stored file.
Method: A4: a photo shows more than a sentence; never of a person without asking, and never the results of a team.
May use: jobs and below; which rows name a file is found by their field, so that no room above is imported.
"""

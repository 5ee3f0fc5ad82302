"""What a noun says of itself: how it stands, in which order its rows come, whether it is out of date.

One file for each noun that says something. Every function reads a plan, through its index, and a day where time
matters; pages, rules, paper and the navigation all ask here, so that they cannot disagree. What a row is *called* is
in `plan.naming`.
"""

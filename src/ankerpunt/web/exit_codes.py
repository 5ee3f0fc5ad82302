"""What our own processes tell each other when they end."""

MISCONFIGURED = 2  # a setting cannot be used, which was said
OTHER_VERSION = 3  # another version of Ankerpunt made the database
IN_TROUBLE = 4  # the database or the disk does not work, which was said
NOT_YET = 5  # something has to be prepared

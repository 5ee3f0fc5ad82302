from ankerpunt.together.models.assignment import Assignment
from ankerpunt.together.models.comment import Comment
from ankerpunt.together.models.notice import Notice

__all__ = ["Assignment", "Comment", "Notice"]

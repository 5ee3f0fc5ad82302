from django.urls import path

from ankerpunt.together.views import assignment, comment, mine, notice

app_name = "together"
ROW = "together/<slug:noun>/<slug:slug>/"

urlpatterns = [
    path("my-work/", mine.index, name="mine"),
    path("my-work/handed-over/", mine.handed_over, name="handed_over"),
    path("my-work/nobody/", mine.nobody, name="nobody"),
    path("news/", notice.index, name="news"),
    path("news/seen/", notice.seen, name="seen"),
    path("together/ask/", comment.ask, name="ask"),
    path("together/hand-over/", assignment.hand_over_rows, name="hand_over_rows"),
    path("together/assignments/<int:assignment>/done/", assignment.done, name="done"),
    path("together/assignments/<int:assignment>/nobody/", assignment.to_nobody, name="to_nobody"),
    path("together/members/<int:member>/hand-on/", assignment.hand_on, name="hand_on"),
    path("together/comments/<int:comment>/edit/", comment.edit, name="edit_comment"),
    path("together/comments/<int:comment>/remove/", comment.remove, name="remove_comment"),
    path("together/comments/<int:comment>/take-away/", comment.take_away, name="take_away_comment"),
    path("together/undo/<uuid:act>/", assignment.undo, name="undo"),
    path(f"{ROW}hand-over/", assignment.hand_over_row, name="hand_over"),
    path(f"{ROW}comment/", comment.say, name="comment"),
]

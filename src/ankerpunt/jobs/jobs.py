"""What the queue does for itself: away with what has been kept long enough."""

from datetime import time

from django_tasks_db.models import DBTaskResult

from ankerpunt.jobs.due import Moment, due
from ankerpunt.jobs.models import Job


@due("jobs-tidied", Moment(time(3, 20)))
def tidy() -> None:
    Job.objects.past_keeping().delete()
    DBTaskResult.objects.finished().delete()

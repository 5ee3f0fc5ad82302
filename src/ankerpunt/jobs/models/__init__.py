from ankerpunt.jobs.models.due import Due
from ankerpunt.jobs.models.job import Job

__all__ = ["Due", "Job"]

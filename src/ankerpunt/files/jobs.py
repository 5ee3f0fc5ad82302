from datetime import time

from ankerpunt.files.actions.sweeping import sweep
from ankerpunt.jobs.due import Moment, due


@due("files-swept", Moment(time(3, 40)))
def sweep_files() -> None:
    sweep()

"""The other tests make their tables straight from the models, which is ten times faster; here the migrations run."""

import os
import subprocess
import sys
from pathlib import Path


def test_the_migrations_make_a_database_from_nothing(tmp_path: Path) -> None:
    manage = [sys.executable, "-m", "ankerpunt.cli", "manage"]
    environment = {**os.environ, "ANKERPUNT_DATA": str(tmp_path), "DATABASE_URL": ""}
    subprocess.run([*manage, "migrate", "--verbosity", "0"], check=True, env=environment)
    subprocess.run([*manage, "migrate", "--check"], check=True, env=environment)

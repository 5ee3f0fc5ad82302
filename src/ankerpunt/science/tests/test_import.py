import subprocess
import sys

FRONT = "import sys, ankerpunt.science.hierarchical, ankerpunt.science.longtable; print('numba' in sys.modules)"


def test_importing_the_estimators_compiles_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", FRONT], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"

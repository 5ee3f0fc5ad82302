"""What the architecture tests look at: the files of the repository, and the parts of the house."""

import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "src" / "ankerpunt"
PURE_WING = ["tables", "science", "plan", "check", "publish"]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LAYERS = SETTINGS["tool"]["importlinter"]["contracts"][0]["layers"]
ROOMS = [room.strip() for layer in LAYERS for room in layer.split("|") if room not in {"cli", "text"}]
DJANGO_WING = [room for room in ROOMS if room not in PURE_WING]


def own_files(*suffixes: str) -> list[Path]:
    """The files that git keeps or would keep, optionally of some kinds only."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    paths = [ROOT / name for name in sorted(filter(None, listed))]
    return [path for path in paths if path.is_file() and (not suffixes or path.suffix in suffixes)]

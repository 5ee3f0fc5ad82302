"""What it costs to take in a photo: drawing it again, and the small picture beside a text.

    ./run bench photos

A photo of 12 and one of 48 million dots is made up, in every kind that telephones and people send. CPU seconds, the
median of some rounds; what a process needs at most is that of one photo in a process of its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
from statistics import median
from typing import Any

from benchmarks._side_by_side import ROOT, Table, as_installed, publish

ROUNDS = 5
SIZES = {"12 million dots": (4032, 3024), "48 million dots": (8064, 6048)}
KINDS = ("JPEG", "PNG", "WEBP", "HEIF")
# Half a second of a page is where people begin to notice; a job would make them come back for their photo.
TARGET = 1.0

MAKE = """
import os, sys
from io import BytesIO
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
import django
django.setup()
import numpy as np
from PIL import Image
kind, width, height = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
if kind == "HEIF":
    import pillow_heif
    pillow_heif.register_heif_opener()
rough = np.random.default_rng(1).integers(0, 255, (height // 16, width // 16, 3), dtype=np.uint8)
made = BytesIO()
Image.fromarray(rough).resize((width, height), Image.Resampling.BICUBIC).save(made, kind, quality=90)
with open(sys.argv[4], "wb") as file:
    file.write(made.getvalue())
"""
TAKE = """
import json, os, resource, sys, time
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
import django
django.setup()
from ankerpunt.files import pictures
with open(sys.argv[1], "rb") as file:
    content = file.read()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
drawn, small = [], []
for _ in range(int(sys.argv[2])):
    start = time.process_time()
    kept, _format = pictures.redrawn(content)
    middle = time.process_time()
    pictures.small(kept)
    drawn.append(middle - start)
    small.append(time.process_time() - middle)
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(json.dumps({"came": len(content), "kept": len(kept), "drawn": drawn, "small": small, "memory": most}))
"""


def main() -> int:
    return publish("photos", "Taking in a photo", [photos()])


def photos() -> Table:
    table = Table(
        "Drawing a photo again",
        ["photo", "comes as", "is kept as", "drawn again", "small picture", "memory more"],
    )
    found = {(name, kind): measured(kind, *size) for name, size in SIZES.items() for kind in KINDS}
    for (name, kind), one in found.items():
        table.add(
            f"{kind}, {name}",
            f"{one['came'] / 1e6:.1f} MB",
            f"{one['kept'] / 1e6:.1f} MB",
            f"{median(one['drawn']):.2f} s",
            f"{median(one['small']):.2f} s",
            f"{one['memory'] / 1024:.0f} MB",
        )
    usual = max(median(found[("12 million dots", kind)]["drawn"]) for kind in ("JPEG", "HEIF"))
    met = usual <= TARGET
    table.notes.append(f"Target, a photo of a telephone: {table.target(f'at most {TARGET:.0f} s', met=met)}.")
    return table


def measured(kind: str, width: int, height: int) -> dict[str, Any]:
    file = ROOT / ".run" / "photo"
    file.parent.mkdir(exist_ok=True)
    run(MAKE, kind, str(width), str(height), str(file))
    told: dict[str, Any] = json.loads(run(TAKE, str(file), str(ROUNDS)))
    file.unlink()
    return told


def run(script: str, *arguments: str) -> str:
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=as_installed()).stdout


if __name__ == "__main__":
    sys.exit(main())

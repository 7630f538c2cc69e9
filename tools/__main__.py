"""Writes the documents that follow from the code: reference pages, and pictures of the real pages.

`python -m tools reference` writes the pages only; `python -m tools` writes the pictures too.
"""

from __future__ import annotations

import sys

from tools.reference import pages


def main() -> None:
    for path, text in pages().items():
        path.write_text(text, "utf-8")
        sys.stdout.write(f"{path.relative_to(path.parents[2])}\n")
    if "reference" not in sys.argv[1:]:
        # Loaded here: pictures need a browser, the pages do not.
        from tools.pictures import take_pictures

        for path in take_pictures():
            sys.stdout.write(f"{path.relative_to(path.parents[2])}\n")


main()

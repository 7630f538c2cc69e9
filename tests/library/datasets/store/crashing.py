"""Run as a process of its own: changes a store and is killed, with no warning, at one call to the system.

Arguments: folder, action (`import` or `undo`), number of the call to die at; 0 dies nowhere and prints how
many calls there are. A call dies before it does anything; a write dies after half of its bytes.
"""

import os
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[4]))

from tests.library.datasets.store.made import Importer, cell

CALLS = ("open", "write", "fsync", "replace", "close", "mkdir")


class Countdown:
    """Stands in for calls of `os`; the one that brings the count to its end is the last."""

    def __init__(self, last: int) -> None:
        self.last = last
        self.count = 0

    def wrap(self, name: str) -> None:
        real = getattr(os, name)

        def call(*arguments, **named):
            self.count += 1
            if self.count == self.last:
                if name == "write":
                    real(arguments[0], arguments[1][: len(arguments[1]) // 2])
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*arguments, **named)

        setattr(os, name, call)


def main() -> None:
    folder, action, last = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    importer = Importer(folder)
    preview = None
    if action == "import":
        preview = importer.preview(
            cell("00.01", 2.0), cell("00.03", 3.0), mapping=importer.file("jawaban"), dataset="baru"
        )
    countdown = Countdown(last)
    for name in CALLS:
        countdown.wrap(name)
    if preview:
        importer.store.commit(preview, by="Penguji")
    else:
        importer.store.undo("1", by="Penguji")
    sys.stdout.write(str(countdown.count))


main()

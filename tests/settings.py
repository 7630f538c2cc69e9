"""Settings of the test run: a workspace of its own that is removed at the end, and a quick password hash."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

WORKSPACE = tempfile.mkdtemp(prefix="tiru-uji-")
atexit.register(shutil.rmtree, WORKSPACE, ignore_errors=True)
for name in [name for name in os.environ if name.startswith("TIRU_")]:
    # What the run insists on being tested is no setting of the application.
    if not name.startswith("TIRU_REQUIRE_"):
        del os.environ[name]
os.environ["TIRU_HOME"] = WORKSPACE
(Path(WORKSPACE) / "static").mkdir()

from tiru_web.settings import *  # noqa: E402, F403  (must come after the workspace is chosen)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# The live server of the browser tests is reached under this name too.
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]

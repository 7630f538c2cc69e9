"""Pictures of the real pages for the README and the guides, taken in a workspace made for the purpose."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

PICTURES = Path(__file__).parents[1] / "docs" / "gambar"
# Name of the picture, address, width, height.
SHOTS = (
    ("lokus", "/lokus/?daerah=51.03&fokus=pangan&pilihan=73.71&praktik=on", 1280, 1500),
    ("lokus-ponsel", "/lokus/?daerah=51.03&fokus=pangan&pilihan=73.71&praktik=on", 360, 780),
    ("beranda", "/", 1280, 900),
)


def take_pictures() -> list[Path]:
    browser_path = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser_path is None:
        raise SystemExit("Chromium tidak ditemukan. Pasang dahulu (Debian: apt install chromium).")
    PICTURES.mkdir(exist_ok=True)
    with _demonstration() as link, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--disable-dev-shm-usage"])
        page = browser.new_page()
        page.goto(link)
        page.get_by_role("button", name="Masuk").click()
        taken = [_take(page, link, *shot) for shot in SHOTS]
        browser.close()
    return taken


def _take(page: Page, link: str, name: str, address: str, width: int, height: int) -> Path:
    page.set_viewport_size({"width": width, "height": height})
    page.goto("/".join(link.split("/")[:3]) + address)
    path = PICTURES / f"{name}.png"
    page.screenshot(path=path)
    return path


@contextmanager
def _demonstration() -> Iterator[str]:
    """The demonstration, served on a free port; gives its sign-in link."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as home:
        server = subprocess.Popen(  # noqa: S603  (our own command)
            [Path(sys.executable).with_name("tiru"), "demo", "--port", str(port)],
            env={**os.environ, "TIRU_HOME": home},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            yield _sign_in_link(server, port)
        finally:
            server.terminate()
            server.wait(timeout=15)


def _sign_in_link(server: subprocess.Popen[str], port: int) -> str:
    assert server.stdout is not None  # noqa: S101  (Popen was asked for a pipe)
    for line in server.stdout:
        if line.startswith("http://") and "/masuk/" in line:
            _wait_for(port)
            return line.strip()
    raise SystemExit("Aplikasi contoh berhenti sebelum siap; jalankan ./run demo untuk melihat sebabnya.")


def _wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit(f"Aplikasi contoh tidak menjawab di port {port}.")

"""Every setting of the web application, declared once: name, type, default and one sentence.

Settings come from environment variables. A value that cannot be used stops the start with one sentence
that names the variable, the value and the way out.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit


class ConfigError(Exception):
    """A setting that cannot be used; the message is the Indonesian sentence to show."""


@dataclass(frozen=True)
class Setting:
    """One environment variable.

    `kind` is the word the reference page shows for its type; `read` turns its text into a value and
    raises ValueError, with what is allowed as the message, when it cannot.
    """

    name: str
    kind: str
    default: str
    sentence: str
    read: Callable[[str], Any]


@dataclass(frozen=True)
class Config:
    """The values after reading, ready for `settings.py`."""

    home: Path
    secret_key: str
    debug: bool
    hosts: tuple[str, ...]
    https: bool
    database: Mapping[str, Any]


def _read_switch(text: str) -> bool:
    words = {"1": True, "true": True, "ya": True, "0": False, "false": False, "tidak": False, "": False}
    if text.strip().lower() not in words:
        raise ValueError("isi dengan 1 (ya) atau 0 (tidak)")
    return words[text.strip().lower()]


def _read_home(text: str) -> Path:
    path = Path(text).expanduser().resolve()
    if path.exists() and not path.is_dir():
        raise ValueError("itu bukan folder; tunjukkan folder, atau nama folder baru")
    return path


def _read_hosts(text: str) -> tuple[str, ...]:
    hosts = tuple(host.strip() for host in text.split(",") if host.strip())
    if not hosts:
        raise ValueError("isi paling sedikit satu nama, misalnya tiru.contoh.go.id")
    for host in hosts:
        if "/" in host or " " in host or "*" in host:
            raise ValueError("tulis nama saja, tanpa https:// dan tanpa tanda *, dipisah koma")
    return hosts


def _read_secret_key(text: str) -> str:
    if text and len(text) < 32:
        raise ValueError("kunci rahasia paling sedikit 32 karakter acak; kosongkan agar dibuatkan")
    return text


def _read_database(text: str) -> dict[str, Any]:
    """Empty text means SQLite in the workspace, which is filled in once the workspace is known."""
    if not text:
        return {}
    advice = "tulis postgres://pengguna:sandi@alamat:5432/nama, atau kosongkan untuk memakai SQLite"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise ValueError(advice) from error
    name = unquote(parts.path.lstrip("/"))
    if parts.scheme not in ("postgres", "postgresql") or not name:
        raise ValueError(advice)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


SETTINGS = (
    Setting("TIRU_HOME", "folder", "var", "Folder ruang kerja: basis data, kunci, dan berkas.", _read_home),
    Setting(
        "TIRU_SECRET_KEY",
        "teks, paling sedikit 32 karakter",
        "",
        "Kunci penanda sesi; bila kosong, dibuatkan sekali dan disimpan di ruang kerja.",
        _read_secret_key,
    ),
    Setting(
        "TIRU_DEBUG", "1 atau 0", "0", "Tampilkan rincian galat; hanya untuk pengembangan.", _read_switch
    ),
    Setting(
        "TIRU_HOSTS",
        "nama, dipisah koma",
        "127.0.0.1,localhost",
        "Nama host yang dilayani, tanpa https://.",
        _read_hosts,
    ),
    Setting(
        "TIRU_HTTPS",
        "1 atau 0",
        "0",
        "Aplikasi berada di belakang satu perantara HTTPS; kuki hanya dikirim lewat HTTPS.",
        _read_switch,
    ),
    Setting(
        "DATABASE_URL",
        "postgres://…",
        "",
        "Basis data PostgreSQL; bila kosong, SQLite di ruang kerja.",
        _read_database,
    ),
)


def load_config(environ: Mapping[str, str] = os.environ) -> Config:
    """Reads every setting; makes the workspace folder and its secret key when they do not exist."""
    values = {setting.name: _read(setting, environ) for setting in SETTINGS}
    home = values["TIRU_HOME"]
    try:
        home.mkdir(parents=True, exist_ok=True)
        key = values["TIRU_SECRET_KEY"] or _kept_secret_key(home / "secret_key")
    except OSError as error:
        raise ConfigError(
            f"Ruang kerja {home} tidak dapat dibuat atau ditulisi. "
            "Beri izin tulis, atau tunjukkan folder lain dengan TIRU_HOME."
        ) from error
    return Config(
        home=home,
        secret_key=key,
        debug=values["TIRU_DEBUG"],
        hosts=values["TIRU_HOSTS"],
        https=values["TIRU_HTTPS"],
        database=values["DATABASE_URL"] or _sqlite(home),
    )


def _read(setting: Setting, environ: Mapping[str, str]) -> Any:
    text = environ.get(setting.name, setting.default)
    try:
        return setting.read(text)
    except ValueError as error:
        # A database address may hold a password, so only its name is repeated.
        shown = "" if setting.name in ("DATABASE_URL", "TIRU_SECRET_KEY") else f" “{text}”"
        raise ConfigError(f"Setelan {setting.name}{shown} tidak dapat dipakai: {error}.") from error


def _kept_secret_key(path: Path) -> str:
    """The workspace's own key: made once, readable by its owner only.

    It appears under its name whole or not at all, so that processes that start together all find one key.
    """
    key = _written_secret_key(path)
    if key:
        return key
    # Empty, as a crash may leave it: no session was ever signed with it.
    with suppress(FileNotFoundError):
        if not _written_secret_key(path):
            path.unlink()
    handle, made = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(50))
            file.flush()
            os.fsync(file.fileno())
        # Whoever comes second keeps the key of the first.
        with suppress(FileExistsError):
            os.link(made, path)
    finally:
        Path(made).unlink()
    return _written_secret_key(path)


def _written_secret_key(path: Path) -> str:
    """The key in the file; empty when there is none, refused when what stands there is no key."""
    try:
        key = path.read_text(encoding="utf-8", errors="replace").strip()
    except FileNotFoundError:
        return ""
    if key and (len(key) < 32 or not key.isascii()):
        raise ConfigError(f"Kunci rahasia di {path} rusak. Hapus berkas itu agar dibuatkan yang baru.")
    return key


def _sqlite(home: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": home / "tiru.sqlite3",
        "OPTIONS": {
            # A writer takes its lock at once and waits, instead of failing half-way through a transaction.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
        },
        # A file, not memory: the live server of the browser tests is another thread.
        "TEST": {"NAME": home / "test.sqlite3"},
    }

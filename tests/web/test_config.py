import os
import stat
import subprocess
import sys

import pytest

from tiru_web.config import SETTINGS, ConfigError, load_config


@pytest.fixture
def home(tmp_path):
    return tmp_path / "ruang"


def load(home, **environ):
    return load_config({"TIRU_HOME": str(home), **environ})


def test_defaults_are_safe(home):
    config = load(home)

    assert config.debug is False
    assert config.https is False
    assert config.hosts == ("127.0.0.1", "localhost")
    assert config.home == home
    assert home.is_dir()


def test_home_is_var_in_the_current_folder_unless_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert load_config({}).home == tmp_path / "var"


def test_sqlite_has_the_options_that_keep_it_whole(home):
    database = load(home).database

    assert database["NAME"] == home / "tiru.sqlite3"
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in database["OPTIONS"]["init_command"]
    assert "foreign_keys=ON" in database["OPTIONS"]["init_command"]


def test_secret_key_is_made_once_and_kept_for_its_owner(home):
    first = load(home).secret_key

    assert len(first) >= 50
    assert load(home).secret_key == first
    assert stat.S_IMODE((home / "secret_key").stat().st_mode) == 0o600
    assert load(home.with_name("lain")).secret_key != first


def test_given_secret_key_is_not_written_down(home):
    key = "k" * 40

    assert load(home, TIRU_SECRET_KEY=key).secret_key == key
    assert not (home / "secret_key").exists()


@pytest.mark.parametrize("left", ["", "\n"])
def test_empty_file_left_by_a_crash_is_filled(home, left):
    home.mkdir()
    (home / "secret_key").write_text(left)

    key = load(home).secret_key

    assert len(key) >= 50
    assert load(home).secret_key == key
    assert [path.name for path in home.iterdir()] == ["secret_key"]


def test_process_that_comes_second_keeps_the_key_of_the_first(home, monkeypatch):
    link = os.link

    def come_second(made, path):
        link(made, path)
        (home / "secret_key").write_text("k" * 60)
        link(made, path)

    monkeypatch.setattr(os, "link", come_second)

    assert load(home).secret_key == "k" * 60
    assert [path.name for path in home.iterdir()] == ["secret_key"]


def test_key_is_never_seen_half_written(home, monkeypatch):
    """Whoever looks before the key is there finds no file, not an empty one."""
    seen = []
    monkeypatch.setattr(
        "secrets.token_urlsafe", lambda size: seen.append((home / "secret_key").exists()) or "k" * 60
    )

    assert load(home).secret_key == "k" * 60
    assert seen == [False]


@pytest.mark.parametrize("left", [b"pendek", b"\xff" * 40])
def test_damaged_secret_key_is_not_used(home, left):
    home.mkdir()
    (home / "secret_key").write_bytes(left)

    with pytest.raises(ConfigError, match="Hapus berkas itu"):
        load(home)


def test_database_address_is_taken_apart(home):
    database = load(
        home, DATABASE_URL="postgres://tiru:p%40ss%2Fword@db.contoh.go.id:5433/ruang?sslmode=require"
    ).database

    assert {key: database[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")} == {
        "NAME": "ruang",
        "USER": "tiru",
        "PASSWORD": "p@ss/word",
        "HOST": "db.contoh.go.id",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }
    assert database["ENGINE"] == "django.db.backends.postgresql"


def test_hosts_are_a_list(home):
    assert load(home, TIRU_HOSTS="tiru.contoh.go.id, 10.0.0.5").hosts == ("tiru.contoh.go.id", "10.0.0.5")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TIRU_DEBUG", "mungkin"),
        ("TIRU_HTTPS", "on"),
        ("TIRU_HOSTS", ""),
        ("TIRU_HOSTS", "*"),
        ("TIRU_HOSTS", "https://tiru.contoh.go.id"),
        ("TIRU_SECRET_KEY", "pendek"),
        ("DATABASE_URL", "mysql://a:b@c/d"),
        ("DATABASE_URL", "postgres://a:b@c/"),
        ("DATABASE_URL", "postgres://a:b@c:pintu/d"),
        ("DATABASE_URL", "postgres://["),
    ],
)
def test_wrong_value_is_one_sentence_with_the_way_out(home, name, value):
    with pytest.raises(ConfigError) as caught:
        load(home, **{name: value})

    sentence = str(caught.value)
    assert sentence.startswith(f"Setelan {name}")
    assert sentence.endswith(".")
    assert "IPv6" not in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize("name", ["DATABASE_URL", "TIRU_SECRET_KEY"])
def test_secrets_are_not_repeated_in_the_sentence(home, name):
    with pytest.raises(ConfigError) as caught:
        load(home, **{name: "mysql://x:s3cr3t@y/z"[:20]})

    assert "s3cr3t" not in str(caught.value)


def test_home_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "berkas").write_text("x")

    with pytest.raises(ConfigError, match="bukan folder"):
        load(tmp_path / "berkas")


def test_home_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "berkas").write_text("x")

    with pytest.raises(ConfigError, match="tidak dapat dibuat atau ditulisi"):
        load(tmp_path / "berkas" / "ruang")


def test_every_setting_is_described():
    for setting in SETTINGS:
        assert setting.sentence.endswith(".")
        assert setting.kind
        setting.read(setting.default)


def test_start_with_a_wrong_value_shows_the_sentence_and_no_traceback(home):
    environ = {**os.environ, "TIRU_HOME": str(home), "TIRU_DEBUG": "mungkin"}

    done = subprocess.run(
        [sys.executable, "-c", "import tiru_web.settings"],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert (
        done.stderr == "Setelan TIRU_DEBUG “mungkin” tidak dapat dipakai: isi dengan 1 (ya) atau 0 (tidak).\n"
    )


def test_settings_behind_https_pass_djangos_own_check(home):
    environ = {
        **os.environ,
        "TIRU_HOME": str(home),
        "TIRU_HTTPS": "1",
        "TIRU_HOSTS": "tiru.contoh.go.id",
        "DJANGO_SETTINGS_MODULE": "tiru_web.settings",
    }
    # The browser tests of the same process set this for themselves.
    environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)

    done = subprocess.run(
        [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr

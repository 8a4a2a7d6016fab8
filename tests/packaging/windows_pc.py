"""A Windows PC for tests, and small programs that stand for the frozen one on it."""

import shutil
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from devtools.packaging.packages_windows import Setup, make_setup
from devtools.packaging.wine import COMPILER, Wine, fresh_pc
from devtools.steps import run

APPS = "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Nosdesk"
AUTOSTART = "Software\\Microsoft\\Windows\\CurrentVersion\\Run"

_STAND_IN = r"""
/* Writes down how it was started; `--hold MS` stays that long, `--code N` ends with that code. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>
int main(int count, char **words) {
    char path[MAX_PATH];
    const char *prefix = getenv("NOSDESK_PREFIX");
    GetModuleFileNameA(NULL, path, MAX_PATH);
    FILE *told = fopen("C:\\told.txt", "a");
    fprintf(told, "%s|%s|", path, prefix ? prefix : "");
    for (int at = 1; at < count; at++) fprintf(told, "%s;", words[at]);
    fprintf(told, "\n");
    fclose(told);
    printf("on the console\n");
    fflush(stdout);
    if (count > 2 && !strcmp(words[1], "--hold")) Sleep(atoi(words[2]));
    return count > 2 && !strcmp(words[1], "--code") ? atoi(words[2]) : 0;
}
"""


class WindowsPc:
    """One PC, and Nosdesk's installation on it."""

    def __init__(self, folder: Path) -> None:
        self.wine: Wine = fresh_pc(folder / "pc")

    @property
    def prefix(self) -> Path:
        return self.wine.local_data / "Programs" / "Nosdesk"

    @property
    def data(self) -> Path:
        return self.wine.local_data / "nosdesk"

    @property
    def launcher(self) -> Path:
        return self.prefix / "Nosdesk.exe"

    def run(
        self, *words: str | Path, timeout_s: float = 240, extra: Mapping[str, str] | None = None
    ) -> int:
        """Run the program to its end and return its exit code."""
        return self.wine.run(*words, timeout_s=timeout_s, extra=extra).returncode

    def uninstall(self) -> None:
        """Uninstall without questions; the uninstaller goes on in a copy of itself."""
        assert self.run(self.prefix / "uninstall.exe", "/S") == 0
        wait(lambda: not (self.prefix / "uninstall.exe").exists())

    def note(self, name: str) -> str | None:
        file = self.prefix / name
        return file.read_text(encoding="ascii").strip() if file.exists() else None

    def versions(self) -> list[str]:
        return sorted(path.name for path in (self.prefix / "versions").iterdir())

    def shortcuts(self) -> list[str]:
        found = [*self.wine.start_menu.iterdir(), *self.wine.desktop.iterdir()]
        return [path.name for path in found if path.suffix == ".lnk"]

    def told(self, count: int = 1) -> list[str]:
        """Return how programs were started, as version, program, words, once it is so many."""
        wait(lambda: len(self._lines()) >= count)
        found = self._lines()
        self.forget()
        return [_short(line) for line in found]

    def forget(self) -> None:
        """Forget how programs were started."""
        self._told.unlink(missing_ok=True)

    def _lines(self) -> list[str]:
        return self._told.read_text(encoding="ascii").splitlines() if self._told.exists() else []

    @property
    def _told(self) -> Path:
        return self.wine.prefix / "drive_c" / "told.txt"


def wait(until: Callable[[], bool], within_s: int = 60) -> None:
    """Return once it is so."""
    pause = threading.Event()
    for _ in range(within_s * 20):
        if until():
            return
        pause.wait(0.05)
    raise AssertionError("it did not come to that")


def _short(line: str) -> str:
    path, prefix, words = line.split("|")
    assert prefix in ("", path.partition("\\versions\\")[0])
    return " ".join([*path.split("\\")[-2:], *words.rstrip(";").split(";")]).strip()


def stand_in_setup(folder: Path, version: str) -> Path:
    """Return an installer of that version, with stand-ins for the programs."""
    bundle = folder / f"bundle-{version}"
    (bundle / "_internal").mkdir(parents=True)
    (bundle / "_internal" / "version").write_text(version, encoding="ascii")
    source = folder / "stand_in.c"
    source.write_text(_STAND_IN, encoding="ascii")
    run([COMPILER, "-O2", "-s", "-mwindows", "-o", bundle / "nosdesk.exe", source])
    run([COMPILER, "-O2", "-s", "-o", bundle / "nosdesk-cli.exe", source])
    made = make_setup(Setup(bundle, version, is_quick=True), folder)
    shutil.rmtree(bundle)
    return made

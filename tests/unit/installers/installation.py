"""A per-user installation in a throw-away home, with programs that are a few lines of shell."""

import os
import subprocess
from pathlib import Path

from devtools.steps import ROOT

PARTS = ROOT / "installers" / "linux"

PROGRAM = """\
#!/bin/sh
if [ "${{1-}}" = --version ]; then echo "nosdesk {version}"; exit 0; fi
echo "{version} $# $* in $NOSDESK_PREFIX"
{ends}
"""
ALIVE = 'rm -f "$NOSDESK_PREFIX/attempts"'
DEAD = "exit 1"


def program(folder: Path, version: str, ends: str = ALIVE) -> Path:
    """Put a program of that version into the folder."""
    folder.mkdir(parents=True)
    (folder / "nosdesk").write_text(PROGRAM.format(version=version, ends=ends))
    (folder / "nosdesk").chmod(0o755)
    return folder


class Installation:
    """The files below the prefix, and what a start of the launcher does."""

    def __init__(self, prefix: Path) -> None:
        self.prefix = prefix

    def word(self, name: str) -> str | None:
        file = self.prefix / name
        return file.read_text().strip() if file.exists() else None

    def say(self, **words: str) -> None:
        for name, text in words.items():
            (self.prefix / name.replace("_", "-")).write_text(text)

    @property
    def versions(self) -> list[str]:
        return sorted(each.name for each in (self.prefix / "versions").iterdir())

    def start(self, *words: str, screen: str = ":0") -> subprocess.CompletedProcess[str]:
        env = {key: text for key, text in os.environ.items() if key != "WAYLAND_DISPLAY"}
        return subprocess.run(
            [self.prefix / "nosdesk", *words],
            env={**env, "DISPLAY": screen},
            capture_output=True,
            text=True,
            check=False,
        )

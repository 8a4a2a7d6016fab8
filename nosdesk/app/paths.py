"""Where Nosdesk keeps what is the user's: one folder, whatever the system."""

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from nosdesk.domain.errors import HostUnfit


@dataclass(frozen=True, slots=True)
class Paths:
    """The user's folder and what is in it."""

    home: Path

    @property
    def journal(self) -> Path:
        """The durable record of what was decided and what is owed."""
        return self.home / "journal.db"

    @property
    def ledger(self) -> Path:
        """What moved the money of the user's nodes, as read from the grid; it can be read again."""
        return self.home / "ledger.db"

    @property
    def practice_file(self) -> Path:
        """Where `nosdesk practice` leaves its addresses while it serves."""
        return self.home / "practice.json"

    @property
    def last_word(self) -> Path:
        """Where the running program says how its nodes are, for as long as it runs."""
        return self.home / "last-word.json"

    @property
    def moves(self) -> Path:
        """The durable record of moves of the user's money, and of known addresses."""
        return self.home / "moves.db"

    @property
    def wallet(self) -> Path:
        """The list of the user's accounts, and keys that are kept in encrypted files."""
        return self.home / "wallet"

    @property
    def play_words(self) -> Path:
        """The backup words from which the practice grid's play-money keys follow."""
        return self.home / "practice-words"

    @property
    def settings(self) -> Path:
        """What the user decided about the program itself."""
        return self.home / "settings.json"

    @property
    def logs(self) -> Path:
        """The folder of what the program said while it ran."""
        return self.home / "logs"

    @property
    def grids(self) -> Path:
        """The folder with the user's own grid profiles."""
        return self.home / "grids"

    @property
    def updates(self) -> Path:
        """The folder into which newer versions of the program are fetched."""
        return self.home / "updates"

    @property
    def update_memory(self) -> Path:
        """Which release was seen last."""
        return self.home / "updates.json"

    @property
    def told_to_end(self) -> Path:
        """Which program without a window was told last to finish and end."""
        return self.home / "told-to-end"

    @property
    def set_up(self) -> Path:
        """How far the set-up of this PC is."""
        return self.home / "set-up.json"

    def official_builds(self, grid: str, node: str) -> Path:
        """Which images of the network's own node this node has used."""
        return self.home / "official" / f"{grid}-{node}.json"

    def play_key(self, number: int) -> Path:
        """Where an earlier version may have kept a play-money key by itself."""
        return self.home / f"practice-key-{number}.json"


def ready_paths() -> Paths:
    """Return the user's folder, made and writable; `HostUnfit` says what to do when it is not."""
    paths = user_paths()
    try:
        paths.home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=paths.home):
            return paths
    except OSError as error:
        raise HostUnfit(
            f"Nosdesk cannot keep its data in {paths.home}: {error.strerror}.",
            "Mend that folder, or name another one in the environment variable NOSDESK_HOME.",
        ) from error


def user_paths() -> Paths:
    """Return the user's folder: `NOSDESK_HOME`, or the place the system has for such data."""
    if chosen := os.environ.get("NOSDESK_HOME"):
        return Paths(Path(chosen).expanduser())
    return Paths(_system_folder() / "nosdesk")


def _system_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")

"""What the self-test looks at where no window is needed: files, journal, keyring, ledger, a job."""

import asyncio
import hashlib
import os
import pkgutil
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import msgspec

import nosdesk
from nosdesk.adapters.keyring.stores import LocalKeyStores
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.aio.clock import SystemClock
from nosdesk.app.demo import DemoOptions, Watcher, run_demo
from nosdesk.app.frozen import CONTENTS, SEARCH, is_frozen, own_folder
from nosdesk.app.signers import ask_nobody
from nosdesk.domain.errors import HostUnfit, Unavailable
from nosdesk.domain.money import MicroNos, format_nos
from nosdesk.practice.grid import PracticeGrid

_KEYRING_ANSWERS_S = 10.0
_RECORD = b'{"type":"SelfTest"}'
_SHOWN = 3
_ONLY_ON_LINUX = {"jeepney", "secretstorage"}
"""Libraries for D-Bus: the modules that use them are read in on Linux alone."""


class Failed(Exception):
    """A part of the program is not as it should be."""


class Note(Exception):
    """Something is not here, and that is no fault of the program's."""


async def check_files(_: Path) -> str:
    """See that every file of the frozen program is there, and as it was when it was built."""
    if not is_frozen():
        raise Note("The program runs from its source: nothing says which files it should have.")
    folder = own_folder()
    wanted = msgspec.json.decode((folder / CONTENTS).read_bytes(), type=dict[str, str])
    wrong = await asyncio.to_thread(lambda: list(_unlike(folder, wanted)))
    if wrong:
        raise Failed(f"{len(wrong)} of {len(wanted)} are wrong: {_some(wrong)}")
    return f"{len(wanted)} files, as they were built"


def _unlike(folder: Path, wanted: dict[str, str]) -> Iterator[str]:
    for name, digest in wanted.items():
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError:
            found = ""
        if found != digest:
            yield name


async def check_modules(_: Path) -> str:
    """Read in every module of the program, and with them every library."""
    count, wrong = 0, []
    for each in pkgutil.walk_packages(nosdesk.__path__, "nosdesk."):
        count += 1
        try:
            import_module(each.name)
        except ImportError as error:
            if sys.platform == "linux" or error.name not in _ONLY_ON_LINUX:
                wrong.append(f"{each.name} ({error})")
        await asyncio.sleep(0)
    if wrong or not count:
        raise Failed(f"{len(wrong)} of {count} cannot be read in: {_some(wrong)}")
    return f"{count} modules"


async def check_children(_: Path) -> str:
    """See that a program which this one starts is not led to this one's libraries."""
    if sys.platform == "win32":
        raise Note("Windows looks beside each program first.")
    child = await asyncio.create_subprocess_exec(
        "/usr/bin/env", stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE
    )
    told = (await child.communicate())[0]
    rows = os.fsdecode(told).splitlines()
    led = [row for row in rows if row.split("=")[0] in SEARCH and str(own_folder()) in row]
    if led and is_frozen():
        raise Failed(f"A child is given {_some(led)}")
    search = [row for row in rows if row.startswith("LD_LIBRARY_PATH=")]
    return f"they begin with {search[0]}" if search else "they begin as this program did"


async def check_journal(folder: Path) -> str:
    """Make a journal, write a record, and read it back after opening it again."""
    file = folder / "journal.db"
    async with Database(file) as database:
        await SqliteJournal(database, SystemClock()).append("self-test", [_RECORD])
    async with Database(file) as database:
        entries = await SqliteJournal(database, SystemClock()).entries("self-test")
    if [entry.body for entry in entries] != [_RECORD]:
        raise Failed("What was written is not what is read.")
    return "a record was written and read back"


async def check_keyring(folder: Path) -> str:
    """Keep, show and delete a word that means nothing in the system's keyring, if there is one."""
    stores = LocalKeyStores(folder / "keys", ask_nobody, answer_s=_KEYRING_ANSWERS_S)
    try:
        store = await stores.usual()
    except (HostUnfit, Unavailable) as error:
        raise Note(error.title) from error
    finally:
        stores.close()
    return f"{store.kind} kept, showed and deleted a word"


async def check_ledger(_: Path) -> str:
    """Start a practice grid, whose ledger runs the network's programs."""
    async with PracticeGrid() as grid:
        return f"{len(grid.connection().markets)} markets on a ledger of this PC's own"


async def check_job(_: Path) -> str:
    """Run one simulated job until it is paid."""
    silent = Watcher(on_grid=lambda _grid, _engine: None, on_activity=lambda _: None)
    report = await run_demo(DemoOptions(jobs=1, engine="simulated", work_s=1), silent)
    if not report.all_paid:
        raise Failed("The job was not paid.")
    return f"one simulated job, paid with {format_nos(MicroNos(report.nos_received))}"


def _some(names: list[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")

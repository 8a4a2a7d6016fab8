"""Carries out our own commands on this PC: as this user, by polkit as root, or in a terminal.

`pkexec`, and a program that it is to start as root, are named by their places in the system's own
folders, so that nothing in the user's `PATH` can stand in for them.
"""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from nosdesk.adapters.desktop.output_lines import OutputLines
from nosdesk.adapters.desktop.password_asking import has_agent, terminal_words
from nosdesk.adapters.desktop.programs import Programs
from nosdesk.domain.doctor.mending import Mending
from nosdesk.ports.repairs import End, Ended, Tell, Way

WITHIN_S = 7200.0
"""A driver comes over a slow line in this time, too."""

_GRACE_S = 10.0
_LOOK_S = 0.05
_CHUNK = 256 * 1024
"""Of what is said between two looks, no more than the latest so many bytes are read."""

_UMASK = 0o022
"""What root writes must be read by all, as it is where root itself types the command."""

_SYSTEMS = os.pathsep.join(("/usr/sbin", "/usr/bin", "/sbin", "/bin"))
_ASKS_IN = os.pathsep.join((_SYSTEMS, "/run/wrappers/bin"))
"""Where `pkexec` is; NixOS has it in a folder of its own."""

_NOT_GIVEN = (126, 127)
"""How `pkexec` ends where the password was not given, or nobody could be asked for it."""

_LEASH = """
exec 3<&0 </dev/null
setsid "$@" 3<&- & job=$!
{ read -r word <&3 && kill -s TERM -- "-$job"; } & leash=$!
wait "$job"; code=$?
kill "$leash" 2>/dev/null
exit "$code"
"""
"""Runs its words as root until they end, or until a line comes in: we may end nothing of root's.

Where nobody is there any more who could send one, they go on: what is half installed is worse.
"""
_STOP = b"stop\n"

Process = subprocess.Popen[bytes]

_left: list[Process] = []
"""What was left to its end; an object that goes while its program runs would be complained of."""

RunningNames = Callable[[], frozenset[str] | None]


class SystemRepairs:
    """This PC's; `is_root` says whether this program itself may do anything.

    Who asks for a password is looked for in the folders `asks_in`.
    """

    def __init__(  # noqa: PLR0913 - each is another part of the PC
        self,
        env: Mapping[str, str] | None = None,
        *,
        is_root: bool | None = None,
        running: RunningNames | None = None,
        asks_in: str = _ASKS_IN,
        within_s: float = WITHIN_S,
        grace_s: float = _GRACE_S,
    ) -> None:
        self._env = dict(os.environ if env is None else env)
        self._is_root = _are_we_root() if is_root is None else is_root
        self._running = running or (lambda: Programs().running())
        self._asks_in = asks_in
        self._within_s = within_s
        self._grace_s = grace_s

    async def way(self, mending: Mending) -> Way:
        """Return how it would get its rights here."""
        if not mending.needs_root or self._is_root:
            return Way.DIRECT
        if sys.platform != "linux":
            return Way.NONE
        if shutil.which("pkexec", path=self._asks_in):
            names = await asyncio.to_thread(self._running)
            if has_agent(names or ()):
                return Way.ASKS
        return Way.TERMINAL if terminal_words(self._env, mending.words) else Way.NONE

    async def carry_out(self, mending: Mending, tell: Tell, stop: asyncio.Event) -> Ended:
        """Carry it out until its end, or until `stop` is set; `tell` gets what it says."""
        way = await self.way(mending)
        if not mending.steps or way is Way.NONE:
            return Ended(End.FAILED, "Nothing here can ask for the administrator's password.")
        try:
            if way is Way.TERMINAL:
                return self._hand_over(terminal_words(self._env, mending.words))
            words = self._as_root(mending) if way is Way.ASKS else mending.words
            return await self._run(words, OutputLines(tell), stop, is_asked=way is Way.ASKS)
        except OSError as error:
            return Ended(End.FAILED, f"{error.filename or mending.words[0]}: {error.strerror}")

    def _as_root(self, mending: Mending) -> tuple[str, ...]:
        program, *rest = mending.words
        found = shutil.which(program, path=_SYSTEMS)
        if found is None:
            raise FileNotFoundError(2, os.strerror(2), program)
        leash = ("/bin/sh", "-c", _LEASH, "sh") if len(mending.steps) > 1 else ()
        pkexec = shutil.which("pkexec", path=self._asks_in) or "/usr/bin/pkexec"
        return (pkexec, "--disable-internal-agent", *leash, found, *rest)

    def _hand_over(self, words: tuple[str, ...]) -> Ended:
        quiet = subprocess.DEVNULL
        _left[:] = [each for each in _left if each.poll() is None]
        _left.append(
            subprocess.Popen(  # noqa: S603 - a terminal, with words of ours
                words, env=self._env, stdin=quiet, stdout=quiet, stderr=quiet, **_apart()
            )
        )
        return Ended(End.HANDED_OVER)

    async def _run(
        self, words: tuple[str, ...], said: OutputLines, stop: asyncio.Event, *, is_asked: bool
    ) -> Ended:
        with TemporaryDirectory(prefix="nosdesk-", ignore_cleanup_errors=True) as folder:
            output = Path(folder) / "output"
            process = self._begun(words, output)
            try:
                with output.open("rb") as told:
                    was_stopped = await self._until_over(process, stop, partial(_read, told, said))
                    said.finish()
            except asyncio.CancelledError:
                _end(process)  # who asks for a password; what is root's comes to its own end
                raise
            finally:
                _let_go(process)
        return _ended(process.returncode, said.last, was_stopped=was_stopped, is_asked=is_asked)

    def _begun(self, words: tuple[str, ...], output: Path) -> Process:
        """Begin it; it writes into a file, which no child that stays can hold open against us."""
        quiet, leash = subprocess.DEVNULL, subprocess.PIPE
        with output.open("wb") as told:
            return subprocess.Popen(  # noqa: S603 - words of ours
                words,
                env=self._env,
                stdin=leash if _LEASH in words else quiet,  # who asks there gets no answer
                stdout=told,
                stderr=subprocess.STDOUT,
                **_apart(),
            )

    async def _until_over(
        self, process: Process, stop: asyncio.Event, look: Callable[[], None]
    ) -> bool:
        """Wait for its end, or make one; return whether it was told to stop."""

        def is_over() -> bool:
            code = process.poll()
            look()
            return code is not None

        await _until(lambda: is_over() or stop.is_set(), self._within_s)
        if is_over():
            return False
        if process.stdin is not None:
            with suppress(OSError):
                os.write(process.stdin.fileno(), _STOP)
        for is_forced in (False, True):
            _end(process, by_force=is_forced)
            await _until(is_over, self._grace_s)
        return True


async def _until(is_so: Callable[[], bool], within_s: float) -> None:
    for _ in range(round(within_s / _LOOK_S)):
        if is_so():
            return
        await asyncio.sleep(_LOOK_S)


def _ended(code: int | None, word: str, *, was_stopped: bool, is_asked: bool) -> Ended:
    if code is None:
        return Ended(End.GOES_ON, word)
    if code == 0:
        return Ended(End.DONE, word)
    if was_stopped:
        return Ended(End.STOPPED, word)
    if is_asked and code in _NOT_GIVEN:
        return Ended(End.REFUSED, word)
    return Ended(End.FAILED, word or f"[{code}]")


def _read(told: IO[bytes], said: OutputLines) -> None:
    """Read what is new; who says more than anybody can read must not hold up the window."""
    told.seek(max(told.tell(), os.fstat(told.fileno()).st_size - _CHUNK))
    said.take(told.read(_CHUNK))


def _let_go(process: Process) -> None:
    """Keep what goes on from being complained of, and close the leash of what is over."""
    if process.poll() is None:
        _left.append(process)
    elif process.stdin is not None:
        process.stdin.close()


def _end(process: Process, *, by_force: bool = False) -> None:
    """End it with all that it started, as far as it is ours to end."""
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL if by_force else signal.SIGTERM)


def _are_we_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _apart() -> dict[str, Any]:
    """Return what gives a child a group of its own, no window, and the system's usual rights."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True, "umask": _UMASK}

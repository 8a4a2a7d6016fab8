"""The commands of `dev.py`: what each is for, and what must be ready before it."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from devtools.docker_engine import ensure_docker
from devtools.environment import BIN, PYTHON, ensure_environment
from devtools.lock import lock
from devtools.machine import (
    ensure_busybox,
    ensure_compiler,
    ensure_registry,
    ensure_screen,
    ensure_secret_service,
    ensure_window_libraries,
)
from devtools.packaging.build import DIST, build_program
from devtools.packaging.build import build as _build
from devtools.steps import ROOT, StepFailed, become, run, step, tell
from devtools.translations import translations as _translations

_CHECKS = (
    ("Format (ruff format)", ("ruff", "format", "--check", "--quiet", ".")),
    ("Lint (ruff check)", ("ruff", "check", "--quiet", ".")),
    ("Types (mypy)", ("mypy",)),
    ("Imports (lint-imports)", ("lint-imports",)),
)


@dataclass(frozen=True, slots=True)
class Command:
    """One word after `dev.py`, with what it takes and does."""

    name: str
    takes: str
    does: str
    run: Callable[[list[str]], int]


def main(arguments: list[str]) -> int:
    """Run the command and return the exit code."""
    name, *rest = arguments or [""]
    command = next((each for each in COMMANDS if each.name == name), None)
    if command is None:
        asked_for_help = name in ("", "help", "-h", "--help")
        tell("What should it be?" if asked_for_help else f"dev.py has no command “{name}”.")
        tell(listing())
        return 0 if asked_for_help and name else 2
    try:
        return command.run(rest)
    except StepFailed as failure:
        tell(str(failure))
    except KeyboardInterrupt:
        tell("Stopped.")
    return 1


def listing() -> str:
    """Return the commands, one a line."""
    rows = [(f"python3 dev.py {each.name} {each.takes}".rstrip(), each.does) for each in COMMANDS]
    width = max(len(usage) for usage, _ in rows)
    return "\n".join(f"  {usage:<{width}}  {does}" for usage, does in rows)


def demo(arguments: list[str]) -> int:
    """Prepare the machine and watch a node earn on the practice grid."""
    ensure_environment()
    if needs_docker(arguments):
        ensure_docker()
        ensure_busybox()
    return _become_nosdesk(["demo", *arguments])


def needs_docker(arguments: list[str]) -> bool:
    """Tell whether the demo, so asked for, runs its jobs in Docker."""
    return "--engine=simulated" not in arguments and "simulated" not in arguments


def test(arguments: list[str]) -> int:
    """Prepare all that tests need and run them."""
    ensure_environment()
    ensure_docker()
    ensure_busybox()
    ensure_registry()
    ensure_secret_service()
    ensure_compiler()
    ensure_window_libraries()
    ensure_screen()
    if arguments:
        return _pytest(*arguments)
    # What shares an engine is dealt out by the file, the longest first, to more workers than
    # there are processors: it mostly waits for containers, and the ledger for its own clock.
    waiting = ("-n", str(_WORKERS), "--dist", "loadfile", "--no-loadscope-reorder")
    slowest = "--durations=20"  # who adds tests sees what they cost
    return max(
        _pytest("-n", "logical", slowest, *_BUSY), _pytest(*waiting, slowest, *_LONGEST_FIRST)
    )


_BUSY = ("tests/unit", "tests/wire", "tests/gui")
_LONGEST_FIRST = (
    "tests/desktop",
    "tests/crash",
    "tests/integration",
    "tests/contract",
    "tests/test_house_rules.py",
)
_WORKERS = min(8, 2 * (os.cpu_count() or 1))


def _pytest(*arguments: str) -> int:
    # Tests start hundreds of programs: each would compile all of ours anew.
    own = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    command = [str(PYTHON), "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=ROOT, env=own, check=False).returncode


def check(arguments: list[str]) -> int:
    """Run every check, also after one failed, and say which did."""
    _takes_nothing("check", arguments)
    ensure_environment()
    return 1 if [title for title, words in _CHECKS if not _passes(title, words)] else 0


def nosdesk(arguments: list[str]) -> int:
    """Run the program from the environment."""
    ensure_environment()
    return _become_nosdesk(arguments)


def _become_nosdesk(arguments: list[str]) -> int:
    os.environ["NOSDESK_COMMAND"] = "python3 dev.py nosdesk"  # what the program's hints say to type
    return become([PYTHON, "-m", "nosdesk", *arguments])


def app(arguments: list[str]) -> int:
    """Prepare the machine and open the window."""
    ensure_environment()
    ensure_window_libraries()
    if "--simulated" not in arguments:
        ensure_docker()
        ensure_busybox()
    return _become_nosdesk(arguments)


def shots(arguments: list[str]) -> int:
    """Draw the window's pages in every state and both themes, without a screen."""
    ensure_environment()
    ensure_window_libraries()
    os.chdir(ROOT)
    return become([PYTHON, "-m", "devtools.pictures.shots", *arguments])


def translations(arguments: list[str]) -> int:
    """Bring the translators' files in step with the texts; 1 while something is untranslated."""
    _takes_nothing("translations", arguments)
    ensure_environment()
    return _translations()


def bench(arguments: list[str]) -> int:
    """Measure the budgets of the design."""
    ensure_environment()
    ensure_docker()
    ensure_busybox()
    ensure_compiler()
    os.chdir(ROOT)
    return become([PYTHON, "-m", "devtools.benches.bench", *arguments])


_BUILDS_NOTHING = {"--as-built", "--list-only", "windows", "--only=windows", "-h", "--help"}


def installers(arguments: list[str]) -> int:
    """Build the program and make every package of a release from it."""
    ensure_environment()
    if not _BUILDS_NOTHING & set(arguments):
        build_program(DIST)
    os.chdir(ROOT)
    return become([PYTHON, "-m", "devtools.packaging.installers", *arguments])


def release_key(arguments: list[str]) -> int:
    """Make a pair of keys for releases."""
    ensure_environment()
    return become([PYTHON, "-m", "devtools.packaging.release_key", *arguments])


def setup(arguments: list[str]) -> int:
    """Make the environment and nothing else."""
    _takes_nothing("setup", arguments)
    ensure_environment()
    tell(f"The environment is ready: {BIN.parent}")
    return 0


def _lock(arguments: list[str]) -> int:
    _takes_nothing("lock", arguments)
    return lock()


def _passes(title: str, words: tuple[str, ...]) -> bool:
    try:
        with step(title):
            run([BIN / words[0], *words[1:]])
    except StepFailed as failure:
        tell(f"{failure}\n")
        return False
    return True


def _takes_nothing(name: str, arguments: list[str]) -> None:
    if arguments:
        tell(f"dev.py {name} takes no arguments, and got: {' '.join(arguments)}")
        sys.exit(2)


COMMANDS = (
    Command("demo", "[ARGS…]", "watch a node earn: prepares the machine, runs nosdesk demo", demo),
    Command("test", "[ARGS…]", "prepare the machine and run the tests; ARGS go to pytest", test),
    Command("check", "", "format, lint, types and import contracts", check),
    Command("nosdesk", "ARGS…", "the program itself, from the environment", nosdesk),
    Command("app", "[--practice]", "the window; on a practice grid with jobs that arrive", app),
    Command(
        "shots", "[--out DIR]", "pictures of the window's pages, drawn without a screen", shots
    ),
    Command(
        "translations", "", "bring the translators' files in step with the texts", translations
    ),
    Command("bench", "[--json]", "measure what the design promises", bench),
    Command("build", "", "the program as a folder that needs no Python, in dist/nosdesk", _build),
    Command(
        "installers",
        "[--only LIST] [--verify]",
        "the packages of a release; LIST of deb,rpm,run,windows",
        installers,
    ),
    Command("release-key", "FILE", "a pair of keys that sign releases", release_key),
    Command("setup", "", "make the environment .venv, or mend it", setup),
    Command("lock", "", "re-make the lock files with the newest versions", _lock),
)

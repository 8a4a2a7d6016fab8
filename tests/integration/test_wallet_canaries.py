"""A whole life with everything logged: no key is seen but where a person asked to see it."""

import os
import re
import subprocess
import sys
import time
from contextlib import suppress
from functools import partial

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.keyring.account_book import AccountBook
from nosdesk.adapters.sqlite.choices import SqliteChoices
from nosdesk.adapters.sqlite.database import Database
from nosdesk.aio.clock import SystemClock
from nosdesk.app.key_drafts import key_at
from nosdesk.app.paths import Paths
from nosdesk.domain import gpu_choices
from nosdesk.domain.gpu_choice import NO_GPU
from nosdesk.domain.secret import SecretBytes
from tests.integration.conversation import Conversation
from tests.integration.programs import nosdesk, practice_grid, read_until, started
from tests.unit.domain.wallet.canaries import traces

PHRASE = "violet harbour opens seldom"
WRONG = "violet harbour never opens"
LAMPORTS = 1_000_000

CRASHING = """
import logging, sys, traceback
from nosdesk.adapters.solana import keys
from nosdesk.cli.main import run_command_line

def break_down(key):
    raise RuntimeError("a mistake of ours, with the key at hand")

keys.signer_of = keys.HeldKey = break_down
from nosdesk.app import funds, signers
funds.signer_of = signers.HeldKey = break_down
def whole(_, kind):
    report = traceback.TracebackException.from_exception(kind[1], capture_locals=True)
    return "".join(report.format())

logging.Formatter.formatException = whole
run_command_line(sys.argv[1:])
"""


def key_of(words: str, path: str) -> list[str]:
    """The words and the key, in every form in which they could be written."""
    with key_at(SecretBytes(bytearray(words, "ascii")), path) as key:
        pair = Keypair.from_seed(bytes(key.reveal()))
        return [words, *traces(bytes(key.reveal())), str(pair), *traces(bytes(pair))]


class Life:
    """One home, and all that was written on screens meanwhile, but for screens of their own."""

    def __init__(self, home) -> None:
        self.home = home
        self.screens: list[str] = []

    def at_terminal(self, *words, code=0, answers=(), program=None):
        """Hold a conversation; gives what the special screens showed, too."""
        talk = Conversation(self.home, "--verbose", *words)
        shown = "".join(talk.answer(question, line) for question, line in answers)
        written = talk.end(code)
        self.screens += [talk.left_behind, written]
        return shown

    def alone(self, *words):
        ended = nosdesk(self.home, "--verbose", *words)
        self.screens += [ended.stdout, ended.stderr]
        return ended

    def crash(self, *words):
        """Run the command so that it breaks with a key at hand; it logs all variables, too."""
        log = self.home / "crash.log"
        with log.open("wb") as file:
            program = subprocess.Popen(
                [sys.executable, "-c", CRASHING, "--verbose", *words],
                env={**os.environ, "NOSDESK_HOME": str(self.home)},
                stdout=file, stderr=file,
            )  # fmt: skip
        until = time.monotonic() + 60
        while "RuntimeError: a mistake" not in log.read_text() and time.monotonic() < until:
            with suppress(subprocess.TimeoutExpired):
                program.wait(0.1)
        program.kill()
        program.wait(30)
        return log.read_text()

    def written(self) -> str:
        """All that is on the disk and was on screens; `stdout` is that of the last conversation."""
        files = [path.read_bytes() for path in self.home.rglob("*") if path.is_file()]
        return b"\n".join(files).decode(errors="replace") + "\n".join(self.screens)


async def choose(home, address):
    async with Database(Paths(home).journal, is_guest=True) as database:
        take = partial(gpu_choices.with_account, uuid=NO_GPU, account=address)
        await SqliteChoices(database, SystemClock()).change(take)


def create(life):
    """Make a key with words that are shown; gives its address and what must not be seen."""
    talk = Conversation(
        life.home, "--verbose", "wallet", "create", "--store", "encrypted-file", "--label", "rig"
    )
    shown = talk.answer("not see them again.", "")
    words = dict(re.findall(r"(\d+)\. ([a-z]+)", shown))
    for _ in range(3):
        place = re.search(r"Word number (\d+):", talk.wait_for(":"))
        talk.say(words[place[1]])
    for question in ("New passphrase:", "The same again:"):
        talk.answer(question, PHRASE)
    life.screens += [talk.end(), talk.left_behind]
    (account,) = AccountBook(life.home / "wallet").entries().accounts
    return account, key_of(" ".join(words.values()), account.path)


@pytest.mark.filterwarnings("ignore:unclosed")
async def test_a_whole_life_shows_no_key(tmp_path):
    life, home = Life(tmp_path / "home"), tmp_path / "home"
    home.mkdir()
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(PHRASE)
    passphrase.chmod(0o600)
    taken_in = Keypair()
    keys = [*traces(bytes(taken_in)), *traces(bytes(taken_in)[:32])]
    unlock = ("Passphrase of your keys:", PHRASE)

    with practice_grid(home):
        account, secrets = create(life)
        life.at_terminal(
            "wallet", "import", "--label", "second",
            answers=[("secret key:", str(taken_in)), ("Keep it?", "y"), unlock],
        )  # fmt: skip
        await choose(home, account.address)
        node = ("--verbose", "run", "--engine", "simulated", "--passphrase-file", str(passphrase))
        log = home / "node.log"
        with log.open("wb") as file, started(home, *node, stderr=file) as process:
            life.screens += read_until(process, "In queue")
            process.terminate()
            life.screens += [process.communicate(timeout=120)[0]]
            assert process.returncode == 0
        assert "DEBUG" in log.read_text()

        to = str(Keypair().pubkey())
        life.at_terminal(
            "wallet", "send", "sol", "0.001", to, "--account", "rig",
            answers=[("to send there:", to[-6:]), unlock],
        )  # fmt: skip
        assert "not the right one" in _refused(life, "wallet", "export", "rig")
        shown = life.at_terminal(
            "wallet", "export", "rig", answers=[unlock, ("not stay here.", "")]
        )
        assert secrets[0] in shown  # a person asked to see it
        node = ("run", "--engine", "simulated", "--passphrase-file", str(passphrase))
        crash = life.crash(*node)
        assert "a mistake of ours, with the key at hand" in crash
        assert "HeldKey(key)" in crash

    written = life.written()
    for canary in (*secrets, *keys, str(taken_in), PHRASE, WRONG):
        assert canary not in written
    assert account.address in written
    assert str(taken_in.pubkey()) in written


def _refused(life, *words):
    life.at_terminal(*words, code=1, answers=[("Passphrase of your keys:", WRONG)])
    return life.screens[-2]

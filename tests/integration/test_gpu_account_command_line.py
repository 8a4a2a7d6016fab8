"""`nosdesk gpus account`: which of the wallet's accounts a GPU works with."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.keyring.account_book import AccountBook
from tests.contract.secret_service import secret_service
from tests.nvml_stub.machine import Machine

STRANGER = str(Keypair().pubkey())


class Pc:
    """A computer with two GPUs and a folder of Nosdesk's."""

    def __init__(self, folder) -> None:
        self.stub = Machine(folder)
        self.gpus = [self.stub.plug(0), self.stub.plug(1)]
        self.home = folder / "home"

    def nosdesk(self, *words, code=0):
        ended = subprocess.run(
            [sys.executable, "-m", "nosdesk", *words],
            env={**self.stub.environment(), "NOSDESK_HOME": str(self.home)},
            capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip
        assert ended.returncode == code, (ended.stdout, ended.stderr)
        return ended

    def account(self, *words, code=0):
        return self.nosdesk("gpus", "account", *words, code=code)

    def chosen(self, number):
        ended = self.account(self.gpus[number], "", "--json")
        return json.loads(ended.stdout)["gpu"]["account"]

    def watch(self):
        self.nosdesk("wallet", "watch", STRANGER, "--label", "cold")

    @property
    def accounts(self):
        return AccountBook(self.home / "wallet").entries().accounts


@pytest.fixture
def pc(tmp_path):
    return Pc(tmp_path)


def imported(pc, folder: Path) -> str:
    pair = Keypair()
    file = folder / "id.json"
    file.write_text(pair.to_json())
    address = str(pair.pubkey())
    pc.nosdesk("wallet", "import", str(file), "--address", address, "--label", "mine")
    file.unlink()
    return address


@pytest.mark.keyring
@pytest.mark.filterwarnings("ignore:Exception ignored in. <socket")
def test_a_gpu_works_with_an_account_that_can_sign_and_no_other_gpu_does(pc, tmp_path):
    with secret_service(tmp_path / "desk") as service:
        service.start()
        address = imported(pc, tmp_path)
        service.lock()  # choosing touches no key
        said = pc.account(pc.gpus[0], "mine", "--json").stdout
        assert json.loads(said)["gpu"]["account"] == address
        taken = pc.account(pc.gpus[1], address[:6], code=2).stderr
        assert "Each GPU needs an account of its own" in taken
        assert "no backup words" in pc.account(pc.gpus[1], "--new", code=2).stderr
        assert "no backup words" in pc.account(pc.gpus[1], "mine", "--new", code=2).stderr
    assert pc.chosen(0) == ""
    assert "works with its usual account" in pc.account(pc.gpus[0], "").stdout


def test_an_account_that_cannot_sign_is_refused(pc):
    pc.watch()
    assert "a node must sign" in pc.account(pc.gpus[0], "cold", code=2).stderr
    assert "no account 'nonsense'" in pc.account(pc.gpus[0], "nonsense", code=2).stderr
    assert "Say which account" in pc.account(pc.gpus[0], code=2).stderr
    assert pc.chosen(0) == ""


def test_a_gpu_at_work_keeps_its_account_and_none_is_added_for_it(pc):
    pc.nosdesk("gpus", "enable", pc.gpus[0])
    assert "at work" in pc.account(pc.gpus[0], "--new", code=1).stderr
    assert pc.accounts == ()

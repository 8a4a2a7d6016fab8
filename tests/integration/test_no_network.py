"""Without any network, choosing a real grid ends in a calm sentence with something to do."""

import json
import os
import subprocess

import msgspec
import pytest

from nosdesk.adapters.grids.profile import RpcPlace
from nosdesk.adapters.grids.profile_files import ProfileFiles
from tests.integration.programs import PROGRAM
from tests.ports import free_port

WITHIN_S = 120
UNRESOLVABLE = "grid.invalid"


@pytest.fixture
def home(tmp_path):
    (tmp_path / "settings.json").write_text('{"grid": {"email": "me@example.org"}}')
    return tmp_path


def keep(home, host, official):
    """Keep a profile of the public grid's kind of which nobody answers."""
    files = ProfileFiles(home / "grids")
    devnet = files.find("devnet")
    rules = msgspec.structs.replace(
        devnet.rules, node_software="official" if official else "own", play_money=True
    )
    files.keep(
        msgspec.structs.replace(
            devnet, name="away", rules=rules, rpcs=(RpcPlace(f"http://{host}", f"ws://{host}"),),
            genesis=devnet.market, host_manager=f"http://{host}", gateways=(f"http://{host}/ipfs/",), pins=(),
            edge="", tunnel="", explorer="",
        )
    )  # fmt: skip


def types(home, *words):
    ended = subprocess.run(
        [*PROGRAM, *words], env={**os.environ, "NOSDESK_HOME": str(home)},
        capture_output=True, text=True, timeout=WITHIN_S, check=False,
    )  # fmt: skip
    assert "Traceback" not in ended.stderr
    return ended


@pytest.mark.parametrize("is_named", [True, False], ids=["unresolvable", "refused"])
def test_a_node_says_who_is_silent_and_what_to_do(home, is_named):
    host = UNRESOLVABLE if is_named else f"127.0.0.1:{free_port()}"
    keep(home, host, official=False)
    ended = types(home, "run", "--grid", "away", "--engine", "simulated")

    assert (ended.returncode, ended.stdout) == (1, "")
    assert f"No grid answers at http://{host}" in ended.stderr
    assert "Check your internet connection" in ended.stderr
    assert "nosdesk grids test away" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("is_named", [True, False], ids=["unresolvable", "refused"])
def test_the_test_of_a_grid_names_every_service_that_is_silent(home, is_named):
    host = UNRESOLVABLE if is_named else f"127.0.0.1:{free_port()}"
    keep(home, host, official=True)
    ended = types(home, "grids", "test", "away", "--json")
    told = json.loads(ended.stdout)

    assert ended.returncode == 1
    assert not any(each["well"] for each in told["services"])
    assert told["verdict"].startswith("A node cannot work here now")


def test_the_doctor_finds_that_the_network_is_away(home):
    keep(home, UNRESOLVABLE, official=False)
    told = json.loads(types(home, "doctor", "--grid", "away", "--json").stdout)

    assert told["cause"] == "network"
    assert "internet connection" in told["sentence"]["action"]


@pytest.mark.parametrize(
    "words", [["wallet", "balance"], ["wallet", "first-run"], ["status"], ["history"], ["grids"]]
)
def test_every_other_command_ends_in_time_with_words(home, words):
    keep(home, UNRESOLVABLE, official=False)
    on = [] if words in (["grids"], ["status"]) else ["--grid", "away"]
    ended = types(home, *words, *on)

    assert (ended.stdout + ended.stderr).strip()

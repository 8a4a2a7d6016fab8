"""Whole grids in virtual time: small ones here, the first test grid on demand."""

import asyncio
import json
import sys
from pathlib import Path

import pytest

from nosdesk.app.simulated_share import play_share, simulated_node
from nosdesk.practice.simulation.faults import SPELLS
from nosdesk.practice.simulation.memory import MemoryJournal
from nosdesk.practice.simulation.plan import deal
from tests.integration.programs import nosdesk, started


def simulate(home, *words):
    ended = nosdesk(home, "simulate", "--json", *words)
    return ended.returncode, json.loads(ended.stdout)


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_every_job_is_paid_once_whatever_goes_wrong(tmp_path, seed):
    code, report = simulate(
        tmp_path, "--nodes", "12", "--jobs", "400", "--faults", "all", "--seed", seed
    )

    assert report["details"] == []
    assert code == 0
    assert (report["payments_missed"], report["paid_twice"], report["stuck"]) == (0, 0, 0)
    assert report["jobs_finished"] == report["jobs_paid"] > 350
    assert report["jobs_paid"] + report["jobs_handed_back"] == report["jobs_posted"] == 400
    assert report["nos_received"] == report["nos_expected"] > 0
    assert (report["engine"], report["nodes"], report["seed"]) == ("simulated", 12, int(seed))
    assert report["faults_injected"]["process-kill"] > 100
    assert set(report["faults_injected"]) >= SPELLS.keys() - {"gateway-lying", "gpu-loss"}


def test_the_same_seed_plays_the_same_grid(tmp_path):
    words = ("--nodes", "3", "--jobs", "60", "--faults", "all", "--seed", "9")
    (_, first), (_, second) = simulate(tmp_path, *words), simulate(tmp_path, *words)

    for report in (first, second):
        del report["wall_s"], report["jobs_per_s"]
    assert first == second


def test_a_calm_grid_meets_no_faults_and_one_market_can_be_played_alone(tmp_path):
    code, report = simulate(tmp_path, "--nodes", "2", "--jobs", "20", "--market", "nvidia-3060")

    assert (code, report["faults_injected"], report["jobs_paid"]) == (0, {}, 10)


@pytest.mark.parametrize(
    "words", [["--faults", "hail"], ["--market", "nvidia-9999"], ["--nodes", "0"], ["--jobs", "x"]]
)
def test_bad_usage_is_two(tmp_path, words):
    ended = nosdesk(tmp_path, "simulate", *words)

    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr


def test_a_person_sees_each_market_and_the_sums(tmp_path):
    ended = nosdesk(tmp_path, "simulate", "--nodes", "2", "--jobs", "20")

    assert ended.returncode == 0
    assert "nvidia-3060" in ended.stdout
    assert "20 of 20 jobs paid on 2 nodes (simulated)" in ended.stdout
    assert "0 missed, 0 paid twice, 0 stuck." in ended.stdout


def forgetful_node(rig):
    """A node whose journal does not outlive its program."""
    rig.journal = MemoryJournal(rig.clock, lambda: rig.life)
    return simulated_node(rig)


def test_a_node_that_loses_its_journal_is_found_out():
    kinds = frozenset({"process-kill", "tx-delayed"})
    (share,) = deal(nodes=1, jobs=150, kinds=kinds, seed=1)

    broken, sound = play_share(share, forgetful_node), play_share(share)

    assert "missed" in {detail.failure for detail in broken.details}
    assert sound.details == ()


@pytest.mark.skipif(sys.platform != "linux", reason="children are looked up in /proc")
async def test_what_plays_the_shares_ends_with_the_program(tmp_path):
    with started(tmp_path, "simulate", "--nodes", "50", "--jobs", "600000") as process:
        players = await eventually(lambda: players_of(process.pid))
        process.kill()
        await eventually(lambda: not any(is_alive(player) for player in players))


def players_of(pid):
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [one for one in children if "spawn_main" in Path(f"/proc/{one}/cmdline").read_text()]


def is_alive(pid):
    status = Path(f"/proc/{pid}/status")
    return status.exists() and "(zombie)" not in status.read_text()


async def eventually(call):
    async with asyncio.timeout(150):
        while not (value := call()):
            await asyncio.sleep(0.05)
    return value

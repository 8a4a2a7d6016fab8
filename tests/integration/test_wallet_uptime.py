"""Uptime and its rewards, told and claimed by the program beside a node at work."""

import json

from tests.integration.programs import nosdesk, practice_grid, read_until, started


def uptime(home, *words, code=0):
    ran = nosdesk(home, "wallet", "uptime", *words)
    assert ran.returncode == code, (ran.stdout, ran.stderr)
    return ran


def test_a_node_that_was_heard_of_claims_its_reward_once(tmp_path):
    with practice_grid(tmp_path):
        with started(tmp_path, "run", "--engine", "simulated", "--json") as process:
            read_until(process, '"phase":"queued"')
            told = json.loads(uptime(tmp_path, "--json").stdout)
            assert told["rewards"] == {"claimable": 1_000, "claimed": 0}
            assert 0 < told["average_percent"] < 100
            assert "0.001 NOS to claim, 0 NOS claimed before" in uptime(tmp_path).stdout

            unasked = uptime(tmp_path, "--claim", code=2)
            assert "Say --yes if you are sure" in unasked.stderr
            paid = uptime(tmp_path, "--claim", "--yes")
            assert paid.stdout == "Done: 0.001 NOS.\n"
            assert (
                json.loads(nosdesk(tmp_path, "wallet", "balance", "--json").stdout)["nos"] == 1_000
            )
        again = uptime(tmp_path, "--claim", "--yes", code=1)
        assert again.stderr == "nosdesk: There are no rewards to claim.\n"


def test_a_node_that_the_grid_does_not_know_is_told_in_a_sentence(tmp_path):
    with practice_grid(tmp_path):
        ran = uptime(tmp_path)

    assert "not said by this grid over 0 known days" in ran.stdout

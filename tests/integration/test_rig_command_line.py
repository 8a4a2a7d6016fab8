"""A PC with three GPUs: nodes in one program, told what to do by others while jobs run."""

import json
import signal
from contextlib import contextmanager
from threading import Timer

import pytest

from tests.builders import a_definition, an_operation
from tests.integration.programs import nosdesk, practice_grid, started
from tests.integration.public_poster import PublicPoster
from tests.nvml_stub import machine
from tests.nvml_stub.machine import A100, GIB, RTX_4090, Machine

RTX_3060 = RTX_4090 | {"name": "NVIDIA GeForce RTX 3060", "memory": 12 * GIB}
PATIENCE_S = 120


class Pc:
    """Its cards by what their names contain, the practice grid, and a poster."""

    def __init__(self, home, stub, grid):
        self.home, self.stub = home, stub
        models = {"4090": RTX_4090, "3060": RTX_3060, "A100": A100}
        self.cards = {name: stub.plug(n, model) for n, (name, model) in enumerate(models.items())}
        self.markets = grid["markets"]
        self.poster = PublicPoster(grid)

    def gpus(self, *words):
        """Run `nosdesk gpus …`, which must succeed, and return what it says as JSON."""
        ran = nosdesk(self.home, "gpus", *words, "--json")
        assert (ran.returncode, ran.stderr) == (0, "")
        return json.loads(ran.stdout)

    def refused(self, *words, code=2):
        """Return the one sentence that a command ends with which does nothing."""
        ran = nosdesk(self.home, *words)
        assert (ran.returncode, ran.stdout) == (code, ""), ran
        (line,) = ran.stderr.splitlines()
        return line

    def post(self, market, seconds):
        definition = a_definition(an_operation(cmd=f"echo begun; sleep {seconds}", gpu=True))
        return self.poster.post(definition, market=self.markets[market])

    @contextmanager
    def at_work(self, *words):
        with started(self.home, "run", "--engine", "simulated", "--json", *words) as process:
            yield Program(process, self)


class Program:
    """A `nosdesk run`, and what it tells."""

    def __init__(self, process, pc):
        self.process, self.pc = process, pc
        self.told = []

    def until(self, condition):
        """Return the first thing told from now on for which the condition holds."""
        with self._in_time():
            for line in self.process.stdout:
                what = json.loads(line)
                self.told.append(what)
                if condition(what):
                    return what
        raise AssertionError(f"it ended: {self.told[-6:]} {self.process.stderr.read()}")

    @contextmanager
    def _in_time(self):
        """End the program when nothing comes of it: then there is nothing more to read."""
        ending = Timer(PATIENCE_S, self.process.kill)
        ending.start()
        try:
            yield
        finally:
            ending.cancel()

    def until_shown(self, card, phase, sentence=None):
        def is_it(what):
            status = what.get("status", {})
            is_so = what.get("gpu") == self.pc.cards[card] and status.get("phase") == phase
            return is_so and sentence in (None, status["sentence"]["id"])

        return self.until(is_it)["status"]

    def until_queued(self, card):
        return self.until_shown(card, "queued")["market"]

    def until_begun(self, job):
        (run,) = {what["run"] for what in self.did("RunAssigned") if what["job"] == job} or {
            self.until(lambda w: w.get("activity") == "RunAssigned" and w["job"] == job)["run"]
        }
        self.until(lambda what: what.get("activity") == "OpStarted" and what["run"] == run)

    def until_paid(self, job, outcome="paid"):
        before = [what for what in self.did("RunSettled") if what["job"] == job]
        (settled,) = before or [
            self.until(lambda w: w.get("activity") == "RunSettled" and w["job"] == job)
        ]
        assert settled["outcome"] == outcome
        assert settled["received"] == settled["expected"] > 0

    def until_switch_is(self, phase):
        moved = lambda w: w.get("happening") == "SwitchMoved" and w["switch"]["phase"] == phase  # noqa: E731
        self.until(moved)

    def until_switch_is_over(self):
        return self.until(lambda what: what.get("happening") == "SwitchEnded")["over"]

    def did(self, activity):
        return [what for what in self.told if what.get("activity") == activity]

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        with self._in_time():
            self.told += [json.loads(line) for line in self.process.stdout]
        assert self.process.wait(timeout=PATIENCE_S) == 0


@pytest.fixture
def pc(tmp_path, monkeypatch):
    stub = Machine(tmp_path)
    monkeypatch.setenv("NVML_STUB", str(stub.path))
    monkeypatch.setenv("LD_LIBRARY_PATH", str(machine.library().parent))
    home = tmp_path / "home"
    with practice_grid(home) as grid:
        yield Pc(home, stub, grid)


def test_a_switch_during_a_job_waits_until_it_is_paid_and_joins_the_new_gpu_s_market(pc):
    pc.gpus("enable", "4090")
    with pc.at_work() as program:
        assert program.until_queued("4090") == pc.markets["nvidia-4090"]
        job = pc.post("nvidia-4090", 6)
        program.until_begun(job)

        ordered = pc.gpus("switch", "4090", "3060")
        assert ordered["gpu"]["uuid"] == pc.cards["3060"]
        assert (ordered["switch"]["old"], ordered["switch"]["phase"]) == (
            pc.cards["4090"],
            "preparing",
        )
        program.until_paid(job)
        assert program.until_queued("3060") == pc.markets["nvidia-3060"]
        assert program.until_switch_is_over()["outcome"] == "done"
        next_job = pc.post("nvidia-3060", 1)
        program.until_paid(next_job)

        assert "under way" in pc.refused("gpus", "stay")
        pc.gpus("disable", "3060")
        program.until_shown("3060", "stopped")
        program.end()
    assert pc.poster.result(job)["status"] == pc.poster.result(next_job)["status"] == "success"
    choices = {each["uuid"]: each["choice"] for each in pc.gpus()["gpus"]}
    assert not any(each and each["is_enabled"] for each in choices.values())
    assert all(each["is_out"] for each in choices.values() if each)


def test_a_switch_goes_on_after_the_program_was_killed_in_its_middle(pc):
    pc.gpus("enable", "4090")
    with pc.at_work() as program:
        program.until_queued("4090")
        job = pc.post("nvidia-4090", 600)
        program.until_begun(job)
        pc.gpus("switch", "4090", "A100")
        program.until_switch_is("leaving")
        program.process.send_signal(signal.SIGKILL)
        program.process.wait(timeout=PATIENCE_S)

    with pc.at_work() as program:
        program.until_paid(job)  # the engine died with the program, so the job failed, and is paid
        assert program.until_queued("A100") == pc.markets["nvidia-a100-40gb"]
        assert program.until_switch_is_over()["outcome"] == "done"
        program.end()
    (settled,) = program.did("RunSettled")
    assert settled["job"] == job


def test_a_gpu_that_the_chosen_market_is_not_for_leads_back_with_the_reason(pc):
    pc.gpus("enable", "4090")
    pc.gpus("market", "3060", "nvidia-4090")
    pc.gpus("market", "A100", "nvidia-9999")
    with pc.at_work() as program:
        program.until_queued("4090")
        assert "cannot change meanwhile" in pc.refused("gpus", "market", "4090", "x", code=1)
        for card, reason in (
            ("3060", "The market nvidia-4090 is not for this GPU (NVIDIA GeForce RTX 3060)."),
            ("A100", "The grid has no market 'nvidia-9999'."),
        ):
            pc.gpus("switch", "4090", card)
            over = program.until_switch_is_over()
            assert over["outcome"] == "rolled_back"
            assert reason in over["reason"]
            assert "nvidia-" in over["reason"].removeprefix(reason)  # and what to choose instead
        (queued,) = program.did("Queued")  # so it never left
        assert queued["gpu"] == pc.cards["4090"]
        program.until_paid(pc.post("nvidia-4090", 1))
        program.end()


def test_a_switch_is_cancelled_and_a_gpu_paused_ruled_out_and_limited_while_it_works(pc):
    pc.gpus("enable", "4090")
    with pc.at_work() as program:
        program.until_queued("4090")
        job = pc.post("nvidia-4090", 600)
        program.until_begun(job)
        pc.gpus("switch", "4090", "3060")
        program.until_switch_is("leaving")
        pc.gpus("stay")
        assert program.until_switch_is_over()["outcome"] == "cancelled"
        pc.poster.end(job)
        program.until_paid(job, "ended_by_poster")
        program.until_queued("4090")

        pc.gpus("pause", "4090", "--for", "1h")
        assert program.until_shown("4090", "paused")["sentence"]["id"] == "PAUSED_BY_YOU"
        why = pc.gpus("why", "4090")
        assert (why["reason"], why["allows"]) == ("paused", False)
        pc.gpus("resume", "4090")
        program.until_queued("4090")

        pc.gpus("rules", "4090", "--hours", "mo 00:00-00:01")
        program.until_shown("4090", "paused")
        assert pc.gpus("why", "4090")["reason"] == "hours_too_short"
        pc.gpus("rules", "4090", "--hours", "always")
        program.until_queued("4090")
        pc.gpus("rules", "4090", "--least", "1")
        program.until_shown("4090", "paused", "WAIT_PAY")
        assert pc.gpus("why", "4090")["reason"] == "pay"  # it asked the market, too
        pc.gpus("rules", "4090", "--least", "0")
        program.until_queued("4090")
        pc.gpus("limits", "4090", "--power", "100")  # less than this card can do with
        (judged,) = program.until(lambda w: w.get("activity") == "GpuJudged")["reasons"]
        assert "could not be limited to 100 W" in judged
        program.end()


def test_a_node_without_a_gpu_may_be_started_in_another_market_the_next_time(pc):
    for market in ("nvidia-3060", "nvidia-3070"):
        with pc.at_work("--market", market) as program:
            queued = program.until(lambda w: w.get("status", {}).get("phase") == "queued")
            assert queued["status"]["market"] == pc.markets[market]
            program.end()


def test_what_cannot_be_run_or_chosen_is_one_clear_sentence(pc, tmp_path, monkeypatch):
    run = ("run", "--engine", "simulated")
    assert "There is no GPU GPU-9 on this computer." in pc.refused(*run, "--gpu", "GPU-9", code=1)
    wrong = pc.refused(*run, "--gpu", pc.cards["4090"], "--market", "nvidia-9999")
    assert wrong.startswith("nosdesk: The grid has no market 'nvidia-9999'. Its markets: ")
    assert "There is no GPU '5090' on this computer." in pc.refused("gpus", "enable", "5090")
    assert "There are several GPUs 'NVIDIA'" in pc.refused("gpus", "enable", "NVIDIA")
    assert "length of time" in pc.refused("gpus", "pause", "4090", "--for", "soon")
    assert "Write hours such as" in pc.refused("gpus", "rules", "4090", "--hours", "late")
    assert "no time of day" in pc.refused("gpus", "why", "4090", "--at", "noon")
    assert "no sensible limit" in pc.refused("gpus", "limits", "4090", "--temperature", "500")

    pc.gpus("enable", "4090")
    (tmp_path / "libnvidia-ml.so.1").write_text("no library")
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))
    assert "There is no NVIDIA driver" in pc.refused(*run, "--gpu", pc.cards["3060"], code=1)
    assert "is not in this computer right now" in pc.refused("gpus", "enable", "4090")
    assert pc.gpus("disable", "4090")["gpu"]["is_enabled"] is False


def test_the_list_says_of_each_card_whether_it_works_and_which_are_gone(pc):
    pc.gpus("enable", "4090")
    pc.gpus("rules", "3060", "--hours", "sa-su 0-24")
    pc.gpus("enable", "3060")
    pc.gpus("rules", "A100")  # to look at them chooses nothing
    pc.stub.unplug(1)

    told = pc.gpus()
    here = {each["uuid"]: each["choice"] for each in told["gpus"]}
    assert here[pc.cards["4090"]]["is_enabled"]
    assert here[pc.cards["A100"]] is None
    assert [each["uuid"] for each in told["not_here"]] == [pc.cards["3060"]]

    lines = nosdesk(pc.home, "gpus").stdout
    assert "  Works: at any hour, not on battery.\n" in lines
    assert "  Switched off.\n" in lines
    gone = (
        "  ! It is not in this computer right now.\n  Works: sa-su 00:00-24:00, not on battery.\n"
    )
    assert f"NVIDIA GeForce RTX 3060  {pc.cards['3060']}\n{gone}" in lines

    (pc.home / "journal.db").write_bytes(b"no database at all, but long enough to be one" * 99)
    told = pc.gpus()
    assert len(told["gpus"]) == 2
    assert "journal.db is damaged" in told["trouble"]
    assert "What you chose cannot be shown" in nosdesk(pc.home, "gpus").stdout

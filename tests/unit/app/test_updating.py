import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from nosdesk.app.updates_file import keep_memory, read_memory
from nosdesk.app.updating import AGAIN_S, DAY_S, UpdateOutside, Updating
from nosdesk.domain.errors import HostUnfit, Unavailable, Untrusted
from nosdesk.domain.settings import Updates
from nosdesk.domain.updates.manifest import Package
from nosdesk.domain.updates.offer import Here, Memory
from nosdesk.domain.updates.state import Stage
from nosdesk.domain.updates.version import Version
from tests.fakes.clock import FakeClock
from tests.fakes.releases import FakeReleases
from tests.releases import manifest_of

NOW = 1_795_000_000.0  # in November 2026


class Play:
    """An installation of version 1.0.0, and a place that has 1.1.0."""

    def __init__(self, folder, package=Package.USER, left=None, *, is_blind=False):
        self.clock = FakeClock(NOW)
        self.releases = FakeReleases(folder=folder)
        self.wish = Updates("on")
        self.memory = folder / "updates.json"
        self.here = Here(Version.of("1.0.0"), package, left)
        self.current = Version.of("1.0.0")
        self.did = []
        self.told = []
        self.job_ends = asyncio.Event()
        self.job_ends.set()
        self.refuses = None
        self.is_blind = is_blind
        self.updating = self.new()

    def new(self):
        outside = UpdateOutside(
            memory=self.memory,
            clock=self.clock,
            open_releases=None if self.is_blind else lambda: self.releases,
            install=self.install,
            current=lambda: self.current,
            host="releases.example",
            at_rest=self.at_rest,
            restart=lambda: self.did.append("restart"),
            tell=self.told.append,
        )
        return Updating(outside, self.here, lambda: self.wish)

    @asynccontextmanager
    async def at_rest(self):
        self.did.append("drain")
        try:
            await self.job_ends.wait()
            self.did.append("rest")
            yield
        finally:
            self.did.append("resume")

    async def install(self, path, package):
        self.did.append(f"install {path.name} {package}")
        if self.refuses:
            raise self.refuses
        self.current = Version.of("1.1.0")

    @property
    def stage(self):
        return self.updating.state.value.stage

    @asynccontextmanager
    async def running(self):
        async with asyncio.TaskGroup() as group:
            task = group.create_task(self.updating.run())
            await self.clock.settle()
            yield
            task.cancel()


@pytest.fixture
def a(tmp_path):
    return Play(tmp_path)


# --- Consent -------------------------------------------------------------------------------------


@pytest.mark.parametrize("look", ["unasked", "off"])
async def test_nobody_is_asked_anything_before_the_user_said_so(a, look):
    a.wish = Updates(look, by_itself=True)
    a.updating = a.new()
    async with a.running():
        await a.clock.advance(10 * DAY_S)

    assert a.releases.asked == []
    assert a.stage.value == look


async def test_a_build_without_a_key_looks_for_nothing(tmp_path):
    a = Play(tmp_path, is_blind=True)
    async with a.running():
        await a.clock.advance(2 * DAY_S)
        await a.updating.look()

    assert a.releases.asked == []
    assert a.stage is Stage.BLIND


async def test_once_it_is_allowed_it_looks_at_once_and_then_once_a_day(a):
    a.wish = Updates("unasked")
    a.updating = a.new()
    async with a.running():
        a.wish = Updates("on")
        a.updating.reconsider()
        await a.clock.settle()
        first = len(a.releases.asked)
        await a.clock.advance(3 * DAY_S + 3600)

    assert first == 1
    assert len(a.releases.asked) == 4


async def test_switched_off_again_it_looks_no_more(a):
    async with a.running():
        a.wish = Updates("off")
        a.updating.reconsider()
        await a.clock.advance(5 * DAY_S)

    assert a.releases.asked == ["latest"]


async def test_a_restart_does_not_look_again_before_the_day_is_over(a):
    a.releases.text = manifest_of("1.0.0")
    await a.updating.look()
    a.updating = a.new()
    async with a.running():
        await a.clock.advance(DAY_S / 2)

    assert a.releases.asked == ["latest"]


async def test_a_restart_looks_at_what_was_found_before_and_not_taken(a):
    await a.updating.look()
    a.updating = a.new()
    first = a.stage
    async with a.running():
        await a.clock.advance(DAY_S / 2)

    assert (first, a.stage) == (Stage.IDLE, Stage.AVAILABLE)
    assert a.releases.asked == ["latest"] * 2


async def test_a_clock_that_was_put_back_stops_no_looks(a):
    keep_memory(a.memory, Memory(looked_at=NOW + 400 * DAY_S))
    a.updating = a.new()
    async with a.running():
        pass

    assert a.releases.asked == ["latest"]


# --- Looking -------------------------------------------------------------------------------------


async def test_what_is_newer_is_told_once(a):
    async with a.running():
        await a.clock.advance(3 * DAY_S)
    await a.new().look()

    assert [str(each.offer.version) for each in a.told] == ["1.1.0"]
    assert a.stage is Stage.AVAILABLE


async def test_nothing_newer_is_said_with_when_it_was_looked_for(a):
    a.releases.text = manifest_of("1.0.0")

    await a.updating.look()

    assert a.stage is Stage.CURRENT
    assert a.updating.state.value.looked_at == NOW
    assert a.told == []


async def test_an_older_list_than_was_seen_is_refused_also_after_a_restart(a):
    a.releases.text = manifest_of("1.2.0", released="2026-11-21")
    await a.updating.look()
    a.releases.text = manifest_of("1.1.0")
    a.updating = a.new()

    await a.updating.look()

    assert a.stage is Stage.FAILED
    assert "older than one seen before (1.2.0)" in a.updating.state.value.trouble.title
    assert read_memory(a.memory).version == "1.2.0"


async def test_a_list_that_is_refused_leaves_no_trace_in_the_memory(a):
    a.releases.text = manifest_of("9.0.0", expires="2020-01-01")

    await a.updating.look()

    assert a.stage is Stage.FAILED
    assert read_memory(a.memory) == Memory()


async def test_where_nobody_answers_it_is_tried_again_after_hours(a):
    a.releases.down = Unavailable("Nobody answers.")
    async with a.running():
        await a.clock.advance(AGAIN_S - 1_200)
        first = len(a.releases.asked)
        a.releases.down = None
        await a.clock.advance(2_400)

    assert first == 1
    assert a.stage is Stage.AVAILABLE


async def test_what_a_file_says_wrongly_is_forgotten(a):
    for text in (b"", b"{", b'{"version": 1}', b"[" * 9_000):
        a.memory.write_bytes(text)
        assert read_memory(a.memory) == Memory()


async def test_what_another_program_here_saw_meanwhile_is_not_forgotten(a):
    window, command = a.updating, a.new()
    a.releases.text = manifest_of("1.2.0", released="2026-11-21")
    await command.look()
    a.releases.text = manifest_of("1.1.0")
    await window.look()

    assert window.state.value.stage is Stage.FAILED
    assert read_memory(a.memory).version == "1.2.0"


# --- Installing ----------------------------------------------------------------------------------


async def test_it_is_installed_between_jobs_and_then_started_again(a):
    seen = []
    a.updating.state.subscribe(lambda state: seen.append(state.stage))
    await a.updating.look()
    await a.updating.install()

    assert a.did == [
        "drain", "rest", "install nosdesk-1.1.0-linux-x86_64.run user", "restart", "resume"
    ]  # fmt: skip
    assert a.releases.asked == ["latest", "fetch", "check"]
    order = [Stage.AVAILABLE, Stage.DOWNLOADING, Stage.WAITING, Stage.INSTALLING, Stage.INSTALLED]
    assert [stage for stage in seen if stage in order] == sorted(
        [stage for stage in seen if stage in order], key=order.index
    )
    assert a.stage is Stage.INSTALLED


async def test_while_a_job_runs_nothing_is_installed(a):
    a.job_ends.clear()
    await a.updating.look()
    async with asyncio.TaskGroup() as group:
        group.create_task(a.updating.install())
        await a.clock.settle()
        assert (a.stage, a.did) == (Stage.WAITING, ["drain"])
        a.job_ends.set()

    assert a.stage is Stage.INSTALLED


async def test_who_has_no_time_now_keeps_the_nodes_at_work(a):
    a.job_ends.clear()
    await a.updating.look()
    async with asyncio.TaskGroup() as group:
        group.create_task(a.updating.install())
        await a.clock.settle()
        a.updating.postpone()

    assert a.stage is Stage.AVAILABLE
    assert a.did == ["drain", "resume"]


async def test_a_download_can_be_put_off_too(a):
    a.releases.go.clear()
    await a.updating.look()
    async with asyncio.TaskGroup() as group:
        group.create_task(a.updating.install())
        await a.clock.settle()
        assert a.stage is Stage.DOWNLOADING
        a.updating.postpone()

    assert a.stage is Stage.AVAILABLE
    assert a.did == []


async def test_two_clicks_install_it_once(a):
    await a.updating.look()
    async with asyncio.TaskGroup() as group:
        group.create_task(a.updating.install())
        group.create_task(a.updating.install())

    assert [each for each in a.did if each.startswith("install")] == [
        "install nosdesk-1.1.0-linux-x86_64.run user"
    ]


async def test_where_the_user_wants_it_so_it_is_installed_by_itself(a):
    a.wish = Updates("on", by_itself=True)
    async with a.running():
        await a.clock.settle()

    assert "restart" in a.did


async def test_a_version_that_does_not_call_itself_so_is_not_installed_over_and_over(a):
    a.wish = Updates("on", by_itself=True)
    async with a.running():
        await a.clock.settle()
    for _ in range(3):  # each is a start of what was installed, which still says it is 1.0.0
        a.updating = a.new()
        async with a.running():
            await a.clock.advance(DAY_S)

    assert a.did.count("restart") == 1
    assert a.stage is Stage.AVAILABLE


@pytest.mark.parametrize("error", [HostUnfit("No room."), Untrusted("Not theirs.")])
async def test_an_installer_that_fails_lets_the_nodes_go_on(a, error):
    a.refuses = error
    await a.updating.look()
    await a.updating.install()

    assert a.stage is Stage.FAILED
    assert a.updating.state.value.trouble.title == error.title
    assert a.did[-1] == "resume"
    assert "restart" not in a.did
    a.refuses = None
    await a.updating.install()
    assert a.stage is Stage.INSTALLED


async def test_an_installer_that_changed_nothing_is_no_success(a):
    await a.updating.look()
    a.updating._outside = replace(a.updating._outside, current=lambda: Version.of("1.0.0"))
    await a.updating.install()

    assert a.stage is Stage.FAILED
    assert "restart" not in a.did


async def test_a_file_that_is_not_what_was_signed_is_not_installed(a):
    await a.updating.look()
    a.releases.body += b"?"
    await a.updating.install()

    assert a.stage is Stage.FAILED
    assert a.did == []


@pytest.mark.parametrize(("package", "tool"), [(Package.DEB, "apt"), (Package.RPM, "dnf")])
async def test_what_only_the_system_can_install_is_fetched_and_its_command_told(
    tmp_path, package, tool
):
    a = Play(tmp_path, package)
    a.releases.text = manifest_of(kind=package.value)
    await a.updating.look()
    await a.updating.install()

    assert a.stage is Stage.READY
    assert a.updating.state.value.command.startswith(f"sudo {tool} install /")
    assert a.did == []


async def test_what_waits_for_the_system_hides_no_newer_version(tmp_path):
    a = Play(tmp_path, Package.DEB)
    a.releases.text = manifest_of(kind="deb")
    async with a.running():
        await a.updating.install()
        await a.clock.advance(DAY_S + 1_200)
        kept = a.updating.state.value
        a.releases.down = Unavailable("Nobody answers.")
        await a.clock.advance(DAY_S + 1_200)
        still = a.updating.state.value
        a.releases.down = None
        a.releases.text = manifest_of("1.2.0", kind="deb", released="2026-11-24")
        await a.clock.advance(DAY_S + 1_200)

    assert kept.stage is still.stage is Stage.READY
    assert kept.command
    assert still.trouble is None
    assert (a.stage, str(a.updating.state.value.offer.version)) == (Stage.AVAILABLE, "1.2.0")


# --- Going back ----------------------------------------------------------------------------------


async def test_a_version_that_did_not_start_is_told_once_and_not_offered(tmp_path):
    a = Play(tmp_path, left=Version.of("1.1.0"))
    async with a.running():
        await a.clock.settle()
    first = a.updating.state.value
    a.updating = a.new()
    async with a.running():
        await a.clock.settle()

    assert (first.left, first.stage) == ("1.1.0", Stage.CURRENT)
    assert [each.left for each in a.told] == ["1.1.0"]
    a.updating.note_told()
    assert a.updating.state.value.left == a.new().state.value.left == ""

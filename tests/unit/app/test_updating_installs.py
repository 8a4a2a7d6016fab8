import asyncio
from dataclasses import replace

import pytest

from nosdesk.app.updating import DAY_S
from nosdesk.domain.errors import HostUnfit, Unavailable, Untrusted
from nosdesk.domain.settings import Updates
from nosdesk.domain.updates.manifest import Package
from nosdesk.domain.updates.state import Stage
from nosdesk.domain.updates.version import Version
from tests.releases import manifest_of
from tests.unit.app.update_play import Play


@pytest.fixture
def a(tmp_path):
    return Play(tmp_path)


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

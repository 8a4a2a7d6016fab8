import pytest

from nosdesk.app.updates_file import keep_memory, read_memory
from nosdesk.app.updating import AGAIN_S, DAY_S
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.settings import Updates
from nosdesk.domain.updates.offer import Memory
from nosdesk.domain.updates.state import Stage
from nosdesk.domain.updates.version import Version
from tests.releases import manifest_of
from tests.unit.app.update_play import NOW, Play


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

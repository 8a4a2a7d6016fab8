"""What the real bindings make of drivers and cards that tell little, or the wrong thing."""

import asyncio
import subprocess
import sys
from contextlib import asynccontextmanager

import pytest

from nosdesk.adapters.nvml.gpus import NvmlGpus
from nosdesk.domain.errors import HostUnfit, NodeError, Refused, Unavailable
from nosdesk.domain.gpu import (
    CardFault,
    Gpu,
    GpuProcess,
    GpuReading,
    MemoryErrors,
    Slowdown,
    Xid,
)
from nosdesk.ports.gpus import DriverSilent
from tests.nvml_stub import machine
from tests.nvml_stub.machine import A100, GIB, RTX_4090, Machine


@pytest.fixture
def stub(tmp_path, monkeypatch):
    machine.preload()
    stub = Machine(tmp_path)
    stub.system()
    monkeypatch.setenv("NVML_STUB", str(stub.path))
    return stub


@asynccontextmanager
async def opened(stub, answer_within_s=5.0):
    async with NvmlGpus.open(answer_within_s=answer_within_s, listing=stub.listing) as gpus:
        yield gpus


async def reading(stub, number, **values):
    uuid = stub.plug(number, **values)
    async with opened(stub) as gpus:
        return (await gpus.look()).readings[uuid]


# --- Cards that tell little -----------------------------------------------------------------


async def test_a_card_that_supports_nothing_is_still_there(stub):
    uuid = stub.plug(0, {"name": "!3"})
    async with opened(stub) as gpus:
        found, look = await gpus.find(), await gpus.look()

    assert found.gpus == (Gpu(uuid, "NVIDIA GPU", pci_bus_id="00000000:01:00.0"),)
    assert look.readings == {uuid: GpuReading()}


@pytest.mark.parametrize("key", sorted(RTX_4090.keys() - {"name", "events", "set_power"}))
@pytest.mark.parametrize("code", [3, 4, 999])
async def test_one_answer_that_fails_spoils_no_other(stub, key, code):
    full = await reading(stub, 0)
    uuid = stub.plug(1, **{key: f"!{code}"})
    async with opened(stub) as gpus:
        found, look = await gpus.find(), await gpus.look()

    partial = look.readings[uuid]
    fields = GpuReading.__slots__
    lost = [each for each in fields if getattr(partial, each) != getattr(full, each)]
    assert len(lost) <= 1
    assert all(getattr(partial, each) is None for each in lost if each != "processes")
    assert len(found.gpus) == 2


async def test_names_that_are_no_text_are_left_out(stub):
    stub.plug(0)
    text = stub.path.read_bytes().replace(b"NVIDIA GeForce", b"\xff\xfe")
    stub.path.write_bytes(text.replace(b"00000000:01", b"\xff"))
    async with opened(stub) as gpus:
        (gpu,) = (await gpus.find()).gpus

    assert (gpu.name, gpu.pci_bus_id) == ("NVIDIA GPU", None)


async def test_a_card_without_a_uuid_is_counted_as_unreadable(stub):
    stub.plug(0, uuid="!3")
    uuid = stub.plug(1)
    async with opened(stub) as gpus:
        found, look = await gpus.find(), await gpus.look()

    assert [gpu.uuid for gpu in found.gpus] == [uuid]
    assert len(found.unreadable) == 1
    assert set(look.readings) == {uuid}


async def test_older_drivers_are_asked_in_older_words(stub):
    read = await reading(
        stub, 0, slowdowns="!13", old_slowdowns=0x20, temperature="!13", new_temperature=71
    )

    assert read.slowdowns == (Slowdown.HEAT,)
    assert read.temperature_c == 71


@pytest.mark.parametrize(
    ("bits", "slowdowns"),
    [
        (0x1 | 0x2 | 0x10 | 0x100, ()),
        (0x4, (Slowdown.POWER_CAP,)),
        (0x80, (Slowdown.POWER_BRAKE,)),
        (0x40, (Slowdown.HEAT,)),
        (0x8 | 0x20, (Slowdown.HEAT, Slowdown.HARDWARE)),
        (0xFFFF_0000, ()),
    ],
)
async def test_only_what_really_slows_a_card_down_is_named(stub, bits, slowdowns):
    assert (await reading(stub, 0, slowdowns=bits)).slowdowns == slowdowns


async def test_memory_errors_are_those_that_the_card_can_count(stub):
    ampere = await reading(stub, 0, **A100 | {"ecc_uncorrected": 3, "remap_pending": 1})
    older = await reading(stub, 1, retirement_pending=1)

    assert ampere.memory_errors == MemoryErrors(2, 3, repair_pending=True, repair_failed=False)
    assert older.memory_errors == MemoryErrors(repair_pending=True)


async def test_programs_are_those_that_compute_and_those_that_draw(stub):
    read = await reading(stub, 0, computing=f"7:{GIB}", drawing=f"8:{2**64 - 1}")

    assert read.processes == (GpuProcess(7, True, GIB), GpuProcess(8, False, None))


@pytest.mark.parametrize(("mig", "divided"), [(0, False), (1, True), ("!3", None)])
async def test_a_divided_card_says_so(stub, mig, divided):
    stub.plug(0, mig=mig)
    async with opened(stub) as gpus:
        assert (await gpus.find()).gpus[0].mig is divided


# --- Drivers that do not work ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        (9, HostUnfit, "not running"),
        (18, HostUnfit, "updated"),
        (4, HostUnfit, "may not use"),
        (17, HostUnfit, "keeps Nosdesk from"),
        (13, HostUnfit, "too old"),
        (999, Unavailable, "error 999"),
        (11, Unavailable, "error 11"),
    ],
)
async def test_a_driver_that_cannot_be_used_is_told_with_the_fix(stub, code, kind, words):
    stub.system(init=code)
    async with opened(stub) as gpus:
        for ask in (gpus.find, gpus.look):
            with pytest.raises(kind) as raised:
                await ask()
            assert words in raised.value.title
            assert raised.value.remedy


async def test_a_driver_older_than_containers_need_is_told_by_its_version(stub):
    stub.system(driver="390.157")
    async with opened(stub) as gpus:
        with pytest.raises(HostUnfit, match=r"390\.157 is too old: at least 418\.81"):
            await gpus.find()


def test_a_library_that_lacks_what_we_need_is_too_old(stub):
    ran = subprocess.run(
        [sys.executable, "-m", "nosdesk", "gpus"], env=stub.environment(old=True),
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip

    assert ran.returncode == 1
    assert ran.stderr.startswith("nosdesk: The NVIDIA driver is too old")


async def test_a_driver_that_is_updated_meanwhile_is_told_until_it_is_well_again(stub):
    uuid = stub.plug(0)
    async with opened(stub) as gpus:
        await gpus.look()
        stub.system(init=18, count="!18")
        for _ in range(2):
            with pytest.raises(HostUnfit, match="updated"):
                await gpus.look()

        stub.system(init=0, count="", driver="580.10")
        assert (await gpus.find()).driver.version == "580.10"
        assert set((await gpus.look()).readings) == {uuid}


@pytest.mark.parametrize("code", [1, 9, 18])
async def test_an_error_of_the_driver_is_not_taken_for_one_of_the_card(stub, code):
    stub.plug(0)
    stub.plug(1, temperature=f"!{code}")
    async with opened(stub) as gpus:
        with pytest.raises(NodeError):
            await gpus.look()

        stub.change(1, temperature=50)
        assert len((await gpus.look()).readings) == 2


# --- Cards that come and go -----------------------------------------------------------------


async def test_a_lost_card_that_answers_again_is_read_again(stub):
    stub.plug(0)
    uuid = stub.plug(1, lost=15)
    async with opened(stub) as gpus:
        assert uuid not in (await gpus.look()).readings
        stub.change(1, lost=0)
        assert uuid in (await gpus.look()).readings


@pytest.mark.parametrize(("code", "fault"), [(15, CardFault.LOST), (16, CardFault.NEEDS_RESET)])
async def test_a_card_that_is_lost_while_it_is_read_has_no_half_reading(stub, code, fault):
    first, second = stub.plug(0, power_mw=f"!{code}"), stub.plug(1)
    async with opened(stub) as gpus:
        look = await gpus.look()

    assert set(look.readings) == {second}
    assert look.faults == {first: fault}


async def test_where_the_system_lists_no_cards_a_lost_one_makes_the_driver_be_opened_anew(
    stub, tmp_path, monkeypatch
):
    monkeypatch.setattr("nosdesk.adapters.nvml.session.LOST_CARD_RETRY_S", 0.0)
    stub.plug(0)
    async with NvmlGpus.open(listing=tmp_path / "nowhere") as gpus:
        await gpus.find()
        third = stub.plug(2)
        assert third not in {gpu.uuid for gpu in (await gpus.find()).gpus}

        stub.change(0, lost=15)
        await gpus.look()
        assert third in {gpu.uuid for gpu in (await gpus.find()).gpus}


# --- Events ---------------------------------------------------------------------------------


@pytest.mark.parametrize("where", ["system", "card"])
async def test_a_system_without_events_is_read_all_the_same(stub, where):
    uuid = stub.plug(0, events="!3" if where == "card" else 0x1F)
    stub.system(events="!3" if where == "system" else "")
    async with opened(stub) as gpus:
        await gpus.look()
        stub.report_xid(0, 79)

        look = await gpus.look()
        assert uuid in look.readings
        assert look.xids == ()


async def test_events_of_a_card_that_came_back_are_told(stub):
    stub.plug(0)
    async with opened(stub) as gpus:
        await gpus.find()
        stub.unplug(0)
        await gpus.find()
        uuid = stub.plug(0)
        await gpus.find()
        stub.report_xid(0, 31)

        assert (await gpus.look()).xids == (Xid(31, uuid),)


async def test_a_card_that_reports_without_end_does_not_hold_up_the_look(stub):
    stub.plug(0)
    async with opened(stub) as gpus:
        await gpus.look()
        for _ in range(600):
            stub.report_xid(0, 31)
        counts = [len((await gpus.look()).xids) for _ in range(4)]

    assert counts == [256, 256, 88, 0]


# --- Time -----------------------------------------------------------------------------------


async def test_the_loop_goes_on_while_the_driver_is_slow(stub):
    stub.plug(0, hang_ms=500)
    ticks = 0
    async with opened(stub) as gpus, asyncio.TaskGroup() as group:
        look = group.create_task(gpus.look())
        while not look.done():
            await asyncio.sleep(0.01)
            ticks += 1

    assert ticks >= 3


async def test_a_question_that_was_given_up_is_never_asked(stub):
    uuid = stub.plug(0)
    async with opened(stub) as gpus:
        await gpus.look()
        stub.change(0, hang_ms=1000)
        async with asyncio.TaskGroup() as group:
            slow = group.create_task(gpus.look())
            await asyncio.sleep(0)
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await gpus.limit_power(uuid, 300)
            stub.change(0, hang_ms=0)
        assert slow.result().readings
        assert (await gpus.look()).readings[uuid].power_limit_w == 450


async def test_all_who_waited_for_a_driver_that_hung_are_answered_once_it_is_back(stub):
    stub.plug(0)
    async with opened(stub) as gpus:
        await gpus.find()
        gpus._answer_within_s = 0.2
        stub.change(0, hang_ms=800)
        async with asyncio.TaskGroup() as group:
            asked = [group.create_task(silence(gpus)) for _ in range(5)]
        assert all(each.result() for each in asked)

        stub.change(0, hang_ms=0)
        async with asyncio.timeout(60):
            while await silence(gpus):
                await asyncio.sleep(0.05)


async def silence(gpus):
    try:
        await gpus.look()
    except DriverSilent:
        return True
    return False


async def test_closing_does_not_wait_for_a_driver_that_hangs(stub, monkeypatch):
    monkeypatch.setattr("nosdesk.adapters.nvml.gpus._CLOSE_WITHIN_S", 0.05)
    stub.plug(0, hang_ms=1_000)
    async with opened(stub, answer_within_s=0.05) as gpus:
        with pytest.raises(DriverSilent):
            await gpus.look()
        stub.change(0, hang_ms=0)
    await asyncio.sleep(1.2)  # the stub is the process's: let it come to rest before the next test


# --- Power ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"set_power": 0}, "NoPermission"),
        ({"set_power": "!3"}, "NotSupported"),
        ({"lost": 15}, "NoGpu"),
    ],
)
async def test_a_limit_that_was_not_set_is_refused_with_the_reason(stub, values, name):
    uuid = stub.plug(0)
    stub.plug(1)
    async with opened(stub) as gpus:
        await gpus.find()
        stub.change(0, **values)
        with pytest.raises(NodeError) as refused:
            await gpus.limit_power(uuid, 300.4)

    assert isinstance(refused.value, Refused)
    assert refused.value.name == name
    if name == "NoPermission":
        assert f"sudo nvidia-smi -i {uuid} -pl 300" in refused.value.remedy

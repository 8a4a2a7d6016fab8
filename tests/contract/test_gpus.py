"""What the GPU port promises, on the fake and on the real bindings over a stub driver."""

import asyncio
from dataclasses import replace

import pytest

from nosdesk.domain.errors import HostUnfit, Refused
from nosdesk.domain.gpu import CardFault, DriverFacts, Xid
from nosdesk.ports.gpus import DriverSilent
from tests.contract.gpu_rigs import CARD, READING, FakeRig, stub_rig


@pytest.fixture(params=["fake", "stub driver"])
async def rig(request, tmp_path, monkeypatch):
    if request.param == "fake":
        yield FakeRig()
        return
    async with stub_rig(tmp_path, monkeypatch) as rig:
        yield rig


async def test_a_rig_without_cards_is_no_error(rig):
    inventory = await rig.gpus.find()

    assert inventory.driver == DriverFacts("570.133.07", (12, 8))
    assert inventory.gpus == ()
    assert (await rig.gpus.look()).readings == {}


async def test_each_card_is_found_with_all_that_is_known_of_it(rig):
    first, second = rig.plug(0), rig.plug(1)

    inventory = await rig.gpus.find()

    other = replace(CARD, uuid=second, pci_bus_id="00000000:02:00.0")
    assert inventory.gpus == (CARD, other)
    assert first == CARD.uuid


async def test_each_card_is_read(rig):
    first, second = rig.plug(0), rig.plug(1)

    look = await rig.gpus.look()

    assert dict(look.readings) == {first: READING, second: READING}
    assert dict(look.faults) == {}
    assert look.xids == ()


@pytest.mark.parametrize("fault", list(CardFault))
async def test_a_card_that_fails_hides_no_other(rig, fault):
    first, second, third = rig.plug(0), rig.plug(1), rig.plug(2)
    await rig.gpus.find()

    rig.fail(1, fault)
    look, inventory = await rig.gpus.look(), await rig.gpus.find()

    assert set(look.readings) == {first, third}
    assert dict(look.faults) == {second: fault}
    assert [gpu.uuid for gpu in inventory.gpus] == [first, third]
    assert inventory.unreadable == (fault,)


async def test_a_card_that_was_plugged_in_is_found_and_one_taken_out_is_gone(rig):
    first, second = rig.plug(0), rig.plug(1)
    await rig.gpus.find()

    third = rig.plug(2)
    assert [gpu.uuid for gpu in (await rig.gpus.find()).gpus] == [first, second, third]

    rig.unplug(0)
    assert [gpu.uuid for gpu in (await rig.gpus.find()).gpus] == [second, third]
    look = await rig.gpus.look()
    assert set(look.readings) == {second, third}
    assert dict(look.faults) == {}


async def test_an_xid_error_is_told_once_and_with_its_card(rig):
    first, second = rig.plug(0), rig.plug(1)
    await rig.gpus.look()

    rig.report_xid(1, 31)
    rig.report_xid(0, 43)
    rig.report_xid(1, 79)

    assert (await rig.gpus.look()).xids == (Xid(31, second), Xid(43, first), Xid(79, second))
    assert (await rig.gpus.look()).xids == ()


async def test_an_xid_error_of_a_card_that_is_lost_is_told_too(rig):
    rig.plug(0)
    lost = rig.plug(1)
    await rig.gpus.look()

    rig.fail(1, CardFault.LOST)
    rig.report_xid(1, 79)

    assert (await rig.gpus.look()).xids == (Xid(79, lost),)


async def test_a_driver_that_fails_is_told_with_a_remedy_and_may_come_back(rig):
    uuid = rig.plug(0)
    await rig.gpus.find()

    rig.break_driver()
    for ask in (rig.gpus.find, rig.gpus.look, lambda: rig.gpus.limit_power(uuid, 300)):
        with pytest.raises(HostUnfit) as raised:
            await ask()
        assert raised.value.remedy

    rig.mend_driver()
    assert (await rig.gpus.find()).gpus == (CARD,)
    assert set((await rig.gpus.look()).readings) == {uuid}


async def test_a_driver_that_hangs_is_told_in_bounded_time_and_at_once_from_then_on(rig):
    rig.plug(0)
    hanging = rig.plug(1)
    await rig.gpus.find()

    async with rig.hanging_driver(1):
        with pytest.raises(DriverSilent) as raised:
            await rig.gpus.look()
        assert raised.value.gpu == hanging

        with pytest.raises(DriverSilent):  # and not TimeoutError, as after any waiting
            async with asyncio.timeout(0):
                await rig.gpus.find()

    assert hanging in (await rig.gpus.look()).readings


async def test_what_the_driver_reports_while_it_hangs_is_told_afterwards(rig):
    uuid = rig.plug(0)
    await rig.gpus.find()

    async with rig.hanging_driver(0):
        rig.report_xid(0, 119)
        with pytest.raises(DriverSilent):
            await rig.gpus.look()

    assert (await rig.gpus.look()).xids == (Xid(119, uuid),)


async def test_power_is_limited_where_that_is_allowed(rig):
    uuid = rig.plug(0)
    await rig.gpus.find()

    await rig.gpus.limit_power(uuid, 300)

    assert (await rig.gpus.look()).readings[uuid].power_limit_w == 300


async def test_a_limit_that_cannot_be_set_is_refused_by_name(rig):
    uuid = rig.plug(0)
    await rig.gpus.find()

    with pytest.raises(Refused) as refused:
        await rig.gpus.limit_power(uuid, 20)
    assert refused.value.name == "NotSupported"

    rig.forbid_limits(0)
    with pytest.raises(Refused) as refused:
        await rig.gpus.limit_power(uuid, 300)
    assert refused.value.name == "NoPermission"

    with pytest.raises(Refused) as refused:
        await rig.gpus.limit_power("GPU-none", 300)
    assert refused.value.name == "NoGpu"


async def test_many_may_ask_at_once(rig):
    uuids = {rig.plug(number) for number in range(3)}

    async with asyncio.TaskGroup() as group:
        looks = [group.create_task(rig.gpus.look()) for _ in range(20)]
        found = [group.create_task(rig.gpus.find()) for _ in range(5)]

    assert all(set(look.result().readings) == uuids for look in looks)
    assert all({gpu.uuid for gpu in each.result().gpus} == uuids for each in found)

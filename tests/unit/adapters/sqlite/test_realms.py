"""Grids keep apart what is theirs in one file: streams of records, and choices for the GPUs."""

import msgspec
import pytest

from nosdesk.adapters.sqlite.choices import SqliteChoices, chosen_realms
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import SqliteJournal, open_elsewhere, open_realms
from nosdesk.domain import gpu_choices
from nosdesk.domain.addresses import Address, MarketAddress
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import ChosenLimits, RigChoices
from nosdesk.domain.money import MicroNos
from nosdesk.domain.rules import Rules
from tests.fakes.clock import FakeClock

GPU = GpuUuid("GPU-1")


@pytest.fixture
async def database(tmp_path):
    async with Database(tmp_path / "journal.db") as database:
        yield database


def journal(database, realm=""):
    return SqliteJournal(database, FakeClock(), realm)


def choices(database, realm=""):
    return SqliteChoices(database, FakeClock(), realm)


def at_work(known):
    known = gpu_choices.enabled(known, GPU, name="RTX 4090")
    known = gpu_choices.with_account(gpu_choices.disabled(known, GPU), GPU, "Mine", name="")
    known = gpu_choices.enabled(known, GPU)
    (card,) = known.gpus
    there = MarketAddress(Address("there"))
    card = msgspec.structs.replace(card, market="there", last_market=there, is_out=False)
    return RigChoices((card,))


async def test_streams_of_the_same_name_do_not_meet(database):
    here, there = journal(database), journal(database, "devnet")
    await here.append("run:a", [b"here"])
    await there.append("run:a", [b"there"])
    await here.close_stream("run:a")

    assert [each.body for each in await here.entries("run:a")] == [b"here"]
    assert [each.body for each in await there.entries("run:a")] == [b"there"]
    assert await here.open_streams() == ()
    assert await there.open_streams("run:") == ("run:a",)
    assert await there.open_streams() == ("run:a",)


async def test_a_realm_whose_name_begins_like_anothers_sees_nothing_of_it(database):
    await journal(database, "devnet-2").append("run:a", [b"1"])

    assert await journal(database, "devnet").open_streams() == ()


async def test_realms_with_something_open_are_known(database):
    assert await open_realms(database) == ()
    for realm in ("", "devnet", "cellar"):
        await journal(database, realm).append("run:a", [b"1"])
    await journal(database, "cellar").close_stream("run:a")

    assert set(await open_realms(database)) == {"", "devnet"}


async def test_what_is_open_elsewhere_is_told_without_what_is_open_here(database):
    for realm in ("", "devnet", "cellar"):
        await journal(database, realm).append(f"run:{realm or 'practice'}", [b"1"])
    await journal(database, "devnet").append("run:over", [b"1"])
    await journal(database, "devnet").close_stream("run:over")

    assert set(await open_elsewhere(database, "devnet")) == {"run:practice", "run:cellar"}
    assert set(await open_elsewhere(database, "")) == {"run:devnet", "run:cellar"}


async def test_choices_for_another_grid_begin_with_the_cards_and_nothing_of_the_grid(database):
    await choices(database).change(at_work)
    (begun,) = (await choices(database, "devnet").load()).gpus

    assert (begun.uuid, begun.name, begun.account, begun.is_enabled) == (
        GPU, "RTX 4090", "Mine", True,
    )  # fmt: skip
    assert (begun.market, begun.last_market, begun.is_out, begun.pause) == ("", None, True, None)


async def test_from_then_on_each_grid_has_its_own(database):
    await choices(database).change(at_work)
    await choices(database, "devnet").change(lambda known: gpu_choices.disabled(known, GPU))

    assert (await choices(database).load()).enabled == (GPU,)
    assert (await choices(database, "devnet").load()).enabled == ()
    await choices(database).change(lambda _: RigChoices())
    assert [each.uuid for each in (await choices(database, "devnet").load()).gpus] == [GPU]
    assert set(await chosen_realms(database)) == {"", "devnet"}


async def test_limits_and_rules_of_a_card_go_along_but_for_the_least_price(database):
    await choices(database).change(at_work)
    known = await choices(database).load()
    card = msgspec.structs.replace(
        known.gpus[0],
        rules=Rules(idle_after_s=60, least_price=MicroNos(9)),
        limits=ChosenLimits(power_w=200.0),
    )
    await choices(database).change(lambda _: RigChoices((card,)))
    (begun,) = (await choices(database, "devnet").load()).gpus

    assert begun.rules == Rules(idle_after_s=60)
    assert begun.limits == ChosenLimits(power_w=200.0)


async def test_what_cannot_be_read_of_one_grid_leaves_the_others(database):
    await choices(database, "devnet").change(at_work)
    await database.write(
        lambda c: c.execute("UPDATE choices SET body = x'00' WHERE name = 'now:devnet'")
    )

    assert (await choices(database, "devnet").load()).gpus == ()
    await choices(database).change(at_work)
    assert (await choices(database).load()).enabled == (GPU,)

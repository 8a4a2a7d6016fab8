"""Moves of money survive any crash: each is made once, and found again."""

import asyncio

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.solana.keys import KeypairSigner
from nosdesk.domain.actions import OpenNosAccount, SendNos, SendSol
from nosdesk.domain.errors import BadInput, Refused, Unavailable
from nosdesk.domain.moves import sweep
from nosdesk.domain.moves.sweep import COOL_DOWN_S, TEST_AMOUNT, Confirmed, RuleSet, TurnedOff
from nosdesk.domain.secret import Secret
from nosdesk.node.delivery import Delivery
from nosdesk.node.mover import Mover
from nosdesk.node.patience import Patience
from nosdesk.node.sweeper import Sweeper, recorded_sweep
from tests.fakes.chain import FakeChain
from tests.fakes.journal import FakeJournal
from tests.fakes.ledger import new_address

SIGNER = KeypairSigner(Secret(Keypair()))
OWNER = SIGNER.address
TO = new_address()
SEND = SendSol(TO, 5_000_000)
NOS = 1_000_000


class QuickClock:
    """Time that passes as soon as somebody waits for it."""

    def __init__(self) -> None:
        self.time = 1_700_000_000.0

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(0)
        self.time += seconds


class Crash(BaseException):
    """The program is gone."""


class Fuse:
    """Lets so many calls through, then the program is gone; before or after the last one's work."""

    def __init__(self, part, calls: set[str]) -> None:
        self._part = part
        self._calls = calls
        self.left = None
        self.does_last = False

    def __getattr__(self, name):
        given = getattr(self._part, name)
        if name not in self._calls:
            return given

        async def call(*args, **kwargs):
            if self.left is None:
                return await given(*args, **kwargs)
            self.left -= 1
            if self.left < 0:
                if self.does_last:
                    await given(*args, **kwargs)
                raise Crash
            return await given(*args, **kwargs)

        return call


class World:
    def __init__(self) -> None:
        self.clock = QuickClock()
        self.real = FakeChain(self.clock)
        self.real.fund(OWNER)
        self.real.state.nos[OWNER] = 100 * NOS
        self.chain = Fuse(self.real, {"sign", "send", "landing", "holdings"})
        self.journal = Fuse(FakeJournal(self.clock), {"append", "close_stream"})
        self.troubles = []

    def mover(self) -> Mover:
        """A program that has just been started."""
        delivery = Delivery(self.chain, self.journal, Patience(self.clock, self.troubles.append))
        return Mover("grid", self.chain, self.journal, delivery)

    def sweeper(self) -> Sweeper:
        return Sweeper("grid", self.chain, self.mover(), self.journal, self.clock, 5_000_000)

    def mend(self) -> None:
        self.chain.left = self.journal.left = None


@pytest.fixture
def world():
    return World()


async def test_a_move_lands_and_is_known_by_its_name(world):
    mover = world.mover()
    outcome = await mover.carry_out("a", SEND, [SEND], SIGNER)

    assert outcome.word == "landed"
    assert await mover.found("a", OWNER, SEND) == outcome
    assert await mover.found("b", OWNER, SEND) is None
    assert await world.mover().recover() == ()
    assert world.real.state.sol[TO] == 5_000_000


@pytest.mark.parametrize("does_last", [False, True])
@pytest.mark.parametrize("part", ["chain", "journal"])
@pytest.mark.parametrize("after", range(5))
@pytest.mark.parametrize("recovers", [False, True])
async def test_after_a_crash_anywhere_a_move_is_made_once(world, part, after, does_last, recovers):
    fuse = getattr(world, part)
    fuse.left, fuse.does_last = after, does_last
    try:
        await world.mover().carry_out("a", SEND, [SEND], SIGNER)
    except Crash:
        world.mend()
        if recovers:
            await world.mover().recover()
    world.mend()
    outcome = await world.mover().carry_out("a", SEND, [SEND], SIGNER)

    assert outcome.word == "landed"
    assert world.real.state.sol[TO] == 5_000_000
    assert len(set(world.real.sent)) == 1
    assert await world.mover().recover() == ()


async def test_bytes_that_got_lost_are_sent_again_and_not_signed_anew(world):
    world.real.drop_next_send()
    world.real.fail_next_send()
    world.real.lose_next_answer()
    outcome = await world.mover().carry_out("a", SEND, [SEND], SIGNER)

    assert outcome.word == "landed"
    assert set(world.real.sent) == {outcome.signature}
    assert world.real.state.sol[TO] == 5_000_000


async def test_what_expired_or_failed_may_be_asked_for_again_under_the_same_name(world):
    for _ in range(60):
        world.real.drop_next_send()
    expired = await world.mover().carry_out("a", SEND, [SEND], SIGNER)
    world.real._send_faults.clear()
    world.real.fail_next("Custom:1")
    failed = await world.mover().carry_out("a", SEND, [SEND], SIGNER)
    landed = await world.mover().carry_out("a", SEND, [SEND], SIGNER)

    assert [one.word for one in (expired, failed, landed)] == ["expired", "failed", "landed"]
    assert failed.reason == "Custom:1"
    assert len({one.signature for one in (expired, failed, landed)}) == 3
    assert world.real.state.sol[TO] == 5_000_000


async def test_a_name_stands_for_one_move(world):
    await world.mover().carry_out("a", SEND, [SEND], SIGNER)
    other = SendSol(TO, 6_000_000)

    with pytest.raises(BadInput):
        await world.mover().carry_out("a", other, [other], SIGNER)
    with pytest.raises(BadInput):
        await world.mover().found("a", new_address(), SEND)


async def test_what_is_refused_by_the_trial_leaves_nothing_behind(world):
    world.real.refuse_next("Custom:1")
    with pytest.raises(Refused):
        await world.mover().carry_out("a", SEND, [SEND], SIGNER)

    assert await world.journal.open_streams() == ()
    assert world.real.sent == []


# --- Sweeping --------------------------------------------------------------------------------------


async def key():
    return SIGNER


async def armed(world, above=40 * NOS):
    recorded = await recorded_sweep(world.journal, "grid", OWNER)
    await recorded.feed(RuleSet(TO, above, world.clock.now()))
    world.clock.time += COOL_DOWN_S


async def confirmed(world):
    recorded = await recorded_sweep(world.journal, "grid", OWNER)
    await recorded.feed(Confirmed(TO))


async def no_key():
    raise Unavailable("The keyring is locked.")


@pytest.mark.parametrize("does_last", [False, True])
@pytest.mark.parametrize("part", ["chain", "journal"])
@pytest.mark.parametrize("after", range(14))
async def test_after_a_crash_anywhere_a_sweep_takes_no_more_than_it_may(
    world, part, after, does_last
):
    await armed(world)
    fuse = getattr(world, part)
    fuse.left, fuse.does_last = after, does_last
    try:
        await world.sweeper().sweep(OWNER, key)
        await confirmed(world)
        await world.sweeper().sweep(OWNER, key)
    except Crash:
        world.mend()
    world.mend()
    await world.sweeper().sweep(OWNER, key)
    await confirmed(world)
    await world.sweeper().sweep(OWNER, key)

    assert world.real.state.nos[OWNER] == 40 * NOS
    assert world.real.state.nos[TO] == 60 * NOS
    assert len(set(world.real.sent)) == 2


async def test_a_sweep_that_cannot_be_made_is_looked_at_anew(world):
    await armed(world)
    world.real.refuse_next("Custom:1")
    with pytest.raises(Refused):
        await world.sweeper().sweep(OWNER, key)
    state = (await recorded_sweep(world.journal, "grid", OWNER)).state
    assert (state.moving, state.is_tested) == (None, False)

    made = await world.sweeper().sweep(OWNER, key)
    assert [moving.amount for moving, _ in made] == [TEST_AMOUNT]


async def test_the_rest_follows_only_when_the_owner_saw_the_test_arrive(world):
    await armed(world)
    for _ in range(3):
        await world.sweeper().sweep(OWNER, key)
        world.clock.time += COOL_DOWN_S
    assert world.real.state.nos[TO] == TEST_AMOUNT

    await confirmed(world)
    ((moving, _),) = await world.sweeper().sweep(OWNER, key)
    assert (moving.is_test, moving.amount) == (False, 60 * NOS - TEST_AMOUNT)


@pytest.mark.parametrize("is_confirmed", [False, True])
async def test_what_was_not_signed_goes_nowhere_once_the_rule_is_another(world, is_confirmed):
    await armed(world)
    if is_confirmed:
        await world.sweeper().sweep(OWNER, key)
        await confirmed(world)
    before = world.real.state.nos.get(TO)
    with pytest.raises(Unavailable):
        await world.sweeper().sweep(OWNER, no_key)
    other = new_address()
    recorded = await recorded_sweep(world.journal, "grid", OWNER)
    await recorded.feed(TurnedOff())
    await recorded.feed(RuleSet(other, 40 * NOS, world.clock.now()))

    assert await world.sweeper().sweep(OWNER, key) == ()
    world.clock.time += COOL_DOWN_S
    ((moving, _),) = await world.sweeper().sweep(OWNER, key)

    assert (moving.cold, moving.is_test) == (other, True)
    assert world.real.state.nos.get(TO) == before


async def test_what_was_signed_is_seen_through_after_sweeping_is_off(world):
    await armed(world)
    world.chain.left = 1 + 1 + 1  # to look, to look again, and to sign; sending it is too much
    with pytest.raises(Crash):
        await world.sweeper().sweep(OWNER, key)
    world.mend()
    recorded = await recorded_sweep(world.journal, "grid", OWNER)
    await recorded.feed(TurnedOff())

    ((_, outcome),) = await world.sweeper().sweep(OWNER, no_key)

    assert outcome.word == "landed"
    assert world.real.state.nos[TO] == TEST_AMOUNT
    assert await world.sweeper().sweep(OWNER, no_key) == ()


async def test_money_spent_meanwhile_stays_and_less_is_swept(world):
    await armed(world)
    await world.sweeper().sweep(OWNER, key)
    await confirmed(world)
    with pytest.raises(Unavailable):
        await world.sweeper().sweep(OWNER, no_key)
    world.real.state.nos[OWNER] = 50 * NOS

    ((moving, _),) = await world.sweeper().sweep(OWNER, key)

    assert moving.amount == 10 * NOS
    assert world.real.state.nos[OWNER] == 40 * NOS


@pytest.mark.parametrize("skew_s", [-3_600, 3_600])
async def test_nothing_is_swept_while_the_clocks_do_not_agree(world, skew_s):
    await armed(world)
    world.real.clock_skew_s = skew_s
    with pytest.raises(Refused, match="60 minutes"):
        await world.sweeper().sweep(OWNER, key)

    assert world.real.sent == []
    world.real.clock_skew_s = 120
    assert len(await world.sweeper().sweep(OWNER, key)) == 1


async def test_no_key_is_asked_for_while_nothing_is_due(world):
    async def never():
        raise AssertionError

    assert await world.sweeper().sweep(OWNER, never) == ()
    await armed(world, above=100 * NOS)
    assert await world.sweeper().sweep(OWNER, never) == ()
    assert sweep.resume((await recorded_sweep(world.journal, "grid", OWNER)).state) == ()


async def test_nos_go_with_the_account_that_they_need(world):
    intent = SendNos(TO, NOS)
    made = await world.mover().carry_out("n", intent, [OpenNosAccount(TO), intent], SIGNER)

    assert made.word == "landed"
    assert world.real.state.nos[TO] == NOS

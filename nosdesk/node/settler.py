"""Gets one result paid: the settlement machine's hands and eyes.

The rules, and why they are safe, stand in `domain.settlement`. Here is only how each command is
carried out, and that none of them gives up.
"""

from collections.abc import Awaitable, Callable
from functools import partial
from itertools import islice
from random import Random
from typing import Literal

from nosdesk.aio.retry import Backoff
from nosdesk.domain import settlement as life
from nosdesk.domain.actions import Action, Complete, Finish
from nosdesk.domain.addresses import Cid, Signature
from nosdesk.domain.errors import NodeError, Refused
from nosdesk.domain.job import Job, JobState, Run, payment
from nosdesk.domain.money import MicroNos
from nosdesk.domain.run import Assignment, RunState
from nosdesk.domain.settlement import Phase, Settlement, SignedClaim
from nosdesk.node import activity
from nosdesk.node.delivery import Delivery, Expired, Failed, Landed
from nosdesk.node.patience import Patience
from nosdesk.node.recorded import Recorded
from nosdesk.ports.chain import Chain, SignedTransaction
from nosdesk.ports.clock import Clock
from nosdesk.ports.content import Content
from nosdesk.ports.keys import Signer
from nosdesk.protocol.results import without_logs

SettlementRecorded = Recorded[Settlement, life.Event, life.Command]

READING_TRIES = 8
"""How often the ledger is asked for what the books lack; the growing pauses add up to minutes."""
REFUSALS_BEFORE_FORGOING = 5
WORTH_A_DEPOSIT = MicroNos(1_000_000)
"""From this pay on, a poster's closed account is opened again at our expense (0.00204 SOL).

Below it a poster could list jobs worth less than the rent, close the account, and keep the rent.
"""
_NO_ACCOUNT = "AccountNotInitialized"
_DEPOSIT_CLOSED = (
    "The poster has closed the account that its deposit returns to, which blocks this payment;"
    " opening it again would have cost more than the job paid."
)
_AGAIN = Backoff(first_s=1.0, cap_s=60.0, jitter=0)


class Settler:
    """Settles one run."""

    def __init__(  # noqa: PLR0913 - the parts of the outside that a settlement touches
        self,
        run: RunState,
        recorded: SettlementRecorded,
        *,
        chain: Chain,
        content: Content,
        delivery: Delivery,
        signer: Signer,
        clock: Clock,
        patience: Patience,
        publish: Callable[[activity.Activity], None],
        explain: Callable[[str], None],
        find_funds: Callable[[], Awaitable[None]],
    ) -> None:
        self._run = run
        self._recorded = recorded
        self._chain = chain
        self._content = content
        self._delivery = delivery
        self._signer = signer
        self._clock = clock
        self._patience = patience
        self._publish = publish
        self._explain = explain
        self._find_funds = find_funds
        self._is_deposit_closed = False
        self.sent_at: float | None = None

    @property
    def state(self) -> Settlement:
        """What was decided so far."""
        return self._recorded.state

    async def claim(self) -> Settlement:
        """Return once the payment is confirmed, or once it is certain that there is none."""
        commands = life.resume(self.state)
        while self.state.phase not in (Phase.READING_RECEIPT, Phase.SETTLED):
            commands = await self._advance(commands)
        return self.state

    async def reopen(self) -> bool:
        """Begin to claim again if the chain shows the run open after all; tell whether it does."""
        facts = self._assignment
        run = await self._patience.until_read(lambda: self._chain.run(facts.run))
        if run is None or run.node != facts.node:
            return False
        await self._recorded.feed(life.RunStillOpen())
        return True

    async def close_books(self) -> Settlement:
        """Return the settlement with what was received, as far as the ledger tells it."""
        commands = life.resume(self.state)
        while self.state.phase is not Phase.SETTLED:
            commands = await self._advance(commands)
        return self.state

    async def expected(self) -> MicroNos:
        """Return what the program owes for the run, by the times the ledger holds."""
        if self.state.outcome not in ("paid", "ended_by_poster"):
            return MicroNos(0)
        facts = self._assignment
        for pause in islice(_AGAIN.delays(Random()), READING_TRIES):
            job = await self._patience.until_read(lambda: self._chain.job(facts.job))
            if job is not None and job.state is JobState.DONE:
                return payment(job.price, job.time_start, job.time_end, job.timeout_s)
            await self._clock.sleep(pause)
        # The job is cleaned up already: by our own times.
        ended = round(self.state.landed_at or self._clock.now())
        return payment(facts.price, facts.time_start, ended, self._run.timeout_s)

    async def _advance(self, commands: tuple[life.Command, ...]) -> tuple[life.Command, ...]:
        """Carry out the one command there is and take its event."""
        (command,) = commands
        event = await self._carry_out(command)
        following = await self._recorded.feed(event)
        # An event that changed nothing leaves the machine where it was: do that again.
        return following or life.resume(self.state)

    async def _carry_out(self, command: life.Command) -> life.Event:
        match command:
            case life.PinResult():
                return await self._pin()
            case life.LookAtJob():
                return await self._look()
            case life.SignClaim(claim, result):
                return await self._sign(claim, result)
            case life.SendClaim(signed):
                return await self._send(signed)
            case life.ReadReceipt(signature):
                return await self._read_receipt(signature)

    async def _pin(self) -> life.ResultPinned:
        document = (self._run.result or "").encode()
        for pause in _AGAIN.delays(Random()):
            try:
                pin = partial(self._content.pin, document)
                cid = await self._patience.until_answered(pin)
            except NodeError as error:
                self._patience.tell(error)
                self._explain(f"The result could not be published: {error.title} Trying again.")
                document = without_logs(document)  # what is refused is most likely too much
                await self._clock.sleep(pause)
            else:
                pinned = activity.ResultPinned(self._clock.now(), self._assignment.run, cid)
                self._publish(pinned)
                return life.ResultPinned(cid)
        raise AssertionError  # pragma: no cover - the delays never end

    async def _look(self) -> life.JobSeen:
        """Read the run before the job: what lands in between then shows as a finished job."""
        await self._clock.sleep(_pause_before_look(self.state))
        facts = self._assignment
        run = await self._patience.until_read(lambda: self._chain.run(facts.run))
        job = await self._patience.until_read(lambda: self._chain.job(facts.job))
        return life.JobSeen(
            job=_word(job),
            run_open=(run is not None and run.node == facts.node) or await self._is_listed(run),
            result_set=job is not None and job.result is not None,
            is_ours=job is not None and job.node == facts.node,
            at=self._clock.now(),
        )

    async def _is_listed(self, run: Run | None) -> bool:
        """Tell whether a run that was not found by its address is among the node's runs still."""
        if run is not None:
            return False
        facts = self._assignment
        runs = await self._patience.until_read(lambda: self._chain.runs_of(facts.node))
        return facts.run in {each.address for each in runs}

    async def _sign(self, claim: life.Claim, result: Cid) -> life.Event:
        action = self._action(claim, result)
        try:
            signed = await self._patience.until_answered(
                lambda: self._chain.sign([action], self._signer)
            )
        except NodeError as error:
            return await self._on_refused(error)
        return life.ClaimSigned(
            SignedClaim(claim, signed.wire, signed.signature, signed.last_valid_height)
        )

    async def _on_refused(self, error: NodeError) -> life.Event:
        """Say why the claim cannot be made, mend what we can, and let it be tried again."""
        name = error.name if isinstance(error, Refused) else ""
        self._patience.tell(error)
        self._explain(f"The payment cannot be claimed yet: {error.title} Trying again.")
        await self._find_funds()
        if name == _NO_ACCOUNT:
            self._is_deposit_closed = True
            if not self._is_worth_a_deposit and self.state.refusals >= REFUSALS_BEFORE_FORGOING:
                return life.ClaimForgone(_DEPOSIT_CLOSED)
        return life.ClaimRefused(name or error.title)

    @property
    def _is_worth_a_deposit(self) -> bool:
        """Tell whether the pay outweighs the rent of the poster's account, which we would lose."""
        facts = self._assignment
        ended = round(self._clock.now())
        due = payment(facts.price, facts.time_start, ended, self._run.timeout_s)
        return due >= WORTH_A_DEPOSIT

    async def _send(self, signed: SignedClaim) -> life.Event:
        self.sent_at = self._clock.now()
        self._publish(activity.ClaimSent(self.sent_at, self._assignment.run, signed.signature))
        transaction = SignedTransaction(signed.wire, signed.signature, signed.last_valid_height)
        match await self._delivery.deliver(transaction):
            case Landed():
                now = self._clock.now()
                confirmed = activity.ClaimConfirmed(now, self._assignment.run, signed.signature)
                self._publish(confirmed)
                return life.ClaimLanded(signed.signature, now)
            case Failed(name):
                self._explain(f"The claim failed on the ledger ({name}). Trying again.")
                return life.ClaimRefused(name, signed.signature)
            case Expired():
                return life.ClaimExpired(signed.signature)

    async def _read_receipt(self, signature: Signature) -> life.ReceiptRead:
        for pause in islice(_AGAIN.delays(Random()), READING_TRIES):
            receipt = await self._patience.until_read(
                lambda: self._chain.receipt(signature, self._assignment.node)
            )
            if receipt is not None:
                return life.ReceiptRead(receipt.nos)
            await self._clock.sleep(pause)
        return life.ReceiptRead(None)

    def _action(self, claim: life.Claim, result: Cid) -> Action:
        facts = self._assignment
        if claim == "complete":
            return Complete(facts.job, result)
        return Finish(
            job=facts.job,
            run=facts.run,
            market=facts.market,
            price=facts.price,
            payer_job=facts.payer_job,
            payer_run=facts.payer_run,
            result=result,
            open_deposit=self._is_deposit_closed and self._is_worth_a_deposit,
        )

    @property
    def _assignment(self) -> Assignment:
        return self._run.assignment


def _word(job: Job | None) -> Literal["open", "done", "stopped", "gone"]:
    if job is None:
        return "gone"
    match job.state:
        case JobState.QUEUED:
            return "open"
        case JobState.DONE:
            return "done"
        case JobState.STOPPED:
            return "stopped"


def _pause_before_look(state: Settlement) -> float:
    """A first look is at once; after refusals and doubts the waits grow up to a minute."""
    return 0.0 if not (tries := state.refusals + state.doubts) else min(60.0, 2.0 ** (tries - 1))

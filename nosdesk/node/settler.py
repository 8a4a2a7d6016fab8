"""Gets one result paid: the settlement machine's hands and eyes.

The rules, and why they are safe, stand in `domain.settlement`. Here is only how each command is
carried out, and that none of them gives up.
"""

from collections.abc import Awaitable, Callable
from random import Random
from typing import Literal, TypeVar

from nosdesk.aio.retry import Backoff
from nosdesk.domain import settlement as life
from nosdesk.domain.actions import Action, Complete, Finish, Quit
from nosdesk.domain.addresses import Cid, Signature
from nosdesk.domain.errors import BugError, NodeError, Refused
from nosdesk.domain.job import Job, JobState, Run
from nosdesk.domain.money import MicroNos
from nosdesk.domain.run import Assignment, RunState
from nosdesk.domain.settlement import Phase, Settlement, SignedClaim
from nosdesk.node import activity
from nosdesk.node.delivery import Delivery, Expired, Failed, Landed
from nosdesk.node.holdup import Explain, Holdup
from nosdesk.node.patience import Patience
from nosdesk.node.receipts import Receipts
from nosdesk.node.recorded import Recorded
from nosdesk.ports.chain import Chain, SignedTransaction
from nosdesk.ports.clock import Clock
from nosdesk.ports.content import Content
from nosdesk.ports.keys import Signer
from nosdesk.protocol.results import without_found, without_logs

T = TypeVar("T")
SettlementRecorded = Recorded[Settlement, life.Event, life.Command]

REFUSALS_BEFORE_FORGOING = 11
"""With the growing pauses between them five minutes: what is refused as if an account were closed
may be a run that its poster has ended, while an endpoint that lags still shows it open."""

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


_SENT = "The claim is sent; the network has not confirmed it yet."
_NOT_TAKEN = "The payment could not be claimed yet."
_NOT_SHOWN = "The ledger shows nothing to claim; it is asked again before that is believed."


class Settler:
    """Settles one run: a result is claimed, a run without one is handed back."""

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
        explain: Explain,
        find_funds: Callable[[], Awaitable[bool]],
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
        self._find_funds = find_funds
        self.receipts = Receipts(run, chain=chain, clock=clock, patience=patience)
        self.holdup = Holdup(clock, explain)
        self._is_deposit_closed = False
        self._is_short_of_funds = False
        self.sent_at: float | None = None

    @property
    def state(self) -> Settlement:
        """What was decided so far."""
        return self._recorded.state

    async def claim(self) -> Settlement:
        """Return once the payment is confirmed, or once it is certain that there is none."""
        if self._run.result is None:
            await self._recorded.feed(life.HandBackOrdered(self._run.hand_back))
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
        document = self._document()
        cuts = iter((without_logs, without_found))  # what is refused is most likely too much
        told = False
        for pause in _AGAIN.delays(Random()):
            try:
                cid = await self._content.pin(document)
            except NodeError as error:
                if not told:
                    self._patience.tell(error)
                told = True
                reason = f"The result is not published yet. {error.title}"
                self.holdup.until_next_try(reason, pause)
                if isinstance(error, Refused) and (cut := next(cuts, None)) is not None:
                    document = cut(document)
                await self._clock.sleep(pause)
            else:
                self.holdup.end("Claiming the payment.")
                pinned = activity.ResultPinned(self._clock.now(), self._assignment.run, cid)
                self._publish(pinned)
                return life.ResultPinned(cid)
        raise AssertionError  # pragma: no cover - the delays never end

    def _document(self) -> bytes:
        if self._run.result is None:
            raise BugError("A run without a result is to be published.")
        return self._run.result.encode()

    async def _look(self) -> life.JobSeen:
        """Read the run before the job: what lands in between then shows as a finished job."""
        await self._rest_before_look()
        facts = self._assignment
        run = await self._read(lambda: self._chain.run(facts.run))
        job = await self._read(lambda: self._chain.job(facts.job))
        is_open = (run is not None and run.node == facts.node) or await self._is_listed(run)
        is_gone = job is None and not is_open
        return life.JobSeen(
            job=_word(job),
            run_open=is_open,
            result_set=job is not None and job.result is not None,
            is_ours=job is not None and job.node == facts.node,
            at=self._clock.now(),
            payout=await self.receipts.payout_now() if is_gone else None,
        )

    async def _rest_before_look(self) -> None:
        """A first look is at once; after refusals and doubts the waits grow up to a minute."""
        tries = self.state.refusals + self.state.doubts
        if tries:
            pause = min(60.0, 2.0 ** min(tries - 1, 6))
            reason = _NOT_SHOWN if self.state.doubts else self.holdup.reason or _NOT_TAKEN
            if not self._is_short_of_funds:  # which is told already, with what to do about it
                self.holdup.until_next_try(reason, pause)
            await self._clock.sleep(pause)

    async def _is_listed(self, run: Run | None) -> bool:
        """Tell whether a run that was not found by its address is among the node's runs still."""
        if run is not None:
            return False
        facts = self._assignment
        runs = await self._read(lambda: self._chain.runs_of(facts.node))
        return facts.run in {each.address for each in runs}

    async def _read(self, read: Callable[[], Awaitable[T]]) -> T:
        return await self._patience.until_read(read, on_wait=self._on_wait)

    def _on_wait(self, error: NodeError, pause_s: float) -> None:
        reason = f"The ledger cannot be asked about the payment. {error.title}"
        self.holdup.until_next_try(reason, pause_s)

    async def _sign(self, claim: life.Claim, result: Cid | None) -> life.Event:
        action = self._action(claim, result)
        try:
            signed = await self._patience.until_answered(
                lambda: self._chain.sign([action], self._signer), on_wait=self._on_wait
            )
        except NodeError as error:
            return await self._on_refused(claim, error)
        self.holdup.go_on("The claim is signed and on its way.")
        return life.ClaimSigned(
            SignedClaim(claim, signed.wire, signed.signature, signed.last_valid_height)
        )

    async def _on_refused(self, claim: life.Claim, error: NodeError) -> life.Event:
        """Say why the claim cannot be made, mend what we can, and let it be tried again."""
        name = error.name if isinstance(error, Refused) else ""
        self._patience.tell(error)
        self.holdup.begin(f"The payment cannot be claimed yet. {error.title}")
        self._is_short_of_funds = await self._find_funds()
        if name == _NO_ACCOUNT and claim == "finish":
            self._is_deposit_closed = True
            if not self._is_worth_a_deposit and self.state.refusals >= REFUSALS_BEFORE_FORGOING:
                return life.ClaimForgone(_DEPOSIT_CLOSED)
        return life.ClaimRefused(name or error.title)

    @property
    def _is_worth_a_deposit(self) -> bool:
        """Tell whether the pay outweighs the rent of the poster's account, which we would lose."""
        return self.receipts.worth(self._clock.now()) >= WORTH_A_DEPOSIT

    async def _send(self, signed: SignedClaim) -> life.Event:
        self.sent_at = self._clock.now()
        self._publish(activity.ClaimSent(self.sent_at, self._assignment.run, signed.signature))
        transaction = SignedTransaction(signed.wire, signed.signature, signed.last_valid_height)
        match await self._delivery.deliver(transaction, on_unconfirmed=self._on_unconfirmed):
            case Landed():
                now = self._clock.now()
                confirmed = activity.ClaimConfirmed(now, self._assignment.run, signed.signature)
                self._publish(confirmed)
                return life.ClaimLanded(signed.signature, now)
            case Failed(name):
                self.holdup.begin(f"The claim failed on the ledger ({name}).")
                return life.ClaimRefused(name, signed.signature)
            case Expired():
                return life.ClaimExpired(signed.signature)

    def _on_unconfirmed(self, left_s: float | None) -> None:
        self.holdup.until_expiry(_SENT, left_s)

    async def _read_receipt(self, signature: Signature | None) -> life.ReceiptRead:
        if signature is None:
            return life.ReceiptRead(await self.receipts.of_run())
        return life.ReceiptRead(await self.receipts.of_claim(signature))

    def _action(self, claim: life.Claim, result: Cid | None) -> Action:
        facts = self._assignment
        if claim == "quit":
            return Quit(facts.job, facts.run, facts.payer_run)
        if result is None:
            raise BugError("A result is to be claimed that there is not.")
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

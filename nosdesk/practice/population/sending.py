"""How simulated clients send: signed transactions, which the ledger may forget after a while."""

from collections import deque
from collections.abc import Callable, Mapping

from solders.instruction import Instruction
from solders.keypair import Keypair
from solders.message import MessageV0
from solders.signature import Signature
from solders.transaction import VersionedTransaction

from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address
from nosdesk.domain.errors import Refused
from nosdesk.practice.ledger import Ledger, TransactionRefused
from nosdesk.protocol import jobs
from nosdesk.protocol.borsh import Value
from nosdesk.protocol.pdas import TOKEN_PROGRAM
from nosdesk.protocol.program_errors import error_name

REMEMBERED_S = 900.0
"""How long the ledger keeps what they sent; nobody asks for it after that."""


class Sender:
    """Sends what several keys sign; `Refused` with the program's error name when it is refused."""

    def __init__(self, ledger: Ledger, now: Callable[[], float]) -> None:
        self.ledger = ledger
        self.programs = ledger.programs
        self._now = now
        self._sent: deque[tuple[float, Signature]] = deque()

    def call(
        self,
        name: str,
        accounts: Mapping[str, str],
        *signers: Keypair,
        keeps: bool = False,
        **args: Value,
    ) -> None:
        """Call the jobs program; the first signer pays. With `keeps` it is never forgotten."""
        named = {
            "rewards_program": self.programs.rewards,
            "rewards_reflection": self.programs.reflection(),
            "rewards_vault": self.programs.rewards_vault(),
            "token_program": TOKEN_PROGRAM,
            "system_program": SYSTEM_PROGRAM,
        } | {role: Address(key) for role, key in accounts.items()}
        self.send(jobs.INSTRUCTIONS[name].build(self.programs.jobs, named, **args),
                  signers=signers, keeps=keeps)  # fmt: skip

    def send(
        self, *instructions: Instruction, signers: tuple[Keypair, ...], keeps: bool = False
    ) -> None:
        """Land the instructions as one transaction, or raise `Refused`."""
        blockhash, _ = self.ledger.latest_blockhash()
        message = MessageV0.try_compile(signers[0].pubkey(), list(instructions), [], blockhash)
        needed = message.account_keys[: message.header.num_required_signatures]
        by_key = {each.pubkey(): each for each in signers}
        transaction = VersionedTransaction(message, [by_key[key] for key in needed])
        try:
            signature = self.ledger.submit(transaction)
        except TransactionRefused as refused:
            name = error_name(refused.logs) or str(refused.err)
            raise Refused(f"The ledger refused a transaction: {name}.", name=name) from refused
        if not keeps:
            self._sent.append((self._now(), signature))

    def forget_old(self) -> None:
        """Let the ledger forget what was sent long ago."""
        oldest = self._now() - REMEMBERED_S
        while self._sent and self._sent[0][0] < oldest:
            self.ledger.forget(self._sent.popleft()[1])

"""A poster: lists jobs on the practice grid and reads what comes back, as any poster does.

It uses the ledger in process, but only by signed transactions: what a client outside could not
do, it cannot do either.
"""

import asyncio
from collections.abc import Mapping
from typing import Any

import msgspec
from solders.hash import Hash
from solders.instruction import Instruction
from solders.keypair import Keypair
from solders.message import MessageV0
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from nosdesk.domain.addresses import (
    SYSTEM_PROGRAM,
    Address,
    Cid,
    JobAddress,
    MarketAddress,
    RunAddress,
)
from nosdesk.domain.errors import Refused
from nosdesk.domain.job import Job, JobState, Run
from nosdesk.practice.content_store import ContentStore
from nosdesk.practice.ledger import AccountChanged, Ledger, LedgerEvent, TransactionRefused
from nosdesk.protocol import jobs
from nosdesk.protocol.accounts import decode_job, decode_run, discriminator
from nosdesk.protocol.borsh import Value
from nosdesk.protocol.cids import cid_to_digest
from nosdesk.protocol.pdas import TOKEN_PROGRAM
from nosdesk.protocol.program_errors import error_name

_RUN = discriminator("RunAccount")


class Poster:
    """Lists jobs with one funded key; a refusal by the programs raises `Refused` with its name."""

    def __init__(self, ledger: Ledger, content: ContentStore, key: Keypair) -> None:
        self.key = key
        self.address = Address(str(key.pubkey()))
        self._ledger = ledger
        self._content = content

    async def post(
        self,
        definition: Mapping[str, Any] | bytes,
        market: MarketAddress,
        *,
        timeout_s: int,
        cid: Cid | None = None,
    ) -> JobAddress:
        """Put the definition into the content store, list it, and return the job.

        With a `cid` that is listed instead and nothing is stored: content that is missing or
        not what it says.
        """
        if cid is None:
            cid = self._content.put(_document(definition))
        job, run = Keypair(), Keypair()
        accounts = {
            "job": str(job.pubkey()),
            "run": str(run.pubkey()),
            "market": market,
            "payer": self.address,
            **self._payment_accounts(market),
        }
        self._send("list", accounts, job, run, ipfs_job=cid_to_digest(cid), timeout=timeout_s)
        return JobAddress(Address(str(job.pubkey())))

    async def extend(self, job: JobAddress, *, timeout_s: int) -> None:
        """Give the job this time-out in place of its shorter one."""
        market = self._require(job).market
        accounts = {
            "job": job,
            "market": market,
            "payer": self.address,
            **self._payment_accounts(market),
        }
        self._send("extend", accounts, timeout=timeout_s)

    async def end(self, job: JobAddress) -> None:
        """End the running job now, which pays its node for the time so far."""
        found, run = self._require(job), self._run_of(job)
        programs = self._ledger.programs
        accounts = {
            "job": job,
            "market": found.market,
            "run": run.address,
            "deposit": programs.nos_account(self.address),
            "user": programs.nos_account(run.node),
            "vault": programs.market_vault(found.market),
            "payer": run.payer,
        }
        self._send("end", accounts)

    async def finished(self, job: JobAddress) -> Job:
        """Return the job once it is done or was stopped."""
        key = Pubkey.from_string(job)
        changed = asyncio.Event()

        def look(event: LedgerEvent) -> None:
            if isinstance(event, AccountChanged) and event.key == key:
                changed.set()

        unsubscribe = self._ledger.subscribe(look)
        try:
            while (found := self._require(job)).state is JobState.QUEUED:
                await changed.wait()
                changed.clear()
            return found
        finally:
            unsubscribe()

    def result(self, job: JobAddress) -> dict[str, Any] | None:
        """Return the result document, None while there is none that can be read."""
        cid = self._require(job).result
        document = None if cid is None else self._content.get(cid)
        return None if document is None else msgspec.json.decode(document, type=dict[str, Any])

    def _require(self, job: JobAddress) -> Job:
        account = self._ledger.account(Pubkey.from_string(job))
        if account is None or not account.data:
            raise Refused(f"The job {job} is not on the ledger.", "It may have been cleaned up.")
        return decode_job(job, account.data)

    def _run_of(self, job: JobAddress) -> Run:
        program = Pubkey.from_string(self._ledger.programs.jobs)
        for key, account in self._ledger.program_accounts(program):
            if account.data.startswith(_RUN):
                run = decode_run(RunAddress(Address(str(key))), account.data)
                if run.job == job:
                    return run
        raise Refused(f"No node runs the job {job}.", "Take it off the market instead.")

    def _payment_accounts(self, market: MarketAddress) -> dict[str, Address]:
        programs = self._ledger.programs
        return {
            "user": programs.nos_account(self.address),
            "vault": programs.market_vault(market),
            "rewards_reflection": programs.reflection(),
            "rewards_vault": programs.rewards_vault(),
        }

    def _send(
        self, name: str, accounts: Mapping[str, str], *signers: Keypair, **args: Value
    ) -> None:
        programs = self._ledger.programs
        named = {
            "authority": self.address,
            "rewards_program": programs.rewards,
            "token_program": TOKEN_PROGRAM,
            "system_program": SYSTEM_PROGRAM,
        } | {role: Address(key) for role, key in accounts.items()}
        instruction = jobs.INSTRUCTIONS[name].build(programs.jobs, named, **args)
        blockhash, _ = self._ledger.latest_blockhash()
        transaction = self._signed(instruction, blockhash, *signers)
        try:
            self._ledger.submit(transaction)
        except TransactionRefused as refused:
            reason = error_name(refused.logs) or str(refused.err)
            raise Refused(f"The ledger refused '{name}': {reason}.", name=reason) from refused

    def _signed(
        self, instruction: Instruction, blockhash: Hash, *signers: Keypair
    ) -> VersionedTransaction:
        message = MessageV0.try_compile(self.key.pubkey(), [instruction], [], blockhash)
        return VersionedTransaction(message, [self.key, *signers])


def _document(definition: Mapping[str, Any] | bytes) -> bytes:
    return definition if isinstance(definition, bytes) else msgspec.json.encode(definition)

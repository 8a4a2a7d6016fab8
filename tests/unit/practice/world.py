"""A ledger with a market, a poster and nodes, and short ways to send what they would send."""

from collections.abc import Sequence
from typing import Any

from solders.instruction import Instruction
from solders.keypair import Keypair
from solders.message import MessageV0
from solders.pubkey import Pubkey
from solders.token.state import TokenAccount
from solders.transaction import VersionedTransaction

from nosdesk.domain.addresses import SYSTEM_PROGRAM
from nosdesk.practice.ledger import LandedTransaction, Ledger, TransactionRefused, open_market
from nosdesk.protocol import jobs, pools, rewards, staking
from nosdesk.protocol.accounts import decode_account
from nosdesk.protocol.pdas import RENT_SYSVAR, TOKEN_PROGRAM, metadata_account
from nosdesk.protocol.program_errors import error_name
from nosdesk.protocol.programs import MAINNET

SOL = 10**9
NOS = 10**6
DAY = 86_400
PRICE, TIMEOUT, EXPIRATION = 100, 600, 3_600
DEFINITION, RESULT = bytes(range(32)), bytes(range(1, 33))
INTERFACES = {
    "jobs": (MAINNET.jobs, jobs),
    "staking": (MAINNET.staking, staking),
    "rewards": (MAINNET.rewards, rewards),
    "pools": (MAINNET.pools, pools),
}


class World:
    def __init__(self) -> None:
        self.now = 1_700_000_000.0
        self.ledger = Ledger(MAINNET, now=lambda: self.now)
        self.admin = self.ledger.admin_keypair
        self.owner = self.person()
        self.poster = self.person(nos=1_000 * NOS)
        self.market = self.open_market()

    # --- people and markets ---

    def person(self, *, nos: int = 0, sol: int = 10) -> Keypair:
        key = Keypair()
        self.ledger.airdrop(key.pubkey(), sol * SOL)
        self.ledger.mint_nos(key.pubkey(), nos)
        return key

    def node(self, *, stake: int = 0, days: int = 14) -> Keypair:
        key = self.person(nos=stake)
        self.send(self.stake(key, amount=stake, duration=days * DAY), signers=[key])
        return key

    def open_market(self, *, price: int = PRICE, **terms: Any) -> str:
        market = Keypair()
        open_market(
            self.ledger,
            market=market,
            authority=self.owner.pubkey(),
            price=price,
            timeout=TIMEOUT,
            expiration=EXPIRATION,
            **terms,
        )
        return str(market.pubkey())

    # --- sending ---

    def transaction(
        self, *instructions: Instruction, signers: Sequence[Keypair]
    ) -> VersionedTransaction:
        blockhash, _ = self.ledger.latest_blockhash()
        message = MessageV0.try_compile(signers[0].pubkey(), list(instructions), [], blockhash)
        by_key = {signer.pubkey(): signer for signer in signers}
        required = message.account_keys[: message.header.num_required_signatures]
        return VersionedTransaction(message, [by_key[key] for key in required])

    def send(
        self, *instructions: Instruction, signers: Sequence[Keypair], preflight: bool = True
    ) -> LandedTransaction:
        self.now += 0.4  # a new block, so that equal transactions differ
        transaction = self.transaction(*instructions, signers=signers)
        landed = self.ledger.landed(self.ledger.submit(transaction, preflight=preflight))
        assert landed is not None
        return landed

    def refusal(self, *instructions: Instruction, signers: Sequence[Keypair]) -> str | None:
        """The name of the error that the transaction is refused with, None when it lands."""
        try:
            self.send(*instructions, signers=signers)
        except TransactionRefused as refused:
            return error_name(refused.logs) or str(refused.err)
        return None

    # --- reading ---

    def lamports(self, key: object) -> int:
        account = self.ledger.account(Pubkey.from_string(address(key)))
        return account.lamports if account else 0

    def nos(self, key: object) -> int:
        return self.tokens(MAINNET.nos_account(address(key)))

    def tokens(self, account: str) -> int:
        found = self.ledger.account(Pubkey.from_string(account))
        return TokenAccount.from_bytes(found.data).amount if found else 0

    def vault(self, market: str | None = None) -> int:
        return self.tokens(MAINNET.market_vault(market or self.market))

    def read(self, kind: str, key: object) -> dict[str, Any] | None:
        account = self.ledger.account(Pubkey.from_string(address(key)))
        return decode_account(kind, account.data) if account else None

    def job(self, key: object) -> dict[str, Any]:
        found = self.read("JobAccount", key)
        assert found is not None
        return found

    def market_state(self, market: str | None = None) -> dict[str, Any]:
        found = self.read("MarketAccount", market or self.market)
        assert found is not None
        return found

    # --- instructions ---

    def call(
        self, program: str, name: str, accounts: dict[str, object], **args: Any
    ) -> Instruction:
        target, interface = INTERFACES[program]
        given = {
            "mint": MAINNET.nos_mint,
            "system_program": SYSTEM_PROGRAM,
            "token_program": TOKEN_PROGRAM,
            "rewards_program": MAINNET.rewards,
            "rewards_reflection": MAINNET.reflection(),
            "rewards_vault": MAINNET.rewards_vault(),
            "reflection": MAINNET.reflection(),
            "settings": MAINNET.stake_settings(),
            "rent": RENT_SYSVAR,
        } | accounts
        named = {role: address(key) for role, key in given.items()}
        return interface.INSTRUCTIONS[name].build(target, named, **args)

    def list(self, job: Keypair, run: Keypair, *, timeout: int = TIMEOUT, **changed: object):
        accounts = self._posting(job, run) | changed
        return self.call("jobs", "list", accounts, ipfs_job=DEFINITION, timeout=timeout)

    def assign(self, job: Keypair, run: Keypair, node: object, **changed: object):
        accounts = self._posting(job, run) | {"node": node} | changed
        return self.call("jobs", "assign", accounts, ipfs_job=DEFINITION, timeout=TIMEOUT)

    def work(self, node: Keypair, run: Keypair, *, mint: str | None = None, **changed: object):
        accounts = self._node_gate(node, mint) | {"run": run} | changed
        return self.call("jobs", "work", accounts)

    def claim(self, node: Keypair, job: object, run: Keypair, **changed: object):
        accounts = self._node_gate(node, None) | {"job": job, "run": run} | changed
        return self.call("jobs", "claim", accounts)

    def stop(self, node: object, authority: object = None, **changed: object):
        accounts = {"market": self.market, "node": node, "authority": authority or node}
        return self.call("jobs", "stop", accounts | changed)

    def finish(self, node: Keypair, job: object, run: object, /, result: bytes = RESULT, **changed):
        fields = self.read("RunAccount", run)
        accounts = {
            "job": job,
            "run": run,
            "market": self.market,
            "vault": MAINNET.market_vault(address(changed.get("market", self.market))),
            "deposit": MAINNET.nos_account(address(self.poster)),
            "user": MAINNET.nos_account(address(node)),
            "payer_run": fields["payer"] if fields else node,
            "payer_job": self.poster,
            "authority": node,
        }
        return self.call("jobs", "finish", accounts | changed, ipfs_result=result)

    def quit(self, node: Keypair, job: object, run: object, /, **changed: object):
        fields = self.read("RunAccount", run)
        payer = fields["payer"] if fields else node
        accounts = {"job": job, "run": run, "payer": payer, "authority": node}
        return self.call("jobs", "quit", accounts | changed)

    def end(self, job: object, run: object, node: Keypair, /, **changed: object):
        fields = self.read("RunAccount", run)
        accounts = self._job_of_poster(job) | {
            "run": run,
            "deposit": MAINNET.nos_account(address(self.poster)),
            "user": MAINNET.nos_account(address(node)),
            "payer": fields["payer"] if fields else self.poster,
        }
        return self.call("jobs", "end", accounts | changed)

    def delist(self, job: object, /, **changed: object):
        deposit = {"deposit": MAINNET.nos_account(address(self.poster))}
        return self.call("jobs", "delist", self._job_of_poster(job) | deposit | changed)

    def recover(self, job: object, /, **changed: object):
        user = {"user": MAINNET.nos_account(address(self.poster))}
        return self.call("jobs", "recover", self._job_of_poster(job) | user | changed)

    def extend(self, job: object, timeout: int, /, **changed: object):
        user = {"user": MAINNET.nos_account(address(self.poster))}
        accounts = self._job_of_poster(job) | user | changed
        return self.call("jobs", "extend", accounts, timeout=timeout)

    def complete(self, node: object, job: object, result: bytes = RESULT):
        accounts = {"job": job, "authority": node}
        return self.call("jobs", "complete", accounts, ipfs_result=result)

    def stake(self, owner: object, *, amount: int, duration: int = 14 * DAY, **changed: object):
        return self.staking("stake", owner, amount=amount, duration=duration, **changed)

    def staking(self, name: str, owner: object, *, amount=None, duration=None, **changed: object):
        key = address(owner)
        accounts = {
            "user": MAINNET.nos_account(key),
            "vault": MAINNET.stake_vault(key),
            "stake": MAINNET.stake(key),
            "reward": MAINNET.reward(key),
            "authority": key,
        }
        args = {"amount": amount, "duration": duration}
        given = {arg: value for arg, value in args.items() if value is not None}
        return self.call("staking", name, accounts | changed, **given)

    def rewards(self, name: str, owner: object, *, amount: int | None = None, **changed: object):
        key = address(owner)
        accounts = {
            "user": MAINNET.nos_account(key),
            "vault": MAINNET.rewards_vault(),
            "stake": MAINNET.stake(key),
            "reward": MAINNET.reward(key),
            "authority": key,
        }
        args = {} if amount is None else {"amount": amount}
        return self.call("rewards", name, accounts | changed, **args)

    # --- situations ---

    def listed(self, *, timeout: int = TIMEOUT) -> tuple[Keypair, Keypair]:
        """A job just listed, and the run key it came with."""
        job, run = Keypair(), Keypair()
        self.send(self.list(job, run, timeout=timeout), signers=[self.poster, job, run])
        return job, run

    def queued(self, **terms: Any) -> Keypair:
        """A node that waits in the market's queue."""
        node = self.node(**terms)
        run = Keypair()
        self.send(self.work(node, run), signers=[node, run])
        return node

    def running(self) -> tuple[Keypair, Keypair, Keypair]:
        """A node with a job: node, job, run (paid by the poster)."""
        node = self.queued()
        return node, *self.listed()

    def _posting(self, job: Keypair, run: Keypair) -> dict[str, object]:
        return {
            "job": job,
            "market": self.market,
            "run": run,
            "user": MAINNET.nos_account(address(self.poster)),
            "vault": MAINNET.market_vault(self.market),
            "payer": self.poster,
            "authority": self.poster,
        }

    def _node_gate(self, node: Keypair, mint: str | None) -> dict[str, object]:
        key = address(node)
        return {
            "market": self.market,
            "payer": node,
            "stake": MAINNET.stake(key),
            "nft": MAINNET.nos_account(key),
            "metadata": metadata_account(mint) if mint else SYSTEM_PROGRAM,
            "authority": node,
        }

    def _job_of_poster(self, job: object) -> dict[str, object]:
        return {
            "job": job,
            "market": self.market,
            "vault": MAINNET.market_vault(self.market),
            "payer": self.poster,
            "authority": self.poster,
        }


def address(key: object) -> str:
    """The address of a keypair, a public key or an address."""
    return str(key.pubkey() if isinstance(key, Keypair) else key)

"""A simulated node: joins its market's queue, takes jobs, hands in results, rests, comes back."""

from solders.keypair import Keypair
from solders.pubkey import Pubkey

from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address, MarketAddress, NodeAddress
from nosdesk.domain.job import Job, Run
from nosdesk.practice.ledger import mint_access_key
from nosdesk.practice.population.keys import address_of
from nosdesk.practice.population.reading import read_job, read_market
from nosdesk.practice.population.town import Town
from nosdesk.practice.programs import tokens
from nosdesk.protocol import rewards, staking
from nosdesk.protocol.cids import cid_to_digest
from nosdesk.protocol.pdas import (
    RENT_SYSVAR,
    TOKEN_PROGRAM,
    associated_token_account,
    metadata_account,
)

LOOK_S = 4.0
WORKS_S = (30.0, 240.0)
BREATHES_S = (5.0, 30.0)
RESTS_S = (180.0, 900.0)
PATIENCE_S = (300.0, 1_800.0)
"""How long it works at a job, pauses after one, is away, and waits in the queue at most."""

_GOES_AWAY = 0.12
_SOL = 20 * 10**9
_LOW_SOL = 10**9
_STAKED_S = 14 * 86_400


class PlayNode:
    """One node of the population; `act` is called whenever its last answer is over."""

    def __init__(self, town: Town, market: MarketAddress, key: Keypair) -> None:
        self.address = NodeAddress(address_of(key))
        town.nodes.add(self.address)
        self._town = town
        self._sender = town.sender
        self._random = town.random
        self._market = market
        self.key = key
        self._spare: Keypair | None = None
        self._mint: Address | None = None
        self._is_ready = False
        self._joined: float | None = None
        self._ends_at: float | None = None

    def act(self, now: float) -> float:
        """Do what is due now, and return the seconds until there may be more to do."""
        if (run := self._town.runs.of_node(self.address)) is not None:
            return self._work_on(run, now)
        self._ends_at = None
        self._take_spare_back()
        if self._joined is None:
            return self._join(now)
        if self._is_waiting():
            return self._wait(now)
        self._joined = None  # its job was taken from it
        return self._random.uniform(*BREATHES_S)

    # --- In the queue ---------------------------------------------------------------------------

    def _join(self, now: float) -> float:
        if not self._is_ready:
            self._settle_in()
        self._top_up()
        node = self.address
        key = self._mint or self._sender.programs.nos_mint
        run = self._spare = self._town.keys.take()
        accounts = {
            "run": str(run.pubkey()),
            "market": self._market,
            "payer": node,
            "stake": self._sender.programs.stake(node),
            "nft": associated_token_account(node, key),
            "metadata": SYSTEM_PROGRAM if self._mint is None else metadata_account(self._mint),
            "authority": node,
        }
        self._sender.call("work", accounts, self.key, run)
        self._joined = now + self._random.uniform(*PATIENCE_S)
        return LOOK_S

    def _wait(self, now: float) -> float:
        if self._joined is None or now < self._joined:
            return LOOK_S
        accounts = {"market": self._market, "node": self.address, "authority": self.address}
        self._sender.call("stop", accounts, self.key)
        self._joined = None
        return self._random.uniform(*RESTS_S)

    def _is_waiting(self) -> bool:
        market = read_market(self._sender.ledger, self._market)
        return market is not None and market.place_of(self.address) is not None

    # --- With a job -----------------------------------------------------------------------------

    def _work_on(self, run: Run, now: float) -> float:
        if self._ends_at is None:
            self._ends_at = now + self._random.uniform(*WORKS_S)
        if now < self._ends_at:
            return min(self._ends_at - now, LOOK_S * 3)
        job = read_job(self._sender.ledger, run.job)
        if job is not None:
            self._finish(run, job)
        self._joined = self._ends_at = None
        self._take_spare_back()
        is_off = self._random.random() < _GOES_AWAY
        return self._random.uniform(*(RESTS_S if is_off else BREATHES_S))

    def _finish(self, run: Run, job: Job) -> None:
        programs = self._sender.programs
        accounts = {
            "job": job.address,
            "run": run.address,
            "market": job.market,
            "vault": programs.market_vault(job.market),
            "deposit": programs.nos_account(job.payer),
            "user": programs.nos_account(self.address),
            "payer_run": run.payer,
            "payer_job": job.payer,
            "authority": self.address,
        }
        result = cid_to_digest(self._random.choice(self._town.results))
        self._sender.call("finish", accounts, self.key, ipfs_result=result)

    def _take_spare_back(self) -> None:
        """A run's key that is not (any more) in use can be used again."""
        if self._spare is not None:
            self._town.keys.give_back(self._spare)
            self._spare = None

    # --- Its accounts ---------------------------------------------------------------------------

    def _settle_in(self) -> None:
        self._top_up()
        sender, node = self._sender, self.address
        programs = sender.programs
        own = {"stake": programs.stake(node), "reward": programs.reward(node), "authority": node}
        stake_accounts = {
            **own,
            "mint": programs.nos_mint,
            "user": programs.nos_account(node),
            "vault": programs.stake_vault(node),
            "settings": programs.stake_settings(),
            "reflection": programs.reflection(),
            "system_program": SYSTEM_PROGRAM,
            "token_program": TOKEN_PROGRAM,
            "rent": RENT_SYSVAR,
        }
        named = {role: Address(key) for role, key in stake_accounts.items()}
        sender.send(
            tokens.open_associated_account(node, node, programs.nos_mint),
            staking.INSTRUCTIONS["stake"].build(
                programs.staking, named, amount=0, duration=_STAKED_S
            ),
            rewards.INSTRUCTIONS["enter"].build(programs.rewards, named),
            signers=(self.key,),
        )
        self._fetch_key()
        self._is_ready = True

    def _fetch_key(self) -> None:
        """Have the grid mint the market's key where one is asked for."""
        market = read_market(self._sender.ledger, self._market)
        if market is not None and market.node_access_key != SYSTEM_PROGRAM:
            collection = Pubkey.from_string(market.node_access_key)
            mint = mint_access_key(self._sender.ledger, collection, self.key.pubkey())
            self._mint = Address(str(mint))

    def _top_up(self) -> None:
        ledger = self._sender.ledger
        account = ledger.account(self.key.pubkey())
        if account is None or account.lamports < _LOW_SOL:
            ledger.airdrop(self.key.pubkey(), _SOL)

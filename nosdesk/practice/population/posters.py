"""Simulated posters: one for each market, and what becomes of each job they list."""

from collections.abc import Callable

from solders.keypair import Keypair

from nosdesk.domain.addresses import JobAddress, MarketAddress
from nosdesk.domain.errors import Refused
from nosdesk.domain.job import Job, JobState, Run
from nosdesk.domain.market import Market, QueueType
from nosdesk.practice.population.keys import address_of
from nosdesk.practice.population.reading import read_job, read_market
from nosdesk.practice.population.town import Town
from nosdesk.protocol.cids import cid_to_digest

LOOK_S = 4.0
MOST_WAITING = 5
"""No more jobs wait in a market than this."""

JOB_LIMIT_S = 600
KEPT_S = 3_600.0
"""How long a job stays on the ledger once it is done, as on the real grid."""

_OPEN_LOOK_S = 60.0


class PostedJob:
    """Sees one job through: ended when it overruns, cleaned up when it is long done."""

    def __init__(self, town: Town, poster: Keypair, job: Keypair, run: Keypair) -> None:
        self.address = JobAddress(address_of(job))
        self._town = town
        self._sender = town.sender
        self._poster = poster
        self._job = job
        self._run = run

    def act(self, now: float) -> float | None:
        """Do what is due, and return the seconds until the next look; None when it is gone."""
        job = read_job(self._sender.ledger, self.address)
        if job is None:
            return None
        if job.state is JobState.QUEUED:
            run = self._town.runs.of_job(self.address)
            if run is not None and now > run.time + job.timeout_s + _OPEN_LOOK_S:
                self._end(job, run)
            return _OPEN_LOOK_S
        left_s = job.time_end + KEPT_S - now
        if job.state is JobState.DONE and left_s > 0:
            return left_s + 1
        self._clear_away(job)
        return None

    def _end(self, job: Job, run: Run) -> None:
        programs = self._sender.programs
        accounts = self._as_owner(job) | {
            "run": run.address,
            "deposit": programs.nos_account(address_of(self._poster)),
            "user": programs.nos_account(run.node),
            "payer": run.payer,
        }
        self._sender.call("end", accounts, self._poster, keeps=True)

    def _clear_away(self, job: Job) -> None:
        """Take the account off the ledger, as the grid's own service does with old jobs."""
        if job.state is JobState.STOPPED:
            user = {"user": self._sender.programs.nos_account(address_of(self._poster))}
            self._sender.call("recover", self._as_owner(job) | user, self._poster)
            return  # a stranger had it, and may name it later
        admin = self._sender.ledger.admin_keypair
        accounts = {"job": job.address, "payer": job.payer, "authority": str(admin.pubkey())}
        self._sender.call("clean_admin", accounts, admin)
        if job.node in self._town.nodes:
            self._town.keys.give_back(self._job)
            self._town.keys.give_back(self._run)

    def _as_owner(self, job: Job) -> dict[str, str]:
        owner = address_of(self._poster)
        return {
            "job": job.address,
            "market": job.market,
            "vault": self._sender.programs.market_vault(job.market),
            "payer": owner,
            "authority": owner,
        }


class MarketPoster:
    """Lists jobs in one market, and quickly while a node waits there that is not simulated."""

    def __init__(
        self,
        town: Town,
        market: MarketAddress,
        key: Keypair,
        *,
        gap_s: float,
        keep: Callable[[PostedJob], None],
    ) -> None:
        self._town = town
        self._sender = town.sender
        self._random = town.random
        self._market = market
        self._key = key
        self._gap_s = gap_s
        self._keep = keep
        self._next = 0.0

    def act(self, now: float) -> float:
        """List a job if it is time for one, and return the seconds until the next look."""
        market = read_market(self._sender.ledger, self._market)
        if market is None or not self._town.definitions or _waiting_jobs(market) >= MOST_WAITING:
            return LOOK_S
        if now >= self._next or self._is_awaited(market):
            self._next = now + self._random.uniform(0.4, 1.6) * self._gap_s
            self._post()
        return self._random.uniform(0.7, 1.3) * LOOK_S

    def _is_awaited(self, market: Market) -> bool:
        is_nodes = market.queue_type is QueueType.NODE
        return is_nodes and any(each not in self._town.nodes for each in market.queue)

    def _post(self) -> None:
        job, run = self._town.keys.take(), self._town.keys.take()
        poster, programs = address_of(self._key), self._sender.programs
        accounts = {
            "job": str(job.pubkey()),
            "run": str(run.pubkey()),
            "market": self._market,
            "user": programs.nos_account(poster),
            "vault": programs.market_vault(self._market),
            "payer": poster,
            "authority": poster,
        }
        digest = cid_to_digest(self._random.choice(self._town.definitions))
        try:
            self._sender.call(
                "list", accounts, self._key, job, run, ipfs_job=digest, timeout=JOB_LIMIT_S
            )
        except Refused:
            self._town.keys.give_back(job)
            self._town.keys.give_back(run)
            raise
        self._keep(PostedJob(self._town, self._key, job, run))


def _waiting_jobs(market: Market) -> int:
    return len(market.queue) if market.queue_type is QueueType.JOB else 0

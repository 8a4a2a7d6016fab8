"""A practice grid whose time passes as its population acts, and a stranger in its markets."""

from contextlib import asynccontextmanager
from random import Random

from solders.keypair import Keypair
from solders.pubkey import Pubkey

from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.population import Population
from nosdesk.practice.population.keys import KeyPool
from nosdesk.practice.population.nodes import PlayNode
from nosdesk.practice.population.reading import read_market
from nosdesk.practice.population.runs import RunBook
from nosdesk.practice.population.sending import Sender
from nosdesk.practice.population.town import Town
from nosdesk.protocol.accounts import decode_job, discriminator
from tests.fakes.clock import FakeClock

DOCUMENTS = [b'{"version":"0.1"}']


class LiveClock(FakeClock):
    """A clock that the stage moves on."""

    def move(self, seconds) -> None:
        self._now += seconds


class Stage:
    def __init__(self, grid, clock, *, seed, markets) -> None:
        self.grid = grid
        self.clock = clock
        self.markets = tuple(grid.markets.values())[:markets]
        self.population = Population(grid, clock, seed=seed, markets=self.markets)

    def live(self, seconds, until=lambda: False) -> float:
        """Let so much time pass, less when something came about; return how much it was."""
        began = self.clock.now()
        while self.clock.now() < began + seconds and not until():
            self.clock.move(max(0.05, self.population.advance()))
        return self.clock.now() - began

    def stranger(self):
        """Return a node that is not of the population, which acts only when told to."""
        sender = Sender(self.grid.ledger, self.clock.now)
        random = Random(7)
        runs = RunBook(self.grid.ledger)
        results = [self.grid.content.put(b'{"status":"success"}')]
        town = Town(sender, runs, KeyPool(random), random, results)
        return PlayNode(town, self.markets[0], Keypair.from_seed(random.randbytes(32))), town

    def jobs(self):
        program = Pubkey.from_string(self.grid.programs.jobs)
        kind = discriminator("JobAccount")
        found = self.grid.ledger.program_accounts(program)
        return [decode_job(str(key), each.data) for key, each in found if each.data[:8] == kind]

    def queues(self):
        return [read_market(self.grid.ledger, market) for market in self.markets]

    def landed(self) -> int:
        """How many transactions the ledger remembers that the jobs program was in."""
        return len(self.grid.ledger.signatures_for(Pubkey.from_string(self.grid.programs.jobs)))


@asynccontextmanager
async def a_stage(*, seed=1, markets=3, offers=True):
    clock = LiveClock()
    async with PracticeGrid(now=clock.now) as grid:
        stage = Stage(grid, clock, seed=seed, markets=markets)
        if offers:
            stage.population.offer(DOCUMENTS)
        yield stage

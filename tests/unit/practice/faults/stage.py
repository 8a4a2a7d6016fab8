"""A practice grid whose faults and time are in the test's hand, and plain clients on it."""

import time
from contextlib import asynccontextmanager, nullcontext

import aiohttp

from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.grid import GridFaults
from nosdesk.practice.faults.plan import Episode
from nosdesk.practice.faults.strength import Strength
from nosdesk.practice.grid import PracticeGrid
from tests.practice_client import Client

STRENGTH = Strength(latency_s=0.05, retry_after_s=7, delay_s=1.0)


class Stage:
    def __init__(self, endpoints=1):
        self.board = FaultBoard()
        self.faults = GridFaults(self.board, STRENGTH, endpoints=endpoints)
        self.ahead = 0.0
        self.grid = PracticeGrid(
            hooks=self.faults.hooks, rpc_endpoints=endpoints, now=lambda: time.time() + self.ahead
        )

    @asynccontextmanager
    async def open(self):
        async with self.grid, aiohttp.ClientSession() as http:
            self.http = http
            self.urls = self.grid.connection()
            self.clients = [Client(http, urls.rpc, urls.ws) for urls in self.urls.rpcs]
            self.client = self.clients[0]
            yield self

    @asynccontextmanager
    async def fault(self, fault, dice=0.0):
        """Have the fault on for the block."""
        episode = Episode(fault, 0.0, 1.0, dice)
        enter = self.faults.during(self.grid).get(fault, lambda _: nullcontext())
        self.board.begin(episode)
        try:
            async with enter(episode):
                yield
        finally:
            self.board.end(episode)

    def hits(self, fault):
        return self.board.injected.get(fault, 0)

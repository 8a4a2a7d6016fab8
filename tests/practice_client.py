"""A client of a practice ledger over sockets, and a node that earns by hand through it."""

import asyncio
import base64
import itertools
import json
from contextlib import asynccontextmanager, suppress

import aiohttp
import base58
from aiohttp import web
from solders.compute_budget import set_compute_unit_price
from solders.hash import Hash
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.message import MessageV0
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from nosdesk.domain.addresses import SYSTEM_PROGRAM
from nosdesk.practice.rpc import RpcServer
from nosdesk.protocol import jobs, rewards, staking
from nosdesk.protocol.accounts import decode_job, decode_run, discriminator
from nosdesk.protocol.cids import cid_to_digest
from nosdesk.protocol.pdas import (
    ASSOCIATED_TOKEN_PROGRAM,
    RENT_SYSVAR,
    TOKEN_PROGRAM,
    associated_token_account,
    metadata_account,
)
from nosdesk.protocol.programs import MAINNET

PATIENCE_S = 60


class RpcFailure(Exception):
    def __init__(self, error):
        super().__init__(error["message"])
        self.code = error["code"]
        self.data = error.get("data")


@asynccontextmanager
async def serving(ledger, **options):
    runner = web.AppRunner(RpcServer(ledger, **options).app(), access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        sites = [web.TCPSite(runner, "127.0.0.1", 0) for _ in range(2)]
        for site in sites:
            await site.start()
        rpc, websocket = (address[1] for address in runner.addresses)
        async with aiohttp.ClientSession() as http:
            yield Client(http, f"http://127.0.0.1:{rpc}", f"ws://127.0.0.1:{websocket}")
    finally:
        await runner.cleanup()


class Client:
    def __init__(self, http, rpc, ws):
        self.http = http
        self.rpc = rpc
        self.ws = ws
        self._ids = itertools.count(1)

    async def post(self, body):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        async with self.http.post(
            self.rpc, data=data, headers={"Content-Type": "application/json"}
        ) as response:
            return response.status, await response.text()

    async def raw(self, method, *params):
        request = {"jsonrpc": "2.0", "id": next(self._ids), "method": method, "params": params}
        status, text = await self.post(request)
        assert status == 200, text
        return text

    async def call(self, method, *params):
        answer = json.loads(await self.raw(method, *params))
        if "error" in answer:
            raise RpcFailure(answer["error"])
        return answer["result"]

    async def parsed(self, response_type, method, *params):
        """The answer as an independent reader of Solana's JSON understands it."""
        answer = response_type.from_json(await self.raw(method, *params))
        assert type(answer) is response_type, answer
        return answer.value

    async def account(self, key):
        value = (await self.call("getAccountInfo", str(key), {"encoding": "base64"}))["value"]
        return None if value is None else base64.b64decode(value["data"][0])

    async def transaction(self, payer, instructions, *signers):
        latest = await self.call("getLatestBlockhash", {"commitment": "confirmed"})
        blockhash = Hash.from_string(latest["value"]["blockhash"])
        message = MessageV0.try_compile(payer.pubkey(), instructions, [], blockhash)
        return VersionedTransaction(message, [payer, *signers])

    async def send(self, payer, instructions, *signers, **config):
        transaction = await self.transaction(payer, instructions, *signers)
        return await self.call(
            "sendTransaction", wire(transaction), {"encoding": "base64"} | config
        )

    async def nos(self, owner, programs=MAINNET):
        account = programs.nos_account(str(owner))
        return int((await self.call("getTokenAccountBalance", account))["value"]["amount"])

    @asynccontextmanager
    async def websocket(self, url=None):
        async with self.http.ws_connect(url or self.ws, autoping=True) as socket:
            yield Socket(socket)


class Socket:
    def __init__(self, socket):
        self.socket = socket
        self._ids = itertools.count(1)
        self._notifications = []

    async def call(self, method, *params):
        identity = next(self._ids)
        await self.socket.send_json(
            {"jsonrpc": "2.0", "id": identity, "method": method, "params": params}
        )
        while True:
            message = await self._receive()
            if message.get("id") == identity:
                break
            self._notifications.append(message)
        if "error" in message:
            raise RpcFailure(message["error"])
        return message["result"]

    async def next(self):
        return self._notifications.pop(0) if self._notifications else await self._receive()

    async def waiting(self):
        """The notifications that have come by now: those before the answer to one more request."""
        with suppress(RpcFailure):
            await self.call("slotUnsubscribe", 0)
        found, self._notifications = self._notifications, []
        return found

    async def _receive(self):
        async with asyncio.timeout(PATIENCE_S):
            return json.loads(await self.socket.receive_str())


class Node:
    """A node's key and what a node's software sends with it."""

    def __init__(self, client, programs=MAINNET):
        self.client = client
        self.programs = programs
        self.key = Keypair()
        self.address = str(self.key.pubkey())

    async def prepare(self):
        await self.client.call("requestAirdrop", self.address, 10**9)
        await self.client.send(self.key, [self._create_nos_account()])
        await self.client.send(self.key, [self._stake(), self._enter()])

    async def work(self, market, access_key=None):
        run = Keypair()
        await self._send(
            "work",
            run,
            run=str(run.pubkey()),
            market=market,
            payer=self.address,
            stake=self.programs.stake(self.address),
            nft=associated_token_account(self.address, access_key or self.programs.nos_mint),
            metadata=metadata_account(access_key) if access_key else SYSTEM_PROGRAM,
            system_program=SYSTEM_PROGRAM,
        )

    async def run(self):
        rows = await self.client.call("getProgramAccounts", self.programs.jobs, self.run_filter())
        (row,) = rows
        return decode_run(row["pubkey"], base64.b64decode(row["account"]["data"][0]))

    def run_filter(self):
        return {
            "encoding": "base64",
            "commitment": "confirmed",
            "filters": [
                {
                    "memcmp": {
                        "offset": 0,
                        "bytes": base58.b58encode(discriminator("RunAccount")).decode(),
                        "encoding": "base58",
                    }
                },
                {"memcmp": {"offset": 40, "bytes": self.address, "encoding": "base58"}},
            ],
        }

    async def finish(self, run, result):
        job = decode_job(run.job, await self.client.account(run.job))
        return await self._send(
            "finish",
            job=run.job,
            run=run.address,
            market=job.market,
            vault=self.programs.market_vault(job.market),
            deposit=self.programs.nos_account(job.payer),
            user=self.programs.nos_account(self.address),
            payer_run=run.payer,
            payer_job=job.payer,
            token_program=TOKEN_PROGRAM,
            args={"ipfs_result": cid_to_digest(result)},
        )

    async def _send(self, name, *signers, args=None, **accounts):
        accounts["authority"] = self.address
        instruction = jobs.INSTRUCTIONS[name].build(self.programs.jobs, accounts, **(args or {}))
        return await self.client.send(
            self.key, [set_compute_unit_price(100_000), instruction], *signers
        )

    def _create_nos_account(self):
        keys = [
            self.programs.nos_account(self.address),
            self.address,
            self.programs.nos_mint,
            SYSTEM_PROGRAM,
            TOKEN_PROGRAM,
        ]
        metas = [AccountMeta(self.key.pubkey(), True, True)] + [
            AccountMeta(Pubkey.from_string(key), False, index == 0)
            for index, key in enumerate(keys)
        ]
        return Instruction(Pubkey.from_string(ASSOCIATED_TOKEN_PROGRAM), b"", metas)

    def _stake(self):
        accounts = {
            "mint": self.programs.nos_mint,
            "user": self.programs.nos_account(self.address),
            "vault": self.programs.stake_vault(self.address),
            "stake": self.programs.stake(self.address),
            "authority": self.address,
            "system_program": SYSTEM_PROGRAM,
            "token_program": TOKEN_PROGRAM,
            "rent": RENT_SYSVAR,
        }
        fortnight = 14 * 86_400
        return staking.INSTRUCTIONS["stake"].build(
            self.programs.staking, accounts, amount=0, duration=fortnight
        )

    def _enter(self):
        accounts = {
            "reflection": self.programs.reflection(),
            "stake": self.programs.stake(self.address),
            "reward": self.programs.reward(self.address),
            "authority": self.address,
            "system_program": SYSTEM_PROGRAM,
        }
        return rewards.INSTRUCTIONS["enter"].build(self.programs.rewards, accounts)


def wire(transaction):
    return base64.b64encode(bytes(transaction)).decode()

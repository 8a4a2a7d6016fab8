"""A poster that knows only the public protocol: plain HTTP, written-out bytes, nothing of ours.

What it lists and reads would be listed and read just so by somebody else's program.
"""

import base64
import json
import time
import urllib.request

import base58
from solders.hash import Hash
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.message import MessageV0
from solders.pubkey import Pubkey
from solders.token.associated import get_associated_token_address
from solders.transaction import VersionedTransaction

LIST = bytes.fromhex("36aec14311298426")
END = bytes.fromhex("b4a0f9d9c2794610")
TOKEN_PROGRAM = Pubkey.from_string("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA")
SYSTEM_PROGRAM = Pubkey.default()
JOB_RESULT = slice(40, 72)
JOB_STATE = 208
RUN_NODE, RUN_PAYER = slice(40, 72), slice(72, 104)


class PublicPoster:
    def __init__(self, first_line: dict) -> None:
        self._grid = first_line
        self._key = Keypair.from_bytes(bytes(first_line["poster_secret_key"]))
        self._programs = {n: Pubkey.from_string(k) for n, k in first_line["programs"].items()}
        self._mint = Pubkey.from_string(first_line["nos_mint"])
        self._listed: dict[str, tuple[Pubkey, Pubkey]] = {}

    def post(self, definition: dict, *, timeout_s: int = 600, market: str | None = None) -> str:
        cid = self._http(self._grid["pin"] + "/pinning/pinJSONToIPFS", definition)["IpfsHash"]
        digest = base58.b58decode(cid)[2:]
        return self.list_job(digest, timeout_s=timeout_s, market=market)

    def list_job(self, digest: bytes, *, timeout_s: int = 600, market: str | None = None) -> str:
        job, run, owner = Keypair(), Keypair(), self._key.pubkey()
        place = Pubkey.from_string(market or self._grid["market"])
        rewards = self._programs["rewards"]
        accounts = [
            AccountMeta(job.pubkey(), True, True),
            AccountMeta(place, False, True),
            AccountMeta(run.pubkey(), True, True),
            AccountMeta(get_associated_token_address(owner, self._mint), False, True),
            AccountMeta(self._vault(place), False, True),
            AccountMeta(owner, True, True),
            AccountMeta(self._address("rewards", b"reflection"), False, True),
            AccountMeta(self._address("rewards", bytes(self._mint)), False, True),
            AccountMeta(owner, True, False),
            AccountMeta(rewards, False, False),
            AccountMeta(TOKEN_PROGRAM, False, False),
            AccountMeta(SYSTEM_PROGRAM, False, False),
        ]
        data = LIST + digest + timeout_s.to_bytes(8, "little", signed=True)
        self._land([Instruction(self._programs["jobs"], data, accounts)], [self._key, job, run])
        self._listed[str(job.pubkey())] = place, run.pubkey()
        return str(job.pubkey())

    def end(self, job: str) -> None:
        """End the job, which a node took that was waiting when it was listed."""
        place, run = self._listed[job]
        told, owner = self._account(str(run)), self._key.pubkey()
        node = Pubkey(told[RUN_NODE])
        accounts = [
            AccountMeta(Pubkey.from_string(job), False, True),
            AccountMeta(place, False, False),
            AccountMeta(run, False, True),
            AccountMeta(get_associated_token_address(owner, self._mint), False, True),
            AccountMeta(get_associated_token_address(node, self._mint), False, True),
            AccountMeta(self._vault(place), False, True),
            AccountMeta(Pubkey(told[RUN_PAYER]), False, True),
            AccountMeta(owner, True, True),
            AccountMeta(TOKEN_PROGRAM, False, False),
        ]
        self._land([Instruction(self._programs["jobs"], END, accounts)], [self._key])

    def finished(self, job: str, *, within_s: float = 120) -> dict | None:
        """Wait for the job's end and return its result document, None when it has none."""
        deadline = time.monotonic() + within_s
        while self._account(job)[JOB_STATE] == 0:
            assert time.monotonic() < deadline, f"job {job} did not end"
            time.sleep(0.1)  # noqa: TID251 - a client of its own, with no loop
        return self.result(job)

    def result(self, job: str) -> dict | None:
        digest = self._account(job)[JOB_RESULT]
        if not any(digest):
            return None
        cid = base58.b58encode(b"\x12\x20" + digest).decode()
        with urllib.request.urlopen(self._grid["gateway"] + cid, timeout=60) as answer:
            return json.load(answer)

    def call(self, method: str, *params: object) -> object:
        request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
        answer = self._http(self._grid["rpc"], request)
        assert "error" not in answer, answer
        return answer["result"]

    def _land(self, instructions: list[Instruction], signers: list[Keypair]) -> None:
        latest = self.call("getLatestBlockhash", {"commitment": "confirmed"})["value"]
        blockhash = Hash.from_string(latest["blockhash"])
        message = MessageV0.try_compile(signers[0].pubkey(), instructions, [], blockhash)
        wire = base64.b64encode(bytes(VersionedTransaction(message, signers))).decode()
        self.call("sendTransaction", wire, {"encoding": "base64"})

    def _account(self, address: str) -> bytes:
        answer = self.call("getAccountInfo", address, {"encoding": "base64"})
        return base64.b64decode(answer["value"]["data"][0])

    def _vault(self, market: Pubkey) -> Pubkey:
        return self._address("jobs", bytes(market), bytes(self._mint))

    def _address(self, program: str, *seeds: bytes) -> Pubkey:
        return Pubkey.find_program_address(list(seeds), self._programs[program])[0]

    @staticmethod
    def _http(url: str, body: object) -> dict:
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(url, json.dumps(body).encode(), headers)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

"""A former host that is stopped by the command: its containers, a real engine and a real ledger."""

import asyncio
import json
from contextlib import asynccontextmanager

import msgspec
import pytest
from solders.keypair import Keypair

from nosdesk.adapters.docker.former_hosts import find_former
from nosdesk.adapters.grids.profile_files import ProfileFiles
from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.keys import KeypairSigner
from nosdesk.adapters.solana.rpc.access import open_access
from nosdesk.app.grids import profiled_grid
from nosdesk.app.paths import Paths
from nosdesk.domain.actions import Finish, Work
from nosdesk.domain.secret import Secret
from nosdesk.node.readiness import missing_accounts
from nosdesk.practice.grid import PracticeGrid
from nosdesk.protocol.cids import cid_of
from tests.builders import a_definition, an_operation
from tests.integration.own_docker import IMAGE, own_docker
from tests.integration.programs import nosdesk, started
from tests.own_profile import profile_of

pytestmark = pytest.mark.docker

WAIT = "trap 'exit 0' TERM; while :; do sleep 0.1; done"
INNER = "printf '#!/bin/sh\necho $* > /inner\n' > /bin/podman; chmod +x /bin/podman; "
RESULT = cid_of(b"what the former host made of it")


@pytest.fixture(scope="module")
def docker():
    with own_docker() as docker:
        yield docker


@pytest.fixture
def containers(docker):
    with docker.client() as client:
        made = {
            "podman": run(client, "podman", "nosana/podman:v1.1.2", INNER + WAIT),
            "nosana-node": run(client, "nosana-node", "nosana/nosana-node:latest", WAIT, "always"),
        }
        yield client, made
        for each in made.values():
            client.remove_container(each, force=True)


def run(client, name, image, script, restart="no"):
    client.tag(IMAGE, *image.split(":"))
    host = client.create_host_config(restart_policy={"Name": restart})
    made = client.create_container(image, ["sh", "-c", script], name=name, host_config=host)["Id"]
    client.start(made)
    return made


class FormerNode:
    """What the former host does on the ledger, with its own key."""

    def __init__(self, grid, chain, key):
        self.grid, self.chain, self.key = grid, chain, key
        self.signer = KeypairSigner(Secret(key))
        self.market = grid.connection().market

    async def send(self, *actions):
        signed = await self.chain.sign(list(actions), self.signer)
        await self.chain.send(signed)
        landing = await self.chain.landing(signed.signature, within_s=60)
        assert landing is not None
        assert landing.error is None

    async def begin_job(self):
        node = self.signer.address
        await self.chain.request_airdrop(node)
        await self.send(*missing_accounts(node, await self.chain.node_accounts(node)))
        await self.send(Work(self.market))
        definition = a_definition(an_operation(cmd="true"))
        await self.grid.poster.post(definition, self.market, timeout_s=600)
        async with asyncio.timeout(120):
            while not await self.chain.runs_of(node):
                await asyncio.sleep(0.05)

    async def finish_job(self):
        (run,) = await self.chain.runs_of(self.signer.address)
        job = await self.chain.job(run.job)
        await self.send(
            Finish(run.job, run.address, job.market, job.price, job.payer, run.payer, RESULT)
        )


@asynccontextmanager
async def a_former_node(paths):
    async with PracticeGrid() as grid:
        profile = msgspec.structs.replace(profile_of(grid.connection()), network="mainnet")
        ProfileFiles(paths.grids).keep(profile)
        known = profiled_grid(profile)
        async with open_access(known.rpcs, genesis=known.genesis) as access:
            yield FormerNode(grid, SolanaChain(access, known.programs), Keypair())


async def is_running(docker):
    return [each.is_running for each in await find_former(docker.url)]


async def test_its_containers_are_ended_after_its_job_and_stay_there(
    docker, containers, tmp_path, monkeypatch
):
    monkeypatch.setenv("DOCKER_HOST", docker.url)
    client, made = containers
    key_file = tmp_path / "key.json"
    words = ("import-host", "--stop", "--key-file", str(key_file), "--grid")
    async with a_former_node(Paths(tmp_path)) as node:
        key_file.write_text(json.dumps(list(bytes(node.key))))
        await node.begin_job()

        elsewhere = await asyncio.to_thread(nosdesk, tmp_path, *words, "devnet")
        assert elsewhere.returncode != 0
        assert "works on 'mainnet', and not on Devnet" in elsewhere.stderr

        with started(tmp_path, *words, "cellar") as process:
            told = await asyncio.to_thread(process.stderr.readline)
            assert told.startswith("It has a job.")
            assert await is_running(docker) == [True, True]
            await node.finish_job()
            assert await asyncio.to_thread(process.wait, 60) == 0
            after = process.stdout.read()

    assert "2 containers of it are there, and none runs." in after
    assert "docker update --restart=no nosana-node'" in after
    assert await is_running(docker) == [False, False]
    changed = [each["Path"] for each in client.diff(made["podman"])]
    assert "/inner" in changed

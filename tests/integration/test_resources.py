"""Files that jobs ask for, fetched by a helper in a real container, kept, shared and dropped."""

import asyncio
import io
import json
import tarfile
from contextlib import asynccontextmanager

import pytest

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.aio.clock import SystemClock
from nosdesk.app.run_job import RunJobOptions, run_job
from nosdesk.domain.definition.resources import (
    HuggingFaceResource,
    OllamaResource,
    S3Login,
    S3Resource,
    S3Source,
)
from nosdesk.domain.errors import Refused
from nosdesk.domain.secret import Secret
from nosdesk.domain.stock import StockItem
from nosdesk.node.disk_watch import DiskWatch
from nosdesk.node.image_supply import ImageSupply
from nosdesk.node.labels import RUN_LABEL
from nosdesk.node.patience import Patience
from nosdesk.node.shelf import STOCK_LABEL, ResourceShelf, ShelfSettings
from nosdesk.node.stockroom import Stockroom
from nosdesk.ports.containers import MIB, ContainerSpec, Limits
from tests.builders import a_definition, an_operation
from tests.contract.docker_images import docker_url, test_image
from tests.fakes.stock import FakeStock

pytestmark = pytest.mark.docker

HELPER = "nosdesk-test:resource-helper"
SCRIPT = """#!/bin/sh
place=/s3/temp
[ "$1" = Ollama ] && place=/root/.ollama/models
echo '{"event":"status","size":{"current":1,"total":2},"count":{"current":0,"total":1}}'
case "$2" in
  *missing*) echo "noise" >&2; echo "Error: there is no such bucket" >&2; exit 1 ;;
  *slow*) echo half > $place/half; sleep 60 ;;
esac
echo "$@" >> $place/asked
echo "$REGION $ACCESS_KEY_ID $BUCKET $HUGGING_FACE_TOKEN" >> $place/login
head -c 100000 /dev/zero > $place/weights
echo '{"event":"status","size":{"current":2,"total":2},"count":{"current":1,"total":1}}'
"""
RUN = {RUN_LABEL: "resource-test"}


def s3(url, *files, **more):
    return S3Resource("/files", (S3Source(url, files),), **more)


class Rig:
    """A shelf over a real engine, and what it told."""

    def __init__(self, engine, budget=10**9):
        clock = SystemClock()
        patience = Patience(clock, lambda error: None)
        self.engine, self.stock, self.seen = engine, FakeStock(), []
        disk = DiskWatch(engine, clock, floor=0)
        self.stockroom = Stockroom(engine, self.stock, disk, clock, patience)
        self.shelf = ResourceShelf(
            ShelfSettings(HELPER, budget, renamed={"s3://old": "https://new"}),
            containers=engine,
            stock=self.stock,
            images=ImageSupply(engine, clock, patience, disk, self.stockroom),
            clock=clock,
            patience=patience,
            network="nosdesk-resource-test",
            on_fetch=lambda label, amount: self.seen.append((label, amount.current)),
        )

    async def read(self, mount, file):
        spec = ContainerSpec(
            name="nosdesk-resource-test-reader",
            image=test_image(),
            limits=Limits(memory_bytes=64 * MIB),
            labels=RUN,
            command=("cat", f"{mount.path}/{file}"),
            mounts=(mount,),
        )
        container = await self.engine.start(spec)
        await self.engine.wait(container.id)
        text = "".join([line.text + "\n" async for line in self.engine.logs(container.id)])
        await self.engine.remove(container.id)
        return text


async def clear(engine):
    for container in await engine.find({}):
        if container.labels.get(RUN_LABEL) == RUN[RUN_LABEL] or "-files-" in container.name:
            await engine.remove(container.id)
    for volume in await engine.volumes({}):
        if volume.labels.get(RUN_LABEL) == RUN[RUN_LABEL] or STOCK_LABEL in volume.labels:
            await engine.close_volume(volume.name)


async def make_helper(engine):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        entry = tarfile.TarInfo("fetch")
        entry.size, entry.mode = len(SCRIPT), 0o755
        tar.addfile(entry, io.BytesIO(SCRIPT.encode()))
    await engine.add_image(HELPER, test_image(), buffer.getvalue(), ['ENTRYPOINT ["/fetch"]'])


@asynccontextmanager
async def a_rig(**changed):
    async with DockerEngine.open(docker_url()) as engine:
        await make_helper(engine)
        await clear(engine)
        try:
            yield Rig(engine, **changed)
        finally:
            await clear(engine)
            await engine.close_network("nosdesk-resource-test")


async def test_files_are_fetched_once_and_found_by_the_next_job():
    async with a_rig() as rig:
        wanted = s3("s3://old/models", "a.bin", "b.bin")
        first = await rig.shelf.provide(wanted, RUN)
        second = await rig.shelf.provide(wanted, RUN)

        assert first == second
        assert (first.path, first.read_only) == ("/files", True)
        assert await rig.read(first, "asked") == "S3 https://new/models a.bin,b.bin\n"
        assert [current for _, current in rig.seen] == [1, 2]
        (item,) = await rig.stock.items()
        assert item.label == "s3://old/models"
        assert item.size_bytes >= 100_000
        assert not [c for c in await rig.engine.find({}) if "-fill" in c.name]


async def test_each_kind_asks_the_helper_in_its_own_words_and_secrets_stay_out_of_sight():
    async with a_rig() as rig:
        login = S3Login("eu", Secret("key-id"), Secret("canary"))
        mounts = [
            await rig.shelf.provide(s3("s3://b", bucket="b", login=login), RUN),
            await rig.shelf.provide(
                HuggingFaceResource("/hf", "org/model", None, ("x",), Secret("canary")), RUN
            ),
            await rig.shelf.provide(OllamaResource("llama3"), RUN),
        ]
        asked = [await rig.read(mount, "asked") for mount in mounts]

        assert asked == ["S3 s3://b\n", "HF org/model main x\n", "Ollama llama3\n"]
        assert await rig.read(mounts[0], "login") == "eu key-id b \n"
        assert mounts[2].path == "/root/.ollama/models"
        assert "canary" not in repr(await rig.stock.items())
        assert "canary" not in repr(await rig.engine.volumes({}))


async def test_a_fetch_that_fails_says_why_and_leaves_nothing():
    async with a_rig() as rig:
        with pytest.raises(Refused, match="there is no such bucket"):
            await rig.shelf.provide(s3("s3://missing"), RUN)

        assert await rig.stock.items() == ()
        assert [v for v in await rig.engine.volumes({}) if STOCK_LABEL in v.labels] == []


async def test_a_fetch_that_is_cut_off_is_begun_anew():
    async with a_rig() as rig:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(4):
                await rig.shelf.provide(s3("s3://slow"), RUN)

        assert await rig.stock.items() == ()
        assert [v for v in await rig.engine.volumes({}) if STOCK_LABEL in v.labels] == []


async def test_what_somebody_removed_is_fetched_again():
    async with a_rig() as rig:
        mount = await rig.shelf.provide(s3("s3://a"), RUN)
        await rig.engine.close_volume(mount.volume)
        again = await rig.shelf.provide(s3("s3://a"), RUN)

        assert await rig.read(again, "asked") == "S3 s3://a\n"


async def test_what_was_unused_longest_goes_when_the_budget_is_used_up():
    async with a_rig(budget=250_000) as rig:
        mounts = []
        for name in "abc":
            rig.stockroom.begin_run()
            mounts.append(await rig.shelf.provide(s3(f"s3://{name}"), RUN))
        kept = {item.label for item in await rig.stock.items()}

        assert kept == {"s3://b", "s3://c"}
        standing = {volume.name for volume in await rig.engine.volumes({})}
        assert mounts[0].volume not in standing
        assert mounts[2].volume in standing


async def test_what_one_run_was_given_stays_while_it_lasts():
    async with a_rig(budget=150_000) as rig:
        mounts = [await rig.shelf.provide(s3(f"s3://{name}"), RUN) for name in "ab"]

        standing = {volume.name for volume in await rig.engine.volumes({})}
        assert {mount.volume for mount in mounts} <= standing


async def test_what_a_market_requires_stays():
    async with a_rig(budget=150_000) as rig:
        await rig.shelf.provide(s3("s3://a"), RUN)
        (item,) = await rig.stock.items()
        await rig.stock.keep(StockItem(**{**_fields(item), "is_required": True}))
        await rig.shelf.provide(s3("s3://b"), RUN)

        assert "s3://a" in {item.label for item in await rig.stock.items()}


def _fields(item):
    return {name: getattr(item, name) for name in StockItem.__slots__}


async def test_what_a_job_may_write_to_is_its_own():
    async with a_rig() as rig:
        mount = await rig.shelf.provide(s3("s3://a", writable=True), RUN)

        assert not mount.read_only
        assert await rig.stock.items() == ()
        (volume,) = await rig.engine.volumes(RUN)
        assert volume.name == mount.volume


async def test_a_job_finds_the_files_it_asked_for(tmp_path):
    async with DockerEngine.open(docker_url()) as engine:
        await make_helper(engine)
    files = [{"type": "S3", "url": "https://x/y", "target": "/models"}]
    op = an_operation(image=test_image(), cmd="cat /models/asked", resources=files)
    missing = [{"type": "S3", "url": "https://missing", "target": "/models"}]
    failing = an_operation(id="b", image=test_image(), cmd="true", resources=missing)
    file = tmp_path / "job.json"
    file.write_text(json.dumps(a_definition(op, failing)))

    result = json.loads(await run_job(RunJobOptions(file, resource_helper=HELPER), lambda _: None))

    first, second = result["opStates"]
    assert [line["log"] for line in first["logs"]] == ["S3 https://x/y"]
    assert second["status"] == "failed"
    assert second["errors"][0]["event"] == "resource-error"
    assert "no such bucket" in second["errors"][0]["message"]

"""What everybody promises who runs the network's own node: Docker with a stub image, and the fake."""

import pytest

from nosdesk.domain.errors import Refused
from nosdesk.domain.official_node import Builds
from nosdesk.domain.secret import SecretBytes
from nosdesk.ports.official_software import Launch
from tests.contract.official_stage import PlayedStage, docker_stage, mirrored_docker

KEY = b"[" + b",".join(b"%d" % (each + 100) for each in range(64)) + b"]"


@pytest.fixture(scope="module")
def mirror(tmp_path_factory):
    with mirrored_docker(tmp_path_factory.mktemp("mirror")) as mirror:
        yield mirror


@pytest.fixture(
    params=["fake", pytest.param("docker", marks=[pytest.mark.docker, pytest.mark.registry])]
)
async def stage(request, tmp_path):
    if request.param == "fake":
        stage = PlayedStage()
        yield stage
        await stage.software.close()
        return
    async with docker_stage(*request.getfixturevalue("mirror"), tmp_path) as stage:
        yield stage


@pytest.fixture
def key():
    return SecretBytes(bytearray(KEY))


async def until(stage, condition):
    for _ in range(600):
        if (found := await condition()) is not None:
            return found
        await stage.pass_time()
    pytest.fail("it did not come about")


async def ended(stage):
    async def is_ended():
        seen = await stage.software.seen()
        return seen if seen and seen.standing == "ended" else None

    return await until(stage, is_ended)


async def test_at_first_there_is_nothing(stage):
    assert await stage.software.seen() is None
    assert await stage.software.told() is None
    assert await stage.software.builds() == Builds()


async def test_what_is_newest_is_fetched_and_known_by_its_digest(stage):
    first = await stage.publish()
    assert await stage.software.fetch(lambda _: None) == first
    second = await stage.publish()
    assert await stage.software.fetch(lambda _: None) == second != first


async def test_it_starts_with_its_key_and_tells_of_itself(stage, key):
    launch = Launch(await stage.publish(), "GPU-A", 1, in_loop=True)

    await stage.software.start(launch, key)

    seen = await stage.software.seen()
    assert (seen.standing, seen.launch) == ("running", launch)
    assert await until(stage, stage.software.told) == "node-starting"
    await stage.say("job-running")

    async def is_told():
        return True if await stage.software.told() == "job-running" else None

    await until(stage, is_told)


async def test_one_that_runs_is_not_started_twice(stage, key):
    launch = Launch(await stage.publish())
    await stage.software.start(launch, key)
    with pytest.raises(Refused, match="runs already"):
        await stage.software.start(launch, key)


@pytest.mark.parametrize("code", [129, 76, 75, 3])
async def test_its_exit_code_is_told_and_it_tells_nothing_more(stage, key, code):
    await stage.software.start(Launch(await stage.publish()), key)
    await until(stage, stage.software.told)

    await stage.exit(code)

    assert (await ended(stage)).exit_code == code
    assert await stage.software.told() is None


async def test_it_ends_when_told_to_and_makes_room_for_the_next(stage, key):
    launch = Launch(await stage.publish())
    await stage.software.start(launch, key)
    await until(stage, stage.software.told)
    first = await stage.software.seen()

    await stage.software.end(grace_s=20)

    assert (await ended(stage)).exit_code == 0
    await stage.software.end(grace_s=20)
    await stage.software.start(launch, key)
    assert (await stage.software.seen()).number != first.number


async def test_what_is_kept_is_known_again(stage):
    builds = Builds("sha256:a", "sha256:b", is_proven=True, tries=1, refused=("sha256:c",))
    await stage.software.keep(builds)

    assert await stage.software.builds() == builds

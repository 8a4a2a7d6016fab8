"""The official node's container in a real engine: where its key is, and what is left alone."""

import pytest

from nosdesk.domain.errors import Refused
from nosdesk.domain.official_node import Builds
from nosdesk.domain.secret import SecretBytes
from nosdesk.ports.official_software import Launch
from tests.contract.official_stage import NODE, docker_stage, mirrored_docker
from tests.contract.test_official_software import KEY, ended, until

pytestmark = [pytest.mark.docker, pytest.mark.registry]


@pytest.fixture(scope="module")
def mirror(tmp_path_factory):
    with mirrored_docker(tmp_path_factory.mktemp("mirror")) as mirror:
        yield mirror


@pytest.fixture
async def stage(mirror, tmp_path):
    async with docker_stage(*mirror, tmp_path) as stage:
        yield stage


async def started(stage, launch=None):
    with SecretBytes(bytearray(KEY)) as key:
        await stage.software.start(launch or Launch(await stage.publish()), key)
    await until(stage, stage.software.told)


async def test_the_key_is_in_memory_for_root_alone_and_nowhere_else(stage):
    await started(stage)

    mode = await stage.run("stat -c '%a %u' /run/nosdesk/nosana_key.json")
    mounted = await stage.run("grep /run/nosdesk /proc/mounts")
    read = await stage.run("cat $HOME/.nosana/nosana_key.json")
    assert (mode.split(), read.encode()) == (["600", "0"], KEY)
    assert mounted.startswith("tmpfs ")
    with stage.docker.client() as client:
        told = str(client.inspect_container(stage.settings.name))
        log = client.logs(stage.settings.name)
        changed = [each["Path"] for each in client.diff(stage.settings.name)]
    assert KEY.decode() not in told
    assert KEY not in log
    assert not [path for path in changed if path.endswith("key.json")]
    on_disk = [
        path
        for path in stage.docker.root.rglob("*")
        if path.is_file() and not path.is_symlink() and path.stat().st_size < 2**20
        if KEY in path.read_bytes()
    ]
    assert on_disk == []


async def test_the_gpu_is_given_by_its_number_of_today(stage):
    await started(stage, Launch(await stage.publish(), "GPU-A", 2))

    told = (await stage.run("cat /tmp/arguments")).split()

    assert told == ["start", "--network", "mainnet", "--port", "5001", "--gpu", "2"]


async def test_told_to_end_in_a_job_it_has_time_to_submit(stage):
    await started(stage)
    await stage.say("job-running")

    async def is_in_job():
        return True if await stage.software.told() == "job-running" else None

    await until(stage, is_in_job)
    await stage.software.end(grace_s=60)

    assert (await ended(stage)).exit_code == 0
    await started(stage)
    assert await stage.run("cat $HOME/.nosana/submitted") == "submitted\n"


async def test_what_it_draws_is_read_as_it_comes(stage):
    await started(stage)

    lines = []
    async for line in stage.software.lines():
        lines.append(line)
        if len(lines) == 3:
            break

    assert all("node-starting" in line and "\x1b[36m" in line for line in lines)


async def test_a_former_image_is_used_by_its_digest_and_goes_when_nothing_needs_it(stage):
    first = await stage.publish()
    assert await stage.software.fetch(lambda _: None) == first
    await stage.software.keep(Builds(first))
    second = await stage.publish()
    assert await stage.software.fetch(lambda _: None) == second

    await started(stage, Launch(first))
    assert (await stage.run("echo $VERSION")).strip() == "1"
    await stage.software.end(grace_s=20)
    await started(stage, Launch(second))
    await stage.software.keep(Builds(second))

    assert not await stage.engine.has_image(f"nosana/nosana-node@{first}")
    assert await stage.engine.has_image(f"nosana/nosana-node@{second}")


async def test_somebody_elses_container_of_that_name_is_left_alone(stage):
    digest = await stage.publish()
    with stage.docker.client() as client:
        theirs = client.create_container(
            "nosdesk/demo:1", ["sleep", "60"], name=stage.settings.name
        )
        client.start(theirs["Id"])
    assert await stage.software.seen() is None

    with pytest.raises(Refused, match="not Nosdesk's"), SecretBytes(bytearray(KEY)) as key:
        await stage.software.start(Launch(digest), key)

    with stage.docker.client() as client:
        assert client.inspect_container(theirs["Id"])["State"]["Running"]
        client.remove_container(theirs["Id"], force=True)


async def test_a_container_of_another_name_with_a_copied_label_is_none_of_ours(stage):
    await started(stage)
    with stage.docker.client() as client:
        labels = client.inspect_container(stage.settings.name)["Config"]["Labels"]
        copied = client.create_container(
            "nosdesk/demo:1", ["sleep", "60"], name="copied", labels=labels
        )
        client.start(copied["Id"])
    await stage.software.end(grace_s=20)

    seen = await stage.software.seen()

    assert seen.standing == "ended"
    with stage.docker.client() as client:
        assert client.inspect_container(copied["Id"])["State"]["Running"]
        client.remove_container(copied["Id"], force=True)


async def test_a_route_that_speaks_for_another_node_is_not_believed(mirror, tmp_path):
    async with docker_stage(*mirror, tmp_path) as stage:
        await started(stage)
        await stage.run("""echo '{"node":"Other","state":"job-running"}' > /www/node/info""")

        assert await stage.software.told() is None
        assert stage.settings.node == NODE

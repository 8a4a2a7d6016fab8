"""What kind of engine answers, or why none does: the real one, played ones, and none at all."""

import json

import pytest

from nosdesk.adapters.docker.survey import is_installed, survey_engine
from nosdesk.app.doctor_here import Here
from nosdesk.domain.doctor.computer import DockerFacts
from nosdesk.domain.doctor.findings import Result
from nosdesk.domain.doctor.home_system import HomeSystem
from nosdesk.domain.doctor.mendings import mended
from nosdesk.domain.errors import BadInput, Unavailable
from tests.contract.docker_images import docker_url
from tests.wire.toy_http import http, silent, toy_server

LINUX = HomeSystem("linux", has_systemd=True)
INFO = {
    "ServerVersion": "27.3.1",
    "OperatingSystem": "Debian GNU/Linux 12",
    "DockerRootDir": "/var/lib/docker",
    "SecurityOptions": ["name=seccomp,profile=builtin"],
}


def playing(**changed):
    async def answer(connection):
        is_version = b"/version" in connection.head.split(b"\r\n")[0]
        told = {"ApiVersion": "1.41"} if is_version else INFO | changed
        await connection.send(http(200, json.dumps(told).encode(), Content_Type="application/json"))

    return answer


async def surveyed(**changed):
    async with toy_server(playing(**changed)) as toy:
        return await survey_engine(toy.url.replace("http", "tcp"))


@pytest.mark.docker
async def test_the_engine_of_this_computer_tells_what_it_is():
    facts = await survey_engine(docker_url())

    assert facts.version
    assert facts.root.startswith("/")


async def test_an_engine_without_root_and_one_in_a_machine_of_its_own_are_told_apart():
    assert await surveyed() == DockerFacts("27.3.1", root="/var/lib/docker")
    assert (await surveyed(SecurityOptions=["name=rootless"])).is_rootless
    assert (await surveyed(OperatingSystem="Docker Desktop")).is_desktop
    assert not (await surveyed(SecurityOptions=None)).is_rootless


@pytest.mark.parametrize("changed", [{"ServerVersion": None}, {"SecurityOptions": "all"}])
async def test_an_answer_that_makes_no_sense_is_told(changed):
    with pytest.raises(Unavailable, match="unknown way"):
        await surveyed(**changed)


async def test_without_an_engine_it_is_said_how_to_start_it(tmp_path):
    with pytest.raises(Unavailable, match="does not answer"):
        await survey_engine(f"unix://{tmp_path}/none")
    with pytest.raises(BadInput, match="not the address"):
        await survey_engine("carrier://pigeon")


def test_docker_is_installed_where_one_of_its_programs_is(tmp_path):
    assert not is_installed(str(tmp_path))
    (tmp_path / "dockerd").touch(mode=0o755)
    assert is_installed(str(tmp_path))


@pytest.mark.parametrize(
    ("url", "cause", "command"),
    [
        (
            "unix:///nowhere/none",
            "DOCKER_AWAY",
            "sudo systemctl enable --now docker.service",
        ),
        ("carrier://pigeon", "DOCKER_ADDRESS", ""),
    ],
)
async def test_the_doctor_says_what_to_type(monkeypatch, url, cause, command):
    monkeypatch.setenv("DOCKER_HOST", url)

    (found,) = await Here(None).docker()
    assert (found.result, found.name) == (Result.FAILED, cause)
    assert mended(found, LINUX).command == command


async def test_an_engine_that_hangs_is_a_cause_and_not_waited_for(monkeypatch):
    async with toy_server(silent) as toy:
        monkeypatch.setenv("DOCKER_HOST", toy.url.replace("http", "tcp"))
        (found,) = await Here(None, docker_within_s=0.5).docker()

    assert found.name == "DOCKER_SILENT"
    assert mended(found, LINUX).command == "sudo systemctl restart docker.service"

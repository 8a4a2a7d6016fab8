"""The official node's container on paper: what it is given, and what its route is believed."""

import json

import pytest

from nosdesk.adapters.docker.official_options import (
    OfficialSettings,
    arguments,
    create_options,
    host_options,
    labels,
    launch_of,
)
from nosdesk.adapters.docker.official_record import read_builds, write_builds
from nosdesk.adapters.docker.official_route import doors_of, state_in
from nosdesk.adapters.docker.official_start import image_reference
from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.official_node import Builds
from nosdesk.ports.official_software import Launch

SETTINGS = OfficialSettings("Node1", "docker.io/nosana/nosana-node:latest", "mainnet")


@pytest.mark.parametrize(
    "launch",
    [
        Launch("sha256:1"),
        Launch("sha256:1", "GPU-A"),
        Launch("sha256:1", "GPU-A", 0, in_loop=True),
        Launch("sha256:2", "GPU-A", 12),
    ],
)
def test_how_it_was_started_is_known_from_its_labels(launch):
    assert launch_of(labels(SETTINGS, launch)) == launch


@pytest.mark.parametrize(
    ("launch", "gpu"),
    [
        (Launch("d"), []),
        (Launch("d", "GPU-A", 0), ["--gpu", "0"]),
        (Launch("d", "GPU-A"), ["--gpu", "GPU-A"]),
    ],
)
def test_the_gpu_is_named_by_its_number_or_else_by_what_it_is_known_by(launch, gpu):
    told = arguments(SETTINGS, launch)
    assert told == ["start", "--network", "mainnet", "--port", "5001", *gpu]


def test_it_becomes_what_its_image_says_and_nothing_starts_it_again_but_us():
    made = create_options(SETTINGS, Launch("d", in_loop=True), "image", ["/bin/node"], 42)
    host = host_options(SETTINGS)

    assert made["command"][0] == "/bin/node"
    assert made["entrypoint"][-1] == "42"
    assert made["environment"]["NOSANA_NODE_IN_JOB_LOOP"] == "true"
    assert host["restart_policy"] == {"Name": "no"}
    assert host["port_bindings"] == {5001: ("127.0.0.1", None)}
    assert "mode=0700" in host["tmpfs"]["/run/nosdesk"]


def test_without_its_socket_the_engine_is_kept_from_it():
    bare = OfficialSettings("Node1", "image", "mainnet", engine_socket="")
    assert [each["Type"] for each in host_options(bare)["mounts"]] == ["volume"]


def test_an_image_is_named_by_its_digest_whatever_its_tag():
    assert image_reference(SETTINGS.image, "sha256:1") == "nosana/nosana-node@sha256:1"
    assert image_reference("host:5000/a/b", "sha256:1") == "host:5000/a/b@sha256:1"


@pytest.mark.parametrize(
    ("body", "state"),
    [
        ({"node": "Node1", "state": "QUEUED", "uptime": "x", "info": {"gpus": {}}}, "QUEUED"),
        ({"node": "Other", "state": "QUEUED"}, None),
        ({"state": "QUEUED"}, None),
        ({"node": "Node1", "state": ""}, None),
        ({"node": "Node1", "state": "x" * 101}, None),
        ({"node": "Node1", "state": 7}, None),
        ([], None),
    ],
)
def test_only_a_plain_answer_of_this_node_is_believed(body, state):
    assert state_in(json.dumps(body).encode(), "Node1") == state


@pytest.mark.parametrize("body", [b"", b"<html>", b"\xff", b"[" * 100_000])
def test_nonsense_is_no_answer(body):
    assert state_in(body, "Node1") is None


def test_the_loopback_door_comes_first_and_the_containers_own_address_after_it():
    inspected = {
        "NetworkSettings": {
            "Ports": {"5001/tcp": [{"HostIp": "127.0.0.1", "HostPort": "32768"}], "80/tcp": None},
            "Networks": {"n": {"IPAddress": "172.20.0.2"}, "m": {"IPAddress": ""}},
        }
    }
    assert doors_of(inspected, 5001) == ("127.0.0.1:32768", "172.20.0.2:5001")
    assert doors_of({}, 5001) == ()


def test_builds_outlive_the_program_and_a_damaged_file_is_none(tmp_path):
    path = tmp_path / "official" / "node.json"
    assert read_builds(path) == Builds()
    builds = Builds("sha256:1", "sha256:2", is_proven=True, refused=("sha256:3",))
    write_builds(path, builds)
    assert read_builds(path) == builds
    path.write_text("{")
    assert read_builds(path) == Builds()


def test_a_file_that_cannot_be_written_says_so(tmp_path):
    (tmp_path / "official").write_text("in the way")
    with pytest.raises(HostUnfit, match="cannot be written"):
        write_builds(tmp_path / "official" / "node.json", Builds())

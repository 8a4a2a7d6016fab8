"""What a node says of itself to anybody."""

import json

import pytest

from nosdesk.domain import node_status
from nosdesk.domain.gpu import Gpu, GpuUuid
from nosdesk.domain.node_status import Phase
from nosdesk.protocol.node_info import NodeFacts, node_info, state_category
from tests.builders import NOW

CARD = Gpu(GpuUuid("GPU-1"), "RTX 4090", vram_bytes=24 * 2**30, compute_capability=(8, 9))


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (node_status.checking("all"), "STARTING"),
        (node_status.joining("M"), "JOINING_MARKET"),
        (node_status.queued("M", 1, 2), "QUEUED"),
        (node_status.running("M", "J"), "RUNNING_JOB"),
        (node_status.settling("M", "J", "Paying."), "RUNNING_JOB"),
        (node_status.draining("M", "J"), "RUNNING_JOB"),
        (node_status.draining("M", ""), "OTHER"),
        (node_status.faulted("No.", ""), "OTHER"),
        (node_status.STOPPED, "OTHER"),
    ],
)
def test_each_state_is_one_of_the_network_s(status, word):
    assert state_category(status) == word


def test_no_phase_is_without_a_word():
    known = {"STARTING", "JOINING_MARKET", "QUEUED", "RUNNING_JOB", "BENCHMARKING", "OTHER"}
    for phase in Phase:
        status = node_status.NodeStatus(phase, node_status.STOPPED.sentence)
        assert state_category(status) in known


def test_the_hardware_is_told_without_serial_numbers():
    facts = NodeFacts(
        "Node1",
        node_status.STOPPED,
        NOW,
        "1.0",
        cpus=4,
        memory_bytes=2**34,
        disk_bytes=5 * 10**11,
        gpus=(CARD,),
        driver="550.1",
    )
    told = node_info(facts)
    assert told["info"] == {
        "version": "1.0",
        "cpu": {"logical_cores": 4},
        "ram_mb": 16_384,
        "disk_gb": 500,
        "gpus": {
            "devices": [
                {
                    "index": 0,
                    "name": "RTX 4090",
                    "memory": {"total_mb": 24_576},
                    "network_architecture": {"major": 8, "minor": 9},
                }
            ],
            "nvml_driver_version": "550.1",
        },
    }
    assert "GPU-1" not in json.dumps(told)


def test_what_is_not_known_is_left_out():
    assert node_info(NodeFacts("Node1", node_status.STOPPED, NOW, "1.0"))["info"] == {
        "version": "1.0"
    }

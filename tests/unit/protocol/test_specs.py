"""What the network's benchmark prints is read for what it is, and nothing else."""

import json

import pytest

from nosdesk.domain.benchmark.specs import SeenCard, Specs
from nosdesk.domain.errors import BadInput
from nosdesk.protocol.specs import OUTPUT_LIMIT, specs_of

SYSTEM = {
    "system_environment": "Linux",
    "cpu_model": "A CPU",
    "ram_mb": 32_000,
    "disk_gb": 500,
    "physical_cores": 8,
    "logical_cores": 16,
}
GPUS = {
    "devices": [
        {
            "index": 0,
            "name": "NVIDIA GeForce RTX 4090",
            "uuid": "GPU-1",
            "memory": {"total_mb": 24_000},
            "network_architecture": {"major": 8, "minor": 9},
            "results": [1.5, 2.5],
        }
    ],
    "runtime_version": 12040,
    "cuda_driver_version": 12040,
    "nvml_driver_version": "550.1",
}
NETWORK = {
    "ip": "1.2.3.4",
    "country": "NL",
    "ping_ms": 9,
    "download_mbps": 500.5,
    "upload_mbps": 90,
}


def an_op(name, printed, status="success", **changed):
    text = printed if isinstance(printed, str) else json.dumps(printed, indent=1)
    logs = [{"type": "stdout", "log": line} for line in text.splitlines()]
    noise = [{"type": "stderr", "log": "noise"}, {"type": "nodeerr", "log": None}]
    return {"operationId": name, "status": status, "logs": [*noise, *logs], "errors": []} | changed


def read(*ops):
    return specs_of(json.dumps({"status": "success", "opStates": ops}))


def test_all_that_is_printed_is_read():
    specs = read(
        an_op("system-info", SYSTEM), an_op("gpu-info", GPUS), an_op("network-info", NETWORK)
    )

    card = SeenCard("NVIDIA GeForce RTX 4090", "GPU-1", 24_000 * 2**20)
    assert specs == Specs("A CPU", 8, 16, 32_000, 500, 9, 500.5, 90, (card,))


def test_why_no_gpu_is_seen_is_told():
    fault = {
        "error": {
            "runtime_version": 12040,
            "is_cuda_available": False,
            "reason": "no\ncard",
            "expection": "",
        }
    }

    assert read(an_op("gpu-info", fault)).gpu_trouble == "no card"
    assert read(an_op("gpu-info", {"error": {}})).gpu_trouble == "It does not say why."


def test_an_operation_that_failed_or_talks_nonsense_spoils_no_other():
    failed = an_op("gpu-info", "", "failed", errors=[{"message": "It has no\x1b GPU."}])
    specs = read(failed, an_op("network-info", "[1"), an_op("system-info", SYSTEM))

    assert specs.cpu_model == "A CPU"
    assert specs.flaws[0] == "'gpu-info' failed. It has no  GPU."
    assert specs.flaws[1].startswith("This is not what 'network-info' prints")


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ({"ram_mb": -1}, None),
        ({"ram_mb": 1e300}, None),
        ({"ram_mb": None}, None),
        ({}, None),
        ({"ram_mb": 5.5, "unheard": [1]}, 5.5),
    ],
)
def test_numbers_that_make_no_sense_are_not_kept(told, kept):
    assert read(an_op("system-info", told)).ram_mb == kept


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "null",
        "[]",
        '{"ram_mb": "much", "ping_ms": []}',
        "[" * 50_000,
        '{"cpu_model": "' + "x" * OUTPUT_LIMIT,
    ],
)
def test_whatever_is_printed_is_a_flaw_at_worst(printed):
    for name in ("system-info", "gpu-info", "network-info"):
        (flaw,) = read(an_op(name, printed)).flaws
        assert flaw.isprintable()
        assert len(flaw) < 300


def test_texts_are_short_and_printable():
    specs = read(
        an_op("system-info", {"cpu_model": "\x1b[31m" + "x" * 999}),
        an_op("gpu-info", {"devices": [GPUS["devices"][0] | {"name": "a\nb"}] * 200}),
    )

    assert specs.cpu_model.isprintable()
    assert len(specs.cpu_model) <= 200
    assert len(specs.cards) == 64
    assert specs.cards[0].name == "a b"


@pytest.mark.parametrize("document", ["", "[]", '{"opStates": 5}', "[" * 90_000, b"\xff"])
def test_what_is_no_result_document_is_refused(document):
    with pytest.raises(BadInput):
        specs_of(document)


def test_other_operations_are_passed_over():
    assert read(an_op("llm-benchmark", "hello")) == Specs()

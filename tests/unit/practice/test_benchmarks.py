"""The practice grid's benchmark: a definition that nodes accept, and a judgement in words."""

import json
import subprocess

import pytest

from nosdesk.domain.definition.parsing import parse_definition
from nosdesk.domain.gpu_class import GpuClass
from nosdesk.practice.benchmarks import BENCHMARK_FILES, benchmark_definition, judged
from tests.unit.protocol.test_specs import GPUS, SYSTEM, an_op

RTX = GpuClass("NVIDIA RTX 4090", ("GeForce RTX 4090",), 20)


def report(system=SYSTEM, gpus=GPUS, gpu_class=RTX):
    ops = [an_op("system-info", system), an_op("gpu-info", gpus)]
    return judged(json.dumps({"opStates": ops}).encode(), "market", gpu_class)


def faults(told):
    return [metric["failureMessage"] for metric in told["metrics"] if not metric["passed"]]


def test_the_definition_is_one_that_nodes_run():
    document = json.dumps(benchmark_definition()).encode()

    assert [op.id for op in parse_definition(document).ops] == [
        "system-info",
        "gpu-info",
        "network-info",
    ]


def test_a_pc_with_all_that_is_needed_passes():
    told = report()

    assert (told["passed"], faults(told), told["marketAddress"]) == (True, [], "market")


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"system": SYSTEM | {"disk_gb": 12}}, "Needs 20 GB disk; you have 12 GB free"),
        ({"system": SYSTEM | {"ram_mb": 2000}}, "Needs 4000 MB memory; you have 2000 MB"),
        ({"system": SYSTEM | {"ram_mb": None}}, "Needs 4000 MB memory; it was not measured"),
        (
            {"gpu_class": GpuClass("A40", ("A40",))},
            "Needs a GPU of the class A40; you have NVIDIA GeForce RTX 4090",
        ),
        (
            {"gpus": {"error": {"reason": "no card"}}},
            "Needs a GPU of the class NVIDIA RTX 4090; no card",
        ),
        ({"gpus": "nonsense"}, "Needs a GPU of the class NVIDIA RTX 4090; none was seen"),
    ],
)
def test_what_is_missing_is_told_in_words(changed, words):
    told = report(**changed)

    assert (told["passed"], faults(told)) == (False, [words])


def test_results_that_are_none_do_not_pass():
    assert not judged(b"[]", "market", RTX)["passed"]


@pytest.mark.parametrize("name", BENCHMARK_FILES)
def test_the_scripts_print_json(name, tmp_path):
    script = tmp_path / name
    script.write_text(BENCHMARK_FILES[name])

    ran = subprocess.run(["sh", str(script)], capture_output=True, text=True, check=True)

    assert isinstance(json.loads(ran.stdout), dict)
    assert ran.stderr == ""

"""The practice grid's benchmark: a job definition like the network's, and how results are judged.

The network's own image cannot be had without the internet, so `BENCHMARK_IMAGE` is made on this
PC, of these scripts. They print the same documents; what they cannot measure stands there as null.
"""

from typing import Any

from nosdesk.domain.benchmark.specs import Specs
from nosdesk.domain.errors import BadInput
from nosdesk.domain.gpu_class import GpuClass
from nosdesk.protocol.specs import specs_of

BENCHMARK_IMAGE = "nosdesk/benchmark:1"
LEAST_DISK_GB = 20
LEAST_RAM_MB = 4000

_SYSTEM = r"""#!/bin/sh
cpu=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1 | tr -d '"\\')
ram=$(awk '/^MemTotal:/ {print int($2 / 1024)}' /proc/meminfo)
disk=$(df -P -k / | awk 'NR == 2 {print int($4 * 1024 / 1000000000)}')
logical=$(grep -c '^processor' /proc/cpuinfo)
physical=$(awk -F: '/^physical id/ {p = $2} /^core id/ {print p $2}' /proc/cpuinfo |
    sort | uniq | wc -l)
[ "$physical" -gt 0 ] || physical=$logical
echo "{\"system_environment\": \"$(uname -sr)\", \"cpu_model\": \"$cpu\", \"ram_mb\": $ram,"
echo "\"disk_gb\": $disk, \"physical_cores\": $physical, \"logical_cores\": $logical}"
"""

_CUDA_CHECK = r"""#!/bin/sh
list=
count=0
for card in /proc/driver/nvidia/gpus/*/information; do
    [ -r "$card" ] || continue
    name=$(sed -n 's/^Model:[[:space:]]*//p' "$card" | tr -d '"\\')
    uuid=$(sed -n 's/^GPU UUID:[[:space:]]*//p' "$card" | tr -d '"\\')
    [ -z "$list" ] || list="$list,"
    list="$list{\"index\": $count, \"name\": \"$name\", \"uuid\": \"$uuid\", \"results\": []}"
    count=$((count + 1))
done
if [ "$count" -gt 0 ]; then
    echo "{\"devices\": [$list]}"
else
    echo '{"error": {"is_cuda_available": false, "reason": "no GPU can be seen in the container"}}'
fi
"""

_NETWORK = r"""#!/bin/sh
echo '{"ip": null, "country": null, "ping_ms": null, "download_mbps": null, "upload_mbps": null}'
"""

BENCHMARK_FILES = {"system.sh": _SYSTEM, "cuda_check": _CUDA_CHECK, "network.sh": _NETWORK}


def benchmark_definition() -> dict[str, Any]:
    """Return the job definition that nodes are to run."""
    ops = [
        _op("system-info", "spec", "./system.sh"),
        _op("gpu-info", "spec", "./cuda_check", gpu=True),
        _op("network-info", "network", "./network.sh"),
    ]
    return {"version": "0.1", "type": "container", "meta": {"trigger": "cli"}, "ops": ops}


def _op(name: str, group: str, program: str, *, gpu: bool = False) -> dict[str, Any]:
    args = {"image": BENCHMARK_IMAGE, "cmd": [program], "env": {"DEBUG": "1"}}
    asked = {"gpu": True} if gpu else {}
    return {
        "type": "container/run",
        "id": name,
        "args": {**args, **asked},
        "execution": {"group": group},
    }


def judged(document: bytes, market: str, gpu_class: GpuClass) -> dict[str, Any]:
    """Return the report on this result document for a market of this class of GPU."""
    try:
        specs = specs_of(document)
    except BadInput as error:
        metric = _metric("results", None, "Needs results", error.title)
        return {"marketAddress": market, "passed": False, "metrics": [metric]}
    metrics = [_disk(specs), _ram(specs), _gpu(specs, gpu_class)]
    passed = all(metric["passed"] for metric in metrics)
    return {"marketAddress": market, "passed": passed, "metrics": metrics}


def _disk(specs: Specs) -> dict[str, Any]:
    rule, found = f"Needs {LEAST_DISK_GB} GB disk", specs.disk_gb
    fault = "" if found is not None and found >= LEAST_DISK_GB else _had(rule, found, "GB free")
    return _metric("disk_gb", found, rule, fault)


def _ram(specs: Specs) -> dict[str, Any]:
    rule, found = f"Needs {LEAST_RAM_MB} MB memory", specs.ram_mb
    fault = "" if found is not None and found >= LEAST_RAM_MB else _had(rule, found, "MB")
    return _metric("ram_mb", found, rule, fault)


def _gpu(specs: Specs, gpu_class: GpuClass) -> dict[str, Any]:
    rule = f"Needs a GPU of the class {gpu_class.label}"
    if not specs.cards:
        reason = specs.gpu_trouble or "none was seen"
        return _metric("gpu", None, rule, f"{rule}; {reason}")
    card = specs.cards[0]
    fits = gpu_class.covers(card.name, card.vram_bytes)
    return _metric("gpu", card.name, rule, "" if fits else f"{rule}; you have {card.name}")


def _had(rule: str, found: float | None, unit: str) -> str:
    return f"{rule}; " + ("it was not measured" if found is None else f"you have {found:g} {unit}")


def _metric(key: str, found: object, rule: str, fault: str) -> dict[str, Any]:
    metric = {"metricKey": key, "measuredValue": found, "ruleDescription": rule}
    return {**metric, "passed": not fault, **({"failureMessage": fault} if fault else {})}
